"""What she is told when something of ours has failed: one sentence, the way back, and her own words.

1. Her page's script keeps what she wrote, and sends it again by itself. Without it her words stand in the answer; sent again,
   they are the same message.
2. Nothing here asks the house: it may be the house that has failed.
"""

from __future__ import annotations

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, PlainTextResponse, Response

from bot.channels import Unkept
from bot.channels.browser.headers import secure
from bot.channels.web.form import Form
from bot.channels.web.reading import is_by_script
from bot.channels.web.view import View
from bot.logs import log


def remember(request: Request, said: Form) -> Form:
    """What she said, for the case that the house cannot keep it."""
    request.state.said = said
    return said


def explain(app: FastAPI, view: View, public_url: str) -> None:
    """From now on the app's failures are told like this."""

    async def not_now(request: Request, error: Exception) -> Response:
        log.error("web.unkept", exc_info=error)
        return PlainTextResponse("Not now.", 503) if is_by_script(request) else _page(request, view, 503)

    async def failed(request: Request, _error: Exception) -> Response:
        answer = _page(request, view, 500)
        secure(answer.headers, public_url, request.scope)  # the guard does not see it any more
        return answer

    app.add_exception_handler(Unkept, not_now)
    app.add_exception_handler(Exception, failed)


def _page(request: Request, view: View, status: int) -> Response:
    language = view.preferred(request.headers.get("accept-language", ""))
    said: Form | None = getattr(request.state, "said", None)
    if said is not None and (is_by_script(request) or not (said.text or said.tap)):
        said = None
    key = "again" if said else "failed" if request.method == "POST" else "away"
    return HTMLResponse(view.trouble(key, language, said), status, {"Cache-Control": "no-store"})
