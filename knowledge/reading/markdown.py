"""The little Markdown that an article may use, looked at the way it will be shown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import takewhile

from markdown_it import MarkdownIt
from markdown_it.token import Token

from knowledge.reading import article_complaints
from knowledge.reading.pages import Page
from knowledge.wording import REFERENCE

_MARKDOWN = MarkdownIt("commonmark")
_BLOCKS = frozenset({"paragraph", "bullet_list", "ordered_list", "list_item", "inline"})
_WORDS = frozenset({"text", "strong", "link", "softbreak", "hardbreak"})
_BREAKS = frozenset({"softbreak", "hardbreak"})
_HTML = frozenset({"html_block", "html_inline"})
_FOLLOWED = re.compile(r"https?://[^\s/]+\.\S+|mailto:[^\s@]+@[^\s@]+\.[^\s@]+")
# What the library leaves standing in a text: a mark without its partner, or a link that it will not make.
_RAW = ("**", "__", "`")
_RAW_LINK = "]("
_BARE_URL = re.compile(r"(?:https?://|www\.)\S+")


def look_at(page: Page) -> None:
    """Note what not every channel can show, links that lead nowhere, and numbers that belong in facts.yaml."""
    lines = page.text.split("\n")
    known_line = 0
    for token in _MARKDOWN.parse(page.text):
        known_line = token.map[0] if token.map else known_line
        if token.type in _HTML:
            page.note(known_line + 1, article_complaints.HTML)
        elif token.type == "inline":
            _look_along(page, token.children or [], known_line + 1, lines)
        elif _name(token) not in _BLOCKS and token.nesting >= 0:
            page.note(known_line + 1, article_complaints.NOT_SHOWN, sample=lines[known_line].strip()[:40])


def _look_along(page: Page, tokens: list[Token], line: int, lines: list[str]) -> None:
    written_out = False  # between < and >: the address is its own text
    for place, token in enumerate(tokens):
        if token.type in _HTML:
            page.note(line, article_complaints.HTML)
            line += token.content.count("\n")
        elif _name(token) not in _WORDS:
            if token.nesting >= 0:
                page.note(line, article_complaints.NOT_SHOWN, sample=lines[line - 1].strip()[:40])
        elif token.type in _BREAKS:
            line += 1
        elif token.type == "link_open":
            written_out = token.markup == "autolink"
            words = takewhile(lambda word: word.type != "link_close", tokens[place + 1 :])
            _look_at_link(page, token, line, has_words=any(word.content.strip() for word in words))
        elif token.type == "link_close":
            written_out = False
        elif not written_out:
            look_for_digits(page, token.content, line)
            look_for_marks(page, token.content, line)


def _look_at_link(page: Page, token: Token, line: int, *, has_words: bool) -> None:
    address = str(token.attrGet("href") or "")
    if not _FOLLOWED.fullmatch(address) or "%7B" in address or token.attrGet("title"):
        page.note(line, article_complaints.NOT_LINK, value=address)
    elif not has_words:
        page.note(line, article_complaints.NO_WORDS, value=address)


def look_for_marks(page: Page, text: str, line: int) -> None:
    """Note the signs of Markdown that would be read as they stand."""
    for sign in _RAW:
        if sign in text:
            page.note(line, article_complaints.RAW, sign=sign)
    for behind in text.split(_RAW_LINK)[1:]:
        page.note(line, article_complaints.NOT_LINK, value=behind.partition(")")[0])


def look_for_digits(page: Page, text: str, line: int) -> None:
    """Note the numbers of a text that stand outside a reference, and addresses that are no links."""
    rest = REFERENCE.sub(" ", text)
    for address in _BARE_URL.findall(rest):
        page.note(line, article_complaints.NOT_LINK, value=address)
    for word in _BARE_URL.sub(" ", rest).split():
        if any(unicodedata.category(character) in {"Nd", "No", "Nl"} for character in word):
            page.note(line, article_complaints.DIGITS, number=word)


def _name(token: Token) -> str:
    return token.type.removesuffix("_open").removesuffix("_close")


def links(text: str) -> frozenset[str]:
    """Where a text's links lead."""
    return frozenset(str(token.attrGet("href")) for token in _walk(text) if token.type == "link_open")


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs and list entries of a text, as plain words."""
    found = []
    for token in _MARKDOWN.parse(text):
        if token.type == "inline":
            children = token.children or []
            found.append("".join(" " if child.type in _BREAKS else child.content for child in children))
    return tuple(found)


def _walk(text: str) -> Iterator[Token]:
    for token in _MARKDOWN.parse(text):
        yield from token.children or ()
