"""An open page hears what is new: in order, each line once, and the last words even when the talk is deleted."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import httpx

from bot.channels import Address, Attachment, Button, Outgoing
from bot.channels.web import Shown, Web, build
from bot.channels.web.news import STREAMS_AT_MOST, News, Streams, news
from tests.browser import served
from tests.channels.echo import ARABIC, SPOKEN, Echo
from tests.channels.visitor import SCRIPT

HER = Address("web", "her")
SOON = 0.01


def line(text: str, id: int = 0) -> Shown:
    return Shown(id, "lotse", text, "de")


def heard(item: News) -> tuple[str, str]:
    return item.kind, item.line.text if item.line else ""


def listening(
    echo: Echo,
    talk: Callable[[AsyncIterator[News], Web], Coroutine[Any, Any, None]],
    after: int = 0,
    patience: float = 60,
) -> None:
    """One open page that `talk` reads from; a page that stays silent for ten seconds fails."""

    async def listen() -> None:
        web = Web()
        async with asyncio.timeout(10):
            items = news(echo.house(), web.streams, HER, after, patience)
            await talk(items, web)
            await items.aclose()  # type: ignore[attr-defined]
            assert web.streams.count(HER) == 0
        assert not echo.wakes.get(HER)

    asyncio.run(listen())


def test_what_was_missed_comes_first_and_then_what_rings() -> None:
    echo = Echo()
    for text in ("eins", "zwei", "drei"):
        echo.say(HER, line(text))

    async def talk(items: AsyncIterator[News], _web: Web) -> None:
        assert [heard(await anext(items)) for _ in range(2)] == [("line", "zwei"), ("line", "drei")]
        echo.say(HER, line("vier"))
        echo.wakes[HER][0]()
        assert heard(await anext(items)) == ("line", "vier")

    listening(echo, talk, after=1)


def test_a_ring_that_was_missed_costs_one_patience() -> None:
    echo = Echo()
    echo.say(HER, line("eins"))

    async def talk(items: AsyncIterator[News], _web: Web) -> None:
        assert heard(await anext(items)) == ("line", "eins")
        echo.say(HER, line("zwei"))
        assert [heard(await anext(items)) for _ in range(3)] == [("alive", ""), ("line", "zwei"), ("alive", "")]

    listening(echo, talk, patience=SOON)


def test_a_quiet_talk_stays_as_it_is() -> None:
    echo = Echo()
    echo.say(HER, line("eins"))

    async def talk(items: AsyncIterator[News], _web: Web) -> None:
        assert [heard(await anext(items)) for _ in range(3)] == [("alive", "")] * 3

    listening(echo, talk, after=1, patience=SOON)


def test_a_line_that_is_sent_and_logged_is_shown_once_and_in_its_order() -> None:
    echo = Echo()
    echo.say(HER, line("eins"))

    async def talk(items: AsyncIterator[News], web: Web) -> None:
        assert heard(await anext(items)) == ("line", "eins")
        echo.say(HER, line("zwei"))
        echo.say(HER, line("drei"))
        await web.send(HER, Outgoing(3, "de", "drei"))
        assert [heard(await anext(items)) for _ in range(2)] == [("line", "zwei"), ("line", "drei")]
        await web.send(HER, Outgoing(4, "de", "vier"))
        assert heard(await anext(items)) == ("line", "vier")

    listening(echo, talk)


def test_the_last_words_arrive_even_when_the_talk_is_deleted_at_once() -> None:
    echo = Echo()
    echo.say(HER, line("eins"))

    async def talk(items: AsyncIterator[News], web: Web) -> None:
        assert heard(await anext(items)) == ("line", "eins")
        echo.talks.clear()
        await web.send(HER, Outgoing(2, "de", "Alles ist gelöscht."))
        assert [heard(await anext(items)) for _ in range(2)] == [("line", "Alles ist gelöscht."), ("gone", "")]
        echo.say(HER, line("Hallo"))
        echo.wakes[HER][0]()
        assert heard(await anext(items)) == ("line", "Hallo")

    listening(echo, talk)


def test_a_page_that_comes_back_after_the_talk_was_deleted_learns_of_it() -> None:
    async def talk(items: AsyncIterator[News], _web: Web) -> None:
        assert heard(await anext(items)) == ("gone", "")

    listening(Echo(), talk, after=17)


def test_nobody_else_hears_what_is_sent_to_her() -> None:
    echo = Echo()

    async def talk(items: AsyncIterator[News], web: Web) -> None:
        await web.send(Address("web", "another"), Outgoing(1, "de", "geheim"))
        assert heard(await anext(items)) == ("alive", "")

    listening(echo, talk, patience=SOON)


def test_buttons_and_the_name_of_a_file_are_sent_too() -> None:
    echo, button = Echo(), Button("a.b", "yes", "Ja")

    async def talk(items: AsyncIterator[News], web: Web) -> None:
        first = asyncio.ensure_future(anext(items))
        await asyncio.sleep(0)
        await web.send(HER, Outgoing(1, "de", "Ja?", (button,), Attachment("brief.txt", "text/plain", b"")))
        assert (await first).line == Shown(1, "lotse", "Ja?", "de", (button,), "brief.txt", "text/plain")

    listening(echo, talk)


def test_closing_lets_go_of_open_pages_and_of_new_ones() -> None:
    echo = Echo()

    async def talk(items: AsyncIterator[News], web: Web) -> None:
        first = asyncio.ensure_future(anext(items, None))
        await asyncio.sleep(0)
        web.close()
        assert heard(await first or News("gone")) == ("gone", "")
        assert [item async for item in news(echo.house(), web.streams, HER, 0, 60)] == []

    listening(echo, talk)


# ── over a real connection ──


def events(answer: httpx.Response, kinds: set[str], at_most: int) -> list[dict[str, str]]:
    """The next events of these kinds, as a browser would read them."""
    found: list[dict[str, str]] = []
    event: dict[str, str] = {}
    for text in answer.iter_lines():
        if not text and event:
            found.append(event) if event.get("event") in kinds else None
            event = {}
            if len(found) == at_most:
                return found
        elif text:
            field, _, value = text.partition(": ")
            event[field] = f"{event[field]}\n{value}" if field in event else value
    return found


def test_a_browser_hears_the_lines_and_the_change_of_language(echo: Echo) -> None:
    with served(build(echo.house(), SPOKEN)) as url, httpx.Client(base_url=url, headers=SCRIPT, timeout=10) as mother:
        mother.post("/hello")
        for number, text in enumerate(("Deutsch", "العربية"), 1):
            mother.post("/say", data={"message": f"message-{number}", "text": text})
        with mother.stream("GET", "/news?after=0&language=de") as answer:
            assert answer.headers["content-type"].startswith("text/event-stream")
            assert answer.headers["cache-control"] == "no-store"
            found = events(answer, {"line", "language"}, 5)
        assert [event["event"] for event in found] == ["line", "line", "line", "language", "line"]
        assert [event["id"] for event in found if "id" in event] == ["1", "2", "3", "4"]
        assert 'lang="ar" dir="rtl"' in found[4]["data"]
        change = json.loads(found[3]["data"])
        assert (change["language"], change["direction"], change["words"]["send"]) == ("ar", "rtl", ARABIC["send"])
        with mother.stream("GET", "/news?after=0&language=ar", headers={"Last-Event-ID": "3"}) as answer:
            assert [event["id"] for event in events(answer, {"line"}, 1)] == ["4"]


def test_one_person_has_a_few_open_pages_at_most(echo: Echo) -> None:
    async def ask() -> list[int]:
        web = Web()
        transport = httpx.ASGITransport(build(echo.house(), SPOKEN, streams=web.streams))
        async with httpx.AsyncClient(transport=transport, base_url="http://lotse.test", headers=SCRIPT) as mother:
            await mother.post("/hello")
            address = Address("web", mother.cookies["lotse"])
            opened = [web.streams.open(address) for _ in range(STREAMS_AT_MOST)]
            for page in opened:
                page.__enter__()
            codes = [(await mother.get("/news")).status_code]
            web.close()
            opened[0].__exit__(None, None, None)
            return [*codes, (await mother.get("/news")).status_code]

    assert asyncio.run(ask()) == [429, 200]


def test_streams_forget_pages_that_are_closed() -> None:
    streams = Streams()
    with streams.open(HER), streams.open(HER):
        assert streams.count(HER) == 2
    assert streams.count(HER) == 0
