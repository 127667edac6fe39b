"""A case has one owner at a time, and only who may see it can take it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.desk.refusals import Closed, Disabled, Forgotten, NotAllowed, NotPossible, NotYours, Refusal
from bot.desk.talk import Filters, Words
from bot.storage.casework import Case
from tests.desk.shift import Shift


def all_at_once(shift: Shift, *acts: Any) -> list[Any]:
    async def gather() -> list[Any]:
        return await asyncio.gather(*acts, return_exceptions=True)

    return shift.run(gather())


def test_of_two_who_take_it_at_once_one_has_it_and_the_other_is_told_who(shift: Shift) -> None:
    anna, berta = shift.staff("anna"), shift.staff("berta")
    case_id = shift.waits()
    got = all_at_once(shift, shift.desk.take(anna, case_id), shift.desk.take(berta, case_id))
    [has] = [case for case in got if isinstance(case, Case)]
    [refused] = [refusal for refusal in got if isinstance(refusal, NotYours)]
    owner = {anna.id: "Anna", berta.id: "Berta"}[has.owner or 0]
    assert refused.owner == has.owner == shift.case(case_id).owner
    assert owner in refused.german
    assert owner in refused.english
    shift.go_on()
    assert sum(owner in text for text in shift.phone.texts()) == 1
    other = {"Anna": "Berta", "Berta": "Anna"}[owner]
    assert not any(other in text for text in shift.phone.texts())


def test_taking_what_one_has_changes_nothing(shift: Shift) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    said = len(shift.phone.sent)
    assert shift.take(anna, case_id) == shift.case(case_id)
    shift.go_on()
    assert len(shift.phone.sent) == said


def test_who_takes_it_has_it_and_she_is_told_the_name(shift: Shift) -> None:
    anna = shift.staff("anna")
    case_id = shift.waits()
    case = shift.take(anna, case_id)
    assert (case.state, case.owner, case.taken_at) == ("taken", anna.id, shift.clock.at)
    shift.go_on()
    assert "Anna" in shift.phone.texts()[-2] + shift.phone.texts()[-1]
    before = len(shift.phone.sent)
    assert shift.talk("Was kostet die Kita?") == []
    assert len(shift.phone.sent) == before


def test_who_was_disabled_a_moment_ago_does_nothing_any_more(shift: Shift) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    shift.work(lambda work: work.disable(anna.id, shift.clock.at))
    for act in (
        shift.desk.reply(anna, case_id, Words("Guten Tag"), (), "a key"),
        shift.desk.take(anna, case_id),
        shift.desk.look(anna, case_id),
        shift.desk.queue(anna),
        shift.desk.close(anna, case_id, "informed"),
    ):
        with pytest.raises(Disabled):
            shift.run(act)
    shift.go_on(seconds=60)
    assert not any("Guten Tag" in text for text in shift.phone.texts())
    assert shift.case(case_id).state == "taken"


@pytest.mark.parametrize("role", ["editor", "admin"])
def test_editors_and_admins_see_no_case(shift: Shift, role: str) -> None:
    case_id, other = shift.waits(), shift.staff("other", (role,))
    for act in (shift.desk.queue(other), shift.desk.look(other, case_id), shift.desk.take(other, case_id)):
        with pytest.raises(NotAllowed):
            shift.run(act)


LIMITS = {
    "without limits": ({}, True),
    "of another language": ({"languages": frozenset({"ar"})}, False),
    "of her language": ({"languages": frozenset({"de", "ar"})}, True),
    "of another region": ({"regions": frozenset({"harz"})}, False),
    "of another subject": ({"queues": frozenset({"coaching"})}, False),
    "of her subject and region": ({"queues": frozenset({"mothers"}), "regions": frozenset({"halle"})}, True),
}


@pytest.mark.parametrize(("limits", "may"), LIMITS.values(), ids=LIMITS)
def test_a_counsellor_sees_and_takes_what_is_hers_to_look_after(
    shift: Shift, limits: dict[str, frozenset[str]], may: bool
) -> None:
    anna, case_id = shift.staff("anna", **limits), shift.waits(language="de")
    assert [case.id for case in shift.run(shift.desk.queue(anna))] == [case_id] * may
    if may:
        assert shift.take(anna, case_id).owner == anna.id
    else:
        with pytest.raises(NotAllowed):
            shift.take(anna, case_id)
        with pytest.raises(NotYours):
            shift.look(anna, case_id)


def test_before_it_is_taken_only_the_first_words_are_seen(shift: Shift) -> None:
    anna, berta, lead = shift.staff("anna"), shift.staff("berta"), shift.staff("lead", ("lead",))
    case_id = shift.waits(first_words="Ich finde nichts", answers={"child": "2"})
    seen = shift.look(anna, case_id)
    assert (seen.case.first_words, dict(seen.case.answers)) == ("Ich finde nichts", {"child": "2"})
    assert (seen.entries, seen.may_read, seen.may_write) == ((), False, False)
    assert shift.look(lead, case_id).entries
    shift.take(anna, case_id)
    mine = shift.look(anna, case_id)
    assert mine.entries
    assert (mine.may_read, mine.may_write) == (True, True)
    with pytest.raises(NotYours):
        shift.look(berta, case_id)
    assert not shift.look(lead, case_id).may_write


def test_who_looked_stands_in_the_trail_once_an_hour(shift: Shift) -> None:
    anna = shift.staff("anna")
    case_id = shift.waits()
    for _ in range(3):
        shift.look(anna, case_id)
    shift.take(anna, case_id)
    for _ in range(3):
        shift.look(anna, case_id)
    shift.clock.pass_by(hours=2)
    shift.look(anna, case_id)
    trail = [(trace.member, trace.what) for trace in shift.look(anna, case_id).trail]
    assert trail == [(anna.id, what) for what in ("saw the card", "took", "saw", "saw")]


def test_who_writes_of_danger_stands_on_top_whoever_has_her_case(shift: Shift) -> None:
    anna = shift.staff("anna")
    shift.waits("first")
    case_id = shift.taken(anna)
    shift.clock.pass_by(minutes=1)
    assert shift.talk("Mein Mann schlägt mich und die Kinder") != []
    assert shift.case(case_id).urgent
    assert shift.run(shift.desk.queue(anna))[0].id == case_id
    assert (0, "danger") in {(trace.member, trace.what) for trace in shift.look(anna, case_id).trail}


def test_given_back_it_waits_for_another_one_and_she_is_told(shift: Shift) -> None:
    anna, berta = shift.staff("anna"), shift.staff("berta")
    case_id = shift.taken(anna)
    case = shift.run(shift.desk.give_back(anna, case_id))
    assert (case.state, case.owner, case.waits_since) == ("waiting", None, shift.clock.at)
    before = len(shift.phone.sent)
    shift.go_on()
    assert len(shift.phone.sent) > before
    with pytest.raises(NotYours):
        shift.reply(anna, case_id, "Noch etwas")
    assert shift.take(berta, case_id).owner == berta.id


def test_passed_on_to_a_colleague_it_is_hers_and_she_is_told_the_new_name(shift: Shift) -> None:
    anna, berta = shift.staff("anna"), shift.staff("berta", regions=frozenset({"harz"}))
    case_id = shift.taken(anna)
    assert [one.id for one in shift.run(shift.desk.colleagues(anna))] == [anna.id, berta.id]
    assert shift.run(shift.desk.pass_on(anna, case_id, berta.id)).owner == berta.id
    shift.go_on()
    assert any("Berta" in text for text in shift.phone.texts())
    shift.reply(berta, case_id, "Guten Tag, ich bin Berta")
    with pytest.raises(NotYours) as refused:
        shift.reply(anna, case_id, "Noch etwas")
    assert refused.value.owner == berta.id


def test_a_lead_passes_on_what_is_not_hers_and_writes_only_in_her_own(shift: Shift) -> None:
    anna, lead = shift.staff("anna"), shift.staff("lead", ("lead",))
    case_id = shift.taken(anna)
    with pytest.raises(NotYours):
        shift.reply(lead, case_id, "Ich bin die Leitung")
    assert shift.run(shift.desk.pass_on(lead, case_id, lead.id)).owner == lead.id
    shift.reply(lead, case_id, "Ich bin die Leitung")


@pytest.mark.parametrize("to", ["editor", "gone", "new", "nobody"])
def test_it_cannot_be_passed_on_to_who_cannot_take_it(shift: Shift, to: str) -> None:
    anna, editor, gone = shift.staff("anna"), shift.staff("editor", ("editor",)), shift.staff("gone")
    shift.work(lambda work: work.disable(gone.id, shift.clock.at))
    new = shift.staff("new", has_signed_in=False)
    case_id = shift.taken(anna)
    them = {"editor": editor.id, "gone": gone.id, "new": new.id, "nobody": 99}
    with pytest.raises(NotPossible):
        shift.run(shift.desk.pass_on(anna, case_id, them[to]))
    assert [one.name for one in shift.run(shift.desk.colleagues(anna))] == ["Anna"]
    assert shift.case(case_id).owner == anna.id


def test_passed_on_to_another_subject_it_waits_there(shift: Shift) -> None:
    anna, coach = shift.staff("anna"), shift.staff("coach", queues=frozenset({"coaching"}))
    case_id = shift.taken(anna)
    assert shift.run(shift.desk.pass_on(anna, case_id, to_queue="coaching")).queue == "coaching"
    assert [case.id for case in shift.run(shift.desk.queue(coach, Filters(waiting=True)))] == [case_id]
    with pytest.raises(Refusal):
        shift.run(shift.desk.pass_on(coach, case_id, to_queue="no such subject"))


def test_it_is_not_closed_over_something_that_she_wrote_meanwhile(shift: Shift) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    seen = shift.log()[-1].id
    shift.talk("Halt, noch eine Frage")
    with pytest.raises(NotPossible):
        shift.run(shift.desk.close(anna, case_id, "place_found", seen=seen))
    assert shift.case(case_id).state == "taken"
    assert shift.run(shift.desk.close(anna, case_id, "place_found", seen=shift.log()[-1].id)).state == "closed"


def test_closed_it_is_counted_and_lotse_is_with_her_again(shift: Shift) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna, language="de")
    farewell = Words("Alles Gute")
    case = shift.run(shift.desk.close(anna, case_id, "place_found", ("costs", "hours"), farewell))
    assert (case.state, case.outcome, case.barriers) == ("closed", "place_found", ("costs", "hours"))
    shift.go_on()
    texts = shift.phone.texts()
    assert any("Alles Gute" in text for text in texts)
    assert shift.talk("Hallo") != []
    counted = shift.raw("SELECT what, about, times FROM counter WHERE about <> '' ORDER BY what, about")
    kept = {(row.what, row.about) for row in counted}
    assert {("case closed", "place_found"), ("barrier", "costs"), ("first answer", "1 h")} <= kept
    for act in (shift.desk.reply(anna, case_id, Words("Noch etwas")), shift.desk.give_back(anna, case_id)):
        with pytest.raises(Closed):
            shift.run(act)


def test_a_closed_case_can_be_opened_again_by_who_had_it(shift: Shift) -> None:
    anna, berta = shift.staff("anna"), shift.staff("berta")
    case_id = shift.taken(anna)
    shift.run(shift.desk.close(anna, case_id, "informed"))
    shift.go_on()
    with pytest.raises(NotAllowed):
        shift.run(shift.desk.reopen(berta, case_id))
    assert [case.id for case in shift.run(shift.desk.queue(anna, Filters(closed=True)))] == [case_id]
    case = shift.run(shift.desk.reopen(anna, case_id))
    assert (case.state, case.owner, case.closed_at) == ("taken", anna.id, None)
    shift.go_on()
    assert shift.talk("Danke") == []


def test_what_is_not_on_the_list_is_not_an_outcome(shift: Shift) -> None:
    anna = shift.staff("anna")
    case_id = shift.taken(anna)
    for outcome, barriers in (("won", ()), ("informed", ("rain",))):
        with pytest.raises(NotPossible):
            shift.run(shift.desk.close(anna, case_id, outcome, barriers))


def test_a_case_that_never_was_is_as_one_that_was_forgotten(shift: Shift) -> None:
    with pytest.raises(Forgotten):
        shift.look(shift.staff("anna"), 99)
