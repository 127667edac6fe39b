"""Words for yes and no in all our languages, sorted by how far they can be trusted.

One wording a comma. A wording that says yes in one language and no (or nothing) in another stands under FAINT or SPELLED
or not at all: a wrong yes is worse than asking again.
"""

from __future__ import annotations

# Means yes wherever it stands.
YES = """
ja, jaa, jo, joa, jep, jup, jawohl, jaja, ja klar, na klar, na gut, na sicher, aber ja, stimmt, richtig, einverstanden,
in ordnung, passt, auf jeden fall, warum nicht, kein problem, freilich,
yes, yess, yse, yep, yeah, yea, yup, yas, jes, why not, no problem, all right, alright, correct, agreed, ok, okay, okey, oki, okej, okei, oke, okk, k k,
نعم, نعمم, ايوه, ايوا, ايو, ايه, اي نعم, اجل, بلى, موافق, موافقه, صح, صحيح, تمام, ماشي, اوكي, اوك, اوكيه, حاضر, مية بالمية, على راسي,
aywa, aiwa, eywa, aywah, aywa, na3am, naam, naʿam, na am, mashi, tamam, akid, mwafe2,
بله, بلی, اره, آره, باشه, درسته, موافقم, حتما, اوکی, قبول, bale, baleh, balee, bali, areh, aareh, arre, bashe, dorost,
بەڵێ, بەلێ, بەلی, ئەرێ, باشە, erê, ere, belê, bele, belî, başe, temam, rast e, raste,
evet, eet, ewet, efet, tabii, tabi, peki, elbette, aynen, doğru, kesinlikle evet, tamamdır,
да, ага, угу, конечно да, так точно, хорошо, ладно, согласна, согласен, верно, правильно, давай, давайте, ок, окей, дада, да да,
konechno da, horosho, khorosho, xorosho, aga, ugu, ladno, soglasna,
еге, эге, авжеж, згодна, гаразд, добре, тааак, так так, звісно так, звичайно так, так звісно, dobre,
taak, tak tak, no tak, no pewnie, no jasne, zgadza się, zgoda, zgadzam się, dobrze, jasne że tak, owszem, oczywiście że tak,
da da, ba da, bine, bineînțeles, bineinteles, de acord, corect, exact, așa este, adevărat,
oui, ouais, ouaip, d'accord, daccord, c'est ça, volontiers, ça marche, mais oui, bien sûr que oui,
vâng, vang, vâng ạ, dạ vâng, dạ có, dạ đúng, đúng rồi, dung roi, đúng vậy, được ạ, đồng ý, dong y, phải rồi
"""

# Means no wherever it stands.
NO = """
doch nicht, nein doch, nein, nien, nain, neim, neinn, nö, nee, nope, nop, niemals, keinesfalls, auf keinen fall, leider nein, leider nicht,
lieber nicht, bloß nicht, eher nicht, nicht wirklich, stimmt nicht, nicht richtig, passt nicht, nicht einverstanden,
nah, no way, not really, rather not, not correct, not ok,
لا شكرا, كلا, لاا, لالا, لا لا, ابدا, لسه, مش موافقة, غير موافق, مو صح, مش صح, غير صحيح, لا اريد, ما بدي, ما اريد, la2, laa, laaa, la la,
la shukran, la2a, نه, نخیر, نه خیر, نه ممنون, نمیخواهم, نمی خواهم, نمیخوام, هرگز, nakheyr, nakheir, nakher, nah na,
نەخێر, نەء, na xêr, naxêr, naxer, na spas, nexêr, nexer, nîne, hayır, hayir, hayr, hyr, hayırr, yoo, istemiyorum, olmaz, asla, нет, неа, нетт, нет нет, никогда, ни за что, не надо, не хочу, не согласна, неверно, неправильно, nyet, niet, njet, netu,
ні, нє, ніт, ніколи, не треба, не згодна,
nie nie, niee, nie dziękuję, nigdy, wcale nie, nie chcę, nie zgadzam się, jeszcze nie,
nu nu, nuu, nu mulțumesc, niciodată, nu vreau, încă nu, nicidecum,
non, nann, pas du tout, jamais, pas encore, non merci, pas d'accord, mais non,
không ạ, dạ không, da khong, không phải, khong phai, không muốn
"""

# Strengthens: yes when alone, no beside a no ("natürlich nicht", "اكيد لا").
OF_COURSE = """
klar, natürlich, naturlich, natuerlich, sicher, selbstverständlich, bestimmt, logisch, gerne, gern, sehr gerne, gut, alles klar,
of course, sure, certainly, definitely, absolutely, gladly, right,
طبعا, اكيد, بالتأكيد, بالطبع, بكل سرور, البته, حتما, حتمن, معلومه, ta7an, tab3an, akeed, albate, albatteh,
bê guman, helbet, elbet, بێگومان, kesinlikle, конечно, разумеется, обязательно, конечна, konechno, звичайно, звісно, певно,
zvisno, jasne, pewnie, oczywiście, naturalnie, sigur, desigur, normal, evident, bien sûr, bien sur, évidemment, certainement, chắc chắn, tất nhiên
"""

# Short words that mean something else in another language: only alone, or among thanks and pleases.
FAINT_YES = """
j, y, да, da, tak, так, si, sì, sí, da bitte, da rog, are, ao, var, isterim, bitte ja, bitte, please, من فضلك, لطفا, اي, ايى, eh, اها, ها اي,
đúng ạ, được, dạ, mhm, hm hm, aha, д, так будь ласка, oo,
doch, i do, i am, it is, olur, heri, genau
"""
FAINT_NO = """
n, na, la, لا, لأ, no, non non, ne, nie, ni, nu, net, ko, nö danke, ما, н, ني, نا, naa, k o,
nicht, not, never, مش, مو, ليس, нету, нельзя, dont, don t, i dont, i don t, i am not, it is not, isn t, nan, hông, hong, khum, hổng, chưa, chua, không, khong, yok, değil, не, نیست, mish, mesh, mush, maalesef, noch nicht, not yet
"""

# As it is written, marks and all, where folding would bring two words together. None: we would rather ask.
SPELLED: dict[str, bool | None] = {
    "خیر": False,  # Persian "no"; in Arabic the same word is "good"
    "خير": None,
    "có": True,
    "co": None,  # Polish "what", Vietnamese "yes" without its mark
    "có ạ": True,
    "ừ": True,
    "ừm": True,
    "đúng": True,
    "đừng": False,
    "dung": None,
    "phải": True,
    "phai": None,
    "hâ": None,
    "hä": None,
    "he": None,  # Turkish and Kurdish "yes", German "what?"
    "erê": True,
    "nê": False,
    "+": True,
    "-": False,
}

# She does not know, or will not say: neither yes nor no.
DOUBT = """
weiß nicht, weiss nicht, ich weiß es nicht, keine ahnung, vielleicht, jein, kommt darauf an, kommt drauf an, mal sehen, kann sein, egal,
unsicher, nicht sicher, naja, na ja, je nachdem, eventuell, möglicherweise, teils,
don t know, dont know, do not know, dunno, idk, maybe, perhaps, not sure, no idea, it depends, depends, could be,
لا اعرف, لا اعلم, لا ادري, ما اعرف, ما بعرف, مش عارفة, مو متاكدة, لست متاكدة, ربما, ممكن, يمكن, بلكي, حسب, ان شاء الله, انشالله, inshallah, ma ba3ref, yimkin,
نمیدانم, نمی دانم, نمیدونم, نمی دونم, شاید, مطمئن نیستم, nemidanam, nemidunam, shayad, nizanim, ez nizanim, belkî, dibe, نازانم, رەنگە,
bilmiyorum, bilmem, belki, emin değilim, olabilir, не знаю, может быть, возможно, наверное, не уверена, ne znayu, мабуть, можливо, не впевнена,
nie wiem, może, byc może, nie jestem pewna, chyba, nu știu, nu stiu, poate, nu sunt sigură, depinde,
je ne sais pas, je sais pas, sais pas, peut être, peut etre, ça dépend, không biết, khong biet, có thể, không chắc, chắc là
"""

# Manners: they neither say yes nor no.
MANNERS = """
danke, dankeschön, vielen dank, bitte, sehr, schön, gerne, gern, liebe, lieber, hallo, ich, das, es, wir, so, also, äh, ähm, hm, hmm, mal, schon,
thanks, thank, you, thx, please, the, this, that, it, is, s, sir, madam, شكرا, شكرا لك, من فضلك, لو سمحت, والله, يا, اختي, حبيبتي, شكرا جزيلا, جزيلا,
ممنون, مرسی, لطفا, تشکر, متشکرم, سپاس, spas, zor spas, kerema, xwe, سوپاس, teşekkürler, teşekkür, ederim, lütfen, sağol, canım,
спасибо, пожалуйста, большое, дякую, будь, ласка, dziękuję, dziekuje, proszę, prosze, bardzo, mulțumesc, multumesc, te, va, rog,
merci, beaucoup, s, il, vous, plaît, plait, madame, ạ, em, chị, cô, cảm, ơn, cam, on, shukran, shukran jazilan, mersi, thank you
"""

# Turns what follows: beside a yes they leave us in doubt.
TURNING = """
nicht, not, kein, keine, don, t, pas, لا, ما, مش, مو, ليس, نه, не, ні, нет, nie, nu, değil, hayır, không, na, nein, no, non, hayir
"""

# Pictures of a hand or a mark, whatever the colour of the skin.
YES_SIGNS = "👍👌✅✔☑🆗🙆🤝💯"
NO_SIGNS = "👎❌✖🚫⛔🙅❎"
