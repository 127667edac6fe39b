"""How Lotse comes to an account on Signal: linked with the office's phone, or with a number of its own; its name and picture.

1. What is there already is not done again: whoever runs this a second time gets on from where it stopped.
2. Nobody finds the office by its number, and nobody sees it: mothers are given a username.
3. Nothing on Signal may betray her to somebody who looks at her telephone: the profile is called Lotse, and its picture is a
   compass.
"""

from __future__ import annotations

import base64
import re
from datetime import date
from typing import Any, Final, Protocol

from bot.channels.face import NAME, PICTURE
from bot.channels.signal.age import OLD, WHERE, Age, age_of
from bot.channels.signal.wire import Cut, Refusal

CAPTCHA = "signalcaptcha://"
REGISTRATION_PAGE = "https://signalcaptchas.org/registration/generate.html"
NUMBER = re.compile(r"\+[1-9]\d{5,14}")
USERNAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{2,31}(\.\d{2,9})?")

# signal-cli's codes, in words for the operator
REASONS: Final = {
    -3: "Signal's server could not be asked. Is this machine on the Internet? Try again in a minute.",
    -5: "Signal has had too many tries. Wait a few hours, then run this again.",
    -6: "Signal did not take the captcha. It lasts a minute or two, can be used once, and has to be solved in the same network.",
}


class Stopped(Exception):
    """Why setting up cannot go on, with what to do."""


class Ask(Protocol):
    async def __call__(self, method: str, /, **params: Any) -> Any:
        """The answer of signal-cli. Raises Refusal or Cut."""
        ...


class Guide(Protocol):
    """The person who sets Signal up, at a terminal."""

    def say(self, words: str) -> None: ...

    async def ask(self, question: str, usual: str = "") -> str:
        """What she types; `usual` when that is nothing."""
        ...

    def show(self, uri: str) -> None:
        """The QR code that the office's phone scans."""
        ...

    def hide(self) -> None:
        """Take it down again: it was scanned, or is worth nothing any more."""
        ...


async def set_up(ask: Ask, guide: Guide, number: str, today: date) -> str:
    """Do everything that is still to be done. The account's number. `number`: what is set so far. Raises Stopped."""
    guide.say(told_of(await version_of(ask), today))
    account = await _known(ask, number) or await _joined(ask, guide, number)
    guide.say(f"The account is there. In .env has to stand:  SIGNAL_ACCOUNT={account}")
    await _keep_private(ask, guide, account)
    await _introduce(ask, guide, account)
    return account


async def version_of(ask: Ask) -> str:
    """Raises Stopped when nobody is there."""
    try:
        return str((await ask("version"))["version"])
    except Cut:
        raise Stopped(
            "signal-cli does not answer at SIGNAL_SOCKET. Start it (systemctl start signal-cli, or docker compose up -d), "
            "and see that this account may use its socket."
        ) from None


def told_of(version: str, today: date) -> str:
    """What there is to say about this version."""
    age: Age = age_of(version, today)
    if age.is_old:
        return f"signal-cli {version} is {age}. Signal may stop working with what is older than {OLD} days: update it. {WHERE}"
    if not age.is_known:
        return (
            f"signal-cli {version} is newer than all that this Lotse knows of, so its age is not known. "
            f"Look there whether it appeared in the last {OLD} days: {WHERE}"
        )
    return f"signal-cli {version} is {age}. That is young enough."


async def _known(ask: Ask, number: str) -> str:
    """The account that signal-cli has already; empty when there is none of ours."""
    accounts = [str(account["number"]) for account in await asked(ask, "listAccounts")]
    if number:
        return number if number in accounts else ""
    if len(accounts) > 1:
        raise Stopped(
            "signal-cli has several accounts. Set SIGNAL_ACCOUNT to the number of Lotse's, and run this again."
        )
    return accounts[0] if accounts else ""


async def _joined(ask: Ask, guide: Guide, number: str) -> str:
    guide.say(
        "There are two ways. 1: The office has Signal on a phone, and Lotse becomes its second device. "
        "2: Lotse gets a number of its own, which can be a landline."
    )
    way = await guide.ask("Which one, 1 or 2?", "1")
    if way.strip() == "2":
        return await _registered(ask, guide, number)
    return await _linked(ask, guide, number)


async def _linked(ask: Ask, guide: Guide, number: str) -> str:
    uri = str((await asked(ask, "startLink"))["deviceLinkUri"])
    guide.show(uri)
    guide.say("On the phone: Signal, Settings, Linked devices, Link a new device. Hold the camera before the code.")
    try:
        linked = str((await asked(ask, "finishLink", deviceLinkUri=uri, deviceName=NAME))["number"])
    finally:
        guide.hide()
    if number and linked != number:
        raise Stopped(
            "Another phone has scanned the code than that of SIGNAL_ACCOUNT. If that was not you, remove “Lotse” there under "
            "Linked devices. Else set SIGNAL_ACCOUNT to the number of that phone, and run this again."
        )
    if not number and (await guide.ask(f"Linked with {linked}. Is that the office's number, y or n?", "y")) != "y":
        raise Stopped("Remove “Lotse” on that phone under Linked devices, then run this again.")
    return linked


async def _registered(ask: Ask, guide: Guide, number: str) -> str:
    number = re.sub(r"[\s/()-]", "", number or await guide.ask("The number, with its country: +49…"))
    if not NUMBER.fullmatch(number):
        raise Stopped("A number begins with + and the country, 49 for Germany, and has digits only. Run this again.")
    guide.say(
        f"Open {REGISTRATION_PAGE} in a browser in the same network, and solve the riddle. Do not click “Open Signal”: "
        f"copy its address with the right mouse button. It begins with {CAPTCHA}"
    )
    captcha = captcha_of(await guide.ask("The address that you copied:"))
    if (await guide.ask("Is this number a landline, which gets no text messages, y or n?", "n")).strip().lower() == "y":
        await _have_it_called(ask, guide, number, captcha)
    else:
        await asked(ask, "register", account=number, captcha=captcha)
    code = await guide.ask("Signal has sent a code to this number, or calls and says it. The code:")
    await asked(ask, "verify", account=number, verificationCode=re.sub(r"\s", "", code))
    return number


async def _have_it_called(ask: Ask, guide: Guide, number: str, captcha: str) -> None:
    """Signal calls only who has asked for a text message before, even where none can arrive."""
    try:
        await ask("register", account=number, captcha=captcha)
    except Refusal as refusal:
        # "400 (InvalidTransportModeException)" is normal here: https://github.com/AsamK/signal-cli#usage
        if refusal.code == -5 or "captcha" in refusal.message.lower():
            raise Stopped(_in_words("register", refusal)) from None
    except Cut:
        raise Stopped("signal-cli is gone. Is it still running? Run this again.") from None
    guide.say("Now wait a full minute: Signal calls only then.")
    await guide.ask("When it has passed, press Enter.", "ready")
    await asked(ask, "register", account=number, captcha=captcha, voice=True)


def captcha_of(typed: str) -> str:
    """A solved captcha as Signal wants it. Raises Stopped."""
    captcha = typed.strip().strip("'\"“”„").strip()
    if not captcha.startswith(CAPTCHA) or len(captcha) < len(CAPTCHA) + 10:
        raise Stopped(
            f"That is not the address of “Open Signal”: it begins with {CAPTCHA} and is long. Solve a new captcha, and copy "
            "the address with the right mouse button."
        )
    return captcha


async def solve(ask: Ask, account: str, challenge: str, captcha: str) -> None:
    """Answer what Signal asks before we may write again. Raises Stopped."""
    params = {"account": account} if account else {}
    await asked(ask, "submitRateLimitChallenge", challenge=challenge, captcha=captcha, **params)


async def _keep_private(ask: Ask, guide: Guide, account: str) -> None:
    await asked(ask, "updateAccount", account=account, discoverableByNumber=False, numberSharing=False)
    guide.say(
        "Nobody finds Lotse by the number, and nobody is shown it. If Lotse is a second device, look on the phone too: "
        "Settings, Privacy, Phone number, both on “Nobody”."
    )
    name = (await guide.ask("The username by which mothers find Lotse; “-” keeps what is there:", "lotse")).strip()
    if name == "-":
        return
    if not USERNAME.fullmatch(name):
        raise Stopped("A username has 3 to 32 letters, digits or _, and begins with a letter. Run this again.")
    given = await asked(ask, "updateAccount", account=account, username=name)
    guide.say(
        f"Mothers find Lotse as {given.get('username', name)}. For a poster or a page: {given.get('usernameLink') or '–'}"
    )


async def _introduce(ask: Ask, guide: Guide, account: str) -> None:
    question = f"May the profile be called “{NAME}”, with a compass as its picture, y or n?"
    if (await guide.ask(question, "y")).strip().lower() != "y":
        return
    picture = f"data:image/jpeg;base64,{base64.b64encode(PICTURE.read_bytes()).decode()}"
    await asked(ask, "updateProfile", account=account, givenName=NAME, familyName="", avatar=picture)
    guide.say(f"The profile is called {NAME}.")


async def asked(ask: Ask, method: str, **params: Any) -> Any:
    """An answer, or Stopped in words for the operator."""
    try:
        return await ask(method, **params)
    except Refusal as refusal:
        raise Stopped(_in_words(method, refusal)) from None
    except Cut as cut:
        reason = "gave no answer in time" if cut.reason == "timeout" else "is gone"
        raise Stopped(
            f"signal-cli {reason}. Is it still running? Run this again: what is done is not done twice."
        ) from None


def _in_words(method: str, refusal: Refusal) -> str:
    said = refusal.message.splitlines()[0] if refusal.message else ""
    if method == "finishLink" and "timed out" in said:
        return "Nobody has scanned the code in time. Run this again, with the phone in your hand."
    if "captcha" in said.lower():
        return REASONS[-6] + " Run this again."
    if method == "verify" and refusal.code == -3:
        return "Signal did not take the code. Run this again, and type the six digits of the newest message."
    return f"{REASONS.get(refusal.code, 'signal-cli refused.')} (signal-cli says: {said})"
