"""A house that cannot keep anything at the moment: she is told so, her words come back, and sent again they are one message."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from html import unescape

import pytest

from bot.channels import Address, Incoming, Unkept
from bot.channels.web import Shown, build
from tests.channels.echo import GERMAN, SPOKEN, Echo
from tests.channels.visitor import Visitor

HERS = 'Meine "Tochter" <ist> 2 & mein Sohn\nist 4.'
FIELD = re.compile(r'name="(\w+)" value="([^"]*)"')
TAP = "welcome.menu\tchoice 1\tEine Frage stellen"


class FullDisk:
    """A house that keeps nothing as long as it is full."""

    def __init__(self, echo: Echo) -> None:
        self.echo = echo
        self.is_full = True

    async def receive(self, incoming: Incoming) -> None:
        if self.is_full:
            raise Unkept
        await self.echo.receive(incoming)


@pytest.fixture
def disk(echo: Echo) -> FullDisk:
    return FullDisk(echo)


@pytest.fixture
def mother(echo: Echo, disk: FullDisk) -> Visitor:
    return Visitor(build(replace(echo.house(), receive=disk.receive), SPOKEN))


def test_her_page_is_told_to_send_it_again(mother: Visitor, disk: FullDisk, echo: Echo) -> None:
    assert mother.say("Hallo").status_code == 503
    disk.is_full = False
    assert mother.say("Hallo").status_code == 204
    assert [said.text for said in echo.heard] == ["Hallo"]


@pytest.mark.parametrize(("text", "tap"), [(HERS, ""), ("", TAP)], ids=["words", "a choice"])
def test_without_a_script_her_words_come_back_and_can_be_sent_again(
    mother: Visitor, disk: FullDisk, echo: Echo, text: str, tap: str
) -> None:
    disk.is_full = False
    mother.say("Hallo", message="message-0", script=False)
    disk.is_full = True
    refused = mother.say(text, tap, script=False)
    assert refused.status_code == 503
    assert GERMAN["again"] in refused.text
    assert "default-src 'none'" in refused.headers["content-security-policy"]
    fields = {name: unescape(value) for name, value in FIELD.findall(refused.text)}
    words = re.search(r"<textarea[^>]*>\n(.*)</textarea>", refused.text, re.DOTALL)
    assert (unescape(words[1]) if words else "") == text
    disk.is_full = False
    for _twice in range(2):
        assert mother.say(text, fields["tap"], fields["message"], script=False).status_code == 303
    assert mother.say(text, tap, script=False).status_code == 303  # the first form, once more
    assert [said.text for said in echo.heard] == ["Hallo", text or "Eine Frage stellen"]


def test_a_page_that_cannot_be_shown_does_not_say_that_she_has_sent_something(echo: Echo) -> None:
    async def history(_address: Address, _after: int) -> Sequence[Shown]:
        raise Unkept

    mother = Visitor(build(replace(echo.house(), history=history), SPOKEN))
    mother.cookies.set("lotse", "a" * 43, domain="lotse.test")
    answer = mother.get("/")
    assert answer.status_code == 503
    assert GERMAN["away"] in answer.text
    assert "<form" not in answer.text
