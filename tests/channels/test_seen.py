"""What her page shows has arrived: the page that she asked for, and what its script says later."""

from __future__ import annotations

import pytest

from bot.channels.web import Shown
from bot.channels.web.reading import ID_AT_MOST
from tests.channels.echo import Echo
from tests.channels.visitor import OURS, SCRIPT, Visitor


def test_the_page_says_up_to_where_it_shows_the_talk(mother: Visitor, echo: Echo) -> None:
    mother.say("Hallo")
    assert mother.ask("POST", "/seen", SCRIPT, data={"line": "2"}).status_code == 204
    assert echo.seen == [(mother.address, 2)]


def test_a_page_that_was_quicker_than_the_sending_says_it_again(mother: Visitor, echo: Echo) -> None:
    mother.say("Hallo")
    echo.is_slow = True
    assert mother.ask("POST", "/seen", SCRIPT, data={"line": "2"}).status_code == 202


def test_without_a_script_the_page_itself_is_enough(mother: Visitor, echo: Echo) -> None:
    mother.say("Hallo", script=False)
    assert echo.seen == []
    mother.get("/")
    echo.say(mother.address, Shown(0, "counsellor", "Guten Tag!", "de"))
    mother.get("/")
    assert echo.seen == [(mother.address, 2), (mother.address, 3)]


def test_who_has_no_talk_or_only_asks_whether_there_is_a_page_has_seen_nothing(mother: Visitor, echo: Echo) -> None:
    mother.get("/")
    mother.ask("POST", "/hello", SCRIPT)
    mother.get("/")
    mother.say("Hallo")
    mother.ask("HEAD", "/")
    assert echo.seen == []


@pytest.mark.parametrize(
    ("headers", "line", "status"),
    [
        pytest.param({"Sec-Fetch-Site": "cross-site"}, "1", 403, id="from a foreign page"),
        pytest.param({"Origin": "https://elsewhere.example"}, "1", 403, id="from a foreign page of an old browser"),
        pytest.param(OURS, "", 422, id="no line"),
        pytest.param(OURS, "0", 422, id="the line before the first"),
        pytest.param(OURS, "eins", 422, id="a word"),
        pytest.param(OURS, str(ID_AT_MOST + 1), 422, id="a number beyond all numbers"),
    ],
)
def test_what_our_page_never_says_is_refused(
    mother: Visitor, echo: Echo, headers: dict[str, str], line: str, status: int
) -> None:
    mother.say("Hallo")
    assert mother.ask("POST", "/seen", headers, data={"line": line}).status_code == status
    assert echo.seen == []


def test_a_stranger_has_seen_nothing(mother: Visitor, echo: Echo) -> None:
    assert mother.ask("POST", "/seen", SCRIPT, data={"line": "1"}).status_code == 401
    assert echo.seen == []


def test_a_page_that_says_it_too_often_is_slowed_down_and_she_may_go_on_writing(mother: Visitor) -> None:
    mother.say("Hallo")
    codes = [mother.ask("POST", "/seen", SCRIPT, data={"line": "1"}).status_code for _ in range(30)]
    assert codes[:20] == [204] * 20
    assert codes[-1] == 429
    assert mother.say("Hallo?", message="message-2").status_code == 204
