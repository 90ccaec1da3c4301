"""How the app comes into a workspace and out of it: approval in a browser, codes, tokens."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.peers.slack.api import Installed
from tests.peers.slack.limits import Refused
from tests.peers.slack.manifest import Manifest
from tests.peers.slack.state import Clock, Json
from tests.peers.slack.workspace import Workspace

CLIENT_ID = "1.2"
CLIENT_SECRET = "a-client-secret-for-tests"
CODE_LIFE = timedelta(minutes=10)
TOKEN_LIFE = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Code:
    """What the browser brings back, to be exchanged once."""

    workspace: Workspace
    user: str
    scopes: frozenset[str]
    made_at: datetime


class TokenOffice:
    """Every token of the app, what it is good for, and why it no longer is."""

    def __init__(self, manifest: Manifest, clock: Clock) -> None:
        self._manifest = manifest
        self._clock = clock
        self._installed: dict[str, Installed] = {}
        self._ended: dict[str, str] = {}
        self._refresh: dict[str, Installed] = {}
        self._secrets: list[str] = []
        self._codes: dict[str, Code] = {}
        self._numbers = itertools.count(1)
        self.withheld: frozenset[str] = frozenset()
        """What administrators do not grant, although it is asked for."""

    # ------------------------------------------------------------------ tokens

    def keep(self, token: str, installed: Installed) -> None:
        """A token that lasts."""
        self._installed[token] = installed

    def tokens(self) -> frozenset[str]:
        """All that were ever given out, the secret ones for renewal too."""
        return frozenset([*self._installed, *self._ended, *self._secrets])

    def known(self, token: str) -> bool:
        """Whether it is one of the app's bot tokens, good or bad."""
        return token in self._installed or token in self._ended

    def of(self, token: str) -> Installed:
        """What a token stands for; raises Refused if it is no good, or not any more."""
        if token in self._ended:
            raise Refused(self._ended[token])
        found = self._installed.get(token)
        if found is None:
            raise Refused("invalid_auth")
        if found.expires_at is not None and found.expires_at <= self._clock():
            raise Refused("token_expired")
        return found

    def uninstall(self, workspace: Workspace) -> None:
        """No token of a workspace is good from now on."""
        for token, one in list(self._installed.items()):
            if one.workspace is workspace:
                del self._installed[token]
                self._ended[token] = "account_inactive"
        for secret, one in list(self._refresh.items()):
            if one.workspace is workspace:
                del self._refresh[secret]

    # ------------------------------------------------------------------ in the browser

    def approved(self, url: str, workspace: Workspace, user: str) -> str:
        """What Slack adds to the redirect URL when `user` agrees to the page at `url`.

        Raises Refused if Slack would show an error there instead.
        """
        asked = self._asked(url)
        if not asked["scope"] or not asked["scope"] <= self._manifest.scopes:
            raise Refused("invalid_scope")
        code = f"code-{next(self._numbers):08d}"
        self._codes[code] = Code(workspace, user, asked["scope"], self._clock())
        return urlencode({"code": code, "state": asked["state"]})

    def refused(self, url: str) -> str:
        """What Slack adds to the redirect URL when somebody cancels."""
        return urlencode({"error": "access_denied", "state": self._asked(url)["state"]})

    def _asked(self, url: str) -> Json:
        query = {key: values[0] for key, values in parse_qs(urlsplit(url).query).items()}
        if query.get("client_id") != CLIENT_ID:
            raise Refused("invalid_client_id")
        if not query.get("state"):
            raise AssertionError("an installation without a state can be forged")
        return {"scope": frozenset(query.get("scope", "").split(",")), "state": query["state"]}

    # ------------------------------------------------------------------ oauth.v2.access

    def access(self, arguments: Json) -> Json:
        """A token for a code, or a new one for an old one's secret."""
        if arguments.get("client_id") != CLIENT_ID:
            raise Refused("invalid_client_id")
        if arguments.get("client_secret") != CLIENT_SECRET:
            raise Refused("bad_client_secret")
        if arguments.get("grant_type") == "refresh_token":
            return self._renewed(str(arguments.get("refresh_token")))
        return self._exchanged(str(arguments.get("code")))

    def _exchanged(self, given: str) -> Json:
        code = self._codes.pop(given, None)
        if code is None or self._clock() - code.made_at > CODE_LIFE:
            raise Refused("invalid_code")
        installed = Installed(code.workspace, code.scopes - self.withheld, self._manifest)
        answer = self._issued(installed) | {"authed_user": {"id": code.user}}
        return answer | _places(code.workspace)

    def _renewed(self, secret: str) -> Json:
        installed = self._refresh.pop(secret, None)
        if installed is None:
            raise Refused("invalid_refresh_token")
        return self._issued(installed) | _places(installed.workspace)

    def _issued(self, installed: Installed) -> Json:
        number = next(self._numbers)
        token = f"xoxb-{number:08d}-for-tests"
        answer: Json = {
            "ok": True,
            "app_id": installed.workspace.app_id,
            "scope": ",".join(sorted(installed.scopes)),
            "token_type": "bot",
            "bot_user_id": installed.workspace.bot.id,
        }
        if self._manifest.rotates_tokens:
            token = f"xoxe.{token}"
            secret = f"xoxe-1-{number:08d}-for-tests"
            installed = replace(installed, expires_at=self._clock() + TOKEN_LIFE)
            self._refresh[secret] = installed
            self._secrets.append(secret)
            answer |= {"refresh_token": secret, "expires_in": int(TOKEN_LIFE.total_seconds())}
        self._installed[token] = installed
        return answer | {"access_token": token}


def _places(workspace: Workspace) -> Json:
    whole = workspace.is_organisation
    return {
        "team": None if whole else {"id": workspace.team_id, "name": workspace.name},
        "enterprise": workspace.enterprise,
        "is_enterprise_install": whole,
    }
