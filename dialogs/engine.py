"""think(conversation, event, knowledge) -> Turn: what Lotse makes of one thing that happened.

1. It never raises for anything a mother or a counsellor does, never changes what it was given, and the same arguments give
   the same turn.
2. Safety looks at every word of hers first, in every step, also while a counsellor is talking with her.
3. Then words for the house (menu, back, person, language, stop, delete), then a choice, then what the step hears.
4. A question of her own in the middle of a dialog is answered, and the dialog resumes where it was.
5. Otherwise the step asks again in other words; after two misses it offers a person.
6. While a counsellor has the talk, Lotse says nothing but safety. Otherwise it is never silent.
7. A chain of steps that do not wait for her ends after 20; a step that a deploy removed leads home with an apology.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dialogs.book import STEPS
from dialogs.house import COURTESIES, HOUSE, IN_OTHER_WORDS, LANGUAGES, PERSON
from dialogs.model import (
    HOME,
    RESUME,
    CaseClosed,
    Choice,
    Conversation,
    CounsellorSaid,
    Count,
    Effect,
    Event,
    Go,
    Relay,
    Said,
    Say,
    Started,
    Step,
    Tapped,
    TimePassed,
    Turn,
)
from dialogs.once import Once
from dialogs.text import Text, _
from dialogs.walk import LOST, MENU, START, Walk
from knowledge.model import Knowledge

FOREIGN = "welcome.foreign"
ALBUM = "album"
WORDS_OF_A_WISH = 8
WORDS_OF_A_QUESTION = 4
ARABIC_LETTERS = ("ar", "fa", "ckb", "ur")
PROBABLY_PASTED = 30  # words: so long a text may be somebody's letter, and says nothing about her own language

NOT_UNDERSTOOD = _("I am sorry, I did not understand that.")
STILL_NOT_UNDERSTOOD = _("I am sorry, I still do not understand. That is my fault. A person can help you.")
ALREADY_NOTED = _("I have already noted that.")
CLOSED = _("That question is already closed. We are here now:")
NO_PICTURES = _("Thank you. I cannot read pictures, files or voice messages. Please write to me in words.")
COUNSELLOR_LEFT = _("The counsellor has finished. I am with you again, Lotse.")


def think(conversation: Conversation, event: Event, knowledge: Knowledge, steps: Mapping[str, Step] = STEPS) -> Turn:
    mind = Mind(event, replace(knowledge, finder=Once(knowledge.finder)), steps)
    match event:
        case Started():
            return mind.start(conversation, event.hint)
        case Said():
            return mind.hear(conversation, event)
        case Tapped():
            return mind.feel_tap(conversation, event)
        case TimePassed():
            return mind.wake(conversation, event.timer)
        case CounsellorSaid():
            return Turn(replace(conversation, case="taken"), (Relay(event.counsellor, event.text),))
        case CaseClosed():
            return mind.arrive(replace(conversation, case=""), RESUME, Say(COUNSELLOR_LEFT))
        case _:
            return Turn(conversation, ())


@dataclass(frozen=True, slots=True)
class Mind(Walk):
    """One thought about what happened: how it is understood, in the order of the rules above."""

    # ── what happened ────────────────────────────────────────────────────────────────────────────────────────────

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
        if words and self.knowledge.finder.is_urgent(words):
            return self.protect(conversation, words)
        if conversation.case == "taken":
            return Turn(conversation, ())
        conversation = self._placed(conversation)
        if conversation.place not in self.steps:
            return self.arrive(conversation, HOME, Say(LOST))
        if not words:
            return self.look_at(conversation, said) if said.attachments else self.miss(conversation)
        following = self._with_language_of(conversation, words)
        turn = self._understand(following, words, met=bool(conversation.language))
        if conversation.language in ("", following.language):
            return turn
        return Turn(turn.conversation, (Say(self._language_changed(following)), *turn.effects))

    def look_at(self, conversation: Conversation, said: Said) -> Turn:
        """Something that we cannot read. The pictures of an album are answered once."""
        if said.album and conversation.answers.get(ALBUM) == said.album:
            return Turn(conversation, ())
        seen = replace(conversation, answers={**conversation.answers, ALBUM: said.album})
        return self.ask_again(seen, Say(NO_PICTURES))

    def feel_tap(self, conversation: Conversation, tap: Tapped) -> Turn:
        if conversation.case == "taken":
            return Turn(conversation, ())
        conversation = self._placed(conversation)
        house = next((choice for choice in HOUSE if choice.key == tap.key), None)
        here = self.steps.get(conversation.place)
        if here is None:
            return self.arrive(conversation, HOME, Say(LOST))
        if tap.step == here.name:
            for choice in self._choices(conversation, here):
                if choice.key == tap.key:
                    return self.choose(conversation, here, choice)
        if house is not None:
            return self.leave_for(conversation, house.to)
        twice = tap.step in conversation.stack[-1:] and conversation.answers.get(tap.step) == tap.key
        return self.ask_again(conversation, Say(ALREADY_NOTED if twice else CLOSED))

    def wake(self, conversation: Conversation, timer: str) -> Turn:
        if conversation.case == "taken" or timer not in self.steps:
            return Turn(conversation, ())
        return self.leave_for(conversation, timer)

    def protect(self, conversation: Conversation, words: str) -> Turn:
        """The card with help in danger, in the language of these very words.

        A counsellor who has the talk keeps it: only the numbers are said then, and nothing is asked.
        """
        language = self.knowledge.finder.language_of(words)
        if language in self.knowledge.languages:
            conversation = replace(conversation, language=language)
        conversation = self._heard(conversation, words)
        counted = Count("urgent")
        if conversation.case == "taken":
            card = self.steps["safety.card"]
            return Turn(conversation, (counted, *(Say(text) for text in self._says(conversation, card)[:1])))
        return self.leave_for(self._placed(conversation), "safety.card", counted)

    def _hinted(self, conversation: Conversation, hint: str) -> Conversation:
        """What a poster's code says: "halle_ar" hangs in Halle, in Arabic. Either part may be missing."""
        for part in hint.lower().split("_"):
            if part in self.knowledge.languages:
                conversation = replace(conversation, language=part)
            elif part in self.knowledge.districts:
                answers = {**conversation.answers, "entitlement.district": part}
                conversation = replace(conversation, answers=answers)
        return conversation

    # ── how her words are understood, in this order ──────────────────────────────────────────────────────────────

    def _understand(self, conversation: Conversation, words: str, *, met: bool) -> Turn:
        return (
            self._house(conversation, words)
            or self._clear_question(conversation, words)
            or self._answer(conversation, words)
            or (None if met else self._first_words(conversation, words))
            or self._courtesy(conversation, words)
            or self._house_in_other_words(conversation, words)
            or self._own_question(conversation, words)
            or self.miss(conversation)
        )

    def _house(self, conversation: Conversation, words: str) -> Turn | None:
        ears = self.knowledge.ears
        language = ears.exactly(words, [(code, (name, *also)) for code, (name, also) in LANGUAGES.items()])
        if language in self.knowledge.languages:
            if conversation.place in (START, FOREIGN):
                return self.go(conversation, Go("welcome.met", remember={START: language}))
            return self.ask_again(replace(conversation, language=language, misses=0))
        here = {choice.key for choice in self._choices(conversation, self.steps[conversation.place])}
        key = ears.exactly(words, [(choice.key, self._wordings(choice)) for choice in HOUSE if choice.key not in here])
        return next((self.leave_for(conversation, choice.to) for choice in HOUSE if choice.key == key), None)

    def _clear_question(self, conversation: Conversation, words: str) -> Turn | None:
        """Where nothing is open, a whole sentence with a sure answer is not a choice that it shares some words with."""
        rests = self.steps[conversation.place].rest and bool(conversation.language)
        if not rests or len(words.split()) < WORDS_OF_A_QUESTION:
            return None
        finding = self.knowledge.finder.find(words, conversation.language)
        return self._own_question(conversation, words) if finding.decision == "answer" else None

    def _courtesy(self, conversation: Conversation, words: str) -> Turn | None:
        key = self.knowledge.ears.exactly(words, [(choice.key, choice.also) for choice in COURTESIES])
        return next((self.ask_again(conversation, Say(kind.label)) for kind in COURTESIES if kind.key == key), None)

    def _house_in_other_words(self, conversation: Conversation, words: str) -> Turn | None:
        if not 2 <= len(words.split()) <= WORDS_OF_A_WISH or self.knowledge.ears.number(words) is not None:
            return None
        # A single word such as "person" or "delete" stands in many questions that mean something else.
        phrases = [(wish.key, [said for said in self._wordings(wish) if " " in said]) for wish in IN_OTHER_WORDS]
        key = self.knowledge.ears.choice(words, phrases)
        return next((self.leave_for(conversation, wish.to) for wish in IN_OTHER_WORDS if wish.key == key), None)

    def _answer(self, conversation: Conversation, words: str) -> Turn | None:
        """A choice, or what the step hears; the other way round where a number is an answer."""
        step = self.steps[conversation.place]
        choices = self._choices(conversation, step)
        heard = step.hears(self._scene(conversation), words) if step.hears and step.numbers else None
        if heard is None:
            key = self._key(step, choices, words)
            for choice in choices:
                if choice.key == key:
                    return self.choose(conversation, step, choice)
            if step.hears and not step.numbers:
                heard = step.hears(self._scene(conversation), words)
        return None if heard is None else self.go(conversation, heard)

    def _key(self, step: Step, choices: tuple[Choice, ...], words: str) -> str | None:
        """The choice that she means. Where a number is another answer, choices go by letters."""
        ears, options = self.knowledge.ears, [(choice.key, self._wordings(choice)) for choice in choices]
        if step.numbers:
            letters = [
                (choice.key, (letter,)) for choice, letter in zip(choices, "abcdefghijklmnopqrstuvwxyz", strict=False)
            ]
            if key := ears.exactly(words, letters):
                return key
        if step.numbers and ears.number(words) is not None:
            return ears.exactly(words, options)
        return ears.choice(words, options) or self._yes_or_no(words, choices)

    def _yes_or_no(self, words: str, choices: tuple[Choice, ...]) -> str | None:
        if not {"yes", "no"} <= {choice.key for choice in choices}:
            return None
        agrees = self.knowledge.ears.agrees(words)
        return None if agrees is None else "yes" if agrees else "no"

    def _first_words(self, conversation: Conversation, words: str) -> Turn | None:
        """At the door we did not know her language yet: her first words told it, or did not."""
        if not conversation.language:
            foreign = self.knowledge.finder.language_of(words)
            return self.arrive(conversation, FOREIGN if foreign else START)
        finding = self.knowledge.finder.find(words, conversation.language)
        if finding.decision == "none" or conversation.place not in (START, FOREIGN):
            return self.arrive(conversation, "welcome.hello")
        welcome = self.speak(conversation, self.steps["welcome.hello"])
        return self._own_question(replace(conversation, place=MENU), words, *welcome)

    def _own_question(self, conversation: Conversation, words: str, *before: Effect) -> Turn | None:
        """A free question: answered at once, or up to five choices. In the menu "I don't know" is an answer too."""
        finding = self.knowledge.finder.find(words, conversation.language)
        asked = self._heard(conversation, words)
        if finding.decision == "answer":
            topic = finding.topics[0].topic
            asked = replace(asked, answers={**asked.answers, "questions.topic": topic})
            return self.leave_for(asked, "questions.answer", *before, Count("answered", topic))
        if finding.decision == "choices" and (len(words.split()) > 1 or self._at_ease(conversation)):
            topics = ",".join(found.topic for found in finding.topics)
            asked = replace(asked, answers={**asked.answers, "questions.topics": topics})
            return self.leave_for(asked, "questions.choose", *before, Count("offered"))
        if self._at_ease(conversation):
            return self.leave_for(asked, "questions.nothing_found", *before, Count("not found"))
        return None

    def miss(self, conversation: Conversation) -> Turn:
        step = self.steps[conversation.place]
        missed = replace(conversation, misses=min(conversation.misses + 1, 9))
        counted = Count("missed", step.name)
        if missed.misses < 2:
            sorry = Say(step.again or NOT_UNDERSTOOD)
            return Turn(missed, (counted, sorry, *self.speak_last(missed, step)))
        return Turn(missed, (counted, Say(STILL_NOT_UNDERSTOOD), *self.speak_last(missed, step, PERSON)))

    # ── her words and her language ───────────────────────────────────────────────────────────────────────────────────

    def _with_language_of(self, conversation: Conversation, words: str) -> Conversation:
        """Follow her when she changes her language in the middle, and surely means it.

        A place or a loan word may be in any language; but nobody who speaks German writes Arabic letters by chance.
        """
        other_letters = conversation.language not in ARABIC_LETTERS and any(
            "\u0600" <= letter <= "\u06ff" for letter in words
        )
        enough = 1 if other_letters else WORDS_OF_A_QUESTION
        if conversation.language and not enough <= len(words.split()) <= PROBABLY_PASTED:
            return conversation
        language = self.knowledge.finder.language_of(words)
        return replace(conversation, language=language) if language in self.knowledge.languages else conversation

    def _language_changed(self, conversation: Conversation) -> Text:
        name = LANGUAGES.get(conversation.language, (conversation.language, ()))[0]
        return _("I am now writing {language}. For another language, write “Language”.", language=name)
