"""Words of a woman who does not want to live any more, or has taken pills; danger_words.py says how the words are written.

`despair` says it whoever else is spoken of; `myself` only where she speaks of herself and of no man ("he wants to kill me").
"""

from __future__ import annotations

from collections.abc import Mapping

DESPAIR: Mapping[str, Mapping[str, str]] = {
    "de": {
        "despair": "denke+ans_sterben denke_an_den_tod möchte+verschwinden will+verschwinden für_immer+schlafen für_immer_einschlafen nicht_mehr_leben nicht_weiter_leben nicht_mehr_weiterleben nicht_mehr_weiter_leben nicht_weiterleben kein_bock_mehr_leben keinen_bock_mehr+leben keine_lust_mehr_zu_leben leben+kein_sinn leben+keinen_sinn mir+leben+nehm "
        "mir+leben+genommen leben+beenden leben+ende_setz leben+ende_mach schluss_machen+leben alles_beenden allem_ein_ende suizid selbstmord lebensmüde will+sterben möchte+sterben will+sterb_ich "
        "will_tot_sein tot_sein tot_wäre wäre+tot besser_tot am_liebsten_tot ritze_mich selbst_verletz selbstverletz mich_selbst+verletz vor_den_zug vor_einen_zug von_der_brücke+spring aus_dem_fenster_spring "
        "vom_dach+spring nicht_mehr+aufwachen nie_mehr+aufwachen nie_wieder+aufwachen nicht_mehr_da_sein nicht_mehr_existier abschiedsbrief erhänge_mich mich_erhäng mich_aufhäng pulsader besser+dran+ohne_mich "
        "wär+ohne_mich wäre+ohne_mich wären+ohne_mich besser_nicht_da_wär wär_besser+nicht_da leben_nicht_mehr_ertrag",
        "myself": "mich_umbring mich_umzubring bring._mich_um bringe._mich_um mich_töten mich_selbst+töte mir_etwas_antu mir_was_antu mir_etwas_anzutun mir_was_anzutun tu+mir_etwas_an tue.+mir_etwas_an "
        "tu+mir_was_an tue.+mir_was_an",
        "overdose": "tabletten+genommen tabletten+geschluckt pillen+genommen pillen+geschluckt schlaftabletten+genommen zu_viele_tabletten alle_tabletten überdosis medikamente+alle+genommen",
        "remedy": "arzt ärztin verschrieben rezept gegen. wegen schwanger still gestillt täglich fieber kopfschmerz schmerz allergi asthma vitamin antibabypille blutdruck diabetes schilddrüse impfung darf dürfen",
    },
    "en": {
        "despair": "thoughts_of_dying thoughts_of_death thinking_about_death think_about_dying ending_everything want_to_disappear about_not_living sleep_forever fall_asleep_forever take_my_own_life take_my_life taking_my_life taking_my_own_life end_my_life ending_my_life end_it_all end_everything kill_myself killing_myself kill_my_self hang_myself hanging_myself "
        "want+hurt_myself will+hurt_myself going_to_hurt_myself might_hurt_myself hurting_myself harm_myself harming_myself cutting_myself suicid want+to_die wanna_die want_to_be_dead wish+dead better_off_dead "
        "rather_be_dead not_want_to_live dont_want_to_live don_t_want_to_live dont_wanna_live don_t_wanna_live no_longer_want_to_live not_want_to_exist dont_want_to_exist don_t_want_to_exist no_reason_to_live "
        "nothing_to_live_for tired_of_living no_point_in_living not_be_here_anymore want_to_be_here_anymore better_off_without_me better_without_me be_better+without_me never_wake_up want_to_wake_up+not "
        "dont_want_to_wake_up don_t_want_to_wake_up jump+bridge jump+window jump_in_front slit_my_wrists cannot_live_anymore can_t_live_anymore cant_live_anymore crisis_line",
        "myself": "i_want_to_end_it i_wanna_end_it i_want_it_to_end i_will_end_it going_to_end_it",
        "overdose": "took+pills took+tablets swallowed+pills swallowed+tablets taken+pills too_many_pills too_many_tablets all_my_pills all_the_pills overdose",
        "remedy": "doctor prescribed prescription headache pain fever pregnan breastfeed allerg asthma vitamin contracepti birth_control pressure diabetes thyroid every_day daily may_i contract contracts application "
        "subscription",
    },
    "ar": {
        "despair": "بفكر_بالموت افكر_بالموت بدي_اختفي نام_وما_فيق انام_وما_اصحى بدي_موت بدي_اموت بدنا_نموت عايزة_اموت عاوزة_اموت اريد_اموت اريد_ان_اموت اريد_الموت ابغى_اموت ابي_اموت نفسي_اموت حابة_موت ودي_اموت اتمنى_الموت اتمنى_اموت بتمنى_الموت بتمنى_موت بغيت_نموت "
        "نموت_احسن الموت_احسن الموت_ارحم موتي_احسن يا_ريت_موت ياريت_موت يا_ريتني_موت ليتني_اموت ليتني_مت انتحر انتحار بنتحر نفكر_بالانتحار اقتل_نفسي بقتل_نفسي قتل_نفسي اقتل_حالي بقتل_حالي قتل_حالي اموت_حالي "
        "موت_حالي اقتل_روحي انهي_حياتي انهاء_حياتي حدا_لحياتي اخلص_من_حياتي اخلص_من_هالحياة ارتاح_من_الدنيا ارتاح_من_هالدنيا ارمي_حالي ارمي_نفسي اشنق_نفسي اشنق_حالي اؤذي_نفسي اأذي_نفسي اذي_نفسي اذي_حالي "
        "اجرح_حالي اجرح_نفسي ما_بدي_عيش ما_بدي_اعيش مابدي_عيش مابدي_اعيش ما_عاد_بدي_عيش ما_عاد_بدي_اعيش ما_اريد_اعيش لا_اريد_ان_اعيش لا_اريد_العيش لا_اريد_الحياة مش_عايزة_اعيش ما_ابغى_اعيش ما_ابي_اعيش "
        "ما_بغيتش_نعيش ما_بدي_كون كرهت_حياتي كرهت_عمري كرهت_الحياة اكره_حياتي عايفة_حياتي زهقت_من_حياتي تعبت_من_الحياة تعبانة_من_حياتي احسن+بدوني العيش_بعد_الان عاد_اقدر_اعيش اموت_انا bade_mout bedi_mout "
        "badi_mout bddi_mout bdi_mout badi_amout bdi_amout ma_bdi_3ish",
        "overdose": "بلعت+حبوب اخدت+حبوب اخذت+حبوب شربت+حبوب تناولت+حبوب خديت+حبوب كل_الحبوب حبوب_كتير حبوب_كثير جرعة_زائدة",
        "remedy": "دكتور طبيب وصفة صداع وجع سخونة حرارة حامل حمل ارضع رضاعة حساسية ضغط سكري سكر فيتامين منع_الحمل فطور كل_يوم كورن",
    },
    "fa": {
        "despair": "به_مرگ_فکر ناپدید_شوم برای_همیشه_بخوابم خودکشی خودم_را_بکشم خودمو_بکشم خودم_رو_بکشم خود_را_بکشم خودمو_میکشم خودم_را_میکشم میخواهم_بمیرم میخوام_بمیرم میخایم_بمیرم میخواد_بمیرم دوست_دارم_بمیرم کاش_بمیرم کاش_میمردم بمیرم_بهتر "
        "مرگ_میخواهم آرزوی_مرگ نمیخواهم_زنده نمیخوام_زنده نمیخواهم_زندگی_کنم نمیخوام_زندگی_کنم نمیخواهم_دیگر_زندگی زنده_نباشم زنده_باشم+نمی از_زندگی_سیر از_زندگی_خسته از_این_زندگی به_زندگیم_پایان زندگیم_را_تمام "
        "زندگی_خود_پایان خودم_را_خلاص خودمو_خلاص رگم رگ_دستم خودزنی به_خودم_آسیب به_خودم_صدمه دیگر_نمیتوانم_زندگی دیگه_نمیتونم_زندگی khodkoshi khodamo_bokosham mikham_bemiram bemiram نباشم_بهتر بدون_من+بهتر",
        "overdose": "قرص+خوردم قرصها+خوردم قرص_زیاد همه_قرص تابلیت+خوردم قرصهامو+خوردم",
        "remedy": "داکتر دکتر نسخه سردرد درد تب. حامله باردار شیر_میدهم حساسیت فشار قند ویتامین ضدبارداری هرروز",
    },
    "ku": {
        "despair": "mirinê_difikirim razêm_û_ranebim xwe_bikujim xwe_dikujim xwekuştin xwe_kuştin intihar dixwazim_bimirim dixwazim_ez_bimirim xwezî_bimirim xwezî_ez_bimirim bila_bimirim ez_bimirim mirin_baştir mirin_çêtir naxwazim_bijîm "
        "naxwazim_êdî_bijîm jiyan_naxwazim dawî_li_jiyana dawiyê_li_jiyana xwe_bavêjim xwe_birîndar xwe_dardakim ji_jiyanê_westiya ji_jiyanê_bêzar nikarim_êdî_bijîm êdî_nikarim_bijîm bê_min+çêtir bêyî_min_çêtir "
        "خۆم_بکوژم خۆم_دەکوژم خۆکوشتن ئەمەوێ_بمرم دەمەوێ_بمرم نامەوێ_بژیم خۆزگە_بمرم مردن_باشترە خۆم_دەسووتێنم",
        "overdose": "min_heb_xwar heb+min_xwar hebên_xwe_hemû hemû_heb gelek_heb pir_heb حەبم_خوارد حەبی_زۆر",
        "remedy": "bijîşk doktor êş. serêş ta. ducanî şîr_didim alerjî her_roj",
    },
    "tr": {
        "despair": "ölümü_düşün yok_olmak_ist sonsuza_kadar_uyu intihar kendimi_öldür kendimi_as. kendimi_asac kendimi_asmak canıma_kıy canıma_kast hayatıma_son yaşamıma_son yaşamak_istemiyo yaşamak_istemem yaşamak_gelmiyor ölmek_ist ölmeyi_ist ölmeyi_düşün "
        "ölsem ölüp_gitsem keşke_ölseydim bensiz_daha bensiz+daha_iyi hayattan_bık hayatımdan_bık yaşamaktan_bık kendimi_kes kendime_zarar kendimi_at köprüden_at bileklerimi uyanmasam uyanmak_istemiyo her_şeyi_bitir "
        "her_şeye_son artık_yaşayam yok_olsam var_olmak_istemiyo",
        "overdose": "hap_içtim hapları_içtim haplarımı+içtim ilaç_içtim ilaçları_içtim hap_yuttum ilaç_yuttum çok_hap çok_ilaç ilaçların_hepsini hapların_hepsini doz_aş",
        "remedy": "doktor reçete baş_ağrı ağrı ateş hamile emzir alerji astım vitamin doğum_kontrol tansiyon şeker tiroid her_gün",
    },
    "ru": {
        "despair": "думаю_о_смерти мысли_о_смерти хочу_исчезнуть уснуть_навсегда заснуть_навсегда без_меня_лучше без_меня_будет_лучше им_без_меня суицид самоуби покончить_с_собой покончу_с_собой покончить_с_жизнью покончить_с_этой_жизнью покончить кончить_с_собой убить_себя себя_убить убью_себя себя_убью убить_саму_себя наложить_на_себя "
        "наложу_на_себя руки_на_себя повеситься повешусь вскрыть_вены вены_вскр порезать_вены выпрыгнуть_из_окна прыгнуть+окн прыгну+окн броситься_под прыгнуть_с_мост спрыгнуть_с_мост спрыгнуть_с_крыш не_хочу_жить "
        "жить_не_хочу не_хочется_жить жить_не_хочется не_хочу_больше_жить нет_смысла_жить незачем_жить нет_желания_жить не_вижу_смысла_жить смысла_жить_не хочу_умереть умереть_хочу хочется_умереть хочу_сдохнуть "
        "сдохнуть_хочу лучше_умереть лучше_бы_я_умерла лучше_без_меня не_проснуться не_хочу_просыпаться устала_жить устала_от_жизни уйти_из_жизни свести_счеты лезть_в_петлю режу_себя резать_себя "
        "причинить_себе_вред не_хочу_существовать больше_не_могу_жить не_могу_больше_жить ne_hochu_zhit ne_hochu_jit hochu_umeret ubit_sebya ubit_sebja наглотаться",
        "overdose": "выпила+таблет приняла+таблеток наелась_таблеток наглоталась много_таблеток все_таблетки горсть_таблеток выпила_все_лекарств передоз",
        "remedy": "врач доктор рецепт от. голов боли боль температур беремен кормлю аллерг астм витамин противозачат давлени диабет каждый_день",
    },
    "uk": {
        "despair": "думаю_про_смерть думки_про_смерть хочу_зникнути заснути_назавжди без_мене_краще без_мене_буде_краще суїцид самогуб самовбив накласти_на_себе накладу_на_себе руки_на_себе покінчити покінчу_з_собою вбити_себе себе_вбити убити_себе себе_убити вб'ю_себе уб'ю_себе себе_вб'ю повіситися повішуся вени+різ "
        "перерізати_вени вистрибнути_з_вікна стрибнути+вікн кинутися_під стрибнути_з_мост не_хочу_жити жити_не_хочу не_хочеться_жити жити_не_хочеться не_хочу_більше_жити немає_сенсу_жити нема_сенсу_жити хочу_померти "
        "померти_хочу хочеться_померти хочу_вмерти вмерти_хочу краще_померти краще_б_я_померла краще_без_мене не_прокинутися не_хочу_прокидатися втомилася_жити втомилась_жити піти_з_життя ріжу_себе "
        "різати_себе завдати_собі_шкоди не_хочу_існувати більше_не_можу_жити не_можу_більше_жити",
        "overdose": "випила+таблет прийняла+таблеток наковталася наковталась багато_таблеток всі_таблетки жменю_таблеток напилася_таблеток",
        "remedy": "лікар рецепт від. голов болю біль температур вагітн годую алерг астм вітамін протизаплід тиск діабет щодня",
    },
    "pl": {
        "despair": "myślę_o_śmierci chcę_zniknąć zasnąć_na_zawsze samobój zabić_się się_zabić zabiję_się się_zabiję odebrać_sobie odbiorę_sobie skończyć_ze_sobą skończę_ze_sobą skończyć_z_życiem skończyć_z_tym_życiem skończyć_z_tym_wszystkim nie_chcę_żyć "
        "nie_chce_żyć nie_chcę_już_żyć nie_chce_mi_się_żyć żyć_mi_się_nie nie_mam_po_co_żyć nie_ma_sensu_żyć chcę_umrzeć chce_umrzeć wolę_umrzeć wolałabym_umrzeć wolałabym_nie_żyć lepiej_umrzeć lepiej+beze_mnie "
        "beze_mnie+lepiej nie_obudzić nie_chcę_się_budzić tnę_się pociąć_się podciąć_żyły podciąć_sobie powieszę_się powiesić_się się_powieszę skoczyć+okna skoczyć_z_mostu rzucić_się_pod nie_chcę_istnieć "
        "nie_mogę_już_żyć już_nie_mogę_żyć zrobić_sobie_krzywdę zrobię_sobie_krzywdę zrobię_sobie_coś zrobić_sobie_coś mam_dość_życia",
        "overdose": "połknęłam+tablet wzięłam+tablet wzięłam+leki łyknęłam+tablet nałykałam najadłam_się_tabletek za_dużo_tabletek wszystkie_tabletki garść_tabletek przedawk",
        "remedy": "lekarz recept na_ból ból. gorączk ciąż karmi alerg astm witamin antykoncep ciśnieni cukrzyc codziennie",
    },
    "ro": {
        "despair": "gândesc_la_moarte vreau_să_dispar adorm_pentru_totdeauna dorm_pentru_totdeauna sinucid sinucide să_mă_omor mă_omor îmi_iau_viața îmi_iau_viaţa să_mi_iau_viața îmi_pun_capăt pun_capăt_zilelor vreau_să_mor aș_vrea_să_mor să_mor mai_bine_mor mai_bine_moartă "
        "nu_mai_vreau_să_trăiesc nu_vreau_să_trăiesc nu_mai_trăiesc nu_mai_vreau_să_exist rost_să_mai_trăiesc rost_să_trăiesc de_ce_să_trăiesc mai_bine+fără_mine să_nu_mă_mai_trezesc nu_mai_vreau_să_mă_trezesc "
        "să_termin+viața mă_tai îmi_tai_venele mă_spânzur mă_arunc_de mă_arunc_pe_geam sar_pe_geam să_îmi_fac_rău să_mi_fac_rău nu_mai_pot_trăi nu_mai_pot_să_trăiesc sătulă_de_viață",
        "overdose": "am_luat+pastile am_înghițit+pastile prea_multe_pastile toate_pastilele pumn_de_pastile supradoz",
        "remedy": "doctor medic rețet durere dureri febr gravid însărcinat alăptez alerg astm vitamin anticoncep tensiune diabet zilnic",
    },
    "fr": {
        "despair": "pense_à_la_mort envie_de_disparaître veux_disparaître dormir_pour_toujours suicid envie_de_mourir veux_mourir voudrais_mourir préfère_mourir plus_envie_de_vivre pas_envie_de_vivre veux_plus_vivre plus_vivre+veux me_foutre_en_l_air m_ôter_la_vie mettre_fin+vie mettre_fin+jours "
        "me_donner_la_mort en_finir_avec_la_vie en_finir_avec_tout me_pendre m_ouvrir_les_veines me_jeter_par_la_fenêtre me_jeter_sous me_jeter_d_un sauter+fenêtre sauter_d_un_pont me_scarifie plus_me_réveiller "
        "plus_être_là plus_exister mieux_sans_moi mieux_morte raison_de_vivre fatiguée_de_vivre peux_plus_vivre marre_de_vivre",
        "myself": "me_tuer veux_en_finir vais_en_finir me_faire_du_mal",
        "overdose": "pris+cachets pris+comprimés pris+médicaments avalé+cachets avalé+comprimés avalé+médicaments trop_de_cachets trop_de_médicaments tous_mes_médicaments tous_mes_cachets surdose overdose",
        "remedy": "médecin docteur ordonnance mal_de_tête douleur fièvre enceinte grossesse allait allerg asthme vitamine contracep tension diabète tous_les_jours dossier papiers démarche contrat",
    },
    "vi": {
        "despair": "nghĩ_đến_cái_chết muốn_biến_mất ngủ_mãi_không_dậy muốn_tự_tử định_tự_tử sẽ_tự_tử đến_tự_tử tự_tử_chết tự_sát muốn_chết chết_đi_cho chết_quách chết_cho_xong chết_cho_rồi không_muốn_sống ko_muốn_sống k_muốn_sống chẳng_muốn_sống hết_muốn_sống không_thiết_sống sống_không_nổi chán_sống "
        "không_còn_muốn_sống không_thể_sống_nữa kết_thúc_cuộc_đời kết_thúc_cuộc_sống kết_thúc_cuộc kết_thúc_tất kết_liễu rạch_tay cắt_cổ_tay nhảy_lầu nhảy_cầu treo_cổ tự_làm_hại làm_hại_bản_thân tự_giết_mình "
        "không_có_em+tốt không_có_tôi+tốt không_muốn_tỉnh_dậy",
        "overdose": "uống_nhiều_thuốc uống+nhiều_thuốc uống_hết_thuốc thuốc_quá_liều uống_hết_vỉ",
        "remedy": "bác_sĩ đơn_thuốc đau_đầu sốt mang_thai có_bầu cho_bú dị_ứng hen vitamin tránh_thai huyết_áp tiểu_đường",
    },
}  # fmt: skip
