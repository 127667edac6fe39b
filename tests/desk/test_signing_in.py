"""Signing in with password and second factor: who gets in, who waits, and how it ends."""

from __future__ import annotations

import re
import time
from asyncio import gather

import pytest

from bot.desk.passwords import Passwords
from bot.desk.signing import Signing, Wrong
from tests.desk.office import PASSWORD, Office

pytestmark = pytest.mark.slow  # many small houses; test_signing_first_time walks the whole way once, quickly


def test_password_and_code_let_her_in(office: Office) -> None:
    visitor = office.signed_in("anna", ["admin"])
    assert visitor.get("/desk/staff").status_code == 200


@pytest.mark.parametrize(
    ("login", "password", "is_let_on"),
    [
        pytest.param("anna", PASSWORD, True, id="her own"),
        pytest.param("  ANNA ", PASSWORD, True, id="capitals and blanks around her login"),
        pytest.param("anna", PASSWORD + " ", False, id="a blank more"),
        pytest.param("anna", PASSWORD.lower(), False, id="small letters"),
        pytest.param("anna", "", False, id="no password"),
        pytest.param("berta", PASSWORD, False, id="somebody who is not there"),
        pytest.param("", "", False, id="nothing"),
        pytest.param("anna\x00", PASSWORD, False, id="a sign that nobody can type"),
        pytest.param("' OR 1=1 --", PASSWORD, False, id="a trick"),
    ],
)
def test_the_first_step(office: Office, login: str, password: str, is_let_on: bool) -> None:
    office.ready("anna")
    answer = office.visitor().sign_in(login, password)
    assert answer.status_code == (303 if is_let_on else 401)
    if is_let_on:
        assert answer.headers["location"] == "/desk/code"
    else:
        assert "passen nicht zusammen" in answer.text


@pytest.mark.parametrize("who", ["nobody", "invited", "disabled"])
def test_whether_a_login_exists_is_told_to_nobody(office: Office, who: str) -> None:
    office.ready("anna")
    office.add("invited")
    gone = office.ready("disabled")
    office.work(lambda work: work.disable(gone.id, office.at))
    wrong = office.visitor().sign_in("anna", "Etwas ganz anderes")
    assert plain(office.visitor().sign_in(who, PASSWORD).text) == plain(wrong.text).replace("anna", who)


def plain(page: str) -> str:
    return re.sub(r'"[0-9a-f]{64}"', "", page)


def test_a_login_that_is_not_there_takes_as_long_as_one_that_is(office: Office) -> None:
    office.ready("anna")
    asked: list[str] = []

    class Counting(Passwords):
        def fits(self, kept: str, password: str) -> bool:
            asked.append(kept or self._nobodys)
            return super().fits(kept, password)

    signing = Signing(office.store, office.now, office.token, Counting())
    for login in ("anna", "nobody"):
        with pytest.raises(Wrong):
            office.run(signing.sign_in(login, "Etwas ganz anderes", ""))
    assert len(asked) == 2
    assert all(kept.startswith("$argon2id$") for kept in asked)


def test_a_password_is_kept_as_argon2id_with_what_the_rfc_recommends() -> None:
    kept = Passwords().keep(PASSWORD)
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    began = time.perf_counter()
    assert not Passwords().fits("", PASSWORD)
    assert time.perf_counter() - began > 0.005


@pytest.mark.parametrize(
    ("seconds", "is_let_in"), [(-60, False), (-30, True), (0, True), (30, True), (60, False), (3600, False)]
)
def test_a_phone_may_be_half_a_minute_wrong(office: Office, seconds: int, is_let_in: bool) -> None:
    office.ready("anna")
    visitor = office.visitor()
    visitor.sign_in()
    assert visitor.give_code(office.code(seconds=seconds)).status_code == (303 if is_let_in else 401)
    assert visitor.is_in() is is_let_in


def test_a_code_works_once(office: Office) -> None:
    office.ready("anna")
    code = office.code()
    first, second = office.visitor(), office.visitor()
    for visitor in (first, second):
        visitor.sign_in()
    assert [visitor.give_code(code).status_code for visitor in (first, second)] == [303, 401]
    assert [first.is_in(), second.is_in()] == [True, False]


@pytest.mark.parametrize("typed", ["AAAAA-BBBBB", "aaaaabbbbb", " aaaaa bbbbb "])
def test_a_recovery_code_lets_her_in_once_however_she_types_it(office: Office, typed: str) -> None:
    office.ready("anna", codes=("AAAAA-BBBBB", "CCCCC-DDDDD"))
    visitor, again = office.visitor(), office.visitor()
    for one in (visitor, again):
        one.sign_in()
    assert visitor.give_code(typed).status_code == 303
    assert visitor.is_in()
    assert again.give_code(typed).status_code == 401


def test_digits_of_an_arabic_keyboard_and_blanks_are_digits(office: Office) -> None:
    office.ready("anna")
    visitor = office.visitor()
    visitor.sign_in()
    eastern = office.code().translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert visitor.give_code(f" {eastern[:3]} {eastern[3:]} ").status_code == 303


@pytest.mark.parametrize("code", ["", "abc", "000000", "²²²²²²", "x" * 300])
def test_what_is_no_code_lets_nobody_in(office: Office, code: str) -> None:
    office.ready("anna")
    visitor = office.visitor()
    visitor.sign_in()
    assert visitor.give_code(code).status_code == 401


# ── patience ──


def test_after_five_wrong_passwords_she_waits_and_reads_how_long(office: Office) -> None:
    office.ready("anna")
    visitor = office.visitor()
    assert [visitor.sign_in(password="falsch falsch falsch").status_code for _ in range(5)] == [401] * 5
    answer = visitor.sign_in()
    assert answer.status_code == 429
    assert "warten Sie 30 Sekunden" in answer.text
    assert answer.headers["retry-after"] == "30"
    office.pass_by(seconds=30)
    assert visitor.sign_in().status_code == 303


def test_the_pause_grows_to_minutes(office: Office) -> None:
    office.ready("anna")
    visitor = office.visitor()
    for _ in range(9):
        visitor.sign_in(password="falsch falsch falsch")
        office.pass_by(minutes=15)
    visitor.sign_in(password="falsch falsch falsch")
    assert "warten Sie 15 Minuten" in visitor.sign_in().text


def test_who_tries_many_logins_from_one_place_waits_and_others_do_not(office: Office) -> None:
    office.ready("anna")
    visitor = office.visitor(address="198.51.100.9")
    answers = [visitor.sign_in(f"login{number}").status_code for number in range(21)]
    assert (answers[:20], answers[20]) == ([401] * 20, 429)
    assert visitor.sign_in("anna").status_code == 429
    assert office.visitor(address="192.0.2.7").sign_in("anna").status_code == 303


def test_who_has_a_whole_network_of_addresses_is_one_place(office: Office) -> None:
    answers = [
        office.visitor(address=f"2001:db8:1:2::{number:x}").sign_in(f"login{number}").status_code
        for number in range(21)
    ]
    assert answers[20] == 429
    assert office.visitor(address="2001:db8:1:3::1").sign_in("login").status_code == 401


def test_an_office_in_which_many_sign_in_rightly_waits_for_nothing(office: Office) -> None:
    office.ready("anna")
    assert [office.visitor().sign_in().status_code for _ in range(25)] == [303] * 25


def test_codes_are_not_tried_out_either_not_even_from_new_sessions(office: Office) -> None:
    office.ready("anna")
    answers = []
    for _ in range(6):
        visitor = office.visitor()
        visitor.sign_in()
        answers.append(visitor.give_code("000000").status_code)
    assert answers == [401] * 5 + [429]
    visitor.sign_in()
    assert visitor.give_code(office.code()).status_code == 429


def test_tries_at_the_same_moment_count_one_by_one(office: Office) -> None:
    office.ready("anna")

    async def all_at_once() -> list[str]:
        tries = [office.signing.sign_in("anna", f"falsch {number}", "") for number in range(12)]
        return [type(error).__name__ for error in await gather(*tries, return_exceptions=True)]

    assert sorted(office.run(all_at_once())) == ["TooOften"] * 7 + ["Wrong"] * 5
