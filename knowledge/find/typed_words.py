"""Words that tell a language by themselves, and words of other scripts as they are typed in Latin letters."""

from __future__ import annotations

from collections.abc import Mapping


def _by_word(table: Mapping[str, str]) -> dict[str, str]:
    return {word: language for language, words in table.items() for word in words.split()}


# Greetings and words of childcare that a mother may write alone. Left out: words that two of our languages share (salam, ok).
TELLING: Mapping[str, str] = _by_word(
    {
        "de": "hallo kostet heißt guten moin servus danke bitte ja nein deutsch hilfe tschüss wieviel kosten anmeldung anmelden betreuung stunden",
        "en": "hello hi hey thanks thank please yes english help morning child children daycare childcare fees nursery",
        "ar": "مرحبا شكرا نعم عربي العربية السلام عليكم اهلا أهلا mar7aba marhaba mrhba shukran shokran chokran 3andi ibni tifli مساعدة طفلي ابني بنتي ولدي الروضة روضة حضانة الحضانة صباح",
        "fa": "mamnoon bacham bachem khoobi درود ممنون متشکرم بله فارسی دری مرسی کودک بچه بچه‌ام کودکم فرزندم مهدکودک مهد خوبی کودکستان",
        "ku": "silav rojbaş rojbas spas belê kurdî kurdi kurmancî sorani zarok zarokê zaroka zarokan kreş سڵاو سوپاس کوردی منداڵ منداڵەکەم باخچە alîkarî",
        "tr": "merhaba selamlar teşekkürler tesekkurler teşekkür tesekkur evet hayır türkçe turkce çocuk çocuğum cocuk cocugum kreş anaokulu yardım",
        "ru": "privet spasibo zdravstvuyte pozhaluysta rebenka rebenok привет здравствуйте спасибо русский помогите помощь ребенок ребенка ребёнка ребёнок детский садик",
        "uk": "pryvit dyakuyu dytyna dytynu привіт вітаю дякую українська добридень допоможіть допомога дитина дитини дитину дитячий садочок",
        "pl": "cześć czesc dzień dzien dziękuję dziekuje proszę prosze polski przedszkole dziecko dziecka żłobek pomocy",
        "ro": "salut bună buna mulțumesc multumesc română romana grădiniță gradinita copil copilul copilului creșă cresa ajutor",
        "fr": "bonjour bonsoir coucou français francais crèche garderie enfant enfants aide maternelle oui",
        "vi": "chào chao xin cảm việt viet trẻ tre bé giúp",
    }
)

TYPED: Mapping[str, str] = _by_word(
    {
        "ar": """marhaba mar7aba mrhba ahlan shukran shokran chokran afwan na3am la2 kif kayf keif kifash shu shou sho esh wesh shlon
            wen wayn win fen feen mata emta imta hal lazem lazim mumkin momken bidi bedi bddi badi 3andi 3endi andi 3nd ibni ebni
            bnti binti benti tifl tifli tefli tefl walad waladi wlad wladi rawda rawdha alrawda 7adana hadana sajjel sajel asajel
            nsajel kam sa3a sana omro 3omro omrha jozi zawji wallah inshallah insha2allah 3ala ila min3 el al fi bil lil ana
            a3mal ashtaghel shughl makan marah mafi ma3i hon hayda hada chno chnou wach bghit 3lach dyal salamu alaikum""",
        "fa": """chetor chetori chikar chejoori mamnoon mamnun motshakeram khoobi khubi bacheh bache bacham bachem kudak koodak mahd
            mahde kudakestan man baraye mikham mikhaham mikonam mishe mishavad darid daram nadaram koja kojast che chand sal saleh
            salam chera age ya doros mitoonam mitavanam sabtenam pesaram dokhtaram shoma khaheshan lotfan bekonam hast nist""",
        "ru": """privet zdravstvuyte zdravstvujte zdrastvuite spasibo pozhaluysta pozhaluista pojaluista kak mozhno mojno nuzhno nujno
            skolko gde kogda chto rebenka rebenok rebenku rebionka detskiy detskij sadik sad zapisat menya menja moy moi moya
            u nas est net nado mne let chtoby esli dlya dlia mesto rabotayu dochka syn synu doch kakie dokumenty stoit""",
        "uk": """pryvit dobryi dobryj dyakuyu diakuju dytyna dytynu dytyny dytyni dytynka sadok sadochok yak mozhna potribno treba skilky de koly shcho
            scho meni nemaye misce mistse zapysaty moya moja rokiv""",
    }
)
