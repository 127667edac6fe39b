"""Who may do what with a case. Pure: it looks at the member and the case as they are in this moment."""

from __future__ import annotations

from bot.storage.casework import Case
from bot.storage.staffing import Member

WITH_CASES = frozenset({"counsellor", "lead"})  # editors and admins have nothing to do with talks


def works_with_cases(member: Member) -> bool:
    return not member.disabled and bool(member.roles & WITH_CASES)


def leads(member: Member) -> bool:
    return "lead" in member.roles


def is_for(member: Member, case: Case) -> bool:
    """Is it of a subject, language and region that she looks after? What is not known of a case keeps nobody away."""
    asked = ((member.queues, case.queue), (member.languages, case.language), (member.regions, case.region))
    return all(not hers or not known or known in hers for hers, known in asked)


def may_see(member: Member, case: Case) -> bool:
    """That it is there, its card and the first words."""
    return may_read(member, case) or (case.state == "waiting" and is_for(member, case))


def may_read(member: Member, case: Case) -> bool:
    """The whole talk."""
    return leads(member) or case.owner == member.id


def may_take(member: Member, case: Case) -> bool:
    return case.state == "waiting" and (leads(member) or is_for(member, case))


def may_be_given(member: Member) -> bool:
    """Who has never signed in would not see it, while the mother reads that somebody is with her."""
    return works_with_cases(member) and member.is_ready
