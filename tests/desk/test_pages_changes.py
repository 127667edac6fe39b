"""Only what has changed is sent to an open page; and the figures count what they say. Without a store or a page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bot.desk.pages.bubbles import bubbles
from bot.desk.pages.changes import ShownQueue, ShownTalk, digest
from bot.desk.pages.clock import lasting, length, moment
from bot.desk.pages.content import articles, due_facts, phrases, status
from bot.desk.pages.figures import figures
from bot.desk.pages.rows import Names, rows
from bot.desk.pages.speech import Speech
from bot.desk.talk import Delivery, Entry
from bot.desk.words import WORDS
from bot.storage import Line
from bot.storage.casework import Case
from tests.desk.workplace import knowledge

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
SAY, NAMES = Speech("de"), Names({}, {})


def case(id: int, minutes: int = 10, **more: Any) -> Case:
    at = NOW - timedelta(minutes=minutes)
    plain = Case(id, id, f"Igel {id}", "waiting", "mothers", "", "ar", False, "", "Hallo", {}, "web", at, at, at, at)
    return replace(plain, **more)


def said(id: int, delivery: Delivery = "", author: str = "mother", key: str = "") -> Entry:
    return Entry(Line("mother" if author == "mother" else "counsellor", NOW, f"line {id}", id=id), delivery, key, NOW)


# ── the queue ──


def test_a_page_that_shows_everything_is_told_nothing() -> None:
    now = rows([case(1), case(2)], 0, NAMES, NOW, SAY)
    page = ShownQueue(digest(now))
    assert page.change(now) is None
    assert page.change(now) is None


def test_only_rows_that_read_differently_are_sent() -> None:
    before = rows([case(1, 600), case(2, 10)], 0, NAMES, NOW, SAY)
    page = ShownQueue(digest(before))
    page.change(before)
    later = rows([case(1, 600), case(2, 10), case(3, 0)], 0, NAMES, NOW + timedelta(minutes=1), SAY)
    change = page.change(later)
    assert change is not None
    assert [row.id for row in change.rows] == [2, 3], "The one that waits for hours reads as before."
    assert change.order == (("waiting", (1, 2, 3)),)


def test_a_page_that_comes_back_late_gets_everything() -> None:
    change = ShownQueue("an old mark").change(rows([case(1)], 0, NAMES, NOW, SAY))
    assert change is not None
    assert [row.id for row in change.rows] == [1]


def test_who_goes_is_missing_from_the_order() -> None:
    page = ShownQueue("")
    page.change(rows([case(1), case(2)], 0, NAMES, NOW, SAY))
    change = page.change(rows([case(2)], 0, NAMES, NOW, SAY))
    assert change is not None
    assert (change.order, change.rows) == ((("waiting", (2,)),), ())


ROWS = {
    "nobody has answered yet": ({"promised_at": NOW}, "Zu spät: zugesagt war heute, 09:00"),
    "the answer came": ({"promised_at": NOW, "answered_at": NOW, "state": "taken"}, ""),
    "she was given back, with a new promise": (
        {"promised_at": NOW + timedelta(hours=1), "answered_at": NOW - timedelta(hours=1)},
        "zugesagt bis heute, 10:00",
    ),
    "she says that nobody has answered": ({"nudged_at": NOW}, "Fragt nach:"),
    "she said so, and somebody answered, and she writes again": (
        {"nudged_at": NOW - timedelta(hours=2), "state": "taken"},
        "",
    ),
}


@pytest.mark.parametrize(("more", "told"), ROWS.values(), ids=ROWS)
def test_a_row_says_what_she_was_promised_and_that_she_asks_after_it(more: dict[str, Any], told: str) -> None:
    [row] = rows([case(1, **more)], 0, NAMES, NOW, SAY)
    mark = SAY("row.asks_after" if row.asks_after else "row.overdue") + ": " if row.overdue else ""
    assert f"{mark}{row.promise}".strip() == told


# ── a talk ──


def test_a_talk_sends_what_is_new_and_what_became_of_the_rest() -> None:
    page = ShownTalk(last=2)
    talk = [said(1), said(2, "waiting", "counsellor")]
    page.change(bubbles(talk, NOW, SAY))
    assert page.change(bubbles(talk, NOW, SAY)).lines == ()
    change = page.change(bubbles([said(1), said(2, "sent", "counsellor"), said(3)], NOW, SAY))
    assert [(bubble.id, bubble.delivery) for bubble in change.lines] == [(2, "sent"), (3, "")]


def test_an_open_talk_hears_that_a_reply_has_arrived() -> None:
    page = ShownTalk(last=1)
    page.change(bubbles([said(1, "sent", "counsellor")], NOW, SAY))
    [bubble] = page.change(bubbles([said(1, "delivered", "counsellor")], NOW, SAY)).lines
    assert (bubble.delivery, bubble.delivery_words) == ("sent", "angekommen")


SENT = {
    "a photo is shown, and not named": ("[image]", ("a.jpg", "image/jpeg", b""), ""),
    "a file of several is shown, and not named": ("Brief.pdf", ("Brief.pdf", "application/pdf", b""), ""),
    "her words about a photo stay": ("Was ist das?", ("a.jpg", "image/jpeg", b""), "Was ist das?"),
    "a photo that is not here yet": ("[image] [image]", None, "Bild, Bild"),
    "where she is": ("[location]", None, "Standort"),
    "a call": ("[call]", None, "Anruf"),
    "something that nobody has named": ("[giveaway]", None, "Etwas, das Lotse nicht lesen kann"),
    "brackets of her own": ("[Bitte] schnell", None, "[Bitte] schnell"),
}


@pytest.mark.parametrize(("text", "file", "shown"), SENT.values(), ids=SENT)
def test_what_she_sends_without_words_has_a_name_at_the_desk(
    text: str, file: tuple[str, str, bytes] | None, shown: str
) -> None:
    [bubble] = bubbles([Entry(Line("mother", NOW, text, language="ar", id=1, file=file))], NOW, SAY, machine=True)
    assert bubble.body == shown
    assert bubble.wants_machine == (shown == text)


def test_what_is_held_is_sent_when_it_changes() -> None:
    page = ShownTalk(last=0)
    first = page.change(bubbles([said(0, "held", "counsellor", "k")], NOW, SAY))
    assert first.held is not None
    assert [bubble.key for bubble in first.held] == ["k"]
    assert page.change(bubbles([said(0, "held", "counsellor", "k")], NOW, SAY)).held is None
    assert page.change([]).held == ()


# ── words ──


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "einem Augenblick"),
        (59, "einem Augenblick"),
        (60, "1 Minute"),
        (150, "2 Minuten"),
        (3600, "1 Stunde"),
        (7200, "2 Stunden"),
        (86_400, "24 Stunden"),
        (200_000, "2 Tagen"),
        (-5, "einem Augenblick"),
    ],
)
def test_a_time_is_said_in_its_largest_unit(seconds: int, words: str) -> None:
    assert lasting(timedelta(seconds=seconds), SAY) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "unter 1 Minute"), (60, "1 Minute"), (150, "2 Minuten"), (7200, "2 Stunden"), (200_000, "2 Tage")],
)
def test_a_time_that_stands_alone_is_no_dative(seconds: int, words: str) -> None:
    assert length(timedelta(seconds=seconds), SAY) == words


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (NOW, "heute, 09:00"),
        (NOW + timedelta(days=1), "morgen, 09:00"),
        (NOW - timedelta(days=1), "gestern, 09:00"),
        (NOW + timedelta(days=3), "Do, 05.03.2026, 09:00"),
        (datetime(2026, 3, 2, 23, 30, tzinfo=UTC), "morgen, 00:30"),
    ],
)
def test_a_moment_is_said_where_we_are(at: datetime, words: str) -> None:
    assert moment(at, NOW, SAY) == words


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_word_has_both_languages_and_their_values(language: str) -> None:
    braces: Callable[[str], list[str]] = lambda words: sorted(part.split("}")[0] for part in words.split("{")[1:])  # noqa: E731
    assert not [key for key, (german, english) in WORDS.items() if braces(german) != braces(english)]
    assert not [key for key in WORDS if not Speech(language)(key)]


# ── figures and content ──


def test_the_figures_count_who_waits_and_how_long_answers_take() -> None:
    answered = {"answered_at": NOW, "waits_since": None, "state": "hers"}
    counted = figures(
        [case(1, 50, promised_at=NOW), case(2, 5), case(3, 20, language="fa", **answered)],
        [case(4, 10, state="closed", outcome="informed", barriers=("costs",), answered_at=NOW)],
        NOW,
    )
    assert (counted.waiting, counted.overdue, counted.with_somebody, counted.closed) == (2, 1, 1, 1)
    assert counted.oldest == timedelta(minutes=50)
    assert counted.by_language == (("ar", 2), ("fa", 1))
    assert (counted.by_outcome, counted.by_barrier) == ((("informed", 1),), (("costs", 1),))


def test_no_figures_are_no_trouble() -> None:
    nothing = figures([], [], NOW)
    assert (nothing.waiting, nothing.oldest) == (0, None)


def test_the_status_counts_what_is_there_and_what_is_missing() -> None:
    known = knowledge()
    kept = articles(known)
    for language in status(kept, known.languages):
        assert language.there + language.missing == len(kept)
    assert len(phrases(known)) == len(known.phrases)


def test_facts_that_run_out_stand_first() -> None:
    due = due_facts(knowledge(), date(2099, 1, 1))
    assert due
    assert due[0].state == "expired"
    assert {fact.state for fact in due} <= {"expired", "overdue"}
    assert due_facts(knowledge(), date(2026, 1, 1)) != due
