"""What was done to the accounts of staff: it comes back as it was written, the newest first, and holds no names."""

from __future__ import annotations

from datetime import timedelta

from bot.storage.staffing import StaffTrace
from tests.storage.house import House, at

ADDED = StaffTrace(at(0), whom=7, by=None, what="added", changes=("roles+admin",))
CHANGED = StaffTrace(at(1), whom=8, by=7, what="changed", changes=("languages-ar", "name", "roles+lead"))
DISABLED = StaffTrace(at(2), whom=7, by=8, what="disabled")


def test_the_trail_of_staff_comes_back_the_newest_first(house: House) -> None:
    for trace in (ADDED, CHANGED, DISABLED):
        house.work(lambda work, trace=trace: work.write_staff_trail(trace))
    assert house.look(lambda work: work.staff_trail()) == [DISABLED, CHANGED, ADDED]
    assert house.look(lambda work: work.staff_trail(7)) == [DISABLED, ADDED]
    assert house.look(lambda work: work.staff_trail(at_most=1)) == [DISABLED]
    assert house.look(lambda work: work.staff_trail(9)) == []


def test_the_trail_is_kept_for_two_years(house: House) -> None:
    house.work(lambda work: work.write_staff_trail(ADDED))
    for days, kept in ((730, [ADDED]), (731, [])):
        house.work(lambda work, days=days: work.tidy_staff(ADDED.at + timedelta(days=days)))
        assert house.look(lambda work: work.staff_trail()) == kept
