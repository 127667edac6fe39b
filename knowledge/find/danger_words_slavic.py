"""Words of danger in Russian, Ukrainian and Polish, also as typed in Latin letters; danger_words.py says how they are written."""

from __future__ import annotations

from collections.abc import Mapping

SLAVIC: Mapping[str, Mapping[str, str]] = {
    "ru": {
        "he": "партнер партнера мужик супруг муша тиран муж. мужа мужем мужу муже муженек бывший бывшего бывшим отец отца отцом папа. папы папу свекор свекра свекровь свекрови сожитель сожителя"
        " парень парня отчим мой_брат моего_брата братья деверь тесть дядя семья_мужа моя_семья жених muzh muj. muzha bivshiy byvshiy otec",
        "him": "он его ему него нем on. ego",
        "feared": "боюсь_его его_боюсь боимся_его его_боимся боятся_его его_боятся боится_его "
        "пугает_меня меня_пугает нас_пугает с_ним+опасно от_него за_ним_боюсь мужа бывшего отца папы свекра свекрови сожителя парня отчима брата братьев muzha ego. когда_он_придет когда_придет когда_он",
        "i": "я мы ya",
        "me": "меня мне мной нас нам нами menya mne nas",
        "child": "ребенк ребенка детей дети детям детьми сын. сына сыном дочь дочку дочери дочка малыш мальчик девочк detei detey rebenka",
        "kid": "дочь. мой_ребенок ребенок мой_сын сын. моя_дочь моя_дочка дочка сынок малыш наш_ребенок rebenok moy_sin",
        "others": "начальник работодател еду еда игрушк други садик садике саду сад воспитат няня группе группа школ джобцентр чиновник хозяин договор войн войны украин сири афган страны собак дети_в"
        " детей_в",
        "blow": "столкнул не_выпуска не_отпуска не_пускает никуда+отпуска "
        "выгоняет+улицу выгнал+улицу секс. врезал двинул заехал дал_пощечину за_волосы прижал кулак поколачива руки_распустил рукоприклад бъет бъёт ударяет тронул_меня пинком"
        " udaril bjot bʹet byl_menya шлюх делает_больно делает_нам_больно больно_делает тиран взрывается выгоняет+ночью выгнал+ночью удержива взаперти за_горло об_стену горло"
        " бьет бьют бить избива избил избит побил побои ударил ударить удари колоти лупит лупил пинает пнул шлеп пощечин душит душил задуш насил насилует изнасил толкн толка"
        " таскает волос запира запер закрыл+дома закрывает+дома трясет тряс. издева мучает руку_поднял поднимает_руку поднял_руку руки_распуск распускает_руки руку_поднимает"
        " плюет швыряет_меня применяет_силу byet biet bjet byot biot izbil bil. бил. ремнем",
        "threat": "убьют нас_порежет порежет угрож угроз убьет убить убью грозит грозился зареж зарежет нож. ножом пистолет оружи прибьет прибить кислот ugroz ugrozh ubyet ubiet ubit"
        " сожжет",
        "take": "заберет_у_меня забрать_у_меня забирает+деньги забирает+телефон забрал+паспорт забрал+телефон забрал+деньги отбирает отбирать "
        "не_дает_денег денег_не_дает держит+паспорт держит+деньги забирает_телефон прячет+паспорт паспорт_у_него забрал отнял отним отобра отбер спрятал прячет украдет украл+детей увез+детей увезет увезти не_увижу zabral otnyal zaberet",
        "thing": "телефон паспорт документ деньги денег карту карточк ключи зарплат telefon pasport dengi",
        "fear": "боюсь боимся боялась страшно страх боятся боится жутко boyus bojus boius strashno",
        "home": "идти_домой возвращаться вернуться_домой домой. domoi domoy",
        "forbid": "ничего_нельзя никуда+отпуска никуда_не не_отпуска читает+сообщения следит_где не_пускает не+пускает не_выпуска не_разреша не_дает не+дает запреща запретил контролир"
        " проверяет+телефон следит_за не_позволя ne_puskaet ne_razreshaet",
        "out": "одну. телефон из_дома из_дому выйти выходить улицу наружу гулять одну подруг родственник родней родител+звонить звонить общаться курсы никем ни_с_кем никуда iz_doma",
        "rage": "не_дает_нам_жить не_дает_жить в_ад. унижа обижает плохо_обращается жестоко ломится долбит_в_дверь выбивает_дверь матери матом издевается сходит_с_ума теряет_контроль бесится буянит дебоширит пьяный пьянств"
        " кричит кричал орет орал ори пьян пьет. пьёт напива напил бухает бухой запой алкогол наркот агрессив бешен бросает+вещи кидает швыря лома крушит разбил бьет_посуду"
        " оскорбля унижа обзыва злой. срыва psih психует псих. выгнал выгоня pyet pjan krichit oret",
        "sign": "полици ревну ревнив сломал помогите спасите плач прячутся опасн хуже разозлил злится",
        "flee": "сбежа убежа бежать_от убегаю сбегаю ушла_из_дома ушла_от удрала уйти_от убежать вырва sbezhala ubezhala",
        "run": "убежать_из_дома убежала+детьми сбежала+детьми ушла_с_детьми убежала_из_дома sbezhala",
        "leave": "развод развест уйти бросить_мужа расстаться",
        "banish": "обратно+отправ отправит_обратно депорт визы_лишит отправит+домой",
        "refuge": "некуда_бежать идти_некуда "
        "где+ночева где_переночева ночевать некуда_идти куда_деваться спрята прятаться ночлег спим_в_машине сплю_в_машине на_улице+ночь на_вокзале безопасное_место где_спать где_укры gde+nochevat nekuda",
        "hidden": "тайком втайне тайно не_должен_знать не_должен_узнать чтобы_не_узнал не_узнал украдкой не_знает_что_я_пишу пока_его_нет пока_он_не читает+сообщения",
        "chase": "нас_найдет меня_найдет найдет_нас найдет_меня "
        "не_дает_покоя приходит_к_саду следит_за_нами ищет_нас подъезд+ждет следит_за узнал_адрес узнал_новый новый_адрес+знает пресле следит стоит_под карау поджида подкараул нашел_нас нашел_меня ищет_меня ломится стоит_у_двери сталк звонит_постоянно",
        "fetch": "забрать забирать заберет забирает",
        "although": "запрещен запрет. судом нельзя+суд охранный",
        "marry": "замуж свадьб женить брак. выдать",
        "force": "насильно силой заставля принужда против_воли",
        "unwilling": "не_хочу хотят_выдать родители_хотят хотят за_двоюродн отец_хочет продать",
        "mark": "синяки_на_руках синяки_на_лице синяк синяки кровь фингал гематом ссадин побои sinyak",
        "dark": "стыдно стыд не_могу_больше больше_не_могу сил_нет нет_сил нет_больше_сил отчаян безысход плачу. выхода_нет нет_выхода не_вижу_смысла нет_смысла не_выдерж"
        " опустились_руки устала_жить никому_не_нужн исчезнуть одна_совсем все_бесполезно хочется_исчезнуть net_sil",
        "alarm": "не_могу_вернуться_к_мужу не_могу_вернуться_к_нему насилие+муж боюсь_за_свою_жизнь шелтер+женщин "
        "забрать_у_меня заберет_у_меня отнять+детей отобрать+детей отберет+детей страшно_дома боюсь_дома дома_опасно полицию+муж полиция+муж полицию+бывш заперлась+ванн прячусь+ванн обрезание+доч выпрыгнуть прыгнуть+окно pomogite+muzh ne_vypuskaet izbivaet ubyet_menya адрес+тайне спасите+дет детей+не_увижу больше_не_увижу детей+не_увидишь нас_не_найдет не_нашел_нас говорить_громко громко_говорить взаперти держат+дома под_замком домашнее_насилие домашнего_насилия насилие_в_семье кризисный_центр приют_для_женщин убежище_для_женщин жить_не_хочется тряс+ребенк встряхну трясу трогал+дочку трогал+ребенк трогал+дочь трогал+сына между_ног изнасил беременную+толкнул беременна+толкнул беременна+ударил беременную+бьет в_живот насильно_замуж боюсь_навредить убийств_чести",
        "harmless": "отда оставля сдавать профилактик тренинг семинар предлож лекци цен стоимост",
        "alike": "убира будет быть билет боюсь бить_может ответ купить пить",
    },
    "uk": {
        "he": "мужа муж. чоловіка_мого тиран чоловік. чоловіка чоловіком чоловіку чоловікові мужик мій_муж колишній колишнього колишнім батько батька тато тата. свекор свекра"
        " свекруха свекрухи співмешкан хлопець_мій хлопця вітчим мій_брат моя_родина дядько наречений cholovik cholovika kolyshniy",
        "him": "він його йому нього нім vin yoho",
        "feared": "боюсь_його боюся_його його_боюсь його_боюся боїмося_його його_бояться "
        "лякає_мене мене_лякає нас_лякає з_ним+небезпечно від_нього чоловіка колишнього батька тата. свекра свекрухи брата співмешканця хлопця вітчима cholovika коли_він коли_прийде",
        "i": "я ми ya",
        "me": "мене мені мною нас нам нами mene meni",
        "child": "дитин дитини дитину дітей діти дітям дітьми син. сина доньк дочк донечк малюк немовля ditei dity",
        "kid": "моя_дитина дитина. мій_син син. моя_донька донька синок малюк доня наша_дитина",
        "others": "начальник роботодав від_війни гуртожит їжу їжа іграшк інш садок садку садочк виховат няня груп школ джобцентр чиновник господар договір війн украін україн сирі афган країн собак дітей_в"
        " діти_в",
        "blow": "зіштовхнув зштовхнув не_випуска не_відпуска не_пускає "
        "виганяє+вночі вигнав+вночі виганяє+вулицю вигнав+вулицю секс. врізав дав_ляпаса за_волосся притис кулак руку_підійма розпустив_руки бьє вдаряє смикає повія повією"
        " робить_боляче робить_нам_боляче тиран вибухає замкнен горло об_стіну б'є бє бє. бити побив побиває избив вдари ударив вдарив лупить лупцю копає копнув ляпас душить"
        " душив придуш насилу зґвалт ґвалт штовх тягає тягав волосс замика замкнув закрив+вдома закриває+вдома трясе тряс. знуща катує мучить руку_підняв піднімає_руку"
        " підняв_руку руки_розпуск розпускає_руки підіймає_руку плює bje. byie bye. ремен",
        "threat": "поріже вб'ють вбють погрож погроз вб'є вбє вбє. вбити вбию убє уб'є убити грозить грозиться заріж ніж. ножем пістолет зброя прибє приб'є кислот спалить pohroz",
        "take": "забере_в_мене забере_у_мене забрати_у_мене забирає+гроші забирає+телефон "
        "не_дає_грошей грошей_не_дає тримає+паспорт тримає+гроші забирає_телефон забрав відібра відбер відняв відбирає сховав ховає вкраде вивезе вивезти вивіз+дітей не_побачу",
        "thing": "телефон паспорт документ гроші грошей картку картк ключі зарплат telefon",
        "fear": "боюсь боюся боїмося боялася страшно страх бояться боіться лячно boyus boyusya",
        "home": "йти_додому повертатися повернутися_додому додому. іти_додому dodomu",
        "forbid": "нічого_не_можна нікуди+відпуска нікуди_не не_відпуска читає+повідомлення стежить_де не_пускає не+пускає не_випуска не_дозволя не_дає не+дає заборон контролю"
        " перевіряє+телефон стежить_за ne_puskaye",
        "out": "з_дому із_дому з_хати вийти виходити вулицю надвір гуляти саму подруг родич батьк+дзвонити дзвонити спілкува курси ні_з_ким телефон нікуди",
        "rage": "на_пекло в_пекло кривдить погано_поводиться жорсток ламає_двері виламує_двері гатить матюка знущається втрачає_контроль біситься буянить п'яниця кричить кричав репетує горла п'яний"
        " пяний п'є пє. напива напив бухає запій алкогол наркот агресив скажені казиться кидає+речі кидається жбурля лама трощить розбив ображає принижу обзива лютий лютує"
        " психує виганя вигнав оре. пє пяни",
        "sign": "поліці ревну ревнив зламав допоможіть рятуйте плачуть ховаються небезпе гірше розлют злиться",
        "flee": "втекла втік втекти утекла тікаю тікати втікла пішла_з_дому пішла_від вирва vtekla",
        "run": "втекти_з_дому втекла+дітьми пішла_з_дітьми втекла_з_дому",
        "leave": "розлуч піти_від кинути_чоловіка розійтися",
        "banish": "відправить_назад назад+відправ депорт",
        "refuge": "де+ночува де_переночува ночувати нікуди_йти куди_подітись сховати ховатися нічліг спимо_в_машині сплю_в_машині на_вулиці+ніч на_вокзалі безпечне_місце де_спати",
        "hidden": "потай таємно нишком не_повинен_знати не_має_знати щоб_не_дізна не_дізна крадькома поки_його_нема поки_він_не читає+повідомлення",
        "chase": "нас_знайде мене_знайде знайде_нас знайде_мене не_дає_спокою приходить_до_садка стежить_за_нами шукає_нас чекає_під стежить_за дізнався_адресу дізнався_нову нову_адресу переслід стежить стоїть_під чатує підстеріга знайшов_нас знайшов_мене шукає_мене ламається ломиться стоїть_біля_дверей сталк дзвонить_постійно",
        "fetch": "забрати забирати забере забирає",
        "although": "заборонен заборон судом припис",
        "marry": "заміж весілля одружит шлюб видати",
        "force": "силоміць силою примуш змушу проти_волі насильно",
        "unwilling": "не_хочу хочуть_видати батьки_хочуть хочуть за_двоюрідн продати",
        "mark": "синц синець синяк кров фінгал гематом садн побої",
        "dark": "соромно сором не_можу_більше більше_не_можу сил_нема нема_сил немає_сил відча безвихід плачу. виходу_нема нема_виходу не_бачу_сенсу немає_сенсу нема_сенсу не_витрим"
        " опустилися_руки втомилась_жити нікому_не_потріб зникнути зовсім_одна все_марно",
        "alarm": "не_можу_повернутися_до_чоловіка боюсь_за_своє_життя боюся_за_своє_життя шелтер+жінок "
        "забрати_у_мене забере_у_мене забере_в_мене відібрати+дітей відбере+дітей страшно_вдома боюся_вдома небезпечно_вдома поліцію+чоловік поліція+чоловік замкнулась+ванн ховаюсь+ванн обрізання+доньк адреса+таємниц рятуйте+діт дітей+не_побачу більше_не_побачу дітей+не_побачиш нас_не_знайде говорити_голосно голосно_говорити під_замком тримають+вдома домашнє_насильство домашнього_насильства домашнє_насилля насильство_в_сім насильство_в_родині кризовий_центр притулок_для_жінок притулок_для_жертв не_хочеться_жити трясла+дитин струсила трясу чіпав+доньк торкався+доньк чіпав+дитин торкався+дитин між_ніг зґвалт вагітну+штовх вагітна+штовх вагітна+вдарив вагітну+бє в_живіт силоміць_заміж боюся_нашкодити вбивство_честі",
        "harmless": "віддава віддати залиша профілактик тренінг семінар пропон лекці цін вартіст",
        "alike": "вмива умива буде бути квиток боюсь купити пити місце",
    },
    "pl": {
        "he": "mężu mąz maz męzem tyran tyrana mąż męża mężem mężowi mezulek partner. partnera partnerem były. byłego byłym ojciec ojca ojcem tata. taty tatą teść teścia teściowa"
        " teściowej konkubent chłopak. chłopaka ojczym mój_brat mojego_brata szwagier wujek narzeczony moja_rodzina stary.",
        "him": "on jego niego nim jemu mu go",
        "feared": "boję_się_go go_się_boję boję_się_jego się_go_boi boimy_się_go "
        "przeraża_mnie straszy_mnie nas_straszy z_nim+bezpiecz od_niego przed_nim męża partnera byłego ojca taty teścia teściowej brata chłopaka ojczyma konkubenta kiedy_wróci jak_wróci",
        "i": "ja my jestem mam",
        "me": "mnie mi nas nam mną nami",
        "child": "dziecko dziecka dzieci dziecku dziecmi syna syn. synka córk córeczk maluch niemowl bobas",
        "kid": "moje_dziecko dziecko. mój_syn syn. moja_córka córka synek maluch córeczka nasze_dziecko mój_mały",
        "others": "szef pracodaw jedzeni jedzenie zabawk inne innych innym przedszkol żłob nauczyciel wychowaw opiekunk niania grupie grupa szkoł jobcenter urząd urzęd właściciel umow wojn ukrain"
        " syri afgan kraju pies psa dzieci_w",
        "blow": "podnosi+rękę podniósł+rękę kopie_mnie kopie_dzieci za_włosy "
        "nie_puszcza nie_wypuszcza wyrzuca+nocy wyrzucił+nocy wyrzuca+ulic wyrzucił+ulic seks. walnął przywalił pięści ręce+podnosi złapał+gardło zbił bije. bił_mnie wykręca poparz przycis uderza kurw dziwk opluwa robi_krzywdę robi_nam_krzywdę krzywdę tyran wybucha na_ścianę za_gardło niszczy_mnie uderzyła bije bił. bił pobił pobity bicie uderzył uderzy leje. lał. zlał tłucze kopnął policzkuje spoliczkował dusi dusił poddus przydus gwałci zgwałcił przemoc szarp popchnął popycha pchnął ciąg+włosy zamyka+dom zamknął zamyka_mnie trzęsie potrząs znęca katuje podnosi_rękę podniósł_rękę podnosi+ręk pluje rzucił_mną krzywdzi skrzywdzi pasem maltret",
        "threat": "zabierze_mi_dzieci zabrać_mi_dzieci "
        "grozi groził groźb zabije zabić zabiję nóż nożem pistolet broń zarżnie podpali kwas odgraża pożałuj",
        "take": "zabrał+paszport zabrał+telefon zabiera+pieniądze zabiera+telefon odebrał+paszport odbierze_mi odebrać_mi zabrać_mi zabierze_mi "
        "nie_daje_mi_pieni nie_daje_pieni nie_daje_mi_na trzyma+paszport trzyma+pieniądze zabiera_mi zabrał odebrał schował chowa_mi ukradł porwie porwał wywiezie wywieźć nie_zobaczę",
        "thing": "telefon paszport dokument pieniądze pieniędzy kartę karty klucz wypłat dowód",
        "fear": "boję boje. boimy bałam strach lęk przeraż boją",
        "home": "wrócić_do_domu wracać_do_domu iść_do_domu wracać do_domu",
        "forbid": "nic_mi_nie_wolno nie_wolno+nic nigdzie+nie_puszcza nie_puszcza nie+puszcza czyta+wiadomości sprawdza_gdzie nie_pozwala nie+pozwala nie_wypuszcza nie_daje zabrania"
        " zabronił zakazuje kontroluje sprawdza+telefon śledzi+telefon",
        "out": "z_domu wyjść wychodzić na_dwór sama. samej koleżank rodzin zadzwonić dzwonić spotyka kurs nikim z_nikim rozmawiać telefon nigdzie mieszkania",
        "rage": "w_piekło tyran źle_traktuje krzywdzi traktuje_mnie_jak okrutn wali_w_drzwi wyważa dobija_się traci_kontrolę szaleje wydziera bluzga przeklina agres wybucha+krzyk chla krzyczy"
        " krzyczał wrzeszcz drze_się drze. pijan pije. pił. chleje alkohol narkot agresyw wściek rzuca. rzuca rozwala rozwalił rozbija rozbił wyzywa obraża poniża awantur"
        " furii szał wyrzuca+dom wyrzucił demoluj",
        "sign": "policj zazdros niszczy pomoc pomóżcie ratunku płaczą chowają niebezpiec gorzej wściekł zły.",
        "flee": "uciekł uciec uciekam ucieka. ucieczk zwiałam odeszłam_od wyszłam_z_domu wyrwać",
        "run": "uciekłam+dziećmi uciekłam_z_domu wyszłam_z_dziećmi",
        "leave": "rozwód rozwie odejść rozsta zostawić_męża",
        "banish": "odeśle odesłać deport",
        "refuge": "gdzie+spać gdzie+przenoc nocować noclegu nie_mam_dokąd nie_mam_gdzie schronić schronieni ukryć ukrywam śpimy_w_aucie w_samochodzie+śpi na_ulicy na_dworcu bezpieczne_miejsce",
        "hidden": "potajemnie po_kryjomu w_tajemnicy nie_może_wiedzieć nie_może_się_dowiedzieć żeby_się_nie_dowiedział żeby_nie_wiedział czyta_moje ukradkiem zanim_wróci"
        " zanim_przyjdzie",
        "chase": "nas_znajdzie mnie_znajdzie znajdzie_nas znajdzie_mnie "
        "nie_daje_mi_spokoju nie_daje_nam_spokoju przychodzi_pod przyłazi nas_śledzi zna+adres zna_nasz nowy_adres śledzi prześlad nachodzi nęka stalk czeka_pod czeka_przed stoi_pod wystaje_pod znalazł_nas znalazł_mnie szuka_nas szuka_mnie dobija_się wydzwania",
        "fetch": "odebrać odbierać odbierze zabrać zabiera zabierze",
        "although": "zakaz. zakazu sąd+zakaz",
        "marry": "ślub wydać małżeń wyjść_za za_mąż zamąż wesele",
        "force": "zmusz siłą przymus wbrew_woli wbrew_mojej każą",
        "unwilling": "nie_chcę chcą_mnie chcą+wydać rodzice_chcą sprzeda kuzyn każe+ślub",
        "mark": "siniak siniaki krew krwawi podbite limo sińce",
        "dark": "wstydzę wstyd nie_daję_rady nie_daję_już nie_mam_siły nie_mam_już_sił już_nie_daję rozpacz bezsens nie_wytrzym płaczę bez_wyjścia nie_ma_wyjścia nie_widzę_sensu"
        " beznadziej poddaję zniknąć sama_na_świecie mam_dość wszystkiego_dość nie_mogę_już na_skraju dłużej_tak_nie",
        "alarm": "odebrać_mi_dzieci odbierze_mi_dzieci boję_się_w_domu strach_w_domu niebezpiecznie_w_domu policja+mąż policję+mąż policję+były zamknęłam+łazien ukrywam+łazien obrzezanie+cór adres+tajemnic ratunku+dziec dzieci+nie_zobaczę już_nie_zobaczę dzieci+nie_zobaczysz nas_nie_znajdzie głośno_mówić mówić_głośno pod_kluczem trzymają+w_domu zamknięta_w_domu przemoc_domowa przemocy_domowej przemoc_w_domu przemocy_w_rodzinie przemoc_w_rodzinie dom_samotnej schronisko_dla_kobiet dom_dla_kobiet ośrodek+kobiet potrząsnę potrząsnęłam potrząsam+dziec dotykał+cór dotykał+dziec dotykał+syn między_nogami zgwałc w_ciąży+popchnął w_ciąży+uderzył w_ciąży+bije w_brzuch przymusowe_małżeństwo niebieska_karta niebieską_kartę zrobię_krzywdę zrobić_krzywdę",
        "harmless": "oddać oddawać zostawi profilaktyk szkoleni warsztat proponuj seminarium koszt cena",
        "alike": "ubiera portal pilne piasek bilet bajk zły",
    },
}  # fmt: skip
