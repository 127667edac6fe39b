"""A file is what its content says, and is called accordingly."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from bot.channels.browser.kinds import NAME, media_type_of, name_of, shape_of

SOUND = b"....hdlr" + bytes(8) + b"soun..."
FILM = b"....hdlr" + bytes(8) + b"vide..."


def drawn(form: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (4, 4)).save(out, form)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        pytest.param(drawn("JPEG"), "image/jpeg", id="a photo"),
        pytest.param(drawn("PNG"), "image/png", id="a picture of her screen"),
        pytest.param(drawn("WEBP"), "image/webp", id="a small picture"),
        pytest.param(drawn("GIF"), "image/gif", id="a drawing"),
        pytest.param(b"%PDF-1.7 ...", "application/pdf", id="a letter"),
        pytest.param(b"OggS\0\2...OpusHead", "audio/ogg", id="a voice from a messenger"),
        pytest.param(b"ID3\4...", "audio/mpeg", id="an mp3 with a title"),
        pytest.param(b"\xff\xfb\x90d...", "audio/mpeg", id="an mp3 without"),
        pytest.param(b"\xff\xf1\x50\x80...", "audio/aac", id="an aac"),
        pytest.param(b"RIFF\0\0\0\0WAVEfmt ", "audio/wav", id="a wav"),
        pytest.param(b"#!AMR\n...", "audio/amr", id="an old phone's voice"),
        pytest.param(b"\0\0\0\x1cftypM4A ..." + SOUND, "audio/mp4", id="an iPhone's voice"),
        pytest.param(b"\0\0\0\x1cftypmp42..." + SOUND, "audio/mp4", id="an Android's voice"),
        pytest.param(b"\0\0\0\x1cftypmp42..." + FILM + SOUND, "", id="a film"),
        pytest.param(b"\0\0\0\x1cftypheic...", "image/heic", id="an iPhone's photo that was not made a JPEG"),
        pytest.param(b"\x1a\x45\xdf\xa3webm...A_OPUS", "audio/webm", id="a browser's voice"),
        pytest.param(b"\x1a\x45\xdf\xa3webm...V_VP9...A_OPUS", "", id="a browser's film"),
        pytest.param(b"RIFF\0\0\0\0AVI LIST", "", id="an old film"),
        pytest.param(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "", id="a picture that can run"),
        pytest.param(b"<html><script>", "", id="a page"),
        pytest.param(b"PK\3\4...", "", id="an archive"),
        pytest.param(b"MZ...", "", id="a program"),
        pytest.param("ÿþ Hallo".encode("utf-16"), "", id="words in wide letters"),
        pytest.param(b"", "", id="nothing"),
    ],
)
def test_a_file_is_what_its_content_says(content: bytes, media_type: str) -> None:
    assert media_type_of(content) == media_type


@pytest.mark.parametrize(
    ("given", "media_type", "name"),
    [
        pytest.param("Bescheid.pdf", "application/pdf", "Bescheid.pdf", id="its own name"),
        pytest.param("IMG_1.JPEG", "image/jpeg", "IMG_1.JPEG", id="its own ending"),
        pytest.param("IMG_1.png", "image/jpeg", "IMG_1.png.jpg", id="an ending that does not tell the truth"),
        pytest.param("rechnung.pdf.exe", "application/pdf", "rechnung.pdf.exe.pdf", id="a program it is not"),
        pytest.param("C:\\Users\\Amina\\Brief.pdf", "application/pdf", "Brief.pdf", id="without its folder"),
        pytest.param("../../etc/passwd", "audio/ogg", "passwd.ogg", id="nor anybody else's"),
        pytest.param("", "image/jpeg", "image.jpg", id="none"),
        pytest.param(".pdf", "application/pdf", ".pdf.pdf", id="an ending alone"),
        pytest.param("a\r\nb\u202e.pdf", "application/pdf", "ab.pdf", id="what cannot be seen"),
        pytest.param("رسالة.pdf", "application/pdf", "رسالة.pdf", id="Arabic"),
        pytest.param("x" * 500 + ".pdf", "application/pdf", "x" * NAME + ".pdf", id="a long one"),
    ],
)
def test_a_file_keeps_its_name_as_far_as_it_is_true(given: str, media_type: str, name: str) -> None:
    assert name_of(given, media_type) == name


@pytest.mark.parametrize(
    ("media_type", "shape"),
    [
        ("image/jpeg", "image"),
        ("audio/mp4", "audio"),
        ("application/pdf", "file"),
        ("image/svg+xml", "file"),
        ("text/html", "file"),
        ("", "file"),
    ],
)
def test_only_what_cannot_run_is_shown_in_the_page(media_type: str, shape: str) -> None:
    assert shape_of(media_type) == shape
