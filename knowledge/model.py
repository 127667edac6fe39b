"""What Lotse knows, as frozen values: facts, articles, districts, places, and the two senses that use them.

Nothing here opens a file. `reader.py` builds a Knowledge; `find` and `hear` are its senses.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol

from knowledge.office import Office

GERMAN = "de"  # every text is written in it first, and the desk reads it


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that mothers ask about. `id` is the name of the articles' folder; `about` says it in German, for the desk."""

    id: str
    group: str
    about: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is so: `value` is written the same in all languages ("8", "116 016", "31.12.2026").

    An article refers to it as {fact:ID} (the value) or {law:ID} (the citation). valid_to is the last day on which it may
    be said; after review_by it is said with the request to check.
    """

    id: str
    value: str
    citation: str
    source: str
    checked_on: date
    review_by: date
    confidence: str
    valid_from: date | None = None
    valid_to: date | None = None
    note: str = ""

    def stands(self, on: date) -> bool:
        """May it be said on this day?"""
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)

    def is_due(self, on: date) -> bool:
        """Is its review overdue?"""
        return on > self.review_by


@dataclass(frozen=True, slots=True)
class Article:
    """One answer in one language. `body` is Markdown with {fact:…} and {law:…}; `facts` are the ids it refers to.

    `asked`: the words mothers may type for it. `german`: the fingerprint of the German text it was translated from, empty
    for German itself; `outdated` is computed by the reader from it.
    """

    topic: str
    language: str
    title: str
    body: str
    asked: tuple[str, ...]
    facts: tuple[str, ...] = ()
    german: str = ""
    outdated: bool = False
    reviewed: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Something a counsellor says often, in all languages that it was written in, with {fact:…} and blanks like [Tag]."""

    id: str
    group: str
    texts: Mapping[str, str]  # by language, German first
    outdated: frozenset[str] = frozenset()  # the languages whose text was made from another German one


@dataclass(frozen=True, slots=True)
class District:
    """One of the 14 districts and independent cities, with the office that parents ask. An empty string: not known."""

    id: str
    name: str
    office: str
    address: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    hours: str = ""
    portal_url: str = ""
    source: str = ""
    checked_on: date | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A town or village of Saxony-Anhalt, its district's id, and the post codes known for it."""

    name: str
    district: str
    postcodes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    topic: str
    score: float  # 0..1, comparable within one finding


Decision = Literal["answer", "choices", "none", "urgent"]
# What her words speak of: a child that swallowed poison, a danger to life, no will to live, violence against her, harm to her
# child by others, her own hand against it; and a child that has died, which is no danger, but leaves nothing else to say.
Danger = Literal["", "poison", "life", "despair", "violence", "child", "own", "grief"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What the finder makes of her words: `topics` best first, at most 5; `language` is what her words seem to be in."""

    decision: Decision
    language: str
    topics: tuple[Found, ...] = ()


class Finder(Protocol):
    """Finds the right answer however she types. Pure: the same words give the same finding."""

    def find(self, words: str, language: str) -> Finding:
        """`language`: the conversation's own (may be empty). Never raises."""
        ...

    def is_urgent(self, words: str) -> bool:
        """Do these words speak of violence or danger, in any of our languages?"""
        ...

    def danger_in(self, words: str) -> Danger:
        """Of which danger, or of a child's death. Looked at in every step."""
        ...

    def language_of(self, words: str) -> str:
        """The language of her words (ISO 639-1, also one we do not speak), "" when it cannot be told."""
        ...

    def languages_with(self, word: str) -> tuple[str, ...]:
        """The languages in which our own questions and titles use this word, however it is spelled."""
        ...


@dataclass(frozen=True, slots=True)
class Born:
    """When a child was born, as far as she said it. `months`: completed months of age today; None for not born yet."""

    months: int | None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where she lives, as far as her words say it.

    districts: ids, one when it is clear, none for a town or post code whose district we do not know (ask her for it), or
    for Saxony-Anhalt itself, which `land` tells · name: what we understood, as it is officially written ·
    certain: False when a typo or a guess was mended, or her post code lies elsewhere, so that she is asked first ·
    outside: not in Saxony-Anhalt.
    """

    name: str
    districts: tuple[str, ...] = ()
    certain: bool = True
    outside: bool = False
    land: bool = False


@dataclass(frozen=True, slots=True)
class Hours:
    """How many hours of care she asks for, a day or a week. over: more than that · plainly: a mere number of hours a day."""

    count: float
    weekly: bool = False
    over: bool = False
    plainly: bool = False


@dataclass(frozen=True, slots=True)
class Correction:
    """What she says in place of an earlier answer. plainly: it cannot be an answer to a yes-or-no question instead ·
    marked: she took something back in so many words."""

    words: str
    plainly: bool = False
    marked: bool = True


class Ears(Protocol):
    """Understand an answer in every language and script. Pure: `today` is given. Each returns None if not understood."""

    def number(self, words: str) -> int | None: ...

    def agrees(self, words: str) -> bool | None:
        """yes → True, no → False; also 👍, "doch", "jo", "эге", "آره"."""
        ...

    def born(self, words: str, language: str, today: date) -> Born | None:
        """An age ("8 months", "anderthalb", "سنة ونصف"), a birth date (also Solar Hijri), or not born yet."""
        ...

    def birth_year(self, words: str, today: date) -> int | None:
        """A year of birth without its month ("2022", "مواليد ٢٠٢٢"), of a child."""
        ...

    def siblings(self, words: str) -> bool:
        """Does she tell of several children ("3 und 5 Jahre", "ich habe zwei Kinder")?"""
        ...

    def grade(self, words: str) -> int | None:
        """The class a child is in at school; no age, and no class to come."""
        ...

    def hours(self, words: str) -> Hours | None:
        """How many hours of care she needs, a day or a week; no time of day."""
        ...

    def correction(self, words: str) -> Correction | None:
        """What she says instead of an earlier answer: "nein, ich meinte …", "no, he is …", "لا، قصدي …"."""
        ...

    def whereabouts(self, words: str) -> Whereabouts | None:
        """A post code or the name of a place or district, also with typos or in another script.

        A post code that we do not know is outside, or it is ours: then without a district, and never certain. So is a town
        of Saxony-Anhalt whose district we do not know, and the name of the Land itself.
        """
        ...

    def exactly(self, words: str, options: Sequence[tuple[str, Sequence[str]]]) -> str | None:
        """The key of the option that these words are, letter for letter but for case, marks and punctuation."""
        ...

    def choice(self, words: str, options: Sequence[tuple[str, Sequence[str]]]) -> str | None:
        """The key of the option she means: by its number in the list (also ٣ ۳ "3." "drei" 3️⃣), its key, or its words."""
        ...

    def wholly(
        self, words: str, options: Sequence[tuple[str, Sequence[str]]], aside: Sequence[str] = ()
    ) -> tuple[str, ...]:
        """The options that her words name when they name nothing else: "please", "can you", and `aside` do not count."""
        ...

    def among(self, words: str, options: Sequence[tuple[str, Sequence[str]]]) -> str | None:
        """The option of which a wording of several words stands whole within hers."""
        ...


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that Lotse knows at one moment. Replaced as a whole when the files change."""

    articles: Mapping[tuple[str, str], Article]  # (topic, language)
    facts: Mapping[str, Fact]
    districts: Mapping[str, District]
    places: tuple[Place, ...]
    finder: Finder
    ears: Ears
    languages: tuple[str, ...] = ("de", "en", "ar")  # the languages that Lotse speaks, German first
    wordings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # English sentence -> it in all our languages

    promises: Mapping[str, int] = field(default_factory=dict)  # what the house promises: "message_days" …
    topics: Mapping[str, Topic] = field(default_factory=dict)  # all that may be asked, also without an article yet
    phrases: Mapping[str, Phrase] = field(default_factory=dict)  # what counsellors say often, group by group
    office: Office = field(default_factory=Office)  # when counsellors are there

    def article(self, topic: str, language: str) -> Article | None:
        """The article in this language, else in German, else None."""
        return self.articles.get((topic, language)) or self.articles.get((topic, GERMAN))
