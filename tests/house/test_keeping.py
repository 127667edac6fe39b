"""What she wrote is kept before it is acknowledged, thought about once, and a failing thought stops nobody."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import Any

import psycopg
import pytest

from bot.voice import STUMBLED
from tests.house.living import Living

UNDONE = "SELECT count(*) FROM inbox WHERE conversation_id IS NOT NULL"
APOLOGY = "Es tut mir leid, bei mir ist etwas schiefgegangen."


@contextmanager
def database_that_takes_nothing(url: str) -> Iterator[None]:
    """Another program holds the database for itself."""
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            yield
    else:
        with psycopg.connect(url) as other:
            other.execute("ALTER TABLE inbox RENAME COLUMN tries TO elsewhere")
            other.commit()
            yield
            other.execute("ALTER TABLE inbox RENAME COLUMN elsewhere TO tries")


def sends(house: Living, text: str = "", **more: Any) -> None:
    """She sends something, and everything is thought about."""
    message = house.incoming(text, "amina", f"{text} {more}")
    house.run(house.lotse.receive(replace(message, **more)))
    house.think_about_everything()


def test_a_message_is_kept_when_it_is_acknowledged(house: Living) -> None:
    house.hear("Hallo")
    assert house.raw(UNDONE) == [(1,)]


def test_a_message_that_cannot_be_kept_is_not_acknowledged_and_may_come_again(house: Living) -> None:
    with database_that_takes_nothing(house.url), pytest.raises(Exception, match=r"locked|tries"):
        house.hear("Hallo", id="one")
    assert house.raw(UNDONE) == [(0,)]
    house.hear("Hallo", id="one")
    assert house.raw(UNDONE) == [(1,)]


def test_the_same_message_is_answered_once_whenever_it_comes_again(house: Living) -> None:
    house.hear("Deutsch", id="one")
    house.hear("Deutsch", id="one")
    house.think_about_everything()
    house.hear("Deutsch", id="one")
    house.deliver()
    answers = house.phone.texts()
    house.hear("Deutsch", id="one")
    house.think_about_everything()
    house.deliver()
    assert house.her_words() == ["Deutsch"]
    assert house.phone.texts() == answers != []


def test_a_message_is_still_known_after_a_new_start(open_one: Callable[..., Living], house: Living) -> None:
    house.hear("Deutsch", id="one")
    house.think_about_everything()
    if house.url.startswith("sqlite"):  # one process at a time
        house.run(house.lotse.store.close())
    again = open_one()
    again.hear("Deutsch", id="one")
    assert not again.think()
    assert again.her_words() == ["Deutsch"]


def test_two_mothers_may_have_the_same_message_id_on_two_platforms_only(house: Living) -> None:
    house.hear("Deutsch", person="amina", id="one")
    house.hear("English", person="olena", id="two")
    house.think_about_everything()
    assert (house.her_words("amina"), house.her_words("olena")) == (["Deutsch"], ["English"])


def test_a_thought_that_fails_is_tried_three_times_and_then_she_gets_an_apology(house: Living) -> None:
    house.talk("Deutsch")
    house.breaks_on("Kawumm")
    house.hear("Was ist Kawumm?")
    for tries in (1, 2):
        assert house.think()
        assert house.raw("SELECT tries FROM inbox WHERE conversation_id IS NOT NULL") == [(tries,)]
    assert house.think()
    assert house.raw(UNDONE) == [(0,)]
    assert house.raw("SELECT count(*) FROM dead_letter") == [(1,)]
    assert not house.think()
    house.deliver()
    assert house.phone.texts()[-1].startswith(APOLOGY)
    assert house.phone.texts()[-1] == house.lotse.catalogues.say(STUMBLED, "de")


def test_a_failing_thought_leaves_nothing_behind_but_her_words_and_the_apology(house: Living) -> None:
    house.talk("Deutsch")
    lines = len(house.log())
    house.breaks_on("Kawumm")
    house.hear("Was ist Kawumm?")
    house.think()
    assert len(house.log()) == lines
    house.think_about_everything()
    assert [line.author for line in house.log()[lines:]] == ["mother", "lotse"]
    assert house.her_words() == ["Deutsch", "Was ist Kawumm?"]


def test_what_could_not_be_thought_about_is_read_by_her_counsellor(house: Living) -> None:
    house.talk("Deutsch", "mensch", "ja", "Ich brauche einen Platz")
    hers = house.id_of()
    assert hers is not None
    before = house.raw("SELECT unread FROM cases")
    house.breaks_on("Kawumm")
    sends(house, "Was ist Kawumm?")
    assert [case.conversation_id for case in house.work(lambda work: work.open_cases())] == [hers]
    assert house.her_words()[-1] == "Was ist Kawumm?"
    assert house.raw("SELECT unread FROM cases") > before


def test_what_could_not_be_thought_about_goes_when_she_deletes_it(house: Living) -> None:
    house.talk("Deutsch")
    house.breaks_on("Kawumm")
    sends(house, "Was ist Kawumm?", marks=("17",))
    sends(house, "Und Kawumm?", marks=("18",))
    sends(house, withdraws="17")
    assert house.her_words() == ["Deutsch", "Und Kawumm?"]
    assert house.raw("SELECT count(*) FROM dead_letter") == [(1,)]


def test_what_could_not_be_thought_about_lasts_no_longer_than_she_has_set(house: Living) -> None:
    house.talk("Deutsch")
    sends(house, "menü", lasts=3600)
    house.breaks_on("Kawumm")
    sends(house, "Was ist Kawumm?")
    house.deliver()
    house.clock.pass_by(seconds=3500)
    house.work(lambda work: work.let_lines_go(house.clock.now()))
    assert house.raw("SELECT count(*) FROM dead_letter") == [(1,)]
    house.clock.pass_by(seconds=200)
    house.work(lambda work: work.let_lines_go(house.clock.now()))
    assert house.raw("SELECT count(*) FROM dead_letter") == [(0,)]
    assert house.her_words() == ["Deutsch"]


def test_the_next_message_flows_after_a_thought_that_failed(house: Living) -> None:
    house.talk("Deutsch")
    house.breaks_on("Kawumm")
    house.hear("Was ist Kawumm?")
    house.hear("menü")
    house.think_about_everything()
    house.deliver()
    apology, menu = house.phone.texts()[-2:]
    assert apology.startswith(APOLOGY)
    assert menu.startswith("Was kann ich für Sie tun?")


def test_a_thought_that_failed_once_by_accident_is_made_up_for(house: Living) -> None:
    house.talk("Deutsch")
    well = house.knowledge
    house.breaks_on("Kawumm")
    house.hear("Was ist Kawumm?")
    house.think()
    house.knowledge = well
    house.think_about_everything()
    house.deliver()
    assert house.her_words() == ["Deutsch", "Was ist Kawumm?"]
    assert not house.phone.texts()[-1].startswith(APOLOGY)
    assert house.raw("SELECT count(*) FROM dead_letter") == [(0,)]


def test_another_mother_is_answered_while_one_thought_fails(house: Living) -> None:
    house.talk("Deutsch")
    house.breaks_on("Kawumm")
    house.hear("Was ist Kawumm?")
    assert house.talk("English", person="olena")


def test_an_arrival_that_no_version_understands_goes_to_the_dead_letters_at_once(house: Living) -> None:
    house.talk("Deutsch")
    address = house.incoming("", "amina", "").address
    house.work(lambda work: work.receive(address, "strange", {"kind": "from the future"}, house.clock.now()))
    house.hear("menü")
    house.think_about_everything()
    house.deliver()
    assert house.raw("SELECT count(*) FROM dead_letter") == [(1,)]
    assert house.phone.texts()[-1].startswith("Was kann ich für Sie tun?")
