"""The two say yes or no to a proposed pair: the leader first, then the mentor.

Neither learns of the other's no. The leader may order up to two further suggestions; whoever says
no, the next best free mentor is asked, and pairs that stand are not touched.
"""

from __future__ import annotations

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
from handlers.conversation.prompting import plan_prompt, tell_coordinators
from handlers.conversation.router import action, command_button, deadline, form, prompt
from handlers.conversation.settled import settle
from handlers.conversation.turn import Problem, Turn, UnitOfWork
from handlers.pairing import partings
from handlers.pairing.asking import ASKED_ROLE, ASKING_KINDS, EXPIRY, ask_mentor, awaits
from handlers.pairing.candidates import DECLINE_REASONS, SILENT, busy_pairs, marked
from handlers.pairing.introductions import begin_pair
from handlers.pairing.partings import end_pairs
from handlers.pairing.rematching import match_button, rematch, withdraw_suggestions
from handlers.pairing.why import why_matched
from handlers.people.pairs import member_id_in, member_of_pair, own_pair, partner_in, role_in
from storage import pairs, programmes, prompts
from storage.tables import Member, Pair
from storage.types import PairState, Role

CHOICES = ("first", "second", "third")
UNANSWERED = "proposal_unanswered"


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


@deadline(EXPIRY, for_answer=True)
async def expire(work: UnitOfWork, pair_id: int) -> None:
    """The time to answer is over; whoever did not answer is left in peace from now on."""
    await programmes.lock_of_pair(work.session, work.workspace.id, pair_id)
    pair = await pairs.pair_by_id(work.session, work.workspace.id, pair_id, lock=True)
    asked = ASKED_ROLE.get(pair.state) if pair else None
    if pair is None or asked is None or pair.expires_at is None or pair.expires_at > work.now:
        return
    silent = await member_of_pair(work, member_id_in(pair, asked))
    await end_pairs(work, partings.silent(asked), pair)
    await plan_prompt(work, EXPIRY, silent, pair.id, programme_id=pair.programme_id)
    await tell_coordinators(work, UNANSWERED, pair.programme_id, programme_id=pair.programme_id)


@prompt(UNANSWERED)
async def proposal_unanswered(turn: Turn) -> Message | None:
    """To coordinators: who let the time pass, and is not asked again unless they wish it."""
    silent = await _silent_since_told(turn)
    if not silent:
        return None
    names = turn.say.listed([member.name for member in silent])
    said = turn.say("proposal-unanswered", name=names, count=len(silent))
    return message(Paragraph(said), Buttons((match_button(turn),)))


async def _silent_since_told(turn: Turn) -> list[Member]:
    """Whose time was over since the message was planned, without whom the one before named."""
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
    expired = await pairs.pairs_in(turn.session, turn.number, (PairState.EXPIRED,))
    ids = [
        pair.mentee_id if pair.end_reason == SILENT[0] else pair.mentor_id
        for pair in expired
        if pair.end_reason in SILENT
        and pair.ended_at is not None
        and pair.ended_at >= turn.prompt.created_at
        and (told is None or pair.ended_at > told)
    ]
    silent = [await member_of_pair(turn, member_id) for member_id in dict.fromkeys(ids)]
    return sorted((one for one in silent if one.active), key=lambda one: (one.name, one.id))


@prompt(EXPIRY)
async def proposal_expiry(turn: Turn) -> Message | None:
    """Says that the proposal is no longer open, to whoever did not answer it."""
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number)
    if pair is None or pair.end_reason != marked("silent", role_in(pair, turn.member)):
        return None
    return message(Paragraph(turn.say("proposal-expired")))


async def _awaiting(turn: Turn) -> Pair | None:
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number)
    return pair if pair is not None and awaits(pair, turn.member) else None


async def _card(turn: Turn, pair: Pair, key: str) -> Message:
    partner = await partner_in(turn, pair)
    role = role_in(pair, turn.member)
    further = await _suggestions(turn, pair) if role is Role.MENTEE else ()
    return message(
        Heading(turn.say(f"{key}-heading")),
        Paragraph(turn.say(f"{key}-to-{role}", name=partner.name)),
        _about(turn, partner),
        await _own_words(turn, pair, partner),
        Bullets(tuple(why_matched(turn.say, pair))),
        [Paragraph(await _further(turn, further))] if further else [],
        Buttons(_buttons(turn, pair, partner, bool(further))),
        Note(turn.say("proposal-note", until=turn.say.day(pair.expires_at or turn.now))),
    )


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
    found = await pairs.pairs_in(turn.session, pair.programme_id, (PairState.SUGGESTED,))
    own = sorted((p for p in found if p.mentee_id == pair.mentee_id), key=lambda p: (p.rank, p.id))
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
    due_at = await begin_pair(turn, pair)
    await settle(turn, ASKING_KINDS, pair.id, pair.mentee_id)
    begun = turn.say("proposal-begun", name=partner.name)
    if due_at > turn.now:
        begun = turn.say("proposal-begun-later", name=partner.name, day=turn.say.day(due_at))
    return message(Paragraph(begun)).replacing()


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
    for kind in ASKING_KINDS:
        await prompts.mark_answered(
            turn.session, turn.workspace.id, kind, pair.id, turn.member.id, answer, turn.now
        )
    await settle(turn, ASKING_KINDS, pair.id, turn.member.id)


# ---------------------------------------------------------------------------- another one


@action("proposal.choose")
async def choose(turn: Turn) -> Reply:
    """The leader orders the suggestions."""
    pair = await _asked_pair(turn)
    if isinstance(pair, Message):
        return pair
    mentor = await partner_in(turn, pair)
    further = await _suggestions(turn, pair)
    options = tuple(
        Option(str(one.id), Text.of(person.name), Text.of(person.department))
        for one, person in ((pair, mentor), *further)
    )
    fields = tuple(
        ChoiceField(
            name,
            turn.say(f"proposal-choice-{name}"),
            options,
            required=name == "first",
        )
        for name in CHOICES[: len(options)]
    )
    return Form(
        "proposal.choice",
        turn.say("proposal-choice-title"),
        turn.say("proposal-choice-submit"),
        fields,
        subject=str(pair.id),
        intro=(Paragraph(turn.say("proposal-choice-intro")),),
    )


@form("proposal.choice")
async def chosen(turn: Turn) -> Reply:
    """Ask the first choice; keep the others in that order; forget who was not named."""
    pair = await _asked_pair(turn)
    if isinstance(pair, Message):
        return pair
    order = [turn.values.text(name) for name in CHOICES if turn.values.text(name)]
    if len(set(order)) < len(order):
        raise Problem("proposal-choice-twice", field="second")
    mine = {str(pair.id): pair} | {str(one.id): one for one, _ in await _suggestions(turn, pair)}
    if not set(order) <= mine.keys():
        raise Problem("problem-old-button")
    await _answered(turn, pair, "chose")
    for one in mine.values():
        one.state = PairState.SUGGESTED
        one.chosen = str(one.id) in order
        one.rank = order.index(str(one.id)) + 1 if one.chosen else 0
    for one in [one for one in mine.values() if not one.chosen]:
        await turn.session.delete(one)
    return await _ask_mentor(turn, mine[order[0]])


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
    """Close this proposal and ask the next best mentor."""
    await programmes.lock_of_pair(turn.session, turn.workspace.id, turn.number)
    pair = await _asked_pair(turn)
    if isinstance(pair, Message):
        return pair
    reason = turn.values.text("reason")
    if reason not in DECLINE_REASONS:
        raise Problem("problem-old-button")
    await _answered(turn, pair, "declined")
    if reason == "known":
        await pairs.remember_earlier_pair(
            turn.session, turn.workspace.id, pair.mentor_id, pair.mentee_id
        )
    await end_pairs(turn, partings.declined(reason, role_in(pair, turn.member)), pair)
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
    """Whoever had no time has some now: they are matched again with everybody who is free."""
    pair = await own_pair(turn, turn.number, running=False)
    declined = await busy_pairs(turn, pair.programme_id, turn.member.id)
    if pair not in declined:
        raise Problem("proposal-closed")
    for one in declined:
        one.end_reason = marked("private", role_in(one, turn.member))
    await rematch(turn, pair.programme_id)
    return message(Paragraph(turn.say("proposal-again-done"))).replacing()
