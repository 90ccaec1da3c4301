"""Whatever people type into Slack's forms comes out as they typed it, and pings nobody.

In a form of the bot's and on every message that shows it. What is too long is said at its field, or
clearly shortened.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

import icalendar
import pytest

from handlers.conversation.router import routes
from tests.peers.slack.person import Incomplete, Person
from tests.peers.slack.rendering import pings
from tests.peers.slack.screen import inputs_of
from tests.peers.slack.state import Json
from tests.peers.slack.town import Town, bot_in_slack
from tests.sizes import Size, in_turn
from tests.story.records import sends_each_prompt_once, slack_refused_nothing
from tests.story.slack_people import TOPIC, Cast, users

TEXTS = {
    "broadcasts": "<!channel> <!here> <!everyone> @channel",
    "people": "<@U1> <@UCARLA> <@UMARA|mara> <!subteam^S1|team>",
    "links": "<https://evil.example|our wiki> <mailto:a@b.example|x>",
    "marks": "*bold* _it_ ~s~ `code` ```block``` **two** __u__",
    "entities": "&lt;!channel&gt; &amp; &amp;lt; 1 < 2 > 0 & so on",
    "wording": '{ $name } { -brand } {"x"} none %s {0} \\n',
    "arabic": "مرحبا <!here> بكم 123 *جدا*",
    "hebrew-overridden": "\u202eשלום\u202c \u2067<!channel>\u2069 abc \u202edcba",
    "emoji": "👩‍💻 🏳️‍🌈 👍🏽 :tada: e\u0301 🇩🇪",
}
"""None is longer than the shortest field, a programme's name."""

AT_ONCE = "\n".join(TEXTS.values())[:300]
"""Lines of it, for a field that takes lines."""

TOO_LONG = "long words " * 454 + "end..."
"""5,000 characters."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """In one line each text; in a short run one of them, and all where a field takes lines."""
    if "in_one_line" in metafunc.fixturenames:
        whole = metafunc.config.getoption("--whole", default=False)
        metafunc.parametrize("in_one_line", TEXTS if whole else ("entities",))


async def test_what_is_typed_comes_out_as_typed_and_pings_nobody(
    sqlite_url: str, in_one_line: str
) -> None:
    text = TEXTS[in_one_line]
    assert len(text) <= 60
    async with bot_in_slack(sqlite_url, users("en")) as town:
        await _types_everywhere(Cast(town, "en"), text, AT_ONCE)


async def test_it_does_in_german_and_on_postgres_too(postgres_url: str) -> None:
    async with bot_in_slack(postgres_url, users("de")) as town:
        await _types_everywhere(Cast(town, "de"), TEXTS["hebrew-overridden"], AT_ONCE)


async def test_words_beside_any_command_do_no_harm(sqlite_url: str, size: Size) -> None:
    """Each text; in a short run the commands take turns with them."""
    texts = list(TEXTS.values())
    async with bot_in_slack(sqlite_url, users("de")) as town:
        cast = Cast(town, "de")
        await cast.become_a_pair()
        for text in texts:
            await cast.carla.commands(f"/mentor {text}")
            assert await cast.klaus.writes(text)
        for number, name in enumerate(routes.commands):
            for text in in_turn(size, texts, number):
                for person in (cast.carla, cast.klaus):
                    await _says_something_sensible(cast, person, name, text)
        slack_refused_nothing(town)
        _nobody_is_pinged(town)


async def test_words_typed_to_the_bot_come_out_as_typed(sqlite_url: str) -> None:
    async with bot_in_slack(sqlite_url, users("en")) as town:
        cast = Cast(town, "en")
        await cast.become_a_pair()
        for text in ("<!here> *all* &lt;", "1 < 2 & `x` <@U1>", "שלום \u202eabc", "Danke 🎉👍"):
            _shows(await cast.klaus.writes(f"trend {text}"), text)
            goal = text.removesuffix(" 🎉👍")
            await cast.klaus.commands(f"/mentor goal {goal}")
            _shows(await cast.klaus.submits(), goal)
            await town.delivers()
            _shows(cast.lena.reads(cast.lena.last_message()), goal)
            await cast.klaus.presses(cast.words("goal-withdraw"))
        _nobody_is_pinged(town)


# ------------------------------------------------------------------------ too long


async def test_five_thousand_characters_beside_any_command_are_answered_briefly(
    sqlite_url: str, size: Size
) -> None:
    async with bot_in_slack(sqlite_url, users("en")) as town:
        cast = Cast(town, "en")
        await cast.become_a_pair()
        for name in ("goal", "trend", "thanks"):
            said = await cast.klaus.commands(f"/mentor {name} {TOO_LONG}")
            assert "5000 characters" in said.replace(",", "")
        said = await cast.carla.commands(f"/mentor announce {TOO_LONG}")
        assert "5000 characters" in said.replace(",", "")
        for number, name in enumerate(routes.commands):
            for person in in_turn(size, (cast.carla, cast.klaus), number):
                said = await _says_something_sensible(cast, person, name, TOO_LONG)
                assert TOO_LONG[:500] not in said
        assert len(await cast.klaus.commands(f"/mentor {TOO_LONG}")) < 500
        slack_refused_nothing(town)


async def test_no_field_takes_five_thousand_characters_and_none_loses_them(
    sqlite_url: str,
) -> None:
    async with bot_in_slack(sqlite_url, users("en")) as town:
        cast = Cast(town, "en")
        await cast.become_a_pair()
        forms = [
            (cast.carla, "/mentor programme new", {"name", "purpose"}),
            (cast.mara, "/mentor join mentor", {"department", "location", "about"}),
            (cast.klaus, "/mentor thanks", {"text"}),
            (cast.klaus, "/mentor trend", {"text"}),
            (cast.carla, "/mentor announce", {"text"}),
        ]
        for person, command, fields in forms:
            await person.commands(command)
            await _refuses_long_texts(person, fields)
        buttons = [
            ("pair-plan", {"place"}),
            ("pair-contract-open", {"goal", "success", "place", "feedback"}),
        ]
        for label, fields in buttons:
            await cast.klaus.commands("/mentor pair")
            await cast.klaus.presses(cast.words(label))
            await _refuses_long_texts(cast.klaus, fields)


async def test_the_longest_texts_come_out_whole(sqlite_url: str) -> None:
    async with bot_in_slack(sqlite_url, users("en")) as town:
        cast = Cast(town, "en")
        await cast.become_a_pair()
        await _the_fullest_contract(cast)
        await _the_fullest_reflection(cast)
        for name in ("thanks", "trend"):
            await cast.klaus.commands(f"/mentor {name}")
            text = _longest(cast.klaus, "text")
            _shows(await cast.klaus.submits(), text)
        await cast.carla.commands("/mentor announce")
        text = _longest(cast.carla, "text")
        _shows(await cast.carla.submits(), text)
        await cast.carla.presses(cast.words("announce-send"))
        await town.delivers()
        _shows(cast.klaus.reads(cast.klaus.last_message()), text)
        slack_refused_nothing(town)


async def _says_something_sensible(cast: Cast, person: Person, name: str, rest: str) -> str:
    """The answer to a command with any words beside it: no apology, and a form is closed again."""
    said = await person.commands(f"{cast.command(name)} {rest}")
    assert said
    assert cast.words("problem-apology", reference="").partition(":")[0] not in said
    while person.modals:
        person.closes_form()
    return said


async def _refuses_long_texts(person: Person, fields: set[str]) -> None:
    blocks = {block["block_id"]: block for block in inputs_of(person.form())}
    texts = {key for key, one in blocks.items() if one["element"]["type"] == "plain_text_input"}
    assert texts == fields
    person.fills(dict.fromkeys(texts, TOO_LONG))
    with pytest.raises(Incomplete) as refused:
        await person.submits()
    for key in texts:
        longest = blocks[key]["element"]["max_length"]
        label = blocks[key]["label"]["text"]
        assert refused.value.complaints[label] == f"Please use at most {longest} characters."
        assert person.form().state[key]["value"]["value"] == TOO_LONG
    person.closes_form()


def _longest(person: Person, key: str, letter: str = "ä") -> str:
    """Fills the field to its last character."""
    longest = int(person.field(key)["element"]["max_length"])
    text = (f"<!here> {letter} *b* 'x' " * longest)[: longest - 1] + "."
    person.fills({key: text})
    return text


async def _the_fullest_contract(cast: Cast) -> None:
    words, klaus, lena = cast.words, cast.klaus, cast.lena
    await klaus.presses(words("introduction-contract"))
    texts = [_longest(klaus, key) for key in ("goal", "success", "place", "feedback")]
    klaus.fills({"day": "2026-12-01"})
    await klaus.submits()
    await cast.town.delivers()
    _shows(lena.reads(lena.last_message()), *texts)
    await lena.presses(words("contract-confirm"))
    await cast.town.delivers()
    _shows(await lena.commands("/mentor agreement"), *texts)


async def _the_fullest_reflection(cast: Cast) -> None:
    words, klaus, lena = cast.words, cast.klaus, cast.lena
    await cast.town.moves_to("2026-12-07 10:30")
    await klaus.presses(words("check-in-yes"))
    texts = [_longest(klaus, key, "👩‍💻") for key in ("learned", "to_try", "extra")]
    klaus.fills({"usefulness": "5"})
    klaus.fills(dict.fromkeys(("learned_for", "to_try_for", "extra_for"), "partner"))
    await klaus.submits()
    await cast.town.delivers()
    shared = lena.reads(lena.last_message())
    assert words("reflection-shared-note") in shared
    _shows(shared, *texts)


# ------------------------------------------------------------------------ typing everywhere


async def _types_everywhere(cast: Cast, text: str, lines: str) -> None:
    await _programme(cast, text, lines)
    await _enrolment(cast, text, lines)
    await _proposal_and_introduction(cast, text, lines)
    await _contract(cast, text, lines)
    await _goal(cast, lines)
    await _reflection(cast, lines)
    await _thanks_and_trend(cast, lines)
    await _question(cast, lines)
    await _announcement(cast, lines)
    await _pages(cast, text, lines)
    assert isinstance(cast.town, Town)
    assert await sends_each_prompt_once(cast.town) > 10
    slack_refused_nothing(cast.town)
    _nobody_is_pinged(cast.town)


async def _programme(cast: Cast, text: str, lines: str) -> None:
    words, carla = cast.words, cast.carla
    for person in (cast.klaus, cast.lena, cast.mara):
        await person.commands("/mentor")
    await carla.commands(cast.command("programme", "new"))
    carla.fills({"name": text, "purpose": lines, "starts_on": "2026-11-23"})
    _shows(await carla.submits(), text, lines)
    _shows(await carla.presses(words("programme-edit")), text, lines)
    carla.closes_form()
    _shows(await carla.presses(words("programme-open")), text, lines)
    await cast.town.delivers()
    _shows(cast.klaus.reads(cast.klaus.last_message()), text, lines)
    _shows(await cast.mara.opens_home(), text)
    _shows(await cast.mara.commands(cast.command("join")), text)


async def _enrolment(cast: Cast, text: str, lines: str) -> None:
    for person, role, level in ((cast.klaus, "mentee", "7"), (cast.lena, "mentor", "2")):
        await person.commands(cast.command("join", role))
        person.fills(
            {
                "topics_3": [TOPIC],
                "level": level,
                "department": text,
                "location": text,
                "about": lines,
                **({"questions": "yes"} if role == "mentor" else {}),
            }
        )
        _shows(await person.submits(), text, lines)
        _shows(await person.presses(cast.words("enrolment-edit")), text, lines)
        person.closes_form()


async def _proposal_and_introduction(cast: Cast, text: str, lines: str) -> None:
    _shows(await cast.carla.commands(cast.command("match")), text)
    await cast.carla.presses(cast.words("match-approve", count=1))
    await cast.town.delivers()
    _shows(cast.klaus.reads(cast.klaus.last_message()), text, lines)
    await cast.klaus_accepts()
    _shows(cast.lena.reads(cast.lena.last_message()), text, lines)
    await cast.lena_accepts()
    introduction = cast.klaus.workspace.dm("UKLAUS", "ULENA").messages[0]
    _shows(cast.klaus.reads(introduction), f"({text}, {text})", lines)


async def _contract(cast: Cast, text: str, lines: str) -> None:
    words, klaus, lena = cast.words, cast.klaus, cast.lena
    await klaus.presses(words("introduction-contract"))
    klaus.fills({"goal": lines, "success": text, "place": text, "feedback": text})
    klaus.fills({"day": "2026-12-01", "time": "14:00"})
    await klaus.submits()
    await cast.town.delivers()
    proposed = lena.reads(lena.last_message())
    _shows(proposed, lines, f"{words('contract-field-success')}: {text}")
    _shows(proposed, f", {text}", f"{words('contract-field-feedback')}: {text}")
    await lena.presses(words("contract-confirm"))
    calendar = icalendar.Calendar.from_ical(_last_file(lena))
    assert {str(event["LOCATION"]) for event in calendar.walk("VEVENT")} == {text}
    await cast.town.delivers()
    for command in ("contract", "session"):
        _shows(await klaus.commands(cast.command(command)), text)
    for label in ("session-move", "contract-change"):
        if label == "contract-change":
            await klaus.commands(cast.command("contract"))
        _shows(await klaus.presses(words(label)), text)
        klaus.closes_form()


async def _goal(cast: Cast, lines: str) -> None:
    words, klaus, lena = cast.words, cast.klaus, cast.lena
    await klaus.commands(cast.command("goal"))
    await klaus.presses(words("goal-new"))
    klaus.fills({"text": lines})
    _shows(await klaus.submits(), lines)
    await cast.town.delivers()
    _shows(lena.reads(lena.last_message()), lines)
    _shows(await lena.presses(words("goal-reword")), lines)
    lena.closes_form()
    _shows(await lena.presses(words("goal-agree")), lines)
    await cast.town.delivers()
    _shows(klaus.reads(klaus.last_message()), lines)
    await klaus.presses(words("goal-show"))
    _shows(await klaus.presses(words("goal-progress")), lines)
    klaus.closes_form()
    await klaus.presses(words("goal-done"))
    await cast.town.delivers()
    _shows(lena.reads(lena.last_message()), lines)


async def _reflection(cast: Cast, lines: str) -> None:
    words, klaus, lena = cast.words, cast.klaus, cast.lena
    await cast.town.moves_to("2026-12-07 10:30")
    await klaus.presses(words("check-in-yes"))
    klaus.fills({"usefulness": "5", "learned": lines, "to_try": lines, "extra": lines})
    klaus.fills(dict.fromkeys(("learned_for", "to_try_for", "extra_for"), "partner"))
    await klaus.submits()
    assert klaus.modals == []
    await cast.town.delivers()
    assert lena.reads(lena.last_message()).count(lines) == 3
    form = await klaus.presses(words("reflection-change"))
    assert form.count(lines) == 3
    klaus.closes_form()


async def _thanks_and_trend(cast: Cast, lines: str) -> None:
    words, klaus, lena = cast.words, cast.klaus, cast.lena
    await klaus.commands(cast.command("thanks"))
    klaus.fills({"text": lines, "shared": words("thanks-form-may-share")})
    _shows(await klaus.submits(), lines)
    await cast.town.delivers()
    _shows(lena.reads(lena.last_message()), lines)
    _shows(await lena.presses(words("thanks-release")), lines)
    for _ in range(2):
        await klaus.commands(cast.command("trend"))
        klaus.fills({"text": lines})
        noted = await klaus.submits()
        _shows(noted, lines)
    assert noted.count(lines) == 2


async def _question(cast: Cast, lines: str) -> None:
    await cast.mara.commands(cast.command("who"))
    await cast.mara.presses(cast.words("who-ask", name="Lena Vogt"))
    cast.mara.fills({"text": lines})
    await cast.mara.submits()
    await cast.town.delivers()
    _shows(cast.lena.reads(cast.lena.last_message()), lines)


async def _announcement(cast: Cast, lines: str) -> None:
    words, carla = cast.words, cast.carla
    await carla.commands(cast.command("announce"))
    carla.fills({"text": lines})
    _shows(await carla.submits(), lines)
    _shows(await carla.presses(words("announce-change")), lines)
    carla.closes_form()
    _shows(await carla.presses(words("announce-send")), lines)
    await cast.town.delivers()
    for person in (cast.klaus, cast.lena):
        _shows(person.reads(person.last_message()), lines)


async def _pages(cast: Cast, text: str, lines: str) -> None:
    """What shows several of them at once."""
    _shows(await cast.klaus.commands(cast.command("pair")), text, lines)
    _shows(await cast.klaus.opens_home(), lines)
    _shows(await cast.carla.commands(cast.command("status")), text)
    _shows(await cast.carla.commands(cast.command("programme")), text, lines)
    await cast.klaus.commands(cast.command("privacy"))
    await cast.klaus.presses(cast.words("privacy-export"))
    exported = json.loads(_last_file(cast.klaus))
    assert {one["text"] for one in exported["answer"]} == {lines}
    assert {one["text"] for one in exported["trend"]} == {lines}


def _shows(seen: str, *texts: str) -> None:
    for text in texts:
        assert text in seen


def _last_file(person: Person) -> bytes:
    return next(
        file.content or b""
        for message in reversed(person.messages())
        for file in reversed(message.files)
    )


def _nobody_is_pinged(town: Town) -> None:
    """Nobody but the two who are introduced to each other, by the bot's own mention."""
    workspace = town.person("UCARLA").workspace
    for message in workspace.all_messages():
        shared = workspace.conversations[message.channel].kind == "mpim"
        # Alone with the bot a mention reaches nobody else: whoever is sent to the coordinator, or
        # is told of the other one, can click on the name.
        named = frozenset() if shared else frozenset({"UCARLA", "UKLAUS", "ULENA"})
        assert pings(message.text, message.blocks) - named == (
            {"UKLAUS", "ULENA"} if shared and not message.only_for else frozenset()
        )
    for content in _sent(town):
        assert pings("", content.get("view", {})) == frozenset()
        assert pings(content.get("text", ""), []) == frozenset()


def _sent(town: Town) -> Iterator[Json]:
    return (call.arguments for call in town.slack.calls)
