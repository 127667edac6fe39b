"""Words of a mother whose child has died: no danger, but nothing else may be said then; danger_words.py says how they are written."""

from __future__ import annotations

from collections.abc import Mapping

GRIEF: Mapping[str, Mapping[str, str]] = {
    "de": {
        "dead": "ist_tot war_tot sind_tot tot_geboren tot_auf_die_welt gestorben verstorben totgeboren nicht_überlebt baby_verloren kind_verloren sohn_verloren tochter_verloren ums_leben",
        "mourn": "fehlgeburt totgeburt sternenkind totgeboren",
        "relative": "vater mann. ehemann papa oma opa omi opi großmutter großvater mutter mama tante onkel hund katze hamster haustier vogel nachbar",
    },
    "en": {
        "dead": "died dead. passed_away lost_my_baby lost_our_baby lost_the_baby lost_my_child lost_our_child lost_my_son lost_my_daughter lost_our_son lost_our_daughter",
        "mourn": "miscarriage miscarried stillborn stillbirth",
        "relative": "father dad. daddy husband grandma grandpa grandmother grandfather mother mum. mom. uncle aunt dog. cat. pet. hamster phone battery tablet",
    },
    "ar": {
        "dead": "مات. ماتت توفى توفي توفت توفيت متوفى متوفية ميت. ميتة استشهد فقدت_ابني فقدت_طفلي فقدت_بنتي فقدت_ولدي فقدنا_طفلنا فقدت_البيبي فقدت_جنيني خسرت_البيبي خسرت_طفلي خسرت_الجنين خسرت_ابني",
        "mourn": "فقدت_جنيني خسرت_الجنين فقدت_الجنين سقط_الجنين مات_الجنين",
        "relative": "ابوه ابوها ابوهم ابوي ابي. والده والدها زوجي جوزي امي. امه امها ستي جدي جده جدته جدتي عمي خالي كلب قطة قطتنا والد.",
    },
    "fa": {
        "dead": "فوت_کرد فوت_شد فوت_کرده وفات درگذشت مرده_است مرده مردش بچه_ام_مرد بچهام_مرد بچم_مرد پسرم_مرد دخترم_مرد طفلم_مرد بچه_ام_را_از_دست بچمو_از_دست بچم_از_دست پسرم_را_از_دست دخترم_را_از_دست مرده_به_دنیا شهید_شد",
        "mourn": "سقط_شد بچه_ام_سقط مرده_به_دنیا",
        "relative": "پدرش پدرم پدر شوهرم شوهر مادرم مادرش مادربزرگ پدربزرگ بابا کاکا عمو سگ گربه",
    },
    "ku": {
        "dead": "zarokê_min_mir zaroka_min_mir kurê_min_mir keça_min_mir pitika_min_mir منداڵەکەم_مرد miriye mirî. wefat jiyana_xwe_ji_dest zarokê_xwe_winda zaroka_xwe_winda zarokê_min_çû_ber مردووە کۆچی_دوایی لەدەست_دا لەدەستدا",
        "mourn": "ji_ber_çû",
        "relative": "bavê bav. mêrê mêr. dayika diya_min pîrik dapîr bapîr kalik seg kûçik باوک مێرد دایک",
    },
    "tr": {
        "dead": "vefat rahmetli ölü_doğ bebeğimi_kaybett çocuğumu_kaybett oğlumu_kaybett kızımı_kaybett evladımı_kaybett yavrumu_kaybett bebeğimizi_kaybett",
        "mourn": "düşük_yaptım ölü_doğum ölü_doğdu",
        "relative": "babası babam kocam eşim. annem annesi dede dedesi nine. babaanne anneanne amca köpek kedi telefon",
    },
    "ru": {
        "dead": "умер. умерла. умерло. умерли. погиб. погибла погибли скончал не_стало мертв. потеряла_ребенка потеряли_ребенка потеряла_сына потеряла_дочь потеряла_дочку потеряла_малыша",
        "mourn": "выкидыш мертворожд замершая_беременность",
        "relative": "отец отца папа папы муж мужа мама мать бабушк дедушк дядя тетя кот. кошк собак телефон",
    },
    "uk": {
        "dead": "помер. померла. померло. померли. загинув загинула загинули не_стало мертв. втратила_дитину втратили_дитину втратила_сина втратила_доньку",
        "mourn": "викидень мертвонародж",
        "relative": "батько батька тато тата чоловік чоловіка мама мати бабус дідус дядько тітка кіт. кішк собак телефон",
    },
    "pl": {
        "dead": "umarł. umarła. umarło. zmarł. zmarła. zmarło. nie_żyje zginął zginęła zginęło straciłam_dziecko straciliśmy_dziecko straciłam_syna straciłam_córkę straciłam_córeczkę",
        "mourn": "poroniłam poronienie poronieniu martwe_urodz urodziło_się_martwe",
        "relative": "ojciec ojca tata. taty mąż męża mama matka babcia dziadek wujek ciocia pies kot. telefon",
    },
    "ro": {
        "dead": "murit. decedat mort. moartă. am_pierdut_copil pierdut_copilul pierdut_bebe pierdut_fetița pierdut_fiica pierdut_băiatul pierdut_fiul",
        "mourn": "avort_spontan pierdut_sarcina născut_mort",
        "relative": "tatăl tata. soțul mama bunica bunicul bunic unchiul câinele pisica telefon",
    },
    "fr": {
        "dead": "mort. morte. décédé décédée perdu_mon_bébé perdu_notre_bébé perdu_le_bébé perdu_mon_enfant perdu_notre_enfant perdu_mon_fils perdu_ma_fille perdu_notre_fils perdu_notre_fille",
        "mourn": "fausse_couche mort_né mort_née mort_in_utero",
        "relative": "père papa mari. mère maman grand_mère grand_père mamie papi papy oncle tante chien chat. téléphone fatigue faim rire",
    },
    "vi": {
        "mourn": "con_tôi_mất_rồi con_em_mất_rồi con_tôi_chết con_em_chết con_tôi_đã_mất con_em_đã_mất con_tôi_qua_đời con_em_qua_đời bé_qua_đời bé_nhà_em_mất_rồi con_trai_tôi_mất_rồi con_gái_tôi_mất_rồi con_tôi_đã_chết sảy_thai thai_lưu",
    },
}  # fmt: skip
