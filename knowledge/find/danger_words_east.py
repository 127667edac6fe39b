"""Words of danger in Arabic, Persian (and Dari), Kurdish, Turkish and Vietnamese; danger_words.py says how they are written.

Arabic and Persian, Sorani too, also stand in the Latin letters of a chat. Vietnamese writes each syllable apart.
"""

from __future__ import annotations

from collections.abc import Mapping

EAST: Mapping[str, Mapping[str, str]] = {
    "ar": {
        "he": "جوز. جوزها راجل. شوهر_تي حما. ابن_عمي ولد_عمي zawje jawze joze zawjy rajly tali2i رجال_دمر بعلي طليقي خوتي اخواني اخوتي زوج. زوجي جوزي زلمتي رجلي راجلي رجال ابوهم ابوه ابوها ابوي ابي. والدي اخي اخوي خوي. خطيبي حماي حماتي عمي. اهلي اهله عيلتي عائلتي سلفي رجلها زوجها زوجة_ابي jozi jawzi zawji zoji zouji jouzi rajli zauji rajeli ahli abuhom",
        "him": "منه. هو الو huwe howa",
        "feared": "منه. يخوفني بيخوفني كيخوفني مخوفنا mn_zoji mn_jawzi mn_jozi men_zawji منو. من_جوزي من_راجلي ملي_يجي rajli من_زوجي من_رجلي من_ابو من_ابوه من_ابوهم من_اخي من_اخوي"
        " من_طليقي من_اهلي من_عائلتي من_حماي من_عمي من_والدي من_خطيبي mno menno min_jozi لما_يجي يرجع.",
        "i": "انا احنا نحن ana",
        "me": "-ني -نا لي فيني عليي ني فيي",
        "child": "ولادي الولاد ولاد اولادي الاولاد اطفالي الاطفال طفلي الطفل ابني. بنتي. بناتي البنت البيبي رضيعي طفلتي عيالي صغاري دراري وليداتي جهالي wladi bnti",
        "kid": "طفلي. ابني. بنتي. ولدي. طفلتي. وليدي ابننا بنتنا ibni bnti",
        "others": "المدير مديري الاكل اكل. العاب اخرين غيره غيرها الروضه روضه الحضانه حضانه معلمه المعلمه مربيه المربيه المدرسه الجوب جوبسنتر الدائره المكتب صاحب_البيت العقد الحرب حرب سوريا"
        " اوكرانيا افغانستان العراق بلدنا كلب الكلب رفقاته اصحابه kita",
        "blow": "يدفعني دفعتني جنسيا يخليني+اطلع يخليني+اخرج بيخليني+اطلع bkhalini يجامع لوي حرق بيعور عورني ضاربني ضربو كتلني كيكتلني قتلني_بالضرب قتلني_ضرب يطيح جلدني سلخ دقني يدقني طقني يطقني يكتلني yedrebni ydrbni bidrebni byedrebni darabni drbni yodrobni yedrabni yidrebni bydrebni ydarabni tedrab كيضرب kaydreb kaydrab kidreb tydreb بيبصق يبصق ياذينا بيأذي يؤذينا شرموطه قحبه حيط سادين مسكر_علينا رقبتي الموس يضرب ضرب تضرب مضروب يخبط يلطم لطم صفع يصفع كف. كفوف يرفس رفس يخنق خنق يعنف عنف العنف معنف يعذب تعذيب يعتدي اعتدي اغتصب يغتصب يحبس حبس حابس محبوس يقفل+علي قافل+علي يسكر+علي مسكر_علي يشد+شعر شد+شعر دفش يدفش دفعني يدز يزق هز. يمد_ايده مد_ايده يمد_يده مد_يده رفع_ايده يرفع_ايده رفع_يده يرفع_يده اذي ياذي يؤذي اذاني يكفخ كفخ بسطني يقتلني+كل yadrib yedrab yidrib yodrob yadrob yedrob bydrob byodrob bidrob byedreb biyodrob ydrb yadreb derbni drabni حرام_علينا_ضرب",
        "threat": "y2tlni ye2telni yo2tolni yehadedni yhadedni bihaddidni byhadedni هدد يهدد تهديد مهدد يقتل قتل. بيقتل ذبح يذبح سكين السكين سكينه سلاح مسدس يموت+ني يموتني يدفن يحرق"
        " ماء_نار yihaded yhaded bihaded bihadid ye2tol yeqtel yi2tel",
        "take": "اخذ+جواز اخد+جواز ياخد+موبايل ياخذ+موبايل اخذ+موبايل اخد+تلفون اخذ+تلفون ياخذ+فلوسي اخذ+فلوسي ياخد+مصاري ياخذ+مني ياخد+مني اخذ+مني "
        "ما_بيعطيني ما_يعطيني مايعطيني ما_عم_يعطيني معه+جواز جواز+معه معو+جواز akhad akhd khda 5ada خطف يخطف يحرم حرمني يسرق سحب يسحب خبي يخبي مخبي شال_مني اخدلي ياخدلي ما_اشوف_اولادي ma_a5od",
        "thing": "passport portable تلفون موبايل جوال هاتف تليفون جواز_سفر جواز الجواز جوازي اوراقي الاوراق فلوس فلوسي مصاري المصاري مصرياتي راتبي بطاقه مفتاح المفاتيح اقامتي وثائق"
        " باسبور",
        "fear": "khayfe 5ayfe 5ayfa khaayfe bkhaf b5af b7af kheyfe khayfah khayfa khayef خايف خائف اخاف بخاف نخاف خفت خوف بيخاف يخاف رعب مرعوب مرعوبه نخلع خفنا khayf khaif akhaf"
        " kheyf",
        "home": "ارجع_عند_زوجي ارجع_لزوجي ارجع_لجوزي ارجع_عند ارجع_البيت ارجع_للبيت ارجع_على_البيت ارجع_ع روح_ع_البيت اروح_البيت اروح_للبيت ارجع_لعنده ارجع_لعندو العوده_الي_البيت الرجوع_للبيت نمشي_للدار ندخل_للدار",
        "forbid": "ma_bkhalini ma_bikhalini ma_ykhalini mabkhalini maykhallini ما_كايخليني مانعني حارمني ما+بيخلي ما_بيخليني ما_يخليني bkhalini yekhalini ykhalini ممنوعه_من_كل كيقرا"
        " يقرا+رسائل يقرا+ميساج يعرف_وين يعرف_فين ما+يخلي ميخلي مايخلي ما+بخليني ما_عم_يخليني لا+يسمح ما+يسمح مايسمح ميسمح ممنوع يمنع مانع منعني يمنعني يراقب مراقب يتحكم"
        " ماخلاني ما_كيخليني ما_يخلينيش",
        "out": "كورس الكورس كورسات مدرسة_اللغة atla3 tla3 etlaa لحالي لوحدي etla3 نخرج كنخرج ميساج اطلع طلع الخروج اخرج برا خارج_البيت البيت. احكي اتصل اهلي صديقاتي رفقاتي مع_حدا اشوف موبايل التلفون الكورس وحدي"
        " الدار نطلع",
        "rage": "جحيم بيقهرني يقهرني يعاملني بيعاملني معاملته يظلم ظالم قاسي يجن_جنونه يخبط_الباب يكسر_الباب يزعق بيزعق يهوش يبهدل بيبهدل يذل بيذلني سكير يشتمني حقير نفسيه سيكران ysayeh b3ayet يصرخ صراخ"
        " يعيط يصيح عيط عصبي معصب سكران يسكر يشرب شرب. خمر كحول حشيش مخدرات مدمن يكسر كسر يرمي رمي يسب سب. يشتم شتم يهين اهان اهانه ذل مجنون يجن يطردني طرد طردني عدواني ينرفز"
        " نرفز يغوت كيغوت",
        "sign": "شرطه يغار غيور ساعد ساعدوني النجده يبكوا يبكون يتخبوا خطر امان اسوا كسر",
        "flee": "hrabt hrebt harabt هرب اهرب هربت هاربه هربان فلت طلعت_من_البيت تركت_البيت خرجت_من_البيت هربنا harab",
        "run": "هربت+ولادي هربت+اولادي هربت_من_البيت طلعت_مع_ولادي هربت+الاولاد هربت+الولاد",
        "leave": "طلاق اطلق انفصل نطلق",
        "banish": "يرجعني يسفرني ترحيل يرحلني يبعتني_علي",
        "refuge": "وين+انام اين+انام وين+نام وين+ننام مكان_امن مكان_امان ملجا ملجأ مأوي ماوي الشارع+انام اختبي اتخبي اختبئ نام_بالسياره بالشارع انام_الليله فين_ننعس",
        "hidden": "بالسر بدون_ما_يعرف من_ورا ما_لازم_يعرف لا_يعلم لا_يعرف_اني قبل_ما_يجي قبل_ما_يرجع يقرا_رسائلي يفتش بدون_علم من_غير_ما_يعرف",
        "chase": "ما_يتركني_بحالي ما_بيتركنا عم_يدور_علي يلحقني بيلحقني عرف_وين عرف_عنوان عنوان+جديد يلاحق لاحقني ملاحق يطارد واقف_علي_باب واقف_قدام يستني+باب ينتظر+باب يلاقيني يلاقينا لقاني يدور_علينا يدور_علي مطارد يتجسس",
        "fetch": "ياخذ ياخد اخذ اخد يستلم",
        "although": "محكمه+منع ما_بيحقله ما_يحق_له محكمه_منع المحكمه_منعته مع_انه_ممنوع المحكمه_منعت مع_انه ممنوع المحكمه+منع قرار_منع قرار_محكمه عدم_اقتراب",
        "marry": "زواج يزوج جوز. يزوجو يزوجوني زوجوني تزويج يجوز يجوزوني عرس خطبو زوجوها يزوجوها",
        "force": "غصب قسر اجبار يجبر اجبر بالقوه بالغصب مجبور غصبا بدون_رضا",
        "unwilling": "ابن_عم ابن_عمي يبيع ما_بدي بدهم",
        "mark": "كدمات كدمه زرق زرقا مزرق ورم مزرقه نزيف ينزف دم. اثار_ضرب مكسور",
        "dark": "خجلانه بستحي احشم ما_عاد_فيني_كمل ماعاد_فيني ما_عاد_فيني ما_عاد_اقدر لم_اعد_استطيع ما_بقي+قدره مش_قادره ما_عاد_اتحمل ماعاد_اتحمل تعبت_من مافي_امل لا_امل ابكي_كل منهاره مخنوقه يائسه طفح_كيلي ما_عندي_قوه وحيده عييت كرهت اختفي ما_بقيت_قادره",
        "alarm": "ياخذ_مني_اولادي ياخد_مني_الولاد ياخذ+اولادي+مني ياخد+الولاد+مني "
        "خايفه_بالبيت خايفه_في_البيت مو_امان_بالبيت مو_بامان الشرطه+زوجي الشرطه+طليقي قافله+الحمام مخبايه مختبيه ختان+بنت "
        " انقذوني انقذونا ماوي_نساء ملجا_نساء الولاد+ما_تشوف"
        " الولاد+وما_تشوف ما_بتشوفيهم ما_تشوفيهم وما_بتشوفيهم ما+تشوف+ولاد ما_يلاقينا يلاقينا_فيه ما+يقدر+يلاقينا صوت_عالي دمر_حياتي سادين+عليا محبوسه"
        " دمرني يقتلنا هز+الموس عنف_منزلي عنف_اسري العنف_الاسري العنف_المنزلي ملجا_للنساء بيت_النساء بيت_نساء ماوي_للنساء ملجأ_نساء زواج_قسري زواج_بالاجبار "
        " "
        " لمس+بنتي لمس+ابني لمس+طفل جريمه_شرف شرف+يقتل غسل_العار حامل+ضرب حامل+دفع حامل+دفش "
        " علي_بطني اغتصب",
        "harmless": "وقايه ورشه ندوه دوره اقترح يقترح سعر",
        "alike": "يعتني اعتني يحضر حضر يشتري يدرس",
    },
    "fa": {
        "he": "شوی_من شوهرمه شويم خاوندم shoharm hamsarm shuharam shawharam دوست_پسر مردی_که برادرهایم شوهر شوهرم شوهرش همسرم همسر پدرشوهر مادرشوهر پدرم برادرم برادرشوهر نامزدم"
        " خسرم خشویم خسر ایورم پدرش باباش بابا. باباشون پدرشان شوی. دوست_پسرم عمویم کاکایم خانواده_ام خانواده_شوهر فامیل شوهر_سابق shohar shohaream shawhar hamsaram babash",
        "him": "او اون ازش اورا او_مرا un",
        "feared": "از_پدر_بچه مرا_می_ترساند مرا_میترساند میترسونه منو_میترسونه az_shohar az_un از_شوهرم از_شوهر از_همسرم از_او از_اون ازش از_پدرش از_پدرم از_برادرم از_باباش از_نامزدم از_خسرم"
        " از_خانواده از_پدرشوهرم از_دست_شوهرم از_دستش از_دست_او وقتی_میاد az_shoharam azash",
        "i": "من ما man",
        "me": "مرا منو من_را به_من مارا ما_را بهم mano mara مره",
        "child": "بچه_رو بچه بچم بچهام اولاد اولادها طفل طفلم کودک کودکم پسرم دخترم دختر. نوزاد بچه_ها اطفال دخترک bacheha bacham",
        "kid": "بچه_ام بچه_من بچم پسرم. دخترم. طفلم. کودکم فرزندم پسر_من دختر_من pesaram dokhtaram",
        "others": "رئیس کارفرما غذا اسباب_بازی دیگر دیگه مهد مهدکودک کودکستان مربی معلم گروه مکتب مدرسه اداره جاب جابسنتر صاحبخانه قرارداد جنگ افغانستان سوریه اوکراین ایران وطن سگ همکلاس kita",
        "blow": "بیرون_کرد از_خانه_بیرون بیرونمون نمیذاره+بیرون نمیگذارد+بیرون نمیزاره+بیرون نمیمانه+بیرون nemizare "
        "سکس تجاوز مشت سیلی_زد زده_مرا مرا_زده زدن_من سوزاند لگدم خفم موهامو موهایم_را کشید+مو پرتم میزندم میزنتم میزنم_کتک کوبید mizanad mizaneh mizand zadan mano_zad"
        " kotakam lat_kard تف فاحشه اذیتمون اذیتم آزارم قید_کرده لت_کرد لت_کرده منفجر هل_داد تیله_کرد دو_میزند گلومو نابود میزن میزنه میزند میزنی میزند. کتک لت_کر لت_میک"
        " لتوکوب لت_و_کوب زد. زده_است زده. سیلی لگد خفه خفه_ام گلو گلویم هلم تیله تیلهم حبس زندانی قفل+خانه در+قفل خشونت شکنجه موهایم مو+میکش تکان+داد دست_بلند دست_رویم آزار"
        " اذیت وحشی mizan mizane mizana kotak lat_mekona zad",
        "threat": "میکشند میکشن. تهدید میکشد میکشه بکش میکشم میکشمت بکشه بکشد کشتن چاقو کارد تفنگ اسلحه سر_میبر اسید سوزاند tahdid mikoshe",
        "take": "ازم_گرفت از_من_گرفت ازم+گرفته از_من+گرفته گوشیمو+میگیر پاسپورتم+گرفته پاسپورتمو+گرفته پاسپورت+گرفته پولم+میگیر گوشی+میگیر "
        "پول_نمیده پول_نمیدهد نمیدهد_پول خرجی_نمی گوشیمو_میگیر پیش_اونه پیش_اوست نزد_اوست قاپید پنهان_کرده قایم برده برمیدار دزدید دزدی نمیبین میبرد+بچه جدا_کند",
        "thing": "گوشیمو پولم پاسپورتمو passport گوشی موبایل تلفن پاسپورت پاسپورتم مدارک مدارکم پول پولهایم کارت کلید تذکره اسناد معاش gushi",
        "fear": "mitarsim tars میترس میترسم ترس ترسم وحشت ترسیده بترس mitars metars tarsidam",
        "home": "به_خانه_بر خانه_برگردم برگردم_خانه برگردم_خونه خونه_برم خانه_بروم برم_خونه به_خانه_برو خانه_رفته برگردم طرف_خانه",
        "forbid": "nemizare nemizareh nemigzare نمیمانه نمی_مانه نمی_مانه_بیرون نمیذاره نمیگذارد نمیزاره اجازه_ای_ندارم اجازه_ندارم پیام+میخون پیام_هامو بدونه_کجام کجا_هستم نمیگذار"
        " نمیذار نمیزار نمیمان نمیماند اجازه_نم اجازه_نمیده نمی_گذار نمیده ممنوع منع_کرده کنترل چک_میک زیر_نظر نمیلـ نمیله",
        "out": "کورس کلاس biroon birun بیرون از_خانه از_خونه تلفن زنگ تنها خانواده دوستانم دوستام با_کسی صحبت حرف کورس کلاس_زبان گوشی کسی",
        "rage": "جهنم ظلم_میکن داد_زد داد_می "
        "بدرفتاری رفتار_بد بد_رفتار بدخلق ظلم ظالم بی_رحم در_را_میکوب در_رو_میکوب میکوبد نعره دیوانه_میشه جنگ_میکند دعوا_میکنه+مست دعوا+میزن بدزبانی چرسی شیشه_میکشه معتاده داد_میزن فریاد چیغ جیغ مست. عرق مشروب شراب الکل مواد معتاد تریاک میشکن میشکند شکست پرت توهین فحش دشنام دو_میزن تحقیر قهر_شده دیوانه پرخاش بیرونم_کرد بیرون_کرده بیرون_انداخت",
        "sign": "پلیس عصبانی عصبی حسود کمک گریه قایم پنهان خطر امن بدتر",
        "flee": "farar_kardam farar_konam فرار گریختم گریخت گریز در_رفتم از_خانه_زدم از_خانه_برامدم farar",
        "run": "فرار_کردم+بچه فرار+بچه_هایم از_خانه_فرار با_بچه_ها+برآمدم از_خانه_زدم",
        "leave": "طلاق جدا_شوم جدا_شم ترکش ترک_کنم",
        "banish": "پس_بفرسته پس_میفرست دیپورت برگردونه_افغانستان برگرداند_افغانستان رد_مرز",
        "refuge": "پناهگاه+امن شب+کجا_برویم "
        "کجا+بخواب کجا_بخوابم شب+کجا پنهان_شوم قایم_شوم جای_امن جای_امنی جایی_ندارم جای_ندارم توی_ماشین_خواب در_موتر روی_سرک خیابان+خواب",
        "hidden": "یواشکی پنهانی مخفیانه پت_و_پنهان نباید_بفهمه نباید_بفهمد نباید_بداند نفهمد نفهمه خبر_نشود قبل_از_اینکه_بیاید تا_نیامده پیامهایم",
        "chase": "دست_از_سرم ولم_نمیکنه ول_نمیکند مزاحمم جلو_خانه پیدایمان پیدامون تعقیب دنبالم دنبال_ما مزاحم جلوی_در دم_در کمین پیدایم_میک پیدام_کنه پیدا_کند پیدا_میک پیدا_نکنه",
        "fetch": "ببرد ببره بردار گرفتن بگیره بگیرد تحویل",
        "although": "دادگاه_منع محکمه_منع حق_ندارد ممنوع دادگاه محکمه اجازه_ندارد",
        "marry": "پسر_کاکایم به_پسر_کاکا ازدواج عروسی شوهر_بد شوهرم_بد شوهر_بدهند شوهرم_بدهند نامزد_کرد به_شوی نکاح عقد_کنند شوهرش_بد",
        "force": "زور مجبور اجبار بزور جبری",
        "unwilling": "نمیخواهم نمیخوام میخواهند+بدهند پسرکاکا پسر_کاکا پسرعمو پسر_عمو پسرعمه میفروش فروخت پیرمرد",
        "mark": "دستهام_کبود کبود کبودی خون. خونریزی خونین سیاه_شده زخم",
        "dark": "خجالت شرمم دیگر_نمیتوانم دیگه_نمیتونم دیگه_نمی_تونم طاقت توان_ندارم خسته_شده خسته_شدم ناامید نا_امید گریه بریدم بریده امیدی_ندارم به_آخر هیچکس_را_ندارم سیر_شدم"
        " کم_آوردم تمام_شود راهی_ندارم تنهام گم_شوم",
        "alarm": "بچه+از_من+بگیر بچه+ازم+بگیر اولاد+از_من+بگیر در_خانه_میترسم تو_خونه_میترسم پلیس+شوهر پولیس+شوهر حمام_قفل قفل+حمام ختنه+دختر نجاتم نجاتمون نجات_بد mikhad_bokoshe خانه_های_امن سرپناه بچه+تکون بچه_ها+نمیبینی بچه_ها+نمی_بینی اولادها+نمیبینی دیگر_نمیبینی دیگه_نمیبینی ما_را_پیدا_نکند پیدامون_نکنه پیدا_نکنه پیدا_نکند بلند_حرف بلند_گپ قید_کرده نابود_کرده خلاص_شم+مرد خشونت_خانگی خشونت_خانوادگی خانه_امن نمیخواهم_زندگی بمیرم بهتر_است_نباشم ازدواج_اجباری پناهگاه_زنان تجاوز دست_زد+دخترم دست_زده+دخترم لمس+دخترم نوزاد+تکان قتل_ناموسی ناموس حامله+زد حامله+هل باردار+زد باردار+هل حامله+لگد شکمم بچمو_زدم سوزاندن_خود",
        "harmless": "زنگ. حرف. ایمیل امضا تماس "
        "پیشگیری کارگاه سمینار پیشنهاد قیمت زنگ_میزن حرف_میزن گپ_میزن واکسن_میزن واکسن دور_میزن سر_میزن لبخند",
        "alike": "میزان گردش مهر",
    },
    "ku": {
        "he": "mere_min mêr_min mere. zilamê_min mêrê_xwe mêrekî mêrekî_xirab bavo. birayên_min hevalê_min_ê mêr. mêrê mêrik hevjîn hevjînê bavê bavê_zarokan bavê_wan bavê_min bav."
        " birayê_min xezûr xesû tiyê dergistî malbata_min malbata_mêr ap. mamê_min میرد میردم میردهکهم هاوسهر هاوسهرم باوکم باوکی باوک براکهم خهزور خیزانی+میرد merdekam"
        " mirdakam hawsarakam bawkm",
        "him": "ew wî jê لیی ئهو aw",
        "feared": "min_ditirsîne me_ditirsîne دهمترسینی ji_mêr ji_mêrê ji_mêrê_min ji_wî jê ji_hevjînê ji_bavê ji_birayê ji_malbatê ji_xezûr له_میردهکهم لیی له_باوکم له_هاوسهرم"
        " لی_دهترسم lêy la_merdekam",
        "i": "ez em min من ئیمه",
        "me": "min. me. ez. -م لیم منی لیمان lem",
        "child": "zarok zarokan zarokên zaroka biçûk biçûkan kur. kurê keç keça keçik pitik bebek منال منالهکان منالهکانم مندال مندالهکان کورهکهم کچهکهم mnal mndal",
        "kid": "zarokê_min zaroka_min kurê_min keça_min lawê_min منالهکهم مندالهکهم کورهکهم کچهکهم",
        "others": "karsaz xwarin xwarinê lîstok din kreş kreşê mamoste dersdar zarokên_din kom hevalên dibistan jobcenter ofîs xwedî_mal peyman şer şerê sûriye ukrayna welat kûçik seg باخچه"
        " ماموستا قوتابخانه شهر kita باخچهی_منالان",
        "blow": "avêtin_derve avêt_derve ji_malê_derxist girtî_me ez_girtî "
        "nahêle+derkev sex dest_direj dest_dirêj şewitand mist kulm por_dikişîne lêdanê lêdana li_me_dixe li_min_dixin lixe lê_dixin ledixe lexist didit_min xwar لیدهدا لیمان_دهدا tif dike_min bavo+li_dayê dixîne diteqe dehf_dam qirik gewriya lê_dixe dixe. dixist xist. lêdix lêxist lêdan lêdide li_min_da li_me_da dikute kuta. kutan dikutin sîle pihîn pehîn dixeniq xeniqand fetisand difetis bêhna_min tecawiz tund. tundî tundû şîdet îşkence digire_malê kilît derî_digire dihejîne hejand pora_min êşand diêşîne dehf dehfand dide_min_lê destê_xwe_li لیم_دهدا لیمدهدا لیدان لیی_دا لیم_دا لییان شهپ خنکاند دهخنکین زیندانی توندوتیژی دایخستووم قژم پال_پیوه lem_adat lemdat lm_ada ledam ledan",
        "threat": "gef. gefan gefê gefa tehdît tehdid dikuje bikuje bikuj dikujim kuştin kêrê çek. demançe serê_min_jê dişewitîne ههرهشه دهکوژ بمکوژ بکوژ چهقو کوشتن سهرم_دهبر harasha hereshe dakuje",
        "take": "ji_min_distîne ji_min_stand "
        "pere_nade perê_nade پاره_نادات pasaport+cem telefona_min_digire digire+telefon pere+cem perê_min+cem distine standin stend. ji_min_girt ji_min_bistîne vedişêre veşart birevîne revand dibe_welat bibe_welat nabînim لیم_دهسین دهبات لیی_سهندم سهندوومه بردووه شاردوویهتیهوه دهیهوی_ببات دهستی_بهسهردا",
        "thing": "telefon telefona pasaport nasname kaxez kaxiz pere. perê pereyên kilît mifte kart belge موبایل تهلهفون پاسپورت پاره کارت کلیل",
        "fear": "ditirsin ditirs tirs tirsiyam ditirsim tirsa دهترس ترس ترسام datrsm atrsm",
        "home": "herim_malê vegerim_malê biçim_malê çûna_malê vegerim بچمهوه_مالهوه بگهریمهوه مالهوه",
        "forbid": "nahele nahêlê naherin zarokan_nahêle nahêle ji_min_re_qedexe qedexe_ye peyam+dixwîne bizane_ez_li_ku naheyle nehişt nahêlin qedexe destûr_nade destûrê_nade kontrol"
        " çavdêr ناهیلی ناهیلیت رینادا ریگه_نادا ریگهم_نادا قهدهغه نایهلی nahelet nayale",
        "out": "kurs kursê derve derkev derve ji_malê biaxiv bi_kesî bi_tenê telefon hevalên_min malbata_min kurs derê دهرهوه بچمه_دهر قسه تهنیا تهلهفون کهس",
        "rage": "cehnem zilmê zilm xirab_dike xirabî zilm zalim derî_dişkîne li_derî_dixe dîn_dibe bi_ken_nake nebaş_dike heqaretê çêrî sert serxweşe زولم خراپ+لهگهلم diqîr qîriya qîrîn diqêr hêrsbûyî"
        " serxweş serxoş vedixwe alkol araq dişkîne şikand davêje avêt_erdê sixêf dijûn heqaret çêr dikene bi_hêrs agresîv çavnebar avêtim ji_malê_avêt bi_araq هاوار قیژ"
        " سهرخوش مهشروب دهشکین تووره جنیو سووکایهتی دهرکردم فری",
        "sign": "polîs پولیس hêrs alîkar hawar digirîn vedişêrin xeter ewle xirabtir",
        "flee": "reviyam revîm direvim birevim reviya em_reviyan derketim_ji_malê ههلهاتم ههلهاتین ههلبیم رامکرد raykrd",
        "run": "reviyam+zarok ji_malê_derketim ji_malê_reviyam",
        "leave": "berdan jihevcud veqet جیابوونهوه تهلاق",
        "banish": "paşve_bişîne paşve_dişîne min_bişîne vegerîne_welat",
        "refuge": "li_ku_razêm li_ku_razên ku_derê_razêm razêm+şev veşêrim cihê_ewle cihekî_ewle cihê_ewlehî penageh stargeh di_erebê_de_radizê li_kolanê له_کوی_بخهوم بخهوین شوینی_ئارام شوینیکی پهناگه",
        "hidden": "bi_dizî bi_dizîka veşartî divê_nizanibe nizanibe berî_ew_bê berî_were peyamên_min دزی نهزانی به_نهینی نابی_بزانی",
        "chase": "dest_ji_min_bernade li_pêş_deriyê dişopîne_min dişopîne li_dû_min dû_min li_pey_min dişopin li_ber_derî li_ber_derê min_dibîne me_bibîne min_bibîne digere_li_me"
        " سهودام دوام_دهکهوی دهمدوزیتهوه بماندوزیتهوه بهردهرگا بهر_دهرگا",
        "fetch": "keçê_bibe zarok_bibe zarokan_bibe bibe bibê bistîne werdigire hilde ببات وهربگری",
        "although": "dadgehê_qedexe her_çend_dadgeh qedexe dadgeh maf_nîne mafê_wî_nîne دادگا قهدهغه ههرچهند",
        "marry": "bidin_pismam pismam zewac bizewic dizewicîn zewicandin mêr_bikim bidin_mêr didin_mêr dawet ژیمارهکردن شوو شووم میردم_پی بهشوو زهماوهند",
        "force": "zorê bi_zor bê_dilê bê_xwesta بهزور زورهملی",
        "unwilling": "naxwazim ez_naxwazim dixwazin+bidin pismam kurapê difroş ئاموزا",
        "mark": "şîn_bû birîn xwîn xwînê reş_bûye شین_بووه خوین برین",
        "dark": "şerm şerm_dikim êdî_nikarim nikarim_êdî hêza_min_nema hêz_nema bêhêvî bêçare digirîm westiyam ji_jiyanê tu_kes_alî dilê_min_teng canê_min bêzar rê_nema winda_bibim"
        " ئیتر_ناتوانم بیهیوا دهگریم ماندوو_بووم توانام_نهما وهرس",
        "alarm": "zarok+ji_min_bistîn zarok+ji_min_distîn "
        "li_malê_ditirsim polîs+mêr sinet+keç nejîm ez_dimirim_ji min_xilas_bike me_xilas_bike rizgarim رزگارم "
        " zarokan+nabînî zarokan+nabînim zarokên_xwe_nabînî me_nebîne me_nabîne bi_deng+biaxivim bi_deng_biaxivim girtî_me di_xanî_de_girt"
        " li_malê_girt tundiya_nav_malê tundiya_malbatî şîdeta_nav_malê mala_jinan xaniyê_jinan "
        " zewaca_zorê zewaca_bi_zorê tecawiz dest_da_keça dest_da_zarok destê_xwe_da+keç dest+keça_min"
        " hejand+bebek hejand+zarok namûs ducanî+xist ducanî+dehf bi_hemlê+xist zikê_min توندوتیژی_خیزانی بمرم ناموس شهرهف دالدهی_ژنان"
        " مالی_ژنان",
        "harmless": "pêşîgirtin semîner pêşniyar pêşniyaz buha vaksîn derzî",
        "alike": "dixebit dixwaze dixwazim dixwe dixwend",
    },
    "tr": {
        "he": "kocm herif adam. esim koca_ erkek_arkadaşım bir_adam adamdan abilerim kocam. koca. kocamın kocamdan kocama kocamı kocamla eşim. eşimin eşimden eşime eşimi babam"
        " babası babamdan babaları kayınpeder kayınvalide kaynanam kayınbirader kaynım sevgilim nişanlım abim ağabeyim erkek_kardeşim amcam eski_eş eski_koca eski_kocam eşi."
        " ailem. ailesi üvey",
        "him": "o ona onu onun ondan",
        "feared": "beni_korkut bizi_korkut korkutuyor kocamdan eşimden babamdan babasından ondan kayınpederimden abimden sevgilimden ailemden eskisinden eski_eşimden kaynanamdan"
        " babalarından o_gelince",
        "i": "ben biz",
        "me": "beni bana bizi bize benden",
        "child": "çocuk. çocuğ çocuklar çocuğum çocuğumu bebe bebeğ oğlum oğlumu kızım kızımı kızıma yavrum",
        "kid": "çocuğum. oğlum. kızım. bebeğim. kızım_ve yavrum. oğlan",
        "others": "patron işveren yemeği yemek oyuncak diğer başka kreş anaokul öğretmen bakıcı okul grup sınıf arkadaşları jobcenter daire kurum sözleşme ev_sahibi savaş ukrayna suriye afganistan"
        " ülke köpek",
        "blow": "dışarı_att boynumu zarar_ver boğazım boğazını_sık "
        "dışarı+bırakmıyor dışarı+çıkarmıyor çıkmama_izin bizi_sokağa beni+sokağa cinsel seks. boğazımı sıkıyor saçımı_çek dövmüş vurmuş tokatla kemerle yumrukla tekmele iteledi itekliyor duvara dövü dövecek vurcak tükür orospu patlıyor bize_zarar sokağa_at kapı_dışarı mahved kilitli dövüyo dövdü döver döve. dövme dövül dayak vuruyo vurdu vurma. vurup vurur tokat tokatl tekme yumruk boğdu boğmaya sıktı tecavüz taciz şiddet iter. itti. itiyor itekle sarsı salladı silkel saçımı saçımdan kilitl hapset hapsed kapat+eve işkence eziyet el_kaldır elini_kaldır eli_kalk canımı_yak zarar_veriyor pataklı döüyor hırpal ısır+beni",
        "threat": "tehdit öldür keser bıçak silah tabanca gebert vurur+seni yakar. asit yaşatma bıçakl",
        "take": "kaçırdı kaçırac çocukları_kaçır "
        "para_vermiyor para_verm harçlık_verm telefonumu_alı pasaportum+onda param+onda telefonumu_al pasaportumu_al paramı_al kimliğimi_al telefonumu+alıyor paramı+alıyor onda elimden_al elimizden_al benden_al alacak+çocuk çocukları_al alıkoy el_koy elkoy saklıyor sakladı kaçıracak göstermem göstermiyor göremez alırım götürecek",
        "thing": "telefon pasaport kimlik paramı parayı maaş kart. kartımı anahtar belge evrak",
        "fear": "kork korkuyor korkar korktu korkut ürküyor dehşet",
        "home": "eve_gitmeye eve_dönmeye eve_girmeye eve_git eve_dön eve_gir evime_dön eve_gelme eve_gid eve_dönme",
        "forbid": "hapis tek_başıma+bırakm bırakmıyor her_şey_yasak mesajlarımı_oku nerede_olduğumu neredeyim izin_verm izin_vermiyor bırakmı salmı çıkarmı çıkartmı yasak yasakla"
        " kontrol_ed göndermi müsade müsaade engelliyor takip_ediyor vermiyor",
        "out": "kursa tek_başıma dışarı_bırak dışarı dışarıya evden çıkmam çıkmama sokağa konuşmam ailemle arkadaş telefon yalnız kursa kimseyle görüş",
        "rage": "cehennem zulüm zulmed kötü_davran eziyet zalim kapıyı_tekme kapıyı_kır kapıyı_yumruk kendini_kaybed kontrolünü çıldırıyor deliriyor kavga+vur alkolik içkici ezik rezil bağır bağırıyor sarhoş içiyor. içki alkol uyuşturucu kırıyor kırdı fırlat atıyor. küfür küfred hakaret aşağıl saldır agresif çıldır delir kovdu kovuyor evden_attı parçal",
        "sign": "polis sinirli sinirlen kıskan öfke yardım imdat ağlıyor saklan tehlike güven kötü",
        "flee": "kaçtım kaçtık kaçmak kaçmam kaçıyor kaçıp kaçma. kaçacağ kurtul evi_terk evden_çıktım",
        "run": "evden_kaç kaçtım+çocuk çocuklarla_kaçtım evden_kaçtım evi_terk",
        "leave": "boşan ayrıl terk_et",
        "banish": "geri_gönder sınır_dışı memlekete_gönder vizemi",
        "refuge": "sığınac nerede_kalac bu_gece+nere "
        "gece+nerede gece_nereye gidecek_yer kalacak_yer gidecek+yok saklan güvenli_yer arabada_yat arabada_uyu sokakta_kal sokaktayız barınak",
        "hidden": "gizlice gizli habersiz haberi_yok haberi_olma bilmemeli duymasın öğrenmesin bilmesin gelmeden mesajlarımı",
        "chase": "bizi_bul beni_bul bizi_bulur "
        "rahat_bırakm peşimi_bırakm evin_önünde kreşe_geliyor+korku izliyor_bizi peşimizde adresi_öğren adresimizi takip_ed peşim peşimi kapıda_bekl kapıya_dayan kapının_önünde önünde_bekl rahatsız_ed buldu_bizi arıyor_sürekli",
        "fetch": "almak alması almaya alıyor alacak alabilir götür",
        "although": "yasak uzaklaştırma mahkeme",
        "marry": "evlend evlen. evlenmem evlilik nikah düğün evermek kocaya_ver",
        "force": "zorla. zorla_evlen "
        "zorluyor rızam",
        "unwilling": "istemediğim istemiyorum kuzenim amcaoğlu satmak başlık",
        "mark": "kollarım_mor morardı+kol yüzüm_mor morluk mor. moraril morar kanıyor kanama gözüm_mor",
        "dark": "utanıyorum utanç dayanamıyorum artık_dayan gücüm_kalma gücüm_yok bıktım çaresiz umudum ağlıyorum tükendim tek_başına çıkış_yok bitik yapamıyorum_artık anlamı_yok"
        " yok_olmak kimsem_yok tükendi boşluk bittim",
        "alarm": "evde_korkuyorum evde_güvende polis+kocam polis+eşim polisi+kocam banyoya_kilit banyoda_sakla kızıma+sünnet camdan_at "
        " ölmek kurtarın_beni kurtarın_bizi beni_kurtar adresimi_gizli gizli_adres konukevi bebek+sarsıyor bebeği+sarsıyor çocuk+göremezsin çocukları_bir_daha"
        " bir_daha_göremez bizi_bulamaz bulamayacağı bizi_bulmasın yüksek_sesle sesli_konuşamam hayatımı_mahved eve_kilitl kilitli_tutuyor hepinizi_kes"
        " hepimizi_öldür aile_içi_şiddet ev_içi_şiddet şiddet_gör kadın_sığınma kadın_sığınağı sığınma_evi sığınma_ev kadın_konuk "
        " zorla_evlen tecavüz namus töre bebeği_sars bebeğimi_sars kızıma_dokun"
        " kızımı_elle taciz_et çocuğuma_dokun oğluma_dokun hamile+itti hamile+vur hamile+döv hamileyim+tekme karnıma uzaklaştırma_kararı bacak_arası",
        "harmless": "önleme seminer eğitim_programı öneri öneriyor fiyat aşı",
        "alike": "ödüyor korkunç verdi kirada alışkın",
    },
    "vi": {
        "he": "ck. lão_chồng thằng_chồng bố_cháu bố_bé ba_bé bố_tụi ba_tụi bố_con chong_em bạn_trai_em người_đàn_ông mấy_anh_trai chồng bố_chồng mẹ_chồng anh_chồng em_chồng"
        " chồng_cũ người_yêu bạn_trai nhà_chồng bố_nó ba_nó bố_của bố_bọn anh_trai_tôi anh_trai_em bố_tôi ba_tôi bố_dượng cha_dượng chú_ruột gia_đình_tôi ông_xã chong"
        " chồng_tui",
        "him": "anh_ấy anh_ta hắn ổng nó ông_ấy lão ảnh",
        "feared": "làm_tôi_sợ làm_em_sợ khiến_em_sợ anh_ta_về sợ_chồng sợ_anh_ấy sợ_anh_ta sợ_hắn sợ_ổng sợ_bố sợ_lão sợ_nhà_chồng khỏi_chồng khỏi_anh_ta khỏi_hắn",
        "i": "tôi em mình tui con_tôi",
        "me": "tôi em mình tui mẹ_con mẹ_tôi",
        "child": "con. con_tôi con_em con_gái con_trai các_con bé cháu đứa",
        "kid": "con_trai con_gái con_tôi con_em con_gái_tôi con_trai_tôi bé_nhà con_mình cháu_nhà con_trai_em con_gái_em",
        "others": "sếp đồ_ăn đồ_chơi mầm_non nhà_trẻ cô_giáo bạn_khác trẻ_khác bạn_bè các_bạn lớp trường kita jobcenter hợp_đồng chủ_nhà chiến_tranh ukraina chó bạn_cùng_lớp phường",
        "blow": "tát_tôi tát_em tát_vào tát_tai bị_tát đấm_tôi đấm_em đạp_tôi đạp_em đánh_tôi đánh_em đánh_đập bị_đánh đánh_mẹ đánh_con đánh_cháu đánh_mấy đánh_các chồng_đánh ba_đánh bố_đánh chồng_hay_đánh giơ_tay_đánh đánh_vợ đánh_nó chồng_lại_đánh "
        "không_cho+ra_ngoài không_cho+ra_khỏi ko_cho+ra_ngoài quan_hệ+ép ép_quan_hệ cưỡng_bức đấm_đá đánh_đập tát_tai túm_cổ bóp_cổ ném_vào đánh_em đánh_tôi oánh đập_đầu ăn_đòn bị_đòn dùng_vũ_lực danh_toi danh_em nhổ_nước_bọt làm_đau nổi_khùng hủy_hoại đuổi_em đuổi_tôi ra_đường vào_tường đá_tôi đá_em đá_vào siết_cổ cưỡng_hiếp bạo_hành bạo_lực hành_hạ nhốt xô_tôi xô_em xô_ngã đẩy_tôi đẩy_em đẩy_ngã kéo_tóc nắm_tóc túm_tóc giật_tóc động_tay động_thủ lắc_mạnh khoá_cửa khóa_cửa tra_tấn vũ_phu ra_tay giơ_tay đập_tôi đập_em",
        "threat": "bằng_dao dọa_sẽ dọa_đánh "
        "sẽ_giết đe_dọa doạ_giết dọa_giết hăm_dọa giết cầm_dao con_dao súng đốt_nhà tạt_axit đòi_giết",
        "take": "không_đưa_tiền không_cho_tiền ko_đưa_tiền lấy_mất bắt_con cướp_con giành_con giữ_hết tịch_thu thu_hết lấy_hết giấu bắt_cóc không_cho_gặp_con mang_con lấy_điện_thoại"
        " lấy_hộ_chiếu giữ_giấy giữ_hộ_chiếu thu_điện_thoại giữ_tiền lấy_tiền cắt_tiền đem_con",
        "thing": "điện_thoại hộ_chiếu giấy_tờ tiền thẻ. chìa_khóa passport lương",
        "fear": "sợ. hoảng_sợ lo_sợ run_sợ",
        "home": "về_nhà về_lại_nhà quay_về_nhà",
        "forbid": "đọc_hết_tin đọc_tin_nhắn hỏi_em_ở_đâu hỏi_tôi_ở_đâu không_được_làm_gì không_cho cấm_tôi cấm_em ngăn_cấm kiểm_soát theo_dõi+điện_thoại ko_cho k_cho hông_cho không_được_phép",
        "out": "đi_học ra_ngoài ra_khỏi_nhà ra_khỏi gặp_ai nói_chuyện gọi_điện liên_lạc bạn_bè gia_đình_tôi đi_đâu một_mình học_tiếng điện_thoại",
        "rage": "địa_ngục áp_bức la_mắng mắng_em ném_đồ "
        "đối_xử_tệ đối_xử_tàn tàn_nhẫn độc_ác đập_cửa phá_cửa đạp_cửa phát_điên mất_kiểm_soát quát_mắng chửi_mắng chửi_rủa lăng_mạ bạo_ngược nát_rượu say_rồi say_rượu say_xỉn nhậu uống_rượu rượu_chè nghiện la_hét quát chửi chửi_bới ném đập_phá đập_đồ phá_đồ hung_dữ nóng_tính nổi_điên nhục sỉ_nhục đuổi_tôi đuổi_em đuổi_mẹ lên_cơn hung_hăng xúc_phạm",
        "sign": "công_an cảnh_sát ghen. cứu. giúp_em khóc. nguy_hiểm an_toàn trốn_hết",
        "flee": "bỏ_trốn chạy_trốn trốn_khỏi trốn_đi bỏ_chạy bỏ_nhà chạy_khỏi ôm_con_chạy dắt_con_đi ôm_con_đi trốn_chồng dẫn_con_chạy bế_con_chạy trốn_ra",
        "run": "ôm_con_chạy bế_con_chạy dắt_con_bỏ dẫn_con_bỏ bỏ_nhà_đi",
        "leave": "ly_hôn bỏ_chồng ly_dị chia_tay",
        "banish": "đuổi_về_nước gửi_về_nước trục_xuất hủy_visa cắt_visa",
        "refuge": "không_biết_đi_đâu+đêm không_có_nơi_nào "
        "đêm+ngủ tối+ngủ tìm_không_ra không_tìm_được_mẹ không_tìm_thấy_mẹ tối_nay+ngủ tối_nay+đâu trốn_ở_đâu ở_đâu_an_toàn chỗ_trốn chỗ_ngủ không_có_chỗ_đi nơi_an_toàn chỗ_an_toàn ngủ_ngoài_đường ngủ_trong_xe nơi_trú tạm_lánh chỗ_lánh trú_ẩn",
        "hidden": "lén_lút "
        "giấu_chồng không_được_biết không_để_chồng_biết đừng_để_chồng trước_khi_chồng_về trước_khi_anh_ta đọc_tin_nhắn chồng_mà_biết bí_mật",
        "chase": "không_buông_tha làm_phiền_em biết_địa_chỉ địa_chỉ_mới theo_dõi_tôi theo_dõi_em bám_theo rình rình_rập quấy_rối đứng_trước đứng_chờ chờ_trước tìm_được_tôi tìm_ra_tôi"
        " tìm_thấy_mẹ tìm_ra_mẹ đeo_bám",
        "fetch": "đón đón_con đón_bé",
        "although": "bị_cấm cấm_tiếp_xúc tòa_án+cấm lệnh_cấm tòa+cấm",
        "marry": "gả_em gả_con lấy_chồng cưới kết_hôn gả hôn_nhân",
        "force": "ép. bắt_tôi ép_tôi bị_ép cưỡng_ép ép_gả ép_buộc",
        "unwilling": "không_muốn em_không_muốn bố_mẹ_muốn họ_muốn bán_tôi bắt_con_gái",
        "mark": "bầm_tím vết_bầm tím_người chảy_máu thâm_tím sưng_mặt",
        "dark": "xấu_hổ chịu_hết_nổi hết_chịu_nổi không_chịu_nổi không_chịu_đựng kiệt_sức tuyệt_vọng khóc_mỗi khóc_hoài bế_tắc không_lối_thoát không_còn_sức mệt_mỏi_quá buông_xuôi"
        " vô_nghĩa biến_mất không_thiết hết_hy_vọng không_ai_giúp cô_đơn không_nổi_nữa",
        "alarm": "sợ_ở_nhà nhà_không_an_toàn công_an+chồng cảnh_sát+chồng trốn_trong_nhà_tắm khóa+nhà_tắm cắt_bỏ+âm "
        " cứu_mẹ_con cứu_tôi cứu_em giấu_địa_chỉ bạn_trai+lắc lắc_em_bé không_được_gặp_con không_gặp_con_nữa không_cho_gặp_con"
        " không_tìm_được+mẹ_con nói_to_được không_nói_to hủy_hoại_đời giết_cả_nhà nhốt_em nhốt_tôi gả_em gả_con bạo_lực_gia_đình"
        " bạo_hành_gia_đình nhà_tạm_lánh nhà_tạm_trú_phụ_nữ nơi_tạm_lánh nhà_trú_ẩn "
        " ép_hôn ép_cưới ép_lấy_chồng ép_gả hiếp_dâm cưỡng_hiếp sờ_con bầu+đánh"
        " bầu+đẩy bầu+đá bầu+xô vào_bụng lắc_con lắc_bé lắc_mạnh làm_hại_con",
        "harmless": "phòng_chống phòng_ngừa hội_thảo khóa_tập_huấn đề_nghị giá đánh_giá đánh_răng đánh_máy đánh_thức đánh_vần tiêm",
        "alike": "",
    },
}  # fmt: skip
