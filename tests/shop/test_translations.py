"""`make translate`: gathers what is said, keeps what was translated, guesses nothing."""

from __future__ import annotations

from pathlib import Path

from locales.__main__ import fresh

DIALOG = """
from dialogs.text import _, ngettext

# Translators: on a small button.
MENU = _("Menu")
AGE = ngettext("{count} month", "{count} months", 3)
OPEN = _("The Kita is open.")
"""


def house(folder: Path, dialog: str = DIALOG, po: str = "") -> Path:
    for room in ("dialogs", "bot", "locales/de/LC_MESSAGES"):
        (folder / room).mkdir(parents=True, exist_ok=True)
    (folder / "dialogs" / "one.py").write_text(dialog, encoding="utf-8")
    if po:
        (folder / "locales/de/LC_MESSAGES/messages.po").write_text(po, encoding="utf-8")
    return folder


def texts(folder: Path, *languages: str, tidy: bool = False) -> dict[str, str]:
    return {path.relative_to(folder / "locales").parts[0]: text for path, text in fresh(folder, languages, tidy=tidy)}


def test_sentences_are_gathered_with_notes_and_plurals_but_without_dates_and_lines(tmp_path: Path) -> None:
    template = texts(house(tmp_path))["messages.pot"]
    assert '#. Translators: on a small button.\nmsgid "Menu"' in template
    assert 'msgid_plural "{count} months"' in template
    assert "one.py" not in template
    assert "Date" not in template


def test_moving_a_sentence_within_its_file_changes_nothing(tmp_path: Path) -> None:
    before = texts(house(tmp_path))
    assert texts(house(tmp_path, "\n\n\n" + DIALOG)) == before


def test_a_new_language_begins_with_its_plural_forms(tmp_path: Path) -> None:
    arabic = texts(house(tmp_path), "ar")["ar"]
    assert "nplurals=6" in arabic
    assert "msgstr[5]" in arabic


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    first = texts(house(tmp_path), "de")["de"]
    assert texts(house(tmp_path, po=first))["de"] == first


def test_translations_are_kept_and_nothing_is_guessed(tmp_path: Path) -> None:
    first = texts(house(tmp_path), "de")["de"]
    po = first.replace('"Menu"\nmsgstr ""', '"Menu"\nmsgstr "Menü"')
    po = po.replace('"The Kita is open."\nmsgstr ""', '"The Kita is open."\nmsgstr "Die Kita ist offen."')
    dialog = DIALOG.replace("is open", "is not open")
    second = texts(house(tmp_path, dialog, po))["de"]
    assert 'msgid "Menu"\nmsgstr "Menü"' in second
    assert 'msgid "The Kita is not open."\nmsgstr ""' in second
    assert "fuzzy" not in second
    assert '#~ msgstr "Die Kita ist offen."' in second
    assert "#~" not in texts(house(tmp_path, dialog, po), tidy=True)["de"]
