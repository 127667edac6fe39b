"""How old signal-cli is: told where it is known, and admitted where it is not."""

from __future__ import annotations

from datetime import date

import pytest

from bot.channels.signal.age import RELEASES, age_of
from bot.channels.signal.setup import told_of

AUTUMN = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("version", "today", "words"),
    [
        pytest.param("0.14.6", date(2026, 10, 10), "90 days old. That is young enough", id="ninety days"),
        pytest.param("0.14.6", date(2026, 10, 11), "91 days old. Signal may stop", id="a day more"),
        pytest.param("0.13.19", AUTUMN, "433 days old. Signal may stop", id="the one of our tests"),
        pytest.param("0.12.0", AUTUMN, "more than 1008 days old. Signal may stop", id="older than all we know"),
        pytest.param("0.14.5.1", date(2026, 8, 1), "20 to 51 days old. That is young", id="between two that we know"),
        pytest.param("0.14.9", date(2026, 10, 1), "0 to 21 days old. That is young", id="newer, and soon after"),
        pytest.param("0.15.0", date(2026, 12, 24), "its age is not known", id="newer, and long after"),
        pytest.param("0.14.7-SNAPSHOT", AUTUMN, "its age is not known", id="no version at all"),
    ],
)
def test_the_operator_is_told_whether_it_is_too_old(version: str, today: date, words: str) -> None:
    assert words in told_of(version, today)


def test_who_is_not_known_is_not_called_old() -> None:
    assert not age_of("0.15.0", AUTUMN).is_old


def test_releases_stand_in_their_order() -> None:
    assert list(RELEASES) == sorted(RELEASES)
    assert list(RELEASES.values()) == sorted(RELEASES.values())
