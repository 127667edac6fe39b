"""What the channels have in common: what is remembered for a while, goes in parts, or is done as a courtesy."""

from __future__ import annotations

import asyncio

import pytest

from bot.channels import Later
from bot.channels.courtesies import AT_ONCE, Courtesies, Deed
from bot.channels.lately import Lately
from bot.channels.parts import Parts


def test_what_was_noted_first_is_forgotten_first() -> None:
    told = Lately[str, bool](2)
    for group in ("a", "b", "c"):
        told[group] = True
    assert list(told) == ["b", "c"]


def test_a_message_goes_on_where_it_stopped() -> None:
    parts, said, trouble = Parts(), list[str](), ["two"]

    async def say(part: str) -> str:
        if part in trouble:
            trouble.remove(part)
            raise Later
        said.append(part)
        return f"mark of {part}"

    async def talk() -> str | None:
        with pytest.raises(Later):
            await parts.send(1, ("one", "two", "three"), say)
        return await parts.send(1, ("one", "two", "three"), say)

    assert asyncio.run(talk()) == "mark of three"
    assert said == ["one", "two", "three"]


def test_a_message_without_a_word_is_not_sent() -> None:
    async def say(_part: str) -> None:
        raise AssertionError("There is nothing to say.")

    assert asyncio.run(Parts().send(1, (), say)) is None


def test_too_many_courtesies_at_once_are_not_begun() -> None:
    done = list[int]()

    async def do(number: int) -> None:
        done.append(number)

    async def quietly(deed: Deed) -> None:
        await deed

    async def begin() -> None:
        courtesies = Courtesies(quietly)
        for number in range(AT_ONCE + 5):
            courtesies.begin(do(number))
        await courtesies.close()

    asyncio.run(begin())
    assert done == list(range(AT_ONCE))
