"""What the partner may read of a reflection: the texts that its author chose, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.conversation.chat import Message, Note, Paragraph, Part, Quote, message
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import prompt
from handlers.conversation.turn import Turn
from handlers.people.pairs import partner_in
from handlers.reflection.asked import in_order
from storage import pairs, prompts, reflections
from storage.tables import Pair, Reflection, ReflectionAnswer
from storage.types import PairState, Visibility

KIND = "reflection_shared"


def for_partner(answers: Iterable[ReflectionAnswer]) -> list[tuple[str, str]]:
    """What the partner may read: question and text of each."""
    chosen = [one for one in answers if one.readers is Visibility.PARTNER]
    return [(one.key, answer.text) for one, answer in in_order(chosen)]


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
    if given is None:
        return None
    readable = await reflections.answers_for(turn.session, given.id, turn.member.id)
    shared = in_order(readable)
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, given.pair_id)
    if not shared or pair is None or pair.state is not PairState.RUNNING:
        return None
    author = await partner_in(turn, pair)
    parts: list[Part] = [Paragraph(turn.say("reflection-shared", name=author.name))]
    for one, answer in shared:
        question = str(turn.say(answer.asked or one.wording))
        label = turn.say(f"{one.wording}.shared", name=author.name, question=question)
        parts += [Paragraph(label), Quote(answer.text)]
    return message(parts, Note(turn.say("reflection-shared-note")))
