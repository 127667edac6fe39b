"""Words for the house: they work in every step, in every language, typed or tapped; as sentences they stand in `wishes`.

`also` holds what mothers type for it in the languages that Lotse speaks or will speak; labels in all languages of the
catalogue are added by the engine.
"""

from __future__ import annotations

from dialogs.model import BACK, HOME, RESUME, Choice, Scene
from dialogs.text import _

MENU = Choice(
    "menu",
    _("Menu"),
    HOME,
    also=("/menu", "menü", "menue", "hauptmenü", "start", "القائمة", "قائمة", "القائمة الرئيسية",
          "منو", "меню", "menú", "meniu", "🏠"),
)  # fmt: skip
GO_BACK = Choice(
    "back",
    _("Back"),
    BACK,
    also=("/back", "zurück", "zurueck", "go back", "رجوع", "ارجع", "ارجعي", "عودة", "بازگشت", "برگشت", "назад", "geri",
          "wstecz", "înapoi", "retour", "quay lại", "vegere", "⬅️", "🔙"),
)  # fmt: skip
PERSON = Choice(
    "person",
    _("Talk to a person"),
    "counsellor.ask",
    also=("/person", "/help", "help", "hilfe", "hilf mir", "مساعدة", "ساعديني", "ساعدوني", "mensch", "person", "beraterin", "beratung", "berater", "mit einem menschen sprechen",
          "mit jemandem sprechen", "counsellor", "counselor", "human", "a person", "advisor", "talk to someone",
          "real person", "موظفة", "مستشارة", "شخص", "إنسان", "انسان", "أريد التحدث مع شخص", "أريد مستشارة",
          "بدي احكي مع حدا", "اريد موظفة", "مشاور", "آدم", "человек", "консультант", "людина", "insan", "danışman",
          "człowiek", "konsultantka", "om", "consilier", "conseillère", "tư vấn viên", "şêwirmend", "🙋", "🙋‍♀️", "🆘"),
)  # fmt: skip
LANGUAGE = Choice(
    "language",
    _("Language"),
    "welcome.language",
    also=("/language", "/sprache", "sprache", "andere sprache", "change language", "اللغة", "لغة", "تغيير اللغة", "زبان",
          "язык", "мова", "dil", "język", "limbă", "limba", "langue", "ngôn ngữ", "ziman", "🌐"),
)  # fmt: skip
STOP = Choice(
    "stop",
    _("Stop"),
    "welcome.goodbye",
    also=("/stop", "stopp", "ende", "beenden", "aufhören", "tschüss", "bye", "goodbye", "توقف", "قف", "وداعا", "مع السلامة",
          "توقف کن", "стоп", "dur", "arrêt", "dừng lại"),
)  # fmt: skip
DELETE = Choice(
    "delete",
    _("Delete my data"),
    "privacy.sure",
    also=("/delete", "alles löschen", "daten löschen", "meine daten löschen", "löschen", "delete everything", "delete",
          "delete all", "erase my data", "احذف بياناتي", "احذفي بياناتي", "احذف كل شيء", "احذفي كل شيء", "احذف", "احذفي",
          "حذف", "امسح كل شي", "امسحي كل شي", "حذف همه چیز", "удалить", "видалити", "verilerimi sil",
          "usuń", "șterge", "supprimer", "xóa", "🗑️"),
)  # fmt: skip

PRIVACY = Choice(
    "privacy",
    _("My data"),
    "privacy.about",
    also=("/privacy", "datenschutz", "meine daten", "privacy", "my data", "بياناتي", "الخصوصية", "حماية البيانات"),
)
# While a counsellor has the talk, only what plainly means Lotse: "bye" is said to the counsellor.
BACK_TO_LOTSE = Choice(
    "lotse",
    _("Menu"),
    "counsellor.back_to_lotse",
    also=(*(word for word in MENU.also if word != "start"), "lotse", "zurück zu lotse", "zurück zum bot",
          "back to lotse", "back to the bot", "العودة إلى lotse", "ارجع إلى lotse", "ارجعي إلى lotse"),
)  # fmt: skip
STOP_PLAINLY = Choice("stop-plainly", _("Stop"), "welcome.goodbye", also=("/stop", "stopp", "توقف", "قف", "стоп"))

HOUSE: tuple[Choice, ...] = (MENU, GO_BACK, PERSON, LANGUAGE, PRIVACY, STOP, DELETE)
# These are understood in other words too ("please delete what I wrote"): each of them asks before it does anything.
IN_OTHER_WORDS: tuple[Choice, ...] = (PERSON, DELETE)
# A wish to delete has a word of deleting in it; "my data" alone is a question about them.
DELETING = (
    "lösch",
    "loesch",
    "delet",
    "eras",
    "حذف",
    "احذف",
    "امسح",
    "مسح",
    "удал",
    "видал",
    "sil",
    "usu",
    "șterg",
    "suppr",
    "xóa",
)

# How each language calls itself, and how mothers call it: typed alone, it changes the language at any time.
LANGUAGES: dict[str, tuple[str, tuple[str, ...]]] = {
    "de": ("Deutsch", ("deutsch", "german", "allemand", "almanca", "ألماني", "المانية", "الألمانية", "немецкий")),
    "en": ("English", ("english", "englisch", "anglais", "ingilizce", "إنجليزي", "انجليزي", "الإنجليزية", "английский")),
    "ar": ("العربية", ("arabisch", "arabic", "arabi", "3arabi", "عربي", "عربية", "العربيه", "arabe", "arapça", "арабский")),
}  # fmt: skip


def go_on(scene: Scene) -> tuple[Choice, ...]:
    """The way on after a detour: back to the dialog that it interrupted, where there is one; and the menu."""
    resume = Choice("resume", _("Go on where we were"), RESUME)
    return (*((resume,) if scene.conversation.paused else ()), Choice("menu", _("Menu"), HOME))
