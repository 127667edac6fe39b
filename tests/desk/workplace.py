"""The desk at work: mothers who wait, counsellors in their browsers, and a house that thinks when it is told to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

from bot.catalogues import Catalogues
from bot.channels import Address
from bot.desk import Desk
from bot.desk.pages.board import board_of
from bot.desk.pages.rings import Rings
from bot.desk.pages.working import Room, routers
from bot.desk.translating import Translator
from bot.post import write_event
from bot.storage import Line, Transaction
from bot.turn import Mind, take_turn
from bot.voice import Voice
from dialogs.events import Said
from dialogs.model import Conversation, OpenCase
from dialogs.text import Text
from knowledge.check import Remark
from knowledge.model import Knowledge
from knowledge.reader import read
from knowledge.reading.mistakes import Mistake
from tests.desk.office import Office, Visitor

CONTENT = Path(__file__).parents[2] / "knowledge" / "content"
SCRIPT = {"Accept": "application/json", "Sec-Fetch-Site": "same-origin"}
HER_WORDS = "أحتاج إلى مكان في الحضانة"


@cache
def knowledge() -> Knowledge:
    return read(CONTENT, ("de", "en", "ar"))


@cache
def voice() -> Voice:
    return Voice(Catalogues(("de", "en", "ar")))


def dated(value: date | time, language: str) -> str:
    return voice().catalogues.label(Text("{value}", values=(("value", value),)), language)


class Shelf:
    """What was found wrong when the content was last read."""

    mistakes: tuple[Mistake, ...] = ()

    def remarks(self, on: object) -> tuple[Remark, ...]:
        return ()


class Workplace:
    """An office with all pages, and mothers whose talks are kept in its store."""

    def __init__(self, office: Office, translator: Translator | None = None) -> None:
        self.office, self.shelf = office, Shelf()
        self.desk, self.rings = Desk(office.store, office.now), Rings()
        board = board_of(office.store)
        office.store.listen(board.hear)
        office.store.listen(self.rings.hear)
        self.room = Room(office.frame, self.desk, self.rings, board, knowledge, translator, dated)
        office.build(*routers(self.room, self.shelf))
        self._numbers = count(1)

    @property
    def mind(self) -> Mind:
        return Mind(knowledge, voice(), self.office.now)

    def counsellor(self, login: str = "anna", roles: Iterable[str] = ("counsellor",)) -> Visitor:
        return self.office.signed_in(login, roles)

    def waits(self, words: str = HER_WORDS, language: str = "ar", minutes: int = 0, **more: Any) -> int:
        """A mother who asked for a person so many minutes ago; the id of her case."""
        number, at = next(self._numbers), self.office.at - timedelta(minutes=minutes)

        def ask(work: Transaction) -> int:
            id = work.receive(Address("web", f"mother {number}"), f"message {number}", {"kind": "none"}, at)
            assert id is not None
            claimed = work.claim()
            assert claimed is not None
            work.write_down(id, Line("mother", at, words, language=language))
            work.save(Conversation(id, language, case="waiting"), at)
            work.finish(claimed.inbox_id, at)
            topic, region, urgent = more.pop("topic", ""), more.pop("region", "halle"), more.pop("urgent", False)
            return work.open_case(id, OpenCase(topic, region, urgent, words, language=language, **more), at)

        return self.office.work(ask)

    def writes(self, case_id: int, words: str) -> None:
        """She writes, and the house has thought about it."""
        self._arrive(case_id, f"again {next(self._numbers)}", words)
        self.think()

    def _arrive(self, case_id: int, message: str, words: str) -> None:
        at = self.office.at

        def receive(work: Transaction) -> None:
            case = work.case(case_id)
            assert case is not None
            work.tell_talk(case.conversation_id, write_event(Said(at, words)), at)

        self.office.work(receive)

    def think(self) -> None:
        """Everything that is due goes its way."""
        at: datetime = self.office.at
        self.office.work(lambda work: work.send_held(at))
        while self.office.run(take_turn(self.office.store, self.mind)):
            pass

    def lines(self, case_id: int) -> list[Line]:
        def read_all(work: Transaction) -> list[Line]:
            case = work.case(case_id)
            assert case is not None
            return work.lines(case.conversation_id)

        return self.office.work(read_all)
