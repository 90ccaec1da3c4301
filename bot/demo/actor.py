"""Somebody of the demo company who uses the bot as a person would: by words, buttons and forms."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bot.app import Bot
from bot.platforms.playground.chat import PlaygroundChat
from bot.platforms.playground.limits import check_form, check_message
from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    Button,
    Buttons,
    DateField,
    Field,
    Form,
    FormErrors,
    Message,
    Pressed,
    Reply,
    Request,
    Said,
    Submitted,
    Values,
)
from handlers.conversation.router import Router
from handlers.conversation.turn import speaker
from storage import people

FieldInput = str | tuple[str, ...]
Witness = Callable[[str, Said | Pressed | Submitted, Message], None]
"""Hears what somebody did and what they were answered."""


class OutOfStep(RuntimeError):
    """The bot answered something else than this person expected."""


class Actor:
    """One person, and what the bot answered them last."""

    def __init__(
        self, router: Router, chat: PlaygroundChat, person: str, witness: Witness | None = None
    ) -> None:
        self._witness = witness
        self._router = router
        self._chat = chat
        self.person = person
        self.answer: Reply | None = None

    async def speaker(self, bot: Bot) -> Say:
        """The wording in which the bot speaks to them."""
        key = self._chat.workspace
        async with bot.database.begin() as session:
            workspace = await people.workspace_of(session, key.platform, key.external_id)
            if workspace is None:
                raise OutOfStep("the demo company is not in the database")
            member = await people.member_of(session, workspace.id, self.person)
            if member is None:
                raise OutOfStep(f"{self.person} is not in the database")
            return speaker(bot.catalogue, workspace, member)

    async def says(self, words: str) -> Reply | None:
        """Types `/mentor words`."""
        return await self._ask(Said(words))

    async def presses(self, name: str, argument: str | None = None) -> Reply | None:
        """The button of that name in the last answer, or any button whose argument is given.

        Raises OutOfStep if the last answer has no such button.
        """
        if argument is None:
            argument = next(self._offered(name), None)
            if argument is None:
                raise OutOfStep(f"{self.person} sees no button {name}: {self.answer}")
        return await self._ask(Pressed(name, argument))

    async def submits(self, **values: FieldInput) -> Reply | None:
        """Sends off the form of the last answer; fields not named keep what they were opened with.

        Raises OutOfStep if there is no form, or if the bot does not take it.
        """
        form = self.answer
        if not isinstance(form, Form):
            raise OutOfStep(f"{self.person} has no form open: {form}")
        unknown = values.keys() - {field.key for field in form.fields}
        if unknown:
            raise OutOfStep(f"the form {form.name} has no fields {sorted(unknown)}")
        filled = {field.key: values.get(field.key, _initial(field)) for field in form.fields}
        reply = await self._ask(Submitted(form.name, form.subject, Values(filled)))
        if isinstance(reply, FormErrors):
            raise OutOfStep(f"{self.person}'s {form.name} was not taken: {reply.errors}")
        return reply

    def sees(self, name: str) -> bool:
        """Whether the last answer has a button of that name."""
        return any(True for _argument in self._offered(name))

    async def _ask(self, what: Said | Pressed | Submitted) -> Reply | None:
        request = Request(self._chat.workspace, self.person, what)
        self.answer = await self._router.answer(request, self._chat)
        match self.answer:
            case Form():
                check_form(self.answer)
            case Message():
                check_message(self.answer)
                self.answer.stands_at(None)
                if self._witness is not None:
                    self._witness(self.person, what, self.answer)
        return self.answer

    def _offered(self, name: str) -> Iterator[str]:
        parts = self.answer.parts if isinstance(self.answer, Message) else ()
        for part in parts:
            for button in part.buttons if isinstance(part, Buttons) else ():
                if isinstance(button, Button) and button.name == name:
                    yield button.argument


def _initial(field: Field) -> FieldInput:
    if isinstance(field, DateField):
        return field.initial.isoformat() if field.initial else ""
    return field.initial
