"""Who may open which page of the desk: a table, by the name of the route. What does not stand here is opened to nobody."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from bot.desk.rights import WITH_CASES
from bot.desk.staffing import ROLES

Right = frozenset[str]

ANYBODY: Right = frozenset({"anybody"})  # also who is not signed in
HALFWAY: Right = frozenset({"halfway"})  # who has given a password, or opened her link, and not yet a code
ALL: Right = frozenset(ROLES)
CASES: Right = WITH_CASES
LEADS: Right = frozenset({"lead"})
EDITORS: Right = frozenset({"editor"})
ADMINS: Right = frozenset({"admin"})

RIGHTS: Mapping[str, Right] = MappingProxyType(
    {
        **dict.fromkeys(("sign_in", "sign_in_now", "welcome", "choose_password", "speak"), ANYBODY),
        **dict.fromkeys(("code", "give_code", "second", "second_picture", "confirm_second"), HALFWAY),
        **dict.fromkeys(("sign_out",), ALL | HALFWAY),
        **dict.fromkeys(("queue", "talk", "news", "file", "calendar", "phrases"), CASES),
        **dict.fromkeys(
            ("take", "reply", "note", "pass_on", "give_back", "close", "reopen", "times", "draft", "take_back", "seen"),
            CASES,
        ),
        **dict.fromkeys(("machine", "machine_line", "pass_on_page", "close_page", "times_page"), CASES),
        **dict.fromkeys(("figures",), LEADS),
        **dict.fromkeys(("content", "unanswered", "unanswered_now", "search"), EDITORS),
        **dict.fromkeys(
            ("staff", "staff_add", "staff_change", "staff_change_now", "staff_disable", "staff_disable_now"), ADMINS
        ),
        **dict.fromkeys(("staff_reset", "staff_reset_now"), ADMINS),
    }
)

# What a page sends by itself while it is open does not keep a session awake. (What it fetches by itself never does.)
QUIET = frozenset({"news", "seen"})

# How much may be sent; files come with an answer only.
BODY_AT_MOST = 64 * 1024
BODIES_AT_MOST: Mapping[str, int] = MappingProxyType({"reply": 11 * 1024 * 1024})

# The way through the desk: the name of a route, its address, its word. The first one that a member may open is her start.
SECTIONS: tuple[tuple[str, str, str], ...] = (
    ("queue", "/desk", "nav.queue"),
    ("figures", "/desk/figures", "nav.figures"),
    ("content", "/desk/content", "nav.content"),
    ("unanswered", "/desk/unanswered", "nav.unanswered"),
    ("search", "/desk/search", "nav.search"),
    ("staff", "/desk/staff", "nav.staff"),
)


def sections_of(roles: frozenset[str]) -> list[tuple[str, str, str]]:
    return [section for section in SECTIONS if RIGHTS[section[0]] & roles]


def start_of(roles: frozenset[str]) -> str:
    """Where a member begins after she has signed in."""
    return next((address for _name, address, _word in sections_of(roles)), "/desk/sign-in")
