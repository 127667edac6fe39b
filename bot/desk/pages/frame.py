"""What every page of the desk stands on: rendered into the layout, and known who asks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any

from fastapi import Depends
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response

from bot.channels.browser.headers import wants_page
from bot.desk.pages.view import View
from bot.desk.pages.visit import Cookies, Visit, visit_of
from bot.desk.signing import Signing
from bot.storage import Store
from bot.storage.staffing import Member


@dataclass(frozen=True, slots=True)
class Frame:
    """regions: the districts, by id, with their names · public_url: where the desk is reached, without /desk."""

    store: Store
    signing: Signing
    now: Callable[[], datetime]
    public_url: str
    regions: Callable[[], Mapping[str, str]]
    view: View = field(default_factory=View)

    @property
    def cookies(self) -> Cookies:
        return Cookies(self.public_url)

    def page(self, request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """A page in her language; see `View` for what every template knows."""
        visit = visit_of(request)
        html = self.view.render(
            template, visit.language, member=visit.member, csrf=visit.csrf, path=request.url.path, **values
        )
        answer = HTMLResponse(html, status)
        if visit.form_cookie:
            self.cookies.give_form(request, answer, visit.form_cookie)
        return answer

    def trouble(self, request: Request, key: str, status: int) -> Response:
        """What went wrong, as a page, or in plain words for a script."""
        if wants_page(request):
            return self.page(request, "trouble.html", status, key=f"trouble.{key}")
        return PlainTextResponse(self.say(request, f"trouble.{key}"), status)

    def say(self, request: Request, key: str, **values: object) -> str:
        return self.view.say(key, visit_of(request).language, **values)

    async def who_is_in(self, request: Request) -> Member | None:
        """Whose session it is with which a long answer began; None when it has ended. Asked again when the bell "staff"
        rings, and now and then."""
        token = visit_of(request).token
        session = await self.signing.session(token) if token else None
        return session.member if session is not None and session.has_passed else None


def go(address: str) -> RedirectResponse:
    """On to another page, after something was done."""
    return RedirectResponse(address, 303)


def _signed_in(request: Request) -> Member:
    member = visit_of(request).member
    if member is None:
        raise LookupError("Nobody is signed in, and the gate let somebody through all the same.")
    return member


SignedIn = Annotated[Member, Depends(_signed_in)]
Asking = Annotated[Visit, Depends(visit_of)]
