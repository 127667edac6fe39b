"""Telegram: mothers write to our bot there. Importing this costs a tenth of a second, so it waits until there is a token."""

from __future__ import annotations

from bot.channels.telegram.channel import Telegram
from bot.channels.telegram.examination import examine
from bot.channels.telegram.messenger import Messenger
from bot.channels.telegram.profile import WORDS
from bot.channels.telegram.webhook import Webhook

__all__ = ["WORDS", "Messenger", "Telegram", "Webhook", "examine"]
