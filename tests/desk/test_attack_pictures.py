"""Pictures that were made to break what reads them: each is drawn anew without its traces, or refused; nothing else happens."""

from __future__ import annotations

import random
import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bot.channels import Attachment
from bot.pictures import NotAPicture, without_traces

ORIENTATION, PLACE, EXIF = 0x0112, 0x8825, b"Exif"


def photograph(form: str = "JPEG", **more: object) -> bytes:
    """Lying on its side, twice as wide as high, with a place in its traces."""
    traces = Image.Exif()
    traces[ORIENTATION], traces[PLACE] = 6, {1: "N", 2: (51.0, 28.0, 58.0)}
    written = BytesIO()
    Image.linear_gradient("L").resize((32, 16)).convert("RGB").save(written, form, exif=traces, **more)
    return written.getvalue()


def bare_of(content: bytes, media_type: str) -> bytes:
    return without_traces(Attachment("a", media_type, content)).content


def scratched(content: bytes, chance: random.Random) -> bytes:
    """Some bytes of the traces are others than they were."""
    begin = content.lower().index(b"exif")
    changed = bytearray(content)
    for _ in range(chance.choice((1, 2, 4))):
        changed[begin + chance.randrange(8, 130)] = chance.choice((0, 1, 5, 128, 255))
    return bytes(changed)


@pytest.mark.filterwarnings("ignore")
def test_a_picture_with_broken_traces_is_drawn_or_refused() -> None:
    chance, content = random.Random(3), photograph()  # noqa: S311
    drawn = 0
    for _ in range(300):
        try:
            anew = bare_of(scratched(content, chance), "image/jpeg")
        except NotAPicture:
            continue
        assert EXIF not in anew
        drawn += 1
    assert drawn > 150


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_it_stands_upright_and_tells_no_place(form: str) -> None:
    anew = bare_of(photograph(form), f"image/{form.lower()}")
    with Image.open(BytesIO(anew)) as picture:
        assert picture.size == (16, 32)
        assert not picture.getexif()


@pytest.mark.parametrize(
    ("name", "content"),
    [("IMG_0001.HEIC", (Path(__file__).parent / "iphone.heic").read_bytes()), ("a.avif", photograph("AVIF"))],
    ids=["an iPhone's", "a newer phone's"],
)
def test_what_few_browsers_show_becomes_a_jpeg_without_a_place(name: str, content: bytes) -> None:
    assert EXIF in content
    anew = without_traces(Attachment(name, "application/octet-stream", content))
    assert (anew.name, anew.media_type) == (f"{Path(name).stem}.jpg", "image/jpeg")
    with Image.open(BytesIO(anew.content)) as picture:
        assert picture.format == "JPEG"
        assert not picture.getexif()


@pytest.mark.parametrize("media_type", ["image/tiff", "image/svg+xml", "image/heic"])
def test_a_picture_that_cannot_be_drawn_anew_is_not_kept(media_type: str) -> None:
    with pytest.raises(NotAPicture):
        bare_of(b"II*\0 a picture with a place", media_type)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_whichever_way_it_was_held_the_same_corner_is_on_top(orientation: int) -> None:
    held, traces = Image.new("RGB", (32, 16)), Image.Exif()
    corners = {1: (0, 0), 2: (16, 0), 3: (16, 8), 4: (0, 8), 5: (0, 0), 6: (0, 8), 7: (16, 8), 8: (16, 0)}
    held.paste((255, 255, 255), (*corners[orientation], corners[orientation][0] + 16, corners[orientation][1] + 8))
    traces[ORIENTATION] = orientation
    written = BytesIO()
    held.save(written, "PNG", exif=traces)
    with Image.open(BytesIO(bare_of(written.getvalue(), "image/png"))) as picture:
        assert picture.getpixel((1, 1)) == (255, 255, 255)


def bomb(width: int, height: int) -> bytes:
    """A few bytes that are a picture of so many points."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    )


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(("width", "height"), [(8_000, 8_000), (60_000_001, 1), (2**31 - 1, 2**31 - 1)])
def test_a_picture_of_too_many_points_is_not_drawn(width: int, height: int) -> None:
    with pytest.raises(NotAPicture):
        bare_of(bomb(width, height), "image/png")
