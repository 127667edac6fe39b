"""Commands about what Lotse knows: check it, ask it, draw the dialogs."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.catalogues import Catalogues
from bot.library import Library
from bot.settings import Settings
from dialogs.graph import draw, faults
from knowledge.find.batch import answer_lines
from knowledge.model import Finding
from knowledge.reader import Mistakes

PICTURE = Path("docs/dialogs.md")
BEFORE = "# The dialogs\n\nDrawn from the steps themselves: `make draw` draws it anew.\n\n```mermaid\n"
AFTER = "```\n"


def open_library(settings: Settings) -> Library:
    return Library(settings.knowledge_dir, Catalogues(settings.languages), {})


def check(settings: Settings, language: str, console: Console) -> bool:
    """Print all mistakes, or else all remarks; True when there is no mistake, and so the content may go live."""
    german = language == "de"
    try:
        library = open_library(settings)
    except Mistakes as mistakes:
        console.print(mistakes.said(language), style="red", highlight=False, markup=False, soft_wrap=True)
        count = len(mistakes.mistakes)
        console.print(f"{count} Fehler." if german else f"{count} to put right.", style="bold red")
        return False
    remarks = library.remarks(date.today())  # noqa: DTZ011 - the editor's own day
    for remark in remarks:
        style = "red" if remark.severity == "urgent" else "yellow"
        console.print(remark.said(language), style=style, highlight=False, markup=False, soft_wrap=True)
    urgent = sum(remark.severity == "urgent" for remark in remarks)
    if german:
        console.print(f"0 Fehler, {len(remarks)} Hinweise, davon {urgent} dringend.", style="bold")
    else:
        console.print(f"0 to put right, {len(remarks)} remarks, {urgent} of them urgent.", style="bold")
    return True


def picture(settings: Settings, *, only_check: bool, console: Console) -> bool:
    """Draw the dialogs into the docs, or check that they are sound and the picture is fresh."""
    wordings = Catalogues(settings.languages).wordings()
    wrong = faults(wordings=wordings)
    for fault in wrong:
        console.print(fault, style="red", highlight=False, markup=False, soft_wrap=True)
    drawn = f"{BEFORE}{draw()}{AFTER}"
    if only_check:
        if not PICTURE.exists() or PICTURE.read_text(encoding="utf-8") != drawn:
            console.print(f'{PICTURE} is not what the dialogs are. Run "make draw".', style="red")
            return False
        return not wrong
    PICTURE.write_text(drawn, encoding="utf-8")
    console.print(f"{PICTURE} is drawn.")
    return not wrong


def find(settings: Settings, words: str, language: str, console: Console) -> None:
    """Show what Lotse would answer to these words, and how sure it is."""
    knowledge = open_library(settings).knowledge()
    finding: Finding = knowledge.finder.find(words, language)
    console.print(f"[bold]{finding.decision}[/bold]   language: {finding.language or 'not sure'}")
    table = Table("topic", "score", "title")
    for found in finding.topics:
        article = knowledge.article(found.topic, language or finding.language or "de")
        table.add_row(found.topic, f"{found.score:.2f}", article.title if article else "")
    if finding.topics:
        console.print(table)


def find_batch(settings: Settings, questions: Path, console: Console) -> bool:
    """Write a line of JSON for each question; broken lines are named on standard error."""
    knowledge = open_library(settings).knowledge()
    sound = True
    with questions.open(encoding="utf-8") as lines:
        for answer in answer_lines(knowledge.finder, lines):
            print(answer)
            if "error" in json.loads(answer):
                sound = False
    if not sound:
        console.print("Some lines could not be read; they carry an error.", style="red")
    return sound
