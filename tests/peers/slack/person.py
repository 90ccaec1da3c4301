"""A person in Slack: what they type, press, choose and fill in.

Whatever a person does returns what is new on their screen, as text. The app is told in Slack's own
shapes, with state, triggers and response URLs; nothing can be done here that Slack's client does
not offer for this app.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tests.peers.slack import payloads
from tests.peers.slack.answers import answer_by
from tests.peers.slack.api import push
from tests.peers.slack.inputs import CannotFill, complaint, filled_state, option_called
from tests.peers.slack.limits import check_found, check_modal
from tests.peers.slack.screen import Control, Screen, inputs_of, state_of
from tests.peers.slack.state import Conversation, File, Json, Posted, User, View
from tests.peers.slack.transport import Answer, Delivery, Kind
from tests.peers.slack.workspace import Workspace

if TYPE_CHECKING:
    from tests.peers.slack.server import StrictSlack

_OK = 200


class NotOffered(Exception):
    """Slack does not let people do this with the app: its manifest does not say so."""


class Unanswered(Exception):
    """The app did not acknowledge as it must; the person sees that something went wrong."""


class Incomplete(Exception):
    """Slack's client does not send the form off: a sentence for each field, by label."""

    def __init__(self, complaints: Mapping[str, str]) -> None:
        super().__init__(str(dict(complaints)))
        self.complaints = complaints


class Person(Screen):
    """One person in one workspace, at their screen."""

    def __init__(self, slack: StrictSlack, workspace: Workspace, user: User) -> None:
        super().__init__(workspace, user)
        self.slack = slack
        self.field_errors: dict[str, str] = {}
        """What the app said at the fields of the form just sent off, by label."""

    # ------------------------------------------------------------------ commands and words

    async def commands(self, typed: str, channel: str = "") -> str:
        """Types a slash command, in the conversation with the app or in another one."""
        offered = self.slack.manifest.command(typed.split()[0])
        if offered is None:
            raise NotOffered(typed)
        where = self.workspace.conversations[channel] if channel else self._dm()
        key = self.workspace.new_response_url(self.user.id, where.id, None)
        url = self.slack.response_url(key)
        escape = bool(offered.get("should_escape"))
        payload = payloads.command(self.workspace, self.user, typed, where, url, escape)
        before = self.workspace.tick()
        answer = await self._tell(Kind.COMMAND, payload)
        if answer.body:
            content = answer.body if isinstance(answer.body, dict) else {"text": answer.body}
            answer_by(self.workspace, self.workspace.response_urls[key], content)
        return await self._what_is_new(before)

    async def writes(
        self, typed: str, deliveries: int = 1, channel: str = "", under: Posted | None = None
    ) -> str:
        """Writes to the app, in a thread if it is `under` a message.

        Slack delivers it `deliveries` times at once, as retries do.
        """
        where = self.workspace.conversations[channel] if channel else self._dm()
        if where.kind == "im" and not self.slack.manifest.can_be_written_to:
            raise NotOffered("the app's messages tab is read-only")
        text = payloads.as_sent(self.workspace, typed)
        message = self.workspace.post(where.id, self.user.id, text, None)
        message.thread = under.ts if under else ""
        before = self.workspace.tick()
        happened = payloads.written(self.workspace, message, typed)
        await self._happens(f"message.{where.kind}", happened, deliveries)
        return await self._what_is_new(before)

    async def names_the_app(self, typed: str, channel: str) -> str:
        """Writes to it by an `@`, in a conversation with others that the app is in."""
        where, bot = self.workspace.conversations[channel], self.workspace.bot
        if bot.id not in where.members:
            raise NotOffered("the app is not in that conversation")
        words = f"@{bot.name} {typed}"
        message = self.workspace.post(
            where.id, self.user.id, payloads.as_sent(self.workspace, words), None
        )
        before = self.workspace.tick()
        happened = payloads.written(self.workspace, message, words) | {"type": "app_mention"}
        del happened["channel_type"]
        await self._happens("app_mention", happened, 1)
        return await self._what_is_new(before)

    async def drops(self, name: str, content: bytes, deliveries: int = 1) -> str:
        """Drops a file into the conversation with the app."""
        where, workspace = self._dm(), self.workspace
        file = File(workspace.new_id("F"), name, content=content, shared=True)
        workspace.files[file.id] = file
        message = workspace.post(where.id, self.user.id, "", None)
        before = workspace.tick()
        place = f"{self.slack.base_url}/files-pri/{workspace.team_id}-{file.id}/download/{name}"
        happened = payloads.written(workspace, message, "") | {
            "subtype": "file_share",
            "upload": False,
            "files": [
                file.as_json()
                | {
                    "mode": "hosted",
                    "file_access": "visible",
                    "url_private": place,
                    "url_private_download": place,
                }
            ],
        }
        del happened["blocks"]
        await self._happens(f"message.{where.kind}", happened, deliveries)
        return await self._what_is_new(before)

    # ------------------------------------------------------------------ places

    async def opens_home(self, deliveries: int = 1) -> str:
        """Looks at the app's home tab."""
        if not self.slack.manifest.home_tab:
            raise NotOffered("the app has no home tab")
        return await self._looks_at("home", deliveries)

    async def opens_messages(self) -> str:
        """Looks at the app's messages tab."""
        return await self._looks_at("messages", 1)

    async def uses_shortcut(self, callback_id: str) -> str:
        """Chooses a global shortcut of the app."""
        manifest = self.slack.manifest
        if not manifest.interactive or manifest.shortcut(callback_id) is None:
            raise NotOffered(callback_id)
        before = self.workspace.tick()
        payload = payloads.shortcut(self.workspace, self.user, callback_id)
        await self._tell(Kind.INTERACTION, payload)
        return await self._what_is_new(before)

    async def uses_message_shortcut(self, callback_id: str, message: Posted) -> str:
        """Chooses one of the app's shortcuts on a message, anybody's."""
        manifest = self.slack.manifest
        if not manifest.interactive or manifest.shortcut(callback_id, "message") is None:
            raise NotOffered(callback_id)
        before = self.workspace.tick()
        key = self.workspace.new_response_url(self.user.id, message.channel, None)
        url = self.slack.response_url(key)
        payload = payloads.on_message(self.workspace, self.user, callback_id, message, url)
        await self._tell(Kind.INTERACTION, payload)
        return await self._what_is_new(before)

    # ------------------------------------------------------------------ buttons and menus

    async def presses(self, what: str | Control, times: int = 1) -> str:
        """Presses a button: the newest of that label, or one found before.

        A double click is two `times`: the second press does not wait for the first.
        """
        control = what if isinstance(what, Control) else self.button(what)
        return await self._acts(control, {}, times)

    async def chooses(self, menu: str, option: str) -> str:
        """Chooses from a menu that acts at once, found by its placeholder."""
        control = self.menu(menu)
        if control.element["type"] == "overflow":
            chosen = {"selected_option": option_called(control.element, option)}
        else:
            chosen = filled_state(control.element, option)
        return await self._acts(control, chosen, 1)

    # ------------------------------------------------------------------ forms

    def fills(self, fields: Mapping[str, str | Sequence[str]]) -> None:
        """Fills in the form: by label or block id, what to type or the options to choose.

        Raises CannotFill where Slack's client would not allow it.
        """
        for name, value in fields.items():
            block = self.field(name)
            held = self.form().state.setdefault(block["block_id"], {})
            element = block["element"]
            if "external" in element["type"]:
                element = element | {"options": self.form().found.get(block["block_id"], [])}
            held[element["action_id"]] = filled_state(element, value)

    async def searches(self, name: str, typed: str) -> list[str]:
        """Types into a menu of the form that is filled by the app; what it offers then."""
        block, view = self.field(name), self.form()
        if len(typed) < block["element"].get("min_query_length", 3):
            raise CannotFill("Slack asks the app only for longer words")
        payload = payloads.typed_into(self.workspace, self.user, view, block, typed)
        answer = await self._tell(Kind.INTERACTION, payload)
        body = answer.body if isinstance(answer.body, dict) else {}
        check_found(body)
        view.found[block["block_id"]] = body["options"]
        return [option["text"]["text"] for option in body["options"]]

    async def submits(self, times: int = 1) -> str:
        """Sends the form off; raises Incomplete if Slack's client would keep it."""
        view = self.form()
        _complete_state(view)
        _check_complete(view)
        before = self.workspace.tick()
        sent = [payloads.submitted(self.workspace, self.user, view) for _ in range(times)]
        answers = await asyncio.gather(*(self._tell(Kind.INTERACTION, one) for one in sent))
        for answer in answers:
            self._sees_answer_to(view, answer)
        said = [f"{label}: {error}" for label, error in self.field_errors.items()]
        return "\n\n".join([*filter(None, [await self._what_is_new(before)]), *said])

    def closes_form(self) -> None:
        """Closes the form on top without sending it off."""
        self.modals.remove(self.form())

    def _sees_answer_to(self, view: View, answer: Answer) -> None:
        self.field_errors = {}
        if view not in self.modals:
            return
        body = answer.body if isinstance(answer.body, dict) else {}
        match body.get("response_action"):
            case None if not answer.body:
                self.modals.remove(view)
            case "clear":
                self.modals.clear()
            case "update":
                check_modal(body["view"])
                self.workspace.change_view(view, body["view"])
            case "push":
                check_modal(body["view"])
                push(self.workspace, self.user.id, body["view"])
            case "errors":
                self.field_errors = _errors_by_label(view, body["errors"])
            case _:
                raise Unanswered(f"this is no answer to a form: {answer.body!r}")

    # ------------------------------------------------------------------ telling the app

    async def _looks_at(self, tab: str, deliveries: int) -> str:
        before = self.workspace.tick()
        happened = payloads.home_opened(self.workspace, self.user, self._dm(), tab)
        await self._happens("app_home_opened", happened, deliveries)
        return await self._what_is_new(before)

    async def _happens(self, kind: str, happened: Json, deliveries: int) -> None:
        if not self.slack.tells_of(self.workspace, kind):
            return
        payload = payloads.event(self.workspace, happened)
        await asyncio.gather(*(self._tell(Kind.EVENT, payload, n) for n in range(deliveries)))

    async def _acts(self, control: Control, chosen: Json, times: int) -> str:
        if not self.slack.manifest.interactive:
            raise NotOffered("interactivity is not enabled")
        before = self.workspace.tick()
        sent = [self._action(control, chosen) for _ in range(times)]
        await asyncio.gather(*(self._tell(Kind.INTERACTION, payload) for payload in sent))
        return await self._what_is_new(before)

    def _action(self, control: Control, chosen: Json) -> Json:
        where, block_id, element = control.where, control.block_id, control.element
        held = {name: value for name, value in chosen.items() if name != "type"}
        action = payloads.action_on(self.workspace, block_id, element, held)
        if isinstance(where, View):
            if chosen:
                where.state.setdefault(block_id, {})[element["action_id"]] = chosen
            _complete_state(where)
            return payloads.acted_in_view(self.workspace, self.user, where, action)
        state = state_of(where.blocks)
        if chosen:
            state.setdefault(block_id, {})[element["action_id"]] = chosen
        key = self.workspace.new_response_url(self.user.id, where.channel, where)
        url = self.slack.response_url(key)
        return payloads.acted_in_message(self.workspace, self.user, where, action, state, url)

    async def _tell(self, kind: Kind, payload: Json, retry: int = 0) -> Answer:
        answer = await self.slack.tell(Delivery(kind, payload, retry))
        if answer.status != _OK:
            raise Unanswered(f"status {answer.status}: {answer.body!r}")
        return answer

    async def _what_is_new(self, before: int) -> str:
        await self.slack.settle()
        return "\n\n".join(self._shown_since(before))

    def _dm(self) -> Conversation:
        return self.workspace.dm(self.user.id)


def _complete_state(view: View) -> None:
    """Give every field its state: what was filled in, else what it began with."""
    state = state_of(view.content["blocks"])
    for block_id, held in state.items():
        filled = view.state.get(block_id, {})
        held.update({action_id: filled[action_id] for action_id in held if action_id in filled})
    view.state = state


def _check_complete(view: View) -> None:
    complaints = {
        block["label"]["text"]: complaint(
            block, view.state[block["block_id"]][block["element"]["action_id"]]
        )
        for block in inputs_of(view)
    }
    if any(complaints.values()):
        raise Incomplete({label: said for label, said in complaints.items() if said})


def _errors_by_label(view: View, errors: Mapping[str, str]) -> dict[str, str]:
    labels = {block["block_id"]: block["label"]["text"] for block in inputs_of(view)}
    unknown = set(errors) - set(labels)
    if unknown or not errors:
        raise Unanswered(f"errors at no field of the form: {sorted(unknown)}")
    return {labels[block_id]: said for block_id, said in errors.items()}
