"""A session of the desk: how it ends, where it leads, and the cookie that it hangs on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.desk.signing import IDLE, LASTS
from tests.desk.office import PAGE, PASSWORD, Office, Visitor

pytestmark = pytest.mark.slow  # many small houses; test_signing_first_time walks the whole way once, quickly


@pytest.mark.parametrize(
    ("every", "steps", "is_in"),
    [
        pytest.param(IDLE - timedelta(seconds=61), 1, True, id="a pause of less than an hour"),
        pytest.param(IDLE, 1, False, id="an idle hour"),
        pytest.param(timedelta(minutes=50), 14, True, id="nearly twelve hours of work"),
        pytest.param(timedelta(minutes=50), 15, False, id="more than twelve hours of work"),
    ],
)
def test_a_session_ends_by_itself(office: Office, every: timedelta, steps: int, is_in: bool) -> None:
    visitor = office.signed_in("anna", ["admin"])
    for _ in range(steps):
        office.at += every
        still = visitor.is_in()
    assert still is is_in
    assert timedelta(hours=12) == LASTS


def test_what_a_page_asks_for_by_itself_keeps_nobody_signed_in(office: Office) -> None:
    visitor = office.signed_in("anna", ["admin"])
    for _ in range(2):
        office.pass_by(minutes=40)
        answer = visitor.get("/desk/staff", {**PAGE, "Sec-Fetch-Mode": "cors"})
    assert answer.status_code == 303


def test_who_was_signed_out_by_time_comes_back_to_where_she_was(office: Office) -> None:
    visitor = office.signed_in("anna", ["admin"])
    office.pass_by(hours=2)
    answer = visitor.get("/desk/staff/7/reset")
    assert answer.headers["location"] == "/desk/sign-in?to=/desk/staff/7/reset"
    page = visitor.get(answer.headers["location"])
    assert '<input type="hidden" name="to" value="/desk/staff/7/reset">' in page.text
    assert visitor.sign_in(to="/desk/staff").headers["location"] == "/desk/code?to=/desk/staff"
    page = visitor.get("/desk/code?to=/desk/staff")
    assert '<input type="hidden" name="to" value="/desk/staff">' in page.text
    assert visitor.post("/desk/code", code=office.code(), to="/desk/staff").headers["location"] == "/desk/staff"


def test_what_she_had_chosen_in_the_queue_is_still_chosen_after_signing_in(office: Office) -> None:
    office.ready("anna")
    visitor, wanted = office.visitor(), "/desk?show=closed&language=ar"
    onward = visitor.sign_in(to=wanted).headers["location"]
    assert '<input type="hidden" name="to" value="/desk?show=closed&amp;language=ar">' in visitor.get(onward).text
    assert visitor.post("/desk/code", code=office.code(), to=wanted).headers["location"] == wanted


@pytest.mark.parametrize(
    "to",
    [
        pytest.param("https://evil.test/desk", id="another site"),
        pytest.param("//evil.test/desk", id="another site without a scheme"),
        pytest.param("/desk//evil.test", id="two slashes inside"),
        pytest.param("/desk\\@evil.test", id="a backslash"),
        pytest.param("/deskevil", id="a name that begins like ours"),
        pytest.param("/desk/../..//evil.test", id="up and out"),
        pytest.param("javascript:alert(1)", id="a script"),
        pytest.param("/desk/\r\nSet-Cookie: a=b", id="another header"),
    ],
)
def test_nobody_is_led_elsewhere_after_signing_in(office: Office, to: str) -> None:
    office.ready("anna")
    visitor = office.visitor()
    assert visitor.sign_in(to=to).headers["location"] == "/desk/code"
    visitor.get("/desk/code")
    assert visitor.post("/desk/code", code=office.code(), to=to).headers["location"] == "/desk"


def test_signing_out_ends_the_session_and_not_only_the_cookie(office: Office) -> None:
    visitor = office.signed_in()
    kept = visitor.cookies["__Host-desk"]
    visitor.get("/desk/staff")
    answer = visitor.post("/desk/sign-out")
    assert (answer.status_code, answer.headers["location"]) == (303, "/desk/sign-in?out=1")
    assert "__Host-desk" not in visitor.cookies
    visitor.cookies.set("__Host-desk", kept, domain="lotse.test")
    assert not visitor.is_in()


@pytest.mark.parametrize("end", ["disable", "reset"])
def test_who_is_disabled_or_reset_is_out_at_once(office: Office, end: str) -> None:
    visitor = office.signed_in()
    member = office.run(office.team.called("anna"))
    office.work(lambda work: work.disable(member.id, office.at) if end == "disable" else work.reset(member.id))
    assert not visitor.is_in()
    assert visitor.sign_in().status_code == 401


def test_who_was_disabled_between_password_and_code_stays_outside(office: Office) -> None:
    member = office.ready("anna")
    visitor = office.visitor()
    visitor.sign_in()
    visitor.get("/desk/code")
    office.work(lambda work: work.disable(member.id, office.at))
    assert visitor.post("/desk/code", code=office.code()).status_code == 401


def test_each_step_gives_another_token_and_the_old_one_is_worth_nothing(office: Office) -> None:
    office.ready("anna")
    visitor = office.visitor()
    visitor.get("/desk/sign-in")
    planted = "p" * 43
    visitor.cookies.set("__Host-desk", planted, domain="lotse.test")
    visitor.sign_in()
    half = visitor.cookies["__Host-desk"]
    visitor.give_code(office.code())
    whole = visitor.cookies["__Host-desk"]
    assert len({planted, half, whole}) == 3
    for token in (planted, half):
        assert office.run(office.signing.session(token)) is None


def test_signing_in_anew_ends_the_session_that_was_open_in_this_browser(office: Office) -> None:
    visitor = office.signed_in()
    before = visitor.cookies["__Host-desk"]
    visitor.csrf = ""
    visitor.get("/desk/staff")
    assert visitor.post("/desk/sign-in", login="anna", password=PASSWORD).status_code == 303
    assert office.run(office.signing.session(before)) is None


# ── the cookie ──


@pytest.mark.parametrize(
    ("site", "public_url", "name"),
    [
        pytest.param("http://127.0.0.1:8080", "", "desk", id="on this machine"),
        pytest.param("https://lotse.test", "", "__Host-desk", id="over https"),
        pytest.param(
            "http://10.0.0.1:8080", "https://lotse.test", "__Host-desk", id="behind a proxy that speaks https"
        ),
    ],
)
def test_the_cookie_is_for_this_server_alone(office: Office, site: str, public_url: str, name: str) -> None:
    office.frame = replace(office.frame, public_url=public_url)
    office.build()
    office.ready("anna")
    visitor = Visitor(office, "https://lotse.test" if public_url else site)
    cookie = visitor.sign_in().headers["set-cookie"]
    attributes = set(cookie.lower().split("; ")[1:])
    assert cookie.startswith(f"{name}=")
    assert {"httponly", "samesite=strict"} <= attributes
    assert ("secure" in attributes) is (name != "desk")
    assert ("path=/" in attributes) is (name != "desk")
    assert not any(part.startswith("domain") for part in attributes)


def test_a_link_in_an_email_leads_on_although_the_browser_keeps_the_cookie_back(office: Office) -> None:
    visitor = office.visitor()
    answer = visitor.get("/desk/staff", {**PAGE, "Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 200
    assert '<meta http-equiv="refresh" content="0;url=/desk/staff">' in answer.text
    assert "__Host-desk=" not in answer.headers.get("set-cookie", "")


def test_looking_at_the_sign_in_page_does_not_touch_a_session(office: Office) -> None:
    visitor = office.signed_in("anna", ["admin"])
    assert visitor.get("/desk/sign-in").headers["location"] == "/desk/staff"
    assert visitor.is_in()


def test_the_desk_speaks_german_and_english_if_she_wants(office: Office) -> None:
    visitor = office.visitor()
    assert '<html lang="de"' in visitor.get("/desk/sign-in").text
    answer = visitor.post("/desk/language", language="en", back="/desk/sign-in")
    assert answer.headers["location"] == "/desk/sign-in"
    page = visitor.get("/desk/sign-in").text
    assert '<html lang="en"' in page
    assert "Password" in page
    visitor.post("/desk/language", language="xx", back="https://evil.test")
    assert '<html lang="en"' in visitor.get("/desk/sign-in").text
