"""The fake Telegram behaves like the real one, seen by both real libraries."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from tests.telegram.clients import Library
from tests.telegram.server import Limits, Person, Server


@pytest.fixture
def amina(telegram_server: Server) -> Person:
    person = telegram_server.person("Amina", "ar")
    person.writes("Salam")
    return person


# ── polling ──


def test_what_is_confirmed_does_not_come_again(library: Library, telegram_server: Server, amina: Person) -> None:
    amina.writes("zwei")

    async def poll(bot: Any) -> list[list[int]]:
        first = await bot.get_updates(timeout=5)
        again = await bot.get_updates(timeout=0)
        rest = await bot.get_updates(offset=first[0].update_id + 1, timeout=0)
        last = await bot.get_updates(offset=-1, timeout=0)
        nothing = await bot.get_updates(offset=first[-1].update_id + 1, timeout=0)
        return [[update.message.message_id for update in batch] for batch in (first, again, rest, last, nothing)]

    assert library.ask(poll) == [[1, 2], [1, 2], [2], [2], []]
    assert telegram_server.pending() == 0


def test_a_long_poll_ends_with_the_first_news(library: Library, telegram_server: Server) -> None:
    olena = telegram_server.person("Olena", "uk")

    async def poll(bot: Any) -> list[str]:
        waiting = asyncio.ensure_future(bot.get_updates(timeout=30))
        await telegram_server.until(lambda: telegram_server.bot.poller is not None)
        olena.writes("Pryvit")
        return [update.message.text for update in await waiting]

    assert library.ask(poll) == ["Pryvit"]


def test_only_the_kinds_that_the_bot_asked_for_come(library: Library, amina: Person) -> None:
    async def poll(bot: Any) -> list[bool]:
        (first,) = await bot.get_updates(timeout=5, allowed_updates=["callback_query"])
        amina.writes("not asked for")
        message = await bot.send_message(amina.id, "?", reply_markup=library.keyboard([("Yes", "y")]))
        amina.taps("Yes")
        updates = await bot.get_updates(offset=first.update_id + 1, timeout=5)
        assert [update.callback_query.message.message_id for update in updates] == [message.message_id]
        return [update.callback_query.data for update in updates]

    assert library.ask(poll) == ["y"]


def test_a_second_poller_ends_the_first(library: Library, telegram_server: Server) -> None:
    async def poll(bot: Any) -> None:
        first = asyncio.ensure_future(bot.get_updates(timeout=30))
        await telegram_server.until(lambda: telegram_server.bot.poller is not None)
        async with library.bot() as other:
            second = asyncio.ensure_future(other.get_updates(timeout=30))
            with pytest.raises(library.conflict, match="terminated by other getUpdates request"):
                await first
            telegram_server.person().writes("for the second")
            assert len(await second) == 1

    library.ask(poll)


# ── sending ──


def test_what_a_bot_says_is_seen_with_its_formatting_and_keys(library: Library, amina: Person) -> None:
    async def send(bot: Any) -> Any:
        keys = library.keyboard([("Ja ✅", "s yes"), ("Nein", "s no")], [("Zurück", "s back")])
        text = '<b>Guten Tag</b> &lt;3 <a href="https://example.org/?a=1&amp;b=2">hier</a> 👩‍👧'
        return await bot.send_message(amina.id, text, parse_mode="HTML", reply_markup=keys)

    message = library.ask(send)
    (bubble,) = amina.heard
    assert (bubble.id, bubble.text) == (message.message_id, "Guten Tag <3 hier 👩‍👧")
    assert [[key.label for key in row] for row in bubble.rows] == [["Ja ✅", "Nein"], ["Zurück"]]
    assert bubble.body["entities"] == [
        {"type": "bold", "offset": 0, "length": 9},
        {"type": "text_link", "offset": 13, "length": 4, "url": "https://example.org/?a=1&b=2"},
    ]


def test_a_tap_is_told_and_answered_once(library: Library, telegram_server: Server, amina: Person) -> None:
    async def talk(bot: Any) -> str:
        await bot.send_message(amina.id, "?", reply_markup=library.keyboard([("Ja", "yes")]))
        tap = amina.taps("Ja")
        updates = await bot.get_updates(timeout=5)
        query = updates[-1].callback_query
        assert (query.id, query.data, query.message.text) == (tap, "yes", "?")
        assert await bot.answer_callback_query(tap, text="Danke") is True
        with library.refuses("query is too old and response timeout expired"):
            await bot.answer_callback_query(tap)
        return tap

    assert amina.answer_to(library.ask(talk)) == {"text": "Danke", "show_alert": False}


def test_a_keyboard_is_taken_away_once(library: Library, amina: Person) -> None:
    async def talk(bot: Any) -> None:
        message = await bot.send_message(amina.id, "?", reply_markup=library.keyboard([("Ja", "yes")]))
        await bot.edit_message_reply_markup(chat_id=amina.id, message_id=message.message_id, reply_markup=None)
        with library.refuses("message is not modified"):
            await bot.edit_message_reply_markup(chat_id=amina.id, message_id=message.message_id, reply_markup=None)

    library.ask(talk)
    assert amina.heard[0].rows == ()


def test_a_text_is_edited_and_deleted(library: Library, amina: Person) -> None:
    async def talk(bot: Any) -> None:
        message = await bot.send_message(amina.id, "Montag")
        await bot.edit_message_text("Dienstag", chat_id=amina.id, message_id=message.message_id)
        assert [(bubble.text, bubble.edits) for bubble in amina.heard] == [("Dienstag", 1)]
        await bot.delete_message(amina.id, message.message_id)
        with library.refuses("message to delete not found"):
            await bot.delete_message(amina.id, message.message_id)
        with library.refuses("message to edit not found"):
            await bot.edit_message_text("Mittwoch", chat_id=amina.id, message_id=message.message_id)

    library.ask(talk)
    assert (amina.heard, [bubble.text for bubble in amina.ever_heard]) == ([], ["Dienstag"])


def test_she_sees_that_the_bot_is_typing(library: Library, amina: Person) -> None:
    library.ask(lambda bot: bot.send_chat_action(amina.id, "typing"))
    assert amina.signs == ["typing"]


REFUSED = [
    ("an unclosed tag", "<b>fett", 'Can\'t find end tag corresponding to start tag "b"'),
    ("an unknown tag", "<h1>Titel</h1>", 'Unsupported start tag "h1" at byte offset 0'),
    ("a tag after letters of many bytes", "سلام <p>", 'Unsupported start tag "p" at byte offset 9'),
    ("tags in the wrong order", "<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    ("an end without a start", "x</b>", "Unexpected end tag at byte offset 1"),
    ("her words as they are", "Kind <3 Jahre", 'Unsupported start tag "3" at byte offset 5'),
    ("an open angle at the end", "1 <", "Unclosed start tag at byte offset 2"),
]


@pytest.mark.parametrize(("text", "why"), [pytest.param(*row[1:], id=row[0]) for row in REFUSED])
def test_html_that_telegram_cannot_read_is_refused(library: Library, amina: Person, text: str, why: str) -> None:
    async def send(bot: Any) -> None:
        with library.refuses(f"can't parse entities: {why}"):
            await bot.send_message(amina.id, text, parse_mode="HTML")

    library.ask(send)
    assert amina.heard == []


WRONG = [
    ("a text that is too long", {"text": "x" * 4097}, "message is too long"),
    ("a text of spaces", {"text": " \n "}, "text must be non-empty"),
    ("data that is too long", {"text": "x", "reply_markup": [("A", "ä" * 33)]}, "BUTTON_DATA_INVALID"),
    ("a key without words", {"text": "x", "reply_markup": [(" ", "a")]}, "inline keyboard button text must be non-empty"),
    ("a topic where there are none", {"text": "x", "message_thread_id": 7}, "message thread not found"),
    ("a stranger", {"text": "x", "chat_id": 1}, "chat not found"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "why"), [pytest.param(*row[1:], id=row[0]) for row in WRONG])
def test_a_message_that_telegram_would_refuse_is_refused(
    library: Library, amina: Person, given: dict[str, Any], why: str
) -> None:
    async def send(bot: Any) -> None:
        message = {"chat_id": amina.id, **given}
        if "reply_markup" in given:
            message["reply_markup"] = library.keyboard(given["reply_markup"])
        with library.refuses(why):
            await bot.send_message(**message)

    library.ask(send)
    assert amina.heard == []


def test_the_longest_text_and_data_are_sent(library: Library, amina: Person) -> None:
    keys = library.keyboard([("A", "ä" * 32)])
    library.ask(
        lambda bot: bot.send_message(amina.id, "<b>" + "ü" * 4096 + "</b>", parse_mode="HTML", reply_markup=keys)
    )
    assert amina.texts == ["ü" * 4096]


# ── who cannot be reached ──


GONE: list[tuple[str, Callable[[Person], None], str]] = [
    ("she blocked the bot", lambda person: person.blocks(), "bot was blocked by the user"),
    ("her account is deleted", lambda person: person.vanishes(), "user is deactivated"),
]


@pytest.mark.parametrize(("leave", "why"), [pytest.param(*row[1:], id=row[0]) for row in GONE])
def test_who_is_gone_is_not_reached(library: Library, amina: Person, leave: Callable[[Person], None], why: str) -> None:
    leave(amina)

    async def send(bot: Any) -> None:
        with pytest.raises(library.forbidden, match=why):
            await bot.send_message(amina.id, "hello")

    library.ask(send)
    assert amina.heard == []


def test_a_bot_hears_that_it_was_blocked_and_unblocked(library: Library, amina: Person) -> None:
    amina.blocks()
    amina.writes("she talks to herself")
    amina.unblocks()

    async def poll(bot: Any) -> list[str]:
        changes = [update.my_chat_member for update in await bot.get_updates(timeout=5)]
        return [change.new_chat_member.status for change in changes if change]

    assert library.ask(poll) == ["kicked", "member"]


def test_a_wrong_token_is_refused(library: Library, telegram_server: Server) -> None:
    async def ask(bot: Any) -> None:
        with pytest.raises(library.unauthorized):
            await bot.get_me()

    library.ask(ask, token="7000000009:AAanotherBotsTokenThatNobodyHasGivenAway")


# ── limits ──


def test_who_speaks_too_fast_is_told_how_long_to_wait(library: Library, telegram_server: Server, amina: Person) -> None:
    telegram_server.limits = Limits(chat_burst=2)
    telegram_server.bot.pace.clock = lambda: 0.0

    async def send(bot: Any) -> None:
        await bot.send_message(amina.id, "1")
        await bot.send_message(amina.id, "2")
        with pytest.raises(library.retry_after) as refusal:
            await bot.send_message(amina.id, "3")
        assert library.seconds(refusal.value) == 1

    library.ask(send)
    assert amina.texts == ["1", "2"]


def test_a_flood_ends_after_so_many_calls(library: Library, telegram_server: Server, amina: Person) -> None:
    telegram_server.trouble.flood(2, retry_after=17)

    async def send(bot: Any) -> None:
        for _call in range(2):
            with pytest.raises(library.retry_after) as refusal:
                await bot.send_message(amina.id, "x")
            assert library.seconds(refusal.value) == 17
        await bot.send_message(amina.id, "at last")

    library.ask(send)
    assert amina.texts == ["at last"]
