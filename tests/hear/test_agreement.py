"""Yes and no, in every language, and when we would rather ask again."""

from __future__ import annotations

import pytest

from tests.hear.tables import HEARING, Row, spread

HEARD: list[Row] = [
    (
        "a yes",
        True,
        "ja|Jaaaa!|jo|doch|klar|na klar|ok|👍|👍🏽|✅|yes please|Yes, I do|نعم|ايوه|أيوة|بله|آره|evet|да|"
        "так|tak|da|oui|vâng|có|erê|بەڵێ|belê|эге|еге|ага|oczywiście|Natürlich!|gerne|ich glaube ja|"
        "نعم من فضلك|d'accord|+|no tak|Ja, ich wohne in Halle|ja ich wohne in Halle|aywa|na3am|baleh|"
        "اكيد|конечно|sì|Да, спасибо|يعني نعم",
    ),
    (
        "a no",
        False,
        "nein|nee|Nö|no|لا|لأ|la|na|نه|نخیر|خیر|hayır|hayir|yok|нет|ні|nie|nu|non|không|na, spas|👎|❌|"
        "noch nicht|natürlich nicht|اكيد لا|of course not|nein danke|No, thank you|la shukran|لا شكرا|"
        "نەخێر|nicht|конечно нет|No, I live alone|не|nie dziękuję|not yet|doch nicht|hayırrr|"
        "nein, ich arbeite nicht",
    ),
    ("long-drawn", True, "jaaaa|yesss|дааа|نعممممم"),
    ("the same letters, but Persian", False, "خیر"),
    ("the marks decide in Vietnamese", True, "đúng"),
    ("a comma after a short word makes it clear", False, "No, I live alone|Nie, dziękuję bardzo pani"),
]
NOT_HEARD: list[Row] = [
    (
        "neither yes nor no",
        None,
        "|vielleicht|weiß nicht|لا اعرف|не знаю|ja nein|jein|naja|na ja|خير|co|hallo|ja?|"
        "Was kostet das?|I don't understand|ich verstehe nicht|tôi không hiểu|لا افهم|"
        "у меня нет работы|das ist doch zu teuer|👍👎|maybe|3|nu știu|da bin ich nicht sicher|"
        "ich wohne ja in Halle|ich bin da|inshallah|Ich spreche nicht gut Deutsch|да нет|dung|ne?|🙂|"
        "ich habe keine Arbeit",
    ),
    ("a number below nothing", None, "-1|−1|-2"),
    ("the same letters, but Arabic for good", None, "خير"),
    ("yes in one language, something else in another", None, "co|dung|he"),
    ("a question", None, "ja?|ne?|نعم؟"),
    ("a sentence with a no in it", None, "I have no job|je n'ai pas de travail|ich habe keine Zeit"),
]


@pytest.mark.parametrize(("words", "heard"), spread(HEARD + NOT_HEARD))
def test_yes_or_no(words: str, heard: bool | None) -> None:
    assert HEARING.agrees(words) is heard
