"""What a counsellor does with a case. Every handler is one verb of the desk; a script is answered briefly, a form leads back."""

from __future__ import annotations

from dataclasses import replace

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.channels.browser.headers import wants_page
from bot.channels.fitting import plain
from bot.desk.pages.forms import KEY_AT_MOST, digest, files_of, given_by, plain_words, times_of, words_of
from bot.desk.pages.frame import SignedIn, go
from bot.desk.pages.room import Room
from bot.desk.pages.talk import CaseId
from bot.desk.refusals import NotPossible
from bot.desk.talk import Talk, Words
from bot.desk.words_talk import ACTS
from bot.desk.words_writing import REPLY
from bot.storage.staffing import Member


def routes(room: Room) -> APIRouter:
    desk = room.desk

    def done(request: Request, case_id: int, place: str = "") -> Response:
        return go(f"/desk/case/{case_id}{place}") if wants_page(request) else Response(status_code=204)

    # ── whose case it is ──

    async def take(request: Request, member: SignedIn, case_id: CaseId) -> Response:
        await desk.take(member, case_id)
        return done(request, case_id, "#words")

    async def pass_on(request: Request, member: SignedIn, case_id: CaseId) -> Response:
        kind, _, whom = (await given_by(request))["to"].partition(" ")
        if kind == "member" and whom.isascii() and whom.isdigit() and len(whom) < 16:
            await desk.pass_on(member, case_id, to_member=int(whom))
        elif kind == "queue":
            await desk.pass_on(member, case_id, to_queue=whom)
        else:
            raise NotPossible(*ACTS["pass_on.to"])
        return go("/desk") if wants_page(request) else Response(status_code=204)

    async def give_back(request: Request, member: SignedIn, case_id: CaseId) -> Response:
        await desk.give_back(member, case_id)
        return go("/desk") if wants_page(request) else Response(status_code=204)

    async def close(request: Request, member: SignedIn, case_id: CaseId) -> Response:
        given = await given_by(request)
        talk = await desk.look(member, case_id)
        if talk.draft and not given["unsent"]:
            raise NotPossible(*ACTS["close.unsent"])
        language = talk.case.language
        farewell = plain_words(given["farewell"], language) if given["farewell"] else None
        seen = given.number("seen") if given["seen"] else None
        await desk.close(member, case_id, given["outcome"], given.several.get("barriers", ()), farewell, seen)
        return go("/desk") if wants_page(request) else Response(status_code=204)

    async def reopen(request: Request, member: SignedIn, case_id: CaseId) -> Response:
        await desk.reopen(member, case_id)
        return done(request, case_id)

    # ── writing ──

    async def reply(request: Request, member: SignedIn, case_id: CaseId) -> Response:
        given = await given_by(request)
        talk = await desk.look(member, case_id)
        language = talk.case.language
        words, files = words_of(given, language, room.knowledge(), room.now, room.dated), await files_of(given)
        if not words.text and not files:
            raise NotPossible(*REPLY["reply.empty"])
        if not words.text:
            words = replace(words, foreign=False)
        for earlier in given["instead"].split():
            if not await withdraw(member, case_id, earlier[:KEY_AT_MOST]):
                return room.told(request, room.speech(request)("reply.gone_before"), 409)
        key, is_new = await key_for(member, case_id, talk, words, given["key"])
        await desk.reply(member, case_id, words, files, key, leaves_draft=bool(given["offer"]))
        if not is_new and not wants_page(request):
            return JSONResponse({"was_here": True})
        return done(request, case_id, "#answer")

    async def key_for(member: Member, case_id: int, talk: Talk, words: Words, given: str) -> tuple[str, bool]:
        """A key has one content for ever: what reads differently gets a key of its own. And: is it new here?"""
        key = given[:KEY_AT_MOST]
        if not key or not await desk.knows(member, case_id, key):
            return key, True
        held = [each for each in talk.entries if each.key == key]
        said = {plain(each.line.text) for each in held or talk.entries if each.line.author == "counsellor"}
        if not words.text or words.text in said:
            return key, False
        key = f"{key[: KEY_AT_MOST // 2]}.{digest(words)}"
        return key, not await desk.knows(member, case_id, key)

    async def withdraw(member: Member, case_id: int, key: str) -> bool:
        """She has changed what did perhaps not come in: it must not go out beside the new words. False: it has."""
        return await desk.take_back(member, case_id, key) or not await desk.knows(member, case_id, key)

    async def take_back(request: Request, member: SignedIn, case_id: CaseId) -> Response:
        """What was taken back stands in the field again."""
        key = (await given_by(request))["key"]
        held = [each for each in (await desk.look(member, case_id)).entries if each.key and each.key == key]
        if not held or not await desk.take_back(member, case_id, key):
            is_there = await desk.knows(member, case_id, key)
            raise NotPossible(*REPLY["reply.too_late" if is_there else "reply.not_there"])
        line = held[0].line
        text = plain(line.text)
        german = plain(line.german) or text
        if wants_page(request):
            return go(f"/desk/case/{case_id}#answer")
        files = [each.line.file[0] for each in held if each.line.file]
        return JSONResponse({"german": german, "text": text if text != german else "", "files": files})

    async def draft(request: Request, member: SignedIn, case_id: CaseId) -> Response:
        await desk.draft(member, case_id, (await given_by(request))["german"])
        return done(request, case_id, "#answer")

    async def note(request: Request, member: SignedIn, case_id: CaseId) -> Response:
        await desk.note(member, case_id, (await given_by(request))["text"])
        return done(request, case_id, "#notes")

    async def times(request: Request, member: SignedIn, case_id: CaseId) -> Response:
        given = await given_by(request)
        await desk.offer_times(member, case_id, times_of(given.several.get("time", ()), room.now))
        return done(request, case_id)

    async def seen(request: Request, member: SignedIn, case_id: CaseId) -> Response:
        await desk.seen(member, case_id, (await given_by(request)).number("line"))
        return Response(status_code=204)

    router = room.router()
    for name, act in (
        ("take", take),
        ("pass_on", pass_on),
        ("give_back", give_back),
        ("close", close),
        ("reopen", reopen),
        ("reply", reply),
        ("take_back", take_back),
        ("draft", draft),
        ("note", note),
        ("times", times),
        ("seen", seen),
    ):
        path = f"/desk/case/{{case_id}}/{name.replace('_', '-')}"
        router.add_api_route(path, act, methods=["POST"], name=name, response_model=None)
    return router
