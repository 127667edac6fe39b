"""Says a Text in her language, from `locales/<language>/LC_MESSAGES/messages.po`.

1. What is said is Markdown, so a value's own special characters are escaped: her words stay words.
2. Digits are Western in every language; in a right-to-left language a value is set apart, so that "116 016" keeps its order.
3. A missing or broken translation is said in English. It never raises at run time; `faults()` finds it before.
"""

from __future__ import annotations

import gettext
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time
from functools import cache
from pathlib import Path
from string import Formatter
from textwrap import shorten
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from bot.logs import log
from dialogs.text import Text

LOCALES: Final = Path(__file__).resolve().parent.parent / "locales"

# Everything that could begin markup anywhere, and a list's number at the beginning of a line.
# https://spec.commonmark.org/0.31.2/#backslash-escapes
SPECIAL = re.compile(r"[\\`*_\[\]<>&~|#+=!-]|(?m:(?<=^\d)[.)]|(?<=^\d\d)[.)]|(?<=^\d\d\d)[.)])")
ISOLATED = "\u2068{}\u2069"  # first strong isolate: https://unicode.org/reports/tr9/#Explicit_Directional_Isolates
FIGURES = re.compile(r"\d+|§")
BOLD = re.compile(r"\*\*")
# A day of this or next year, as it is said; the others say "Monday, 23 November".
DAYS = {"de": "EEEE, d. MMMM", "ar": "EEEE، d MMMM", "fr": "EEEE d MMMM", "tr": "d MMMM EEEE"}
USUAL_DAY, CLOCK = "EEEE, d MMMM", "H:mm"
ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)[^\s)>\]]+")


class Catalogues:
    """All languages of Lotse, read once. English needs no file: its sentences are the keys."""

    def __init__(self, languages: Sequence[str] = ("de", "en", "ar"), directory: Path = LOCALES) -> None:
        self.languages = tuple(languages)
        self._directory = directory
        self._catalogs = {language: self._read(language) for language in languages if language != "en"}
        self._spoken = {language: _speakable(catalog) for language, catalog in self._catalogs.items()}
        for language, catalog in self._catalogs.items():
            for message in catalog:
                if message.id and message.string and _misfit(message):
                    log.error("catalogue.broken", language=language, line=message.lineno)

    def say(self, text: Text, language: str) -> str:
        """The Text as Markdown, values and nested Texts included."""
        return self._fill(text, language, markdown=True)

    def label(self, text: Text, language: str) -> str:
        """The Text for a button or a list: no markup, so nothing is escaped."""
        return self._fill(text, language, markdown=False)

    def wordings(self) -> Mapping[str, tuple[str, ...]]:
        """Each English sentence and what it is in all our languages, English first."""
        keys = {_one(message.id) for catalog in self._catalogs.values() for message in catalog if message.id}
        return {key: tuple(dict.fromkeys((key, *self._all_forms(key)))) for key in sorted(keys)}

    def words(self, sentences: Mapping[str, str | Text]) -> Mapping[str, Mapping[str, str]]:
        """For a page that speaks by itself: its own keys, each with its sentence in every language."""
        return {
            key: {language: self.label(text, language) for language in self.languages}
            for key, text in ((key, Text(said) if isinstance(said, str) else said) for key, said in sentences.items())
        }

    def direction(self, language: str) -> str:
        """ "rtl" or "ltr"."""
        return _direction(language)

    def name_of(self, language: str) -> str:
        """What a language calls itself: "Deutsch", "العربية"."""
        locale = _locale(language)
        name = locale.get_language_name() if locale else None
        return name[:1].upper() + name[1:] if name else language

    def faults(self) -> tuple[str, ...]:
        """Everything that is wrong with the translations: file, line, what to do."""
        with (self._directory / "messages.pot").open("rb") as file:
            template = read_po(file)
        return tuple(
            fault
            for language, catalog in self._catalogs.items()
            for fault in _faults(self._path(language), catalog, template)
        )

    def _path(self, language: str) -> Path:
        return self._directory / language / "LC_MESSAGES" / "messages.po"

    def _read(self, language: str) -> Catalog:
        path = self._path(language)
        if not path.exists():
            raise FileNotFoundError(f'{path} is missing. Make it with "make translate NEW={language}".')
        with path.open("rb") as file:
            return read_po(file, locale=language)

    def _all_forms(self, key: str) -> Iterator[str]:
        for catalog in self._catalogs.values():
            message = catalog.get(key)
            if message and not message.fuzzy and not _misfit(message):
                yield from (form for form in _forms(message) if form)

    def _fill(self, text: Text, language: str, *, markdown: bool) -> str:
        values = dict(text.values)
        template = self._template(text, language)
        # A value that is the whole text has nothing around it that it could be mixed up with.
        right_to_left = self.direction(language) == "rtl" and template != f"{{{next(iter(values), '')}}}"
        said: list[str] = []
        for words, name, in_address in _parts(template):
            said.append(words)
            if not name:
                continue
            value = values.get(name, "…")
            if name not in values:
                log.error("catalogue.value_missing", language=language)
            if isinstance(value, Text):
                said.append(self._fill(value, language, markdown=markdown))
                continue
            if isinstance(value, date | time):
                value = _dated(value, language)
            plain = escaped(value) if markdown and isinstance(value, str) else str(value)
            # An invisible character inside a link's address would become part of the address.
            set_apart = right_to_left and isinstance(value, str) and not in_address
            said.append(ISOLATED.format(plain) if set_apart else plain)
        return "".join(said)

    def _template(self, text: Text, language: str) -> str:
        spoken = self._spoken.get(language)
        if spoken is None or not text.message:
            return text.plural if text.plural and text.count != 1 else text.message
        if text.plural:
            return spoken.ngettext(text.message, text.plural, text.count)
        return spoken.gettext(text.message)


def escaped(words: str) -> str:
    """Words that somebody typed, as Markdown that shows exactly these words."""
    return SPECIAL.sub(r"\\\g<0>", "\n".join(line.strip() for line in words.splitlines()))


def _dated(value: date | time, language: str) -> str:
    """A day or a time of day in a language; Western digits, as everywhere."""
    locale = _locale(language) or Locale("en")
    if isinstance(value, time):
        return format_time(value, CLOCK, locale=locale)
    return format_date(value, DAYS.get(language, USUAL_DAY), locale=locale)


@cache
def _parts(template: str) -> tuple[tuple[str, str, bool], ...]:
    """A sentence cut at its braces: words, the name that follows, and whether that stands in a link's address."""
    try:
        pieces = [(words, name or "") for words, name, _form, _conversion in Formatter().parse(template)]
    except ValueError:
        return ((template, "", False),)
    before = ""
    parts: list[tuple[str, str, bool]] = []
    for words, name in pieces:
        before += words
        parts.append((words, name, ")" not in before.rpartition("](")[2] and "](" in before))
    return tuple(parts)


@cache
def _direction(language: str) -> str:
    locale = _locale(language)
    return locale.text_direction if locale else "ltr"


@cache
def _locale(language: str) -> Locale | None:
    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return None


def _one(id_: object) -> str:
    """A message's key: of a sentence with a plural, the singular."""
    return str(id_[0] if isinstance(id_, (tuple, list)) else id_)


def _forms(message: Message) -> tuple[str, ...]:
    string = message.string
    return tuple(string) if isinstance(string, (tuple, list)) else (string or "",)


def _originals(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, (tuple, list)) else (message.id,)


def _names(sentence: str) -> set[str]:
    """The names in a sentence's braces. Raises ValueError where a brace is broken."""
    return {name + (form or "") for _words, name, form, _conversion in Formatter().parse(sentence) if name is not None}


def _misfit(message: Message) -> str:
    """Why this translation cannot be said; empty if it can."""
    wanted = set().union(*(_names(original) for original in _originals(message)))
    may_lack = {"count"} if message.pluralizable else set()
    for form in filter(None, _forms(message)):
        try:
            found = _names(form)
        except ValueError:
            return "a brace is broken"
        if found - wanted or wanted - found - may_lack:
            return f"it needs exactly {_listed(wanted)} in braces, but has {_listed(found)}"
    return ""


def _listed(names: set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names)) or "nothing"


def _speakable(catalog: Catalog) -> gettext.GNUTranslations:
    """Only what can be said, ready to be looked up."""
    sound = Catalog(locale=catalog.locale)
    for message in catalog:
        if message.id and not message.fuzzy and not _misfit(message):
            sound.add(message.id, message.string)
    compiled = io.BytesIO()
    write_mo(compiled, sound)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def _faults(path: Path, catalog: Catalog, template: Catalog) -> Iterator[str]:
    wanted = {_one(message.id) for message in template if message.id}
    for key in sorted(wanted):
        message = catalog.get(key)
        if message is None:
            yield f'{path}: "{_short(key)}" is missing. Run "make translate", then translate it.'
            continue
        for fault in _faults_of(message):
            yield f'{path}, line {message.lineno}: "{_short(key)}": {fault}.'
    for message in catalog:
        if message.id and _one(message.id) not in wanted:
            yield f'{path}, line {message.lineno}: "{_short(_one(message.id))}" is said nowhere. Take it out.'
    for gone in catalog.obsolete:
        yield f'{path}: "{_short(_one(gone))}" (#~) is said nowhere any more. Take it out.'


def _faults_of(message: Message) -> Iterator[str]:
    forms = _forms(message)
    if not all(forms):
        yield "no translation" if not any(forms) else "a plural form is missing"
    if message.fuzzy:
        yield 'marked as fuzzy. Read it again and take "fuzzy" away'
    if misfit := _misfit(message):
        yield misfit
    for form in filter(None, forms):
        original = _originals(message)[-1]
        # "One month" and "two months" need no figure in many languages.
        checks = [("addresses", ADDRESS), ("bold marks", BOLD)] + [("figures", FIGURES)] * (not message.pluralizable)
        for what, pattern in checks:
            if _found(pattern, original) != _found(pattern, form):
                yield f"its {what} are not those of the English sentence"


def _found(pattern: re.Pattern[str], sentence: str) -> list[str]:
    """What a pattern finds outside of the braces, in any order."""
    return sorted(pattern.findall(re.sub(r"\{[^}]*\}", "", sentence)))


def _short(sentence: str) -> str:
    return shorten(sentence, 60, placeholder=" …")
