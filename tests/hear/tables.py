"""Tables of what mothers write: a sentence on the left, what is heard on top, and many ways to write it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from knowledge.hear import Hearing
from knowledge.model import District, Place

TODAY = date(2026, 11, 22)

Row = tuple[str, Any, str]


def spread(table: Sequence[Row]) -> list[Any]:
    """One test for each way to write it; ways are parted by "|"."""
    return [
        pytest.param(words.strip(" "), heard, id=f"{label}: {words.strip(' ')}")
        for label, heard, ways in table
        for words in ways.split("|")
    ]


PLACES = (
    Place("Magdeburg", "magdeburg", ("39104", "39126")),
    Place("Magdeburg-Neue Neustadt", "magdeburg", ("39124",)),
    Place("Magdeburg-Sudenburg", "magdeburg"),
    Place("Halle (Saale)", "halle", ("06108", "06112")),
    Place("Halle-Neustadt", "halle"),
    Place("Dessau-Roßlau", "dessau-rosslau", ("06844",)),
    Place("Burg", "jerichower-land", ("39288",)),
    Place("Genthin", "jerichower-land"),
    Place("Haldensleben", "boerde", ("39340",)),
    Place("Hohe Börde", "boerde", ("39167",)),
    Place("Wellen", "boerde"),
    Place("Weißenfels", "burgenlandkreis"),
    Place("Naumburg (Saale)", "burgenlandkreis", ("06618",)),
    Place("Merseburg", "saalekreis"),
    Place("Steigra", "saalekreis", ("06268",)),
    Place("Obhausen", "saalekreis", ("06268",)),
    Place("Bitterfeld-Wolfen", "anhalt-bitterfeld"),
    Place("Köthen (Anhalt)", "anhalt-bitterfeld", ("06366",)),
    Place("Zerbst/Anhalt", "anhalt-bitterfeld"),
    Place("Calbe", "salzlandkreis"),
    Place("Kalbe (Milde)", "altmarkkreis-salzwedel", ("39624",)),
    Place("Salzwedel", "altmarkkreis-salzwedel"),
    Place("Schönebeck (Elbe)", "salzlandkreis"),
    Place("Aschersleben", "salzlandkreis"),
    Place("Bernburg (Saale)", "salzlandkreis"),
    Place("Lutherstadt Eisleben", "mansfeld-suedharz"),
    Place("Sangerhausen", "mansfeld-suedharz", ("06526",)),
    Place("Wernigerode", "harz", ("38855",)),
    Place("Halberstadt", "harz"),
    Place("Quedlinburg", "harz"),
    Place("Stendal", "stendal"),
    Place("Lutherstadt Wittenberg", "wittenberg"),
)

_DISTRICTS = {
    "magdeburg": "Magdeburg",
    "halle": "Halle (Saale)",
    "dessau-rosslau": "Dessau-Roßlau",
    "altmarkkreis-salzwedel": "Altmarkkreis Salzwedel",
    "anhalt-bitterfeld": "Landkreis Anhalt-Bitterfeld",
    "boerde": "Landkreis Börde",
    "burgenlandkreis": "Burgenlandkreis",
    "harz": "Landkreis Harz",
    "jerichower-land": "Landkreis Jerichower Land",
    "mansfeld-suedharz": "Landkreis Mansfeld-Südharz",
    "saalekreis": "Landkreis Saalekreis",
    "salzlandkreis": "Salzlandkreis",
    "stendal": "Landkreis Stendal",
    "wittenberg": "Landkreis Wittenberg",
}
DISTRICTS = {id_: District(id_, name, "Jugendamt") for id_, name in _DISTRICTS.items()}

HEARING = Hearing(PLACES, DISTRICTS)
