"""Buttons: laid out for a small phone, small enough for Telegram, and understood when they are touched."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.catalogues import Catalogues
from bot.channels import Button
from bot.channels.telegram.keyboard import BYTES, answered, carry, keyboard, touched
from bot.channels.telegram.shaping import bubbles
from bot.library import Library
from bot.settings import CONTENT
from dialogs.book import STEPS
from dialogs.engine import HOUSE
from dialogs.events import Started
from dialogs.model import Conversation, Scene
from tests.telegram.adapter.words import saying

NOW = datetime(2026, 1, 2, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("labels", "rows"),
    [
        pytest.param(("Ja", "Nein"), [2], id="short ones beside each other"),
        pytest.param(("Ja", "Nein", "Weiß nicht"), [2, 1], id="two a row"),
        pytest.param(("Ich gehe in einen Deutschkurs", "Nein"), [1, 1], id="a long one alone"),
        pytest.param(("Ja", "Ich gehe in einen Deutschkurs", "Nein", "Gut"), [1, 1, 2], id="the order stays"),
        pytest.param(tuple("1234567"), [5, 2], id="five figures a row"),
        pytest.param((), [], id="none"),
    ],
)
def test_buttons_are_laid_out_for_a_small_phone(labels: tuple[str, ...], rows: list[int]) -> None:
    shown = keyboard(saying("x", *labels).buttons)
    assert [len(row) for row in shown] == rows


def test_labels_too_long_for_a_button_are_listed_above() -> None:
    [bubble] = bubbles(saying("Wo?", "Im " + "sehr " * 10 + "langen Kreis", "In Halle"))
    assert [button.label for button in bubble.buttons] == ["1", "2"]
    assert "2. In Halle" in bubble.html


def everything_on_a_button() -> list[Button]:
    """All that the dialogs can put on a button, as far as it is known before a talk."""
    library = Library(CONTENT, Catalogues(), {"message_days": 90, "conversation_days": 365})
    knowledge = library.knowledge()
    topics = sorted({topic for topic, _language in knowledge.articles})
    answers = {"questions.topics": ",".join(topics[:5]), "questions.topic": topics[0], "region": "halle"}
    scene = Scene(Conversation(1, "de", answers=answers), Started(NOW), knowledge)
    found = [Button(step.name, choice.key, "x") for step in STEPS.values() for choice in HOUSE]
    for step in STEPS.values():
        choices = step.choices(scene) if callable(step.choices) else step.choices
        found += [Button(step.name, choice.key, "x") for choice in choices]
    names = [step.name for step in STEPS.values()]
    keys = [*topics, *knowledge.districts]
    return found + [Button(name, key, "x") for name in names for key in keys]


def test_every_step_and_key_fits_on_a_button() -> None:
    buttons = everything_on_a_button()
    assert len(buttons) > 500
    for button in buttons:
        data = carry(button, 0)
        assert len(data.encode()) <= BYTES
        assert touched(data, ()) == ((button.step, button.key), ""), f"{button.step} {button.key} is too long"


def test_what_does_not_fit_is_found_by_its_label() -> None:
    long = Button("a.step", "key" * 30, "Halle")
    shown = keyboard((Button("a.step", "b", "Jena"), long))
    assert touched(shown[0][1][1], shown) == (None, "Halle")


def test_after_the_answer_stands_what_she_chose() -> None:
    shown = keyboard(saying("x", "Ja", "Nein").buttons)
    after = answered("welcome.menu key1", shown)
    assert after == ((("✓ Nein", "welcome.menu key1"),),)
    assert answered("welcome.menu key1", after) == after
    assert answered("something else", shown) == ()
