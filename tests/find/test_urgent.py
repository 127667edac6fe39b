"""A woman in danger is heard, in every language and with typos; harmless words are not mistaken for danger."""

from __future__ import annotations

import pytest

from knowledge.find import Index

DANGER = [
    ("German, as the phrase says", "mein mann schlägt mich"),
    ("German, in the past", "Mein Mann hat mich gestern Nacht wieder geschlagen"),
    ("German, without umlaut", "er schlaegt mich"),
    ("German, with a typo", "mein man schlägtt mich jeden tag"),
    ("German, another order", "mich schlägt mein mann"),
    ("German, a threat", "mein Ex bedroht mich mit einem Messer"),
    ("German, fear of him", "hab so angst vor mein mann"),
    ("German, small signs together", "Er schreit und ist betrunken, ich habe Angst"),
    ("German, despair", "ich will nicht mehr leben"),
    (
        "German, from the middle of a story",
        "Guten Tag, ich suche einen Kitaplatz. Mein Mann würgt mich. Was soll ich tun?",
    ),
    ("English", "my husband beat me yesterday"),
    ("English, children too", "he hit me and my little girl"),
    ("English, a threat", "he says he will kill me if I leave"),
    ("English, flight", "I ran away from my husband with the kids"),
    ("Arabic", "زوجي يضربني كل يوم"),
    ("Arabic with marks", "زَوْجي يَضْرِبُني"),
    ("Arabic, a threat with a knife", "هددني بالسكين"),
    ("Arabic, dialect", "جوزي بيضربني قدام الولاد"),
    ("Persian", "شوهرم منو کتک میزنه"),
    ("Persian, fear", "از شوهرم خیلی می ترسم"),
    ("Kurmanji", "mêrê min li min xist"),
    ("Kurmanji, fear", "ez ji mêrê xwe pir ditirsim"),
    ("Turkish", "kocam dün gece beni çok dövdü"),
    ("Turkish without marks", "kocam beni dovuyor"),
    ("Russian", "муж вчера опять меня избил"),
    ("Russian, fear", "я очень боюсь мужа"),
    ("Ukrainian", "чоловік мене б'є"),
    ("Ukrainian, with another apostrophe", "чоловік мене б’є"),
    ("Polish", "mąż mnie wczoraj uderzył"),
    ("Romanian", "soțul meu m-a bătut aseară"),
    ("French", "mon mari m'a encore frappée"),
    ("Vietnamese", "chồng tôi đánh tôi"),
]

HARMLESS = [
    ("nothing", ""),
    ("children among themselves, German", "Mein Kind schlägt andere Kinder in der Kita"),
    ("children among themselves, English", "my child hits other children"),
    ("children among themselves, Arabic", "طفلي يضرب الأطفال في الروضة"),
    ("children among themselves, Turkish", "çocuğum diğer çocuklara vuruyor"),
    ("children among themselves, Russian", "мой ребенок бьет других детей в садике"),
    ("children among themselves, Vietnamese", "con tôi đánh bạn ở trường mầm non"),
    ("a suggestion", "Schlägt ihr eine Kita vor?"),
    ("his suggestion", "Mein Mann schlägt vor, dass wir eine Tagesmutter nehmen"),
    ("a course", "Gewaltprävention in der Kita"),
    ("care at short notice", "emergency care when I am in hospital"),
    ("emergency care, German", "Notfallbetreuung wenn ich ins Krankenhaus muss"),
    ("a hurt knee", "Mein Kind hat sich in der Kita am Knie verletzt"),
    ("first days", "Ich habe Angst, mein Kind allein in der Kita zu lassen"),
    ("his worry", "my husband is afraid that the kita is too expensive"),
    ("flight from war", "Wir sind mit meinem Mann aus der Ukraine geflüchtet"),
    ("his work", "Mein Mann arbeitet nachts"),
    ("his opinion", "Mein Mann ist gegen die Kita"),
    ("his work, Kurmanji", "mêrê min dixebite"),
    ("his work, Arabic", "زوجي يعمل في الليل"),
    ("care, one letter from attack", "من يعتني بطفلي وأنا في المستشفى"),
    ("a fee that hits", "the fee hits us hard"),
    ("a long harmless story", "Guten Tag, mein Mann und ich wohnen in Halle und suchen einen Platz für unsere Tochter. Er arbeitet in Schicht."),
]  # fmt: skip


@pytest.mark.parametrize("words", [row[1] for row in DANGER], ids=[row[0] for row in DANGER])
def test_danger_is_heard(index: Index, words: str) -> None:
    assert index.is_urgent(words)


@pytest.mark.parametrize("words", [row[1] for row in HARMLESS], ids=[row[0] for row in HARMLESS])
def test_harmless_words_are_no_alarm(index: Index, words: str) -> None:
    assert not index.is_urgent(words)


def test_a_phrase_that_the_editors_add_is_heard() -> None:
    words = "Codewort Schmetterling bitte"
    assert not Index([], {}, {}, ()).is_urgent(words)
    assert Index([], {}, {"de": ("codewort schmetterling",)}, ()).is_urgent(words)


def test_an_empty_phrase_is_no_alarm_for_everything() -> None:
    assert not Index([], {}, {"de": ("", "…")}, ()).is_urgent("Guten Tag")
