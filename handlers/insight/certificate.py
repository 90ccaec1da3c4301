"""A mentor's certificate as PDF, in either language: made when they ask, and kept nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from handlers.conversation.chat import Message, Note, Paragraph, Reply, message
from handlers.conversation.router import action
from handlers.conversation.turn import Problem, Turn, row_id
from handlers.coordination.farewell import (
    CERTIFICATE,
    certificate_rows,
    company_name,
    held_sessions,
)
from handlers.enrolment import afterwards
from handlers.insight.printing import file_of, printed
from handlers.people.lookup import programme_of_argument
from handlers.people.pairs import own_pair, role_in
from storage.types import AT_ITS_END, Role

ABOVE = ("name", "company", "programme", "role")
"""What the title and the sentence say, so that no line repeats it."""


@action(CERTIFICATE)
async def certificate(turn: Turn) -> Reply:
    """Begin it: it comes as a message of its own. Only what the mentor did is on it."""
    number, _, language = turn.argument.partition(":")
    if not number.isdecimal() or language not in turn.catalogue.complete:
        raise Problem("problem-old-button")
    pair = await own_pair(turn, row_id(number), running=False)
    programme = await programme_of_argument(turn, pair.programme_id)
    held = await held_sessions(turn, pair)
    if role_in(pair, turn.member) is not Role.MENTOR or not held:
        raise Problem("problem-not-your-pair")
    if programme.state not in AT_ITS_END:
        raise Problem("closing-is-over")
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
