"""A house that answers each message at once, short enough to believe; and the page's words in three languages."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from bot.channels import Address, Attachment, Button, Incoming, Unopened
from bot.channels.web import WORDS, House, Shown

LETTER = Attachment("Brief an das Jugendamt.txt", "text/plain", b"Sehr geehrte Damen und Herren")
NAMES = {"de": "Deutsch", "en": "English", "ar": "العربية"}
GERMAN = {
    "about": "Kinderbetreuung in Sachsen-Anhalt",
    "write": "Schreiben Sie mir",
    "send": "Senden",
    "attach": "Foto, PDF oder Sprachnachricht schicken",
    "record": "Sprachnachricht aufnehmen",
    "stop": "Aufnahme beenden",
    "recording": "Ich nehme auf. Drücken Sie noch einmal, wenn Sie fertig sind.",
    "full": "Drei Minuten sind voll.",
    "refused": "Ich darf Ihr Mikrofon nicht benutzen.",
    "deaf": "Hier kann ich nicht aufnehmen.",
    "empty": "Ich habe nichts gehört.",
    "remove": "Nicht schicken:",
    "sending": "Wird gesendet",
    "picture": "Foto",
    "voice": "Sprachnachricht",
    "large": "Diese Datei ist zu groß für mich.",
    "many": "Ich kann fünf Dateien auf einmal nehmen.",
    "unknown": "Diese Art von Datei kann ich nicht öffnen.",
    "leave": "Schnell weg",
    "talk": "Unser Gespräch",
    "you": "Sie",
    "counsellor": "Beraterin",
    "choices": "Wählen Sie eine Antwort",
    "writing": "Lotse schreibt",
    "offline": "Keine Verbindung. Ich versuche es weiter, nichts geht verloren.",
    "waiting": "Noch nicht gesendet",
    "failed": "Das konnte nicht gesendet werden. Bitte schreiben Sie es noch einmal.",
    "again": "Das konnte ich gerade nicht annehmen. Ihre Worte stehen hier.",
    "away": "Ich kann gerade nicht antworten.",
    "slow": "Einen Moment bitte. Ich lese noch.",
    "long": "Diese Nachricht ist zu lang. Bitte schicken Sie sie in Teilen.",
    "gone": "Dieses Gespräch ist gelöscht. Sie können jederzeit ein neues beginnen.",
    "below": "Weiterlesen",
    "reload": "Neue Nachrichten zeigen",
    "return": "Zurück zum Gespräch",
}
ARABIC = {
    "about": "رعاية الأطفال في ساكسونيا أنهالت",
    "write": "اكتبي رسالتك",
    "send": "إرسال",
    "attach": "إرسال صورة أو ملف PDF أو رسالة صوتية",
    "record": "تسجيل رسالة صوتية",
    "stop": "إنهاء التسجيل",
    "recording": "جارٍ التسجيل. اضغطي مرة أخرى عندما تنتهين.",
    "full": "انتهت الدقائق الثلاث.",
    "refused": "لا يُسمح لي باستخدام الميكروفون.",
    "deaf": "لا أستطيع التسجيل هنا.",
    "empty": "لم أسمع شيئاً.",
    "remove": "عدم الإرسال:",
    "sending": "جارٍ الإرسال",
    "picture": "صورة",
    "voice": "رسالة صوتية",
    "large": "هذا الملف كبير جداً.",
    "many": "أستطيع أن أستلم خمسة ملفات في المرة الواحدة.",
    "unknown": "لا أستطيع فتح هذا النوع من الملفات.",
    "leave": "خروج سريع",
    "talk": "محادثتنا",
    "you": "أنتِ",
    "counsellor": "المستشارة",
    "choices": "اختاري إجابة",
    "writing": "Lotse يكتب",
    "offline": "لا يوجد اتصال. أواصل المحاولة، ولن يضيع شيء.",
    "waiting": "لم تُرسل بعد",
    "failed": "تعذّر إرسال هذه الرسالة. اكتبيها مرة أخرى من فضلك.",
    "again": "لم أستطع استلام هذا الآن. كلماتك هنا.",
    "away": "لا أستطيع الإجابة الآن.",
    "slow": "لحظة من فضلك. ما زلت أقرأ.",
    "long": "هذه الرسالة طويلة جداً. أرسليها على أجزاء من فضلك.",
    "gone": "حُذفت هذه المحادثة. يمكنك أن تبدئي محادثة جديدة في أي وقت.",
    "below": "متابعة القراءة",
    "reload": "عرض الرسائل الجديدة",
    "return": "العودة إلى المحادثة",
}
SPOKEN: Mapping[str, Mapping[str, str]] = {
    "language": NAMES,
    **{key: {"de": GERMAN[key], "en": text.message, "ar": ARABIC[key]} for key, text in WORDS.items()},
}

MENU = {
    "de": (
        "Was kann ich für Sie tun?",
        ("Das Recht meines Kindes auf einen Platz", "Eine Frage stellen", "Mit einem Menschen sprechen"),
    ),
    "en": ("What can I do for you?", ("My child's right to a place", "Ask a question", "Talk to a person")),
    "ar": ("كيف أساعدك؟", ("حق طفلي في مكان", "طرح سؤال", "التحدث مع شخص")),
}


@dataclass
class Echo:
    """Keeps every talk in memory, with her files. "menu" or a language's name brings choices, "letter" a file, "delete" an
    empty log. What is called "broken" cannot be opened."""

    talks: dict[Address, list[Shown]] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)
    heard: list[Incoming] = field(default_factory=list)
    wakes: dict[Address, list[Callable[[], None]]] = field(default_factory=dict)
    files: dict[int, Attachment] = field(default_factory=dict)
    ids: count[int] = field(default_factory=lambda: count(1))
    well: bool = True
    seen: list[tuple[Address, int]] = field(default_factory=list)
    is_slow: bool = False

    def house(self) -> House:
        return House(self.receive, self.greeting, self.history, self.file, self.saw, self.health, self)

    def greeting(self) -> Sequence[Shown]:
        buttons = tuple(Button("door", code, name) for code, name in NAMES.items())
        return [Shown(0, "lotse", "Hallo, ich bin Lotse.\n\nمرحباً، أنا Lotse.", "", buttons)]

    async def receive(self, incoming: Incoming) -> None:
        if incoming.message_id in self.taken:
            return
        if any(file.name.startswith("broken") for file in incoming.attachments):
            raise Unopened
        self.taken.add(incoming.message_id)
        self.heard.append(incoming)
        talk = self.talks.setdefault(incoming.address, [])
        spoken = next((line.language for line in reversed(talk) if line.author == "lotse"), "")
        named = next((code for code, name in NAMES.items() if name == incoming.text), "")
        language = named or spoken or ("ar" if re.search("[\u0600-\u06ff]", incoming.text) else "de")
        if incoming.text == "delete":
            talk.clear()
        else:
            if incoming.text or not incoming.attachments:
                self.say(incoming.address, Shown(0, "mother", incoming.text), *incoming.attachments[:1])
            for file in incoming.attachments[1 if incoming.text else 0 :]:
                self.say(incoming.address, Shown(0, "mother", ""), file)
            talk.append(self._answer(incoming, language, named))
        for wake in self.wakes.get(incoming.address, ()):
            wake()

    def _answer(self, incoming: Incoming, language: str, named: str) -> Shown:
        answer = Shown(next(self.ids), "lotse", f"**{incoming.text}**", language)
        if incoming.tapped:
            return replace(answer, text=f"{incoming.tapped[0]} → {incoming.tapped[1]}")
        if incoming.text == "letter":
            return replace(answer, file=LETTER.name)
        if incoming.text == "menu" or named:
            question, labels = MENU[language]
            buttons = tuple(Button("welcome.menu", f"choice {at}", label) for at, label in enumerate(labels))
            return replace(answer, text=question, buttons=buttons)
        return answer

    def say(self, address: Address, line: Shown, *files: Attachment) -> None:
        """Somebody says something, with a file or without."""
        line = replace(line, id=next(self.ids))
        for file in files:
            self.files[line.id] = file
            line = replace(line, file=file.name, media_type=file.media_type)
        self.talks.setdefault(address, []).append(line)

    async def history(self, address: Address, after: int) -> Sequence[Shown]:
        return [line for line in self.talks.get(address, ()) if line.id > after]

    async def file(self, address: Address, line: int) -> Attachment | None:
        mine = any(shown.id == line and shown.file for shown in self.talks.get(address, ()))
        return self.files.get(line, LETTER) if mine else None

    async def saw(self, address: Address, line: int) -> bool:
        self.seen.append((address, line))
        return not self.is_slow

    async def health(self) -> Mapping[str, Any]:
        return {"ok": self.well, "waiting": {"inbox": 0, "outbox": 2}}

    @asynccontextmanager
    async def subscribe(self, address: Address, wake: Callable[[], None]) -> AsyncIterator[None]:
        self.wakes.setdefault(address, []).append(wake)
        try:
            yield
        finally:
            self.wakes[address].remove(wake)
