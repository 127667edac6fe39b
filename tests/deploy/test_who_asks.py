"""Behind a web server each person is still one of her own: or one who guesses passwords would keep all counsellors out."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from starlette.requests import Request
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from bot.channels.browser.origins import origin_of
from tests.deploy.papers import compose

DOCKER = "172.18.0.1"  # as the web server on this machine is seen from inside a container


def origin(asks_from: str, says: str) -> str:
    """Where somebody asks from, as the desk takes it."""
    taken: list[str] = []

    async def desk(scope: Any, _receive: Any, _send: Any) -> None:
        taken.append(origin_of(Request(scope)))

    async def nothing(*_message: Any) -> Any:
        return {}

    trusted = compose()["services"]["lotse"]["environment"]["FORWARDED_ALLOW_IPS"]
    headers = [(b"x-forwarded-for", says.encode())] if says else []
    scope: Any = {"type": "http", "client": (asks_from, 1), "headers": headers, "scheme": "http"}
    asyncio.run(ProxyHeadersMiddleware(desk, trusted)(scope, nothing, nothing))
    [who] = taken
    return who


ASKED = {
    "through the web server": (DOCKER, "203.0.113.9", "203.0.113.9"),
    "through it, under a false name": (DOCKER, "198.51.100.1, 203.0.113.9", "203.0.113.9"),
    "through it, as if from this machine": (DOCKER, "127.0.0.1, 203.0.113.9", "203.0.113.9"),
    "without it, under a false name": ("203.0.113.9", "198.51.100.1", "203.0.113.9"),
    "from this machine": (DOCKER, "", DOCKER),
}


@pytest.mark.parametrize(("asks_from", "says", "is_taken_for"), ASKED.values(), ids=ASKED)
def test_in_a_container_too_each_is_known_by_her_own_address(asks_from: str, says: str, is_taken_for: str) -> None:
    assert origin(asks_from, says) == is_taken_for
