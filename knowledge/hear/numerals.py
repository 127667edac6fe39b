"""Number words from 0 to 20 in all our languages, and the small words that may stand around a number."""

from __future__ import annotations

# One line a language, from 0 upwards; "/" parts spellings. "ckb" is Sorani; "_latin" is how it is typed without its script.
COUNTING = {
    "de": "null, eins/ein/eine/einen/einem/einer/eines, zwei/zwo, drei, vier, fünf/fuenf, sechs, sieben, acht, neun, zehn, "
    "elf, zwölf/zwoelf, dreizehn, vierzehn, fünfzehn/fuenfzehn, sechzehn, siebzehn, achtzehn, neunzehn, zwanzig",
    "en": "zero, one/a/an, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, "
    "fifteen, sixteen, seventeen, eighteen, nineteen, twenty",
    "ar": "صفر, واحد/واحدة/وحدة, اثنان/اثنين/اثنتان/اثنتين/ثنتين/اتنين/تنين, ثلاثة/ثلاث/تلاتة/تلات/تلت, اربعة/اربع, "
    "خمسة/خمس, ستة/ست, سبعة/سبع, ثمانية/ثماني/ثمان/تمانية/تمن/تمان, تسعة/تسع, عشرة/عشر, "
    "احد عشر/احدى عشر/احدى عشرة/احدعشر/احدىعشر/حدعشر/احدعش/احداعش/حدعش/حداشر, "
    "اثنا عشر/اثني عشر/اثنتا عشرة/اثنتي عشرة/اثناعشر/اثنعشر/اثنعش/اتنعشر/اتنعش/اطنعشر/اطنعش/طنعشر/طنعش/تنعش/اتناشر, "
    "ثلاثة عشر/ثلاث عشرة/ثلاثةعشر/ثلاثعشر/تلتعشر/تلتعش/تلطعش/تلطعشر/ثلطعش/ثلطعشر/تلتاشر, "
    "اربعة عشر/اربع عشرة/اربعةعشر/اربعتعش/اربعتعشر/اربعطعش/اربعطعشر/اربعتاشر, "
    "خمسة عشر/خمس عشرة/خمسةعشر/خمستعش/خمستعشر/خمسطعش/خمسطعشر/خمستاشر, "
    "ستة عشر/ست عشرة/ستةعشر/ستعش/ستعشر/سطعش/سطعشر/ستاشر, "
    "سبعة عشر/سبع عشرة/سبعةعشر/سبعتعش/سبعتعشر/سبعطعش/سبعطعشر/سبعتاشر, "
    "ثمانية عشر/ثماني عشرة/ثمانيةعشر/تمنتعش/تمنتعشر/تمنطعش/تمنطعشر/ثمنطعش/ثمنطعشر/تمنتاشر, "
    "تسعة عشر/تسع عشرة/تسعةعشر/تسعتعش/تسعتعشر/تسعطعش/تسعطعشر/تسعتاشر, عشرون/عشرين",
    "ar_latin": "sifr, wahed/wahid/wa7ed, tnein/tnen/ithnan/etnin, tlate/tlete/talata/thalatha/tlat/tlet/tleet/tlaat, arba3a/arbaa/arba3/arb3a, "
    "khamse/khamsa/khams/5amse/5amsa/5ams, sitte/sitta/sitt, sab3a/sabaa/sab3/sabe3, tmane/tmaniye/tamanya/tman/tmen, tis3a/tes3a/tis3/tes3, "
    "3ashra/ashra/3asher/3ashr",
    "fa": "صفر, یک/یه, دو, سه, چهار/چار, پنج, شش/شیش, هفت, هشت, نه, ده, یازده, دوازده, سیزده, چهارده, پانزده/پونزده, "
    "شانزده/شونزده, هفده, هجده/هژده, نوزده, بیست",
    "fa_latin": "sefr, yek, do, se, chahar/char, panj, shesh/shish, haft, hasht, noh, dah",
    "ku": "sifir, yek, du/dudu/dido, sê/sisê, çar, pênc, şeş, heft, heşt, neh, deh, yanzdeh/yazdeh, dwanzdeh/donzdeh, "
    "sêzdeh, çardeh/çarde, panzdeh/pazdeh, şanzdeh/şazdeh, hevdeh/hivdeh, hejdeh/hijdeh, nozdeh, bîst",
    "ckb": "سفر, یەک/یەك, دوو, سێ, چوار, پێنج, شەش, حەوت, هەشت, نۆ, دە, یازدە, دوازدە, سێزدە, چواردە, پازدە, شازدە, حەڤدە, "
    "هەژدە, نۆزدە, بیست",
    "tr": "sıfır, bir, iki, üç, dört, beş, altı, yedi, sekiz, dokuz, on, on bir, on iki, on üç, on dört, on beş, on altı, "
    "on yedi, on sekiz, on dokuz, yirmi",
    "ru": "ноль/нуль, один/одна/одно/одну/одному/одной, два/две/двух/двум, три/трех/трем, четыре/четырех, пять/пяти, шесть/шести, "
    "семь/семи, восемь/восьми, девять/девяти, десять/десяти, одиннадцать, двенадцать, тринадцать, четырнадцать, пятнадцать, "
    "шестнадцать, семнадцать, восемнадцать, девятнадцать, двадцать",
    "ru_latin": "nol, odin/odna, dva/dve, tri, chetyre, pyat/pjat, shest, sem, vosem, devyat, desyat",
    "uk": "нуль, один/одна/одне/одну, два/дві/двох, три/трьох, чотири/чотирьох, п'ять/пяти, шість/шести, сім/семи, "
    "вісім/восьми, дев'ять/девяти, десять/десяти, одинадцять, дванадцять, тринадцять, чотирнадцять, п'ятнадцять, "
    "шістнадцять, сімнадцять, вісімнадцять, дев'ятнадцять, двадцять",
    "pl": "zero, jeden/jedna/jedno/jedną, dwa/dwie/dwoje, trzy/troje, cztery, pięć, sześć, siedem, osiem, dziewięć, dziesięć, "
    "jedenaście, dwanaście, trzynaście, czternaście, piętnaście, szesnaście, siedemnaście, osiemnaście, dziewiętnaście, "
    "dwadzieścia",
    "ro": "zero, unu/una/un, doi/două/doua, trei, patru, cinci, șase, șapte, opt, nouă, zece, unsprezece/unșpe, "
    "doisprezece/douăsprezece/doișpe, treisprezece/treișpe, paisprezece/paișpe, cincisprezece, șaisprezece, șaptesprezece, "
    "optsprezece, nouăsprezece, douăzeci",
    "fr": "zéro, un/une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, seize, "
    "dix sept, dix huit, dix neuf, vingt",
    "vi": "không, một, hai, ba, bốn, năm, sáu, bảy, tám, chín, mười, mười một, mười hai, mười ba, mười bốn, mười lăm, "
    "mười sáu, mười bảy, mười tám, mười chín, hai mươi",
}

# From the first upwards, as one says of a line in a list.
ORDERING = {
    "de": "erste/erster/erstes/ersten, zweite/zweiter/zweites/zweiten, dritte/dritter/drittes/dritten, "
    "vierte/vierter/viertes/vierten, fünfte/fünfter/fünftes/fünften, sechste/sechster/sechstes/sechsten, "
    "siebte/siebter/siebtes/siebten, achte/achter/achtes/achten, neunte/neunter/neuntes, zehnte/zehnter/zehntes",
    "en": "first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth",
    "ar": "الاول/الاولى/اول/اولى, الثاني/الثانية/ثاني/ثانية/التاني/التانية/تاني, الثالث/الثالثة/ثالث/ثالثة/التالت/التالتة, "
    "الرابع/الرابعة/رابع/رابعة, الخامس/الخامسة/خامس/خامسة, السادس/السادسة/سادس/سادسة, السابع/السابعة/سابع/سابعة, "
    "الثامن/الثامنة/التامن, التاسع/التاسعة, العاشر/العاشرة",
    "fa": "اول/اولی/یکم, دوم/دومی, سوم/سومی, چهارم/چهارمی, پنجم/پنجمی, ششم/ششمی, هفتم/هفتمی, هشتم/هشتمی, نهم/نهمی, دهم/دهمی",
    "ku": "yekem/yekemîn, duyem/duyemîn/duwem, sêyem/sêyemîn, çarem/çaremîn, pêncem/pêncemîn, şeşem/şeşemîn, heftem/heftemîn, "
    "heştem/heştemîn, nehem, dehem",
    "ckb": "یەکەم, دووەم, سێیەم, چوارەم, پێنجەم, شەشەم, حەوتەم, هەشتەم, نۆیەم, دەیەم",
    "tr": "birinci/birincisi, ikinci/ikincisi, üçüncü/üçüncüsü, dördüncü/dördüncüsü, beşinci/beşincisi, altıncı/altıncısı, "
    "yedinci/yedincisi, sekizinci, dokuzuncu, onuncu",
    "ru": "первый/первая/первое/первую/перший, второй/вторая/второе/вторую, третий/третья/третье/третью, "
    "четвертый/четвертая/четвертое, пятый/пятая/пятое, шестой/шестая/шестое, седьмой/седьмая/седьмое, "
    "восьмой/восьмая/восьмое, девятый/девятая/девятое, десятый/десятая/десятое",
    "uk": "перший/перша/перше/першу, другий/друга/друге/другу, третій/третя/третє/третю, четвертий/четверта/четверте, "
    "п'ятий/п'ята/п'яте, шостий/шоста/шосте, сьомий/сьома/сьоме, восьмий/восьма/восьме, дев'ятий/дев'ята, десятий/десята",
    "pl": "pierwszy/pierwsza/pierwsze/pierwszą, drugi/druga/drugie/drugą, trzeci/trzecia/trzecie/trzecią, czwarty/czwarta/czwarte, "
    "piąty/piąta/piąte, szósty/szósta/szóste, siódmy/siódma/siódme, ósmy/ósma/ósme, dziewiąty/dziewiąta, dziesiąty/dziesiąta",
    "ro": "primul/prima/întâi, al doilea/a doua, al treilea/a treia, al patrulea/a patra, al cincilea/a cincea, "
    "al șaselea/a șasea, al șaptelea/a șaptea, al optulea/a opta, al nouălea/a noua, al zecelea/a zecea",
    "fr": "premier/première/premiere, deuxième/second/seconde, troisième, quatrième, cinquième, sixième, septième, huitième, "
    "neuvième, dixième",
    "vi": "thứ nhất, thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy, thứ tám, thứ chín, thứ mười",
}

# Said around a number without changing it: "Nummer drei, bitte", "الخيار رقم ٣".
AROUND = """
nr no nummer number num n numero antwort möglichkeit option auswahl punkt ich nehme wähle bitte die der das den dem ist also ja danke
i take choose want pick please the answer is it choice thanks st nd rd th
رقم الرقم خيار الخيار اختار اختيار من فضلك لو سمحت جواب الجواب هو هي نعم
شماره گزینه لطفا انتخاب من را رو جواب نمره
hejmar jimar jimare ji kerema xwe bijare ژماره تكايه
numara numarası numarali no lu li lütfen seçenek seçiyorum
номер пункт вариант выбираю пожалуйста ответ это варіант обираю будь ласка відповідь це
numer opcja wybieram proszę poprosze odpowiedź to
numărul numarul opțiunea varianta aleg vă rog va rog te rog răspuns cea cel
numéro le la les réponse s il vous plaît plait je prends choisis choix c est
số chọn em chị xin làm ơn đáp án câu
"""

# Said around a number of hours, days, children or of a class: "8 Stunden am Tag" is an 8; "zweite Klasse" a 2.
COUNTED = """
klasse schuljahr grade class klassenstufe in der geht sie er mein sohn meine tochter my son daughter he she goes to year
الصف صف كلاس ابني ابنتي بنتي کلاس صنف pol pola sınıf sınıfta sınıfa класс классе клас класі klasa klasie klasy clasa la classe en lớp
stunde stunden std am tag pro täglich tage kinder kind uhr mal hour hours hrs h a per day days daily children kids child
ساعه ساعات ساعة يوم باليوم في اليوم يوميا ايام اطفال طفل اولاد ولد ساعت روز در روزانه بچه فرزند كودك
saet saetan roj rojê rojane zarok zarokan li سعات كاتژمير
saat günde gün çocuk tane час часа часов в день дней ребенок ребенка детей година години годин на дитина дитини дітей
godzina godziny godzin dziennie dzień dni dziecko dzieci ora oră ore pe zi copil copii
heure heures par jour jours enfant enfants giờ một ngày con đứa tiếng mỗi
"""
