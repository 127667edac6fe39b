"""What was done to the accounts of staff: who did what to whom and when, told in numbers and words of the house."""

from __future__ import annotations

import sqlalchemy as sql

from bot.storage.staff import Staff
from bot.storage.staff_tables import staff_trail
from bot.storage.staffing import StaffTrace

AT_MOST: sql.BindParameter[int] = sql.bindparam("at_most")
WRITE = staff_trail.insert()
OF_ALL = sql.select(staff_trail).order_by(staff_trail.c.id.desc()).limit(AT_MOST)
OF_ONE = OF_ALL.where(staff_trail.c.staff_id == sql.bindparam("which"))


class StaffTrail(Staff):
    def write_staff_trail(self, trace: StaffTrace) -> None:
        row = {"staff_id": trace.whom, "by_id": trace.by, "what": trace.what, "at": trace.at}
        self.run(WRITE, {**row, "changes": " ".join(trace.changes)})

    def staff_trail(self, member_id: int | None = None, at_most: int = 50) -> list[StaffTrace]:
        whose = {} if member_id is None else {"which": member_id}
        rows = self.run(OF_ALL if member_id is None else OF_ONE, {"at_most": at_most, **whose})
        return [StaffTrace(row.at, row.staff_id, row.by_id, row.what, tuple(row.changes.split())) for row in rows]
