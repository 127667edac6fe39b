"""Names of months that dateparser does not know: the two Hijri calendars, Kurdish, Levantine, Maghrebi and Dari months.

From the first month on; "/" parts spellings.
"""

from __future__ import annotations

SOLAR = (  # Iran, Afghanistan in Dari, Afghanistan in Pashto, Kurdish, typed in Latin letters
    "فروردین, اردیبهشت, خرداد, تیر, مرداد/امرداد, شهریور, مهر, آبان, آذر, دی, بهمن, اسفند",
    "حمل, ثور, جوزا, سرطان, اسد, سنبله, میزان, عقرب, قوس, جدی, دلو, حوت",
    "وری, غویی, غبرگولی, چنگاښ, زمری, وږی, تله, لړم, لیندۍ, مرغومی, سلواغه, کب",
    "خاکەلێوە, گوڵان/بانەمەڕ, جۆزەردان, پووشپەڕ, گەلاوێژ, خەرمانان, ڕەزبەر, گەڵاڕێزان/خەزەڵوەر, سەرماوەز, بەفرانبار, ڕێبەندان, ڕەشەمە",
    "farvardin, ordibehesht, khordad, tir, mordad/amordad, shahrivar, mehr, aban, azar, dey/dei, bahman, esfand",
    "hamal, sawr/saur, jawza/jauza, saratan, asad, sonbola/sunbula, mizan, aqrab, qaws/qaus, jadi, dalw/dalv, hut/hoot",
)
LUNAR = (
    "محرم, صفر, ربيع الاول, ربيع الثاني/ربيع الاخر, جمادى الاولى/جمادى الاول, جمادى الثانية/جمادى الاخرة/جمادى الثاني, رجب, "
    "شعبان, رمضان, شوال, ذو القعدة/ذي القعدة/ذی القعده/ذوالقعدة/ذیقعده, ذو الحجة/ذي الحجة/ذوالحجة/ذیحجه",
    "muharram/moharram, safar, rabi al awwal/rabi ul awwal, rabi al thani/rabi al akhir, jumada al ula, jumada al thani, "
    "rajab, shaban/shaaban, ramadan/ramazan/ramadhan, shawwal/shawal, dhu al qada/zulqada, dhu al hijja/zulhijja",
)
GREGORIAN = (
    "كانون الثاني, شباط, آذار/اذار, نيسان, أيار, حزيران, تموز, آب, أيلول, تشرين الأول, تشرين الثاني, كانون الأول",
    "جانفي, فيفري, مارس, أفريل, ماي, جوان, جويلية, أوت, سبتمبر, أكتوبر, نوفمبر, ديسمبر",
    "جنوری, فبروری, مارچ, اپریل, می, جون, جولای, اگست, سپتمبر, اکتوبر, نومبر, دسمبر",
    "ژانویه, فوریه, مارس, آوریل, مه, ژوئن, ژوئیه/جولای, اوت/آگوست, سپتامبر, اکتبر, نوامبر, دسامبر",
    "يناير, فبراير, مارس, أبريل/ابريل, مايو, يونيو, يوليو/يوليوز, أغسطس/غشت, سبتمبر/شتنبر, أكتوبر, نوفمبر/نونبر, ديسمبر/دجنبر",
    "çile/kanûna duyem/rêbendan, sibat/reşemî, adar/avdar, nîsan/avrêl, gulan, hezîran/pûşper, tîrmeh/temmûz, tebax/gelawêj, "
    "îlon/rezber, cotmeh/çiriya yekem, mijdar/çiriya duyem, berfanbar/kanûna yekem/kanûn",
    "کانوونی دووەم, شوبات, ئازار/مارت, نیسان, ئایار/مایس, حوزەیران, تەمموز, ئاب, ئەیلوول, تشرینی یەکەم, تشرینی دووەم, کانوونی یەکەم",
    "kanun tani, shbat/shubat, adar/azar, nisan, ayyar/ayar, hzayran/huzayran, tammuz/tammouz, ab, aylul/eylul, tishrin awwal, "
    "tishrin tani, kanun awwal",
    "jänner/jaenner/januar, feber/februar, maerz/märz, april, mai, juni/juno, juli/julei, august, september, oktober, november, dezember",
    "çileyê, sibatê, adarê, nîsanê, gulanê, hezîranê, tîrmehê, tebaxê, îlonê, cotmehê, mijdarê, kanûnê",
    "январе, феврале, марте, апреле, мае, июне, июле, августе, сентябре, октябре, ноябре, декабре",
    "січні, лютому, березні, квітні, травні, червні, липні, серпні, вересні, жовтні, листопаді, грудні",
    "styczniu, lutym, marcu, kwietniu, maju, czerwcu, lipcu, sierpniu, wrześniu, październiku, listopadzie, grudniu",
    "ocak, subat, mart, nisan, mayis, haziran, temmuz, agustos, eylul, ekim, kasim, aralik",
)
