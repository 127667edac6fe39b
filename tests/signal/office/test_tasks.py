"""The operator's tasks: one of a kind, kept until done, and told to the log by number only."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import get_args

import pytest

from bot.channels.signal.tasks import STEPS, Kind, Tasks, write
from bot.logs import set_up

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class Paper:
    """A note that is kept in memory."""

    def __init__(self, text: str = "") -> None:
        self.text = text

    async def read(self) -> str:
        return self.text

    async def change(self, how: Callable[[str], str]) -> None:
        self.text = how(self.text)


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    written = io.StringIO()
    set_up("json", "info", written)
    yield written
    set_up("console", "warning")


def test_what_is_needed_twice_is_one_task_with_the_newer_challenge(log: io.StringIO) -> None:
    async def run() -> None:
        tasks = Tasks(Paper(), lambda: NOON)
        await tasks.need("captcha", "kanarienvogel-1")
        await tasks.need("captcha", "kanarienvogel-2")
        [task] = await tasks.open()
        assert (task.id, task.kind, task.since) == (1, "captcha", NOON)
        assert task.challenge == "kanarienvogel-2"
        assert "kanarienvogel" not in repr(task)

    asyncio.run(run())
    assert log.getvalue().count('"signal.task"') == 1
    assert '"task": 1' in log.getvalue()
    assert "kanarienvogel" not in log.getvalue()


def test_a_task_that_is_done_is_gone_and_the_next_one_has_another_number(log: io.StringIO) -> None:
    async def run() -> None:
        tasks = Tasks(Paper(), lambda: NOON)
        await tasks.need("captcha", "one")
        await tasks.need("old")
        await tasks.done("captcha")
        await tasks.done("captcha")
        assert [task.id for task in await tasks.open()] == [2]
        await tasks.need("captcha", "two")
        assert [(task.id, task.kind) for task in await tasks.open()] == [(2, "old"), (3, "captcha")]

    asyncio.run(run())
    assert log.getvalue().count("signal.task_done") == 1


def test_a_task_of_a_kind_that_only_a_newer_lotse_knows_is_left_out() -> None:
    paper = Paper(write(4, ()).replace("[]", '[{"id": 4, "kind": "dance"}]'))
    assert asyncio.run(Tasks(paper, lambda: NOON).open()) == ()


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_says_what_is_the_matter_and_what_to_do(kind: Kind) -> None:
    assert len(STEPS[kind]) > 1
