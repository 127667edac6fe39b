"""What the web chat is handed: the log of a talk, a bell for news in it, its files, and the health of the house."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from bot.channels import Address, Attachment, Button, Receive


@dataclass(frozen=True, slots=True)
class Shown:
    """One line of the talk as the page shows it. A mother's text is plain, ours is Markdown; `file` is a file's name,
    `media_type` is what it is, and `by` is a counsellor's name."""

    id: int
    author: Literal["mother", "lotse", "counsellor"]
    text: str = field(repr=False)
    language: str = ""
    buttons: tuple[Button, ...] = ()
    file: str = ""
    media_type: str = ""
    by: str = field(default="", repr=False)


class Bell(Protocol):
    def subscribe(self, address: Address, wake: Callable[[], None]) -> AbstractAsyncContextManager[None]:
        """While it is open, `wake()` is called in the event loop when there may be news for this address.

        A ring may be missed or be for nothing: the page looks now and then by itself.
        """
        ...


@dataclass(frozen=True, slots=True)
class House:
    """The rest of the house, seen from the web page.

    greeting: what stands on the page of somebody who has not written yet; its last line offers our languages · history: the
    newest lines of this address's talk after an id, oldest first · file: the file of a line, None when there is none or the
    line is somebody else's · seen: her page shows the talk up to this line; False when the page was quicker than the
    sending, and should say it again · health: what there is to know, with "ok": False when something is wrong · code: a
    picture (SVG) for whoever sits at this machine, and for nobody else; empty when there is none.
    """

    receive: Receive
    greeting: Callable[[], Sequence[Shown]]
    history: Callable[[Address, int], Awaitable[Sequence[Shown]]]
    file: Callable[[Address, int], Awaitable[Attachment | None]]
    seen: Callable[[Address, int], Awaitable[bool]]
    health: Callable[[], Awaitable[Mapping[str, Any]]]
    bell: Bell
    code: Callable[[], str] = lambda: ""
