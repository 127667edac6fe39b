"""The queue: who waits for a person, filtered as a counsellor likes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.lists import QUEUES
from bot.desk.looking import chosen
from bot.desk.pages.changes import digest
from bot.desk.pages.frame import SignedIn
from bot.desk.pages.numbers import numbers
from bot.desk.pages.room import Room, live_words
from bot.desk.pages.rows import GROUPS, Row, grouped, rows
from bot.desk.pages.speech import Speech
from bot.desk.pages.view import listed
from bot.desk.talk import EVERYTHING, Filters
from bot.desk.words_queue import LIVE
from bot.storage.casework import Case
from bot.storage.staffing import Member

LIVE_WORDS = (*LIVE, *(f"queue.{group}" for group in GROUPS), "queue.nobody")
SHORTCUTS = (("j ↓", "next"), ("k ↑", "previous"), ("Enter", "open"), ("?", "help"))
SHOWS = ("open", "waiting", "closed")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a counsellor would like to see, as it stands in the address of the page."""

    show: str = "open"
    mine: bool = False
    language: str = ""
    region: str = ""
    queue: str = ""

    @property
    def any(self) -> int:
        """How many wishes there are."""
        return sum((self.show != "open", self.mine, bool(self.language), bool(self.region), bool(self.queue)))

    @property
    def filters(self) -> Filters:
        return Filters(self.queue, self.language, self.region, self.show == "waiting", self.mine, self.show == "closed")

    @property
    def address(self) -> str:
        """These wishes behind a "?"."""
        wishes = {
            "show": self.show if self.show != "open" else "",
            "mine": "1" if self.mine else "",
            "language": self.language,
            "region": self.region,
            "queue": self.queue,
        }
        return urlencode({name: wish for name, wish in wishes.items() if wish})


def wanted_of(request: Request) -> Wanted:
    given = {name: value[:64] for name, value in request.query_params.items()}
    show = given.get("show", "")
    return Wanted(
        show=show if show in SHOWS else "open",
        mine=given.get("mine") == "1",
        language=given.get("language", ""),
        region=given.get("region", ""),
        queue=given.get("queue", ""),
    )


async def queue_rows(room: Room, member: Member, wanted: Wanted, say: Speech) -> tuple[list[Case], list[Row]]:
    cases = await room.desk.queue(member, wanted.filters)
    owners = {case.owner for case in cases} - {None, member.id}
    colleagues = {one.id: one.name for one in await room.desk.colleagues(member)} if owners else {}
    return cases, rows(cases, member.id, room.names(say, colleagues), room.now, say)


def routes(room: Room) -> APIRouter:
    async def queue(request: Request, member: SignedIn) -> Response:
        wanted, say = wanted_of(request), room.speech(request)
        cases, shown = await queue_rows(room, member, wanted, say)
        every = chosen((await room.board.read()).cases, member, EVERYTHING)
        names = room.names(say)
        return room.frame.page(
            request,
            "queue.html",
            groups=grouped(shown),
            wanted=wanted,
            counts=json.dumps(numbers(every, cases, member, room.now)),
            languages=listed({code: names.languages[code] for code in room.knowledge().languages}),
            regions=listed(names.regions),
            subjects=say.all_named(QUEUES),
            shows=SHOWS,
            live=live_words(say, LIVE_WORDS),
            news=f"/desk/news?{wanted.address}",
            mark=digest(shown),
            shortcuts=SHORTCUTS,
        )

    router = room.router()
    router.add_api_route("/desk", queue, methods=["GET"], name="queue", response_model=None)
    return router
