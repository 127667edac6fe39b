"""One turn: claim, load, think, save, in one transaction.

1. The oldest unhandled event of a conversation is thought about once: state, message log, outbox and "handled" are committed
   together or not at all.
2. Nothing is sent here. What is to be said lies in the outbox when the turn is over.
3. A thought that fails is tried again a few times and then parked among the dead letters, with an apology to her; the next
   message flows on. What she wrote stands in her talk all the same, where a counsellor can read it. This is the one place
   that catches everything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from time import perf_counter

from bot.channels import Attachment, Button, Unkept
from bot.copies import copy_of_everything
from bot.desk.unanswered import keep_unanswered
from bot.logs import log
from bot.post import Unreadable, files_of, marks_of, parcels_of, read_event, stand_in
from bot.storage import Claimed, Line, Priority, Store, Transaction
from bot.voice import STUMBLED, Voice
from dialogs.engine import think
from dialogs.events import Event, Said, Started, Tapped, TimePassed, Withdrew
from dialogs.model import (
    Appoint,
    CancelReminder,
    CloseCase,
    Conversation,
    Count,
    Effect,
    Export,
    Forget,
    KeepCard,
    NoTimeFits,
    Nudge,
    OpenCase,
    Relay,
    Remind,
    Say,
    TellDesk,
    Turn,
    Unanswered,
)
from dialogs.text import Text
from knowledge.model import Knowledge
from knowledge.office import HERE

TRIES_AT_MOST = 3
LINES_LOOKED_BACK = 10
DANGER = "danger"  # what moves a case to the top of the queue when the desk is told it


class Stumbled(Exception):
    """Thinking about this event failed; the transaction was taken back."""

    def __init__(self, claimed: Claimed, tries_at_most: int) -> None:
        super().__init__(claimed.inbox_id)
        self.claimed = claimed
        self.tries_at_most = tries_at_most


@dataclass(frozen=True, slots=True)
class Mind:
    """What every turn needs: what we know at the moment, our voice, and the clock."""

    knowledge: Callable[[], Knowledge]
    voice: Voice
    now: Callable[[], datetime]

    def say(self, text: Text, conversation: Conversation) -> tuple[Line, ...]:
        """What the house itself has to say to her, outside of a talk's turns."""
        return tuple(self.voice.lines(Say(text), conversation, self.now(), self.knowledge()))

    def think(self, work: Transaction) -> tuple[Claimed, float] | None:
        """Think about one event, if there is one; and when that began."""
        began = perf_counter()
        claimed = think_once(work, self)
        return None if claimed is None else (claimed, began)


async def take_turn(store: Store, mind: Mind, patience: float = 0.0) -> bool:
    """Think about one event, as soon as there is one; False when none came for so many seconds."""
    try:
        thought = await store.work_upon("inbox", mind.think, patience)
    except Stumbled as stumbled:
        failure, inbox = stumbled, stumbled.claimed.inbox_id
        reason = type(failure.__cause__).__name__
        log.error("turn.stumbled", inbox=inbox, exc_info=failure.__cause__)
        parked = await store.work(lambda work: park(work, mind, failure, reason))
        if parked:
            log.error("turn.parked", inbox=inbox)
        return True
    if thought is None:
        return False
    claimed, began = thought
    milliseconds = round(1000 * (perf_counter() - began), 1)
    log.info("turn.done", conversation=claimed.conversation.id, inbox=claimed.inbox_id, milliseconds=milliseconds)
    return True


def greeting(mind: Mind) -> tuple[Line, ...]:
    """What stands at the door, before she has said anything. Nothing of it is kept."""
    now, knowledge = mind.now().astimezone(HERE), mind.knowledge()
    turn = think(Conversation(id=0), Started(now), knowledge)
    return tuple(
        line for effect in turn.effects for line in mind.voice.lines(effect, turn.conversation, now, knowledge)
    )


def think_once(work: Transaction, mind: Mind) -> Claimed | None:
    claimed = work.claim()
    if claimed is None:
        return None
    try:
        event = read_event(claimed.event)
        knowledge = mind.knowledge()
        turn = think(claimed.conversation, event, knowledge)
        keep(work, mind, turn, event, claimed, knowledge)
    except Unkept:
        raise  # not for what she wrote: the same thought may succeed when the database is well again
    except Unreadable as error:
        raise Stumbled(claimed, tries_at_most=1) from error
    except Exception as error:
        raise Stumbled(claimed, TRIES_AT_MOST) from error
    return claimed


def keep(work: Transaction, mind: Mind, turn: Turn, event: Event, claimed: Claimed, knowledge: Knowledge) -> None:
    """Save all that the turn decided."""
    id, now = claimed.conversation.id, mind.now()
    write_down_hers(work, event, claimed, now)
    priority: Priority = "reminder" if isinstance(event, TimePassed) else "reply"
    for effect in turn.effects:
        for line in mind.voice.lines(effect, turn.conversation, event.at, knowledge):
            for part in in_lines(line, files_of(claimed.event)) if isinstance(effect, Relay) else (line,):
                work.send_soon(id, work.write_down(id, part), priority, now)
        carry_out(work, effect, turn.conversation, event, priority)
        if isinstance(effect, Unanswered):
            day = event.at.astimezone(HERE).date()
            keep_unanswered(work, effect.words, turn.conversation.language, knowledge, day)
    for chosen in (effect.at for effect in turn.effects if isinstance(effect, Appoint)):  # after the words about it
        work.send_soon(id, work.write_down(id, mind.voice.invitation(chosen, turn.conversation, now)), priority, now)
    work.save(turn.conversation, now)
    work.finish(claimed.inbox_id, now)
    if isinstance(event, Withdrew) and work.erase_line(id, event.mark):
        work.tell_desk(id, "deleted", now)
    if isinstance(event, Said | Tapped) and claimed.conversation.case:
        work.she_wrote(id, event.at, now)
    if any(isinstance(effect, Forget) for effect in turn.effects):
        work.forget_when_delivered(id)


def write_down_hers(work: Transaction, event: Event, claimed: Claimed, now: datetime) -> None:
    """What she said stands in the message log before what we say to it."""
    language = claimed.conversation.language
    if isinstance(event, Said):
        words = event.text or stand_in(event.attachments)
        files = files_of(claimed.event)
        first = as_kept(files[0]) if files else None
        said = Line("mother", event.at, words, language=language, file=first, marks=marks_of(claimed.event))
        line = work.write_down(claimed.conversation.id, said)
        for file in files[1:]:  # a line holds one file
            work.write_down(claimed.conversation.id, replace(said, text=file.name, file=as_kept(file)))
        for number, parcel in enumerate(parcels_of(claimed.event)):
            if number:
                line = work.write_down(claimed.conversation.id, replace(said, text=parcel.name, file=None))
            work.fetch_soon(claimed.conversation.id, line, parcel, now)
    elif isinstance(event, Tapped):
        button = button_of(work, claimed.conversation.id, event)
        work.write_down(claimed.conversation.id, Line("mother", event.at, button.label, button.german, language))


def in_lines(line: Line, files: Sequence[Attachment]) -> Iterator[Line]:
    """A counsellor's words, if she wrote any, and each of her files in a line of its own."""
    if line.text or not files:
        yield line
    for file in files:
        yield replace(line, text="", german="", file=as_kept(file))


def as_kept(file: Attachment) -> tuple[str, str, bytes]:
    """A file as a line holds it."""
    return file.name, file.media_type, file.content


def button_of(work: Transaction, conversation_id: int, tap: Tapped) -> Button:
    """The button that she chose, as it stood there last."""
    tapped = Button(tap.step, tap.key, tap.key)
    for line in work.lines(conversation_id, at_most=LINES_LOOKED_BACK):
        for button in line.buttons:
            if (button.step, button.key) == (tap.step, tap.key):
                tapped = button
    return tapped


def carry_out(work: Transaction, effect: Effect, conversation: Conversation, event: Event, priority: Priority) -> None:
    """What an effect asks of the house, beside what it says."""
    match effect:
        case OpenCase():
            wish = replace(effect, language=effect.language or conversation.language)
            work.open_case(conversation.id, wish, event.at)
        case KeepCard(region, language, answers):
            work.keep_card(conversation.id, region, language, answers)
        case CloseCase():
            work.close_case(conversation.id, event.at)
        case TellDesk(what):
            work.tell_desk(conversation.id, what, event.at, urgent=what == DANGER)
        case Nudge():
            work.nudge(conversation.id, event.at)
            work.tell_desk(conversation.id, "asks after it", event.at)
        case Appoint(chosen):
            work.appoint(conversation.id, chosen)
        case NoTimeFits():
            work.appoint(conversation.id, None)
        case Remind(timer, at):
            work.remind(conversation.id, timer, at)
        case CancelReminder(timer):
            work.cancel_reminder(conversation.id, timer)
        case Count(what, about):
            work.count(event.at.astimezone(HERE).date(), what, about, conversation.language)
        case Export():
            copy = copy_of_everything(work, conversation, event.at)
            work.send_soon(conversation.id, work.write_down(conversation.id, copy), priority, event.at)


def park(work: Transaction, mind: Mind, stumbled: Stumbled, reason: str) -> bool:
    """Note the failure; when it was the last try, apologise to her and let the next message flow."""
    now, conversation = mind.now(), stumbled.claimed.conversation
    parked = work.stumble(stumbled.claimed.inbox_id, reason, now, stumbled.tries_at_most)
    if parked:
        keep_her_words(work, stumbled.claimed, now)
        for line in mind.say(STUMBLED, conversation):
            work.send_soon(conversation.id, work.write_down(conversation.id, line), "reply", now)
    return parked


def keep_her_words(work: Transaction, claimed: Claimed, now: datetime) -> None:
    """Lotse could not think about her message; a person may."""
    try:
        event = read_event(claimed.event)
        if isinstance(event, Said):
            write_down_hers(work, event, claimed, now)
            if claimed.conversation.case:
                work.she_wrote(claimed.conversation.id, event.at, now)
    except (Unreadable, LookupError, TypeError, ValueError) as error:  # then it is among the dead letters alone
        log.error("turn.words", inbox=claimed.inbox_id, exc_info=error)
