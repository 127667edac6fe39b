"""Who knows a login and guesses at its password slows down himself, and not the counsellor whose login it is."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.desk.signing import FREE_TRIES_OF_A_LOGIN, TooOften, Wrong
from tests.desk.office import PASSWORD, Office, Visitor

pytestmark = pytest.mark.slow

DEVICE = "__Host-desk-device"
WRONG = "falsch falsch falsch"
STRANGER = "198.51.100.9"


def guesses(visitor: Visitor, login: str = "anna", times: int = 6) -> int:
    """The answer to the last of so many guesses."""
    return [visitor.sign_in(login, WRONG).status_code for _ in range(times)][-1]


def signs_out(visitor: Visitor) -> None:
    visitor.get("/desk/staff")
    visitor.post("/desk/sign-out")


def test_a_stranger_who_guesses_keeps_her_out_of_no_other_place(office: Office) -> None:
    office.ready("anna")
    stranger = office.visitor(address=STRANGER)
    assert guesses(stranger) == 429
    assert stranger.sign_in("anna").status_code == 429
    assert office.visitor(address="192.0.2.7").sign_in("anna").status_code == 303


def test_a_stranger_at_the_same_place_keeps_her_not_out_of_her_own_browser(office: Office) -> None:
    hers = office.signed_in("anna", ["admin"])
    signs_out(hers)
    stranger = office.visitor()
    assert guesses(stranger, times=6) == 429
    for number in range(20):
        guesses(stranger, f"nobody {number}", times=1)  # the whole place waits now
    assert office.visitor().sign_in("anna").status_code == 429
    assert hers.sign_in("anna").status_code == 303
    office.pass_by(minutes=1)
    assert hers.give_code(office.code()).status_code == 303
    assert hers.is_in()


def test_who_guesses_on_while_he_must_wait_slows_down_nobody_else_at_the_place(office: Office) -> None:
    office.ready("berta")
    assert guesses(office.visitor(), "anna", times=40) == 429
    assert office.visitor().sign_in("berta").status_code == 303


def test_who_has_her_password_and_guesses_at_the_digits_keeps_her_not_out_either(office: Office) -> None:
    hers = office.signed_in("anna", ["admin"])
    signs_out(hers)
    thief = office.visitor(address=STRANGER)
    thief.sign_in("anna")
    assert [thief.give_code("000000").status_code for _ in range(6)] == [401] * 5 + [429]
    office.pass_by(minutes=1)
    assert [thief.give_code("000000").status_code for _ in range(2)] == [401, 429]
    hers.sign_in("anna")
    assert hers.give_code(office.code()).status_code == 303


def test_her_own_browser_has_patience_with_a_few_slips_only(office: Office) -> None:
    hers = office.signed_in("anna", ["admin"])
    signs_out(hers)
    assert guesses(hers) == 429
    assert hers.sign_in("anna").status_code == 429
    office.pass_by(seconds=30)
    assert hers.sign_in("anna").status_code == 303
    hers.cookies.delete("__Host-desk")
    assert guesses(hers, times=5) == 401


def test_a_browser_that_another_signed_in_with_is_a_stranger_to_her_login(office: Office) -> None:
    office.ready("anna", ["admin"])
    berta = office.signed_in("berta", ["admin"])
    signs_out(berta)
    assert guesses(berta) == 429
    assert office.visitor().sign_in("anna").status_code == 429  # the same place
    assert berta.sign_in("berta").status_code == 303


def test_two_who_share_a_computer_are_both_known_there(office: Office) -> None:
    shared = office.signed_in("anna", ["admin"])
    signs_out(shared)
    office.ready("berta", ["admin"])
    shared.sign_in("berta")
    assert shared.give_code(office.code("berta")).status_code == 303
    signs_out(shared)
    guesses(office.visitor(), times=30)
    office.pass_by(minutes=1)
    for login in ("anna", "berta"):
        assert shared.sign_in(login).status_code == 303
        assert shared.give_code(office.code(login)).status_code == 303
        signs_out(shared)


def test_the_cookie_of_a_known_browser_is_another_one_after_each_sign_in_and_opens_nothing(office: Office) -> None:
    hers = office.signed_in("anna", ["admin"])
    first = hers.cookies[DEVICE]
    signs_out(hers)
    assert hers.cookies[DEVICE] == first
    assert not hers.is_in()
    office.pass_by(minutes=1)
    hers.sign_in("anna")
    given = hers.give_code(office.code()).headers.get_list("set-cookie")
    assert hers.cookies[DEVICE] != first
    [cookie] = [each for each in given if each.startswith(DEVICE)]
    assert {part.strip().lower() for part in cookie.split(";")[1:]} == {
        "httponly", "secure", "samesite=strict", "path=/", f"max-age={90 * 86_400}",
    }  # fmt: skip
    stale = office.visitor()
    stale.cookies.set(DEVICE, first, domain="lotse.test")
    guesses(office.visitor())
    assert stale.sign_in("anna").status_code == 429


@pytest.mark.parametrize("end", ["reset", "time"])
def test_a_browser_is_known_no_more(office: Office, end: str) -> None:
    hers = office.signed_in("anna", ["admin"])
    member = office.run(office.team.called("anna"))
    if end == "reset":
        office.run(office.team.reset(member.id))
        office.work(lambda work: work.set_password(member.id, office.signing.passwords.keep(PASSWORD)))
        office.work(lambda work: work.confirm_secret(member.id, 0, ()))
    else:
        office.pass_by(days=90)
    guesses(office.visitor())
    hers.cookies.delete("__Host-desk")
    assert hers.sign_in("anna").status_code == 429


def test_many_places_together_are_slowed_down_too_and_one_alone_never_gets_that_far(office: Office) -> None:
    office.ready("anna")

    def guess(origin: str) -> timedelta | None:
        """How long he must wait; None when he may guess on."""
        try:
            office.run(office.signing.sign_in("anna", WRONG, origin))
        except Wrong:
            return None
        except TooOften as often:
            return often.wait
        raise AssertionError

    waits = [guess(f"place {number // 5}") for number in range(FREE_TRIES_OF_A_LOGIN + 1)]
    assert waits == [None] * FREE_TRIES_OF_A_LOGIN + [timedelta(seconds=30)]
    office.pass_by(days=1)
    alone, the_next_day = 0, office.at + timedelta(days=1)
    while office.at < the_next_day:
        wait = guess("one place")
        alone += wait is None
        office.pass_by(seconds=wait.total_seconds() if wait else 0.1)
    assert 90 < alone < FREE_TRIES_OF_A_LOGIN * 0.6
