"""What the web page shows: small, guarded, in her language, with only the newest buttons live."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Never

import pytest

from bot.channels import Button
from bot.channels.web import Shown, build
from bot.channels.web.view import ASSETS
from bot.channels.web.words import LIVE
from tests.channels.echo import GERMAN, NAMES, SPOKEN, Echo
from tests.channels.visitor import Visitor


def test_the_whole_first_page_is_under_30_kilobytes(mother: Visitor) -> None:
    page = mother.get("/")
    assets = re.findall(r'(?:href|src)="(/static/[^"]+)"', page.text)
    assert len(assets) == 4
    sizes = [len(page.content), *(len(mother.get(asset).content) for asset in assets)]
    assert sum(sizes) < 30_000, sizes


@pytest.mark.parametrize(
    "path", ["/", "/pause", "/health", "/robots.txt", "/nowhere", "/static/chat.css", "/news", "/file/1"]
)
def test_every_answer_is_guarded(mother: Visitor, path: str) -> None:
    headers = mother.get(path).headers
    assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert f"microphone={'(self)' if path == '/' else '()'}, geolocation=()" in headers["permissions-policy"]
    assert headers["cache-control"] == ("public, max-age=604800" if path.startswith("/static/") else "no-store")


@pytest.mark.parametrize(
    ("site", "public_url", "is_https"),
    [
        pytest.param("http://lotse.test", "", False, id="on this machine"),
        pytest.param("https://lotse.test", "", True, id="over https"),
        pytest.param("http://lotse.test", "https://lotse.test", True, id="behind a proxy that speaks https"),
    ],
)
def test_who_came_over_https_never_asks_over_http_again(echo: Echo, site: str, public_url: str, is_https: bool) -> None:
    async def broken() -> Never:
        raise OSError

    app = build(replace(echo.house(), health=broken), SPOKEN, public_url=public_url)
    for path in ("/", "/nowhere", "/static/chat.css", "/health"):
        assert ("strict-transport-security" in Visitor(app, site).get(path).headers) is is_https, path


@pytest.mark.parametrize("path", ["/", "/pause", "/health", "/robots.txt", "/static/chat.js"])
def test_head_is_answered(mother: Visitor, path: str) -> None:
    assert mother.ask("HEAD", path).status_code == 200


def test_nothing_on_the_page_runs_or_looks_by_itself(mother: Visitor) -> None:
    mother.say("menu")
    page = mother.get("/").text
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", page)


def test_her_words_and_ours_are_never_code(mother: Visitor) -> None:
    mother.say("<script>alert(1)</script> **nicht fett**")
    page = mother.get("/").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; **nicht fett**</div>" in page


def test_only_the_newest_buttons_live_and_none_after_her_answer(mother: Visitor, echo: Echo) -> None:
    def buttons() -> list[bool]:
        return ["disabled" in button for button in re.findall(r'<button name="tap"[^>]*>', mother.get("/").text)]

    mother.say("menu")
    assert buttons() == [False] * 3
    echo.say(mother.address, Shown(0, "lotse", "Noch da?", "de"))
    assert buttons() == [False] * 3
    echo.say(mother.address, Shown(0, "lotse", "Wirklich?", "de", (Button("a.b", "yes", "Ja"),)))
    assert buttons() == [True] * 3 + [False]
    mother.say(tap="a.b\tyes\tJa")
    assert buttons() == [True] * 4


def test_a_button_of_the_page_says_what_the_channel_reads(mother: Visitor, echo: Echo) -> None:
    mother.say("menu")
    value = re.findall(r'<button name="tap" value="([^"]*)"', mother.get("/").text)[1]
    mother.say(tap=value, script=False)
    assert (echo.heard[-1].tapped, echo.heard[-1].text) == (("welcome.menu", "choice 1"), "Eine Frage stellen")


def test_without_a_script_the_page_looks_again_only_while_an_answer_is_due(mother: Visitor, echo: Echo) -> None:
    mother.say("Hallo")
    assert "http-equiv" not in mother.get("/").text
    echo.say(mother.address, Shown(0, "mother", "Sind Sie da?"))
    assert '<noscript><meta http-equiv="refresh"' in mother.get("/").text


@pytest.mark.parametrize(
    ("accepts", "language", "direction"),
    [
        pytest.param("ar-SY,ar;q=0.9,en;q=0.8", "ar", "rtl", id="Arabic first"),
        pytest.param("fa-IR,en;q=0.8,de;q=0.5", "en", "ltr", id="the first one that we speak"),
        pytest.param("tlh", "de", "ltr", id="none that we speak"),
        pytest.param("", "de", "ltr", id="none at all"),
    ],
)
def test_the_first_page_is_in_the_browsers_language(
    mother: Visitor, accepts: str, language: str, direction: str
) -> None:
    page = mother.get("/", Accept_Language=accepts).text
    assert f'<html lang="{language}" dir="{direction}">' in page
    assert SPOKEN["about"][language] in page


def test_at_the_door_each_language_has_its_direction_and_its_button(mother: Visitor) -> None:
    page = mother.get("/").text
    assert "<p>Hallo, ich bin Lotse.</p>" in page
    assert '<p dir="rtl">مرحباً، أنا Lotse.</p>' in page
    assert re.findall(r'<button name="text" value="([^"]*)"', page) == list(NAMES.values())
    mother.say("Deutsch")
    assert "Hallo, ich bin Lotse" not in mother.get("/").text


def test_the_page_is_in_the_language_that_lotse_speaks_and_each_bubble_in_its_own(mother: Visitor, echo: Echo) -> None:
    mother.say("Deutsch")
    mother.say("العربية")
    page = mother.get("/", Accept_Language="de").text
    assert '<html lang="ar" dir="rtl">' in page
    assert '<div class="bubble" lang="de" dir="ltr">' in page
    assert '<div class="bubble" lang="ar" dir="rtl">' in page


def test_a_counsellor_is_named_as_a_person(mother: Visitor, echo: Echo) -> None:
    mother.say("Deutsch")
    echo.say(mother.address, Shown(0, "counsellor", "Guten Tag", "de", by="Frau Berger <b>"))
    echo.say(mother.address, Shown(0, "counsellor", "Guten Tag", "de"))
    who = re.findall(r'<span class="who">(.*?)</span>', mother.get("/").text)
    assert who[-2:] == [f"<bdi>Frau Berger &lt;b&gt;</bdi> · {GERMAN['counsellor']}", GERMAN["counsellor"]]


def test_the_empty_page_knows_nothing(mother: Visitor) -> None:
    mother.say("Hallo")
    page = mother.get("/pause").text
    assert "Hallo" not in page
    assert "Lotse" not in page


HERE = "http://127.0.0.1:8080"


def test_health_for_machines_and_for_people(echo: Echo) -> None:
    operator = Visitor(build(echo.house(), SPOKEN), HERE)
    assert operator.get("/health").json() == {"ok": True, "waiting": {"inbox": 0, "outbox": 2}}
    page = operator.get("/health", Accept="text/html,*/*").text
    assert "All is well" in page
    assert "outbox" in page
    echo.well = False
    assert operator.get("/health").status_code == 503
    assert "Something is wrong" in operator.get("/health", Accept="text/html").text


@pytest.mark.parametrize(
    ("site", "headers"),
    [
        pytest.param("https://lotse.example", {}, id="by another name"),
        pytest.param(HERE, {"X_Forwarded_For": "192.0.2.7"}, id="through a proxy"),
    ],
)
@pytest.mark.parametrize("is_well", [True, False])
def test_whoever_asks_from_elsewhere_learns_whether_all_is_well_and_no_more(
    echo: Echo, site: str, headers: dict[str, str], is_well: bool
) -> None:
    echo.well = is_well
    stranger = Visitor(build(echo.house(), SPOKEN), site)
    answer = stranger.get("/health", **headers)
    assert (answer.status_code, answer.json()) == (200 if is_well else 503, {"ok": is_well})
    page = stranger.get("/health", Accept="text/html", **headers).text
    assert ("All is well" in page) is is_well
    assert "waiting" not in page
    assert "Only the machine on which Lotse runs is told more" in page


def test_crawlers_are_sent_away(mother: Visitor) -> None:
    assert mother.get("/robots.txt").text == "User-agent: *\nDisallow: /\n"


def test_a_page_without_words_is_not_built(echo: Echo) -> None:
    with pytest.raises(ValueError, match="no words for: offline, send"):
        build(echo.house(), {key: said for key, said in SPOKEN.items() if key not in ("send", "offline")})


def test_every_word_that_the_script_says_is_given_to_it() -> None:
    script = (ASSETS.folder / "chat.js").read_text()
    calls = " ".join(re.findall(r"(?:notice|state)\((.*)\);", script))
    said = {*re.findall(r"words\.(\w+)", script), *re.findall(r'"(\w+)"', calls)}
    assert {"waiting", "long", "failed", "slow", "offline", "gone", "you"} <= said <= set(LIVE)
