"""Tokens as Microsoft signs them, and what is wrong with those of others."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

ISSUER = "https://api.botframework.com"
LIFE = 3600


@dataclass
class Signer:
    """Signs tokens with a key of its own."""

    key_id: str = "key-1"
    key: rsa.RSAPrivateKey = field(
        default_factory=lambda: rsa.generate_private_key(public_exponent=65537, key_size=2048)
    )

    endorsements: list[str] | None = field(default_factory=lambda: ["msteams"])
    """The channels for which Microsoft uses the key; None if it does not say."""

    def public_keys(self) -> dict[str, Any]:
        """The key set that Microsoft publishes."""
        public = json.loads(RSAAlgorithm.to_jwk(self.key.public_key()))
        endorsed = {} if self.endorsements is None else {"endorsements": self.endorsements}
        return {"keys": [{**public, "kid": self.key_id, **endorsed}]}

    def token(self, audience: str, service_url: str, **claims: Any) -> str:
        """A token for a bot; `claims` change it, None takes one away."""
        now = int(time.time())
        content = {
            "iss": ISSUER,
            "aud": audience,
            "serviceurl": service_url,
            "nbf": now - 60,
            "exp": now + LIFE,
        } | claims
        kept = {name: value for name, value in content.items() if value is not None}
        return jwt.encode(kept, self.key, algorithm="RS256", headers={"kid": self.key_id})
