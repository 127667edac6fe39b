"""The first sign-in: a link, a password of her own, her phone, and recovery codes that are shown once."""

from __future__ import annotations

import re

import httpx
import pyotp
import pytest

from tests.desk.office import PASSWORD, Office, Visitor

GONE = "Dieser Link gilt nicht mehr"


def phone_of(page: httpx.Response) -> pyotp.TOTP:
    """The app on her phone, after she has typed the key."""
    found = re.search(r"<code>([A-Z2-7 ]+)</code>", page.text)
    assert found is not None
    return pyotp.TOTP(found[1].replace(" ", ""))


def chooses(visitor: Visitor, path: str, password: str = PASSWORD, again: str | None = None) -> httpx.Response:
    visitor.get(path)
    return visitor.post(path, password=password, again=password if again is None else again)


def confirms(office: Office, visitor: Visitor) -> httpx.Response:
    page = visitor.get("/desk/phone")
    return visitor.post("/desk/phone", code=phone_of(page).at(office.at))


def codes_on(page: httpx.Response) -> list[str]:
    return re.findall(r"<code>([A-Z2-9]{5}-[A-Z2-9]{5})</code>", page.text)


def test_the_whole_way_from_the_link_to_the_next_morning(office: Office) -> None:
    path, visitor = office.add("anna", ["admin"], name="Anna Petersen").path, office.visitor()
    assert 'value="Anna Petersen"' in visitor.get(path).text
    assert chooses(visitor, path).headers["location"] == "/desk/phone"
    phone = phone_of(visitor.get("/desk/phone"))
    codes = codes_on(visitor.post("/desk/phone", code=phone.at(office.at)))
    assert len(set(codes)) == 8
    assert visitor.get("/desk/staff").status_code == 200
    assert GONE in office.visitor().get(path).text
    office.pass_by(hours=20)
    assert visitor.get("/desk/staff").headers["location"].startswith("/desk/sign-in")
    for code in (phone.at(office.at), codes[0]):
        morning = office.visitor()
        assert morning.sign_in().status_code == 303
        assert morning.give_code(code).headers["location"] == "/desk/staff"
    morning.get("/desk/staff")
    assert morning.post("/desk/sign-out").status_code == 303
    assert not morning.is_in()


@pytest.mark.slow
@pytest.mark.parametrize(
    "path", ["/desk/welcome/x", f"/desk/welcome/{'0' * 43}", "/desk/welcome/%00", "/desk/welcome/ä"]
)
def test_a_link_that_is_none_opens_nothing(office: Office, path: str) -> None:
    office.add("anna")
    visitor = office.visitor()
    assert visitor.get(path).status_code == 410
    assert visitor.post(path, password=PASSWORD, again=PASSWORD).status_code == 410


@pytest.mark.slow
def test_a_link_lasts_three_days(office: Office) -> None:
    path, visitor = office.add("anna").path, office.visitor()
    office.pass_by(days=3, seconds=-1)
    assert visitor.get(path).status_code == 200
    office.pass_by(seconds=1)
    assert GONE in visitor.get(path).text
    assert visitor.post(path, password=PASSWORD, again=PASSWORD).status_code == 410


@pytest.mark.slow
def test_a_preview_of_the_link_does_not_use_it_up(office: Office) -> None:
    path = office.add("anna").path
    for _ in range(3):
        office.visitor().get(path)
    assert chooses(office.visitor(), path).status_code == 303


@pytest.mark.slow
def test_who_stops_in_the_middle_opens_the_link_again(office: Office) -> None:
    path, first, again = office.add("anna").path, office.visitor(), office.visitor()
    chooses(first, path, "Erst dieses hier gewesen")
    old = phone_of(first.get("/desk/phone"))
    chooses(again, path)
    assert first.get("/desk/phone").status_code == 303
    assert phone_of(again.get("/desk/phone")).secret != old.secret
    assert codes_on(confirms(office, again))
    assert office.visitor().sign_in(password="Erst dieses hier gewesen").status_code == 401


@pytest.mark.slow
def test_a_password_without_the_phone_lets_nobody_in(office: Office) -> None:
    path, visitor = office.add("anna").path, office.visitor()
    chooses(visitor, path)
    assert not visitor.is_in()
    assert office.visitor().sign_in().status_code == 401


@pytest.mark.slow
@pytest.mark.parametrize(
    ("password", "again", "words"),
    [
        pytest.param("kurz", "kurz", "zu kurz", id="too short"),
        pytest.param("passwort12345", "passwort12345", "leicht zu erraten", id="one of the commonest"),
        pytest.param("annapetersen1", "annapetersen1", "eigener Name", id="her own name"),
        pytest.param(PASSWORD, PASSWORD + "!", "nicht gleich", id="typed differently"),
    ],
)
def test_a_password_that_does_not_do_comes_back_with_the_reason(
    office: Office, password: str, again: str, words: str
) -> None:
    invited, visitor = office.add("anna.petersen", name="Anna Petersen"), office.visitor()
    answer = chooses(visitor, invited.path, password, again)
    assert answer.status_code == 422
    assert words in answer.text
    assert f'value="{password}"' not in answer.text
    assert chooses(visitor, invited.path).status_code == 303


@pytest.mark.slow
def test_wrong_digits_come_back_and_the_key_stays_the_same(office: Office) -> None:
    path, visitor = office.add("anna").path, office.visitor()
    chooses(visitor, path)
    phone = phone_of(visitor.get("/desk/phone"))
    answer = visitor.post("/desk/phone", code="000000")
    assert answer.status_code == 401
    assert phone_of(answer).secret == phone.secret
    assert codes_on(visitor.post("/desk/phone", code=phone.at(office.at)))


@pytest.mark.slow
def test_the_code_with_which_the_phone_was_confirmed_does_not_sign_in_again(office: Office) -> None:
    path, visitor, another = office.add("anna").path, office.visitor(), office.visitor()
    chooses(visitor, path)
    phone = phone_of(visitor.get("/desk/phone"))
    visitor.post("/desk/phone", code=phone.at(office.at))
    another.sign_in()
    assert another.give_code(phone.at(office.at)).status_code == 401
    office.pass_by(seconds=30)
    assert another.give_code(phone.at(office.at)).status_code == 303


@pytest.mark.slow
def test_the_picture_holds_the_key_and_is_shown_while_it_is_needed_only(office: Office) -> None:
    path, visitor = office.add("anna").path, office.visitor()
    chooses(visitor, path)
    picture = visitor.get("/desk/phone/picture")
    assert (picture.status_code, picture.headers["content-type"]) == (200, "image/svg+xml")
    assert picture.headers["cache-control"] == "no-store"
    assert picture.text.startswith("<svg ")
    assert not re.search(r"style=|<script|<style|data:", picture.text)
    assert office.visitor().get("/desk/phone/picture").status_code == 303
    confirms(office, visitor)
    assert visitor.get("/desk/phone/picture").status_code == 303
    another = office.visitor()
    another.sign_in()
    assert another.get("/desk/phone/picture").status_code == 404
    assert another.get("/desk/phone").headers["location"] == "/desk/code"


@pytest.mark.slow
def test_the_recovery_codes_are_shown_once(office: Office) -> None:
    path, visitor = office.add("anna", ["admin"]).path, office.visitor()
    chooses(visitor, path)
    page = confirms(office, visitor)
    codes = codes_on(page)
    assert 'href="/desk/staff"' in page.text
    for again in ("/desk/phone", "/desk/code", "/desk/staff"):
        shown = visitor.get(again).text
        assert not any(code in shown for code in codes)


@pytest.mark.slow
def test_after_a_reset_the_old_password_phone_and_codes_are_worth_nothing(office: Office) -> None:
    member = office.ready("anna", codes=("AAAAA-BBBBB",))
    path = office.run(office.team.reset(member.id)).path
    assert office.visitor().sign_in().status_code == 401
    visitor = office.visitor()
    chooses(visitor, path, "Ein anderes Wolkenhaus")
    assert codes_on(confirms(office, visitor))
    another = office.visitor()
    assert another.sign_in(password="Ein anderes Wolkenhaus").status_code == 303
    assert another.give_code("AAAAA-BBBBB").status_code == 401
    assert another.give_code(office.code()).status_code == 401
