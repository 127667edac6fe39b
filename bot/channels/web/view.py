"""The pages as HTML, from values; every sentence of theirs comes from the words that were handed in."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from bot.channels.browser.assets import Assets
from bot.channels.browser.kinds import CHOOSE, shape_of
from bot.channels.fitting import direction
from bot.channels.web import bubbles
from bot.channels.web.form import Form
from bot.channels.web.port import Shown
from bot.channels.web.reading import button_value
from bot.channels.web.words import LIVE, WORDS

Words = Mapping[str, Mapping[str, str]]
ASSETS = Assets("/static", Path(__file__).parent / "static")
LETTERS_AT_MOST = 4000


class View:
    """Renders in any of the languages that it was given words for; the first one is the house's own."""

    def __init__(self, words: Words) -> None:
        if missing := sorted({*WORDS, "language"} - {key for key in words if words[key]}):
            raise ValueError(f"The web page has no words for: {', '.join(missing)}. Hand them to build().")
        self._words = words
        self.languages = tuple(words["language"])
        self._templates = Environment(
            loader=PackageLoader("bot.channels.web"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals.update(
            direction=direction,
            button_value=button_value,
            choose=CHOOSE,
            shape_of=shape_of,
            house=ASSETS.address("shared/house.css"),
            style=ASSETS.address("chat.css"),
            script=ASSETS.address("chat.js"),
            files=ASSETS.address("files.js"),
            voice=ASSETS.address("shared/voice.js"),
            seen=ASSETS.address("seen.js"),
        )

    def say(self, key: str, language: str) -> str:
        """The page's own word, in her language or else in the first one."""
        said = self._words[key]
        return said.get(language) or said.get(self.languages[0]) or next(iter(said.values()))

    def preferred(self, accept_language: str) -> str:
        """The first of our languages that her browser asks for."""
        wanted = (part.partition(";")[0].strip().partition("-")[0].lower() for part in accept_language.split(","))
        return next((language for language in wanted if language in self.languages), self.languages[0])

    def live_words(self, language: str) -> dict[str, str]:
        return {key: self.say(key, language) for key in LIVE}

    def line(self, line: Shown, language: str, *, live: bool, now: bool = False) -> str:
        """One bubble. live: its buttons may be pressed · now: the page opens here."""
        body, nonce = bubbles.shown(line), secrets.token_hex(16)
        return self._render("line.html", language, line=line, live=live, now=now, body=body, nonce=nonce)

    def page(
        self,
        lines: Sequence[Shown],
        language: str,
        *,
        greeting: Sequence[Shown],
        known: bool,
        waits: bool = False,
        hint: str = "",
        draft: str = "",
        notice: str = "",
    ) -> str:
        """The whole chat.

        greeting: what stands there while there are no lines · known: she has written before · waits: without a script it
        looks again soon · notice: the key of a sentence that she should see.
        """
        asking, now = _asking(lines), _now(lines)
        shown = (self.line(line, language, live=line.id == asking, now=line.id == now) for line in lines)
        return self._render(
            "page.html",
            language,
            lines=Markup("").join(map(Markup, shown)),
            shown=bubbles.shown,
            greeting=() if lines else greeting,
            waits=waits,
            last=lines[-1].id if lines else 0,
            languages=self.languages,
            known=known,
            hint=hint,
            draft=draft,
            notice=notice,
            words=htmlsafe_json_dumps(self.live_words(language), ensure_ascii=False),
            letters_at_most=LETTERS_AT_MOST,
            nonce=secrets.token_hex(16),
        )

    def trouble(self, key: str, language: str, said: Form | None = None) -> str:
        """A page with one sentence, the way back, and what she said, to send it again."""
        return self._render("trouble.html", language, key=key, said=said, letters_at_most=LETTERS_AT_MOST)

    def pause(self) -> str:
        return self._render("pause.html", self.languages[0])

    def health(self, values: Mapping[str, Any], code: str, *, is_here: bool) -> str:
        return self._render("health.html", "en", values=values, code=code, is_here=is_here)

    def _render(self, template: str, language: str, **values: Any) -> str:
        def say(key: str, other: str = "") -> str:
            return self.say(key, other or language)

        return self._templates.get_template(template).render(say=say, language=language, **values)


def _asking(lines: Sequence[Shown]) -> int:
    """The line whose buttons are live: the newest with any, unless she has answered since. 0 for none."""
    for line in reversed(lines):
        if line.author == "mother":
            return 0
        if line.buttons:
            return line.id
    return 0


def _now(lines: Sequence[Shown]) -> int:
    """Where her page opens: at what she said last, so that our answer to it begins at the top."""
    return next((line.id for line in reversed(lines) if line.author == "mother"), 0)
