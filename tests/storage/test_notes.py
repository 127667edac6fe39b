"""A note of the house: changed within it, and by a command while the house is open."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.storage.database import StoreError, open_store
from bot.storage.notes import Note, NoteBeside
from bot.storage.sealing import open_keyring


def test_a_command_reads_and_changes_a_note_while_the_house_is_open(url: str, tmp_path: Path) -> None:
    async def run() -> None:
        store = await open_store(url, open_keyring("", tmp_path / "master.key"))
        inside, beside = Note(store, "signal tasks"), NoteBeside(url, "signal tasks")
        try:
            assert (await inside.read(), await beside.read()) == ("", "")
            await inside.change(lambda text: f"{text}one ")
            await beside.change(lambda text: f"{text}two ")
            await inside.change(lambda text: f"{text}three")
            assert (await inside.read(), await beside.read()) == ("one two three", "one two three")
        finally:
            await store.close()

    asyncio.run(run())


def test_a_house_that_was_never_opened_has_no_notes(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="Start Lotse once"):
        asyncio.run(NoteBeside(f"sqlite:///{tmp_path}/lotse.db", "signal tasks").read())


def test_a_database_without_tables_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "lotse.db").touch()
    with pytest.raises(StoreError, match="notes of the house cannot be read"):
        asyncio.run(NoteBeside(f"sqlite:///{tmp_path}/lotse.db", "signal tasks").read())
