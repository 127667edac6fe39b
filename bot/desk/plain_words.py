"""Tables for scrubbing: everyday words that say what a question is about, first names, and words that a name follows.

What is in none of them, and not in our own questions, is left out; so a word that is missing here costs an editor a hint, and
never a mother her secret. Each table: language → words.
"""

from __future__ import annotations

from collections.abc import Mapping

# What mothers ask about beside our topics. No word that is also a name.
EVERYDAY: Mapping[str, str] = {
    "de": """abholen abgeben abend allergie anfang angebot angst antrag antwort anzahl arbeit arbeitsamt arzt ärztin ausflug
        ausländerbehörde ausweis auto bahn bedeutet behinderung beitrag bekommen beratung bescheid bestätigung bezahlen bezahlt
        bildung brief brille brot bus computer decke deutschkurs drei dürfen eltern elterngeld elternzeit elternabend erkältet
        erkältung erlaubt ernährung erzieherin essen fahrrad fahren fahrkarte familie familienkasse fehlt feiern ferien fieber
        finden formular foto frau frei frist frühstück führerschein geburtstag geburtsurkunde gebühr geld gemeinde geschlossen
        geschwister gesund gesundheit getränke gibt grippe gruppe gut halal haus hausaufgaben hausschuhe helfen hilfe hund
        hustet hygiene impfung internet jacke job junge jungen kann kaufen kein kind kinder kinderarzt kindergeld kinderwagen
        kindergarten kita kitas kleidung konto kopie kosten krank krankenhaus krankenkasse krankenversicherung krankheit krippe
        kuchen kündigen kündigung kurs läuse laptop lehrerin leiterin lernen mädchen mama medikament medikamente medizin mensch
        meldung miete milch mittagessen mittagsschlaf monat mutter mutterschutz muttersprache nachhilfe nachmittag nacht
        notbetreuung öffnungszeiten oma opa papa papier papiere partner pass pflege polizei portal post problem psychologe
        radio rechnung rechtsanwalt regel religion rucksack ruhe sandalen schlaf schlafen schlaf schnuller schreiben schuhe
        schule schulbedarf schulanmeldung schulpflicht schwanger schwangerschaft schweinefleisch schwimmbad schwimmen
        schwimmkurs seife sommer sonnencreme sozialamt spiel spielen spielplatz spielzeug sport sportverein sprache sprachkurs
        sprachtest sprechstunde stadt standesamt steuer steuernummer straße streik stunde studium supermarkt tag tasche taxi
        telefon termin tier toilette tragen trinken trennung turnhalle übersetzer übersetzung übernachtung umzug universität
        unterhalt unterschrift unterlagen urlaub urkunde vater vegetarisch verboten verein verhütung verkehr vertrag verloren
        versichert versicherung visum vollmacht waschmaschine wechseln weg wehtut weihnachten wetter windel windeln winter
        wohnen wohnung wohnungsamt wohngeld wöchentlich zahn zahnarzt zahlen zeit zeitung zeugnis zimmer zug zwei zwillinge""",
    "en": """allergy answer apartment appointment application asthma authority bag bank bathroom bed benefit benefits bicycle
        bike birth birthday birthcertificate book bottle bread breakfast brother bus buy car care cat certificate change check
        child children childcare class classes clothes clinic close closed clothing cold computer contract cook copy cost costs
        cough course crying dad daughter daycare deadline dentist diaper diapers disability divorce doctor document documents
        dog driving eat email emergency english exam excursion family father fee fees fever find flat flu food form free friend
        games german glasses group halal hat health healthy help holiday holidays homework hospital hour hours house husband
        ill illness insurance internet interpreter jacket job jobcenter kids kindergarten kita language laptop late lawyer
        learn lesson letter lice licence license lunch marriage medicine milk money month months mother move mum mom music
        nap nappies nappy neighbour night nurse nursery office open paper papers parents park party pass passport pay phone
        photo picture place play playground police pool pork post pregnancy pregnant price problem psychologist rain register
        rent registration residence rules salary school separation shoes shop sick sign signature sister sleep sleeping snack
        son speak sport sports stay stroller study summer sunscreen swim swimming talk tax taxi teacher teeth test therapy
        ticket time toilet tooth toys train training translate translation translator travel trip twins university vacation
        vaccination vaccine vegetarian visa visit waiting walk wash weather week weeks weekend wife winter work write year
        years baby breastfeeding""",
    "ar": """اجازة ارسال استمارة اسنان اضراب اطفال اكل الأكل الاكل الدراجة الاطفال الام الامومة الايجار البيت التأمين الترجمة
        الجامعة الجواز الحافلة الحفاض الحفاضات الحفلة الحليب الخبز الدراسة الدكتورة الدواء الرحلة الروضة الزواج السباحة السفر
        السكن السيارة الشتاء الشرطة الصحة الصور الصورة الضرائب الضمان الطبيب الطبيبة الطعام الطلاق الطلب العائلة العطلة العقد
        العلاج العمل العيد الفحص الفيزا القطار القمل اللغة المال المترجم المترجمة المحامي المدرسة المرض المستشفى المسبح
        المطر المعلمة المفتاح المكتب الملابس الملعب المنزل المواعيد الموعد النادي النوم الهاتف الواجبات الوثائق الورق الولادة
        انترنت ايجار باص بطاقة بيت تأمين تذكرة ترجمة تسجيل جامعة جواز حامل حافلة حرارة حساسية حفاض حفاضات حفلة حليب حمل حمام
        خبز دراجة دراسة درس دواء دورة دورات رحلة رسالة رياضة زوج سباحة سفر سكن سيارة شرطة شهادة صحة صف صورة ضريبة طبخ طبيب
        طبيبة طعام طلاق طفل عائلة عطلة عقد علاج عيادة غداء فحص فطور فيزا قطار قمل كتاب كرسي لحم لعب لغة مترجم مترجمة متى
        محامي مدرسة مرض مريض مريضة مسبح مستشفى مشكلة معلمة ملابس ملعب موعد ميلاد نظارة نوم هاتف واجبات ورقة وثيقة وقت ولادة
        خنزير تعليم العاب ألعاب لعبة حذاء شتاء صيف مواصلات""",
    "tr": """aile anaokulu anlaşma araba anne avukat aşı ayakkabı baba bebek bez bisiklet boşanma çocuk çocuğum çocuğu çocuklar
        ders dil diş doktor ev evrak fotoğraf gece hamile hasta hastane havuz hukuk iş izin kayıt kaydı kira kreş kurs kursu
        mektup oğlum kızım okul oyun öğretmen para park pasaport polis randevu resim saat sigorta spor süt tatil telefon
        tercüman tuvalet uyku ücret vergi yaş yemek yer yüzme yüzmeyi yardım öğrenir öğrenmek nereye gitmeli""",
    "uk": """адвокат батько вакцинація велосипед гроші гуртки гурток дитина дитини дитину дитячий діти документи довідка допомога
        дочка житло зуби іграшки канікули квартира курси курс лікар лікарня мама машина мова мову навчання няня оренда паспорт
        переклад перекладач перекладача підгузки подорож податки помідори потрібен потрібна потрібно прогулянка розлучення садка
        садок садочок сон спорт страховка суд син їжа термін хвора хворий хворіє цукор чоловік школа щеплення знайти""",
    "fa": """آزمون آموزش استخر اسباب اتوبوس بازی بارداری باردار بچه بچه‌ها بچه‌ام بیمارستان بیمه بیمار پاسپورت پدر پرستار پزشک
        پسرم پول ترجمه تعطیلات تلفن ثبت ثبتنام ثبت‌نام جدایی خانه خانواده خواب دارو دخترم دکتر دندان دوچرخه دوره زبان شنا شیر
        طلاق عکس غذا فرم فرزندم کار کارت کرایه کفش کلاس کمک کودک مادر مالیات ماشین مدرسه مدارک مترجم مریض مهد مهدکودک نامه
        نیاز واکسن وقت وکیل ورزش پوشک هزینه""",
}

# First names that are words, too, or that are typed in small letters; they go even where we know the word.
NAMES: Mapping[str, str] = {
    "latin": """aaliyah abdul adam ahmad ahmed aicha aischa aisha aki alex ali alina alma amal amin amina amira ana anas andrea
        angel anna anne arda ashley aya ayse ayşe aylin azra baran begüm berfin bilal can cem cemile charity christian christina
        dana daniel daria deniz derya diana dilan dina dunya duygu ela elena elif emily emine emma emre engin erika eva faith
        fadi farah fatima fatma fatme felix finn frank gloria grace gül güler habib hana hanna hans hasan hassan hatice helga
        heide hoda hope houda huda hussein ibrahim ilona iman inas ines irina iris ismail ivan jan jasmin jasmina joy karim karl
        khadija khaled klaus lara laila layla leila lena leo leyla lilia lilly lina linh lisa ludmila luna maha mai maia malak
        malik mara maria mariam marie marina marwa mary max maya mehmet melek mercy mia michael mina mira mohamad mohamed mohammed
        mona murat musa mustafa nada nadia nahla natalia natasha nesrin nina noah nour nur nura oksana olena olga omar onur ozan
        paul peace peter petra rahel rama rana rania reem rim rima rita rosa rose ruby rüya sabine sahra said salma sam samar
        samir sana sara sarah selma sera sevgi shirin sibel sofia sommer sonja sophie stella su summer susanne svitlana sima tatiana
        thomas tina uta umut ursula vera victoria viktoria winter wolf yağmur yara yasmin yusuf yasemin zahra zara zeynep zoe""",
    "arabic": """احمد أحمد محمد محمود مصطفى علي حسن حسين عمر خالد سعيد سعيدة كريم كريمة جميل جميلة نور نورا أمل امل إيمان ايمان
        هدى منى ليلى سلمى مريم فاطمة عائشة زينب رنا رانيا ريم ريما دعاء رحمة سلام سلامة حنان هناء وفاء صفاء رجاء ندى شهد ورد وردة
        ياسمين سارة هبة آية اية جنى لين تالا يوسف إبراهيم ابراهيم عبدالله عبد وليد سامي سامر رامي فادي هادي ماهر باسم بسمة أنس
        انس آدم ادم نادر نادية عادل امين أمين امينة أمينة شيماء اسماء أسماء ربيع بدر قمر شمس سما ملاك فرح زهرة زهراء پریسا نرگس
        مهتاب آرزو آرزی امید رضا مهدی فرشته ستاره شادی بهار لاله نسرین سحر سپیده گلناز حمید ناهید""",
    "cyrillic": """олена ольга оксана марія ірина наталія світлана тетяна людмила надія віра любов анна ганна юлія катерина дарина
        софія злата мирослава іван петро андрій дмитро максим артем богдан роман лев назар елена наталья светлана татьяна надежда
        вера мария ирина екатерина анастасия дмитрий андрей роза лилия""",
}

# German writes these small inside a sentence; with a capital they are somebody.
ONLY_SMALL = frozenset("klein lange lang groß gross weiß weiss jung alt neu kurz schwarz stark".split())  # noqa: SIM905 - a table

# A name follows these, perhaps after a small word ("mein Name ist …").
BEFORE_A_NAME = frozenset(
    """heiße heisse heiss heißt heisst name namen namens nenne frau herr herrn vorname nachname
    named called mr mrs ms miss surname nickname
    اسمي اسمى اسمه اسمها اسم إسمي أدعى ادعى السيدة السيد الآنسة أم ام أبو ابو يدعى تدعى اسمو
    adım ismim adı ismi adım soyadım bay bayan
    звати звуть зовут імя ім'я имя прізвище фамилия пані пан
    اسمم نامم نام اسمش نامش خانم آقای آقا
    navê nave nazywam imię imie numesc numele cheamă cheama appelle nom tên họ""".split()  # noqa: SIM905 - a table
)
# A name stands before these.
BEHIND_A_NAME = frozenset("hanım hanim bey teyze abla خانوم جان".split())  # noqa: SIM905 - a table
