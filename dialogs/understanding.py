"""How her words are understood: choices, what a step hears, questions of her own; what she wants of the house: `manners`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dialogs.house import LANGUAGES, PERSON
from dialogs.manners import FOREIGN, SUBJECT, Manners
from dialogs.model import RESUME, Choice, Conversation, Count, Effect, Say, Step, Turn, Unanswered
from dialogs.text import Text, _
from dialogs.walk import MENU, START, dialog_of
from dialogs.wishes import AGES, ANOTHER_CHILD, ASKING_WORDS

WORDS_OF_A_QUESTION = 4
MISSES_UNTIL_A_PERSON, MISSES_AT_MOST = 2, 9
ARABIC_LETTERS = ("ar", "fa", "ckb", "ur")
PROBABLY_PASTED = 30  # words: so long a text may be somebody's letter, and says nothing about her own language
ASKING = ("entitlement", "questions")  # dialogs that do not tell by themselves who may read
NOT_UNDERSTOOD = _("I am sorry, I did not understand that.")
NO_ANSWER_HERE = _(
    "I have no safe answer to that, and I do not want to guess. A person can help you: write “person”. Now back to our question."
)
CORRECTED = _("Thank you, I have changed that.")
# From the second time on, in turn; each offers a person.
STILL_NOT_UNDERSTOOD = (
    _("I am sorry, I still do not understand. That is my fault. A person can help you."),
    _("I cannot find out what you mean. Choose one of these, or write to a person."),
    _(
        "We are not getting on here. A counsellor understands you better than I do: write “person”. To leave this, write “menu”."
    ),
)


@dataclass(frozen=True, slots=True)
class Understanding(Manners):
    """What a mother means, in the order of the engine's rules; None where a rule does not understand her."""

    def _understand(self, conversation: Conversation, words: str, *, met: bool) -> Turn:
        return (
            self._greeted(conversation, self._house(conversation, words), met=met)
            or self._corrected(conversation, words, marked=True)
            or self._another_child(conversation, words)
            or self._clear_question(conversation, words)
            or self._answer(conversation, words)
            or self._answer_to_what_waits(conversation, words)
            or self._corrected(conversation, words, marked=False)
            or (None if met else self._first_words(conversation, words))
            or self._let_go(conversation, words)
            or self._courtesy(conversation, words)
            or self._house_in_other_words(conversation, words)
            or self._own_question(conversation, words)
            or self.miss(conversation, words)
        )

    def _clear_question(self, conversation: Conversation, words: str) -> Turn | None:
        """Where nothing is open, a whole sentence with a sure answer is not a choice that it shares some words with."""
        step = self.steps[conversation.place]
        if not step.rest or not conversation.language or len(words.split()) < WORDS_OF_A_QUESTION:
            return None
        labels = [(choice.key, self._wordings(choice)) for choice in self._choices(conversation, step)]
        if self.knowledge.ears.exactly(words, labels):
            return None  # she wrote a choice as it stands there
        finding = self.knowledge.finder.find(words, conversation.language)
        return self._own_question(conversation, words) if finding.decision == "answer" else None

    def _corrected(self, conversation: Conversation, words: str, *, marked: bool) -> Turn | None:
        """“No, I meant …” answers the question here, if it fits, else the last one of this dialog that it fits.

        Where yes or no is asked, a “no” may be the answer; with an age or a date behind it, it is.
        """
        correction, here = self.knowledge.ears.correction(words), self.steps[conversation.place]
        if correction is None or correction.marked is not marked or not here.mends:
            return None
        if not {"yes", "no"} <= {choice.key for choice in self._choices(conversation, here)}:
            if marked and (turn := self._answer(conversation, correction.words)):
                return turn
        elif not correction.plainly and self.knowledge.ears.number(correction.words) is not None:
            return None
        for at in reversed(range(len(conversation.stack))):
            earlier = conversation.stack[at]
            if dialog_of(earlier) != dialog_of(here.name) or earlier not in self.steps or not self.steps[earlier].mends:
                continue
            back = replace(conversation, place=earlier, stack=conversation.stack[:at])
            turn = self._answer(back, correction.words)
            if turn and turn.conversation.answers != conversation.answers:
                return Turn(turn.conversation, (Say(CORRECTED), *turn.effects))
        return None

    def _another_child(self, conversation: Conversation, words: str) -> Turn | None:
        """Where nothing is open: "my second child is 8 months old" begins anew, and the age need not be asked again."""
        if not self.steps[conversation.place].rest or not conversation.language or self._speaks_of_costs(conversation):
            return None
        if not self.knowledge.ears.wholly(words, [(ANOTHER_CHILD.key, self._wordings(ANOTHER_CHILD))], AGES):
            return None
        begun = self.leave_for(conversation, ANOTHER_CHILD.to)
        told = self._answer(begun.conversation, words)
        return Turn(told.conversation, (*begun.effects[:-1], *told.effects)) if told else begun

    def _speaks_of_costs(self, conversation: Conversation) -> bool:
        """There "and for my second child?" asks what it costs."""
        return conversation.place == "questions.more" and str(conversation.answers.get("questions.topic")).startswith(
            "costs-"
        )

    def _answer_to_what_waits(self, conversation: Conversation, words: str) -> Turn | None:
        """After a detour she may simply answer the question that it interrupted."""
        if not conversation.paused or not self._at_ease(conversation):
            return None
        resumed, place = self._target(conversation, RESUME)
        if place == SUBJECT and self._courtesy(conversation, words):
            return None  # there everything is an answer, and her thanks are none
        return self._answer(replace(resumed, place=place), words) if place in self.steps else None

    def _answer(self, conversation: Conversation, words: str) -> Turn | None:
        """A choice, or what the step hears; the other way round where a number is an answer, and she did not write a choice as
        it stands there."""
        step = self.steps[conversation.place]
        choices = self._offered(conversation, step)
        heard = None
        options = [(choice.key, self._wordings(choice)[1:]) for choice in choices]
        if (
            step.hears
            and step.numbers
            and not (self._letter(choices, words) or self.knowledge.ears.exactly(words, options))
        ):
            heard = step.hears(self._scene(conversation), words)
        if heard is None:
            key = self._key(step, choices, words)
            for choice in choices:
                if choice.key == key:
                    if choice is PERSON:
                        return self.leave_for(conversation, choice.to)
                    return self.choose(conversation, step, choice)
            if step.hears and not step.numbers:
                if step.rest and (polite := self._courtesy(conversation, words)):
                    return polite
                heard = step.hears(self._scene(conversation), words)
        return None if heard is None else self.go(conversation, heard)

    def _offered(self, conversation: Conversation, step: Step) -> tuple[Choice, ...]:
        """The choices as they stood there last: where she was not understood twice, a person came behind them."""
        choices = self._choices(conversation, step)
        return (*choices, PERSON) if conversation.misses >= MISSES_UNTIL_A_PERSON and PERSON not in choices else choices

    def _key(self, step: Step, choices: tuple[Choice, ...], words: str) -> str | None:
        """The choice that she means. Where a number is another answer, choices go by letters."""
        # Its key is ours, and may be a word of hers that means something else: "right" is no yes to the menu.
        ears, options = self.knowledge.ears, [(choice.key, self._wordings(choice)[1:]) for choice in choices]
        if step.numbers and (key := self._letter(choices, words)):
            return key
        if step.exact and len(words.split()) > 1:
            plainly = len(words.split()) == 2
            return ears.exactly(words, options) or (self._yes_or_no(words, choices) if plainly else None)
        if step.numbers and ears.number(words) is not None:
            return ears.exactly(words, options)
        return ears.choice(words, options) or self._yes_or_no(words, choices)

    def _letter(self, choices: tuple[Choice, ...], words: str) -> str | None:
        """The choice beside which this letter stands."""
        letters = zip(choices, "abcdefghijklmnopqrstuvwxyz", strict=False)
        return self.knowledge.ears.exactly(words, [(choice.key, (letter,)) for choice, letter in letters])

    def _yes_or_no(self, words: str, choices: tuple[Choice, ...]) -> str | None:
        if not {"yes", "no"} <= {choice.key for choice in choices}:
            return None
        agrees = self.knowledge.ears.agrees(words)
        return None if agrees is None else "yes" if agrees else "no"

    def _first_words(self, conversation: Conversation, words: str) -> Turn | None:
        """At the door we did not know her language yet: her first words told it, or did not."""
        if not conversation.language:
            return self._met_without_words(conversation, words) if self._at_ease(conversation) else None
        finding = self.knowledge.finder.find(words, conversation.language)
        if finding.decision == "none" or conversation.place not in (START, FOREIGN):
            return self.arrive(conversation, "welcome.hello")
        welcome = self.speak(conversation, self.steps["welcome.hello"])
        return self._own_question(replace(conversation, place=MENU), words, *welcome)

    def _met_without_words(self, conversation: Conversation, words: str) -> Turn | None:
        """We have no language in common yet: who waits for a counsellor is told so, others may ask for one."""
        if conversation.case:
            return self.arrive(conversation, "counsellor.waiting")
        tried = replace(conversation, misses=_one_more(conversation.misses))
        known = bool(self.knowledge.finder.language_of(words))
        return self.arrive(tried, FOREIGN if known or tried.misses >= MISSES_UNTIL_A_PERSON else START)

    def _greeted(self, conversation: Conversation, wished: Turn | None, *, met: bool) -> Turn | None:
        """Whose first words are a wish is told first who answers, and who may read: what follows will ask her things."""
        if wished is None or met or not conversation.language or dialog_of(wished.conversation.place) not in ASKING:
            return wished
        return Turn(wished.conversation, (*self.speak(conversation, self.steps["welcome.hello"]), *wished.effects))

    def _own_question(self, conversation: Conversation, words: str, *before: Effect) -> Turn | None:
        """A free question: answered at once, or up to five choices. In the menu "I don't know" is an answer too."""
        if not conversation.language:
            return None
        finding = self.knowledge.finder.find(words, conversation.language)
        asked = self._heard(conversation, words)
        if finding.decision == "answer":
            topic = finding.topics[0].topic
            asked = replace(asked, answers={**asked.answers, "questions.topic": topic})
            return self.leave_for(asked, "questions.answer", *before, Count("answered", topic))
        is_question = self._asks(words) or len(words.split()) >= WORDS_OF_A_QUESTION
        if finding.decision == "choices" and (is_question or self._at_ease(conversation)):
            topics = ",".join(found.topic for found in finding.topics)
            asked = replace(asked, answers={**asked.answers, "questions.topics": topics})
            return self.leave_for(asked, "questions.choose", *before, Count("offered"))
        if self._at_ease(conversation):
            return self.leave_for(asked, "questions.nothing_found", *before, Count("not found"), Unanswered(words))
        return None

    def _asks(self, words: str) -> bool:
        """Does she ask something, with a question mark or as one begins to ask?"""
        begins = (" ".join(words.split()[:length]) for length in (1, 2))
        return "?" in words or "؟" in words or any(self.knowledge.ears.wholly(said, ASKING_WORDS) for said in begins)

    def miss(self, conversation: Conversation, words: str = "") -> Turn:
        step = self.steps[conversation.place]
        missed = replace(conversation, misses=_one_more(conversation.misses))
        counted = Count("missed", step.name)
        if missed.misses < MISSES_UNTIL_A_PERSON:
            asked = self._asks(words) and not self._at_ease(conversation)
            sorry = Say(NO_ANSWER_HERE if asked else step.again or NOT_UNDERSTOOD)
            return Turn(missed, (counted, sorry, *self.speak_last(missed, step)))
        sorry = Say(STILL_NOT_UNDERSTOOD[(missed.misses - MISSES_UNTIL_A_PERSON) % len(STILL_NOT_UNDERSTOOD)])
        return Turn(missed, (counted, sorry, *self.speak_last(missed, step, PERSON)))

    # ── her words and her language ───────────────────────────────────────────────────────────────────────────────────

    def _following(self, conversation: Conversation, words: str) -> Conversation:
        """Follow her language; but an address, or another answer that the step understands, is no change of language."""
        following = self._with_language_of(conversation, words)
        if not conversation.language or following.language == conversation.language:
            return following
        here = None if dialog_of(conversation.place) == "questions" else self._answer(conversation, words)
        is_answer = here or self._answer_to_what_waits(conversation, words)
        return conversation if is_answer and not _in_other_letters(conversation, words) else following

    def _with_language_of(self, conversation: Conversation, words: str) -> Conversation:
        """Follow her when she changes her language in the middle, and surely means it.

        A place or a loan word may be in any language; but nobody who speaks German writes Arabic letters by chance.
        """
        enough = 1 if _in_other_letters(conversation, words) else WORDS_OF_A_QUESTION
        if conversation.language and not enough <= len(words.split()) <= PROBABLY_PASTED:
            return conversation
        language = self.knowledge.finder.language_of(words)
        return replace(conversation, language=language) if language in self.knowledge.languages else conversation

    def _language_changed(self, conversation: Conversation) -> Text:
        name = LANGUAGES.get(conversation.language, (conversation.language, ()))[0]
        return _("I am now writing {language}. For another language, write “Language”.", language=name)


def _one_more(misses: int) -> int:
    """Counted to nine, and from there in turn, so that the same is not said twice in a row."""
    return misses + 1 if misses < MISSES_AT_MOST else MISSES_AT_MOST + 1 - len(STILL_NOT_UNDERSTOOD)


def _in_other_letters(conversation: Conversation, words: str) -> bool:
    return conversation.language not in ARABIC_LETTERS and any("\u0600" <= letter <= "\u06ff" for letter in words)
