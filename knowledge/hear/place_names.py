"""Other names of our places and districts, and the words that must not be taken for places."""

from __future__ import annotations

# By the district's id: what people call it. What is only letters stands on number plates and counts only alone.
DISTRICTS = {
    "magdeburg": "landeshauptstadt magdeburg, md",
    "halle": "halle, halle saale, stadt halle, hal",
    "dessau-rosslau": "dessau, rosslau, dessau rosslau",
    "altmarkkreis-salzwedel": "altmarkkreis, saw, kreis salzwedel, landkreis salzwedel",
    "anhalt-bitterfeld": "abi, kreis bitterfeld, landkreis bitterfeld",
    "boerde": "börde, bördekreis, boerdekreis, landkreis boerde",
    "burgenlandkreis": "burgenland, blk",
    "harz": "harzkreis, hz",
    "jerichower-land": "jerichower land, jerichow, jl",
    "mansfeld-suedharz": "mansfeld südharz, südharz, mansfelder land, msh",
    "saalekreis": "saale kreis, saalkreis, sk",
    "salzlandkreis": "salzland, salzland kreis, slk",
    "stendal": "sdl, kreis stendal",
    "wittenberg": "kreis wittenberg, wb",
}
PLATES = "md hal saw abi blk hz jl msh sk slk sdl wb"

# Well-known towns in the scripts that transliterate badly, and with the endings that grammar gives them.
EXONYMS = {
    "magdeburg": """ماغدبورغ, ماغديبورغ, ماجدبورج, ماجديبورج, ماجدبورغ, مجدبورغ, مغدبورغ, ماكديبورك, ماكدبورك, ماگدبورگ, مگدبورگ, ماگدەبورگ, ماگدیبورگ,
مجديبورغ, ماغدبرغ, ماغدوبورغ, магдебург, магдебурге, магдебурга, магдебургу, магдебурзі, маґдебург, маґдебурзі, magdeburgu, magdeburga, magdeburgda, magdeburgta""",
    "halle": "هاله, هالي, هالة, هال, هالا, هالى, هاڵە, هاله زاله, هاله ساله, халле, галле, галлє, хале, гале, халле заале, галле заале, hallede, halle de, هالسا",
    "dessau": "ديساو, دساو, ديسو, دسو, ديسسو, دسائو, ديساو روسلاو, دێساو, дессау, десау, dessauda",
    "stendal": "شتندال, ستندال, اشتندال, شتيندال, ستيندال, штендаль, штендале, стендаль, стендале, стендалі, штендалі",
    "lutherstadt wittenberg": "فيتنبرغ, فيتنبيرغ, ويتنبرگ, فيتنبرج, فتنبرغ, виттенберг, виттенберге, віттенберг, віттенберзі, vittenberg",
    "halberstadt": "هالبرشتات, هالبرشتادت, هالبرشتاد, هالبراشتات, هالبرستات, хальберштадт, гальберштадт, хальберштадте, гальберштадті",
    "wernigerode": "فيرنيغيروده, فرنيغرودا, فيرنيغروده, ورنيگروده, فيرنيجرود, вернигероде, вернігероде",
    "quedlinburg": "كفيدلينبورغ, كودلينبورغ, کودلینبورگ, كفدلنبورغ, кведлинбург, кведлинбурге, кведлінбург",
    "naumburg": "ناومبورغ, نومبورغ, ناومبورگ, наумбург, наумбурге, наумбурзі",
    "weissenfels": "فايسنفلس, وايسنفلس, فايسنفيلس, وایسنفلس, вайсенфельс, вайсенфельсе, вайсенфельсі",
    "merseburg": "ميرسبورغ, مرسبورغ, ميرزبورغ, مرزبورگ, мерзебург, мерзебурге, мерзебурзі, мерсебург",
    "bernburg": "برنبورغ, بيرنبورغ, برنبورگ, бернбург, бернбурге, бернбурзі",
    "kothen": "كوتن, كوتين, کوتن, кетен, кётен, кетене, кетені",
    "bitterfeld wolfen": "بيترفيلد, بيترفلد, بیترفلد, биттерфельд, биттерфельде, біттерфельд, вольфен, فولفن",
    "aschersleben": "آشرسليبن, اشرسلبن, آشرسلبن, ашерслебен, ашерслебене",
    "sangerhausen": "زانغرهاوزن, سانغرهاوزن, زانگرهاوزن, зангерхаузен, зангерхаузене, зангергаузен",
    "lutherstadt eisleben": "ايسليبن, آيسلبن, ایسلبن, айслебен, айслебене, эйслебен",
    "schonebeck": "شونبيك, شونيبيك, شونبک, шенебек, шенебеке, шёнебек",
    "burg": "بورغ, بورگ, بورج, бург, бурге",
    "salzwedel": "زالتسفيدل, سالزفيدل, زالتس ودل, зальцведель, зальцведеле",
    "gardelegen": "غارديليغن, гарделеген",
    "haldensleben": "هالدنسليبن, هالدنسلبن, хальденслебен, гальденслебен",
    "zerbst": "زربست, تسيربست, цербст, цербсте",
}

# Saxony-Anhalt itself: true, but it tells no office.
HOME = """
sachsen anhalt, sachsenanhalt, saxony anhalt, saxe anhalt, saksonia anhalt, saksonya anhalt, saxonia anhalt, lsa, st,
ساكسونيا انهالت, زاكسن انهالت, ساكسن انهالت, ساکسونی انهالت, زاکسن آنهالت, ساكسونيا آنهالت, саксония анхальт, саксонии анхальт, саксонія ангальт, саксонія анхальт,
саксонії ангальт, саксонии ангальт, саксония ангальт
"""

# Towns and villages that need not be in the list: never bent into another name. We know of no district for them.
NEVER_BENT = """
staßfurt, thale, zeitz, hettstedt, blankenburg, ilsenburg, osterwieck, jessen, gräfenhainichen, coswig, annaburg, kemberg, oranienbaum, wörlitz, zahna, elster,
tangermünde, tangerhütte, havelberg, seehausen, bismark, hecklingen, nienburg, könnern, egeln, barby, oschersleben, wanzleben, allstedt, mansfeld, arnstein, kelbra,
hohenmölsen, lützen, teuchern, braunsbedra, mücheln, dürrenberg, lauchstädt, landsberg, kabelsketal, petersberg, salzatal, teutschenthal, wettin, löbejün, schkopau,
nebra, freyburg, laucha, jerichow, falkenstein, ballenstedt, harzgerode, nordharz, huy, seeland, bördeland, sülzetal, zielitz, beetzendorf, kloster, loburg, güsten,
alsleben, großalsleben, gröningen, calbe, kalbe, droyßig, osterfeld, bad kösen, bad bibra, eckartsberga, helbra, ermsleben, wippra, stolberg, roßla, elend, sorge, schierke
"""

# Behind these a town's name is only that of a street.
STREET = "straße strasse str platz weg allee ring chaussee damm gasse ufer tor brücke street road square شارع ул улица вул вулиця ulica strada rue"

# Saxony-Anhalt as it is officially written.
LAND = "Sachsen-Anhalt"

# Outside, and so like a town of ours that a slip more likely means ours.
NEVER_MEANT = "wittenberge"

# Words of names that many places share.
SHARED = """
stadt, land, altstadt, sudstadt, suedstadt, nordstadt, weststadt, oststadt, nord, sud, sued, ost, west, nordwest, neue, alte, hohe, niedere, sudliches, suedliches,
bad, saale, elbe, anhalt, altmark, milde, lutherstadt, hansestadt, landkreis, kreis, reform, stadtfeld, kloster, dorf, gross, klein, oberes, unteres, unstrut, mulde, parey, weida
"""

# German words that are also names of places: in a sentence they count only after "in", "aus", "nach" …
ALSO_WORDS = "burg wellen binde essen hamm ulm hof celle hagen harz gera suhl reform lindau dahlen saar kiel bonn md st mv mansfeld jena بون هال كيل سول اولم ينا بورغ"

PLACING = """
in, aus, nach, bei, von, im, wohne, wohnen, wohnt, lebe, leben, komme, stadt, ort, plz, at, from, near, to, live, living, city, town, ich, bin,
في, من, الى, ب, اسكن, ساكن, ساكنة, ساكنه, اعيش, عايشة, بمدينة, مدينة, قرب, در, از, شهر, ساکن, زندگی, هستم, تو, به, li, ji, le, bajarê, dijîm, لە,
в, во, из, у, живу, город, з, із, місто, мешкаю, w, z, we, ze, mieszkam, mieście, miasto, in, din, la, locuiesc, stau, oraș, à, a, de, habite, ville, ở, o, sống, song, tại, thành, phố, oturuyorum, yaşıyorum, şehri
"""
NEAR = "bei, near, nahe, nähe, close, around, umgebung, neben, vor, hinter, قرب, قريب, بجانب, جنب, حوالي, ضواحي, نزدیک, اطراف, نزدیکی, nêzî, nêzîkî, yakın, yakınında, под, около, рядом, возле, біля, поруч, недалеко, pod, koło, obok, blisko, lângă, langa, aproape, près, proche, gần, gan"
NOT_IN = "nicht, not, kein, außerhalb, outside, ausserhalb, خارج, ليس, مو, مش, نه, не, nie, nu, pas, không, değil, na"

# Everyday words that look like a mistyped place.
EVERYDAY = """
hallo, hello, hallow, halo, hola, allo, alle, hallöchen, hilfe, help, danke, bitte, bitter, binder, kinder, kind, kita, kitas, platz, haben, habe, sagen, heute, morgen, hier, leider,
nein, gerne, genau, weiß, wohne, wohnen, lebe, leben, lesen, liebe, sehr, frau, mann, mutter, vater, deutsch, deutschland, germany, sachsen, halten, halbe, halb, hafen, balde, bald, gute, guten,
guter, tag, abend, tagesmutter, krippe, hort, schule, stadt, dorf, land, straße, strasse, keine, keiner, eine, einer, einem, meine, meinen, mein, deine, seine, ihre, unsere, andere, anders, warum, wann, wohin,
danach, dahin, daheim, dahlien, dessen, diese, dieser, dieses, essen, messen, wellen, wollen, wolle, wolfe, welle, wenn, immer, wieder, danken, denken, arbeit, arbeite, sprache, kurs, geld, kosten, antrag,
english, please, thanks, thank, where, here, there, live, city, home, hope, house, whole, people, child, children, school, family, mother, mama, baby, still, stand, standard, stunden, normal, berg, burger,
bürger, bürgerin, ämter, mahl, gonna, gönnen, right, wrong, hotel, hausen, sorgen, elend, merci, salam, salom, selam, merhaba, hallal, halal, helal, salut, bonjour, privet, buna, dzień, dobry, dziecko, ciao,
camp, lager, heim, wohnheim, asyl, asylheim, ukraine, syrien, syria, irak, iran, afghanistan, türkei, polen, rumänien, vietnam, russland, bulgarien, österreich, schweiz, menü, zurück, stopp, weiter, sachen, wachsen, machen, lachen, jeszcze, żłobek, zlobek, garde, luna, raten, zahlen, derselben, haltet, kosten, schein, leider, mehr, regel
"""
