"""How an effect becomes a line for her: said in her language, and in German for the desk beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.calendars import appointment_file
from bot.catalogues import Catalogues, escaped
from bot.channels import Button
from bot.storage import Line
from dialogs.model import Conversation, Effect, Relay, Say, Show
from dialogs.text import Text, _
from knowledge.model import GERMAN, Article, Knowledge
from knowledge.wording import Withheld, render_facts, whole

ONLY_IN_GERMAN = _("I am sorry, I have this answer only in German so far. A person can explain it to you.")
PERHAPS_OLDER = _(
    "This text may be a little older than the German one. If something does not fit, please ask a person."
)
CHECK_WITH_US = _("This has not been checked for some time. Please ask us or the Jugendamt before you rely on it.")
NO_LONGER_SURE = _(
    "A rule on this has changed or has run out, so I do not want to tell you anything wrong. "
    "Please ask the Jugendamt or one of our counsellors."
)
# Translators: the only word in her calendar; who looks at her phone must not learn more
APPOINTMENT = _("Appointment")
STUMBLED = _(
    "I am sorry, something went wrong on my side. It is not your fault, and your message is kept. "
    "You can write “menu” to go on."
)


@dataclass(frozen=True, slots=True)
class Voice:
    catalogues: Catalogues

    def lines(self, effect: Effect, conversation: Conversation, at: datetime, knowledge: Knowledge) -> Iterator[Line]:
        """The lines that an effect says to her; none for an effect that is not said."""
        match effect:
            case Say():
                yield self._said(effect, conversation, at)
            case Show(topic):
                yield from self._shown(topic, conversation, at, knowledge)
            case Relay(author, words, german):
                yield Line("counsellor", at, escaped(words), escaped(german or words), conversation.language, by=author)

    def invitation(self, to: datetime, conversation: Conversation, at: datetime) -> Line:
        """A time that she has chosen, as a file for her calendar."""
        language = conversation.language or GERMAN
        file = appointment_file(to, self.catalogues.say(APPOINTMENT, language), conversation.id, at)
        return Line("lotse", at, "", "", language, file=file)

    def _said(self, say: Say, conversation: Conversation, at: datetime) -> Line:
        """In her language; in all of ours as long as hers is not known."""
        known = say.language or conversation.language
        languages = (known,) if known else self.catalogues.languages
        words = dict.fromkeys(self.catalogues.say(say.text, language) for language in languages)
        buttons = tuple(
            Button(
                say.step,
                choice.key,
                " · ".join(dict.fromkeys(self.catalogues.label(choice.label, language) for language in languages)),
                "" if GERMAN in languages else self.catalogues.label(choice.label, GERMAN),
            )
            for choice in say.choices
        )
        german = self.catalogues.say(say.text, GERMAN)
        return Line("lotse", at, "\n\n".join(words), german, known or GERMAN, buttons, say.lettered)

    def _shown(self, topic: str, conversation: Conversation, at: datetime, knowledge: Knowledge) -> Iterator[Line]:
        language = conversation.language or GERMAN
        article = knowledge.article(topic, language)
        german = knowledge.article(topic, GERMAN)
        words = self._worded(article, at, knowledge) if article else None
        if article is None or words is None:
            yield self._said(Say(NO_LONGER_SURE), conversation, at)
            return
        beside = self._worded(german, at, knowledge) if german else None
        yield Line("lotse", at, words[0], beside[0] if beside else words[0], article.language)
        for remark in self._remarks(article, language, due=words[1]):
            yield self._said(Say(remark), conversation, at)

    def _remarks(self, article: Article, language: str, *, due: bool) -> Iterator[Text]:
        if article.language != language:
            yield ONLY_IN_GERMAN
        if article.outdated:
            yield PERHAPS_OLDER
        if due:
            yield CHECK_WITH_US

    def _worded(self, article: Article, at: datetime, knowledge: Knowledge) -> tuple[str, bool] | None:
        """Title and body with the facts put in, and whether a fact is due for review; None when it may not be said."""
        right_to_left = self.catalogues.direction(article.language) == "rtl"
        worded = render_facts(whole(article), knowledge, at.date(), right_to_left=right_to_left)
        return None if isinstance(worded, Withheld) else (worded.text, bool(worded.due))
