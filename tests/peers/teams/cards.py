"""What Teams refuses of a card, and what a person reads and finds in one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, TypeAlias

import jsonschema

Json: TypeAlias = dict[str, Any]
CARD = "application/vnd.microsoft.card.adaptive"
MESSAGE_BYTES = 28 * 1024
MOST_BOXES = 10
"""That a person looks through on a telephone; nothing of Teams' own."""
FULL = {"width": "Full"}
"""Teams' own, beside the schema: as wide as the chat."""
CHILDREN = ("body", "items", "columns")
TYPED = ("text", "title", "label", "value", "placeholder", "errorMessage", "altText")
"""What may be any string: the schema asks no more of these."""
SENT = "data"
"""What may hold anything: a button sends it."""


class BadCard(AssertionError):
    """Teams would not show this card."""


@cache
def _schema() -> Any:
    folder = files("adaptive_cards") / "schemas" / "schema-1.5.json"
    return jsonschema.Draft6Validator(json.loads(folder.read_text("utf-8")))


def check_card(card: Any) -> None:
    """Raises BadCard unless Teams shows the card."""
    if card.get("msteams", FULL) != FULL:
        raise BadCard(f"not what Teams adds to cards: {card['msteams']}")
    shown = {key: value for key, value in card.items() if key != "msteams"}
    wrong = _complaint(json.dumps(shape(without_filters(shown))))
    if wrong:
        raise BadCard(f"not an Adaptive Card 1.5: {wrong}")
    check_parts(card)


@lru_cache(maxsize=1000)
def _complaint(card: str) -> str:
    """What the schema has against a card; slow to find out, and many cards come again."""
    wrong = next(iter(_schema().iter_errors(json.loads(card))), None)
    return "" if wrong is None else wrong.message[:2000]


def shape(part: Any) -> Any:
    """As much of a card as its schema is about: whichever words, and of what is alike one."""
    if isinstance(part, list):
        alike = {json.dumps(one): one for one in map(shape, part)}
        return list(alike.values())
    if not isinstance(part, dict):
        return part
    return {key: _shape_of(key, one) for key, one in part.items()}


def _shape_of(key: str, value: Any) -> Any:
    if key in TYPED and isinstance(value, str):
        return "…"
    if key == SENT and isinstance(value, dict):
        return {}
    return shape(value)


def check_parts(card: Json) -> None:
    """Raises BadCard for what the schema lets pass and Teams or its people do not."""
    if card.get("version") != "1.5" or not card.get("body"):
        raise BadCard("no version or no body")
    size = len(json.dumps(card, ensure_ascii=False).encode())
    if size > MESSAGE_BYTES:
        raise BadCard(f"{size} bytes")
    ids = [one["id"] for one in inputs(card)]
    if len(ids) != len(set(ids)):
        raise BadCard("two inputs of the same id")
    for one in inputs(card):
        if not one.get("label") and not one.get("placeholder"):
            raise BadCard(f"nobody knows what {one['id']} is for")
        if one.get("isRequired") and not one.get("errorMessage"):
            raise BadCard(f"{one['id']} is required and does not say so")
        boxes = len(one.get("choices", ())) if one.get("isMultiSelect") else 0
        if boxes > MOST_BOXES and one["style"] != "filtered":
            raise BadCard(f"a telephone draws {one['id']} as {boxes} check boxes")
    for element in elements(card):
        if element["type"] == "ActionSet" and len(element["actions"]) > 6:
            raise BadCard("more than six buttons in a row")


def without_filters(part: Any) -> Any:
    """A card but for what is filtered: Teams takes that in a card of 1.5, the schema does not.

    What a field's own search may hold is checked here.
    """
    if isinstance(part, list):
        return [without_filters(one) for one in part]
    if not isinstance(part, dict):
        return part
    query = part.get("choices.data")
    if query is None:
        is_filtered = part.get("style") == "filtered" and part.get("type") == "Input.ChoiceSet"
        left_out = ("style",) if is_filtered else ()
        return {key: without_filters(one) for key, one in part.items() if key not in left_out}
    if set(query) != {"type", "dataset"} or query["type"] != "Data.Query" or not query["dataset"]:
        raise BadCard(f"not a query: {query}")
    if part["style"] != "filtered":
        raise BadCard("nobody could type into this field")
    return {key: one for key, one in part.items() if key not in ("choices.data", "style")}


def elements(card: Json) -> Iterator[Json]:
    """Every element of a card but for those behind a button."""
    for key in CHILDREN:
        for child in card.get(key, ()):
            yield child
            yield from elements(child)


def inputs(card: Json) -> list[Json]:
    """What can be filled in."""
    return [one for one in elements(card) if one["type"].startswith("Input.")]


@dataclass(frozen=True, slots=True)
class Action:
    """A button that can be pressed. `question` is what is asked first; empty if nothing is."""

    label: str
    content: Json
    question: str = ""


def actions(card: Json) -> Iterator[Action]:
    """The buttons of a card, also those that open a question."""
    for element in elements(card):
        for action in element.get("actions", ()) if element["type"] == "ActionSet" else ():
            if action["type"] == "Action.ShowCard":
                question = text_of(action["card"])
                inner = next(actions(action["card"]))
                yield Action(action["title"], inner.content, question)
            else:
                yield Action(action["title"], action)


def text_of(card: Json) -> str:
    """What a person reads."""
    return "\n".join(filter(None, map(_text, elements(card))))


def _text(element: Json) -> str:
    if element["type"] == "RichTextBlock":
        return "".join(run["text"] for run in element["inlines"]).replace("\u2060", "")
    if element["type"].startswith("Input."):
        return str(element.get("label") or element.get("placeholder"))
    return ""
