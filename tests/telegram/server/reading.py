"""What a bot asked: its parameters, however they were sent (query, form, multipart, JSON)."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.telegram.server.refusal import bad_request

Json = dict[str, Any]

# Everything that is not a plain value is sent as JSON in a form.
WRITTEN_AS_JSON = frozenset(
    {
        "allowed_updates", "caption_entities", "commands", "entities", "link_preview_options", "media", "message_ids",
        "options", "reaction", "reply_markup", "reply_parameters", "rights", "scope", "menu_button", "permissions",
    }
)  # fmt: skip
A_PHOTO_AS_JSON = "setmyprofilephoto"  # elsewhere a photo is a plain value


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    media_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Call:
    """One question of a bot: method and parameters."""

    method: str
    values: Json
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        value = self.values.get(name)
        return "" if value is None else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        try:
            return int(self.values.get(name) or default)
        except (TypeError, ValueError):
            return default

    def flag(self, name: str) -> bool:
        return str(self.values.get(name, "")).lower() in ("true", "1", "yes", "t", "y")

    def decoded(self, name: str) -> Any:
        return self.values.get(name)

    def upload(self, name: str) -> Upload | None:
        """The file that was sent under this name, or to which «attach://…» under this name points."""
        value = self.values.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            return self.uploads.get(value.removeprefix("attach://"))
        return self.uploads.get(name)


async def read(request: web.Request, method: str) -> Call:
    """Raises Refusal."""
    values: Json = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.content_type == "application/json" and request.can_read_body:
        try:
            body = await request.json()
        except ValueError:
            raise bad_request("can't parse request JSON object") from None
        if isinstance(body, dict):
            values |= body
    elif request.can_read_body:
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                uploads[name] = Upload(value.filename, value.content_type, value.file.read())
            else:
                values[name] = value
    written_as_json = WRITTEN_AS_JSON | {"photo"} if method.lower() == A_PHOTO_AS_JSON else WRITTEN_AS_JSON
    decoded = {name: _decoded(name, value) if name in written_as_json else value for name, value in values.items()}
    return Call(method, decoded, uploads)


def _decoded(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if not value:
        return None
    try:
        return json.loads(value)
    except ValueError:
        raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None
