"""The port to the cases: who waits for a person, who is with her, and what was noted on the way.

1. A case belongs to one conversation, and a conversation has one open case at most: asked again in danger, it becomes urgent.
2. Whoever changes a case holds its conversation first (`hold_case`), so two counsellors never change it at the same time.
3. Lists are ordered as they should be answered: urgent first, then who has waited longest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Literal, Protocol

from dialogs.model import OpenCase

State = Literal["waiting", "taken", "hers", "closed"]
Became = Literal["waiting", "sent", "delivered", "refused", "gone"]
Agreed = Literal["offered", "agreed", "none fits"]


@dataclass(frozen=True, slots=True)
class Case:
    """One wish for a person.

    asked_at: when she last asked for a person (opened_at: the first time) · waits_since: since when she has been waiting for
    a word of ours, None while it is her turn · promised_at: by when an answer was promised to her · answered_at: the first
    answer since she asked · unread: how many lines of hers the owner has not seen · suggested: who had the case before it was
    opened again · rung_at: when the lead was told that it waits too long · nudged_at: when she said so herself ·
    answers: what she told, by plain keys ("child", "district", "situation", "hours").
    """

    id: int
    conversation_id: int
    alias: str
    state: State
    queue: str
    region: str
    language: str
    urgent: bool
    topic: str
    first_words: str = field(repr=False)
    answers: Mapping[str, str] = field(repr=False)
    channel: str
    opened_at: datetime
    asked_at: datetime
    last_at: datetime
    waits_since: datetime | None = None
    promised_at: datetime | None = None
    owner: int | None = None
    suggested: int | None = None
    taken_at: datetime | None = None
    answered_at: datetime | None = None
    unread: int = 0
    rung_at: datetime | None = None
    nudged_at: datetime | None = None
    closed_at: datetime | None = None
    outcome: str = ""
    barriers: tuple[str, ...] = ()

    def is_overdue(self, now: datetime) -> bool:
        """Was she promised an answer that has not come?"""
        is_unanswered = self.answered_at is None or self.state == "waiting"
        is_late = self.promised_at is not None and self.promised_at <= now
        return is_late and is_unanswered and self.waits_since is not None

    @property
    def asks_after(self) -> bool:
        """Has she said that nobody answered, and nobody has since?"""
        return self.waits_since is not None and self.nudged_at is not None and self.nudged_at >= self.waits_since


@dataclass(frozen=True, slots=True)
class Note:
    """What counsellors tell each other about a case. Never sent."""

    id: int
    member: int
    at: datetime
    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Trace:
    """Who did what with a case, and when; member 0 is the mother herself. Without words of anybody's."""

    member: int
    what: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Held:
    """A counsellor's reply that may still be taken back; it is sent at `due`. event: JSON (`bot.post`), with its files."""

    key: str
    member: int
    at: datetime
    due: datetime
    event: dict[str, Any] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a line that was to be sent. reason: the platform's own words, not for showing."""

    became: Became
    tries: int
    reason: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Appointment:
    """Times that a counsellor has offered last, and what became of them. chosen: the time that is agreed, also when it was
    agreed before these were offered."""

    member: int
    offered_at: datetime
    times: tuple[datetime, ...]
    state: Agreed = "offered"
    chosen: datetime | None = None


@dataclass(frozen=True, slots=True)
class Patience:
    """How the open cases stand: how many wait for a word of ours, since when, and the usual time to a first answer."""

    waiting: int
    oldest: datetime | None
    first_answer: timedelta | None


class Casework(Protocol):
    """What a transaction may do about cases. A case that is not there (any more) is None, or nothing happens."""

    # ── the talk's side ──
    def open_case(self, conversation_id: int, wish: OpenCase, at: datetime) -> int:
        """Her open case where there is one (urgent, if now it is); one that was closed in the last 30 days is opened again."""
        ...

    def keep_card(self, conversation_id: int, region: str, language: str, answers: Mapping[str, str]) -> None:
        """She has told more, or goes on in another language, while her case is open. Nothing happens when it is not."""
        ...

    def close_case(self, conversation_id: int, at: datetime) -> None:
        """She does not need it any more."""
        ...

    def she_wrote(self, conversation_id: int, at: datetime, came_at: datetime) -> None:
        """Mark her open case: there is something to read, and she waits. A counsellor can have seen it from `came_at` on."""
        ...

    def nudge(self, conversation_id: int, at: datetime) -> None:
        """She says that nobody has answered."""
        ...

    def tell_desk(self, conversation_id: int, what: str, at: datetime, urgent: bool = False) -> None:
        """Write something of hers into the trail of her open case, under the number of nobody (0). It may become urgent."""
        ...

    def appoint(self, conversation_id: int, chosen: datetime | None) -> None:
        """She has chosen one of the times that were offered; None: none of them fits."""
        ...

    # ── looking ──
    def open_cases(self) -> list[Case]: ...

    def closed_cases(self, owner: int | None = None, at_most: int = 100) -> list[Case]:
        """The last ones first; of one owner or of all."""
        ...

    def case(self, case_id: int) -> Case | None: ...

    def case_of(self, conversation_id: int) -> Case | None:
        """Her open case, or the last one."""
        ...

    def cases_of(self, conversation_id: int) -> list[Case]:
        """All of hers, the first one first."""
        ...

    def notes(self, case_id: int) -> list[Note]: ...

    def draft(self, case_id: int, member: int) -> str: ...

    def trail(self, case_id: int) -> list[Trace]: ...

    def appointment(self, case_id: int) -> Appointment | None: ...

    def held_replies(self, case_id: int) -> list[Held]: ...

    def fates(self, conversation_id: int) -> Mapping[int, Fate]:
        """What became of each line that was to be sent, by the line's id."""
        ...

    def patience(self, since: datetime) -> Patience:
        """How things stand; the usual time from what was answered `since`."""
        ...

    # ── the desk's side ──
    def hold_case(self, case_id: int) -> Case | None:
        """The case, ours until the commit; None when she was forgotten, or is leaving."""
        ...

    def take(self, case_id: int, member: int, at: datetime) -> None: ...

    def give_back(self, case_id: int, queue: str, promised_at: datetime | None, at: datetime) -> None:
        """It waits for anybody again. A promise that was not kept yet stands; otherwise it is the new one."""
        ...

    def pass_on(self, case_id: int, member: int, at: datetime) -> None: ...

    def end_case(self, case_id: int, outcome: str, barriers: Sequence[str], at: datetime) -> None: ...

    def reopen(self, case_id: int, member: int, at: datetime) -> None: ...

    def add_note(self, case_id: int, member: int, words: str, at: datetime) -> int: ...

    def keep_draft(self, case_id: int, member: int, words: str, at: datetime) -> None:
        """Keep what is not sent yet; empty words let go of it."""
        ...

    def mark_seen(self, case_id: int, member: int, line_id: int, at: datetime) -> None:
        """She has read up to this line; what is unread is counted anew for the owner."""
        ...

    def write_trail(self, case_id: int, member: int, what: str, at: datetime) -> None: ...

    def offer_times(self, case_id: int, member: int, times: Sequence[datetime], at: datetime) -> None: ...

    def tell_talk(self, conversation_id: int, event: dict[str, Any], at: datetime) -> None:
        """Put an event of the desk into the inbox of the talk."""
        ...

    def hold_reply(self, case_id: int, reply: Held) -> bool:
        """Keep a reply until it is due; False when this key has been used for the case before."""
        ...

    def take_back(self, case_id: int, key: str, now: datetime) -> bool:
        """Let go of a reply that is not due yet; False when it is too late."""
        ...

    def knows_reply(self, case_id: int, key: str) -> bool:
        """Is there a reply under this key, held or said?"""
        ...

    def has_unheard(self, conversation_id: int) -> bool:
        """Has she written what is not thought about yet, so that it stands in no log?"""
        ...

    def send_held(self, now: datetime, case_id: int | None = None) -> int:
        """Put the replies that are due (of one case: all of them) into the inbox, and mark their cases as answered.

        What somebody wrote who may not any more is not sent.
        """
        ...

    # ── nobody is forgotten ──
    def ring_late(self, now: datetime) -> list[Case]:
        """Mark the cases of which the lead must know now, each once."""
        ...

    def unring(self, case_ids: Sequence[int]) -> None:
        """The lead could not be told: ring again."""
        ...

    def left_alone(self) -> list[int]:
        """The open cases of those whose access was blocked, or who are no counsellors any more."""
        ...

    def claim_note(self, name: str, value: str) -> bool:
        """Change a note of the house; False when it says so already: somebody else was quicker."""
        ...
