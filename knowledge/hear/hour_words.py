"""How mothers speak of hours: by the day, by the week, by the clock, and what else stands around such a number.

One word or phrase a comma.
"""

from __future__ import annotations

HOUR = """
stunde, stunden, std, stdn, h, hour, hours, hrs, hr, ساعة, ساعات, ساعه, سعات, ساعت, saat, saet, saetan,
час, часа, часов, година, години, годин, godzina, godziny, godzin, oră, ore, ora, heure, heures, giờ, tiếng, sa3a, sa3at, se3at, sae3a
"""
DAY = """
tag, täglich, am tag, pro tag, tage, day, daily, a day, per day, days, يوم, باليوم, اليوم, يوميا, في اليوم, روز, در روز, روزانه, günde, gün, roj,
день, в день, на день, dziennie, dzień, pe zi, zi, jour, par jour, ngày
"""
WEEK = """
woche, wochen, wöchentlich, wochenstunden, wochenstunde, week, weekly, weeks, الاسبوع, اسبوع, بالاسبوع, اسبوعيا, اسبوعية, هفته, در هفته, haftada, hafta, hefte, heftê,
неделю, неделе, неделя, тиждень, тижні, tydzień, tygodniowo, tygodniu, săptămână, săptămînă, săptămâna, semaine, tuần
"""
CLOCK = """
uhr, clock, o clock, pm, a m, p m, الساعة, الساعه, للساعة, صباحا, مساء, الصبح, العصر, الظهر, صباح, للساعة, morgens, früh, nachmittags, nachmittag, abends, abend, mittags,
morning, afternoon, evening, noon, 00
"""
AT = "um, ab, at, since, الساعة"
AFTERNOON = "pm, p m, nachmittags, nachmittag, abends, afternoon, evening, مساء, العصر, الظهر, المسا"
SPAN = (
    "bis, -, to, till, til, until, الى, إلى, حتى, لحد, ل, للساعة, لل, la, lal, تا, до, do, pana, până, jusque, à, đến"
)
EITHER = "oder, or, او, أو, bis zu, und, and, و, или, або, lub, sau, ou, -, bis, to, الى"
MORE = """
mehr als, oder mehr, und mehr, über, länger als, mehr wie, >, +, more than, or more, and more, over, longer than, above, اكثر من, او اكثر, أكثر من, اكتر من, فوق, ازيد من, بیشتر از,
больше, более, понад, більше, ponad, więcej niż, peste, plus de, mai mult de
"""
HALF = "einhalb, ein halb, und halb, und eine halbe, and a half, و نصف, ونصف, ونص, و نص, نصف, نص, 1/2"
HALF_DAY = """
halbtags, halbtag, halber tag, halben tag, halbe tage, vormittags, vormittag, nur vormittags, half day, half a day, mornings, half days, نصف يوم, نص يوم, نص نهار, نصف نهار, صباحا فقط,
الصبح بس
"""
# What is counted in these is no hour.
OTHER = """
jahr, jahre, jahren, jährig, monat, monate, monaten, kind, kinder, kindern, klasse, euro, eur, km, kilometer, minute, minuten, min, prozent, tagen,
year, years, old, month, months, children, kids, class, grade, minutes, percent, سنة, سنه, سنوات, سنين, عمره, عمرها, شهر, اشهر, شهور, اطفال, اولاد, صف, الصف, دقيقة, دقائق, يورو
"""
# Counted in these are the days of a week, and no hours of a day.
DAYS = "tage, tagen, days, ايام, أيام, ayyam"
# Stands around a number of hours without changing it.
AROUND = """
ich wir brauche brauchen bräuchte brauch benötige möchte will hätte gern gerne so etwa ca circa ungefähr um von ab am an der die das in im pro bis zu für nur genau
reichen reicht genug wären ja also bitte danke maximal höchstens max mindestens jeden meistens arbeite ist sind es werden halt ok okay und kita betreuung nicht als
i we need want would like about around from at a an the per every only exactly enough please maximum max most least up work it is are just not than every no
men min bade baddi bel yom انا بدي اريد أريد احتاج أحتاج بحاجة من في ب كل حوالي تقريبا فقط بس يعني لازم يكفي نعم من فضلك على الاقل الاكثر الى لا ليس مو مش كل
من تا در به li ji
"""
