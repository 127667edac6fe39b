"""think(conversation, event, knowledge) -> Turn: what Lotse makes of one thing that happened.

1. It never raises for anything a mother or a counsellor does, never changes what it was given, and the same arguments give
   the same turn.
2. Safety looks at every word of hers first, in every step, also while a counsellor is talking with her. Where her child has
   died, no dialog goes on.
3. Then words for the house (menu, back, person, language, stop, delete), also as a sentence, then a choice, then what the
   step hears; then courtesies and wishes within longer sentences.
4. A question of her own in the middle of a dialog is answered, and the dialog resumes where it was.
5. Otherwise the step asks again in other words; after two misses it offers a person.
6. While a counsellor has the talk, Lotse is silent but for safety and what `company` names. Otherwise it is never silent.
7. A chain of steps that do not wait for her ends after 20; a step that a deploy removed leads home with an apology.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dialogs.aid import DANGER
from dialogs.book import STEPS
from dialogs.company import Company
from dialogs.counsellor import AGREE, IN_DANGER, SUBJECT, TOLD
from dialogs.counsellor.appointment import agreed
from dialogs.counsellor.card import card
from dialogs.counsellor.waiting import REMINDER
from dialogs.events import AtTheDesk, Event, Said, Started, Tapped, TimePassed
from dialogs.house import HOUSE
from dialogs.model import HOME, Conversation, Count, Effect, KeepCard, Say, Step, TellDesk, Turn
from dialogs.once import Once
from dialogs.safety import CARD, DOOR, GRIEF
from dialogs.text import Text, _
from dialogs.walk import LOST, MENU, START
from knowledge.model import Danger, Knowledge

ALBUM = "album"
ABOUT_HER_CHILD = "entitlement."  # answers under such a name
THOUGHT_ABOUT = 4000  # characters of one message; the rest is in the log, and a counsellor reads it

ALREADY_NOTED = _("I have already noted that.")
CLOSED = _("That question is already closed. We are here now:")
KEPT = _("Thank you. I have kept this for the counsellor. I cannot read it myself.")
# Translators: she sent where she is, as a pin on a map. Nothing of it is kept.
NO_MAP = _(
    "Thank you. I cannot see on a map where that is. When I ask where you live, please write the town, the village or the "
    "post code."
)
NO_CALLS = _("I cannot take calls. Please write to me in words. If you would like to talk to a person, write “person”.")
# Translators: her message came, but nobody can decrypt it, for example because she has a new phone.
NOT_OPENED = _("I could not open your last message. I am sorry. Please send it again.")
# What she sent beside words and files, and what is said to it whether or not she has a counsellor.
SAID_TO: Mapping[str, Text] = {"location": NO_MAP, "call": NO_CALLS, "unopened": NOT_OPENED}
NO_PICTURES = _("Thank you. I cannot read pictures, files or voice messages. Please write to me in words.")


def think(conversation: Conversation, event: Event, knowledge: Knowledge, steps: Mapping[str, Step] = STEPS) -> Turn:
    mind = Mind(event, replace(knowledge, finder=Once(knowledge.finder)), steps)
    return _with_card(conversation, mind.make_of(conversation, event))


@dataclass(frozen=True, slots=True)
class Mind(Company):
    """One thought about what happened: how it is understood, in the order of the rules above."""

    # ── what happened ────────────────────────────────────────────────────────────────────────────────────────────

    def make_of(self, conversation: Conversation, event: Event) -> Turn:
        match event:
            case Started():
                return self.start(conversation, event.hint)
            case Said():
                return self.hear(conversation, replace(event, text=event.text[:THOUGHT_ABOUT]))
            case Tapped():
                return self.feel_tap(conversation, event)
            case TimePassed():
                return self.wake(conversation, event.timer)
            case AtTheDesk():
                return self.meet(conversation, event)
            case _:
                return Turn(conversation, ())

    def start(self, conversation: Conversation, hint: str) -> Turn:
        if conversation.case == "taken":
            return Turn(conversation, ())
        if not conversation.language:
            conversation = self._hinted(conversation, hint)
            if conversation.language:
                return self.arrive(conversation, "welcome.hello")
        return self.ask_again(conversation) if conversation.language else self.arrive(conversation, START)

    def hear(self, conversation: Conversation, said: Said) -> Turn:
        words = said.text.strip()
        danger = self.knowledge.finder.danger_in(words) if words else ""
        if danger and danger != "grief":
            return self.protect(conversation, words, danger)
        if conversation.case == "taken":
            return self.overhear(conversation, said)
        if danger:
            return self.sympathise(conversation, words)
        conversation = self._placed(conversation)
        if conversation.place not in self.steps:
            return self.arrive(conversation, HOME, Say(LOST))
        if not words:
            return self.look_at(conversation, said) if said.attachments else self.miss(conversation)
        following = self._following(conversation, words)
        turn = self._understand(following, words, met=bool(conversation.language))
        if conversation.language in ("", following.language) or turn.conversation.language != following.language:
            return turn
        return Turn(turn.conversation, (Say(self._language_changed(following)), *turn.effects))

    def look_at(self, conversation: Conversation, said: Said) -> Turn:
        """Something that we cannot read, but a counsellor can. The pictures of an album are answered once."""
        if said.album and conversation.answers.get(ALBUM) == said.album:
            return Turn(conversation, ())
        seen = replace(conversation, answers={**conversation.answers, ALBUM: said.album})
        words = next((SAID_TO[kind] for kind in said.attachments if kind in SAID_TO), None)
        words = words or (KEPT if conversation.case else NO_PICTURES)
        return self.ask_again(seen, Say(words))

    def feel_tap(self, conversation: Conversation, tap: Tapped) -> Turn:
        if conversation.case == "taken":
            return self.feel_beside(conversation, tap)
        conversation = self._placed(conversation)
        house = next((choice for choice in HOUSE if choice.key == tap.key), None)
        here = self.steps.get(conversation.place)
        if here is None:
            return self.arrive(conversation, HOME, Say(LOST))
        if tap.step == here.name:
            for choice in self._choices(conversation, here):
                if choice.key == tap.key:
                    return self.choose(conversation, here, choice)
        if tap.step in conversation.stack[-1:] and conversation.answers.get(tap.step) == tap.key:
            return self.ask_again(conversation, Say(ALREADY_NOTED))
        if house is not None:
            return self.leave_for(conversation, house.to)
        if tap.step == MENU:  # a menu never closes, however long ago it was shown
            for choice in self._choices(conversation, self.steps[MENU]):
                if choice.key == tap.key:
                    return self.leave_for(conversation, choice.to)
        return self.ask_again(conversation, Say(CLOSED))

    def wake(self, conversation: Conversation, timer: str) -> Turn:
        if conversation.case == "taken":
            return self.ring(conversation, timer)
        if timer not in self.steps or (timer == REMINDER and not agreed(self._scene(conversation))):
            return Turn(conversation, ())
        return self.leave_for(conversation, timer)

    def protect(self, conversation: Conversation, words: str, danger: Danger) -> Turn:
        """The card with help that fits the danger, in the language of these very words.

        A counsellor who has the talk keeps it: only the numbers are said then, and nothing is asked.
        """
        conversation = self._heard(self._in_the_language_of(conversation, words), words)
        conversation = _with_subject(_in_danger(conversation, danger))
        noticed = (Count("urgent"), *((TellDesk("danger"),) if conversation.case else ()))
        in_all = self._in_all_languages(conversation, CARD)
        if conversation.case == "taken":
            conversation = self._no_longer_asked(conversation)
            numbers = Say(self._says(conversation, self.steps[CARD])[0])
            return Turn(conversation, (*noticed, *(in_all or (numbers,))))
        return self.leave_for(self._placed(conversation), DOOR if in_all else CARD, *noticed, *in_all)

    def sympathise(self, conversation: Conversation, words: str) -> Turn:
        """Her child has died: what was asked about it is let go, and nothing is asked any more."""
        conversation = self._heard(self._in_the_language_of(self._placed(conversation), words), words)
        kept = {name: value for name, value in conversation.answers.items() if not name.startswith(ABOUT_HER_CHILD)}
        conversation = _in_danger(replace(conversation, answers=kept, misses=0, stack=(), paused=()), "grief")
        in_all = self._in_all_languages(conversation, GRIEF)
        return self.arrive(conversation, DOOR if in_all else GRIEF, *in_all)

    def _in_the_language_of(self, conversation: Conversation, words: str) -> Conversation:
        language = self.knowledge.finder.language_of(words)
        return replace(conversation, language=language) if language in self.knowledge.languages else conversation

    def _in_all_languages(self, conversation: Conversation, place: str) -> tuple[Effect, ...]:
        """At the door, in a language that is none of ours: what counts is said in every language, and she may know one."""
        if conversation.language:
            return ()
        spoken = [replace(conversation, language=language) for language in self.knowledge.languages]
        return tuple(Say(self._says(each, self.steps[place])[0], language=each.language) for each in spoken)

    def _hinted(self, conversation: Conversation, hint: str) -> Conversation:
        """What a poster's code says: "halle_ar" hangs in Halle, in Arabic. Either part may be missing."""
        for part in hint.lower().split("_"):
            if part in self.knowledge.languages:
                conversation = replace(conversation, language=part)
            elif part in self.knowledge.districts:
                answers = {**conversation.answers, "entitlement.district": part}
                conversation = replace(conversation, answers=answers)
        return conversation


def _with_card(before: Conversation, turn: Turn) -> Turn:
    """What she tells while she waits for a counsellor stands on the card, too."""
    after = turn.conversation
    if not (before.case and after.case) or (card(before), before.language) == (card(after), after.language):
        return turn
    told = card(after)
    return replace(turn, effects=(*turn.effects, KeepCard(told.get("district", ""), after.language, told)))


def _in_danger(conversation: Conversation, danger: Danger) -> Conversation:
    return replace(conversation, answers={**conversation.answers, DANGER: danger})


def _with_subject(conversation: Conversation) -> Conversation:
    """Where she was about to tell a counsellor, she has told it now: who then wants a person need not begin anew."""
    place = conversation.place
    answers = {name: value for name, value in conversation.answers.items() if name != TOLD or place in (CARD, DOOR)}
    if place == SUBJECT:
        answers[TOLD] = True
    if place in (AGREE, SUBJECT):
        answers[IN_DANGER] = True
    return replace(conversation, answers=answers)
