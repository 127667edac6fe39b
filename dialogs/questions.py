"""A free question: the answer, up to five that may be meant, or an honest "I don't know"."""

from __future__ import annotations

from itertools import takewhile

from dialogs.house import go_on
from dialogs.model import HOME, RESUME, Choice, Count, Effect, Go, Say, Scene, Show, Step, Unanswered
from dialogs.text import Text, _, verbatim

ANSWERED_SO = "questions.topic"  # the topic that was shown last
MEANT_ONE_OF = "questions.topics"  # the topics that may be meant, with commas
NOTHING_FOUND = "questions.nothing_found"
# The first time, and then in turn.
IN_VAIN = (
    _("I do not have a safe answer to that, and I do not want to guess. A person can help you."),
    _("I have no answer to that either, I am sorry. Shall a counsellor look at it? Then choose “Talk to a person”."),
    _("I cannot help you with this on my own. A counsellor can: she reads your question and writes to you here."),
)


def hear_question(scene: Scene, words: str) -> Go | None:
    finding = scene.knowledge.finder.find(words, scene.conversation.language)
    kept = {"questions.words": words[:1000]}
    if finding.decision == "answer":
        topic = finding.topics[0].topic
        return Go("questions.answer", (Count("answered", topic),), {**kept, ANSWERED_SO: topic})
    if finding.decision == "choices":
        topics = ",".join(found.topic for found in finding.topics)
        return Go("questions.choose", (Count("offered"),), {**kept, MEANT_ONE_OF: topics})
    return Go("questions.nothing_found", (Count("not found"), Unanswered(words)), kept)


def answer(scene: Scene) -> Go:
    """Show the article; then back to the dialog that her question interrupted, or ask whether it helped."""
    topic = str(scene.answer(ANSWERED_SO) or "")
    if not topic:
        return Go("questions.nothing_found")
    shown: tuple[Effect, ...] = (Show(topic),)
    if scene.conversation.paused:
        return Go(RESUME, (*shown, Say(_("Now back to our question."))))
    return Go("questions.more", shown)


def meant(scene: Scene) -> tuple[Choice, ...]:
    """The titles of the articles that may be meant, in her language."""
    topics = [topic for topic in str(scene.answer(MEANT_ONE_OF) or "").split(",") if topic]
    articles = [(topic, scene.knowledge.article(topic, scene.conversation.language)) for topic in topics[:5]]
    titles = tuple(
        Choice(topic, verbatim(article.title), "questions.chosen") for topic, article in articles if article is not None
    )
    return (
        *titles,
        Choice("none", _("None of these"), "questions.none_fits", also=("nein", "keine", "no", "none", "لا")),
    )


def chosen(scene: Scene) -> Go:
    topic = scene.answer("questions.choose")
    return Go("questions.answer", (Count("chosen", str(topic)),), {ANSWERED_SO: topic})


def none_fits(scene: Scene) -> Go:
    return Go("questions.nothing_found", _asked_in_vain(scene))


def no_help(scene: Scene) -> Go:
    return Go("questions.not_helped", _asked_in_vain(scene))


def _asked_in_vain(scene: Scene) -> tuple[Effect, ...]:
    """What she asked last is noted for the editors."""
    words = str(scene.answer("questions.words") or "")
    return (Unanswered(words),) if words else ()


def not_found_here(scene: Scene) -> tuple[Choice, ...]:
    """Without an answer there is a person; and the way back, where there is one."""
    return (
        Choice("person", _("Talk to a person"), "counsellor.ask"),
        Choice("again", _("Ask in other words"), "questions.ask"),
        *go_on(scene),
    )


def nothing_found(scene: Scene) -> tuple[Text, ...]:
    """Not the same words each time; from the second time on, a person is what is left."""
    before = tuple(takewhile(lambda step: step == NOTHING_FOUND, reversed(scene.conversation.stack)))
    return (IN_VAIN[min(len(before), 1) + max(len(before) - 1, 0) % 2],)


STEPS = (
    Step(
        "questions.ask",
        says=_("What would you like to know? Write your question in your own words."),
        choices=(Choice("menu", _("Menu"), HOME),),
        hears=hear_question,
        leads=("questions.answer", "questions.choose", "questions.nothing_found"),
        rest=True,
    ),
    Step("questions.answer", does=answer, leads=(RESUME, "questions.more", "questions.nothing_found")),
    Step(
        "questions.choose",
        says=_("I am not quite sure. Do you mean one of these?"),
        choices=meant,
        leads=("questions.chosen", "questions.none_fits"),
        rest=True,
    ),
    Step("questions.chosen", does=chosen, leads=("questions.answer",)),
    Step("questions.none_fits", does=none_fits, leads=("questions.nothing_found",)),
    Step(
        "questions.more",
        says=_("Does that help you? You can also simply ask me the next question."),
        choices=(
            Choice("yes", _("Yes, thank you"), "questions.glad"),
            Choice("no", _("No"), "questions.no_help"),
            Choice("menu", _("Menu"), HOME),
        ),
        hears=hear_question,
        leads=("questions.answer", "questions.choose", "questions.nothing_found"),
        rest=True,
    ),
    Step("questions.no_help", does=no_help, leads=("questions.not_helped",)),
    Step("questions.glad", says=_("I am glad."), then="welcome.menu"),
    Step(
        "questions.not_helped",
        says=_("I am sorry that it did not help. A person can look at your question with you."),
        choices=not_found_here,
        leads=("counsellor.ask", "questions.ask", RESUME, HOME),
        rest=True,
    ),
    Step(
        NOTHING_FOUND,
        says=nothing_found,
        choices=not_found_here,
        leads=("counsellor.ask", "questions.ask", RESUME, HOME),
        rest=True,
    ),
)
