"""The sheet that the figures are printed on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table

WIDTH = 110


class Sheet:
    """Prints each table as soon as it is measured."""

    def __init__(self) -> None:
        self._console = Console(width=WIDTH, highlight=False)

    def table(self, title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        table = Table(title=title, title_justify="left", title_style="bold")
        for column in columns:
            table.add_column(column, justify="right" if column else "left", no_wrap=not column)
        for row in rows:
            table.add_row(*row)
        self._console.print(table)

    def say(self, sentence: str) -> None:
        self._console.print(sentence, end="\n\n")


def figure(value: float) -> str:
    """A number with as many digits as it deserves."""
    return f"{value:.2f}" if value < 100 else f"{value:,.0f}"
