"""Drafts of translations by a server that speaks like LibreTranslate; and every way in which it can fail."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from bot.desk.libretranslate import LibreTranslate
from bot.desk.translating import REASONS, Reason, Untranslated, draft, mask, open_translator, unmask
from tests.desk.libre import LANGUAGES, Libre, running_libre

WORDS = "Der Termin ist am 24.11.2026 um 14:30 Uhr."


def with_libre(do: Callable[[Libre, LibreTranslate], Any], key: str = "", patience: float = 5) -> Any:
    async def run() -> Any:
        async with running_libre() as libre:
            return await do(libre, LibreTranslate(libre.url, key, patience))

    return asyncio.run(run())


def failure(prepare: Callable[[Libre], None], target: str = "en", patience: float = 5) -> Untranslated:
    async def do(libre: Libre, translator: LibreTranslate) -> Untranslated:
        prepare(libre)
        with pytest.raises(Untranslated) as caught:
            await translator.translate(WORDS, "de", target)
        return caught.value

    failed: Untranslated = with_libre(do, patience=patience)
    return failed


def test_words_go_there_and_come_back_translated() -> None:
    async def do(libre: Libre, translator: LibreTranslate) -> None:
        assert await translator.translate("Guten Tag", "de", "en") == "<Guten Tag>"
        assert libre.asked == [{"q": "Guten Tag", "source": "de", "target": "en", "format": "text"}]

    with_libre(do)


def test_the_key_goes_along_where_there_is_one() -> None:
    async def do(libre: Libre, translator: LibreTranslate) -> None:
        await translator.translate("Guten Tag", "de", "en")
        assert libre.asked[0]["api_key"] == "a-key"

    with_libre(do, key="a-key")


def test_languages_are_asked_for_once_and_again_when_one_is_not_there() -> None:
    async def do(libre: Libre, translator: LibreTranslate) -> None:
        for _ in range(3):
            await translator.translate("Guten Tag", "de", "en")
        assert libre.language_questions == 1

        with pytest.raises(Untranslated):
            await translator.translate("Guten Tag", "de", "uk")
        libre.languages = [*LANGUAGES, {"code": "uk", "targets": ["de"]}, {"code": "de", "targets": ["uk"]}]
        assert await translator.translate("Guten Tag", "de", "uk") == "<Guten Tag>"

    with_libre(do)


NOT_OFFERED = [("de", "uk"), ("ku", "de"), ("ar", "en"), ("de", "de"), ("", "de"), ("auto", "de")]


@pytest.mark.parametrize(("source", "target"), NOT_OFFERED)
def test_no_word_leaves_for_a_language_that_is_not_offered(source: str, target: str) -> None:
    async def do(libre: Libre, translator: LibreTranslate) -> None:
        with pytest.raises(Untranslated) as caught:
            await translator.translate("Guten Tag", source, target)
        assert caught.value.reason == "language"
        assert libre.asked == []

    with_libre(do)


def test_a_server_that_names_no_targets_translates_each_into_each() -> None:
    async def do(libre: Libre, translator: LibreTranslate) -> None:
        libre.languages = [{"code": "de", "name": "German"}, {"code": "fa", "name": "Persian"}]
        assert await translator.translate("Guten Tag", "fa", "de") == "<Guten Tag>"

    with_libre(do)


def status(number: int, **headers: str) -> Callable[[Libre], None]:
    def prepare(libre: Libre) -> None:
        libre.status, libre.headers = number, headers

    return prepare


def body(content: bytes) -> Callable[[Libre], None]:
    def prepare(libre: Libre) -> None:
        libre.body = content

    return prepare


def languages(told: Any) -> Callable[[Libre], None]:
    def prepare(libre: Libre) -> None:
        libre.languages = told

    return prepare


FAILURES: list[tuple[str, Callable[[Libre], None], Reason]] = [
    ("a request that it does not like", status(400), "refused"),
    ("a key that it does not know", status(403), "refused"),
    ("another path", status(404), "refused"),
    ("too much at once", status(429), "busy"),
    ("an error of its own", status(500), "broken"),
    ("a gateway without a server", status(502), "broken"),
    ("a redirect, which is not followed", status(307, Location="http://127.0.0.1:9/translate"), "refused"),
    ("no JSON", body(b"<html>Bad gateway</html>"), "broken"),
    ("nothing at all", body(b""), "broken"),
    ("no text", body(b'{"error": "?"}'), "broken"),
    ("a text that is none", body(b'{"translatedText": ["a"]}'), "broken"),
    ("an empty text", body(b'{"translatedText": " "}'), "broken"),
    ("a list", body(b"[1]"), "broken"),
    ("letters that are none", body(b'{"translatedText": "\xff\xfe"}'), "broken"),
    ("brackets without end", body(b"[" * 100_000), "broken"),
    ("an answer without end", body(b'{"translatedText": "' + b"a" * 2_000_000 + b'"}'), "broken"),
    ("languages that are no list", languages({"de": "en"}), "broken"),
    ("languages without codes", languages([{"name": "German"}]), "broken"),
    ("no languages", languages([]), "language"),
    ("targets that are none", languages([{"code": "de", "targets": "en"}]), "language"),
]


@pytest.mark.parametrize(("prepare", "reason"), [row[1:] for row in FAILURES], ids=[row[0] for row in FAILURES])
def test_every_failure_has_its_reason_and_carries_no_words(prepare: Callable[[Libre], None], reason: Reason) -> None:
    failed = failure(prepare)

    assert failed.reason == reason
    assert all(REASONS[reason])
    assert failed.__context__ is None
    assert "Termin" not in str(failed)


def test_a_server_that_says_nothing_is_not_waited_for_long() -> None:
    def fall_silent(libre: Libre) -> None:
        libre.silent = True

    assert failure(fall_silent, patience=0.1).reason == "slow"


@pytest.mark.parametrize("url", ["http://127.0.0.1:9", "http://no such host", "http://[::1"])
def test_a_server_that_is_not_there_is_no_accident(url: str) -> None:
    with pytest.raises(Untranslated) as caught:
        asyncio.run(LibreTranslate(url).translate(WORDS, "de", "en"))

    assert caught.value.reason == "broken"


def test_nothing_to_say_is_not_asked_for() -> None:
    assert asyncio.run(LibreTranslate("http://127.0.0.1:9").translate(" \n", "de", "en")) == " \n"


def test_a_house_that_has_set_nothing_has_no_translator() -> None:
    assert open_translator("", "") is None
    assert isinstance(open_translator("http://127.0.0.1:5000", ""), LibreTranslate)


def test_the_machine_never_sees_links_and_numbers_and_they_are_there_again() -> None:
    words = "Rufen Sie 0391 540-2040 an, oder https://www.magdeburg.de/x?a=1. Am 24.11.2026 um 14:30 Uhr, § 24."

    async def do(libre: Libre, translator: LibreTranslate) -> None:
        done = await draft(translator, words, "de", "en")
        assert libre.asked[0]["q"] == "Rufen Sie [X0X] an, oder [X1X]. Am [X2X] um [X3X] Uhr, [X4X]."
        assert done.text == f"<{words}>"
        assert done.doubts == ()

    with_libre(do)


def test_what_the_machine_swallows_is_named() -> None:
    async def do(libre: Libre, translator: LibreTranslate) -> None:
        libre.say = lambda words: words.replace("[X1X]", "3 o'clock")
        done = await draft(translator, "Am 24.11.2026 um 14:30 Uhr.", "de", "en")
        assert done.doubts == ("14:30 uhr", "3") or done.doubts == ("14:30", "3")

    with_libre(do)


MANGLED = [
    ("as it was", "[X0X]"),
    ("with spaces", "[ X 0 X ]"),
    ("in small letters", "[x0x]"),
    ("without its brackets", "X0X"),
    ("brackets turned round, as in Arabic lines", "]X0X["),
    ("a number in Arabic digits", "[X٠X]"),
    ("Cyrillic letters that look the same", "[Х0Х]"),
]


@pytest.mark.parametrize("said", [row[1] for row in MANGLED], ids=[row[0] for row in MANGLED])
def test_a_mask_is_known_again_however_the_machine_writes_it(said: str) -> None:
    assert unmask(f"um {said} Uhr", ("14:30",)) == "um 14:30 Uhr"


def test_a_mask_that_the_machine_made_up_goes_away() -> None:
    assert unmask("um [X7X] Uhr", ("14:30",)) == "um  Uhr"


def test_blanks_and_brackets_of_the_counsellor_stay_what_they_are() -> None:
    masked, hidden = mask("Wir sehen uns am [Tag]. [X1X] ist kein Platzhalter.")

    assert unmask(masked, hidden) == "Wir sehen uns am [Tag]. [X1X] ist kein Platzhalter."


@pytest.mark.parametrize("text", ["0" * 5000, "1." * 3000, "§" * 5000, "x@" * 3000, "[X" * 3000, "https://" * 1000])
def test_no_text_is_too_strange_to_be_masked(text: str) -> None:
    assert unmask(*mask(text)) == text
