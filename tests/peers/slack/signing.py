"""How Slack signs what it sends (version 0): an HMAC over the moment and the body."""

from __future__ import annotations

import hashlib
import hmac
import time


def signed(secret: str, body: str, at: float | None = None) -> dict[str, str]:
    """The headers for `body`, sent at `at` (seconds since 1970; now if it is None)."""
    moment = str(int(time.time() if at is None else at))
    basis = f"v0:{moment}:{body}".encode()
    digest = hmac.new(secret.encode(), basis, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": moment, "X-Slack-Signature": f"v0={digest}"}


def signed_long_ago(secret: str, body: str) -> dict[str, str]:
    """Rightly signed, but more than five minutes ago: a replay."""
    return signed(secret, body, time.time() - 301)


def signed_wrongly(body: str) -> dict[str, str]:
    """Signed by somebody who does not know the secret."""
    return signed("not the secret", body)
