"""A house on a working day: mothers who wait, counsellors at the desk, and a clock that passes when a test says so."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

from bot.app import Lotse
from bot.bells import Bells
from bot.catalogues import Catalogues
from bot.channels import Address
from bot.desk import Desk
from bot.desk.talk import Entry, Talk, Words
from bot.library import Library
from bot.settings import CONTENT, load
from bot.storage import Transaction
from bot.storage.casework import Case
from bot.storage.database import open_store
from bot.storage.sealing import open_keyring
from bot.storage.staffing import Member
from dialogs.model import Conversation, OpenCase
from tests.content import read_once
from tests.house.living import Clock, Living, Telephone

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@cache
def furniture() -> tuple[Catalogues, Library]:
    """What is the same in every house: reading it takes longer than most tests."""
    catalogues = Catalogues(("de", "en", "ar"))
    return catalogues, Library(CONTENT, catalogues, {"message_days": 90, "conversation_days": 365}, read_once)


class Shift(Living):
    def __init__(self, url: str, folder: Path, at: datetime = MONDAY) -> None:
        self.url, self.clock, self.phone = url, Clock(at), Telephone()
        self._runner, self._open, self._ids = asyncio.Runner(), AsyncExitStack(), count(1)
        settings = load(None, database_url=url, master_key_file=folder / "master.key")
        catalogues, library = furniture()
        store = self.run(open_store(url, open_keyring("", settings.master_key_file)))
        self._open.push_async_callback(store.close)
        self.lotse = Lotse(settings, store, library, catalogues, {self.phone.name: self.phone}, Bells(), "alone")
        self.knowledge = library.knowledge
        self.desk = Desk(self.lotse.store, self.clock.now)
        self._keys = count(1)

    def staff(
        self, login: str, roles: Iterable[str] = ("counsellor",), has_signed_in: bool = True, **limits: Any
    ) -> Member:
        member = Member(0, login, login.capitalize(), frozenset(roles), **limits)

        def add(work: Transaction) -> int | None:
            id = work.add_member(member, self.clock.at)
            if id is not None and has_signed_in:
                work.confirm_secret(id, 0, ())
            return id

        id = self.work(add)
        assert id is not None
        return replace(member, id=id, is_ready=has_signed_in)

    def waits(self, person: str = "amina", **case: Any) -> int:
        """A mother has asked for a person; the id of her case."""
        asked: dict[str, Any] = {"topic": "costs", "region": "halle", "urgent": False, "first_words": "Hilfe"} | case
        self.hear("Hallo", person)
        self.think_about_everything()
        self.deliver()
        at = asked.pop("at", self.clock.at)

        def ask(work: Transaction) -> int:
            id = self._id_of(work, person)
            work.save(Conversation(id, language="de", place="welcome.menu", case="waiting"), at)
            return work.open_case(id, OpenCase(**asked), at)

        return self.work(ask)

    def taken(self, member: Member, person: str = "amina", **case: Any) -> int:
        """A mother's case that this member has, and she was told so."""
        case_id = self.waits(person, **case)
        self.take(member, case_id)
        self.go_on()
        return case_id

    # ── at the desk ──

    def take(self, member: Member, case_id: int) -> Case:
        return self.run(self.desk.take(member, case_id))

    def reply(self, member: Member, case_id: int, text: str, key: str = "", **words: Any) -> datetime:
        return self.run(self.desk.reply(member, case_id, Words(text, **words), (), key or f"key {next(self._keys)}"))

    def look(self, member: Member, case_id: int) -> Talk:
        return self.run(self.desk.look(member, case_id))

    def entry(self, member: Member, case_id: int, text: str) -> Entry:
        [entry] = [entry for entry in self.look(member, case_id).entries if text in entry.line.text]
        return entry

    def case(self, case_id: int) -> Case:
        found = self.work(lambda work: work.case(case_id))
        assert found is not None
        return found

    # ── what the house does all day ──

    def go_on(self, **time: float) -> None:
        """Time passes; replies that are due go out, everything is thought about and delivered."""
        self.clock.pass_by(**time)
        self.work(lambda work: work.send_held(self.clock.at))
        self.think_about_everything()
        self.deliver()

    def _id_of(self, work: Transaction, person: str) -> int:
        id = work.conversation_of(Address(self.phone.name, person))
        assert id is not None
        return id
