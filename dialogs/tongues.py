"""How languages are called when she wishes for one: those that Lotse writes, and those that it does not write yet.

What each of ours is called in one word stands in `house.LANGUAGES`; here stand the forms of a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping

OURS: Mapping[str, tuple[str, ...]] = {
    "de": ("deutsche", "deutsche sprache", "auf deutsch", "in german", "auf deutscher sprache", "بالالماني", "بالالمانيه", "الماني", "باللغه الالمانيه", "اللغه الالمانيه",
           "по немецки", "на немецком", "німецькою", "німецька", "almanca olarak", "آلمانی", "به آلمانی", "niemiecki", "po niemiecku", "germană", "în germană", "en allemand", "tiếng đức", "almanî"),
    "en": ("englische sprache", "auf englisch", "in english", "english language", "بالانجليزي", "بالانجليزيه", "بالانكليزي", "انكليزي", "انجليزيه", "باللغه الانجليزيه", "اللغه الانجليزيه",
           "по английски", "на английском", "англійською", "англійська", "ingilizce olarak", "انگلیسی", "به انگلیسی", "angielski", "po angielsku", "engleză", "în engleză", "en anglais", "tiếng anh", "îngilîzî"),
    "ar": ("arabische", "arabische sprache", "auf arabisch", "in arabic", "arabic language", "بالعربي", "بالعربيه", "عربي فصيح", "باللغه العربيه", "اللغه العربيه", "لغه عربيه", "bil 3arabi", "bel arabi", "bil arabi", "b arabi",
           "по арабски", "на арабском", "арабською", "арабська", "arapça olarak", "عربی", "به عربی", "arabski", "po arabsku", "arabă", "în arabă", "en arabe", "tiếng ả rập", "erebî"),
}  # fmt: skip

NOT_OURS: Mapping[str, tuple[str, ...]] = {
    "tr": ("türkçe", "turkce", "türkisch", "turkish", "تركي", "التركيه", "بالتركي", "турецкий", "turc"),
    "ru": ("русский", "по русски", "на русском", "русском", "русский язык", "russisch", "russian", "روسي", "الروسيه", "بالروسي", "rosyjski", "rusă", "rusça", "po russki"),
    "uk": ("українська", "українською", "українську", "по українськи", "украинский", "по украински", "на украинском", "ukrainisch", "ukrainian", "اوكراني", "الاوكرانيه"),
    "fa": ("فارسی", "فارسي", "الفارسيه", "به فارسی", "دری", "دري", "farsi", "dari", "persisch", "persian", "фарси"),
    "ku": ("kurdî", "kurdi", "kurmancî", "kurmanci", "kurdisch", "kurdish", "sorani", "کوردی", "كردي", "الكرديه", "بالكردي", "kürtçe", "курдский"),
    "ps": ("پښتو", "بشتو", "pashto", "paschtu"),
    "pl": ("polski", "po polsku", "polnisch", "polish", "польский"),
    "ro": ("română", "romana", "românește", "în română", "rumänisch", "romanian", "румынский"),
    "bg": ("български", "на български", "bulgarisch", "bulgarian"),
    "fr": ("français", "francais", "en français", "französisch", "french", "فرنسي", "الفرنسيه", "بالفرنسي"),
    "vi": ("tiếng việt", "tieng viet", "vietnamesisch", "vietnamese"),
    "es": ("español", "espanol", "en español", "spanisch", "spanish"),
    "so": ("soomaali", "af soomaali", "somali", "somalisch", "صومالي"),
    "ti": ("ትግርኛ", "tigrinya", "tigrinisch", "تغرينيا"),
    "am": ("አማርኛ", "amharisch", "amharic"),
    "sq": ("shqip", "albanisch", "albanian"),
    "sr": ("srpski", "bosanski", "hrvatski", "serbisch", "bosnisch", "kroatisch", "serbian"),
    "ur": ("اردو", "urdu"),
    "zh": ("中文", "chinesisch", "chinese"),
    "hi": ("हिन्दी", "hindi"),
}  # fmt: skip

# Which one she does not know. Alone it says that she needs another one; beside a name, which one that is stands there.
DENIED = (
    "kein deutsch", "keine deutsche sprache", "nicht deutsch", "deutsch nicht", "nicht gut deutsch", "wenig deutsch", "schlecht deutsch", "nicht so gut deutsch",
    "kein englisch", "nicht englisch", "no german", "not german", "don t speak german", "dont speak german", "do not speak german", "don t understand german",
    "do not understand german", "no english", "don t speak english", "ما بعرف الماني", "ما بحكي الماني", "لا اتكلم الالمانيه", "لا اتحدث الالمانيه",
    "لا افهم الالمانيه", "ما بفهم الماني", "مو الماني", "مش الماني", "لا اعرف الالمانيه", "لا اتكلم الانجليزيه", "almanca bilmiyorum", "almanca konuşamıyorum",
    "almancam yok", "almanca yok", "almanca anlamıyorum", "ingilizce bilmiyorum", "не говорю по немецки", "не знаю немецкий", "не понимаю по немецки",
    "не знаю немецкого", "не понимаю немецкий", "не розмовляю німецькою", "не знаю німецької", "не розумію німецької", "آلمانی بلد نیستم", "آلمانی نمی دانم",
    "آلمانی نمیدونم", "nie mówię po niemiecku", "nie znam niemieckiego", "nu vorbesc germană", "nu știu germană", "ne parle pas allemand", "pas allemand",
    "không nói tiếng đức", "almanî nizanim",
)  # fmt: skip
