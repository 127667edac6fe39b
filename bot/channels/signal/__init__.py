"""Signal: mothers write to our account there, through signal-cli."""

from bot.channels.signal.messenger import Messenger
from bot.channels.signal.reception import House

__all__ = ["House", "Messenger"]
