"""Where an answer goes in Teams: into the chat, in the card's place, or as a form's card below."""

from __future__ import annotations

from collections.abc import Iterable

import structlog

from bot.platforms.background import Background
from bot.platforms.payloads import Json
from bot.platforms.teams.cards import Renewal, message_card
from bot.platforms.teams.chat import CARD, Recipient, TeamsChat, card_activity
from bot.platforms.teams.connector import Connector, RequestRefused, TeamsConversation, patiently
from bot.platforms.teams.forms import Asked, asked_json, form_card
from bot.platforms.teams.incoming import Incoming
from handlers.conversation.catalogue import Catalogue
from handlers.conversation.chat import (
    Form,
    FormErrors,
    Message,
    MessageRef,
    Option,
    Paragraph,
    PersonField,
    Pressed,
    Reply,
    Said,
    Text,
    TryLater,
    WorkspaceKey,
    message,
)
from handlers.conversation.router import RUN, routes

log = structlog.get_logger(__name__)

LIVE = ("pair", "goal", "session", "agreement", "status")
"""Commands whose answer shows a state, and which change nothing: their card may renew itself."""
LIVE_WITH_NAMES = ("status",)
"""Those of them that change nothing either with words behind them."""
LIVE_BUTTONS = ("goal.list", "contract.show")
"""Buttons of that kind."""
TOLD = "application/vnd.microsoft.activity.message"
ERROR = "application/vnd.microsoft.error"


class TeamsReplies:
    """Gives answers, each in the hearer's own conversation."""

    def __init__(self, chat: TeamsChat, connector: Connector) -> None:
        self._chat = chat
        self._connector = connector
        self.background = Background("teams_answer_failed")

    # ------------------------------------------------------------------ words

    async def hearer(self, workspace: WorkspaceKey, incoming: Incoming) -> Recipient:
        """Whoever did something. Raises Unreachable or TryLater if they cannot be answered."""
        place, account_id = incoming.place, incoming.account_id
        if not incoming.is_personal:
            place, address = await self._chat.own_place(workspace, incoming.external_id)
            account_id = address.account_id
        say = await self._chat.book.speaker(workspace, incoming.external_id)
        return Recipient(workspace, incoming.external_id, account_id, place, say)

    async def answer(
        self, reply: Reply, hearer: Recipient, what: Said | Pressed, origin: str = ""
    ) -> None:
        """Show the reply as a new message. Raises Refused or TryLater."""
        match reply:
            case Form():
                card = await self.form(reply, Asked(what, origin), hearer)
                await patiently(
                    lambda: self._chat.post_card(
                        hearer.place, hearer.account_id, card, str(reply.title)
                    )
                )
            case Message():
                await self.say(reply, hearer, _renewal(hearer, what))
            case FormErrors(errors=errors):
                await self.say(_told(errors.values()), hearer)

    async def say(self, said: Message, hearer: Recipient, renewal: Renewal | None = None) -> None:
        """Post a message and its files. Raises Refused or TryLater."""
        message_id = await patiently(
            lambda: self._chat.post(hearer.place, hearer.account_id, said, hearer.say, renewal)
        )
        said.stands_at(MessageRef(hearer.place.conversation, message_id))
        await self.files(said, hearer)

    async def note(self, place: TeamsConversation, account_id: str, text: Text) -> None:
        """Say a line where everybody reads it."""
        await patiently(lambda: self._chat.post_text(place, account_id, str(text)))

    async def files(self, said: Message, hearer: Recipient) -> None:
        """Offer a message's files."""
        await self._chat.post_files(hearer, said.files)

    # ------------------------------------------------------------------ cards

    async def form(
        self,
        form: Form,
        asked: Asked,
        hearer: Recipient,
        errors: FormErrors | None = None,
    ) -> Json:
        """The card of a form."""
        people: list[Option] = []
        if any(isinstance(field, PersonField) for field in form.fields):
            people = await self._chat.book.people(hearer.workspace)
        return form_card(form, asked, hearer.say, people, errors.errors if errors else None)

    def below(self, reply: Reply, hearer: Recipient, what: Pressed, incoming: Incoming) -> Json:
        """The reply comes as a new message; the card that was acted on stays.

        In a group it comes in the person's own chat, and closes nothing in the group.
        """
        origin = incoming.reply_to if incoming.is_personal else ""
        self.background.start(self.answer(reply, hearer, what, origin))
        return told(hearer.say("teams-below" if incoming.is_personal else "teams-below-in-private"))

    def instead(self, said: Message, hearer: Recipient, incoming: Incoming) -> Json:
        """The reply takes the card's place, now and for good."""
        card = message_card(said, hearer.say)
        self.background.start(self._for_good(card, said, hearer, incoming))
        return shown(card)

    def closed(self, origin: str, hearer: Recipient) -> None:
        """What a form's answer replaces loses its buttons; the answer itself stands in the form."""
        short = message(Paragraph(hearer.say("teams-closed")))
        activity = card_activity(message_card(short, hearer.say), short.summary)
        self.background.start(self._replace(hearer.place, origin, activity))

    async def _for_good(
        self, card: Json, said: Message, hearer: Recipient, incoming: Incoming
    ) -> None:
        if incoming.reply_to:
            activity = card_activity(card, said.summary)
            await self._replace(incoming.place, incoming.reply_to, activity)
        await self.files(said, hearer)

    async def _replace(self, place: TeamsConversation, message_id: str, activity: Json) -> None:
        try:
            await patiently(lambda: self._connector.replace(place, message_id, activity))
        except (RequestRefused, TryLater) as error:
            log.info("card_not_replaced", error=str(error))


def shown(card: Json) -> Json:
    """The answer to a button: this card in the place of the one that was acted on."""
    return {"statusCode": 200, "type": CARD, "value": card}


def told(text: Text) -> Json:
    """The answer to a button: a passing word, and the card stays."""
    return {"statusCode": 200, "type": TOLD, "value": str(text)}


def not_understood(text: Text) -> Json:
    """The answer to what no card of ours sends."""
    problem = {"code": "BadRequest", "message": str(text)}
    return {"statusCode": 400, "type": ERROR, "value": problem}


def is_live(what: Said | Pressed) -> bool:
    """Whether a card that answers this may renew itself."""
    if isinstance(what, Pressed) and what.name != RUN:
        return what.name in LIVE_BUTTONS
    words = what.argument if isinstance(what, Pressed) else what.words
    first, _, rest = words.strip().partition(" ")
    found = routes.command_named(first, Catalogue())
    if not first or found is None:
        return not first
    return found.name in (LIVE_WITH_NAMES if rest else LIVE)


def renewed(reply: Reply | None, hearer: Recipient, what: Said | Pressed) -> Json:
    """The answer to a card that asks for its state of the moment."""
    if not isinstance(reply, Message):
        return told(Text())
    return shown(message_card(reply, hearer.say, _renewal(hearer, what)))


def _renewal(hearer: Recipient, what: Said | Pressed) -> Renewal | None:
    return Renewal(hearer.account_id, asked_json(what)) if is_live(what) else None


def _told(sentences: Iterable[Text]) -> Message:
    return message([Paragraph(text) for text in sentences])
