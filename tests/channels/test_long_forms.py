"""Long forms have a limited room in memory together, and no place fills it alone; a short one finds room always."""

from __future__ import annotations

import asyncio

from starlette.types import Message, Scope

from bot.channels.browser.bodies import Room, body_of
from bot.channels.browser.kinds import BYTES_AT_MOST
from bot.channels.web import build
from bot.channels.web.guard import FORM_AT_MOST
from tests.channels.echo import SPOKEN, Echo


def test_long_forms_have_a_limited_room_together() -> None:
    async def ends() -> list[str]:
        def arriving(*parts: bytes) -> list[Message]:
            last = len(parts) - 1
            return [
                {"type": "http.request", "body": part, "more_body": number < last} for number, part in enumerate(parts)
            ]

        async def read(messages: list[Message], at_most: int = 100) -> str:
            async def receive() -> Message:
                return messages.pop(0) if messages else {"type": "http.disconnect"}

            async with body_of(receive, at_most, room) as body:
                return body.end

        room, held = Room(100), arriving(b"x" * 60)

        async def receive_held() -> Message:
            return held.pop(0)

        async with body_of(receive_held, 100, room):
            found = [await read(arriving(b"x" * 30, b"x" * 30)), await read(arriving(b"x" * 30))]
        return [
            *found,
            await read(arriving(b"x" * 30, b"x" * 30)),
            await read(arriving(b"x" * 30), 20),
            await read(arriving(b"x", b"x")[:1]),
        ]

    assert asyncio.run(ends()) == ["busy", "whole", "whole", "cut", "gone"]


def test_a_short_form_finds_room_however_many_long_ones_there_are() -> None:
    async def ends() -> list[str]:
        room = Room(0, short=30)

        async def read(length: int) -> str:
            async def receive() -> Message:
                return {"type": "http.request", "body": b"x" * length, "more_body": False}

            async with body_of(receive, 100, room) as body:
                return body.end

        return [await read(30), await read(31)]

    assert asyncio.run(ends()) == ["whole", "busy"]


def test_nobody_fills_the_room_for_long_forms_alone() -> None:
    async def ends() -> list[str]:
        room = Room(100, of_a_place=60)

        async def form() -> Message:
            return {"type": "http.request", "body": b"x" * 40, "more_body": False}

        async def read(place: str) -> str:
            async with body_of(form, 100, room, place=place) as body:
                return body.end

        async with body_of(form, 100, room, place="his"):
            found = [await read("his"), await read("hers")]
        return [*found, await read("his")]

    assert asyncio.run(ends()) == ["busy", "whole", "whole"]


def test_what_one_place_holds_leaves_room_for_a_letter_from_another() -> None:
    async def visit() -> tuple[int, int]:
        echo = Echo()
        app = build(echo.house(), SPOKEN)
        told, goes_on = asyncio.Event(), asyncio.Event()

        def asked(host: str) -> Scope:
            kind = (b"content-type", b"multipart/form-data; boundary=x")
            return {
                "type": "http", "method": "POST", "path": "/say", "raw_path": b"/say", "query_string": b"", "root_path": "",
                "scheme": "http", "http_version": "1.1", "server": ("lotse.test", 80), "client": (host, 1), "headers": [kind],
            }  # fmt: skip

        async def never_ends() -> Message:
            if not told.is_set():
                told.set()
                return {"type": "http.request", "body": b"x" * FORM_AT_MOST, "more_body": True}
            await goes_on.wait()
            return {"type": "http.disconnect"}

        async def status(host: str, length: int) -> int:
            heard: list[Message] = []

            async def letter() -> Message:
                return {"type": "http.request", "body": b"x" * length, "more_body": False}

            async def hear(message: Message) -> None:
                heard.append(message)

            await app(asked(host), letter, hear)
            return int(heard[0]["status"])

        async def nothing(_message: Message) -> None:
            return

        his = asyncio.create_task(app(asked("198.51.100.9"), never_ends, nothing))
        await told.wait()
        await asyncio.sleep(0)
        answers = await status("198.51.100.9", BYTES_AT_MOST), await status("192.0.2.7", BYTES_AT_MOST)
        goes_on.set()
        await his
        return answers

    assert asyncio.run(visit()) == (429, 422)  # 422: there was room, and it is no form that our page sends
