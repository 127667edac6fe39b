"""How the bot presents itself, in every language and only when something differs."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from PIL import Image
from telegram import InputProfilePhotoStatic

from bot.catalogues import Catalogues
from bot.channels.face import NAME, PICTURE
from bot.channels.telegram import WORDS, Messenger
from bot.channels.telegram.profile import COMMANDS, LONG, SHORT, introduce
from bot.channels.telegram.wire import open_bot
from dialogs.house import HOUSE
from tests.telegram.adapter.house import NOW
from tests.telegram.server import Server
from tests.telegram.server.contents import JPEG

CATALOGUES = Catalogues()
SPOKEN = CATALOGUES.words(WORDS)


def with_bot(server: Server, do: Callable[[Any], Coroutine[Any, Any, Any]]) -> Any:
    async def run() -> Any:
        bot = open_bot(server.token, server.url)
        try:
            return await do(bot)
        finally:
            await bot.request.shutdown()

    return asyncio.run(run())


def test_everything_is_set_in_every_language(telegram_server: Server) -> None:
    async def present(bot: Any) -> list[Any]:
        await introduce(bot, SPOKEN, CATALOGUES.languages)
        told = [(await bot.get_my_name()).name]
        for code in ("", "ar", "en", "fa"):
            told.append((await bot.get_my_short_description(language_code=code)).short_description)
            told.append((await bot.get_my_description(language_code=code)).description)
            told.append([command.command for command in await bot.get_my_commands(language_code=code)])
        return told

    name, *told = with_bot(telegram_server, present)
    assert name == NAME
    german, arabic, english, persian = (told[start : start + 3] for start in range(0, 12, 3))
    assert german == [SPOKEN[SHORT]["de"], SPOKEN[LONG]["de"], list(COMMANDS)]
    assert arabic[:2] == [SPOKEN[SHORT]["ar"], SPOKEN[LONG]["ar"]]
    assert english[:2] == [SPOKEN[SHORT]["en"], SPOKEN[LONG]["en"]]
    assert persian[:2] == german[:2]


def test_what_is_so_already_is_not_set_again(telegram_server: Server) -> None:
    async def twice(bot: Any) -> tuple[int, int]:
        first = await introduce(bot, SPOKEN, CATALOGUES.languages)
        return first, await introduce(bot, SPOKEN, CATALOGUES.languages)

    first, second = with_bot(telegram_server, twice)
    assert first > 0
    assert second == 0


def faces(server: Server) -> list[bytes]:
    """The bot's pictures as they are looked at, the newest first."""

    async def look(bot: Any) -> list[bytes]:
        photos = await bot.get_user_profile_photos(int(server.token.partition(":")[0]))
        return [bytes(await (await sizes[-1].get_file()).download_as_bytearray()) for sizes in photos.photos]

    looked: list[bytes] = with_bot(server, look)
    return looked


def introduced(server: Server) -> None:
    async def run() -> None:
        messenger = Messenger(server.token, server.url, lambda: NOW)
        await messenger.introduce(SPOKEN, CATALOGUES.languages)
        await messenger.close()

    asyncio.run(run())


def test_it_has_a_face_that_says_nothing_of_the_one_who_took_it(telegram_server: Server) -> None:
    introduced(telegram_server)
    introduced(telegram_server)
    assert faces(telegram_server) == [PICTURE.read_bytes()]
    with Image.open(PICTURE) as picture:
        assert (picture.format, picture.size, len(picture.getexif())) == ("JPEG", (640, 640), 0)


def test_a_picture_of_the_operators_own_stays(telegram_server: Server) -> None:
    with_bot(telegram_server, lambda bot: bot.set_my_profile_photo(InputProfilePhotoStatic(JPEG)))
    introduced(telegram_server)
    assert faces(telegram_server) == [JPEG]


@pytest.mark.parametrize("method", ["getUserProfilePhotos", "setMyProfilePhoto"])
def test_a_picture_that_cannot_be_set_harms_nobody(telegram_server: Server, method: str) -> None:
    telegram_server.trouble.fail(1, 502, method=method)
    introduced(telegram_server)
    assert faces(telegram_server) == []
    introduced(telegram_server)
    assert len(faces(telegram_server)) == 1


@pytest.mark.parametrize("language", CATALOGUES.languages)
def test_it_fits_where_telegram_shows_it(language: str) -> None:
    assert 0 < len(SPOKEN[SHORT][language]) <= 120
    assert 0 < len(SPOKEN[LONG][language]) <= 512
    assert all(0 < len(SPOKEN[command][language]) <= 256 for command in COMMANDS)


@pytest.mark.parametrize("language", CATALOGUES.languages)
def test_nothing_in_it_betrays_her(language: str) -> None:
    words = " ".join(spoken[language] for spoken in SPOKEN.values()).lower()
    for telling in ("gewalt", "beratungsstelle", "violence", "asyl", "asylum", "recht ", "عنف", "لجوء"):
        assert telling not in words


def test_every_command_is_understood() -> None:
    understood = {word for choice in HOUSE for word in choice.also}
    assert {f"/{command}" for command in COMMANDS} <= understood


def test_it_is_tried_until_it_works(telegram_server: Server) -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    async def run() -> None:
        messenger = Messenger(telegram_server.token, telegram_server.url, lambda: NOW, sleep)
        telegram_server.trouble.fail(1, 502, method="setMyName")
        telegram_server.trouble.flood(1, 9, method="getMyCommands")
        await messenger.introduce(SPOKEN, CATALOGUES.languages)
        await messenger.ask_for_visits("https://lotse.example/news", "s" * 32)
        await messenger.end_visits()
        await messenger.close()

    asyncio.run(run())
    # The double is called Lotse already, so nothing is set there and nothing fails.
    assert 9 in slept
