"""The contract card: filled by one, confirmed by the other, changed later by agreement.

The agreed version counts until the other agrees to a new one. With the agreement all dates are
planned: the programme dies in the calendar (docs/sources.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from handlers.agreements.contract_dates import ProposedDate, dates_ahead, plan_dates, proposed_dates
from handlers.contents import ADDRESSES, CONFIDENTIALITY, CONTRACT_FIELDS
from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    ChoiceField,
    ChoicesField,
    DateField,
    Fact,
    Facts,
    Field,
    Form,
    Heading,
    Message,
    Note,
    Option,
    Paragraph,
    Part,
    Reply,
    Style,
    Text,
    TextField,
    TimeField,
    message,
)
from handlers.conversation.commands import Situation
from handlers.conversation.hours import check_in_at
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import action, asks, command, form, prompt
from handlers.conversation.settled import settle
from handlers.conversation.turn import Problem, Turn, local_times
from handlers.people.pairs import own_pair, partner_in, programme_of, which_pair
from handlers.sessions.diaries import decent_from, hints
from handlers.sessions.own_sessions import double_booked, overlapping, said_of
from handlers.sessions.session_calendar import calendar_files
from handlers.sessions.sessions import LONGEST_PLACE, typed_moment
from storage import contracts, goals, pair_sessions, pairs
from storage.contracts import contract_of
from storage.programmes import is_over
from storage.tables import Contract, Goal, Pair, PairSession, Programme
from storage.types import AGREED_ONCE, AgreementState, PairState

LONGEST_AHEAD = timedelta(days=365)
"""For the first session; a year later would be a slip of the pen."""
MOST_TOPICS = 3
"""Of a pair: fewer get deeper."""
LONGEST = 300
"""Of each text, in characters; a place: see LONGEST_PLACE."""


@command("agreement", helps={Situation.PAIRED: 5}, suggested=True)
async def contract(turn: Turn) -> Reply:
    """The card as it stands."""
    pair = await which_pair(turn, "contract.show")
    return pair if isinstance(pair, Message) else await _show(turn, pair)


@action("contract.show")
async def show(turn: Turn) -> Reply:
    """The card of one pair."""
    return await _show(turn, await own_pair(turn, turn.number))


async def _show(turn: Turn, pair: Pair) -> Message:
    every = await contracts.contracts_of(turn.session, pair.id)
    agreed = _in_state(every, AgreementState.AGREED)
    proposed = _in_state(every, AgreementState.PROPOSED)
    partner = await partner_in(turn, pair)
    parts: list[Part] = [Heading(turn.say("contract-heading", name=partner.name))]
    if agreed is not None:
        parts += [Note(turn.say("contract-agreed-note")), *_card(turn, agreed)]
    over = await _over_since(turn, pair)
    if over is not None:
        return message(parts, _rules(turn), Paragraph(over))
    if proposed is not None:
        mine = proposed.filled_by_id == turn.member.id
        key = "contract-waiting-for-partner" if mine else "contract-waiting-for-you"
        parts += [Paragraph(turn.say(key, name=partner.name)), *_card(turn, proposed)]
        if not mine:
            parts.append(Buttons(_answers(turn, proposed)))
    if agreed is None and proposed is None:
        parts.append(Paragraph(turn.say("contract-none")))
    fill = Button(
        turn.say("contract-change" if agreed or proposed else "contract-fill"),
        "contract.open",
        str(pair.id),
    )
    return message(parts, _rules(turn), Buttons((fill,)))


async def _over_since(turn: Turn, pair: Pair) -> Text | None:
    """Why nothing is agreed any more, after the last day of a programme that still runs."""
    try:
        await _still_agree(turn, pair)
    except Problem as over:
        return turn.say(over.key, **over.arguments)
    return None


async def _still_agree(turn: Turn, pair: Pair) -> Programme:
    """The programme in which the two agree; raises Problem after its last day."""
    programme = await programme_of(turn, pair)
    if is_over(turn.workspace, programme, turn.now):
        raise Problem("contract-programme-over", day=turn.say.day(programme.last_day))
    return programme


def _in_state(every: Sequence[Contract], state: AgreementState) -> Contract | None:
    return next((one for one in every if one.state is state), None)


def _card(turn: Turn, one: Contract) -> list[Part]:
    """What the two have written; the rules for everyone stand apart."""
    say = turn.say
    topics = "; ".join(str(say(f"topic-{key}.short")) for key in one.topics)
    rhythm = say(
        "contract-rhythm",
        moment=say.moment(one.first_session_at),
        place=one.place or "none",
    )
    rows = (
        Fact(say("contract-field-address"), say(f"address-{one.address}")),
        Fact(say("contract-field-goal"), Text.of(one.goal)),
        Fact(say("contract-field-success"), Text.of(one.success)),
        Fact(say("contract-field-topics"), Text.of(topics)),
        Fact(say("contract-field-rhythm"), rhythm),
        Fact(say("contract-field-confidentiality"), say(f"confidentiality-{one.confidentiality}")),
        Fact(say("contract-field-feedback"), Text.of(one.feedback)),
    )
    return [Facts(tuple(row for row in rows if row.value))]


def _rules(turn: Turn) -> list[Part]:
    fixed = [field.key for field in CONTRACT_FIELDS if field.fixed]
    lines = tuple(
        turn.say(
            "contract-rule",
            label=str(turn.say(f"contract-field-{key}")),
            text=str(turn.say(f"contract-field-{key}.text")),
        )
        for key in fixed
    )
    return [Paragraph(turn.say("contract-rules")), Bullets(lines)]


def _answers(turn: Turn, proposed: Contract) -> tuple[Button, ...]:
    key = str(proposed.id)
    return (
        Button(turn.say("contract-confirm"), "contract.confirm", key, Style.PRIMARY),
        Button(turn.say("contract-change"), "contract.open", str(proposed.pair_id)),
    )


# ---------------------------------------------------------------------------- filling in


@action("contract.open")
async def open_(turn: Turn) -> Reply:
    """The form, filled with the newest version there is."""
    pair = await own_pair(turn, turn.number)
    programme = await _still_agree(turn, pair)
    every = await contracts.contracts_of(turn.session, pair.id)
    return Form(
        "contract",
        turn.say("contract-form-title"),
        turn.say("contract-form-save"),
        await _fields(turn, pair, programme, next(iter(every), None)),
        subject=str(pair.id),
        intro=(Note(turn.say("contract-form-note")),),
    )


async def _fields(
    turn: Turn, pair: Pair, programme: Programme, known: Contract | None
) -> tuple[Field, ...]:
    say = turn.say
    first = await _first_moment(turn, pair, known)
    chosen = tuple(known.topics if known else pair.topics[:MOST_TOPICS])
    own = (key for key in (*chosen, *pair.topics) if key in programme.topics)
    topics = tuple(dict.fromkeys((*own, *programme.topics)))
    return (
        _choice(turn, "address", ADDRESSES, known.address if known else ADDRESSES[0]),
        TextField(
            "goal",
            say("contract-field-goal"),
            required=True,
            lines=True,
            longest=LONGEST,
            initial=known.goal if known else "",
        ),
        TextField(
            "success",
            say("contract-field-success"),
            longest=LONGEST,
            initial=known.success if known else "",
        ),
        ChoicesField(
            "topics",
            say("contract-field-topics"),
            tuple(Option(key, say(f"topic-{key}.short")) for key in topics),
            least=1,
            most=MOST_TOPICS,
            initial=chosen,
        ),
        DateField("day", say("contract-first-day"), initial=first.date()),
        TimeField("time", say("contract-first-time"), initial=f"{first:%H:%M}"),
        TextField(
            "place",
            say("contract-place"),
            say("contract-place-hint"),
            longest=LONGEST_PLACE,
            initial=known.place if known else "",
        ),
        _choice(
            turn,
            "confidentiality",
            CONFIDENTIALITY,
            known.confidentiality if known else CONFIDENTIALITY[1],
        ),
        TextField(
            "feedback",
            say("contract-field-feedback"),
            longest=LONGEST,
            initial=known.feedback if known else "",
        ),
    )


def _choice(turn: Turn, name: str, keys: tuple[str, ...], initial: str) -> ChoiceField:
    options = tuple(Option(key, turn.say(f"{name}-{key}")) for key in keys)
    label = turn.say(f"contract-field-{name}")
    return ChoiceField(name, label, options, buttons=True, initial=initial)


async def _first_moment(turn: Turn, pair: Pair, known: Contract | None) -> datetime:
    """Where the reader is: the first session as agreed or planned, else in a week.

    At their own time of day if it suits both.
    """
    if known is not None:
        return known.first_session_at.astimezone(turn.say.zone)
    alive = await pair_sessions.alive_of(turn.session, pair.id)
    if alive:
        return alive[0].starts_at.astimezone(turn.say.zone)
    day = (turn.now + timedelta(days=7)).astimezone(turn.say.zone).date()
    usual = check_in_at(day, local_times(turn.workspace, turn.member))
    minutes = (await programme_of(turn, pair)).session_minutes
    return (await decent_from(turn, pair, usual, minutes)).astimezone(turn.say.zone)


@form("contract")
async def filled(turn: Turn) -> Reply:
    """A new version: the partner is asked to confirm it."""
    pair = await own_pair(turn, turn.number)
    await _still_agree(turn, pair)
    every = await contracts.contracts_of(turn.session, pair.id)
    version = Contract(
        workspace_id=turn.workspace.id,
        pair_id=pair.id,
        number=max((one.number for one in every), default=0) + 1,
        filled_by_id=turn.member.id,
        address=_one_of(turn, "address", ADDRESSES),
        goal=_goal(turn),
        success=turn.typed("success", LONGEST),
        topics=await _topics(turn, pair),
        first_session_at=_moment(turn),
        place=turn.typed("place", LONGEST_PLACE),
        confidentiality=_one_of(turn, "confidentiality", CONFIDENTIALITY),
        feedback=turn.typed("feedback", LONGEST),
        created_at=turn.now,
    )
    for one in every:
        if one.state is AgreementState.PROPOSED:
            one.state = AgreementState.DROPPED
            await settle(turn, ("contract_proposed",), one.id)
    turn.session.add(version)
    await turn.session.flush()
    partner = await partner_in(turn, pair)
    await plan_prompt(
        turn, "contract_proposed", partner, version.id, programme_id=pair.programme_id
    )
    mind = await _mind(turn, pair, version)
    return message(
        Paragraph(turn.say("contract-sent", name=partner.name)),
        [Paragraph(text) for text in mind],
    )


async def _mind(turn: Turn, pair: Pair, version: Contract) -> tuple[Text, ...]:
    """That one of the two is in a session of another pair when the first one would be."""
    if version.first_session_at <= turn.now:
        return ()
    minutes = (await programme_of(turn, pair)).session_minutes
    found = await overlapping(turn, pair, version.first_session_at, minutes)
    return await said_of(turn, [one for one in found if one.pair.id != pair.id])


def _one_of(turn: Turn, key: str, options: tuple[str, ...]) -> str:
    chosen = turn.values.text(key)
    if chosen not in options:
        raise Problem("contract-choose", field=key)
    return chosen


def _goal(turn: Turn) -> str:
    goal = turn.typed("goal", LONGEST)
    if not goal:
        raise Problem("contract-needs-goal", field="goal")
    return goal


async def _topics(turn: Turn, pair: Pair) -> list[str]:
    offered = (await programme_of(turn, pair)).topics
    chosen = [key for key in turn.values.choices("topics") if key in offered]
    if not 1 <= len(chosen) <= MOST_TOPICS:
        raise Problem("contract-needs-topics", field="topics")
    return chosen


def _moment(turn: Turn) -> datetime:
    moment = typed_moment(turn)
    if abs(moment - turn.now) > LONGEST_AHEAD:
        raise Problem("session-too-far", field="day")
    return moment


# ---------------------------------------------------------------------------- agreeing


async def _over(turn: Turn) -> Message | None:
    """What stands in the place of a card that is not to be confirmed any more."""
    version = await contracts.contract_by_id(turn.session, turn.workspace.id, turn.number)
    if version is None:
        return None
    agreed = version.state in AGREED_ONCE
    return message(
        Paragraph(turn.say("contract-agreed-already" if agreed else "contract-outdated"))
    )


@asks("contract_proposed", yes="contract.confirm", no="contract.open")
@prompt("contract_proposed", replaced_by=_over)
async def contract_proposed(turn: Turn) -> Message | None:
    """To the partner: the card, to confirm or to change."""
    version = await contracts.contract_by_id(turn.session, turn.workspace.id, turn.number)
    if version is None or version.state is not AgreementState.PROPOSED:
        return None
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, version.pair_id)
    if pair is None or pair.state is not PairState.RUNNING or await _over_since(turn, pair):
        return None
    partner = await partner_in(turn, pair)
    return message(
        Heading(turn.say("contract-proposed-heading")),
        Paragraph(turn.say("contract-waiting-for-you", name=partner.name)),
        _card(turn, version),
        await _hints(turn, pair, version),
        _rules(turn),
        Buttons(_answers(turn, version)),
    )


async def _hints(turn: Turn, pair: Pair, version: Contract) -> list[Part]:
    """What speaks against the first date, before it is confirmed and with it all the others."""
    if version.first_session_at <= turn.now:
        return []
    programme = await programme_of(turn, pair)
    dates = await proposed_dates(turn, pair, programme, version)
    clashing = [one for one in dates if one.clashes]
    found = [
        *await hints(turn, pair, version.first_session_at, programme.session_minutes),
        *await _mind(turn, pair, version),
    ]
    parts: list[Part] = []
    if found:
        parts += [Note(turn.say("contract-hints")), Bullets(tuple(found))]
    if clashing:
        said = turn.say("contract-clashes", count=len(clashing), of=len(dates))
        parts += [Paragraph(said), Bullets(tuple(_instead(turn, one) for one in clashing))]
    return parts


def _instead(turn: Turn, one: ProposedDate) -> Text:
    moment = turn.say.moment(one.moment)
    if one.instead is None:
        return turn.say("contract-clash-left-out", moment=moment)
    return turn.say("contract-clash", moment=moment, instead=turn.say.moment(one.instead))


@action("contract.confirm")
async def confirm(turn: Turn) -> Reply:
    """Agreed: the goal counts, all dates are planned, both get them as a calendar file."""
    version = await contracts.contract_by_id(turn.session, turn.workspace.id, turn.number)
    if version is None:
        raise Problem("problem-old-button")
    pair = await own_pair(turn, version.pair_id)
    await turn.session.refresh(version)
    if version.state is AgreementState.AGREED:
        return message(Paragraph(turn.say("contract-agreed-already"))).replacing()
    if version.state is not AgreementState.PROPOSED:
        raise Problem("contract-outdated")
    if version.filled_by_id == turn.member.id:
        raise Problem("contract-partner-confirms")
    programme = await _still_agree(turn, pair)
    before = _in_state(await contracts.contracts_of(turn.session, pair.id), AgreementState.AGREED)
    await _agree(turn, pair, version, before)
    await settle(turn, ("contract_proposed",), version.id)
    planned, left_out = await plan_dates(turn, pair, programme, version, before)
    partner = await partner_in(turn, pair)
    await plan_prompt(
        turn,
        "contract_agreed",
        partner,
        version.id,
        programme_id=pair.programme_id,
        number=left_out,
    )
    return (await _agreed_message(turn, pair, planned, left_out)).replacing()


async def _agree(turn: Turn, pair: Pair, version: Contract, before: Contract | None) -> None:
    if before is not None:
        before.state = AgreementState.DONE
    version.state, version.agreed_at = AgreementState.AGREED, turn.now
    if before is None or before.goal != version.goal:
        await _agree_on_goal(turn, pair, version, before)
    await turn.session.flush()


async def _agree_on_goal(
    turn: Turn, pair: Pair, version: Contract, before: Contract | None
) -> None:
    """The card's goal is one of the pair's; it takes the place of the one on the card before.

    It is the words of whoever wrote them first, not of whoever handed them on.
    """
    every = await goals.goals_of(turn.session, pair.id)
    agreed = [goal for goal in every if goal.state is AgreementState.AGREED]
    for goal in agreed:
        if before is not None and goal.text == before.goal:
            goal.state, goal.closed_at = AgreementState.DROPPED, turn.now
    if any(goal.text == version.goal for goal in agreed):
        return
    versions = await contracts.contracts_of(turn.session, pair.id)
    worded = min((one for one in versions if one.goal == version.goal), key=lambda one: one.number)
    turn.session.add(
        Goal(
            workspace_id=turn.workspace.id,
            pair_id=pair.id,
            proposed_by_id=worded.filled_by_id,
            state=AgreementState.AGREED,
            text=version.goal,
            created_at=turn.now,
        )
    )


@prompt("contract_agreed")
async def contract_agreed(turn: Turn) -> Message | None:
    """To whoever filled the card in: confirmed, with all dates."""
    version = await contracts.contract_by_id(turn.session, turn.workspace.id, turn.number)
    if version is None or version.state is not AgreementState.AGREED:
        return None
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, version.pair_id)
    if pair is None or pair.state is not PairState.RUNNING:
        return None
    left_out = turn.prompt.number if turn.prompt is not None else 0
    return await _agreed_message(turn, pair, await dates_ahead(turn, pair), left_out)


async def _agreed_message(
    turn: Turn, pair: Pair, planned: Sequence[PairSession], left_out: int
) -> Message:
    partner = await partner_in(turn, pair)
    if not planned:
        return message(Paragraph(turn.say("contract-agreed-no-dates", name=partner.name)))
    lines = tuple(Text.of(turn.say.moment(one.starts_at)) for one in planned)
    files = await calendar_files(turn, pair, planned)
    mind = await double_booked(turn, pair, planned[0])
    fewer = (turn.say("contract-left-out", count=left_out),) if left_out else ()
    return message(
        Paragraph(turn.say("contract-agreed", name=partner.name, count=len(planned))),
        Bullets(lines),
        [Paragraph(text) for text in (*mind, *fewer)],
        Note(turn.say("contract-agreed-hint" if files else "contract-agreed-kept")),
    ).with_files(*files)


__all__ = ["contract", "contract_of"]
