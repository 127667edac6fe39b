"""What is done to a case, each act as a function of the hand that does it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from secrets import token_hex

from bot.channels import Attachment
from bot.desk.hand import Hand, names
from bot.desk.lists import BARRIERS, OUTCOMES, QUEUES
from bot.desk.refusals import NotAllowed, NotPossible, NotYours
from bot.desk.rights import leads, may_be_given, may_take
from bot.desk.talk import Words
from bot.post import read_event, with_files, write_event
from bot.storage.casework import Case, Held
from dialogs.events import CaseClosed, CaseReturned, CaseTaken, CounsellorSaid, TimesOffered
from knowledge.office import HERE

LONGEST_REPLY = 10_000  # characters
TIMES_AT_MOST = 8
WITHIN = (
    (timedelta(hours=1), "1 h"),
    (timedelta(hours=4), "4 h"),
    (timedelta(days=1), "1 day"),
    (timedelta(days=3), "3 days"),
)


def take(hand: Hand) -> Case:
    case, member = hand.case, hand.member
    hand.must_be_open()
    if case.owner == member.id:
        return case
    if case.owner is not None:
        raise NotYours(case.owner, names(hand.work).get(case.owner, ""))
    if not may_take(member, case):
        raise NotAllowed
    hand.work.take(case.id, member.id, hand.now)
    hand.trace("took")
    hand.tell(CaseTaken(hand.now, member.name))
    return hand.as_it_is()


def pass_on(hand: Hand, to_member: int) -> Case:
    hand.must_be_mine_or_led()
    to = hand.work.member(to_member)
    if to is None or not may_be_given(to):
        raise NotPossible(
            "An diese Person kann das Gespräch nicht gehen. Bitte wählen Sie jemand anderen.",
            "The talk cannot be passed on to this person. Please choose somebody else.",
        )
    if to.id == hand.case.owner:
        return hand.case
    hand.tell(CaseTaken(hand.now, to.name))
    hand.work.pass_on(hand.case.id, to.id, hand.now)
    hand.trace("passed on")
    hand.work.write_trail(hand.case.id, to.id, "was given", hand.now)
    return hand.as_it_is()


def give_back(hand: Hand, queue: str, promised_at: datetime | None, what: str = "gave back") -> Case:
    """To a queue; whoever looks after it can take it then. what: as it stands in the trail."""
    hand.must_be_mine_or_led()
    if queue not in QUEUES:
        raise NotPossible(
            "Diesen Bereich gibt es nicht. Bitte wählen Sie einen aus der Liste.",
            "There is no such subject. Please choose one from the list.",
        )
    was_with_somebody = hand.case.owner is not None
    if was_with_somebody:
        hand.tell(CaseReturned(hand.now, names(hand.work).get(hand.case.owner or 0, "")))
    hand.work.give_back(hand.case.id, queue, promised_at, hand.now)
    hand.trace(what)
    return hand.as_it_is()


def close(hand: Hand, outcome: str, barriers: Sequence[str], farewell: Words | None, seen: int | None = None) -> Case:
    """`seen`: up to which line she had read when she began to close it; None where nobody knows."""
    hand.must_be_mine()
    if outcome not in OUTCOMES or not set(barriers) <= BARRIERS.keys():
        raise NotPossible(
            "Bitte wählen Sie aus der Liste, wie das Gespräch ausgegangen ist.",
            "Please choose from the list how the talk ended.",
        )
    if _has_more_to_say(hand, seen):  # or it would be answered by nobody
        raise NotPossible(
            "Sie hat gerade noch etwas geschrieben. Bitte lesen Sie es, bevor Sie das Gespräch abschließen.",
            "She has just written something. Please read it before you close the talk.",
        )
    if farewell is not None and farewell.text.strip():
        reply(hand, farewell, (), token_hex(8), timedelta(0))
    chosen = tuple(dict.fromkeys(barriers))
    hand.tell(CaseClosed(hand.now, hand.member.name, outcome))
    case = hand.as_it_is()
    hand.work.end_case(case.id, outcome, chosen, hand.now)
    hand.work.keep_draft(case.id, hand.member.id, "", hand.now)
    hand.trace("closed")
    day = hand.now.astimezone(HERE).date()
    counted = (("case closed", outcome), *(("barrier", barrier) for barrier in chosen), ("first answer", _within(case)))
    for what, about in counted:
        hand.work.count(day, what, about, case.language)
    return hand.as_it_is()


def _has_more_to_say(hand: Hand, seen: int | None) -> bool:
    whose = hand.case.conversation_id
    since = hand.work.lines(whose, after=seen) if seen is not None else ()
    return hand.work.has_unheard(whose) or any(line.author == "mother" for line in since)


def reopen(hand: Hand) -> Case:
    case, member = hand.case, hand.member
    if case.owner != member.id and not leads(member):
        raise NotAllowed
    if case.state != "closed":
        return case
    last = hand.work.case_of(case.conversation_id)
    if last is None or last.id != case.id:
        raise NotPossible(
            "Sie hat inzwischen ein neues Gespräch mit uns. Bitte sehen Sie dort nach.",
            "She has a new talk with us by now. Please look there.",
        )
    hand.work.reopen(case.id, member.id, hand.now)
    hand.trace("opened again")
    hand.tell(CaseTaken(hand.now, member.name))
    return hand.as_it_is()


def reply(
    hand: Hand,
    words: Words,
    files: Sequence[Attachment],
    key: str,
    for_so_long: timedelta,
    leaves_draft: bool = False,
) -> datetime:
    """Hold what she is to hear; until when it can be taken back. leaves_draft: it is not what stood in the field."""
    hand.must_be_mine()
    if len(words.text) > LONGEST_REPLY or not (words.text.strip() or files):
        raise NotPossible(
            "Die Nachricht ist leer oder zu lang. Es passen 10.000 Zeichen hinein.",
            "The message is empty or too long. It may have 10,000 characters.",
        )
    said = CounsellorSaid(hand.now, hand.member.name, words.text, words.german, words.foreign)
    event = with_files(write_event(said), files)
    held = Held(key or token_hex(8), hand.member.id, hand.now, hand.now + for_so_long, event)
    if hand.work.hold_reply(hand.case.id, held):
        if not leaves_draft:
            hand.work.keep_draft(hand.case.id, hand.member.id, "", hand.now)
        hand.trace("replied")
        return held.due
    before = (one.due for one in hand.work.held_replies(hand.case.id) if one.key == key)
    return next(before, hand.now)


def take_back(hand: Hand, key: str) -> bool:
    """It was not said, and stands in the field again."""
    mine = {held.key: held for held in hand.work.held_replies(hand.case.id) if held.member == hand.member.id}
    if key not in mine or not hand.work.take_back(hand.case.id, key, hand.now):
        return False
    said = read_event(mine[key].event)
    if isinstance(said, CounsellorSaid):
        hand.work.keep_draft(hand.case.id, hand.member.id, said.german or said.text, hand.now)
    hand.trace("took back")
    return True


def knows(hand: Hand, key: str) -> bool:
    hand.must_be_mine()
    return hand.work.knows_reply(hand.case.id, key)


def note(hand: Hand, words: str) -> None:
    hand.must_be_readable()
    if words.strip():
        hand.work.add_note(hand.case.id, hand.member.id, words.strip()[:LONGEST_REPLY], hand.now)
        hand.trace("noted")


def keep_draft(hand: Hand, words: str) -> None:
    hand.must_be_mine()
    hand.work.keep_draft(hand.case.id, hand.member.id, words[:LONGEST_REPLY], hand.now)


def offer_times(hand: Hand, times: Sequence[datetime]) -> None:
    hand.must_be_mine()
    offered = tuple(sorted(set(times)))
    if not offered or len(offered) > TIMES_AT_MOST or offered[0] <= hand.now:
        raise NotPossible(
            f"Bitte schlagen Sie eine bis {TIMES_AT_MOST} Zeiten vor, die noch kommen.",
            f"Please offer one to {TIMES_AT_MOST} times that are still to come.",
        )
    hand.tell(TimesOffered(hand.now, hand.member.name, offered))
    hand.work.offer_times(hand.case.id, hand.member.id, offered, hand.now)
    hand.trace("offered times")


def _within(case: Case) -> str:
    """How long she waited for the first answer, as a number that can be kept for ever."""
    if case.answered_at is None:
        return "never"
    waited = case.answered_at - case.asked_at
    return next((name for longest, name in WITHIN if waited <= longest), "later")
