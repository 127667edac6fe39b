"""Staff in the database: found by login, sealed, and every door that stood open is shut when it should be."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.storage.staffing import Member, StaffTrace
from tests.storage.house import NOW, House, at

ANNA = Member(
    0,
    "anna.petersen",
    "Anna Petersen",
    roles=frozenset({"counsellor", "lead"}),
    languages=frozenset({"de", "ar"}),
    regions=frozenset({"halle"}),
    queues=frozenset({"mothers"}),
    email="anna@beratung.example",
)
HOUR = timedelta(hours=1)


def add(house: House, member: Member = ANNA) -> int:
    member_id = house.work(lambda work: work.add_member(member, NOW))
    assert member_id is not None
    return member_id


def sign_in(house: House, member_id: int, browser: str = "token", seconds: float = 0) -> int:
    ends = at(seconds) + 12 * HOUR
    return house.work(lambda work: work.begin_session(member_id, browser, True, at(seconds), ends))


def is_signed_in(house: House, browser: str = "token", seconds: float = 1) -> bool:
    return house.look(lambda work: work.session(browser, at(seconds), HOUR)) is not None


def test_a_member_comes_back_as_she_was_added(house: House) -> None:
    member_id = add(house)
    expected = replace(ANNA, id=member_id)
    assert house.look(lambda work: work.member(member_id)) == expected
    assert house.look(lambda work: work.member_called("anna.petersen")) == expected
    assert house.look(lambda work: work.members()) == [expected]
    assert house.look(lambda work: work.member_called("anna")) is None


def test_a_login_is_given_once(house: House) -> None:
    add(house)
    assert house.work(lambda work: work.add_member(replace(ANNA, name="Another"), NOW)) is None
    assert [member.name for member in house.look(lambda work: work.members())] == ["Anna Petersen"]


def test_nothing_in_the_database_says_who_she_is(house: House) -> None:
    member_id = add(house)
    house.work(lambda work: work.set_password(member_id, "$argon2id$geheim"))
    house.work(lambda work: work.set_secret(member_id, "JBSWY3DPEHPK3PXP"))
    house.work(lambda work: work.confirm_secret(member_id, 1, ("AAAA-BBBB",)))
    house.work(lambda work: work.invite(member_id, "link-token", at(100)))
    house.work(lambda work: work.try_once("login anna.petersen from 192.0.2.7", NOW, 5))
    house.work(lambda work: work.know_device(member_id, "browser-token", "", at(100)))
    house.work(lambda work: work.write_staff_trail(StaffTrace(NOW, member_id, None, "changed", ("name",))))
    sign_in(house, member_id)
    tables = ("staff", "session", "invitation", "recovery_code", "attempt", "device", "staff_trail")
    rows = [value.encode() if isinstance(value, str) else bytes(value) for table in tables for row in house.raw(f"SELECT * FROM {table}")  # noqa: S608 (names of ours)
            for value in row if isinstance(value, (str, bytes, memoryview))]  # fmt: skip
    for secret in ("anna", "Petersen", "beratung", "argon2", "JBSWY", "AAAA", "link-token", "token", "192.0.2"):
        assert not any(secret.encode() in row for row in rows), secret


def test_proofs_come_back_and_are_let_go_of_with_a_reset(house: House) -> None:
    member_id = add(house)
    house.work(lambda work: work.set_password(member_id, "hashed"))
    house.work(lambda work: work.set_secret(member_id, "secret"))
    house.work(lambda work: work.confirm_secret(member_id, 7, ("one", "two")))
    proofs = house.look(lambda work: work.proofs(member_id))
    assert proofs is not None
    assert (proofs.password, proofs.secret, proofs.is_confirmed) == ("hashed", "secret", True)
    assert proofs.last_step == 7
    assert house.raw("SELECT count(*) FROM recovery_code") == [(2,)]
    assert "hashed" not in repr(proofs)
    house.work(lambda work: work.reset(member_id))
    proofs = house.look(lambda work: work.proofs(member_id))
    assert proofs is not None
    assert (proofs.password, proofs.secret, proofs.is_confirmed) == ("", "", False)
    assert house.raw("SELECT count(*) FROM recovery_code") == [(0,)]


def test_a_code_of_the_second_factor_works_once_and_never_an_older_one(house: House) -> None:
    member_id = add(house)
    house.work(lambda work: work.set_secret(member_id, "secret"))
    assert not house.work(lambda work: work.use_step(member_id, 3))  # not confirmed yet
    house.work(lambda work: work.confirm_secret(member_id, 4, ()))
    assert [house.work(lambda work, step=step: work.use_step(member_id, step)) for step in (4, 5, 5, 4, 6)] == [
        False,
        True,
        False,
        False,
        True,
    ]


def test_a_recovery_code_works_once_and_for_its_owner_only(house: House) -> None:
    hers, another = add(house), add(house, replace(ANNA, login="berta"))
    house.work(lambda work: work.confirm_secret(hers, 1, ("one", "two")))
    assert not house.work(lambda work: work.use_recovery_code(another, "one"))
    assert house.work(lambda work: work.use_recovery_code(hers, "one"))
    assert not house.work(lambda work: work.use_recovery_code(hers, "one"))


def test_a_link_ends_with_its_time_with_a_newer_one_and_with_its_work(house: House) -> None:
    member_id = add(house)
    house.work(lambda work: work.invite(member_id, "first", at(100)))
    assert house.look(lambda work: work.invited("first", at(99))) is not None
    assert house.look(lambda work: work.invited("first", at(100))) is None
    house.work(lambda work: work.invite(member_id, "second", at(100)))
    assert house.look(lambda work: work.invited("first", at(1))) is None
    assert house.look(lambda work: work.invited("second", at(1))) is not None
    house.work(lambda work: work.confirm_secret(member_id, 1, ()))
    assert house.look(lambda work: work.invited("second", at(1))) is None


@pytest.mark.parametrize(
    ("seconds", "seen", "is_open"),
    [
        pytest.param(3599, None, True, id="within an hour"),
        pytest.param(3600, None, False, id="after an idle hour"),
        pytest.param(7000, 3590, True, id="used in between"),
        pytest.param(12 * 3600, 12 * 3600 - 1, False, id="after twelve hours"),
    ],
)
def test_a_session_ends(house: House, seconds: float, seen: float | None, is_open: bool) -> None:
    session_id = sign_in(house, add(house))
    if seen is not None:
        house.work(lambda work: work.saw(session_id, at(seen)))
    assert is_signed_in(house, seconds=seconds) is is_open


def test_a_session_tells_whose_it_is(house: House) -> None:
    member_id = add(house)
    sign_in(house, member_id)
    session = house.look(lambda work: work.session("token", at(1), HOUR))
    assert session is not None
    assert (session.member.id, session.has_passed, session.begun, session.ends) == (
        member_id,
        True,
        NOW,
        NOW + 12 * HOUR,
    )
    assert not is_signed_in(house, "another token")


@pytest.mark.parametrize("end", ["disable", "reset", "end_sessions", "end_session"])
def test_a_session_is_ended_at_once(house: House, end: str) -> None:
    member_id = add(house)
    another = add(house, replace(ANNA, login="berta"))
    sign_in(house, member_id)
    sign_in(house, another, "hers")
    house.work(
        lambda work: {
            "disable": lambda: work.disable(member_id, at(1)),
            "reset": lambda: work.reset(member_id),
            "end_sessions": lambda: work.end_sessions(member_id),
            "end_session": lambda: work.end_session("token"),
        }[end]()
    )
    assert not is_signed_in(house)
    assert is_signed_in(house, "hers")


def test_who_is_disabled_has_no_link_and_comes_back_with_a_reset(house: House) -> None:
    member_id = add(house)
    house.work(lambda work: work.invite(member_id, "link", at(100)))
    house.work(lambda work: work.disable(member_id, NOW))
    house.work(lambda work: work.invite(member_id, "link", at(100)))
    assert house.look(lambda work: work.invited("link", at(1))) is None
    house.work(lambda work: work.reset(member_id))
    house.work(lambda work: work.invite(member_id, "link", at(100)))
    assert house.look(lambda work: work.invited("link", at(1))) is not None


def test_a_session_of_somebody_who_is_disabled_opens_nothing(house: House) -> None:
    member_id = add(house)
    house.work(lambda work: work.disable(member_id, NOW))
    sign_in(house, member_id)
    assert not is_signed_in(house)


def test_an_open_page_hears_that_the_session_ended(house: House) -> None:
    member_id = add(house)
    house.listen()
    house.work(lambda work: work.disable(member_id, NOW))
    assert house.hear("staff", member_id)


def wait(house: House, seconds: float, who: str = "anna") -> float:
    return house.work(lambda work: work.try_once(who, at(seconds), 3)).total_seconds()


def test_the_pause_grows_and_is_forgotten_after_a_day(house: House) -> None:
    assert [wait(house, second) for second in (0, 1, 2, 3)] == [0, 0, 0, 29]
    assert [wait(house, second) for second in (32, 33, 92, 93)] == [0, 59, 0, 119]
    assert wait(house, 33, "berta") == 0
    for second in range(1000, 20_000, 900):
        assert wait(house, second) == 0
    assert wait(house, 19_901) == 900 - 1
    assert [wait(house, 110_000 + second) for second in (0, 1, 2, 3)] == [0, 0, 0, 29]


def test_tries_are_taken_back(house: House) -> None:
    for second in range(3):
        wait(house, second)
    house.work(lambda work: work.forgive("anna", 1))
    assert [wait(house, second) for second in (3, 4)] == [0, 29]
    house.work(lambda work: work.forgive("anna"))
    assert [wait(house, second) for second in (5, 6, 7, 8)] == [0, 0, 0, 29]


def test_what_has_ended_is_let_go_of_with_the_next_sign_in(house: House) -> None:
    member_id = add(house)
    sign_in(house, member_id)
    house.work(lambda work: work.invite(member_id, "link", at(100)))
    sign_in(house, member_id, "later", seconds=13 * 3600)
    assert house.raw("SELECT count(*) FROM session") == [(1,)]
    assert house.raw("SELECT count(*) FROM invitation") == [(0,)]


def test_tries_are_let_go_of_at_night(house: House) -> None:
    wait(house, 0)
    house.work(lambda work: work.tidy_staff(at(86_400)))
    assert house.raw("SELECT count(*) FROM attempt") == [(1,)]
    house.work(lambda work: work.tidy_staff(at(86_401)))
    assert house.raw("SELECT count(*) FROM attempt") == [(0,)]


def test_changing_a_member_changes_everything_but_the_login(house: House) -> None:
    member_id = add(house)
    house.work(lambda work: work.change_member(replace(ANNA, id=member_id, name="Anna P.", roles=frozenset({"admin"}))))
    member = house.look(lambda work: work.member_called("anna.petersen"))
    assert member is not None
    assert (member.name, member.roles) == ("Anna P.", {"admin"})


# ── browsers that are known ──


def knows(house: House, member_id: int, browser: str, seconds: float = 1) -> bool:
    return house.look(lambda work: work.knows_device(member_id, browser, at(seconds)))


def test_a_browser_is_known_by_who_signed_in_there_and_by_nobody_else(house: House) -> None:
    hers, another = add(house), add(house, replace(ANNA, login="berta"))
    house.work(lambda work: work.know_device(hers, "browser", "", at(100)))
    assert [knows(house, who, "browser") for who in (hers, another)] == [True, False]
    assert [knows(house, hers, "browser", second) for second in (99, 100)] == [True, False]
    assert not knows(house, hers, "another browser")


def test_a_browser_that_two_share_stays_known_to_both_under_its_new_token(house: House) -> None:
    hers, another = add(house), add(house, replace(ANNA, login="berta"))
    house.work(lambda work: work.know_device(hers, "first", "", at(100)))
    house.work(lambda work: work.know_device(another, "second", "first", at(100)))
    house.work(lambda work: work.know_device(another, "third", "second", at(200)))
    assert [knows(house, who, "third") for who in (hers, another)] == [True, True]
    assert [knows(house, who, old) for who in (hers, another) for old in ("first", "second")] == [False] * 4
    assert [knows(house, who, "third", 150) for who in (hers, another)] == [False, True]


@pytest.mark.parametrize("end", ["disable", "reset"])
def test_who_is_shut_out_is_known_by_no_browser(house: House, end: str) -> None:
    hers, another = add(house), add(house, replace(ANNA, login="berta"))
    for member_id in (hers, another):
        house.work(lambda work, who=member_id: work.know_device(who, "browser", "", at(100)))
    house.work(lambda work: work.disable(hers, NOW) if end == "disable" else work.reset(hers))
    assert [knows(house, who, "browser") for who in (hers, another)] == [False, True]
