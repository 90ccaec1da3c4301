"""Only this machine and only the page itself may talk to the server."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web

WebHandler = Callable[[web.Request], Awaitable[web.StreamResponse]]

LOOPBACK = "127.0.0.1"
OUR_NAMES = ("localhost", LOOPBACK)
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


@web.middleware
async def guard(request: web.Request, handler: WebHandler) -> web.StreamResponse:
    """Refuse other hosts' names and other pages' requests; say what the page may load."""
    if _name_of(request.host) not in OUR_NAMES:
        raise web.HTTPForbidden(text="this page is for this machine only")
    changes = request.method not in ("GET", "HEAD")
    opens_socket = "websocket" in request.headers.get("Upgrade", "").casefold()
    if (changes or opens_socket) and not _is_own_page(request):
        raise web.HTTPForbidden(text="only the page itself may do that")
    if changes and request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType(text="JSON only")
    return await handler(request)


async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
    """On every response, refusals included."""
    response.headers.update(HEADERS)


def _name_of(host: str) -> str | None:
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None


def _is_own_page(request: web.Request) -> bool:
    return request.headers.get("Origin") == f"http://{request.host}"
