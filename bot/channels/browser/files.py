"""A file of the talk as an answer: whole or in the part that a player asks for, and never as a page.

It goes out piece by piece, as it is taken: of a file that somebody asks for and does not take, nothing lies in the line as well.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from urllib.parse import quote

from starlette.middleware.gzip import DEFAULT_EXCLUDED_CONTENT_TYPES
from starlette.responses import Response, StreamingResponse

from bot.channels import Attachment
from bot.channels.browser.kinds import shape_of

PIECE = 65_536  # bytes
# What is not made smaller on its way: a letter is hardly smaller then, and costs most of a second of the machine each time.
AS_THEY_ARE = (*DEFAULT_EXCLUDED_CONTENT_TYPES, "application/pdf", "application/octet-stream")

_RANGE = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")


def answer_with(file: Attachment, asked: str = "") -> Response:
    """`asked` is the header Range: an iPhone plays no sound without it."""
    way = "attachment" if shape_of(file.media_type) == "file" else "inline"
    headers = {
        "Content-Disposition": f"{way}; filename*=UTF-8''{quote(file.name, safe='')}",
        "Accept-Ranges": "bytes",
    }
    content, status = file.content, 200
    if found := _RANGE.fullmatch(asked.strip()):
        begin, end = _span(found[1], found[2], len(content))
        if begin >= end:
            return Response(status_code=416, headers={"Content-Range": f"bytes */{len(content)}"})
        headers["Content-Range"] = f"bytes {begin}-{end - 1}/{len(content)}"
        content, status = content[begin:end], 206
    headers["Content-Length"] = str(len(content))
    return StreamingResponse(_pieces(content), status, headers, file.media_type)


async def _pieces(content: bytes) -> AsyncIterator[bytes]:
    for first in range(0, len(content), PIECE):
        yield content[first : first + PIECE]


def _span(first: str, last: str, length: int) -> tuple[int, int]:
    """From where to where, the end not included: https://www.rfc-editor.org/rfc/rfc9110#section-14.1.2"""
    if not first:
        return max(length - int(last or 0), 0), length
    return int(first), min(int(last) + 1, length) if last else length
