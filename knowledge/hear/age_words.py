"""How mothers speak of a child's age: units, halves, not born yet, and the words that stand around an age.

One word or phrase a comma; "/" is not used here.
"""

from __future__ import annotations

UNITS = {
    "year": """
jahr, jahre, jahren, jahres, jährig, jährige, jähriger, jähriges, jährigen, j, jare, jaren, jar, year, years, yr, yrs, yo, y, yearold, ans, an, année, années,
سنة, سنوات, سنين, سنه, عام, اعوام, عاما, سنوي, سال, ساله, سالشه, سالگی, سالش, سالگي, sneen, snin, sinin, seneen, snen, sene, sne, sane, sana, sanawat, sal, saleh, saal, sala, salan, salî, sale, salek,
ساڵ, ساڵان, ساڵە, ساڵی, yaş, yaşında, yaşındaki, yıl, yıllık, yaşlı, год, года, лет, годик, годика, годиков, годовалый, годовалая, летний, летняя, г, god, goda, let,
рік, роки, років, рочок, рочки, рочків, річний, річна, р, rok, roku, lata, lat, latek, letni, letnia, roczek, an, ani, anișor, anisori, anișori, anul, tuổi, năm
""",
    "month": """
monat, monate, monaten, monats, monatig, monatige, monatiges, monatiger, mon, mt, mo, mos, m, month, months, mth, mths, monthold, mois,
شهر, اشهر, شهور, شهرا, شهري, ماه, ماهه, ماهش, ماهشه, ماهگی, shahr, shaher, ashhor, ashhur, achhor, shhour, shohour, shohor, chhour, mah, maheh, meh, mehek, mehan, mehî, meha, مانگ, مانگە, مانگان,
ay, aylık, aylik, месяц, месяца, месяцев, месячный, мес, mesyac, mesyaca, mesyacev, місяць, місяці, місяців, місячний, міс,
miesiąc, miesiące, miesięcy, miesiaca, mies, miesięczny, miesięczna, lună, luni, lunișoare, luna, tháng, thg
""",
    "week": """
woche, wochen, wöchig, wo, week, weeks, wk, wks, w, semaine, semaines, اسبوع, اسابيع, اسبوعا, هفته, هفتهای, usbu3, osbo3, esbo3, asabi3, hefte, hefteyek, hefteyan, هەفتە, حەفتە, hafta, haftalık,
неделя, недели, недель, неделю, нед, тиждень, тижні, тижнів, тиж, tydzień, tygodnie, tygodni, tyg, săptămână, săptămâni, saptamani, saptamana, tuần
""",
    "day": """
tag, tage, tagen, tages, day, days, jour, jours, يوم, ايام, يوما, روز, روزه, roj, rojan, ڕۆژ, gün, günlük, yom, ayyam, день, дня, дней, дні, днів, dzień, dni, zi, zile, ngày
""",
}

# Words that are an age by themselves, in units of (years, months, weeks).
READY = {
    (
        2,
        0,
        0,
    ): "سنتين, سنتان, عامين, عامان, سنتن, santein, santen, santain, sentein, senten, sintein, sinten, sanatein, sntein, snten, zweijährig, двухлетний, двухлетняя, дворічний, dwulatek, dwulatka",
    (1, 0, 0): "حول, yearling, einjährig, годовалый, годовалая, ein jahr, one year old, roczny, roczna",
    (0, 2, 0): "شهرين, شهران, shahrein, shahren, shahrayn, shahreen, chahrein",
    (0, 1, 0): "شهر واحد",
    (0, 0, 2): "اسبوعين, اسبوعان, osbo3en, osbo3ein, usbu3ein",
    (
        0,
        9,
        0,
    ): """dreiviertel jahr, dreivierteljahr, drei viertel jahr, three quarters of a year, three quarter year, ثلاثة ارباع سنة, ثلاث ارباع سنة,
ثلاثة ارباع السنة, ثلاث ارباع السنة""",
    (1, 3, 0): "eineinviertel, eineinviertel jahre, ein einviertel jahre, fünf viertel jahre",
    (
        1,
        9,
        0,
    ): "eindreiviertel, eindreiviertel jahre, ein dreiviertel jahre, one and three quarters, one and three quarter years",
    (
        0,
        6,
        0,
    ): """halbes jahr, halben jahr, halbe jahr, halb jahr, halbjahr, half a year, half year, half year old, نصف سنة, نص سنة, نصف عام, nos sane, noss sane, nos sene, noss sene, نیم سال, نیم ساله,
شش ماهه, nîv sal, نیو ساڵ, yarım yaş, yarım yaşında, yarım yıl, полгода, пол года, полгодика, півроку, пів року, pół roku, pol roku, półroczny,
jumătate de an, jumatate an, six mois, demi année, demi an, nửa năm, nửa tuổi""",
    (
        1,
        6,
        0,
    ): """anderthalb, anderthalb jahre, anderthalb jahr, anderthalbjährig, eineinhalb, eineinhalb jahre, einundhalb, einundeinhalb, einenhalb,
полтора, полтора года, полтора годика, півтора, півтора року, półtora, półtora roku, poltora roku, poltora, ein einhalb jahre, год и полгода""",
}

# Adds to the unit beside it, or takes from it, so much of it.
SHARES = {
    0.5: """
einhalb, und ein halbes, und ein halb, und halb, ein halb, und ein halbes jahr, and a half, and half, half, و نصف, ونصف, ونص, و نص, نصف, و نیم, ونیم, نیم, û nîv, u niv, nîv, و نیو, ونیو,
buçuk, с половиной, и половина, и полгода, з половиною, і пів, й пів, i pół, i pol, z połową, și jumătate, jumătate, et demi, et demie, demi, rưỡi, w noss, w nos, w nuss, wnos, wnoss, noss, nos
""",
    0.25: "وربع, و ربع, w rob3, w rebe3, und ein viertel, and a quarter, и четверть",
    -0.25: "الا ربع, إلا ربع, less a quarter, minus ein viertel, без четверти",
}

# One of it may be said without a number ("سنة", "год", "rok").
SINGLE = "سنة, شهر, اسبوع, عام, sane, sene, sne, год, годик, месяц, неделя, рік, рочок, місяць, тиждень, rok, roczek, miesiąc, tydzień, salek, sal, mehek, meh, hefteyek, سال, ماه"

# Joins two parts of one age.
JOINS = "und, and, و, û, ve, и, і, й, та, i, și, si, et, và, plus, u, w"

# Takes the second part of an age from the first: "سنة إلا شهر".
LESS = "الا, إلا, minus, weniger, less, без"

# Unknown to us beside an age, these change it: rather ask.
CHANGING = "اقل unter under الا ربع وربع ثلث ثلثين ارباع viertel einviertel dreiviertel drittel quarter quarters third minus weniger less без четверть"

# Beside a "one" they say how many children she has.
CHILD = """
kind, baby, sohn, tochter, junge, jungen, mädchen, child, kid, son, daughter, boy, girl, طفل, طفلة, ولد, بنت, ابن, ابنة, بيبي, صبي, بچه, پسر, دختر, فرزند, çocuk, çocuğum, bebek,
ребенок, ребенка, сын, сына, дочь, дитина, дитину, dziecko, syna, córkę, copil, băiat, fată, enfant, fils, fille, con, zarok, zarokek, kur, keç
"""

# Of these named beside a bare number it is a day of the calendar, and a date without its year.
MONTH_NAMES = """
januar, jänner, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember,
january, february, march, may, june, july, october, december, jan, feb, mär, apr, jun, jul, aug, sept, sep, okt, oct, nov, dez, dec,
января, февраля, марта, апреля, мая, июня, июля, августа, сентября, октября, ноября, декабря, ocak, şubat, mart, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık
"""

# Stands around a year of birth.
YEAR_WORDS = """
geboren, jahrgang, jahr, baujahr, geburtsjahr, in, im, ist, seit, born, year, birth, of, in, مواليد, مواليده, مواليدها, سنة, عام, ولد, ولدت, انولد, انولدت, ب, خلق, خلقت, متولد, سال, рождения, год, года, году, doğumlu,
народження, року, roku, urodzony, urodzona, rocznik, née, né, născut, născută
"""

UNBORN = """
schwanger, schwangerschaft, schwangere, noch nicht geboren, nicht geboren, ungeboren, ungeborenes, noch nicht da, noch nicht auf der welt, im bauch, erwarte, ich erwarte,
kommt noch, wird geboren, geburtstermin, entbindungstermin, errechneter termin, voraussichtlicher termin, voraussichtlich, noch kein kind, kommt im, kommt bald, kommt erst, ssw, entbindung steht,
pregnant, pregnancy, expecting, unborn, not born, not yet born, isn t born, hasn t been born, due date, due in, due on, is due, will be born, baby is coming, on the way, on its way,
حامل, حامله, حبلى, حبلي, لم يولد, لم تولد, ما انولد, لسه ما انولد, ما ولد, لم انجب, موعد الولادة, تاريخ الولادة المتوقع, سيولد, رح يولد, ستولد, في بطني, لم يولد بعد, الحمل, رح ولد, رح اولد, ساولد, رح خلف, hamel, 7amel, hamil, ma khele2, ma 5ele2, ma wled,
باردار, باردارم, حامله ام, حاملهام, به دنیا نیامده, بدنیا نیامده, دنیا نیامده, متولد نشده, به دنیا نیومده, دنیا نیومده, هنوز نیامده, تولد نشده, در راه است, bardar, bardaram, hameleh,
ducanî, ducani, hemle, bi hemle, hîn nebûye, hê nebûye, nehatiye dinyayê, çênebûye, دووگیان, دووگیانم, لەدایک نەبووە, سکم هەیە,
hamile, hamileyim, gebe, gebeyim, doğmadı, henüz doğmadı, doğacak, doğmamış, bebek bekliyorum, tahmini doğum,
беременна, беременная, беременная я, беременность, беременности, в положении, еще не родился, еще не родилась, не родился, не родилась, не родила, родится, жду ребенка, предполагаемая дата родов, пдр, beremenna,
вагітна, вагітність, вагітності, ще не народився, ще не народилася, ще не народилась, не народився, не народилася, народиться, чекаю на дитину, чекаю дитину, дата пологів, vahitna,
ciąża, ciąży, ciążę, w ciąży, jestem w ciąży, nie urodziło, nie urodził, jeszcze się nie urodziło, nienarodzone, urodzi się, termin porodu, spodziewam, w drodze, ciezarna, ciężarna,
însărcinată, insarcinata, gravidă, gravida, nu s a născut, nu sa nascut, nenăscut, se va naște, data probabilă, aștept un copil, sarcină, sarcina,
enceinte, grossesse, pas encore né, pas encore née, pas né, pas née, n est pas né, à naître, va naître, date prévue, accouchement prévu, dpa, j attends un,
mang thai, có thai, có bầu, mang bầu, đang bầu, bầu, chưa sinh, chưa đẻ, chưa ra đời, sắp sinh, dự sinh, co thai, co bau, chua sinh
"""
NOT_UNBORN = """
nicht schwanger, nicht mehr schwanger, not pregnant, no longer pregnant, لست حامل, مو حامل, مش حامل, باردار نیستم, hamile değilim, не беременна,
не вагітна, nie jestem w ciąży, nu sunt însărcinată, pas enceinte, không có thai, không mang thai, ducanî nînim
"""
NEWBORN = """
neugeboren, neugeborenes, neugeborene, neugeborener, frisch geboren, gerade geboren, heute geboren, gestern geboren, newborn, new born, just born, born today, born yesterday,
letzte woche geboren, vorige woche geboren, diese woche geboren, born last week, born this week, ولد الاسبوع الماضي, ولدت الاسبوع الماضي, انولد الاسبوع الماضي,
حديث الولادة, حديثة الولادة, مولود جديد, ولد اليوم, ولدت اليوم, نوزاد, تازه به دنیا آمده, تازه متولد شده, nûza, nûbûyî, تازەلەدایکبوو, yenidoğan, yeni doğan, yeni doğdu, новорожденный, новорожденная,
новорожденному, новонароджений, новонароджена, noworodek, nou născut, nou născută, nouveau né, nouvelle née, nouveau née, vient de naître, sơ sinh, mới sinh, mới đẻ
"""

# "in three months": before or after the age. More than ten months ahead is a plan, not a pregnancy.
AHEAD = "in, erst in, in ca, in etwa, بعد, تا, پس از, через, за, za, dans, peste, în, piştî, di"
AHEAD_AFTER = "sonra, sonraya, دیگر, دیگه, بعد, nữa, de, şûnda"

# Nearly, but not yet: one month less.
ALMOST = """
fast, beinahe, knapp, bald, demnächst, almost, nearly, soon, about to be, تقريبا يصبح, حوالي ان يصبح, قريبا, نزدیک به, نزدیک, почти, скоро, майже, незабаром, prawie, niedługo, aproape,
în curând, presque, bientôt, neredeyse, yakında, gần, sắp, nêzîkî, nêzîk
"""

# What is counted from or to is something else than an age, or not the age of one child today.
ELSEWHERE = """
wird, werden, turns, turning, becomes, lebensjahr, klasse, klassen, grade, class, schuljahr, stunden, stunde, uhr, euro, eur, prozent, kinder, kindern, kids, children,
seit, warte, wartezeit, suche, suchen, wohne, lebe, deutschland, arbeite, since, waiting, searching, living, live, lived, germany, ago i, hours, hour,
رح يصير, راح يصير, بيصير, رح تصير, راح تصير, بتصير, الجاي, الجاية, القادم, القادمة, المقبل,
zwischen, between, bis, oder, or, ab, km, ساعات, ساعة, صف, الصف, اطفال, اولاد, انتظر, المانيا, اسكن, اعيش, بين, ساعت, کلاس, صنف, بچه ها, فرزند دارم, آلمان, منتظر, یا,
zarokên, çocuğum var, çocuk var, sınıf, saat, almanya, bekliyorum, olacak, класс, классе, часов, часа, детей, жду, германии, живу, исполнится, будет, или, клас, класі, дітей, години, годин, чекаю, німеччині,
виповниться, буде, або, klasa, klasie, dzieci, godzin, godziny, czekam, mieszkam, niemczech, skończy, będzie, lub, albo, copii, clasa, ore, aștept, germania, va împlini, împlinește, enfants, classe, heures,
attends, habite, allemagne, aura, ou, lớp, đứa con, sống, hoặc, hai con, zarokan
"""

# Said around a bare number that is an age: "sie ist 4", "my son is about 3".
AROUND = """
ich habe, wir haben, zwilling, zwillinge, zwillingen, sind, beide, beiden, twins, twin, are, both, they, have, i, we, توام, توأم, توأمين, توامين, عمرهم, عمرهن, عندي, عندنا, كلاهما, small, little, big, younger, youngest, older, oldest, one, kleinste, kleinster, jüngste, jüngster, jüngere, jüngerer, ältere, älterer, älteste, ältester, große, großer, mittlere,
3omro, 3omra, 3omrha, 3omrou, 3omri, ibni, ibny, ebni, ebny, benti, benty, binti, tefli, tifli, waladi, sar, saar, saret, 3ando, 3anda, 3andi, 3ande, hala2, halla2, hal2, huwe, howe, hiye, ta2riban, 7awali, hawali, el, w, kaman, الصغير, الصغيرة, الكبير, الكبيرة,
ich, mein, meine, meiner, meinem, sein, ihr, er, sie, es, das, der, die, den, dem, ist, war, hat, kind, baby, sohn, tochter, junge, mädchen, kleiner, kleine, kleines, alt, alter, ca, circa, etwa, ungefähr, so,
gerade, schon, erst, jetzt, geworden, und, a, an, vor, geboren, ja, also, nun, genau, heute, mit, von, im, am, bitte, danke, hallo, ungefaehr, knapp, über, nur, halt, bei, erste, letzten, alte, alten,
my, she, he, it, is, s, was, child, kid, son, daughter, boy, girl, old, age, aged, about, around, now, just, turned, of, the, his, her, has, only, already, ago, hi, hello, and, im, baby, toddler, years,
عمره, عمرها, عمر, طفل, طفلي, طفلتي, ابني, ابنتي, بنتي, ولدي, بنت, ولد, هو, هي, صار, صارت, له, لها, الان, تقريبا, حوالي, عنده, عندها, الطفل, قبل, منذ, من, مولود, مولودة, هلا, هلق, عم, يبلغ, تبلغ, في, نعم, سلام, مرحبا, ابنى, بنتى, omro, omra,
سن, سنش, سالشه, بچه, بچم, بچهام, فرزندم, کودکم, کودک, پسرم, دخترم, پسر, دختر, است, هست, دارد, داره, او, اون, حدود, تقریبا, الان, فرزند, دختر من, پسر من, طفلم, ام, من, هستش, شده,
zarok, zaroka, zarokê, min, kurê, keça, keç, kur, ew, e, ye, ne, temenê, temen, wî, wê, nêzî, niha, منداڵ, منداڵەکەم, کوڕەکەم, کچەکەم, تەمەنی, ە, ه,
çocuğum, çocuk, oğlum, kızım, bebeğim, bebek, o, şimdi, yaklaşık, benim, doldu, daha, henüz, ey,
ребенок, ребенку, ребёнку, сын, сыну, дочь, дочке, дочери, сынок, ему, ей, моему, моей, мой, моя, сейчас, возраст, примерно, около, уже, только, исполнилось, мне, малышу, малышке, моя, нам, доченька, назад, у, меня,
дитині, дитина, син, синові, сину, донька, доньці, дочка, дочці, йому, їй, моєму, моїй, мій, зараз, вік, приблизно, вже, виповнилося, тільки, десь, тому, нам,
dziecko, syn, syna, synek, córka, córki, córeczka, ma, moje, mój, moja, ono, on, ona, wiek, około, teraz, już, skończył, skończyła, skończone, temu, w, się, jest, mam,
copil, copilul, meu, mea, fiul, fiica, fetița, băiatul, are, el, ea, vârsta, aproximativ, acum, de, o, lui, împlinit, vreo, bebe, bebelușul, la, cu,
mon, ma, enfant, fils, fille, garçon, il, elle, a, âge, environ, maintenant, c, est, petit, petite, bébé, mes, agé, âgé, âgée, déjà, il y a, y, de, l, d, vient, avoir, eu, juste,
con, bé, cháu, tôi, em, của, được, là, trai, gái, khoảng, bây giờ, giờ, mới, nay, hơn, rồi, tròn, cua, duoc, la, be, nó, đã, này, ạ, lên, thì
"""
