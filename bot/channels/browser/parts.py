"""A form with files, taken apart in memory: on a disk they would lie unsealed. What was cut off at the end is left out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks

PARTS_AT_MOST = 50


class Torn(Exception):
    """This is no form that a browser sends."""


@dataclass(frozen=True, slots=True)
class File:
    """A file of a form, with the name that it has there."""

    name: str
    content: bytes = field(repr=False)


class Parts:
    """Fields by name, the first one counts; all that was said, and the files, in their order."""

    def __init__(self, content_type: str, body: bytes) -> None:
        """Raises Torn."""
        self.fields: dict[str, str] = {}
        self.said: list[tuple[str, str]] = []
        self.files: list[File] = []
        self._header, self._value, self._disposition, self._number = b"", b"", b"", 0
        self._content: list[bytes] = []
        boundary = parse_options_header(content_type)[1].get(b"boundary", b"")
        try:
            parser = MultipartParser(boundary, self._callbacks())
            parser.write(body)
        except (FormParserError, LookupError, ValueError) as error:
            raise Torn from error

    def _callbacks(self) -> MultipartCallbacks:
        return {
            "on_part_begin": self._begin,
            "on_header_field": self._hear_header,
            "on_header_value": self._hear_value,
            "on_header_end": self._end_header,
            "on_part_data": self._hear_content,
            "on_part_end": self._end,
        }

    def _begin(self) -> None:
        self._disposition, self._content = b"", []
        self._number += 1
        if self._number > PARTS_AT_MOST:
            raise ValueError

    def _hear_header(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def _hear_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _end_header(self) -> None:
        if self._header.lower() == b"content-disposition":
            self._disposition = self._value
        self._header, self._value = b"", b""

    def _hear_content(self, data: bytes, start: int, end: int) -> None:
        self._content.append(data[start:end])

    def _end(self) -> None:
        said = {
            name: value.decode("utf-8", "replace") for name, value in parse_options_header(self._disposition)[1].items()
        }
        content = b"".join(self._content)
        if b"filename" in said:
            self.files.append(File(said[b"filename"], content))
        else:
            self.said.append((said[b"name"], content.decode("utf-8", "replace")))
            self.fields.setdefault(*self.said[-1])
