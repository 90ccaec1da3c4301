"""How what happens in Slack reaches the app: signed HTTP requests, or Socket Mode envelopes."""

from __future__ import annotations

import asyncio
import enum
import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlencode

import aiohttp

from tests.peers.slack.signing import signed
from tests.peers.slack.state import Json

if TYPE_CHECKING:
    from tests.peers.slack.server import StrictSlack

PATIENCE = 10
"""Seconds to wait for the app. Slack waits three; a test machine may be busy."""


class Kind(enum.Enum):
    """What is sent; the values are the names of Socket Mode's envelopes."""

    COMMAND = "slash_commands"
    INTERACTION = "interactive"
    EVENT = "events_api"


@dataclass(frozen=True, slots=True)
class Delivery:
    """One thing to tell the app; `retry` counts how often it was tried before."""

    kind: Kind
    payload: Json
    retry: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """How the app acknowledged."""

    status: int
    body: Json | str


class Transport(Protocol):
    """A way to the app."""

    async def deliver(self, delivery: Delivery) -> Answer:
        """Tell the app, and wait for its acknowledgement."""


class Http:
    """Requests to the app's events URL."""

    def __init__(self, slack: StrictSlack, url: str) -> None:
        self._slack = slack
        self.url = url

    async def deliver(self, delivery: Delivery) -> Answer:
        """POST it, signed, in the form that its kind has."""
        body, content_type = encoded(delivery)
        headers = {"Content-Type": content_type, **signed(self._slack.signing_secret, body)}
        if delivery.retry:
            headers |= {
                "X-Slack-Retry-Num": str(delivery.retry),
                "X-Slack-Retry-Reason": "http_timeout",
            }
        return await self.post(body, headers)

    async def post(self, body: str, headers: Mapping[str, str]) -> Answer:
        """POST any body with any headers, as anybody on the net can."""
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        async with self._slack.http.post(
            self.url, data=body.encode(), headers=headers, timeout=timeout
        ) as response:
            text = await response.text()
            is_json = response.content_type == "application/json" and text
            return Answer(response.status, json.loads(text) if is_json else text)


class SocketMode:
    """Envelopes through the connection that the app keeps open."""

    def __init__(self, slack: StrictSlack) -> None:
        self._slack = slack

    async def deliver(self, delivery: Delivery) -> Answer:
        """Send an envelope, and wait for its acknowledgement."""
        envelope: Json = {
            "envelope_id": str(uuid.uuid4()),
            "type": delivery.kind.value,
            "accepts_response_payload": delivery.kind is not Kind.EVENT,
            "payload": delivery.payload,
        }
        if delivery.kind is Kind.EVENT:
            reason = "timeout" if delivery.retry else ""
            envelope |= {"retry_attempt": delivery.retry, "retry_reason": reason}
        async with asyncio.timeout(PATIENCE):
            return Answer(200, await self._slack.sent_in_envelope(envelope) or "")


def encoded(delivery: Delivery) -> tuple[str, str]:
    """The body of a request, and its content type."""
    form = "application/x-www-form-urlencoded"
    if delivery.kind is Kind.COMMAND:
        return urlencode(delivery.payload), form
    text = json.dumps(delivery.payload)
    if delivery.kind is Kind.INTERACTION:
        return urlencode({"payload": text}), form
    return text, "application/json"
