"""How the bot presents itself: its name, its picture, its descriptions and its commands, in every language.

1. Nothing here may betray her to somebody who looks at her telephone: no word of advice, trouble or law; the picture is a
   compass.
2. Telegram counts and limits these calls, so only what differs is set: https://core.telegram.org/bots/api#setmyname
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from telegram import Bot, BotCommand, InputFile, InputProfilePhotoStatic

from bot.channels.face import NAME, PICTURE
from dialogs.text import Text, _

SHORT, LONG = "short", "long"
COMMANDS = ("menu", "back", "language", "person", "stop", "delete")

WORDS: Mapping[str, Text] = {
    # Translators: under the name of the chat, at most 120 characters.
    SHORT: _("Nurseries, childminders and after-school care in Saxony-Anhalt"),
    # Translators: in the empty chat, before she has pressed the button "Start" (Telegram shows that one), at most 512 characters.
    LONG: _(
        "Hello! I am Lotse. I know my way around nurseries, childminders and after-school care in Saxony-Anhalt, "
        "and I answer in your language. Touch “Start” to begin."
    ),
    "menu": _("Menu"),
    "back": _("Back"),
    "language": _("Language"),
    "person": _("Talk to a person"),
    "stop": _("Stop"),
    "delete": _("Delete my data"),
}

Words = Mapping[str, Mapping[str, str]]  # by name and language


async def introduce(bot: Bot, words: Words, languages: Sequence[str]) -> int:
    """Set what is not yet so; how much that was. `languages`: the first one stands for all that we do not speak."""
    changed = 0
    if (await bot.get_my_name()).name != NAME:
        changed += await bot.set_my_name(NAME)
    spoken = [(language, language) for language in languages if len(language) == 2]
    for code, language in [("", languages[0]), *spoken]:
        changed += await _describe(bot, words, code, language)
    return changed


async def give_a_face(bot: Bot, account: str) -> bool:
    """Set our picture where there is none; one that the operator has chosen stays. Whether it was set."""
    if (await bot.get_user_profile_photos(int(account), limit=1)).total_count:
        return False
    picture = InputFile(PICTURE.read_bytes(), filename=PICTURE.name, attach=True)
    return await bot.set_my_profile_photo(InputProfilePhotoStatic(picture))


async def _describe(bot: Bot, words: Words, code: str, language: str) -> int:
    changed = 0
    short, long = words[SHORT][language], words[LONG][language]
    if (await bot.get_my_short_description(language_code=code)).short_description != short:
        changed += await bot.set_my_short_description(short, language_code=code)
    if (await bot.get_my_description(language_code=code)).description != long:
        changed += await bot.set_my_description(long, language_code=code)
    commands = tuple(BotCommand(name, words[name][language]) for name in COMMANDS)
    if await bot.get_my_commands(language_code=code) != commands:
        changed += await bot.set_my_commands(commands, language_code=code)
    return changed
