"""Hear which class a child is in at school.

What is counted in years, months or hours is no class, nor is the class that a child is going to move up to.
"""

from __future__ import annotations

import re

from knowledge.fold import fold
from knowledge.hear.numbers import apart, digits, spelled

_HIGHEST = 13
_BRIEF = 12  # words; in a longer sentence a number is about something else

_CLASS = """
klasse klassenstufe schulklasse klass kl grade class form schuljahr schulj stufe jahrgangsstufe
الصف صف بالصف بصف للصف كلاس صفه صفها کلاس صنف sınıf sınıfta sınıfa sınıfında pol pola класс классе класса клас класі klasa klasie klasy clasa classe lớp
"""
_ONE_OF_A_ROW = "year"  # "year 3" is a class, "3 years" is not
_OTHER = """
jahr jahre jahren jährig alt monat monate monaten woche wochen stunde stunden std uhr kinder euro years old months month weeks hours hour clock children yo
سنة سنوات سنين سنه عام اعوام عمره عمرها شهر اشهر شهور ساعة ساعات سال ساله yaş yaşında год года лет рік роки років lat lata ani ans tuổi
"""
# She speaks of a class to come.
_TO_COME = """
wechselt wechseln wechsel kommt wird werden sommer ab nächstes nächsten nächste nächster bald demnächst ferien dann
next will going gonna soon summer starts starting moving move enter entering becomes upcoming then
القادم القادمة الجاي الجاية المقبل المقبلة الصيف بالصيف رح راح سوف سينتقل ستنتقل سيدخل ستدخل ينتقل تنتقل قريبا بعد
"""
_AROUND = """
in der die den das dem im geht sie er es mein meine sohn tochter kind junge mädchen ist und ja also bitte jetzt schon gerade erst noch nein nr nummer a b c d e
my son daughter child boy girl he she it is goes to the at school now already yes just and third st nd rd th te ter tes number schule zur besucht attends
ابني ابنتي بنتي ابن هو هي في ب بال نعم الان هلا طفلي طفلتي رقم من
"""
_IS = "ist is"  # "er ist 7" is an age; "er ist in der 7" a class
_AT_SCHOOL = "in im klasse في ب"

_CLASSES, _OTHERS, _COMING = (frozenset(fold(words).split()) for words in (_CLASS, _OTHER, _TO_COME))
_FILLING, _BEING, _BEING_IN = (frozenset(fold(words).split()) for words in (_AROUND, _IS, _AT_SCHOOL))
_SPLIT = re.compile(r"[^\W\d]+|\d+")


def grade(words: str) -> int | None:
    """The class that her child is in now, from 1 to 13."""
    said = tuple(word for part in apart(fold(words)).split() for word in _SPLIT.findall(part))
    if not said or len(said) > _BRIEF or not _OTHERS.isdisjoint(said) or not _COMING.isdisjoint(said):
        return None
    numbers: list[tuple[int, int, int]] = []
    at = 0
    while at < len(said):
        value, length = digits(said[at]), 1
        if value is None:
            reading = spelled(said, at, ordered=True)
            value, length = reading if reading and said[at] not in _FILLING else (None, 1)
        if value is not None:
            numbers.append((at, at + length, value))
        at += length
    if len(numbers) != 1 or not 1 <= numbers[0][2] <= _HIGHEST:
        return None
    start, end, value = numbers[0]
    others = {*said[:start], *said[end:]}
    named = not _CLASSES.isdisjoint(others) or said[max(0, start - 1) : start] == (_ONE_OF_A_ROW,)
    if named:
        return value
    bare = others <= _FILLING and (_BEING.isdisjoint(others) or not _BEING_IN.isdisjoint(others))
    return value if bare else None
