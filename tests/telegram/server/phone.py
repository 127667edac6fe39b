"""A phone in the browser: /phone, or /phone/<first name> for somebody else."""

from __future__ import annotations

from pathlib import Path

from aiohttp import web

HERE = Path(__file__).parent / "phone"
KINDS = {"phone.css": "text/css", "phone.js": "text/javascript"}
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


def open_phone(app: web.Application) -> None:
    app.router.add_get("/phone", _page)
    app.router.add_get("/phone/{person}", _page)
    app.router.add_get("/phone-parts/{name}", _part)


async def _page(request: web.Request) -> web.Response:
    return web.Response(text=(HERE / "phone.html").read_text(), content_type="text/html", headers=HEADERS)


async def _part(request: web.Request) -> web.Response:
    name = request.match_info["name"]
    if name not in KINDS:
        raise web.HTTPNotFound
    return web.Response(text=(HERE / name).read_text(), content_type=KINDS[name], headers=HEADERS)
