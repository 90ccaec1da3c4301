"""Free text is encrypted at rest: the column types that do it, and their key."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from typing import Any

import structlog
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator

log = structlog.get_logger(__name__)

UNREADABLE = "[…]"
"""What stands for a text that no key reads."""


class KeyMissing(RuntimeError):
    """No encryption key was given, or none of the given keys fits the stored text."""


_keyrings: list[MultiFernet] = []
"""The one in use, if any: a column type has no other way to reach it."""
_secrets: list[bytes] = []
"""The same keys, as those of fingerprints."""


def use_keys(keys: Sequence[str]) -> None:
    """Encrypt with the first of `keys` and decrypt with any; raises KeyMissing like `keyring`."""
    _keyrings[:] = [keyring(keys)]
    _secrets[:] = [key.encode() for key in keys]


def fingerprints(text: str) -> tuple[str, ...]:
    """By which an encrypted text is found again: one for each key in use, the current one's first.

    Without a key nobody can tell whether a text that they know is among those stored.
    """
    if not _secrets:
        raise KeyMissing("no encryption key is in use: call use_keys first")
    said = b"found by: " + text.casefold().encode()
    return tuple(hmac.new(secret, said, hashlib.sha256).hexdigest() for secret in _secrets)


def keyring(keys: Sequence[str]) -> MultiFernet:
    """The keys, ready for use.

    Raises KeyMissing if there is none or one of them is not 32 url-safe base64-encoded bytes.
    """
    if not keys:
        raise KeyMissing("no encryption key: set MENTOR_ENCRYPTION_KEY")
    try:
        return MultiFernet([Fernet(key) for key in keys])
    except ValueError as error:
        raise KeyMissing(
            "MENTOR_ENCRYPTION_KEY is not 32 url-safe base64-encoded bytes; `mentor key` makes one"
        ) from error


def fits(keys: Sequence[str], stored: Sequence[str]) -> bool:
    """Whether they are the keys of what is stored: one text that is damaged does not say no."""
    return not stored or any(reads(keys, [text]) for text in stored)


def reads(keys: Sequence[str], stored: Sequence[str]) -> bool:
    """Whether each of the stored texts can be read with one of the keys."""
    ring = keyring(keys)
    try:
        for text in stored:
            ring.decrypt(text.encode())
    except InvalidToken:
        return False
    return True


def new_key() -> str:
    """A fresh key for MENTOR_ENCRYPTION_KEY."""
    return Fernet.generate_key().decode()


def _current() -> MultiFernet:
    if not _keyrings:
        raise KeyMissing("no encryption key is in use: call use_keys first")
    return _keyrings[0]


class EncryptedText(TypeDecorator[str]):
    """Text that the database only ever sees encrypted; an empty one is no secret and stays so.

    `instead` stands for one that no key reads, so that it keeps nothing else from being shown.
    """

    impl = Text
    cache_ok = True

    def __init__(self, instead: str | None = None) -> None:
        super().__init__()
        self.instead = instead

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Encrypt what goes in."""
        return _current().encrypt(str(value).encode()).decode() if value else value

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        """Decrypt what comes out; raises KeyMissing if no key fits and nothing stands for it."""
        if not value:
            return value  # type: ignore[no-any-return]
        try:
            return _current().decrypt(value).decode()
        except InvalidToken as error:
            if self.instead is not None:
                log.error("text_unreadable", next_step="`mentor doctor` looks at the keys")
                return self.instead
            raise KeyMissing(
                "stored text was encrypted with a key that is not in MENTOR_ENCRYPTION_KEY"
            ) from error
