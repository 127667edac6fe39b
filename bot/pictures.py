"""Pictures without traces: what a camera notes beside a picture (where, when, with what) is not kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from io import BytesIO
from pathlib import PurePath
from threading import Lock
from typing import TYPE_CHECKING

from bot.channels import Attachment, Unopened

if TYPE_CHECKING:
    from PIL import Image

FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
AS_JPEG = ("HEIF", "AVIF")  # how newer phones keep photographs; few browsers show them
PIXELS = 60_000_000  # a photographed letter has a tenth of it; more is a trap
QUALITY = 90

ORIENTATION = 0x0112
# How a picture is turned that was taken so: https://www.media.mit.edu/pia/Research/deepview/exif.html
TURNS = {
    2: "FLIP_LEFT_RIGHT",
    3: "ROTATE_180",
    4: "FLIP_TOP_BOTTOM",
    5: "TRANSPOSE",
    6: "ROTATE_270",
    7: "TRANSVERSE",
    8: "ROTATE_90",
}

ONE_AT_A_TIME = Lock()  # the largest one takes half a gigabyte while it is drawn


class NotAPicture(Unopened):
    """It says that it is a picture, but cannot be read as one (or has several pages), so its traces cannot be taken out."""


def bare(files: Iterable[Attachment]) -> tuple[Attachment, ...]:
    """The same files, the pictures among them without traces. Takes long: not for the event loop. Raises NotAPicture."""
    return tuple(map(without_traces, files))


def without_traces(file: Attachment) -> Attachment:
    """The same picture drawn anew; a file of another kind as it is. Raises NotAPicture."""
    from pi_heif import register_heif_opener  # type: ignore[import-untyped] # it has no types
    from PIL import Image, ImageFile, UnidentifiedImageError  # 3 MB, which wait for the first picture

    register_heif_opener()
    ImageFile.LOAD_TRUNCATED_IMAGES = True  # half a letter is better than none
    try:
        with ONE_AT_A_TIME, Image.open(BytesIO(file.content), formats=(*FORMATS, *AS_JPEG)) as picture:
            if picture.width * picture.height > PIXELS:
                raise NotAPicture
            if picture.format in AS_JPEG:
                name = f"{PurePath(file.name).stem}.jpg"
                return Attachment(name, "image/jpeg", _drawn_anew(picture, "JPEG"))
            return replace(file, content=_drawn_anew(picture, str(picture.format)))
    except UnidentifiedImageError:
        if file.media_type.startswith("image/"):
            raise NotAPicture from None
        return file
    except (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError) as error:
        raise NotAPicture from error


def _upright(picture: Image.Image) -> Image.Image:
    """Turned as the camera was held. Pillow's own way writes the traces anew, which fails with broken ones."""
    from PIL.Image import Transpose

    held = picture.getexif().get(ORIENTATION)
    return picture.transpose(Transpose[TURNS[held]]) if isinstance(held, int) and held in TURNS else picture


def _drawn_anew(picture: Image.Image, form: str) -> bytes:
    upright = _upright(picture)
    see_through = form != "JPEG" and upright.has_transparency_data
    bare = upright.convert("RGBA" if see_through else "RGB")
    bare.info.clear()
    drawn = BytesIO()
    bare.save(drawn, form, quality=QUALITY)
    return drawn.getvalue()
