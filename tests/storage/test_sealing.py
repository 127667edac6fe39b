"""Nothing she said or is can be read without the master key, and a lost, wrong or broken key is said plainly."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.channels import Address, Button
from bot.storage import Line, Transaction
from bot.storage.database import StoreError
from bot.storage.sealing import Broken, Keyring, NoKey, Seal, WrongKey, open_keyring
from bot.storage.tables import house as tables
from dialogs.model import Conversation, OpenCase
from tests.storage.conftest import OpenHouse
from tests.storage.house import AMINA, NOW, House, at, said

CANARY = "Kanarienvogel"
KEY = base64.b64encode(bytes(range(32))).decode()


def test_the_key_is_made_at_the_first_start_for_its_owner_only(open_house: OpenHouse, tmp_path: Path) -> None:
    key_file = tmp_path / "keys" / "master.key"
    open_house(key_file).close()
    assert key_file.stat().st_mode & 0o777 == 0o600
    assert len(base64.b64decode(key_file.read_text())) == 32
    assert [path.name for path in key_file.parent.iterdir()] == ["master.key"]


def test_what_was_sealed_is_read_after_a_restart(open_house: OpenHouse) -> None:
    house = open_house()
    hers = house.meet()
    house.work(lambda work: work.write_down(hers, Line("mother", NOW, "Hallo")))
    house.close()
    again = open_house()
    [line] = again.look(lambda work: work.lines(hers))
    assert line.text == "Hallo"
    assert again.receive(AMINA, "next") == hers


def test_a_key_from_the_settings_makes_no_file(open_house: OpenHouse, tmp_path: Path) -> None:
    open_house(tmp_path / "unused.key", KEY).close()
    assert not (tmp_path / "unused.key").exists()
    open_house(tmp_path / "unused.key", KEY).meet()


def test_a_lost_key_file_is_not_silently_replaced(open_house: OpenHouse, tmp_path: Path) -> None:
    house = open_house()
    house.meet()
    house.close()
    key_file = tmp_path / "master.key"
    key_file.rename(tmp_path / "backup")
    with pytest.raises(NoKey, match=r"master\.key is missing"):
        open_house()
    assert not key_file.exists()
    (tmp_path / "backup").rename(key_file)
    assert open_house().receive(AMINA, "next") is not None


def test_a_wrong_key_is_refused_at_start(open_house: OpenHouse, tmp_path: Path) -> None:
    open_house().close()
    with pytest.raises(WrongKey, match="does not belong to this database"):
        open_house(key=KEY)
    (tmp_path / "master.key").write_text(KEY)
    with pytest.raises(WrongKey, match=r"master\.key"):
        open_house()


def test_a_database_that_lost_its_check_value_takes_no_other_key(open_house: OpenHouse) -> None:
    house = open_house()
    house.meet()
    house.raw("DELETE FROM note")
    house.close()
    with pytest.raises(WrongKey):
        open_house(key=KEY)


@pytest.mark.parametrize(
    "key",
    [
        pytest.param("secret", id="too short"),
        pytest.param(base64.b64encode(bytes(16)).decode(), id="half a key"),
        pytest.param("ß" * 44, id="not base64"),
        pytest.param(KEY + "AAAA", id="too long"),
    ],
)
def test_a_key_that_is_none_is_named_and_not_shown(key: str, tmp_path: Path) -> None:
    (tmp_path / "master.key").write_text(key)
    for setting, source in ((key, "MASTER_KEY"), ("", "master.key")):
        with pytest.raises(NoKey) as refused:
            open_keyring(setting, tmp_path / "master.key")
        assert source in str(refused.value)
        assert key not in str(refused.value)


def test_a_keyring_does_not_show_its_keys() -> None:
    keyring = open_keyring(KEY, Path("unused"))
    assert repr(bytes(range(32))) not in repr(keyring)
    assert "Seal" not in repr(keyring)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda sealed: sealed[:-1] + bytes([sealed[-1] ^ 1]), id="one bit changed"),
        pytest.param(lambda sealed: sealed[:20], id="cut off"),
        pytest.param(lambda sealed: b"", id="empty"),
        pytest.param(lambda sealed: b"\x02" + sealed[1:], id="another format"),
        pytest.param(lambda sealed: b"Hallo", id="not sealed at all"),
    ],
)
def test_a_changed_value_does_not_open(change: Callable[[bytes], bytes]) -> None:
    seal = Seal(bytes(32))
    sealed = seal.close(b"Hallo, wie geht es?", "line.sealed_line", 7)
    assert seal.open(sealed, "line.sealed_line", 7) == b"Hallo, wie geht es?"
    with pytest.raises(Broken):
        seal.open(change(sealed), "line.sealed_line", 7)


def test_a_value_opens_only_in_its_own_place() -> None:
    seal = Seal(bytes(32))
    sealed = seal.close(b"Hallo", "line.sealed_line", 7)
    for column, owner in (("line.sealed_line", 8), ("inbox.sealed_event", 7)):
        with pytest.raises(Broken):
            seal.open(sealed, column, owner)
    with pytest.raises(Broken):
        Seal(bytes([1] * 32)).open(sealed, "line.sealed_line", 7)


def test_the_same_words_are_never_sealed_alike() -> None:
    seal = Seal(bytes(32))
    assert len({seal.close(b"ja", "line.sealed_line", 1) for _ in range(100)}) == 100


def test_hashes_need_the_key_and_tell_their_parts_apart() -> None:
    one, other = Keyring(bytes(32)), Keyring(bytes([1] * 32))
    assert one.address_hash("web", "amina") == one.address_hash("web", "amina")
    assert one.address_hash("web", "amina") != other.address_hash("web", "amina")
    assert one.message_hash("ab", "c", "d") != one.message_hash("a", "bc", "d")
    assert one.address_hash("web", "x") != one.message_hash("web", "x", "")


def test_a_broken_line_is_an_error_and_never_garbage(house: House) -> None:
    hers = house.meet()
    house.work(lambda work: work.write_down(hers, Line("mother", NOW, "Hallo")))
    house.raw("UPDATE line SET sealed_line = :other", other=b"\x01" + bytes(80))
    with pytest.raises(Broken, match=r"line\.sealed_line"):
        house.look(lambda work: work.lines(hers))


def test_no_table_holds_a_word_a_name_or_a_number_of_hers(house: House) -> None:
    person = Address("signal", f"{CANARY} +49 151 5550100")

    def everything(work: Transaction) -> int:
        hers = work.receive(person, f"{CANARY} message", said(CANARY), NOW)
        assert hers is not None
        words = Line("mother", NOW, CANARY, CANARY, "de", (Button(CANARY, CANARY, CANARY),))
        line_id = work.write_down(hers, words)
        work.write_down(hers, Line("lotse", NOW, "", file=(CANARY, CANARY, CANARY.encode())))
        outbox_id = work.send_soon(hers, line_id, "reply", NOW)
        work.refused(outbox_id, CANARY, NOW)
        work.save(Conversation(hers, place=CANARY, answers={CANARY: CANARY}), NOW)
        work.open_case(hers, OpenCase(CANARY, CANARY, True, CANARY), NOW)
        work.park("signal", CANARY, CANARY.encode(), CANARY, NOW)
        work.remind(hers, "deadline", at(5))
        work.ring(at(6))
        work.gone(hers, CANARY, NOW)
        claimed = work.claim()
        assert claimed is not None
        assert work.stumble(claimed.inbox_id, CANARY, NOW, 1)
        return hers

    assert house.work(everything)
    kept = [row for name in tables.tables for row in house.raw(f"SELECT * FROM {name}")]  # noqa: S608
    values = [bytes(value) if isinstance(value, memoryview) else value for row in kept for value in row]
    shown = b" ".join(value if isinstance(value, bytes) else str(value).encode() for value in values)
    for spelling in (CANARY, CANARY.encode().hex(), base64.b64encode(CANARY.encode()).decode()[:12], "5550100"):
        assert spelling.encode() not in shown


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("sqlite://", id="SQLite without a file"),
        pytest.param("sqlite:///:memory:", id="SQLite in memory"),
        pytest.param("mysql://localhost/lotse", id="a database that we do not speak"),
        pytest.param("var/lotse.db", id="no URL at all"),
        pytest.param("postgresql://nobody@localhost:1/lotse", id="a PostgreSQL that does not answer"),
    ],
)
def test_a_database_that_cannot_be_opened_is_said_plainly(url: str, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="DATABASE_URL"):
        House(url, tmp_path / "master.key")
    assert not (tmp_path / "master.key").exists()
