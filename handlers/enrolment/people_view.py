"""Who is here: who has joined, whom a list named and nobody asked yet, and who is not found yet."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Heading,
    Message,
    Note,
    Paragraph,
    Part,
    Reply,
    Text,
    message,
)
from handlers.conversation.router import action, command_button
from handlers.conversation.turn import Problem, Turn, row_id
from handlers.people.lookup import programme_of_argument
from storage import invitations, people, programmes, waiting_list
from storage.invitations import Among
from storage.tables import Programme
from storage.types import JOINABLE, UNDER_WAY

MOST_NAMED = 30
"""People named in one answer; *More* brings the next."""


class PeopleShown(StrEnum):
    """Of whom somebody reads the names."""

    JOINED = "joined"
    LISTED = "listed"
    """Here, named by a list; in a programme only those who can be asked."""
    ASIDE = "aside"
    """Named by a list, and not found here yet."""


async def who_is_here(turn: Turn) -> Message:
    """Of the newest programme that people may join; without one, of the newest that closes.

    Without that either, who is known and listed.
    """
    found = await programmes.programmes_in(turn.session, turn.workspace.id, UNDER_WAY)
    programme = next((one for one in found if one.state in JOINABLE), None)
    shown = programme or next(iter(found), None)
    head = await (_of_programme(turn, shown) if shown else _without_one(turn))
    return message(
        head.parts,
        _over(turn, shown) if shown is not None and programme is None else [],
        await _some(turn, programme, PeopleShown.LISTED, 0),
        await _some(turn, programme, PeopleShown.ASIDE, 0),
        Note(turn.say("people-how")),
    )


async def _of_programme(turn: Turn, programme: Programme) -> Message:
    """Of those who said no only how many."""
    say = turn.say
    asked = await invitations.counts(turn.session, programme.id)
    joined = asked.joined + asked.uninvited
    counts = {"invited": asked.invited, "joined": joined, "declined": asked.declined}
    waits = await waiting_list.count_waiting(turn.session, programme.id)
    more = {"open": asked.open, "uninvited": asked.uninvited, "others": asked.others}
    told = say("people-counts", **counts, **more)
    return message(
        Heading(say("people-heading", programme=programme.name)),
        Paragraph(told),
        await _some(turn, programme, PeopleShown.JOINED, 0),
        [Note(say("waiting-list-count", count=waits))] if waits else [],
    )


def _over(turn: Turn, programme: Programme) -> list[Part]:
    """That nobody joins it any more, and where those who come next are invited."""
    return [
        Paragraph(turn.say("people-over", programme=programme.name)),
        Buttons((_to_programmes(turn),)),
    ]


def _to_programmes(turn: Turn) -> Button:
    return command_button(turn.say("people-programmes"), turn.say.command("programme"))


async def _without_one(turn: Turn) -> Message:
    """Who is known, and what comes next."""
    say = turn.say
    known = await people.count_here(turn.session, turn.workspace.id)
    return message(
        Heading(say("people-heading-all")),
        Paragraph(say("people-no-programme", count=known)),
        Buttons((_to_programmes(turn),)),
    )


async def _some(
    turn: Turn, programme: Programme | None, whom: PeopleShown, begins: int
) -> list[Part]:
    """Names of those from the one at `begins` on, how many more there are, and what to do."""
    count = await _count(turn, programme, whom)
    lines = await _lines(turn, programme, whom, begins) if count > begins else []
    if not lines:
        return []
    parts: list[Part] = []
    if whom is not PeopleShown.JOINED:
        key = "people-known-listed" if programme is None and whom is PeopleShown.LISTED else None
        parts.append(Paragraph(turn.say(key or f"people-{whom}", count=count)))
    parts.append(Bullets(tuple(lines)))
    shown = begins + len(lines)
    number = programme.id if programme else 0
    buttons = []
    if programme is not None and programme.state in JOINABLE and whom is PeopleShown.LISTED:
        asked = turn.say("people-invite-listed", count=count)
        buttons.append(Button(asked, "invite.preview", f"{number}:{whom}"))
    if shown < count:
        parts.append(Note(turn.say("list-more", count=count - shown)))
        more = turn.say("people-more", count=min(MOST_NAMED, count - shown))
        buttons.append(Button(more, "people.page", f"{number}:{whom}:{shown}"))
    return [*parts, *([Buttons(tuple(buttons))] if buttons else [])]


async def _count(turn: Turn, programme: Programme | None, whom: PeopleShown) -> int:
    session, workspace_id = turn.session, turn.workspace.id
    if programme is not None and whom is PeopleShown.JOINED:
        return await programmes.count_taking_part(session, programme.id)
    if programme is not None and whom is PeopleShown.LISTED:
        meant = Among(listed=True)
        ids = workspace_id, programme.id, turn.member.id
        return await invitations.count_askable(session, *ids, meant)
    return await people.count_listed(session, workspace_id, here=whom is not PeopleShown.ASIDE)


async def _lines(
    turn: Turn, programme: Programme | None, whom: PeopleShown, begins: int
) -> Sequence[Text]:
    session, workspace_id = turn.session, turn.workspace.id
    if programme is not None and whom is PeopleShown.JOINED:
        parts = await programmes.participants(session, programme.id, begins=begins, most=MOST_NAMED)
        return [
            turn.say("people-joined-line", name=one.name, role=str(turn.say(f"role-{part.role}")))
            for part, one in parts
        ]
    if programme is not None and whom is PeopleShown.LISTED:
        ids = workspace_id, programme.id, turn.member.id
        meant = Among(listed=True)
        found = await invitations.askable_by_name(session, ids, meant, begins, MOST_NAMED)
    else:
        here = whom is not PeopleShown.ASIDE
        found = await people.listed_by_name(
            session, workspace_id, here=here, begins=begins, most=MOST_NAMED
        )
    return [Text.of(one.name) for one in found]


@action("people.page", coordinator=True)
async def page(turn: Turn) -> Reply:
    """The next names of them."""
    number, _, rest = turn.argument.partition(":")
    whom, _, begins = rest.partition(":")
    if whom not in tuple(PeopleShown) or not begins.isdecimal():
        raise Problem("problem-old-button")
    programme = None
    if number != "0":
        programme = await programme_of_argument(turn, row_id(number) if number.isdecimal() else 0)
    parts = await _some(turn, programme, PeopleShown(whom), row_id(begins))
    return message(parts or [Note(turn.say("people-nobody-more"))])
