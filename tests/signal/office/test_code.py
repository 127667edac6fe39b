"""The QR code that makes a phone the office's: for whoever sits at this machine, for ten minutes, and for nobody else."""

from __future__ import annotations

import stat
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from bot.channels.web import build
from bot.codes import HANGS_FOR, NAME, as_picture, hang_up, hanging, in_terminal, take_down
from bot.serving import code_of
from bot.settings import load
from tests.channels.echo import SPOKEN, Echo
from tests.channels.visitor import Visitor

URI = "sgnl://linkdevice?uuid=6f0b1c2e7c0d4c2b9d1e0a7f5f3f8a11&pub_key=BQkanarienvogel"


def asked(site: str = "http://127.0.0.1:8080", **headers: str) -> httpx.Response:
    house = replace(Echo().house(), code=lambda: as_picture(URI))
    return Visitor(build(house, SPOKEN), site).get("/health", **{"Accept": "text/html", **headers})


@pytest.mark.parametrize("site", ["http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080"])
def test_whoever_sits_at_this_machine_sees_it(site: str) -> None:
    page = asked(site)
    assert "<svg" in page.text
    assert " style=" not in page.text, "the page allows no styles of its own"
    assert page.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("site", "headers"),
    [
        pytest.param("https://lotse.example", {}, id="by another name"),
        pytest.param("http://127.0.0.1:8080", {"X-Forwarded-For": "10.1.1.1"}, id="through a proxy"),
        pytest.param("http://127.0.0.1:8080", {"Forwarded": "for=10.1.1.1"}, id="through a newer proxy"),
        pytest.param("http://127.0.0.1:8080", {"Via": "1.1 proxy"}, id="through an older one"),
        pytest.param("http://127.0.0.1:8080", {"Accept": "application/json"}, id="a machine that watches"),
    ],
)
def test_nobody_else_does(site: str, headers: dict[str, str]) -> None:
    answer = asked(site, **headers)
    assert answer.status_code == 200
    assert "svg" not in answer.text


def test_it_hangs_where_only_this_account_reads_until_it_is_taken_down(tmp_path: Path) -> None:
    settings = load(None, master_key_file=tmp_path / "var" / "master.key")
    assert code_of(settings) == ""
    hang_up(tmp_path / "var", "an older one")
    hang_up(tmp_path / "var", URI)
    assert stat.S_IMODE((tmp_path / "var" / NAME).stat().st_mode) == 0o600
    assert code_of(settings) == as_picture(URI)
    take_down(tmp_path / "var")
    assert code_of(settings) == ""


def test_a_house_that_others_reach_does_not_show_it(tmp_path: Path) -> None:
    hang_up(tmp_path, URI)
    assert code_of(load(None, master_key_file=tmp_path / "key", public_url="https://lotse.example")) == ""
    assert code_of(load(None, master_key_file=tmp_path / "key", host="10.0.0.1")) == ""


def test_an_old_one_is_worth_nothing(tmp_path: Path) -> None:
    hang_up(tmp_path, URI)
    written = (tmp_path / NAME).stat().st_mtime
    assert hanging(tmp_path, written + HANGS_FOR - 1) == URI
    assert hanging(tmp_path, written + HANGS_FOR + 1) == ""


def test_a_terminal_shows_it_in_blocks() -> None:
    lines = in_terminal(URI).splitlines()
    assert len(lines) > 15
    assert any("▀" in line or "█" in line for line in lines)
