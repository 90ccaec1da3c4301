"""People in the strict Slack, with an app written with Slack's own framework, both ways round."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web as http
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond, AsyncSay
from slack_sdk.web.async_client import AsyncWebClient

from tests.peers.slack.inputs import CannotFill
from tests.peers.slack.person import Incomplete, NotOffered, Unanswered
from tests.peers.slack.rendering import Reader, pings
from tests.peers.slack.screen import NotThere
from tests.peers.slack.server import StrictSlack
from tests.peers.slack.signing import signed, signed_long_ago, signed_wrongly
from tests.peers.slack.transport import Http, Kind, SocketMode

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def asks(block_id: str, label: str, element: Json, **more: Any) -> Json:
    element = {"action_id": "value", **element}
    return {
        "type": "input",
        "block_id": block_id,
        "label": plain(label),
        "element": element,
        **more,
    }


def choices(*names: str) -> list[Json]:
    return [{"text": plain(name.title()), "value": name} for name in names]


FORM: Json = {
    "type": "modal",
    "callback_id": "join",
    "private_metadata": "programme 7",
    "title": plain("Join"),
    "submit": plain("Send"),
    "blocks": [
        asks("role", "Role", {"type": "static_select", "options": choices("mentor", "mentee")}),
        asks(
            "topics",
            "Topics",
            {"type": "multi_static_select", "options": choices("ai", "video")},
            optional=True,
        ),
        asks("day", "Day", {"type": "datepicker"}, optional=True),
        asks("time", "Time", {"type": "timepicker"}, optional=True),
        asks("whom", "Whom", {"type": "users_select"}, optional=True),
        asks("style", "Style", {"type": "radio_buttons", "options": choices("a")}, optional=True),
        asks("checks", "Checks", {"type": "checkboxes", "options": choices("a")}, optional=True),
        asks("about", "About", {"type": "plain_text_input", "max_length": 5}, optional=True),
    ],
}
BUTTONS: list[Json] = [
    {
        "type": "actions",
        "elements": [
            {
                "type": "button",
                "action_id": "accept",
                "text": plain("Accept"),
                "value": "7",
                "confirm": {
                    "title": plain("Sure?"),
                    "text": plain("For six months."),
                    "confirm": plain("Yes"),
                    "deny": plain("No"),
                },
            },
            {
                "type": "static_select",
                "action_id": "pick",
                "placeholder": plain("Pick"),
                "options": choices("red", "blue"),
            },
        ],
    }
]


class Sample:
    """An app that writes down what it is told."""

    def __init__(self, client: AsyncWebClient, secret: str) -> None:
        self.told: list[Json] = []
        self.form_answer: Json = {}
        self.bolt = AsyncApp(
            client=client,
            signing_secret=secret,
            process_before_response=True,
            logger=logging.getLogger("sample"),
        )
        self.bolt.command("/mentor")(self.on_command)
        self.bolt.event("message")(self.on_message)
        self.bolt.event("app_home_opened")(self.on_home)
        self.bolt.shortcut("log_session")(self.on_shortcut)
        self.bolt.action("accept")(self.on_accept)
        self.bolt.action("pick")(self.on_pick)
        self.bolt.view("join")(self.on_form)

    async def on_command(
        self, ack: AsyncAck, body: Json, respond: AsyncRespond, client: AsyncWebClient
    ) -> None:
        self.told.append(body)
        await ack()
        if body["text"] == "join":
            await client.views_open(trigger_id=body["trigger_id"], view=FORM)
        elif body["text"] == "buttons":
            await respond(text="buttons", blocks=BUTTONS)
        else:
            await respond(text="psst")

    async def on_message(self, body: Json, event: Json, say: AsyncSay) -> None:
        self.told.append(body)
        if "subtype" not in event:
            await say(text="buttons", blocks=BUTTONS)

    async def on_home(self, body: Json, event: Json, client: AsyncWebClient) -> None:
        self.told.append(body)
        home: Json = {"type": "home", "blocks": [{"type": "header", "text": plain("Home")}]}
        await client.views_publish(user_id=event["user"], view=home)

    async def on_shortcut(self, ack: AsyncAck, body: Json, client: AsyncWebClient) -> None:
        self.told.append(body)
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=FORM)

    async def on_accept(self, ack: AsyncAck, body: Json, respond: AsyncRespond) -> None:
        self.told.append(body)
        await ack()
        await respond(text="accepted", replace_original=True)

    async def on_pick(self, ack: AsyncAck, body: Json) -> None:
        self.told.append(body)
        await ack()

    async def on_form(self, ack: AsyncAck, body: Json) -> None:
        self.told.append(body)
        await ack(**self.form_answer)

    async def over_http(self, request: http.Request) -> http.Response:
        answer = await self.bolt.async_dispatch(await to_bolt_request(request))
        return await to_aiohttp_response(answer)


@pytest_asyncio.fixture(params=["http", "socket"])
async def sample(
    request: pytest.FixtureRequest, slack: StrictSlack, web: AsyncWebClient
) -> AsyncIterator[Sample]:
    app = Sample(web, slack.signing_secret)
    if request.param == "socket":
        handler = AsyncSocketModeHandler(app.bolt, slack.app_token, ping_interval=1)
        await handler.connect_async()  # type: ignore[no-untyped-call]
        slack.connect(SocketMode(slack))
        yield app
        await handler.close_async()  # type: ignore[no-untyped-call]
        return
    server = http.Application()
    server.router.add_post("/slack/events", app.over_http)
    runner = http.AppRunner(server)
    await runner.setup()
    await http.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    slack.connect(Http(slack, f"http://127.0.0.1:{port}/slack/events"))
    yield app
    await runner.cleanup()


async def test_a_command_is_answered_for_one_person(slack: StrictSlack, sample: Sample) -> None:
    lena = slack.person("ULENA")
    assert await lena.commands("/mentor pair @klaus 1 < 2 & <!here>") == "psst"
    assert sample.told[0]["text"] == "pair <@UKLAUS|klaus> 1 &lt; 2 &amp; &lt;!here&gt;"
    assert sample.told[0]["channel_name"] == "directmessage"
    assert slack.person("UKLAUS").sees() == ""


async def test_what_the_manifest_does_not_offer_cannot_be_done(
    slack: StrictSlack, sample: Sample
) -> None:
    lena = slack.person("ULENA")
    with pytest.raises(NotOffered):
        await lena.commands("/other")
    with pytest.raises(NotOffered):
        await lena.uses_shortcut("unknown")


async def test_a_written_message_arrives_as_an_event(slack: StrictSlack, sample: Sample) -> None:
    seen = await slack.person("ULENA").writes("hi @klaus & <b> 🎉")
    assert seen == "[Accept] [Pick | Red | Blue]"
    event = sample.told[0]["event"]
    assert event["text"] == "hi <@UKLAUS> &amp; &lt;b&gt; :party_popper:"
    assert event["blocks"][0]["elements"][0]["elements"] == [
        {"type": "text", "text": "hi "},
        {"type": "user", "user_id": "UKLAUS"},
        {"type": "text", "text": " & <b> "},
        {"type": "emoji", "name": "party_popper", "unicode": "1f389"},
    ]
    assert event["channel_type"] == "im"


async def test_a_retried_event_has_the_same_id(slack: StrictSlack, sample: Sample) -> None:
    await slack.person("ULENA").writes("hello", deliveries=3)
    ids = {told["event_id"] for told in sample.told}
    assert (len(sample.told), len(ids)) == (3, 1)


async def test_the_app_is_told_of_changes_of_its_own_messages(
    slack: StrictSlack, sample: Sample
) -> None:
    lena = slack.person("ULENA")
    await lena.writes("hello")
    await lena.presses("Accept")
    events = [told.payload["event"] for told in slack.told if told.kind is Kind.EVENT]
    assert [event.get("subtype") for event in events] == [None, None, "message_changed"]
    assert [event.get("bot_id") for event in events] == [None, "B0MENTOR", None]


async def test_a_pressed_button_tells_where_it_was(slack: StrictSlack, sample: Sample) -> None:
    lena = slack.person("ULENA")
    await lena.writes("hello")
    button = lena.button("Accept")
    assert button.question == "Sure?\nFor six months."
    assert await lena.presses(button) == "accepted"
    assert lena.buttons() == []
    told = sample.told[1]
    assert told["actions"][0]["value"] == "7"
    assert told["container"]["is_ephemeral"] is False
    assert told["message"]["ts"] == told["container"]["message_ts"]
    with pytest.raises(NotThere):
        await lena.presses("Accept")


async def test_an_ephemeral_message_is_not_sent_along(slack: StrictSlack, sample: Sample) -> None:
    lena = slack.person("ULENA")
    await lena.commands("/mentor buttons")
    assert await lena.presses("Accept") == "accepted"
    assert "message" not in sample.told[-1]
    assert sample.told[-1]["container"]["is_ephemeral"] is True


async def test_a_double_click_is_told_twice(slack: StrictSlack, sample: Sample) -> None:
    lena = slack.person("ULENA")
    await lena.commands("/mentor buttons")
    await lena.presses("Accept", times=2)
    first, second = (t["trigger_id"] for t in sample.told if t.get("type") == "block_actions")
    assert first != second


async def test_a_menu_tells_what_was_chosen(slack: StrictSlack, sample: Sample) -> None:
    lena = slack.person("ULENA")
    await lena.writes("hello")
    await lena.chooses("Pick", "Blue")
    action = sample.told[-1]["actions"][0]
    assert action["selected_option"]["value"] == "blue"
    state = sample.told[-1]["state"]["values"][action["block_id"]]["pick"]
    assert state == {"type": "static_select", "selected_option": action["selected_option"]}
    with pytest.raises(CannotFill):
        await lena.chooses("Pick", "Green")


async def test_a_form_is_sent_in_slacks_shape(slack: StrictSlack, sample: Sample) -> None:
    lena = slack.person("ULENA")
    assert "Join\nRole\n[Mentor | Mentee]" in await lena.commands("/mentor join")
    lena.fills({"Role": "Mentor", "Topics": ["Ai", "video"], "Day": "2026-12-01"})
    lena.fills({"time": "10:00", "whom": "UKLAUS", "style": "A", "checks": ["A"], "about": "<x>"})
    assert await lena.submits() == ""
    assert lena.modals == []
    view = sample.told[-1]["view"]
    assert (view["callback_id"], view["private_metadata"]) == ("join", "programme 7")
    values = {block: held["value"] for block, held in view["state"]["values"].items()}
    emoji = {"type": "plain_text", "emoji": True}
    assert values == {
        "role": {
            "type": "static_select",
            "selected_option": {"text": {**emoji, "text": "Mentor"}, "value": "mentor"},
        },
        "topics": {
            "type": "multi_static_select",
            "selected_options": [
                {"text": {**emoji, "text": "Ai"}, "value": "ai"},
                {"text": {**emoji, "text": "Video"}, "value": "video"},
            ],
        },
        "day": {"type": "datepicker", "selected_date": "2026-12-01"},
        "time": {"type": "timepicker", "selected_time": "10:00"},
        "whom": {"type": "users_select", "selected_user": "UKLAUS"},
        "style": {
            "type": "radio_buttons",
            "selected_option": {"text": {**emoji, "text": "A"}, "value": "a"},
        },
        "checks": {
            "type": "checkboxes",
            "selected_options": [{"text": {**emoji, "text": "A"}, "value": "a"}],
        },
        "about": {"type": "plain_text_input", "value": "<x>"},
    }


async def test_untouched_fields_are_sent_empty(slack: StrictSlack, sample: Sample) -> None:
    lena = slack.person("ULENA")
    await lena.uses_shortcut("log_session")
    lena.fills({"Role": "Mentee"})
    await lena.submits()
    values = sample.told[-1]["view"]["state"]["values"]
    assert values["about"]["value"] == {"type": "plain_text_input", "value": None}
    assert values["topics"]["value"] == {"type": "multi_static_select", "selected_options": []}
    assert values["day"]["value"] == {"type": "datepicker", "selected_date": None}


async def test_slacks_client_keeps_an_incomplete_form(slack: StrictSlack, sample: Sample) -> None:
    lena = slack.person("ULENA")
    await lena.commands("/mentor join")
    lena.fills({"About": "too long"})
    with pytest.raises(Incomplete) as kept:
        await lena.submits()
    assert set(kept.value.complaints) == {"Role", "About"}
    with pytest.raises(CannotFill):
        lena.fills({"Role": "Boss"})
    with pytest.raises(NotThere):
        lena.fills({"Salary": "1"})


async def test_errors_are_shown_at_their_fields_and_the_form_stays(
    slack: StrictSlack, sample: Sample
) -> None:
    lena = slack.person("ULENA")
    await lena.commands("/mentor join")
    lena.fills({"Role": "Mentor"})
    sample.form_answer = {"response_action": "errors", "errors": {"role": "Not you."}}
    assert await lena.submits() == "Role: Not you."
    sample.form_answer = {"response_action": "errors", "errors": {"nowhere": "x"}}
    with pytest.raises(Unanswered):
        await lena.submits()
    sample.form_answer = {"response_action": "update", "view": {**FORM, "title": plain("Next")}}
    assert (await lena.submits()).startswith("Next\n")
    sample.form_answer = {"response_action": "push", "view": FORM}
    await lena.submits()
    assert len(lena.modals) == 2
    sample.form_answer = {"response_action": "clear"}
    lena.fills({"Role": "Mentor"})
    await lena.submits()
    assert lena.modals == []


async def test_the_home_tab_is_seen_when_it_is_opened(slack: StrictSlack, sample: Sample) -> None:
    lena = slack.person("ULENA")
    assert await lena.opens_home() == "Home"
    await lena.opens_home()
    home = lena.home()
    assert home is not None
    assert sample.told[1]["event"]["view"]["id"] == home.id


@pytest.mark.parametrize("sample", ["socket"], indirect=True)
async def test_socket_mode_comes_back_after_a_disconnect(
    slack: StrictSlack, sample: Sample
) -> None:
    await slack.disconnects()
    assert await slack.person("ULENA").commands("/mentor x") == "psst"


SIGNATURES: dict[str, Callable[[str, str], dict[str, str]]] = {
    "right": signed,
    "old": signed_long_ago,
    "wrong": lambda _secret, body: signed_wrongly(body),
}


@pytest.mark.parametrize("kind", SIGNATURES)
async def test_a_signature_is_checked(slack: StrictSlack, web: AsyncWebClient, kind: str) -> None:
    app = Sample(web, slack.signing_secret)
    server = http.Application()
    server.router.add_post("/", app.over_http)
    runner = http.AppRunner(server)
    await runner.setup()
    await http.TCPSite(runner, "127.0.0.1", 0).start()
    body = '{"type": "url_verification", "challenge": "x"}'
    headers = SIGNATURES[kind](slack.signing_secret, body)
    to_app = Http(slack, f"http://127.0.0.1:{runner.addresses[0][1]}/")
    answer = await to_app.post(body, {"Content-Type": "application/json", **headers})
    assert answer.status == (200 if kind == "right" else 401)
    await runner.cleanup()


READINGS = [
    ("*bold* _it_ ~no~ `code`", "bold it no code"),
    ("2 * 3 * 4", "2 * 3 * 4"),
    ("hello <@U1>, see <https://a.example|here>", "hello @Lena, see here"),
    ("<!channel> and <!date^1^{date}|today>", "@channel and today"),
    ("&lt;!channel&gt; &amp;lt;", "<!channel> &lt;"),
    ("so :tada:", "so ⟨tada⟩"),
    ("at 10:30:00", "at 10:30:00"),
    ("&gt; quoted", "quoted"),
]


@pytest.mark.parametrize(("source", "shown"), READINGS)
async def test_markup_is_carried_out(source: str, shown: str) -> None:
    assert Reader({"U1": "Lena"}).mrkdwn(source) == shown


async def test_pings_are_found_wherever_they_are() -> None:
    rich = {"type": "rich_text", "elements": [{"type": "user", "user_id": "U3"}]}
    marked = {"type": "section", "text": {"type": "mrkdwn", "text": "<@U2> &lt;@U9&gt;"}}
    typed = {"type": "section", "text": {"type": "plain_text", "text": "<@U9>"}}
    assert pings("<!here>", [marked, typed, rich]) == {"here", "U2", "U3"}
