"""Lists of which several may be chosen, in Teams: telephones draw them as check boxes unless…"""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.platforms.teams.forms import Asked, form_card, sent_form
from handlers.conversation.catalogue import Catalogue
from handlers.conversation.chat import ChoicesField, Form, Option, Said, Text
from tests.peers.teams.cards import BadCard, actions, check_card, inputs

Json = dict[str, Any]


def card_of(count: int, search: str = "", chosen: tuple[str, ...] = ()) -> Json:
    """The card of a form with that many topics."""
    options = tuple(Option(f"t{n}", Text.of(f"Topic number {n}")) for n in range(count))
    field = ChoicesField("topics", Text.of("Topics"), options, initial=chosen, search=search)
    form = Form("join", Text.of("Join"), Text.of("Send"), (field,), subject="7:mentor")
    return form_card(form, Asked(Said("join")), Catalogue().speaker("en"))


def test_the_copy_shows_no_list_of_check_boxes_that_nobody_would_scroll_through() -> None:
    card = card_of(150)
    [field] = inputs(card)
    with pytest.raises(BadCard, match="as 150 check boxes"):
        check_card({**card, "body": [{**field, "style": "compact"}]})


@pytest.mark.parametrize(
    ("count", "style"), [(7, "expanded"), (8, "filtered"), (65, "filtered"), (100, "filtered")]
)
def test_more_than_a_handful_are_filtered_by_typing_and_all_are_there(
    count: int, style: str
) -> None:
    card = card_of(count, search="topics", chosen=("t1", "t6"))
    check_card(card)
    [field] = inputs(card)
    assert (field["style"], len(field["choices"]), field["value"]) == (style, count, "t1,t6")
    assert "choices.data" not in field, "telephones show them without asking for them"


def test_very_many_are_asked_for_as_somebody_types_and_those_chosen_before_stay() -> None:
    card = card_of(150, search="topics", chosen=("t149",))
    check_card(card)
    [field] = inputs(card)
    query = {"type": "Data.Query", "dataset": "topics:7:mentor"}
    assert (field["style"], field["choices.data"]) == ("filtered", query)
    assert field["choices"] == [{"title": "Topic number 149", "value": "t149"}]
    assert len(json.dumps(card)) < 2000, "not a hundred and fifty lines"
    [send] = actions(card)
    data = send.content["data"]
    back = sent_form("join", {"field.topics": "t149,t3"}, data["mentor"])
    assert back.values.choices("topics") == ("t149", "t3")
