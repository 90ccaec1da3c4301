"""What a coordinator does by hand, without naming anybody: people are chosen in a form.

A large programme has more of them than any list shows; then they are found by typing.
"""

from __future__ import annotations

from handlers.conversation.chat import Button, ChoiceField, Form, Found, Option, Reply, Text
from handlers.conversation.router import action, command, form, search
from handlers.conversation.searching import MOST
from handlers.conversation.turn import Problem, Turn, row_id
from handlers.pairing.by_hand import (
    ask_before_ending,
    block_named,
    keep_apart,
    pair_named,
    pair_up,
)
from handlers.people.lookup import matchable_programmes
from storage import finding, pairs, people
from storage.tables import Member
from storage.types import STANDING, Role

TOO_MANY = MOST + 1
"""So many options no list shows: then the platform lets people type."""
ROLES = {"mentors": (Role.MENTOR,), "mentees": (Role.MENTEE,), "participants": tuple(Role)}


# ---------------------------------------------------------------------------- together


def pair_button(turn: Turn) -> Button:
    """Opens the form in which two people become a pair."""
    return Button(turn.say("choose-pair-title"), "pair.choose")


@action("pair.choose", coordinator=True)
async def choose_pair(turn: Turn) -> Form:
    """A mentor and a mentee of a programme whose people are matched."""
    await matchable_programmes(turn)
    return Form(
        "pair.by_hand",
        turn.say("choose-pair-title"),
        turn.say("choose-pair-submit"),
        (
            await _people_field(turn, "mentor", "mentors"),
            await _people_field(turn, "mentee", "mentees"),
        ),
    )


@form("pair.by_hand", coordinator=True)
async def pair_chosen(turn: Turn) -> Reply:
    """As if both had been named."""
    return await pair_up(turn, (await _chosen(turn, "mentor"), await _chosen(turn, "mentee")))


# ---------------------------------------------------------------------------- the end of a pair


@command("end", coordinator=True)
async def end(turn: Turn) -> Reply:
    """Asks before a pair that stands is ended: that of the two named, or one chosen from a list."""
    if turn.mentions or turn.words:
        return await ask_before_ending(turn, await pair_named(turn))
    options = await _pair_options(turn, most=TOO_MANY)
    if not options:
        raise Problem("choose-no-pair")
    field = ChoiceField("pair", turn.say("choose-end-field"), options, search="pairs")
    title, submit = turn.say("choose-end-title"), turn.say("choose-end-submit")
    return Form("pair.part", title, submit, (field,))


@form("pair.part", coordinator=True)
async def pair_to_end_chosen(turn: Turn) -> Reply:
    """It is asked once more before a pair ends."""
    chosen = turn.values.text("pair")
    pair = None
    if chosen.isdecimal():
        pair = await pairs.pair_by_id(turn.session, turn.workspace.id, row_id(chosen))
    if pair is None or pair.state not in STANDING:
        raise Problem("choose-no-pair", field="pair")
    return await ask_before_ending(turn, pair)


@command("block", coordinator=True)
async def block(turn: Turn) -> Reply:
    """Two people, named or chosen from a list, are never proposed to each other."""
    if turn.mentions or turn.words:
        return await block_named(turn)
    return Form(
        "pair.keep_apart",
        turn.say("choose-block-title"),
        turn.say("choose-block-submit"),
        (
            await _people_field(turn, "one", "participants"),
            await _people_field(turn, "other", "participants"),
        ),
    )


@form("pair.keep_apart", coordinator=True)
async def block_chosen(turn: Turn) -> Reply:
    """As if both had been named."""
    one, other = await _chosen(turn, "one"), await _chosen(turn, "other")
    if one.id == other.id:
        raise Problem("choose-two", field="other")
    return await keep_apart(turn, one, other)


# ---------------------------------------------------------------------------- finding


@search("mentors", coordinator=True)
async def find_mentors(turn: Turn) -> Found:
    """By name or department."""
    return await _find_people(turn, "mentors")


@search("mentees", coordinator=True)
async def find_mentees(turn: Turn) -> Found:
    """By name or department."""
    return await _find_people(turn, "mentees")


@search("participants", coordinator=True)
async def find_participants(turn: Turn) -> Found:
    """By name or department."""
    return await _find_people(turn, "participants")


@search("pairs", coordinator=True)
async def find_pairs(turn: Turn) -> Found:
    """By either name."""
    return Found(await _pair_options(turn, turn.words))


async def _find_people(turn: Turn, who: str) -> Found:
    return Found(await _people_options(turn, who, turn.words))


# ---------------------------------------------------------------------------- who there is


async def _people_field(turn: Turn, key: str, who: str) -> ChoiceField:
    options = await _people_options(turn, who, most=TOO_MANY)
    if not options:
        raise Problem("choose-nobody")
    return ChoiceField(key, turn.say(f"choose-{key}"), options, search=who)


async def _people_options(
    turn: Turn, who: str, typed: str = "", most: int = MOST
) -> tuple[Option, ...]:
    """Who takes part in a programme under way in one of these roles, by name."""
    ids = turn.session, turn.workspace.id
    members = await finding.participants(*ids, ROLES[who], typed, most)
    return tuple(Option(str(one.id), Text.of(one.name), Text.of(one.department)) for one in members)


async def _chosen(turn: Turn, key: str) -> Member:
    number = turn.values.text(key)
    found = None
    if number.isdecimal() and len(number) < len(str(2**63)):
        found = await people.member_by_id(turn.session, turn.workspace.id, row_id(number))
    if found is None:
        raise Problem("choose-nobody", field=key)
    return found


async def _pair_options(turn: Turn, typed: str = "", most: int = MOST) -> tuple[Option, ...]:
    """Pairs that stand, of programmes under way."""
    standing = await finding.standing_pairs(turn.session, turn.workspace.id, typed, most)
    ids = {member_id for pair in standing for member_id in (pair.mentor_id, pair.mentee_id)}
    named = await people.members_by_id(turn.session, turn.workspace.id, ids)
    return tuple(
        Option(
            str(pair.id),
            turn.say(
                "match-short", mentee=named[pair.mentee_id].name, mentor=named[pair.mentor_id].name
            ),
        )
        for pair in standing
    )
