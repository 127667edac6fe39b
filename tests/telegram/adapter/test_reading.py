"""Every kind of update gives what it means; both libraries read it, so that none is our own invention."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.channels import Address, Incoming, Parcel
from bot.channels.telegram.reading import (
    Elsewhere,
    Found,
    Heard,
    Lost,
    Meaning,
    Nothing,
    Unreadable,
    chat_of,
    read,
)

PAYLOADS = sorted((Path(__file__).parents[2] / "payloads").glob("*.json"))
NOW = datetime(2026, 1, 2, 9, 0, tzinfo=UTC)
SENT = datetime(2026, 1, 2, 8, 0, tzinfo=UTC)
HER = Address("telegram", "711223344")
BOT = "7000000001"


def named(path: Path) -> str:
    return path.stem.replace("_", " ")


@pytest.fixture(params=PAYLOADS, ids=named)
def payload(request: pytest.FixtureRequest) -> dict[str, Any]:
    path: Path = request.param
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def incoming_of(gives: dict[str, Any], update_id: int) -> Incoming:
    at = gives.pop("at", None)
    return Incoming(
        HER,
        str(update_id),
        NOW if at == "now" else datetime.fromisoformat(at) if at else SENT,
        tapped=tuple(gives.pop("tapped")) if "tapped" in gives else None,
        kinds=tuple(gives.pop("kinds", ())),
        parcels=tuple(Parcel(*parcel) for parcel in gives.pop("parcels", ())),
        account=BOT,
        **gives,
    )


def test_there_are_many_kinds() -> None:
    assert len(PAYLOADS) >= 60


def test_it_means(payload: dict[str, Any]) -> None:
    update, gives = payload["update"], payload["gives"]
    meaning = read(update, BOT, NOW)
    match gives:
        case {"heard": heard}:
            assert isinstance(meaning, Heard)
            assert meaning.incoming == incoming_of(heard, update["update_id"])
            assert (meaning.tap is not None) == ("callback_query" in update)
        case _:
            expected: Meaning = Nothing()
            if "lost" in gives:
                expected = Lost(HER)
            if "found" in gives:
                expected = Found(HER)
            if "elsewhere" in gives:
                expected = Elsewhere(gives["elsewhere"])
            assert meaning == expected


@pytest.mark.slow  # both are loaded by every worker
def test_both_libraries_read_it(payload: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    import aiogram.types
    import telegram

    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # or it warns of its own next version
    assert telegram.Update.de_json(payload["update"], None).update_id == payload["update"]["update_id"]
    assert aiogram.types.Update.model_validate(payload["update"]).update_id == payload["update"]["update_id"]


def test_nothing_of_her_is_kept_but_her_number_words_and_files(payload: dict[str, Any]) -> None:
    meaning = read(payload["update"], BOT, NOW)
    told = repr(meaning) + (meaning.incoming.text if isinstance(meaning, Heard) else "")
    for secret in ("olena_example", "Olena", "51.48", "11.97", "+490000000000", "Mütter"):
        assert secret not in told


def text(**more: Any) -> dict[str, Any]:
    chat = {"id": 711223344, "type": "private", "first_name": "O"}
    return {"update_id": 5, "message": {"message_id": 1, "date": 1767340800, "chat": chat, "text": "x"} | more}


@pytest.mark.parametrize(
    "update",
    [
        pytest.param(None, id="nothing"),
        pytest.param([], id="a list"),
        pytest.param({}, id="an empty object"),
        pytest.param({"update_id": "5"}, id="a number in quotation marks"),
        pytest.param({"update_id": True}, id="a number that is none"),
        pytest.param({"update_id": 5, "message": "hello"}, id="a message that is a text"),
        pytest.param({"update_id": 5, "message": {"text": "x"}}, id="a message of nobody"),
        pytest.param(text(chat={"id": "711", "type": "private"}), id="a chat whose id is a text"),
        pytest.param(text(chat={"type": "private"}), id="a chat without an id"),
        pytest.param(text(date="yesterday"), id="a date in words"),
        pytest.param(text(date=10**18), id="a date at the end of time"),
        pytest.param(text(text=5), id="a text that is a number"),
        pytest.param(text(text={"a": 1}), id="a text that is an object"),
        pytest.param(text(text=None, photo=[{"file_id": 7}]), id="a photo without measures"),
        pytest.param(text(text=None, photo="x"), id="a photo that is a text"),
        pytest.param(text(text=None, document={"file_id": ""}), id="a file without a reference"),
        pytest.param(text(media_group_id=5), id="an album that is a number"),
        pytest.param({"update_id": 5, "callback_query": {"id": "1"}}, id="a tap of nobody"),
        pytest.param({"update_id": 5, "my_chat_member": {"chat": 1}}, id="a membership of nothing"),
    ],
)
def test_what_is_malformed_is_said_to_be_unreadable(update: Any) -> None:
    with pytest.raises(Unreadable) as caught:
        read(update, BOT, NOW)
    assert str(caught.value).endswith("Error")


@pytest.mark.parametrize("update", [None, 5, {}, {"message": 5}, {"message": {"chat": "x"}}], ids=repr)
def test_whose_it_is_can_be_asked_of_anything(update: Any) -> None:
    assert chat_of(update) == 0


def test_a_persons_updates_are_known_as_hers_whatever_they_are() -> None:
    kinds = {chat_of(json.loads(path.read_text(encoding="utf-8"))["update"]) for path in PAYLOADS}
    assert 711223344 in kinds
    tap = json.loads((PAYLOADS[0].parent / "a_touched_button.json").read_text(encoding="utf-8"))["update"]
    assert chat_of(tap) == 711223344
