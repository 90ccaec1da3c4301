"""The two say yes or no to a proposed pair: the leader first, then the mentor.

Neither learns of the other's no, nor does a coordinator: what they say shows at the end of the
round alone, without whose it was. The leader may prefer one of up to two further suggestions.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    ChoiceField,
    Fact,
    Facts,
    Form,
    Heading,
    Message,
    Note,
    Option,
    Paragraph,
    Part,
    Quote,
    Reply,
    Style,
    Text,
    message,
)
from handlers.conversation.prompting import plan_deadline, plan_prompt, tell_coordinators
from handlers.conversation.router import action, asks, command_button, deadline, form, prompt
from handlers.conversation.settled import settle
from handlers.conversation.turn import Problem, Turn, UnitOfWork
from handlers.pairing.asking import (
    ASKED_ROLE,
    ASKING_KINDS,
    EXPIRY,
    HALF,
    ask_mentor,
    awaits,
    marked,
)
from handlers.pairing.candidates import DECLINE_REASONS, no_pair_since
from handlers.pairing.doors import why_matched_here
from handlers.pairing.introductions import INTRODUCTION, Begun, begin_pair
from handlers.pairing.no_pair_yet import NO_PAIR_CAME, waiting_acts
from handlers.pairing.partings import end_pairs, no_pair
from handlers.pairing.rematching import match_button, withdraw_suggestions
from handlers.people.pairs import member_id_in, member_of_pair, own_pair, partner_in, role_in
from storage import pairs, programmes, prompts
from storage.matchable import AGAIN
from storage.tables import Member, Pair
from storage.types import NO_PAIR, PairState, Role

UNANSWERED = "proposal_unanswered"
BEGUN = "proposal_begun"
SOON = timedelta(hours=1)
"""An introduction that comes within it tells that the two are a pair."""


async def _over(turn: Turn) -> Message | None:
    """What stands in the place of a proposal that is not open any more."""
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number)
    if pair is None:
        return None
    partner = await partner_in(turn, pair)
    return message(Paragraph(turn.say(_what_became(pair, turn.member), name=partner.name)))


@prompt("proposal", replaced_by=_over)
async def proposal(turn: Turn) -> Message | None:
    """The proposal itself, to whoever is asked now."""
    pair = await _awaiting(turn)
    return await _card(turn, pair, "proposal") if pair else None


@prompt("proposal_reminder", unasked=True, urgency=1, replaced_by=_over)
async def proposal_reminder(turn: Turn) -> Message | None:
    """The one reminder."""
    pair = await _awaiting(turn)
    return await _card(turn, pair, "proposal-reminder") if pair else None


@deadline(HALF, for_answer=True)
async def end_half(work: UnitOfWork, pair_id: int) -> None:
    """The leaders' half is over; nobody but the leader is told."""
    pair = await pairs.pair_by_id(work.session, work.workspace.id, pair_id, lock=True)
    if pair is None or pair.state is not PairState.ASKING_MENTEE or pair.answer:
        return
    if pair.leader_until is not None and pair.leader_until <= work.now:
        await _note_silence(work, pair, Role.MENTEE)


async def _note_silence(work: UnitOfWork, pair: Pair, silent: Role) -> None:
    pair.answer = marked("silent", silent)
    asked = await member_of_pair(work, member_id_in(pair, silent))
    await settle(work, ASKING_KINDS, pair.id, asked.id)
    await plan_prompt(work, EXPIRY, asked, pair.id, programme_id=pair.programme_id)


@deadline(EXPIRY, for_answer=True)
async def end_round(work: UnitOfWork, pair_id: int) -> None:
    """The round is over: what was said in it is carried out, and all are told the same."""
    await programmes.lock_of_pair(work.session, work.workspace.id, pair_id)
    pair = await pairs.pair_by_id(work.session, work.workspace.id, pair_id, lock=True)
    waiting_for = ASKED_ROLE.get(pair.state) if pair else None
    if pair is None or waiting_for is None or pair.expires_at is None or pair.expires_at > work.now:
        return
    if not pair.answer:
        await _note_silence(work, pair, waiting_for)
    await end_pairs(work, no_pair(pair), pair)
    if waiting_for is Role.MENTOR:
        leader = await member_of_pair(work, pair.mentee_id)
        await plan_prompt(work, NO_PAIR_CAME, leader, pair.id, programme_id=pair.programme_id)
    await withdraw_suggestions(work, pair.programme_id, pair.mentee_id)
    await tell_coordinators(work, UNANSWERED, pair.programme_id, programme_id=pair.programme_id)


@prompt(NO_PAIR_CAME)
async def no_pair_came(turn: Turn) -> Message | None:
    """To a leader who had said yes; the same whatever the mentor said or did."""
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number)
    if pair is None or pair.state not in NO_PAIR:
        return None
    return message(Paragraph(turn.say("proposal-no-pair")), Buttons(waiting_acts(turn)))


@prompt(UNANSWERED)
async def proposal_unanswered(turn: Turn) -> Message | None:
    """To coordinators: of whose suggestions no pair came, without why."""
    people = await _without_pair_since_told(turn)
    if not people:
        return None
    names = turn.say.listed([member.name for member in people])
    stand = await pairs.count_in(turn.session, turn.number, (PairState.RUNNING,))
    counts = {"pairs": stand, "count": len(people)}
    said = turn.say("proposal-unanswered", names=names, **counts)
    return message(Paragraph(said), Buttons((match_button(turn),)))


async def _without_pair_since_told(turn: Turn) -> list[Member]:
    """Both of each suggestion since the message was planned, without those named before.

    Whoever is in a pair by now, or being asked about one, waits for none.
    """
    if turn.prompt is None:
        raise LookupError("this message belongs to a prompt")
    before = await prompts.sent_prompt(
        turn.session,
        turn.workspace.id,
        UNANSWERED,
        turn.number,
        turn.member.id,
        turn.prompt.number - 1,
    )
    told = before.sent_at if before else None
    since = no_pair_since(await pairs.pairs_in(turn.session, turn.number, NO_PAIR))
    ids = [
        member_id
        for member_id, at in since.items()
        if at >= turn.prompt.created_at and (told is None or at > told)
    ]
    again = await pairs.standing_among(turn.session, turn.number, ids)
    people = [await member_of_pair(turn, one) for one in ids if one not in again]
    return sorted((one for one in people if one.active), key=lambda one: (one.name, one.id))


@prompt(EXPIRY)
async def proposal_expiry(turn: Turn) -> Message | None:
    """Says that the proposal is no longer open, to whoever did not answer it."""
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number)
    if pair is None or pair.answer != marked("silent", role_in(pair, turn.member)):
        return None
    time = Button(turn.say("proposal-again"), "proposal.again", str(pair.id))
    return message(Paragraph(turn.say("proposal-expired")), Buttons((time,)))


@asks(*ASKING_KINDS, yes="proposal.accept", no="proposal.decline")
async def asked_again(turn: Turn) -> Message | None:
    """The proposal once more, as long as it is open."""
    pair = await _awaiting(turn)
    return await open_proposal(turn, pair) if pair else None


async def open_proposal(turn: Turn, pair: Pair) -> Message | None:
    """The proposal once more, as long as this person's answer is waited for."""
    return await _card(turn, pair, "proposal-reminder") if awaits(pair, turn.member) else None


async def _awaiting(turn: Turn) -> Pair | None:
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number)
    return pair if pair is not None and awaits(pair, turn.member) else None


async def _card(turn: Turn, pair: Pair, key: str) -> Message:
    partner = await partner_in(turn, pair)
    role = role_in(pair, turn.member)
    further = await _suggestions(turn, pair) if role is Role.MENTEE else ()
    return message(
        Heading(turn.say(f"{key}-heading")),
        Paragraph(turn.say(f"{key}-to-{role}", name=turn.mentioned(partner))),
        _about(turn, partner),
        await _own_words(turn, pair, partner),
        Bullets(tuple(await why_matched_here(turn, turn.say, pair))),
        [Paragraph(await _further(turn, further))] if further else [],
        Buttons(_buttons(turn, pair, partner, bool(further))),
        Note(turn.say("proposal-note", until=turn.say.day(_until(turn, pair)))),
    )


def _until(turn: Turn, pair: Pair) -> datetime:
    is_first_half = pair.state is PairState.ASKING_MENTEE and pair.leader_until is not None
    return (pair.leader_until if is_first_half else pair.expires_at) or turn.now


def _about(turn: Turn, partner: Member) -> list[Part]:
    known = (("department", partner.department), ("location", partner.location))
    rows = tuple(Fact(turn.say(f"proposal-{key}"), Text.of(value)) for key, value in known if value)
    return [Facts(rows)] if rows else []


async def _own_words(turn: Turn, pair: Pair, partner: Member) -> list[Part]:
    enrolment = await programmes.enrolment_of(turn.session, pair.programme_id, partner.id)
    return [Quote(enrolment.about)] if enrolment and enrolment.about else []


async def _further(turn: Turn, further: tuple[tuple[Pair, Member], ...]) -> Text:
    names = turn.say.listed([mentor.name for _pair, mentor in further])
    return turn.say("proposal-further", names=names)


def _buttons(turn: Turn, pair: Pair, partner: Member, further: bool) -> tuple[Button, ...]:
    key = str(pair.id)
    accept = Button(
        turn.say("proposal-accept", name=partner.name), "proposal.accept", key, Style.PRIMARY
    )
    choose = Button(turn.say("proposal-choose"), "proposal.choose", key)
    decline = Button(turn.say("proposal-decline"), "proposal.decline", key)
    return (accept, choose, decline) if further else (accept, decline)


async def _suggestions(turn: Turn, pair: Pair) -> tuple[tuple[Pair, Member], ...]:
    """The further suggestions of a proposed pair's mentee, best first."""
    own = await pairs.suggestions_of(turn.session, pair.programme_id, pair.mentee_id)
    return tuple([(p, await member_of_pair(turn, p.mentor_id)) for p in own])


# ---------------------------------------------------------------------------- yes


@action("proposal.accept")
async def accept(turn: Turn) -> Reply:
    """Yes: then the mentor is asked, or the pair begins."""
    pair = await _asked_pair(turn)
    if isinstance(pair, Message):
        return pair
    await _answered(turn, pair, "accepted")
    if pair.state is PairState.ASKING_MENTEE:
        return await _ask_mentor(turn, pair)
    partner = await partner_in(turn, pair)
    await withdraw_suggestions(turn, pair.programme_id, pair.mentee_id)
    begun = await begin_pair(turn, pair)
    await settle(turn, ASKING_KINDS, pair.id, pair.mentee_id)
    if begun.introduced_at > turn.now + SOON:
        await plan_prompt(turn, BEGUN, partner, pair.id, programme_id=pair.programme_id)
    return message(Paragraph(_begun(turn, partner, begun))).replacing()


@prompt(BEGUN)
async def pair_begun(turn: Turn) -> Message | None:
    """To the leader, who was promised to hear of it: both have said yes, and what comes when."""
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number)
    if pair is None or pair.state is not PairState.RUNNING or pair.introduced_at is not None:
        return None
    planned = await prompts.newest(
        turn.session, turn.workspace.id, INTRODUCTION, pair.id, pair.mentee_id
    )
    day = turn.say.day(planned.due_at if planned else turn.now)
    partner = await partner_in(turn, pair)
    return message(Paragraph(turn.say("proposal-both-yes", name=partner.name, day=day)))


def _begun(turn: Turn, partner: Member, begun: Begun) -> Text:
    """What is said of the introduction: when it comes, or that each gets one of their own."""
    if not begun.together:
        return turn.say("proposal-begun-apart", name=partner.name)
    if begun.begins_on is None:
        return turn.say("proposal-begun", name=partner.name)
    day = turn.say.day(begun.begins_on)
    return turn.say("proposal-begun-later", name=partner.name, day=day)


async def _ask_mentor(turn: Turn, pair: Pair) -> Message:
    mentor = await member_of_pair(turn, pair.mentor_id)
    await ask_mentor(turn, pair)
    return message(Paragraph(turn.say("proposal-mentor-is-asked", name=mentor.name))).replacing()


async def _asked_pair(turn: Turn) -> Pair | Message:
    """The pair whose answer is awaited from this person, else what became of it."""
    pair = await own_pair(turn, turn.number, running=False)
    if awaits(pair, turn.member):
        return pair
    partner = await partner_in(turn, pair)
    return message(Paragraph(turn.say(_what_became(pair, turn.member), name=partner.name)))


def _what_became(pair: Pair, member: Member) -> str:
    if pair.state is PairState.RUNNING:
        return "proposal-became-pair"
    if pair.state is PairState.ASKING_MENTOR and pair.mentee_id == member.id:
        return "proposal-mentor-is-asked-already"
    return "proposal-closed"


async def _answered(turn: Turn, pair: Pair, answer: str) -> None:
    await prompts.withdraw(turn.session, turn.workspace.id, ASKING_KINDS, pair.id, turn.member.id)
    for kind in ASKING_KINDS:
        await prompts.mark_answered(
            turn.session, turn.workspace.id, kind, pair.id, turn.member.id, answer, turn.now
        )
    await settle(turn, ASKING_KINDS, pair.id, turn.member.id)


# ---------------------------------------------------------------------------- another one


@action("proposal.choose")
async def choose(turn: Turn) -> Reply:
    """The leader prefers one of the suggestions."""
    pair = await _asked_pair(turn)
    if isinstance(pair, Message):
        return pair
    mentor = await partner_in(turn, pair)
    further = await _suggestions(turn, pair)
    options = tuple(
        Option(str(one.id), Text.of(person.name), Text.of(person.department))
        for one, person in ((pair, mentor), *further)
    )
    field = ChoiceField("first", turn.say("proposal-choice-first"), options)
    return Form(
        "proposal.choice",
        turn.say("proposal-choice-title"),
        turn.say("proposal-choice-submit"),
        (field,),
        subject=str(pair.id),
        intro=(Paragraph(turn.say("proposal-choice-intro")),),
    )


@form("proposal.choice")
async def chosen(turn: Turn) -> Reply:
    """Ask the mentor whom the leader prefers; forget the others, who hear nothing of it."""
    pair = await _asked_pair(turn)
    if isinstance(pair, Message):
        return pair
    mine = {str(pair.id): pair} | {str(one.id): one for one, _ in await _suggestions(turn, pair)}
    preferred = mine.pop(turn.values.text("first"), None)
    if preferred is None:
        raise Problem("problem-old-button")
    await _answered(turn, pair, "chose")
    if preferred is not pair:
        preferred.asked_at, preferred.chosen = pair.asked_at, True
        preferred.leader_until, preferred.expires_at = pair.leader_until, pair.expires_at
        if pair.expires_at is not None:
            await plan_deadline(turn, EXPIRY, preferred.id, pair.expires_at)
    for one in mine.values():
        await turn.session.delete(one)
    return await _ask_mentor(turn, preferred)


# ---------------------------------------------------------------------------- no


@action("proposal.decline")
async def decline(turn: Turn) -> Reply:
    """Ask for the reason, which may stay private."""
    pair = await _asked_pair(turn)
    if isinstance(pair, Message):
        return pair
    options = tuple(
        Option(reason, turn.say(f"proposal-reason-{reason}")) for reason in DECLINE_REASONS
    )
    field = ChoiceField(
        "reason", turn.say("proposal-reason"), options, buttons=True, initial="private"
    )
    return Form(
        "proposal.no",
        turn.say("proposal-no-title"),
        turn.say("proposal-no-submit"),
        (field,),
        subject=str(pair.id),
        intro=(Paragraph(turn.say("proposal-no-intro")),),
    )


@form("proposal.no")
async def declined(turn: Turn) -> Reply:
    """Keep the answer to ourselves until the end of the round."""
    pair = await _asked_pair(turn)
    if isinstance(pair, Message):
        return pair
    reason = turn.values.text("reason")
    if reason not in DECLINE_REASONS:
        raise Problem("problem-old-button")
    await _answered(turn, pair, "declined")
    pair.answer = marked(reason, role_in(pair, turn.member))
    if reason == "time":
        await _has_time(turn, pair, False)
    return await _what_follows(turn, pair, reason)


async def _what_follows(turn: Turn, pair: Pair, reason: str) -> Message:
    """What becomes of the reason, and what the person may do about it."""
    partner = await partner_in(turn, pair)
    said = message(
        Paragraph(turn.say("proposal-declined")),
        Paragraph(turn.say(f"proposal-declined-{reason}", name=partner.name)),
    )
    buttons = {
        "time": (
            Button(turn.say("proposal-again"), "proposal.again", str(pair.id)),
            _command(turn, "proposal-pause", "pause"),
        ),
        "topics": (_command(turn, "proposal-topics", "profile"),),
    }
    offered = buttons.get(reason, ())
    return (said.with_parts(Buttons(offered)) if offered else said).replacing()


def _command(turn: Turn, label: str, name: str) -> Button:
    return command_button(turn.say(label), turn.say.command(name))


@action("proposal.again")
async def again(turn: Turn) -> Message:
    """Whoever had no time has some now, and is asked again; nothing of it shows to anybody else.

    If their time had run out, the same two may be suggested once more, with the next list.
    """
    pair = await own_pair(turn, turn.number, running=False)
    silent, no_time = (marked(one, role_in(pair, turn.member)) for one in ("silent", "time"))
    if pair.answer not in (silent, no_time):
        raise Problem("proposal-closed")
    await _has_time(turn, pair, True)
    if pair.answer == silent:
        pair.end_reason = AGAIN
    said = "proposal-again-done" if pair.answer == silent else "proposal-again-asked"
    return message(Paragraph(turn.say(said))).replacing()


async def _has_time(turn: Turn, pair: Pair, has: bool) -> None:
    enrolment = await programmes.enrolment_of(turn.session, pair.programme_id, turn.member.id)
    if enrolment is not None:
        enrolment.no_time = not has
