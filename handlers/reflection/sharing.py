"""What the partner may read of a reflection: the texts that its author chose, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.conversation.chat import Message, Note, Paragraph, Part, Quote, message
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import prompt
from handlers.conversation.turn import Turn
from handlers.people.pairs import known_name, partner_in
from handlers.reflection.asked import in_order
from storage import pairs, prompts, reflections
from storage.tables import Pair, Prompt, Reflection, ReflectionAnswer
from storage.types import ARRIVED, ON_THE_WAY, PairState, Visibility

KIND = "reflection_shared"
CHANGED = "reflection_shared_changed"
Shared = list[tuple[str, str]]
"""What the partner may read: question and text of each."""


def for_partner(answers: Iterable[ReflectionAnswer]) -> Shared:
    """What the author lets the partner read; empty texts are nothing to read."""
    chosen = [one for one in answers if one.readers is Visibility.PARTNER and one.text]
    return [(one.key, answer.text) for one, answer in in_order(chosen)]


async def share(turn: Turn, pair: Pair, given: Reflection, before: Shared, now: Shared) -> None:
    """Let the partner read what is for them now, and change the messages that said it before.

    What has not been sent yet is not sent twice; nothing is sent for what was only taken back.
    """
    if now == before:
        return
    if before:
        await prompts.plan_change(
            turn.session, turn.workspace.id, (KIND,), given.id, CHANGED, turn.now
        )
    if set(now) <= set(before) or pair.state is not PairState.RUNNING:
        return
    partner = await partner_in(turn, pair)
    given.revision += 1
    await prompts.withdraw(turn.session, turn.workspace.id, (KIND,), given.id, partner.id)
    await plan_prompt(
        turn, KIND, partner, given.id, programme_id=pair.programme_id, number=given.revision
    )


@prompt(KIND)
async def reflection_shared(turn: Turn) -> Message | None:
    """The partner reads what they may."""
    given = await reflections.reflection_by_id(turn.session, turn.workspace.id, turn.number)
    pair = await _pair_of(turn, given)
    if given is None or pair is None or pair.state is not PairState.RUNNING:
        return None
    return await _readable(turn, pair, given)


@prompt(CHANGED, edits_message=True)
async def reflection_shared_changed(turn: Turn) -> Message | None:
    """What was sent says from now on what may be read now, where it stands, or that it is gone."""
    earlier = await prompts.prompt_by_id(turn.session, turn.workspace.id, turn.number)
    if earlier is None:
        return None
    given = await reflections.reflection_by_id(turn.session, turn.workspace.id, earlier.subject_id)
    pair = await _pair_of(turn, given)
    if given is None or pair is None:
        return message(Paragraph(turn.say("settled")))
    name = known_name(turn, await partner_in(turn, pair))
    readable = await _readable(turn, pair, given)
    if readable is None:
        return message(Paragraph(turn.say("reflection-taken-back", name=name)))
    if await _is_said_anew(turn, pair, earlier):
        return message(Paragraph(turn.say("reflection-said-anew", name=name)))
    return readable


async def _is_said_anew(turn: Turn, pair: Pair, earlier: Prompt) -> bool:
    """Whether a later message has come, or will, with what may be read now."""
    newest = await prompts.newest(
        turn.session, turn.workspace.id, KIND, earlier.subject_id, turn.member.id
    )
    if newest is None or newest.id == earlier.id:
        return False
    is_coming = newest.state in ON_THE_WAY and pair.state is PairState.RUNNING
    return is_coming or newest.state in ARRIVED


async def _pair_of(turn: Turn, given: Reflection | None) -> Pair | None:
    if given is None:
        return None
    return await pairs.pair_by_id(turn.session, turn.workspace.id, given.pair_id)


async def _readable(turn: Turn, pair: Pair, given: Reflection) -> Message | None:
    shared = in_order(await reflections.answers_for(turn.session, given.id, turn.member.id))
    if not shared:
        return None
    author = await partner_in(turn, pair)
    parts: list[Part] = [Paragraph(turn.say("reflection-shared", name=author.name))]
    for one, answer in shared:
        question = str(turn.say(answer.asked or one.wording))
        label = turn.say(f"{one.wording}.shared", name=author.name, question=question)
        parts += [Paragraph(label), Quote(answer.text)]
    return message(parts, Note(turn.say("reflection-shared-note")))
