"""Words of a child that somebody touches or takes away, and of a mother who hurts her own; danger_words.py says how they are written."""

from __future__ import annotations

from collections.abc import Mapping

CHILD: Mapping[str, Mapping[str, str]] = {
    "de": {
        "abuse": "sexueller_missbrauch sexuell_missbraucht sexuellen_missbrauch sexuell_belästigt sexuelle_gewalt pädophil kinderschänder angefasst+unten angefasst+intim zwischen_den_beinen",
        "touch": "fasst+an. fasste+an. angefasst anfasst begrapsch befummel betatscht",
        "abduct": "entführ gekidnappt verschleppt verschwunden vermisst",
        "own": "schlage_sie haue_sie kind_was_tu baby_was_tu kind_etwas_tu baby_etwas_tu hand_ausgerutscht hand_rutscht ich_schlage ich_habe+geschlagen ich_hab+geschlagen habe_ich+geschlagen ich+geschüttelt habe_ich+geschüttelt ich_schüttel ich+gehauen ich_haue ich+verprügelt ich+geohrfeigt "
        "kind_etwas_an+tu kind_was_an+tu kind+etwas_anzutun kind+was_anzutun kind+etwas_antu kind+was_antu fast+geschüttelt ich+wehgetan ich_tue+weh",
        "suffered": "wird. wurde worden werden gehört erfahren gesehen",
        "lack": "jacke mütze schuhe spielzeug sachen ausweis papiere dokument urkunde karte platz kitaplatz brief antrag anmeldung termin impf masern sonne daten kündigung müde langeweile",
        "missing": "kind_ist_weg kind_ist_weggelaufen sohn_ist_weggelaufen tochter_ist_weggelaufen kind_ist_abgehauen finde_mein_kind_nicht finde_meinen_sohn_nicht finde_meine_tochter_nicht mein_kind_ist_verschwunden sohn_ist_verschwunden tochter_ist_verschwunden",
    },
    "en": {
        "abuse": "sexual_abuse sexually_abused sexual_assault sexually_assault sexual_violence molest pedophile paedophile private_parts touched+private touches+private between+legs",
        "touch": "touches touched touching fondl grope groping",
        "abduct": "kidnap abduct snatched went_missing gone_missing has_disappeared disappeared child_is_missing son_is_missing daughter_is_missing baby_is_missing took+abroad taken+abroad",
        "own": "scream+hit_them yell+hit_them shout+hit_them i_hit i_just_hit i_sometimes_hit i_have_hit i_ve_hit i_often_hit i_always_hit i_keep_hitting i_beat i_slap i_slapped i_smack i_smacked i_spank i_shook i_shake i_kicked i_choked i_punched i_hurt_my "
        "i_might_hurt i_could_hurt i_almost_hit hurt_my_baby hurt_my_child hit_my_own",
        "suffered": "was were been being heard saw got.",
        "lack": "month week january february march april june july august september october november december jacket hat shoes toy passport papers document documents certificate card place spot letter form appointment vaccin measles sun data record tired boredom",
        "missing": "can_t_find_my_child can_t_find_my_son can_t_find_my_daughter cant_find_my_child cant_find_my_son cant_find_my_daughter cannot_find_my_child child_is_missing son_is_missing daughter_is_missing child_ran_away son_ran_away daughter_ran_away child_is_gone son_is_gone daughter_is_gone child_disappeared son_disappeared daughter_disappeared",
    },
    "ar": {
        "abuse": "تحرش يتحرش بيتحرش تتحرش متحرش اعتداء_جنسي تحرش_جنسي يعتدي_جنسيا لمس+مكان_حساس",
        "touch": "يلمس بيلمس عم_يلمس لمس. لمسها لمسه يتحسس بيتحسس",
        "abduct": "خطف خطفوا خطفها خطفه انخطف انخطفت مخطوف مخطوفة اختطف اختطاف اختفى اختفت ضاع. ضاعت مفقود مفقودة",
        "own": "ضربت بضرب عم_بضرب عم_اضرب اضرب. ضربته ضربتها ضربتهم بضربه بضربهم هزيت خنقت كنضرب نضرب خايفة_ااذي خايفة_اذي",
        "suffered": "حدا واحد رفيقه طفل_تاني انضرب",
        "lack": "دفتر ورقة جواز شهادة جاكيت طاقية حذاء لعبة مكان موعد بطاقة تطعيم لقاح حصبة شمس بيانات",
        "missing": "ابني_ضاع بنتي_ضاعت طفلي_ضاع ضاع_ابني ضاعت_بنتي ضاع_طفلي ابني_مفقود بنتي_مفقودة ابني_اختفى بنتي_اختفت مو_لاقية_ابني مش_لاقية_ابني مو_لاقية_بنتي",
    },
    "fa": {
        "abuse": "آزار_جنسی تجاوز_جنسی سوء_استفاده_جنسی دست_درازی آزار_و_اذیت_جنسی",
        "touch": "دست_زد دست_میزن دست_زده لمس دستمالی",
        "abduct": "ربود ربوده اختطاف بچه+دزدید بچه+دزدیده گم_شده گم_شد ناپدید",
        "own": "آنها_را_میزنم میزنمشان میزنمشون کتک_زدم کتک_میزنم کتکش_زدم کتکش_میزنم سیلی_زدم را_زدم رو_زدم را_میزنم رو_میزنم میزنمش زدمش تکانش_دادم تکان_دادم تکون_دادم لت_کردم لت_میکنم",
        "suffered": "توسط شنیدم دیدم",
        "lack": "پاسپورت مدرک مدارک شناسنامه کارت لباس کفش اسباب جا جای وقت واکسن سرخک آفتاب داده",
        "missing": "بچه_ام_گم_شده بچم_گم_شده بچه_ام_گم_شد پسرم_گم_شده دخترم_گم_شده بچه_ام_را_پیدا_نمیکنم پسرم_را_پیدا_نمیکنم",
    },
    "ku": {
        "abuse": "êrîşa_zayendî tecawiza_zayendî destdirêjiya_zayendî destdirêjî",
        "touch": "dest_da dest_dide dest_li destê_xwe_dide destê_xwe_da",
        "abduct": "revand revandin direvîne winda_bû winda_bûye winda_ye ڕفاند ڕفێنرا فڕاند ون_بووە",
        "own": "min_li_zarok+xist min_zarok+xist min_keça_xwe+xist min_kurê_xwe+xist li_zarokên_xwe_dixim li_zarokê_xwe_dixim li_zaroka_xwe_dixim ez+li_zarok+dixim min+hejand min_lê_xist لە_منداڵەکەم_دەدەم لە_منداڵەکانم_دەدەم "
        "لە_منداڵەکەم_دا",
        "suffered": "hat_xistin hatiye_xistin min_bihîst",
        "lack": "pasaport belge kaxez kart cil pêlav lîstok cih randevu derzî vaksîn",
        "missing": "zarokê_min_winda_bû zaroka_min_winda_bû kurê_min_winda_bû keça_min_winda_bû zarokê_xwe_nabînim",
    },
    "tr": {
        "abuse": "cinsel_istismar cinsel_taciz cinsel_saldırı istismar taciz_ed",
        "touch": "dokunuyor dokundu dokunmuş elliyor elledi",
        "abduct": "kaçırıldı kaçırılmış kaçırdılar çocuğumu_kaçır kızımı_kaçır oğlumu_kaçır bebeğimi_kaçır çocukları_kaçır çocuklarımı_kaçır kayboldu kayıp.",
        "own": "vurdum dövdüm dövüyorum vuruyorum tokat_attım tokat_atıyorum sarstım silkeledim hırpaladım",
        "suffered": "duydum gördüm",
        "lack": "mont şapka ayakkabı oyuncak pasaport belge kimlik kart yer. yeri randevu aşı kızamık güneş veri evrak",
        "missing": "çocuğum_kayboldu kızım_kayboldu oğlum_kayboldu çocuğum_kayıp çocuğumu_bulamıyorum kızımı_bulamıyorum oğlumu_bulamıyorum",
    },
    "ru": {
        "abuse": "сексуальное_насилие сексуальн_домогательств сексуально_домога растлил растлева педофил",
        "touch": "трогает трогал лапает лапал щупает щупал домогает",
        "abduct": "похитил похити похищ украли_ребенка украли_моего украл_ребенка украл_моего ребенок_пропал сын_пропал дочь_пропала дочка_пропала пропал_ребенок пропал_сын пропала_дочь пропала_дочка",
        "own": "бью_их сделаю_что_то+ребен что_то_сделаю+ребен я_бью я_ударила я_избила я_побила я_трясла я_тряхнула я_шлепаю я_шлепнула ударила_ребенка ударила_сына ударила_дочь бью_ребенка бью_своего бью_детей бью_своих бью_сына бью_дочь избила_ребенка "
        "побила_ребенка трясла_ребенка тряхнула_ребенка отшлепала ya_byu",
        "suffered": "услышала увидела узнала",
        "lack": "куртк шапк обув игрушк паспорт документ справк карточк место запись привив корь солнц данн аппетит",
        "missing": "ребенок_пропал пропал_ребенок сын_пропал дочь_пропала не_могу_найти_ребенка не_могу_найти_сына не_могу_найти_дочь ребенок_убежал_и ребенок_потерялся",
    },
    "uk": {
        "abuse": "сексуальне_насильств сексуальн_домаган розбещ педофіл",
        "touch": "чіпає чіпав торкається торкався лапає лапав мацає домагає",
        "abduct": "викрали викрав викраден викрадення дитина_зникла зникла_дитина син_зник зник_син донька_зникла зникла_донька дитина_пропала пропала_дитина",
        "own": "б'ю_їх бю_їх щось_зроблю+дитин я_б'ю я_бю я_вдарила я_побила я_трясла вдарила_дитину вдарила_сина вдарила_доньку б'ю_дитину бю_дитину б'ю_дітей бю_дітей б'ю_своїх б'ю_свою побила_дитину трясла_дитину струсила_дитину відшльопала "
        "я_шльопаю",
        "suffered": "почула побачила дізналась",
        "lack": "куртк шапк взутт іграшк паспорт документ довідк картк місце запис щеплен кір сонц дані апетит",
        "missing": "дитина_зникла дитина_пропала не_можу_знайти_дитину не_можу_знайти_сина не_можу_знайти_доньку дитина_загубилася",
    },
    "pl": {
        "abuse": "molest wykorzystywanie_seksualne wykorzystuje_seksualnie przemoc_seksualna pedofil",
        "touch": "dotyka dotykał obmacuje obmacywał",
        "abduct": "porwał porwano porwali porwane uprowadz zaginął zaginęła zaginęło dziecko_zniknęło zniknęło_dziecko",
        "own": "biję_dziecko biję_moje biję_swoje biję_dzieci biję_syna biję_córkę uderzyłam zbiłam dałam_klapsa daję_klapsy szarpnęłam potrząsnęłam potrząsam spoliczkowałam skrzywdzę+dziecko",
        "suffered": "usłyszałam widziałam dowiedziałam",
        "lack": "kurtk czapk buty zabawk paszport dokument zaświadcz kart miejsce termin szczepi odra słońc danych",
        "missing": "dziecko_zaginęło dziecko_zniknęło syn_zaginął córka_zaginęła nie_mogę_znaleźć_dziecka nie_mogę_znaleźć_syna",
    },
    "ro": {
        "abuse": "abuz_sexual abuzat_sexual abuzată_sexual hărțuire_sexuală viol_sexual pedofil molest",
        "touch": "atinge atins pipăie pipăit pune_mâna pus_mâna",
        "abduct": "răpit răpită răpire răpiți dispărut dispărută",
        "own": "îmi_bat_copil îmi_bat_fi îmi_bat_băiat mi_am_bătut mi_am_lovit îmi_lovesc am_bătut_copil am_lovit_copil am_lovit_o am_bătut_o l_am_bătut l_am_lovit i_am_dat_o_palm i_am_dat_palm l_am_zguduit am_zguduit "
        "am_scuturat_copil am_scuturat_bebe",
        "suffered": "fost. auzit văzut aflat",
        "lack": "geac haine pantof jucări pașaport act. actele certificat card loc. locul programare vaccin rujeol soare date.",
        "missing": "nu_mi_găsesc_copil nu_îmi_găsesc_copil copilul_a_dispărut copilul_meu_a_dispărut a_dispărut_copil",
    },
    "fr": {
        "abuse": "abus_sexuel abusée_sexuel agression_sexuelle violences_sexuelles attouchement pédophile entre_les_jambes parties_intimes",
        "touch": "touche_ma_fille touche_mon_fils touche_notre_fille touche_notre_fils touche_mes_enfants touche_nos_enfants touché_ma_fille touché_mon_fils touché_notre_fille touché_notre_fils tripote caresse_ma caresse_notre",
        "abduct": "enlevé_mon_enfant enlevé_ma_fille enlevé_mon_fils enlevé_mes_enfants enfant_enlevé kidnapp disparu_ma disparu enlèvement",
        "own": "j_ai_frappé j_ai_tapé j_ai_giflé j_ai_secoué j_ai_battu je_frappe je_tape je_gifle je_secoue je_bats fais_du_mal_à_mon faire_du_mal_à_mon bats_mon_enfant",
        "suffered": "été entendu appris",
        "lack": "manteau bonnet chaussure jouet doudou passeport papiers document certificat carte place rendez_vous vaccin rougeole soleil données",
        "missing": "enfant_a_disparu fils_a_disparu fille_a_disparu ne_trouve_plus_mon ne_trouve_plus_ma trouve_pas_mon_enfant enfant_s_est_enfui",
    },
    "vi": {
        "abuse": "lạm_dụng_tình_dục xâm_hại_tình_dục quấy_rối_tình_dục dâm_ô ấu_dâm sàm_sỡ sờ_mó sờ_soạng xâm_hại",
        "touch": "sờ_con sờ_vào_con đụng_chạm_con sờ_người",
        "abduct": "bắt_cóc mất_tích",
        "own": "tôi_đã_đánh_con em_đã_đánh_con em_lỡ_đánh tôi_lỡ_đánh lỡ_tay_đánh tôi_hay_đánh_con em_hay_đánh_con tôi_lắc_con em_lắc_con lỡ_tát",
        "suffered": "nghe_nói",
        "lack": "giấy_tờ hộ_chiếu áo giày đồ_chơi chỗ thẻ lịch_hẹn vắc_xin sởi nắng dữ_liệu",
        "missing": "con_tôi_mất_tích con_em_mất_tích không_tìm_thấy_con con_tôi_bị_lạc con_em_bị_lạc",
    },
}  # fmt: skip
