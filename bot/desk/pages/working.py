"""All pages for counsellors, leads and editors, to be handed to `build`."""

from __future__ import annotations

from fastapi import APIRouter

from bot.desk.pages import act_pages, acts, editors, figures, files, news, queue, talk
from bot.desk.pages.editors import Shelf
from bot.desk.pages.room import Room

__all__ = ["Room", "Shelf", "routers"]


def routers(room: Room, shelf: Shelf) -> list[APIRouter]:
    return [
        *(page.routes(room) for page in (queue, talk, acts, act_pages, files, news, figures)),
        editors.routes(room, shelf),
    ]
