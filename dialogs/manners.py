"""What she wants of the house itself, whatever was asked: its words, another language, a way out, a courtesy.

1. A word for the house counts everywhere, also with the words around it ("back to the menu please"), before her answer.
2. A wish within a longer sentence counts only where it is no answer to the question that is open.
3. A courtesy is answered in kind, and nothing moves.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from dialogs.courtesies import COURTESIES, TO_LOTSE, YES_OR_NO
from dialogs.house import DELETE, DELETING, HOUSE, IN_OTHER_WORDS, LANGUAGE, LANGUAGES, PRIVACY
from dialogs.model import HOME, Choice, Conversation, Say, Turn
from dialogs.tongues import DENIED, NOT_OURS, OURS
from dialogs.walk import MENU, START, Walk, dialog_of
from dialogs.wishes import (
    AROUND_HER_CHILD,
    NEVER_MIND,
    NO,
    QUESTION,
    RIGHT,
    RIGHT_ASKED,
    SENTENCES,
    SUBJECTS,
    WAITING,
    WAITING_PLAINLY,
)

FOREIGN, SUBJECT = "welcome.foreign", "counsellor.subject"
WORDS_OF_A_WISH, WORDS_OF_A_SENTENCE = 8, 17
NO_LANGUAGE = "none"

Options = tuple[tuple[str, tuple[str, ...]], ...]
TONGUES: Options = (
    *((code, (name, *also, *OURS.get(code, ()))) for code, (name, also) in LANGUAGES.items()),
    *NOT_OURS.items(),
    (NO_LANGUAGE, DENIED),
)
POLITE: Options = tuple((kind.key, kind.also) for kind in (*COURTESIES, YES_OR_NO))
LET_GO: Options = ((NEVER_MIND.key, NEVER_MIND.also),)
NO_MORE: Options = (("no", (*NO, *NEVER_MIND.also)),)


@dataclass(frozen=True, slots=True)
class Manners(Walk):
    def _house(self, conversation: Conversation, words: str) -> Turn | None:
        """Nothing but words for the house, or the name of a language."""
        return (
            self._language(conversation, words)
            or self._grant(conversation, self.knowledge.ears.exactly(words, self._wishes(conversation)))
            or self._grant(conversation, _only(self.knowledge.ears.wholly(words, self._wishes(conversation))))
            or self._right_asked(conversation, words)
            or self._declined(conversation, words)
            or self._courtesy(conversation, words, TO_LOTSE)
        )

    # ── languages ────────────────────────────────────────────────────────────────────────────────────────────────

    def _language(self, conversation: Conversation, words: str) -> Turn | None:
        """ "Auf Arabisch bitte", "can you speak English?", "Türkçe": nothing but a wish for a language."""
        named = self.knowledge.ears.wholly(words, TONGUES)
        wanted = _only(tuple(code for code in named if code != NO_LANGUAGE) or named)
        at_the_door = conversation.place in (START, FOREIGN)
        if wanted is None:
            return None
        if wanted == NO_LANGUAGE and at_the_door and not conversation.stack:  # "kein Deutsch" tells nothing of German
            return self.arrive(replace(conversation, language="", misses=conversation.misses + 1), FOREIGN)
        if wanted in self.knowledge.languages:
            step = self.steps[conversation.place]
            for choice in self._choices(conversation, step):
                if choice.key == wanted:  # where the languages are the choices
                    return self.choose(conversation, step, choice)
            return self.ask_again(replace(conversation, language=wanted, misses=0))
        if not conversation.language:
            return None  # she is met at the door
        return self.leave_for(conversation, LANGUAGE.to if wanted == NO_LANGUAGE else FOREIGN)

    # ── wishes ───────────────────────────────────────────────────────────────────────────────────────────────────

    def _wishes(self, conversation: Conversation) -> Options:
        """All that she may wish for where she is, in all wordings that we know."""
        sentences = dict(SENTENCES)
        waiting = ((WAITING.key, (*WAITING.also, *WAITING_PLAINLY)),) if conversation.case else ()
        every = (
            *waiting,
            *((wish.key, (*self._wordings(wish), *sentences.get(wish.key, ()))) for wish in HOUSE),
            *((wish.key, self._wordings(wish)[1:]) for wish in (RIGHT, QUESTION)),
            *(row for row in POLITE if row[0] == "robot"),  # "are you a person?" asks for none
        )
        return tuple(row for row in every if conversation.place != SUBJECT or row[0] not in SUBJECTS)

    def _grant(self, conversation: Conversation, key: str | None) -> Turn | None:
        """Where this wish leads; where it is offered here, it is a choice like any other."""
        step = self.steps[conversation.place]
        wish = next((wish for wish in (WAITING, *HOUSE, RIGHT, QUESTION) if wish.key == key), None)
        if wish is None:
            return None
        for choice in self._choices(conversation, step):
            if choice.key == wish.key:
                return self.choose(conversation, step, choice)
        return self.leave_for(conversation, wish.to)

    def _right_asked(self, conversation: Conversation, words: str) -> Turn | None:
        """ "Does my child have a right to a place?": the dialog that finds it out. Where it is already open, it goes on."""
        if (
            not conversation.language
            or conversation.place == SUBJECT
            or not 1 < len(words.split()) < WORDS_OF_A_SENTENCE
        ):
            return None
        asked = set(self.knowledge.ears.wholly(words, RIGHT_ASKED, AROUND_HER_CHILD))
        whose = "child" in asked or {"herself", "place"} <= asked
        if "right" not in asked or not whose or "something else" in asked:
            return None
        open_already = dialog_of(conversation.place) == dialog_of(RIGHT.to)
        if open_already and not self.steps[conversation.place].rest:
            return self.ask_again(conversation)
        return self._grant(conversation, RIGHT.key)

    def _declined(self, conversation: Conversation, words: str) -> Turn | None:
        """Where much is at stake, nothing but "no, never mind" is a no, in however many words."""
        step = self.steps[conversation.place]
        if not step.exact or self.knowledge.ears.agrees(words) or not self.knowledge.ears.wholly(words, NO_MORE):
            return None
        no = (choice for choice in self._choices(conversation, step) if choice.key == "no")
        return next((self.choose(conversation, step, choice) for choice in no), None)

    def _let_go(self, conversation: Conversation, words: str) -> Turn | None:
        """ "Never mind": out of what was asked, to the menu."""
        if not self.knowledge.ears.wholly(words, LET_GO) or not conversation.language:
            return None
        return self.arrive(replace(conversation, misses=0), HOME, Say(NEVER_MIND.label))

    def _house_in_other_words(self, conversation: Conversation, words: str) -> Turn | None:
        """A wish in the middle of a longer sentence."""
        asked = ((WAITING.key, WAITING.also),) if conversation.case else ()
        key = self.knowledge.ears.among(words, (*asked, (PRIVACY.key, dict(SENTENCES)[PRIVACY.key])))
        key = key or self._in_other_words(words, IN_OTHER_WORDS)
        wishes = (WAITING, PRIVACY, *IN_OTHER_WORDS)
        return next((self.leave_for(conversation, wish.to) for wish in wishes if wish.key == key), None)

    def _in_other_words(self, words: str, wishes: tuple[Choice, ...]) -> str | None:
        if not 2 <= len(words.split()) <= WORDS_OF_A_WISH or self.knowledge.ears.number(words) is not None:
            return None
        # A single word such as "person" or "delete" stands in many questions that mean something else.
        phrases = [(wish.key, [said for said in self._wordings(wish) if " " in said]) for wish in wishes]
        key = self.knowledge.ears.choice(words, phrases)
        return None if key == DELETE.key and not any(stem in words.casefold() for stem in DELETING) else key

    # ── courtesies ───────────────────────────────────────────────────────────────────────────────────────────────

    def _courtesy(self, conversation: Conversation, words: str, kinds: tuple[Choice, ...] = COURTESIES) -> Turn | None:
        step = self.steps[conversation.place]
        said = set(self.knowledge.ears.wholly(words, POLITE)) or _signs(words)
        nothing_asked = (YES_OR_NO,) if step.rest and kinds is COURTESIES else ()
        kind = next((kind for kind in (*kinds, *nothing_asked) if kind.key in said), None)
        if kind is None or not conversation.language or step.name == SUBJECT:
            return None
        if step.rest and step.name != MENU:
            return Turn(conversation, (Say(kind.label, self._choices(conversation, step), step.name),))
        return self.ask_again(conversation, Say(kind.label))


def _only(keys: tuple[str, ...]) -> str | None:
    return keys[0] if len(keys) == 1 else None


def _signs(words: str) -> set[str]:
    """The courtesies of a message that is nothing but signs, such as "😊😊"."""
    if any(sign.isalnum() for sign in words):
        return set()
    return {key for key, also in POLITE if any(sign in also for sign in words)}
