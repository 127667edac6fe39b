"""Starts the house and opens its doors: the web chat, the desk, and what Telegram brings, on one web server."""

from __future__ import annotations

import asyncio
import errno
import gc
import resource
import signal
import socket
from collections.abc import Awaitable, Callable, Sequence
from datetime import date, time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import uvicorn

from bot.all_day import awake
from bot.app import Lotse, now, open_house
from bot.channels.browser.headers import is_here
from bot.channels.web import WORDS, House, Web, build
from bot.codes import as_picture, hanging
from bot.desk import pages
from bot.desk.pages.board import Board, board_of
from bot.desk.pages.rings import Rings
from bot.desk.pages.working import Room, routers
from bot.desk.signing import Signing
from bot.desk.staffing import Team, new_token
from bot.desk.translating import open_translator
from bot.doors import door_of
from bot.knocking import Knock
from bot.logs import log
from bot.settings import Settings
from bot.signal import Listening as ListeningOnSignal
from bot.signal import open_signal
from bot.telegram import Listening, open_telegram
from bot.web import ReadingRoom
from dialogs.text import Text

if TYPE_CHECKING:
    from bot.channels.signal import Messenger
    from bot.channels.telegram import Webhook

Tell = Callable[[str], None]

FILES_AT_MOST = 16_384


class ShutOut(Exception):
    """The door on which mothers knock cannot be opened."""


async def run(settings: Settings, tell: Tell, *, is_watched: bool = True) -> None:
    """Start everything that is configured, until the process is told to stop. `tell`: to the person at the terminal.

    `is_watched`: what we tell is read there and then; otherwise a log keeps it, which must not hold the first link.
    """
    allow_many_connections()
    web, end = Web(), asyncio.Event()
    # The web server hears these signals first, ends, and then passes them on: without somebody to hear them, we would be dead.
    for wish in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(wish, end.set)
    async with open_telegram(settings, now, tell) as messenger, open_signal(settings, now) as account:
        channels = (web, *(platform.channel for platform in (messenger, account) if platform is not None))
        async with open_house(settings, channels) as lotse:
            spare_what_stays()
            door = door_of("telegram", lotse.store, lotse.receive, now)
            telegram = Listening(messenger, settings, lotse.store, door, lotse.worker, now) if messenger else None
            async with awake(lotse, _ears(lotse, telegram, account)):
                if settings.role == "worker":
                    await end.wait()
                else:
                    await _serve(
                        lotse, web, telegram.webhook() if telegram else None, tell if is_watched else None, end
                    )


def allow_many_connections() -> None:
    """Each open page takes a file of the process, and what a shell allows (1024) is soon used up."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = FILES_AT_MOST if hard == resource.RLIM_INFINITY else min(FILES_AT_MOST, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def spare_what_stays() -> None:
    """What is here after the start stays: to look through it for what could go would stop everybody for a tenth of a second,
    every hundred pages or so."""
    gc.collect()
    gc.freeze()
    gc.enable()


def _ears(
    lotse: Lotse, telegram: Listening | None, account: Messenger | None
) -> Sequence[Callable[[], Awaitable[None]]]:
    """How this process listens."""
    ears = [*telegram.loops(lotse.catalogues)] if telegram else []
    if account is not None:
        door = door_of("signal", lotse.store, lotse.receive, now)
        ears += ListeningOnSignal(account, lotse.settings, lotse.store, door).loops()
    return ears


async def _serve(lotse: Lotse, web: Web, webhook: Webhook | None, tell: Tell | None, end: asyncio.Event) -> None:
    settings = lotse.settings
    door = open_door(settings.host, settings.port)
    if tell is not None:
        await welcome_the_first(lotse, tell)
    room = ReadingRoom(lotse.store, lotse.bells, lotse.mind)
    house = House(
        lotse.receive,
        room.greeting,
        room.history,
        room.file,
        room.seen,
        lotse.health,
        room,
        lambda: code_of(settings),
    )
    names = {"language": {code: lotse.catalogues.name_of(code) for code in lotse.catalogues.languages}}
    words = {**lotse.catalogues.words(WORDS), **names}
    chat = build(house, words, streams=web.streams, public_url=settings.public_url)
    rings, board = Rings(), board_of(lotse.store)
    lotse.store.listen(board.hear)  # before the rings: whoever they wake looks at it
    lotse.store.listen(rings.hear)
    frame = frame_of(lotse)
    desk = pages.build(frame, *routers(workroom_of(lotse, frame, rings, board), lotse.library))
    app = pages.before(desk, chat)
    config = uvicorn.Config(
        webhook.before(app) if webhook else app,
        http=Knock,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=3,
    )
    server = uvicorn.Server(config)
    log.info("house.open", port=settings.port, role=settings.role)
    ending = asyncio.create_task(_end_with(server, end))
    try:
        await server.serve([door])
    finally:
        ending.cancel()
        rings.close()
        web.close()


async def _end_with(server: uvicorn.Server, end: asyncio.Event) -> None:
    """What was asked of us before the web server listened to signals holds for it, too."""
    await end.wait()
    server.should_exit = True


def open_door(host: str, port: int) -> socket.socket:
    """Where the web server listens. Raises ShutOut."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        if error.errno == errno.EADDRNOTAVAIL or (error.errno or 0) < 0:  # below 0: a name that nobody knows
            raise ShutOut(
                f"HOST {host} is no address of this machine. 127.0.0.1 is reached from here only, 0.0.0.0 from everywhere."
            ) from None
        raise ShutOut(
            f"PORT {port} of HOST {host} cannot be had ({error.strerror}). "
            "Stop the program that uses it, or set another PORT."
        ) from None


def frame_of(lotse: Lotse) -> pages.Frame:
    """What the pages of the desk stand on."""
    return pages.Frame(
        lotse.store,
        Signing(lotse.store, now, new_token),
        now,
        lotse.settings.public_url,
        lambda: {district.id: district.name for district in lotse.library.knowledge().districts.values()},
    )


def workroom_of(lotse: Lotse, frame: pages.Frame, rings: Rings, board: Board) -> Room:
    """What the pages of counsellors and editors stand on."""
    knowledge = lotse.library.knowledge

    def dated(value: date | time, language: str) -> str:
        return lotse.catalogues.label(Text("{value}", values=(("value", value),)), language)

    translator = open_translator(lotse.settings.translate_url, lotse.settings.translate_key.get_secret_value())
    return Room(frame, lotse.desk, rings, board, knowledge, translator, dated, lotse.open_tasks)


async def welcome_the_first(lotse: Lotse, tell: Tell) -> None:
    """Where nobody has ever signed in, and nobody but this machine can ask, the terminal shows the first link."""
    if not is_reached_from_here_only(lotse.settings):
        return
    invited = await Team(lotse.store, now, new_token).first()
    if invited is not None:
        link = site_of(lotse.settings) + invited.path
        tell(
            f"Nobody can sign in to the desk yet. This link makes you the first counsellor, once, for three days:\n{link}"
        )


def code_of(settings: Settings) -> str:
    """The picture with which `lotse signal setup` takes a phone in at this moment; empty when there is none."""
    if not is_reached_from_here_only(settings):
        return ""
    uri = hanging(settings.master_key_file.parent, now().timestamp())
    return as_picture(uri) if uri else ""


def is_reached_from_here_only(settings: Settings) -> bool:
    return is_here(settings.host) and (not settings.public_url or is_here(urlsplit(settings.public_url).hostname or ""))


def site_of(settings: Settings) -> str:
    """Where the house is reached in a browser."""
    host = f"[{settings.near_host}]" if ":" in settings.near_host else settings.near_host
    return settings.public_url or f"http://{host}:{settings.port}"
