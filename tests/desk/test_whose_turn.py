"""Whose turn it is: hers when we have answered, ours when she has written since."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.desk.shift import Shift


def test_it_is_her_turn_when_the_reply_has_gone_and_ours_when_she_writes(shift: Shift) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    assert shift.case(case_id).waits_since == shift.clock.at
    asked = shift.clock.at
    shift.clock.pass_by(minutes=3)
    shift.reply(anna, case_id, "Guten Tag")
    assert shift.case(case_id).waits_since == asked
    shift.go_on(seconds=10)
    case = shift.case(case_id)
    assert (case.state, case.waits_since, case.answered_at) == ("hers", None, asked + timedelta(minutes=3))
    shift.clock.pass_by(minutes=1)
    shift.talk("Danke, noch eine Frage", "Und noch eine")
    case = shift.case(case_id)
    assert (case.state, case.waits_since, case.unread) == ("taken", shift.clock.at, 2)
    newest = shift.log()[-1].id
    shift.run(shift.desk.seen(anna, case_id, newest - 1))
    assert shift.case(case_id).unread == 1
    shift.run(shift.desk.seen(anna, case_id, newest))
    assert shift.case(case_id).unread == 0


@pytest.mark.parametrize("seconds", [0, -60], ids=["written just now", "on its way for a minute"])
def test_what_came_while_a_reply_was_held_still_waits_for_an_answer(shift: Shift, seconds: int) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    shift.reply(anna, case_id, "Guten Tag")
    shift.clock.pass_by(seconds=5)
    said = shift.incoming("Hallo?", "amina", "late")
    shift.run(shift.lotse.receive(replace(said, at=said.at + timedelta(seconds=seconds))))
    shift.think_about_everything()
    at = shift.clock.at
    shift.go_on(seconds=5)
    case = shift.case(case_id)
    assert (case.state, case.waits_since, case.unread) == ("taken", at, 1)


@pytest.mark.parametrize("asks_between", [False, True], ids=["she said nothing", "she asked before the second"])
def test_two_answers_in_a_row_are_an_answer(shift: Shift, asks_between: bool) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    shift.reply(anna, case_id, "Guten Tag")
    shift.clock.pass_by(seconds=2)
    if asks_between:
        shift.talk("Hallo?")
    shift.clock.pass_by(seconds=2)
    shift.reply(anna, case_id, "Ich bin Anna")
    for _ in range(3):
        shift.go_on(seconds=5)
    case = shift.case(case_id)
    assert (case.state, case.waits_since) == ("hers", None)
