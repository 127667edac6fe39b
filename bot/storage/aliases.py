"""What a mother is called at the desk: two German words and a picture, by chance, never anything of hers."""

from __future__ import annotations

import secrets
from collections.abc import Callable

TRIES = 20

COLOURS = ("Blau", "Grün", "Rot", "Gelb", "Weiß", "Golden", "Silbern", "Bunt", "Türkis", "Violett")
MANNERS = ("Klug", "Mutig", "Ruhig", "Munter", "Fröhlich", "Sanft", "Flink", "Stark", "Wach", "Heiter", "Freundlich")
ENDINGS = {"m": "er", "f": "e", "n": "es"}
NAMES = (
    ("m", "Igel", "🦔"),
    ("f", "Eule", "🦉"),
    ("f", "Biene", "🐝"),
    ("m", "Fuchs", "🦊"),
    ("m", "Hase", "🐰"),
    ("m", "Bär", "🐻"),
    ("m", "Schmetterling", "🦋"),
    ("m", "Marienkäfer", "🐞"),
    ("f", "Schildkröte", "🐢"),
    ("m", "Delfin", "🐬"),
    ("m", "Pinguin", "🐧"),
    ("m", "Frosch", "🐸"),
    ("f", "Ente", "🦆"),
    ("m", "Schwan", "🦢"),
    ("m", "Otter", "🦦"),
    ("m", "Biber", "🦫"),
    ("n", "Reh", "🦌"),
    ("n", "Pferd", "🐴"),
    ("n", "Kamel", "🐪"),
    ("m", "Wal", "🐳"),
    ("f", "Katze", "🐱"),
    ("m", "Tiger", "🐯"),
    ("m", "Löwe", "🦁"),
    ("m", "Panda", "🐼"),
    ("m", "Koala", "🐨"),
    ("m", "Papagei", "🦜"),
    ("m", "Pfau", "🦚"),
    ("m", "Flamingo", "🦩"),
    ("n", "Lama", "🦙"),
    ("f", "Giraffe", "🦒"),
    ("n", "Zebra", "🦓"),
    ("f", "Robbe", "🦭"),
    ("m", "Waschbär", "🦝"),
    ("m", "Dachs", "🦡"),
    ("f", "Rose", "🌹"),
    ("f", "Tulpe", "🌷"),
    ("f", "Sonnenblume", "🌻"),
    ("m", "Kaktus", "🌵"),
    ("m", "Stern", "⭐"),
    ("m", "Mond", "🌙"),
)


def new_alias(is_taken: Callable[[str], bool]) -> str:
    """A name that nobody else has, as long as there are enough; then one with a number."""
    for _ in range(TRIES):
        if not is_taken(alias := _any_alias()):
            return alias
    return f"{alias} {secrets.randbelow(9000) + 1000}"


def _any_alias() -> str:
    gender, name, picture = secrets.choice(NAMES)
    return f"{secrets.choice(COLOURS + MANNERS)}{ENDINGS[gender]} {name} {picture}"
