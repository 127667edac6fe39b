"""Words of a child in danger of death, and bare cries for help; danger_words.py says how the words are written.

`CRIES` count only when she writes nothing else: "ambulance" is a cry, "who pays for the ambulance" is a question.
"""

from __future__ import annotations

from collections.abc import Mapping

EMERGENCY: Mapping[str, Mapping[str, str]] = {
    "de": {
        "alarm": "atmet+nicht atmet_kaum atmen+nicht+kind atmen+nicht+baby keine_luft luft_mehr+bekommt bewusstlos ohnmächtig nicht_bei_bewusstsein hat+krampfanfall krampft. hat_fieberkrampf "
        "erstickt. am_ersticken vergiftet aus+fenster+gefallen aus+fenster+gestürzt balkon+gestürzt balkon+gefallen wacht_nicht_mehr+auf läuft_blau ertrinkt ertrunken brauche+krankenwagen "
        "brauche+notarzt brauchen+notarzt brauchen+krankenwagen rufen+krankenwagen+bitte sexueller_missbrauch sexuell_missbraucht sexuell_belästigt sexuelle_gewalt",
        "swallow": "verschluckt geschluckt getrunken trank. gegessen",
        "poison": "waschmittel batterie knopfzelle tablette medikament reiniger putzmittel spülmittel bleichmittel gift. giftig benzin chlor. magnet lampenöl pillen entkalker",
        "bleed": "blutet bluten. blutung",
        "much": "sehr stark viel. schlimm nicht_auf heftig kopf",
        "scald": "verbrüht verbrannt",
        "hot": "kochend heiß schwer. stark",
    },
    "en": {
        "alarm": "not_breathing n_t_breathing isn_t_breathing isnt_breathing stopped_breathing stops_breathing cant_breathe can_t_breathe cannot_breathe doesn_t_breathe doesnt_breathe child_not_responding baby_not_responding unconscious unresponsive passed_out "
        "seizure_now having_a_seizure convulsion convulsing is_choking choking_on poisoned fell+out+window fell+from+window fell+balcony wont_wake_up won_t_wake_up not_waking_up turning_blue "
        "baby+drowning child+drowning need+ambulance+now need_an_ambulance call_an_ambulance+please sexual_abuse sexually_abused sexual_assault sexual_violence cannot_live_anymore can_t_live_anymore cant_live_anymore",
        "swallow": "swallowed drank. drunk ate. eaten",
        "poison": "battery batteries bleach detergent poison cleaning pills tablets medicine medication cleaner washing_powder washing_liquid magnet gasoline",
        "bleed": "bleeding bleeds",
        "much": "a_lot lot heavily badly too_much so_much not_stop wont_stop won_t_stop head",
        "scald": "burned burnt scalded",
        "hot": "boiling hot. badly severe",
        "alike": "cooking",
    },
    "ar": {
        "alarm": "لا_يتنفس لا_تتنفس ما+يتنفس ما+تتنفس ما+بيتنفس مو+يتنفس مايتنفس توقف_عن_التنفس فاقد_الوعي فقد_الوعي فقدت_الوعي فاقده_الوعي غايب_عن_الوعي اغمي_عليه اغمي_عليها مغمي_عليه تشنج يختنق تختنق بيختنق "
        "مختنق تسمم وقع+شباك وقعت+شباك سقط+نافذه سقطت+نافذه سقط_من_الشرفه وقع+بلكون يغرق غرق. لا_يستيقظ ما_عم_يفيق احتاج_اسعاف بدي_اسعاف محتاجه_اسعاف اعتداء_جنسي تحرش_جنسي العيش_بعد_الان عاد_اقدر_اعيش",
        "swallow": "بلع شرب. شربت. شربان",
        "poison": "بطاري كلور منظف منظفات سم. مسحوق بنزين حبوب_دوا حبوب_كتير حبوب_كثير كلوركس مبيض مازوت",
        "bleed": "ينزف تنزف بينزف نزيف",
        "much": "بشده كثير كتير شديد راسه ما_بيوقف لا_يتوقف",
        "scald": "انحرق احترق حرق",
        "hot": "مغلي المغلي بالمغلي مغليه شديد",
    },
    "fa": {
        "alarm": "نفس_نمیکش نفس_نمیتوان نفسش_بند نفس+نداره نفس_ندارد بیهوش غش_کرد بی_هوش هوش_رفت تشنج خفه_میش خفه_شد مسموم از_پنجره+افتاد از_بالکن+افتاد کلکین+افتاد غرق_شد بیدار_نمیشود بیدار_نمیشه اورژانس+لازم "
        "امبولانس+لازم آزار_جنسی تجاوز_جنسی سوء_استفاده_جنسی دیگر_نمیتوانم_زندگی دیگه_نمیتونم_زندگی",
        "swallow": "قورت بلعید خورد. خورده. نوشید سرکشید",
        "poison": "باتری باطری شوینده وایتکس سفیدکننده سم. زهر. نفت. بنزین قرصهای_من قرصهایم قرصامو پودر_لباس",
        "bleed": "خونریزی خون.",
        "much": "شدید زیاد بند_نمی سرش",
        "scald": "سوخت سوخته",
        "hot": "جوش. جوشیده شدید",
    },
    "ku": {
        "alarm": "nefes_nagire nefes_nake nefesê_nagire bêhn_nastîne bêhna_xwe_nastîne bêhiş bêhoş xeniqî dixeniqe xeniqiye jehrî_bû pencere+ket balkon+ket şiyar_nabe hişyar_nabe xwîn+nasekine xwîna+nasekine "
        "ambûlans+divê êrîşa_zayendî tecawiza_zayendî nikarim_êdî_bijîm êdî_nikarim_bijîm هەناسە_نادات هەناسە_نادا بێهۆش دەخنکێ ژەهراوی",
        "swallow": "daqurtand vexwar. vexwariye xwariye",
        "poison": "pîl. pîlê betarî jehr deterjan klor. derman. dermanê_min heb. heban",
        "bleed": "xwîn. xwîna xwînê",
        "much": "pir. zêde gelek nasekine",
        "scald": "şewitî şewitiye",
        "hot": "kelandî kelî kelijî",
    },
    "tr": {
        "alarm": "nefes_alm nefes_alam soluk_almıyor nefesi_kesil nefessiz bayıldı+uyanm bilinci_kapalı bilincini_kaybe baygın+çocuk baygın+bebe havale_geçiriyor nöbet_geçiriyor boğuluyor boğazına_kaç zehirlen pencereden+düş "
        "camdan+düş balkondan+düş uyanmıyor yüzü_morardı ambulans_lazım ambulans_çağır ilaç+hepsini ilaçları+hepsini cinsel_istismar cinsel_taciz cinsel_saldırı artık_yaşayam",
        "swallow": "yuttu. yutmuş. içti. içmiş. yutmuştu",
        "poison": "pil. pili. pilini çamaşır_suyu deterjan zehir çamaşır_deterjan tuz_ruhu klor. mıknatıs haplarımı haplar hap.",
        "bleed": "kanıyor. kanama. kanaması kanamas",
        "much": "çok durmuyor durmayan başı başından fena",
        "scald": "yandı. yanmış. haşlan",
        "hot": "kaynar kaynayan sıcak_su ağır",
    },
    "ru": {
        "alarm": "не_дышит не_дышет перестал_дышать перестала_дышать без_сознания потерял+сознание потеряла+сознание судорог_сейчас судороги. задыха подавил_и_задых отрави наглотал выпал+окна выпала+окна выпал_с_балкона "
        "упал+из_окна упала+из_окна упал+балкона не_просыпается+ребенок тонет. утонул нужна_скорая вызовите_скорую сексуальное_насилие сексуальн_домогательств сексуально_домога "
        "больше_не_могу_жить не_могу_больше_жить ne_dyshit",
        "swallow": "проглотил выпил. выпила. съел. съела. наелся",
        "poison": "батарей отбеливател хлорк таблеток мои_таблетки моющ порошок. порошка яд. бензин уксус магнит",
        "bleed": "кровотечени кровит истекает_кровью кровь_идет",
        "much": "сильн не_останавл очень много",
        "scald": "обварил обжегся обожгл обжегл ошпар",
        "hot": "кипятк кипящ сильно",
    },
    "uk": {
        "alarm": "не_дихає перестав_дихати перестала_дихати непритомн знепритомн втратив+свідомість втратила+свідомість судоми. задиха отруїв отруїл наковтал випав+вікна випала+вікна випав_з_балкон впав+балкон впала+балкон упав+балкон упала+балкон впав_з_вікна "
        "впала_з_вікна не_прокидається+дитина тоне. потонув потрібна_швидка викличте_швидку сексуальне_насильств сексуальн_домаган більше_не_можу_жити не_можу_більше_жити",
        "swallow": "проковтн випив. випила. з'їв. з'їла.",
        "poison": "батарей відбілювач хлорк таблеток мої_таблетки мийн порошок. порошку отрут бензин оцет магніт",
        "bleed": "кровотеч стікає_кров'ю кров_йде",
        "much": "сильн не_зупин дуже багато",
        "scald": "обварив обпік обпекл ошпар",
        "hot": "окроп кипляч сильно",
    },
    "pl": {
        "alarm": "nie_oddycha przestał_oddychać przestała_oddychać przestało_oddychać nieprzytomn stracił_przytomność straciła_przytomność straciło_przytomność zemdlał+dzieck drgawki drgawek dusi_się się_dusi zadławi "
        "zatrut zatruł wypad+z_okna wypadł+okna spadł+okna spadł_z_balkonu nie_budzi_się topi_się utonął potrzebna_karetka wezwijcie_karetkę potrzebuję_karetki wykorzystywanie_seksualne "
        "molestowanie_seksualne przemoc_seksualna nie_mogę_już_żyć już_nie_mogę_żyć",
        "swallow": "połkn wypił. wypiła. wypiło. zjadł. zjadła. zjadło.",
        "poison": "bateri wybielacz tabletki tabletek tabletkę detergent proszek. proszku trucizn benzyn magnes środek_czystości domestos",
        "bleed": "krwawi krwotok",
        "much": "mocno bardzo silnie dużo nie_przestaje głow",
        "scald": "oparzył oparzyło poparzył poparzyło",
        "hot": "wrzątk wrząc ciężko",
    },
    "ro": {
        "alarm": "nu_respiră nu_mai_respiră inconștient leșinat+copil leșinat+bebe are_convulsi se_îneacă se_sufocă sufocă. otrăvit intoxicat căzut+geam căzut+fereastră căzut_de_la_balcon căzut+balcon nu_se_mai_trezește "
        "înecat. am_nevoie_de_ambulanță nevoie+ambulanță abuz_sexual abuzat_sexual abuzată_sexual hărțuire_sexuală viol_sexual nu_mai_pot_trăi nu_mai_pot_să_trăiesc",
        "swallow": "înghiți băut. mâncat",
        "poison": "baterie bateria detergent pastile pastilele medicament clor. înălbitor otravă benzin magnet",
        "bleed": "sângerează sângereaza hemoragi curge_sânge",
        "much": "tare. mult foarte nu_se_oprește cap.",
        "scald": "opărit ars. arsă.",
        "hot": "fierbinte fiartă clocotit grav",
    },
    "fr": {
        "alarm": "respire_pas respire_plus arrêté_de_respirer peut_pas_respirer inconscient perdu_connaissance évanoui+bébé évanoui+enfant fait_des_convuls convulse. s_étouffe étouffe. empoisonn intoxiqu tombé+par_la_fenêtre tombée+par_la_fenêtre "
        "tombé+de_la_fenêtre tombé_du_balcon tombée_du_balcon se_réveille_plus devient_tout_bleu se_noie noyé. besoin+ambulance appelez_une_ambulance abus_sexuel abusée_sexuel agression_sexuelle violences_sexuelles "
        "peux_plus_vivre",
        "swallow": "avalé bu. mangé",
        "poison": "pile. piles. pile_bouton javel médicament comprimé détergent lessive poison produit_ménager produits_ménagers aimant. essence.",
        "bleed": "saigne. saignent hémorragi",
        "much": "beaucoup énormément très s_arrête_pas tête",
        "scald": "brûlé brûlée ébouillant",
        "hot": "bouillant grave gravement",
    },
    "vi": {
        "alarm": "không_thở ngừng_thở khó_thở_quá bất_tỉnh ngất_xỉu co_giật nghẹt_thở bị_hóc hóc_dị_vật ngộ_độc rơi+cửa_sổ ngã+cửa+sổ rơi+cửa+sổ rơi+ban_công ngã+ban_công tím_tái không_tỉnh_lại đuối_nước cần_xe_cấp_cứu gọi_xe_cấp_cứu gọi_cấp_cứu "
        "nuốt_pin nuốt+pin uống+thuốc_tẩy uống_nhầm nuốt+thuốc+nhiều uống+nước_tẩy uống+bột_giặt máu+không_cầm chảy_máu_nhiều chảy_máu_đầu mất_máu bỏng_nước_sôi bỏng_nặng lạm_dụng_tình_dục xâm_hại_tình_dục quấy_rối_tình_dục không_thể_sống_nữa",
    },
}  # fmt: skip

CRIES: Mapping[str, str] = {
    "de": "sos, 112, 110, notarzt, notruf, notfall, polizei, krankenwagen, rettungswagen, hilfe hilfe, zu hilfe, helft mir, helfen sie mir, hilf mir, rufen sie die polizei, "
    "ruft die polizei, rufen sie den notarzt, rufen sie einen krankenwagen, polizei rufen, krankenwagen rufen, ich brauche die polizei, brauche notarzt",
    "en": "emergency, police, ambulance, help me, help us, help help, call the police, call police, call an ambulance, call ambulance, call 911, call 112, send ambulance, send an ambulance, send police, send help, save me, save us, mayday, "
    "i need police, i need the police, i need an ambulance, need ambulance",
    "ar": "النجدة, نجدة, إسعاف, الإسعاف, شرطة, الشرطة, طوارئ, ساعدوني, ساعدني, ساعديني, ساعدونا, الحقوني, انقذوني, انقذونا, اتصلوا بالشرطة, اتصل بالشرطة, اتصلي بالشرطة, اتصلوا بالإسعاف, "
    "الحقونا, عاونوني, عتقوني, najda, is3af",
    "fa": "کمک کمک, کمکم کنید, کمکم کن, کمک کنید, به دادم برسید, نجاتم دهید, اورژانس, آمبولانس, امبولانس, پلیس, پولیس, به پلیس زنگ بزنید, پلیس خبر کنید, به اورژانس زنگ بزنید, "
    "اضطراری, به آمبولانس زنگ بزنید",
    "ku": "hawar, hewar, ambûlans, polîs, acîl, alîkarî alîkarî, alîkarî bikin, alîkariya min bikin, ji kerema xwe alîkariya min bikin, gazî polîs bikin, polîs bang bikin, gazî ambûlansê bikin, min xilas bikin, "
    "هاوار, فریام کەون, پۆلیس, ئەمبولانس",
    "tr": "imdat, ambulans, polis, acil, acil durum, yardım yardım, yardım edin, bana yardım edin, yardım et, kurtarın, kurtarın beni, polisi arayın, polis çağırın, ambulans çağırın, "
    "112 arayın",
    "ru": "скорая, скорую, скорая помощь, полиция, полицию, помогите, помогите мне, помоги мне, спасите, спасите меня, на помощь, караул, вызовите полицию, вызовите скорую, sos помогите, "
    "помощь помощь, pomogite",
    "uk": "швидка, швидку, швидка допомога, поліція, поліцію, допоможіть, допоможіть мені, рятуйте, рятуйте мене, на допомогу, викличте поліцію, викличте швидку, допомога допомога",
    "pl": "ratunku, karetka, karetkę, pogotowie, policja, policję, pomocy, pomocy pomocy, pomóżcie, pomóżcie mi, niech ktoś pomoże, wezwijcie policję, zadzwońcie na policję, wezwijcie karetkę, "
    "proszę wezwać policję, wezwać policję",
    "ro": "ambulanța, ambulanță, salvarea, poliția, poliție, urgență, ajutor ajutor, ajutați mă, ajută mă, salvați mă, chemați poliția, sunați la poliție, chemați ambulanța, chemați salvarea",
    "fr": "au secours, à l aide, à laide, ambulance, samu, police, urgence, aidez moi, aide moi, aidez nous, sauvez moi, appelez la police, appelez une ambulance, appelez le samu, appelle la police",
    "vi": "cấp cứu, cứu, cứu cứu, cứu tôi, cứu tôi với, cứu với, cứu em với, cứu mẹ con tôi, cứu con tôi, cứu con tôi với, cảnh sát, công an, gọi cảnh sát, gọi công an, gọi cấp cứu, xe cấp cứu, giúp tôi với",
}  # fmt: skip
PLEADING = """bitte schnell sofort dringend hallo jetzt please pls now fast quick quickly someone hello ارجوكم ارجوك من فضلك لو سمحت رجاء بسرعة الان
فورا لطفا زود فورا خواهش میکنم kerema xwe zû ji lütfen lutfen hemen çabuk пожалуйста быстро срочно скорее будь ласка швидше терміново
proszę szybko natychmiast vă rog repede urgent s il vous plaît plait vite svp je xin hãy làm ơn nhanh giúp tôi em"""
