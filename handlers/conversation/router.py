"""Who answers what: the registrations, and the way from a request to a reply.

`@command`, `@action`, `@form`, `@search`, `@home`, `@prompt` and `@deadline` stand on the function
that does it.
Help texts, command lists and suggestions are made from these registrations.
"""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePath

import structlog

from handlers.conversation.calendars import (
    Availability,
    CalendarsAsked,
    Connected,
    Errand,
    Kept,
)
from handlers.conversation.catalogue import LANGUAGES, Catalogue, Say
from handlers.conversation.chat import (
    Button,
    Buttons,
    Changed,
    Chat,
    Dropped,
    FormErrors,
    Message,
    OpenedHome,
    Paragraph,
    Part,
    Pressed,
    Profile,
    Reply,
    Request,
    Said,
    Searched,
    Submitted,
    Text,
    WorkspaceKey,
    buttons_in,
    message,
)
from handlers.conversation.commands import (
    ASKED_BY,
    Command,
    Handler,
    Situation,
    command_named,
)
from handlers.conversation.looks import Looks
from handlers.conversation.turn import Clock, CoordinatorsNeeded, Problem, Turn, UnitOfWork, speaker
from handlers.conversation.whom_to_ask import named
from storage import audit, people, reach
from storage.database import Database, Session
from storage.group_commit import GroupCommit
from storage.tables import Member, Workspace

log = structlog.get_logger(__name__)

Responder = Callable[[Request, Chat], Awaitable[Reply | None]]
"""What gives the reply to a request: a router's `answer`."""
Composer = Callable[[Turn], Awaitable[Message | None]]
ReplyToWords = Callable[[Turn, Said], Awaitable[Reply | None]]
ButtonForWords = Callable[[Turn, str, Sequence[str] | None], Awaitable[Button | None]]
Noticing = Callable[[Turn, Profile], Awaitable[None]]
AfterSending = Callable[[Turn], Awaitable[None]]
WhenOver = Callable[[UnitOfWork, int], Awaitable[None]]
Preparing = Callable[[Turn], Awaitable[Errand | None]]
Done = Callable[[Turn, Kept], Awaitable[None]]
Failed = Callable[[Turn, str], Awaitable[None]]
Appointed = Callable[[UnitOfWork, Member], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Answerer:
    """What a button or a form calls."""

    handler: Handler
    coordinator: bool
    council: bool = False
    """Whether it is open to whoever reads for the works council."""


@dataclass(frozen=True, slots=True)
class PromptKind:
    """How a kind of prompt is composed, and what follows when it was sent."""

    compose: Composer
    then: AfterSending | None
    unasked: bool
    urgency: int
    replaced_by: Composer | None
    edits_message: bool
    waits_for_pause: bool
    in_room: bool


@dataclass(frozen=True, slots=True)
class DeadlineKind:
    """What happens when a time of that kind is over."""

    handler: WhenOver
    for_answer: bool


@dataclass(frozen=True, slots=True)
class ErrandKind:
    """What a kind of prompt has done outside of chat, and what follows from it."""

    prepare: Preparing
    done: Done | None
    refused: Failed


@dataclass(frozen=True, slots=True)
class QuestionKind:
    """What people may write back to prompts of a kind, instead of pressing a button."""

    ask: Composer
    yes: str
    no: str
    met: bool


@dataclass(slots=True)
class Routes:
    """Everything that is registered."""

    commands: dict[str, Command] = field(default_factory=dict)
    actions: dict[str, Answerer] = field(default_factory=dict)
    forms: dict[str, Answerer] = field(default_factory=dict)
    searches: dict[str, Answerer] = field(default_factory=dict)
    prompts: dict[str, PromptKind] = field(default_factory=dict)
    deadlines: dict[str, DeadlineKind] = field(default_factory=dict)
    errands: dict[str, ErrandKind] = field(default_factory=dict)
    appointments: list[Appointed] = field(default_factory=list)
    questions: dict[str, QuestionKind] = field(default_factory=dict)
    home: Handler | None = None
    replies: ReplyToWords | None = None
    asked_as_shown: ReplyToWords | None = None
    offered_first: ButtonForWords | None = None
    free_text: list[ReplyToWords] = field(default_factory=list)
    changes: Noticing | None = None
    dropped: dict[str, Answerer] = field(default_factory=dict)
    """By the end of a file's name; all others by an empty one."""

    def arrange(self, modules: Sequence[str]) -> None:
        """Put commands and what reads free text into the order of the modules they stand in."""
        place = {name: number for number, name in enumerate(modules)}
        by_place = sorted(self.commands.values(), key=lambda one: place[one.handler.__module__])
        self.commands = {one.name: one for one in by_place}
        self.free_text.sort(key=lambda one: place[one.__module__])

    def command_named(self, word: str, catalogue: Catalogue, language: str = "") -> Command | None:
        """The command that a word means to somebody of that language."""
        return command_named(self.commands.values(), catalogue, word, language)


routes = Routes()

PUNCTUATION = ".,:;!?…"
SENTENCE = 3
"""Words; fewer may be a command and what it is about."""
TABLE = frozenset("\t\n")
"""What stands between the cells and rows of a list that is pasted."""
LONGEST_SENTENCE = 20
"""Words; more are a list or a note."""
SENTENCE_OF_ITS_OWN = 4
"""Words, of which a command that stands alone is the first."""


def command(
    name: str,
    *,
    coordinator: bool = False,
    helps: Mapping[Situation, int] | None = None,
    suggested: bool = False,
    alone: bool = False,
) -> Callable[[Handler], Handler]:
    """`/mentor name` calls this function, and so does every word in `help-name.words`.

    `helps`, `suggested` and `alone` are those of Command.
    """

    def register(handler: Handler) -> Handler:
        routes.commands[name] = Command(name, handler, coordinator, helps or {}, suggested, alone)
        return handler

    return register


def action(
    name: str, *, coordinator: bool = False, council: bool = False
) -> Callable[[Handler], Handler]:
    """Buttons and menus called `name` call this function with `turn.argument`."""

    def register(handler: Handler) -> Handler:
        routes.actions[name] = Answerer(handler, coordinator, council)
        return handler

    return register


def form(name: str, *, coordinator: bool = False) -> Callable[[Handler], Handler]:
    """Forms called `name` call this function with `turn.values` when they are sent off."""

    def register(handler: Handler) -> Handler:
        routes.forms[name] = Answerer(handler, coordinator)
        return handler

    return register


def search(name: str, *, coordinator: bool = False) -> Callable[[Handler], Handler]:
    """Fields with the search `name` call this function with `turn.words` while somebody types."""

    def register(handler: Handler) -> Handler:
        routes.searches[name] = Answerer(handler, coordinator)
        return handler

    return register


def prompt(
    kind: str,
    *,
    then: AfterSending | None = None,
    unasked: bool = False,
    urgency: int = 0,
    replaced_by: Composer | None = None,
    edits_message: bool = False,
    waits_for_pause: bool = False,
    in_room: bool = False,
) -> Callable[[Composer], Composer]:
    """This function composes prompts of `kind`, or says None if their reason is gone.

    `then` runs in the transaction that records the sending, or that the platform refuses it for
    good. `unasked` prompts wait while the recipient pauses, and if there are too many of them in a
    week for those of greater `urgency`; those with `waits_for_pause` wait for its end alone.
    `replaced_by` composes what takes the message's place when its reason is gone: see
    handlers/conversation/settled.py. A prompt that `edits_message` is no message of its own but
    takes the place of that of the prompt that it is about. One that is `in_room` goes into the
    channel that is noted in it when it is planned, at any time of the day: somebody asked for it.
    """

    def register(composer: Composer) -> Composer:
        routes.prompts[kind] = PromptKind(
            composer, then, unasked, urgency, replaced_by, edits_message, waits_for_pause, in_room
        )
        return composer

    return register


def asks(*kinds: str, yes: str, no: str, met: bool = False) -> Callable[[Composer], Composer]:
    """This function asks once more what prompts of `kinds` ask; None if that is settled.

    Whoever writes yes or no presses its button of the action `yes` or `no`, as long as there is
    one such button and it does not ask whether they are sure. `met`: it asks whether two have met.
    """

    def register(composer: Composer) -> Composer:
        for kind in kinds:
            routes.questions[kind] = QuestionKind(composer, yes, no, met)
        return composer

    return register


def replies(reading: ReplyToWords) -> ReplyToWords:
    """This function answers short replies (yes, later, stop); None for what is none."""
    routes.replies = reading
    return reading


def asked_as_shown(reading: ReplyToWords) -> ReplyToWords:
    """This function answers a question that stands on a button, whatever word it begins with."""
    routes.asked_as_shown = reading
    return reading


def offered_first(finding: ButtonForWords) -> ButtonForWords:
    """This function finds the button for what a sentence asks, to be offered before any command.

    It is told the words, and the commands that they bring; None where nobody has looked.
    """
    routes.offered_first = finding
    return finding


def free_text(reading: ReplyToWords) -> ReplyToWords:
    """This function answers what is no command; None if it sees nothing in it.

    They are asked in the order of their modules, until one has an answer.
    """
    routes.free_text.append(reading)
    return reading


def deadline(kind: str, *, for_answer: bool = False) -> Callable[[WhenOver], WhenOver]:
    """This function is called with the subject's id when a time of `kind` is over.

    At its time, in a transaction of its own, whoever can be reached; planned by `plan_deadline` in
    handlers/conversation/prompting.py. It looks at what is true by then, since nothing takes a
    planned time back: where its reason is gone it does nothing. It plans messages like any other
    change. A time `for_answer` is not over as long as nobody can answer, because the platform took
    the bot's access to the workspace away.
    """

    def register(handler: WhenOver) -> WhenOver:
        routes.deadlines[kind] = DeadlineKind(handler, for_answer)
        return handler

    return register


def errand(
    kind: str, *, refused: Failed, done: Done | None = None
) -> Callable[[Preparing], Preparing]:
    """This function says what prompts of `kind` have done by mail or in a calendar, if anything.

    `done` runs in the transaction that records it, `refused` in the one that records that mail or
    calendar never will; it gets their own word for it.
    """

    def register(preparing: Preparing) -> Preparing:
        routes.errands[kind] = ErrandKind(preparing, done, refused)
        return preparing

    return register


def home(handler: Handler) -> Handler:
    """This function makes the bot's own page, and answers `/mentor` alone."""
    routes.home = handler
    return handler


def changes(noticing: Noticing) -> Noticing:
    """This function is told what a platform knows anew about a member."""
    routes.changes = noticing
    return noticing


def appointment(following: Appointed) -> Appointed:
    """This function is called when somebody comes to coordinate, whoever or whatever named them."""
    routes.appointments.append(following)
    return following


async def appoint(work: UnitOfWork, member: Member) -> None:
    """They coordinate from now on; what does not go together with it ends."""
    member.is_coordinator = True
    for following in routes.appointments:
        await following(work, member)


def dropped(*endings: str) -> Callable[[Handler], Handler]:
    """This function is given the files that coordinators drop into the chat.

    With `endings` only those whose names end so, in small letters; without all others.
    """

    def register(handler: Handler) -> Handler:
        for ending in endings or ("",):
            routes.dropped[ending] = Answerer(handler, coordinator=True)
        return handler

    return register


COUNCILS_OWN = ("privacy", "language")
"""Commands of whoever reads for the works council: about themselves, as everybody's are."""
RUN = "run"
"""The action of a button that runs a command, as if its argument had been typed."""


def command_button(label: Text, words: str) -> Button:
    """A button that does what typing `/mentor words` does."""
    return Button(label, RUN, words)


class _Unwelcome(Exception):
    """Somebody speaks who cannot take part; `reply` tells them, if they can be told."""

    def __init__(self, reply: Message | None) -> None:
        super().__init__("not one of the company's own people")
        self.reply = reply


class Router:
    """Answers requests: one request, one transaction."""

    def __init__(
        self,
        database: Database,
        catalogue: Catalogue,
        clock: Clock,
        new_workspace: Callable[[WorkspaceKey], Workspace],
        first_coordinators: Collection[str] = (),
        looks: Looks | None = None,
    ) -> None:
        self._database = database
        self._catalogue = catalogue
        self._clock = clock
        self._new_workspace = new_workspace
        self._first_coordinators = first_coordinators
        self._looks = looks or Looks(database, Connected(), None)
        self._meetings = GroupCommit(database)

    async def speaker_for(self, workspace: WorkspaceKey, external_id: str) -> Say:
        """Wording for somebody: in the workspace's language as long as theirs is not known."""
        key = workspace
        async with self._database.look() as session:
            found = await people.known(session, key.platform, key.external_id, external_id)
            if found is not None:
                return speaker(self._catalogue, *found, self._clock())
            stored = await people.workspace_of(session, key.platform, key.external_id)
        here = stored or self._new_workspace(key)
        return self._catalogue.speaker(here.language, here.formal)

    async def answer(self, request: Request, chat: Chat) -> Reply | None:
        """The reply to `request`, for its sender alone; None if it was answered before.

        Never raises for what a person did: a problem becomes a sentence, a fault an apology with
        a reference that stands in the log. A form that meets a fault stays open with what was
        typed. Whoever was thought unreachable is not any more, whatever becomes of the request.
        """
        say: Say | None = None
        availability: Mapping[int, Availability] | None = None
        try:
            while True:
                try:
                    async with self._database.begin() as session:
                        known = await _known(session, request)
                        if known is not None and _may_take_turn(known[1], request):
                            say = speaker(self._catalogue, *known, self._clock())
                            turn = self._turn(session, request, known, say, chat)
                            turn.availability = availability
                            return await self._take_turn(turn, request)
                        if known is not None:
                            await reach.back(session, known[1], self._clock())
                except CalendarsAsked as asked:
                    availability = await self._looks.answer(asked, chat, request.workspace)
                    continue
                if known is None and isinstance(request.what, Changed | Searched):
                    return None
                if known is None:
                    await self._meet(request, chat)
        except _Unwelcome as refusal:
            return refusal.reply
        except Problem as problem:
            return await self._explained(say or self._stranger(request), problem, request, chat)
        except Exception:
            return _apologise(say or self._stranger(request), request)

    async def _explained(self, say: Say, problem: Problem, request: Request, chat: Chat) -> Reply:
        """The sentence; where coordinators can help, with their names.

        With a button for the question that a coordinator may have asked, if it was said.
        """
        reply = _explain(say, problem, request)
        said, needed = request.what, isinstance(problem, CoordinatorsNeeded)
        if not isinstance(reply, Message) or not (needed or isinstance(said, Said)):
            return reply
        async with self._database.begin() as session:
            known = await _known(session, request)
            some = await people.coordinators_of(session, known[0].id) if known and needed else []
            if known and isinstance(said, Said):
                turn = self._turn(session, request, known, say, chat)
                reply = reply.with_parts(*await _asked(turn, said))
        return reply.with_parts(*named(say, some)) if needed else reply

    def _stranger(self, request: Request) -> Say:
        """Wording for somebody of whom nothing is known, or can be looked up now."""
        workspace = self._new_workspace(request.workspace)
        return self._catalogue.speaker(workspace.language, workspace.formal)

    def _turn(
        self,
        session: Session,
        request: Request,
        known: tuple[Workspace, Member],
        say: Say,
        chat: Chat,
    ) -> Turn:
        now, look = self._clock(), self._database.look
        workspace, member = known
        return Turn(
            session=session,
            now=now,
            workspace=workspace,
            member=member,
            say=say,
            catalogue=self._catalogue,
            chat=chat,
            look=look,
            begin=self._database.begin,
            connected=self._looks.connected,
            on=request.on,
        )

    async def _take_turn(self, turn: Turn, request: Request) -> Reply | None:
        workspace_id = turn.workspace.id
        if request.key and not await people.first_time(
            turn.session, workspace_id, request.key, turn.now
        ):
            return None
        await self._fill_empty_office(turn.session, turn.workspace, turn.member)
        return await _dispatch(turn, request.what)

    async def _meet(self, request: Request, chat: Chat) -> None:
        """Remember a person who speaks for the first time, whatever becomes of their request."""
        profile = await chat.profile(request.workspace, request.sender_id)
        if profile is None or not profile.may_take_part:
            raise _Unwelcome(self._turned_away(profile, request.workspace))
        key = request.workspace
        await self._meetings.do(lambda session: self._remember(session, key, profile))

    async def _remember(self, session: Session, key: WorkspaceKey, profile: Profile) -> None:
        workspace = await people.remember_workspace(session, self._new_workspace(key))
        member = await meet(session, workspace, profile, self._clock())
        member.welcomed_at, member.active = self._clock(), True
        if await self._is_first_coordinator(session, workspace, profile):
            await self._appoint(session, workspace, member)

    def _turned_away(self, profile: Profile | None, key: WorkspaceKey) -> Message | None:
        """Kind words for a guest; none for a bot, nor for somebody whom the platform disowns."""
        if profile is None or not profile.is_person:
            return None
        new = self._new_workspace(key)
        say = self._catalogue.speaker(profile.language or new.language, new.formal)
        return message(Paragraph(say("problem-guest")))

    async def _is_first_coordinator(
        self, session: Session, workspace: Workspace, profile: Profile
    ) -> bool:
        """Whoever the settings name; if they name nobody, the first admin whom the bot meets."""
        if self._first_coordinators:
            return profile.external_id in self._first_coordinators
        return profile.is_admin and not await people.has_coordinator(session, workspace.id)

    async def _fill_empty_office(
        self, session: Session, workspace: Workspace, member: Member
    ) -> None:
        """Whoever the settings name coordinates a workspace that has nobody else to do it."""
        named = member.external_id in self._first_coordinators
        if named and not await people.has_coordinator(session, workspace.id):
            await self._appoint(session, workspace, member)

    async def _appoint(self, session: Session, workspace: Workspace, member: Member) -> None:
        if member.is_coordinator:
            return
        subject, at = f"member:{member.id}", self._clock()
        await appoint(UnitOfWork(session=session, now=at, workspace=workspace), member)
        await audit.record(session, workspace.id, member.id, "coordinator.first", subject, at)


def _may_take_turn(member: Member, request: Request) -> bool:
    return member.unreachable_since is None or isinstance(request.what, Changed)


async def _known(session: Session, request: Request) -> tuple[Workspace, Member] | None:
    key = request.workspace
    found = await people.known(session, key.platform, key.external_id, request.sender_id)
    if found is None:
        return None
    _workspace, member = found
    is_here = member.active and member.welcomed_at is not None
    return found if is_here or isinstance(request.what, Changed) else None


async def meet(session: Session, workspace: Workspace, profile: Profile, now: datetime) -> Member:
    """The member of that profile, remembered; gaps in what is known are filled from it."""
    await people.join_up(session, workspace.id, profile.external_id, profile.email)
    member = await people.remember_member(
        session,
        Member(
            workspace_id=workspace.id,
            external_id=profile.external_id,
            name=profile.name,
            created_at=now,
        ),
    )
    if member.name == member.external_id:
        member.name = profile.name
    member.language = member.language or (profile.language if profile.language in LANGUAGES else "")
    member.timezone = member.timezone or profile.timezone
    return member


async def _dispatch(
    turn: Turn, what: Said | Pressed | Submitted | Searched | OpenedHome | Changed | Dropped
) -> Reply | None:
    match what:
        case Searched(name=name, subject=subject, typed=typed):
            turn.argument, turn.words = subject, typed
            return await _call(turn, routes.searches.get(name))
        case Changed(profile=profile):
            if routes.changes is not None:
                await routes.changes(turn, profile)
            return None
        case Said():
            return await _said(turn, what)
        case Pressed(name=name, argument=argument):
            return await press(turn, Button(Text(), name, argument))
        case Submitted(name=name, subject=subject, values=values):
            turn.argument, turn.values = subject, values
            return await _call(turn, routes.forms.get(name))
        case Dropped():
            turn.file = what
            ending = PurePath(what.name.casefold()).suffix
            return await _call(turn, routes.dropped.get(ending) or routes.dropped.get(""))
        case OpenedHome():
            return await _at_home(turn)


async def _said(turn: Turn, said: Said, *, pressed: bool = False) -> Reply:
    """What was typed, or `pressed`: a button that stands for a command."""
    typed = said.words.split(maxsplit=1)
    word = typed[0].strip(PUNCTUATION) if typed else ""
    readings = () if pressed else (routes.replies, routes.asked_as_shown)
    reply = await _read(turn, said, *readings)
    if reply is not None:
        return reply
    if not word or _greets(turn.catalogue, word, len(typed)):
        return await _at_home(turn)
    found = routes.command_named(word, turn.catalogue, turn.say.language)
    if found is None and turn.member.is_council:
        raise Problem("problem-council-only")
    if found is None or (not pressed and _is_a_sentence(turn, found, said)):
        return await _read(turn, said, *routes.free_text) or await _at_home(turn)
    turn.words, turn.mentions = "".join(typed[1:]).strip(), said.mentions
    turn.rooms = said.rooms
    known = Answerer(found.handler, found.coordinator, found.name in COUNCILS_OWN)
    # Looked for before: what the command begins may be shown soon after its answer.
    asked = [] if pressed or found.name in ASKED_BY else await _asked(turn, said)
    reply = await _call(turn, known)
    if not (asked and isinstance(reply, Message)) or buttons_in(asked) <= buttons_in(reply.parts):
        return reply
    return reply.with_parts(*asked)


async def _asked(turn: Turn, said: Said) -> list[Part]:
    """The button for what a coordinator's sentence asks, whatever command's word begins it."""
    is_sentence = SENTENCE <= len(said.words.split()) <= LONGEST_SENTENCE
    is_sentence &= not TABLE.intersection(said.words)
    if not (turn.member.is_coordinator and is_sentence and routes.offered_first):
        return []
    button = None if said.mentions else await routes.offered_first(turn, said.words, None)
    return [Buttons((button,))] if button else []


def _is_a_sentence(turn: Turn, found: Command, said: Said) -> bool:
    """Whether the word only begins it: one of the coordinators', or one that stands alone."""
    is_theirs = found.coordinator and not turn.member.is_coordinator
    words = 0 if said.mentions else len(said.words.split())
    return (is_theirs and words >= SENTENCE) or (found.alone and words >= SENTENCE_OF_ITS_OWN)


def _greets(catalogue: Catalogue, word: str, words: int) -> bool:
    """Whether it is a greeting; some words are one only where nothing follows."""
    alone = words == 1 and catalogue.means(word, "language-greetings.alone")
    return alone or catalogue.means(word, "language-greetings")


async def _read(turn: Turn, said: Said, *readings: ReplyToWords | None) -> Reply | None:
    """What the first says that has something to say; the works council's are asked nothing."""
    for reading in readings:
        reply = await reading(turn, said) if reading and not turn.member.is_council else None
        if reply is not None:
            return reply
    return None


async def press(turn: Turn, button: Button) -> Reply:
    """What pressing that button does, for whoever has said so in words."""
    if button.name == RUN:
        return await _said(turn, Said(button.argument), pressed=True)
    turn.argument = button.argument
    return await _call(turn, routes.actions.get(button.name))


async def _call(turn: Turn, answerer: Answerer | None) -> Reply:
    if answerer is None:
        raise Problem("problem-old-button")
    if turn.member.is_council and not answerer.council:
        raise Problem("problem-council-only")
    if answerer.coordinator and not turn.member.is_coordinator:
        raise CoordinatorsNeeded("problem-coordinators-only")
    return await answerer.handler(turn)


async def _at_home(turn: Turn) -> Reply:
    if routes.home is None:
        raise LookupError("no home handler is registered")
    return await routes.home(turn)


def _explain(say: Say, problem: Problem, request: Request) -> Reply:
    sentence = say(problem.key, **problem.arguments)
    if problem.field and isinstance(request.what, Submitted):
        return FormErrors({problem.field: sentence})
    return message(Paragraph(sentence))


def _apologise(say: Say, request: Request) -> Reply:
    reference = secrets.token_hex(4)
    log.exception(
        "request_failed",
        reference=reference,
        workspace=request.workspace.external_id,
        sender=request.sender_id,
        what=type(request.what).__name__,
    )
    sentence = say("problem-apology", reference=reference)
    if isinstance(request.what, Submitted) and request.what.values.by_key:
        return FormErrors({next(iter(request.what.values.by_key)): sentence})
    return message(Paragraph(sentence))
