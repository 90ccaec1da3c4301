"""What one person sees in Slack: messages, the home tab, the form on top, what can be pressed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.peers.slack.blocks import elements_of
from tests.peers.slack.inputs import holds_something, initial_state
from tests.peers.slack.rendering import Reader
from tests.peers.slack.state import Json, Posted, User, View
from tests.peers.slack.workspace import Workspace


class NotThere(LookupError):
    """The person sees nothing of that name."""


@dataclass(frozen=True, slots=True)
class Control:
    """A button or menu on the screen, as it was when it was looked for."""

    where: Posted | View
    block_id: str
    element: Json
    label: str

    @property
    def is_button(self) -> bool:
        """Whether it is pressed, rather than chosen from."""
        return bool(self.element["type"] == "button")

    @property
    def question(self) -> str:
        """What is asked before it acts; empty if nothing is."""
        confirm = self.element.get("confirm")
        return f"{confirm['title']['text']}\n{confirm['text']['text']}" if confirm else ""


class Screen:
    """One person's Slack, open at the app."""

    def __init__(self, workspace: Workspace, user: User) -> None:
        self.workspace = workspace
        self.user = user

    # ------------------------------------------------------------------ reading

    def sees(self) -> str:
        """Everything on the screen as text: messages, the home tab, and the form on top."""
        return "\n\n".join(self._shown_since(0))

    def reads(self, message: Posted) -> str:
        """A message as it is shown, with the files that came with it."""
        files = [f"({file.name})" for file in message.files]
        text = self._reader().message(message.text, message.blocks)
        return "\n".join([text, *files] if text else files)

    def messages(self) -> list[Posted]:
        """Every message in conversations with the app, ephemeral ones too, oldest first."""
        return self.workspace.seen_by(self.user.id)

    def last_message(self) -> Posted:
        """The newest message that is not the person's own."""
        others = [message for message in self.messages() if message.user != self.user.id]
        if not others:
            raise NotThere("no message")
        return others[-1]

    def home(self) -> View | None:
        """The home tab, if the app has published one."""
        return self.workspace.homes.get(self.user.id)

    def form(self) -> View:
        """The form on top; raises NotThere if none is open."""
        if not self.modals:
            raise NotThere("no form is open")
        return self.modals[-1]

    @property
    def modals(self) -> list[View]:
        """The open forms, the one on top last."""
        return self.workspace.modals.setdefault(self.user.id, [])

    # ------------------------------------------------------------------ finding

    def buttons(self) -> list[str]:
        """The labels of all buttons that can be pressed now, newest place first."""
        return [control.label for control in self._controls() if control.is_button]

    def button(self, label: str) -> Control:
        """The newest button of that label that can be pressed now."""
        return self._found(label, lambda control: control.is_button)

    def menu(self, placeholder: str) -> Control:
        """The newest menu of that placeholder that acts at once."""
        return self._found(placeholder, lambda control: not control.is_button)

    def field(self, name: str) -> Json:
        """The form's input block of that label or block id."""
        blocks = inputs_of(self.form())
        for block in blocks:
            if name in (block["label"]["text"], block["block_id"]):
                return block
        raise NotThere(f"no field {name!r} among {[b['label']['text'] for b in blocks]}")

    def _found(self, label: str, wanted: Callable[[Control], bool]) -> Control:
        offered = [control for control in self._controls() if wanted(control)]
        for control in offered:
            if control.label == label:
                return control
        raise NotThere(f"{label!r} is not among {[control.label for control in offered]}")

    def _controls(self) -> list[Control]:
        places: list[Posted | View] = [*self.messages(), *filter(None, [self.home()])]
        if self.modals:
            places = [self.modals[-1]]
        newest_first = sorted(places, key=lambda place: -place.order)
        return [control for place in newest_first for control in self._controls_in(place)]

    def _controls_in(self, place: Posted | View) -> list[Control]:
        blocks = place.content["blocks"] if isinstance(place, View) else place.blocks
        return [
            Control(place, block["block_id"], element, self._label(element))
            for block in blocks
            if block["type"] != "input"
            for element in elements_of(block)
            if element["type"] != "image"
        ]

    def _label(self, element: Json) -> str:
        text = element.get("text") or element.get("placeholder")
        return self._reader().text(text) if text else str(element["action_id"])

    def _reader(self) -> Reader:
        return Reader({user.id: user.real_name for user in self.workspace.users.values()})

    def _shown_since(self, order: int) -> list[str]:
        read = self._reader()
        messages = [m for m in self.messages() if m.order > order]
        views = [*filter(None, [self.home()]), *self.modals[-1:]]
        return [self.reads(message) for message in messages] + [
            read.view(view.content) for view in views if view.order > order
        ]


def inputs_of(view: View) -> list[Json]:
    """The blocks of a form that ask for something."""
    return [block for block in view.content["blocks"] if block["type"] == "input"]


def state_of(blocks: list[Json]) -> dict[str, dict[str, Json]]:
    """What blocks hold before anybody touches them, by block id and action id."""
    state: dict[str, dict[str, Json]] = {}
    for block in blocks:
        for element in filter(holds_something, elements_of(block)):
            held = state.setdefault(block["block_id"], {})
            held[element["action_id"]] = initial_state(element)
    return state
