"""The fake Telegram makes trouble on demand, and notices when somebody does not fit the real one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from tests.telegram.clients import Library
from tests.telegram.server import MALFORMED, Limits, Person, Server
from tests.telegram.server.pace import Pace
from tests.telegram.server.refusal import Refusal
from tests.telegram.server.trouble import Trouble

pytestmark = pytest.mark.slow


@pytest.fixture
def amina(telegram_server: Server) -> Person:
    person = telegram_server.person("Amina", "ar")
    person.writes("Salam")
    return person


BROKEN: list[tuple[str, Callable[[Trouble], None], int]] = [
    ("a failing gateway", lambda trouble: trouble.fail(1, code=502), 0),
    ("a restart", lambda trouble: trouble.fail(1, code=500), 0),
    ("a lost question", lambda trouble: trouble.drop(1), 0),
    ("a lost answer", lambda trouble: trouble.drop(1, after=True), 1),
]


@pytest.mark.parametrize(("happen", "said"), [pytest.param(*row[1:], id=row[0]) for row in BROKEN])
def test_one_call_is_lost_and_the_next_comes_through(
    library: Library, telegram_server: Server, amina: Person, happen: Callable[[Trouble], None], said: int
) -> None:
    happen(telegram_server.trouble)

    async def send(bot: Any) -> None:
        with pytest.raises(library.broken):
            await bot.send_message(amina.id, "1")
        assert len(amina.heard) == said
        await bot.send_message(amina.id, "2")

    library.ask(send)
    assert amina.texts[-1] == "2"


def test_trouble_can_be_meant_for_one_method(library: Library, telegram_server: Server, amina: Person) -> None:
    telegram_server.trouble.fail(1, method="getUpdates")

    async def do(bot: Any) -> None:
        await bot.send_message(amina.id, "comes through")
        with pytest.raises(library.broken):
            await bot.get_updates(timeout=0)

    library.ask(do)


def raw(server: Server, **given: Any) -> list[dict[str, Any]]:
    """What a poller without a library gets."""
    answer = httpx.post(f"{server.base_url}{server.token}/getUpdates", json=given)
    updates: list[dict[str, Any]] = answer.json()["result"]
    return updates


def test_an_update_comes_twice(telegram_server: Server) -> None:
    telegram_server.trouble.duplicate(1)
    amina = telegram_server.person()
    amina.writes("eins")
    amina.writes("zwei")
    assert [update["message"]["text"] for update in raw(telegram_server)] == ["eins", "eins", "zwei"]


def test_updates_come_out_of_order(telegram_server: Server) -> None:
    telegram_server.trouble.disorder = True
    amina = telegram_server.person()
    for number in range(9):
        amina.writes(str(number))
    numbers = [update["update_id"] for update in raw(telegram_server)]
    assert numbers != sorted(numbers)
    assert raw(telegram_server, offset=max(numbers) + 1) == []


def test_malformed_updates_stand_between_the_good_ones(telegram_server: Server) -> None:
    telegram_server.trouble.malformed_every = 2
    amina = telegram_server.person()
    for number in range(4):
        amina.writes(str(number))
    kinds = [update.get("message", {}).get("text") for update in raw(telegram_server)]
    assert kinds == ["0", None, "1", "2", None, "3"]


@pytest.mark.parametrize("shape", MALFORMED)
def test_no_library_reads_a_malformed_update_as_a_message(
    library: Library, telegram_server: Server, shape: str
) -> None:
    """Otherwise it would not be malformed, and proves nothing."""
    telegram_server.bot.push_malformed(shape)
    (update,) = raw(telegram_server)
    assert library.reads_as_words(update) is False


# ── pace ──


def test_a_chat_that_was_quiet_may_be_spoken_to_in_a_burst_again() -> None:
    now = [0.0]
    pace = Pace(Limits(chat_burst=3), clock=lambda: now[0])
    for _message in range(3):
        pace.spend(1)
    with pytest.raises(Refusal):
        pace.spend(1)
    now[0] = 1.0
    pace.spend(1)
    with pytest.raises(Refusal):
        pace.spend(1)
    now[0] = 10.0
    for _message in range(3):
        pace.spend(1)


def test_thirty_messages_a_second_are_all_that_a_bot_may_send() -> None:
    now = [0.0]
    pace = Pace(Limits(), clock=lambda: now[0])
    for chat in range(30):
        pace.spend(chat)
    with pytest.raises(Refusal) as refusal:
        pace.spend(99)
    assert refusal.value.body()["parameters"] == {"retry_after": 1}
    now[0] = 1.0
    pace.spend(99)


# ── what does not fit the real one ──


@pytest.fixture
def strict() -> Iterator[Server]:
    """A server whose complaints are what we look for."""
    with Server() as server:
        yield server


def call(server: Server, method: str, **given: Any) -> httpx.Response:
    return httpx.post(f"{server.base_url}{server.token}/{method}", json=given)


def test_a_method_that_it_does_not_know_is_noted(strict: Server) -> None:
    answer = call(strict, "sendGift", gift_id="1")
    assert (answer.status_code, answer.json()["description"]) == (404, "Not Found: method not found")
    assert strict.unknown == ["sendGift"]


def test_a_parameter_that_nobody_knows_is_noted(strict: Server) -> None:
    amina = strict.person()
    amina.writes("x")
    call(strict, "sendMessage", chat_id=amina.id, text="x", disable_web_page_previw=True)
    assert strict.complaints == ["sendMessage: parameters that aiogram does not know: disable_web_page_previw"]


def test_a_parameter_of_a_wrong_kind_is_noted(strict: Server) -> None:
    call(strict, "setMyCommands", commands=[{"command": "menu"}])
    assert len(strict.complaints) == 1
    assert "aiogram cannot read the parameters" in strict.complaints[0]


def test_an_update_that_does_not_fit_is_noted_by_both(strict: Server) -> None:
    strict.bot.push_raw({"message": {"message_id": 1, "chat": {"id": 1, "type": "private"}, "date": 1, "txet": "x"}})
    raw(strict)
    assert strict.complaints == [
        "getUpdates.message.txet: aiogram does not know this field of the answer",
        "getUpdates.message.txet: python-telegram-bot does not know this field of the answer",
    ]


def test_everything_that_a_person_can_send_fits_both(telegram_server: Server) -> None:
    amina = telegram_server.person("Amina", "ar", last_name="Haddad", username="amina_h")
    first = amina.starts("halle_ar")
    amina.writes("dazu", reply_to=first)
    amina.edits(first, "anders")
    kinds = (
        amina.sends_photo, amina.sends_album, amina.sends_document, amina.sends_voice, amina.sends_audio,
        amina.sends_video, amina.sends_video_note, amina.sends_animation, amina.sends_sticker, amina.sends_location,
        amina.sends_venue, amina.sends_contact, amina.sends_poll, amina.sends_dice,
    )  # fmt: skip
    for send in kinds:
        send()
    amina.forwards("weitergeleitet")
    amina.blocks()
    amina.unblocks()
    amina.invites(telegram_server.group("Elterngruppe"))
    assert len(raw(telegram_server)) == 3 + len(kinds) + 2 + 1 + 4
    assert telegram_server.complaints == []


OTHERS: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("getMe", {}, {"is_bot": True}),
    ("getChat", {}, {"type": "private", "first_name": "Amina"}),
    ("getChatMember", {"user_id": 7_000_000_001}, {"status": "member"}),
    ("sendLocation", {"latitude": 51.5, "longitude": 12.0}, {"location": {"latitude": 51.5, "longitude": 12.0}}),
    ("deleteMyCommands", {}, {}),
    ("deleteMessages", {"message_ids": [1, 99]}, {}),
    ("close", {}, {}),
    ("logOut", {}, {}),
]


@pytest.mark.parametrize(("method", "given", "expected"), OTHERS, ids=[row[0] for row in OTHERS])
def test_the_other_methods_answer_as_both_libraries_expect(
    telegram_server: Server, amina: Person, method: str, given: dict[str, Any], expected: dict[str, Any]
) -> None:
    needs_chat = method in ("getChat", "getChatMember", "sendLocation", "deleteMessages")
    answer = call(telegram_server, method, **given, **({"chat_id": amina.id} if needs_chat else {})).json()
    assert answer["ok"] is True
    if expected:
        assert answer["result"] | expected == answer["result"]


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda url, given: httpx.get(url, params=given), id="in the address"),
        pytest.param(lambda url, given: httpx.post(url, data=given), id="as a form"),
        pytest.param(lambda url, given: httpx.post(url, json=given), id="as JSON"),
        pytest.param(lambda url, given: httpx.post(url, data=given, files={"x": b"y"}), id="in parts"),
    ],
)
def test_parameters_come_in_every_way(strict: Server, ask: Callable[[str, dict[str, Any]], httpx.Response]) -> None:
    amina = strict.person()
    amina.writes("x")
    url = f"{strict.base_url}{strict.token}/SENDMESSAGE"
    assert ask(url, {"chat_id": str(amina.id), "text": "*ü*"}).json()["result"]["text"] == "*ü*"
