"""Buttons under a message: how they are laid out, what they carry (64 bytes at most), and what a touched one means.

A button carries its step and key. Where those are too long, it carries its place, and its label is read from the message
again: https://core.telegram.org/bots/api#inlinekeyboardbutton
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.channels import Button

BYTES = 64
SHORT = 3  # characters: five such buttons stand in a row
BESIDE = 14  # two such buttons stand beside each other on a small phone, and are read whole
CHOSEN = "✓ "


def keyboard(buttons: Sequence[Button]) -> InlineKeyboardMarkup | None:
    """The keyboard for these buttons; None when there are none."""
    carried = [carry(button, number) for number, button in enumerate(buttons)]
    keys = [
        InlineKeyboardButton(button.label or button.key, callback_data=data)
        for button, data in zip(buttons, carried, strict=True)
    ]
    return InlineKeyboardMarkup(list(rows(keys))) if keys else None


def carry(button: Button, number: int) -> str:
    """What a button brings back when it is touched."""
    data = f"{button.step} {button.key}"
    return data if len(data.encode()) <= BYTES else f"#{number}"


def touched(data: str, shown: InlineKeyboardMarkup | None) -> tuple[tuple[str, str] | None, str]:
    """Step and key of a touched button, or the label of one that could not carry them."""
    step, space, key = data.partition(" ")
    if space:
        return (step, key), ""
    label = next((key.text for key in _keys(shown) if key.callback_data == data), "")
    return (None, label) if label else (("", ""), "")


def answered(data: str, shown: InlineKeyboardMarkup | None) -> InlineKeyboardMarkup | None:
    """The keyboard after the answer: nothing but what she chose, so that she sees it when she reads the talk again."""
    for key in _keys(shown):
        if key.callback_data == data:
            label = key.text if key.text.startswith(CHOSEN) else CHOSEN + key.text
            return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=data)]])
    return None


def rows(keys: Iterable[InlineKeyboardButton]) -> Iterator[list[InlineKeyboardButton]]:
    """Short ones beside each other, long ones alone; the order stays."""
    row: list[InlineKeyboardButton] = []
    for key in keys:
        together = [*row, key]
        if row and len(together) > _beside(together):
            yield row
            row = [key]
        else:
            row = together
    if row:
        yield row


def _beside(keys: Sequence[InlineKeyboardButton]) -> int:
    """How many buttons of the longest label among these stand in one row."""
    longest = max(len(key.text) for key in keys)
    return 5 if longest <= SHORT else 2 if longest <= BESIDE else 1


def _keys(shown: InlineKeyboardMarkup | None) -> Iterator[InlineKeyboardButton]:
    for row in shown.inline_keyboard if shown else ():
        yield from row
