"""The lead's figures: who waits, how long, how soon answers come, and how talks ended. Numbers only, nobody's name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.lists import BARRIERS, OUTCOMES
from bot.desk.pages.clock import length
from bot.desk.pages.frame import SignedIn
from bot.desk.pages.room import Room
from bot.desk.talk import Filters
from bot.storage.casework import Case

DAYS = 30


@dataclass(frozen=True, slots=True)
class Figures:
    waiting: int
    overdue: int
    with_somebody: int
    oldest: timedelta | None
    closed: int
    by_language: tuple[tuple[str, int], ...]
    by_region: tuple[tuple[str, int], ...]
    by_outcome: tuple[tuple[str, int], ...]
    by_barrier: tuple[tuple[str, int], ...]


def figures(open_cases: Sequence[Case], closed_cases: Sequence[Case], now: datetime) -> Figures:
    """closed_cases: the last ones that ended."""
    waiting = [case for case in open_cases if case.state == "waiting"]
    since = [case.waits_since for case in waiting if case.waits_since is not None]
    return Figures(
        waiting=len(waiting),
        overdue=sum(case.is_overdue(now) for case in open_cases),
        with_somebody=len(open_cases) - len(waiting),
        oldest=now - min(since) if since else None,
        closed=len(closed_cases),
        by_language=_counted(case.language for case in open_cases),
        by_region=_counted(case.region for case in open_cases),
        by_outcome=_counted(case.outcome for case in closed_cases),
        by_barrier=_counted(barrier for case in closed_cases for barrier in case.barriers),
    )


def _counted(ids: Iterable[str]) -> tuple[tuple[str, int], ...]:
    return tuple(Counter(ids).most_common())


def routes(room: Room) -> APIRouter:
    async def show(request: Request, member: SignedIn) -> Response:
        now, say = room.now, room.speech(request)
        open_cases = await room.desk.queue(member)
        closed = await room.desk.queue(member, Filters(closed=True))
        counted, names = figures(open_cases, closed, now), room.names(say)
        first_answer = (await room.desk.patience(member, DAYS)).first_answer
        return room.frame.page(
            request,
            "figures.html",
            figures=counted,
            oldest=length(counted.oldest, say) if counted.oldest else "–",
            first_answer=length(first_answer, say) if first_answer else say("figures.no_answer"),
            days=DAYS,
            tasks=[say(f"figures.task.{kind}", n=number) for number, kind, _since in await room.tasks()],
            tables=(
                (
                    "figures.by_language",
                    [(names.languages.get(id) or say("language.none"), n) for id, n in counted.by_language],
                ),
                (
                    "figures.by_region",
                    [(names.regions.get(id) or say("region.none"), n) for id, n in counted.by_region],
                ),
                (
                    "figures.by_outcome",
                    [(say.named(OUTCOMES, id) or say("figures.no_outcome"), n) for id, n in counted.by_outcome],
                ),
                ("figures.by_barrier", [(say.named(BARRIERS, id), n) for id, n in counted.by_barrier]),
            ),
        )

    router = room.router()
    router.add_api_route("/desk/figures", show, methods=["GET"], name="figures", response_model=None)
    return router
