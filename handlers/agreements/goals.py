"""Goals: the list of a pair, and proposing one. What becomes of it: goal_answers."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Confirm,
    Form,
    Heading,
    Message,
    Note,
    Paragraph,
    Part,
    Quote,
    Reply,
    Style,
    Text,
    TextField,
    message,
)
from handlers.conversation.commands import Situation
from handlers.conversation.meaning import words_of
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import action, asks, command, form, prompt
from handlers.conversation.turn import Problem, Turn
from handlers.people.pair_choice import chosen_pair, pair_field, pair_subject, running_pairs
from handlers.people.pairs import own_pair, partner_in, which_pair
from storage import goals, pairs
from storage.tables import Goal, Pair
from storage.types import OPEN, AgreementState, PairState

MOST_OPEN = 5
"""More goals at a time are none."""
LONGEST = 500
"""Characters."""


@command("goal", helps={Situation.PAIRED: 6}, suggested=True)
async def goal(turn: Turn) -> Reply:
    """Alone, or with words about goals: those of the pair. With a goal: the form to propose it."""
    own = await running_pairs(turn)
    reached = _says_only(turn, "goal-reached-words")
    if reached or _says_only(turn, "goal-list-words"):
        pair = await which_pair(turn, "goal.list")
        lead = turn.say("goal-reached-which") if reached else None
        return pair if isinstance(pair, Message) else await goal_list(turn, pair, lead)
    _check_length(turn.words)
    if len(own) == 1:
        await _check_room(turn, await own_pair(turn, own[0].id))
    return await _proposal_form(turn, own, turn.words)


def _says_only(turn: Turn, key: str) -> bool:
    """Whether what was typed is about goals and is none: "reached", "the second is done"."""
    about = {word for own in turn.catalogue.words("goal-list-words").values() for word in own}
    these = {word for own in turn.catalogue.words(key).values() for word in own}
    said = words_of(turn.words)
    if key != "goal-list-words" and not these.intersection(said):
        return False
    return all(word in about | these or word.isdecimal() for word in said)


@action("goal.list")
async def listed(turn: Turn) -> Message:
    """The goals of one pair."""
    return await goal_list(turn, await own_pair(turn, turn.number))


async def goal_list(turn: Turn, pair: Pair, lead: Text | None = None) -> Message:
    """The goals of a pair with what can be done about each; `lead` says what has just changed."""
    partner = await partner_in(turn, pair)
    every = await goals.goals_of(turn.session, pair.id)
    still_open = [item for item in every if item.state in OPEN]
    reached = [item for item in every if item.state is AgreementState.DONE]
    parts: list[Part] = [Paragraph(lead)] if lead else []
    parts.append(Heading(turn.say("goal-heading", name=partner.name)))
    if not every:
        parts.append(Paragraph(turn.say("goal-none")))
    for item in still_open:
        parts += _card(turn, item, partner.name)
    if reached:
        parts.append(Paragraph(turn.say("goal-reached-heading")))
        parts.append(Bullets(tuple(Text.of(item.text) for item in reached[-5:])))
    if len(still_open) < MOST_OPEN:
        parts.append(Buttons((Button(turn.say("goal-new"), "goal.new", str(pair.id)),)))
    return message(parts)


def _card(turn: Turn, item: Goal, name: str) -> list[Part]:
    own = item.proposed_by_id == turn.member.id
    if item.state is AgreementState.AGREED:
        state = turn.say("goal-state-agreed", progress=item.progress)
        buttons = _agreed_buttons(turn, item)
    elif own:
        state = turn.say("goal-state-waits", name=name)
        buttons = (Button(turn.say("goal-withdraw"), "goal.drop", str(item.id)),)
    else:
        state = turn.say("goal-state-asks-you", name=name)
        buttons = answer_buttons(turn, item)
    return [Quote(item.text), Note(state), Buttons(buttons)]


def _agreed_buttons(turn: Turn, item: Goal) -> tuple[Button, ...]:
    sure = Confirm(
        turn.say("goal-drop-title"),
        turn.say("goal-drop-question"),
        turn.say("goal-drop-yes"),
        turn.say("goal-drop-no"),
    )
    return (
        Button(turn.say("goal-progress"), "goal.progress", str(item.id)),
        Button(turn.say("goal-done"), "goal.done", str(item.id)),
        Button(turn.say("goal-drop"), "goal.drop", str(item.id), confirm=sure),
    )


def answer_buttons(turn: Turn, item: Goal) -> tuple[Button, ...]:
    """What the partner may say to a proposed goal."""
    return (
        Button(turn.say("goal-agree"), "goal.agree", str(item.id), Style.PRIMARY),
        Button(turn.say("goal-reword"), "goal.reword", str(item.id)),
        Button(turn.say("goal-decline"), "goal.drop", str(item.id)),
    )


# ---------------------------------------------------------------------------- proposing


@action("goal.new")
async def new_goal(turn: Turn) -> Form:
    """A form for one more goal."""
    pair = await own_pair(turn, turn.number)
    await _check_room(turn, pair)
    return await _proposal_form(turn, (pair,), "")


async def _proposal_form(turn: Turn, own: Sequence[Pair], text: str) -> Form:
    return Form(
        "goal",
        turn.say("goal-form-title"),
        turn.say("goal-form-submit"),
        (*await pair_field(turn, own), text_field(turn, text)),
        subject=pair_subject(own),
        intro=(Paragraph(turn.say("goal-form-intro")),),
    )


def text_field(turn: Turn, text: str) -> TextField:
    """Where a goal is typed."""
    return TextField(
        "text",
        turn.say("goal-form-text"),
        turn.say("goal-form-text.hint"),
        required=True,
        lines=True,
        longest=LONGEST,
        initial=text,
    )


@form("goal")
async def proposed(turn: Turn) -> Message:
    """The form came back: the partner is asked."""
    return await propose(turn, await chosen_pair(turn), typed_goal(turn))


async def propose(turn: Turn, pair: Pair, text: str, kind: str = "goal_proposed") -> Message:
    """Put a goal to the partner; raises Problem if the pair has enough of them."""
    await _check_room(turn, pair)
    partner = await partner_in(turn, pair)
    item = Goal(
        workspace_id=turn.workspace.id,
        pair_id=pair.id,
        proposed_by_id=turn.member.id,
        text=text,
        created_at=turn.now,
    )
    turn.session.add(item)
    await turn.session.flush()
    await plan_prompt(turn, kind, partner, item.id, programme_id=pair.programme_id)
    lead = turn.say("goal-proposed", name=partner.name)
    return (await goal_list(turn, pair, lead)).replacing()


async def _check_room(turn: Turn, pair: Pair) -> None:
    every = await goals.goals_of(turn.session, pair.id)
    if sum(item.state in OPEN for item in every) >= MOST_OPEN:
        raise Problem("goal-too-many", most=MOST_OPEN)


def typed_goal(turn: Turn) -> str:
    """The goal that the form came back with; raises Problem if it is empty or too long."""
    text = turn.values.text("text")
    if not text:
        raise Problem("goal-text-missing", "text")
    _check_length(text)
    return text


def _check_length(text: str) -> None:
    if len(text) > LONGEST:
        raise Problem("goal-too-long", "text", longest=LONGEST, length=len(text))


@asks("goal_proposed", yes="goal.agree", no="goal.drop")
@prompt("goal_proposed")
async def goal_proposed(turn: Turn) -> Message | None:
    """The partner is asked to agree."""
    return await _ask(turn, "goal-asks")


@asks("goal_reworded", yes="goal.agree", no="goal.drop")
@prompt("goal_reworded")
async def goal_reworded(turn: Turn) -> Message | None:
    """Who proposed is asked to agree to the partner's wording."""
    return await _ask(turn, "goal-asks-anew")


async def _ask(turn: Turn, key: str) -> Message | None:
    found = await goal_in(turn, AgreementState.PROPOSED)
    if found is None:
        return None
    item, pair = found
    partner = await partner_in(turn, pair)
    return message(
        Paragraph(turn.say(key, name=partner.name)),
        Quote(item.text),
        Buttons(answer_buttons(turn, item)),
    )


async def goal_in(turn: Turn, state: AgreementState) -> tuple[Goal, Pair] | None:
    """The goal that a prompt is about, with its pair, if it is in that state and the pair runs."""
    item = await goals.goal_by_id(turn.session, turn.workspace.id, turn.number)
    if item is None or item.state is not state or not item.text:
        return None
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, item.pair_id)
    return (item, pair) if pair is not None and pair.state is PairState.RUNNING else None
