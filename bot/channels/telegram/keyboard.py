"""Buttons under a message: how they are laid out, what they carry (64 bytes at most), and what a touched one means.

A button carries its step and key. Where those are too long, it carries its place, and its label is read from the message
again: https://core.telegram.org/bots/api#inlinekeyboardbutton
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bot.channels import Button
from bot.channels.raw import words

BYTES = 64
SHORT = 3  # characters: five such buttons stand in a row
BESIDE = 14  # two such buttons stand beside each other on a small phone, and are read whole
CHOSEN = "✓ "

Key = tuple[str, str]  # label, data
Rows = tuple[tuple[Key, ...], ...]


def keyboard(buttons: Sequence[Button]) -> Rows:
    return tuple(rows((button.label or button.key, carry(button, number)) for number, button in enumerate(buttons)))


def written(shown: Rows) -> str:
    """A keyboard as Telegram takes it."""
    keys = [[{"text": label, "callback_data": data} for label, data in row] for row in shown]
    return json.dumps({"inline_keyboard": keys}, ensure_ascii=False)


def keys_of(markup: Any) -> Rows:
    """The keyboard of a raw message."""
    shown = markup["inline_keyboard"] if markup else ()
    return tuple(tuple((words(key["text"]), words(key.get("callback_data"))) for key in row) for row in shown)


def carry(button: Button, number: int) -> str:
    """What a button brings back when it is touched."""
    data = f"{button.step} {button.key}"
    return data if len(data.encode()) <= BYTES else f"#{number}"


def touched(data: str, shown: Rows) -> tuple[tuple[str, str] | None, str]:
    """Step and key of a touched button, or the label of one that could not carry them."""
    step, space, key = data.partition(" ")
    if space:
        return (step, key), ""
    label = _label(data, shown)
    return (None, label) if label else (("", ""), "")


def answered(data: str, shown: Rows) -> Rows:
    """The keyboard after the answer: nothing but what she chose, so that she sees it when she reads the talk again."""
    label = _label(data, shown)
    if not label:
        return ()
    return (((label if label.startswith(CHOSEN) else CHOSEN + label, data),),)


def rows(keys: Iterable[Key]) -> Iterator[tuple[Key, ...]]:
    """Short ones beside each other, long ones alone; the order stays."""
    row: tuple[Key, ...] = ()
    for key in keys:
        together = (*row, key)
        if row and len(together) > _beside(together):
            yield row
            row = (key,)
        else:
            row = together
    if row:
        yield row


def _beside(keys: Sequence[Key]) -> int:
    """How many buttons of the longest label among these stand in one row."""
    longest = max(len(label) for label, _data in keys)
    return 5 if longest <= SHORT else 2 if longest <= BESIDE else 1


def _label(data: str, shown: Rows) -> str:
    return next((label for row in shown for label, carried in row if carried == data), "")
