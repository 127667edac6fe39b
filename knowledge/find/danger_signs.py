"""Small signs of danger at home, by language: beginnings of folded words that alone mean little, and together much.

Three different ones in a message that also speaks of him, or of her family, are an alarm.
"""

from __future__ import annotations

from collections.abc import Mapping

SIGNS: Mapping[str, tuple[str, ...]] = {
    language: tuple(words.split())
    for language, words in {
        "de": "schrei wutend aggressiv betrunken trinkt getrunken kaputt handy pass schlussel versteck heimlich polizei blut blau wein"
        " fluch gefloh geflucht weglauf weggelauf abgehau wohin sicher angst gefahr gefahrlich schlimm droh nacht heute find"
        " raus rauslass hilfe helf bitte schutz tur drau strasse",
        "en": "scream yell shout angry aggressive drunk drink broke break phone passport key hide hiding secret police blood bleed blue"
        " bruise cry escape fled flee ran run safe scared afraid danger worse tonight night find touch help please protect door"
        " leave bad street bathroom",
        "ar": "يصرخ بيصرخ عصبي سكران يشرب كسر تلفون موبايل جواز مفتاح اختبا بالسر شرطه الشرطه دم زرق يبك هرب اهرب وين امان خايف خوف"
        " خطر اسوا الليله ليل يلاقي اطلع ساعد النجده حمايه باب شارع",
        "fa": "داد فرياد عصباني مست مشروب شكست موبايل گوشي پاسپورت كليد مخفي پنهان پليس خون كبود گريه فرار كجا امن ترس ميترس خطر"
        " بدتر امشب شب پيدا بيرون كمك در خيابان",
        "ku": "qiri hers serxwes vedixw sikand telefon pasaport mifte vesart vesir polis xwin sin digir birev reviy ewle tirs ditirs xetere"
        " xirabtir isev sev bibin derkev alikar hawar deri kolan",
        "tr": "bagir sinir sarhos iciyor icki kirdi telefon pasaport anahtar sakla gizli polis kan mor agl kac nereye guven kork tehlike"
        " kotu gece bulur cikma yardim imdat koru kapi sokak",
        "ru": "крич орет злои агрессив пьян пьет сломал телефон паспорт ключ спрят прят таино полици кров синяк плач сбеж убеж куда безопас"
        " боюсь страшн опасн хуже ночь ночью сегодня наидет помог помощ защит двер улиц",
        "uk": "крич злии агресив пян пе зламав телефон паспорт ключ схова хова таемно полици кров синц плач втек втекла куди безпе"
        " боюс страшн небезпе гирше ночи вночи сьогодни знаиде допомож допомог захист двер вулиц",
        "pl": "krzyc zly agresyw pijan pije zlamal zepsul telefon paszport klucz ukry chowa tajem policj krew siniak placz uciek dokad"
        " bezpiecz boje strach niebezpiec gorz noc dzis znajdzie wyjsc pomoc pomoz ochron drzwi ulic",
        "ro": "tipa striga nervos agresiv beat bea rupt spart telefon pasaport chei cheie ascun politi sange vanat plang fug unde sigur"
        " frica tem pericol rau noapte astazi diseara gase ies ajut protect usa strada",
        "fr": "cri hurl colere agressi ivre saoul boit casse telephone passeport cle cach secret police sang bleu pleur fui enfui part ou"
        " securite peur danger pire nuit soir trouv sortir aide aidez proteg porte rue",
        "vi": "het gian say ruou dap vo trom tron cong canh mau tim khoc chay dau so hai nguy hiem dem nay cuu giup bao ve cua",
    }.items()
}
ENOUGH_SIGNS: Mapping[str, int] = {
    "vi": 6
}  # its words are single syllables, which mean many things; three in the others
