"""She is forgotten: her key and every row about her go, in every table there is."""

from __future__ import annotations

from datetime import timedelta

from bot.channels import Parcel
from bot.storage import Line, Transaction
from bot.storage.casework import Held
from bot.storage.tables import house as tables
from bot.storage.tables import inbox
from dialogs.model import OpenCase
from tests.storage.house import AMINA, MARIE, NOW, OLENA, House, at, said

# What is not about a mother. A new table that is not named here must be filled by `live`, so that it is seen emptied.
THE_STAFF = {"staff", "session", "invitation", "recovery_code", "device", "staff_trail", "attempt"}
THE_HOUSE_ITSELF = {"counter", "note", "question"} | THE_STAFF


def live(house: House, conversation_id: int) -> None:
    """Leave a trace in every table (but the inbox, where everything is handled in the end)."""

    def leave_traces(work: Transaction) -> None:
        line_id = work.write_down(conversation_id, Line("mother", NOW, "Kanarienvogel", marks=("1",)))
        work.send_soon(conversation_id, line_id, "reply", NOW)
        work.fetch_soon(conversation_id, line_id, Parcel("letter.jpg", "image/jpeg", 1, "Kanarienvogel"), NOW)
        work.remind(conversation_id, "deadline", at(999))
        case = work.open_case(conversation_id, OpenCase("costs", "halle", False, "Kanarienvogel"), NOW)
        work.add_note(case, 1, "Kanarienvogel", NOW)
        work.keep_draft(case, 1, "Kanarienvogel", NOW)
        work.write_trail(case, 1, "took", NOW)
        work.mark_seen(case, 1, line_id, NOW)
        work.offer_times(case, 1, (at(999),), NOW)
        work.hold_reply(case, Held("key", 1, NOW, at(10), {"words": "Kanarienvogel"}))
        work.count(NOW.date(), "answered", "costs", "de")

    house.work(leave_traces)
    address = house.lease()[0].address
    house.receive(address, f"poison {conversation_id}")
    claimed = house.work(lambda work: work.claim())
    assert claimed is not None
    assert house.work(lambda work: work.stumble(claimed.inbox_id, "KeyError", NOW, 1))


def rows_about(house: House, conversation_id: int) -> dict[str, int]:
    """How many rows each table has about her."""
    found = {}
    for name, table in tables.tables.items():
        if name in THE_HOUSE_ITSELF:
            assert "conversation_id" not in table.c
            continue
        column = "id" if name == "conversation" else "conversation_id"
        [(found[name],)] = house.raw(f"SELECT count(*) FROM {name} WHERE {column} = :which", which=conversation_id)  # noqa: S608
    return found


def test_every_table_about_a_mother_is_emptied_for_her_and_for_her_alone(house: House) -> None:
    amina, olena = house.meet(AMINA), house.meet(OLENA)
    live(house, amina)
    live(house, olena)
    house.receive(AMINA, "undone")
    house.receive(OLENA, "undone too")
    lived = rows_about(house, amina)
    assert all(lived.values()), f"teach `live` to leave a trace in {[name for name, rows in lived.items() if not rows]}"
    others = rows_about(house, olena)
    house.work(lambda work: work.forget(amina))
    assert not any(rows_about(house, amina).values())
    assert rows_about(house, olena) == others
    assert house.look(lambda work: work.conversation_of(AMINA)) is None
    assert house.look(lambda work: work.lines(amina)) == []


def test_counts_and_hashed_message_ids_stay(house: House) -> None:
    hers = house.meet()
    live(house, hers)
    house.receive(AMINA, "undone")
    [(before,)] = house.raw("SELECT count(*) FROM inbox WHERE external_hash IS NOT NULL")
    house.work(lambda work: work.forget(hers))
    assert house.raw("SELECT count(*) FROM inbox WHERE external_hash IS NOT NULL") == [(before,)]
    empty = " AND ".join(f"{name} IS NULL" for name in ("conversation_id", "sealed_event"))
    assert house.raw(f"SELECT count(*) FROM inbox WHERE {empty}") == [(before,)]  # noqa: S608
    assert house.raw("SELECT times FROM counter") == [(1,)]
    assert {column.name for column in inbox.c if column.name.startswith("sealed")} == {"sealed_event"}


def test_a_message_from_before_does_not_bring_her_back(house: House) -> None:
    hers = house.receive(AMINA, 1)
    assert hers is not None
    house.work(lambda work: work.forget(hers))
    assert house.receive(AMINA, 1) is None
    assert house.look(lambda work: work.conversation_of(AMINA)) is None


def test_she_can_begin_anew_and_is_another_then(house: House) -> None:
    before = house.meet()
    house.work(lambda work: work.forget(before))
    after = house.receive(AMINA, "new")
    assert after is not None
    assert after > before


def test_forgetting_twice_is_no_mistake(house: House) -> None:
    hers = house.meet()
    house.work(lambda work: work.forget(hers))
    house.work(lambda work: work.forget(hers))
    assert house.look(lambda work: work.conversation_of(AMINA)) is None


def test_a_turn_may_forget_her_and_still_finish(house: House) -> None:
    house.receive(AMINA, 1)

    def turn(work: Transaction) -> None:
        claimed = work.claim()
        assert claimed is not None
        work.forget(claimed.conversation.id)
        work.finish(claimed.inbox_id, NOW)

    house.work(turn)
    assert house.think() is None
    assert house.raw("SELECT count(*) FROM conversation") == [(0,)]


def ask_to_be_forgotten(house: House, last_words: int) -> int:
    """She asks for it (unless she did already); so many last messages are still on their way."""
    house.receive(AMINA, "forget me")

    def turn(work: Transaction) -> int:
        claimed = work.claim()
        assert claimed is not None
        hers = claimed.conversation.id
        for number in range(last_words):
            line_id = work.write_down(hers, Line("lotse", NOW, f"last words {number}"))
            work.send_soon(hers, line_id, "reply", NOW)
        work.save(claimed.conversation, NOW)
        work.finish(claimed.inbox_id, NOW)
        work.forget_when_delivered(hers)
        return hers

    return house.work(turn)


def is_known(house: House) -> bool:
    return house.look(lambda work: work.conversation_of(AMINA)) is not None


def test_she_is_forgotten_when_the_last_words_are_delivered(house: House) -> None:
    ask_to_be_forgotten(house, last_words=2)
    for words in ("last words 0", "last words 1"):
        assert is_known(house)
        [delivery] = house.lease()
        assert delivery.outgoing.text == words
        house.work(lambda work, which=delivery.outbox_id: work.sent(which, NOW))
    assert not is_known(house)


def test_she_is_forgotten_when_the_last_words_are_refused(house: House) -> None:
    ask_to_be_forgotten(house, last_words=1)
    [delivery] = house.lease()
    house.work(lambda work: work.refused(delivery.outbox_id, "too long", NOW))
    assert not is_known(house)


def test_she_is_forgotten_when_she_is_gone_before_the_last_words(house: House) -> None:
    hers = ask_to_be_forgotten(house, last_words=1)
    house.work(lambda work: work.gone(hers, "blocked", NOW))
    assert not is_known(house)
    assert house.think() is None


def test_without_last_words_she_is_forgotten_at_the_next_ringing(house: House) -> None:
    ask_to_be_forgotten(house, last_words=0)
    house.work(lambda work: work.ring(at(1)))
    assert not is_known(house)


def test_after_an_hour_without_delivery_she_is_forgotten_all_the_same(house: House) -> None:
    ask_to_be_forgotten(house, last_words=1)
    house.work(lambda work: work.ring(at(3599)))
    assert is_known(house)
    house.work(lambda work: work.ring(at(3601)))
    assert not is_known(house)


def test_what_she_writes_before_the_last_words_arrive_begins_a_new_talk(house: House) -> None:
    before = ask_to_be_forgotten(house, last_words=1)
    after = house.receive(AMINA, "one more question", "Noch eine Frage")
    assert after not in (None, before)
    assert house.look(lambda work: work.conversation_of(AMINA)) == after
    [delivery] = house.lease()
    assert (delivery.conversation_id, delivery.address) == (before, AMINA)
    house.work(lambda work: work.sent(delivery.outbox_id, NOW))
    claimed = house.think()
    assert claimed is not None
    assert (claimed.conversation.id, claimed.address, claimed.event) == (after, AMINA, said("Noch eine Frage"))
    house.work(lambda work: work.ring(at(7200)))
    assert house.raw("SELECT id FROM conversation") == [(after,)]


def test_what_waited_behind_her_wish_moves_along_in_its_order_and_our_own_events_do_not(house: House) -> None:
    house.receive(AMINA, "forget me")
    house.receive(AMINA, "second", "zwei")
    house.receive(AMINA, "third", "drei")
    hers = house.look(lambda work: work.conversation_of(AMINA))
    assert hers is not None
    house.work(lambda work: work.remind(hers, "rings now", NOW))
    house.work(lambda work: work.remind(hers, "rings later", at(60)))
    house.work(lambda work: work.ring(at(1)))
    assert ask_to_be_forgotten(house, last_words=1) == hers
    house.receive(AMINA, "fourth", "vier")
    assert house.receive(AMINA, "second", "zwei") is None
    house.work(lambda work: work.ring(at(120)))
    heard = []
    while (claimed := house.think()) is not None:
        heard.append((claimed.conversation.id == hers, claimed.event["text"]))
    assert heard == [(False, "zwei"), (False, "drei"), (False, "vier")]
    [delivery] = house.lease()
    house.work(lambda work: work.sent(delivery.outbox_id, NOW))
    assert house.raw(f"SELECT count(*) FROM conversation WHERE id = {hers}") == [(0,)]  # noqa: S608
    assert is_known(house)


def test_until_the_last_words_arrive_her_page_still_shows_the_talk(house: House) -> None:
    hers = ask_to_be_forgotten(house, last_words=1)
    assert house.look(lambda work: work.conversation_of(AMINA)) == hers


def test_the_sweep_lets_go_of_old_lines_and_of_silent_conversations(house: House) -> None:
    amina, olena = house.meet(AMINA), house.meet(OLENA)
    old, new = NOW, NOW + timedelta(days=100)
    for hers in (amina, olena):
        outbox_id = house.say(hers, "alt", when=old)
        house.work(lambda work, which=outbox_id: work.sent(which, old))
        house.say(hers, "neu", when=new)
    house.receive(OLENA, "later", when=new)
    claimed = house.work(lambda work: work.claim())
    assert claimed is not None
    house.work(lambda work: (work.save(claimed.conversation, new), work.finish(claimed.inbox_id, new)))

    def sweep(work: Transaction) -> int:
        return work.sweep(NOW + timedelta(days=101), message_days=90, conversation_days=100)

    assert house.work(sweep) == 2  # Amina, who was silent too long, and Olena's old line
    assert not is_known(house)
    assert [line.text for line in house.look(lambda work: work.lines(olena))] == ["neu"]
    assert house.raw("SELECT state FROM outbox") == [("waiting",)]
    assert house.work(sweep) == 0


def test_the_sweep_goes_in_small_steps(house: House) -> None:
    hers = house.meet()
    for text in "abcde":
        house.work(lambda work, text=text: work.write_down(hers, Line("lotse", NOW, text)))
    later = NOW + timedelta(days=10)
    steps = [house.work(lambda work: work.sweep(later, 5, 365, at_most=2)) for _ in range(4)]
    assert steps == [2, 2, 1, 0]


def test_the_sweep_does_not_lose_what_was_not_thought_about_yet(house: House) -> None:
    house.receive(AMINA, 1)
    later = NOW + timedelta(days=1000)
    house.work(lambda work: work.sweep(later, 5, 5))
    claimed = house.think()
    assert claimed is not None
    assert claimed.event == said("Hallo")


def test_the_sweep_lets_go_of_dead_letters_and_of_the_house_s_own_events(house: House) -> None:
    hers = house.meet(MARIE)
    house.work(lambda work: work.park("telegram", "update 7", b"{", "no chat", NOW))
    house.work(lambda work: work.remind(hers, "deadline", NOW))
    house.work(lambda work: work.ring(at(1)))
    house.think()
    later = NOW + timedelta(days=10)
    assert house.work(lambda work: work.sweep(later, 5, 365)) == 2
    assert house.look(lambda work: work.waiting()).dead_letters == 0
    assert house.work(lambda work: work.sweep(later, 5, 365)) == 0
