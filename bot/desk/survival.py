"""What a translation must not lose: numbers, dates, times, paragraphs, links, e-mails and telephone numbers.

Each is brought into one plain form first, so that "١٤:٣٠", "14.30 Uhr" and "2:30 pm" are the same, and "+49 391" and "0391".
Numbers that are written as words are not looked at.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.fold import plain
from knowledge.hear.months import GREGORIAN

LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"'«»„“”]+", re.IGNORECASE)
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
AFTER_LINK = ".,;:!?)]}؟،؛…"

_PIECE = re.compile(
    r"""(?P<iso>    (?<!\d)\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d) )
      | (?P<date>   (?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?!\d) )
      | (?P<clock>  (?<![\d.,:])(?:[01]?\d|2[0-4])(?: :[0-5]\d | [.]\d\d(?=\s*uhr) | h[0-5]\d )(?!\d)
                    (?:\s*(?:[ap]\.?m\b|[صم](?!\w)))? )
      | (?P<hour>   (?<![\d.,:])\d{1,2}\s*[ap]\.?m\b )
      | (?P<day>    (?<!\d)\d{1,2}\.\d{1,2}\.(?!\d) )
      | (?P<phone>  (?<![\d+])(?:\+\s?|00?)[1-9][\d ()/-]{4,}\d )
      | (?P<law>    (?<!§)§+\s*\d+\s?(?:[a-z](?!\w))? )
      | (?P<groups> (?<!\d)\d{1,4}(?:\ \d{2,4})+(?!\d) )
      | (?P<number> \d+(?:[.,]\d+)* )""",
    re.VERBOSE,
)
_AFTERNOON = re.compile(r"\bp\.?m|[\d\s]p\.?m|م")
_HALF = re.compile(r"[ap]\.?m|[صم]")
_NO_SIGNS = str.maketrans("", "", " ()/-")
_WORD = re.compile(r"\w+")

# Where a month is written as a word. Forms that other words share ("ab", "می") are left out.
_MORE_MONTHS = (
    "january, february, march, april, may, june, july, august, september, october, november, december",
    "ocak, şubat, mart, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık",
    "января, февраля, марта, апреля, мая, июня, июля, августа, сентября, октября, ноября, декабря",
    "січня, лютого, березня, квітня, травня, червня, липня, серпня, вересня, жовтня, листопада, грудня",
    "stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia, września, października, listopada, grudnia",
    "ianuarie, februarie, martie, aprilie, mai, iunie, iulie, august, septembrie, octombrie, noiembrie, decembrie",
    "janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre",
)
SHORTEST_MONTH = 3
MONTHS = {
    name: number
    for row in (*GREGORIAN, *_MORE_MONTHS)
    for number, names in enumerate(row.split(","), start=1)
    for name in map(plain, names.split("/"))
    if len(name) >= SHORTEST_MONTH
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that must survive: its plain form, and how it is written."""

    form: str
    written: str


def survived(source: str, target: str) -> list[str]:
    """What stands in one of the two texts only, as it is written there: first what is lost, then what is new."""
    before, after = list(pieces(source)), list(pieces(target))
    return list(dict.fromkeys((*_missing(before, after), *_missing(after, before))))


def _missing(here: list[Piece], there: list[Piece]) -> Iterator[str]:
    left = Counter(piece.form for piece in there)
    for piece in here:
        if left[piece.form]:
            left[piece.form] -= 1
        else:
            yield piece.written


def pieces(text: str) -> Iterator[Piece]:
    """Everything in a text that a translation must keep."""
    for match in LINK.finditer(text):
        link = match[0].rstrip(AFTER_LINK)
        yield Piece(link, link)
    rest = LINK.sub(" ", text)
    for match in EMAIL.finditer(rest):
        yield Piece(match[0].casefold(), match[0])
    rest = plain(EMAIL.sub(" ", rest))
    yield from _months(rest)
    for match in _PIECE.finditer(rest):
        written = match[0].strip()
        yield Piece(_form(match, written), written)


def _form(match: re.Match[str], written: str) -> str:
    numbers = [_bare(digits) for digits in re.findall(r"\d+", written)]
    match match.lastgroup:
        case "iso":
            year, month, day = numbers
            return f"{day}.{month}.{year}"
        case "date":
            day, month, year = numbers
            return f"{day}.{month}.{year if len(year) == 4 else 2000 + int(year)}"
        case "day":
            return f"{numbers[0]}.{numbers[1]}."
        case "clock" | "hour":
            return _time(written, *map(int, numbers))
        case "phone":
            return re.sub(r"^(?:\+|00)49", "0", written.replace("(0)", "").translate(_NO_SIGNS))
        case "law":
            return "§" + re.sub(r"[§\s]", "", written)
        case "groups":
            return written.replace(" ", "")
        case _:
            return _value(written)


def _time(written: str, hour: int, minute: int = 0) -> str:
    """A full hour is written like a number: "9 Uhr", "9:00" and "at 9" are the same."""
    if _HALF.search(written):
        hour = hour % 12 + (12 if _AFTERNOON.search(written) else 0)
    return f"{hour}:{minute:02}" if minute else str(hour)


def _value(written: str) -> str:
    """ "1.250,50" and "1,250.50" are one number; three digits behind a sign are thousands."""
    *whole, last = re.split(r"[.,]", written)
    signs = re.findall(r"[.,]", written)
    if not whole or (len(last) == 3 and len(set(signs)) == 1):
        return _bare("".join(whole) + last)
    return f"{_bare(''.join(whole))}.{last.rstrip('0')}".rstrip(".")


def _bare(digits: str) -> str:
    return digits.lstrip("0") or "0"


def _months(text: str) -> Iterator[Piece]:
    """The months that stand beside a number; "may" and "march" by themselves are words like others."""
    words = _WORD.findall(text)
    taken: set[int] = set()
    for place, word in enumerate(words):
        if not re.match(r"\d{1,4}(?!\d)", word):
            continue
        for begin, end in ((place + 1, place + 3), (place + 1, place + 2), (place - 1, place), (place - 2, place)):
            name = " ".join(words[max(begin, 0) : end])
            if name in MONTHS and begin not in taken:
                taken |= {*range(begin, end)}
                yield Piece(f"month {MONTHS[name]}", name)
                break
