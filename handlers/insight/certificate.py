"""A mentor's certificate as PDF, in either language: made when they ask, and kept nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from handlers.conversation.chat import Message, Note, Paragraph, Reply, message
from handlers.conversation.router import action, prompt
from handlers.conversation.turn import Problem, Turn, row_id
from handlers.coordination.farewell import (
    CERTIFICATE,
    CERTIFICATE_POST,
    certificate_rows,
    certificate_word,
    company_name,
    held_sessions,
)
from handlers.enrolment import afterwards
from handlers.insight.printing import file_of, printed
from handlers.people.inviting_posts import say_in_rooms
from handlers.people.lookup import programme_of_argument
from handlers.people.pairs import own_pair, role_in
from handlers.reflection.channel_news import tell_refused
from storage import channel_digests, pairs, prompts
from storage.tables import Pair, PairSession, Programme, Prompt
from storage.types import AT_ITS_END, Role

POSTED = "certificate_post"
ABOVE = ("name", "company", "programme", "role")
"""What the title and the sentence say, so that no line repeats it."""


async def _certified(turn: Turn, pair_id: int) -> tuple[Pair, Programme, list[PairSession]]:
    """What the person has done as a mentor; raises Problem if that is nothing, or not over."""
    pair = await own_pair(turn, pair_id, running=False)
    programme = await programme_of_argument(turn, pair.programme_id)
    held = await held_sessions(turn, pair)
    if role_in(pair, turn.member) is not Role.MENTOR or not held:
        raise Problem("problem-not-your-pair")
    if programme.state not in AT_ITS_END:
        raise Problem("closing-is-over")
    return pair, programme, held


@action(CERTIFICATE)
async def certificate(turn: Turn) -> Reply:
    """Begin it: it comes as a message of its own. Only what the mentor did is on it."""
    number, _, language = turn.argument.partition(":")
    if not number.isdecimal() or language not in turn.catalogue.complete:
        raise Problem("problem-old-button")
    pair, programme, held = await _certified(turn, row_id(number))
    say = turn.catalogue.speaker(language, turn.workspace.formal, turn.say.zone, turn.now)
    rows = dict(await certificate_rows(turn, say, programme, pair, held))
    data = {
        "title": str(say("certificate-heading")),
        "language": language,
        "company": company_name(turn.workspace),
        "name": turn.member.name,
        "sentence": str(say("certificate-sentence", programme=programme.name)),
        "rows": [
            {"label": str(say(f"certificate-{key}")), "value": value}
            for key, value in rows.items()
            if value and key not in ABOVE
        ],
        "note": str(say("certificate-note")),
    }
    name = str(say("certificate-file", name=turn.member.name))
    afterwards.begin(turn, partial(_made, turn, data, name))
    return message(Paragraph(turn.say("certificate-begun")))


async def _made(turn: Turn, data: Mapping[str, object], name: str) -> Message:
    paper = await printed("certificate", data)
    said = [Paragraph(turn.say("certificate-here"))]
    lacking = [] if paper.accessible else [Note(turn.say("paper-lacks-signs"))]
    return message(*said, lacking).with_files(file_of(paper, name))


# ---------------------------------------------------------------------------- in the channel


@action(CERTIFICATE_POST)
async def to_channel(turn: Turn) -> Reply:
    """The mentor wants it: once, into the channel that coordinators have chosen."""
    pair, _programme, _held = await _certified(turn, turn.number)
    digest = await channel_digests.digest_of(turn.session, turn.workspace.id)
    if digest is None or digest.is_muted:
        raise Problem("certificate-channel-gone")
    await prompts.plan(
        turn.session,
        Prompt(
            workspace_id=turn.workspace.id,
            programme_id=pair.programme_id,
            recipient_id=turn.member.id,
            kind=POSTED,
            subject_id=pair.id,
            channel=digest.room,
            due_at=turn.now,
            created_at=turn.now,
        ),
    )
    return message(Paragraph(turn.say("certificate-channel-begun", room=digest.room_name)))


async def _after(turn: Turn) -> None:
    """The mentor learns if the channel does not take it."""
    digest = await channel_digests.digest_of(turn.session, turn.workspace.id)
    if digest is not None and turn.prompt is not None and not turn.prompt.message_id:
        await tell_refused(turn, turn.member, digest)


@prompt(POSTED, in_room=True, then=_after)
async def posted(turn: Turn) -> Message | None:
    """A word of thanks by name, in the workspace's language; no number, and not of how well."""
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number)
    if pair is None:
        return None
    programme = await programme_of_argument(turn, pair.programme_id)
    return message(Paragraph(certificate_word(say_in_rooms(turn), turn.member, programme)))
