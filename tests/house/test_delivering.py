"""What the turns said reaches her: in order, with patience, and a trouble of one never becomes the trouble of all."""

from __future__ import annotations

import pytest

from bot.channels import Gone, Later, Refused
from bot.outbox import BACK_OFF, TRIES_AT_MOST
from bot.storage import Transaction
from bot.storage.ledger import Ledger
from bot.storage.tables import line
from tests.house.living import Living

STATES = "SELECT state FROM outbox ORDER BY id"


def states(house: Living) -> list[str]:
    return [state for (state,) in house.raw(STATES)]


@pytest.mark.parametrize(
    ("trouble", "seconds"),
    [
        pytest.param(Later(), BACK_OFF[0], id="the platform has no time for us"),
        pytest.param(Later(17), 17, id="the platform wishes a pause"),
        pytest.param(Later(7200), 7200, id="the platform wishes a long pause"),
        pytest.param(ConnectionResetError("amina"), BACK_OFF[0], id="the connection breaks"),
        pytest.param(TimeoutError(), BACK_OFF[0], id="the platform does not answer"),
        pytest.param(ValueError("amina"), BACK_OFF[0], id="the channel has a mistake of its own"),
    ],
)
def test_what_cannot_be_sent_now_is_sent_later(house: Living, trouble: Exception, seconds: float) -> None:
    house.hear("Deutsch")
    house.think_about_everything()
    house.phone.troubles = [trouble]
    house.deliver()
    assert house.phone.sent == []
    house.clock.pass_by(seconds=seconds - 0.5)
    assert house.deliver() == 0
    house.clock.pass_by(seconds=0.5)
    house.deliver()
    assert [outgoing.id for _, outgoing in house.phone.sent] == [
        line.id for line in house.log() if line.author == "lotse"
    ]
    assert set(states(house)) == {"sent"}


def test_we_wait_longer_each_time(house: Living) -> None:
    house.hear("Deutsch")
    house.think_about_everything()
    house.phone.troubles = [Later() for _ in BACK_OFF]
    for pause in BACK_OFF:
        assert house.deliver() == 1
        house.clock.pass_by(seconds=pause - 0.1)
        assert house.deliver() == 0
        house.clock.pass_by(seconds=0.1)
    assert house.deliver() == len(house.phone.sent) > 0


def test_to_wait_for_its_time_is_no_try(house: Living) -> None:
    house.hear("Deutsch")
    house.think_about_everything()
    house.phone.troubles = [*[Later(1, tried=False)] * (TRIES_AT_MOST + 1), Later()]
    for _ in range(TRIES_AT_MOST + 2):
        assert house.deliver() == 1
        assert set(states(house)) == {"waiting"}
        house.clock.pass_by(seconds=1)
    assert house.deliver() == len(house.phone.sent) > 0


def test_another_mother_is_not_kept_waiting(house: Living) -> None:
    house.hear("Deutsch", "amina")
    house.hear("English", "olena")
    house.think_about_everything()
    house.phone.troubles = [ValueError("amina")]
    house.deliver()
    assert house.phone.texts("amina") == []
    assert house.phone.texts("olena") != []


def test_what_the_platform_refuses_ends_and_the_next_goes_on(house: Living) -> None:
    house.hear("Deutsch")
    house.think_about_everything()
    house.phone.troubles = [Refused("too long")]
    house.deliver()
    ours = [line.id for line in house.log() if line.author == "lotse"]
    assert len(ours) > 1
    assert [outgoing.id for _, outgoing in house.phone.sent] == ours[1:]
    assert states(house) == ["refused", *["sent"] * (len(ours) - 1)]


def test_a_line_that_this_version_cannot_read_stops_nobody(house: Living) -> None:
    house.hear("Deutsch", "amina")
    house.hear("English", "olena")
    house.think_about_everything()
    hers = house.id_of("amina")

    def write_from_the_future(work: Transaction) -> None:
        assert isinstance(work, Ledger)
        assert hers is not None
        sealed = work.hold(hers).seal.close(b'{"who": "lotse"}', "line.sealed_line", hers)
        work.run(line.update().where(line.c.conversation_id == hers).values(sealed_line=sealed))

    house.work(write_from_the_future)
    house.deliver()
    assert house.phone.texts("amina") == []
    assert len(house.phone.texts("olena")) == 3
    assert sorted(states(house)) == ["refused"] * 3 + ["sent"] * 3


def test_a_mother_who_is_gone_is_not_written_to_any_more(house: Living) -> None:
    house.hear("Deutsch")
    house.think_about_everything()
    house.phone.troubles = [Gone("blocked")]
    house.deliver()
    house.think_about_everything()
    house.clock.pass_by(days=1)
    house.deliver()
    assert house.phone.tried == ["amina"]
    assert set(states(house)) == {"gone"}
    assert house.raw("SELECT count(*) FROM conversation WHERE gone_at IS NOT NULL") == [(1,)]


def test_a_mother_who_was_gone_and_writes_again_is_answered(house: Living) -> None:
    house.hear("Deutsch")
    house.think_about_everything()
    house.phone.troubles = [Gone("blocked")]
    house.deliver()
    assert house.talk("menü")[-1].startswith("Was kann ich für Sie tun?")
    assert house.raw("SELECT count(*) FROM conversation WHERE gone_at IS NOT NULL") == [(0,)]


def test_her_messages_are_sent_in_the_order_in_which_they_were_said(house: Living) -> None:
    for text in ("Deutsch", "menü", "Was kostet ein Platz?", "zurück", "menü"):
        house.hear(text)
    house.think_about_everything()
    house.phone.troubles = [None, Later(), None, ConnectionResetError(), Later(3)]
    for _ in range(20):
        house.deliver()
        house.clock.pass_by(seconds=2)
    assert [outgoing.id for _, outgoing in house.phone.sent] == [
        line.id for line in house.log() if line.author == "lotse"
    ]


def test_what_a_worker_held_when_it_died_is_given_back_at_its_next_start(house: Living) -> None:
    house.hear("Deutsch")
    house.think_about_everything()
    held = house.work(lambda work: work.lease("one", ["signal"], house.clock.now(), 60, 1))
    assert len(held) == 1
    assert house.deliver() == 0
    assert house.work(lambda work: work.release("one")) == 1
    assert house.deliver() > 0
    assert house.phone.sent[0][1].id == held[0].outgoing.id


def test_a_reminder_rings_and_is_sent_as_one(house: Living) -> None:
    house.talk("Deutsch", "mensch", "ja", "Es geht um den Kindergarten")
    before = house.phone.texts()
    house.clock.pass_by(hours=22)  # the next day comes after 23 hours when the summer begins
    assert house.work(lambda work: work.ring(house.clock.now())) == 0
    house.clock.pass_by(hours=3)
    assert house.work(lambda work: work.ring(house.clock.now())) == 1
    assert house.work(lambda work: work.ring(house.clock.now())) == 0
    house.think_about_everything()
    assert set(house.raw("SELECT priority FROM outbox WHERE state = 'waiting'")) == {(1,)}
    house.deliver()
    reminder = house.phone.texts()[len(before) :]
    assert reminder[0].startswith("Ihre Frage an unsere Beraterinnen ist noch offen.")


def test_a_reminder_that_she_no_longer_needs_does_not_ring(house: Living) -> None:
    house.talk("Deutsch", "mensch", "ja", "Es geht um den Kindergarten", "mensch", "nein")
    house.clock.pass_by(days=2)
    assert house.work(lambda work: work.ring(house.clock.now())) == 0


def test_an_answer_goes_before_somebody_else_s_reminder(house: Living) -> None:
    house.talk("Deutsch", "mensch", "ja", "Es geht um den Kindergarten")
    house.clock.pass_by(days=2)
    house.work(lambda work: work.ring(house.clock.now()))
    house.think_about_everything()
    house.hear("Deutsch", "olena")
    house.think_about_everything()
    already = len(house.phone.sent)
    house.deliver()
    people = [person for person, _ in house.phone.sent[already:]]
    assert people == sorted(people, reverse=True)
    assert set(people) == {"amina", "olena"}
