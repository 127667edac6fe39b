"""Words that make another question of one that sounds the same: the opposite act, another illness, another thing to pay for.

"Cancel" is no part of registering, a flu vaccination is none against measles, and no place to sleep is none in a Kita. A topic
whose own lines have no such word is never the sure answer to a message that has one.

The table lists beginnings of words in their usual spelling; three letters or fewer, or a dot at the end, mean the whole word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from knowledge.find.words import folded, tokens

WHOLE = 3  # letters of a word that stands for itself only
OTHERS: Mapping[str, str] = {
    "acts": """
        abmeld abgemeldet kündig gekündigt storni zurückzieh zurückgezog widerruf wechsel ummeld umgemeldet
        cancel deregist unregist withdraw quit terminat resign switch
        الغاء إلغاء الإلغاء الغي ألغي نلغي فسخ سحب انسحاب تغيير نقل لغو iptal отмен отказ расторг скасув розірв відмов
        wypis anulow rezygn wypowied anula retrag rezili annul résili désinscri betal
    """,
    "illnesses": """
        keuchhust pertussis windpock varizell tetanus wundstarr grippe influenza corona covid kovid polio kinderlähm hepatitis
        mumps röteln diphther meningo pneumo rotavirus scharlach fsme tollwut tuberkul krätze läuse whooping chickenpox
        varicella flu rubella rabies scabies lice كورونا كوفيد الكورونا انفلونزا الانفلونزا إنفلونزا شلل جدري كزاز الكزاز
        سعال السعال الديكي قمل boğmaca suçiçeği grip. tetanoz коклюш ветрян грипп корона ковид столбняк кашлюк вітрян грип.
        правець krztus ospa. ospę grypa. grypę tężec varicela gripa. gripă coqueluche varicelle tétanos کرونا سیاه آنفلوآنزا
    """,
    "payments": """
        essen. essens mittagess verpfleg frühstück ausflug ausflüge windel kindergeld elterngeld unterhalt schulden mahnung
        lunch meal food breakfast trip excursion diaper nappies debt
        اكل الأكل الاكل أكل غداء الغداء طعام الطعام وجبات وجبة رحلة رحلات حفاضات ديون الديون yemek öğle еда питани обед їжа харчув
        обід obiad jedzeni masă mâncare repas cantine غذا ناهار xwarin
    """,
    "housing": """
        schlafen schlafplatz übernacht obdach notunterkunft wohnung miete. sleep homeless apartment flat. rent. housing
        للنوم أنام انام شقة مأوى ايجار إيجار uyumak kiralık ночлег квартир житло mieszkani nocleg locuință dormir logement خواب
    """,
}


def _beginnings() -> tuple[tuple[str, ...], frozenset[str]]:
    written = [(word, folded(word.removesuffix(".").casefold())) for word in " ".join(OTHERS.values()).split()]
    whole = frozenset(bare for word, bare in written if word.endswith(".") or len(bare) <= WHOLE)
    return tuple(sorted({bare for _, bare in written} - whole)), whole


_BEGINNINGS, _WHOLE = _beginnings()


def others_in(words: Iterable[str]) -> frozenset[str]:
    """What of the table these folded words name."""
    found = set()
    for word in words:
        if word in _WHOLE:
            found.add(word)
        elif word.startswith(_BEGINNINGS):
            found.update(start for start in _BEGINNINGS if word.startswith(start))
    return frozenset(found)


def others_by_topic(lines: Mapping[str, Iterable[str]]) -> Mapping[str, frozenset[str]]:
    """What of the table the lines of each topic name."""
    return {topic: others_in(folded(token) for line in said for token in tokens(line)) for topic, said in lines.items()}
