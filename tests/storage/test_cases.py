"""Cases: one open case a mother, found again when she asks again, in the order in which they should be answered."""

from __future__ import annotations

from datetime import timedelta
from time import perf_counter
from typing import Any

from bot.channels import Address
from bot.storage import Transaction
from bot.storage.aliases import COLOURS, MANNERS, NAMES, new_alias
from bot.storage.casework import Case, Held
from dialogs.model import OpenCase
from tests.storage.house import AMINA, MARIE, NOW, OLENA, House, at, said

DAY = 86_400.0
ANNA = 7
CLOSED_COPIES = """
    WITH RECURSIVE copies (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM copies WHERE number < 50)
    INSERT INTO cases (conversation_id, urgent, opened_at, sealed_case, closed_at, state)
    SELECT conversation_id, urgent, opened_at, sealed_case, opened_at, 'closed' FROM cases, copies
"""


def ask(house: House, hers: int, seconds: float = 0, **more: Any) -> int:
    asked: dict[str, Any] = {"topic": "costs", "region": "halle", "urgent": False, "first_words": "Hilfe"} | more
    return house.work(lambda work: work.open_case(hers, OpenCase(**asked), at(seconds)))


def read(house: House, case_id: int) -> Case:
    found = house.look(lambda work: work.case(case_id))
    assert found is not None
    return found


def test_what_she_asked_is_sealed_and_read_again(house: House) -> None:
    hers = house.meet()
    case_id = ask(house, hers, language="ar", queue="coaching", answers={"child": "2"}, promised_at=at(60))
    case = read(house, case_id)
    assert (case.topic, case.region, case.language, case.first_words) == ("costs", "halle", "ar", "Hilfe")
    assert (dict(case.answers), case.queue, case.state, case.channel) == ({"child": "2"}, "coaching", "waiting", "web")
    assert (case.opened_at, case.asked_at, case.waits_since, case.promised_at) == (NOW, NOW, NOW, at(60))
    [row] = house.raw("SELECT * FROM cases")
    shown = str(tuple(row)).replace(row.alias, "")  # one of them is a Schildkröte, which has a "child" in it
    assert not any(word in shown for word in ("halle", "Hilfe", "child"))


def test_she_has_one_open_case_which_becomes_urgent_when_she_asks_in_danger(house: House) -> None:
    hers = house.meet()
    first = ask(house, hers, first_words="Was kostet das?", answers={"child": "2"})
    assert ask(house, hers, 60, first_words="", answers={"hours": "40"}) == first
    assert ask(house, hers, 120, urgent=True, first_words="Er schlägt mich", promised_at=at(300)) == first
    case = read(house, first)
    assert (case.urgent, case.first_words) == (True, "Was kostet das?\nEr schlägt mich")
    assert (case.waits_since, case.promised_at) == (NOW, at(300))
    assert dict(case.answers) == {"child": "2", "hours": "40"}
    assert house.raw("SELECT count(*) FROM cases") == [(1,)]


def test_asked_again_within_thirty_days_it_is_the_same_case(house: House) -> None:
    hers = house.meet()
    case_id = ask(house, hers)
    before = read(house, case_id)
    house.work(lambda work: work.take(case_id, ANNA, at(10)))
    house.work(lambda work: work.end_case(case_id, "informed", ("costs",), at(20)))
    assert read(house, case_id).state == "closed"
    assert ask(house, hers, 20 + 30 * DAY, first_words="Noch etwas") == case_id
    case = read(house, case_id)
    assert (case.state, case.alias, case.owner, case.suggested) == ("waiting", before.alias, None, ANNA)
    assert (case.outcome, case.barriers, case.closed_at, case.answered_at) == ("", (), None, None)
    assert (case.opened_at, case.asked_at, case.first_words) == (NOW, at(20 + 30 * DAY), "Noch etwas")


def test_asked_again_later_it_is_a_new_case_with_the_same_alias(house: House) -> None:
    hers = house.meet()
    first = ask(house, hers)
    house.work(lambda work: work.end_case(first, "informed", (), at(20)))
    second = ask(house, hers, 21 + 30 * DAY)
    assert second != first
    assert read(house, second).alias == read(house, first).alias
    found = house.look(lambda work: work.case_of(hers))
    assert found is not None
    assert found.id == second


def test_what_she_tells_while_she_waits_stands_on_the_card(house: House) -> None:
    hers, other = house.meet(AMINA), house.meet(OLENA)
    case_id = ask(house, hers, region="halle", first_words="Hilfe")
    house.work(lambda work: work.keep_card(hers, "", "ar", {"child": "3"}))
    house.work(lambda work: work.keep_card(other, "stendal", "de", {}))  # she has no case
    case = read(house, case_id)
    assert (case.region, case.language, case.answers, case.first_words) == ("halle", "ar", {"child": "3"}, "Hilfe")
    house.work(lambda work: work.end_case(case_id, "informed", (), at(5)))
    house.work(lambda work: work.keep_card(hers, "stendal", "en", {}))
    assert read(house, case_id).region == "halle"


def test_what_she_takes_back_is_closed_unless_somebody_has_it(house: House) -> None:
    amina, olena = house.meet(AMINA), house.meet(OLENA)
    hers, taken = ask(house, amina), ask(house, olena)
    house.work(lambda work: work.take(taken, ANNA, NOW))
    for mother in (amina, olena):
        house.work(lambda work, mother=mother: work.close_case(mother, at(5)))
    assert (read(house, hers).state, read(house, taken).state) == ("closed", "taken")


def test_urgent_ones_stand_first_then_who_waited_longest_then_whose_turn_it_is(house: House) -> None:
    ids = [
        ask(house, house.meet(Address("web", name)), seconds, urgent=urgent)
        for name, seconds, urgent in (("a", 30, False), ("b", 10, False), ("c", 20, False), ("d", 99, True))
    ]
    a, b, c, d = ids
    house.work(lambda work: work.take(b, ANNA, at(100)))
    answer(house, b, 110)
    assert [case.id for case in house.look(lambda work: work.open_cases())] == [d, c, a, b]


def answer(house: House, case_id: int, seconds: float) -> None:
    reply = Held(f"key {seconds}", ANNA, at(seconds), at(seconds), {"words": "Guten Tag"})
    assert house.work(lambda work: work.hold_reply(case_id, reply))
    assert house.work(lambda work: work.send_held(at(seconds))) == 1


def test_given_back_it_waits_with_a_new_promise(house: House) -> None:
    case_id = ask(house, house.meet(), promised_at=at(60))
    house.work(lambda work: work.take(case_id, ANNA, at(10)))
    answer(house, case_id, 20)
    assert read(house, case_id).waits_since is None
    house.work(lambda work: work.give_back(case_id, "mothers", at(500), at(30)))
    case = read(house, case_id)
    assert (case.state, case.owner, case.waits_since, case.promised_at) == ("waiting", None, at(30), at(500))
    assert (case.is_overdue(at(499)), case.is_overdue(at(500))) == (False, True)


def test_a_broken_promise_is_rung_once_and_again_when_she_says_so_herself(house: House) -> None:
    hers = house.meet()
    case_id = ask(house, hers, promised_at=at(60))

    def rung(seconds: float) -> list[int]:
        return [case.id for case in house.work(lambda work: work.ring_late(at(seconds)))]

    assert rung(59) == []
    assert rung(60) == [case_id]
    assert rung(90) == []
    house.work(lambda work: work.nudge(hers, at(100)))
    assert rung(101) == [case_id]
    assert rung(102) == []
    house.work(lambda work: work.unring([case_id]))
    assert rung(103) == [case_id]
    house.work(lambda work: work.take(case_id, ANNA, at(110)))
    house.work(lambda work: work.unring([case_id]))
    answer(house, case_id, 120)
    assert rung(9999) == []


def test_how_things_stand_is_told_in_numbers(house: House) -> None:
    for name, seconds in (("a", 60), ("b", 120), ("c", 600)):
        case_id = ask(house, house.meet(Address("web", name)))
        house.work(lambda work, case_id=case_id: work.take(case_id, ANNA, at(1)))
        answer(house, case_id, seconds)
    ask(house, house.meet(Address("web", "d")), 30)
    stands = house.look(lambda work: work.patience(NOW - timedelta(days=30)))
    assert (stands.waiting, stands.oldest, stands.first_answer) == (1, at(30), timedelta(seconds=120))
    assert house.look(lambda work: work.patience(at(9999))).first_answer is None


def test_a_note_of_the_house_can_be_claimed_once(house: House) -> None:
    claims = house.all_at_once(*[lambda work: work.claim_note("told on", "2026-03-02")] * 4)
    assert sorted(claims) == [False, False, False, True]
    assert house.work(lambda work: work.claim_note("told on", "2026-03-03"))


def test_words_about_her_fade_with_the_messages_of_their_time(house: House) -> None:
    case_id = ask(house, house.meet(), answers={"child": "2"})
    house.work(lambda work: work.add_note(case_id, ANNA, "Kanarienvogel", NOW))
    house.work(lambda work: work.keep_draft(case_id, ANNA, "Kanarienvogel", NOW))
    house.work(lambda work: work.sweep(at(89 * DAY), 90, 365))
    assert house.look(lambda work: work.notes(case_id))
    house.work(lambda work: work.sweep(at(91 * DAY), 90, 365))
    assert house.look(lambda work: work.notes(case_id)) == []
    assert house.look(lambda work: work.draft(case_id, ANNA)) == ""
    case = read(house, case_id)
    assert (case.first_words, dict(case.answers), case.region) == ("", {}, "halle")


def test_a_mother_who_leaves_is_not_seen_any_more(house: House) -> None:
    hers = house.meet()
    case_id = ask(house, hers)
    house.listen()
    house.say(hers, "last words")
    house.work(lambda work: work.forget_when_delivered(hers))
    assert house.hear("case", hers)
    assert house.look(lambda work: work.open_cases()) == []
    assert house.look(lambda work: work.case(case_id)) is None
    assert house.work(lambda work: work.hold_case(case_id)) is None


def test_a_case_whose_key_does_not_open_stays_in_the_queue(house: House) -> None:
    hers, other = house.meet(AMINA), house.meet(MARIE)
    case_id, good = ask(house, hers), ask(house, other, 5)
    house.raw("UPDATE cases SET sealed_case = sealed_key FROM conversation WHERE conversation.id = cases.conversation_id "
              "AND cases.id = :which", which=case_id)  # fmt: skip
    found = house.look(lambda work: work.open_cases())
    assert [(case.id, case.first_words) for case in found] == [(case_id, ""), (good, "Hilfe")]


def test_aliases_are_good_german_and_nobody_else_has_them() -> None:
    taken: set[str] = set()
    for _ in range(200):
        alias = new_alias(taken.__contains__)
        taken.add(alias)
        first, name, picture = alias.split()
        [gender] = {gender for gender, known, _ in NAMES if known == name}
        assert first.endswith({"m": "er", "f": "e", "n": "es"}[gender])
        assert not picture.isascii()
    assert len(taken) == 200
    assert len(COLOURS + MANNERS) * len(NAMES) > 800


def test_the_queue_is_quick_among_ten_thousand_closed_cases(house: House) -> None:
    def open_many(work: Transaction) -> None:
        for number in range(200):
            hers = work.receive(Address("web", f"mother {number}"), str(number), said("Hallo"), NOW)
            assert hers is not None
            work.open_case(hers, OpenCase("costs", "halle", False, "Hilfe"), NOW)

    house.work(open_many)
    house.raw(CLOSED_COPIES)
    house.look(lambda work: work.open_cases())
    began = perf_counter()
    found = house.look(lambda work: work.open_cases())
    assert len(found) == 200
    assert perf_counter() - began < 5  # two hundred times what a machine takes that is not busy
