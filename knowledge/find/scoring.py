"""How well each topic answers a message: by the bag of all its words, and by the one line that comes nearest."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from knowledge.find.asking import Entry
from knowledge.find.common_words import COMMON_WORDS, FAINT, UNTELLING
from knowledge.find.letters import Letters
from knowledge.find.others import others_by_topic, others_in
from knowledge.find.vocabulary import SYNONYM, Vocabulary
from knowledge.find.words import folded, tokens

COMMON_WEIGHT = 0.3
OTHER_LANGUAGE = 0.9  # what a word is worth that was found in another language than hers
SATURATION, LENGTH = 1.2, 0.4  # BM25's k1 and b
BAG, LINE, LETTERS = 0.6, 0.4, 1.0
UNKNOWN = 0.6  # what a word counts that we know nothing about, as a part of the rarest word's weight
MOST_WORDS = 40  # of a message that are weighed
KNOWS = 0.2  # what a topic must gain by a word, as a part of its weight, to know it
OWN = 0.35  # and what another gains by a word that is its own
LONG_LINE_SPREAD = 400  # a word in more lines than this chooses no line by itself

_COMMON = COMMON_WORDS.union(map(folded, tokens(UNTELLING)))
_FAINT = frozenset(folded(token) for token in tokens(FAINT))


def _tells(word: str) -> bool:
    return bool(word) and word not in _COMMON and word not in _FAINT and not word.isdigit()


@dataclass(frozen=True, slots=True)
class Likeness:
    """How a topic fits: `score` and its three parts, each 0..1.

    strange: how much of the telling words it does not know (0..1) · against: the same, of words that other topics know ·
    another: the message names an act or a thing that makes it another question than this topic's.
    """

    topic: str
    score: float
    bag: float
    line: float
    letters: float
    strange: float = 0.0
    against: float = 0.0
    another: bool = False


@dataclass(frozen=True, slots=True)
class Weighed:
    """A message seen by the scorer: topics best first, how much of it we know (0..1), and how many words tell something.

    verbatim: the topic of which a line stands in our content word for word like this, "" for none or several.
    """

    topics: tuple[Likeness, ...]
    known: float
    telling: int
    verbatim: str = ""


class Scorer:
    """Built once from all that is asked; weighs a message against every topic."""

    def __init__(self, ordered: Sequence[Entry], synonyms: Mapping[str, Sequence[Sequence[str]]]) -> None:
        self.vocabulary = Vocabulary(synonyms)
        self.topics = sorted({entry.topic for entry in ordered})
        self.languages = sorted({entry.language for entry in ordered})
        numbers = {topic: number for number, topic in enumerate(self.topics)}
        self._line_topic: array[int] = array("H")
        self._line_language: array[int] = array("B")
        self._line_norm: array[float] = array("f")
        self._word_lines: dict[int, array[int]] = {}
        self._bags: dict[
            int, list[tuple[int, float, array[int], array[float]]]
        ] = {}  # word → language, rarity, topics, weights
        self._rarity: dict[tuple[int, int], float] = {}
        spoken: dict[str, set[str]] = {}
        for entry in ordered:
            for token in (token for line in entry.lines for token in tokens(line)):
                spoken.setdefault(folded(token), set()).add(entry.language)
        for language_number, language in enumerate(self.languages):
            entries = [entry for entry in ordered if entry.language == language]
            self._learn(language_number, language, entries, numbers)
        self._verbatim = _verbatim(ordered)
        self._others = others_by_topic(_lines_by_topic(ordered))
        self.spoken = {word: tuple(sorted(names)) for word, names in spoken.items()}  # word → languages that use it
        self._letters = Letters(self._words_of_topics(ordered, numbers))
        self._rarest = max(self._rarity.values(), default=1.0)

    def _words_of_topics(self, entries: Iterable[Entry], numbers: Mapping[str, int]) -> dict[int, Counter[str]]:
        words: dict[int, Counter[str]] = {number: Counter() for number in numbers.values()}
        for entry in entries:
            for line in entry.lines:
                words[numbers[entry.topic]].update(folded(token) for token in tokens(line))
        return words

    def _learn(self, at: int, language: str, entries: Sequence[Entry], numbers: Mapping[str, int]) -> None:
        add = self.vocabulary.add
        lines: list[tuple[int, list[int]]] = []
        bags: list[tuple[int, Counter[int]]] = []
        for entry in entries:
            topic = numbers[entry.topic]
            bag: Counter[int] = Counter()
            for line in entry.lines:
                words = [add(token, language) for token in tokens(line)]
                bag.update(words)
                if words:
                    lines.append((topic, words))
            bags.append((topic, bag))
        spread = Counter(word for _, bag in bags for word in bag)
        for word, count in spread.items():
            rarity = log(1 + (len(bags) - count + 0.5) / (count + 0.5))
            self._rarity[word, at] = rarity * (COMMON_WEIGHT if self._is_common(word) else 1.0)
        average = sum(bag.total() for _, bag in bags) / max(len(bags), 1) or 1.0
        self._learn_bags(at, bags, average)
        self._learn_lines(at, lines)

    def _learn_bags(self, at: int, bags: Sequence[tuple[int, Counter[int]]], average: float) -> None:
        collected: dict[int, tuple[array[int], array[float]]] = {}
        for topic, bag in bags:
            slope = SATURATION * (1 - LENGTH + LENGTH * bag.total() / average)
            for word, times in bag.items():
                topics, weights = collected.setdefault(word, (array("H"), array("f")))
                topics.append(topic)
                weights.append(times * (SATURATION + 1) / (times + slope) / (SATURATION + 1))
        for word, (topics, weights) in collected.items():
            self._bags.setdefault(word, []).append((at, self._rarity[word, at], topics, weights))

    def _learn_lines(self, at: int, lines: Sequence[tuple[int, list[int]]]) -> None:
        for topic, words in lines:
            number = len(self._line_topic)
            self._line_topic.append(topic)
            self._line_language.append(at)
            distinct = set(words)
            self._line_norm.append(sqrt(sum(self._rarity[word, at] ** 2 for word in distinct)) or 1.0)
            for word in distinct:
                self._word_lines.setdefault(word, array("I")).append(number)

    def _is_common(self, word: int) -> bool:
        return self.vocabulary.words[word] in _COMMON

    def weigh(self, words: str, near: Collection[str] = ()) -> Weighed:
        """Every topic that shares something with the message, best first; `near`: her languages, which count most."""
        said = list(dict.fromkeys(tokens(words)))[:MOST_WORDS]
        worth = [1.0 if name in near or not near else OTHER_LANGUAGE for name in self.languages]
        meanings = [(folded(token), self.vocabulary.meanings(token)) for token in said]
        phrase = {
            number: SYNONYM
            for word in self.vocabulary.phrases_in(word for word, _ in meanings)
            if (number := self.vocabulary.numbers.get(word)) is not None
        }
        if phrase:
            meanings.append(("", phrase))
        weights = [self._weight(word, meant) for word, meant in meanings]
        full = sum(weights)
        if not full:
            return Weighed((), 0.0, 0)
        norm = sqrt(sum(weight * weight for weight in weights))
        bags: dict[int, float] = {}
        lines: dict[int, float] = {}
        known = 0.0
        gains: list[tuple[float, float, dict[int, float]]] = []  # weight of a word, best gain by it, gain of each topic
        for (word, meant), weight in zip(meanings, weights, strict=True):
            known += weight * max(meant.values(), default=0.0)
            gained = self._add_bags(bags, meant, worth, weight)
            self._add_lines(lines, meant, worth, weight)
            if _tells(word):
                gains.append((weight, max(gained.values(), default=0.0), gained))
        best_line: dict[int, float] = {}
        for line, value in lines.items():
            topic = self._line_topic[line]
            value /= norm * self._line_norm[line]
            if value > best_line.get(topic, 0.0):
                best_line[topic] = value
        named = others_in(word for word, _ in meanings)
        letters = self._letters.compare(word for word, _ in meanings if word)
        found = [
            self._likeness(
                topic,
                bags.get(topic, 0.0) / full,
                best_line.get(topic, 0.0),
                letters.get(topic, 0.0),
                (*_strange(topic, gains), not named <= self._others[self.topics[topic]]),
            )
            for topic in bags.keys() | letters.keys()
        ]
        found.sort(key=lambda likeness: (-likeness.score, likeness.topic))
        verbatim = self._verbatim.get(tuple(folded(token) for token in tokens(words)), "")
        found.sort(key=lambda likeness: likeness.topic != verbatim)
        return Weighed(tuple(found), known / full, len(gains), verbatim)

    def _likeness(
        self, topic: int, bag: float, line: float, letters: float, fit: tuple[float, float, bool]
    ) -> Likeness:
        line = min(line, 1.0)
        score = (BAG * bag + LINE * line + LETTERS * letters) / (BAG + LINE + LETTERS)
        return Likeness(self.topics[topic], score, bag, line, letters, *fit)

    def _weight(self, word: str, meant: Mapping[int, float]) -> float:
        """How much a word of the message counts: the rarity of what it most likely means."""
        common = COMMON_WEIGHT if word in _COMMON else 1.0
        if not meant:
            return self._rarest * UNKNOWN * common
        likest = max(meant.values())
        return max(
            rarity
            for number, likeness in meant.items()
            if likeness == likest
            for _, rarity, _, _ in self._bags.get(number, ())
        )

    def _add_bags(
        self, bags: dict[int, float], meant: Mapping[int, float], worth: Sequence[float], weight: float
    ) -> dict[int, float]:
        """What each topic gains by this word."""
        best: dict[int, float] = {}
        for number, likeness in meant.items():
            for at, rarity, topics, values in self._bags.get(number, ()):
                factor = likeness * worth[at] * min(rarity, weight)
                for topic, value in zip(topics, values, strict=True):
                    gain = factor * value
                    if gain > best.get(topic, 0.0):
                        best[topic] = gain
        for topic, gain in best.items():
            bags[topic] = bags.get(topic, 0.0) + gain
        return best

    def _add_lines(
        self, lines: dict[int, float], meant: Mapping[int, float], worth: Sequence[float], weight: float
    ) -> None:
        best: dict[int, float] = {}
        for number, likeness in meant.items():
            found = self._word_lines.get(number, ())
            if len(found) > LONG_LINE_SPREAD and weight < 1.0:
                continue
            for line in found:
                at = self._line_language[line]
                gain = likeness * worth[at] * self._rarity[number, at]
                if gain > best.get(line, 0.0):
                    best[line] = gain
        for line, gain in best.items():
            lines[line] = lines.get(line, 0.0) + gain * weight


def _lines_by_topic(entries: Iterable[Entry]) -> Mapping[str, list[str]]:
    lines: dict[str, list[str]] = {}
    for entry in entries:
        lines.setdefault(entry.topic, []).extend(entry.lines)
    return lines


def _verbatim(entries: Iterable[Entry]) -> Mapping[tuple[str, ...], str]:
    """Every line, as its folded words, with its topic; "" for a line of several topics."""
    topics: dict[tuple[str, ...], str] = {}
    for entry in entries:
        for line in entry.lines:
            words = tuple(folded(token) for token in tokens(line))
            topics[words] = entry.topic if topics.get(words, entry.topic) == entry.topic else ""
    return topics


def _strange(topic: int, gains: Sequence[tuple[float, float, Mapping[int, float]]]) -> tuple[float, float]:
    """How much of the telling words, by their weight, the topic does not know; and of these what other topics know."""
    full = sum(weight for weight, _, _ in gains)
    strange = against = 0.0
    for weight, best, gained in gains:
        if gained.get(topic, 0.0) < KNOWS * weight:
            strange += weight
            if best >= OWN * weight:
                against += weight
    return (strange / full, against / full) if full else (0.0, 0.0)
