"""What people do on the page, and where the bot's answer goes."""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from itertools import count

import structlog

from bot.platforms.playground.chat import Conversation, Entry, PlaygroundChat
from bot.platforms.playground.limits import LimitExceeded, check_form
from bot.platforms.playground.submissions import mistakes, values_of
from bot.platforms.playground.typed import said
from handlers.conversation.address import is_addressed
from handlers.conversation.catalogue import Catalogue, Say
from handlers.conversation.chat import (
    Dropped,
    Form,
    FormErrors,
    Message,
    MessageRef,
    Paragraph,
    Pressed,
    Reply,
    Request,
    Said,
    Submitted,
    message,
)
from handlers.conversation.router import Responder, routes

log = structlog.get_logger(__name__)

FORMS_KEPT = 100
"""Forms that may be open at once, in all tabs together."""
LONGEST_WORDS = 12_000
"""Characters of one line that is typed to the bot."""

Speaker = Callable[[str], Awaitable[Say]]
"""The wording for the person of that id."""
UseWitness = Callable[[str, str], None]
"""Hears which person used which command, or else which button or form."""


class NoSuchThing(LookupError):
    """A conversation, entry, button or form that this person does not have."""


@dataclass(frozen=True, slots=True)
class PressedAt:
    """Where somebody acted; `entry` is the message whose button was pressed."""

    conversation: Conversation
    entry: Entry | None = None


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A form before somebody's eyes; its answer knows where it came from."""

    id: str
    person: str
    form: Form
    origin: PressedAt


Outcome = OpenForm | FormErrors | None
"""A form to fill, what to change in it, or nothing: the answer stands in the conversation."""


class PlaygroundReplies:
    """Takes what people do to the bot and puts its answers where they belong."""

    def __init__(
        self, answer: Responder, chat: PlaygroundChat, speaker: Speaker, witness: UseWitness
    ) -> None:
        self._answer = answer
        self._chat = chat
        self._speaker = speaker
        self._witness = witness
        self._forms: deque[OpenForm] = deque(maxlen=FORMS_KEPT)
        self._ids = count(1)

    async def say(self, person: str, channel: str, words: str) -> Outcome:
        """Somebody types something. In a shared conversation only `/mentor …` is for the bot.

        Raises NoSuchThing, or Refused for more than a platform takes.
        """
        conversation = self._conversation(person, channel)
        if not words.strip() or len(words) > LONGEST_WORDS:
            raise LimitExceeded(f"{len(words)} characters typed, at most {LONGEST_WORDS}")
        shared = len(conversation.people) > 1
        if shared and not is_addressed(words):
            self._chat.say(conversation, person, words)
            return None
        self._chat.say(conversation, person, words, only=person if shared else "")
        what = said(words, self._chat.colleagues.values())
        return await self._ask(person, what, PressedAt(conversation))

    async def drop(self, person: str, channel: str, name: str, content: bytes) -> Outcome:
        """Somebody drops a file. Raises NoSuchThing."""
        conversation = self._conversation(person, channel)
        self._chat.say(conversation, person, name[:LONGEST_WORDS] or "…")

        async def fetch() -> bytes:
            return content

        return await self._ask(person, Dropped(name, len(content), fetch), PressedAt(conversation))

    async def press(
        self, person: str, channel: str, entry_id: str, name: str, argument: str
    ) -> Outcome:
        """Somebody presses a button or chooses from a menu. Raises NoSuchThing if it is gone."""
        conversation = self._conversation(person, channel)
        entry = conversation.entry(entry_id, person)
        if entry is None or not entry.offers(name, argument):
            raise NoSuchThing("button")
        return await self._ask(person, Pressed(name, argument), PressedAt(conversation, entry))

    async def submit(self, person: str, form_id: str, given: object) -> Outcome:
        """Somebody sends a form off. Raises NoSuchThing, or Malformed."""
        opened = self.opened(person, form_id)
        values = values_of(opened.form, given)
        say = await self._speaker(person)
        wrong = mistakes(opened.form, values, self._chat.colleagues.keys(), say)
        if wrong:
            return FormErrors(wrong)
        sent = Submitted(opened.form.name, opened.form.subject, values)
        outcome = await self._ask(person, sent, opened.origin)
        if not isinstance(outcome, FormErrors):
            self._forms.remove(opened)
        return outcome

    def opened(self, person: str, form_id: str) -> OpenForm:
        """A form that somebody has before their eyes. Raises NoSuchThing."""
        found = (one for one in self._forms if (one.id, one.person) == (form_id, person))
        opened = next(found, None)
        if opened is None:
            raise NoSuchThing("form")
        return opened

    # ------------------------------------------------------------------ answers

    def _conversation(self, person: str, channel: str) -> Conversation:
        conversation = self._chat.conversation_in(channel, person)
        if conversation is None:
            raise NoSuchThing("conversation")
        return conversation

    async def _ask(
        self, person: str, what: Said | Pressed | Submitted | Dropped, origin: PressedAt
    ) -> Outcome:
        request = Request(self._chat.workspace, person, what, on=_ref_of(origin))
        reply = await self._answer(request, self._chat)
        if used := _used(what):
            self._witness(person, used)
        try:
            return self._give(person, reply, origin)
        except LimitExceeded as refused:
            log.error("reply_refused", reason=str(refused), what=type(what).__name__)
            say = await self._speaker(person)
            apology = message(Paragraph(say("playground-refused", reason=str(refused))))
            self._place(person, apology, origin)
            return None

    def _give(self, person: str, reply: Reply | None, origin: PressedAt) -> Outcome:
        match reply:
            case Form():
                check_form(reply)
                opened = OpenForm(str(next(self._ids)), person, reply, origin)
                self._forms.append(opened)
                return opened
            case Message():
                self._place(person, reply, origin)
                return None
            case FormErrors():
                return reply
            case _:
                return None

    def _place(self, person: str, said: Message, origin: PressedAt) -> None:
        """In place of the message acted on, or below; in a shared one for this person alone."""
        if said.replaces and origin.entry is not None:
            self._chat.show_instead(origin.conversation, origin.entry, said)
            return
        shared = len(origin.conversation.people) > 1
        entry = self._chat.post(origin.conversation, said, only=person if shared else "")
        said.stands_at(MessageRef(origin.conversation.channel, entry.id))


def _ref_of(origin: PressedAt) -> MessageRef | None:
    if origin.entry is None:
        return None
    return MessageRef(origin.conversation.channel, origin.entry.id)


def _used(what: Said | Pressed | Submitted | Dropped) -> str:
    """The command that was typed, or that a button ran; else the button or form."""
    match what:
        case Said(words=words) | Pressed(name="run", argument=words):
            command = routes.command_named(words.partition(" ")[0], Catalogue())
            return command.name if command else ""
        case Pressed(name=name) | Submitted(name=name):
            return name
        case _:
            return ""
