"""On the lead's figures stands what an operator has to do: nobody waits for an answer without anybody knowing why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import get_args

import pytest

from bot.channels.signal.tasks import Kind
from bot.desk.pages.working import routers
from bot.desk.words import WORDS
from tests.desk.office import Office
from tests.desk.workplace import Workplace


def page_with(office: Office, *kinds: str) -> str:
    workplace = Workplace(office)

    async def tasks() -> Sequence[tuple[int, str, datetime]]:
        return [(number, kind, office.at) for number, kind in enumerate(kinds, 7)]

    office.build(*routers(replace(workplace.room, tasks=tasks), workplace.shelf))
    return workplace.counsellor("lea", ["lead"]).get("/desk/figures").text


def test_a_lead_reads_that_signal_wants_a_captcha(office: Office) -> None:
    page = page_with(office, "captcha", "old")
    assert "Zu tun für die Technik" in page
    assert "Aufgabe 7: Signal will ein Captcha gelöst haben." in page
    assert "Aufgabe 8: " in page


def test_where_nothing_is_to_be_done_nothing_stands(office: Office) -> None:
    assert "Zu tun" not in page_with(office)


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_of_task_has_its_words(kind: str) -> None:
    assert all("{n}" in words for words in WORDS[f"figures.task.{kind}"])
