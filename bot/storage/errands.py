"""Errands: files that she sent and that still lie with the platform, to be fetched into the log.

1. Her words are safe before her file is fetched; the errand is committed together with them.
2. Whoever takes an errand has it for a while; if he dies, another one takes it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sql

from bot.channels import Parcel
from bot.storage import Errand
from bot.storage.arrivals import remembered
from bot.storage.ground import Ground, Held, UnknownConversation, as_bytes
from bot.storage.sealing import Broken
from bot.storage.tables import Moment, errand, line
from bot.storage.talks import open_line, seal_line

NOW = sql.bindparam("now", type_=Moment())
UNTIL = sql.bindparam("until", type_=Moment())
WHICH: sql.BindParameter[int] = sql.bindparam("which")
DUE = (
    sql.select(errand.c.id, errand.c.conversation_id)
    .where(errand.c.due_at <= NOW)
    .order_by(errand.c.due_at, errand.c.id)
    .limit(1)
)
TAKE = (
    errand.update()
    .where(errand.c.id == WHICH, errand.c.due_at <= NOW)
    .values(due_at=UNTIL, tries=errand.c.tries + 1)
    .returning(errand.c.channel, errand.c.sealed_parcel, errand.c.tries)
)
PUT_OFF = errand.update().where(errand.c.id == WHICH).values(due_at=UNTIL)
WHOSE = sql.select(errand.c.conversation_id).where(errand.c.id == WHICH)
DONE = errand.delete().where(errand.c.id == WHICH).returning(errand.c.line_id)
LINE = sql.select(line).where(line.c.id == WHICH)
FILL = (
    line.update()
    .where(line.c.id == WHICH)
    .values(sealed_line=sql.bindparam("words"), sealed_file=sql.bindparam("file"))
)


class Errands(Ground):
    def fetch_soon(self, conversation_id: int, line_id: int, parcel: Parcel, at: datetime) -> None:
        held = self.hold(conversation_id)
        told = [parcel.name, parcel.media_type, parcel.size, parcel.reference]
        row = {
            "conversation_id": conversation_id,
            "line_id": line_id,
            "channel": held.channel,
            "sealed_parcel": held.seal.close(as_bytes(told), "errand.sealed_parcel", conversation_id),
            "due_at": at,
            "tries": 0,
        }
        self.run(errand.insert().inline(), row)
        self.ring_bell("errand", conversation_id)

    def take_errand(self, channels: Sequence[str], now: datetime, seconds: float) -> Errand | None:
        until = now + timedelta(seconds=seconds)
        while (due := self.run(_due(tuple(channels)), {"now": now}).one_or_none()) is not None:
            held = self._hold_whose(due.id, due.conversation_id)
            if held is None:
                continue
            row = self.run(TAKE, {"which": due.id, "now": now, "until": until}).one_or_none()
            if row is None:
                continue  # somebody else was quicker
            try:
                parcel = json.loads(held.seal.open(row.sealed_parcel, "errand.sealed_parcel", held.id))
                return Errand(due.id, remembered(held), row.channel, Parcel(*parcel), row.tries)
            except Broken:
                self.run(DONE, {"which": due.id})
        return None

    def fetched(self, errand_id: int, file: tuple[str, str, bytes]) -> None:
        line_id = self._end(errand_id)
        if line_id is None:
            return
        row = self.run(LINE, {"which": line_id}).one()
        held = self.hold(row.conversation_id)
        sealed = seal_line(held.seal, held.id, replace(open_line(held.seal, held.id, line_id, row), file=file))
        self.run(FILL, {"which": line_id, "words": sealed["sealed_line"], "file": sealed["sealed_file"]})
        self.ring_bell("line", held.id)

    def given_up(self, errand_id: int) -> bool:
        return self._end(errand_id) is not None

    def fetch_later(self, errand_id: int, due: datetime) -> None:
        self.run(PUT_OFF, {"which": errand_id, "until": due})

    def _end(self, errand_id: int) -> int | None:
        """Take the errand off the list, its conversation held; its line, None when she was forgotten in the meantime."""
        whose = self.run(WHOSE, {"which": errand_id}).scalar_one_or_none()
        if whose is None or self._hold_whose(errand_id, whose) is None:
            return None
        line_id: int | None = self.run(DONE, {"which": errand_id}).scalar_one_or_none()
        return line_id

    def _hold_whose(self, errand_id: int, conversation_id: int) -> Held | None:
        try:
            return self.hold(conversation_id)
        except UnknownConversation:
            return None  # forgotten a moment ago, and the errand with her
        except Broken:
            self.run(DONE, {"which": errand_id})
            return None


@cache
def _due(channels: tuple[str, ...]) -> sql.Select[Any]:
    return DUE.where(sql.or_(sql.false(), *(errand.c.channel == channel for channel in channels)))
