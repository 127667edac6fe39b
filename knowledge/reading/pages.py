"""One file while it is read: from its bytes to words with lines, and a list of what is wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from knowledge.reading import complaints
from knowledge.reading.mistakes import Complaint, Mistake

# Control characters, other ends of lines, overrides of direction, and what broken conversions leave behind. The joiners
# (U+200C, U+200D) and marks of direction that Persian and Arabic need are none of these.
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e\ufeff\ufffd-\uffff]")


@dataclass(frozen=True, slots=True)
class Page:
    """One file while it is read: its words with `\\n` at line ends, and the mistakes found so far.

    `before` counts the lines of the file that stand before `text`; not `readable`: `text` is empty because it could not be had.
    """

    path: str
    text: str
    mistakes: list[Mistake] = field(default_factory=list)
    before: int = 0
    readable: bool = True

    def note(self, line: int, complaint: Complaint, **values: str) -> None:
        """Note a mistake in a line of `text`, counted from 1; 0 is the file as a whole."""
        self.mistakes.append(Mistake(self.path, line + self.before if line else 0, complaint, tuple(values.items())))

    def part(self, text: str, before: int) -> Page:
        """A part of this file that starts after `before` lines; its mistakes are this page's mistakes."""
        return Page(self.path, text, self.mistakes, self.before + before)


def page_of(path: str, raw: bytes) -> Page:
    """The words of a file. What cannot be read as words is noted and left out, so that the rest can be looked at."""
    page = Page(path, "")
    try:
        text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        page.note(line, complaints.NOT_UTF8, byte=f"0x{error.object[error.start]:02X}")
        return replace(page, readable=False)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for number, line_text in enumerate(text.split("\n"), start=1):
        for character in sorted(set(_INVISIBLE.findall(line_text))):
            page.note(number, complaints.INVISIBLE, character=f"U+{ord(character):04X}")
    return page.part(_INVISIBLE.sub("", text), 0)
