"""Her cookie: by it alone a browser is hers.

1. Over https it is called `__Host-…`: a browser takes such a name from this very host, and over https, and from nobody else.
   Otherwise a neighbour's page (on another subdomain), or whoever answers in between when she asks over http, could plant his
   own cookie, and what she writes would stand in his talk.
2. So a plain name is never read over https, not even to bring an older talk along: nothing tells ours from a planted one.
3. Where there is no https (on one's own machine) no browser would keep that name, and it has the plain one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.channels.browser.headers import is_over_https

NAME, NAME_OVER_HTTPS = "lotse", "__Host-lotse"
LASTS = 365 * 24 * 3600  # seconds

_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


@dataclass(frozen=True, slots=True)
class Cookie:
    public_url: str = ""

    def token_of(self, request: Request) -> str:
        """The person in it; empty when there is none of ours."""
        token = request.cookies.get(self._name(request), "")
        return token if _TOKEN.fullmatch(token) else ""

    def give(self, request: Request, answer: Response, token: str) -> None:
        answer.set_cookie(
            self._name(request),
            token,
            max_age=LASTS,
            httponly=True,
            samesite="lax",
            secure=is_over_https(self.public_url, request.scope),
        )

    def _name(self, request: Request) -> str:
        return NAME_OVER_HTTPS if is_over_https(self.public_url, request.scope) else NAME
