"""Where she lives: post codes, names, typos, other scripts, and what lies elsewhere."""

from __future__ import annotations

import pytest

from knowledge.hear import Hearing
from knowledge.model import District, Place, Whereabouts
from tests.hear.tables import DISTRICTS, HEARING, PLACES, Row, spread

CERTAIN: list[Row] = [
    (
        "surely magdeburg",
        "magdeburg",
        "Magdeburg|magdeburg|ich wohne in Magdeburg|39104|ماغدبورغ|أسكن في ماغدبورغ|Магдебург|"
        "я живу в Магдебурге|مگدبورگ|39104 Magdeburg|Landeshauptstadt Magdeburg|Magdeburg'da|"
        "w Magdeburgu|بماغدبورغ|Magdeburger|Sudenburg|MD|у Магдебурзі|Magdeburg Neustadt|"
        "Magdeburg, Sachsen-Anhalt",
    ),
    (
        "surely halle",
        "halle",
        "Halle|Halle (Saale)|Halle an der Saale|ich wohne in Halle|هالة|Галле|Халле|Halle/Saale|06112|"
        "Halle Neustadt|Halle-Neustadt|06112 Halle|Halle Saale|in der Stadt Halle|ich bin aus Halle",
    ),
    (
        "surely dessau-rosslau",
        "dessau-rosslau",
        "Dessau|Dessau-Roßlau|Roßlau|rosslau|ديساو",
    ),
    (
        "surely burgenlandkreis",
        "burgenlandkreis",
        "Weissenfels|Weißenfels|Naumburg|Burgenlandkreis|BLK",
    ),
    (
        "surely boerde",
        "boerde",
        "Börde|Boerde|Landkreis Börde|Haldensleben",
    ),
    (
        "surely salzlandkreis",
        "salzlandkreis",
        "Salzland|SLK|Salzlandkreis|Schönebeck|Schoenebeck|Bernburg|Calbe",
    ),
    (
        "surely mansfeld-suedharz",
        "mansfeld-suedharz",
        "MSH|Mansfeld-Südharz|Mansfeld Suedharz|Eisleben|Sangerhausen|Südharz",
    ),
    (
        "surely harz",
        "harz",
        "Harz|Landkreis Harz|Quedlinburg|Wernigerode",
    ),
    (
        "surely jerichower-land",
        "jerichower-land",
        "Burg|Burg bei Magdeburg|ich wohne in Burg|Jerichower Land|Genthin",
    ),
    (
        "surely wittenberg",
        "wittenberg",
        "Wittenberg|Lutherstadt Wittenberg|Landkreis Wittenberg|فيتنبرغ",
    ),
    (
        "surely stendal",
        "stendal",
        "Stendal|Landkreis Stendal",
    ),
    (
        "surely altmarkkreis-salzwedel",
        "altmarkkreis-salzwedel",
        "Salzwedel|Altmarkkreis|Kalbe|Altmarkkreis Salzwedel",
    ),
    (
        "surely anhalt-bitterfeld",
        "anhalt-bitterfeld",
        "Köthen|Koethen|Bitterfeld|Zerbst|Anhalt-Bitterfeld|ABI",
    ),
    (
        "surely saalekreis",
        "saalekreis",
        "Saalekreis|Merseburg",
    ),
]
ASKED_FIRST: list[Row] = [
    (
        "perhaps magdeburg",
        "magdeburg",
        "Magdeburk|Madgeburg|Magdebrug|Makdeburg|Magdenburg|magdeb|Магдебрг|bei Magdeburg|"
        "in der Nähe von Magdeburg|ich ziehe von Berlin nach Magdeburg",
    ),
    (
        "perhaps halle",
        "halle",
        "hale|Haale saale|in Hale",
    ),
    (
        "perhaps burgenlandkreis",
        "burgenlandkreis",
        "Weisenfels|Vaysenfels|Naumbug",
    ),
    (
        "perhaps dessau-rosslau",
        "dessau-rosslau",
        "Desau|Dessu",
    ),
    (
        "perhaps harz",
        "harz",
        "Vernigerode|Halberstat|Kvedlinburg|Halbertstadt",
    ),
    (
        "perhaps anhalt-bitterfeld",
        "anhalt-bitterfeld",
        "Koten|Bitterf",
    ),
    (
        "perhaps wittenberg",
        "wittenberg",
        "Witenberg",
    ),
    (
        "perhaps saalekreis",
        "saalekreis",
        "Mersburg|Merzeburg",
    ),
    (
        "perhaps mansfeld-suedharz",
        "mansfeld-suedharz",
        "Sangerhausn",
    ),
    (
        "perhaps stendal",
        "stendal",
        "Shtendal|Stendall|شتندل",
    ),
    (
        "perhaps salzlandkreis",
        "salzlandkreis",
        "Ashersleben|Shonebek|برنبرغ",
    ),
]
OUTSIDE: list[Row] = [
    (
        "outside Saxony-Anhalt",
        True,
        "Berlin|Leipzig|лейпциг|لايبزيغ|Leipzg|Hamburg|München|Munich|ميونخ|Köln|Dresden|Erfurt|"
        "Sachsen|Niedersachsen|Thüringen|NRW|Halle Westfalen|Brandenburg|Wittenberge|"
        "ich wohne in Berlin|Frankfurt|برلين|Берлін|80331|Bayern|Halle in Westfalen|Hanover|Saxony|"
        "Brandenburg an der Havel|Frankfurt (Oder)|in Essen|Hambur",
    ),
]
NOT_HEARD: list[Row] = [
    (
        "no place, or none that tells an office",
        None,
        "|hallo|Hello|danke|bitte|nicht in Sachsen-Anhalt|not in Saxony-Anhalt|ليس في ساكسونيا أنهالت|"
        "outside Saxony-Anhalt|Leipziger Straße|Berliner Str. 5|nicht in Zeitz|ich habe Sorge|"
        "hallo ich brauche hilfe|Kinder|noch nicht in Deutschland|"
        "was kostet das Essen|nicht in Halle|ich suche einen Platz|kita|ja|3|99999999|halb|Stadt|"
        "مرحبا|سلام|спасибо|wo ist die burg|مدينة|Mama|selam|Ukraine|ja klar|Sohn 3 Jahre|bitter|alle|"
        "Deutschland|keine ahnung|Hilfe bitte|asdf|Tagesmutter|مدرسة|أريد روضة|мама",
    ),
]


@pytest.mark.parametrize(("words", "district"), spread(CERTAIN))
def test_a_place_as_it_is_written(words: str, district: str) -> None:
    heard = HEARING.whereabouts(words)
    assert heard is not None
    assert (heard.districts, heard.certain, heard.outside) == ((district,), True, False)


@pytest.mark.parametrize(("words", "district"), spread(ASKED_FIRST))
def test_a_mended_place(words: str, district: str) -> None:
    heard = HEARING.whereabouts(words)
    assert heard is not None
    assert (heard.districts, heard.certain, heard.outside) == ((district,), False, False)


@pytest.mark.parametrize(("words", "outside"), spread(OUTSIDE))
def test_a_place_elsewhere(words: str, outside: bool) -> None:
    heard = HEARING.whereabouts(words)
    assert heard is not None
    assert (heard.districts, heard.outside) == ((), outside)


@pytest.mark.parametrize(("words", "heard"), spread(NOT_HEARD))
def test_no_place(words: str, heard: None) -> None:
    assert HEARING.whereabouts(words) is heard


WITHOUT_A_DISTRICT: list[Row] = [
    (
        "Saxony-Anhalt itself",
        ("Sachsen-Anhalt", True),
        "Sachsen-Anhalt|in Saxony-Anhalt|Саксония-Анхальт|في ساكسونيا أنهالت",
    ),
    ("a town that is not in our list", ("Zeitz", False), "Zeitz|zeitz|in Zeitz|ich wohne in Zeitz|Zeitz bei Leipzig"),
    ("a town with ß", ("Staßfurt", False), "Staßfurt|Stassfurt|Staßfurt bei Magdeburg"),
    ("a town of two words", ("Bad Kösen", False), "Bad Kösen|in Bad Kösen"),
    ("a large town", ("Oschersleben", False), "Oschersleben|Oschersleben (Bode)"),
    ("a town in the Harz", ("Thale", False), "Thale"),
]


@pytest.mark.parametrize(("words", "heard"), spread(WITHOUT_A_DISTRICT))
def test_a_place_whose_district_we_do_not_know(words: str, heard: tuple[str, bool]) -> None:
    name, land = heard
    assert HEARING.whereabouts(words) == Whereabouts(name, certain=False, land=land)


NAMED = [
    ("the official name", "dessau", Whereabouts("Dessau-Roßlau", ("dessau-rosslau",))),
    ("a district by its number plate", "SLK", Whereabouts("Salzlandkreis", ("salzlandkreis",))),
    (
        "a quarter of two cities",
        "Neustadt",
        Whereabouts("Halle-Neustadt, Magdeburg-Neue Neustadt", ("halle", "magdeburg")),
    ),
    ("two cities", "Halle und Magdeburg", Whereabouts("Magdeburg, Halle (Saale)", ("halle", "magdeburg"))),
    ("a post code of one town", "06366", Whereabouts("Köthen (Anhalt)", ("anhalt-bitterfeld",))),
    ("a post code of several villages", "06268", Whereabouts("06268", ("saalekreis",))),
    ("a post code in native digits", "٣٩١٠٤", Whereabouts("Magdeburg", ("magdeburg",))),
    ("a post code with a country", "D-39104 Magdeburg", Whereabouts("Magdeburg", ("magdeburg",))),
    ("an unknown post code of ours among known ones", "39699", Whereabouts("39699", certain=False)),
    ("an unknown post code of ours between two districts", "39199", Whereabouts("39199", certain=False)),
    ("an unknown post code of ours in the south", "ich wohne in 06999", Whereabouts("06999", certain=False)),
    ("an unknown post code of which a part is ours", "38999", Whereabouts("38999", certain=False)),
    ("an unknown post code in native digits", "٣٩١٩٩", Whereabouts("39199", certain=False)),
    ("an unknown post code with a town that is known", "39699 Magdeburg", Whereabouts("Magdeburg", ("magdeburg",))),
    ("a number that no post code begins with", "00123", None),
    ("a post code far in the south", "80331", Whereabouts("80331", outside=True)),
    ("a post code in Saxony", "01067", Whereabouts("01067", outside=True)),
    ("a post code next to ours, in Leipzig", "04109", Whereabouts("04109", outside=True)),
    ("a post code in Thuringia, small number", "07743", Whereabouts("07743", outside=True)),
    ("a post code in Thuringia, great number", "99084", Whereabouts("99084", outside=True)),
    ("a post code in Potsdam", "14467", Whereabouts("14467", outside=True)),
    ("a post code in Schwerin", "19053", Whereabouts("19053", outside=True)),
    ("a post code in Hanover", "30159", Whereabouts("30159", outside=True)),
    ("a post code in Goettingen", "37073", Whereabouts("37073", outside=True)),
    ("a post code around Salzwedel", "29499", Whereabouts("29499", certain=False)),
    (
        "a post code and a town that do not fit",
        "39126 Halle",
        Whereabouts("Magdeburg, Halle (Saale)", ("halle", "magdeburg"), certain=False),
    ),
    (
        "an unknown post code that lies elsewhere",
        "39112 Halle",
        Whereabouts("Halle (Saale)", ("halle",), certain=False),
    ),
    ("a post code of another Halle", "33790 Halle", Whereabouts("Halle (Saale)", ("halle",), certain=False)),
    (
        "a post code outside beside a town without codes",
        "10115 Burgenlandkreis",
        Whereabouts("Burgenlandkreis", ("burgenlandkreis",), certain=False),
    ),
    ("a street that is named after a town", "Halle, Leipziger Straße 5", Whereabouts("Halle (Saale)", ("halle",))),
    (
        "two towns that sound the same",
        "Kalba",
        Whereabouts("Calbe, Kalbe (Milde)", ("altmarkkreis-salzwedel", "salzlandkreis"), certain=False),
    ),
    ("a word of everyday life that is a village", "wir wollen wellen", None),
    ("the same village after a preposition", "ich lebe in Wellen", Whereabouts("Wellen", ("boerde",))),
]


@pytest.mark.parametrize(("words", "heard"), [pytest.param(words, heard, id=label) for label, words, heard in NAMED])
def test_what_is_understood(words: str, heard: Whereabouts | None) -> None:
    assert HEARING.whereabouts(words) == heard


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_every_place_is_understood_by_its_own_name(place: Place) -> None:
    heard = HEARING.whereabouts(place.name)
    assert heard is not None
    assert (heard.districts, heard.certain) == ((place.district,), True)


@pytest.mark.parametrize("district", DISTRICTS.values(), ids=lambda district: district.name)
def test_every_district_is_understood_by_its_own_name(district: District) -> None:
    heard = HEARING.whereabouts(f"Ich wohne im {district.name}")
    assert heard is not None
    assert (heard.districts, heard.certain) == ((district.id,), True)


def test_without_any_places_the_districts_are_understood() -> None:
    heard = Hearing((), DISTRICTS).whereabouts("Börde")
    assert heard == Whereabouts("Landkreis Börde", ("boerde",))
