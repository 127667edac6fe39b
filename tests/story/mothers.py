"""A mother in the story, on each channel: what she writes, sends, reads and gets."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import Browser, expect

from tests.browser.house import House, opened
from tests.browser.mother import Mother as Visitor
from tests.browser.mother import visit
from tests.signal.server import Person as SignalPerson
from tests.signal.server import Server as SignalServer
from tests.telegram.server import Person, Server

PHONE = {"width": 360, "height": 740}
SECONDS = 25.0  # a reply is held for ten, so that it can be taken back


class Mother(Protocol):
    """She needs no buttons: what she answers, she writes."""

    def writes(self, words: str) -> None: ...

    def sends_photo(self, content: bytes) -> None: ...

    def reads(self, words: str) -> None:
        """Wait until these words stand in what came to her after her own last message."""
        ...

    def never_read(self, words: str) -> bool: ...

    def photos(self) -> int:
        """Pictures that came to her and can be seen."""
        ...


class OnTheWeb:
    def __init__(self, visitor: Visitor) -> None:
        self._visitor, self._page = visitor, visitor.page

    def writes(self, words: str) -> None:
        before = self._visitor.hers.count()
        self._page.locator("#text").fill(words)
        self._page.locator("#text").press("Enter")
        expect(self._visitor.hers).to_have_count(before + 1)

    def sends_photo(self, content: bytes) -> None:
        self._page.locator("input[type=file]").set_input_files(
            {"name": "brief.jpg", "mimeType": "image/jpeg", "buffer": content}
        )
        self._page.locator("#send").click()
        expect(self._page.locator(".mine[data-id] img").last).to_be_visible()

    def reads(self, words: str) -> None:
        expect(
            self._page.locator(".mine[data-id]")
            .last.locator("xpath=following-sibling::li")
            .filter(has_text=words)
            .first
        ).to_be_visible(timeout=1000 * SECONDS)

    def never_read(self, words: str) -> bool:
        return words not in self._page.locator("#lines").inner_text()

    def photos(self) -> int:
        pictures = self._page.locator(".theirs[data-id] .picture img")
        expect(pictures.last).to_be_visible(timeout=1000 * SECONDS)
        return pictures.count()


class OnAMessenger(ABC):
    """Her phone is a double, which knows what came to it."""

    def __init__(self, server: Server | SignalServer, person: Person | SignalPerson) -> None:
        self._server, self._person = server, person

    @abstractmethod
    def sends_photo(self, content: bytes) -> None: ...

    @abstractmethod
    def _bubbles(self) -> Sequence[tuple[bool, str]]:
        """Each bubble: is it hers, and what it says."""

    @abstractmethod
    def _photos(self) -> int: ...

    def writes(self, words: str) -> None:
        self._person.writes(words)

    def reads(self, words: str) -> None:
        self._server.wait(lambda: words in self._since_hers(), SECONDS)

    def never_read(self, words: str) -> bool:
        return all(words not in text for text in self._person.texts)

    def photos(self) -> int:
        self._server.wait(lambda: self._photos() > 0, SECONDS)
        return self._photos()

    def _since_hers(self) -> str:
        texts: list[str] = []
        for is_hers, text in self._bubbles():
            texts = [] if is_hers else [*texts, text]
        return "\n".join(texts)


class OnTelegram(OnAMessenger):
    _person: Person

    def sends_photo(self, content: bytes) -> None:
        self._person.sends_photo(content)

    def _bubbles(self) -> Sequence[tuple[bool, str]]:
        return [(bubble.mine, bubble.text) for bubble in self._person.bubbles]

    def _photos(self) -> int:
        return sum(bubble.kind == "photo" for bubble in self._person.heard)


class OnSignal(OnAMessenger):
    _person: SignalPerson

    def sends_photo(self, content: bytes) -> None:
        self._person.sends_file(content)

    def _bubbles(self) -> Sequence[tuple[bool, str]]:
        return [(not bubble.ours, bubble.text) for bubble in self._person.bubbles]

    def _photos(self) -> int:
        kinds = [file.media_type for bubble in self._person.heard for file in bubble.files]
        return sum(kind.startswith("image/") for kind in kinds)


@contextmanager
def _web(browser: Browser, folder: Path) -> Iterator[tuple[House, Mother]]:
    with opened(folder) as house, visit(browser, house.url, viewport=PHONE) as visitor:
        yield house, OnTheWeb(visitor)


@contextmanager
def _on_a_messenger(
    double: Server | SignalServer, hers: Callable[[Any, Any], Mother], folder: Path
) -> Iterator[tuple[House, Mother]]:
    with double as server:
        settings = {name: str(value) for name, value in server.settings().items()}
        with opened(folder, **settings) as house:
            yield house, hers(server, server.person("Amina"))
        assert server.complaints == []
        assert server.unknown == []


Channel = Callable[[Browser, Path], AbstractContextManager[tuple[House, Mother]]]
CHANNELS: dict[str, Channel] = {
    "web": _web,
    "telegram": lambda _browser, folder: _on_a_messenger(Server(), OnTelegram, folder),
    "signal": lambda _browser, folder: _on_a_messenger(SignalServer(journal=True), OnSignal, folder),
}
