"""In company: what Lotse does while a counsellor has the talk, and when one comes or goes.

1. Her words are for the counsellor. Lotse hears danger, a wish to delete everything, a wish to go on with Lotse, and the
   choice of a time that was offered; to all else it is silent.
2. Deleting is asked back as always; but whatever else is written meanwhile, by whomever, takes the question away, so that a
   "yes" to the counsellor deletes nothing.
3. A tap is never met with silence: a button was made for Lotse, not for the counsellor.
4. Where she was when the counsellor came is kept, and she is led back there.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from dialogs.counsellor.appointment import APPOINTMENT, agreed
from dialogs.counsellor.waiting import NAME, REMINDER, STILL_WAITING
from dialogs.counsellor.with_you import CLOSED_UNSEEN, TIMES, TOLD_FOREIGN, WITH_YOU, foreign
from dialogs.events import AtTheDesk, CaseClosed, CaseReturned, CounsellorSaid, Said, Tapped, TimesOffered
from dialogs.house import BACK_TO_LOTSE, DELETE, MENU, STOP_PLAINLY
from dialogs.model import CancelReminder, Choice, Conversation, Effect, Relay, Say, TellDesk, Turn
from dialogs.text import _
from dialogs.understanding import Understanding
from knowledge.model import GERMAN

SURE, GOODBYE = "privacy.sure", "welcome.until_then"
KEPT = _("All right, I keep it.")


@dataclass(frozen=True, slots=True)
class Company(Understanding):
    # ── the desk ─────────────────────────────────────────────────────────────────────────────────────────────────

    def meet(self, conversation: Conversation, event: AtTheDesk) -> Turn:
        """A counsellor has done something."""
        match event:
            case CounsellorSaid():
                return self._relay(conversation, event)
            case TimesOffered():
                return self._offer(conversation, event)
            case CaseReturned():
                with_her = conversation.case == "taken"
                return self.arrive(conversation, "counsellor.returned") if with_her else Turn(conversation, ())
            case CaseClosed():
                return self._part(conversation)
            case _:
                return self._interrupt(conversation, "counsellor.taken")

    def _relay(self, conversation: Conversation, said: CounsellorSaid) -> Turn:
        before: tuple[Effect, ...] = (CancelReminder(STILL_WAITING),)
        if conversation.case:  # after the end, e.g. of a talk that she took back, they are words and nothing more
            conversation, introduced = self._introduced(conversation)
            before += introduced
        reads_it = not (said.text and said.foreign) or conversation.language in ("", GERMAN)
        if not reads_it and not conversation.answers.get(TOLD_FOREIGN):
            before = (*before, Say(foreign(self._scene(conversation))))
            conversation = _knowing(conversation, TOLD_FOREIGN, True)
        conversation = _knowing(conversation, NAME, said.counsellor)
        return Turn(conversation, (*before, Relay(said.counsellor, said.text, said.german)))

    def _offer(self, conversation: Conversation, offered: TimesOffered) -> Turn:
        if not any(at > offered.at for at in offered.times):
            return Turn(conversation, ())
        conversation, introduced = self._introduced(conversation)
        turn = self._interrupt(conversation, "counsellor.times_offered")
        return Turn(turn.conversation, (*introduced, *turn.effects))

    def _introduced(self, conversation: Conversation) -> tuple[Conversation, tuple[Effect, ...]]:
        """Whoever writes to her is with her from now on, and she is told who it is."""
        if conversation.case == "taken":
            return self._no_longer_asked(conversation), ()
        turn = self._interrupt(conversation, "counsellor.taken")
        return turn.conversation, turn.effects

    def _part(self, conversation: Conversation) -> Turn:
        """The case is closed: with a farewell to whom the counsellor was with, in a line to whom was still waiting."""
        if conversation.case == "taken":
            return self.arrive(conversation, "counsellor.closed")
        if not conversation.case:
            return Turn(conversation, ())
        if conversation.place == GOODBYE:  # she wants to hear nothing
            return Turn(replace(conversation, case=""), ())
        return self.ask_again(replace(conversation, case=""), CancelReminder(STILL_WAITING), Say(CLOSED_UNSEEN))

    def _interrupt(self, conversation: Conversation, to: str) -> Turn:
        """Like leaving for something else; but "back" never leads to a counsellor."""
        conversation = self._no_longer_asked(self._placed(conversation))
        left = self.leave_for(conversation, to)
        return Turn(replace(left.conversation, stack=conversation.stack), left.effects)

    # ── the mother ───────────────────────────────────────────────────────────────────────────────────────────────

    def overhear(self, conversation: Conversation, said: Said) -> Turn:
        """Her words while a counsellor has the talk."""
        words = said.text.strip()
        conversation = _knowing(conversation, TOLD_FOREIGN, False)
        silent = Turn(self._no_longer_asked(conversation), ())
        if not words:
            return silent
        return (
            self._sure(conversation, words)
            or self._wish(conversation, words)
            or self._time_that_suits(conversation, words)
            or silent
        )

    def feel_beside(self, conversation: Conversation, tap: Tapped) -> Turn:
        """Her tap while a counsellor has the talk."""
        conversation = _knowing(conversation, TOLD_FOREIGN, False)
        at_it = replace(conversation, place=tap.step)
        if tap.step == APPOINTMENT and conversation.answers.get(TIMES):
            for choice in self._choices(at_it, self.steps[APPOINTMENT]):
                if choice.key == tap.key:
                    return self._chosen(at_it, choice)
        if tap.step == SURE and conversation.place == SURE:
            for choice in self._choices(at_it, self.steps[SURE]):
                if choice.key == tap.key:
                    return self._about_deleting(conversation, choice)
        if tap.key == DELETE.key or (tap.step == SURE and tap.key == "yes"):  # asked long ago: asked again
            return self._interrupt(conversation, SURE)
        return self.arrive(conversation, BACK_TO_LOTSE.to if tap.key == MENU.key else WITH_YOU)

    def ring(self, conversation: Conversation, timer: str) -> Turn:
        """A reminder while a counsellor has the talk: of her appointment, or that nobody has written to her."""
        if timer == REMINDER and agreed(self._scene(conversation)):
            return self._interrupt(conversation, REMINDER)
        return self._interrupt(conversation, "counsellor.silent") if timer == STILL_WAITING else Turn(conversation, ())

    def _sure(self, conversation: Conversation, words: str) -> Turn | None:
        """Her answer when she was asked whether everything is to be deleted."""
        if conversation.place != SURE:
            return None
        step = self.steps[SURE]
        choices = self._choices(conversation, step)
        key = self._key(step, choices, words)
        return next((self._about_deleting(conversation, choice) for choice in choices if choice.key == key), None)

    def _about_deleting(self, conversation: Conversation, choice: Choice) -> Turn:
        if choice.key == "yes":
            return self.choose(conversation, self.steps[SURE], choice)
        return self.arrive(conversation, WITH_YOU, Say(KEPT))

    def _wish(self, conversation: Conversation, words: str) -> Turn | None:
        """A word for the house that holds also now."""
        wishes = (DELETE, BACK_TO_LOTSE, STOP_PLAINLY)
        meant = self.knowledge.ears.exactly(words, [(wish.key, self._wordings(wish)) for wish in wishes])
        if DELETE.key in (meant, self._in_other_words(words, (DELETE,))):
            return self._interrupt(conversation, SURE)
        if meant == BACK_TO_LOTSE.key:
            return self.arrive(conversation, BACK_TO_LOTSE.to)
        if meant == STOP_PLAINLY.key:
            gone = replace(conversation, case="waiting", stack=(), paused=())
            return self.arrive(gone, STOP_PLAINLY.to, TellDesk("back to Lotse"))
        return None

    def _time_that_suits(self, conversation: Conversation, words: str) -> Turn | None:
        """A choice in one word; a longer sentence must be the choice itself. The counsellor reads the others, and a yes or no."""
        if conversation.place != APPOINTMENT:
            return None
        step, ears = self.steps[APPOINTMENT], self.knowledge.ears
        choices = self._choices(conversation, step)
        options = [(choice.key, self._wordings(choice)) for choice in choices]
        plain = len(words.split()) == 1 and ears.agrees(words) is None
        key = ears.exactly(words, options) or (ears.choice(words, options) if plain else None)
        return next((self._chosen(conversation, choice) for choice in choices if choice.key == key), None)

    def _chosen(self, conversation: Conversation, choice: Choice) -> Turn:
        return self.arrive(_knowing(conversation, APPOINTMENT, choice.key), choice.to)

    def _no_longer_asked(self, conversation: Conversation) -> Conversation:
        return replace(conversation, place=WITH_YOU) if conversation.place == SURE else conversation


def _knowing(conversation: Conversation, name: str, value: str | bool) -> Conversation:
    """Remember something of the talk; what is not so is not written down."""
    if conversation.answers.get(name, False) == value:
        return conversation
    return replace(conversation, answers={**conversation.answers, name: value})
