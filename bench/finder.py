"""How long the finder thinks, beside a peer: rapidfuzz's token_set_ratio over every line.

p50 and p99 in milliseconds at 100, 1,000 and 10,000 lines of content (and at 58 topics × 12 languages × 20 lines). The lines
are made up of the finder's own common words and invented ones; they carry no content.
"""

from __future__ import annotations

import random
import tracemalloc
from collections.abc import Callable, Iterable, Iterator, Sequence
from time import perf_counter

from rapidfuzz import fuzz, process

from bench.sheet import Sheet, figure
from knowledge.find import Index
from knowledge.find.common_words import COMMON
from knowledge.model import Article

QUESTIONS = 300
COLUMNS = ("lines", "build s", "held MB", "find p50", "p99", "is_urgent p50", "p99", "token_set p50", "p99")
SIZES = ((10, 1, 10), (10, 5, 20), (58, 9, 20), (58, 12, 20))  # topics, languages, lines
VOWELS = {"ru": "аеиоу", "uk": "аеиоу", "ar": "اوي", "fa": "اوی"}
CONSONANTS = {"ru": "бвгдзклмнпрст", "uk": "бвгдзклмнпрст", "ar": "بتجحدرسشعقكلمن", "fa": "بپتجچدرسشقکگلمن"}


def invented(language: str, chance: random.Random) -> str:
    """A word of two to four syllables that nobody has said yet."""
    syllables = chance.choice((2, 2, 3, 3, 4))
    consonants, vowels = CONSONANTS.get(language, "bdfgklmnprstvz"), VOWELS.get(language, "aeiou")
    return "".join(chance.choice(consonants) + chance.choice(vowels) for _ in range(syllables))


def content(topics: int, languages: int, lines: int, chance: random.Random) -> Iterator[Article]:
    """Articles whose lines share a language's common words and have words of their topic's own."""
    for language in list(COMMON)[:languages]:
        shared = [invented(language, chance) for _ in range(60)]
        for topic in range(topics):
            own = [invented(language, chance) for _ in range(20)]
            asked = tuple(
                " ".join(
                    [
                        *chance.sample(COMMON[language], 4),
                        *chance.sample(shared, 2),
                        *chance.sample(own, chance.randint(1, 3)),
                    ]
                )
                for _ in range(lines)
            )
            yield Article(f"topic-{topic:02}", language, asked[0], "", asked)


def slipped(line: str, chance: random.Random) -> str:
    """The line with one wrong letter in every other word."""
    words = line.split()
    for at in range(0, len(words), 2):
        place = chance.randrange(len(words[at]))
        words[at] = words[at][:place] + chance.choice(words[at]) + words[at][place + 1 :]
    return " ".join(words)


def timed(ask: Callable[[str], object], questions: Sequence[str]) -> tuple[float, float]:
    """p50 and p99 in milliseconds of asking each question once, after a short warm-up."""
    for question in questions[:5]:
        ask(question)
    spent = []
    for question in questions:
        begun = perf_counter()
        ask(question)
        spent.append((perf_counter() - begun) * 1000)
    spent.sort()
    return spent[len(spent) // 2], spent[int(len(spent) * 0.99)]


def measure(topics: int, languages: int, lines: int) -> tuple[str, ...]:
    """One row of the table."""
    chance = random.Random(7)  # noqa: S311 — content to measure with, no secret
    articles = list(content(topics, languages, lines, chance))
    asked = [line for article in articles for line in article.asked]
    begun = perf_counter()
    index = Index(articles, {}, {}, ("de", "en", "ar"))
    built = perf_counter() - begun
    tracemalloc.start()
    held_index = Index(articles, {}, {}, ("de", "en", "ar"))
    held = tracemalloc.get_traced_memory()[0] / 1e6
    tracemalloc.stop()
    del held_index
    questions = [slipped(line, chance) for line in chance.sample(asked, min(QUESTIONS, len(asked)))]
    ours = timed(lambda words: index.find(words, ""), questions)
    alarm = timed(index.is_urgent, questions)
    peer = timed(lambda words: process.extract(words, asked, scorer=fuzz.token_set_ratio, limit=5), questions)
    return (f"{len(asked):,}", *map(figure, (built, held, *ours, *alarm, *peer)))


def show(sizes: Iterable[tuple[int, int, int]], sheet: Sheet) -> None:
    """The table: every size one row; find, is_urgent and the peer with p50 and p99 in milliseconds."""
    sheet.table(
        "The finder beside rapidfuzz's token_set_ratio over every line, ms", COLUMNS, (measure(*size) for size in sizes)
    )
