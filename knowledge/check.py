"""What is missing, outdated, overdue or hard to read in content that has no mistake; pure, for one given day."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from knowledge import remarks
from knowledge.model import GERMAN, Article, Knowledge, Phrase
from knowledge.reading.markdown import paragraphs
from knowledge.reading.mistakes import Complaint
from knowledge.wording import REFERENCE, fingerprint, references

MOST_CHARACTERS = 900
MOST_WORDS = 20
MOST_LETTERS = 25
LONGEST_REST = timedelta(days=366)
_FACTS = "facts.yaml"
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"“”»)]*\s+")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to look at that may be live: what is wrong is a Mistake, and is never put live.

    Urgent is what keeps an answer from mothers on this day; it must not stop a start, or a day that passes would.
    """

    severity: Literal["urgent", "warning"]
    path: str
    complaint: Complaint
    values: tuple[tuple[str, str], ...] = ()

    def said(self, language: str) -> str:
        """The whole sentence; `language` is "de", or English is said."""
        what, remedy = self.complaint.said(self.values, language)
        return f"{self.path}: {what}. {remedy}"

    def __str__(self) -> str:
        return self.said("en")


def check(knowledge: Knowledge, on: date, said_elsewhere: Collection[str] = ()) -> tuple[Remark, ...]:
    """All remarks, urgent ones first. `said_elsewhere`: the facts that dialogs say, which no article has to."""
    articles = [knowledge.articles[key] for key in sorted(knowledge.articles)]
    found = [
        *_missing(knowledge),
        *(remark for article in articles for remark in _about(knowledge, article, on)),
        *(remark for phrase in knowledge.phrases.values() for remark in _about_phrase(knowledge, phrase, on)),
        *_facts(knowledge, articles, on, said_elsewhere),
        *_asked_twice(articles),
    ]
    return tuple(sorted(found, key=lambda remark: (remark.severity, remark.path)))


def _urgent(path: str, complaint: Complaint, **values: str) -> Remark:
    return Remark("urgent", path, complaint, tuple(values.items()))


def _warning(path: str, complaint: Complaint, **values: str) -> Remark:
    return Remark("warning", path, complaint, tuple(values.items()))


def path_of_phrases(language: str) -> str:
    return f"phrases/{language}.yaml"


def path_of(topic: str, language: str) -> str:
    return f"articles/{topic}/{language}.md"


def _missing(knowledge: Knowledge) -> Iterator[Remark]:
    for topic in sorted({*knowledge.topics, *(topic for topic, _language in knowledge.articles)}):
        there = [language for language in knowledge.languages if (topic, language) in knowledge.articles]
        if not there:
            yield _warning(path_of(topic, GERMAN), remarks.NO_ANSWER, topic=topic, about=knowledge.topics[topic].about)
        else:
            absent = [language for language in knowledge.languages if language not in there]
            yield from (_warning(path_of(topic, language), remarks.NO_TRANSLATION, topic=topic) for language in absent)


def _about(knowledge: Knowledge, article: Article, on: date) -> Iterator[Remark]:
    path = path_of(article.topic, article.language)
    german = knowledge.articles.get((article.topic, GERMAN))
    for name in article.facts:
        fact = knowledge.facts[name]
        if fact.valid_to and on > fact.valid_to:
            yield _urgent(path, remarks.EXPIRED, name=name, day=fact.valid_to.isoformat())
        elif fact.valid_from and on < fact.valid_from:
            yield _urgent(path, remarks.NOT_YET, name=name, day=fact.valid_from.isoformat())
    if german and article.outdated:
        yield _warning(path, remarks.OUTDATED, now=fingerprint(german.title, german.body))
    if not article.reviewed:
        yield _warning(path, remarks.UNREVIEWED)
    elif article.reviewed[:10] > on.isoformat():
        yield _warning(path, remarks.REVIEWED_LATER, day=article.reviewed[:10])
    if len(article.body) > MOST_CHARACTERS:
        yield _warning(path, remarks.LONG_TEXT, count=str(len(article.body)), most=str(MOST_CHARACTERS))
    if article.language == GERMAN:
        yield from _hard_to_read(path, article)


def _about_phrase(knowledge: Knowledge, phrase: Phrase, on: date) -> Iterator[Remark]:
    german = phrase.texts[GERMAN]
    for name in _facts_of(phrase):
        if not knowledge.facts[name].stands(on):
            yield _urgent(path_of_phrases(GERMAN), remarks.PHRASE_NOT_TRUE, phrase=phrase.id, name=name)
    yield from _long_sentences_and_words(path_of_phrases(GERMAN), german)
    for language in knowledge.languages:
        path, text = path_of_phrases(language), phrase.texts.get(language)
        if text is None:
            yield _warning(path, remarks.NO_PHRASE, name=phrase.id)
        elif language in phrase.outdated:
            yield _warning(path, remarks.PHRASE_OUTDATED, name=phrase.id, now=fingerprint("", german))


def _facts_of(phrase: Phrase) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for text in phrase.texts.values() for _kind, name in references(text)))


def _hard_to_read(path: str, article: Article) -> Iterator[Remark]:
    for paragraph in (article.title, *paragraphs(article.body)):
        yield from _long_sentences_and_words(path, paragraph)


def _long_sentences_and_words(path: str, text: str) -> Iterator[Remark]:
    words_only = REFERENCE.sub("§", text)
    for sentence in _SENTENCE_END.split(words_only):
        words = [word for word in sentence.split() if _WORD.search(word) or "§" in word]
        if len(words) > MOST_WORDS:
            beginning = " ".join(words[:5])
            yield _warning(
                path, remarks.LONG_SENTENCE, count=str(len(words)), beginning=beginning, most=str(MOST_WORDS)
            )
    for word in dict.fromkeys(_WORD.findall(words_only)):
        if len(word) > MOST_LETTERS:
            yield _warning(path, remarks.LONG_WORD, word=word)


def _facts(
    knowledge: Knowledge, articles: list[Article], on: date, said_elsewhere: Collection[str]
) -> Iterator[Remark]:
    said = {name for phrase in knowledge.phrases.values() for name in _facts_of(phrase)}
    used = {name for article in articles for name in article.facts} | said | {*said_elsewhere}
    for name, fact in sorted(knowledge.facts.items()):
        if name in said_elsewhere and not fact.stands(on):
            yield _urgent(_FACTS, remarks.NOT_TRUE_NOW, name=name)
        if name not in used:
            yield _warning(_FACTS, remarks.UNUSED, name=name)
        if fact.checked_on > on:
            yield _warning(_FACTS, remarks.CHECKED_LATER, name=name, day=fact.checked_on.isoformat())
        if fact.review_by - fact.checked_on > LONGEST_REST:
            yield _warning(_FACTS, remarks.RESTS_LONG, name=name, day=fact.review_by.isoformat())
        if fact.is_due(on):
            yield _warning(_FACTS, remarks.DUE, name=name, day=fact.review_by.isoformat(), source=fact.source)


def _asked_twice(articles: list[Article]) -> Iterator[Remark]:
    first: dict[tuple[str, str], Article] = {}
    for article in articles:
        for words in article.asked:
            key = (article.language, " ".join(_WORD.findall(words.casefold())) or words)
            other = first.setdefault(key, article)
            if other.topic != article.topic:
                path = path_of(article.topic, article.language)
                yield _warning(path, remarks.ASKED_TWICE, words=words, other=path_of(other.topic, other.language))
