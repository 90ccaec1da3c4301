"""The database goes away at the wrong moment, in Slack: nothing that was typed is lost."""

from __future__ import annotations

import pytest

from storage import database
from tests.peers.slack.town import bot_in_slack
from tests.story.slack_people import Cast, users
from tests.unreliable import IMPATIENT, outage_of

LEARNED = "Ask for counter-arguments first"


async def test_a_reflection_typed_while_the_database_is_gone_is_kept_and_saved_later(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT", IMPATIENT)
    async with bot_in_slack(database_url, users("de"), language="de") as town:
        cast = Cast(town, "de")
        words, klaus = cast.words, cast.klaus
        sorry = words("problem-apology", reference="").partition(".")[0]
        await cast.become_a_pair()
        await cast.agree_on_a_contract()
        await town.moves_to("2026-12-07 10:00")
        await klaus.presses(words("check-in-yes"))
        klaus.fills({"usefulness": words("usefulness-5"), "learned": LEARNED})

        async with outage_of(database_url):
            assert sorry in await klaus.submits()
            assert len(klaus.modals) == 1, "the form is still open"
            assert sorry in await cast.lena.commands("/mentor")

        assert klaus.modals[0] is klaus.form()
        saved = words("reflection-saved", name="Lena Vogt", day=cast.day("2026-12-01"))
        assert saved in await klaus.submits()
        assert klaus.modals == []
        await klaus.commands(cast.command("privacy"))
        await klaus.presses(words("privacy-export"))
        [export] = klaus.last_message().files
        assert LEARNED.encode() in (export.content or b"")
