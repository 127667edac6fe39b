"""The door: which language, a word of welcome, the menu, and goodbye."""

from __future__ import annotations

from dialogs.house import LANGUAGES
from dialogs.model import RESUME, CancelReminder, Choice, Go, Scene, Step
from dialogs.text import Text, _, verbatim

# At the door we do not know her language yet, so every language speaks for itself.
GREETINGS = {
    "de": "Hallo, ich bin Lotse. Schreiben Sie mir in Ihrer Sprache oder wählen Sie eine.",
    "en": "Hello, I am Lotse. Write to me in your language, or choose one.",
    "ar": "مرحباً، أنا Lotse. اكتبي لي بلغتكِ أو اختاري لغة.",
}
NOT_YET = {
    "de": "Es tut mir leid, Ihre Sprache spreche ich noch nicht. Wählen Sie bitte eine von diesen.",
    "en": "I am sorry, I do not speak your language yet. Please choose one of these.",
    "ar": "أعتذر، لا أتكلّم لغتكِ بعد. اختاري من فضلكِ إحدى هذه اللغات.",
}
# The second time and later.
STILL_NOT_YET = {
    "de": "Ich schreibe nur Deutsch, Englisch und Arabisch. Möchten Sie mit einem Menschen schreiben? Dann schreiben Sie „Mensch“.",
    "en": "I write only German, English and Arabic. Would you like to write with a person? Then write “person”.",
    "ar": "أكتب فقط بالألمانية والإنجليزية والعربية. هل تريدين أن تكتبي مع إنسان؟ اكتبي «شخص».",
}
# A word of each language, so that it is known whatever she reads.
PERSON = Choice("person", verbatim("Mensch · Person · شخص"), "counsellor.ask")


def greeting(scene: Scene) -> tuple[Text, ...]:
    return (_in_every_language(GREETINGS, scene),)


def not_your_language(scene: Scene) -> tuple[Text, ...]:
    again = scene.conversation.misses > 1
    return (_in_every_language(STILL_NOT_YET if again else NOT_YET, scene),)


def _in_every_language(sentences: dict[str, str], scene: Scene) -> Text:
    return verbatim("\n\n".join(sentences[code] for code in scene.knowledge.languages if code in sentences))


def languages(scene: Scene) -> tuple[Choice, ...]:
    spoken = ((code, *LANGUAGES[code]) for code in scene.knowledge.languages if code in LANGUAGES)
    return tuple(Choice(code, verbatim(name), "welcome.met", also) for code, name, also in spoken)


def languages_or_a_person(scene: Scene) -> tuple[Choice, ...]:
    return (*languages(scene), PERSON)


def meet(scene: Scene) -> Go:
    """Her language is known now: on to where she was, or to a word of welcome."""
    to = RESUME if scene.conversation.paused else "welcome.hello"
    chosen = scene.answer("welcome.language") or scene.answer("welcome.foreign")
    return Go(to, language=str(chosen or ""), forget=("welcome.",))


def stop(scene: Scene) -> Go:
    reminders = ("counsellor.still_waiting", "counsellor.reminder")
    return Go("welcome.until_then", effects=tuple(CancelReminder(timer) for timer in reminders))


STEPS = (
    Step(
        "welcome.language",
        says=greeting,
        choices=languages,
        leads=("welcome.met",),
        exact=True,
    ),
    Step(
        "welcome.met",
        does=meet,
        leads=("welcome.hello", RESUME),
    ),
    Step(
        "welcome.foreign",
        says=not_your_language,
        choices=languages_or_a_person,
        leads=("welcome.met", "counsellor.ask"),
        exact=True,
    ),
    Step(
        "welcome.hello",
        says=(
            _("Welcome! I am Lotse, a computer program. I help mothers in Saxony-Anhalt to find childcare."),
            _(
                "You need not tell me your name. Nobody but the counsellors of the Lotsenstelle may read what you write here, "
                "and only when you ask for one. You can delete everything at any time: write “delete”."
            ),
        ),
        then="welcome.menu",
    ),
    Step(
        "welcome.menu",
        says=_("What can I do for you? Choose, or simply write your question."),
        choices=(
            Choice("right", _("My child's right to a place"), "entitlement.start"),
            Choice("question", _("Ask a question"), "questions.ask"),
            Choice("person", _("Talk to a person"), "counsellor.ask"),
            Choice("privacy", _("My data"), "privacy.about"),
            Choice("language", _("Language"), "welcome.language"),
        ),
        rest=True,
    ),
    Step("welcome.goodbye", does=stop, leads=("welcome.until_then",)),
    Step(
        "welcome.until_then",
        says=_(
            "All right. I will not write to you on my own. When you need me, just write. "
            "If you want me to forget everything, write “delete”."
        ),
        choices=(Choice("menu", _("Menu"), "welcome.menu"),),
        rest=True,
    ),
)
