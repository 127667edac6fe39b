"""What a counsellor has sent with a form: words and files as the desk takes them. Raises NotPossible, in words for her."""

from __future__ import annotations

import asyncio
import hashlib
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.channels import Attachment
from bot.channels.browser.kinds import BYTES_AT_MOST, FILES_AT_MOST, media_type_of, name_of
from bot.channels.browser.parts import Parts, Torn
from bot.channels.fitting import direction
from bot.desk.phrasing import MARKS, offer_of
from bot.desk.refusals import NotPossible
from bot.desk.talk import Words
from bot.desk.words_talk import ACTS, PHRASES
from bot.desk.words_writing import REPLY
from bot.pictures import NotAPicture, bare
from knowledge.blanks import BLANKS, blanks_of, fill_in
from knowledge.model import GERMAN, Knowledge
from knowledge.office import HERE

LETTERS_AT_MOST = 4000
KEY_AT_MOST = 64
FIELDS_AT_MOST = 100
BLANK = "blank."

Dated = Callable[[date | time, str], str]  # a day or a time of day, in a language


@dataclass(frozen=True, slots=True)
class Given:
    """One form. A field that is not there is empty."""

    fields: Mapping[str, str] = field(repr=False)
    several: Mapping[str, tuple[str, ...]] = field(repr=False)
    uploads: tuple[tuple[str, bytes], ...] = field(default=(), repr=False)

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "")

    def number(self, name: str) -> int:
        """0 for whatever is no number."""
        given = self[name]
        return int(given) if given.isascii() and given.isdigit() and len(given) < 16 else 0


async def given_by(request: Request) -> Given:
    """A form with files is taken apart in memory: on a disk they would lie unsealed."""
    content_type = request.headers.get("content-type", "")
    if not content_type.startswith("multipart/form-data"):
        said = [(name, each) for name, each in (await request.form()).multi_items() if isinstance(each, str)]
        return _given(said)
    try:
        parts = await asyncio.to_thread(Parts, content_type, await request.body())
    except Torn:
        raise HTTPException(400) from None
    files = tuple((file.name, file.content) for file in parts.files if file.name)
    if len(files) > FILES_AT_MOST:
        raise HTTPException(400)
    return _given(parts.said, files)


def _given(said: Sequence[tuple[str, str]], files: tuple[tuple[str, bytes], ...] = ()) -> Given:
    several: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for name, each in said[:FIELDS_AT_MOST]:
        several[name] += (each,) if each else ()
    return Given({name: tidy(each) for name, each in said[:FIELDS_AT_MOST]}, several, files)


def tidy(words: str) -> str:
    """One kind of line break, nothing around, and nothing that no keyboard writes."""
    lines = words.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return lines.encode("utf-8", "ignore").decode().strip()


def words_of(given: Given, language: str, knowledge: Knowledge, now: datetime, dated: Dated) -> Words:
    """What she will read, and what stands beside it: an approved text, a translation, her own language, or plain German."""
    if given["offer"]:
        return offered(given, language, knowledge, now, dated)
    german, hers = given["german"], given["text"]
    if len(german) > LETTERS_AT_MOST or len(hers) > LETTERS_AT_MOST:
        raise NotPossible(*REPLY["reply.long"])
    if hers and german and hers != german:
        return Words(hers, german)
    return plain_words(german or hers, language, given["spoken"])


def digest(words: Words) -> str:
    """The same for the same words."""
    return hashlib.blake2b(f"{words.text}\n{words.german}\n{words.foreign}".encode(), digest_size=12).hexdigest()


def plain_words(words: str, language: str, spoken: str = "") -> Words:
    """`spoken`: "hers" when the counsellor wrote in the mother's language."""
    return Words(words, foreign=language not in ("", GERMAN) and spoken != "hers")


def offered(given: Given, language: str, knowledge: Knowledge, now: datetime, dated: Dated) -> Words:
    """An approved text is taken from where it was approved, not from the form."""
    offer = offer_of(given["offer"], language or GERMAN, knowledge, now.astimezone(HERE).date())
    if offer is None:
        raise NotPossible(*PHRASES["phrases.none"])
    if offer.withheld:
        raise NotPossible(*MARKS["withheld"])
    typed = {name.removeprefix(BLANK): value for name, value in given.fields.items() if name.startswith(BLANK)}
    german = fill_in(offer.german, {name: _said(name, value, GERMAN, dated) for name, value in typed.items()})
    if left := set(offer.blanks) & set(blanks_of(german)):
        raise NotPossible(*(words.format(what=", ".join(sorted(left))) for words in PHRASES["phrases.blanks"]))
    if not offer.hers or offer.language == GERMAN:
        return plain_words(german, language)
    blanks = {name: _said(name, value, offer.language, dated) for name, value in typed.items()}
    return Words(fill_in(offer.hers, blanks, right_to_left=direction(offer.language) == "rtl"), german)


def _said(blank: str, value: str, language: str, dated: Dated) -> str:
    """A day and a time as they are said in a language; all else as it was typed."""
    try:
        match BLANKS.get(blank):
            case "day":
                return dated(date.fromisoformat(value), language)
            case "time":
                return dated(time.fromisoformat(value), language)
    except ValueError:
        pass
    return value


async def files_of(given: Given) -> tuple[Attachment, ...]:
    """Her files, known by their content; pictures without the traces that a camera leaves."""
    files = [_file(name, content) for name, content in given.uploads]
    try:
        return await asyncio.to_thread(bare, files) if files else ()
    except NotAPicture:
        raise NotPossible(*REPLY["reply.file.strange"]) from None


def _file(name: str, content: bytes) -> Attachment:
    if len(content) > BYTES_AT_MOST:
        raise NotPossible(*REPLY["reply.file.large"])
    media_type = media_type_of(content)
    if not media_type:
        raise NotPossible(*REPLY["reply.file.strange"])
    return Attachment(name_of(name, media_type), media_type, content)


def times_of(given: Sequence[str], now: datetime) -> list[datetime]:
    """Times as a browser's field gives them, where we are; each once, in their order."""
    try:
        times = {datetime.fromisoformat(each).replace(tzinfo=HERE) for each in given}
    except ValueError:
        raise NotPossible(*ACTS["times.none"]) from None
    if not times:
        raise NotPossible(*ACTS["times.none"])
    if min(times) <= now:
        raise NotPossible(*ACTS["times.past"])
    return sorted(times)
