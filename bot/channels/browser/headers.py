"""The headers that every answer to a browser carries, and what a browser's own headers say."""

from __future__ import annotations

from collections.abc import Mapping
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import Request

PERMISSIONS = "camera=(), microphone={}, geolocation=(), payment=(), usb=()"
# Only a page on which somebody can speak says this; all others are deaf.
HEARS = {"Permissions-Policy": PERMISSIONS.format("(self)")}
SECURITY = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self' blob:; "
        "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": PERMISSIONS.format("()"),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

# Whoever stands between in a café can answer the first question that goes over http; for this long there is none any more.
ALWAYS_HTTPS = ("Strict-Transport-Security", f"max-age={365 * 24 * 3600}")


def is_from_our_page(headers: Mapping[str, str], host: str, unknown: bool = False) -> bool:
    """Was this form sent by our own page? `host` is ours; `unknown` is the answer for a browser so old that it does not say."""
    if site := headers.get("sec-fetch-site"):
        return site in {"same-origin", "none"}
    origin = headers.get("origin")
    return unknown if origin is None else urlsplit(origin).netloc.lower() == host.lower() != ""


def host_of(public_url: str, headers: Mapping[str, str]) -> str:
    return urlsplit(public_url).netloc or headers.get("host", "")


def is_over_https(public_url: str, scope: Mapping[str, Any]) -> bool:
    """Does she ask over https, perhaps of a proxy that asks us in her place?"""
    return public_url.startswith("https:") or scope["scheme"] == "https"


def secure(headers: MutableHeaders, public_url: str, scope: Mapping[str, Any]) -> None:
    """What an answer does not say otherwise."""
    for name, value in SECURITY.items():
        headers.setdefault(name, value)
    if is_over_https(public_url, scope):
        headers.setdefault(*ALWAYS_HTTPS)


def wants_page(request: Request) -> bool:
    """Does a browser ask for a page, and not one of our scripts?"""
    return "text/html" in request.headers.get("accept", "")


def is_here(host: str) -> bool:
    """Is this the machine itself?"""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
