"""How old her child is, in the words of many languages."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.model import Born
from tests.hear.tables import HEARING, TODAY, Row, spread

AGES: list[Row] = [
    (
        "8 months",
        8,
        "8 Monate|8 months|8 M|8M|8 mo|acht Monate|8 ماه|۸ ماهه|۸\u200cماهه|8 اشهر|٨ أشهر|ثمانية أشهر|"
        "8 aylık|8 ay|8 месяцев|8 міс|8 miesięcy|8 luni|8 mois|8 tháng|8 meh|heşt mehî|هشت ماهه|"
        "8 months old|mein Baby ist 8 Monate alt|achtmonatig|восемь месяцев|8 tháng tuổi|opt luni|"
        "huit mois",
    ),
    (
        "18 months",
        18,
        "1,5 Jahre|anderthalb|anderthalb Jahre|eineinhalb|one and a half years|1 1/2|1½|سنة ونصف|"
        "سنة و نصف|یک سال و نیم|یک و نیم سال|bir buçuk yaşında|1.5 yaşında|полтора года|півтора року|"
        "półtora roku|un an și jumătate|un an et demi|một năm rưỡi|18 Monate|1 Jahr 6 Monate|"
        "1 Jahr und 6 Monate|1 year and a half|1,5|sal û nîv|salek û nîv|ein Jahr und 6 Monate|"
        "1 rok i 6 miesięcy|год и 6 месяцев|one year and six months|einundhalb Jahre|1 rưỡi|"
        "1 tuổi rưỡi",
    ),
    (
        "6 months",
        6,
        "ein halbes Jahr|half a year|نصف سنة|نص سنة|شش ماهه|نیم سال|yarım yaşında|полгода|півроку|"
        "pół roku|jumătate de an|six mois|nửa năm|0,5|1/2 Jahr|½ Jahr|6 Monate",
    ),
    (
        "30 months",
        30,
        "2 1/2|2,5|zweieinhalb|zweieinhalb Jahre|2 Jahre und 6 Monate|سنتين ونصف|سنتين و نص|"
        "دو سال و نیم|iki buçuk|2 года и 6 месяцев|2 tuổi rưỡi|2½ Jahre|deux ans et demi|"
        "doi ani și jumătate|dwa i pół|dwa i pół roku|два с половиной года|two and a half",
    ),
    (
        "36 months",
        36,
        "٣ سنوات|3|drei|3 Jahre|she is 3|sie ist 3|3 years|سه ساله|سه\u200cساله|۳ ساله|سهساله|üç yaşında|"
        "3 yaşında|три года|3 роки|3 lata|3 ani|trois ans|3 ans|3 tuổi|ba tuổi|sê salî|3 salî|"
        "ثلاث سنوات|dreijährig|3-jährig|mein Sohn ist 3|عمره 3 سنوات|ابنتي عمرها ٣|ей 3 года|"
        "Али 3 года|Ali ist 3|ma 3 lata|il a 3 ans|con tôi 3 tuổi|gerade 3 geworden|just turned 3|"
        "36 months|3J|3 j.|پسرم ۳ سالشه|سێ ساڵ|3 let|دخترم سه سال دارد",
    ),
    ("24 months", 24, "سنتين|2 Jahre|zwei|zweijährige Tochter|دو ساله|iki|2 года|2|hai tuổi|2 yıl|عامين|two|سنتان"),
    ("2 months", 2, "شهرين|zwei Monate|2 ماه|10 weeks|10 Wochen|ten weeks"),
    (
        "1 months",
        1,
        "6 Wochen|شهر|месяц|miesiąc|1 Monat|einen Monat|un mois|6 أسابيع|bir aylık|یک ماهه|6 weeks old",
    ),
    (
        "0 months",
        0,
        "3 weeks|3 Wochen|neugeboren|newborn|0|10 Tage|5 days|اسبوعين|heute geboren|نوزاد|noworodek|üç haftalık|3 tuần",
    ),
    ("12 months", 12, "سنة|год|rok|1 Jahr|ein Jahr|1|one|годик|рік|bir yaşında|یک ساله|یکساله|un an|một tuổi|salek"),
    ("60 months", 60, "năm tuổi|5 tuổi|5 năm|пять лет|п'ять років|pięć lat|beş yaşında|5 let|пять|cinci ani"),
    (
        "38 months",
        38,
        "3 Jahre 2 Monate|3 years and 2 months|3 سنوات وشهرين|3 سنوات و شهرين|۳ سال و ۲ ماه|"
        "3 года 2 месяца|3 lata i 2 miesiące",
    ),
    ("9 months", 9, "سنة إلا ربع|سنة الا ربع|dreiviertel Jahr|سنة إلا ٣ أشهر"),
    ("11 months", 11, "احدعشر شهر|أحد عشر شهراً|سنة إلا شهر|11 Monate"),
    ("12 months", 12, "اطنعشر شهر|اثنا عشر شهرا|طنعش شهر"),
    ("15 months", 15, "سنة وربع|eineinviertel Jahre"),
    ("24 months, twins", 24, "meine Zwillinge sind 2|my twins are 2 years old|توأم عمرهم سنتين"),
    ("36 months, twins", 36, "عندي توأم عمرهم ٣ سنوات"),
    ("35 months", 35, "fast 3|almost 3|bald 3 Jahre|почти 3 года"),
]
# Arabic in Latin letters: the 3 of "3omro" is a letter, and no age.
ARABIC_IN_LATIN: list[Row] = [
    ("a year and a half", 18, "ibni 3omro sane w nos|3omro sene w noss|sane w nos"),
    ("two years", 24, "3omra santen|benti 3omra santein|3omro sentein"),
    ("three years", 36, "benti 3omra 3 snin|3omro tlat snin|ibni 3omro 3"),
    ("four years", 48, "3omro arba3 snin|arba3a snin"),
    ("one year", 12, "3omro sane|sane"),
    ("months", 8, "ibni 3omro 8 ashhor|tmen shhour|8 shohour"),
    ("two months", 2, "baby 3omro shahrayn|shahren"),
]
# What she tells beside it is no age of another one.
WITHIN_MORE: list[Row] = [
    (
        "a class",
        84,
        "meine Tochter ist 7 und geht in die zweite Klasse|er ist 7, 2. Klasse|ibni 3omro 7 w bel saf el tani",
    ),
    ("not at school yet", 60, "er ist fünf, aber geht noch nicht in die Schule|عمره خمس سنين بس لسا ما دخل المدرسة"),
    ("what she needs", 24, "zwei Jahre und ich brauche dringend einen Platz|he is two, we need a place soon"),
    ("both parts with a word between", 41, "3 Jahre alt und 5 Monate|3 years old and 5 months"),
    ("which of her children", 36, "the small one is 3|der Kleine ist 3|meine jüngste ist 3"),
]
# A slip in the unit leaves no bare number, which would be years.
SLIPS: list[Row] = [("months", 8, "8 monte|8monte|8 moante|8 mounths"), ("years", 3 * 12, "3 jare|3jare|3 yaers")]
NOBODYS_CLAUSE: list[Row] = [
    (
        "her own life",
        None,
        "Mein Mann ist vor 3 Monaten gegangen, ich brauche einen Platz|ich bin 30, mein Kind ist noch klein",
    ),
    ("several children", None, "mein Sohn ist 3, ich bin allein mit zwei Kindern|schwanger und mein Sohn ist 3"),
    ("not how old, but how old at most", None, "unter einem Jahr|اقل من سنة"),
    ("to come", None, "sie ist 3 und wird im Mai 4|عمره ٤ سنوات بالشهر الجاي"),
]
SIBLINGS: list[Row] = [
    ("several", True, "3 and 5|ich habe 2 Kinder, 3 und 5|Sohn 3 Jahre, Tochter 8 Monate|drei Kinder|عندي ولدين|ابني ٣ سنين وبنتي سنة|3andi wlad 3 w 5"),
    ("one, or none", False, "3 Jahre|ich habe ein Kind|3 oder 4|2-3 Jahre|zwischen 2 und 3|hallo|06108|12.03.2024|seit 2 Jahren in Halle mit 3 Kindern"),
]  # fmt: skip
UNBORN: list[Row] = [
    (
        "not born yet",
        None,
        "noch nicht geboren|schwanger|im 7. Monat schwanger|not born yet|pregnant|I'm pregnant|حامل|"
        "أنا حامل في الشهر السابع|باردار|باردارم|hamile|hamileyim|беременна|вагітна|ciąża|"
        "jestem w ciąży|însărcinată|enceinte|mang thai|in 3 months|in 3 Monaten|بعد 3 اشهر|"
        "через 3 месяца|za 3 miesiące|3 ay sonra|dans 3 mois|peste 3 luni|3 tháng nữa|"
        "Geburtstermin im März|Geburtstermin im März 2027|not yet born|لم يولد بعد|ще не народилася|"
        "20. SSW|schwanger 20. Woche|ducanî me|wird in 3 Monaten geboren|сын еще не родился|"
        "سه ماه دیگر|due in March|رح ولد بشهر شباط|lessa ma khele2",
    ),
]
NOBODYS: list[Row] = [
    ("a letter of a list", None, "a|A|a)|b|B.|c|d|e|i|o|u"),
    (
        "no age of one child today",
        None,
        "|hallo|wird 3|turns 3 in May|2 Kinder|I have 3 kids|5. Klasse|2 und 5 Jahre|"
        "3 Jahre und 5 Jahre|Sohn 3 Jahre, Tochter 8 Monate|mein Sohn ist 3 und meine Tochter 1|"
        "2-3 Jahre|zwischen 2 und 3|12.5.1990|1990|2021|42|18|25 Jahre|nicht schwanger|"
        "ich warte seit 8 Monaten auf einen Platz|I have lived here for 2 years|8 Stunden|"
        "ich brauche Hilfe|06108|schwanger und Kind 2 Jahre|zwei Kinder|3 oder 4|im 8. Monat|"
        "99999999999|1/0|Halle 3|he turns 3 in 2 months|12.3.2099|"
        "Ich habe ein Kind|I have a child|عندي طفل واحد|am 3. Juni|3 June|5. Monat|3. Jahr|1.1.2028|زينب سنة|ein Viertel|"
        "ich bin seit 2 Jahren in Deutschland|Was kostet das?|wie viel kostet ein Platz für 2 Kinder",
    ),
]
BIRTHDAYS: list[Row] = [
    (
        "a birth date",
        Born(32, date(2024, 3, 12)),
        "12.03.2024|born on 12 March 2024|geboren am 12. März 2024|1402/12/22",
    ),
    ("a Solar Hijri date", Born(27, date(2024, 8, 2)), "1403/05/12|۱۴۰۳/۵/۱۲|12 مرداد 1403|۱۲ اسد ۱۴۰۳"),
    ("an Afghan month that also means pregnancy", Born(31, date(2024, 3, 31)), "12 حمل 1403"),
    ("a Lunar Hijri date", Born(32, date(2024, 3, 22)), "12 رمضان 1445|1445/9/12"),
    ("today", Born(0, TODAY), "22.11.2026"),
    ("a year ago to the day", Born(12, date(2025, 11, 22)), "22.11.2025"),
    ("a year ago but for a day", Born(11, date(2025, 11, 23)), "23.11.2025"),
    ("a day to come", Born(None, date(2027, 2, 3)), "3.2.2027|Geburtstermin 3.2.2027"),
    (
        "a month alone is taken in its middle",
        Born(32),
        "März 2024|03/2024|2024-03|geboren im März 2024|مواليد شهر 3 2024|شهر ٣ سنة ٢٠٢٤",
    ),
    ("this month", Born(0), "November 2026|11/2026"),
    ("a month to come", Born(None), "März 2027|Geburtstermin März 2027"),
    ("her own birth date", None, "12.5.1990|1370/5/12"),
    ("a due date that is over", None, "Geburtstermin 12.3.2024"),
    ("a slip in the year", None, "12.3.2099"),
]


@pytest.mark.parametrize(("words", "months"), spread(AGES))
def test_an_age(words: str, months: int) -> None:
    assert HEARING.born(words, "", TODAY) == Born(months)


@pytest.mark.parametrize(("words", "months"), spread(ARABIC_IN_LATIN + WITHIN_MORE + SLIPS))
def test_an_age_as_it_is_typed_and_told(words: str, months: int) -> None:
    assert HEARING.born(words, "", TODAY) == Born(months)


@pytest.mark.parametrize(("words", "several"), spread(SIBLINGS))
def test_several_children_are_noticed(words: str, several: bool) -> None:
    assert HEARING.siblings(words) is several


@pytest.mark.parametrize(("words", "months"), spread(UNBORN))
def test_a_child_to_come(words: str, months: None) -> None:
    assert HEARING.born(words, "", TODAY) == Born(months)


@pytest.mark.parametrize(("words", "heard"), spread(NOBODYS + NOBODYS_CLAUSE))
def test_it_rather_asks_again(words: str, heard: None) -> None:
    assert HEARING.born(words, "", TODAY) is heard


@pytest.mark.parametrize(("words", "heard"), spread(BIRTHDAYS))
def test_a_birth_date(words: str, heard: Born | None) -> None:
    assert HEARING.born(words, "", TODAY) == heard


YEARS: list[Row] = [
    ("a year of birth", 2022, "2022|مواليد ٢٠٢٢|geboren 2022|Jahrgang 2022|born in 2022|mein Kind ist 2022 geboren"),
    (
        "no year of birth of a child",
        None,
        "1990|2027|2022 oder 2023|März 2022|12.3.2022|2022?|3|1401|seit 2022 in Halle",
    ),
]


@pytest.mark.parametrize(("words", "year"), spread(YEARS))
def test_a_year_without_its_month(words: str, year: int | None) -> None:
    assert HEARING.birth_year(words, TODAY) == year


@given(st.integers(0, 216))
def test_every_number_of_months_up_to_eighteen_years(months: int) -> None:
    assert HEARING.born(f"{months} Monate", "de", TODAY) == Born(months)


@given(st.integers(1, 17), st.integers(1, 11))
def test_years_and_months_add_up(years: int, months: int) -> None:
    assert HEARING.born(f"{years} سنوات و {months} أشهر", "ar", TODAY) == Born(years * 12 + months)


@given(st.dates(date(2009, 1, 1), TODAY))
def test_a_birth_date_gives_the_completed_months(born: date) -> None:
    heard = HEARING.born(born.strftime("%d.%m.%Y"), "de", TODAY)
    assert heard is not None
    assert heard.months is not None
    assert -3 < (TODAY - born).days - heard.months * 365.25 / 12 < 34  # months differ in length
