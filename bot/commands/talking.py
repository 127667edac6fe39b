"""A talk in the terminal: the whole house, in a folder that is thrown away afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import SecretStr
from rich.console import Console

from bot.app import Lotse, now, open_house
from bot.channels.terminal import Terminal
from bot.settings import Settings
from bot.storage import Line, Transaction
from bot.turn import take_turn


async def talk(
    settings: Settings,
    lines: Iterable[str],
    console: Console,
    *,
    language: str = "",
    save: Path | None = None,
    echo: bool = False,
) -> None:
    """Play lines (typed or from a file) and print what Lotse says; `save` writes a transcript."""

    def write(text: str) -> None:
        console.print(text, highlight=False, markup=False, soft_wrap=True)

    terminal = Terminal(write)
    with TemporaryDirectory() as folder:
        away = {
            "database_url": SecretStr(f"sqlite:///{folder}/talk.db"),
            "master_key": SecretStr(""),
            "master_key_file": Path(folder) / "key",
            "role": "all",
        }
        async with open_house(settings.model_copy(update=away), (terminal,)) as lotse:
            for incoming in terminal.read(_lines(lines, language, write if echo else None)):
                await lotse.receive(incoming)
                await answer(lotse)
            if save is not None:
                save.write_text(await transcript(lotse, terminal), encoding="utf-8")


async def answer(lotse: Lotse) -> None:
    """Think and deliver until nothing is left to do."""
    mind, outbox = lotse.mind, lotse.outbox
    while await take_turn(lotse.store, mind):
        pass
    while await outbox.deliver():
        pass


def _lines(lines: Iterable[str], language: str, echo: object) -> Iterator[str]:
    if language:
        yield language
    for line in lines:
        if callable(echo) and line.strip():
            echo(f"\n> {line.strip()}")
        yield line


async def transcript(lotse: Lotse, terminal: Terminal) -> str:
    """The talk as the golden transcripts are written."""

    def read(work: Transaction) -> list[Line]:
        id = work.conversation_of(terminal.address)
        return [] if id is None else work.lines(id, at_most=10_000)

    said = await lotse.store.look(read)
    began = said[0].at if said else now()
    head = ["# A talk", "", f"at: {began.isoformat(timespec='minutes')}"]
    return "\n".join([*head, *(part for line in said for part in ("", *_written(line)))]) + "\n"


def _written(line: Line) -> Iterator[str]:
    if line.author == "mother":
        yield f"> {line.text}"
        return
    for words in line.text.split("\n") if line.text else ():
        yield f"< {words}".rstrip()
    if line.file:
        yield f"< ({line.file[0]})"
    for button in line.buttons:
        yield f"< [{button.label}]"
