"""The holidays of Saxony-Anhalt are those that the library for holidays of all the world knows."""

from __future__ import annotations

import holidays
import pytest

from knowledge.holidays import holidays_of


@pytest.mark.parametrize("year", range(2018, 2068))
def test_the_holidays_of_a_year_are_those_of_the_library(year: int) -> None:
    theirs = holidays.country_holidays("DE", subdiv="ST", years=year, observed=False)
    assert sorted(holidays_of(year)) == sorted(set(theirs))
