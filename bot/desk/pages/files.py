"""A file of the talk: pictures and sound can be looked at here, everything else is saved; nothing in it can become a page.

1. What a file is, is known by its content.
2. It is called what it is; what is not known gets an ending with which nothing runs.
3. A file that is opened by itself stands in a sandbox: it runs nothing and loads nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Path
from starlette.requests import Request
from starlette.responses import Response

from bot.calendars import appointment_file
from bot.channels import Attachment
from bot.channels.browser.files import answer_with
from bot.channels.browser.kinds import NAME, bare_name, media_type_of, name_of
from bot.desk.pages.frame import SignedIn
from bot.desk.pages.room import Room
from bot.desk.pages.talk import IDS, CaseId

STRANGE = "application/octet-stream"
# What nobody here knows by its content, but a computer only opens and never runs.
HARMLESS = """
doc docx odt rtf txt csv xls xlsx ods ppt pptx odp pages numbers vcf
heic heif tif tiff bmp mp4 mov m4v 3gp webm avi mkv m4a wma flac
"""
SANDBOX = "sandbox; default-src 'none'; img-src 'self'; media-src 'self'"


def as_it_is(file: Attachment) -> Attachment:
    """With the media type and the name that its content deserves."""
    media_type = media_type_of(file.content)
    name = name_of(file.name, media_type) if media_type else strange_name(file.name)
    return replace(file, name=name, media_type=media_type or STRANGE)


def strange_name(given: str) -> str:
    """Whatever may be a program, or a page, is nothing that a computer runs when somebody clicks on it."""
    name = bare_name(given) or "file"
    stem, _, ending = name.rpartition(".")
    is_harmless = stem and ending.lower() in HARMLESS.split()
    return f"{stem[:NAME]}.{ending}" if is_harmless else f"{name[:NAME]}.bin"


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
        real = as_it_is(found)
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
