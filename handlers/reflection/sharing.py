"""What the partner may read of a reflection: the texts that its author chose, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.conversation.chat import Message, Note, Paragraph, Part, Quote, message
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import prompt
from handlers.conversation.turn import Turn
from handlers.people.pairs import partner_in
from storage import pairs, prompts, reflections
from storage.tables import Pair, Reflection
from storage.types import PairState, Visibility

KIND = "reflection_shared"


@dataclass(frozen=True, slots=True)
class Written:
    """One text of a reflection; `name` is part of its wording keys."""

    name: str
    text: str
    readers: Visibility


def written(given: Reflection) -> tuple[Written, ...]:
    """The texts of a reflection that are not empty."""
    every = (
        Written("learned", given.learned, given.learned_for),
        Written("to-try", given.to_try, given.to_try_for),
        Written("extra", given.extra, given.extra_for),
    )
    return tuple(item for item in every if item.text)


def for_partner(given: Reflection) -> tuple[Written, ...]:
    """The texts that the partner may read."""
    return tuple(item for item in written(given) if item.readers is Visibility.PARTNER)


async def tell_partner(turn: Turn, pair: Pair, given: Reflection) -> None:
    """Let the partner read what is for them: what has not been sent yet is not sent twice."""
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
    if given is None or not for_partner(given):
        return None
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, given.pair_id)
    if pair is None or pair.state is not PairState.RUNNING:
        return None
    author = await partner_in(turn, pair)
    parts: list[Part] = [Paragraph(turn.say("reflection-shared", name=author.name))]
    for item in for_partner(given):
        question = str(turn.say(given.extra_key))
        label = turn.say(f"reflection-shared-{item.name}", name=author.name, question=question)
        parts += [Paragraph(label), Quote(item.text)]
    return message(parts, Note(turn.say("reflection-shared-note")))
