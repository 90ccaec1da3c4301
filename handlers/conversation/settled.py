"""A message that asks for something is changed when that was settled elsewhere.

By the partner, by a coordinator, by a command or on another message: nobody is to be asked for what
is decided. Buttons that are pressed before that still answer truthfully.
"""

from __future__ import annotations

from collections.abc import Collection

from handlers.conversation.chat import Buttons, Message, Paragraph, message
from handlers.conversation.router import command_button, prompt, routes
from handlers.conversation.turn import Turn, UnitOfWork
from storage import prompts

KIND = "settled"


async def settle(
    work: UnitOfWork,
    kinds: Collection[str],
    subject_id: int,
    recipient_id: int | None = None,
    *,
    number: int | None = None,
    with_acted_on: bool = False,
) -> None:
    """Change the messages of `kinds` about a subject (to one recipient, or to all).

    Those of that number, or of any. The one that was just acted on is left to the answer, unless
    that is a form, which takes no message's place.
    """
    await prompts.plan_change(
        work.session,
        work.workspace.id,
        kinds,
        subject_id,
        KIND,
        work.now,
        "" if with_acted_on else work.acted_on,
        recipient_id,
        number,
    )


@prompt(KIND, edits_message=True)
async def settled(turn: Turn) -> Message | None:
    """What has become of it; nothing if it is still asked for, or the kind is not known here."""
    earlier = await prompts.prompt_by_id(turn.session, turn.workspace.id, turn.number)
    kind = routes.prompts.get(earlier.kind) if earlier else None
    if earlier is None or kind is None:
        return None
    turn.argument, turn.prompt = str(earlier.subject_id), earlier
    if await kind.compose(turn) is not None:
        return None
    became = await kind.replaced_by(turn) if kind.replaced_by else None
    said = became or message(Paragraph(turn.say("settled")))
    return said.with_parts(Buttons((command_button(turn.say("help-next-step"), ""),)))
