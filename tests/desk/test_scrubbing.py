"""Names, numbers and addresses that must not survive in a question that is kept; and what must, so that it tells something."""

from __future__ import annotations

import random

import pytest

from bot.desk.scrubbing import LONGEST, scrub
from knowledge.fold import fold
from knowledge.model import Knowledge
from tests.player import knowledge as known


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return known()


# language · what she wrote · what must not survive, parted by "|"
PLANTED = [
    ("de", "Ich heiße Fatima Haddad und suche einen Schwimmkurs", "Fatima|Haddad"),
    ("de", "ich heisse amira, gibt es essen in der kita?", "amira"),
    ("de", "Mein Name ist Rose Sommer, ich brauche Windeln", "Rose|Sommer"),
    ("de", "mein name: hoffnung müller. was kostet der hort", "hoffnung|müller"),
    ("de", "Meine Tochter Lina darf nicht in die Kita", "Lina"),
    ("de", "Frau Krause-Özdemir vom Jugendamt hat Nein gesagt", "Krause|Özdemir"),
    ("de", "Herr Lehmann sagt, mein Kind ist zu klein", "Lehmann"),
    ("de", "Wir wohnen in der Halberstädter Straße 12a, 39112 Magdeburg", "Halberstädter|12|39112|Magdeburg"),
    ("de", "Am Alten Markt 5 gibt es einen Kindergarten?", "5"),
    ("de", "Lindenweg 7, ist da eine Krippe?", "Lindenweg|7"),
    ("de", "Meine Nummer ist 0176 12345678, bitte anrufen wegen Läusen", "0176|12345678"),
    ("de", "+49 (0)391 540-2040 Rückruf Masern", "391|540|2040"),
    ("de", "null eins sieben sechs drei drei vier, bitte wegen Kita", "sieben|drei|vier"),
    ("de", "schreiben Sie an olena.k@gmail.com wegen Schulanmeldung", "olena|gmail"),
    ("de", "https://facebook.com/amina.h hat gesagt Kita ist frei", "facebook|amina"),
    ("de", "facebook.com/aylin.y sucht Krippe", "aylin|facebook"),
    ("de", "@blumenkind99 braucht einen Platz in der Kita", "blumenkind|99"),
    ("de", "Mein Sohn ist am 03.04.2021 geboren, welche Impfung?", "03|2021"),
    ("de", "geboren am 3. April 2021, impfung?", "2021"),
    ("de", "Aktenzeichen 51-2/AB-4711, was ist mit dem Bescheid", "51|4711|AB"),
    ("de", "IBAN DE12 3456 7890 1234 5678 00, wohin zahle ich die Kosten", "DE12|3456|7890|5678"),
    ("de", "WIR SIND FAMILIE YILMAZ UND MEIN KIND HAT LÄUSE", "YILMAZ"),
    ("de", "mein mann ahmed schlaegt keine kita vor", "ahmed"),
    ("de", "Die Kita Regenbogenland in Gommern nimmt Wladislaw nicht", "Regenbogenland|Gommern|Wladislaw"),
    ("de", "Die Erzieherin Anna Klein sagt Nein", "Anna|Klein"),
    ("de", "Fatimas Schuhe sind in der Kita", "Fatima"),
    ("en", "My name is Grace Adeyemi, is there halal food?", "Grace|Adeyemi"),
    ("en", "I am Hope and my son Victor has a cough", "Hope|Victor"),
    ("en", "i'm blessing okafor, can i bring nappies", "blessing|okafor"),
    ("en", "Mrs Winter from the office said no to my daughter Joy", "Winter|Joy"),
    ("en", "call me on 0049 176 5551234 about the bus", "176|5551234"),
    ("en", "we live at 12 Baker Street Halle, any playground?", "12|Baker|Halle"),
    ("en", "my daughter's teacher Jessica was rude at school", "Jessica"),
    ("en", "passport number C4X7T9Z12, do I need it for the Kita?", "C4X7T9Z12"),
    ("ar", "اسمي أمل الحسن وأريد دورة سباحة", "أمل|الحسن"),
    ("ar", "أنا نور من حلب، هل يوجد طعام حلال في الروضة؟", "نور|حلب"),
    ("ar", "ابني كريم عنده حساسية، هل تقبله الروضة؟", "كريم"),
    ("ar", "أنا أم محمد وبدي روضة لابني وليد", "محمد|وليد"),
    ("ar", "رقمي ٠١٧٦٥٥٥١٢٣٤ اتصلوا بي بخصوص الروضة", "٠١٧٦٥٥٥١٢٣٤|0176"),
    ("ar", "ساكنة بشارع ليبزيغر ١٢ في بوخوم، وين أقرب روضة؟", "ليبزيغر|١٢|بوخوم"),
    ("ar", "السيدة شميت قالت إن ابنتي مريضة", "شميت"),
    ("ar", "ana esmi Rasha w baddi kita la ibni Taim", "Rasha|Taim"),
    ("tr", "Benim adım Zeynep Yılmaz, oğlum Can için yüzme kursu var mı?", "Zeynep|Yılmaz|Can"),
    ("tr", "kızım Deniz hasta, Ayşe Hanım kayıt istiyor", "Deniz|Ayşe"),
    ("tr", "gülhan teyze okul için para istiyor", "gülhan"),
    ("uk", "Мене звати Олена Шевченко, чи є переклад?", "Олена|Шевченко"),
    ("uk", "моя дочка Злата хворіє, садок?", "Злата"),
    ("uk", "мій телефон 0157 3334455, потрібен лікар", "0157|3334455"),
    ("fa", "اسم من مریم احمدی است، برای پسرم کلاس شنا هست؟", "مریم|احمدی"),
    ("fa", "خانم رضایی گفت دخترم آرزو واکسن ندارد", "رضایی|آرزو"),
    ("fa", "شماره من ۰۱۷۶۵۵۵۴۴۳۳ است، مهدکودک", "۰۱۷۶۵۵۵۴۴۳۳|0176"),
    ("", "Nguyễn Thị Hương cần nhà trẻ", "Nguyễn|Thị|Hương"),
    ("", "nazywam się Agnieszka Kowalczyk, szukam żłobka", "Agnieszka|Kowalczyk"),
    ("", "navê min Berîvan e, ez kita dixwazim", "Berîvan"),
]


@pytest.mark.parametrize(("language", "words", "secrets"), PLANTED, ids=[row[1] for row in PLANTED])
def test_nothing_that_tells_who_she_is_survives(knowledge: Knowledge, language: str, words: str, secrets: str) -> None:
    kept = scrub(words, language, knowledge)

    left = fold(kept).split()
    assert [secret for secret in secrets.split("|") if set(fold(secret).split()) & {*left}] == []
    assert not any(character.isdigit() for character in kept)
    assert "@" not in kept


KEPT = [
    ("de", "Ich heiße Amal. Gibt es einen Schwimmkurs für mein Kind?", "Schwimmkurs"),
    ("de", "wer zahlt das mittagessen wenn noah krank ist", "mittagessen"),
    ("de", "MEIN KIND HAT LÄUSE", "LÄUSE"),
    ("en", "Does the Kita help with nappies for Joy?", "nappies"),
    ("en", "Is there a Kita with halal food?", "halal"),
    ("ar", "اسمي أمل. هل يوجد دورة سباحة للأطفال؟", "سباحة"),
    ("ar", "وين بلاقي طبيبة أسنان؟", "أسنان"),
    ("tr", "Oğlum Can için yüzme kursu var mı?", "yüzme"),
    ("uk", "Мене звати Олена. Чи є переклад?", "переклад"),
    ("fa", "برای پسرم علی کلاس شنا هست؟", "شنا"),
]


@pytest.mark.parametrize(("language", "words", "stays"), KEPT, ids=[row[1] for row in KEPT])
def test_what_the_question_is_about_survives(knowledge: Knowledge, language: str, words: str, stays: str) -> None:
    assert stays in scrub(words, language, knowledge)


def test_it_is_read_as_a_sentence_with_gaps(knowledge: Knowledge) -> None:
    words = (
        "Ich heiße Fatima Haddad und suche einen Schwimmkurs für meinen Sohn Noah, er ist 5 Jahre alt. Tel 0176 1234567"
    )

    assert scrub(words, "de", knowledge) == (
        "Ich … und suche einen Schwimmkurs für meinen Sohn …, er ist # Jahre alt. … #"
    )


@pytest.mark.parametrize(
    "words",
    ["", "   ", "Fatima", "Fatima Haddad 0176 123", "ja", "und der die das", "?!…", "😀😀", "12345", "hallo danke"],
)
def test_what_tells_nothing_is_not_kept(knowledge: Knowledge, words: str) -> None:
    assert scrub(words, "de", knowledge) == ""


def test_what_is_kept_is_short_and_ends_with_a_whole_word(knowledge: Knowledge) -> None:
    kept = scrub("Mein Kind braucht in der Kita einen Platz " * 50, "de", knowledge)

    assert LONGEST - 20 < len(kept) <= LONGEST
    assert kept.endswith("…")
    assert set(kept.rstrip("…").split()) == {"Mein", "Kind", "braucht", "in", "der", "Kita", "einen", "Platz"}


def test_marks_that_cannot_be_seen_hide_no_name(knowledge: Knowledge) -> None:
    for hidden in ("Fa\u200btima", "F\u00adatima", "\u202eFatima", "Fatima\u2066"):
        assert "atima" not in scrub(f"{hidden} sucht eine Kita", "de", knowledge)


def test_no_string_makes_it_stumble_or_think_long(knowledge: Knowledge) -> None:
    chance = random.Random(7)  # noqa: S311 - nothing here is secret
    signs = [
        *"aAäÄ1٣۳ .,:/()-@#§+\n'’",
        "اسمي",
        "heiße",
        "name",
        "ـ",
        "\u200c",
        "\ufffc",
        "😀",
        "\x00",
        "https://",
        ".de",
    ]
    for _ in range(300):
        words = "".join(chance.choices(signs, k=60))
        assert len(scrub(words, chance.choice(["de", "ar", ""]), knowledge)) <= LONGEST
    for sign in signs:
        assert len(scrub(sign * 4000, "de", knowledge)) <= LONGEST
