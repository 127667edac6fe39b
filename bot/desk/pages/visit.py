"""Who asks: the cookies, the session behind them, and the token that every form of hers carries.

1. The session's cookie is set at sign-in only, never by looking: a link in an e-mail comes without it (SameSite=Strict), and
   would otherwise sign her out.
2. Who is not signed in has another cookie, for the forms of the sign-in.
3. The token of the forms follows from the cookie, so that it need not be kept anywhere.
4. A browser in which somebody has signed in keeps a cookie by which it is known the next time. It opens nothing.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from dataclasses import dataclass, field
from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response

from bot.channels.browser.headers import is_over_https
from bot.desk.words import LANGUAGES
from bot.storage.staffing import Member, Session

_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
HOME = re.compile(r"/desk(/[A-Za-z0-9_/-]*)?(\?[A-Za-z0-9_=&%.-]*)?")
LANGUAGE = "desk-language"
A_YEAR = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Visit:
    """What a page knows about who asks for it. `token`: the session's; empty when she is not signed in."""

    language: str
    csrf: str = field(default="", repr=False)
    session: Session | None = None
    token: str = field(default="", repr=False)
    form_cookie: str = field(default="", repr=False)  # still to be given to her

    @property
    def member(self) -> Member | None:
        """Who is signed in, with password and second factor."""
        return self.session.member if self.session and self.session.has_passed else None


def csrf_of(cookie: str) -> str:
    return hmac.new(cookie.encode(), b"forms of the desk", hashlib.sha256).hexdigest()


@dataclass(frozen=True, slots=True)
class Cookies:
    """The names and the attributes of our cookies. Over https nobody else can set them (`__Host-`)."""

    public_url: str = ""

    def session_of(self, request: Request) -> str:
        return self._read(request, "desk")

    def device_of(self, request: Request) -> str:
        return self._read(request, "desk-device")

    def form_of(self, request: Request) -> str:
        return self._read(request, "desk-form")

    def give_session(self, request: Request, answer: Response, token: str) -> None:
        self._give(request, answer, "desk", token)

    def give_device(self, request: Request, answer: Response, token: str, lasts: timedelta) -> None:
        self._give(request, answer, "desk-device", token, lasts)

    def give_form(self, request: Request, answer: Response, token: str) -> None:
        self._give(request, answer, "desk-form", token)

    def take_session(self, request: Request, answer: Response) -> None:
        secure = self.is_secure(request)
        path, name = ("/", "__Host-desk") if secure else ("/desk", "desk")
        answer.delete_cookie(name, path=path, secure=secure, httponly=True, samesite="strict")

    def give_language(self, request: Request, answer: Response, language: str) -> None:
        secure = self.is_secure(request)
        answer.set_cookie(
            LANGUAGE, language, max_age=A_YEAR, path="/desk", secure=secure, httponly=True, samesite="strict"
        )

    def is_secure(self, request: Request) -> bool:
        return is_over_https(self.public_url, request.scope)

    def _read(self, request: Request, name: str) -> str:
        token = request.cookies.get(f"__Host-{name}" if self.is_secure(request) else name, "")
        return token if _TOKEN.fullmatch(token) else ""

    def _give(self, request: Request, answer: Response, name: str, token: str, lasts: timedelta | None = None) -> None:
        """For as long as the browser is open, if nothing is said; the house ends a session by itself before that."""
        secure, seconds = self.is_secure(request), None if lasts is None else int(lasts.total_seconds())
        name, path = (f"__Host-{name}", "/") if secure else (name, "/desk")
        answer.set_cookie(name, token, seconds, path=path, secure=secure, httponly=True, samesite="strict")


def language_of(request: Request) -> str:
    """German, unless she chose otherwise."""
    chosen = request.cookies.get(LANGUAGE, "")
    return chosen if chosen in LANGUAGES else LANGUAGES[0]


def visit_of(request: Request) -> Visit:
    """Who asks, as the gate found out; nobody where there was no gate."""
    found = request.scope.get("visit")
    return found if isinstance(found, Visit) else Visit(language_of(request))


def own_address(wanted: str) -> str:
    """An address of the desk to which we may lead somebody; empty when it leads elsewhere."""
    return wanted if len(wanted) <= 300 and HOME.fullmatch(wanted) and "//" not in wanted else ""
