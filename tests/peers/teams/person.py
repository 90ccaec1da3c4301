"""A person in Teams: what they type, press, choose and fill in.

Whatever a person does returns what is new on their screen, as text. The bot is told in Teams' own
shapes, each request with a token of Microsoft's.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import aiohttp

from tests.peers.teams.cards import CARD, Action, Json, actions, check_card, inputs, text_of
from tests.peers.teams.server import (
    APP_ID,
    CONSENT,
    TENANT,
    Conversation,
    Posted,
    StrictTeams,
    User,
)

PATIENCE = aiohttp.ClientTimeout(total=15)
_ids = count(1)


class NotThere(LookupError):
    """The person sees nothing of that name."""


class Unanswered(Exception):
    """The bot did not answer as it must; the person sees that something went wrong."""


class Incomplete(Exception):
    """Teams does not send the form off: the labels of the inputs that are wrong."""


@dataclass(frozen=True, slots=True)
class File:
    """A file that a person has taken."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Control:
    """A button in a message."""

    where: Posted
    action: Action

    @property
    def label(self) -> str:
        """What stands on it."""
        return self.action.label

    @property
    def question(self) -> str:
        """What is asked first; empty if nothing is."""
        return self.action.question


@dataclass
class Person:
    """One person at their screen."""

    teams: StrictTeams = field(repr=False)
    user: User
    url: str
    """The bot's address."""
    settled: Callable[[], Awaitable[None]] = field(repr=False)
    filled: dict[str, str] = field(default_factory=dict, repr=False)

    # ------------------------------------------------------------------ reading

    @property
    def chat(self) -> Conversation:
        """Their own with the bot."""
        return self.teams.personal(self.user)

    def messages(self) -> list[Posted]:
        """Everything the bot said to them alone, as it is now."""
        return list(self.chat.messages)

    def last_message(self) -> Posted:
        """The newest message."""
        if not self.chat.messages:
            raise NotThere("no message")
        return self.chat.messages[-1]

    def sees(self) -> str:
        """Everything on the screen."""
        return self._shown_since(0)

    def reads(self, message: Posted) -> str:
        """A message as it is shown."""
        card = message.card
        names = [f"({a['name']})" for a in message.content.get("attachments", ()) if "name" in a]
        text = text_of(card) if card else str(message.content.get("text", ""))
        return "\n".join([text, *names] if text else names)

    @property
    def modals(self) -> list[Posted]:
        """The forms that wait to be filled in."""
        return [one for one in self.chat.messages if one.card and _form_of(one.card)]

    def buttons(self) -> list[str]:
        """What can be pressed, newest message first."""
        return [control.label for control in self._controls()]

    def button(self, label: str) -> Control:
        """The newest button of that label."""
        for control in self._controls():
            if control.label == label:
                return control
        raise NotThere(f"{label!r} is not among {self.buttons()}")

    # ------------------------------------------------------------------ words

    async def installs(self) -> str:
        """Adds the app; Teams tells the bot twice."""
        self.teams.installed.add(self.user.id)
        self.teams.blocked.discard(self.user.id)
        return await self._tells(
            self._activity("installationUpdate", action="add"),
            self._activity(
                "conversationUpdate",
                membersAdded=[{"id": f"28:{APP_ID}"}, {"id": self.user.account}],
            ),
        )

    async def removes_the_app(self, *, told_by: str = "installationUpdate") -> None:
        """Takes the bot away; Teams tells of it in one way or another."""
        self.teams.installed.discard(self.user.id)
        if told_by == "installationUpdate":
            await self._tells(self._activity(told_by, action="remove"))
        else:
            await self._tells(self._activity(told_by, membersRemoved=[{"id": f"28:{APP_ID}"}]))

    async def adds_to(self, team: Conversation, *, knows_name: bool = True) -> None:
        """Adds the app to a team, as one of its owners."""
        joined = self._activity("conversationUpdate", team, membersAdded=[{"id": f"28:{APP_ID}"}])
        if knows_name:
            joined["channelData"]["team"]["name"] = team.name
        await self._tells(joined)

    async def removes_from(self, team: Conversation) -> None:
        """Takes it off again."""
        await self._tells(
            self._activity("conversationUpdate", team, membersRemoved=[{"id": f"28:{APP_ID}"}])
        )

    async def writes(self, typed: str, deliveries: int = 1) -> str:
        """Writes to the bot; Teams delivers it `deliveries` times."""
        activity = self._activity("message", text=typed, textFormat="plain")
        return await self._tells(*[activity] * deliveries)

    async def drops(self, name: str, content: bytes, url: str = "") -> str:
        """Drops a file into the chat with the bot; Teams puts it into the person's own store."""
        attachment = {
            "contentType": "application/vnd.microsoft.teams.file.download.info",
            "contentUrl": f"https://example.sharepoint.com/personal/{name}",
            "name": name,
            "content": {
                "downloadUrl": url or self.teams.put(content),
                "uniqueId": "1150D938-8870-4044-9F2C-5BBDEBA70C9D",
                "fileType": name.rpartition(".")[2],
            },
        }
        return await self._tells(self._activity("message", attachments=[attachment]))

    async def commands(self, typed: str) -> str:
        """Types a command, as in Slack."""
        return await self.writes(typed)

    async def mentions(self, group: Conversation, words: str, *others: User) -> str:
        """Mentions the bot in a group, and perhaps others; what they see in their own chat."""
        entities = [mention(f"28:{APP_ID}", "Mentor")]
        entities += [mention(user.account, user.real_name) for user in others]
        named = " ".join(str(one["text"]) for one in entities[1:])
        activity = self._activity(
            "message",
            group,
            text=f"<at>Mentor</at>\u00a0{words} {named}".rstrip() + "\n",
            textFormat="plain",
            entities=entities,
        )
        return await self._tells(activity)

    async def opens_home(self) -> str:
        """Asks for the own page."""
        return await self.writes("mentor")

    # ------------------------------------------------------------------ buttons

    async def presses(self, what: str | Control, times: int = 1, deliveries: int = 1) -> str:
        """Presses a button; a double click does not wait for the first answer.

        Teams delivers each press `deliveries` times.
        """
        control = what if isinstance(what, Control) else self.button(what)
        before = next(self.teams.orders)
        sent = [self._executed(control.where, control.action.content, {}) for _ in range(times)]
        sent *= deliveries
        answers = await asyncio.gather(*(self._invoke(one) for one in sent))
        said = [self._sees_answer(control.where, answer) for answer in answers]
        await self.settled()
        return "\n\n".join(filter(None, [self._shown_since(before), *said]))

    async def chooses(self, placeholder: str, option: str) -> str:
        """Chooses from a menu and sends it."""
        for message in reversed(self.chat.messages):
            for one in inputs(message.card or {}):
                if one.get("placeholder") == placeholder:
                    value = _value_called(one, option)
                    action = next(
                        a.content
                        for a in actions(message.card or {})
                        if a.content.get("data", {}).get("mentor", {}).get("input") == one["id"]
                    )
                    before = next(self.teams.orders)
                    sent = self._executed(message, action, {one["id"]: value})
                    said = self._sees_answer(message, await self._invoke(sent))
                    await self.settled()
                    return "\n\n".join(filter(None, [self._shown_since(before), said]))
        raise NotThere(placeholder)

    async def presses_in(self, group: Conversation, label: str) -> str:
        """Presses a button of a group's newest message; what they see then, and are told."""
        where = group.messages[-1]
        found = next(one for one in actions(where.card or {}) if one.label == label)
        before = next(self.teams.orders)
        sent = self._executed(where, found.content, {}, group=group)
        said = self._sees_answer(where, await self._invoke(sent))
        await self.settled()
        return "\n\n".join(filter(None, [self._shown_since(before), said]))

    async def looks_again(self, message: Posted) -> None:
        """Comes back to a message: a card that renews itself asks for its state."""
        refresh = (message.card or {}).get("refresh")
        if refresh is None:
            raise NotThere("this card does not renew itself")
        assert refresh["userIds"] == [self.user.account]
        sent = self._executed(message, refresh["action"], {}, "automatic")
        self._sees_answer(message, await self._invoke(sent))
        await self.settled()

    # ------------------------------------------------------------------ forms

    def form(self) -> Posted:
        """The newest form."""
        if not self.modals:
            raise NotThere("no form")
        return self.modals[-1]

    def fills(self, fields: Mapping[str, str | Sequence[str]]) -> None:
        """Fills in the newest form: by label or key, what to type or the options to choose."""
        offered = inputs(self.form().card or {})
        for name, value in fields.items():
            one = next((o for o in offered if name in (o["label"], o["id"][6:])), None)
            if one is None:
                raise NotThere(f"no field {name!r} among {[o['label'] for o in offered]}")
            self.filled[one["id"]] = _typed(one, value)

    async def searches(self, label: str, typed: str) -> list[str]:
        """Types into a field of the form that asks the bot for its choices; what it offers."""
        card = self.form().card or {}
        one = next(one for one in inputs(card) if label in (one["label"], one["id"][6:]))
        query = {
            "kind": "search",
            "queryText": typed,
            "queryOptions": {"skip": 0, "top": 15},
            "dataset": one["choices.data"]["dataset"],
        }
        answer = await self._invoke(
            self._activity("invoke", name="application/search", value=query)
        )
        assert answer["type"] == "application/vnd.microsoft.search.searchResponse"
        results = answer["value"]["results"]
        assert len(results) <= query["queryOptions"]["top"]
        one["choices"] = [{"title": r["title"], "value": r["value"]} for r in results]
        return [result["title"] for result in results]

    async def submits(self, times: int = 1) -> str:
        """Sends the newest form off; raises Incomplete if Teams would keep it."""
        form = self.form()
        card = form.card or {}
        values = {
            one["id"]: str(self.filled.get(one["id"], one.get("value", ""))) for one in inputs(card)
        }
        wrong = [one["label"] for one in inputs(card) if not _is_complete(one, values[one["id"]])]
        if wrong:
            raise Incomplete(wrong)
        before = next(self.teams.orders)
        action = _form_of(card)
        sent = [self._executed(form, action or {}, values) for _ in range(times)]
        answers = await asyncio.gather(*(self._invoke(one) for one in sent))
        said = [self._sees_answer(form, answer) for answer in answers]
        await self.settled()
        self.filled = {}
        return "\n\n".join(filter(None, [self._shown_since(before), *said]))

    # ------------------------------------------------------------------ files

    async def takes_files(self, deliveries: int = 1, **upload: str) -> list[File]:
        """Agrees to every file that is offered; all that they have then.

        `upload` changes what Teams says of where it is to go; it says it `deliveries` times.
        """
        for message in list(self.chat.messages):
            for attachment in message.content.get("attachments", ()):
                if attachment["contentType"] == CONSENT and attachment["name"]:
                    await self.answers_offer(
                        message, attachment, accept=True, deliveries=deliveries, **upload
                    )
        mine = {name: c for name, c in self.teams.files.items() if name.startswith(self.user.id)}
        return [File(name.partition("-")[2], content) for name, content in mine.items()]

    async def declines_files(self) -> None:
        """Wants none of the files that are offered."""
        for message in list(self.chat.messages):
            for attachment in message.content.get("attachments", ()):
                if attachment["contentType"] == CONSENT:
                    await self.answers_offer(message, attachment, accept=False)

    async def answers_offer(
        self,
        message: Posted,
        attachment: Json,
        *,
        accept: bool,
        deliveries: int = 1,
        **upload: str,
    ) -> None:
        """Presses one of the two buttons of an offer."""
        stored = f"{self.user.id}-{message.id}-{attachment['name']}"
        value = {
            "type": "fileUpload",
            "action": "accept" if accept else "decline",
            "context": attachment["content"]["acceptContext"],
            "uploadInfo": {
                "contentUrl": f"https://example.sharepoint.com/{stored}",
                "name": attachment["name"],
                "uploadUrl": f"{self.teams.base_url}/upload/{stored}",
                "uniqueId": stored,
                "fileType": "file",
                **upload,
            },
        }
        activity = self._activity(
            "invoke", name="fileConsent/invoke", value=value, replyToId=message.id
        )
        for _ in range(deliveries):
            assert (await self.tell(activity))[0] == 200
        await self.settled()

    # ------------------------------------------------------------------ telling the bot

    def _activity(self, kind: str, where: Conversation | None = None, **more: Any) -> Json:
        place = where or self.chat
        number = next(_ids)
        sender: Json = {"id": self.user.account, "aadObjectId": self.user.id}
        where_and_how = {"locale": self.user.locale}
        if kind != "installationUpdate":
            sender["name"] = self.user.real_name
        if kind not in ("installationUpdate", "conversationUpdate"):
            where_and_how["localTimezone"] = self.user.tz
        elif self.user.installs_silently:
            where_and_how.clear()
        return {
            "type": kind,
            "id": f"1{number:012}",
            "channelId": "msteams",
            "serviceUrl": self.teams.service_url,
            "from": sender,
            "recipient": {"id": f"28:{APP_ID}", "name": "Mentor"},
            "conversation": {"id": place.id, "conversationType": place.kind, "tenantId": TENANT},
            "channelData": {"tenant": {"id": TENANT}, **_team(place)},
            **where_and_how,
            "entities": [],
        } | more

    def _executed(
        self,
        where: Posted,
        action: Json,
        values: Mapping[str, str],
        trigger: str = "manual",
        group: Conversation | None = None,
    ) -> Json:
        data = {**action.get("data", {}), **values}
        pressed = {"type": "Action.Execute", "verb": action["verb"], "data": data}
        value = {"action": pressed, "trigger": trigger}
        return self._activity(
            "invoke", group, name="adaptiveCard/action", value=value, replyToId=where.id
        )

    async def tell(self, activity: Json, token: str | None = None) -> tuple[int, Json]:
        """POST an activity; status and body of the answer."""
        given = self.teams.signer.token(APP_ID, self.teams.service_url) if token is None else token
        headers = {"Authorization": f"Bearer {given}"} if given else {}
        async with self.teams.http.post(
            self.url, json=activity, headers=headers, timeout=PATIENCE
        ) as answer:
            text = await answer.text()
            return answer.status, json.loads(text) if text.startswith("{") else {}

    async def _tells(self, *activities: Json) -> str:
        before = next(self.teams.orders)
        answers = await asyncio.gather(*(self.tell(one) for one in activities))
        if any(status != 200 for status, _ in answers):
            raise Unanswered(str(answers))
        await self.settled()
        return self._shown_since(before)

    async def _invoke(self, activity: Json) -> Json:
        status, body = await self.tell(activity)
        if status != 200 or body.get("statusCode") != 200:
            raise Unanswered(f"{status}: {body}")
        return body

    def _sees_answer(self, where: Posted, answer: Json) -> str:
        if answer["type"] == CARD:
            check_card(answer["value"])
            where.content = where.content | {
                "attachments": [{"contentType": CARD, "content": answer["value"]}]
            }
            where.order = next(self.teams.orders)
            return ""
        assert answer["type"] == "application/vnd.microsoft.activity.message", answer
        return str(answer["value"])

    # ------------------------------------------------------------------ how

    def _shown_since(self, order: int) -> str:
        return "\n\n".join(self.reads(one) for one in self.chat.messages if one.order > order)

    def _controls(self) -> list[Control]:
        return [
            Control(message, action)
            for message in sorted(self.chat.messages, key=lambda one: -one.order)
            for action in actions(message.card or {})
        ]


def _form_of(card: Json) -> Json | None:
    for action in actions(card):
        if action.content.get("data", {}).get("mentor", {}).get("kind") == "form":
            return action.content
    return None


def _typed(one: Json, value: str | Sequence[str]) -> str:
    if one["type"] != "Input.ChoiceSet":
        assert isinstance(value, str), one
        return value
    labels = [value] if isinstance(value, str) else value
    assert len(labels) == 1 or one.get("isMultiSelect"), one
    return ",".join(_value_called(one, label) for label in labels)


def _value_called(one: Json, label: str) -> str:
    for choice in one["choices"]:
        if choice["title"] == label or choice["title"].startswith(f"{label} – "):
            return str(choice["value"])
    raise NotThere(f"{label!r} is not among {one['choices']}")


def _is_complete(one: Json, value: str) -> bool:
    return bool(value or not one.get("isRequired")) and len(value) <= one.get("maxLength", 10**6)


def mention(account: str, name: str) -> Json:
    """That somebody is named in a message."""
    return {
        "type": "mention",
        "mentioned": {"id": account, "name": name},
        "text": f"<at>{name}</at>",
    }


def _team(place: Conversation) -> dict[str, Json]:
    """How an activity names the team in which it happened; its name comes with few of them."""
    return {"team": {"id": place.id}} if place.kind == "channel" else {}
