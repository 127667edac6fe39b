"""A fake Telegram: a Bot API on loopback, and the people who write to its bots."""

from tests.telegram.server.pace import Limits
from tests.telegram.server.people import Bubble, Key, NoSuchButton
from tests.telegram.server.person import Group, Person
from tests.telegram.server.serving import TOKEN, Server
from tests.telegram.server.trouble import MALFORMED

__all__ = ["MALFORMED", "TOKEN", "Bubble", "Group", "Key", "Limits", "NoSuchButton", "Person", "Server"]
