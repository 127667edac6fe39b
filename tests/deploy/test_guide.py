"""The German guides say what is so: their commands exist, and what they quote from the terminal stands there."""

from __future__ import annotations

import re

import pytest
import typer.main

from bot.__main__ import lotse
from bot.settings import Settings
from tests.deploy.papers import DEPLOY

HOUSE = DEPLOY.parent
GUIDE = HOUSE / "docs" / "signal-in-zehn-schritten.md"
TEXT = GUIDE.read_text(encoding="utf-8")
TECHNICAL = (DEPLOY / "README.md").read_text(encoding="utf-8")
SETUP = (HOUSE / "bot" / "channels" / "signal" / "setup.py").read_text(encoding="utf-8")
QUOTED = re.findall(
    r"^\| (?:\*\*.*?\*\* )?([A-Z][^|`]*\w\b[^|`]*?) \|", TEXT.partition("Das Terminal fragt |")[2], re.M
)
DISPLAYED = ["Signal took it", "Signal did not take the captcha"]


def blocks(text: str) -> list[str]:
    return "".join(re.findall(r"^```\n(.*?)^```", text, re.M | re.S)).splitlines()


def test_there_are_ten_steps() -> None:
    assert re.findall(r"^## (\d+)\. ", TEXT, re.M) == [str(number) for number in range(1, 11)]


@pytest.mark.parametrize(
    "words", sorted({line.partition("#")[0].strip() for line in blocks(TEXT) + blocks(TECHNICAL) if "lotse " in line})
)
def test_every_command_of_lotse_s_exists(words: str) -> None:
    command = re.search(r"(?:^|exec lotse )lotse ((?:[a-z]+ ?)+)", words)
    if command is None:
        return  # it only names a file or a service
    group = typer.main.get_command(lotse)
    for word in command[1].split():
        inside = getattr(group, "commands", {})
        if not inside:
            break
        assert word in inside
        group = inside[word]


@pytest.mark.parametrize("words", QUOTED)
def test_what_the_terminal_asks_is_quoted_as_it_asks(words: str) -> None:
    plain = re.sub(r"[\"\s]+", " ", SETUP)
    for part in re.split(r"\+49…|“Lotse”|\?|, y or n", words):
        assert part.strip(" .") in plain


def test_enough_is_quoted() -> None:
    assert len(QUOTED) >= 7


@pytest.mark.parametrize("words", DISPLAYED)
def test_what_the_terminal_says_is_quoted_as_it_says_it(words: str) -> None:
    assert words in TEXT
    assert words in SETUP + (HOUSE / "bot" / "commands" / "signal.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", [TEXT, TECHNICAL], ids=["the ten steps", "deploy/README.md"])
def test_settings_and_links_lead_somewhere(text: str) -> None:
    names = set(re.findall(r"\b((?:SIGNAL|PUBLIC|MASTER)_[A-Z_]+)", text)) - {"SIGNAL_CLI_VERSION"}
    assert {name.lower() for name in names} <= set(Settings.model_fields)
    folder = GUIDE.parent if text is TEXT else DEPLOY
    for link in re.findall(r"\]\(([^)#]+)\)", text):
        assert link.startswith("https://") or (folder / link).exists(), link
