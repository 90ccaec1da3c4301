"""Whether a programme is worth it: what those say who take part, then what it is said of."""

from __future__ import annotations

from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Heading,
    Message,
    Note,
    Paragraph,
    Part,
    Text,
    message,
)
from handlers.conversation.router import action, command_button
from handlers.conversation.turn import Turn
from handlers.gate.answers import fewest_people
from handlers.gate.figures import USEFULNESS, WOULD_AGAIN
from handlers.insight.report_contents import cost_in_words
from handlers.insight.report_rules import (
    NOT_RECOMMENDED,
    NOT_WORTH_IT,
    RECOMMENDED,
    WORTH_IT,
    Verdict,
    verdict,
)
from handlers.insight.telling import by_moment, counts, released_ranges, told_as_latest
from handlers.insight.worth import MEASURES, MEETINGS, Worth, worth_of
from handlers.people.lookup import programme_of_argument
from handlers.reflection.measured import COMPETENCE
from storage.tables import Programme

ANSWERING = (USEFULNESS.name, WOULD_AGAIN.name)
"""Measures that answer the question."""
TOLD = (*ANSWERING, COMPETENCE.name, "goals", "connections")
LIMITS = {
    "worth": int(WORTH_IT),
    "recommend": int(RECOMMENDED),
    "hardly": int(NOT_WORTH_IT),
    "against": int(NOT_RECOMMENDED),
}
"""Of the rules, as they are told."""


def worth_button(turn: Turn, programme: Programme) -> Button:
    """To the answer."""
    return Button(turn.say("worth-button"), "insights.worth", str(programme.id))


@action("insights.worth", coordinator=True)
async def is_it_worth_it(turn: Turn) -> Message:
    """The answer in one sentence, the few numbers behind it, and what it cost."""
    programme = await programme_of_argument(turn, turn.number)
    shown = [one for one in MEASURES if one.name in TOLD]
    worth = await worth_of(turn.session, turn.workspace, programme, turn.now, shown)
    met = turn.say("insights-meetings", **counts(turn.say, worth, MEETINGS))
    lines = (*_measures(turn, worth), met, Text.of(cost_in_words(turn, worth)))
    every = f"{turn.say.command('insights')} {programme.name}"
    report = f"{turn.say.command('report')} {programme.name}"
    return message(
        Heading(turn.say("worth-title", programme=programme.name)),
        Paragraph(_answer(turn, worth)),
        Bullets(lines),
        _since_the_start(turn, worth),
        Note(turn.say("worth-note", k=fewest_people(programme.k), **LIMITS)),
        Buttons(
            (
                command_button(turn.say("insights-all"), every),
                command_button(turn.say("worth-report"), report),
            )
        ),
    )


def _since_the_start(turn: Turn, worth: Worth) -> list[Part]:
    """How worth it sessions were, moment by moment, and how that is known."""
    rated = next(one for one in MEASURES if one.name == USEFULNESS.name)
    moments = by_moment(turn.say, worth, rated)
    told: list[Part] = [Paragraph(turn.say("worth-since")), Bullets(moments)]
    return [*(told if len(moments) > 1 else []), Note(turn.say(f"insights-how-{rated.name}"))]


def _answer(turn: Turn, worth: Worth) -> Text:
    said = verdict(*(released_ranges(worth, name) for name in ANSWERING))
    day = worth.earliest[USEFULNESS.name]
    if said is Verdict.UNKNOWN and day is not None:
        return turn.say("worth-not-yet", day=turn.say.calendar_day(day))
    known = [name for name in ANSWERING if worth.figures[name]]
    return turn.say(f"worth-{said}", of="both" if len(known) > 1 else "".join(known))


def _measures(turn: Turn, worth: Worth) -> list[Text]:
    by_name = {one.name: one for one in MEASURES}
    return [
        turn.say(
            "insights-line",
            label=str(turn.say(f"insights-of-{name}")),
            text=told_as_latest(turn.say, worth, by_name[name]),
        )
        for name in TOLD
    ]
