"""A story of a pair: three questions, signed by both, taken back by either until it is exported."""

from __future__ import annotations

from handlers.conversation.chat import (
    Button,
    Buttons,
    Form,
    Heading,
    Message,
    Note,
    Paragraph,
    Part,
    Quote,
    Reply,
    Style,
    TextField,
    message,
)
from handlers.conversation.commands import Situation
from handlers.conversation.prompting import plan_prompt, plan_prompts
from handlers.conversation.router import action, command, form, prompt
from handlers.conversation.turn import Problem, Turn, row_id
from handlers.insight.story_export import THERE, released_stories
from handlers.people.pairs import is_known_to, own_pair, partner_in, role_in
from storage import pair_sessions, pairs, people, prompts, stories
from storage.tables import Member, Pair, Story
from storage.types import PairState, Role

LONGEST = 600
"""Of each answer, in characters: a picture has room for three of them."""
QUESTIONS = ("together", "surprised", "others")
"""Columns of the table; their words are `story-…`."""
ASKS, SIGNED, GONE = "story_asks", "story_signed", "story_gone"


@command("story", helps={Situation.PAIRED: 9})
async def story(turn: Turn) -> Reply:
    """One's own stories; coordinators read besides what others have signed."""
    running = await pairs.pairs_of(turn.session, turn.workspace.id, turn.member.id)
    every = await stories.stories_by(turn.session, turn.workspace.id, turn.member.id)
    known = {pair.id: (pair, own) for pair, own in every}
    told = await released_stories(turn) if turn.member.is_coordinator else []
    if not running and not known and not told:
        raise Problem("problem-no-pair")
    cards = [await _card(turn, *known[one]) for one in known]
    cards += [await _offer(turn, pair) for pair in running if pair.id not in known]
    return message([part for card in cards for part in card], told)


async def _offer(turn: Turn, pair: Pair) -> list[Part]:
    """What a story is, and the way to write one."""
    name = (await partner_in(turn, pair)).name
    write = Button(turn.say("story-write"), "story.write", str(pair.id), Style.PRIMARY)
    return [
        Heading(turn.say("story-heading", name=name)),
        Paragraph(turn.say("story-what", name=name)),
        Buttons((write,)),
    ]


async def _card(turn: Turn, pair: Pair, known: Story) -> list[Part]:
    """How far the story of one pair has come."""
    name = (await partner_in(turn, pair)).name
    heading = Heading(turn.say("story-heading", name=name))
    return [heading, *_as_it_is(turn, pair, known, name)]


def _as_it_is(turn: Turn, pair: Pair, known: Story, name: str) -> list[Part]:
    """Its words, who has signed, and what one can do."""
    said = Note(turn.say(f"story-{_standing(turn, pair, known)}", name=name))
    return [*_answers(turn, known), said, *_buttons(turn, pair, known)]


def _answers(turn: Turn, known: Story) -> list[Part]:
    """Each question with its answer."""
    parts: list[Part] = []
    for key in QUESTIONS:
        if text := getattr(known, key):
            parts += [Paragraph(turn.say(f"story-{key}")), Quote(text)]
    return parts


def _standing(turn: Turn, pair: Pair, known: Story) -> str:
    if known.exported_at is not None:
        return "is-exported"
    if known.signed_by_mentor and known.signed_by_mentee:
        return "is-signed"
    return "waits-for-partner" if _has_signed(known, role_in(pair, turn.member)) else "waits"


def _has_signed(known: Story, role: Role) -> bool:
    return known.signed_by_mentor if role is Role.MENTOR else known.signed_by_mentee


def _buttons(turn: Turn, pair: Pair, known: Story) -> list[Part]:
    """None once it is exported."""
    if known.exported_at is not None:
        return []
    buttons = [
        Button(turn.say("story-take-back"), "story.take_back", str(known.id), Style.DANGER),
    ]
    if pair.state is PairState.RUNNING:
        buttons.insert(0, Button(turn.say("story-change"), "story.write", str(pair.id)))
    if not _has_signed(known, role_in(pair, turn.member)):
        subject = f"{known.id}:{known.revision}"
        buttons.insert(0, Button(turn.say("story-sign"), "story.sign", subject, Style.PRIMARY))
    return [Buttons(tuple(buttons))]


# ---------------------------------------------------------------------------- writing it


async def _writable(turn: Turn) -> tuple[Pair, Story | None]:
    pair = await own_pair(turn, turn.number)
    if not await pair_sessions.held_count(turn.session, pair.id):
        raise Problem("story-not-met")
    known = await stories.story_of(turn.session, pair.id)
    if known is not None and known.exported_at is not None:
        raise Problem("story-too-late")
    return pair, known


@action("story.write")
async def write(turn: Turn) -> Form:
    """The three questions, with what stands there."""
    pair, known = await _writable(turn)
    fields = tuple(
        TextField(
            key,
            turn.say(f"story-{key}"),
            required=key == QUESTIONS[0],
            lines=True,
            longest=LONGEST,
            initial=getattr(known, key) if known else "",
        )
        for key in QUESTIONS
    )
    name = (await partner_in(turn, pair)).name
    return Form(
        "story",
        turn.say("story-title"),
        turn.say("story-submit"),
        fields,
        subject=str(pair.id),
        intro=(Note(turn.say("story-intro", name=name)),),
    )


@form("story")
async def written(turn: Turn) -> Reply:
    """Whoever writes has signed; the partner is asked to, also if they signed what stood before."""
    pair, known = await _writable(turn)
    said = {key: turn.typed(key, LONGEST) for key in QUESTIONS}
    if not said[QUESTIONS[0]]:
        raise Problem("story-empty", QUESTIONS[0])
    is_mentor = role_in(pair, turn.member) is Role.MENTOR
    known = known or Story(workspace_id=turn.workspace.id, pair_id=pair.id, created_at=turn.now)
    for key, text in said.items():
        setattr(known, key, text)
    known.revision += 1
    known.signed_by_mentor, known.signed_by_mentee = is_mentor, not is_mentor
    turn.session.add(known)
    await turn.session.flush()
    partner = await partner_in(turn, pair)
    await prompts.withdraw(turn.session, turn.workspace.id, (ASKS,), known.id, partner.id)
    await plan_prompt(
        turn,
        ASKS,
        partner,
        known.id,
        programme_id=pair.programme_id,
        number=known.revision,
    )
    return message(_as_it_is(turn, pair, known, partner.name)).replacing()


@prompt(ASKS)
async def asked(turn: Turn) -> Message | None:
    """The partner reads it, and signs, changes or takes it back, or leaves it."""
    known = await stories.story_by_id(turn.session, turn.workspace.id, turn.number)
    pair = await _pair_of(turn, known)
    if known is None or pair is None or _has_signed(known, role_in(pair, turn.member)):
        return None
    partner = await partner_in(turn, pair)
    return message(
        Paragraph(turn.say("story-asks", name=partner.name)),
        _as_it_is(turn, pair, known, partner.name),
    )


async def _pair_of(turn: Turn, known: Story | None) -> Pair | None:
    """Of a story that says something."""
    if known is None or not known.together:
        return None
    return await pairs.pair_by_id(turn.session, turn.workspace.id, known.pair_id)


# ---------------------------------------------------------------------------- signing, taking back


async def _own_story(turn: Turn, number: str) -> tuple[Pair, Story]:
    """A story of the person's own that was not exported; locked."""
    if not number.isdecimal():
        raise Problem("problem-old-button")
    known = await stories.story_by_id(turn.session, turn.workspace.id, row_id(number), lock=True)
    pair = await _pair_of(turn, known)
    if known is None or pair is None or not is_known_to(pair, turn.member):
        raise Problem("problem-old-button")
    if known.exported_at is not None:
        raise Problem("story-too-late")
    return pair, known


@action("story.sign")
async def sign(turn: Turn) -> Reply:
    """The second signature releases it: the partner and the coordinators hear of it."""
    number, _, revision = turn.argument.partition(":")
    pair, known = await _own_story(turn, number)
    if revision != str(known.revision):
        raise Problem("story-has-changed")
    if role_in(pair, turn.member) is Role.MENTOR:
        known.signed_by_mentor = True
    else:
        known.signed_by_mentee = True
    partner = await partner_in(turn, pair)
    if known.signed_by_mentor and known.signed_by_mentee:
        await _tell_that_both_have_signed(turn, pair, known, partner)
    return message(_as_it_is(turn, pair, known, partner.name)).replacing()


async def _tell_that_both_have_signed(
    turn: Turn, pair: Pair, known: Story, partner: Member
) -> None:
    within, number = pair.programme_id, known.revision
    await plan_prompt(turn, SIGNED, partner, known.id, programme_id=within, number=number)
    team = await people.coordinators_of(turn.session, turn.workspace.id)
    await plan_prompts(turn, THERE, team, known.id, programme_id=within, number=number)


@prompt(SIGNED)
async def signed(turn: Turn) -> Message | None:
    """Whoever signed first reads that both have."""
    known = await stories.story_by_id(turn.session, turn.workspace.id, turn.number)
    pair = await _pair_of(turn, known)
    if known is None or pair is None or not (known.signed_by_mentor and known.signed_by_mentee):
        return None
    partner = await partner_in(turn, pair)
    return message(
        Paragraph(turn.say("story-is-signed-by", name=partner.name)), _buttons(turn, pair, known)
    )


@action("story.take_back")
async def take_back(turn: Turn) -> Reply:
    """It is gone, whoever wrote it; the partner hears of it."""
    pair, known = await _own_story(turn, turn.argument)
    partner = await partner_in(turn, pair)
    await prompts.withdraw(turn.session, turn.workspace.id, (ASKS, SIGNED), known.id, partner.id)
    await plan_prompt(turn, GONE, partner, pair.id, programme_id=pair.programme_id, number=known.id)
    await stories.take_back(turn.session, known)
    return message(Paragraph(turn.say("story-taken-back"))).replacing()


@prompt(GONE)
async def gone(turn: Turn) -> Message | None:
    """That it is not told after all, without a reason."""
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number)
    if pair is None:
        return None
    return message(Paragraph(turn.say("story-gone", name=(await partner_in(turn, pair)).name)))
