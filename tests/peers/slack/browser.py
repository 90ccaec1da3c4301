"""A person's web browser, as far as an installation needs one."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import TYPE_CHECKING

import aiohttp

from tests.peers.slack.workspace import Workspace

if TYPE_CHECKING:
    from tests.peers.slack.server import StrictSlack

INSTALL = "/slack/install"
BACK = "/slack/oauth_redirect"


@dataclass(frozen=True, slots=True)
class Page:
    """What the browser shows."""

    status: int
    text: str
    headers: dict[str, str]

    @property
    def button(self) -> str:
        """Where its button leads."""
        found = re.search(r'class="button" href="([^"]+)"', self.text)
        if found is None:
            raise LookupError("the page has no button")
        return html.unescape(found[1])


class Browser:
    """Keeps cookies; `languages` is what it says about its user."""

    def __init__(self, slack: StrictSlack, address: str, languages: str = "en-GB") -> None:
        self._slack = slack
        self._address = address
        self._languages = languages
        self.cookies: dict[str, str] = {}

    async def visits(self, path: str) -> Page:
        """A page of the app's."""
        headers = {"Accept-Language": self._languages}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{k}={v}" for k, v in self.cookies.items())
        async with (
            aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session,
            session.get(self._address + path, headers=headers) as answer,
        ):
            for given in answer.headers.getall("Set-Cookie", []):
                for name, morsel in SimpleCookie(given).items():
                    assert morsel["secure"]
                    assert morsel["httponly"]
                    self.cookies[name] = morsel.value
            return Page(answer.status, await answer.text(), dict(answer.headers))

    async def installs(self, workspace: Workspace, user: str) -> Page:
        """From the first page to the last."""
        return await self.visits(await self.approves(workspace, user))

    async def approves(self, workspace: Workspace, user: str) -> str:
        """Agrees on Slack's page; returns the path to which Slack sends the browser."""
        begun = await self.visits(INSTALL)
        return f"{BACK}?{self._slack.office.approved(begun.button, workspace, user)}"

    async def cancels(self) -> Page:
        """Says no on Slack's page."""
        begun = await self.visits(INSTALL)
        return await self.visits(f"{BACK}?{self._slack.office.refused(begun.button)}")
