"""`lotse signal` as it is typed: what is missing is said, and a captcha is solved while Lotse runs."""

from __future__ import annotations

import asyncio
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from bot.app import Lotse, now, open_house
from bot.channels.signal.tasks import NOTE, Tasks
from bot.commands.doctor import signal as doctor
from bot.commands.signal import Terminal, commands
from bot.settings import Settings, load
from bot.storage.notes import Note
from tests.signal.server import NUMBER, Server
from tests.sqlite import new_database

SOLVED = "signalcaptcha://signal-hcaptcha.a-solved-one"


@pytest.fixture
def settings(signal_server: Server, tmp_path: Path) -> Settings:
    return load(
        None,
        database_url=new_database(tmp_path),
        master_key_file=tmp_path / "master.key",
        **{name.lower(): value for name, value in signal_server.settings().items()},
    )


def typed(settings: Settings, *words: str, answers: str = "") -> tuple[int, str]:
    shown = StringIO()
    console = Console(file=shown, width=300)
    done = CliRunner().invoke(commands(lambda: settings, console, console), words, input=answers)
    return done.exit_code, shown.getvalue()


async def needs_a_captcha(lotse: Lotse, server: Server) -> Tasks:
    server.trouble.limit(86400, "challenge-1", sends=None)
    tasks = Tasks(Note(lotse.store, NOTE), now)
    await tasks.need("captcha", "challenge-1")
    return tasks


@pytest.mark.slow
def test_a_captcha_is_solved_while_lotse_runs(settings: Settings, signal_server: Server) -> None:
    async def run() -> None:
        async with open_house(settings) as lotse:
            tasks = await needs_a_captcha(lotse, signal_server)
            code, said = await asyncio.to_thread(typed, settings, "captcha", SOLVED)
            assert (code, await tasks.open()) == (0, ()), said
            assert "Lotse goes on by itself" in said

    asyncio.run(run())
    assert signal_server.calls("submitRateLimitChallenge") == [{"challenge": "challenge-1", "captcha": SOLVED}]


@pytest.mark.slow
def test_a_captcha_that_signal_does_not_take_stays_a_task(settings: Settings, signal_server: Server) -> None:
    async def run() -> None:
        async with open_house(settings) as lotse:
            tasks = await needs_a_captcha(lotse, signal_server)
            signal_server.trouble.rejects_captcha = True
            code, said = await asyncio.to_thread(typed, settings, "captcha", SOLVED)
            assert code == 2
            assert "Signal did not take the captcha. It lasts a minute or two" in said
            assert len(await tasks.open()) == 1

    asyncio.run(run())


@pytest.mark.slow
def test_an_open_task_stands_on_the_health_page_without_its_challenge(
    settings: Settings, signal_server: Server
) -> None:
    async def run() -> None:
        async with open_house(settings) as lotse:
            await needs_a_captcha(lotse, signal_server)
            values = await lotse.health()
        assert values["signal tasks"]["1"].startswith("captcha, since ")
        assert "challenge-1" not in str(values)
        assert NUMBER not in str(values)

    asyncio.run(run())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(
            ("captcha", "https://signalcaptchas.org"), "That is not the address of “Open Signal”", id="a page"
        ),
        pytest.param(("captcha", SOLVED), "notes of the house cannot be read", id="a house that was never opened"),
    ],
)
def test_what_is_not_right_is_said(settings: Settings, tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    (tmp_path / "lotse.db").write_bytes(b"")
    code, shown = typed(settings, *words)
    assert code == 2
    assert said in shown


def test_where_nothing_is_asked_nothing_is_solved(settings: Settings) -> None:
    code, shown = typed(settings, "captcha", SOLVED)
    assert code == 2
    assert "Signal asks for no captcha at the moment" in shown


@pytest.mark.parametrize("words", [("setup",), ("captcha", SOLVED), ("trust",)])
def test_without_a_socket_it_is_said_what_to_set(words: tuple[str, ...]) -> None:
    code, shown = typed(load(None), *words)
    assert code == 2
    assert shown.startswith("SIGNAL_SOCKET is missing")


def test_the_doctor_says_what_to_set(tmp_path: Path) -> None:
    shown = StringIO()
    assert not doctor(load(None), Console(file=shown, width=300))
    assert shown.getvalue().startswith("SIGNAL_SOCKET is missing")


def test_a_new_safety_number_is_shown_without_her_name_and_accepted(settings: Settings, signal_server: Server) -> None:
    her = signal_server.person("Amina", "+4915112345678")
    signal_server.person("Fatma")
    assert typed(settings, "trust") == (0, "No safety number waits.\n")
    her.reinstalls()
    code, shown = typed(settings, "trust")
    shown_number, _, _rest = shown.partition("  (since ")
    assert (code, len(shown_number.split())) == (0, 12)
    assert not any(word in shown for word in ("Amina", "15112345678", her.uuid))
    assert typed(settings, "trust", "99999")[0] == 2
    assert typed(settings, "trust", "1")[0] == 2
    code, said = typed(settings, "trust", shown_number.split()[0])
    assert (code, said) == (0, "Accepted. What was held back goes out within five minutes.\n")
    assert typed(settings, "trust") == (0, "No safety number waits.\n")


def test_setting_up_is_a_talk_at_the_terminal(settings: Settings, signal_server: Server) -> None:
    code, shown = typed(settings, "setup", answers="kompass\n\n")
    assert code == 0, shown
    assert f"SIGNAL_ACCOUNT={NUMBER}" in shown
    assert "Mothers find Lotse as kompass.01" in shown
    assert shown.rstrip().endswith("lotse doctor signal")
    assert signal_server.calls("updateProfile") != []


def test_the_code_is_taken_down_when_the_terminal_is_left(settings: Settings, tmp_path: Path) -> None:
    shown = StringIO()
    terminal = Terminal(settings, Console(file=shown, width=300))
    terminal.show("sgnl://linkdevice?uuid=x&pub_key=y")
    assert (tmp_path / "signal.link").exists()
    assert "http://127.0.0.1:8080/health" in shown.getvalue()
    assert "sgnl:" not in shown.getvalue()
    terminal.hide()
    assert not (tmp_path / "signal.link").exists()
