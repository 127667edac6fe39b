"""The port to what disappears: at her wish after a time, or because she deleted it herself."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from bot.channels import Address


class Vanishing(Protocol):
    """What a transaction can do about it. A talk that is not kept (any more): nothing happens."""

    def let_disappear(self, address: Address, seconds: int) -> None:
        """From now on every line of this talk is let go of after so many seconds; 0: with all others."""
        ...

    def is_known(self, address: Address) -> bool:
        """Is there a talk with her, other than one that is about to be forgotten?"""
        ...

    def erase_line(self, conversation_id: int, mark: str) -> int:
        """Erase what her phone names by this mark, wherever her words stand; how many lines that were."""
        ...

    def let_lines_go(self, now: datetime, at_most: int = 100) -> int:
        """Let go of the lines whose time is over; how many.

        Not of what is still on its way, nor of a talk in which she waits for a counsellor: on a phone, too, the time runs
        from the moment at which somebody has read it.
        """
        ...

    def is_last_question(self, address: Address, sent_at: datetime) -> bool:
        """Was what we sent her at this moment our last message with choices?"""
        ...
