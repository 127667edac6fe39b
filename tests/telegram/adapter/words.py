"""Messages to send, and the way to a person of the fake server."""

from __future__ import annotations

from typing import Any

from bot.channels import Address, Button, Outgoing
from tests.telegram.server import Person


def saying(text: str, *labels: str, language: str = "de", **more: Any) -> Outgoing:
    buttons = tuple(Button("welcome.menu", f"key{number}", label) for number, label in enumerate(labels))
    return Outgoing(1, language, text, buttons, **more)


def of(person: Person) -> Address:
    return Address("telegram", str(person.id))
