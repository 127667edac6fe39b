"""The persons' side of the fake Telegram over HTTP, as another process uses it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.house.process import environment
from tests.ports import free_port
from tests.telegram.clients import Library
from tests.telegram.server import NoSuchButton, Server
from tests.telegram.server.contents import JPEG


@pytest.fixture
def people(telegram_server: Server) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=telegram_server.url) as client:
        yield client


def come(people: httpx.Client, first_name: str = "Olena") -> str:
    return f"/people/{people.post('/people', json={'first_name': first_name, 'language': 'uk'}).json()['id']}"


def test_a_talk_over_http(library: Library, people: httpx.Client) -> None:
    olena = come(people)
    assert come(people) == olena
    people.post(f"{olena}/starts", json={"payload": "halle_uk"})

    async def talk(bot: Any) -> None:
        (update,) = await bot.get_updates(timeout=5)
        assert update.message.text == "/start halle_uk"
        keys = library.keyboard([("Так", "yes")])
        await bot.send_message(update.message.chat.id, "<b>?</b>", parse_mode="HTML", reply_markup=keys)
        tap = people.post(f"{olena}/taps", json={"label": "Так"}).json()["result"]
        await bot.answer_callback_query(tap, text="Дякую")
        await bot.send_chat_action(update.message.chat.id, "typing")
        await bot.delete_message(update.message.chat.id, 1)
        chat = people.get(f"{olena}/chat", params={"after": 2}).json()
        assert chat["taps"] == {tap: {"text": "Дякую", "show_alert": False}}
        assert (chat["typing"], [message["deleted"] for message in chat["messages"]]) == (True, [True])

    library.ask(talk)
    (question,) = (message for message in people.get(f"{olena}/chat").json()["messages"] if not message["deleted"])
    assert question["body"]["text"] == "?"
    assert question["from_bot"] is True


def test_she_waits_for_news(library: Library, people: httpx.Client) -> None:
    olena = come(people)
    people.post(f"{olena}/writes", json={"text": "x"})
    change = people.get(f"{olena}/chat").json()["change"]
    id = int(olena.rpartition("/")[2])
    library.ask(lambda bot: bot.send_message(id, "news"))
    news = people.get(f"{olena}/chat", params={"after": change, "wait": 10}).json()
    assert [message["body"]["text"] for message in news["messages"]] == ["news"]


def test_a_picture_is_sent_as_it_is(telegram_server: Server, people: httpx.Client) -> None:
    olena = come(people)
    people.post(f"{olena}/sends_photo", content=JPEG, headers={"Content-Type": "image/jpeg"})
    (message,) = people.get(f"{olena}/chat").json()["messages"]
    file = people.get(f"{olena}/file/{message['body']['photo'][-1]['file_id']}")
    assert (file.content, file.headers["content-type"]) == (JPEG, "image/jpeg")


WRONG = [
    ("a verb that nobody knows", "/flies", {}, 404),
    ("a button that is not there", "/taps", {"label": "Yes"}, 400),
    ("a parameter that is missing", "/writes", {}, 400),
]


@pytest.mark.parametrize(("path", "given", "status"), [pytest.param(*row[1:], id=row[0]) for row in WRONG])
def test_what_a_person_cannot_do_is_said(people: httpx.Client, path: str, given: dict[str, str], status: int) -> None:
    assert people.post(come(people) + path, json=given).status_code == status


def test_a_button_that_is_not_there_cannot_be_tapped(telegram_server: Server) -> None:
    with pytest.raises(NoSuchButton):
        telegram_server.person().taps("Yes")


def test_trouble_and_limits_are_set_from_outside(
    library: Library, telegram_server: Server, people: httpx.Client
) -> None:
    id = int(come(people).rpartition("/")[2])
    people.post(f"/people/{id}/writes", json={"text": "x"})
    people.post("/trouble/flood", json={"calls": 1, "retry_after": 3})
    people.post("/limits", json={"chat_burst": 1})

    async def send(bot: Any) -> list[float]:
        waits = []
        for _message in range(3):
            try:
                await bot.send_message(id, "x")
            except library.retry_after as refusal:
                waits.append(library.seconds(refusal))
        return waits

    assert library.ask(send) == [3, 1]
    people.post("/trouble/malformed", json={})
    assert people.get("/judgement").json() == {
        "complaints": [],
        "unknown": [],
        "calls": {"sendMessage": 2},
        "pending": 2,
    }


@pytest.mark.slow
def test_it_can_be_a_process_of_its_own() -> None:
    port = free_port()
    command = (sys.executable, "-m", "tests.telegram", "--port", str(port))
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env={**environment(), "PYTHONUNBUFFERED": "1"}
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        assert first.startswith(f"Bot API: TELEGRAM_API_URL=http://127.0.0.1:{port} TELEGRAM_TOKEN=")
        assert httpx.get(f"http://127.0.0.1:{port}/people").json() == []
        process.terminate()
