"""What is done about what arrives from Teams.

Messages are answered after they are acknowledged; a card's button is answered in line, because the
answer takes the card's place. What is delivered twice carries the same key, and the router answers
a key once.
"""

from __future__ import annotations

from functools import partial
from zoneinfo import ZoneInfo

import structlog

from bot.platforms.form_checks import mistakes
from bot.platforms.payloads import Json
from bot.platforms.teams.acts import Act, ChoseNothing, LookedAgain, act_of
from bot.platforms.teams.chat import Recipient, TeamsChat, profile_of
from bot.platforms.teams.connector import (
    Connector,
    RequestRefused,
    TeamsConversation,
    patiently,
)
from bot.platforms.teams.files import (
    CONSENT_INVOKE,
    Consent,
    consent,
    may_be_fetched,
    saved_activity,
)
from bot.platforms.teams.forms import Asked, Sent, filled, found_choices, searched
from bot.platforms.teams.incoming import Incoming, said
from bot.platforms.teams.replies import (
    TeamsReplies,
    not_understood,
    renewed,
    shown,
    told,
)
from handlers.conversation.catalogue import LANGUAGES
from handlers.conversation.chat import (
    Changed,
    Dropped,
    FileRefused,
    Form,
    FormErrors,
    Found,
    Message,
    MessageRef,
    OpenedHome,
    Paragraph,
    Pressed,
    Reply,
    Request,
    Said,
    Searched,
    Submitted,
    Text,
    TryLater,
    Unreachable,
    WorkspaceKey,
    message,
)
from handlers.conversation.router import Responder
from handlers.conversation.turn import Clock
from handlers.people.lists.kinds import MOST_BYTES
from storage.tables import Address

log = structlog.get_logger(__name__)


PLATFORM = "teams"
CARD_INVOKE = "adaptiveCard/action"
SEARCH_INVOKE = "application/search"
LONGEST_NONCE = 100
"""Characters of an action's own key."""


class Listener:
    """Hears activities that are known to come from Teams."""

    def __init__(
        self, answer: Responder, chat: TeamsChat, connector: Connector, clock: Clock
    ) -> None:
        self._reply_to = answer
        self._chat = chat
        self._connector = connector
        self._clock = clock
        self.replies = TeamsReplies(chat, connector)

    async def hear(self, incoming: Incoming) -> Json | None:
        """Do what is to be done; the body of the answer where the activity wants one."""
        match incoming.kind:
            case "message" if incoming.is_personal or incoming.names_the_bot:
                self.replies.background.start(self._message(incoming))
            case "conversationUpdate" | "installationUpdate":
                self.replies.background.start(self._update(incoming))
            case "invoke" if incoming.action == CARD_INVOKE:
                return await self._card(incoming)
            case "invoke" if incoming.action == SEARCH_INVOKE:
                return await self._searched(incoming)
            case "invoke" if incoming.action == CONSENT_INVOKE:
                await self._consent(incoming)
        return None

    # ------------------------------------------------------------------ words

    async def _message(self, incoming: Incoming) -> None:
        workspace = await self._remember(incoming)
        if incoming.team:
            await self._team(incoming, workspace)
        if incoming.file_url and incoming.is_personal:
            await self._dropped(incoming, workspace)
            return
        words = await self._words(incoming, workspace)
        reply = await self._answer(incoming, words, _key(incoming))
        if reply is None:
            return
        try:
            hearer = await self.replies.hearer(workspace, incoming)
            await self.replies.answer(reply, hearer, words)
        except (Unreachable, RequestRefused):
            await self._note(incoming, workspace, "teams-write-first")
            return
        if not incoming.is_personal:
            await self._note(incoming, workspace, "teams-in-private")

    async def _dropped(self, incoming: Incoming, workspace: WorkspaceKey) -> None:
        """A file is fetched only for somebody who may drop it, and only from Microsoft's stores."""
        what = Dropped(incoming.file_name, 0, partial(self._fetch, incoming))
        reply = await self._answer(incoming, what, _key(incoming))
        if isinstance(reply, Message):
            await self.replies.say(reply, await self.replies.hearer(workspace, incoming))

    async def _fetch(self, incoming: Incoming) -> bytes:
        if not may_be_fetched(incoming.file_url, incoming.service_url):
            raise FileRefused("list-not-fetched")
        return await self._connector.download(incoming.file_url, MOST_BYTES + 1)

    async def _words(self, incoming: Incoming, workspace: WorkspaceKey) -> Said:
        ids: dict[str, str] = {}
        for one in incoming.others_named:
            found = await self._chat.book.by_account(workspace, incoming.place, one.account_id)
            if found:
                ids[one.account_id] = found
        by_name = "@" in incoming.text and not incoming.others_named
        return said(incoming, ids, await self._chat.book.names(workspace) if by_name else ())

    async def _note(self, incoming: Incoming, workspace: WorkspaceKey, key: str) -> None:
        """A line in a group; in private there is nobody to read it."""
        if not incoming.is_personal:
            say = await self._chat.book.speaker(workspace, incoming.external_id)
            text = say(key, name=incoming.name)
            await self.replies.note(incoming.place, incoming.account_id, text)

    # ------------------------------------------------------------------ coming and going

    async def _update(self, incoming: Incoming) -> None:
        workspace = _workspace(incoming)
        if incoming.team:
            await self._team(incoming, workspace)
        came = incoming.bot_id in incoming.added or incoming.action == "add"
        went = incoming.bot_id in incoming.removed or incoming.action == "remove"
        if went and incoming.is_personal:
            await self._chat.book.lost(workspace, incoming.external_id)
        elif came and incoming.is_personal:
            await self._welcome(incoming, await self._remember(incoming))
        elif came and incoming.kind == "conversationUpdate":
            if await self._chat.made(workspace, incoming.conversation):
                return  # the introduction is the greeting there
            say = await self._chat.book.speaker(workspace, incoming.external_id)
            hello = say("teams-group-hello", help=say.command("help"))
            await self.replies.note(incoming.place, incoming.account_id, hello)

    async def _team(self, incoming: Incoming, workspace: WorkspaceKey) -> None:
        """A team has the app, has it no more, or is called otherwise."""
        number = await self._chat.book.workspace_id(workspace)
        if incoming.bot_id in incoming.removed:
            await self._chat.teams.forget(number, incoming.team)
            return
        place = TeamsConversation(incoming.service_url, incoming.tenant, incoming.team)
        await self._chat.teams.learn(number, place, incoming.team_name)

    async def _welcome(self, incoming: Incoming, workspace: WorkspaceKey) -> None:
        """Teams tells of an installation twice; who installs again another day is greeted again."""
        key = f"welcome:{incoming.conversation}:{self._clock().date()}"
        home = await self._answer(incoming, OpenedHome(), key)
        if isinstance(home, Message):
            hearer = await self.replies.hearer(workspace, incoming)
            say = hearer.say
            hello = say("teams-welcome", join=say.command("join"), help=say.command("help"))
            await self.replies.say(message(Paragraph(hello), *home.parts), hearer)

    # ------------------------------------------------------------------ cards

    async def _card(self, incoming: Incoming) -> Json:
        """Whoever sends what no card of ours sends leaves nothing behind."""
        try:
            act = act_of(incoming.value)
        except (KeyError, TypeError, ValueError):
            say = await self._chat.book.speaker(_workspace(incoming), incoming.external_id)
            return not_understood(say("teams-not-ours", help=say.command("help")))
        workspace = _workspace(incoming)
        if isinstance(act, LookedAgain) and not await self._knows(incoming):
            return told(Text())  # a card looks by itself, nobody has asked for anything
        await self._remember(incoming)
        try:
            hearer = await self.replies.hearer(workspace, incoming)
        except (Unreachable, TryLater):
            say = await self._chat.book.speaker(workspace, incoming.external_id)
            return told(say("teams-write-first", name=incoming.name))
        try:
            return await self._acted(act, incoming, hearer)
        except (KeyError, TypeError, ValueError):
            log.exception("teams_answer_failed")
            return not_understood(hearer.say("teams-not-ours", help=hearer.say.command("help")))

    async def _acted(self, act: Act, incoming: Incoming, hearer: Recipient) -> Json:
        match act:
            case ChoseNothing():
                return told(hearer.say("teams-choose-first"))
            case LookedAgain(what=what):
                return renewed(await self._answer(incoming, what), hearer, what)
            case Pressed():
                return await self._pressed(act, incoming, hearer)
            case Sent():
                return await self._sent(act, incoming, hearer)

    async def _pressed(self, what: Pressed, incoming: Incoming, hearer: Recipient) -> Json:
        reply = await self._answer(incoming, what, _key(incoming), on=incoming.reply_to)
        if reply is None:
            return told(hearer.say("teams-sent-already"))
        if isinstance(reply, Message) and reply.replaces and incoming.is_personal:
            return self.replies.instead(reply, hearer, incoming)
        return self.replies.below(reply, hearer, what, incoming)

    async def _sent(self, sent: Sent, incoming: Incoming, hearer: Recipient) -> Json:
        wrong = mistakes(sent.rules, sent.values, hearer.say)
        reply: Reply | None = FormErrors(wrong)
        if not wrong:
            what = Submitted(sent.name, sent.subject, sent.values)
            key = f"form:{sent.nonce[:LONGEST_NONCE]}"
            reply = await self._answer(incoming, what, key, on=sent.origin)
        match reply:
            case None | Found():
                return told(hearer.say("teams-sent-already"))
            case FormErrors():
                return await self._corrected(reply, sent, incoming, hearer)
            case Form():
                asked = Asked(sent.opener, sent.origin)
                return shown(await self.replies.form(reply, asked, hearer))
            case Message():
                if reply.replaces and sent.origin:
                    self.replies.closed(sent.origin, hearer)
                return self.replies.instead(reply, hearer, incoming)

    async def _corrected(
        self, wrong: FormErrors, sent: Sent, incoming: Incoming, hearer: Recipient
    ) -> Json:
        """The form once more, with what was typed and what is wrong with it."""
        form = await self._answer(incoming, sent.opener)
        if not isinstance(form, Form):
            sentences = [Paragraph(sentence) for sentence in wrong.errors.values()]
            return self.replies.instead(message(sentences), hearer, incoming)
        asked = Asked(sent.opener, sent.origin)
        return shown(await self.replies.form(filled(form, sent.values), asked, hearer, wrong))

    async def _searched(self, incoming: Incoming) -> Json:
        """Somebody types into a field whose options are found by typing."""
        what = searched(incoming.value)
        reply = await self._answer(incoming, what) if what else None
        return found_choices(reply if isinstance(reply, Found) else Found(()))

    # ------------------------------------------------------------------ files

    async def _consent(self, incoming: Incoming) -> None:
        answered = consent(incoming.value, incoming.service_url)
        if answered is not None:
            self.replies.background.start(self._file(answered, incoming, _workspace(incoming)))

    async def _file(self, answered: Consent, incoming: Incoming, workspace: WorkspaceKey) -> None:
        person = incoming.external_id
        if not await self._chat.book.first_time(workspace, _key(incoming)):
            return
        hearer = await self.replies.hearer(workspace, incoming)
        found = await self._chat.book.file_for(workspace, person, answered.parcel_id)
        if found is None:
            said = message(Paragraph(hearer.say("teams-file-gone")))
            await self.replies.say(said, hearer)
            return
        name, content = found
        outcome = "declined"
        if answered.accepted:
            uploaded = await self._connector.upload(answered.upload_url, content)
            outcome = "saved" if uploaded else "failed"
        if outcome == "saved":
            activity = saved_activity(name, answered.info)
            place, account_id = incoming.place, incoming.account_id
            await patiently(lambda: self._chat.post_activity(place, account_id, activity))
        else:
            said = message(Paragraph(hearer.say(f"teams-file-{outcome}", name=name)))
            await self.replies.say(said, hearer)
        if outcome != "failed":
            await self._chat.book.drop_file(workspace, person, answered.parcel_id)

    # ------------------------------------------------------------------ how

    async def _answer(
        self,
        incoming: Incoming,
        what: Said | Pressed | Submitted | Searched | OpenedHome | Changed | Dropped,
        key: str = "",
        on: str = "",
    ) -> Reply | None:
        ref = MessageRef(incoming.conversation, on) if on else None
        request = Request(_workspace(incoming), incoming.external_id, what, key, ref)
        return await self._reply_to(request, self._chat)

    async def _knows(self, incoming: Incoming) -> bool:
        address = await self._chat.book.address(_workspace(incoming), incoming.external_id)
        return address is not None

    async def _remember(self, incoming: Incoming) -> WorkspaceKey:
        """Keep how to reach whoever did something."""
        workspace = _workspace(incoming)
        name = incoming.name
        known = await self._chat.book.address(workspace, incoming.external_id) if not name else None
        if not name and not (known and known.name):
            name = await self._chat.book.name_in(incoming.place, incoming.account_id)
        seen = Address(
            external_id=incoming.external_id,
            account_id=incoming.account_id,
            conversation=incoming.conversation if incoming.is_personal else "",
            service_url=incoming.service_url,
            name=name,
            language=incoming.language if incoming.language in LANGUAGES else "",
            timezone=_zone(incoming.timezone),
        )
        address, is_news = await self._chat.book.learn(workspace, seen)
        if is_news and address.name:
            await self._answer(incoming, Changed(profile_of(address)))
        return workspace


def _workspace(incoming: Incoming) -> WorkspaceKey:
    return WorkspaceKey(PLATFORM, incoming.tenant)


def _key(incoming: Incoming) -> str:
    """Of one delivery: what comes again with the same one was heard already."""
    return f"{incoming.kind}:{incoming.conversation}:{incoming.id}" if incoming.id else ""


def _zone(name: str) -> str:
    try:
        return ZoneInfo(name).key if name else ""
    except (KeyError, ValueError, OSError):
        return ""
