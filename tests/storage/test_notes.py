"""A note of the house: changed within it, and by a command while the house is open."""

from __future__ import annotations

import asyncio
import base64
from functools import partial
from pathlib import Path

import pytest

from bot.storage import Transaction
from bot.storage.database import StoreError, open_store
from bot.storage.notes import Note, NoteBeside
from bot.storage.sealing import open_keyring
from tests.storage.house import House


def test_a_command_reads_and_changes_a_note_while_the_house_is_open(url: str, tmp_path: Path) -> None:
    async def run() -> None:
        store = await open_store(url, open_keyring("", tmp_path / "master.key"))
        inside = Note(store, "signal tasks")
        beside = NoteBeside(url, "signal tasks", "", tmp_path / "master.key")
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
        asyncio.run(NoteBeside(f"sqlite:///{tmp_path}/lotse.db", "signal tasks", "", tmp_path / "key").read())


def test_a_database_without_tables_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "lotse.db").touch()
    with pytest.raises(StoreError, match="notes of the house cannot be read"):
        asyncio.run(NoteBeside(f"sqlite:///{tmp_path}/lotse.db", "signal tasks", "", tmp_path / "key").read())


def test_nobody_reads_a_sealed_note_in_the_database(house: House) -> None:
    house.work(lambda work: work.change_sealed_note("tasks", lambda _before: "Kanarienvogel"))
    [(kept,)] = house.raw("SELECT value FROM note WHERE name = 'tasks'")
    assert "Kanarienvogel" not in kept
    assert b"Kanarienvogel" not in base64.b64decode(kept)
    assert house.look(lambda work: work.sealed_note("tasks")) == "Kanarienvogel"
    house.raw("UPDATE note SET name = 'elsewhere' WHERE name = 'tasks'")
    assert house.look(lambda work: work.sealed_note("elsewhere")) == ""


def test_a_command_with_another_key_changes_nothing(house: House, tmp_path: Path) -> None:
    house.work(lambda work: work.change_sealed_note("tasks", lambda _before: "one"))
    beside = NoteBeside(house.url, "tasks", "", tmp_path / "another.key")
    with pytest.raises(StoreError, match="master key"):
        asyncio.run(beside.change(lambda _before: "two"))
    assert house.look(lambda work: work.sealed_note("tasks")) == "one"


def test_of_several_who_change_a_note_at_once_each_builds_upon_the_others(house: House) -> None:
    def add(work: Transaction) -> None:
        work.change_sealed_note("tasks", lambda before: before + "x")

    house.all_at_once(*[add] * 8)
    assert house.look(lambda work: work.sealed_note("tasks")) == "x" * 8


def test_one_listens_though_all_ask_at_once(house: House) -> None:
    def claim(name: str, work: Transaction) -> bool:
        mine = work.hold_note("listener") in ("", name)
        if mine:
            work.set_note("listener", name)
        return mine

    names = [f"worker {number}" for number in range(8)]
    claims = house.all_at_once(*(partial(claim, name) for name in names))
    assert claims.count(True) == 1
