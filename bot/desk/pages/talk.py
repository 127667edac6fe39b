"""The talk with one mother, as the counsellor who is with her sees it; approved texts and a machine's drafts beside it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Path
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.channels.browser.headers import HEARS, wants_page
from bot.desk.pages.bubbles import bubbles
from bot.desk.pages.casefile import case_file
from bot.desk.pages.choices import choices
from bot.desk.pages.forms import given_by, offered
from bot.desk.pages.frame import SignedIn
from bot.desk.pages.room import Room, live_words
from bot.desk.phrasing import Offer, find
from bot.desk.translating import REASONS, Untranslated, draft
from bot.desk.words_queue import LIVE
from bot.desk.words_voice import VOICE
from bot.desk.words_writing import REPLY
from bot.storage.staffing import Member
from knowledge.blanks import BLANKS
from knowledge.model import GERMAN
from knowledge.office import HERE

LIVE_WORDS = (*LIVE, *REPLY, *VOICE, "talk.machine", "talk.note.failed")
SHORTCUTS = (("r", "write"), ("/", "phrases"), ("Ctrl ↵", "send"), ("q", "queue"), ("?", "help"))
WORDS_AT_MOST = 200  # characters of a search
IDS = 2**53  # what a browser can count

CaseId = Annotated[int, Path(ge=1, le=IDS)]


def routes(room: Room) -> APIRouter:
    frame, desk = room.frame, room.desk

    def offers_for(words: str, language: str) -> tuple[Offer, ...]:
        return find(words, language or GERMAN, room.knowledge(), room.now.astimezone(HERE).date())

    async def talk(request: Request, member: SignedIn, case_id: CaseId) -> Response:
        return await shown(request, member, case_id)

    async def shown(request: Request, member: Member, case_id: int, q: str = "") -> Response:
        """The page. q: what she looks for among the approved texts."""
        seen = await desk.look(member, case_id)
        say, now = room.speech(request), room.now
        names = room.names(say, dict(seen.names))
        view = case_file(seen, member, names, now, say)
        if view.may.reply and view.last:
            await desk.seen(member, case_id, view.last)
        said = bubbles(seen.entries, now, say, machine=room.translator is not None)
        csrf = request.scope["visit"].csrf
        lines = (
            frame.view.render("line.html", say.language, bubble=bubble, case_id=case_id, csrf=csrf) for bubble in said
        )
        reads_german = view.language_id in ("", GERMAN)
        page = frame.page(
            request,
            "talk.html",
            view=view,
            lines=Markup("").join(map(Markup, lines)),
            goes="" if reads_german else say("reply.foreign", name=view.language),
            foreign=not reads_german,
            machine=room.translator is not None and not reads_german,
            case_id=case_id,
            asked=q,
            offers=offers_for(q, view.language_id) if view.may.reply else (),
            may_reply=view.may.reply,
            kinds=BLANKS,
            alone=False,
            **await choices(room, member, view, say),
            now=now.isoformat(timespec="milliseconds"),
            news=f"/desk/news?case={case_id}",
            live=live_words(say, LIVE_WORDS),
            shortcuts=SHORTCUTS,
        )
        if view.may.reply:
            page.headers.update(HEARS)
        return page

    async def phrases(request: Request, member: SignedIn) -> Response:
        """For the script the offers alone, or one offer with its blanks filled in; the page for who has none. What she looks
        for comes in a form: an address is kept by browsers and proxies."""
        given = await given_by(request)
        case, q = given.number("case"), given["q"][:WORDS_AT_MOST]
        if wants_page(request):
            return await shown(request, member, case, q)
        seen = await desk.look(member, case)
        if given["offer"]:
            words = offered(given, seen.case.language, room.knowledge(), room.now, room.dated)
            return JSONResponse({"german": words.german or words.text, "text": words.text if words.german else ""})
        return frame.page(
            request,
            "offers.html",
            offers=offers_for(q, seen.case.language),
            asked=q,
            case_id=case,
            may_reply=seen.may_write,
            kinds=BLANKS,
        )

    async def machine(
        request: Request, member: SignedIn, case_id: CaseId, german: Annotated[str, Form(max_length=4000)]
    ) -> Response:
        """A draft in her language of what the counsellor wrote in German."""
        seen = await desk.look(member, case_id)
        return await translated(request, german, GERMAN, seen.case.language if seen.may_write else "")

    async def machine_line(
        request: Request, member: SignedIn, case_id: CaseId, line_id: Annotated[int, Path(ge=1, le=IDS)]
    ) -> Response:
        """A draft in German of what she wrote."""
        seen = await desk.look(member, case_id)
        hers = [each.line for each in seen.entries if each.line.id == line_id and each.line.author == "mother"]
        return await translated(request, hers[0].text, hers[0].language, GERMAN) if hers else room.nothing(request)

    async def translated(request: Request, words: str, source: str, target: str) -> Response:
        if room.translator is None or not words.strip() or not target:
            return room.nothing(request)
        try:
            made = await draft(room.translator, words, source, target)
        except Untranslated as error:
            german, english = REASONS[error.reason]
            return room.told(request, german if room.speech(request).language == GERMAN else english, 502)
        return JSONResponse({"text": made.text, "doubts": made.doubts})

    router = room.router()
    for path, show, method, name in (
        ("/desk/case/{case_id}", talk, "GET", "talk"),
        ("/desk/phrases", phrases, "POST", "phrases"),
        ("/desk/case/{case_id}/machine", machine, "POST", "machine"),
        ("/desk/case/{case_id}/machine/{line_id}", machine_line, "GET", "machine_line"),
    ):
        router.add_api_route(path, show, methods=[method], name=name, response_model=None)
    return router
