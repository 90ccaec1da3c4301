"""The shapes that this version sends: one of each name, drawn by the platforms' own renderers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from bot.platforms.slack.blocks import message_blocks
from bot.platforms.slack.views import Origin, form_view
from bot.platforms.teams.cards import message_card
from bot.platforms.teams.forms import Asked, filled, form_card
from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    Button,
    Buttons,
    ChoiceField,
    ChoicesField,
    Form,
    Menu,
    Message,
    Option,
    Pressed,
    Reply,
    Text,
    Values,
)
from tests.peers.slack.blocks import elements_of
from tests.peers.teams.cards import actions, inputs
from tests.story.full_company import offers_in

Json = dict[str, Any]
MANY = 150
"""Options, so that they are found by typing."""


def shapes_in(replies: Sequence[Reply], say: Say) -> Iterator[Json]:
    """What can be used in these replies, the first of each name, on both platforms."""
    known: set[str] = set()
    for reply in replies:
        if isinstance(reply, Form):
            yield from _of_form(reply, say, known)
        for part in reply.parts if isinstance(reply, Message) else ():
            yield from _of_part(part, say, known)


def _of_part(part: object, say: Say, known: set[str]) -> Iterator[Json]:
    if isinstance(part, Menu) and part.name not in known:
        known.add(part.name)
        yield from _of_menu(replace(part, options=part.options[:2]), say)
    for button in part.buttons if isinstance(part, Buttons) else ():
        if isinstance(button, Button) and button.name not in known:
            known.add(button.name)
            yield from _of_button(button, say)


def _of_button(button: Button, say: Say) -> Iterator[Json]:
    message = Message((Buttons((button,)),))
    for block in message_blocks(message):
        for element in elements_of(block):
            yield {"on": "slack", "element": element}
    for action in actions(message_card(message, say)):
        yield {"on": "teams", "action": _action(action.content), "values": {}}


def _of_menu(menu: Menu, say: Say) -> Iterator[Json]:
    message = Message((menu,))
    for block in message_blocks(message):
        for element in elements_of(block):
            chosen = {"type": element["type"], "selected_option": element["options"][-1]}
            yield {"on": "slack", "element": element, "chosen": chosen}
    card = message_card(message, say)
    [one], [action] = inputs(card), actions(card)
    values = {one["id"]: one["choices"][-1]["value"]}
    yield {"on": "teams", "action": _action(action.content), "values": values}


def _of_form(form: Form, say: Say, known: set[str]) -> Iterator[Json]:
    if f"form {form.name}" not in known:
        known.add(f"form {form.name}")
        yield from _sent_off(_filled(form), say)
    for field in form.fields:
        search = getattr(field, "search", "")
        if search and f"search {search}" not in known:
            known.add(f"search {search}")
            yield from _searched(form, field, say)


def _filled(form: Form) -> Form:
    """With something in every field, and no more choices than are needed."""
    [offer] = offers_in(form)
    full = filled(form, Values(dict(offer.values)))
    return replace(full, intro=(), fields=tuple(_with_few_options(one) for one in full.fields))


def _with_few_options(field: Any) -> Any:
    if not isinstance(field, ChoiceField | ChoicesField):
        return field
    held = (field.initial,) if isinstance(field, ChoiceField) else field.initial[:2]
    some = {one.value: one for one in field.options if one.value in held}
    some |= {one.value: one for one in field.options[:2]}
    if isinstance(field, ChoicesField):
        return replace(field, options=tuple(some.values()), initial=tuple(held))
    return replace(field, options=tuple(some.values()))


def _sent_off(form: Form, say: Say) -> Iterator[Json]:
    yield {"on": "slack", "view": form_view(form, Origin())}
    card = form_card(form, Asked(Pressed("goal.list", "1")), say)
    values = {one["id"]: str(one.get("value", "")) for one in inputs(card)}
    [action] = actions(card)
    yield {"on": "teams", "action": _action(action.content), "values": values}


def _searched(form: Form, field: Any, say: Say) -> Iterator[Json]:
    """The field alone, with more options than are listed."""
    many = tuple(Option(f"v{number}", Text.of(f"Option {number}")) for number in range(MANY))
    empty: Any = "" if isinstance(field, ChoiceField) else ()
    alone = replace(form, intro=(), fields=(replace(field, options=many, initial=empty),))
    view = form_view(alone, Origin())
    [block] = [one for one in view["blocks"] if one["type"] == "input"]
    yield {"on": "slack", "view": view, "block": block["block_id"]}
    card = form_card(alone, Asked(Pressed("goal.list", "1")), say)
    [one] = inputs(card)
    yield {"on": "teams", "query": one["choices.data"]["dataset"]}


def _action(content: Json) -> Json:
    return {"verb": content["verb"], "data": content["data"]}
