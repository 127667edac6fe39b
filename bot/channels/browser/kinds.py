"""What a file is that comes from a browser: known by its content, never by what its name or the browser says.

Pictures, letters and voices are taken; nothing that moves or runs.
"""

from __future__ import annotations

import re
import unicodedata

FILES_AT_MOST = 5  # in one message
BYTES_AT_MOST = 10 * 2**20  # of one file
NAME = 120  # characters

# What her browser offers her to choose. Without image/heic, so that an iPhone hands over a JPEG.
CHOOSE = "image/jpeg,image/png,image/webp,image/gif,application/pdf,audio/*"

# How a file begins: https://en.wikipedia.org/wiki/List_of_file_signatures
BEGINNINGS = (
    (re.compile(rb"\xff\xd8\xff"), "image/jpeg"),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "image/png"),
    (re.compile(rb"GIF8[79]a"), "image/gif"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "image/webp"),
    (re.compile(rb"RIFF....WAVE", re.DOTALL), "audio/wav"),
    (re.compile(rb"%PDF-"), "application/pdf"),
    (re.compile(rb"OggS"), "audio/ogg"),
    (re.compile(rb"ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb]"), "audio/mpeg"),
    (re.compile(rb"\xff[\xf0\xf1\xf8\xf9]"), "audio/aac"),
    (re.compile(rb"#!AMR"), "audio/amr"),
)
# MP4 and WebM may hold a film as well: how a voice is told from it.
HEIF = re.compile(rb"....ftyp(hei[cmsx]|hev[cmsx]|mif1|msf1|avi[fs])", re.DOTALL)
MP4, HAS_SOUND = re.compile(rb"....ftyp", re.DOTALL), b"soun"
TRACK = re.compile(rb"hdlr.{8}(soun|vide)", re.DOTALL)
WEBM, FILM, VOICE = re.compile(rb"\x1a\x45\xdf\xa3"), re.compile(rb"V_(VP8|VP9|AV1|MPEG|MS)"), re.compile(rb"A_[A-Z]")
HEAD = 65_536  # so far in the tracks of a WebM are named

ENDINGS = {
    "image/jpeg": ("jpg", "jpeg", "jpe", "jfif"),
    "image/png": ("png",),
    "image/gif": ("gif",),
    "image/webp": ("webp",),
    "image/heic": ("heic", "heif", "avif"),
    "audio/wav": ("wav",),
    "application/pdf": ("pdf",),
    "audio/ogg": ("ogg", "oga", "opus"),
    "audio/mpeg": ("mp3",),
    "audio/aac": ("aac",),
    "audio/amr": ("amr",),
    "audio/mp4": ("m4a", "mp4", "3gp", "aac"),
    "audio/webm": ("webm", "weba"),
}


def media_type_of(content: bytes) -> str:
    """What this is; empty when it is nothing that we take."""
    for beginning, media_type in BEGINNINGS:
        if beginning.match(content):
            return media_type
    if HEIF.match(content):
        return "image/heic"
    if MP4.match(content):
        return "audio/mp4" if set(TRACK.findall(content)) == {HAS_SOUND} else ""
    if WEBM.match(content):
        head = content[:HEAD]
        return "audio/webm" if VOICE.search(head) and not FILM.search(head) else ""
    return ""


def shape_of(media_type: str) -> str:
    """How the page shows it: as a picture, with a player, or as a file to be fetched."""
    kind = media_type.partition("/")[0]
    return kind if media_type in ENDINGS and kind in ("image", "audio") else "file"


def bare_name(given: str) -> str:
    """A file's own name, without a folder and without signs that nobody sees: they turn "fdp.exe" into "exe.pdf"."""
    last = re.split(r"[/\\]", given)[-1]
    return "".join(letter for letter in last if unicodedata.category(letter)[0] != "C").strip()


def name_of(given: str, media_type: str) -> str:
    """What the file is called: its own name without a folder, and with an ending that tells the truth."""
    name = bare_name(given)
    endings = ENDINGS[media_type]
    stem, _, ending = name.rpartition(".")
    if stem and ending.lower() in endings:
        return f"{stem[:NAME]}.{ending}"
    return f"{(name or media_type.partition('/')[0])[:NAME]}.{endings[0]}"
