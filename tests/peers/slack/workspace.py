"""One Slack workspace: what it holds, and what happens to it."""

from __future__ import annotations

import copy
import itertools
import re
from collections import deque
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any

from tests.peers.slack.blocks import elements_of
from tests.peers.slack.limits import Refused
from tests.peers.slack.state import (
    Clock,
    Conversation,
    File,
    Json,
    Posted,
    ResponseUrl,
    Trigger,
    User,
    UserGroup,
    View,
)

TRIGGER_LIFE = timedelta(seconds=3)
RESPONSE_URL_LIFE = timedelta(minutes=30)
RESPONSE_URL_USES = 5


class Workspace:
    """One workspace in which the app is installed. Everything here has happened already."""

    def __init__(
        self,
        team_id: str,
        users: Iterable[User],
        clock: Clock,
        app_id: str = "A0MENTOR",
        enterprise_id: str = "",
        is_organisation: bool = False,
    ) -> None:
        self.team_id = team_id
        self.enterprise_id = enterprise_id
        self.is_organisation = is_organisation
        """Whether the whole organisation has the app; its people may act in any of its teams."""
        self.app_id = app_id
        self.bot = User("UBOT", "mentor", "Mentor", is_bot=True)
        self.bot_id = "B0MENTOR"
        self.users = {user.id: user for user in (*users, self.bot)}
        self.conversations: dict[str, Conversation] = {}
        self.groups: dict[str, UserGroup] = {}
        self.files: dict[str, File] = {}
        self.modals: dict[str, list[View]] = {}
        self.homes: dict[str, View] = {}
        self.ephemeral: list[Posted] = []
        self.triggers: dict[str, Trigger] = {}
        self.response_urls: dict[str, ResponseUrl] = {}
        self.happenings: deque[tuple[str, Posted]] = deque()
        """What became of the app's own messages in conversations: `posted` or `changed`."""
        self.longest_page = 999
        """Messages of a history that are shown at once."""
        self.clock = clock
        self._numbers = itertools.count(1)
        self._last_ts = 0

    @property
    def name(self) -> str:
        """As Slack shows it."""
        return f"Team {self.team_id}"

    @property
    def enterprise(self) -> Json | None:
        """The organisation that it belongs to, as payloads name it."""
        if not self.enterprise_id:
            return None
        return {"id": self.enterprise_id, "name": f"Organisation {self.enterprise_id}"}

    @property
    def installed_in(self) -> str:
        """The id of what has the app: the organisation or the workspace."""
        return self.enterprise_id if self.is_organisation else self.team_id

    def team_of(self, user_id: str) -> str:
        """Where in an organisation somebody is just now; else the workspace."""
        return self.users[user_id].team_id or self.team_id

    # ------------------------------------------------------------------ ids and moments

    def new_id(self, prefix: str) -> str:
        """An id that nothing else here has."""
        return f"{prefix}{next(self._numbers):08d}"

    def new_ts(self) -> str:
        """A message's timestamp: later than every earlier one."""
        now = int(self.clock().timestamp() * 1_000_000)
        self._last_ts = max(now, self._last_ts + 1)
        return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def new_trigger(self, user: str) -> str:
        """A trigger id for something that `user` just did."""
        number = next(self._numbers)
        trigger = f"{number}.{self.team_id}.{number:032x}"
        self.triggers[trigger] = Trigger(user, self.clock())
        return trigger

    def new_response_url(self, user: str, channel: str, message: Posted | None) -> str:
        """The key of a response URL for something that `user` just did in `channel`."""
        key = f"{self.team_id}/{next(self._numbers):08d}"
        self.response_urls[key] = ResponseUrl(user, channel, message, self.clock())
        return key

    # ------------------------------------------------------------------ people

    def user(self, user_id: str) -> User:
        """Raises Refused if there is nobody of that id."""
        if user_id not in self.users:
            raise Refused("user_not_found")
        return self.users[user_id]

    # ------------------------------------------------------------------ conversations

    def conversation(self, channel: str, *, public: bool = False) -> Conversation:
        """Raises Refused if there is none, or the bot is not in it; a `public` one is open."""
        found = self.conversations.get(channel)
        if found is None:
            raise Refused("channel_not_found")
        if self.bot.id not in found.members and not (public and found.kind == "channel"):
            raise Refused("not_in_channel" if found.kind == "channel" else "channel_not_found")
        return found

    def channel(self, channel: str, *members: str, **properties: Any) -> Conversation:
        """Make a channel, a public one unless its `kind` is `private`."""
        made = Conversation(channel, **{"kind": "channel", "members": members, **properties})
        self.conversations[channel] = made
        return made

    def group(self, group: str, handle: str, *members: str) -> UserGroup:
        """Make a user group."""
        self.groups[group] = UserGroup(group, handle, members)
        return self.groups[group]

    def opened(self, user_ids: Iterable[str]) -> Conversation:
        """The one direct or group message of the bot with these people; made if it is new.

        Raises Refused for unknown and deactivated people, and for more than eight.
        """
        others = tuple(dict.fromkeys(user_ids))
        if not others:
            raise Refused("users_list_not_supplied")
        if len(others) > 8:
            raise Refused("too_many_users")
        for user_id in others:
            if self.user(user_id).deleted:
                raise Refused("user_disabled")
            if user_id == self.bot.id:
                raise Refused("invalid_user_combination")
        return self.dm(*others)

    def dm(self, *others: str) -> Conversation:
        """The direct or group message of the bot with these people."""
        members = (*sorted(others), self.bot.id)
        kind = "im" if len(others) == 1 else "mpim"
        for known in self.conversations.values():
            if known.kind == kind and known.members == members:
                return known
        made = Conversation(self.new_id("D" if kind == "im" else "G"), kind, members)
        self.conversations[made.id] = made
        return made

    # ------------------------------------------------------------------ messages

    def post(self, channel: str, user: str, text: str, blocks: list[Json] | None) -> Posted:
        """Put a message into a conversation."""
        message = Posted(
            self.new_ts(), channel, user, text, self.completed(blocks), order=self.tick()
        )
        self.conversations[channel].messages.append(message)
        if user == self.bot.id:
            self.happenings.append(("posted", message))
        return message

    def whisper(self, channel: str, to: str, text: str, blocks: list[Json] | None) -> Posted:
        """Show an ephemeral message to one person."""
        message = Posted(
            self.new_ts(),
            channel,
            self.bot.id,
            text,
            self.completed(blocks),
            only_for=to,
            order=self.tick(),
        )
        self.ephemeral.append(message)
        return message

    def posted(self, channel: str, ts: str) -> Posted:
        """A message of the bot; raises Refused if it is not there or not its own."""
        for message in self.conversation(channel, public=True).messages:
            if message.ts == ts:
                if message.user != self.bot.id:
                    raise Refused("cant_update_message")
                return message
        raise Refused("message_not_found")

    def rewrite(self, message: Posted, text: str, blocks: list[Json] | None) -> None:
        """Show something else in a message's place."""
        message.text = text
        message.blocks = self.completed(blocks)
        message.edited = True
        message.order = self.tick()
        if not message.only_for:
            self.happenings.append(("changed", message))

    def erase(self, message: Posted) -> None:
        """Take a message away."""
        if message.only_for:
            self.ephemeral.remove(message)
        else:
            self.conversations[message.channel].messages.remove(message)

    def seen_by(self, user: str) -> list[Posted]:
        """The messages that a person can see in conversations with the bot, as they came."""
        shared = [
            message
            for conversation in self.conversations.values()
            if user in conversation.members
            for message in conversation.messages
        ]
        whispered = [message for message in self.ephemeral if message.only_for == user]
        return sorted(shared + whispered, key=lambda message: message.order)

    def all_messages(self) -> Iterator[Posted]:
        """Every message of the bot, also the ephemeral ones."""
        for conversation in self.conversations.values():
            yield from (m for m in conversation.messages if m.user == self.bot.id)
        yield from self.ephemeral

    def tick(self) -> int:
        """A number that orders what people get to see."""
        return next(self._numbers)

    def completed(self, blocks: list[Json] | None) -> list[Json]:
        """The blocks as Slack keeps them: every id set, plain text marked for emoji."""
        kept = copy.deepcopy(blocks or [])
        for block in kept:
            block.setdefault("block_id", self.new_id("b"))
            for element in elements_of(block):
                if element["type"] != "image":
                    element.setdefault("action_id", self.new_id("a"))
        return kept

    # ------------------------------------------------------------------ views

    def exchange(self, trigger_id: str) -> str:
        """The user whose trigger this is; raises Refused if it is used up, old or unknown."""
        if not re.fullmatch(r"\d+\.\w+\.[0-9a-f]+", trigger_id):
            raise Refused("invalid_trigger_id")
        trigger = self.triggers.get(trigger_id)
        if trigger is None:
            raise Refused("invalid_trigger_id")
        if trigger.used:
            raise Refused("exchanged_trigger_id")
        if self.clock() - trigger.made_at > TRIGGER_LIFE:
            raise Refused("expired_trigger_id")
        trigger.used = True
        return trigger.user

    def new_view(self, user: str, content: Json, below: View | None = None) -> View:
        """A view that is not shown yet."""
        view_id = self.new_id("V")
        kept = copy.deepcopy(content) | {"blocks": self.completed(content["blocks"])}
        return View(
            id=view_id,
            user=user,
            content=kept,
            hash=self._new_hash(),
            root_id=below.root_id if below else view_id,
            previous_id=below.id if below else None,
            order=self.tick(),
        )

    def change_view(self, view: View, content: Json) -> None:
        """Show something else in a view's place; what was filled in stays where ids are equal."""
        view.content = copy.deepcopy(content) | {"blocks": self.completed(content["blocks"])}
        view.hash = self._new_hash()
        view.order = self.tick()

    def view(self, view_id: str) -> View:
        """An open modal or a home tab; raises Refused if there is none of that id."""
        open_views = itertools.chain(*self.modals.values(), self.homes.values())
        found = next((view for view in open_views if view.id == view_id), None)
        if found is None:
            raise Refused("not_found")
        return found

    def _new_hash(self) -> str:
        return f"{int(self.clock().timestamp())}.{next(self._numbers):08x}"
