"""Words of violence, and of the people whom a woman names with them, by language; all folded.

`acts` and `fears` are beginnings of words. `family` are people whom a woman means when she speaks of violence at home,
`pronouns` may be anybody. `calm` are beginnings that show another meaning of a pronoun's act (children among themselves, a
day at the Kita); `harmless` are words beside which nothing is an alarm (a suggestion, a course on prevention).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Danger:
    acts: tuple[str, ...]
    fears: tuple[str, ...]
    family: tuple[str, ...]
    pronouns: frozenset[str]
    calm: tuple[str, ...]
    harmless: tuple[str, ...]


def _danger(acts: str, fears: str, family: str, pronouns: str, calm: str, harmless: str = "") -> Danger:
    split = (tuple(words.split()) for words in (acts, fears, family, calm, harmless))
    one, two, three, four, five = split
    return Danger(one, two, three, frozenset(pronouns.split()), four, five)


DANGER: Mapping[str, Danger] = {
    "de": _danger(
        "schlagt schlag geschlag schlug verprugel gepruge prugel bedroh gedroh droht gewalt gewurgt wurgt misshand misshandel"
        " vergewaltig umbring umzubring umgebracht einsperr eingesperrt sperrt messer zwangsheirat zwangsverheirat missbrauch"
        " stalk verletzt verfolgt weggenommen wegnehmen ausgerastet rastet zwingt schubs geschubst haare spuckt wirft blaue blutet angetan anzutun",
        "angst furcht",
        "mann mannes manns ehemann exmann exfreund freund lebensgefahrte vater schwiegervater bruder schwager ex",
        "er ihm ihn mich mir uns",
        "andere erzieher kita kindergarten krippe gruppe",
        "vor vorschlag vorgeschlagen pravention gewaltpravention gewaltfrei schutzkonzept elternabend fortbildung seminar",
    ),
    "en": _danger(
        "beat hits hit hitting slap punch chok strangl threat kill rape raping abus violen knife forced lock locked stalk hurts"
        " hurting kicks screams push pushed grabs grabbed throws threw bruise bleeding shakes",
        "afraid scared fear terrified",
        "husband ex boyfriend father brother uncle stepfather husbands partner",
        "he him me us",
        "other educator teacher daycare kita kindergarten nursery boy toy",
        "prevention training workshop suggest fee fees costs price",
    ),
    "ar": _danger(
        "يضرب بيضرب ضرب ويضرب كيضرب تيضرب هدد يهدد بيهدد كيهدد ويهدد عنف يعنف بيعنف العنف يقتل بيقتل قتل يذبح اغتصب يغتصب يحبس حبسن"
        " بيحبس يخنق خنق سكين السكين يعذب اعتدي يعتدي مدمن سكران يصرخ yadrib yedrab yidrib yodrob bydrob byodrob bidrob byedreb"
        " yadrob yedrob biyodrob byodrib yihaded yhaded bihaded bihadid ydrb yadreb دفعني يدفشني شدني كدمات دم طردني رماني",
        "خايف خائف اخاف بخاف نخاف خفت خوف khayf khaif bkhaf akhaf kheyf",
        "ابو زوج جوز زوجي جوزي زلمتي رجلي راجلي ابي ابوي ابوه والدي اخي اخوي خوي طليقي خطيبي حماي jozi jawzi zawji zoji zouji"
        " jouzi rajli zauji",
        "هو منه ni",
        "اخرين غيره الروضه الحضانه معلمه المعلمه مربيه",
        "وقايه",
    ),
    "fa": _danger(
        "ميزن ميزنه كتك تهديد خشونت چاقو ميكشد ميكشه بكش تجاوز حبس زنداني خفه شكنجه لت mizan mizane mizana kotak tahdid",
        "ميترس مي‌ترس ترس ميترسم mitarsam metarsam tarsidam",
        "شوهر همسرم پدرشوهر پدرم برادرم نامزدم خسرم shohar shawhar hamsaram",
        "او من مرا منو ازش ما",
        "ديگر مهد كودكستان مربي",
    ),
    "ku": _danger(
        "lexist xist ledide dikute kuta gef gefan tundi siddet dikuje bikuje bikuj dixeniq kere tecawiz ليدهدات دهدات"
        " ههرهشه توندوتيژي بمكوژ دهكوژ",
        "ditirs دهترس ترسم",
        "mere meri merem hevjin bave zilame ميرد هاوسهر باوك",
        "ew wi min me",
        "din kres dersdar mamoste",
    ),
    "tr": _danger(
        "dovuyo dovu dover dovdu vuruyo vurdu tehdit siddet oldur bicak tecavuz kilitl hapsed hapset bogaz boguyo dayak taciz"
        " zorla iskence bagir itti iter tokat sacimi morluk kovdu",
        "korkuyor korkar korktu",
        "kocam koca esim babam kayinpeder sevgilim nisanlim eski",
        "beni bana bizi o ondan",
        "diger baska kres ogretmen",
        "onleme",
    ),
    "ru": _danger(
        "бьет бьют избива избил побил ударил угрожа угроз насили убить убьет изнасил душит душил запирает запер нож пытает бил"
        " кричит пьян толка таска синяк кровь выгнал byet bet izbiv ugrozh nasil udaril biet bjet byot ubyet",
        "боюсь боимся боялась страшно страх boyus bojus strashno",
        "муж бывши отец отца свекор сожитель брат парень muzh muj otec",
        "он его него меня мне нас",
        "други садик саду садике воспитат",
        "профилактик",
    ),
    "uk": _danger(
        "бе бие побив избив избива вдарив ударив погрожу погроз насил вбити вбие убие згвалт душить душив замкнув замикае ниж катуе"
        " кричить пяни штовха тягае синц кров вигнав byie pohrozh bye",
        "боюсь боюся боимося страшно страх",
        "чоловик колишни батько батька свекор брат хлопець cholovik",
        "вин його нього мене мени нас",
        "инши садк садоч виховат",
        "профилактик",
    ),
    "pl": _danger(
        "bije pobil uderzyl grozi grozil przemoc zabic zabije zgwalcil gwalci dusi zamknal zamyka nozem zneca kopie katuje wyzywa"
        " krzyczy pijany popycha szarpie siniak krew wyrzucil",
        "boje strach",
        "maz meza mezem mezowi partner byly ojciec ojca brat tesc chlopak",
        "on mnie nas mi jego niego",
        "inne innych przedszkol zlobk nauczyciel wychowaw",
        "profilaktyk",
    ),
    "ro": _danger(
        "bate batut loveste lovit ameninta amenintat violen omor omoare ucide violat sugruma inchis incuie cutit abuzea bataie tipa imping trage vanatai sange"
        "",
        "frica teama tem",
        "sot barbat tatal fratele iubitul fostul socrul concubin partener",
        "el ma mine ne lui",
        "alti altii ceilalti gradinit cres educatoare",
        "prevenire",
    ),
    "fr": _danger(
        "frapp tape battu bat menac viol violen tuer tue etrangl enferm couteau maltrait agress cogne gifl hurle pousse insult bleus sang",
        "peur crains",
        "mari conjoint ex copain pere frere compagnon mec",
        "il lui me nous moi",
        "autres creche maternelle garderie educatrice",
        "prevention",
    ),
}
# Vietnamese writes each syllable apart: an act is a pair of them, and so is who does it or suffers it.
PAIRS = frozenset(
    (
        "danh toi", "danh em", "danh minh", "danh dap", "de doa", "bao hanh", "bao luc", "giet toi", "giet em", "cuong hiep",
        "nhot toi", "nhot em", "bop co", "doa giet", "danh me", "danh con", "so chong", "tron chong", "bo tron", "tron khoi",
    )
)  # fmt: skip
PAIR_PEOPLE = frozenset(("chong", "toi", "em", "minh", "anh", "bo"))
PAIR_CALM = frozenset(("mam non", "nha tre", "co giao", "ban khac", "truong mam", "phong chong", "tre khac"))

# Sentences of flight, confinement and despair that a woman writes without naming a blow. Editors add theirs in urgent.yaml.
PHRASES: Mapping[str, tuple[str, ...]] = {
    "de": (
        "geflohen vor meinem mann", "weggelaufen von meinem mann", "ich habe angst meinem kind etwas anzutun", "ich kann nicht mehr und will mein baby schütteln", "er nimmt mir die kinder weg", "er wird uns etwas antun", "nachbarn haben die polizei gerufen mein mann", "ich schlafe im auto mit den kindern",
        "ich muss weg von ihm", "ich muss heute weg mit den kindern", "ich bin in gefahr", "wir sind in gefahr", "er tut mir weh",
        "ich brauche sofort schutz", "er lässt mich nicht aus dem haus", "er hat mir den pass weggenommen", "nicht mehr sicher zu hause",
        "zu hause ist es gefährlich", "ich habe angst nach hause zu gehen", "ich habe angst vor ihm", "er tut den kindern weh",
        "bin mit den kindern geflohen", "wo kann ich mich verstecken", "ich traue mich nicht nach hause", "er ist aggressiv", "er schreit und wirft sachen",
        "ich kann nicht mehr leben", "er verfolgt mich", "er steht vor der tür und droht", "polizei rufen mein mann",
        "er kontrolliert mich", "er will mir die kinder wegnehmen und droht",
    ),
    "en": (
        "ran away from my husband", "escaped from my husband", "i am afraid i will hurt my baby", "he will take the children away from me", "he will do something to us", "neighbours called the police my husband", "sleeping in the car with the kids", "threw me out at night",
        "i need to get away from him", "i have to leave him tonight", "i am in danger", "we are in danger", "he hurts me", "i need protection",
        "he does not let me leave the house", "he took my passport", "not safe at home", "i am scared to go home", "i am afraid of him",
        "he hurts the children", "i ran away with my children", "where can i hide", "he is aggressive", "he is screaming and throwing things",
        "he follows me", "call the police my husband", "end my life", "he controls me", "safe place for me and my kids", "need shelter tonight",
    ),
    "ar": (
        "هربت من زوجي", "أخاف أن أؤذي طفلي", "سيأخذ الأولاد مني", "طردني من البيت", "أنام في الشارع مع أولادي", "رح ياخد الولاد مني",
        "أنا في خطر", "نحن في خطر", "لازم أهرب", "أريد الهروب منه", "هربت من البيت", "هربت مع أولادي", "لا أشعر بالأمان في البيت", "أخاف أن أرجع إلى البيت",
        "خايفة منه", "أخاف منه", "ما بخليني اطلع", "لا يسمح لي بالخروج", "أخذ جواز سفري", "يؤذيني", "يؤذي أولادي", "أحتاج حماية", "أين أختبئ",
        "ساعدوني بسرعة زوجي", "بيت النساء حماية", "خايفة على ولادي منه", "ana khayfe mno", "bkhaf mno",
    ),
    "fa": (
        "از دست شوهرم فرار کردم", "می‌ترسم به بچه‌ام آسیب بزنم", "بچه‌ها را از من می‌گیرد", "مرا از خانه بیرون کرد",
        "در خطر هستم", "در خطریم", "باید فرار کنم", "از خانه فرار کردم", "در خانه امن نیستم", "می‌ترسم به خانه برگردم", "از او می‌ترسم", "ازش میترسم",
        "نمی‌گذارد بیرون بروم", "نمیذاره برم بیرون", "پاسپورتم را گرفته", "اذیتم می‌کند", "به محافظت نیاز دارم", "کجا پنهان شوم", "خانه امن زنان", "azash mitarsam",
    ),
    "ku": (
        "li min xist", "mêrê min li min da", "ez ji mêrê xwe reviyam", "zarokan ji min distîne", "ji malê avêtim",
        "ez di xetereyê de me", "em di xetereyê de ne", "divê ez birevim", "ez ji malê reviyam", "ez li malê ne ewle me", "ez ditirsim herim malê",
        "ez jê ditirsim", "nahêle ez derkevim", "pasaporta min girt", "min diêşîne", "ez hewceyê parastinê me", "ez li ku xwe veşêrim", "xaniyê jinan parastin",
        "لە مەترسیدام", "لێی دەترسم",
    ),
    "tr": (
        "kocamdan kaçtım", "bebeğime zarar vermekten korkuyorum", "çocukları elimden alacak", "beni evden attı", "kocam çok sinirli korkuyorum",
        "tehlikedeyim", "tehlikedeyiz", "ondan kaçmam lazım", "evden kaçtım", "çocuklarımla kaçtım", "evde güvende değilim", "eve gitmeye korkuyorum",
        "ondan korkuyorum", "dışarı çıkmama izin vermiyor", "pasaportumu aldı", "canımı yakıyor", "korunmaya ihtiyacım var", "nereye saklanabilirim", "sığınma evi",
        "kadın sığınağı", "evden çıkartmıyor beni",
    ),
    "ru": (
        "убежала от мужа", "боюсь навредить своему ребенку", "заберет у меня детей", "выгнал меня из дома", "сплю с детьми на улице",
        "я в опасности", "мы в опасности", "мне надо бежать от него", "я убежала из дома", "убежала с детьми", "дома небезопасно", "боюсь идти домой",
        "я его боюсь", "не пускает меня из дома", "забрал мой паспорт", "он делает мне больно", "мне нужна защита", "где спрятаться", "убежище для женщин",
        "шелтер для женщин", "спасите муж", "ya boyus muzha", "ya v opasnosti",
    ),
    "uk": (
        "втекла від чоловіка", "боюся нашкодити своїй дитині", "забере у мене дітей", "вигнав мене з дому",
        "я в небезпеці", "ми в небезпеці", "мені треба втекти від нього", "я втекла з дому", "втекла з дітьми", "вдома небезпечно", "боюся йти додому",
        "я його боюся", "не пускає мене з дому", "забрав мій паспорт", "він робить мені боляче", "мені потрібен захист", "де сховатися", "притулок для жінок",
        "рятуйте чоловік",
    ),
    "pl": (
        "uciekłam od męża", "boję się że zrobię krzywdę dziecku", "zabierze mi dzieci", "wyrzucił mnie z domu",
        "jestem w niebezpieczeństwie", "jesteśmy w niebezpieczeństwie", "muszę od niego uciec", "uciekłam z domu", "uciekłam z dziećmi",
        "nie jestem bezpieczna w domu", "boję się wrócić do domu", "boję się go", "nie wypuszcza mnie z domu", "zabrał mi paszport", "krzywdzi mnie", "krzywdzi dzieci",
        "potrzebuję ochrony", "gdzie mogę się ukryć", "dom dla kobiet schronisko",
    ),
    "ro": (
        "am fugit de soț", "mi-e teamă că îmi rănesc copilul", "îmi ia copiii", "m-a dat afară din casă",
        "sunt în pericol", "suntem în pericol", "trebuie să fug de el", "am fugit de acasă", "am fugit cu copiii", "nu sunt în siguranță acasă",
        "mi-e frică să merg acasă", "mi-e frică de el", "nu mă lasă să ies", "mi-a luat pașaportul", "îmi face rău", "am nevoie de protecție", "unde mă pot ascunde",
        "adăpost pentru femei",
    ),
    "fr": (
        "enfuie de mon mari", "peur de faire du mal à mon bébé", "il va me prendre les enfants", "il m'a mise à la porte",
        "je suis en danger", "nous sommes en danger", "je dois le fuir", "je dois partir loin de lui", "je me suis enfuie", "enfuie avec mes enfants",
        "pas en sécurité à la maison", "j'ai peur de rentrer chez moi", "j'ai peur de lui", "il ne me laisse pas sortir", "il a pris mon passeport", "il me fait du mal",
        "il fait du mal aux enfants", "besoin de protection", "où me cacher", "foyer pour femmes",
    ),
    "vi": (
        "trốn khỏi chồng", "sợ làm hại con tôi", "chồng bắt con đi", "đuổi tôi ra khỏi nhà",
        "tôi đang gặp nguy hiểm", "mẹ con tôi gặp nguy hiểm", "tôi phải trốn khỏi chồng", "tôi bỏ trốn", "ở nhà không an toàn", "tôi sợ về nhà", "tôi sợ anh ấy",
        "không cho tôi ra ngoài", "lấy hộ chiếu của tôi", "làm đau tôi", "tôi cần được bảo vệ", "trốn ở đâu", "nhà tạm lánh",
    ),
}  # fmt: skip
