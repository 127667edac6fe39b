"""What she chose with a button is read at the desk in German, too."""

from __future__ import annotations

import pytest

from bot.desk.pages.bubbles import bubbles
from bot.desk.pages.speech import Speech
from bot.desk.talk import Entry
from tests.desk.shift import Shift


@pytest.mark.parametrize(
    ("language", "label", "german"),
    [("العربية", "حق طفلي في مكان", "Recht auf einen Platz"), ("Deutsch", "Recht auf einen Platz", "")],
)
def test_her_taps_and_what_she_could_choose_from_stand_in_german_beside(
    shift: Shift, language: str, label: str, german: str
) -> None:
    shift.talk(language)
    shift.hear("", tapped=("welcome.menu", "right"))
    shift.think_about_everything()
    shown = bubbles([Entry(line) for line in shift.log()], shift.clock.at, Speech("de"), machine=True)
    assert (label, german) in [choice for bubble in shown for choice in bubble.choices]
    [tap] = [bubble for bubble in shown if bubble.author == "mother" and bubble.body == label]
    assert (tap.german, tap.wants_machine) == (german, False)
