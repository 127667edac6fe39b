"""Words around a wish that change nothing about it: please, can you, I would like, now.

One wording a comma. Nothing here may deny, or name a thing: who says more than these has said something else.
"""

from __future__ import annotations

FRAME = """
bitte, danke, vielen dank, hallo, hi, ok, okay, gut, ja, also, und, oder, aber, doch, mal, jetzt, hier, nur, gern, gerne, lieber, noch,
ich, mich, mir, wir, uns, du, sie, ihr, ihnen, dir, es, das, die, der, den, dem, ein, eine, einen, einer, einem, mein, meine, meinen, meiner, zu, zum, zur,
mit, auf, in, im, an, von, für, über, um, wie, wo, denn, dass, ob, auch, wieder, weiter, sofort, schnell, einfach, mehr, sehr, lotse,
möchte, moechte, will, wollen, würde, könnte, könnten, kann, kannst, können, koennen, darf, soll, muss, brauche, hätte, habe, hab, haben, ist, sind, bin, bist,
geht, gibt, gehen, machen, sprechen, spreche, sprichst, spricht, reden, rede, redest, schreiben, schreibe, schreib, schreibst, schreibt,
antworten, antworte, antworte mir, verstehe, verstehen, wechseln, ändern, wünsche, zeigen, zeig, zeige, öffnen, wissen,
please, thanks, thank you, hello, hey, well, so, now, here, just, only, also, again, rather, back, and, or, but, with, to, in, on, of, for, about, at, the, a, an, my, your, this, that,
i, me, we, you, it, is, are, am, do, does, can, could, would, will, want, need, like, i d, d, m, s, re, let, have, may, shall, must, if, how, go, get, show, open,
speak, talk, write, chat, answer, reply, understand, switch, change, know, ask, some, more, really,
من فضلك, لو سمحت, لو سمحتي, لو سمحتم, رجاء, ارجوك, ارجوكم, شكرا, مرحبا, اهلا, طيب, نعم, ايوه, اي, يعني, الان, هلا, هلق, هون, هنا, فقط, بس, كمان, ايضا, مره اخرى, مع,
انا, نحن, انت, انتي, انتم, هو, هي, هذا, هذه, ان, الى, على, في, عن, من, ب, لي, معي, معك, و, او, هل, يا,
اريد, اريدك, بدي, بدنا, ابغى, اود, حابه, ممكن, يمكن, بقدر, اقدر, استطيع, تستطيع, تستطيعين, تقدر, تقدري, فيك, فيكي, فيني, عندي, لدي, احتاج, بحاجه, محتاجه, لازم,
احكي, نحكي, تحكي, تحكو, اتكلم, تتكلم, تتكلمي, تتكلمين, تكلم, تكلمي, اتحدث, التحدث, تتحدث, تتحدثين, اكتب, اكتبي, تكتب, تكتبي, تكتبين, كتابه, نكتب, ارسل, رد, ردي, جاوب, جاوبي,
افهم, بفهم, اعرف, غير, غيري, تغيير, حول, حولي,
lütfen, teşekkürler, merhaba, ben, bana, benimle, bir, ile, istiyorum, misiniz, mısınız, misin, mısın, konuşmak, konuşuyorum, konuşabilir, konuşuyor, yazabilir, yazın, biliyor, musunuz, musun, sadece, lazım, ihtiyacım, var, mı, mi, ya, olarak, konuşur,
пожалуйста, спасибо, здравствуйте, привет, я, мне, меня, мы, вы, ты, с, на, по, в, и, можно, могу, можете, можешь, хочу, хотела, хотела бы, нужен, нужна, нужно, надо, говорить, говорю, говорите, писать, пишите, поговорить, понимаю, только, ли, есть, бы,
будь ласка, дякую, мені, ми, ви, зі, з, можу, можете, хочу, потрібна, потрібен, потрібно, говорити, розмовляти, розмовляєте, пишіть, лише, тільки, чи, українською мовою,
لطفا, سلام, من, با, به, یک, میخواهم, می خواهم, میخوام, صحبت, صحبت کنم, کنید, کنم, حرف, بزنم, بزنید, میتوانید, می توانید, می توانم, نیاز, دارم, فقط, آیا, بنویسید,
proszę, dziękuję, ja, chcę, chciałabym, mówić, mówię, mówi, rozmawiać, pisać, czy, po, pani, pan, tylko, potrzebuję, vreau, vă rog, te rog, să, vorbesc, vorbiți, cu, în, doar, am nevoie,
s'il vous plaît, s'il te plaît, bonjour, je, vous, tu, veux, voudrais, parler, parle, parlez, écrire, écrivez, avec, en, le, la, une, un, seulement, besoin, de, pouvez, peux, puis,
tôi, em, muốn, nói, được, không ạ, xin, vui lòng, bằng, ez, dixwazim, bi, re, bipeyivim, kerema xwe
"""
