"""Words of danger in German, English, French and Romanian; danger_words.py says how they are written."""

from __future__ import annotations

from collections.abc import Mapping

WEST: Mapping[str, Mapping[str, str]] = {
    "de": {
        "he": "mein_man mann. mannes ehemann ex exmann exfreund freund. lebensgefährt partner. vater. papa schwiegervater schwiegermutter schwiegereltern schwiegermama schwager"
        " mein_bruder meinem_bruder meinen_bruder onkel stiefvater verlobter meine_familie männer.",
        "him": "er ihm ihn",
        "feared": "macht_mir_angst macht_uns_angst mit_ihm_allein bei_ihm+kinder vor_meinem_man vor_ihm vor_dem vor+mann. vor+ehemann vor+ex vor+exmann vor+vater vor+papa vor+bruder"
        " vor+freund. vor_meiner_familie vor+schwiegervater vor+schwiegermutter von+mann_weg weg_von_ihm von_ihm_weg",
        "i": "ich wir",
        "me": "mich mir uns",
        "child": "kind. kinder kindern baby sohn tochter kleinen. kleine. mädchen töchter söhne",
        "kid": "mein_kind mein_sohn meine_tochter mein_kleiner meine_kleine unser_kind unser_sohn unsere_tochter mein_junge mein_baby mein_2 mein_3 mein_großer kind_will",
        "others": "chef chefin arbeitgeber essen spielzeug andere anderen anderes kita kindergarten krippe erzieher gruppe tagesmutter hort jobcenter amt behörde jugendamt vermieter kündigung krieg ukraine"
        " syrien afghanistan heimat schule hund insekt",
        "blow": "ausgesperrt rauswirf rausschmei rausgeschmi rausgeworf schmiss_uns hals+gepackt hals+gedrückt an_den_hals am_hals "
        "lässt_mich_nicht+raus lässt_mich_nie lässt+nicht+aus_dem_haus sex. begrapscht drückt+luft luft_abgedrückt würgte verbrüht verbrannt verbrennt tot_prügel klatscht_mir knallt_mir haut_mich haut+uns knallt_mir_eine gehaut zugeschlagen schlagt schlagn spuckt+an hure schlampe macht+kaputt zerstört+mich tut_uns_weh tut_mir_weh tut_den+weh wand+gedrückt wand+drückt raus+nachts wirft+raus schmeißt+raus vor_die_tür hält_mich_fest festgehalten totschlag gequetscht schlägt schlag. schläge geschlagen schlug schlagen schlägst prügel verprügel geprügel haut. verhaut gehauen hauen ohrfeig geohrfeigt tritt. getreten würg gewürgt schubs geschubst stößt gestoßen misshand missbrauch angegriffen handgreiflich hand+hoch hand+ausgerutscht hand+rutscht wehgetan verletzt_mich gewalttätig gewalt. schüttel geschüttelt einsperr eingesperrt sperrt+ein schließt+ein eingeschlossen bespuckt angespuckt haaren zerrt gezerrt packt. gepackt quält gequält vergewaltig weh_tut etwas_antun etwas_antut etwas_angetan was_antut schlegt schlägtt",
        "threat": "tut_mir_was_an tut_mir_etwas_an tut_uns_was_an droht drohen bedroh gedroht drohung umbring umzubringen umgebracht bringt+um töte. töten tötet erschlag erstech ersticht messer waffe pistole abstech anzünd"
        " fertigmach",
        "take": "gibt+kein_geld gibt_kein gibt_mir_kein lässt_mir_kein hat+mein_pass hat+meinen_pass hat+mein_geld nimmt+mein_handy nimmt_mir nimmt+handy hat+papiere hat+handy"
        " sperrt+konto wegnehm weggenommen wegzunehmen nimmt+weg nehmen+weg nimmt+ab abgenommen abnehm behält versteckt einbehält entführ nie_wieder+seh nie_mehr+seh wegbring",
        "thing": "handy telefon pass. reisepass ausweis papiere dokumente geld. karte konto schlüssel lohn kindergeld",
        "fear": "angst fürcht panik ängst trau+nicht",
        "home": "nach_haus nach_hause nachhause heim. heimzugehen heimgehen",
        "forbid": "darf_nix darf_gar_nix lässt_mich_nie lässt+nie nie_raus liest+nachrichten wissen_wo_ich will_wissen+wo lässt+nicht läst+nicht lasst+nicht darf+nicht darf+nie"
        " darf+kein darf+niemand verbietet verboten erlaubt+nicht kontrolliert überwacht nur+mit_ihm",
        "out": "raus hinaus rausgehen aus_dem_haus wohnung. allein alleine telefonieren freundin freunde kontakt sprechen deutschkurs sprachkurs handy nachricht besuchen niemand",
        "rage": "macht_uns_fertig macht_mich_fertig zur_hölle unterdrück demütig schikanier terror. misshandel hämmert tritt_gegen droht+schlag böse_zu behandelt+schlecht behandelt_mich mies_zu fertig_macht beleidigt wirft+nach tyrannisiert terrorisiert schreien laut_wird"
        " aggro durchdreht dreht_durch schrei angeschrien anschrei brüll angebrüllt betrunken besoffen trinkt. säuft alkohol drogen aggressiv ausrast rastet ausgerastet tobt"
        " jähzorn wirft schmeißt geschmissen geworfen zertrümmer beschimpf beleidig erniedrig cholerisch randalier flippt ausgeflippt rausgeschmissen rausgeworfen",
        "sign": "kaputt polizei wütend wut eifersücht hilfe blut weinen verstecken gefahr gefährlich sicher nachts heimlich schlimm schlimmer",
        "flee": "geflohen geflüchtet fliehen flüchten weggelaufen weglaufen abgehauen abhauen davongelaufen weggerannt entkommen weg_von raus_hier muss+weg",
        "run": "weggelaufen+kindern abgehauen+kindern geflohen_mit_meinen bin+kindern+geflohen bin+kindern+geflüchtet von_zuhause_weg weg_von_zuhause",
        "leave": "trennen verlassen scheiden scheidung ausziehen weggehen",
        "banish": "zurückschick zurück_schick zurück_nach abschieben+lass visum+weg aufenthalt+weg",
        "refuge": "heute_nacht+schlaf heute+übernacht wo_ich+schlaf wo_wir+schlaf können_wir+schlaf kann_ich+schlaf versteck unterkomm notunterkunft auto+schlaf straße+schlaf zuflucht sicherer_ort sicheren_ort wohin+nacht",
        "hidden": "heimlich darf+nicht+wissen darf+nicht+erfahren darf+nicht+mitbekommen darf+nicht+merken nicht+rausfinden liest+nachrichten schnell+schreiben bevor_er",
        "chase": "adresse+nicht+erfahr taucht_auf immer_wieder+kita beobachtet_uns beobachtet_mich überwacht_mich nicht+findet wo_wir_wohnen weiß+wo_wir verfolg stalk lauert auflauer"
        " steht+vor+tür steht+vor+kita wartet+vor sucht_uns sucht_mich findet_uns findet_mich finden_uns ruft+ständig terror belästig spioniert",
        "fetch": "abholen holen abholt holt abgeholt abzuholen mitnehmen mitnimmt mitgenommen",
        "although": "nicht_darf darf_nicht gericht+nein vom_gericht gerichtlich verbot kontaktverbot näherungsverbot gegen_beschluss gericht+verboten",
        "marry": "heirat verheirat hochzeit verlob",
        "force": "gegen_willen "
        "zwing zwang gezwungen",
        "unwilling": "soll. eltern_wollen will_das_nicht will_ich_nicht ich_will_nicht muss+cousin cousin verkauf",
        "mark": "blaue+fleck blauen+fleck blauer+fleck blaues_auge hämatom blutet blute. blutig würgemale veilchen",
        "dark": "schaff+nicht_mehr schäme scham kann+nicht_mehr kann+nimmer keine_kraft ausweglos verzweifelt weine. am_ende halte+nicht_aus halt+nicht_aus zu_viel niemand+hilft"
        " hoffnungslos sinnlos kein_sinn keinen_sinn aufgeben lebensmüde sterben verschwinden einschlafen+nicht_mehr",
        "alarm": "gewalt_in_der_ehe gewalt_in_der_familie gewalt_in_der_beziehung gewalt_gegen_frauen gewalt_zu_hause gewalt_zuhause gewalt_vom_mann angst_um_mein_leben nicht+zurück_zu_ihm nicht+zurück_zu_meinem_mann hilfe+geschlagene "
        "angst_zuhause angst_zu_hause zuhause+gefährlich zuhause_nicht_sicher zu_hause_nicht_sicher zuhause_nicht_mehr_aus zu_hause_nicht_mehr_aus gewaltschutz wegweisung beschneid+tochter genitalverstümm polizei+mann polizei+ex eingeschlossen+bad auskunftssperre adresse+geheim frauenschutz frauennotruf gegen_meinen_willen kinder+nie_wieder kinder+nicht_mehr+seh wo_er+nicht+find wo+keiner+find wär_besser+nicht frauen_haus frauenhäuser nicht_laut+reden nicht_laut+sprechen festgehalten eingesperrt+zuhause eingesperrt+wohnung macht_mich_tot bringt_uns_um bringen_mich_um darf_nix+pass frauenhaus häusliche_gewalt lebensgefahr zwangsheirat zwangsverheirat ehrenmord schutzwohnung baby+schüttel schütteln+kind kontaktverbot näherungsverbot angefasst+tochter angefasst+kind hat+tochter_angefasst vergewaltig er_tut+weh fast+geschüttelt gegen_den_bauch in_den_bauch+getreten schwanger+geschubst",
        "harmless": "kaffee tee wasser saft kein+alkohol kein_alkohol keinen_alkohol schlägt_vor schlägt_mir_vor schlägt_uns_vor vorschlag vorgeschlagen prävention gewaltprävention gewaltfrei schutzkonzept"
        " elternabend fortbildung seminar",
        "alike": "angepass einführ vergiss krampfanfäll portal stellt schwein schläft schlafen schlaft dreht drehen halt halten brille trinken gestillt schnell einsprech",
    },
    "en": {
        "he": "husband ex boyfriend father. dad daddy stepfather stepdad my_brother uncle partner. brother_in_law father_in_law mother_in_law in_laws my_family my_man hubby fiance",
        "him": "he him his",
        "feared": "from_his_father from_her_father from+father home_with_him alone_with_him live_with_him safe_with_him "
        "scares_me frightens_me scares_us with_my_husband+safe with_their_father with_my_husband_alone makes_me_scared of_him of+husband of+ex of+father of+dad of+boyfriend of+partner of_my_brother of_my_family from+husband from_him from+ex from+boyfriend from_their_father him_home he_comes he_finds when_he about_him what_he",
        "i": "i we",
        "me": "my_neck my_face my_throat my_hair my_arm me us",
        "child": "girls child children kids kid baby son daughter toddler girl. boy. little_one",
        "kid": "my_child my_son my_daughter my_toddler my_kid my_baby my_boy our_son our_daughter our_child my_girl year_old my_little",
        "others": "boss employer food toys toy lunch other others kita kindergarten daycare nursery teacher educator carer caregiver group jobcenter office landlord contract war ukraine syria"
        " afghanistan country school dog classmate",
        "blow": "against_the_wall by_the_throat by_my_throat by_the_hair my_hair "
        "not_let_me+out doesnt_let_me+out wont_let_me+leave wont_let_me+out never_lets_me sex. gets_physical laid_hands lays_hands hands_around strangled burned_me slapped punched beaten hitted beated kicking_me hits_us smacks smacked whore slut bitch spit spits destroys_me ruins_my_life beats_us throws+out+night kicks_me_out locked explodes smack held_me_down beat. beats beating hits hit. hitting slap punch choke choking strangl kick. kicks kicked rape raping abuse abusive abusing violent violence hurts_me hurting_me hurts_us hurts+kids hurt_me hurt_us hurts+children push. pushed pushes pushing shove grabs grabbed lock. locks shakes shook torture hand_on_me raised_hand raises_hand bites_me bit_me throws_me threw_me dragged hands_on_me",
        "threat": "threat kill. kills killing murder knife. gun. stab burn_me acid destroy_me",
        "take": "gives_me_no doesn_t_give_me doesnt_give_me no_money_from take_away takes_away took_away taking_away take+from_me took_my takes_my taken_my takes+from_me took+from_me"
        " hides_my hid_my keeps_my holds_my kidnap never_see abduct take_all took_all takes_all took_our take_my steals",
        "thing": "phone passport documents papers money card keys. key. wages salary id",
        "fear": "dont_feel_safe don_t_feel_safe not_feel_safe "
        "not_safe unsafe afraid scared fear. fears terrified frightened scary",
        "home": "with_him_in_the_house safe_with_him with_him_at_home go_home going_home come_home back_home go_back_home return_home at_home_with_him go_back_to",
        "forbid": "reads_my reads_all_my always_wants_to_know wants_to_know_where not+let not+allow dont+let doesnt+let doesn+let don+let doesnt+allow doesn+allow wont+let won+let"
        " never+lets forbid+me forbids not_allowed+he controls controlling never_lets locks can+only+with_him checks_my watches_me",
        "out": "out. outside leave+house go_out alone phone friends family. language_course german_course anyone anybody nobody talk_to see_my everything. messages",
        "rage": "living_hell my_life_hell oppress degrad tyrant bangs banging kicks_the_door treats_me_bad treats_me_like bad_to_me cruel mean_to_me explodes loses_his_temper lost_his_temper losing_control goes_crazy"
        " gets_physical calls_me_names shouting yelling screaming scream yell shout aggressive drunk drinks drinking drugs smash throws throwing threw insult humiliat rage"
        " temper swears furious kicked+out thrown_out throws_me_out punches_the",
        "sign": "breaks broke breaking angry police jealous help bleeding cry hide hiding danger safe worse bruise tonight touch_my",
        "flee": "escape. escaped fled flee. ran_away run_away running_away ran_off left_with_the_kids left_home get_away ran_from got_out",
        "run": "flee_from_home flee_home ran_away+children ran_away+kids run_away+kids ran_off+kids i_ran_away left_home_with left_with_my_kids left_the_house_with",
        "leave": "leaving_him divorce separate leave_my_husband get_out_of",
        "banish": "send_me_back sends_me_back send_us_back deport cancel_my_visa lose_my_visa",
        "refuge": "refuge. tonight+sleep sleep_tonight stay_tonight tonight+stay where+hide hide. hiding sleep+car sleeping+car on_the_street safe_place somewhere_safe place_to_hide where+go+night nowhere_to nowhere_safe",
        "hidden": "secretly in_secret must_not_know cant_know not+find_out cannot_know not_know_i behind_his_back before_he reads_my he_reads can_t_know without_him_knowing"
        " writing_quickly",
        "chase": "watching_us watching_me wont_leave_me_alone wont_leave_us_alone keeps_coming keeps_following showing_up texting_me_threat following_us follows_us knows_our_address"
        " knows_where_we knows_our_new our_new_address stalk follows_me following_me waits_outside waiting_outside keeps_calling shows_up showed_up turns_up harass found_us"
        " found_me find_us find_me looking_for_us looking_for_me spying tracks_me outside_the_kita at_the_door",
        "fetch": "pick_up picks_up pick+up collect. fetch takes_him takes_her take+from_kita take+from_daycare",
        "although": "court_said_no court_order restraining court_order+not not_allowed_to+court forbidden banned no_contact",
        "marry": "marry marriage married_off wedding engaged",
        "force": "force. forced forcing forces against_my_will against_her_will make_me+marry making_me",
        "unwilling": "want_me_to wants_me_to they_want i_dont_want i_don_t_want parents_want sell cousin",
        "mark": "bruise black_eye bleeding marks_on blue_marks broken_arm",
        "dark": "cant_do_this can_t_do_this ashamed shame not_cope dont_want_to_be_here cant_go_on can_t_go_on cannot_go_on cant_take can_t_take no_strength no_more_strength hopeless"
        " no_hope give_up crying cry. no_point no_way_out worthless want+disappear too_much cant_anymore can_t_anymore nobody+helps empty. never_wake dark_thoughts",
        "alarm": "violence_against_women battered_wom beaten_wom women+beaten scared_for_my_life fear_for_my_life afraid_for_my_life scared_for_me_and go_back_to_him+not can_t_go_back_to_my_husband can_t_go_back_to_him i_am_in_danger im_in_danger i_m_in_danger we_are_in_danger locked_in_the_flat locked_in_the_house "
        "scared_at_home afraid_at_home not_safe+house police+husband police+my_ex bathroom+locked hiding_in_the_bathroom hide_in_the_bathroom genital fgm female_circumcision cut+my_daughter safe_house safehouse keep_my_address_secret address+secret wants_to_hurt nowhere_to_sleep kids+never_see children+never_see never_see+again cant_find_us can_t_find_us not_find_us wont_find_us cant_talk_loud can_t_talk+loud cannot_speak+loud locked_inside kept_locked women_s_refuge womens_refuge not_safe_at_home dont_feel_safe_at_home finish_us kill_us hurts_us womens_shelter women_s_shelter woman_shelter women_shelter shelter_for_women domestic_violence domestic_abuse hurt_myself not_wake_up forced_marriage honor_killing honour_killing restraining_order shake+baby shook+baby shaking+baby touched+daughter touched+son touched+my_child raped rape. kicked+belly pushed+pregnant pregnant+hit abusive_husband abusive_relationship beats_me hits_me want_to_be_alive",
        "harmless": "coffee tea water juice milk no_alcohol prevention training workshop suggest fee fees cost price headline",
        "alike": "decide grasp violet portal heat neat bit hot shops kitchen kitchens filling",
    },
    "fr": {
        "he": "homme_qui mari. conjoint ex copain père. papa. compagnon mec. beau_père belle_mère beau_frère mon_frère oncle belle_famille ma_famille fiancé homme. bonhomme époux",
        "him": "il lui",
        "feared": "me_fait_peur nous_fait_peur fait_peur+enfants avec_lui+sécurité de_lui de_mon_mari de+mari de_mon_ex du_père de+père de+conjoint de_mon_frère de+compagnon de+copain"
        " de_ma_famille de_leur_papa de_mon_homme qu_il rentre.",
        "i": "je j on",
        "me": "me m nous moi",
        "child": "enfant enfants bébé fils fille filles petit. petite. petits gosses gamins",
        "kid": "mon_fils ma_fille mon_enfant mon_bébé mon_petit ma_petite notre_fils notre_fille l_enfant mon_garçon",
        "others": "patron employeur nourriture repas jouet autres autre crèche maternelle garderie école éducatrice maîtresse nounou assistante groupe kita bureau administration propriétaire contrat"
        " guerre ukraine syrie afghanistan pays chien jobcenter copains",
        "blow": "coup_de_pied coup_de_poing coups_de par_les_cheveux à_la_gorge "
        "laisse+sortir laisse+pas+seule sexe. coups_et rapport+forc brûlé_avec main_dessus lève+main baffe claque. cogné étranglé serr+cou serr+gorge pute salope traîné crache détruit explose jette+dehors met_dehors nous_fait_du_mal me_fait_du_mal contre_le_mur bouscule frappe frappé frapper tape. tapé tapée battu battue bat. battre gifl cogne étrangl maltrait agress viole violé violée violent violence pousse. poussé poussée bouscul secou enferm séquestr torture lève_la_main levé_la_main lever_la_main coups. fait_mal+m fait_du_mal mord_moi brutal",
        "threat": "menac tuer tue. couteau arme. brûler fusil mort_si égorg",
        "take": "donne_pas_d_argent me_donne_pas me_donne_rien garde+passeport garde+argent prend+téléphone prend_mon prendre+enfants enlever enlevé m_a_pris a_pris+mon a_pris+mes"
        " prend+mon prend+mes pris_mon confisqu garde+mon+passeport cache+mes cache+mon arracher retirer+enfants ne_verrai_plus jamais+revoir kidnapp emmener+pays garde_mes",
        "thing": "téléphone portable passeport papiers argent carte. clés clefs documents salaire",
        "fear": "ose_plus n_ose j_ose peur. crains terrifi terreur effray",
        "home": "rentrer_quand rentrer_chez_moi rentrer+maison rentrer_chez rentrer. retourner+maison rentre_à_la_maison",
        "forbid": "lit_mes lit_tous_mes savoir_où_je pas+laisse laisse_pas interdit empêche défend contrôle surveille veut_pas_que_je pas_le_droit+mari permet_pas",
        "out": "au_cours sortir sorte. dehors seule. téléphoner amies amis famille. cours_de voir_personne parler personne. téléphone messages",
        "rage": "un_enfer opprim tyran me_traite traite_mal méchant_avec cruel pète_les_plombs perd+contrôle tape_dans+porte défonce insultes gueule engueule s_énerve énervé+casse crie. crier hurle aggressif agressif ivre saoul soûl bourré boit. alcool drogue jette insult humili rage. pète_un_câble violent+devient dispute+coups mis+dehors mise_dehors jetée_dehors chassée",
        "sign": "police colère casse. cassé jaloux aide aidez pleurent cachent danger sécurité pire énerve nuit.",
        "flee": "enfuie enfui fuir fui. fuite sauvée sauver+lui échapp partie_de_la_maison partir_avec_les_enfants quitté_la_maison partie_avec_les",
        "run": "enfuie+enfants partie_avec_les_petits partie_avec_mes_enfants quitté_la_maison_avec sauvée+enfants",
        "leave": "quitter+lui le_quitter divorc sépar quitter_mon_mari",
        "banish": "renvoyer+pays me_renvoyer expulser+menace retirer_mes_papiers",
        "refuge": "refuge. dormir+soir dormir+nuit où_dormir où+cacher cacher. dors+voiture dormir+rue dormir+voiture abri. à_la_rue hébergement_d_urgence endroit_sûr mettre_à_l_abri",
        "hidden": "en_cachette en_secret pas_qu_il_sache ne_doit_pas_savoir doit_pas_savoir lit_mes avant_qu_il secrètement ne_sait_pas_que_j_écris fouille",
        "chase": "nous_retrouv me_retrouv nous_trouv me_trouve "
        "nous_surveille me_surveille débarque lâche_pas laisse_pas_tranquille nous_cherche nous_suit me_suit notre_adresse notre_nouvelle connaît_notre sait_où_on harcèl poursui attend_devant devant_la_crèche devant+porte stalk rôde guette épie",
        "fetch": "récupérer chercher prendre+crèche emmener",
        "although": "alors_que+interdi interdiction ordonnance juge+interdi n_a_pas_le_droit",
        "marry": "épouse. épouser marier mariage marie.",
        "force": "m_oblig obligée. oblige. force. forcé. forcée. forcer. "
        "contre_ma_volonté contre_son_gré",
        "unwilling": "je_veux_pas je_ne_veux_pas veulent_que_j parents_veulent ils_veulent vendre cousin",
        "mark": "en_sang du_sang plein_de_sang bleus. ecchymos hématom œil_au_beurre saigne marques+corps traces_de_coups cocard",
        "dark": "à_bout. "
        "honte j_arrive_plus peux_plus plus_la_force épuisée+vie désespér aucun_espoir pleure. sans_issue plus_envie tout_abandonner plus_de_sens disparaître craque trop_dur vide. seule_au_monde à_quoi_bon",
        "alarm": "fui_mon_mari fuir_mon_mari fui_mon_ex fui_mon_conjoint pas_parler_fort parler_fort+côté "
        "me_prendre_les_enfants m_enlever_les_enfants m_enlever_mes peur_chez_moi pas_en_sécurité+maison danger_à_la_maison excision mutilation police+mari police+mon_ex enfermée+salle_de_bain cachée+salle_de_bain tout_arrêter+vie solidarité_femmes femmes_en_danger adresse+secrète battre+maison enfants+verrai_plus reverrai_plus+enfants verrai_plus_mes ne_les_verrai_plus nous_trouvera_pas pas_nous_trouver nous_trouve_pas retrouvera_pas enfermée+appartement séquestr nous_tuer violence_conjugale violences_conjugales violence_domestique violences_domestiques mariage_forcé foyer_pour_femmes centre+femmes_battues femme_battue femmes_battues secouer+bébé secoué+bébé touché+ma_fille touché+mon_fils violée enceinte+poussée enceinte+frapp coup+ventre faire_du_mal_à_mon crime_d_honneur",
        "harmless": "laisser+crèche prévention formation atelier propose conseille tarif réunion",
        "alike": "soign frais tarte tasse porte",
    },
    "ro": {
        "he": "soț. soțul soțului soțu bărbatul bărbatu barbatu bărbat. ex fostul tatăl tată tati. fratele_meu frate_meu iubitul prietenul_meu concubin partener. partenerul socrul"
        " socru soacra cumnatul unchiul vitreg familia_mea omu_meu",
        "him": "el lui îl",
        "feared": "mă_sperie ne_sperie îmi_face_frică de_el de_soț de_soțul de_bărbat de_bărbatul de_bărbatu de_fostul de_tatăl de_tati de_fratele de_partener de_socru de_familia"
        " când_vine",
        "i": "eu noi",
        "me": "mă m mine ne mi îmi nouă",
        "child": "copil copilul copiii copii copilului copiilor bebe bebelușul fiul fiica fata. fetița băiatul băiețelul pruncul cei_mici micuț",
        "kid": "băiatul fetița copilul_meu fiul_meu fiica_mea fetița_mea fata_mea băiatul_meu băiețelul_meu copilu_meu cel_mic bebelușul_meu",
        "others": "șeful patron mâncare mâncarea jucări alți alții ceilalți grădinit grădinița creșă creșa educatoare bona grupă colegi colegii jobcenter birou oficiu proprietar contract război"
        " ucraina siria afganistan țara școală câine copii_la",
        "blow": "de_păr "
        "nu_mă_lasă+ies nu_mă_lasă+singură nu_mă_lasă+afară stradă+aruncă sex. palmă palma_peste gâtul arde_cu opărit dat_palme lovitură cafteș snopit omorât_în_bătaie mă_altoi curvă scuipă distruge explodează ne_face_rău îmi_face_rău dă_afară dat_afară perete închisă sechestr bate. bătut bătea batea bătaie bătăi lovește lovit lovește. pălm palme pumn împins împinge îmbrânc îmbrânci strâns_de_gât strânge_de_gât sugrum abuz violent. violență violat viol. maltrat agres încui încuiat închis_în închide_în scuip tras_de zgâlțâi zgâlțâit zgudui chinui dat_în_mine dă_în_mine dat_cu ridică_mâna ridicat_mâna trântit",
        "threat": "îmi_ia_copi mi_ia_copi "
        "amenint ameninț omor omoar ucid cuțit pistol arma. taie. incendi",
        "take": "nu_îmi_dă_bani nu-mi_dă_bani nu_mi_dă_bani ține+pașaport ține+banii ține+actele ia_telefon îmi_ia ia_copiii ia+copiii luat+telefonul luat+pașaport ia+telefonul"
        " ia+banii luat+banii luat+actele luat_actele ascuns ascunde mi_a_luat ia_copilul răpi răpit nu_mai_văd",
        "thing": "telefon pașaport actele acte. bani banii card cheile chei. documente salariu",
        "fear": "îndrăznesc curaj+nu frică frica teamă tem. teme. speriat groază spaimă",
        "home": "duc_acasă merg_acasă întorc_acasă acasă_când acasă+merg acasă+întorc acasă+duc mă_întorc_acasă vin_acasă",
        "forbid": "niciodată+lasă nu_am_voie citește_toate citește+mesaj știe_unde_sunt nu+lasă interzic interzis n_am_voie controle verifică+telefon urmărește+telefon nu+voie",
        "out": "curs cursul ies. ieși afară singură telefon prietene familia. curs. germană nimeni vorbesc casă",
        "rage": "un_iad coșmar_cu tiran urât_cu_mine tratează_urât mă_tratează se_poartă_urât crud izbește trântește lovește_ușa își_iese_din_minți înnebunește înjură strică_tot zbiară țipă tipă urlă"
        " strigă beat. bea. băutură băut alcool drog aggresiv agresiv sparge spart aruncă înjur jignește umilește nervos+sparge dat_afară scandal distruge face_urât",
        "sign": "poliți gelos furios rupe ajut plâng ascund pericol siguranță rău enerv noapte",
        "flee": "fugit fug. fugim scăpat_de plecat_de_acasă plecat_cu_copiii să_scap",
        "run": "fugit+copiii plecat_cu_copiii+dormi fugit_de_acasă",
        "leave": "divorț despart părăsesc las_pe_soț plec_de_la",
        "banish": "trimite_înapoi trimite+țară deporta",
        "refuge": "unde+dorm dorm_în_mașină dormim+mașină pe_drumuri pe_stradă+dorm adăpost unde+ascund ascund. unde+duc+noapte undeva_în_siguranță loc_sigur diseară+dorm noaptea_asta",
        "hidden": "pe_ascuns în_secret nu_trebuie_să_știe să_nu_afle să_nu_știe fără_să_știe înainte_să_vină citește+mesaje",
        "chase": "ne_găse mă_găse "
        "ne_urmăresc nu_ne_lasă_în_pace nu_mă_lasă_în_pace apare_la ne_urmărește mă_urmărește știe_unde_stăm adresa_nouă noua_adresă urmăre hărțui așteaptă_la așteaptă+ușă caută_peste stă_la_poartă pândește sună_întruna",
        "fetch": "ia+grădiniță ia+creșă ridice iau. să_ia",
        "although": "ordin_de interdicție interzis+judecăt protecție",
        "marry": "mărit. mărite mărit mărită căsători căsătorie nuntă",
        "force": "mă_oblig obligă. "
        "forț silit cu_forța împotriva_voinței",
        "unwilling": "nu_vreau eu_nu_vreau părinții_vor vor_să_mă vor_să_o vărul vândă verișor",
        "mark": "vânătăi vânătă vânăt sânge sângerez ochi_vânăt",
        "dark": "rușine nu_mai_pot nu_mai_rezist nu_mai_suport fără_putere n_am_putere putere+nu_mai disperat plâng. fără_speranță fără_rost nimic_nu_mai renunț singură_pe_lume"
        " prea_mult n_are_rost nu_mai_are_rost la_capătul gol. dispar.",
        "alarm": "frică_acasă teamă_acasă nu_sunt_în_siguranță poliția+soț poliția+fostul încuiată+baie ascunsă+baie mutilare sar+geam adresa+secret copiii+nu_mai+văd nu-i_mai_văd nu_i_mai_văd nu_ne_găsește să_nu_ne_găsească vorbi_tare vorbesc_tare ținută_închisă închisă_în_casă ne_omoară violență_domestică violență_în_familie căsătorie_forțată adăpost_pentru_femei centru+femei casa_pentru_femei scuturat+bebe scutur+copil scutur+bebe pus_mâna+fetiț pus_mâna+fiica atins+fetiț atins+fata atins+copil între_picioare însărcinată+împins gravidă+împins gravidă+lovit însărcinată+lovit pumn+burtă violat ordin_de_protecție rănesc+copil",
        "harmless": "las+creșă las+grădiniță prevenire prevenția curs_de seminar propune recomand preț tarif",
        "alike": "dimineața cresa beau lasa mare",
    },
}  # fmt: skip
