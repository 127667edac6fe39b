"""Passwords: which are too easy to guess, and how they are kept (argon2id, with what the RFC recommends)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import pairwise

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 12, 200
ENOUGH = 6  # so many letters and signs must be left when all that is common is taken away
SIGNS_OF_A_DATE = 4
NAME_LETTERS = 3  # a shorter part of a name is in many words

# What people take first: whole words, in German, English and a few languages of our counsellors, and rows of keys. With
# digits and signs around them, twice in a row or two together they are as common as alone.
COMMON_WORDS = """
passwort password passwords passw0rd kennwort geheim geheimes secret hallo hello willkommen welcome welcome1 login admin
administrator master root user test tester testtest gast guest start neu new default change changeme letmein access zugang
computer internet handy windows office google facebook whatsapp telegram samsung iphone
lotse lotsin beratung beraterin berater kita kitaplatz kindergarten kinderkrippe krippe hort jugendamt mutter mama papa
magdeburg halle sachsen anhalt sachsenanhalt dessau stendal harz deutschland germany berlin
sommer winter herbst fruehling frühling summer spring autumn montag dienstag mittwoch donnerstag freitag samstag sonntag
januar februar maerz märz april mai juni juli august september oktober november dezember
liebe love iloveyou ichliebedich schatz schatzi baby princess prinzessin sonnenschein sunshine engel angel dragon monkey
football fussball fußball hund katze mausi hase superman batman pokemon star wars starwars freedom freiheit killer shadow
habibi inshallah mashallah bismillah allah marhaba merhaba canim askim parola haslo privet lubov
qwertz qwertzu qwertzui qwertzuio qwertzuiop qwerty qwertyuiop asdf asdfg asdfgh asdfghjkl yxcvbnm yxcvbn zxcvbnm zxcvbn
azerty qazwsx qayxsw abc abcd abcde abcdef abcdefg abcdefgh abcdefghijkl abcabc xyz trustno correcthorsebatterystaple
"""
COMMON = frozenset(COMMON_WORDS.split())
UNMASKED = str.maketrans(
    {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i", "€": "e"}
)


def faults(password: str, *own: str) -> list[str]:
    """What is wrong with a password, as words of the desk; `own`: name, login, e-mail of the one who chooses it."""
    password = unicodedata.normalize("NFKC", password)
    if len(password) < SHORTEST:
        return ["password.short"]
    if len(password) > LONGEST:
        return ["password.long"]
    names = {part for word in own for part in re.split(r"[\W\d_]+", word.casefold()) if len(part) >= NAME_LETTERS}
    if _left(password, COMMON) < ENOUGH:
        return ["password.easy"]
    return ["password.own"] if _left(password, [*COMMON, *names]) < ENOUGH else []


def _left(password: str, common: Iterable[str]) -> int:
    """How much is left to guess when common words are taken away."""
    longest_first = sorted(set(common), key=lambda word: (-len(word), word))
    pattern = re.compile("|".join(map(re.escape, longest_first)))
    folded = password.casefold()
    return min(_tellings(pattern.sub(" ", told)) for told in (folded, folded.translate(UNMASKED)))


def _tellings(rest: str) -> int:
    """Signs that say something: what is repeated counts once, a row (abc, 321) as its first sign; a date says nothing."""
    parts = dict.fromkeys(re.findall(r"[^\W\d_]+|[\W\d_]+", rest))
    once = re.sub(r"(.+?)\1+", r"\1", " ".join(parts))
    new = [after for before, after in pairwise(" " + once) if abs(ord(after) - ord(before)) > 1 and after != " "]
    letters = sum(sign.isalpha() for sign in new)
    return letters + max(0, len({sign for sign in new if not sign.isalpha()}) - SIGNS_OF_A_DATE)


class Passwords:
    """How a password is kept and compared. It takes time and memory on purpose: call it in a thread."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        self._nobodys = self._hasher.hash("nobody has this password")

    def keep(self, password: str) -> str:
        return self._hasher.hash(unicodedata.normalize("NFKC", password))

    def fits(self, kept: str, password: str) -> bool:
        """Is it hers? Without a kept one it takes as long, and is not."""
        try:
            fits = self._hasher.verify(kept or self._nobodys, unicodedata.normalize("NFKC", password))
        except (VerificationError, InvalidHashError):
            return False
        return fits and bool(kept)
