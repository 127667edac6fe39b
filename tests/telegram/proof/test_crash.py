"""SIGKILL at random moments, and a Telegram in trouble: nothing lost, nothing handled twice, nothing out of order.

By long polling the order of everything that she sent holds, however Telegram mixes it. By a webhook Telegram itself keeps
two orders, of her words and of her taps; what is proved there, and where Telegram gives no order, says `books`.
"""

from __future__ import annotations

import asyncio
import random
from pathlib import Path
from time import perf_counter

import pytest

from tests.ports import free_port
from tests.proof.service import Home, Service
from tests.telegram.proof.books import Books, open_books
from tests.telegram.proof.trial import Trial
from tests.telegram.server import Server

SHORT = (6, 120, 12)  # kills, messages, mothers
LONG = (110, 2000, 60)


@pytest.mark.parametrize("way", ["polling", "webhook"])
@pytest.mark.parametrize(
    "size",
    [pytest.param(SHORT, marks=pytest.mark.slow, id="short"), pytest.param(LONG, marks=pytest.mark.prove, id="long")],
)
def test_nothing_is_lost_however_often_the_house_is_killed(
    way: str, size: tuple[int, int, int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kills, messages, mothers = size
    seed, began = random.randrange(10**6), perf_counter()  # noqa: S311
    trial = _trial(way, tmp_path, Server(port=free_port()), kills=kills, messages=messages, mothers=mothers, seed=seed)
    asyncio.run(trial.run())
    books = asyncio.run(open_books(trial.service.home, trial))
    with capsys.disabled():
        print(f"\n{way}, seed {seed}: {_figures(trial, books, perf_counter() - began)}")
    log = trial.service.home.log.read_text()
    assert books.faults() == [], "\n".join([*books.faults(), log])
    assert books.repeats() <= trial.kills
    assert trial.end == 0, log
    assert trial.server.unknown == []
    assert trial.server.complaints == []


def _trial(way: str, folder: Path, server: Server, *, kills: int, messages: int, mothers: int, seed: int) -> Trial:
    settings = {name.lower(): value for name, value in server.settings().items()}
    port = free_port()
    settings["port"] = str(port)
    if way == "webhook":
        settings["telegram_webhook_url"] = f"http://127.0.0.1:{port}/telegram/news"
        settings["telegram_webhook_secret"] = "only-Telegram-knows"
    chance = random.Random(seed)  # noqa: S311
    # To a webhook Telegram itself brings each lane one after the other. They may overtake each other on the way, but what
    # is not even under way when we are killed comes after all that was: more disorder than that, nobody could mend.
    return Trial(Service(Home(folder, settings)), messages, mothers, kills, chance, server, mixed=way == "polling")


def _figures(trial: Trial, books: Books, seconds: float) -> str:
    openings = sorted(trial.openings) or [0.0]
    return (
        f"{trial.kills} kills, {trial.messages} messages of {trial.mothers} mothers, {books.answers()} answers; "
        f"sent again: {books.repeats()}; dead letters: {books.dead_letters}; "
        f"overtaken while Telegram held a lane back: {books.overtaken()}; "
        f"heard again after {openings[len(openings) // 2]:.2f} s (median), {seconds:.0f} s in all"
    )
