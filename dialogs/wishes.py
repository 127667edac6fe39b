"""What she may want of the house at any time, in whole sentences; data only, `manners` hears it.

Words for the house (`house.HOUSE`) count here too, with the words around them. Wordings of the languages that Lotse does not
speak yet are here where a mother at the door may write them.
"""

from __future__ import annotations

from dialogs.house import DELETE, GO_BACK, LANGUAGE, MENU, PERSON, PRIVACY, STOP
from dialogs.model import HOME, Choice
from dialogs.text import _

# Under the keys of the words for the house: how they are wished for in other words.
SENTENCES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (PERSON.key, (
        "beraterin sprechen", "mit einer beraterin sprechen", "mit einer beraterin", "echte person", "echten menschen", "echter mensch",
        "menschen", "mit menschen", "mitarbeiterin", "beraterin anrufen", "hilf mir bitte", "brauche hilfe", "jemand anderes", "jemanden",
        "richtigen menschen", "sozialarbeiterin", "help me", "someone", "somebody", "someone real", "a human being", "real human",
        "talk to somebody", "an advisor", "a counsellor", "social worker", "مع حدا", "مع شخص", "مع موظفه", "مع انسان", "مع مستشاره",
        "شخص حقيقي", "حدا حقيقي", "انسان حقيقي", "اي حدا", "احكي مع حدا", "ساعدني", "بدي مساعده", "مساعده", "человека", "с человеком",
        "живой человек", "помощь", "помогите", "консультанта", "людину", "з людиною", "допомога", "допоможіть", "insanla",
        "bir insanla", "bir kişiyle", "danışmanla", "yardım", "yardım edin", "با مشاور", "با انسان", "کمک", "z człowiekiem", "pomoc", "pomocy",
        "cu o persoană", "ajutor", "à une personne", "une personne", "aide", "người thật", "giúp đỡ", "giúp tôi",
    )),
    (PRIVACY.key, (
        "wer liest das", "wer liest das hier", "wer liest hier mit", "wer liest mit", "wer liest meine nachrichten", "wer sieht das",
        "wer kann das lesen", "wer kann das sehen", "wer kann das hier lesen", "liest das jemand", "liest jemand mit", "wer bekommt das",
        "ist das vertraulich", "ist das hier vertraulich", "bleibt das vertraulich", "ist es vertraulich", "vertraulich", "ist das anonym",
        "wer liest es", "wer liest es dann", "wer kann es lesen", "liest die polizei mit", "sieht das die polizei", "erfährt die polizei davon", "liest das jugendamt mit", "sieht das das jugendamt",
        "sieht das die ausländerbehörde", "erfährt die ausländerbehörde davon", "liest mein mann das", "sieht mein mann das", "kann mein mann das lesen", "dass mein mann das liest", "dass mein mann das sieht", "dass er das liest", "wenn mein mann das liest", "wenn mein mann das sieht", "bin ich anonym", "bleibe ich anonym", "anonym", "ist das geheim", "ist das hier sicher", "ist das privat",
        "was passiert mit meinen daten", "was passiert mit den daten", "was machen sie mit meinen daten", "was machst du mit meinen daten",
        "sind meine daten sicher", "sind meine daten geschützt", "was speichern sie", "was wird gespeichert", "speichern sie das",
        "geben sie meine daten weiter", "erfährt das jugendamt davon", "erfährt mein mann davon", "schweigepflicht",
        "who reads this", "who reads that", "who can read this", "who can see this", "who will read this", "who sees this",
        "does anybody read this", "does anyone read this", "who will read it", "who reads it", "who can read it", "who sees it", "who will see this", "who will see it", "will the police see this",
        "will the police read this", "will the jugendamt see this", "will the jugendamt read this", "will immigration see this", "will my husband see this", "can my husband see this", "can my husband read this", "my husband reads this", "my husband sees this", "my husband will read this", "that he reads this", "is this confidential", "is it confidential", "is that confidential",
        "confidential", "is this anonymous", "is it anonymous", "am i anonymous", "anonymous", "is this private", "is it private",
        "is this secret", "what happens to my data", "what happens with my data", "what do you do with my data", "is my data safe",
        "do you save this", "what do you save", "do you store this", "data protection",
        "من يقرا هذا", "من يقرأ هذا", "مين بيقرا هاد", "مين بيقرا", "مين عم يقرا", "مين رح يقرا", "من يستطيع قراءه هذا", "من يرى هذا", "مين بيشوف هاد", "من سيقرا هذا", "من سيقرا كلامي", "مين رح يشوف هاد", "هل ترى الشرطه هذا", "هل يرى مكتب الشباب هذا", "هل يعرف زوجي", "زوجي يقرا هذا", "يقرا زوجي", "زوجي يقرا هاد", "زوجي يشوف هاد", "يشوف زوجي", "زوجي بيقدر يقرا هاد", "بيقدر زوجي يشوف هاد", "مين بيقراه",
        "هل هذا سري", "هل الكلام سري", "هل المحادثه سريه", "هاد سري", "سري", "هل هذا امن", "هل بياناتي امنه", "هل هذا مجهول",
        "ماذا يحدث لبياناتي", "ماذا يحدث ببياناتي", "ماذا تفعلون ببياناتي", "شو بيصير ببياناتي", "شو بتعملوا ببياناتي", "هل تحفظون كلامي",
    )),
    (MENU.key, (
        "zum menü", "zum hauptmenü", "zum anfang", "von vorne", "von vorn", "neu anfangen", "neu starten", "zurück zum menü", "was können sie",
        "was kannst du", "was kannst du machen", "was können sie tun", "back to the menu", "main menu", "the menu", "start again", "start over",
        "from the beginning", "what can you do", "من البدايه", "من الاول", "الى القائمه", "ارجع للقائمه", "ارجعي للقائمه", "للقائمه", "شو بتعمل",
        "ماذا تستطيع ان تفعل", "شو فيك تعمل",
    )),
    (GO_BACK.key, ("einen schritt zurück", "schritt zurück", "nochmal zurück", "one step back", "step back", "خطوه للوراء", "لورا", "للخلف")),
    (STOP.key, ("ich möchte aufhören", "keine nachrichten mehr", "schreib mir nicht mehr", "schreiben sie mir nicht mehr", "stop writing to me",
                "no more messages", "do not write to me", "don t write to me", "لا تكتب لي", "لا ترسل لي", "لا تكتبي لي")),
    (LANGUAGE.key, ("sprache wechseln", "sprache ändern", "eine andere sprache", "in einer anderen sprache", "another language", "a different language",
                    "other language", "لغه اخرى", "لغه تانيه", "غير اللغه", "другой язык", "başka dil", "inna limba")),
    (DELETE.key, ("alles wieder löschen", "meine nachrichten löschen", "den chat löschen", "chat löschen", "delete my messages", "delete this chat",
                  "امسح كل شيء", "احذف رسائلي", "احذفي رسائلي", "امسحي رسائلي")),
)  # fmt: skip

# She wants to get out of what she is in; a plain "no" is not among these, for it may be an answer.
NEVER_MIND = Choice(
    "never-mind",
    _("All right."),
    HOME,
    also=(
        "abbrechen", "abbruch", "doch nicht", "lieber doch nicht", "nein doch nicht", "vergiss es", "vergessen sie es", "egal", "schon gut",
        "schon erledigt", "hat sich erledigt", "ist nicht mehr nötig", "nicht mehr nötig", "nicht nötig", "ich habe es mir anders überlegt", "anders überlegt",
        "raus hier", "cancel", "never mind", "nevermind", "forget it", "changed my mind", "i changed my mind", "no longer needed", "not needed", "i don t need it any more", "i don t need it anymore", "i do not need it any more", "brauche ich nicht mehr", "das brauche ich nicht mehr", "ich brauche es nicht mehr", "abort", "exit", "quit",
        "الغاء", "الغي", "إلغاء", "لا داعي", "ما في داعي", "مافي داعي", "خلص", "خلاص", "غيرت رايي", "بلا", "انسى", "انسي", "انسي الموضوع", "ما عاد بدي", "لم اعد احتاج", "отмена", "не надо", "vazgeçtim", "iptal", "boş ver",
    ),
)  # fmt: skip
NO = (
    "lieber nicht",
    "rather not",
    "nein",
    "nein danke",
    "nee",
    "nö",
    "no",
    "no thanks",
    "no thank you",
    "nope",
    "لا",
    "لا شكرا",
    "لأ",
    "كلا",
    "ما بدي",
    "لا اريد",
    "нет",
    "ні",
    "hayır",
    "نه",
    "nie",
    "nu",
    "non",
    "không",
)

# What a mother asks who waits for a person; without one who waits, it is a question who is there.
WAITING = Choice(
    "waiting",
    _("Your question is already with our counsellors."),
    "counsellor.waiting",
    also=(
        "wann meldet sich jemand", "wann meldet sich eine beraterin", "wann meldet sich die beraterin", "wann meldet ihr euch", "wann melden sie sich", "wann kommt jemand",
        "wann antwortet jemand", "wann antwortet die beraterin", "wann bekomme ich eine antwort", "wann bekomme ich antwort", "wann kommt eine antwort", "wann kommt die antwort",
        "wann schreibt mir jemand", "wann schreibt mir die beraterin", "meldet sich jemand", "antwortet mir jemand", "wie lange muss ich warten",
        "wo bleibt die antwort", "wo bleibt die beraterin", "warum antwortet niemand", "warum antwortet keiner", "niemand antwortet", "keiner antwortet", "es meldet sich niemand", "ich warte immer noch", "ich warte noch", "ich warte",
        "haben sie meine frage bekommen", "ist meine frage angekommen", "ist da jemand", "ist jemand da", "ist wer da", "jemand da", "brauche keine beraterin mehr",
        "ich brauche keine beraterin mehr", "ich brauche niemanden mehr", "keine beraterin mehr", "brauche niemanden mehr",
        "when will someone answer", "when will somebody answer", "when will anyone answer", "when will somebody write", "when will someone write", "when will someone contact me", "when do i get an answer",
        "when will i get an answer", "when does somebody answer", "when does someone answer", "how long do i have to wait", "how long must i wait",
        "why does nobody answer", "nobody answers", "no one answers", "i am still waiting", "still waiting", "i am waiting", "did you get my question", "is anybody there", "is anyone there", "is someone there",
        "is somebody there", "anybody there", "anyone there", "i do not need a counsellor any more", "i don t need a counsellor anymore",
        "متى يرد احد", "متى سيرد احد", "متى يجيب احد", "متى يتواصل معي احد", "متى تتواصل معي المستشاره", "متى ترد المستشاره", "متى يكتب لي احد", "متى احصل على جواب", "متى احصل على رد",
        "متى الرد", "ايمت بيرد حدا", "ايمتى بيرد حدا", "امتى بيرد حدا", "ايمتى حدا بيرد", "متى حدا بيرد", "امتى حدا بيرد", "كم لازم استنى", "كم علي ان انتظر", "لماذا لا يرد احد", "ليش ما حدا بيرد", "ما حدا رد", "ما حدا رد علي", "لا احد يرد",
        "ما زلت انتظر", "لسا عم استنى", "انا عم استنى", "انا انتظر", "هل وصل سؤالي", "وصل سؤالي", "هل يوجد احد", "هل من احد هنا", "في حدا", "حدا هون", "في احد هنا", "ما عاد بدي مستشاره", "لم اعد بحاجه الى مستشاره",
    ),
)  # fmt: skip

# These ask for the same only when nothing else is said with them ("how long does it take to get a place?").
WAITING_PLAINLY = (
    "wie lange dauert es",
    "wie lange dauert das",
    "wie lange noch",
    "how long does it take",
    "how long will it take",
    "how much longer",
    "كم من الوقت",
    "كم يستغرق",
)

# The opening words of the menu, also typed where the menu does not stand; labels in all languages are added.
RIGHT = Choice(
    "right",
    _("My child's right to a place"),
    "entitlement.start",
    also=("recht auf einen platz", "mein recht auf einen platz", "das recht meines kindes auf einen platz", "recht meines kindes", "rechtsanspruch", "rechtsanspruch prüfen", "anspruch prüfen",
          "recht auf kita", "anspruch auf kita", "recht auf einen kitaplatz", "anspruch auf einen kitaplatz", "anspruch auf einen platz",
          "right to a place", "the right to a place", "my right to a place", "right to kita", "right to a kita place", "right to childcare", "entitled to a place", "entitled to a kita place", "entitled to a childcare place",
          "حق طفلي", "حق طفلي في مكان", "حق ابني في مكان", "حق بنتي في مكان", "حق الطفل في مكان"),
)  # fmt: skip
# The same as a question: the right of her child, or hers to a place, and nothing else. Who asks how, or for more, asks something else.
RIGHT_ASKED = (
    ("right", ("recht", "anrecht", "anspruch", "rechtsanspruch", "ansprüche", "steht", "zustehen",
               "right to", "have right", "have a right", "has right", "has a right", "have any right", "rights", "entitled", "entitlement",
               "حق", "حقه", "حقها", "الحق", "يحق", "بيحق", "بحق", "يحقله", "بيحقله", "بحقله", "بيحقلو", "بيحقلها", "بحقلها", "بيحقلي", "بحقلي", "7a2", "7a22", "7aq", "ha2", "haq")),
    ("child", ("kind", "kinder", "kindern", "sohn", "sohne", "tochter", "töchter", "mein kleiner", "meine kleine", "meine große", "mein großer", "schulkind",
               "child", "children", "kid", "kids", "son", "sons", "daughter", "daughters", "my little one",
               "طفلي", "لطفلي", "الطفل", "للطفل", "طفلتي", "لطفلتي", "اطفالي", "لاطفالي", "اطفالنا", "لاطفالنا", "ابني", "لابني", "ابنتي", "لابنتي",
               "بنتي", "لبنتي", "ولدي", "لولدي", "اولادي", "لاولادي", "اولادنا", "لاولادنا", "tefli", "tifli", "ibni", "ebni", "benti", "binti", "waladi", "wladi")),
    ("herself", ("ich", "mir", "wir", "uns", "er", "sie", "es", "i", "we", "us", "he", "she", "it", "they", "لي", "لنا", "الي", "النا", "له", "لها", "لهم", "اله", "الها")),
    ("place", ("platz", "kita", "kitaplatz", "kita platz", "kindergarten", "kindergartenplatz", "krippe", "krippenplatz", "hort", "hortplatz", "tagesmutter",
               "betreuungsplatz", "kinderbetreuung", "place", "spot", "childcare", "daycare", "day care", "nursery", "kindergarden", "childminder",
               "مكان", "بمكان", "المكان", "مقعد", "روضه", "الروضه", "بالروضه", "بروضه", "للروضه", "حضانه", "الحضانه", "بالحضانه", "بحضانه",
               "كيتا", "الكيتا", "بالكيتا", "هورت", "الهورت", "بالهورت", "makan", "rawda", "7adane", "hadane")),
    ("something else", ("wie", "wo", "mehr", "oder", "how", "more", "or", "او")),
)  # fmt: skip
# What may stand around it, beside what stands around every wish.
AROUND_HER_CHILD = (
    "hat", "meinem", "meines", "unser", "unsere", "unseren", "unserem", "eigentlich", "überhaupt", "bei", "ins",
    "has", "our", "any", "legal", "legally", "by law", "in germany", "in deutschland", "in sachsen anhalt", "in saxony anhalt",
    "الهم", "الو", "لديه", "لديها", "في المانيا", "hal", "elo", "ela", "bel", "bil", "fi", "li", "la", "bi",
)  # fmt: skip
QUESTION = Choice(
    "question",
    _("Ask a question"),
    "questions.ask",
    also=("frage", "eine frage", "ich habe eine frage", "ich hätte eine frage", "ich habe noch eine frage", "ich möchte etwas fragen", "ich will etwas fragen", "darf ich etwas fragen", "kann ich etwas fragen", "etwas fragen", "andere frage", "eine andere frage", "neue frage", "noch eine frage",
          "question", "a question", "i have a question", "another question", "i want to ask something", "can i ask something", "ask something",
          "سؤال", "عندي سؤال", "لدي سؤال", "بدي اسال سؤال", "بدي اسال", "اريد ان اسال", "سؤال اخر", "سؤال تاني"),
)  # fmt: skip
# Where nothing is open; how old this child is may stand beside it, and is heard at once.
ANOTHER_CHILD = Choice(
    "another",
    _("For another child"),
    "entitlement.start",
    also=("anderes kind", "ein anderes kind", "für ein anderes kind", "zweites kind", "mein zweites kind", "das zweite kind", "mein anderes kind", "drittes kind", "mein drittes kind", "weiteres kind", "ein weiteres kind",
          "noch ein kind", "ich habe noch ein kind", "für mein zweites kind", "mein jüngeres kind", "mein älteres kind", "mein kleines kind",
          "another child", "for another child", "second child", "my second child", "other child", "my other child", "third child", "my third child", "one more child", "my younger child", "my older child",
          "طفل اخر", "لطفل اخر", "طفل ثاني", "طفلي الثاني", "طفلي الاخر", "طفلي الثالث", "طفل تاني", "ولد تاني", "ابني التاني", "ابني الثاني", "بنتي التانيه", "بنتي الثانيه", "ابنتي الثانيه", "عندي طفل اخر", "عندي طفل تاني", "عندي كمان ولد", "وطفلي الثاني"),
)  # fmt: skip
# What may stand beside another child: how old it is.
AGES = ("#", "alt", "jahr", "jahre", "jahren", "monat", "monate", "monaten", "woche", "wochen", "halb", "wird", "war", "geboren", "was", "auch noch", "was ist",
        "year", "years", "month", "months", "week", "weeks", "old", "born", "turns", "half", "what", "what about",
        "سنه", "سنتين", "سنتان", "سنوات", "سنين", "شهر", "شهرين", "شهران", "اشهر", "شهور", "اسبوع", "اسابيع", "عمره", "عمرها", "نص", "ونص", "نصف", "ونصف", "ولد", "ولدت", "مولود")  # fmt: skip

# What a counsellor may be asked about: these words are no wish where she says what it is about.
SUBJECTS = (PERSON.key, RIGHT.key, QUESTION.key)

# She asks something who begins with one of these.
ASKING_WORDS = (("asking", (
    "wie", "was", "wo", "wer", "wann", "warum", "wieso", "weshalb", "welche", "welcher", "welches", "wohin", "woher", "wieviel",
    "how", "what", "where", "who", "when", "why", "which",
    "شو", "كيف", "وين", "متى", "كم", "مين", "ليش", "هل", "ماذا", "اين", "لماذا", "ايمت", "قديش", "منين", "شلون", "shu", "kif", "wen", "adeish", "2adeish",
)),)  # fmt: skip
