"""What somebody did with a card of ours: pressed, chose, sent a form off, or looked at it again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from bot.platforms.fitting import storable
from bot.platforms.payloads import Json
from bot.platforms.teams.cards import FORM, KIND, MENU, OURS, PRESS, REFRESH
from bot.platforms.teams.forms import Sent, asked_of, sent_form
from bot.platforms.teams.replies import is_live
from handlers.conversation.chat import Pressed, Said


@dataclass(frozen=True, slots=True)
class ChoseNothing:
    """A menu was sent off without a choice."""


@dataclass(frozen=True, slots=True)
class LookedAgain:
    """A card wants the state of the moment, of what it answers."""

    what: Said | Pressed


Act: TypeAlias = Pressed | Sent | ChoseNothing | LookedAgain


def act_of(value: Json) -> Act:
    """What was done; raises KeyError, TypeError or ValueError for what no card of ours sends."""
    action = value["action"]
    verb, data = _text(action["verb"]), action["data"]
    ours = data[OURS]
    kind = ours[KIND]
    if kind == PRESS:
        return Pressed(verb, _text(ours["argument"]))
    if kind == MENU:
        chosen = _text(data.get(_text(ours["input"])) or "")
        return Pressed(verb, chosen) if chosen else ChoseNothing()
    if kind == FORM:
        return sent_form(verb, data, ours)
    if kind == REFRESH and is_live(what := asked_of(ours)):
        return LookedAgain(what)
    raise ValueError("a card that is not ours")


def _text(given: object) -> str:
    if not isinstance(given, str):
        raise TypeError("not a text")
    return storable(given)
