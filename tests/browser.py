"""A real, headless Chromium that reaches nothing but this machine."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, async_playwright

from tests.machine import lacking

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-proxy-server",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


@pytest.fixture(scope="session")
def chromium_program() -> str:
    """The path of the browser: MENTOR_TEST_CHROMIUM, or the first that is installed."""
    given = os.environ.get("MENTOR_TEST_CHROMIUM")
    found = given or next(filter(None, map(shutil.which, NAMES)), None)
    return found or lacking("no Chromium: install it, or name one in MENTOR_TEST_CHROMIUM")


@pytest.fixture
async def chromium(chromium_program: str) -> AsyncIterator[Browser]:
    """A browser with a fresh profile, on the test's own event loop.

    Each `await chromium.new_page()` is somebody of their own: no cookies in common.
    """
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium_program, args=FLAGS)
        yield browser
        await browser.close()
