"""What is new, for as long as a page of the desk is open: one line for the queue, or for one talk.

1. What is sent was looked up with the rights of this moment. Whoever is signed out, or has lost the case, hears that and no more.
2. After a break the browser says what it has (Last-Event-ID), and gets the rest.
3. A missed ring costs at most one look's patience, however often others ring meanwhile.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.sse import EventSourceResponse, format_sse_event
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.looking import chosen
from bot.desk.pages.bubbles import Bubble, bubbles
from bot.desk.pages.casefile import case_file
from bot.desk.pages.changes import QueueChange, ShownQueue, ShownTalk, TalkChange
from bot.desk.pages.frame import SignedIn
from bot.desk.pages.numbers import Given, numbers
from bot.desk.pages.queue import Wanted, wanted_of
from bot.desk.pages.rings import QUEUE, Ring
from bot.desk.pages.room import Room
from bot.desk.pages.rows import Names, Wording
from bot.desk.pages.speech import Speech
from bot.desk.pages.talk import IDS
from bot.desk.pages.visit import visit_of
from bot.desk.refusals import Disabled, NotAllowed, Refusal
from bot.desk.rights import works_with_cases
from bot.desk.talk import EVERYTHING
from bot.storage.casework import Case
from bot.storage.staffing import Member

PATIENCE = 15.0  # seconds between two looks without a ring
UNDER_WAY = 1.0  # seconds, while a message is on its way to her

ALIVE = format_sse_event(event="alive", data_str="")
SIGNED_OUT = format_sse_event(event="signed-out", data_str="")
GONE = format_sse_event(event="gone", data_str="")


class Beside:
    """What stands beside the talk, as the page drew it when it was opened."""

    def __init__(self) -> None:
        self._shown: tuple[object, ...] | None = None

    def has_changed(self, now: tuple[object, ...]) -> bool:
        before, self._shown = self._shown, now
        return before is not None and before != now


@dataclass(frozen=True, slots=True)
class Listener:
    """One open page: who looks at it, and in which language."""

    room: Room
    request: Request
    member: Member
    say: Speech
    csrf: str
    clock: Callable[[], float] = monotonic

    async def queue(self, ring: Ring, wanted: Wanted, mark: str) -> AsyncIterator[bytes]:
        shown, wording, given = ShownQueue(mark), Wording(self.member.id, self.say), Given(self.room.frame.store)
        told = b""
        while not ring.closed:
            if (member := await self.room.frame.who_is_in(self.request)) is None:
                yield SIGNED_OUT
                return
            cases, names = await self._cases(member, wanted)
            if (change := shown.change(wording.rows(cases, names, self.room.now))) is not None:
                yield self._queue_event(change)
            if (counts := await self._counts(member, given, cases)) != told:
                yield (told := counts)
            elif change is None:
                yield ALIVE
            await ring.wait(PATIENCE)

    async def _cases(self, member: Member, wanted: Wanted) -> tuple[list[Case], Names]:
        if wanted.filters.closed:
            return await self.room.desk.queue(member, wanted.filters), self.room.names(self.say)
        if not works_with_cases(member):
            raise NotAllowed
        posted = await self.room.board.read()
        return chosen(posted.cases, member, wanted.filters), self.room.names(self.say, posted.names)

    async def _counts(self, member: Member, given: Given, shown: Sequence[Case], here: int = 0) -> bytes:
        cases = chosen((await self.room.board.read()).cases, member, EVERYTHING)
        counted = numbers(cases, shown, member, self.room.now, here)
        counted["given"] = await given.among(cases, member)
        return format_sse_event(event="counts", data_str=json.dumps(counted))

    async def talk(self, ring: Ring, case_id: int, last: int) -> AsyncIterator[bytes]:
        shown, beside, due, given = ShownTalk(last), Beside(), 0.0, Given(self.room.frame.store)
        rung: frozenset[int] = frozenset()
        while not ring.closed:
            if (member := await self.room.frame.who_is_in(self.request)) is None:
                yield SIGNED_OUT
                return
            if rung != {QUEUE} or self.clock() >= due:
                talk = await self.room.desk.look(member, case_id)
                said = bubbles(talk.entries, self.room.now, self.say, machine=self.room.translator is not None)
                for event in self._said(shown.change(said), case_id):
                    yield event
                names = self.room.names(self.say)
                if beside.has_changed(case_file(talk, member, names, self.room.now, self.say).around):
                    yield format_sse_event(event="case", data_str="")
                due = self.clock() + (UNDER_WAY if any(each.is_under_way for each in said) else PATIENCE)
            cases, _names = await self._cases(member, Wanted())
            yield await self._counts(member, given, cases, case_id)
            rung = await ring.wait(max(due - self.clock(), 0.0))

    def _said(self, change: TalkChange, case_id: int) -> Iterator[bytes]:
        for bubble in change.lines:
            yield format_sse_event(event="line", data_str=self._line(bubble, case_id), id=str(bubble.id))
        if change.held is not None:
            held = "".join(self._line(bubble, case_id) for bubble in change.held)
            yield format_sse_event(event="held", data_str=held)

    def _line(self, bubble: Bubble, case_id: int) -> str:
        return self.room.frame.view.render(
            "line.html", self.say.language, bubble=bubble, case_id=case_id, csrf=self.csrf
        )

    def _queue_event(self, change: QueueChange) -> bytes:
        view, language = self.room.frame.view, self.say.language
        rows = {row.id: view.render("row.html", language, row=row) for row in change.rows}
        news = {"order": change.order, "rows": rows}
        return format_sse_event(event="queue", data_str=json.dumps(news, ensure_ascii=False), id=change.mark)


def routes(room: Room) -> APIRouter:
    async def news(
        request: Request, member: SignedIn, case: Annotated[int, Query(ge=0, le=IDS)] = 0, after: str = ""
    ) -> Response:
        listener = Listener(room, request, member, room.speech(request), visit_of(request).csrf)
        mark = request.headers.get("last-event-id", after)[:16]
        # looked up before the answer begins, so that what is refused is refused with a status
        conversation = (await room.desk.look(member, case)).case.conversation_id if case else QUEUE

        async def events() -> AsyncIterator[bytes]:
            last = int(mark) if mark.isascii() and mark.isdigit() else 0
            with room.rings.open(*{conversation, QUEUE}) as ring:
                line = listener.talk(ring, case, last) if case else listener.queue(ring, wanted_of(request), mark)
                try:
                    async for event in line:
                        yield event
                except Refusal as refusal:
                    yield SIGNED_OUT if isinstance(refusal, Disabled) else GONE

        return EventSourceResponse(events(), headers={"X-Accel-Buffering": "no"})

    router = room.router()
    router.add_api_route("/desk/news", news, methods=["GET"], name="news", response_model=None)
    return router
