"""Where a request comes from: who can have many addresses is one place all the same."""

from __future__ import annotations

from ipaddress import ip_address, ip_network

from starlette.requests import Request


def host_that_asks(request: Request) -> str:
    return request.client.host if request.client else ""


def origin_of(request: Request) -> str:
    """Who has IPv6 has a whole network of addresses. Kept for a moment, or as a hash until the night."""
    host = host_that_asks(request)
    try:
        address = ip_address(host)
    except ValueError:
        return host
    return host if address.version == 4 else str(ip_network(f"{address}/64", strict=False))
