"""Telegram in the house: who listens, who is gone, what is loaded, and what the log and the health page tell."""

from __future__ import annotations

import io
import subprocess
import sys
from typing import Any

import pytest
from pydantic import SecretStr

from bot import logs
from bot.telegram import LISTENS_FOR, Listening
from tests.telegram.adapter.whole import Whole

HOOK = {
    "telegram_webhook_url": "https://lotse.example/telegram/news",
    "telegram_webhook_secret": SecretStr("s" * 32),
}
SECRETS = ("Kanarienvogel", "AAFakeFake", "amina_example")


def listening(house: Whole, role: str, worker: str = "one", **given: Any) -> Listening:
    settings = house.settings.model_copy(update={"role": role, **given})
    return Listening(house.messenger, settings, house.lotse.store, house.door, worker, house.now)


@pytest.mark.parametrize(
    ("role", "hook", "loops"),
    [
        pytest.param("all", False, ["_ask_all_day", "introduce"], id="alone, asking"),
        pytest.param("all", True, ["_await_visits", "introduce"], id="alone, visited"),
        pytest.param("web", False, [], id="a web process, asking"),
        pytest.param("web", True, ["_await_visits"], id="a web process, visited"),
        pytest.param("worker", False, ["_ask_all_day", "introduce"], id="a worker, asking"),
        pytest.param("worker", True, ["introduce"], id="a worker, visited"),
    ],
)
def test_who_does_what(house: Whole, role: str, hook: bool, loops: list[str]) -> None:
    ears = listening(house, role, **(HOOK if hook else {}))
    names = [getattr(loop, "__name__", "") for loop in ears.loops(house.lotse.catalogues)]
    assert [name if name.startswith("_a") else "introduce" for name in names] == loops
    assert (ears.webhook() is not None) == hook


def test_of_several_workers_one_listens(house: Whole) -> None:
    one, two = listening(house, "worker", "one"), listening(house, "worker", "two")
    assert house.do(one.may_listen())
    assert not house.do(two.may_listen())
    assert house.do(one.may_listen())
    house.pass_by(LISTENS_FOR.total_seconds() + 1)
    assert house.do(two.may_listen())
    assert not house.do(one.may_listen())


def test_a_lone_process_asks_nobody(house: Whole) -> None:
    assert house.do(listening(house, "all").may_listen())
    assert house.do(house.lotse.store.look(lambda work: work.note("telegram listener"))) is None


def test_a_mother_who_blocks_is_noted_and_stops_nobody(house: Whole) -> None:
    amina, olena = house.server.person(), house.server.person()
    for person in (amina, olena):
        person.starts("halle_de")
    house.listen()
    house.speak()
    amina.blocks()
    olena.writes("menü")
    house.listen()
    before = len(olena.heard)
    house.speak()
    assert len(olena.heard) > before
    gone = house.do(house.lotse.store.look(lambda work: work.waiting()))
    assert (gone.inbox, gone.outbox) == (0, 0)
    amina.unblocks()
    amina.writes("menü")
    house.listen()
    heard = len(amina.heard)
    house.speak()
    assert len(amina.heard) > heard


def test_an_account_that_is_gone_stops_nobody(house: Whole) -> None:
    amina, olena = house.server.person(), house.server.person()
    for person in (amina, olena):
        person.starts("halle_de")
        person.writes("menü")
    house.listen()
    amina.vanishes()
    house.speak()
    assert olena.heard
    assert house.do(house.lotse.store.look(lambda work: work.waiting())).outbox == 0


def test_an_update_that_comes_again_is_answered_once(house: Whole) -> None:
    olena = house.server.person()
    olena.starts("halle_de")
    house.listen()
    house.speak()
    heard = len(olena.heard)
    house.polling.offset = 0
    house.server.trouble.duplicate(2)
    olena.writes("menü")
    house.listen()
    house.speak()
    once = len(olena.heard) - heard
    olena.writes("menü")
    house.listen()
    house.speak()
    assert len(olena.heard) - heard == 2 * once


def test_dead_letters_are_counted_for_the_operator(house: Whole) -> None:
    house.server.trouble.malformed_every = 1
    for _ in range(6):
        house.server.person().writes("hello")
    house.listen()
    told = house.do(house.lotse.health())
    assert told["dead letters"] >= 3


def test_trouble_shows_on_the_health_page(house: Whole) -> None:
    assert house.do(house.lotse.health())["ok"] is True
    house.messenger.channel.tell("conflict")
    told = house.do(house.lotse.health())
    assert (told["ok"], told["telegram"]) == (False, "conflict")


def test_the_log_knows_no_words_no_numbers_and_no_token(house: Whole) -> None:
    out = io.StringIO()
    logs.set_up("json", "debug", out)
    try:
        amina = house.server.person("Kanarienvogel", username="amina_example")
        amina.starts("halle_de")
        amina.writes("Kanarienvogel " * 400)
        amina.sends_photo(b"Kanarienvogel")
        amina.sends_contact("+491700000000", "Kanarienvogel")
        house.server.trouble.malformed_every = 2
        house.server.trouble.fail(2, 500)
        house.server.trouble.drop(1)
        for _ in range(4):
            amina.writes("Kanarienvogel")
            house.listen()
            house.fetch()
            house.speak()
        amina.blocks()
        house.listen()
    finally:
        logs.set_up()
    told = out.getvalue()
    assert "turn.done" in told
    assert "telegram.unreadable" in told
    for secret in (*SECRETS, str(amina.id), house.server.token, house.server.url):
        assert secret not in told


@pytest.mark.slow
def test_without_a_token_nothing_of_telegram_is_loaded() -> None:
    program = "import sys, bot.app; print([name for name in ('telegram', 'aiohttp', 'httpx') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
