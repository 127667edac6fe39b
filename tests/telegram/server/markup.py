"""Telegram's HTML: from a text with tags to a plain text and its entities, or a refusal.

It follows parse_html of https://github.com/tdlib/td (MessageEntity.cpp), whose byte offsets and texts it keeps.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from tests.telegram.server.refusal import Refusal, bad_request

Json = dict[str, Any]

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
LETTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
LETTER = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-zA-Z]+));?")
START = re.compile(r"<([^\s>/][^\s>]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>", re.DOTALL)
END = re.compile(r"</([^\s>]*)\s*>")
ATTRIBUTE = re.compile(r"\s*([^\s=>/\"']+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[A-Za-z0-9.-]+(?=\s|$)))?", re.DOTALL)


@dataclass(slots=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int
    begins: int


@dataclass(slots=True)
class _Reading:
    text: list[str] = field(default_factory=list)
    offset: int = 0
    entities: list[Json] = field(default_factory=list)
    nested: list[_Open] = field(default_factory=list)

    def take(self, letters: str) -> None:
        self.text.append(letters)
        self.offset += utf16(letters)

    def close(self) -> None:
        opened = self.nested.pop()
        length = self.offset - opened.offset
        if not length:
            return
        for entity in _entity(opened, length, "".join(self.text)[opened.begins :]):
            last = self.entities[-1] if self.entities else {}
            same_place = (last.get("offset"), last.get("length")) == (entity["offset"], length)
            if same_place and entity["type"] == "pre" and last["type"] == "code":
                # <pre><code class="language-…"> is one entity
                last.update(type="pre")
            else:
                self.entities.append(entity)


def utf16(text: str) -> int:
    """Telegram counts offsets in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def formatted(text: str, parse_mode: str | None, entities: list[Json] | None = None) -> tuple[str, list[Json]]:
    """The plain text and its entities. Raises Refusal."""
    if len(text.encode("utf-8", "surrogatepass")) > 1 << 15:
        raise bad_request("text is too long")
    match (parse_mode or "").lower():
        case "" | "none":
            return text, entities or []
        case "html":
            return parse_html(text)
        case "markdown" | "markdownv2":
            raise bad_request("can't parse entities: this server reads HTML only")
        case _:
            raise bad_request("unsupported parse_mode")


def parse_html(source: str) -> tuple[str, list[Json]]:
    reading, place = _Reading(), 0
    while place < len(source):
        if source[place] == "<":
            place = _tag(source, place, reading)
        elif source[place] == "&" and (letter := LETTER.match(source, place)) and (meant := _letter(letter)):
            reading.take(meant)
            place = letter.end()
        else:
            reading.take(source[place])
            place += 1
    if reading.nested:
        raise _unparsed(f'Can\'t find end tag corresponding to start tag "{reading.nested[-1].tag}"')
    for entity in reading.entities:
        if entity["type"] == "code":
            entity.pop("language", None)
    return "".join(reading.text), sorted(reading.entities, key=lambda entity: (entity["offset"], -entity["length"]))


def _letter(found: re.Match[str]) -> str:
    hexadecimal, decimal, name = found.groups()
    if name:
        return LETTERS.get(name, "")
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF else ""


def _tag(source: str, place: int, reading: _Reading) -> int:
    at = f"at byte offset {len(source[:place].encode())}"
    if source.startswith("</", place):
        if not reading.nested:
            raise _unparsed(f"Unexpected end tag {at}")
        end = END.match(source, place)
        if not end:
            raise _unparsed(f"Unclosed end tag {at}")
        name, expected = end[1].lower(), reading.nested[-1].tag
        if name and name != expected:
            raise _unparsed(f'Unmatched end tag {at}, expected "</{expected}>", found "</{name}>"')
        reading.close()
        return end.end()
    name = re.split(r"[\s>]", source[place + 1 :], maxsplit=1)[0].lower()
    if not re.search(r"[\s>]", source[place:]):
        raise _unparsed(f"Unclosed start tag {at}")
    if name not in KINDS:
        raise _unparsed(f'Unsupported start tag "{name}" {at}')
    start = START.match(source, place)
    if not start:
        raise _unparsed(f'Unclosed start tag "{name}" {at}')
    attributes = _attributes(start[2], name, at)
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise _unparsed(f'Tag "span" must have class "tg-spoiler" {at}')
    begins = sum(map(len, reading.text))
    reading.nested.append(_Open(name, attributes, reading.offset, begins))
    return start.end()


def _attributes(source: str, tag: str, at: str) -> dict[str, str]:
    found, place = {}, 0
    while source[place:].strip():
        attribute = ATTRIBUTE.match(source, place)
        if not attribute:
            raise _unparsed(f'Empty attribute name in the tag "{tag}" {at}')
        value = (attribute[2] or "").strip("\"'")
        found[attribute[1].lower()] = LETTER.sub(lambda letter: _letter(letter) or letter[0], value)
        place = attribute.end()
    return found


def _entity(opened: _Open, length: int, shown: str) -> list[Json]:
    entity: Json = {"type": KINDS[opened.tag], "offset": opened.offset, "length": length}
    match opened.tag:
        case "a":
            url = _checked(opened.attributes.get("href") or shown)
            return [{**entity, "url": url}] if url else []
        case "code" if language := opened.attributes.get("class", "").removeprefix("language-"):
            return [{**entity, "language": language}]
        case "blockquote" if "expandable" in opened.attributes:
            return [{**entity, "type": "expandable_blockquote"}]
        case "tg-emoji":
            return [{**entity, "custom_emoji_id": opened.attributes.get("emoji-id", "")}]
        case "tg-time":
            return [{**entity, "unix_time": int(opened.attributes.get("unix", "0"))}]
        case _:
            return [entity]


def _checked(url: str) -> str:
    """A link that Telegram does not understand is shown as plain text, and is no mistake."""
    if re.match(r"(https?|tg|ton|ftp)://.", url, re.IGNORECASE) or url.lower().startswith(("mailto:", "tel:")):
        return url
    return f"http://{url}/" if re.fullmatch(r"[\w-]+(\.[\w-]+)+", url) else ""


def _unparsed(why: str) -> Refusal:
    return bad_request(f"can't parse entities: {why}")
