"""How a workspace or an organisation installs the app: OAuth v2, begun and ended in a browser."""

from __future__ import annotations

from urllib.parse import urlencode, urljoin

import aiohttp
import structlog
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.oauth.async_callback_options import (
    AsyncCallbackOptions,
    AsyncFailureArgs,
    AsyncSuccessArgs,
)
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.oauth.installation_store import Installation

from bot.platforms.slack.clients import SlackAccess
from bot.platforms.slack.installations import Installations, InstallStates
from bot.platforms.slack.pages import (
    HEADERS,
    failure_page,
    install_page,
    preferred_language,
    success_page,
)
from bot.platforms.slack.scopes import SCOPES
from handlers.conversation.catalogue import Catalogue, Say

log = structlog.get_logger(__name__)

INSTALL_PATH = "/slack/install"
REDIRECT_PATH = "/slack/oauth_redirect"
EXPIRED = frozenset({"invalid_browser", "invalid_state", "missing_code", "invalid_code"})
_STATUS = {"denied": 200, "expired": 400, "fault": 502}


class Installing:
    """The pages at INSTALL_PATH and REDIRECT_PATH."""

    def __init__(
        self,
        access: SlackAccess,
        store: Installations,
        states: InstallStates,
        catalogue: Catalogue,
        language: str,
        *,
        formal: bool,
    ) -> None:
        self._flow = _Flow(self, access, store, states)
        self._store = store
        self._catalogue = catalogue
        self._language = language
        self._formal = formal

    def add_to(self, server: web.Application) -> None:
        """Serve the pages."""
        server.router.add_get(INSTALL_PATH, self.begin)
        server.router.add_get(REDIRECT_PATH, self.end)

    async def begin(self, request: web.Request) -> web.Response:
        """The page with the button, and the secret behind it."""
        arrived = await to_bolt_request(request)
        return await _answered(await self._flow.handle_installation(arrived))

    async def end(self, request: web.Request) -> web.Response:
        """Slack sends the browser back, with a code or an error."""
        arrived = await to_bolt_request(request)
        self._flow.use(self._store)
        try:
            return await _answered(await self._flow.handle_callback(arrived))
        except Exception:
            log.exception("slack_not_installed")
            return await _answered(self.failure(arrived, "fault"))

    def failure(self, request: AsyncBoltRequest, why: str) -> BoltResponse:
        """The page that says why not."""
        return BoltResponse(
            status=_STATUS[why],
            headers=dict(HEADERS),
            body=failure_page(self.say(request), why, INSTALL_PATH),
        )

    def say(self, request: AsyncBoltRequest) -> Say:
        """Wording in the visitor's language."""
        accepted = ",".join(request.headers.get("accept-language", []))
        language = preferred_language(accepted, self._language)
        return self._catalogue.speaker(language, self._formal)


class _Flow(AsyncOAuthFlow):
    """Bolt's flow, with our pages."""

    def __init__(
        self, pages: Installing, access: SlackAccess, store: Installations, states: InstallStates
    ) -> None:
        self._pages = pages
        super().__init__(
            client=store.clients.with_token(None),
            settings=AsyncOAuthSettings(
                client_id=access.client_id,
                client_secret=access.client_secret,
                scopes=SCOPES,
                user_scopes=(),
                authorization_url=urljoin(access.api_url, "/oauth/v2/authorize"),
                install_path=INSTALL_PATH,
                redirect_uri_path=REDIRECT_PATH,
                installation_store=store,
                state_store=states,
                callback_options=AsyncCallbackOptions(self._succeeded, self._failed),
            ),
        )

    def use(self, store: Installations) -> None:
        """Talk to Slack through the connections that are open by now."""
        self._async_client = store.clients.with_token(None)

    async def handle_installation(self, request: AsyncBoltRequest) -> BoltResponse:
        """The page with the button, with our headers."""
        response = await super().handle_installation(request)
        response.headers.update({name.lower(): [value] for name, value in HEADERS.items()})
        return response

    async def build_install_page_html(self, url: str, request: AsyncBoltRequest) -> str:
        """Our own page."""
        return install_page(self._pages.say(request), url)

    async def run_installation(self, code: str) -> Installation | None:
        """None if Slack does not take the code."""
        try:
            return await super().run_installation(code)
        except (aiohttp.ClientError, TimeoutError) as error:
            raise ConnectionError("Slack did not answer") from error

    async def _succeeded(self, args: AsyncSuccessArgs) -> BoltResponse:
        installed = args.installation
        organisation = bool(installed.is_enterprise_install)
        name = installed.enterprise_name if organisation else installed.team_name
        target = {"app": installed.app_id, "team": installed.team_id}
        query = urlencode({key: value for key, value in target.items() if value})
        page = success_page(
            self._pages.say(args.request),
            name or "Slack",
            f"https://slack.com/app_redirect?{query}",
            organisation=organisation,
        )
        return self._used_up(BoltResponse(status=200, headers=dict(HEADERS), body=page))

    async def _failed(self, args: AsyncFailureArgs) -> BoltResponse:
        log.warning("slack_not_installed", reason=args.reason[:80])
        if args.reason == "access_denied":
            why = "denied"
        else:
            why = "expired" if args.reason in EXPIRED else "fault"
        return self._used_up(self._pages.failure(args.request, why))

    def _used_up(self, response: BoltResponse) -> BoltResponse:
        gone = self.settings.state_utils.build_set_cookie_for_deletion()
        response.headers["set-cookie"] = [gone]
        return response


async def _answered(response: BoltResponse) -> web.Response:
    return await to_aiohttp_response(response)
