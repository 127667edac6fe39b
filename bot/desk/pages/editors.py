"""The pages of the editors: how the content stands, what could not be answered, and what Lotse would answer."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Protocol

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.pages.content import articles, due_facts, phrases, said, status
from bot.desk.pages.forms import Given, given_by
from bot.desk.pages.frame import go
from bot.desk.pages.room import Room, language_name
from bot.desk.preview import why
from bot.desk.unanswered import grouped
from knowledge.check import Remark
from knowledge.model import Knowledge
from knowledge.office import HERE
from knowledge.reading.mistakes import Mistake
from knowledge.wording import Worded, render_facts

WORDS_AT_MOST = 500
REMARKS_AT_MOST = 200
IDS = re.compile(r"[0-9]{1,15}")


class Shelf(Protocol):
    """What was wrong when the content was last read."""

    mistakes: tuple[Mistake, ...]

    def remarks(self, on: date) -> tuple[Remark, ...]: ...


@dataclass(frozen=True, slots=True)
class Answer:
    """What a mother would read."""

    title: str
    body: str
    language: str


def routes(room: Room, shelf: Shelf) -> APIRouter:
    frame = room.frame

    async def content(request: Request) -> Response:
        knowledge, say = room.knowledge(), room.speech(request)
        today = room.now.astimezone(HERE).date()
        answers, sentences = articles(knowledge), phrases(knowledge)
        return frame.page(
            request,
            "content.html",
            mistakes=[mistake.said(say.language) for mistake in shelf.mistakes],
            languages=[(code, language_name(code, say)) for code in knowledge.languages],
            tables=(
                ("content.articles", "content.topic", answers, status(answers, knowledge.languages)),
                ("content.phrases", "content.sentence", sentences, status(sentences, knowledge.languages)),
            ),
            facts=due_facts(knowledge, today),
            remarks=list(said(shelf.remarks(today), say.language))[:REMARKS_AT_MOST],
        )

    async def unanswered(request: Request, language: Annotated[str, Query(max_length=8)] = "") -> Response:
        questions = await frame.store.look(lambda work: work.questions(language))
        knowledge, say = room.knowledge(), room.speech(request)
        topics = sorted(((topic.id, topic.about) for topic in knowledge.topics.values()), key=lambda pair: pair[1])
        return frame.page(
            request,
            "unanswered.html",
            asked=await asyncio.to_thread(grouped, questions),
            topics=topics,
            language_chosen=language,
            languages=[(code, language_name(code, say)) for code in knowledge.languages],
            names=room.names(say).languages,
        )

    async def unanswered_now(request: Request) -> Response:
        """An editor says which topic should have answered; or lets go of the question."""
        given = await given_by(request)
        ids = [int(each) for each in given["ids"].split() if IDS.fullmatch(each)][:500]
        topic = given["topic"]
        if given["delete"]:
            await frame.store.work(lambda work: work.delete_questions(ids))
        elif not topic or topic in room.knowledge().topics:
            await frame.store.work(lambda work: work.mark_questions(ids, topic))
        else:
            return frame.trouble(request, "incomplete", 422)
        return go("/desk/unanswered")

    async def search(request: Request) -> Response:
        """The words come in a form: an address is kept by browsers and proxies."""
        knowledge, say = room.knowledge(), room.speech(request)
        given = await given_by(request) if request.method == "POST" else Given({}, {})
        q, spoken = given["q"][:WORDS_AT_MOST], given["language"] if given["language"] in knowledge.languages else ""
        reasons = why(q, spoken, knowledge) if q else None
        answers = (
            _answers(reasons.topics[0].topic, reasons.language, spoken, room) if reasons and reasons.topics else None
        )
        return frame.page(
            request,
            "search.html",
            q=q,
            spoken=spoken,
            why=reasons,
            answer=answers,
            languages=[(code, language_name(code, say)) for code in knowledge.languages],
            names=room.names(say).languages,
            most=WORDS_AT_MOST,
        )

    router = room.router()
    for path, show, methods, name in (
        ("/desk/content", content, ["GET"], "content"),
        ("/desk/unanswered", unanswered, ["GET"], "unanswered"),
        ("/desk/unanswered", unanswered_now, ["POST"], "unanswered_now"),
        ("/desk/search", search, ["GET", "POST"], "search"),
    ):
        router.add_api_route(path, show, methods=methods, name=name, response_model=None)
    return router


def _answers(topic: str, guessed: str, spoken: str, room: Room) -> Answer | None:
    """The nearest answer in the language of the talk, or else of the words."""
    knowledge: Knowledge = room.knowledge()
    article = knowledge.article(topic, spoken or guessed)
    if article is None:
        return None
    fill: Callable[[str], object] = lambda text: render_facts(text, knowledge, room.now.astimezone(HERE).date())  # noqa: E731
    title, body = fill(article.title), fill(article.body)
    if not isinstance(title, Worded) or not isinstance(body, Worded):
        return None
    return Answer(title.text, body.text, article.language)
