"""The web chat's routes: one message is one message, and nobody sees what is somebody else's."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import quote

import pytest
from fastapi import FastAPI

from bot.channels import Address, Incoming
from bot.channels.web import Shown, build
from bot.channels.web.guard import BODY_AT_MOST, Patience
from bot.channels.web.view import LETTERS_AT_MOST
from tests.channels.echo import GERMAN, LETTER, SPOKEN, Echo
from tests.channels.visitor import OURS, SCRIPT, Visitor

TAP = "welcome.menu\tchoice 1\tEine Frage stellen"


# ── her cookie ──


def test_looking_leaves_nothing_behind(mother: Visitor, echo: Echo) -> None:
    answer = mother.get("/")
    assert answer.status_code == 200
    assert "set-cookie" not in answer.headers
    assert not echo.heard


@pytest.mark.parametrize(
    ("site", "public_url", "is_secure"),
    [
        pytest.param("http://lotse.test", "", False, id="on this machine"),
        pytest.param("https://lotse.test", "", True, id="over https"),
        pytest.param("http://lotse.test", "https://lotse.test", True, id="behind a proxy that speaks https"),
    ],
)
def test_her_cookie_is_long_and_for_the_server_only(echo: Echo, site: str, public_url: str, is_secure: bool) -> None:
    app = build(echo.house(), SPOKEN, public_url=public_url)
    cookies = [Visitor(app, site).ask("POST", "/hello", SCRIPT).headers["set-cookie"] for _ in range(2)]
    assert len(set(cookies)) == 2
    for cookie in cookies:
        assert re.match(rf"{'__Host-' if is_secure else ''}lotse=[\w-]{{43}};", cookie)
        assert {"httponly", "samesite=lax", "path=/"} <= set(cookie.lower().split("; "))
        assert ("secure" in cookie.lower().split("; ")) is is_secure


def test_a_second_hello_changes_nothing(mother: Visitor) -> None:
    mother.ask("POST", "/hello", SCRIPT)
    assert "set-cookie" not in mother.ask("POST", "/hello", SCRIPT).headers


def test_the_script_asks_for_a_cookie_before_it_writes(mother: Visitor, echo: Echo) -> None:
    assert mother.ask("POST", "/say", SCRIPT, data={"message": "message-1", "text": "Hallo"}).status_code == 401
    assert not echo.heard


def test_a_plain_form_gets_its_cookie_with_the_first_message(mother: Visitor, echo: Echo) -> None:
    answer = mother.say("Hallo", script=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/#now")
    assert [(said.address, said.text) for said in echo.heard] == [(mother.address, "Hallo")]


@pytest.mark.parametrize("token", ["x", "a" * 42, "a" * 44, "../../../../../../etc/passwd", "ä" * 43])
def test_a_cookie_that_is_none_of_ours_is_nobody(app: FastAPI, echo: Echo, token: str) -> None:
    echo.say(Address("web", token), Shown(0, "lotse", "geheim", "de"))
    stranger = Visitor(app)
    stranger.cookies.set("lotse", quote(token, safe=""))
    assert "geheim" not in stranger.get("/").text
    assert stranger.get("/news").status_code == 401


# ── her messages ──


def test_a_plain_form_whose_answer_takes_long_looks_again_until_it_is_there(echo: Echo) -> None:
    async def kept(_incoming: Incoming) -> None:
        return

    mother = Visitor(build(replace(echo.house(), receive=kept), SPOKEN))
    assert mother.say("Hallo", script=False).headers["location"] == "/?after=0#now"
    assert 'http-equiv="refresh"' in mother.get("/?after=0").text
    echo.say(mother.address, Shown(0, "lotse", "Guten Tag", "de"))
    assert "http-equiv" not in mother.get("/?after=0").text


def test_a_repeated_message_is_one_message(mother: Visitor, echo: Echo) -> None:
    assert [mother.say("Hallo", message="message-7").status_code for _ in range(3)] == [204, 204, 204]
    assert len({incoming.message_id for incoming in echo.heard}) == 1
    assert len(echo.heard) == 1


def test_other_words_from_the_same_form_are_another_message(mother: Visitor, echo: Echo) -> None:
    mother.say("Hallo")
    mother.say("Noch etwas")
    assert [said.text for said in echo.heard] == ["Hallo", "Noch etwas"]


def test_nobody_can_use_up_the_id_of_somebody_elses_message(app: FastAPI, mother: Visitor, echo: Echo) -> None:
    Visitor(app).say("Hallo", message="message-7")
    mother.say("Hallo", message="message-7")
    assert len(echo.heard) == 2


def test_a_button_says_its_step_its_key_and_what_stood_on_it(mother: Visitor, echo: Echo) -> None:
    mother.say(tap=TAP)
    assert [(said.tapped, said.text) for said in echo.heard] == [(("welcome.menu", "choice 1"), "Eine Frage stellen")]


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        pytest.param("  Hallo\r\nDu \n", "Hallo\nDu", id="line ends and blanks"),
        pytest.param("a\x00b\x07c", "abc", id="control characters"),
        pytest.param("سلام\u200cعزیز", "سلام\u200cعزیز", id="a joiner that Persian needs"),
    ],
)
def test_her_words_are_kept_as_she_meant_them(mother: Visitor, echo: Echo, written: str, heard: str) -> None:
    mother.say(written)
    assert [said.text for said in echo.heard] == [heard]


@pytest.mark.parametrize(("text", "tap"), [("", ""), ("  \n ", ""), ("", "nonsense"), ("", "\t\t")])
def test_nothing_is_no_message(mother: Visitor, echo: Echo, text: str, tap: str) -> None:
    assert mother.say(text, tap).status_code == 204
    assert not echo.heard


def test_a_posters_code_comes_along(mother: Visitor, echo: Echo) -> None:
    page = mother.get("/?hint=poster-7").text
    assert '<input type="hidden" name="hint" value="poster-7">' in page
    mother.ask("POST", "/say", OURS, data={"message": "message-1", "text": "Deutsch", "hint": "poster-7"})
    assert [(said.text, said.hint) for said in echo.heard] == [("Deutsch", "poster-7")]


def test_an_incomplete_form_is_refused_without_repeating_her_words(mother: Visitor, echo: Echo) -> None:
    answer = mother.ask("POST", "/say", OURS, data={"message": "x", "text": "geheim"})
    assert answer.status_code == 422
    assert "geheim" not in answer.text
    assert not echo.heard


def test_a_message_that_the_house_could_not_keep_is_not_acknowledged(echo: Echo) -> None:
    async def broken(_incoming: Incoming) -> None:
        raise OSError("the disk is full")

    mother = Visitor(build(replace(echo.house(), receive=broken), SPOKEN))
    answer = mother.say("Hallo")
    assert answer.status_code == 500
    assert GERMAN["failed"] in answer.text
    assert "disk" not in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]


# ── what is refused ──


@pytest.mark.parametrize(
    ("headers", "is_let_in"),
    [
        pytest.param({"Sec-Fetch-Site": "same-origin"}, True, id="our page"),
        pytest.param({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, True, id="our plain form, without referrer"),
        pytest.param({"Sec-Fetch-Site": "none"}, True, id="her own hand"),
        pytest.param({"Origin": "http://lotse.test"}, True, id="our page in an older browser"),
        pytest.param({}, True, id="a very old browser"),
        pytest.param({"Sec-Fetch-Site": "cross-site"}, False, id="a foreign page"),
        pytest.param({"Sec-Fetch-Site": "same-site"}, False, id="a neighbour's page"),
        pytest.param(
            {"Sec-Fetch-Site": "cross-site", "Origin": "http://lotse.test"}, False, id="a foreign page that lies"
        ),
        pytest.param({"Origin": "https://evil.test"}, False, id="a foreign page in an older browser"),
        pytest.param({"Origin": "http://lotse.test.evil.test"}, False, id="a name that looks like ours"),
        pytest.param({"Origin": "null"}, False, id="a page in a sandbox"),
    ],
)
def test_only_our_own_page_may_write(mother: Visitor, echo: Echo, headers: dict[str, str], is_let_in: bool) -> None:
    answer = mother.ask("POST", "/say", headers, data={"message": "message-1", "text": "Hallo"})
    assert answer.status_code == (303 if is_let_in else 403)
    assert bool(echo.heard) is is_let_in


def test_behind_a_proxy_our_origin_is_the_public_one(echo: Echo) -> None:
    mother = Visitor(build(echo.house(), SPOKEN, public_url="https://lotse.example"), "http://10.0.0.1:8080")
    assert mother.ask("POST", "/hello", {"Origin": "https://lotse.example"}).status_code == 204
    assert mother.ask("POST", "/hello", {"Origin": "http://10.0.0.1:8080"}).status_code == 403


def test_a_huge_body_is_refused_before_it_is_read(mother: Visitor, echo: Echo) -> None:
    answer = mother.say("a" * (BODY_AT_MOST + 1))
    assert answer.status_code == 413
    assert not echo.heard


def test_a_text_that_is_too_long_comes_back_to_her(mother: Visitor, echo: Echo) -> None:
    words = "lang " * (LETTERS_AT_MOST // 5) + "ende"
    answer = mother.say(words, script=False)
    assert answer.status_code == 413
    assert GERMAN["long"] in answer.text
    assert f">{words}</textarea>" in answer.text
    assert not echo.heard


def test_a_flood_waits_and_her_words_come_back_to_her(echo: Echo) -> None:
    mother = Visitor(build(echo.house(), SPOKEN, patience=Patience(burst=2, seconds=60)))
    assert [mother.say(f"Nummer {number}").status_code for number in range(3)] == [204, 204, 429]
    answer = mother.say("Nummer 4", script=False)
    assert (answer.status_code, 0 < int(answer.headers["retry-after"]) <= 61) == (429, True)
    assert GERMAN["slow"] in answer.text
    assert ">Nummer 4</textarea>" in answer.text
    assert len(echo.heard) == 2


def test_who_invents_a_new_cookie_each_time_is_charged_by_where_she_asks_from() -> None:
    echo = Echo()
    app = build(echo.house(), SPOKEN)
    friend = Visitor(app)
    friend.say("Hallo")

    def invented(number: int) -> int:
        stranger = Visitor(app)
        stranger.cookies.set("lotse", f"{number:043d}")
        return stranger.say("Hallo").status_code

    answers = [invented(number) for number in range(120)]
    assert (answers[0], answers[-1]) == (204, 429)
    assert len(echo.talks) < 115
    assert friend.say("Und ich?", message="message-2").status_code == 204


def test_nor_who_has_a_whole_network_of_addresses() -> None:
    echo = Echo()
    app = build(echo.house(), SPOKEN)
    answers = [Visitor(app, address=f"2001:db8:1:2::{number:x}").say("Hallo").status_code for number in range(1, 121)]
    assert (answers[0], answers[-1]) == (204, 401)  # the last ones were not even given a cookie
    assert len(echo.talks) < 115
    assert Visitor(app, address="2001:db8:1:3::1").say("Hallo").status_code == 204


def test_patience_gives_a_burst_and_then_one_each_time() -> None:
    now = 0.0
    patience = Patience(burst=3, seconds=2, clock=lambda: now)
    assert [patience.wait("her") for _ in range(5)] == [0, 0, 0, 2, 2]
    assert patience.wait("another") == 0
    now = 2.0
    assert [patience.wait("her"), patience.wait("her")] == [0, 2]
    now = 100.0
    assert [patience.wait("her") for _ in range(4)] == [0, 0, 0, 2]


# ── whose talk it is ──


def test_a_reload_shows_the_talk_and_only_hers(app: FastAPI, mother: Visitor) -> None:
    other = Visitor(app)
    mother.say("mein Geheimnis")
    other.say("etwas anderes")
    assert mother.get("/").text.count("mein Geheimnis") == 2
    assert "mein Geheimnis" not in other.get("/").text
    assert "mein Geheimnis" not in Visitor(app).get("/").text


def test_a_file_opens_for_her_alone(app: FastAPI, mother: Visitor, echo: Echo) -> None:
    other = Visitor(app)
    other.say("Hallo")
    mother.say("letter")
    line = echo.talks[mother.address][-1].id
    answer = mother.get(f"/file/{line}")
    assert (answer.status_code, answer.content) == (200, LETTER.content)
    assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''Brief%20an")
    for stranger in (other, Visitor(app)):
        assert stranger.get(f"/file/{line}").status_code == 404


@pytest.mark.parametrize("line", ["0", "-1", "999", "x", "99999999999999999999"])
def test_a_file_that_is_not_there(mother: Visitor, line: str) -> None:
    mother.say("letter")
    assert mother.get(f"/file/{line}").status_code in (404, 422)
