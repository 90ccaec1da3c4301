"""Whatever a handler says, Slack takes it; and what people typed comes out as typed."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.platforms.fitting import cut, length
from bot.platforms.slack.blocks import fallback, message_blocks
from bot.platforms.slack.views import Origin, form_view, home_view, searched
from handlers.conversation.chat import (
    Bold,
    Bullets,
    Button,
    Buttons,
    ChoiceField,
    ChoicesField,
    Confirm,
    DateField,
    Divider,
    Fact,
    Facts,
    Form,
    Heading,
    Link,
    LinkButton,
    Mention,
    Menu,
    Message,
    Note,
    Option,
    Paragraph,
    Part,
    PersonField,
    Plain,
    Quote,
    Searched,
    Style,
    Text,
    TextField,
    TimeField,
    message,
)
from tests.peers.slack.limits import BLOCKS_IN_ALL, check_home, check_message, check_modal
from tests.peers.slack.rendering import Reader, pings
from tests.sizes import examples

NASTY = [
    "<!channel> <@U1> <#C1> <https://a.example|b>",
    "*bold* _it_ ~no~ `code` ```block```",
    "&lt; &amp; & < >",
    ":tada: 🎉 👩‍👩‍👧 naïve",
    "שלום עולם \u202e gnirts",
    "> quoted\n> twice\n\n• dotted",
    "  spaces  ",
]


def shown(said: Message) -> str:
    blocks = message_blocks(said)
    check_message(fallback(said), blocks)
    return Reader({"U9": "Lena"}).blocks(blocks)


def options(count: int, label: str = "An option") -> tuple[Option, ...]:
    return tuple(Option(str(number), Text.of(f"{label} {number}")) for number in range(count))


@pytest.mark.parametrize("typed", NASTY)
def test_what_people_typed_comes_out_as_typed_and_pings_no_one(typed: str) -> None:
    text = Text.of(typed)
    said = message(
        Heading(text),
        Paragraph(text),
        Quote(typed),
        Bullets((text,)),
        Facts((Fact(text, text),)),
        Note(text),
        Buttons((Button(text, "a"),)),
        Menu("m", text, (Option("v", text, text),)),
    )
    blocks = message_blocks(said)
    check_message(fallback(said), blocks)
    expected = f"{typed}\n{typed}\n{typed}\n• {typed}\n{typed}: {typed}\n{typed}"
    assert Reader({}).blocks(blocks) == f"{expected}\n[{typed}]\n[{typed} | {typed}]"
    assert pings(fallback(said), blocks) == frozenset()


def test_a_text_of_5000_characters_is_shown_whole() -> None:
    assert shown(message(Paragraph(Text.of("x" * 5000)))) == "x" * 5000


def test_emphasis_mentions_and_links_are_shown_as_such() -> None:
    text = Text((Plain("Hi "), Mention("U9", "Lena"), Bold("!"), Link("https://a.example", "here")))
    said = message(Paragraph(text), Note(text))
    assert shown(said) == "Hi @Lena!here\nHi @Lena!here"
    assert pings("", message_blocks(said)) == {"U9"}
    assert fallback(said) == "Hi Lena!here"


@pytest.mark.parametrize(
    ("typed", "links"),
    [
        ("See https://a.example/x?y=1&z=2.", ["https://a.example/x?y=1&z=2"]),
        ("(https://a.example/wiki/A_(b))", ["https://a.example/wiki/A_(b)"]),
        ("Room: https://meet.example/abc, or", ["https://meet.example/abc"]),
        ("Ask lena.vogt@example.com!", ["mailto:lena.vogt@example.com"]),
        ("https:// :tada: a@b <https://a.example>", ["https://a.example"]),
        (f"https://a.example/{'x' * 4000}", []),
    ],
)
def test_addresses_that_people_type_can_be_pressed(typed: str, links: list[str]) -> None:
    said = message(Paragraph(Text.of(typed)), Quote(typed))
    assert shown(said) == f"{typed}\n{typed}"
    for block in message_blocks(said):
        parts = [part for element in block["elements"] for part in element["elements"]]
        assert [part["url"] for part in parts if part["type"] == "link"] == links


def test_a_home_tab_is_never_larger_than_slack_takes() -> None:
    choices = options(100, "Äöü " * 15)
    said = message([Menu(f"m{n}", Text.of("Which?"), choices) for n in range(90)])
    view = home_view(said)
    check_home(view)
    assert len(view["blocks"]) == 90


def test_too_long_texts_are_cut_alike_and_the_buttons_stay() -> None:
    said = message(
        Paragraph(Text.of("a" * 12_000)),
        Paragraph(Text.of("b" * 12_000)),
        Buttons((Button(Text.of("Accept"), "accept", "7"),)),
    )
    first, second, buttons = shown(said).split("\n")
    assert first == "a" * 2999 + "…"
    assert second == "b" * 2999 + "…"
    assert buttons == "[Accept]"


def test_a_full_message_stays_a_good_tenth_below_what_slack_takes() -> None:
    """Slack does not say how it counts."""
    sizes = []
    for characters in range(11_000, BLOCKS_IN_ALL, 100):
        content = message_blocks(message(Paragraph(Text.of("a" * characters))))
        sizes.append(len(json.dumps(content, ensure_ascii=False, separators=(",", ":"))))
    assert 11_000 < max(sizes) <= BLOCKS_IN_ALL / 1.1


def test_many_short_parts_are_joined_rather_than_lost() -> None:
    parts: list[Part] = [Paragraph(Text.of(str(number))) for number in range(120)]
    said = Message((*parts, Buttons((Button(Text.of("Go"), "go"),))))
    assert shown(said).split("\n") == [*map(str, range(120)), "[Go]"]


def test_what_is_too_much_even_so_keeps_its_last_part() -> None:
    rows = [Buttons((Button(Text.of(f"Row {number}"), "row"),)) for number in range(80)]
    lines = shown(Message(tuple(rows))).split("\n")
    assert len(lines) == 50
    assert lines[-2:] == ["…", "[Row 79]"]


def test_a_heading_is_cut_at_its_limit() -> None:
    assert shown(message(Heading(Text.of("h" * 151)))) == "h" * 149 + "…"


def test_a_menu_of_more_than_a_hundred_comes_in_groups() -> None:
    said = Menu("m", Text.of("Pick"), tuple(Option(str(n), Text.of("x")) for n in range(150)))
    groups = message_blocks(message(said))[0]["elements"][0]["option_groups"]
    assert [len(group["options"]) for group in groups] == [100, 50]


def test_a_message_of_nothing_still_says_something() -> None:
    empty = message(Paragraph(Text()), Bullets(()), Facts(()), Buttons(()), Quote(""), Note(Text()))
    assert shown(empty) == "…"
    check_home(home_view(empty))


def test_a_button_carries_its_argument_and_its_question() -> None:
    confirm = Confirm(Text.of("Sure?"), Text.of("For good."), Text.of("Yes"), Text.of("No"))
    button = Button(Text.of("Leave"), "leave", "7", Style.DANGER, confirm)
    element = message_blocks(message(Buttons((button,))))[0]["elements"][0]
    assert (element["value"], element["style"]) == ("7", "danger")
    assert element["confirm"]["title"]["text"] == "Sure?"


@pytest.mark.parametrize(
    ("text", "longest", "expected"),
    [
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("ab 🎉🎉", 6, "ab 🎉…"),
        ("🎉🎉", 3, "🎉…"),
        ("🎉" * 20, 9, "🎉🎉🎉🎉…"),
        ("a" + "🎉" * 20, 9, "a🎉🎉🎉…"),
        ("a b", 2, "a…"),
        ("a  b", 3, "a…"),
    ],
)
def test_text_is_cut_between_characters(text: str, longest: int, expected: str) -> None:
    assert cut(text, longest) == expected
    assert length(expected) <= longest


# ------------------------------------------------------------------------ forms

FIELDS = (
    TextField("about", Text.of("About"), lines=True, longest=5000, initial="x" * 4000),
    TextField("line", Text.of("Line"), hint=Text.of("A hint"), required=True),
    ChoiceField("role", Text.of("Role"), options(2), buttons=True, initial="1"),
    ChoiceField("pair", Text.of("Pair"), options(150), initial="120"),
    ChoicesField("topics", Text.of("Topics"), options(30), least=1, most=3, initial=("2", "5")),
    ChoicesField("few", Text.of("Few"), options(3)),
    DateField("day", Text.of("Day"), initial=date(2026, 12, 1)),
    TimeField("time", Text.of("Time"), required=False, initial="10:00"),
    PersonField("whom", Text.of("Whom"), initial="U1"),
)


def form(*fields: Any, **more: Any) -> Form:
    return Form("a_form", Text.of("A form"), Text.of("Send"), fields, **more)


def test_a_form_becomes_a_modal_that_slack_takes() -> None:
    view = form_view(form(*FIELDS, subject="7"), Origin("D1", "1.1"))
    check_modal(view)
    kinds = {block["block_id"]: block["element"]["type"] for block in view["blocks"]}
    assert kinds == {
        "about": "plain_text_input",
        "line": "plain_text_input",
        "role": "radio_buttons",
        "pair": "static_select",
        "topics": "multi_static_select",
        "few": "checkboxes",
        "day": "datepicker",
        "time": "timepicker",
        "whom": "users_select",
    }
    optional = {block["block_id"] for block in view["blocks"] if block.get("optional")}
    assert optional == {"about", "few", "time"}
    assert view["blocks"][0]["element"]["initial_value"] == "x" * 2999 + "…"


def test_a_form_has_its_introduction_on_top() -> None:
    view = form_view(form(FIELDS[1], intro=(Paragraph(Text.of("Please")), Divider())), Origin())
    check_modal(view)
    assert [block["type"] for block in view["blocks"]] == ["rich_text", "divider", "input"]


def test_a_form_that_only_tells_has_nothing_to_send_off() -> None:
    view = form_view(form(intro=(Paragraph(Text.of("Read this.")),)), Origin())
    check_modal(view)
    assert "submit" not in view


def test_more_than_a_hundred_are_found_by_typing_where_the_field_has_a_search() -> None:
    many = _numbered([Text.of(f"Person {number}") for number in range(101)])
    fields = (
        ChoiceField("one", Text.of("One"), many, initial="7", search="people"),
        ChoicesField("some", Text.of("Some"), many, initial=("7", "9"), most=3, search="people"),
        ChoiceField("few", Text.of("Few"), many[:100], search="people"),
    )
    view = form_view(form(*fields, subject="12"), Origin())
    check_modal(view)
    one, some, few = (block["element"] for block in view["blocks"])
    assert (one["type"], some["type"], few["type"]) == (
        "external_select",
        "multi_external_select",
        "static_select",
    )
    assert one["initial_option"]["text"]["text"] == "Person 7"
    assert [option["value"] for option in some["initial_options"]] == ["7", "9"]
    assert some["max_selected_items"] == 3
    typed = {"action_id": one["action_id"], "view": view, "value": "Per"}
    assert searched(typed) == Searched("people", "12", "Per")


def test_a_choice_among_nothing_is_a_fault() -> None:
    with pytest.raises(ValueError, match="at least one option"):
        form_view(form(ChoiceField("x", Text.of("X"), ())), Origin())


# ------------------------------------------------------------------------ anything at all

texts = st.text(max_size=60) | st.builds(
    lambda letters, times: letters * times,
    st.text(min_size=1, max_size=3),
    st.integers(0, 4000),
)
spans = st.one_of(
    st.builds(Plain, texts),
    st.builds(Bold, texts),
    st.builds(lambda name: Mention("U1", name), texts),
    st.builds(lambda text: Link("https://a.example", text), texts),
)
runs = st.builds(lambda found: Text(tuple(found)), st.lists(spans, max_size=4))
confirms = st.builds(Confirm, runs, runs, runs, runs)
buttons = st.builds(
    Button,
    runs,
    st.sampled_from(["accept", "pair.decline"]),
    st.text(max_size=200),
    st.sampled_from(Style),
    st.none() | confirms,
) | st.builds(lambda label: LinkButton(label, "https://a.example"), runs)


def _numbered(labels: list[Text]) -> tuple[Option, ...]:
    return tuple(Option(str(number), label, label) for number, label in enumerate(labels))


choices = st.builds(_numbered, st.lists(runs, max_size=20))
parts = st.one_of(
    st.builds(Heading, runs),
    st.builds(Paragraph, runs),
    st.builds(Quote, texts),
    st.builds(lambda items: Bullets(tuple(items)), st.lists(runs, max_size=5)),
    st.builds(
        lambda rows: Facts(tuple(Fact(a, b) for a, b in rows)),
        st.lists(st.tuples(runs, runs), max_size=5),
    ),
    st.builds(Note, runs),
    st.just(Divider()),
    st.builds(lambda row: Buttons(tuple(row)), st.lists(buttons, max_size=30)),
    st.builds(Menu, st.just("m"), runs, choices),
)
messages = st.builds(lambda found: Message(tuple(found)), st.lists(parts, max_size=60))


@examples(60)
@given(messages)
def test_slack_takes_every_message(said: Message) -> None:
    check_message(fallback(said), message_blocks(said))
    check_home(home_view(said))


@examples(60)
@given(runs, runs, st.lists(parts, max_size=10), st.lists(runs, min_size=1, max_size=120))
def test_slack_takes_every_form(
    title: Text, label: Text, intro: list[Part], labels: list[Text]
) -> None:
    fields = (
        TextField("text", label, hint=label, initial=str(label)),
        ChoiceField("one", label, _numbered(labels), buttons=True, initial="0"),
        ChoicesField("some", label, _numbered(labels), initial=("0",)),
    )
    made = Form("f", title, title, fields, subject="7", intro=tuple(intro))
    check_modal(form_view(made, Origin("D1", "1.1")))
