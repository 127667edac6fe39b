"""The desk in a browser, under /desk. `build` makes the app; `before` puts it in front of the web chat.

How to add a page:
1. Write a function `routes(frame, …) -> APIRouter` in a file of its own. Its routes have their whole address ("/desk/case/{id}")
   and a name: `router.add_api_route("/desk", queue, methods=["GET"], name="queue")`. Hand the router to `build` (working.py gathers them).
2. Give the name its roles in RIGHTS (rights.py). A route without is refused when the house starts. What may be sent is 64 KB,
   unless BODIES_AT_MOST says otherwise; a route of QUIET does not keep a session awake; SECTIONS is the navigation.
3. A handler takes `member: SignedIn` (who asks, allowed already) and `request: Request`, and ends with
   `frame.page(request, "queue.html", rows=…)`, `frame.trouble(request, "not_there", 404)` or `go("/desk")`. A script that asks
   (no text/html in Accept) gets plain words instead of a page: 401 signed out, 403 not allowed or a stale token.
4. A template extends layout.html (blocks: title, main, scripts) and knows what `View` says: say, csrf, member, asset … Each
   form has `<input type="hidden" name="csrf" value="{{ csrf }}">`; a script sends the header X-CSRF-Token, from
   `<meta name="csrf">`.
5. Words stand in a table of their own, (German, English), gathered in bot/desk/words.py.
6. A long answer (server-sent events) asks `await frame.who_is_in(request)` now and then, and ends when nobody is; the
   bell "staff" (member's id) rings when sessions end.
"""

from __future__ import annotations

from fastapi import APIRouter, FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.desk.pages.frame import Asking, Frame, SignedIn, go
from bot.desk.pages.gate import Unguarded, guard_all
from bot.desk.pages.guard import put_on, wrap
from bot.desk.pages.signing import routes as signing
from bot.desk.pages.staff import routes as staff
from bot.desk.pages.view import ASSETS

__all__ = ["Asking", "Frame", "SignedIn", "Unguarded", "before", "build", "go"]

TROUBLES = {404: "not_there", 405: "not_there"}


def build(frame: Frame, *pages: APIRouter) -> FastAPI:
    """The app that answers everything under /desk. Raises Unguarded when a route has no right."""
    # its own redirects name the host that the request names, which may be anybody's
    app = FastAPI(title="Lotse", openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False)
    routers = (signing(frame), staff(frame), *pages)
    routes = [route for router in routers for route in router.routes]
    if strange := [route for route in routes if not isinstance(route, APIRoute)]:
        raise Unguarded(f"The desk does not open: {strange} cannot be guarded. Only add_api_route makes its routes.")
    app.router.routes.extend(guard_all([route for route in routes if isinstance(route, APIRoute)], frame))
    ASSETS.mount(app)

    async def explain(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 422
        return frame.trouble(request, TROUBLES.get(status, "incomplete"), status)

    async def apologise(request: Request, _error: Exception) -> Response:
        answer = frame.trouble(request, "failed", 500)
        put_on(
            answer.headers, frame.public_url, request.scope
        )  # whoever catches what nobody caught stands outside of all else
        return answer

    app.add_exception_handler(HTTPException, explain)
    app.add_exception_handler(RequestValidationError, explain)
    app.add_exception_handler(Exception, apologise)
    wrap(app, frame.public_url)
    return app


def before(desk: ASGIApp, app: ASGIApp) -> ASGIApp:
    """The desk answers what is asked under /desk, the other app the rest."""

    async def either(scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        is_ours = scope["type"] == "http" and (path == "/desk" or path.startswith("/desk/"))
        if is_ours and path == "/desk/":
            scope = {**scope, "path": "/desk", "raw_path": b"/desk"}
        await (desk if is_ours else app)(scope, receive, send)

    return either
