"""While the house starts nothing is looked through for what could go; from then on it is."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from bot.serving import spare_what_stays


@pytest.fixture
def off() -> Iterator[None]:
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("off")
def test_after_the_start_what_can_go_goes_again() -> None:
    before = gc.get_freeze_count()
    stays: list[object] = []
    stays.append(stays)
    spare_what_stays()
    assert gc.isenabled()
    assert gc.get_freeze_count() > before
    stays.clear()
