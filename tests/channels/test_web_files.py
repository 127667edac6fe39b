"""Files in the web chat: hers come in known by their content, the counsellor's are shown, and each opens for her alone."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from fastapi import FastAPI

from bot.channels import Address, Attachment, Outgoing
from bot.channels.browser.kinds import BYTES_AT_MOST, FILES_AT_MOST
from bot.channels.web import Shown, Web
from bot.channels.web.guard import FORM_AT_MOST
from tests.channels.echo import GERMAN, Echo
from tests.channels.test_kinds import drawn
from tests.channels.visitor import OURS, Visitor

PHOTO = ("foto.jpg", drawn("JPEG"))
LETTER = ("Bescheid.pdf", b"%PDF-1.7 the letter")
VOICE = ("stimme.ogg", b"OggS the voice")
WORDS = "Was steht hier?"


def heard(echo: Echo) -> list[tuple[str, list[tuple[str, str, bytes]]]]:
    return [
        (said.text, [(file.name, file.media_type, file.content) for file in said.attachments]) for said in echo.heard
    ]


# ── hers ──


@pytest.mark.parametrize("script", [True, False], ids=["by the script", "by a plain form"])
def test_words_and_files_are_one_message(mother: Visitor, echo: Echo, script: bool) -> None:
    answer = mother.send(PHOTO, LETTER, VOICE, text=WORDS, script=script)
    assert answer.status_code == (204 if script else 303)
    [(words, files)] = heard(echo)
    assert words == WORDS
    assert files == [
        (*PHOTO[:1], "image/jpeg", PHOTO[1]),
        ("Bescheid.pdf", "application/pdf", LETTER[1]),
        ("stimme.ogg", "audio/ogg", VOICE[1]),
    ]


def test_a_file_needs_no_words(mother: Visitor, echo: Echo) -> None:
    assert mother.send(LETTER).status_code == 204
    assert [(words, len(files)) for words, files in heard(echo)] == [("", 1)]


def test_a_form_in_which_no_file_was_chosen_is_words_alone(mother: Visitor, echo: Echo) -> None:
    mother.send(text=WORDS)
    assert heard(echo) == [(WORDS, [])]


def test_the_same_files_again_are_the_same_message_and_others_are_another(mother: Visitor, echo: Echo) -> None:
    for files in ([LETTER], [LETTER], [VOICE]):
        mother.send(*files)
    assert [files[0][0] for _words, files in heard(echo)] == ["Bescheid.pdf", "stimme.ogg"]


@pytest.mark.parametrize("script", [True, False], ids=["by the script", "by a plain form"])
@pytest.mark.parametrize(
    ("files", "why"),
    [
        pytest.param([("film.mp4", b"\0\0\0\x1cftypmp42")], "unknown", id="a film"),
        pytest.param([("foto.jpg", b"<script>alert(1)</script>")], "unknown", id="what only says that it is a photo"),
        pytest.param([("broken.jpg", PHOTO[1])], "unknown", id="a photo that nobody can open"),
        pytest.param([("leer.pdf", b"")], "unknown", id="an empty file"),
        pytest.param([LETTER, ("groß.pdf", b"%PDF-" + bytes(BYTES_AT_MOST))], "large", id="one that is too large"),
        pytest.param([LETTER] * (FILES_AT_MOST + 1), "many", id="too many"),
        pytest.param([("groß.pdf", bytes(FORM_AT_MOST))], "large", id="more than is read at all"),
    ],
)
def test_what_cannot_be_taken_is_told_and_her_words_come_back(
    mother: Visitor, echo: Echo, files: list[tuple[str, bytes]], why: str, script: bool
) -> None:
    answer = mother.send(*files, text=WORDS, script=script)
    assert answer.status_code == 413
    assert not echo.heard
    if script:
        assert answer.text == why
    else:
        assert GERMAN[why] in answer.text
        assert f">{WORDS}</textarea>" in answer.text


def test_a_flood_of_files_waits_sooner_than_words(mother: Visitor, echo: Echo) -> None:
    answers = [mother.send(LETTER, message=f"message-{number}").status_code for number in range(15)]
    assert (answers[0], answers[-1]) == (204, 429)
    assert mother.say("Hallo").status_code == 204


@pytest.mark.parametrize(
    "body",
    [b"", b"--x", b"--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--", b"\xff" * 1000],
    ids=["empty", "torn", "without a name", "noise"],
)
def test_a_torn_form_breaks_nothing(mother: Visitor, echo: Echo, body: bytes) -> None:
    headers = {**OURS, "Content-Type": "multipart/form-data; boundary=x"}
    assert mother.ask("POST", "/say", headers, content=body).status_code == 422
    assert not echo.heard


# ── in the page ──


@pytest.mark.parametrize("author", ["mother", "counsellor"])
@pytest.mark.parametrize(
    ("file", "tag"),
    [
        (Attachment("foto.jpg", "image/jpeg", b"x"), '<img src="/file/{id}" alt="Foto" loading="lazy"'),
        (Attachment("stimme.ogg", "audio/ogg", b"x"), '<audio controls preload="none" src="/file/{id}"'),
        (Attachment("Brief.pdf", "application/pdf", b"x"), '<a class="file" href="/file/{id}" download'),
        (Attachment("böse.svg", "image/svg+xml", b"x"), '<a class="file" href="/file/{id}" download'),
    ],
    ids=["a photo", "a voice", "a letter", "a drawing that can run"],
)
def test_a_file_is_shown_as_what_it_is(mother: Visitor, echo: Echo, author: str, file: Attachment, tag: str) -> None:
    mother.say("Deutsch")
    line = Shown(0, "mother", "") if author == "mother" else Shown(0, "counsellor", "", "de")
    echo.say(mother.address, line, file)
    id = echo.talks[mother.address][-1].id
    page = mother.get("/").text
    assert tag.format(id=id) in page
    assert (file.media_type == "image/jpeg") == ("<img" in page)


def test_a_file_s_name_is_never_code(mother: Visitor, echo: Echo) -> None:
    mother.send(('"><script>alert(1)<script>.pdf', LETTER[1]))
    assert "<script>alert" not in mother.get("/").text


def test_what_a_counsellor_sends_to_an_open_page_is_hers_there_too() -> None:
    async def pushed() -> list[Shown]:
        web, her = Web(), Address("web", "her")
        with web.streams.open(her) as stream:
            file = Attachment("Brief.pdf", "application/pdf", b"x")
            await web.send(her, Outgoing(7, "de", "Hier", attachment=file, author="counsellor", by="Frau Berger"))
            return stream.take()

    assert asyncio.run(pushed()) == [
        Shown(7, "counsellor", "Hier", "de", (), "Brief.pdf", "application/pdf", "Frau Berger")
    ]


# ── opening ──


@pytest.mark.parametrize(
    ("asked", "status", "part"),
    [
        pytest.param("", 200, VOICE[1], id="all of it"),
        pytest.param("bytes=0-1", 206, b"Og", id="an iPhone's first look"),
        pytest.param("bytes=5-", 206, b"the voice", id="from here on"),
        pytest.param("bytes=-5", 206, b"voice", id="the end"),
        pytest.param("bytes=5-999", 206, b"the voice", id="more than there is"),
        pytest.param("bytes=999-", 416, b"", id="behind the end"),
        pytest.param("bytes=-", 416, b"", id="nothing"),
        pytest.param("bytes=0-1,3-4", 200, VOICE[1], id="several parts: all of it"),
        pytest.param("lines=1-2", 200, VOICE[1], id="another measure: all of it"),
    ],
)
def test_a_player_may_ask_for_a_part(mother: Visitor, echo: Echo, asked: str, status: int, part: bytes) -> None:
    mother.send(VOICE)
    line = next(line.id for line in echo.talks[mother.address] if line.file)
    answer = mother.get(f"/file/{line}", **({"Range": asked} if asked else {}))
    assert (answer.status_code, answer.content) == (status, part)
    if status == 206:
        assert answer.headers["content-range"].endswith(f"/{len(VOICE[1])}")


@pytest.mark.parametrize(
    ("file", "media_type", "way"),
    [
        (PHOTO, "image/jpeg", "inline"),
        (VOICE, "audio/ogg", "inline"),
        (LETTER, "application/pdf", "attachment"),
    ],
)
def test_her_file_opens_for_her_alone_and_never_as_a_page(
    app: FastAPI, mother: Visitor, echo: Echo, file: tuple[str, bytes], media_type: str, way: str
) -> None:
    mother.send(file)
    line = next(line.id for line in echo.talks[mother.address] if line.file)
    answer = mother.get(f"/file/{line}")
    assert (answer.content, answer.headers["content-type"]) == (file[1], media_type)
    assert answer.headers["content-disposition"].startswith(f"{way};")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "no-store"
    stranger = Visitor(app)
    stranger.say("Hallo")
    for other in (stranger, Visitor(app)):
        assert other.get(f"/file/{line}").status_code == 404


def test_a_page_that_runs_is_handed_out_as_a_file_only(mother: Visitor, echo: Echo) -> None:
    mother.say("Deutsch")
    echo.say(
        mother.address, replace(Shown(0, "counsellor", ""), language="de"), Attachment("a.html", "text/html", b"x")
    )
    answer = mother.get(f"/file/{echo.talks[mother.address][-1].id}")
    assert answer.headers["content-disposition"].startswith("attachment;")
