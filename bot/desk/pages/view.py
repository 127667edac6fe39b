"""The pages of the desk as HTML, from values; every sentence of theirs is a word of the desk."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from bot.channels.browser.assets import Assets
from bot.channels.fitting import direction
from bot.desk.pages.rights import sections_of
from bot.desk.words import LANGUAGES, WORDS, Words

ASSETS = Assets("/desk/static", Path(__file__).parent / "static")


class View:
    """Renders the templates. In each of them there are:

    say(key, **values) · language · direction(language) · member (None when nobody is signed in) · sections · csrf (the token
    of the forms) · nonce() (for the key of a form) · asset(name) (the address of a file in static/, or of one that the chat has too: shared/…) · path (where we are).
    """

    def __init__(self, words: Words = WORDS) -> None:
        self._words = words
        self._templates = _environment()

    def say(self, key: str, language: str, **values: object) -> str:
        words = self._words[key][LANGUAGES.index(language)]
        return words.format(**values) if values else words

    def speaking(self, language: str) -> Callable[..., str]:
        """`say` in one language."""
        return lambda key, **values: self.say(key, language, **values)

    def render(self, template: str, language: str, **values: Any) -> str:
        found = self._templates.get_template(template)
        return found.render(**{"say": self.speaking(language), "language": language, **values})


@cache
def _environment() -> Environment:
    """The templates, read once in a process."""
    environment = Environment(
        loader=PackageLoader("bot.desk.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        direction=direction, asset=ASSETS.address, nonce=lambda: secrets.token_hex(16), sections_of=sections_of
    )
    return environment


def listed(values: Mapping[str, str]) -> list[tuple[str, str]]:
    """Ids and names, for a choice, in the order of the names."""
    return sorted(values.items(), key=lambda pair: pair[1].casefold())
