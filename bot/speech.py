"""The settings of how the bot speaks, and where: all that a command without a database needs."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from pydantic import field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from handlers.conversation.catalogue import LANGUAGES


class Speech(BaseSettings):
    """Read like all settings: from the environment (`MENTOR_…`) and from a file `.env`."""

    model_config = SettingsConfigDict(
        env_prefix="MENTOR_", env_file=".env", extra="ignore", populate_by_name=True
    )

    language: str = "en"
    """What new workspaces speak, until their coordinator changes it: `en` or `de`."""
    formal: bool = False
    """Whether German says Sie in new workspaces."""
    timezone: str = "Europe/Berlin"

    @field_validator("language")
    @classmethod
    def _known_language(cls, language: str) -> str:
        if language not in LANGUAGES:
            raise ValueError(f"MENTOR_LANGUAGE is one of {', '.join(LANGUAGES)}")
        return language

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, zone: str) -> str:
        try:
            ZoneInfo(zone)
        except (KeyError, ValueError, OSError) as error:
            raise ValueError(f"MENTOR_TIMEZONE {zone!r} is not an IANA time zone") from error
        return zone
