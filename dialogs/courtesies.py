"""What people say to each other beside the matter, and what Lotse says to it; nothing moves, and nothing is missing.

The first row that her words name is answered, so what is more than a courtesy stands above thanks and greetings.
"""

from __future__ import annotations

from dialogs.model import RESUME, Choice
from dialogs.text import _

ROBOT = Choice(
    "robot",
    _("I am Lotse, a computer program. There are people, too: write “person”, and a counsellor will write with you here."),
    RESUME,
    also=("sind sie ein roboter", "bist du ein roboter", "roboter", "bist du ein bot", "sind sie ein bot", "bot", "ist das ein bot", "ki", "chatgpt", "bist du echt", "sind sie echt", "bist du ein mensch", "sind sie ein mensch",
          "bist du ein computer", "sind sie ein computer", "bist du eine maschine", "ist das ein mensch", "ist das eine person", "bist du eine person", "sind sie eine person", "wer bist du", "wer sind sie", "was bist du",
          "schreibe ich mit einem menschen", "rede ich mit einem menschen", "spreche ich mit einem menschen", "ist da ein mensch", "wer schreibt da", "mit wem schreibe ich", "mit wem spreche ich", "ist da jemand", "ist jemand da", "ist wer da", "jemand da", "wie heißt du", "wie heißen sie",
          "are you a robot", "robot", "are you a bot", "is this a bot", "are you real", "are you human", "are you a human", "are you a person", "are you a real person", "is this a person", "is this a real person", "are you ai", "are you a computer",
          "are you a machine", "who are you", "what are you", "am i talking to a human", "am i talking to a person", "is anybody there", "is anyone there", "is somebody there", "is someone there", "anybody there", "anyone there", "what is your name", "who is this",
          "هل انت روبوت", "انت روبوت", "انتي روبوت", "روبوت", "هل انت انسان", "انت انسان", "انتي انسانه", "هل انت شخص", "هل انت شخص حقيقي", "انت حقيقي", "هل انت حقيقي", "من انت", "من انتي", "مين انت", "مين انتي", "مين معي", "مع مين عم احكي",
          "مع من اتكلم", "هل هذا شخص", "هل يوجد احد", "في حدا", "حدا هون", "شو اسمك", "ما اسمك", "🤖"),
)  # fmt: skip
SIMPLER = Choice(
    "simpler",
    _("I am sorry, that was difficult. Simply write to me in your own words. Or write “person”: a counsellor can explain it to you."),
    RESUME,
    also=("können sie das einfacher sagen", "kannst du das einfacher sagen", "einfacher", "einfacher sagen", "einfacher erklären", "können sie das einfacher erklären", "das ist zu schwer", "zu schwer", "zu schwierig", "zu kompliziert", "das ist kompliziert",
          "leichte sprache", "in leichter sprache", "in einfacher sprache", "einfache sprache", "ich verstehe nicht", "ich verstehe das nicht", "das verstehe ich nicht", "verstehe ich nicht", "nicht verstanden", "ich habe das nicht verstanden", "ich habe nicht verstanden",
          "was heißt das", "was bedeutet das", "erklären sie das", "das war zu viel", "zu viel text", "wie meinen sie das", "hä",
          "can you say it more simply", "can you say that more simply", "say it more simply", "more simply", "simpler", "simpler please", "easier", "easier words", "in easy words", "in simple words", "too difficult", "it is too difficult", "too complicated", "too hard",
          "i do not understand", "i don t understand", "i dont understand", "i didn t understand", "i did not understand", "what does that mean", "what does this mean", "explain", "explain it", "explain that", "too much text", "what do you mean",
          "ابسط", "بشكل ابسط", "بطريقه ابسط", "بكلام ابسط", "اسهل", "بطريقه اسهل", "ممكن تبسط", "صعب", "هذا صعب", "هاد صعب", "معقد", "لم افهم", "ما فهمت", "مافهمت", "انا لا افهم", "لا افهم", "مو فاهمه", "مش فاهمه", "ماذا يعني هذا", "شو يعني", "ماذا تقصد", "شو قصدك", "اشرح لي", "اشرحي لي", "وضح لي"),
)  # fmt: skip
INSULT = Choice(
    "insult",
    _("I am sorry that I am no help to you. I am only a program. A counsellor can help you better: write “person”."),
    RESUME,
    also=("scheiße", "scheisse", "scheiss", "scheiß", "scheiß bot", "so ein mist", "mist", "blöd", "blöder bot", "doof", "dumm", "dummer bot", "dumme", "idiot", "idiotin", "arschloch", "arsch", "fick dich", "verpiss dich", "halt die klappe", "halts maul", "halt s maul", "nutzlos",
          "du bist nutzlos", "sinnlos", "unsinn", "quatsch", "so ein quatsch", "schlecht", "sehr schlecht", "du nervst", "das nervt", "nervig", "hilft mir nicht", "das hilft mir nicht", "du hilfst mir nicht", "du verstehst nichts", "du verstehst mich nicht", "sie verstehen mich nicht", "bringt nichts", "das bringt nichts",
          "shit", "fuck", "fuck you", "fuck off", "stupid", "stupid bot", "dumb", "idiot bot", "useless", "you are useless", "bullshit", "nonsense", "rubbish", "shut up", "asshole", "bad bot", "terrible", "you suck", "this sucks", "you do not understand me", "you don t understand me", "you don t help me", "this does not help",
          "غبي", "غبيه", "حمار", "حماره", "كلب", "تافه", "سخيف", "اخرس", "اخرسي", "انت غبي", "بلا فائده", "ما منك فايده", "بدون فائده", "ما بتفهم", "ما عم تفهم", "انت لا تفهم", "لا تفهمني", "خرا", "🖕", "🤬", "😡", "💩"),
)  # fmt: skip
HOW_ARE_YOU = Choice(
    "how-are-you",
    _("Thank you for asking. I am a program, I am always all right."),
    RESUME,
    also=("wie geht es dir", "wie geht es ihnen", "wie gehts", "wie geht s", "wie geht es", "na wie gehts", "how are you", "how are you doing", "how do you do", "كيف حالك", "كيفك", "شلونك", "كيف الحال", "شو اخبارك", "nasılsın", "nasılsınız", "как дела"),
)  # fmt: skip
THANKS = Choice(
    "thanks",
    _("You are welcome."),
    RESUME,
    also=("danke", "vielen dank", "vielen lieben dank", "tausend dank", "danke schön", "dankeschön", "danke sehr", "super danke", "danke für die hilfe", "danke für ihre hilfe", "danke für deine hilfe", "danke ihnen", "danke dir", "das hat mir geholfen", "das hilft mir",
          "thanks", "thank you", "thx", "thank you very much", "thank you so much", "thanks a lot", "many thanks", "thanks for your help", "thank you for your help", "that helped", "that helps",
          "شكرا", "شكرا لك", "شكرا لكم", "شكرا كتير", "شكرا جزيلا", "الف شكر", "مشكورة", "مشكوره", "يسلمو", "يسلموا", "تسلمي", "الله يعطيك العافيه", "يعطيك العافيه", "جزاك الله خيرا", "ممنون", "مرسی", "تشکر",
          "спасибо", "дякую", "teşekkürler", "sağol", "dziękuję", "mulțumesc", "merci", "cảm ơn", "spas", "🙏", "❤️", "❤", "🌹", "💐", "😘", "🥰", "💕"),
)  # fmt: skip
HELLO = Choice(
    "hello",
    _("Hello!"),
    RESUME,
    also=("hallo", "hi", "hey", "guten tag", "guten morgen", "guten abend", "servus", "moin", "hello", "hello again", "good morning", "good afternoon", "hallo nochmal", "grüß gott",
          "good evening", "مرحبا", "اهلا", "اهلا وسهلا", "السلام عليكم", "السلام عليكم ورحمه الله", "سلام", "صباح الخير", "مساء الخير", "هاي", "هلا", "привет", "здравствуйте",
          "вітаю", "merhaba", "selam", "dzień dobry", "cześć", "bună", "bonjour", "salut", "xin chào", "silav", "👋"),
)  # fmt: skip
FINE = Choice(
    "fine",
    _("All right."),
    RESUME,
    also=("ok", "okay", "oki", "okey", "alles klar", "gut", "sehr gut", "super", "prima", "toll", "schön", "in ordnung", "verstanden", "ich verstehe", "ach so", "aha", "passt", "klar", "genau", "gut zu wissen", "interessant",
          "fine", "good", "very good", "great", "all right", "alright", "i see", "understood", "i understand", "got it", "nice", "perfect", "cool",
          "تمام", "ماشي", "حسنا", "طيب", "جيد", "منيح", "كويس", "ممتاز", "اوك", "اوكي", "فهمت", "تم", "حلو", "👍", "👌", "✅", "😊", "🙂", "😀", "😃", "😄", "😁", "☺️", "☺", "😉", "😂", "👏", "💪"),
)  # fmt: skip
SAD = Choice(
    "sad",
    _("I am sorry that it is so hard. You need not manage it alone: write “person”, and a counsellor will write with you here."),
    RESUME,
    also=("😢", "😭", "😔", "😞", "☹️", "☹", "🙁", "😩", "😫", "😟", "💔", "😥", "😓", "so allein", "ganz allein", "ich bin so allein", "weiß nicht weiter", "nicht mehr weiter", "bin traurig", "bin so traurig", "am so alone", "feel so alone", "am so sad", "am sad",
          "don t know what to do", "do not know what to do", "وحيده", "وحيده جدا", "تعبانه كتير", "تعبت كتير", "ما بعرف شو اعمل", "لا اعرف ماذا افعل"),
)  # fmt: skip
# These answer a question where one is open; where nothing is, they are no more than polite.
YES_OR_NO = Choice(
    "yes-or-no",
    _("All right. If you have a question, just write it."),
    RESUME,
    also=("ja", "ja bitte", "jo", "jep", "nein", "nein danke", "nö", "nee", "yes", "yes please", "yep", "no", "no thanks", "nope", "نعم", "ايوه", "اي", "لا", "لا شكرا", "بعدين", "später", "vielleicht später", "später vielleicht", "maybe later", "later", "لاحقا",
          "das war alles", "das ist alles", "das wars", "that is all", "that s all", "nothing", "nichts", "هذا كل شيء", "بس هيك", "لا شيء", "да", "нет", "evet", "hayır"),
)  # fmt: skip

# These are said to Lotse itself, so they are no answer to what it asked; the others may be one.
TO_LOTSE: tuple[Choice, ...] = (ROBOT, SIMPLER, INSULT, HOW_ARE_YOU)
COURTESIES: tuple[Choice, ...] = (*TO_LOTSE, SAD, THANKS, HELLO, FINE)
