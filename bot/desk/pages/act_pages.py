"""Passing on, closing and offering times as pages of their own, for a counsellor whose browser runs no script."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, Literal

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.pages.casefile import case_file
from bot.desk.pages.choices import choices
from bot.desk.pages.frame import SignedIn
from bot.desk.pages.room import Room
from bot.desk.pages.talk import CaseId
from bot.desk.refusals import Closed, NotYours
from bot.storage.staffing import Member

Act = Literal["pass_on", "close", "times"]
ACTS: tuple[Act, ...] = ("pass_on", "close", "times")

Show = Callable[[Request, Member, int], Coroutine[Any, Any, Response]]


def routes(room: Room) -> APIRouter:
    router = room.router()
    for act in ACTS:
        path = f"/desk/case/{{case_id}}/{act.replace('_', '-')}"
        router.add_api_route(path, _page(room, act), methods=["GET"], name=f"{act}_page", response_model=None)
    return router


def _page(room: Room, act: Act) -> Show:
    async def show(request: Request, member: SignedIn, case_id: CaseId) -> Response:
        seen, say = await room.desk.look(member, case_id), room.speech(request)
        view = case_file(seen, member, room.names(say, dict(seen.names)), room.now, say)
        if not getattr(view.may, act):
            raise Closed if view.state == "closed" else NotYours(view.owner_id, seen.names.get(view.owner_id or 0, ""))
        values = await choices(room, member, view, say)
        return room.frame.page(request, "act.html", view=view, act=act, alone=True, **values)

    return show
