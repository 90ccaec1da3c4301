"""The person's own page: one next step, then pairs and goals. Also what `/mentor` alone answers."""

from __future__ import annotations

from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Fact,
    Facts,
    Heading,
    Menu,
    Note,
    Option,
    Paragraph,
    Part,
    Reply,
    Style,
    Text,
    message,
)
from handlers.conversation.commands import does
from handlers.conversation.router import RUN, command_button, home, routes
from handlers.conversation.turn import Turn
from handlers.coordination.council import council_page
from handlers.enrolment.waiting_for_a_place import own_standing
from handlers.home.coordinators_page import coordination
from handlers.home.pair_step import pairs_step
from handlers.home.time_again import time_again
from handlers.pairing.asking import awaits
from handlers.pairing.doors import why_matched_here
from handlers.people.lookup import ended_in_words
from handlers.people.pairs import partner_in, role_in
from storage import goals, pair_sessions, pairs, programmes
from storage.tables import Enrolment, Pair, Programme
from storage.types import (
    ASKED,
    JOINABLE,
    WAS_ASKED,
    AgreementState,
    EnrolmentState,
    PairState,
    ProgrammeState,
)


@home
async def at_home(turn: Turn) -> Reply:
    """The page."""
    if turn.member.is_council:
        return await council_page(turn)
    own = await programmes.current_enrolments(turn.session, turn.workspace.id, turn.member.id)
    running = await pairs.pairs_of(turn.session, turn.workspace.id, turn.member.id)
    was_asked = await pairs.pairs_of(turn.session, turn.workspace.id, turn.member.id, WAS_ASKED)
    asked = [pair for pair in was_asked if pair.state in ASKED]
    enrolments = [enrolment for enrolment, _programme in own]
    pair_parts = [part for pair in running for part in await _pair(turn, pair)]
    return message(
        Heading(turn.say("home-heading", name=turn.member.name)),
        await coordination(turn) if not own else [],
        await _next_step(turn, list(own), list(running), asked),
        await time_again(turn, enrolments, was_asked, running),
        pair_parts,
        await coordination(turn) if own else [],
        Buttons(_always(turn)),
        _everything(turn),
        Note(turn.say("home-note")),
    )


def _always(turn: Turn) -> tuple[Button, ...]:
    return tuple(_command(turn, name) for name in ("help", "profile", "privacy"))


def _everything(turn: Turn) -> Menu:
    """Every command of the person's, with what it does."""
    mine = turn.member.is_coordinator
    own = [one for one in routes.commands.values() if mine or not one.coordinator]
    options = tuple(
        Option(word, Text.of(word.capitalize()), Text.of(does(turn.say, one.name)))
        for one in own
        for word in (turn.say.command(one.name),)
    )
    return Menu(RUN, turn.say("home-everything"), options)


def _command(turn: Turn, name: str) -> Button:
    word = turn.say.command(name)
    return command_button(turn.say(f"home-button-{name}"), word)


# ---------------------------------------------------------------------------- the next step


async def _next_step(
    turn: Turn, own: list[tuple[Enrolment, Programme]], running: list[Pair], asked: list[Pair]
) -> list[Part]:
    """The one thing that helps most now."""
    for pair in asked:
        if awaits(pair, turn.member):
            return await _answer_proposal(turn, pair)
    if not own:
        return await _invitation(turn)
    if all(enrolment.state is EnrolmentState.PAUSED for enrolment, _programme in own):
        return [Paragraph(turn.say("home-paused")), Buttons((_command(turn, "resume"),))]
    if running:
        return await _in_pairs(turn, own, running)
    has_said_yes = any(
        pair.state is PairState.ASKING_MENTOR and pair.mentee_id == turn.member.id for pair in asked
    )
    return _closing(turn, own) or _waiting(turn, own, has_said_yes)


async def _answer_proposal(turn: Turn, pair: Pair) -> list[Part]:
    partner = await partner_in(turn, pair)
    accept = Button(
        turn.say("proposal-accept", name=partner.name),
        "proposal.accept",
        str(pair.id),
        Style.PRIMARY,
    )
    decline = Button(turn.say("proposal-decline"), "proposal.decline", str(pair.id))
    role = role_in(pair, turn.member)
    return [
        Paragraph(turn.say(f"proposal-to-{role}", name=partner.name)),
        Bullets(tuple(await why_matched_here(turn, turn.say, pair))),
        Buttons((accept, decline)),
    ]


async def _invitation(turn: Turn) -> list[Part]:
    waits = await own_standing(turn)
    if waits:
        return waits
    joinable = await programmes.programmes_in(turn.session, turn.workspace.id, JOINABLE)
    if turn.member.is_coordinator:
        return []  # who looks after the programmes joins by the menu, if at all
    if not joinable:
        return [Paragraph(turn.say("home-nothing-open"))]
    word = turn.say.command("join")
    button = command_button(turn.say("enrolment-join"), word)
    return [Paragraph(turn.say("home-join", programme=joinable[0].name)), Buttons((button,))]


def _closing(turn: Turn, own: list[tuple[Enrolment, Programme]]) -> list[Part]:
    """Thanks, and the one question that is left; nothing as long as no programme ends."""
    ending = [programme for _, programme in own if programme.state is ProgrammeState.CLOSING]
    if not ending or turn.member.no_questions:
        return []
    names = turn.say.listed([programme.name for programme in ending])
    over = "yes" if all(ended_in_words(turn, one) == "yes" for one in ending) else "no"
    question = Button(turn.say("closing-again-button"), "closing.again", str(ending[0].id))
    return [Paragraph(turn.say("home-closing", programme=names, over=over)), Buttons((question,))]


def _waiting(turn: Turn, own: list[tuple[Enrolment, Programme]], has_said_yes: bool) -> list[Part]:
    names = turn.say.listed([programme.name for _enrolment, programme in own])
    is_late = any(programme.state is ProgrammeState.RUNNING for _enrolment, programme in own)
    key = "home-no-pair-yet" if is_late else "home-waiting"
    return [
        Paragraph(turn.say("home-other-side" if has_said_yes else key, programme=names)),
        Buttons((_command(turn, "prepare"), _command(turn, "topics"))),
    ]


async def _in_pairs(
    turn: Turn, own: list[tuple[Enrolment, Programme]], running: list[Pair]
) -> list[Part]:
    ending = {one.id for _, one in own if one.state is ProgrammeState.CLOSING}
    step = await pairs_step(turn, running, ending)
    if step:
        return step
    if all(pair.programme_id in ending for pair in running):
        return _closing(turn, own)
    return [Paragraph(turn.say("home-all-set")), Buttons((_command(turn, "prepare"),))]


# ---------------------------------------------------------------------------- pairs


async def _pair(turn: Turn, pair: Pair) -> list[Part]:
    partner = await partner_in(turn, pair)
    upcoming = await pair_sessions.next_session(turn.session, pair.id, turn.now)
    when = Text.of(turn.say.moment(upcoming.starts_at)) if upcoming else turn.say("home-none-yet")
    agreed = [
        goal
        for goal in await goals.goals_of(turn.session, pair.id)
        if goal.state is AgreementState.AGREED
    ]
    rows = (
        Fact(turn.say("home-next-session"), when),
        *(
            Fact(
                turn.say("home-goal", progress=goal.progress),
                Text.of(goal.text),
            )
            for goal in agreed
        ),
    )
    return [
        Heading(turn.say("home-pair", name=partner.name)),
        Facts(rows),
        Buttons(tuple(_command(turn, name) for name in ("pair", "session", "goal"))),
    ]
