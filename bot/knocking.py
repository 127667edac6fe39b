"""Who knocks at the web server and then says nothing, or listens to nothing, is not waited for.

The web server has patience without end for a request that is never said whole, and for an answer that is never taken. A few
thousand such lines, as one computer can hold them, and there is none left for a mother. What a request brings along has limits
of its own (`bot/channels/browser/bodies.py`).
"""

from __future__ import annotations

import asyncio
from typing import Any, ClassVar

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol


class Knock(H11Protocol):
    """One line to a browser.

    within: so many seconds a request may take until its head is whole · stuck: so many seconds an answer may lie there without
    one letter of it being taken. A slow line is waited for as long as it moves.
    """

    within: ClassVar[float] = 30.0
    stuck: ClassVar[float] = 60.0

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._silence: asyncio.TimerHandle | None = self.loop.call_later(self.within, self._hang_up)
        self._standstill: asyncio.TimerHandle | None = None

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        is_in_the_middle = self.conn.their_state is h11.IDLE
        if self._silence is None and is_in_the_middle:
            self._silence = self.loop.call_later(self.within, self._hang_up)
        elif self._silence is not None and not is_in_the_middle:
            self._silence.cancel()
            self._silence = None

    def pause_writing(self) -> None:
        super().pause_writing()
        self._look_at_answer()

    def resume_writing(self) -> None:
        super().resume_writing()
        self._look_away()

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self._look_away()
        if self._silence is not None:
            self._silence.cancel()

    def _look_at_answer(self, left: int = -1) -> None:
        """left: how much of it lay there at the last look."""
        now = self.transport.get_write_buffer_size()
        if now == left:
            self._hang_up()
        else:
            self._standstill = self.loop.call_later(self.stuck, self._look_at_answer, now)

    def _look_away(self) -> None:
        if self._standstill is not None:
            self._standstill.cancel()

    def _hang_up(self) -> None:
        self.transport.abort()
