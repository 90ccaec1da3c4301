"""The browser of the tests sees pages of this machine and no others."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser, Error


@pytest.fixture
async def local_page() -> AsyncIterator[str]:
    """The address of a page with nothing on it but a word."""

    async def hello(_: web.Request) -> web.Response:
        return web.Response(text="<h1>Hallo</h1>", content_type="text/html")

    app = web.Application()
    app.router.add_get("/", hello)
    async with TestServer(app, host="127.0.0.1") as server:
        yield str(server.make_url("/"))


async def test_a_local_page_is_shown(chromium: Browser, local_page: str) -> None:
    page = await chromium.new_page()
    await page.goto(local_page)
    assert await page.inner_text("h1") == "Hallo"


@pytest.mark.parametrize("address", ["http://example.org/", "http://192.0.2.1/", "http://[::1]/"])
async def test_nothing_else_is_reached(chromium: Browser, address: str) -> None:
    page = await chromium.new_page()
    with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        await page.goto(address)


async def test_two_pages_are_two_people(chromium: Browser, local_page: str) -> None:
    first, second = await chromium.new_page(), await chromium.new_page()
    for page in (first, second):
        await page.goto(local_page)
    await first.evaluate("document.cookie = 'who=lena'")
    assert await second.evaluate("document.cookie") == ""
