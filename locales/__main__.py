"""Gathers what Lotse says into `messages.pot`, and brings the translations into step with it: `make translate`.

Neither file holds dates or line numbers, so that a change shows nothing but changed sentences.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from bot.catalogues import Catalogues

LOCALES = Path(__file__).resolve().parent
HOUSE = LOCALES.parent
KEYWORDS = {"_": None, "ngettext": (1, 2)}
SHOWN = 20  # of many faults; the rest shows when these are mended
HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural_forms}\\n"

"""


def gather(house: Path = HOUSE) -> Catalog:
    """Every sentence of the dialogs and of the house, in the order in which they stand there."""
    template = Catalog()
    for folder in ("dialogs", "bot"):
        found = extract_from_dir(
            house / folder, [("**.py", "python")], keywords=KEYWORDS, comment_tags=("Translators:",)
        )
        for _file, _line, message, comments, _context in found:
            template.add(message, auto_comments=comments)
    return template


def fresh(house: Path = HOUSE, languages: tuple[str, ...] = (), *, tidy: bool = False) -> Iterator[tuple[Path, str]]:
    """Each file of the catalogues as it should be: its path and its text."""
    locales = house / "locales"
    template = gather(house)
    yield locales / "messages.pot", _text(template, tidy=True)
    there = {path.parent.parent.name for path in locales.glob("*/LC_MESSAGES/messages.po")}
    for language in sorted(there | set(languages)):
        path = locales / language / "LC_MESSAGES" / "messages.po"
        catalog = Catalog(locale=language)
        if path.exists():
            with path.open("rb") as file:
                catalog = read_po(file, locale=language)
        # Without guessing: a sentence that is nearly the same may say the opposite.
        catalog.update(template, no_fuzzy_matching=True)
        header = HEADER.format(language=language, plural_forms=catalog.plural_forms)
        yield path, header + _text(catalog, tidy=tidy)


def _text(catalog: Catalog, *, tidy: bool) -> str:
    out = io.BytesIO()
    write_po(out, catalog, width=0, no_location=True, omit_header=True, ignore_obsolete=tidy)
    return out.getvalue().decode()


def translate(
    languages: Annotated[
        list[str] | None, typer.Argument(help="Languages to begin, e.g. fa; those there come along.")
    ] = None,
    check: Annotated[bool, typer.Option(help="Change nothing; say what is not in step or not translated.")] = False,
    tidy: Annotated[bool, typer.Option(help="Take out translations of sentences that are said nowhere.")] = False,
) -> None:
    """Bring messages.pot and all translations into step with what the dialogs say."""
    faults: list[str] = []
    for path, text in fresh(languages=tuple(languages or ()), tidy=tidy):
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        if check:
            faults.append(f'{path.relative_to(HOUSE)} is not in step with the dialogs. Run "make translate".')
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    there = sorted(path.parent.parent.name for path in LOCALES.glob("*/LC_MESSAGES/messages.po"))
    faults += [fault.removeprefix(f"{HOUSE}/") for fault in Catalogues(there).faults()]
    for fault in faults[:SHOWN]:
        typer.echo(fault)
    if len(faults) > SHOWN:
        typer.echo(f"… and {len(faults) - SHOWN} more.")
    sys.exit(bool(check and faults))


if __name__ == "__main__":
    typer.run(translate)
