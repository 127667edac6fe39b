"""Words of a child in danger of death, and bare cries for help; danger_words.py says how the words are written.

`CRIES` count only when she writes nothing else: "ambulance" is a cry, "who pays for the ambulance" is a question.
"""

from __future__ import annotations

from collections.abc import Mapping

EMERGENCY: Mapping[str, Mapping[str, str]] = {
    "de": {
        "life": "atmet+nicht atmet_kaum atmen+nicht+kind atmen+nicht+baby keine_luft luft_mehr+bekommt bewusstlos ohnmächtig nicht_bei_bewusstsein krampft. hat_fieberkrampf "
        "erstickt. am_ersticken vergiftet aus+fenster+gefallen aus+fenster+gestürzt balkon+gestürzt balkon+gefallen wacht_nicht_mehr+auf läuft_blau ertrinkt ertrunken brauche+krankenwagen "
        "brauche+notarzt brauchen+notarzt brauchen+krankenwagen rufen+krankenwagen+bitte",
        "swallow": "verschluckt geschluckt getrunken trank. gegessen",
        "poison": "beeren vogelbeere giftpflanze zigarette spülmaschinentab alkohol schnaps münze waschmittel batterie knopfzelle tablette medikament reiniger putzmittel spülmittel bleichmittel gift. giftig benzin chlor. magnet lampenöl pillen entkalker",
        "bleed": "blutet bluten. blutung",
        "much": "sehr stark viel. schlimm nicht_auf heftig kopf",
        "scald": "verbrüht verbrannt",
        "hot": "kochend heiß schwer. stark",
        "symptom": "lippen_geschwollen gesicht_geschwollen allergischer_schock allergische_reaktion+luft blutet blute. bluten. blutüberströmt bewegt_sich_nicht rührt_sich_nicht reagiert_nicht_mehr reagiert+nicht_mehr wacht_nicht_auf wacht+nicht_mehr_auf nicht_wach_zu_krieg nicht_aufweck kommt_nicht_zu_sich blau_angelaufen blau_im_gesicht blaue_lippen lippen+blau läuft+blau_an wird_blau wird_ganz_blau ganz_blau ist_blau. umgekippt zusammengebrochen krampft krampfanfall. fieberkrampf. zuckt+körper röchelt schnappt_nach_luft stirbt stromschlag ins_wasser_gefallen in_den_pool_gefallen vom_auto_angefahren angefahren kopf+aufgeschlagen",
        "calm": "gestern vorgestern letzt früher damals manchmal wenn_mein wenn_das wenn_ein wenn_es+kita falls was_passiert was_tun_wenn knie nase zahnfleisch finger epilep oft immer_wieder gern gerne genug nachts stirbt_vor+langeweile",
        "pill": "tablette pille",
    },
    "en": {
        "life": "not_breathing n_t_breathing isn_t_breathing isnt_breathing stopped_breathing stops_breathing cant_breathe can_t_breathe cannot_breathe doesn_t_breathe doesnt_breathe child_not_responding baby_not_responding unconscious unresponsive passed_out "
        "seizure_now having_a_seizure convulsion convulsing is_choking choking_on poisoned fell+out+window fell+from+window fell+balcony wont_wake_up won_t_wake_up not_waking_up turning_blue "
        "baby+drowning child+drowning need+ambulance+now need_an_ambulance call_an_ambulance+please",
        "swallow": "swallowed drank. drunk ate. eaten swallow ate.",
        "poison": "berries mushroom cigarette dishwasher alcohol vodka coin nail_polish battery batteries bleach detergent poison cleaning pills tablets medicine medication cleaner washing_powder washing_liquid magnet gasoline",
        "bleed": "bleeding bleeds",
        "much": "a_lot lot heavily badly too_much so_much not_stop wont_stop won_t_stop head",
        "scald": "burned burnt scalded",
        "hot": "boiling hot. badly severe",
        "alike": "cooking",
        "symptom": "face_is_swollen lips_swollen face+swollen allergic_shock anaphyla bleeding bleeds turned_blue turned_all_blue turning_blue turns_blue went_blue gone_blue is_blue. all_blue blue_lips lips+blue face+blue not_moving isn_t_moving isnt_moving is_not_moving doesn_t_move doesnt_move does_not_move stopped_moving stopped_responding wont_wake won_t_wake will_not_wake not_waking doesn_t_wake_up doesnt_wake_up does_not_wake_up cant_wake can_t_wake cannot_wake a_seizure having_seizure a_fit. fainted fainting collapsed chokes choked choking suffocat gasping is_dying drowning drowned electrocuted hit_by_a_car foaming",
        "calm": "much before until yesterday last_year last_week last_month sometimes what_if if_my if_the if_a when_my what_happens used_to nose nosebleed knee gums finger epilep history often once ago night nights nap dying_to eyes",
        "pill": "pills tablets medicine medication",
    },
    "ar": {
        "life": "لا_يتنفس لا_تتنفس ما+يتنفس ما+تتنفس ما+بيتنفس مو+يتنفس مايتنفس توقف_عن_التنفس فاقد_الوعي فقد_الوعي فقدت_الوعي فاقده_الوعي غايب_عن_الوعي اغمي_عليه اغمي_عليها مغمي_عليه يختنق تختنق بيختنق "
        "مختنق تسمم وقع+شباك وقعت+شباك سقط+نافذه سقطت+نافذه سقط_من_الشرفه وقع+بلكون يغرق غرق. لا_يستيقظ ما_عم_يفيق احتاج_اسعاف بدي_اسعاف محتاجه_اسعاف",
        "swallow": "بلع شرب. شربت. شربان اكل. اكلت. بلعت. بلعان ماكل.",
        "poison": "سيجارة فطر. كحول قطعة_نقود سم_فيران دوا_فيران بطاري كلور منظف منظفات سم. مسحوق بنزين حبوب_دوا حبوب_كتير حبوب_كثير كلوركس مبيض مازوت",
        "bleed": "ينزف تنزف بينزف نزيف",
        "much": "بشده كثير كتير شديد راسه ما_بيوقف لا_يتوقف",
        "scald": "انحرق احترق حرق",
        "hot": "مغلي المغلي بالمغلي مغليه شديد",
        "symptom": "وجهه_انتفخ وجهها_انتفخ تورم_وجه ينزف بينزف تنزف بتنزف ازرق. زرق. ازرقت صار_ازرق صارت_زرقا شفايفه شفايفها شفاهه ما_بيتحرك ما_عم_يتحرك لا_يتحرك ما_يتحرك ما_بتتحرك لا_تتحرك ما_عم_تتحرك ما_بيفيق ما_عم_يفيق ما_عم_تفيق ما_بتفيق ما_بيصحى ما_عم_يصحى لا_يستيقظ لا_تستيقظ غاب_عن_الوعي غابت_عن_الوعي غمي اغمي مغمي مغيب اختنق اختنقت يختنق بيختنق تختنق غص. تشنج تشنجت يتشنج عم_يموت عم_تموت يحتضر غرق غرقت انصعق صعقته صدمته_سيارة دعسته_سيارة دهسته_سيارة ضربته_سيارة",
        "calm": "كتير كثير قبل_الساعة امبارح مبارح امس السنة_الماضية قبل_سنة احيانا اذا لو. انفه انف مناخير لثة ركبته ركبة اصبعه اصبع صرع عيون عيونه عيونها بالليل",
        "pill": "حبوب حبة",
    },
    "fa": {
        "life": "نفس_نمیکش نفس_نمیتوان نفسش_بند نفس+نداره نفس_ندارد بیهوش غش_کرد بی_هوش هوش_رفت تشنج خفه_میش خفه_شد مسموم از_پنجره+افتاد از_بالکن+افتاد کلکین+افتاد غرق_شد بیدار_نمیشود بیدار_نمیشه اورژانس+لازم "
        "امبولانس+لازم",
        "swallow": "قورت بلعید خورد. خورده. نوشید سرکشید",
        "poison": "سیگار قارچ_سمی الکل سکه مرگ_موش باتری باطری شوینده وایتکس سفیدکننده سم. زهر. نفت. بنزین قرصهای_من قرصهایم قرصامو پودر_لباس",
        "bleed": "خونریزی خون.",
        "much": "شدید زیاد بند_نمی سرش",
        "scald": "سوخت سوخته",
        "hot": "جوش. جوشیده شدید",
        "symptom": "صورتش_ورم خون_میاد خون_میاید خون_می_آید خونریزی صورتش_کبود لبش_کبود لبهایش_کبود کبود_شده کبود_شد تکان_نمیخور تکون_نمیخور حرکت_نمیکن بیدار_نمیش به_هوش_نمی بیهوش غش_کرد از_حال_رفت تشنج خفه_شد نفسش_بالا نفسش_بند میمیره میمیرد در_حال_مرگ غرق برق_گرفت ماشین_زد_به",
        "calm": "دیروز پارسال سال_گذشته گاهی اگر اگه دماغ بینی لثه زانو انگشت صرع چشم شبها",
        "pill": "قرص تابلیت دارو دوا",
    },
    "ku": {
        "life": "nefes_nagire nefes_nake nefesê_nagire bêhn_nastîne bêhna_xwe_nastîne bêhiş bêhoş xeniqî dixeniqe xeniqiye jehrî_bû pencere+ket balkon+ket şiyar_nabe hişyar_nabe xwîn+nasekine xwîna+nasekine "
        "ambûlans+divê هەناسە_نادات هەناسە_نادا بێهۆش دەخنکێ ژەهراوی",
        "swallow": "xwar. daqurtand vexwar. vexwariye xwariye",
        "poison": "cixare alkol pîl. pîlê betarî jehr deterjan klor. derman. dermanê_min heb. heban",
        "bleed": "xwîn. xwîna xwînê",
        "much": "pir. zêde gelek nasekine",
        "scald": "şewitî şewitiye",
        "hot": "kelandî kelî kelijî",
        "symptom": "rûyê_wî_werimî xwîn_jê_tê xwîn_jê_diçe xwîn_tê xwîn_diçe hêşîn_bû şîn_bûye lêvên_wî_şîn lêvên_wê_şîn nalive naliv nalebite naheje şiyar_nabe hişyar_nabe bêhiş bêhoş ji_hiş_ket ji_xwe_çû hişê_xwe_winda xeriqî dixeriqe xeniqî dixeniqe fetisî difetise dimire ketiye_avê elektrîkê_girt krîz_derbas خوێنی_لێ خوێنی_بەربوو ناجووڵێ ناجوڵێت هەڵناستێ بێهۆش لە_هۆش خنکا دەخنکێ دەمرێت شین_بووە شین_هەڵگەڕا",
        "calm": "duh. sala_borî carinan heke ger. eger poz. pozê diran çok. epîlepsî çav çavên şev.",
        "pill": "heb. heban hebên derman حەب دەرمان",
    },
    "tr": {
        "life": "nefes_alm nefes_alam soluk_almıyor nefesi_kesil nefessiz bayıldı+uyanm bilinci_kapalı bilincini_kaybe baygın+çocuk baygın+bebe havale_geçiriyor nöbet_geçiriyor boğuluyor boğazına_kaç zehirlen pencereden+düş "
        "camdan+düş balkondan+düş uyanmıyor yüzü_morardı ambulans_lazım ambulans_çağır ilaç+hepsini ilaçları+hepsini",
        "swallow": "yuttu. yutmuş. içti. içmiş. yutmuştu",
        "poison": "sigara mantar. alkol deterjan bulaşık_tableti fare_zehri pil. pili. pilini çamaşır_suyu deterjan zehir çamaşır_deterjan tuz_ruhu klor. mıknatıs haplarımı haplar hap.",
        "bleed": "kanıyor. kanama. kanaması kanamas",
        "much": "çok durmuyor durmayan başı başından fena",
        "scald": "yandı. yanmış. haşlan",
        "hot": "kaynar kaynayan sıcak_su ağır",
        "symptom": "yüzü_şişti dudakları_şişti kanıyor. kanaması. kan_kaybed morardı morarıyor yüzü_mor dudakları_mor dudağı_mor kıpırdam kımıldam hareket_etmiyor uyanmıyor uyanmadı bayıldı baygın bilincini nöbet_geçir havale_geçir kasılıp boğul tıkandı boğazında_kaldı ölmek_üzere can_çekiş elektrik_çarp araba_çarptı suya_düştü",
        "calm": "çok_hareket dün. geçen_yıl geçen_sene geçen_hafta bazen eğer olursa burnu burun diş dişi dizi. dizinde parmağı parmak epilepsi sara. gece göz",
        "pill": "hap. hapı hapları haplar ilaç ilacı ilaçları",
    },
    "ru": {
        "life": "не_дышит не_дышет перестал_дышать перестала_дышать без_сознания потерял+сознание потеряла+сознание судорог_сейчас задыха подавил_и_задых отрави наглотал выпал+окна выпала+окна выпал_с_балкона "
        "упал+из_окна упала+из_окна упал+балкона тонет. утонул нужна_скорая вызовите_скорую "
        " ne_dyshit",
        "swallow": "проглотил выпил. выпила. съел. съела. наелся проглотила наглотался",
        "poison": "ягод сигарет гриб. уксус алкогол водк монет батарей отбеливател хлорк таблеток мои_таблетки моющ порошок. порошка яд. бензин уксус магнит",
        "bleed": "кровотечени кровит истекает_кровью кровь_идет",
        "much": "сильн не_останавл очень много",
        "scald": "обварил обжегся обожгл обжегл ошпар",
        "hot": "кипятк кипящ сильно",
        "symptom": "лицо_опухло отек_квинке анафилак кровотеч кровит истека_кров идет_кровь кровь_идет течет_кровь кровь_течет синеет посинел губы_синие синие_губы не_двигается не_шевелится не_просыпается не_могу_разбудить без_сознания сознание_потер обморок судороги. в_судорогах задыхается задохн подавился подавилась поперхнул захлебн тонет. утонул умирает ударило_током током_ударило сбила_машина",
        "calm": "что_если много мало вчера прошл раньше иногда если из_носа носом нос. десн колен палец эпилепс глаз ночью ночам",
        "pill": "таблетк таблетки таблеток лекарств",
    },
    "uk": {
        "life": "не_дихає перестав_дихати перестала_дихати непритомн знепритомн втратив+свідомість втратила+свідомість судоми. задиха отруїв отруїл наковтал випав+вікна випала+вікна випав_з_балкон впав+балкон впала+балкон упав+балкон упала+балкон впав_з_вікна "
        "впала_з_вікна тоне. потонув потрібна_швидка викличте_швидку",
        "swallow": "проковтн випив. випила. з'їв. з'їла. ковтнув",
        "poison": "ягід сигарет алкогол горілк монет батарей відбілювач хлорк таблеток мої_таблетки мийн порошок. порошку отрут бензин оцет магніт",
        "bleed": "кровотеч стікає_кров'ю кров_йде",
        "much": "сильн не_зупин дуже багато",
        "scald": "обварив обпік обпекл ошпар",
        "hot": "окроп кипляч сильно",
        "symptom": "обличчя_набрякло анафілак кровотеч йде_кров тече_кров кров_тече кров_йде синіє посинів посиніл губи_сині не_рухається не_ворушиться не_прокидається не_можу_розбудити без_свідомості непритомн знепритомн свідомість_втра судоми. задихається подавився подавилася вдавився захлинул тоне. потонув помирає вмирає вдарило_струмом збила_машина",
        "calm": "що_якщо багато мало вчора минул раніше іноді інколи якщо з_носа носом ніс. ясна ясен колін палець епілеп очі вночі ночами",
        "pill": "таблетк пігулк ліки ліків",
    },
    "pl": {
        "life": "nie_oddycha przestał_oddychać przestała_oddychać przestało_oddychać nieprzytomn stracił_przytomność straciła_przytomność straciło_przytomność zemdlał+dzieck drgawki drgawek dusi_się się_dusi zadławi "
        "zatrut zatruł wypad+z_okna wypadł+okna spadł+okna spadł_z_balkonu nie_budzi_się topi_się utonął potrzebna_karetka wezwijcie_karetkę potrzebuję_karetki "
        "",
        "swallow": "połkn wypił. wypiła. wypiło. zjadł. zjadła. zjadło.",
        "poison": "papieros grzyb jagody_trując alkohol wódk monet bateri wybielacz tabletki tabletek tabletkę detergent proszek. proszku trucizn benzyn magnes środek_czystości domestos",
        "bleed": "krwawi krwotok",
        "much": "mocno bardzo silnie dużo nie_przestaje głow",
        "scald": "oparzył oparzyło poparzył poparzyło",
        "hot": "wrzątk wrząc ciężko",
        "symptom": "twarz_spuchnięta spuchła_twarz wstrząs krwawi krwotok krew_leci leci_krew krew_się_leje sinieje zsiniał sina. siny. sine_usta nie_rusza_się się_nie_rusza nie_budzi_się nie_mogę_obudzić nie_mogę_dobudzić nieprzytomn bez_przytomności zemdlał drgawki drgawek dusi_się krztusi zakrztusi zadławi umiera topi_się utonął prąd_poraził poraził_prąd potrącił_samochód potrąciło_auto",
        "calm": "wczoraj zeszły zeszłym rok_temu kiedyś czasem jeśli jeżeli gdyby gdy. nosa nos. dziąs kolan palec padaczk oczy nocy",
        "pill": "tablet leki leków pigułk",
    },
    "ro": {
        "life": "nu_respiră nu_mai_respiră inconștient leșinat+copil leșinat+bebe are_convulsi se_îneacă se_sufocă sufocă. otrăvit intoxicat căzut+geam căzut+fereastră căzut_de_la_balcon căzut+balcon nu_se_mai_trezește "
        "înecat. am_nevoie_de_ambulanță nevoie+ambulanță",
        "swallow": "înghiți băut. mâncat",
        "poison": "țigar ciuperc alcool moned otrav baterie bateria detergent pastile pastilele medicament clor. înălbitor otravă benzin magnet",
        "bleed": "sângerează sângereaza hemoragi curge_sânge",
        "much": "tare. mult foarte nu_se_oprește cap.",
        "scald": "opărit ars. arsă.",
        "hot": "fierbinte fiartă clocotit grav",
        "symptom": "fața_umflată șoc_alergic sângereaz sângerează îi_curge_sânge curge_sânge s_a_învinețit albastru_la_față vânăt_la_față buze+vinete buzele_vinete nu_se_mișcă nu_mai_mișcă nu_se_mai_mișcă nu_se_trezește nu_se_mai_trezește nu_pot_să_l_trezesc nu_pot_să_o_trezesc a_leșinat inconștient pierdut_cunoștința convulsi se_îneacă s_a_înecat se_sufocă s_a_sufocat moare. e_pe_moarte s_a_curentat l_a_curentat lovit_de_mașină",
        "calm": "ieri anul_trecut săptămâna_trecută uneori dacă din_nas nasul nas. gingii genunchi deget epileps ochi noaptea",
        "pill": "pastile pastila pastilele medicament tablete",
    },
    "fr": {
        "life": "respire_pas respire_plus arrêté_de_respirer peut_pas_respirer inconscient perdu_connaissance évanoui+bébé évanoui+enfant fait_des_convuls convulse. s_étouffe étouffe. empoisonn intoxiqu tombé+par_la_fenêtre tombée+par_la_fenêtre "
        "tombé+de_la_fenêtre tombé_du_balcon tombée_du_balcon se_réveille_plus devient_tout_bleu se_noie noyé. besoin+ambulance appelez_une_ambulance "
        "",
        "swallow": "avalé bu. mangé",
        "poison": "cigarette champignon baies alcool pièce_de_monnaie pile. piles. pile_bouton javel médicament comprimé détergent lessive poison produit_ménager produits_ménagers aimant. essence.",
        "bleed": "saigne. saignent hémorragi",
        "much": "beaucoup énormément très s_arrête_pas tête",
        "scald": "brûlé brûlée ébouillant",
        "hot": "bouillant grave gravement",
        "symptom": "visage_gonflé lèvres_gonflées choc_allergique saigne saignent perd+sang devenu_bleu devenue_bleue est_bleu. est_bleue est_tout_bleu toute_bleue devient_bleu lèvres_bleues ne_bouge_plus bouge_plus ne_bouge_pas ne_réagit_plus réagit_plus ne_se_réveille_pas se_réveille_pas se_réveille_plus arrive_pas_à_le_réveiller arrive_pas_à_la_réveiller évanoui évanouie inconscient sans_connaissance convuls convulsion étouffe étouffé meurt. en_train_de_mourir se_noie électrocut renversé_par_une renversée_par_une",
        "calm": "hier l_an_dernier année_dernière semaine_dernière parfois si_mon si_ma s_il nez gencive genou doigt épilep yeux nuit",
        "pill": "cachets comprimés médicaments pilules",
    },
    "vi": {
        "life": "không_thở ngừng_thở khó_thở_quá bất_tỉnh ngất_xỉu co_giật nghẹt_thở bị_hóc hóc_dị_vật ngộ_độc rơi+cửa_sổ ngã+cửa+sổ rơi+cửa+sổ rơi+ban_công ngã+ban_công tím_tái không_tỉnh_lại đuối_nước cần_xe_cấp_cứu gọi_xe_cấp_cứu gọi_cấp_cứu "
        "nuốt_pin nuốt+pin uống+thuốc_tẩy uống_nhầm nuốt+thuốc+nhiều uống+nước_tẩy uống+bột_giặt máu+không_cầm chảy_máu_nhiều chảy_máu_đầu mất_máu bỏng_nước_sôi bỏng_nặng",
        "symptom": "sưng_mặt_khó_thở chảy_máu ra_máu tím_tái tím_môi môi_tím tím_ngắt không_cử_động không_nhúc_nhích bất_động không_tỉnh gọi_không_dậy ngất_xỉu bị_ngất ngất_đi bất_tỉnh mất_ý_thức co_giật nghẹt_thở bị_nghẹn bị_hóc ngạt_nước ngạt_thở đuối_nước sắp_chết hấp_hối điện_giật xe_đâm xe_tông",
        "calm": "hôm_qua năm_ngoái tuần_trước đôi_khi thỉnh_thoảng nếu máu_cam mũi lợi. nướu đầu_gối ngón_tay động_kinh mắt",
        "pill": "thuốc viên_thuốc",
        "swallow": "nuốt uống_nhầm",
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
