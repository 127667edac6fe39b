"""What a mother gets when she asks for everything that is kept about her, and has asked for a person before."""

from __future__ import annotations

import json

from tests.desk.shift import Shift


def test_her_copy_holds_what_she_asked_and_what_came_of_it_but_nothing_that_counsellors_thought(shift: Shift) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna, first_words="Ich finde nichts", answers={"child": "2"})
    shift.run(shift.desk.note(anna, case_id, "Kanarienvogel"))
    shift.reply(anna, case_id, "Guten Tag")
    shift.go_on(seconds=10)
    shift.run(shift.desk.close(anna, case_id, "informed", ("family",)))
    shift.go_on()
    shift.talk("menü", "daten", "kopie")
    copy = next(outgoing.attachment for _, outgoing in shift.phone.sent if outgoing.attachment).content.decode()
    [asked] = json.loads(copy)["questions to counsellors"]
    assert asked.items() >= {"first words": "Ich finde nichts", "child": "2", "outcome": "informed"}.items()
    assert {"asked", "answered", "closed"} <= asked.keys()
    assert {message["from"] for message in json.loads(copy)["messages"]} == {"mother", "lotse", "counsellor"}
    assert "Kanarienvogel" not in copy
    assert "family" not in copy, "Who holds her telephone may be whom it is about."
