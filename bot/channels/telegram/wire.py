"""The line to Telegram: python-telegram-bot's `Bot` over aiohttp, and what its errors mean to us.

1. Its own request class would do, but costs three times the CPU for each message (1.2 ms against 0.4). What we do with
   every message is called by `call`, which does not unpack an answer that nobody reads.
2. An address on this line holds the token, so no error that leaves here names one.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, cast
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
    TimedOut,
)
from telegram.request import BaseRequest, RequestData

from bot.channels import Gone, Later, Refused, TooLarge
from bot.logs import log

CONNECT = 10.0  # seconds
ANSWER = 20.0
SLOWEST = 125_000  # bytes a second, at which a file of ours still gets through: one megabit
AT_ONCE = 64  # connections
JSON = {"Content-Type": "application/json"}
LARGEST = 20 * 1024 * 1024  # bytes: more than that the Bot API does not hand out

NOT_THERE = ("chat not found", "user not found", "peer_id_invalid", "user_is_blocked", "input_user_deactivated")


class Flood(TelegramError):
    """We were too fast, and are asked to wait."""

    def __init__(self, seconds: float) -> None:
        super().__init__("Too many requests")
        self.seconds = seconds


class Unparsed(Refused):
    """Telegram cannot read our tags."""


class Wire(BaseRequest):
    """How python-telegram-bot reaches the network."""

    __slots__ = ("_proxy", "_session")

    def __init__(self, proxy: str | None = None) -> None:
        self._proxy = proxy
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return ANSWER

    async def initialize(self) -> None:
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=AT_ONCE)
            self._session = aiohttp.ClientSession(connector=connector, proxy=self._proxy)

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 (the library's signature)
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        await self.initialize()
        assert self._session is not None  # noqa: S101 (just made)
        seconds = read_timeout if isinstance(read_timeout, int | float) else ANSWER
        total = CONNECT + seconds + time_for(request_data)
        timeout = aiohttp.ClientTimeout(total=total, sock_connect=CONNECT)
        try:
            body, headers = _body(request_data)
            async with self._session.request(method, url, data=body, headers=headers, timeout=timeout) as answer:
                payload = await answer.read()
                if answer.status == 429:
                    raise Flood(_asked_to_wait(payload))
                return answer.status, payload
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """As the library's own, but a gateway's page instead of an answer is nothing that the log calls an error."""
        try:
            answer = json.loads(payload)
        except ValueError:
            answer = None
        if not isinstance(answer, dict):
            raise TelegramError("Invalid server response")
        return answer


class _Words:
    """What python-telegram-bot's `RequestData` is for `Wire`, for calls that carry no file."""

    contains_files = False

    def __init__(self, parameters: dict[str, str]) -> None:
        self.json_parameters = parameters


async def call(bot: Bot, method: str, seconds: float = ANSWER, **parameters: str) -> Any:
    """Call a method of the Bot API; its raw result. Raises the library's errors."""
    data = cast(RequestData, _Words(parameters))
    return await bot.request.post(f"{bot.base_url}/{method}", data, read_timeout=seconds)


async def quietly(deed: Awaitable[object]) -> None:
    """Try it once; that it fails harms nobody."""
    try:
        await deed
    except TelegramError as error:
        log.debug("telegram.courtesy", reason=type(error).__name__)


def open_bot(token: str, api_url: str) -> Bot:
    """The `Bot` for this token. Nothing is sent yet."""
    wire = Wire(_proxy_for(api_url))
    return Bot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=wire,
        get_updates_request=wire,
    )


@contextmanager
def translated() -> Iterator[None]:
    """Telegram's errors as the three in which sending can fail."""
    try:
        yield
    except TelegramError as error:
        raise meaning(error) from None


def meaning(error: TelegramError) -> Later | Gone | Refused:
    """What an error of Telegram's means. Its words stay here: they may name somebody."""
    said = error.message.lower()
    match error:
        case Flood(seconds=seconds):
            return Later(seconds)
        case Forbidden():
            return Gone("deactivated" if "deactivated" in said else "blocked" if "blocked" in said else "refused")
        case ChatMigrated():
            return Gone("refused")
        case BadRequest() if any(words in said for words in NOT_THERE):
            return Gone("unreachable")
        case BadRequest() if "can't parse entities" in said or "unsupported start tag" in said:
            return Unparsed("unreadable")
        case BadRequest() if "file is too big" in said:
            return TooLarge()
        case BadRequest():
            return Refused("too_long" if "too long" in said else "invalid")
        case InvalidToken():
            return Later()  # the operator's to mend; her messages wait
        case _:
            return Later()


def _proxy_for(url: str) -> str | None:
    """What the environment asks for. aiohttp would look it up for each request, in two threads of its own."""
    parts = urlsplit(url)
    return None if proxy_bypass(parts.hostname or "") else getproxies().get(parts.scheme)


def _body(data: RequestData | None) -> tuple[aiohttp.FormData | bytes | None, Mapping[str, str] | None]:
    """What is sent, and what it is called. JSON says the same as a form, in a tenth of the time."""
    if data is None:
        return None, None
    if not data.contains_files:
        return json.dumps(data.json_parameters).encode(), JSON
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, media_type) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=media_type)
    return form, None


def time_for(data: RequestData | None) -> float:
    """Seconds that our files need at most, beside the time of any call."""
    files = data.multipart_data.values() if data is not None and data.contains_files else ()
    return sum(len(content) for _name, content, _type in files if isinstance(content, bytes)) / SLOWEST


def _asked_to_wait(payload: bytes) -> float:
    try:
        return float(json.loads(payload)["parameters"]["retry_after"])
    except (ValueError, LookupError, TypeError):
        return 1.0
