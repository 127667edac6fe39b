"""A fake Signal: accounts, the people who write to them, and signal-cli's daemon in front of it."""

from tests.signal.server.person import AAC, JPEG, PDF, Person
from tests.signal.server.serving import NUMBER, Server
from tests.signal.server.trouble import MALFORMED
from tests.signal.server.world import Bubble, File, Group

__all__ = ["AAC", "JPEG", "MALFORMED", "NUMBER", "PDF", "Bubble", "File", "Group", "Person", "Server"]
