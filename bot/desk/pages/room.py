"""What the pages for counsellors and editors stand on: the frame, the verbs of the desk, the bells, and what Lotse knows."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from fastapi import APIRouter
from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from bot.channels.browser.headers import wants_page
from bot.desk import Desk
from bot.desk.pages.board import Board
from bot.desk.pages.frame import Frame
from bot.desk.pages.rings import Rings
from bot.desk.pages.rows import Names
from bot.desk.pages.speech import Speech
from bot.desk.pages.visit import visit_of
from bot.desk.refusals import Closed, Disabled, Forgotten, NotAllowed, NotYours, Refusal
from bot.desk.translating import Translator
from bot.desk.words_editors import LANGUAGES_OF_MOTHERS
from knowledge.model import Knowledge

STATUS: Mapping[type[Refusal], int] = {NotYours: 409, Closed: 409, Forgotten: 410, NotAllowed: 403, Disabled: 403}

Handle = Callable[[Request], Coroutine[Any, Any, Response]]


def plainly(value: date | time, _language: str) -> str:
    return value.strftime("%d.%m.%Y") if isinstance(value, date) else value.strftime("%H:%M")


async def no_tasks() -> Sequence[tuple[int, str, datetime]]:
    return ()


@dataclass(frozen=True, slots=True)
class Room:
    """translator: None where the house has no machine · dated: a day or a time of day, as it is said in a language ·
    tasks: what an operator has to do: number, kind, since when."""

    frame: Frame
    desk: Desk
    rings: Rings
    board: Board
    knowledge: Callable[[], Knowledge]
    translator: Translator | None = None
    dated: Callable[[date | time, str], str] = plainly
    tasks: Callable[[], Awaitable[Sequence[tuple[int, str, datetime]]]] = no_tasks

    @property
    def now(self) -> datetime:
        return self.desk.now()

    def speech(self, request: Request) -> Speech:
        return Speech(visit_of(request).language)

    def names(self, say: Speech, colleagues: Mapping[int, str] | None = None) -> Names:
        knowledge = self.knowledge()
        return Names(
            languages={code: language_name(code, say) for code in (*_CODES, *knowledge.languages)},
            regions=self.frame.regions(),
            topics={topic.id: topic.about for topic in knowledge.topics.values()},
            colleagues=colleagues or {},
        )

    def router(self) -> APIRouter:
        """Whose routes answer a Refusal in its own words."""
        room = self

        class Refusing(APIRoute):
            def get_route_handler(self) -> Handle:
                handle = super().get_route_handler()

                async def refuse(request: Request) -> Response:
                    try:
                        return await handle(request)
                    except Refusal as refusal:
                        return room.refused(request, refusal)

                return refuse

        return APIRouter(route_class=Refusing)

    def refused(self, request: Request, refusal: Refusal) -> Response:
        say = self.speech(request)
        words = refusal.german if say.language == "de" else refusal.english
        return self.told(request, words, STATUS.get(type(refusal), 422))

    def nothing(self, request: Request) -> Response:
        return self.frame.trouble(request, "not_there", 404)

    def told(self, request: Request, words: str, status: int) -> Response:
        """Something that was not done, as a page, or in plain words for a script."""
        if wants_page(request):
            case_id, is_gone = request.path_params.get("case_id", ""), status == STATUS[Forgotten]
            is_act = request.method != "GET" or request.url.path != f"/desk/case/{case_id}"
            may_go_back = bool(case_id) and is_act and not is_gone
            values = {"words": words, "case_id": case_id, "is_gone": is_gone, "may_go_back": may_go_back}
            return self.frame.page(request, "refused.html", status, **values)
        return PlainTextResponse(words, status)


_CODES = tuple(key.partition(".")[2] for key in LANGUAGES_OF_MOTHERS if key != "language.none")


def language_name(code: str, say: Speech) -> str:
    return say.perhaps(f"language.{code}", code)


def live_words(say: Speech, keys: Iterable[str]) -> str:
    """The words that a script needs, as it is handed them: with their braces."""
    return json.dumps({key: say(key) for key in keys}, ensure_ascii=False)
