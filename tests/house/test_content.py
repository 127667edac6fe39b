"""Editors save while Lotse is running: what is good goes live, what is broken does not."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.settings import CONTENT
from tests.house.living import Living

pytestmark = pytest.mark.slow


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return shutil.copytree(CONTENT, tmp_path / "content")


@pytest.fixture
def house(tmp_path: Path, content: Path) -> Iterator[Living]:
    living = Living(f"sqlite:///{tmp_path}/lotse.db", tmp_path, knowledge_dir=content)
    yield living
    living.close()


def article(content: Path) -> Path:
    return content / "articles" / "registration-measles" / "de.md"


def replaced(file: Path, old: str, new: str) -> None:
    words = file.read_text(encoding="utf-8")
    assert old in words
    file.write_text(words.replace(old, new), encoding="utf-8")


TRANSLATED = "articles/entitlement-hours/en.md"
QUESTION = "Muss mein Kind gegen Masern geimpft sein?"
NEEDED = "registration-how"  # a dialog shows it
BREAKS: list[tuple[str, Callable[[Path], object]]] = [
    ("an article loses its head", lambda content: article(content).write_text("Kein Kopf")),
    ("an article that the dialogs show is gone", lambda content: shutil.rmtree(content / "articles" / NEEDED)),
    ("a register is no YAML", lambda content: (content / "facts.yaml").write_text("a: [")),
    ("a number stands in words", lambda content: replaced(content / TRANSLATED, "{fact:hours-day}", "ten")),
    ("a file is not text", lambda content: article(content).write_bytes(b"\xff\xfe\x00\x80")),
]


def test_new_words_go_live(house: Living, content: Path) -> None:
    before = house.talk("Deutsch", QUESTION)
    text = article(content).read_text(encoding="utf-8")
    head, _, body = text.rpartition("---\n")
    article(content).write_text(f"{head}---\nNeu geschrieben.\n\n{body.lstrip()}", encoding="utf-8")
    assert house.lotse.library.look()
    after = house.talk("menü", QUESTION)
    assert not any("Neu geschrieben." in text for text in before)
    assert any("Neu geschrieben." in text for text in after)


@pytest.mark.parametrize("break_it", [how for _, how in BREAKS], ids=[story for story, _ in BREAKS])
def test_broken_content_does_not_go_live_and_health_says_so(
    house: Living, content: Path, break_it: Callable[[Path], object]
) -> None:
    good = house.talk("Deutsch", QUESTION)
    assert house.run(house.lotse.health())["ok"]
    break_it(content)
    assert not house.lotse.library.look()
    state = house.run(house.lotse.health())
    assert not state["ok"]
    assert state["content"] == [str(mistake) for mistake in house.lotse.library.mistakes] != []
    assert house.talk("menü", QUESTION) == good


def test_mended_content_is_well_again(house: Living, content: Path) -> None:
    before = article(content).read_bytes()
    article(content).write_text("Kein Kopf")
    assert not house.lotse.library.look()
    article(content).write_bytes(before)
    assert house.lotse.library.look()
    assert house.run(house.lotse.health())["ok"]


def test_what_waits_too_long_is_told_by_health(house: Living) -> None:
    house.hear("Deutsch")
    assert house.run(house.lotse.health())["ok"]
    house.clock.pass_by(minutes=-6)
    address = house.incoming("", "olena", "").address
    event = {"kind": "said", "text": "Hallo", "at": house.clock.now().isoformat()}
    house.work(lambda work: work.receive(address, "long ago", event, house.clock.now()))
    state = house.run(house.lotse.health())
    assert not state["ok"]
    assert state["waiting to be thought about"] == 2


def test_one_mother_who_cannot_be_reached_is_no_trouble_of_the_house(house: Living) -> None:
    house.clock.pass_by(hours=-1)
    house.hear("Deutsch")
    house.think_about_everything()
    house.phone.troubles = [ConnectionResetError() for _ in range(4)]
    for _ in range(4):  # an hour of retries; the messages behind the first one wait with it
        house.deliver()
        house.clock.pass_by(minutes=15)
    state = house.run(house.lotse.health())
    assert state["waiting to be sent"] > 1
    assert state["ok"]


def test_a_message_that_nobody_tries_to_send_is_a_trouble_of_the_house(house: Living) -> None:
    house.clock.pass_by(hours=-1)
    house.hear("Deutsch")
    house.think_about_everything()
    assert not house.run(house.lotse.health())["ok"]
    house.deliver()
    assert house.run(house.lotse.health())["ok"]
