"""What was done by coordinators, read to its end. Only ids are stored: names are looked up here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Heading,
    Menu,
    Option,
    Paragraph,
    Part,
    Reply,
    Text,
    message,
)
from handlers.conversation.router import action
from handlers.conversation.turn import LARGEST_ID, Problem, Turn, row_id
from handlers.people.pairs import known_name
from storage import audit, pairs, people, programmes
from storage.tables import AuditEntry, Member, Pair, Programme

NAMELESS = "workspace"
"""The subject of acts that are about nobody and nothing in particular."""
SUBJECTS = ("programme", "pair", "member")
"""What else acts are about."""
ACTS_SHOWN = 10
"""Entries of the log in one answer."""
LONGEST_VALUE = 60
"""Characters of an old or new value."""
KINDS = {
    "all": (),
    "programmes": ("programme.",),
    "matching": ("match.", "pair.", "block"),
    "people": (
        *("coordinator.", "people.", "invite", "council.", "privacy.", "export", "report"),
        "released.",
        "story.",
    ),
    "contact": ("nudge", "announce", "support."),
    "settings": ("settings.",),
}
"""How the names of acts of each kind begin."""
Naming = Callable[[Turn, Member | None], str]
"""How a person is called to whoever reads."""


@dataclass(frozen=True, slots=True)
class Place:
    """What is read of the log, and from where on; as a button carries it."""

    kind: str = "all"
    actor_id: int = 0
    before: int = 0

    @classmethod
    def of(cls, argument: str) -> Place:
        """Raises Problem if it stands on no button of ours."""
        kind, _, rest = argument.partition(" ")
        actor, _, before = rest.partition(" ")
        try:
            place = cls(kind, _id_or_none(actor), _id_or_none(before))
        except ValueError:
            raise Problem("problem-old-button") from None
        if kind not in KINDS:
            raise Problem("problem-old-button")
        return place

    def __str__(self) -> str:
        return f"{self.kind} {self.actor_id} {self.before}"


def _id_or_none(text: str) -> int:
    """0 if nothing is said; of an id that no row can have, one that none has."""
    return 0 if text in ("", "0") else row_id(text) or LARGEST_ID


def by_name(turn: Turn, member: Member | None) -> str:
    """As coordinators read it."""
    return str(turn.say("coordination-somebody")) if member is None else known_name(turn, member)


async def log_parts(
    turn: Turn, place: Place, naming: Naming = by_name, name: str = "log.page"
) -> list[Part]:
    """One page of the log, what leads to the next, and a choice of what is read."""
    say = turn.say
    entries = await audit.page(
        turn.session,
        turn.workspace.id,
        ACTS_SHOWN + 1,
        before=place.before,
        actor_id=place.actor_id,
        beginnings=KINDS[place.kind],
    )
    if not entries and place == Place():
        return []
    shown = entries[:ACTS_SHOWN]
    named = await _named(turn, shown, naming)
    lines = tuple(_line(turn, entry, named) for entry in shown)
    buttons: list[Button] = []
    if place.before:
        buttons.append(Button(say("log-newest"), name, str(replace(place, before=0))))
    if len(entries) > ACTS_SHOWN:
        older = str(replace(place, before=shown[-1].id))
        buttons.append(Button(say("log-older"), name, older))
    options = tuple(
        Option(str(Place(kind, place.actor_id)), say(f"log-kind-{kind}")) for kind in KINDS
    )
    return [
        Heading(say("coordination-log-heading")),
        Bullets(lines) if lines else Paragraph(say("log-empty")),
        *([Buttons(tuple(buttons))] if buttons else []),
        Menu(name, say("log-kinds"), options),
    ]


@action("log.page", coordinator=True)
async def page(turn: Turn) -> Reply:
    """Another page of it, or other acts."""
    return message(await log_parts(turn, Place.of(turn.argument)) or _nothing(turn)).replacing()


def _nothing(turn: Turn) -> list[Part]:
    return [Paragraph(turn.say("log-empty"))]


def _line(turn: Turn, entry: AuditEntry, named: _Named) -> Text:
    about = [named.called(one) for one in entry.subject.split() if one != NAMELESS]
    key = f"act-{entry.act.replace('.', '-').replace('_', '-')}"
    act = str(turn.say(key, about=turn.say.listed(about)))
    actor = named.members.get(entry.actor_id or 0)
    changes = "; ".join(_change(turn, *one) for one in entry.changes)
    return turn.say(
        "coordination-log-line",
        at=turn.say.moment(entry.at),
        who=by_name(turn, actor),
        act=f"{act} ({changes})" if changes else act,
    )


def _change(turn: Turn, key: str, before: str, after: str) -> str:
    values = {"before": _short(before), "after": _short(after)}
    return str(turn.say("log-change", name=str(turn.say(key)), **values))


def _short(value: str) -> str:
    if not value:
        return "–"
    return value if len(value) <= LONGEST_VALUE else f"{value[: LONGEST_VALUE - 1]}…"


@dataclass(frozen=True, slots=True)
class _Named:
    """Whom and what the acts of a page name, read together."""

    turn: Turn
    naming: Naming
    members: Mapping[int, Member]
    pairs: Mapping[int, Pair]
    programmes: Mapping[int, Programme]

    def called(self, subject: str) -> str:
        """What `programme:1`, `pair:1` or `member:1` is called by now."""
        kind, number = _kind_and_id(subject)
        if kind == "member":
            return self._member(number)
        if kind == "programme":
            programme = self.programmes.get(number)
            return programme.name if programme is not None else ""
        pair = self.pairs.get(number)
        if pair is None:
            return str(self.turn.say("coordination-pair-gone"))
        return self.turn.say.listed([self._member(pair.mentor_id), self._member(pair.mentee_id)])

    def _member(self, member_id: int) -> str:
        return self.naming(self.turn, self.members.get(member_id))


async def _named(turn: Turn, entries: Sequence[AuditEntry], naming: Naming) -> _Named:
    session, home = turn.session, turn.workspace.id
    ids: dict[str, set[int]] = {kind: set() for kind in SUBJECTS}
    for subject in (one for entry in entries for one in entry.subject.split() if one != NAMELESS):
        kind, number = _kind_and_id(subject)
        ids[kind].add(number)
    found = await pairs.pairs_by_id(session, home, ids["pair"])
    both = {one for pair in found.values() for one in (pair.mentor_id, pair.mentee_id)}
    actors = {entry.actor_id for entry in entries if entry.actor_id}
    return _Named(
        turn,
        naming,
        await people.members_by_id(session, home, ids["member"] | both | actors),
        found,
        await programmes.programmes_by_id(session, home, ids["programme"]),
    )


def _kind_and_id(subject: str) -> tuple[str, int]:
    kind, _, number = subject.partition(":")
    return kind, int(number)
