"""The Slack adapter against the strict Slack, by HTTP and by Socket Mode."""

from __future__ import annotations

import asyncio
import dataclasses
import json
from datetime import timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.clock import MovableClock
from bot.platforms.slack import authorizing, clients
from bot.platforms.slack.adapter import Slack
from bot.platforms.slack.incoming import source_of
from handlers.conversation.chat import (
    Audience,
    Bold,
    Button,
    Buttons,
    ChoiceField,
    ChoicesField,
    DateField,
    File,
    Form,
    FormErrors,
    LinkButton,
    Menu,
    Message,
    Option,
    Paragraph,
    PersonField,
    Pressed,
    Profile,
    Request,
    Said,
    Submitted,
    Text,
    TextField,
    TimeField,
    Values,
    WorkspaceKey,
    message,
)
from handlers.conversation.router import RUN
from tests.bot.platforms.conftest import DOWN, NOT_INSTALLED, Script, says
from tests.peers.slack.payloads import event, written
from tests.peers.slack.person import NotOffered, Unanswered
from tests.peers.slack.screen import NotThere
from tests.peers.slack.server import StrictSlack
from tests.peers.slack.signing import signed, signed_long_ago, signed_wrongly
from tests.peers.slack.state import User
from tests.peers.slack.transport import Delivery, Http, Kind, encoded

pytestmark = pytest.mark.usefixtures("adapter")

T1 = WorkspaceKey("slack", "T1")
ACCEPT = message(
    Paragraph(Text.of("Klaus would like to learn from you.")),
    Buttons((Button(Text.of("Accept"), "accept", "7"), Button(Text.of("More"), "more", "7"))),
)
FORM = Form(
    "join",
    Text.of("Join"),
    Text.of("Send"),
    (
        ChoiceField(
            "role",
            Text.of("Role"),
            (Option("mentor", Text.of("Mentor")), Option("mentee", Text.of("Mentee"))),
        ),
        ChoicesField(
            "topics",
            Text.of("Topics"),
            tuple(Option(f"t{n}", Text.of(f"Topic {n}")) for n in range(12)),
            most=2,
        ),
        DateField("day", Text.of("Day"), required=False),
        TimeField("time", Text.of("Time"), required=False),
        PersonField("whom", Text.of("Whom"), required=False),
        TextField("about", Text.of("About"), lines=True),
    ),
    subject="programme 7",
)


# ------------------------------------------------------------------------ words


async def test_a_command_is_answered_in_the_conversation_with_the_bot(
    slack: StrictSlack, script: Script
) -> None:
    assert await slack.person("ULENA").commands("/mentor status") == "heard status"
    [request] = script.requests
    assert request == Request(T1, "ULENA", Said("status"), request.key)


async def test_a_command_elsewhere_is_answered_for_one_person_only(slack: StrictSlack) -> None:
    lena = slack.person("ULENA")
    assert await lena.commands("/mentor status", channel="C1") == "heard status"
    assert lena.last_message().only_for == "ULENA"
    assert slack.person("UKLAUS").sees() == ""


async def test_an_answer_to_a_command_has_no_message_to_replace(
    slack: StrictSlack, script: Script
) -> None:
    script.replies["status"] = says("All well").replacing()
    lena = slack.person("ULENA")
    assert await lena.commands("/mentor status") == "All well"
    assert lena.last_message().only_for == ""


async def test_words_in_the_conversation_are_a_command(slack: StrictSlack, script: Script) -> None:
    lena = slack.person("ULENA")
    assert await lena.writes("hilfe") == "heard hilfe"
    await lena.writes("Mentor, status please")
    assert script.said() == Said("status please")


@pytest.mark.parametrize(
    "typed",
    [
        "goal 1 < 2 & <!channel> *x* &lt;",
        "goal https://a.example/?a=1&b=2",
        "goal write to lena@example.com, :tada:",
        "goal two\nlines",
        "goal שלום",
    ],
)
async def test_words_arrive_as_they_were_typed(
    slack: StrictSlack, script: Script, typed: str
) -> None:
    lena = slack.person("ULENA")
    await lena.writes(typed)
    assert script.said() == Said(typed)
    await lena.commands(f"/mentor {typed}")
    assert script.said() == Said(typed)


def test_words_of_a_kind_that_slack_has_not_had_before_are_heard_as_text() -> None:
    new = {"type": "rich_text", "elements": [{"type": "rich_text_table", "rows": []}]}
    named = {"type": "rich_text_section", "elements": [{"type": "user"}]}
    shapes: list[list[Any]] = [[new], [{"type": "rich_text", "elements": [named]}], [{}]]
    for blocks in shapes:
        assert source_of({"text": "help", "blocks": blocks}) == "help"


async def test_of_two_hundred_people_named_all_are_named_and_few_looked_up(
    slack: StrictSlack, script: Script
) -> None:
    ids = [f"U{number}" for number in range(200)]
    slack.workspaces[0].users |= {one: User(one, one.lower(), one) for one in ids}
    await slack.person("ULENA").writes("pair " + " ".join(f"@{one.lower()}" for one in ids))
    said = script.said()
    assert isinstance(said, Said)
    assert said.mentions == tuple(ids)
    assert slack.tries["users.info"] <= 51


async def test_emoji_in_a_message_arrive_as_emoji(slack: StrictSlack, script: Script) -> None:
    await slack.person("ULENA").writes("thanks 🎉!")
    assert script.said() == Said("thanks 🎉!")


async def test_people_named_arrive_with_their_ids(slack: StrictSlack, script: Script) -> None:
    lena = slack.person("ULENA")
    expected = Said("pair @Klaus <Weber> @Lena Brandt", ("UKLAUS", "ULENA"))
    await lena.commands("/mentor pair @klaus @lena")
    assert script.said() == expected
    await lena.writes("pair @klaus @lena")
    assert script.said() == expected


async def test_a_retried_event_is_answered_once(slack: StrictSlack, script: Script) -> None:
    lena = slack.person("ULENA")
    assert await lena.writes("hello", deliveries=4) == "heard hello"
    assert len(script.requests) == 1


async def test_the_bot_does_not_listen_to_itself_nor_to_changes(
    slack: StrictSlack, script: Script
) -> None:
    script.replies["accept"] = says("Thank you").replacing()
    script.replies["offer"] = ACCEPT
    lena = slack.person("ULENA")
    await lena.writes("offer")
    await lena.presses("Accept")
    assert len(slack.told) == 4
    assert len(script.requests) == 2


async def test_other_bots_are_not_heard(slack: StrictSlack, script: Script) -> None:
    """Not even one that writes in somebody's name: two bots that answer each other never end."""
    lena = slack.person("ULENA")
    workspace = lena.workspace
    for user in ("ULENA", "UROBOT"):
        posted = workspace.post(workspace.dm("ULENA").id, user, "help", None)
        by_a_bot = written(workspace, posted, "help") | {"bot_id": "BROBOT", "app_id": "AOTHER"}
        await lena._happens("message.im", by_a_bot, 1)
    assert await lena.writes("goal") == "heard goal"
    assert [request.what for request in script.requests] == [Said("goal", ())]


# ------------------------------------------------------------------------ buttons and menus


async def test_a_pressed_button_brings_its_argument(slack: StrictSlack, script: Script) -> None:
    script.replies["offer"] = ACCEPT
    lena = slack.person("ULENA")
    await lena.commands("/mentor offer")
    assert await lena.presses("More") == "heard more"
    assert script.requests[-1].what == Pressed("more", "7")
    assert "Accept" in lena.buttons()


async def test_an_answer_can_take_the_place_of_the_message(
    slack: StrictSlack, script: Script
) -> None:
    script.replies |= {"offer": ACCEPT, "accept": says("Wonderful!").replacing()}
    lena = slack.person("ULENA")
    for channel in ("", "C1"):
        await lena.commands("/mentor offer", channel=channel)
        assert await lena.presses("Accept") == "Wonderful!"
        assert lena.buttons() == []


async def test_an_answer_in_a_shared_conversation_is_for_who_pressed(
    slack: StrictSlack, script: Script, adapter: Slack
) -> None:
    await adapter.chat.send(Audience(T1, ("ULENA", "UKLAUS")), ACCEPT, "prompt-1")
    lena, klaus = slack.person("ULENA"), slack.person("UKLAUS")
    assert await lena.presses("More") == "heard more"
    assert "heard more" not in klaus.sees()
    script.replies["accept"] = says("Agreed").replacing()
    await klaus.presses("Accept")
    assert "Agreed" in lena.sees()


async def test_a_menu_brings_the_option_chosen(slack: StrictSlack, script: Script) -> None:
    choices = tuple(Option(f"t{n}", Text.of(f"Topic {n}")) for n in range(3))
    script.replies["pick"] = message(Menu("topic", Text.of("Topics"), choices))
    lena = slack.person("ULENA")
    await lena.writes("pick")
    assert await lena.chooses("Topics", "Topic 2") == "heard topic"
    assert script.requests[-1].what == Pressed("topic", "t2")


async def test_a_link_asks_for_nothing(slack: StrictSlack, script: Script) -> None:
    link = LinkButton(Text.of("Calendar"), "https://calendar.example")
    script.replies["date"] = message(Buttons((link,)))
    lena = slack.person("ULENA")
    await lena.writes("date")
    assert await lena.presses("Calendar") == ""
    assert len(script.requests) == 1


async def test_a_button_on_a_deleted_message_is_still_answered(
    slack: StrictSlack, script: Script
) -> None:
    script.replies |= {"offer": ACCEPT, "accept": says("Wonderful!").replacing()}
    lena = slack.person("ULENA")
    await lena.writes("offer")
    button = lena.button("Accept")
    lena.workspace.erase(lena.last_message())
    assert await lena.presses(button) == "Wonderful!"


async def test_when_the_response_url_is_used_up_the_bot_writes_to_the_person(
    slack: StrictSlack, script: Script
) -> None:
    lena = slack.person("ULENA")

    async def use_up(_: Request) -> None:
        for url in lena.workspace.response_urls.values():
            url.uses = 5

    script.before = use_up
    assert await lena.commands("/mentor status", channel="C1") == "heard status"
    assert lena.last_message().only_for == ""


# ------------------------------------------------------------------------ forms


async def test_a_command_opens_a_form_and_its_values_come_back(
    slack: StrictSlack, script: Script
) -> None:
    script.replies |= {"join": FORM}
    lena = slack.person("ULENA")
    assert (await lena.commands("/mentor join")).startswith("Join\nRole\n[Mentor | Mentee]")
    lena.fills({"Role": "Mentee", "Topics": ["Topic 1", "Topic 11"], "About": "<me> & *you*"})
    lena.fills({"Day": "2026-12-01", "Time": "10:00", "Whom": "UKLAUS"})
    script.replies["join"] = says("Welcome")
    assert await lena.submits() == "Welcome"
    assert lena.modals == []
    expected: dict[str, str | tuple[str, ...]] = {
        "role": "mentee",
        "topics": ("t1", "t11"),
        "day": "2026-12-01",
        "time": "10:00",
        "whom": "UKLAUS",
        "about": "<me> & *you*",
    }
    assert script.requests[-1].what == Submitted("join", "programme 7", Values(expected))


async def test_fields_left_empty_come_back_empty(slack: StrictSlack, script: Script) -> None:
    script.replies["join"] = FORM
    lena = slack.person("ULENA")
    await lena.commands("/mentor join")
    lena.fills({"role": "mentor"})
    await lena.submits()
    what = script.requests[-1].what
    assert isinstance(what, Submitted)
    nothing = dict.fromkeys(("day", "time", "whom", "about"), "")
    assert what.values == Values({"role": "mentor", "topics": (), **nothing})


async def test_errors_stand_at_their_fields_and_what_was_typed_stays(
    slack: StrictSlack, script: Script
) -> None:
    script.replies["join"] = FORM
    lena = slack.person("ULENA")
    await lena.commands("/mentor join")
    lena.fills({"Role": "Mentor", "About": "me"})
    script.replies["join"] = FormErrors(
        {"about": Text((Bold("Too short"),)), "unknown": Text.of("Pick another")}
    )
    assert await lena.submits() == "About: Too short\n\nRole: Pick another"
    assert lena.form().state["about"]["value"]["value"] == "me"


async def test_one_form_can_follow_another(slack: StrictSlack, script: Script) -> None:
    script.replies["join"] = FORM
    lena = slack.person("ULENA")
    await lena.commands("/mentor join")
    lena.fills({"Role": "Mentor"})
    second = TextField("more", Text.of("More"))
    script.replies["join"] = Form("join", Text.of("Step 2"), Text.of("Done"), (second,))
    assert (await lena.submits()).startswith("Step 2")
    script.replies["join"] = says("Done")
    assert await lena.submits() == "Done"
    assert lena.modals == []


async def test_a_form_sent_off_twice_is_answered_once(slack: StrictSlack, script: Script) -> None:
    script.replies["join"] = FORM
    lena = slack.person("ULENA")
    await lena.commands("/mentor join")
    lena.fills({"Role": "Mentor"})
    script.replies["join"] = says("Welcome")
    assert await lena.submits(times=2) == "Welcome"
    assert len(script.requests) == 2


async def test_the_answer_to_a_form_can_take_the_place_of_the_message_it_came_from(
    slack: StrictSlack, script: Script
) -> None:
    script.replies |= {"offer": ACCEPT, "more": FORM}
    lena = slack.person("ULENA")
    for channel in ("", "C1"):
        await lena.commands("/mentor offer", channel=channel)
        script.replies["join"] = says("Done").replacing()
        await lena.presses("More")
        lena.fills({"Role": "Mentor"})
        assert await lena.submits() == "Done"
        with pytest.raises(NotThere):
            lena.button("Accept")


async def test_words_cannot_open_a_form_but_offer_a_button_that_does(
    slack: StrictSlack, script: Script
) -> None:
    script.replies["join"] = FORM
    lena = slack.person("ULENA")
    assert (
        await lena.writes("join now")
        == "Ein Klick auf die Schaltfläche öffnet das Formular.\n[Join]"
    )
    script.replies[RUN] = FORM
    assert (await lena.presses("Join")).startswith("Join\nRole")
    assert script.requests[-1].what == Pressed(RUN, "join now")


async def test_a_form_that_comes_too_late_offers_a_button(
    slack: StrictSlack, script: Script, clock: MovableClock
) -> None:
    script.replies |= {"offer": ACCEPT, "more": FORM}
    klaus = slack.person("UKLAUS")
    await klaus.writes("offer")

    async def takes_long(_: Request) -> None:
        clock.move_to(clock() + timedelta(seconds=4))

    script.before = takes_long
    assert "took a moment too long" in await klaus.presses("More")
    script.before = None
    assert (await klaus.presses("Join")).startswith("Join\nRole")
    assert script.requests[-1].what == Pressed("more", "7")


async def test_the_shortcut_logs_a_session(slack: StrictSlack, script: Script) -> None:
    script.replies["session"] = FORM
    lena = slack.person("ULENA")
    assert (await lena.uses_shortcut("log_session")).startswith("Join\nRole")
    with pytest.raises(NotOffered):
        await lena.uses_shortcut("another")


async def test_a_message_becomes_the_beginning_of_a_note(
    slack: StrictSlack, script: Script
) -> None:
    lines = TextField("text", Text.of("What"), lines=True, longest=40)
    script.replies["trend"] = Form("trend", Text.of("A trend"), Text.of("Note"), (lines,))
    lena = slack.person("ULENA")
    text = "&lt;Agents&gt; by <@UKLAUS> &amp; &lt;!channel&gt; " + "x" * 40
    message = lena.workspace.post("C1", "UKLAUS", text, None)
    assert (await lena.uses_message_shortcut("note_trend", message)).startswith("A trend\nWhat")
    assert script.requests[-1].what == Said("trend")
    script.replies["trend"] = says("Noted")
    assert await lena.submits() == "Noted"
    submitted = script.requests[-1].what
    assert isinstance(submitted, Submitted)
    written = submitted.values.text("text")
    assert written == "<Agents> by @Klaus <Weber> & <!channel>…"


async def test_the_address_behind_a_words_link_is_noted_too(
    slack: StrictSlack, script: Script
) -> None:
    lines = TextField("text", Text.of("What"), lines=True, longest=200)
    script.replies["trend"] = Form("trend", Text.of("A trend"), Text.of("Note"), (lines,))
    lena = slack.person("ULENA")
    text = "Read <https://a.example/agents|this paper>, <https://b.example|b.example>"
    message = lena.workspace.post("C1", "UKLAUS", text, None)
    await lena.uses_message_shortcut("note_trend", message)
    await lena.submits()
    submitted = script.requests[-1].what
    assert isinstance(submitted, Submitted)
    assert submitted.values.text("text") == "Read this paper (https://a.example/agents), b.example"


async def test_thanks_begin_empty_whatever_the_message_says(
    slack: StrictSlack, script: Script
) -> None:
    lines = TextField("text", Text.of("What"), lines=True)
    script.replies["thanks"] = Form("thanks", Text.of("Thanks"), Text.of("Send"), (lines,))
    lena = slack.person("ULENA")
    message = lena.workspace.post("C1", "UKLAUS", "I helped you", None)
    assert await lena.uses_message_shortcut("thank", message)
    assert "initial_value" not in lena.form().content["blocks"][0]["element"]
    script.replies["thanks"] = says("You are in no pair yet")
    assert await lena.uses_message_shortcut("thank", message) == "You are in no pair yet"
    assert lena.last_message().channel != "C1"


@pytest.mark.parametrize("adapter", ["socket"], indirect=True)
@pytest.mark.parametrize("reason", ["warning", "refresh_requested", "link_disabled"])
async def test_socket_mode_connects_anew_whatever_the_reason(
    slack: StrictSlack, script: Script, reason: str
) -> None:
    lena = slack.person("ULENA")
    assert await lena.writes("hello") == "heard hello"
    await slack.disconnects(reason)
    assert await lena.writes("again", deliveries=2) == "heard again"
    assert len(script.requests) == 2


async def test_a_form_that_was_closed_meanwhile_is_offered_by_a_button(
    slack: StrictSlack, script: Script
) -> None:
    button = Button(Text.of("Next step"), "more", "7")
    first = Form("join", Text.of("Step 1"), Text.of("Send"), (), intro=(Buttons((button,)),))
    script.replies |= {"join": first, "more": FORM}
    lena = slack.person("ULENA")
    await lena.commands("/mentor join")
    pressed = lena.button("Next step")
    lena.closes_form()
    assert "[Join]" in await lena.presses(pressed)
    assert (await lena.presses("Join")).startswith("Join\nRole")


# ------------------------------------------------------------------------ the home tab


async def test_the_home_tab_is_published_when_it_is_opened(
    slack: StrictSlack, script: Script
) -> None:
    script.replies["home"] = ACCEPT
    lena = slack.person("ULENA")
    assert "[Accept] [More]" in await lena.opens_home()
    await lena.opens_home()
    assert await lena.opens_messages() == ""
    hashes = [c.arguments.get("hash") for c in slack.calls if c.method == "views.publish"]
    assert hashes[0] is None
    assert hashes[1]


async def test_an_older_home_tab_does_not_replace_a_newer_one(
    slack: StrictSlack, script: Script
) -> None:
    script.replies["home"] = says("first")
    lena = slack.person("ULENA")
    await lena.opens_home()
    script.replies["home"] = says("old")

    async def overtaken(_: Request) -> None:
        home = lena.home()
        assert home is not None
        content = home.content | {"blocks": [{"type": "divider"}]}
        lena.workspace.change_view(home, content)

    script.before = overtaken
    assert "old" not in await lena.opens_home()


async def test_a_button_on_the_home_tab_writes_to_the_person_and_renews_the_tab(
    slack: StrictSlack, script: Script
) -> None:
    script.replies["home"] = ACCEPT
    lena = slack.person("ULENA")
    await lena.opens_home()
    script.replies["home"] = says("Your pair is there")
    assert await lena.presses("Accept") == "heard accept\n\nYour pair is there"


async def test_a_form_from_the_home_tab_renews_it_when_it_is_sent_off(
    slack: StrictSlack, script: Script
) -> None:
    script.replies |= {"home": ACCEPT, "more": FORM}
    lena = slack.person("ULENA")
    await lena.opens_home()
    await lena.presses("More")
    lena.fills({"Role": "Mentor"})
    script.replies |= {"home": says("Joined"), "join": says("Welcome")}
    assert await lena.submits() == "Welcome\n\nJoined"


# ------------------------------------------------------------------------ threads and links


async def test_what_begins_in_a_thread_stays_in_it(slack: StrictSlack, script: Script) -> None:
    file = File("dates.ics", "text/calendar", b"BEGIN:VCALENDAR")
    script.replies |= {"offer": ACCEPT, "more": FORM}
    script.replies["join"] = Message(says("Welcome").parts, (file,))
    script.replies["accept"] = Message(says("Done").parts, (file,), replaces=True)
    lena = slack.person("ULENA")
    await lena.writes("hello")
    root = lena.last_message()
    await lena.writes("offer", under=root)
    await lena.presses("More")
    lena.fills({"Role": "Mentor"})
    await lena.submits()
    await lena.presses("Accept")
    under = [one for one in lena.messages() if one.thread == root.ts]
    assert [lena.reads(one) for one in under if one.user == "UBOT"] == [
        "Welcome",
        "(dates.ics)",
        "Done",
        "(dates.ics)",
    ]
    await lena.writes("hello")
    assert lena.last_message().thread == ""


async def test_links_are_never_unfolded_nor_names_looked_for(
    slack: StrictSlack, script: Script
) -> None:
    script.replies["offer"] = ACCEPT
    await slack.person("ULENA").writes("offer")
    [call] = [call for call in slack.calls if call.method == "chat.postMessage"]
    for flag in ("unfurl_links", "unfurl_media", "mrkdwn"):
        assert str(call.arguments[flag]).lower() in ("0", "false"), flag
    assert call.arguments["parse"] == "none"


async def test_lists_and_quotes_arrive_as_text(slack: StrictSlack, script: Script) -> None:
    def section(text: str, kind: str = "rich_text_section") -> dict[str, Any]:
        return {"type": kind, "elements": [{"type": "text", "text": text}]}

    listed = {"type": "rich_text_list", "style": "bullet", "elements": [section("a"), section("b")]}
    elements = [section("goal <now>"), listed, section("said", "rich_text_quote")]
    elements.append(section("x = 1", "rich_text_preformatted"))
    lena = slack.person("ULENA")
    message = lena.workspace.post(lena.workspace.dm("ULENA").id, "ULENA", "*fallback*", None)
    happened = written(lena.workspace, message, "")
    happened["blocks"] = [{"type": "rich_text", "block_id": "b", "elements": elements}]
    await slack.tell(Delivery(Kind.EVENT, event(lena.workspace, happened)))
    await slack.settle()
    assert script.said().words == "goal <now>\n• a\n• b\nsaid\nx = 1"


# ------------------------------------------------------------------------ trouble


async def test_slack_asking_to_wait_does_not_lose_an_answer(
    slack: StrictSlack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("random.random", lambda: 0.0)  # what the SDK adds to Slack's wait
    slack.asks_to_wait("chat.postMessage", 0)
    assert await slack.person("ULENA").commands("/mentor status") == "heard status"


@pytest.mark.parametrize(
    "method",
    [
        "auth.test",
        "chat.postMessage",
        "chat.update",
        "files.completeUploadExternal",
        "files.getUploadURLExternal",
        "users.info",
        "views.publish",
        "views.update",
    ],
)
async def test_slack_may_ask_to_wait_at_any_call(
    slack: StrictSlack, script: Script, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    monkeypatch.setattr("random.random", lambda: 0.0)
    slack.asks_to_wait(method, 0)
    more = Form("first", Text.of("Step 1"), Text.of("Send"), (), intro=(ACCEPT.parts[-1],))
    file = File("dates.ics", "text/calendar", b"BEGIN:VCALENDAR")
    script.replies |= {"home": ACCEPT, "first": more, "join": FORM, "more": FORM}
    script.replies |= {"accept": Message(says("Done").parts, (file,), replaces=True)}
    lena = slack.person("ULENA")
    assert "[Accept]" in await lena.opens_home()
    assert await lena.writes("hello @klaus") == "heard hello"
    assert (await lena.commands("/mentor first")).startswith("Step 1")
    assert (await lena.presses("More")).startswith("Join")
    lena.closes_form()
    script.replies["hello"] = ACCEPT
    await lena.writes("hello")
    assert "(dates.ics)" in await lena.presses("Accept")
    assert "Done" in lena.sees()
    assert slack.tries[method] >= 2


async def test_a_form_that_slack_does_not_let_open_now_is_offered_by_a_button(
    slack: StrictSlack, script: Script
) -> None:
    """What would open it is good for three seconds: no wait would help."""
    script.replies |= {"join": FORM, "run": FORM}
    slack.asks_to_wait("views.open", 30)
    lena = slack.person("ULENA")
    assert "Klick auf die Schaltfläche öffnet" in await lena.commands("/mentor join", channel="C1")
    assert (await lena.presses("Join")).startswith("Join\nRole")


NOT_SHOWN = "konnte meine Antwort gerade nicht zeigen"
"""In Lena's language."""


@pytest.fixture
def without_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits here until Slack is well again."""
    monkeypatch.setattr(clients, "PAUSES", (0.0, 0.0))
    monkeypatch.setattr("random.random", lambda: 0.0)  # what the SDK adds to its own pause


@pytest.mark.parametrize("error", ["internal_error", "fatal_error", "html"])
@pytest.mark.usefixtures("without_pauses")
async def test_an_answer_is_tried_again_where_slack_has_failed(
    slack: StrictSlack, script: Script, error: str
) -> None:
    script.replies["join"] = FORM
    for method in ("chat.postMessage", "views.open"):
        if error == "html":
            slack.is_down(method, times=2)
        else:
            slack.fails(method, error, times=2)
    lena = slack.person("ULENA")
    assert await lena.commands("/mentor status") == "heard status"
    assert (await lena.commands("/mentor join")).startswith("Join\nRole")


@pytest.mark.usefixtures("without_pauses")
async def test_after_that_the_person_is_told_and_the_bot_goes_on(
    slack: StrictSlack, script: Script
) -> None:
    script.replies["join"] = FORM
    lena = slack.person("ULENA")
    slack.fails("chat.postMessage", "fatal_error", times=3)
    assert NOT_SHOWN in await lena.commands("/mentor status")
    slack.fails("views.open", "internal_error", times=3)
    assert NOT_SHOWN in await lena.commands("/mentor join", channel="C1")
    assert lena.last_message().only_for == "ULENA"
    slack.fails("views.open", "internal_error", times=3)
    script.replies["session"] = FORM
    await lena.uses_shortcut("log_session")
    assert NOT_SHOWN in lena.sees(), "where there is no response URL, by message"
    assert await lena.commands("/mentor status") == "heard status"


@pytest.mark.usefixtures("without_pauses")
async def test_slack_that_cannot_say_whose_token_it_is_is_asked_again(slack: StrictSlack) -> None:
    slack.is_down("auth.test", times=2)
    assert await slack.person("ULENA").commands("/mentor status") == "heard status"


@pytest.mark.usefixtures("without_pauses")
@pytest.mark.parametrize("trouble", ["down", "internal_error", "broken"])
async def test_slack_that_is_down_is_no_app_that_was_taken_off(
    slack: StrictSlack, script: Script, trouble: str
) -> None:
    lena, times = slack.person("ULENA"), 12
    if trouble == "down":
        slack.is_down("auth.test", times=times)
    elif trouble == "broken":
        slack.breaks_off("auth.test", times=times)
    else:
        slack.fails("auth.test", trouble, times=times)
    assert await lena.commands("/mentor status") == DOWN
    assert script.requests == [], "so that nothing is done twice when it is typed again"
    slack.is_well_again("auth.test")
    assert await lena.commands("/mentor status") == "heard status"


async def test_slack_that_does_not_answer_at_all_is_not_waited_for_beyond_its_own_three_seconds(
    slack: StrictSlack, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert authorizing.IN_TIME < 3
    monkeypatch.setattr(authorizing, "IN_TIME", 0.05)
    held = slack.holds("auth.test")
    assert await slack.person("ULENA").commands("/mentor status") == DOWN
    held.let_go()
    assert await slack.person("ULENA").commands("/mentor status") == "heard status"


async def test_a_token_that_slack_refuses_is_an_app_that_was_taken_off(slack: StrictSlack) -> None:
    slack.fails("auth.test", "account_inactive")
    assert await slack.person("ULENA").commands("/mentor status") == NOT_INSTALLED


@pytest.mark.usefixtures("without_pauses")
@pytest.mark.parametrize("adapter", ["http"], indirect=True)
async def test_words_written_meanwhile_are_left_to_slack_to_deliver_again(
    slack: StrictSlack, script: Script
) -> None:
    lena = slack.person("ULENA")
    slack.is_down("auth.test", times=3)
    with pytest.raises(Unanswered, match="503"):
        await lena.writes("hello")
    assert script.requests == []
    again = dataclasses.replace(slack.told[-1], retry=1)
    assert (await slack.tell(again)).status == 200
    await slack.settle()
    assert script.said() == Said("hello")


async def test_no_conversation_is_opened_for_an_answer(slack: StrictSlack, script: Script) -> None:
    """Slack allows fifty a minute, and on the first day everybody comes at once."""
    script.replies |= {"home": ACCEPT, "join": FORM}
    for person in (slack.person("ULENA"), slack.person("UKLAUS")):
        assert await person.writes("help") == "heard help"
        assert await person.commands("/mentor status") == "heard status"
        assert await person.commands("/mentor status", channel="C1") == "heard status"
        assert "[Accept]" in await person.opens_home()
        await person.presses("Accept")
        await person.commands("/mentor join")
        person.fills({"Role": "Mentor"})
        await person.submits()
    assert slack.tries["conversations.open"] == 0


async def test_a_command_between_two_others_is_answered_to_the_one_alone(
    slack: StrictSlack, script: Script
) -> None:
    slack.workspaces[0].channel("DTWO", "ULENA", "UKLAUS", kind="im")
    lena = slack.person("ULENA")
    await lena.writes("help")
    assert await lena.commands("/mentor status", channel="DTWO") == "heard status"
    assert lena.last_message().only_for == "ULENA"
    assert slack.person("UKLAUS").sees() == ""


async def test_a_command_is_answered_also_when_too_much_is_posted(slack: StrictSlack) -> None:
    slack.fails("chat.postMessage", "ratelimited")
    assert await slack.person("ULENA").commands("/mentor status") == "heard status"


async def test_it_is_acknowledged_before_the_work_is_done(
    slack: StrictSlack, script: Script, adapter: Slack
) -> None:
    goes_on = asyncio.Event()

    async def works(_: Request) -> None:
        await goes_on.wait()

    script.before = works
    acknowledged = asyncio.Event()

    async def let_go() -> None:
        acknowledged.set()
        goes_on.set()
        await adapter.settled()

    slack.connect(slack.app, let_go)
    assert await slack.person("ULENA").commands("/mentor status") == "heard status"
    assert acknowledged.is_set()


async def test_what_was_acknowledged_is_finished_on_the_way_down(
    slack: StrictSlack, adapter: Slack
) -> None:
    async def not_waiting() -> None:
        """The person does not wait for the app."""

    slack.connect(slack.app, not_waiting)
    await slack.person("ULENA").commands("/mentor status")
    await adapter.drain()
    assert slack.person("ULENA").sees() == "heard status"


@pytest.mark.parametrize("adapter", ["http"], indirect=True)
async def test_only_slack_is_listened_to(slack: StrictSlack, script: Script) -> None:
    app = slack.app
    assert isinstance(app, Http)
    body = json.dumps({"type": "event_callback", "team_id": "T1", "event": {}})
    wrong = [
        {},
        signed_wrongly(body),
        signed_long_ago(slack.signing_secret, body),
        signed(slack.signing_secret, body + " "),
    ]
    for headers in wrong:
        answer = await app.post(body, {"Content-Type": "application/json", **headers})
        assert answer.status == 401
    assert script.requests == []


@pytest.mark.parametrize("adapter", ["http"], indirect=True)
async def test_the_log_says_that_signatures_are_wrong_and_no_more_than_now_and_then(
    slack: StrictSlack, clock: MovableClock
) -> None:
    app = slack.app
    assert isinstance(app, Http)
    headers = {"Content-Type": "application/json", **signed_wrongly("{}")}
    with capture_logs() as told:
        for _ in range(3):
            await app.post("{}", headers)
        clock.move_to(clock() + timedelta(minutes=5))
        await app.post("{}", headers)
    assert [one["event"] for one in told] == ["slack_signature_refused"] * 2
    assert "SLACK_SIGNING_SECRET" in told[0]["next_step"]


@pytest.mark.parametrize("adapter", ["http"], indirect=True)
async def test_what_somebody_overheard_and_sends_once_more_does_nothing(
    slack: StrictSlack, script: Script
) -> None:
    script.replies |= {"offer": ACCEPT, "more": FORM}
    lena, app = slack.person("ULENA"), slack.app
    assert isinstance(app, Http)
    await lena.commands("/mentor offer")
    await lena.writes("hello")
    await lena.presses("Accept")
    await lena.presses("More")
    lena.fills({"Role": "Mentor"})
    await lena.submits()
    await lena.uses_shortcut("log_session")
    await lena.uses_message_shortcut("thank", lena.last_message())
    overheard, heard, seen = list(slack.told), len(script.requests), lena.sees()
    assert len({one.kind for one in overheard}) == 3
    for one in overheard:
        body, content_type = encoded(one)
        headers = {"Content-Type": content_type, **signed(slack.signing_secret, body)}
        assert (await app.post(body, headers)).status == 200
        await slack.settle()
    assert (len(script.requests), lena.sees()) == (heard, seen)


@pytest.mark.parametrize("adapter", ["http"], indirect=True)
@pytest.mark.parametrize(
    "body", ["", "{", "payload=%7B", "\ufffd", "[]", '{"type": "new"}', "[" * 100_000]
)
async def test_nonsense_is_refused_without_a_fault(slack: StrictSlack, body: str) -> None:
    app = slack.app
    assert isinstance(app, Http)
    for kind in ("application/json", "application/x-www-form-urlencoded"):
        headers = {"Content-Type": kind, **signed(slack.signing_secret, body)}
        assert (await app.post(body, headers)).status < 500


# ------------------------------------------------------------------------ people and files


async def test_a_person_is_looked_up_once_in_a_while(
    slack: StrictSlack, adapter: Slack, clock: MovableClock
) -> None:
    profile = await adapter.chat.profile(T1, "ULENA")
    assert profile == Profile(
        "ULENA", "Lena Brandt", "de", "Europe/Berlin", email="ulena@example.com"
    )
    await adapter.chat.profile(T1, "ULENA")
    assert sum(call.method == "users.info" for call in slack.calls) == 1
    clock.move_to(clock() + timedelta(minutes=15))
    await adapter.chat.profile(T1, "ULENA")
    assert sum(call.method == "users.info" for call in slack.calls) == 2


async def test_an_address_is_told_to_an_app_with_the_scope_for_it(
    slack: StrictSlack, adapter: Slack
) -> None:
    assert await adapter.chat.email(T1, "ULENA") == "ulena@example.com"


async def test_admins_robots_and_who_left_are_told_apart(adapter: Slack) -> None:
    klaus = await adapter.chat.profile(T1, "UKLAUS")
    assert klaus == Profile(
        "UKLAUS",
        "Klaus <Weber>",
        "en",
        "America/New_York",
        is_admin=True,
        email="uklaus@example.com",
    )
    for external_id in ("UOLAF", "UROBOT"):
        profile = await adapter.chat.profile(T1, external_id)
        assert profile is not None
        assert not profile.is_person
    assert await adapter.chat.profile(T1, "UNOBODY") is None


async def test_files_come_with_the_answer(slack: StrictSlack, script: Script) -> None:
    calendar = File("dates.ics", "text/calendar", b"BEGIN:VCALENDAR")
    script.replies["session"] = Message((Paragraph(Text.of("Planned")),), (calendar,))
    lena = slack.person("ULENA")
    assert await lena.commands("/mentor session") == "Planned\n\n(dates.ics)"
    assert lena.last_message().files[0].content == b"BEGIN:VCALENDAR"
