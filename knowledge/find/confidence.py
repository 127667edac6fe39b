"""How sure the finder may be: two logistic curves over what the scorer saw.

RIGHT: is the first topic the right one? AMONG: is the right one among the first five? The figures were fitted to lines
held out of the index (a sixth of them at a time: clean, with typos, cut to a few words), to lines on topics that the index did not
hold, and to lines on nothing of ours; they stand for any content, not for one set of articles.

Sure and wrong is worse than honest: a topic that has no article yet answers nothing and keeps its neighbours from answering
for it, and no topic answers a short question of which it does not know a word.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import exp

from knowledge.find.scoring import Likeness, Weighed
from knowledge.model import Decision


@dataclass(frozen=True, slots=True)
class Curve:
    """A logistic regression: `weights` follow the order of `signs_of`."""

    bias: float
    weights: tuple[float, ...]

    def at(self, signs: Sequence[float]) -> float:
        """The probability, 0..1."""
        total = self.bias + sum(weight * sign for weight, sign in zip(self.weights, signs, strict=True))
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


RIGHT = Curve(-4.81, (2.88, 1.69, 2.32, 1.00, 3.97, 0.07, 2.10, -0.77))
AMONG = Curve(-3.40, (3.25, -0.25, 0.88, 1.04, 5.56, 0.29, 1.91, -0.74))
ANSWER, CHOICES = 0.5, 0.4
BRIEF, BRIEF_CHOICES = 1, 0.5  # of so few telling words more is asked before topics are offered
NEAR = 0.55  # a topic is offered beside the first if its score is at least this part of the first one's
BESIDE_UNANSWERED = 0.8  # the same where the first is a topic without an answer
CLEAR = 0.2  # how far the first must be ahead of the second, as a part of its score, to be the answer by itself
AGAINST = 0.5  # how much of her telling words the answer may not know while other topics do
SHORT, STRANGE = 3, 0.2  # of so short a question the answer must know nearly all

LEAD = 1  # its place in `signs_of`


def signs_of(weighed: Weighed) -> tuple[float, ...]:
    """Score and lead of the first topic, its three parts, how much of the message is known, how many words tell something, and
    how much of them speaks against the first topic.
    """
    first = weighed.topics[0]
    second = weighed.topics[1].score if len(weighed.topics) > 1 else 0.0
    lead = (first.score - second) / (first.score or 1.0)
    telling = min(weighed.telling, 6) / 6
    return (first.score, lead, first.bag, first.line, first.letters, weighed.known, telling, first.against)


def decide(weighed: Weighed, answered: Collection[str]) -> tuple[Decision, tuple[Likeness, ...]]:
    """Answer, offer choices among the answered topics, or say honestly that we do not know; and the topics this is about."""
    topics = weighed.topics
    if not topics or not weighed.telling:
        return "none", topics
    first = topics[0]
    if weighed.verbatim:
        return ("answer" if weighed.verbatim in answered else "none"), topics
    signs = signs_of(weighed)
    if first.topic in answered and RIGHT.at(signs) >= ANSWER and signs[LEAD] >= CLEAR and _fits(first, weighed.telling):
        return "answer", topics
    offered = tuple(topic for topic in near(topics, first.topic in answered) if topic.topic in answered)
    if first.topic not in answered:
        offered = tuple(topic for topic in offered if _fits(topic, weighed.telling))
    enough = BRIEF_CHOICES if weighed.telling <= BRIEF else CHOICES
    return ("choices", offered) if offered and AMONG.at(signs) >= enough else ("none", topics)


def near(topics: Sequence[Likeness], answered: bool) -> tuple[Likeness, ...]:
    """The topics that may be offered together: the first and those that come near it, nearer if we cannot answer the first."""
    least = (NEAR if answered else BESIDE_UNANSWERED) * topics[0].score
    return tuple(topic for topic in topics if topic.score >= least)


def _fits(topic: Likeness, telling: int) -> bool:
    """Does the topic know what her words are about?"""
    return not topic.another and topic.against <= AGAINST and (telling > SHORT or topic.strange <= STRANGE)
