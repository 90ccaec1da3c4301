"""What becomes of a goal: agreed, worded anew, moved on, reached, dropped."""

from __future__ import annotations

from handlers.agreements.goals import goal_in, goal_list, propose, text_field, typed_goal
from handlers.conversation.chat import (
    Button,
    Buttons,
    ChoiceField,
    Form,
    Message,
    Option,
    Paragraph,
    Quote,
    Reply,
    message,
)
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import action, form, prompt
from handlers.conversation.settled import settle
from handlers.conversation.turn import Problem, Turn
from handlers.people.pairs import own_pair, partner_in
from storage import goals, prompts
from storage.tables import Goal, Pair
from storage.types import OPEN, AgreementState

PROPOSALS = ("goal_proposed", "goal_reworded")
REACHED = 10
"""Progress is 0–10."""


@action("goal.agree")
async def agree(turn: Turn) -> Message:
    """The partner agrees to a proposed goal."""
    item, pair = await _own_goal(turn)
    if item.state is not AgreementState.PROPOSED:
        return await _as_it_is(turn, item, pair)
    await _check_partner(turn, item, pair)
    item.state = AgreementState.AGREED
    await _answered(turn, item, "agree")
    await _tell_partner(turn, "goal_agreed", item, pair)
    return (await goal_list(turn, pair, turn.say("goal-agreed"))).replacing()


@action("goal.reword")
async def reword(turn: Turn) -> Reply:
    """The partner would say it in other words."""
    item, pair = await _own_goal(turn)
    if item.state is not AgreementState.PROPOSED:
        return await _as_it_is(turn, item, pair)
    await _check_partner(turn, item, pair)
    return Form(
        "goal.reword",
        turn.say("goal-reword-title"),
        turn.say("goal-form-submit"),
        (text_field(turn, item.text),),
        subject=str(item.id),
    )


@form("goal.reword")
async def reworded(turn: Turn) -> Message:
    """Other words take the place of the proposal; now the other one is asked."""
    item, pair = await _own_goal(turn)
    text = typed_goal(turn)
    if item.state is not AgreementState.PROPOSED:
        return await _as_it_is(turn, item, pair)
    await _check_partner(turn, item, pair)
    if text == item.text:
        raise Problem("goal-same-words", "text")
    await _drop(turn, item, "reword")
    return await propose(turn, pair, text, "goal_reworded")


@action("goal.drop")
async def drop(turn: Turn) -> Message:
    """A goal is withdrawn, not wanted, or given up."""
    item, pair = await _own_goal(turn)
    if item.state not in OPEN:
        return await _as_it_is(turn, item, pair)
    partner_knows = item.state is AgreementState.AGREED or item.proposed_by_id != turn.member.id
    await _drop(turn, item, "drop")
    if partner_knows:
        await _tell_partner(turn, "goal_dropped", item, pair)
    return (await goal_list(turn, pair, turn.say("goal-dropped"))).replacing()


async def _drop(turn: Turn, item: Goal, answer: str) -> None:
    item.state, item.closed_at = AgreementState.DROPPED, turn.now
    await _answered(turn, item, answer)
    await prompts.withdraw(turn.session, turn.workspace.id, PROPOSALS, item.id)
    await settle(turn, PROPOSALS, item.id)


async def _answered(turn: Turn, item: Goal, answer: str) -> None:
    await turn.session.flush()
    await settle(turn, PROPOSALS, item.id)
    for kind in PROPOSALS:
        await prompts.mark_answered(
            turn.session, turn.workspace.id, kind, item.id, turn.member.id, answer, turn.now
        )


@action("goal.progress")
async def progress(turn: Turn) -> Reply:
    """How far are the two?"""
    item, pair = await _own_goal(turn)
    if item.state is not AgreementState.AGREED:
        return await _as_it_is(turn, item, pair)
    steps = tuple(
        Option(str(step), turn.say("goal-progress-step", step=step)) for step in range(REACHED + 1)
    )
    return Form(
        "goal.progress",
        turn.say("goal-progress-title"),
        turn.say("goal-progress-submit"),
        (
            ChoiceField(
                "progress", turn.say("goal-progress-label"), steps, initial=str(item.progress)
            ),
        ),
        subject=str(item.id),
        intro=(Quote(item.text),),
    )


@form("goal.progress")
async def progressed(turn: Turn) -> Message:
    """The pair's own estimate is noted."""
    item, pair = await _own_goal(turn)
    if item.state is not AgreementState.AGREED:
        return await _as_it_is(turn, item, pair)
    chosen = turn.values.text("progress")
    if chosen not in {str(step) for step in range(REACHED + 1)}:
        raise Problem("goal-progress-range", "progress")
    item.progress = int(chosen)
    lead = turn.say("goal-progressed", progress=item.progress)
    return (await goal_list(turn, pair, lead)).replacing()


@action("goal.done")
async def done(turn: Turn) -> Message:
    """The goal is reached."""
    item, pair = await _own_goal(turn)
    if item.state is not AgreementState.AGREED:
        return await _as_it_is(turn, item, pair)
    item.state, item.progress, item.closed_at = AgreementState.DONE, REACHED, turn.now
    await _tell_partner(turn, "goal_done", item, pair)
    return (await goal_list(turn, pair, turn.say("goal-is-reached"))).replacing()


async def _own_goal(turn: Turn) -> tuple[Goal, Pair]:
    """The goal that a button or form is about, locked, if it belongs to the person's own pair."""
    item = await goals.goal_by_id(turn.session, turn.workspace.id, turn.number, lock=True)
    if item is None:
        raise Problem("problem-old-button")
    return item, await own_pair(turn, item.pair_id)


async def _check_partner(turn: Turn, item: Goal, pair: Pair) -> None:
    """Raises Problem if the person proposed the goal: it is the partner's to answer."""
    if item.proposed_by_id == turn.member.id:
        raise Problem("goal-is-yours", name=(await partner_in(turn, pair)).name)


async def _as_it_is(turn: Turn, item: Goal, pair: Pair) -> Message:
    """What has become of a goal meanwhile, for whoever presses an old button."""
    return (await goal_list(turn, pair, turn.say(f"goal-is-{item.state}"))).replacing()


# ---------------------------------------------------------------------------- telling


async def _tell_partner(turn: Turn, kind: str, item: Goal, pair: Pair) -> None:
    partner = await partner_in(turn, pair)
    await plan_prompt(turn, kind, partner, item.id, programme_id=pair.programme_id)


@prompt("goal_agreed")
async def goal_agreed(turn: Turn) -> Message | None:
    """Who proposed learns that the partner agrees."""
    return await _news(turn, AgreementState.AGREED, "goal-news-agreed")


@prompt("goal_done")
async def goal_done(turn: Turn) -> Message | None:
    """The partner learns that the goal is reached."""
    return await _news(turn, AgreementState.DONE, "goal-news-done")


@prompt("goal_dropped")
async def goal_dropped(turn: Turn) -> Message | None:
    """The partner learns that the goal is off the list."""
    return await _news(turn, AgreementState.DROPPED, "goal-news-dropped")


async def _news(turn: Turn, state: AgreementState, key: str) -> Message | None:
    found = await goal_in(turn, state)
    if found is None:
        return None
    item, pair = found
    partner = await partner_in(turn, pair)
    return message(
        Paragraph(turn.say(key, name=partner.name)),
        Quote(item.text),
        Buttons((Button(turn.say("goal-show"), "goal.list", str(pair.id)),)),
    )
