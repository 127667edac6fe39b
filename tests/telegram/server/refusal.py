"""What the Bot API answers when it does not do what it was asked.

The texts are those of https://github.com/tdlib/telegram-bot-api (Client.cpp) and of Telegram's own servers behind it.
"""

from __future__ import annotations

import math


class Refusal(Exception):
    """An answer with ok: false."""

    def __init__(self, code: int, description: str, retry_after: float | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        # Telegram speaks in whole seconds only
        self.retry_after = None if retry_after is None else max(1, math.ceil(retry_after))

    def body(self) -> dict[str, object]:
        body: dict[str, object] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


def bad_request(what: str) -> Refusal:
    return Refusal(400, f"Bad Request: {what}")


def forbidden(what: str) -> Refusal:
    return Refusal(403, f"Forbidden: {what}")


def too_many_requests(retry_after: float) -> Refusal:
    seconds = max(1, math.ceil(retry_after))
    return Refusal(429, f"Too Many Requests: retry after {seconds}", seconds)


def conflict(what: str) -> Refusal:
    return Refusal(409, f"Conflict: {what}")


NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_IS_SET = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
