"""Reads the folder of content: all that Lotse knows, or every mistake in it. Only this file opens files."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from knowledge.find import Index
from knowledge.hear import Hearing
from knowledge.model import GERMAN, Article, Fact, Knowledge, Phrase
from knowledge.office import HERE, Office
from knowledge.reading import article_complaints, complaints, sheets
from knowledge.reading.articles import Draft, draft, finish
from knowledge.reading.mistakes import Complaint, Mistake, Mistakes, nearest
from knowledge.reading.office import office
from knowledge.reading.pages import Page, page_of
from knowledge.reading.phrases import phrases
from knowledge.reading.sheets import Sheet

__all__ = ["LANGUAGES", "Mistake", "Mistakes", "read", "stamp"]

# Content may be prepared in all of these; Lotse speaks those that it is told to.
LANGUAGES = ("de", "en", "ar", "fa", "ku", "tr", "ru", "uk", "pl", "ro", "fr", "vi")
_TOP = (
    "articles",
    "asked",
    "phrases",
    "synonyms",
    "districts.yaml",
    "facts.yaml",
    "office.yaml",
    "places.csv",
    "topics.yaml",
    "urgent.yaml",
)
_UNREAD = "README.md"


@dataclass(frozen=True, slots=True)
class _Folder:
    """The folder while it is read, and the pages that were opened in it so far."""

    root: Path
    languages: Collection[str]
    pages: list[Page] = field(default_factory=list)

    def note(self, path: str, complaint: Complaint, **values: str) -> None:
        page = Page(path, "")
        page.note(0, complaint, **values)
        self.pages.append(page)

    def names(self, folder: str) -> list[str]:
        """What stands in a folder, without what editing programs leave there."""
        try:
            return sorted(each.name for each in (self.root / folder).iterdir() if not _is_left_over(each.name))
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as error:  # else what cannot be opened would count as empty, and be gone for mothers
            self.note(_printable(folder), complaints.NOT_READABLE, reason=error.strerror or type(error).__name__)
            return []

    def page(self, path: str) -> Page:
        """A file's words; none, and a mistake noted, when it cannot be opened."""
        try:
            raw = (self.root / path).read_bytes()
        except FileNotFoundError:
            page = Page(path, "", readable=False)
            page.note(0, complaints.NO_FILE)
        except OSError as error:
            page = Page(path, "", readable=False)
            page.note(0, complaints.NOT_READABLE, reason=error.strerror or type(error).__name__)
        else:
            page = page_of(_printable(path), raw)
        self.pages.append(page)
        return page

    def mistakes(self) -> tuple[Mistake, ...]:
        """Each once, also where a folder was looked into twice."""
        return tuple(dict.fromkeys(mistake for page in self.pages for mistake in page.mistakes))


def read(
    directory: Path,
    languages: Sequence[str],
    needed_facts: Collection[str] = (),
    numbers: Collection[str] = (),
    needed_articles: Collection[str] = (),
) -> Knowledge:
    """All that Lotse knows. Raises Mistakes with every mistake of all files at once, and nothing else.

    needed_facts: the ids that dialogs say, so that they cannot be deleted by mistake · numbers: those that dialogs count with ·
    needed_articles: the topics whose article dialogs show.
    """
    folder = _Folder(directory, sorted({*LANGUAGES, *languages}))
    if not directory.is_dir():
        folder.note(_printable(str(directory)), complaints.NO_FOLDER)
        raise Mistakes(folder.mistakes())
    for name in folder.names("."):
        if name not in _TOP and name != _UNREAD:
            folder.note(_printable(name), complaints.STRANGE_FILE, near=nearest(name, _TOP), known=", ".join(_TOP))
    topics = sheets.topics(folder.page("topics.yaml"))
    facts = sheets.facts(folder.page("facts.yaml"), numbers)
    districts = sheets.districts(folder.page("districts.yaml"))
    places = sheets.places(folder.page("places.csv"), districts.names)
    urgent = sheets.urgent(folder.page("urgent.yaml"), folder.languages)
    synonyms = _synonyms(folder)
    asked = _asked(folder, topics.names)
    articles = _articles(folder, topics.names, facts, needed_articles)
    sayings = _phrases(folder, facts)
    duty = _office(folder)
    for name in sorted({*needed_facts} - {*(facts.names if facts.names is not None else needed_facts)}):
        folder.note("facts.yaml", complaints.NEEDED_FACT, name=name)
    mistakes = folder.mistakes()
    if mistakes:
        raise Mistakes(mistakes)
    spoken = {key: article for key, article in articles.items() if article.language in languages}
    return Knowledge(
        articles=spoken,
        facts=facts.values,
        districts=districts.values,
        places=places,
        finder=Index(spoken.values(), synonyms, urgent, languages, asked),
        ears=Hearing(places, districts.values),
        languages=tuple(languages),
        topics=topics.values,
        phrases=sayings,
        office=duty,
    )


def stamp(directory: Path) -> str:
    """A short mark that changes whenever a file is saved, added or taken away; cheap, since no file is opened."""
    mark = hashlib.sha256()
    for folder, inside, names in os.walk(directory):
        inside[:] = sorted(name for name in inside if not _is_left_over(name))
        for name in sorted(names):
            path = Path(folder, name)
            try:
                state = path.stat()
            except OSError:  # an editing program is just replacing it: the next look will see it
                continue
            if not _is_left_over(name):
                mark.update(os.fsencode(path) + f"\0{state.st_mtime_ns} {state.st_size} {state.st_ino}\0".encode())
    return mark.hexdigest()


def _office(folder: _Folder) -> Office:
    """Who has not filled it in has no office."""
    page = folder.page("office.yaml") if "office.yaml" in folder.names(".") else Page("office.yaml", "")
    return office(page, datetime.now(HERE).date())


def _synonyms(folder: _Folder) -> Mapping[str, Sequence[Sequence[str]]]:
    found = {}
    for name in folder.names("synonyms"):
        language = _language(folder, "synonyms", name, ".yaml")
        if language:
            found[language] = sheets.synonyms(folder.page(f"synonyms/{name}"))
    return found


def _asked(folder: _Folder, topics: Collection[str] | None) -> Mapping[str, Mapping[str, Sequence[str]]]:
    """By language and topic what mothers type, also for topics that have no article yet; nothing at all is fine."""
    found = {}
    for name in folder.names("asked"):
        language = _language(folder, "asked", name, ".yaml")
        if language:
            found[language] = sheets.asked(folder.page(f"asked/{name}"), topics)
    return found


def _phrases(folder: _Folder, facts: Sheet[Fact]) -> Mapping[str, Phrase]:
    """None at all is fine; translations without the German file are not."""
    found = {}
    for name in folder.names("phrases"):
        language = _language(folder, "phrases", name, ".yaml")
        if language:
            found[language] = folder.page(f"phrases/{name}")
    if found and GERMAN not in found:
        found[GERMAN] = folder.page(f"phrases/{GERMAN}.yaml")
    return phrases(found, facts.values, facts.names)


def _articles(
    folder: _Folder, topics: Collection[str] | None, facts: Sheet[Fact], needed: Collection[str]
) -> dict[tuple[str, str], Article]:
    drafts: dict[tuple[str, str], Draft] = {}
    for topic in folder.names("articles"):
        path = f"articles/{topic}"
        if not (folder.root / path).is_dir():
            folder.note(_printable(path), complaints.STRANGE_FILE, known="articles/<topic>/<language>.md")
            continue
        if topics is not None and topic not in topics:
            near = nearest(topic, sorted(topics))
            folder.note(_printable(path), complaints.STRANGE_TOPIC, name=_printable(topic), near=near)
        for name in folder.names(path):
            language = _language(folder, path, name, ".md")
            if language:
                drafts[topic, language] = draft(folder.page(f"{path}/{name}"), topic, language)
    if not drafts:
        folder.note("articles", complaints.NO_ARTICLES)
    for topic in needed:
        if drafts and (topic, GERMAN) not in drafts:
            folder.note(f"articles/{topic}", article_complaints.NO_ARTICLE)
    articles = {}
    for (topic, language), one in drafts.items():
        article = finish(one, drafts.get((topic, GERMAN)), facts.values, facts.names)
        if article:
            articles[topic, language] = article
    return articles


def _language(folder: _Folder, path: str, name: str, ending: str) -> str:
    """The language that a file's name says; "" and a mistake noted when it says none."""
    language, dot, rest = name.partition(".")
    if language in folder.languages and dot + rest == ending:
        return language
    known = ", ".join(each + ending for each in folder.languages)
    near = nearest(name, [each + ending for each in folder.languages])
    folder.note(_printable(f"{path}/{name}"), complaints.STRANGE_FILE, near=near, known=known)
    return ""


def _is_left_over(name: str) -> bool:
    return name.startswith((".", "~", "#")) or name.endswith(("~", ".bak", ".tmp"))


def _printable(path: str) -> str:
    """A path that can be printed, also when its name is no text at all."""
    return path.encode("utf-8", "replace").decode()
