"""How sure the finder may be: two logistic curves over what the scorer saw.

RIGHT: is the first topic the right one? AMONG: is the right one among the first five? The figures were fitted to lines
held out of the index (each asked line against an index without it: clean, with typos, cut to a few words), to lines on topics that the
index did not hold, and to lines on nothing of ours; they stand for any content, not for one set of articles.
"""

from __future__ import annotations

from collections.abc import Sequence
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


RIGHT = Curve(-4.81, (2.97, 1.42, 2.94, 1.14, 3.72, -0.12, 2.73))
AMONG = Curve(-3.40, (3.00, -0.34, 2.48, 0.94, 4.13, 0.52, 2.68))
ANSWER, CHOICES = 0.65, 0.5
BRIEF, BRIEF_CHOICES = 1, 0.6  # of so few telling words more is asked before topics are offered
NEAR = 0.5  # a topic is offered beside the first if its score is at least this part of the first one's
CLEAR = 0.45  # how far the first must be ahead of the second, as a part of its score, to be the answer by itself

LEAD = 1  # its place in `signs_of`


def signs_of(weighed: Weighed) -> tuple[float, ...]:
    """Score and lead of the first topic, its three parts, how much of the message is known, and how many words tell something."""
    first = weighed.topics[0]
    second = weighed.topics[1].score if len(weighed.topics) > 1 else 0.0
    lead = (first.score - second) / (first.score or 1.0)
    return (first.score, lead, first.bag, first.line, first.letters, weighed.known, min(weighed.telling, 6) / 6)


def decide(weighed: Weighed) -> Decision:
    """Answer, offer choices, or say honestly that we do not know."""
    if not weighed.topics or not weighed.telling:
        return "none"
    signs = signs_of(weighed)
    if RIGHT.at(signs) >= ANSWER and signs[LEAD] >= CLEAR:
        return "answer"
    enough = BRIEF_CHOICES if weighed.telling <= BRIEF else CHOICES
    return "choices" if AMONG.at(signs) >= enough else "none"


def near(topics: Sequence[Likeness]) -> tuple[Likeness, ...]:
    """The topics that may be offered together: the first and those that come near it."""
    return tuple(topic for topic in topics if topic.score >= NEAR * topics[0].score)
