"""The Markdown that Lotse speaks (bold, lists, links), as HTML, as plain text, as Telegram's few tags, as Signal's styles, and escaped.

Nothing else of Markdown is read, so that words that happen to look like it (headings, rules, references) stay words.
"""

from __future__ import annotations

import html as web
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

RIGHT_TO_LEFT = frozenset({"ar", "fa", "ckb", "ur", "he"})


@dataclass(frozen=True, slots=True)
class Style:
    """So many UTF-16 units from there on are "BOLD" or "ITALIC"."""

    begins: int
    length: int
    name: str


_TAG = re.compile(r"<[^>]*>")
# every letter that is written from right to left stands here: https://www.unicode.org/Public/UNIDATA/extracted/DerivedBidiClass.txt
_RIGHT_TO_LEFT = re.compile("[\u200f\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
_MARKS = {"ltr": "\u200e", "rtl": "\u200f"}
_ALLOWED = re.compile(r"(https?|tel|mailto):", re.IGNORECASE)
_SPECIALS = re.compile(r"([\\`*_\[\]<>()#+|~!-])|(?<=\d)([.])(?=\s|$)")

# In a right-to-left line, groups of digits and a leading § change places unless they are kept together:
# https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
_LEFT_TO_RIGHT = re.compile(
    r"""(?<![\w:/.\\])\\?\+?\d[\d/\\-]*(?:[ \u00a0\u202f]?/[ \u00a0\u202f]?\d[\d\\-]*|[ \u00a0\u202f]\d[\d/\\-]*)+  # 0391 540 0
      | (?<![\w:/\\])\\?\+\d+                                       # +49391540
      | §(?:[^\u0590-\u08ff\ufb1d-\ufeff\n،؛()\[\]*_]*[^\s\u0590-\u08ff\ufb1d-\ufeff،؛()\[\]*_.,:;!?])  # § 3 Abs. 1 KiFöG LSA
    """,
    re.VERBOSE,
)


def direction(language: str) -> str:
    """The way a language is written: "rtl" or "ltr"."""
    return "rtl" if language.partition("-")[0].lower() in RIGHT_TO_LEFT else "ltr"


def isolated(text: str, language: str) -> str:
    """Text or Markdown in which telephone numbers and citations read rightly, also within a right-to-left language."""
    return _LEFT_TO_RIGHT.sub("\u2066\\g<0>\u2069", text) if direction(language) == "rtl" else text


def escape(words: str) -> str:
    """Words that mean themselves, as Markdown."""
    return _SPECIALS.sub(r"\\\1\2", words)


def html(markdown: str) -> str:
    """Markdown as safe HTML: raw tags stay text, and a link leads to http, https, tel or mailto only."""
    return str(_MARKDOWN.render(markdown)).strip()


def plain(markdown: str) -> str:
    """Markdown as plain text: lists with • or numbers, a link as "words (address)"."""
    return "\n".join(_lines(markdown, _inline))


def tagged(markdown: str, language: str) -> str:
    """Markdown in the tags that Telegram knows; a line that mixes directions begins in that of its language.

    Which tags: https://core.telegram.org/bots/api#html-style
    """
    return "\n".join(_set_right(line, language) for line in _lines(markdown, _in_tags))


def untagged(html: str) -> str:
    """The words of a text with tags, as they are read."""
    return web.unescape(_TAG.sub("", html))


def styled(markdown: str, language: str) -> tuple[str, tuple[Style, ...]]:
    """Markdown as plain text, and beside it what is bold or italic there: how Signal wants it."""
    parts = _SIGNS.split("\n".join(_set_right(line, language) for line in _lines(markdown, _with_signs)))
    text, styles, begun, length = "", [], dict[str, int](), 0
    for part in parts:
        if part in _STYLE_OF:
            begun[_STYLE_OF[part]] = length
        elif part in _ENDS and (begins := begun.pop(_ENDS[part], length)) < length:
            styles.append(Style(begins, length - begins, _ENDS[part]))
        elif part not in _ENDS:
            text, length = text + part, length + len(part.encode("utf-16-le")) // 2
    return text, tuple(sorted(styles, key=lambda style: (style.begins, -style.length)))


def _lines(markdown: str, inline: Callable[[Sequence[Token]], str]) -> list[str]:
    blocks = _Blocks(inline)
    for token in _MARKDOWN.parse(markdown):
        blocks.take(token)
    return "\n".join(blocks.lines).strip("\n").split("\n")


def _set_right(line: str, language: str) -> str:
    """A reader takes a line's direction from its first letter, which may be that of a foreign name."""
    if direction(language) == "ltr" and not _RIGHT_TO_LEFT.search(line):
        return line
    letters = [unicodedata.bidirectional(letter) for letter in untagged(line)]
    strong = ["rtl" if letter in ("R", "AL") else "ltr" for letter in letters if letter in ("L", "R", "AL")]
    if len(set(strong)) < 2 or strong[0] == direction(language):
        return line
    return _MARKS[direction(language)] + line


class _Blocks:
    """Collects the lines of a text; knows how deep in which lists it is."""

    def __init__(self, inline: Callable[[Sequence[Token]], str]) -> None:
        self.lines: list[str] = []
        self._inline = inline
        self._depth = 0
        self._mark = ""

    def take(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                self._gap()
                self._depth += 1
            case "bullet_list_close" | "ordered_list_close":
                self._depth -= 1
            case "list_item_open":
                self._mark = f"{token.info}{token.markup} " if token.info else "• "
            case "list_item_close" if self._mark:
                self._write("")
            case "inline":
                self._write(self._inline(token.children or ()))
            case _:
                pass

    def _gap(self) -> None:
        if not self._depth and self.lines:
            self.lines.append("")

    def _write(self, text: str) -> None:
        if not self._mark:
            self._gap()
        indent = "  " * max(self._depth - 1, 0)
        hanging = indent + " " * len(self._mark or ("  " if self._depth else ""))
        first, *others = text.split("\n")
        self.lines.append(((indent + self._mark if self._mark else hanging) + first).rstrip())
        self.lines.extend(hanging + line for line in others)
        self._mark = ""


def _inline(tokens: Sequence[Token]) -> str:
    parts: list[str] = []
    target, begun = "", 0
    for token in tokens:
        match token.type:
            case "text":
                parts.append(token.content)
            case "softbreak" | "hardbreak":
                parts.append("\n")
            case "link_open":
                target, begun = str(token.attrGet("href") or ""), len(parts)
            case "link_close":
                parts.append(_said_address("".join(parts[begun:]), target))
            case _:
                parts.append(token.content)
    return "".join(parts)


_TAGS = {"strong_open": "<b>", "strong_close": "</b>", "em_open": "<i>", "em_close": "</i>"}


def _in_tags(tokens: Sequence[Token]) -> str:
    """As `_inline`, with bold and links as tags. Telegram links to the web only, and finds telephone numbers by itself."""
    parts: list[str] = []
    target, begun = "", 0
    for token in tokens:
        match token.type:
            case "softbreak" | "hardbreak":
                parts.append("\n")
            case "link_open":
                target, begun = str(token.attrGet("href") or ""), len(parts)
                if target.lower().startswith("http"):
                    parts.append(f'<a href="{web.escape(target)}">')
            case "link_close":
                words = untagged("".join(parts[begun:]))
                parts.append("</a>" if target.lower().startswith("http") else web.escape(_said_address(words, target)))
            case kind if kind in _TAGS:
                parts.append(_TAGS[kind])
            case _:
                parts.append(web.escape(token.content, quote=False))
    return "".join(parts)


# Characters that no text has: markdown-it lets them through, and they have no direction.
_SIGN_OF = {"strong_open": "\x01", "strong_close": "\x02", "em_open": "\x03", "em_close": "\x04"}
_STYLE_OF = {"\x01": "BOLD", "\x03": "ITALIC"}
_ENDS = {"\x02": "BOLD", "\x04": "ITALIC"}
_SIGNS = re.compile("([\x01-\x04])")


def _with_signs(tokens: Sequence[Token]) -> str:
    """As `_inline`, with signs where bold and italic words begin and end."""
    marked = (
        Token("text", "", 0, content=_SIGN_OF.get(token.type) or _SIGNS.sub("", token.content))
        if token.type in ("text", *_SIGN_OF)
        else token
        for token in tokens
    )
    return _inline(list(marked))


def _said_address(words: str, target: str) -> str:
    """What is added to a link's words: nothing when they say the address already."""
    address = re.sub(r"^(tel|mailto):", "", target, flags=re.IGNORECASE)
    said = re.sub(r"[\s/-]", "", words)
    return "" if re.sub(r"[\s/-]", "", address) in said or not address else f" ({address})"


class _Renderer(RendererHTML):
    def link_open(self, tokens: Sequence[Token], at: int, options: OptionsDict, env: EnvType) -> str:
        token = tokens[at]
        token.attrSet("rel", "noopener")
        if str(token.attrGet("href")).lower().startswith("http"):
            token.attrSet("target", "_blank")
        return self.renderToken(tokens, at, options, env)


class _Markdown(MarkdownIt):
    def __init__(self) -> None:
        super().__init__("zero", {"html": False, "breaks": True}, renderer_cls=_Renderer)
        self.enable(["list", "emphasis", "link", "autolink", "escape", "newline"])

    def validateLink(self, url: str) -> bool:  # noqa: N802 (the library's name)
        return bool(_ALLOWED.match(url))


_MARKDOWN = _Markdown()
