"""The migrations make exactly the tables that the code knows, on both databases, there and back."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sql
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from bot.storage.database import StoreError
from bot.storage.migrating import MIGRATIONS, migrate, newest
from bot.storage.tables import house as tables
from tests.storage.conftest import OpenHouse
from tests.storage.house import AMINA, House

ONLY_ALEMBICS = {"alembic_version"}


def on(url: str, do: Callable[[sql.Connection], Any]) -> Any:
    engine = sql.create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        result = do(connection)
    engine.dispose()
    return result


def names(connection: sql.Connection) -> set[str]:
    return set(sql.inspect(connection).get_table_names())


def shape(connection: sql.Connection) -> list[Any]:
    """Every index with its condition, every constraint: what a comparison of tables may overlook."""
    if connection.dialect.name == "sqlite":
        rows = connection.execute(sql.text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"))
        return [(name, " ".join(made.split()).replace('"', "")) for name, made in rows if name not in ONLY_ALEMBICS]
    indexes = sql.text("SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname")
    rules = sql.text(
        "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid <> 0 ORDER BY conname"
    )
    rows = [*connection.execute(indexes), *connection.execute(rules)]
    return [(name, made) for name, made in rows if "alembic" not in name]


def test_the_newest_version_is_the_one_that_alembic_finds() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [newest()]


@pytest.mark.slow
def test_a_database_that_is_up_to_date_is_opened_without_alembic(url: str, tmp_path: Path) -> None:
    open_it = f"""
import asyncio, sys
from pathlib import Path
from bot.storage.database import open_store
from bot.storage.sealing import open_keyring

async def opened():
    await (await open_store({url!r}, open_keyring("", Path({str(tmp_path / "a.key")!r})))).close()

asyncio.run(opened())
print("alembic" in sys.modules)
"""
    on(url, migrate)
    said = subprocess.run([sys.executable, "-c", open_it], check=True, capture_output=True, text=True).stdout
    assert said.split() == ["False"]


def test_migrations_and_tables_match(url: str) -> None:
    def differences(connection: sql.Connection) -> list[Any]:
        migrate(connection)
        return list(compare_metadata(MigrationContext.configure(connection), tables))

    assert on(url, differences) == []


def test_indexes_and_constraints_match_to_the_letter(url: str) -> None:
    def migrated(connection: sql.Connection) -> list[Any]:
        migrate(connection)
        shaped = shape(connection)
        migrate(connection, "base")
        return shaped

    def made(connection: sql.Connection) -> list[Any]:
        tables.create_all(connection)
        return shape(connection)

    by_migration = dict(on(url, migrated))
    by_the_code = dict(on(url, made))
    indexes = {name for name in by_the_code if name.startswith(("ix_", "uq_", "fk_", "pk_"))}
    assert len(indexes) > 10
    assert {name: by_migration[name] for name in indexes} == {name: by_the_code[name] for name in indexes}
    assert set(by_migration) == set(by_the_code)


@pytest.mark.slow
def test_down_and_up_again(url: str) -> None:
    for to, expected in (("head", set(tables.tables)), ("base", set()), ("head", set(tables.tables))):
        on(url, lambda connection, to=to: migrate(connection, to))
        assert on(url, names) - ONLY_ALEMBICS == expected


def test_cases_from_before_the_desk_wait_or_are_closed_as_they_were(url: str) -> None:
    def begin_and_go_on(connection: sql.Connection) -> list[Any]:
        migrate(connection)
        migrate(connection, "0005")
        connection.execute(sql.text(
            "INSERT INTO conversation (id, channel, address_hash, sealed_address, sealed_key, touched_at, leaving) "
            "VALUES (1, 'web', :any, :any, :any, 5, FALSE)"), {"any": b"-"})  # fmt: skip
        for id, closed_at in ((3, None), (4, 9)):
            connection.execute(sql.text(
                "INSERT INTO cases (id, conversation_id, urgent, opened_at, closed_at, sealed_case) "
                "VALUES (:id, 1, FALSE, 7, :closed_at, :any)"), {"id": id, "closed_at": closed_at, "any": b"-"})  # fmt: skip
        migrate(connection)
        columns = "id, state, queue, asked_at, waits_since, closed_at"
        return [tuple(row) for row in connection.execute(sql.text(f"SELECT {columns} FROM cases ORDER BY id"))]  # noqa: S608

    assert on(url, begin_and_go_on) == [(3, "waiting", "mothers", 7, 7, None), (4, "closed", "mothers", 7, None, 9)]


def test_opening_twice_changes_nothing(open_house: OpenHouse) -> None:
    house = open_house()
    hers = house.meet()
    house.close()
    assert open_house().look(lambda work: work.conversation_of(AMINA)) == hers


def test_a_database_of_a_newer_version_is_refused_with_a_remedy(open_house: OpenHouse) -> None:
    house = open_house()
    house.raw("UPDATE alembic_version SET version_num = '9999'")
    house.close()
    with pytest.raises(StoreError, match="another version of Lotse"):
        open_house()


@pytest.mark.slow
def test_four_processes_that_start_at_once_on_a_new_database_agree(
    new_postgres: Callable[..., str], tmp_path: Path
) -> None:
    url, houses = new_postgres(empty=True), list[House]()
    threads = [
        threading.Thread(target=lambda: houses.append(House(url, tmp_path / "keys" / "master.key"))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({house.receive(AMINA, number) for number, house in enumerate(houses)}) == 1
    assert len(houses) == 4
    for house in houses:
        house.close()
