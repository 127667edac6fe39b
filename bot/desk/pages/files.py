"""A file of the talk: pictures and sound can be looked at here, everything else is saved; nothing in it can become a page.

1. What a file is, is known by its content.
2. A file that is opened by itself stands in a sandbox: it runs nothing and loads nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Path
from starlette.requests import Request
from starlette.responses import Response

from bot.calendars import appointment_file
from bot.channels.web.files import answer_with
from bot.channels.web.kinds import media_type_of
from bot.desk.pages.frame import SignedIn
from bot.desk.pages.room import Room
from bot.desk.pages.talk import IDS, CaseId

STRANGE = "application/octet-stream"
SANDBOX = "sandbox; default-src 'none'; img-src 'self'; media-src 'self'"


def routes(room: Room) -> APIRouter:
    async def file(
        request: Request,
        member: SignedIn,
        case_id: CaseId,
        line_id: Annotated[int, Path(ge=1, le=IDS)],
        save: str = "",
    ) -> Response:
        found = await room.desk.file(member, case_id, line_id)
        if found is None:
            return room.nothing(request)
        real = replace(found, media_type=media_type_of(found.content) or STRANGE)
        answer = answer_with(real, request.headers.get("range", ""))
        if save:
            answer.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(real.name, safe='')}"
        answer.headers["Content-Security-Policy"] = SANDBOX
        return answer

    async def calendar(request: Request, member: SignedIn, case_id: CaseId) -> Response:
        """Her appointment for the counsellor's calendar, under her alias."""
        talk = await room.desk.look(member, case_id)
        agreed = talk.appointment.chosen if talk.appointment else None
        if agreed is None:
            return room.nothing(request)
        name, media_type, content = appointment_file(agreed, f"Lotse: {talk.case.alias}", case_id, room.now)
        return Response(
            content, media_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'}
        )

    router = room.router()
    ics = "/desk/case/{case_id}/appointment"
    router.add_api_route(ics, calendar, methods=["GET"], name="calendar", response_model=None)
    router.add_api_route("/desk/case/{case_id}/file/{line_id}", file, methods=["GET"], name="file", response_model=None)
    return router
