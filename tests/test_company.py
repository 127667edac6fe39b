"""While a counsellor has the talk: what Lotse still hears, what it leaves to the counsellor, and appointments."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from dialogs.counsellor.card import card
from dialogs.counsellor.waiting import PROMISED
from dialogs.engine import think
from dialogs.events import (
    CaseClosed,
    CaseReturned,
    CaseTaken,
    CounsellorSaid,
    Event,
    Said,
    Tapped,
    TimePassed,
    TimesOffered,
)
from dialogs.model import (
    Answer,
    Appoint,
    CancelReminder,
    Conversation,
    Effect,
    Forget,
    NoTimeFits,
    Nudge,
    OpenCase,
    Relay,
    Remind,
    Say,
    TellDesk,
)
from knowledge.model import Knowledge
from knowledge.office import HERE, Office
from knowledge.reading.office import holidays_about
from tests.player import catalogues, knowledge

AT = datetime(2026, 11, 23, 10, 0, tzinfo=HERE)  # a Monday
DAY = timedelta(days=1)
OFFICE = Office(dict.fromkeys(range(5), ((time(9), time(16)),)), holidays_about(AT.date()), promise=timedelta(hours=3))
TIMES = (AT + DAY, AT + DAY + timedelta(hours=4, minutes=30), AT + 3 * DAY)


def knowing() -> Knowledge:
    return replace(knowledge(), office=OFFICE)


def after(*events: Event, language: str = "de", place: str = "welcome.menu") -> tuple[Conversation, tuple[Effect, ...]]:
    """Where the talk stands after all this, and what the last event led to."""
    conversation, effects = Conversation(7, language=language, place=place), tuple[Effect, ...]()
    for event in events:
        turn = think(conversation, event, knowing())
        conversation, effects = turn.conversation, turn.effects
    return conversation, effects


def says(effects: tuple[Effect, ...], language: str = "de") -> str:
    return "\n".join(catalogues().say(effect.text, language) for effect in effects if isinstance(effect, Say))


TAKEN = CaseTaken(AT, "Frau Berger")
OFFERED = TimesOffered(AT, "Frau Berger", TIMES)

DELETING = [
    "löschen",
    "Alles löschen!",
    "bitte alles löschen",
    "delete everything",
    "احذفي كل شيء",
    "حذف",
    "/delete",
    "🗑️",
]


@pytest.mark.parametrize("words", DELETING)
def test_a_wish_to_delete_everything_is_always_heard(words: str) -> None:
    asked, effects = after(TAKEN, Said(AT, words))
    assert asked.place == "privacy.sure"
    assert asked.case == "taken"
    assert says(effects)
    assert any(isinstance(effect, Forget) for effect in after(TAKEN, Said(AT, words), Said(AT, "ja"))[1])


IN_BETWEEN = [
    ("a word of hers", Said(AT, "Moment bitte")),
    ("a picture", Said(AT, "", ("image",))),
    ("danger", Said(AT, "mein mann schlägt mich")),
    ("words of the counsellor", CounsellorSaid(AT, "Frau Berger", "Haben Sie Kinder?")),
    ("times", OFFERED),
    ("another counsellor", CaseTaken(AT, "Herr Yilmaz")),
    ("a reminder", TimePassed(AT, "counsellor.still_waiting")),
]


@pytest.mark.parametrize("between", [row[1] for row in IN_BETWEEN], ids=[row[0] for row in IN_BETWEEN])
def test_a_yes_to_something_else_deletes_nothing(between: Event) -> None:
    conversation, effects = after(TAKEN, Said(AT, "löschen"), between, Said(AT, "ja"))
    assert not any(isinstance(effect, Forget) for effect in effects)
    assert conversation.case == "taken"


BACK = ["Menü", "menu", "القائمة", "/menu", "Zurück zu Lotse", "stopp", "🏠"]


@pytest.mark.parametrize("words", BACK)
def test_she_goes_back_to_lotse_and_the_desk_is_told(words: str) -> None:
    conversation, effects = after(TAKEN, Said(AT, words))
    assert conversation.case == "waiting"
    assert TellDesk("back to Lotse") in effects
    assert says(effects)


FOR_THE_COUNSELLOR = [
    "Tschüss", "danke", "ja", "nein", "1", "٢", "hallo", "Mensch", "Sprache", "zurück", "Können Sie das Foto löschen lassen und mir sagen wann?",
    "Was kostet ein Kitaplatz?", "مرحبا", "👍", "Montag", " ", "start",
]  # fmt: skip


@pytest.mark.parametrize("words", FOR_THE_COUNSELLOR)
def test_all_else_is_for_the_counsellor(words: str) -> None:
    conversation, effects = after(TAKEN, Said(AT, words))
    assert effects == ()
    assert conversation.case == "taken"


PICKS = [
    ("its number", "2", 1),
    ("its number in Arabic digits", "٣", 2),
    ("its number as an emoji", "1️⃣", 0),
    ("its number in words", "zwei", 1),
    ("the weekday that only one has", "Donnerstag", 2),
    ("that weekday in Arabic", "الخميس", 2),
    ("its clock", "14:30", 1),
    ("its clock in a phrase", "um 14:30 Uhr", 1),
    ("its date", "26.11.", 2),
    ("a weekday that two have", "Dienstag", None),
    ("a clock that two have", "10 Uhr", None),
    ("a sentence with a weekday", "Donnerstag kann ich nicht", None),
    ("a number that is none of them", "7", None),
    ("thanks", "danke", None),
    ("a yes to something else", "ja", None),
    ("a no to something else", "nein", None),
    ("a little word that is no weekday", "so", None),
]


@pytest.mark.parametrize(("words", "picked"), [row[1:] for row in PICKS], ids=[row[0] for row in PICKS])
def test_she_picks_a_time_by(words: str, picked: int | None) -> None:
    _conversation, effects = after(TAKEN, OFFERED, Said(AT, words))
    appointed = [effect.at for effect in effects if isinstance(effect, Appoint)]
    assert appointed == ([] if picked is None else [TIMES[picked]])
    assert bool(says(effects)) is (picked is not None)


@pytest.mark.parametrize("words", ["Keiner davon passt", "keiner passt", "4", "None of these fits"])
def test_the_desk_learns_that_no_time_fits(words: str) -> None:
    _conversation, effects = after(TAKEN, OFFERED, Said(AT, words))
    assert NoTimeFits() in effects


@pytest.mark.parametrize(
    ("events", "told"), [((TAKEN,), True), ((TAKEN, CaseReturned(AT, "Frau Berger")), True), ((), False)]
)
def test_the_desk_learns_of_danger_where_she_has_a_case(events: tuple[Event, ...], told: bool) -> None:
    effects = after(*events, Said(AT, "mein mann schlägt mich"))[1]
    assert (TellDesk("danger") in effects) is told
    assert "110" in says(effects)


def test_she_may_change_her_mind_by_tapping_another_time() -> None:
    taps = [Tapped(AT, "counsellor.appointment", key) for key in ("1", "3")]
    _conversation, effects = after(TAKEN, OFFERED, taps[0], CounsellorSaid(AT, "Frau Berger", "Gut!"), taps[1])
    assert Appoint(TIMES[2]) in effects


REMINDERS = [
    ("the day before, at the same time", "2026-11-26T10:00", "2026-11-25 10:00"),
    ("early in the morning: at nine", "2026-11-26T07:30", "2026-11-25 09:00"),
    ("in the evening: at six", "2026-11-26T19:30", "2026-11-25 18:00"),
    ("on a Monday: on Friday", "2026-11-30T10:00", "2026-11-27 10:00"),
    ("after Christmas: before it", "2026-12-28T10:00", "2026-12-24 10:00"),
    ("tomorrow, later than now", "2026-11-24T11:00", "2026-11-23 11:00"),
    ("tomorrow, earlier than now: not at all", "2026-11-24T09:30", None),
    ("today: not at all", "2026-11-23T15:00", None),
]


@pytest.mark.parametrize(("chosen", "reminded"), [row[1:] for row in REMINDERS], ids=[row[0] for row in REMINDERS])
def test_she_is_reminded_of_an_appointment(chosen: str, reminded: str | None) -> None:
    at = datetime.fromisoformat(chosen).replace(tzinfo=HERE)
    _conversation, effects = after(TAKEN, TimesOffered(AT, "Frau Berger", (at,)), Said(AT, "1"))
    moments = [f"{effect.at:%Y-%m-%d %H:%M}" for effect in effects if isinstance(effect, Remind)]
    assert moments == ([reminded] if reminded else [])


RINGS = [
    ("the day before", TIMES[0] - DAY, "Sie haben morgen um 10:00 Uhr einen Termin."),
    ("late, on the day itself", TIMES[0] - timedelta(hours=2), "Sie haben heute um 10:00 Uhr einen Termin."),
    ("days before", TIMES[0] - 4 * DAY, "Sie haben einen Termin: Dienstag, 24. November, 10:00 Uhr."),
    ("too late", TIMES[0] + timedelta(minutes=1), ""),
]


@pytest.mark.parametrize("case", ["taken", "waiting", ""])
@pytest.mark.parametrize(("at", "words"), [row[1:] for row in RINGS], ids=[row[0] for row in RINGS])
def test_a_reminder_betrays_nothing_and_comes_whoever_has_the_talk(at: datetime, words: str, case: str) -> None:
    conversation, _effects = after(TAKEN, OFFERED, Said(AT, "1"))
    turn = think(replace(conversation, case=case), TimePassed(at, "counsellor.reminder"), knowing())
    assert says(turn.effects) == words


def test_a_tap_is_never_met_with_silence() -> None:
    _conversation, effects = after(TAKEN, Tapped(AT, "entitlement.age", "unborn"))
    assert "Frau Berger" in says(effects)


def test_german_words_are_announced_once_in_a_row_and_not_to_who_writes_german() -> None:
    german = CounsellorSaid(AT, "Frau Berger", "Guten Tag", foreign=True)
    announced = [len([e for e in after(TAKEN, *row, language="ar")[1] if isinstance(e, Say)]) for row in (
        (german,), (german, german), (german, Said(AT, "نعم"), german)
    )]  # fmt: skip
    assert announced == [1, 0, 1]
    assert not says(after(TAKEN, german)[1])


def test_what_the_desk_reads_beside_her_words_travels_with_them() -> None:
    said = CounsellorSaid(AT, "Frau Berger", "صباح الخير", "Guten Morgen")
    assert Relay("Frau Berger", "صباح الخير", "Guten Morgen") in after(TAKEN, said, language="ar")[1]


def test_words_that_come_after_the_end_do_not_silence_lotse() -> None:
    late = CounsellorSaid(AT, "Frau Berger", "Alles Gute!")
    conversation, effects = after(TAKEN, CaseClosed(AT, "Frau Berger", "informed"), late)
    assert conversation.case == ""
    assert Relay("Frau Berger", "Alles Gute!") in effects


def test_a_counsellor_who_takes_the_talk_and_is_silent_is_noticed() -> None:
    effects = after(TAKEN, TimePassed(AT + DAY, "counsellor.still_waiting"))[1]
    assert Nudge() in effects
    assert says(effects)
    assert CancelReminder("counsellor.still_waiting") in after(TAKEN, CounsellorSaid(AT, "Frau Berger", "Hallo"))[1]


def test_afterwards_she_is_where_she_was_and_back_leads_to_no_counsellor() -> None:
    closed = CaseClosed(AT, "Frau Berger", "informed")
    conversation, _effects = after(TAKEN, Said(AT, "Danke"), OFFERED, closed, place="entitlement.age")
    assert (conversation.place, conversation.case) == ("entitlement.age", "")
    conversation, _effects = after(TAKEN, closed, Said(AT, "zurück"), place="entitlement.age")
    assert conversation.place == "welcome.menu"


def test_who_gave_the_talk_back_and_until_when_another_one_answers() -> None:
    conversation, effects = after(TAKEN, CaseReturned(AT, "Frau Berger"), place="entitlement.age")
    assert (conversation.place, conversation.case) == ("entitlement.age", "waiting")
    assert conversation.answers[PROMISED] == "2026-11-23T13:00:00+01:00"
    assert "heute bis 13:00 Uhr" in says(effects)


CARDS: list[tuple[str, dict[str, Answer], dict[str, str]]] = [
    ("nothing", {}, {}),
    (
        "all that she told",
        {"entitlement.child": "small", "entitlement.months": 8, "entitlement.district": "halle",
         "entitlement.situation": "course", "entitlement.hours": "ten"},
        {"child": "small", "months": "8", "district": "halle", "situation": "course", "hours": "ten"},
    ),
    ("a newborn child", {"entitlement.months": 0}, {"months": "0"}),
    (
        "what she would rather not say",
        {"entitlement.situation": "silent", "entitlement.hours": "unsure", "entitlement.district": None},
        {},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("answers", "kept"), [row[1:] for row in CARDS], ids=[row[0] for row in CARDS])
def test_the_card_holds(answers: dict[str, Answer], kept: dict[str, str]) -> None:
    conversation = Conversation(7, language="ar", place="counsellor.subject", answers=answers)
    assert card(conversation) == kept
    opened = [effect for effect in think(conversation, Said(AT, "Hilfe beim Brief"), knowing()).effects
              if isinstance(effect, OpenCase)]  # fmt: skip
    assert [(case.answers, case.language, case.promised_at) for case in opened] == [(kept, "ar", OFFICE.answer_by(AT))]
