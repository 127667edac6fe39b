"""What she sends as a file: her words are safe first, the file follows into the log, and nothing else is lost with it."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from bot.channels import Attachment
from bot.errands import BACK_OFF, TRIES_AT_MOST
from bot.pictures import NotAPicture, without_traces
from tests.telegram.adapter.whole import Whole
from tests.telegram.server import Person, Server

PLACE = "Kanarienvogel, Halle"


def drawn(form: str = "JPEG", mode: str = "RGB", *, turned: bool = False) -> bytes:
    """A picture as a camera makes it: with its place, a comment and a small picture of itself."""
    picture = Image.new(mode, (40, 20), 200 if mode == "L" else None)
    exif = Image.Exif()
    exif[0x010E] = PLACE
    exif[0x8825] = {1: "N", 2: (51.0, 28.0, 58.0)}
    if turned:
        exif[0x0112] = 6
    out = BytesIO()
    more = {"comment": PLACE} if form == "JPEG" else {}
    picture.save(out, form, exif=exif, **more)
    return out.getvalue()


@pytest.fixture
def olena(telegram_server: Server, house: Whole) -> Person:
    person = telegram_server.person(language="de")
    person.starts("halle_de")
    house.listen()
    house.speak()
    return person


# ── pictures by themselves ──


def bare_of(content: bytes, media_type: str) -> bytes:
    return without_traces(Attachment("a", media_type, content)).content


@pytest.mark.parametrize(
    ("form", "mode"),
    [("JPEG", "RGB"), ("JPEG", "L"), ("JPEG", "CMYK"), ("PNG", "RGB"), ("PNG", "RGBA"), ("PNG", "P"), ("WEBP", "RGB")],
    ids=str,
)
def test_no_trace_of_the_camera_stays(form: str, mode: str) -> None:
    before = drawn(form, mode)
    assert b"Kanarienvogel" in before
    after = bare_of(before, f"image/{form.lower()}")
    assert b"Kanarienvogel" not in after
    with Image.open(BytesIO(after)) as picture:
        assert (picture.format, picture.size) == (form, (40, 20))
        assert dict(picture.getexif()) == {}
        assert "comment" not in picture.info


def test_a_turned_picture_stands_upright() -> None:
    with Image.open(BytesIO(bare_of(drawn(turned=True), "image/jpeg"))) as picture:
        assert picture.size == (20, 40)


def test_a_picture_is_known_by_its_content_not_by_its_name() -> None:
    assert b"Kanarienvogel" not in bare_of(drawn(), "application/octet-stream")


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        pytest.param(b"%PDF-1.7 ...", "application/pdf", id="a document"),
        pytest.param(b"OggS...", "audio/ogg", id="a voice"),
        pytest.param(b"", "text/plain", id="nothing"),
    ],
)
def test_other_kinds_stay_as_they_are(content: bytes, media_type: str) -> None:
    assert bare_of(content, media_type) == content


@pytest.mark.parametrize(
    "content", [b"", b"no picture", b"\xff\xd8\xff\xe1\x00\x10Exif"], ids=["empty", "words", "torn"]
)
def test_what_only_says_that_it_is_a_picture_is_not_kept(content: bytes) -> None:
    with pytest.raises(NotAPicture):
        bare_of(content, "image/jpeg")


# ── in the house ──


def test_a_photo_comes_into_the_log_after_her_words(house: Whole, olena: Person) -> None:
    olena.sends_photo(drawn(), "Was steht hier?")
    house.listen()
    assert house.hers(olena)[-1].text == "Was steht hier?"
    assert house.hers(olena)[-1].file is None
    assert house.fetch() == 1
    file = house.hers(olena)[-1].file
    assert file is not None
    assert file[:2] == ("image.jpg", "image/jpeg")
    with Image.open(BytesIO(file[2])) as picture:
        assert picture.size == (40, 20)
    assert b"Kanarienvogel" not in file[2]


def test_a_document_is_kept_as_it_is(house: Whole, olena: Person) -> None:
    olena.sends_document(b"%PDF-1.7 the letter", "Bescheid.pdf")
    house.listen()
    house.fetch()
    assert house.hers(olena)[-1].file == ("Bescheid.pdf", "application/pdf", b"%PDF-1.7 the letter")


def test_every_picture_of_an_album_is_kept_and_answered_once(house: Whole, olena: Person) -> None:
    before = len(olena.heard)
    olena.sends_album([drawn(), drawn(), drawn()])
    house.listen()
    assert house.fetch() == 3
    assert sum(line.file is not None for line in house.hers(olena)) == 3
    house.speak()
    assert len(olena.heard) - before == 2


def test_too_large_a_file_is_told_and_nothing_else_is_lost(house: Whole, olena: Person) -> None:
    olena.sends_document(name="film.mkv", media_type="video/x-matroska", caption="Schauen Sie", size=30 << 20)
    olena.writes("menü")
    house.listen()
    assert house.fetch() == 1
    assert [line.text for line in house.hers(olena)] == ["Schauen Sie", "menü"]
    told = house.lines(olena)[-1].text
    assert told.startswith("Die Datei, die Sie geschickt haben, ist zu groß")
    house.pass_by(3600)
    assert house.fetch() == 0


def test_no_picture_at_all_is_told(house: Whole, olena: Person) -> None:
    olena.sends_photo(b"no picture")
    house.listen()
    house.fetch()
    assert house.lines(olena)[-1].text.startswith("Die Datei, die Sie geschickt haben, konnte ich nicht öffnen.")


def test_when_telegram_is_broken_it_is_fetched_later(house: Whole, olena: Person) -> None:
    olena.sends_photo(drawn())
    house.listen()
    house.server.trouble.fail(2, 502, method="getFile")
    assert house.fetch() == 1
    assert house.fetch() == 0
    house.pass_by(BACK_OFF[0])
    assert house.fetch() == 1
    house.pass_by(BACK_OFF[1])
    assert house.fetch() == 1
    assert house.hers(olena)[-1].file is not None


def test_after_many_tries_she_is_told(house: Whole, olena: Person) -> None:
    olena.sends_photo(drawn())
    house.listen()
    house.server.trouble.fail(None, 502, method="getFile")
    for _ in range(TRIES_AT_MOST):
        assert house.fetch() == 1
        house.pass_by(BACK_OFF[-1])
    assert house.fetch() == 0
    assert house.lines(olena)[-1].text.startswith("Die Datei")


def test_a_file_that_is_on_the_way_when_she_is_forgotten_comes_to_nothing(house: Whole, olena: Person) -> None:
    olena.sends_photo(drawn())
    olena.writes("alles löschen")
    house.listen()
    olena.writes("ja")
    house.listen()
    house.speak()
    assert house.fetch() == 0


@pytest.mark.parametrize(
    "kind", ["location", "venue", "contact", "poll", "dice", "voice", "video", "video_note", "animation", "audio"]
)
def test_nothing_is_met_with_silence(house: Whole, olena: Person, kind: str) -> None:
    before = len(olena.heard)
    getattr(olena, f"sends_{kind}")()
    house.listen()
    house.fetch()
    house.speak()
    assert len(olena.heard) > before
    told = "".join(line.text for line in house.hers(olena))
    for secret in ("491700000000", "51.48", "11.97"):
        assert secret not in told
