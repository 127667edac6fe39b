"""The most common words of each language: they say little about a topic, and much about the language they are in."""

from __future__ import annotations

from collections.abc import Mapping

from knowledge.find.words import folded, tokens

COMMON: Mapping[str, tuple[str, ...]] = {
    language: tuple(words.split())
    for language, words in {
        "de": """der die das den dem des ein eine einen einem einer eines und oder aber ich du er sie es wir ihr mich mir mein
            meine meinen meinem meiner unser unsere unseren uns ist sind bin war hat habe haben hab wird werden kann können darf
            muss müssen möchte will wollen soll sollen in im an am auf zu zum zur für von vom mit ohne bei nach aus um über wie
            was wann wo wer welche welcher welches warum ob dass weil wenn als nicht kein keine noch schon auch nur sehr bitte
            danke hallo es gibt geht machen macht tun ok denn doch mal so dann da hier man sich ja nein bis seit""",
        "en": """the a an and or but i you he she it we they my your our his her their me us is are am was be been has have had
            do does did can could may must should would will want need in on at to for of from with without by about how what
            when where who which why if that because not no yes still also only very please thanks hello hi there get go this
            these those any some as so than then im dont ok okay""",
        "ar": """في من على إلى الى عن مع هل ما ماذا متى كيف أين اين من هو هي أنا انا نحن أنت انت لي لنا أن ان إن لا لم لن ليس
            ليست هذا هذه ذلك التي الذي كل بعد قبل عند عندي عندنا يا و أو او ثم قد كان كانت يكون هناك أي اي كم لماذا شو وين ليش
            بدي اريد أريد ممكن لو سمحت شكرا مرحبا شلون اكو ماكو بس كمان إذا اذا حتى غير فقط أيضا""",
        "fa": """در از به با برای که این آن را و یا اما من تو او ما شما آنها است هست نیست بود شد شود می چه چی کی کجا چطور چگونه
            چند آیا اگر چون تا هم نه بله دارم دارد داریم ندارم میخواهم می‌خواهم باید بتوانم می‌توانم کنم کند کنیم سلام ممنون لطفا
            خیلی فقط هنوز یک های ها ام اش مان رو چیه برا میشه""",
        "ku": """ez tu ew em hûn wan min te wî wê me we li ji bi di de da û an yan jî ku ev her çi çawa kengî kî kîjan kû çend
            gelo na ne nîne heye hene dikarim dikare dixwazim divê bo ji bo bê hîn tenê gelek spas silav çima eger yek re ve
            dibe bibe bike dikin dike jê lê çima çiqas min nikarim""",
        "tr": """ve veya ama ben sen o biz siz onlar benim bizim bir bu şu mi mı mu mü ne nasıl nerede nereye kim hangi neden
            niçin kaç için ile de da ki var yok değil evet hayır çok daha en gibi kadar sonra önce lütfen teşekkürler merhaba
            istiyorum gerek gerekiyor lazım olur oldu olarak her şey zaman olan eğer çünkü ok""",
        "ru": """и в на не что как я мы вы он она они мой моя мое мои наш наша мне нам меня нас у к с со о об от до из за по для
            без при это этот эта эти тот где когда кто какой какая какие какие сколько почему ли или но а если чтобы есть нет
            да можно нужно надо хочу могу может был была было будет еще ещё уже только очень пожалуйста спасибо здравствуйте
            привет так же бы то""",
        "uk": """і й в у на не що як я ми ви він вона вони мій моя моє мої наш наша мені нам мене нас до з із зі о про від за по
            для без при це цей ця ці той де коли хто який яка які скільки чому чи або але а якщо щоб є немає ні так можна
            потрібно треба хочу можу може був була було буде ще вже тільки дуже будь ласка дякую добрий день привіт та же б""",
        "pl": """i w we na nie co jak ja my wy on ona oni mój moja moje mi nam mnie nas do z ze o od za po dla bez przy to ten ta
            te gdzie kiedy kto jaki jaka jakie który ile dlaczego czy albo lub ale a jeśli żeby jest są nie ma tak można trzeba
            muszę chcę mogę może był była było będzie jeszcze już tylko bardzo proszę dziękuję dzień dobry cześć się też""",
        "ro": """și si în in pe nu ce cum eu noi voi el ea ei meu mea mei mele noastră mie ne la cu de din pentru fără prin despre
            este e sunt am are avem au un o una unui unde când cine care cât câte de ce dacă sau dar ca să sa mă îmi imi da pot
            poate trebuie vreau fi fost va mai doar foarte vă rog mulțumesc bună ziua acest această lui al ale cand copilul""",
        "fr": """le la les un une des du de et ou mais je tu il elle nous vous ils elles mon ma mes notre nos moi est sont suis a
            ai avons ont être avoir peut peux puis dois doit veux faut dans en sur à au aux pour par avec sans chez que qui quoi
            quel quelle quels quelles quand où comment combien pourquoi si ne pas plus non oui encore déjà aussi très ok ce cette
            ces se son sa ses s il plaît merci bonjour est ce qu""",
        "vi": """và hoặc nhưng tôi bạn anh chị em chúng con của cho với không có là thì ở tại từ đến trong ngoài khi nào đâu ai gì
            sao thế như bao nhiêu được phải cần muốn này kia đó các những một rất cũng chỉ vẫn đã đang sẽ nếu vì để mà ạ xin cảm
            ơn chào mình bé làm""",
    }.items()
}

# Where she lives, and that she does not know or will not say: common in what mothers write, and no topic.
UNTELLING = """
    magdeburg halle saale dessau roßlau salzwedel altmark anhalt bitterfeld köthen börde burgenland naumburg harz halberstadt
    wernigerode quedlinburg jerichow burg mansfeld sangerhausen eisleben merseburg saalekreis schönebeck bernburg aschersleben
    stendal wittenberg weißenfels zeitz haldensleben sachsen saxony deutschland germany ماغدبورغ ماجدبورغ هاله المانيا مگدبورگ
    магдебург магдебурге галле almanya niemcy germania allemagne
    weiß weiss wissen sagen sag sage passiert ahnung egal know don say tell happens idea اعرف ادري بعرف اقول احكي متأكدة نمیدانم
    نمیدونم bilmiyorum bilmem nizanim знаю скажу сказати wiem powiem știu stiu sais dire biết
"""

# How much, or how she says it: alone they ask for nothing ("I can't any more" is no question about more hours).
FAINT = """
    eigentlich überhaupt gerade halt wirklich vielleicht bekomme brauche brauchen actually really maybe exactly فعلا يعني
    mehr weniger viel viele wenig wenige etwas alles nichts immer nie wieder genug more less much many little few something
    everything nothing always never again anymore enough اكثر أقل كثير كتير قليل شوي شي شيء كلشي دائما أبدا كفاية بیشتر کمتر
    زیاد کم همه هیچ همیشه plus moins beaucoup peu tout rien toujours jamais assez больше меньше много мало все ничего всегда
    никогда снова більше менше багато мало все нічого завжди ніколи знову więcej mniej dużo mało wszystko nic zawsze nigdy
    znowu mult puțin tot nimic mereu niciodată destul fazla az çok hep hiç yine yeter zêde kêm hemû qet nhiều ít hơn nữa
"""

COMMON_WORDS = frozenset(folded(token) for words in COMMON.values() for word in words for token in tokens(word))
