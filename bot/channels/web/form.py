"""What a form of the page holds: her words, what she tapped, and files that are known by their content."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from fastapi.exceptions import RequestValidationError
from starlette.requests import Request

from bot.channels import Attachment
from bot.channels.browser.kinds import BYTES_AT_MOST, FILES_AT_MOST, media_type_of, name_of
from bot.channels.browser.parts import File, Parts, Torn
from bot.channels.web.reading import hint_of, tidy

# How long a field of ours is, at least and at most. Her words may be longer than we take: she is told so.
FIELDS = {"message": (8, 64), "text": (0, 1_000_000), "tap": (0, 600), "hint": (0, 64)}


@dataclass(frozen=True, slots=True)
class Form:
    """prints: what tells her files from others · trouble: the key of the sentence that says why they cannot be taken."""

    message: str
    text: str = field(repr=False)
    tap: str = ""
    hint: str = ""
    files: tuple[Attachment, ...] = ()
    prints: tuple[str, ...] = ()
    trouble: str = ""


async def read(request: Request, *, is_cut: bool) -> Form:
    """Raises RequestValidationError for a form that our page never sends. is_cut: it was too long to be read to its end."""
    fields, sent = await _taken_apart(request)
    words = {name: fields.get(name, "") for name in FIELDS}
    if any(not least <= len(words[name]) <= most for name, (least, most) in FIELDS.items()):
        raise RequestValidationError(())
    files, trouble = ((), "large") if is_cut else _looked_at(sent)
    prints = await asyncio.to_thread(prints_of, files) if files else ()
    return Form(words["message"], tidy(words["text"]), words["tap"], hint_of(words["hint"]), files, prints, trouble)


async def _taken_apart(request: Request) -> tuple[dict[str, str], Sequence[File]]:
    content_type = request.headers.get("content-type", "")
    if not content_type.startswith("multipart/form-data"):
        return {name: value for name, value in (await request.form()).items() if isinstance(value, str)}, ()
    try:
        parts = await asyncio.to_thread(Parts, content_type, await request.body())
    except Torn as error:
        raise RequestValidationError(()) from error
    return parts.fields, [
        file for file in parts.files if file.name or file.content
    ]  # where none was chosen: an empty one


def prints_of(files: Sequence[Attachment]) -> tuple[str, ...]:
    return tuple(hashlib.sha256(file.content).hexdigest() for file in files)


def _looked_at(files: Sequence[File]) -> tuple[tuple[Attachment, ...], str]:
    """The files as what they are, or why they are not taken."""
    kinds = [media_type_of(file.content) for file in files]
    if len(files) > FILES_AT_MOST:
        return (), "many"
    if any(len(file.content) > BYTES_AT_MOST for file in files):
        return (), "large"
    if not all(kinds):
        return (), "unknown"
    named = zip(files, kinds, strict=True)
    return tuple(Attachment(name_of(file.name, kind), kind, file.content) for file, kind in named), ""
