"""The house while Signal refuses: nothing is lost, and whoever can help is told in plain words."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

import pytest

from bot.channels.signal.tasks import NOTE, Tasks
from bot.desk.words_writing import REPLY
from bot.storage.notes import Note
from tests.signal.adapter.whole import Whole

pytestmark = pytest.mark.slow

IN_SECONDS = 20.0


def tasks(house: Whole) -> Tasks:
    return Tasks(Note(house.lotse.store, NOTE), house.now)


def needed(house: Whole) -> dict[str, str]:
    """What the operator is asked to do, but for the age of signal-cli."""
    return {task.kind: task.challenge for task in house.do(tasks(house).open()) if task.kind != "old"}


def until(house: Whole, is_so: Callable[[], bool]) -> None:
    async def a_moment() -> None:
        await house._until(lambda: True)

    latest = monotonic() + IN_SECONDS
    while monotonic() < latest:
        if is_so():
            return
        house.do(a_moment())
        house.look(lambda work: None)
    raise AssertionError("it never came")


def test_a_captcha_is_a_task_with_steps_and_what_waited_goes_when_it_is_solved(house: Whole) -> None:
    amina = house.server.person()
    house.talk(amina, "Deutsch")
    said = len(amina.heard)
    house.server.trouble.limit(seconds=86400, token="a-challenge")
    house.talk(amina, "menü")
    until(house, lambda: needed(house) == {"captcha": "a-challenge"})
    [task] = [task for task in house.do(tasks(house).open()) if task.kind == "captcha"]
    assert any("lotse signal captcha" in step for step in task.steps)
    house.pass_by(3600)
    house.speak()
    assert len(amina.heard) == said
    house.do(house.messenger.line.ask("submitRateLimitChallenge", challenge="a-challenge", captcha="signalcaptcha://x"))
    house.do(tasks(house).done("captcha"))
    until(house, lambda: not house.messenger.channel.pause.left())
    house.pass_by(61)
    house.speak()
    assert len(amina.heard) == said + 1
    assert needed(house) == {}
    assert house.look(lambda work: work.waiting()).outbox == 0


def test_a_pause_keeps_everybodys_answers_in_their_order(house: Whole) -> None:
    amina, olena = house.server.person("Amina"), house.server.person("Olena")
    house.server.run(lambda: house.server.trouble.limit(seconds=30, sends=1))
    house.talk(amina, "Deutsch")
    house.talk(olena, "English")
    assert (amina.heard, olena.heard, needed(house)) == ([], [], {})
    house.pass_by(31)
    house.speak()
    assert amina.texts[0].startswith("Willkommen")
    assert olena.texts[0].startswith("Welcome")
    assert [len(amina.heard), len(olena.heard)] == [3, 3]


def test_a_new_safety_number_is_said_at_the_desk_in_plain_words_and_the_message_waits(house: Whole) -> None:
    amina = house.server.person()
    house.talk(amina, "Deutsch")
    amina.reinstalls()
    house.talk(amina, "menü")
    assert house.fates(amina)[-1] == "safety number"
    german, english = REPLY["delivery.safety number"]
    assert "Sicherheitsnummer" in german
    assert "safety number" in english
    until(house, lambda: needed(house) == {"safety": ""})
    for _hour in range(100):
        house.pass_by(3600)
        house.speak()
    assert house.fates(amina)[-1] == "safety number"  # never given up
    said = len(amina.heard)
    house.do(house.messenger.line.ask("trust", recipient=amina.uuid, trustAllKnownKeys=True))
    house.pass_by(301)
    house.speak()
    assert len(amina.heard) == said + 1
    house.listen()
    assert house.fates(amina) == ["delivered"] * 4
    until(house, lambda: needed(house) == {})


def test_who_has_left_signal_is_gone_and_welcome_again_when_she_writes(house: Whole) -> None:
    amina = house.server.person()
    house.talk(amina, "Deutsch")
    amina.unregisters()
    house.talk(amina, "menü")
    assert house.fates(amina)[-1] == "gone"
    amina.returns()
    said = len(amina.heard)
    house.talk(amina, "menü")
    assert len(amina.heard) > said


def test_a_connection_that_falls_silent_is_renewed_and_nothing_is_missing(house: Whole) -> None:
    amina = house.server.person()
    house.talk(amina, "Deutsch")
    house.server.falls_silent()
    amina.writes("menü")
    house.server.restart()
    house.listen()
    house.pass_by(10)
    house.speak()
    assert house.hers(amina) == ["Deutsch", "menü"]
    assert amina.texts[-1].startswith("Was kann ich für Sie tun?")


def test_lotse_never_writes_first(house: Whole) -> None:
    olena = house.server.person("Olena")
    house.talk(house.server.person("Amina"), "Deutsch")
    assert olena.heard == []
    assert house.server.complaints == []
