"""Every table. Each row belongs to a workspace; free text is encrypted, and says whose it is."""

from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    UniqueConstraint,
    literal_column,
    text,
)
from sqlmodel import Field, SQLModel

from storage.columns import Moment, PlainWord, stored
from storage.encryption import UNREADABLE, EncryptedText
from storage.free_text import BOTH, PARTICIPANTS, FreeText
from storage.types import (
    OVER,
    AgreementState,
    AnnouncementState,
    ClosingWish,
    EnrolmentState,
    Occasion,
    PairState,
    ProgrammeState,
    PromptState,
    RequestState,
    Role,
    SessionState,
    TextKind,
    Visibility,
)

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


def _belongs_to(table: str, **options: Any) -> Any:
    """A foreign key that goes with its parent."""
    return Field(foreign_key=f"{table}.id", ondelete="CASCADE", **options)


_OF_BOTH = FreeText(authors=BOTH)
"""Handed on from version to version, whoever fills in the next one."""

_HIDDEN: dict[str, Any] = {"info": {"hidden": True}}
"""Of a column that would tell what somebody else decided: nobody's export shows it."""

_ONCE_MORE = text("once_more_at IS NOT NULL")

_LIVING = text(f"state NOT IN ({', '.join(repr(one.value) for one in OVER)})")
"""Two people are at most once at a time on the way to being a pair."""
_TOGETHER = text(f"state = '{PairState.RUNNING.value}'")


_TOLD_OF_A_PAIR = (
    *("introduced_at", "created_at", "help_asked_at", "seen_to_at", "end_reason"),
    *("mentor_id", "mentee_id", "accepted_at"),
)

RUNNING_WORD = literal_column(f"'{PairState.RUNNING.value}'", String)
CHECK_IN = "check_in"
"""The kind of check-ins: their subject is the pair, their number counts 1, 2, …"""
CHECK_IN_WORD = literal_column(f"'{CHECK_IN}'", String)
"""The same as it stands in the index of check-ins: a parameter would not find it. As would none of
RUNNING_WORD those of pairs that run."""
_CHECK_INS = text(f"kind = '{CHECK_IN}'")
"""Of each pair the newest are looked for, wherever pairs are counted."""

WAITING_WORD = literal_column("'waiting'", String)
"""As it stands in the index of what a programme has still to say."""
_WAITS = text("state = 'waiting'")

_OPEN = text("done_at IS NULL")
"""Only deadlines that are still ahead, or not done yet, are ever looked for."""


class Workspace(SQLModel, table=True):
    """One Slack workspace or Teams tenant: the wall between companies."""

    __tablename__ = "workspace"
    __table_args__ = (UniqueConstraint("platform", "external_id"),)

    id: int = Field(default=None, primary_key=True)
    platform: str
    external_id: str
    name: str = ""
    language: str = "en"
    formal: bool = False
    """Whether German says Sie."""
    timezone: str = "UTC"
    country: str = ""
    """ISO 3166-1 code whose public holidays count; empty for none."""
    region: str = ""
    """The code of a region of that country, whose holidays count too; empty for none."""
    work_days: str = ""
    """Digits of the weekdays that everybody works, 0 for Monday; empty: by each one's country."""
    check_in_time: time = time(10, 0)
    quiet_from: time = time(18, 0)
    quiet_to: time = time(8, 0)
    k: int = 5
    """Fewest people behind any figure about ratings; 3 at least (docs/sources.md)."""
    plain_titles: bool = False
    """Whether entries in calendars say `1:1` instead of the programme's kind."""
    retention_days: int = 90
    """How long texts stay after a programme closed, of those that open from now on."""
    keep_months: int = 12
    """How long after its end anybody stays known who took part in such a programme."""
    controller: str = ""
    """The company that answers for the data; this and the next five as coordinators typed them."""
    privacy_contact: str = ""
    privacy_notice: str = ""
    """A link, as the next."""
    ai_rules: str = ""
    ai_expert: str = ""
    trusted_contact: str = ""
    """Outside HR: whom people may talk to in confidence when something goes wrong."""
    report_colour: str = ""
    """Of reports, as `#rrggbb`; empty for ours."""
    hour_cost: int = 0
    """What a working hour costs in reports; 0 if they are to name no money."""
    currency: str = "EUR"
    """ISO 4217."""
    texts_released_on: date | None = None
    """The Monday on which texts were last released for others, whatever came of it."""
    lacks: str = ""
    """The permissions that the platform does not give the app, in its own words."""
    disconnected_since: datetime | None = Field(default=None, sa_type=Moment)
    """When the platform took the bot's access away; nothing is sent until it is given back."""
    created_at: datetime = Field(sa_type=Moment)


class SlackInstallation(SQLModel, table=True):
    """The app in one Slack workspace, or in a whole organisation: what leads to a workspace.

    Its tokens are encrypted; without the key a copy of the database opens nothing in Slack.
    """

    __tablename__ = "slack_installation"
    __table_args__ = (UniqueConstraint("enterprise_id", "team_id"),)

    id: int = Field(default=None, primary_key=True)
    enterprise_id: str = ""
    """Empty for a workspace that belongs to no organisation."""
    team_id: str = Field(default="", index=True)
    """Empty if the whole organisation has the app."""
    name: str = ""
    app_id: str = ""
    bot_id: str = ""
    bot_user_id: str = ""
    scopes: str = ""
    bot_token: str = Field(sa_type=EncryptedText)
    refresh_token: str = Field(default="", sa_type=EncryptedText)
    expires_at: datetime | None = Field(default=None, sa_type=Moment, index=True)
    """Of a token that is renewed; None for one that lasts."""
    renewing_until: datetime | None = Field(default=None, sa_type=Moment)
    """How long the replica that renews the token is waited for."""
    installed_at: datetime = Field(sa_type=Moment)


class SlackInstallState(SQLModel, table=True):
    """An installation that somebody has begun; only the digest of its secret is kept."""

    __tablename__ = "slack_install_state"

    id: int = Field(default=None, primary_key=True)
    digest: str = Field(unique=True)
    expires_at: datetime = Field(sa_type=Moment, index=True)


class Member(SQLModel, table=True):
    """Anyone known to the bot in a workspace."""

    __tablename__ = "member"
    __table_args__ = (
        UniqueConstraint("workspace_id", "external_id"),
        Index("ix_member_workspace_id_name", "workspace_id", "name"),
        Index(
            "ix_member_line_unknown",
            "workspace_id",
            sqlite_where=text("line_unknown IS 1"),
            postgresql_where=text("line_unknown IS true"),
        ),
        Index(
            "ix_member_is_coordinator",
            "workspace_id",
            sqlite_where=text("is_coordinator IS 1"),
            postgresql_where=text("is_coordinator IS true"),
        ),
        Index(
            "ix_member_unreachable",
            "workspace_id",
            sqlite_where=text("unreachable_since IS NOT NULL"),
            postgresql_where=text("unreachable_since IS NOT NULL"),
        ),
        Index(
            "ix_member_not_for_me",
            "workspace_id",
            sqlite_where=text("not_for_me_at IS NOT NULL"),
            postgresql_where=text("not_for_me_at IS NOT NULL"),
        ),
        Index(
            "ix_member_askable",
            *("workspace_id", "id"),
            sqlite_where=text("active IS 1 AND is_council IS 0 AND not_for_me_at IS NULL"),
            postgresql_where=text(
                "active IS true AND is_council IS false AND not_for_me_at IS NULL"
            ),
        ),
        Index(
            "ix_member_listed",
            *("workspace_id", "external_id"),
            sqlite_where=text("listed_at IS NOT NULL"),
            postgresql_where=text("listed_at IS NOT NULL"),
        ),
        Index(
            "ix_member_gone",
            *("workspace_id", "id"),
            sqlite_where=text("active IS 0"),
            postgresql_where=text("active IS false"),
        ),
        Index(
            "ix_member_looked_at",
            *("workspace_id", "looked_at"),
            sqlite_where=text("looked_at IS NOT NULL"),
            postgresql_where=text("looked_at IS NOT NULL"),
        ),
    )

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    external_id: str
    name: str
    language: str = ""
    """`en`, `de`, or empty for the workspace's."""
    timezone: str = ""
    country: str = ""
    region: str = ""
    """Chosen by themselves: a region of the country, or `-` for none; empty: of the place."""
    work_days: str = ""
    """Chosen by themselves, as digits; empty for the workspace's or the usual of the country."""
    level: int | None = None
    """1 (trainee) to 8 (board); None as long as it is unknown."""
    department: str = ""
    location: str = ""
    manager_id: int | None = Field(
        default=None, foreign_key="member.id", ondelete="SET NULL", index=True
    )
    is_coordinator: bool = False
    coordinated_until: datetime | None = Field(default=None, sa_type=Moment)
    """When they ceased to be a coordinator: their opinions count in no programme opened before."""
    is_council: bool = False
    """Reads for the works council: the log, the settings, the sheets, and changes nothing."""
    active: bool = True
    email: str = Field(default="", sa_type=EncryptedText(instead=""))
    """Told by a list, or by the platform where calendars or mail are connected."""
    hides_calendar: bool = False
    """Whether the person wants nobody to ask their calendar when they are free."""
    answers_questions: bool = False
    """Opted in to short questions of others on offered topics."""
    no_questions: bool = False
    """Wants no questionnaires; nobody else learns of it."""
    away_until: datetime | None = Field(default=None, sa_type=Moment)
    """As their status on the platform says; None as long as it says nothing of the kind."""
    welcomed_at: datetime | None = Field(default=None, sa_type=Moment)
    unreachable_since: datetime | None = Field(default=None, sa_type=Moment)
    """Set when the platform refuses to deliver to them, until they are heard from or reached."""
    email_key: str = Field(default="", index=True, sa_column_kwargs={"info": {"hidden": True}})
    """The fingerprint of the address that a list told, by which it is found again."""
    listed_at: datetime | None = Field(default=None, sa_type=Moment)
    """When a coordinator's list last told of them."""
    sources: dict[str, str] = Field(default_factory=dict, sa_type=JSON)
    """By field where it came from, and the day: `list 2026-11-23`; the platform is not noted."""
    line_unknown: bool = False
    """Their manager is not known for certain: nobody is matched with them until that is settled."""
    not_for_me_at: datetime | None = Field(default=None, sa_type=Moment)
    """When they said that they are not to be asked; until they join of their own accord."""
    looked_at: datetime | None = Field(
        default=None, sa_column=Column(Moment, nullable=True, **_HIDDEN)
    )
    """When the platform was asked last who they are; None for who is in no programme."""
    created_at: datetime = Field(sa_type=Moment)


class MemberWord(SQLModel, table=True):
    """A word of a member's name or department, folded: by how it begins they are found."""

    __tablename__ = "member_word"
    __table_args__ = (UniqueConstraint("workspace_id", "word", "member_id"), _HIDDEN)
    """It says nothing that the name does not say."""

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    member_id: int = _belongs_to("member", index=True)
    word: str = Field(sa_type=PlainWord)


class Programme(SQLModel, table=True):
    """One cycle of reverse mentoring, with its rules."""

    __tablename__ = "programme"
    __table_args__ = (UniqueConstraint("workspace_id", "name"),)

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    name: str
    purpose: str = ""
    state: ProgrammeState = Field(default=ProgrammeState.DRAFT, sa_type=stored(ProgrammeState))
    starts_on: date
    weeks: int = 26
    cadence_weeks: int = 4
    sessions: int = 6
    session_minutes: int = 60
    topics: list[str] = Field(default_factory=list, sa_type=JSON)
    """Keys of the topics on offer."""
    min_level_gap: int = 2
    top_min_distance: int = 3
    require_cross_department: bool = False
    min_overlap_hours: int = 2
    mentee_capacity: int = 1
    round_days: int = 0
    """Working days of a round of asking, 4 to 20; 0 for the usual of its cadence."""
    weights: dict[str, int] = Field(default_factory=dict, sa_type=JSON)
    """Points that differ from the defaults of docs/matching.md, by part of the score."""
    k: int = 5
    places: int = 0
    """How many people may join; 0 for as many as like."""
    opened_at: datetime | None = Field(default=None, sa_type=Moment)
    retention_days: int = 90
    """As it was promised to those who joined: it never becomes longer. So does the next one."""
    keep_months: int = 12
    closed_at: datetime | None = Field(default=None, sa_type=Moment)
    archived_at: datetime | None = Field(default=None, sa_type=Moment)
    erased_at: datetime | None = Field(default=None, sa_type=Moment)
    """When everything of it went but for its figures and `counts`."""
    counts: dict[str, int] = Field(default_factory=dict, sa_type=JSON)
    """What is left of it: mentors, mentees, pairs, sessions."""
    texts_removed_at: datetime | None = Field(default=None, sa_type=Moment)
    inviting: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    """Whom the batches that follow invite, and for whom: see handlers/people/asking_in.py."""
    approved_at: datetime | None = Field(default=None, sa_type=Moment)
    """When its list was approved, as long as somebody on it is still to be made a pair of: see
    handlers/pairing/release.py."""
    created_at: datetime = Field(sa_type=Moment)

    @property
    def last_day(self) -> date:
        """When its length is over; it goes on until a coordinator closes it."""
        return self.starts_on + timedelta(weeks=self.weeks)


_MARKS = "has_pair", "is_invited"


class Enrolment(SQLModel, table=True):
    """One person's part in one programme."""

    __tablename__ = "enrolment"
    __table_args__ = (
        UniqueConstraint("programme_id", "member_id"),
        Index("ix_enrolment_parts", "programme_id", "state", "role", *_MARKS, "member_id"),
        Index(
            "ix_enrolment_once_more",
            "programme_id",
            "member_id",
            sqlite_where=_ONCE_MORE,
            postgresql_where=_ONCE_MORE,
        ),
    )
    """The last so that those who take part are counted without reading what they wrote."""

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    programme_id: int = _belongs_to("programme")
    member_id: int = _belongs_to("member", index=True)
    role: Role = Field(sa_type=stored(Role))
    state: EnrolmentState = Field(default=EnrolmentState.ACTIVE, sa_type=stored(EnrolmentState))
    topics: dict[str, int] = Field(default_factory=dict, sa_type=JSON)
    """Topic key to weight 1–3: a mentee's priority, a mentor's skill."""
    languages: list[str] = Field(default_factory=list, sa_type=JSON)
    capacity: int = 1
    """How many mentees a mentor takes, 1–3."""
    style: str = ""
    """`listener`, `talker` or empty."""
    about: str = Field(default="", sa_type=FreeText(authors=("member_id",), readers=PARTICIPANTS))
    paused_until: datetime | None = Field(default=None, sa_type=Moment)
    no_time: bool = False
    """Said no for want of time and has not taken it back: nobody else learns of it."""
    unmatched: str = Field(default="", sa_column_kwargs=_HIDDEN)
    """Why the newest matching left them without a pair, if its list tells: a key's suffix."""
    suitable: int = Field(default=0, sa_column_kwargs=_HIDDEN)
    """How many would have done, if all of them were taken."""
    has_pair: bool = Field(default=False, sa_column_kwargs=_HIDDEN)
    """Runs, is being asked about, or lasted until the end: storage/part_marks.py keeps this mark
    and the next."""
    is_invited: bool = Field(default=False, sa_column_kwargs=_HIDDEN)
    once_more_at: datetime | None = Field(default=None, sa_type=Moment)
    """When whoever waited to the end said that they would take part again; see NextWish."""
    joined_at: datetime = Field(sa_type=Moment)


class ChosenTopic(SQLModel, table=True):
    """A topic that somebody has chosen for their part in a programme."""

    __tablename__ = "chosen_topic"
    __table_args__ = (
        UniqueConstraint("member_id", "programme_id", "topic"),
        Index("ix_chosen_topic_counts", "programme_id", "role", "state", "topic", "member_id"),
        _HIDDEN,
    )
    """It says nothing that the enrolment does not say: storage/chosen_topics.py keeps it."""

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    programme_id: int = _belongs_to("programme")
    member_id: int = _belongs_to("member")
    role: Role = Field(sa_type=stored(Role))
    state: EnrolmentState = Field(sa_type=stored(EnrolmentState))
    topic: str


class Invitation(SQLModel, table=True):
    """Somebody asked a person to join a programme."""

    __tablename__ = "invitation"
    __table_args__ = (
        UniqueConstraint("programme_id", "member_id"),
        Index(
            "ix_invitation_open",
            "programme_id",
            "member_id",
            sqlite_where=text("has_part IS 0"),
            postgresql_where=text("has_part IS false"),
        ),
    )

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    programme_id: int = _belongs_to("programme")
    member_id: int = _belongs_to("member", index=True)
    invited_by: int | None = Field(
        default=None, foreign_key="member.id", ondelete="SET NULL", index=True
    )
    invited_at: datetime = Field(sa_type=Moment)
    has_part: bool = Field(default=False, sa_column_kwargs=_HIDDEN)
    """Is in the programme, or was: see `Enrolment.has_pair`."""


class InvitingPost(SQLModel, table=True):
    """A message in a channel by which people join; its prompt tells where it stands."""

    __tablename__ = "inviting_post"

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    programme_id: int = _belongs_to("programme", index=True)
    room: str
    """The channel, in the platform's own id."""
    room_name: str = ""
    posted_by: int | None = Field(
        default=None, foreign_key="member.id", ondelete="SET NULL", index=True
    )
    posted_at: datetime = Field(sa_type=Moment)


class WaitingListEntry(SQLModel, table=True):
    """Somebody would join a programme that is full."""

    __tablename__ = "waiting_list_entry"
    __table_args__ = (UniqueConstraint("programme_id", "member_id"),)

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    programme_id: int = _belongs_to("programme")
    member_id: int = _belongs_to("member", index=True)
    role: Role = Field(sa_type=stored(Role))
    since: datetime = Field(sa_type=Moment)
    kept_until: datetime | None = Field(default=None, sa_type=Moment)
    """Until when a place is kept for them; None as long as they wait for one."""


class Pair(SQLModel, table=True):
    """One mentor with one mentee, from the first idea to the end."""

    __tablename__ = "pair"
    __table_args__ = (
        Index(
            "uq_pair_living",
            "programme_id",
            "mentor_id",
            "mentee_id",
            unique=True,
            sqlite_where=_LIVING,
            postgresql_where=_LIVING,
        ),
        Index("ix_pair_facts", "programme_id", "state", *_TOLD_OF_A_PAIR),
        Index("ix_pair_introduced_at", "programme_id", "introduced_at"),
        Index("ix_pair_mentor", "mentor_id", "programme_id", "state"),
        Index("ix_pair_mentee", "mentee_id", "programme_id", "state"),
        *(
            Index(
                f"ix_pair_{side}s_together",
                "programme_id",
                f"{side}_id",
                sqlite_where=_TOGETHER,
                postgresql_where=_TOGETHER,
            )
            for side in ("mentor", "mentee")
        ),
    )
    """All that is told of many pairs, so that none of them is read for it; see PairTally. Those of
    a person, so that nobody who knows not how full the table is takes a programme's for few. And
    people in the order of their ids, so that who is in several pairs is counted without sorting."""

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    programme_id: int = _belongs_to("programme")
    mentor_id: int = _belongs_to("member")
    mentee_id: int = _belongs_to("member")
    state: PairState = Field(sa_type=stored(PairState))
    score: int = 0
    topics: list[str] = Field(default_factory=list, sa_type=JSON)
    """Topics that the mentee wants and the mentor offers, best first."""
    bonuses: list[str] = Field(default_factory=list, sa_type=JSON)
    """Names of the score's parts that this pair earned."""
    rank: int = Field(default=1, sa_column_kwargs=_HIDDEN)
    """The order of a mentee's suggestions, 1 first."""
    chosen: bool = Field(default=False, sa_column_kwargs=_HIDDEN)
    """Whether the mentee put this mentor into that order themselves."""
    asked_at: datetime | None = Field(default=None, sa_type=Moment)
    leader_until: datetime | None = Field(default=None, sa_type=Moment, sa_column_kwargs=_HIDDEN)
    """The end of the first half of its round of asking, in which the leader may answer."""
    expires_at: datetime | None = Field(default=None, sa_type=Moment)
    """The end of its round of asking: until then nobody else learns what came of it."""
    mentor_asked: bool = Field(default=False, sa_column_kwargs=_HIDDEN)
    answer: str = Field(default="", sa_column_kwargs=_HIDDEN)
    """Why no pair comes of it, as it is known before the end of the round; see `end_reason`."""
    accepted_at: datetime | None = Field(default=None, sa_type=Moment)
    introduced_at: datetime | None = Field(default=None, sa_type=Moment)
    ended_at: datetime | None = Field(default=None, sa_type=Moment)
    end_reason: str = Field(default="", sa_column_kwargs=_HIDDEN)
    """A wording key's suffix (`left`, `coordinator`, `rematch`, `closed`), never free text."""
    help_asked_at: datetime | None = Field(default=None, sa_type=Moment, sa_column_kwargs=_HIDDEN)
    seen_to_at: datetime | None = Field(default=None, sa_type=Moment, sa_column_kwargs=_HIDDEN)
    """When a coordinator last saw to it: for a while nobody is asked to again."""
    turned_down: list[int] = Field(default_factory=list, sa_type=JSON)
    """Times that did not suit, as seconds since 1970: they are not offered again."""
    created_at: datetime = Field(sa_type=Moment)


class ListedPair(SQLModel, table=True):
    """Two who stand on a coordinator's list: nobody is asked about them before it is approved.

    No row of another table refers to it: so a list of thousands is thrown away at once.
    """

    __tablename__ = "listed_pair"
    __table_args__ = (
        UniqueConstraint("programme_id", "mentor_id", "mentee_id"),
        Index("ix_listed_pair_mentor", "mentor_id", "programme_id", "pinned"),
        Index("ix_listed_pair_mentee", "mentee_id", "programme_id"),
        _HIDDEN,
    )

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    programme_id: int = _belongs_to("programme")
    mentor_id: int = _belongs_to("member")
    mentee_id: int = _belongs_to("member")
    pinned: bool = False
    """Whether it stays when the rest is matched again."""
    score: int = 0
    topics: list[str] = Field(default_factory=list, sa_type=JSON)
    bonuses: list[str] = Field(default_factory=list, sa_type=JSON)
    created_at: datetime = Field(sa_type=Moment)


class Block(SQLModel, table=True):
    """Two people who are never to be a pair, whoever asked for it."""

    __tablename__ = "block"
    __table_args__ = (UniqueConstraint("workspace_id", "first_id", "second_id"), _HIDDEN)
    """Whoever read one would learn that the other wanted it."""

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    first_id: int = _belongs_to("member", index=True)
    second_id: int = _belongs_to("member", index=True)
    created_at: datetime = Field(sa_type=Moment)


class EarlierPair(SQLModel, table=True):
    """Two people who were a pair in an earlier cycle, as ids only."""

    __tablename__ = "earlier_pair"
    __table_args__ = (UniqueConstraint("workspace_id", "mentor_id", "mentee_id"),)

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    mentor_id: int = _belongs_to("member", index=True)
    mentee_id: int = _belongs_to("member", index=True)


class Contract(SQLModel, table=True):
    """One version of a pair's contract card; the newest agreed one counts."""

    __tablename__ = "contract"
    __table_args__ = (UniqueConstraint("pair_id", "number"),)

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    pair_id: int = _belongs_to("pair")
    number: int
    state: AgreementState = Field(default=AgreementState.PROPOSED, sa_type=stored(AgreementState))
    filled_by_id: int = _belongs_to("member", index=True)
    address: str
    """`first-name` or `formal`: how the two address each other."""
    goal: str = Field(sa_type=_OF_BOTH)
    success: str = Field(default="", sa_type=_OF_BOTH)
    topics: list[str] = Field(default_factory=list, sa_type=JSON)
    first_session_at: datetime = Field(sa_type=Moment)
    place: str = Field(default="", sa_type=_OF_BOTH)
    confidentiality: str = "amber"
    """`green`, `amber` or `red`."""
    feedback: str = Field(default="", sa_type=_OF_BOTH)
    created_at: datetime = Field(sa_type=Moment)
    agreed_at: datetime | None = Field(default=None, sa_type=Moment)


class PairSession(SQLModel, table=True):
    """One meeting of a pair, planned, held or cancelled."""

    __tablename__ = "pair_session"
    __table_args__ = (
        Index("ix_pair_session_facts", "pair_id", "starts_at", "state", "closed_at", "check_in"),
        Index("ix_pair_session_months", "programme_id", "state", "starts_at"),
    )
    """All that is told of a pair's sessions, so that none of them is read for it; and how many
    there were of a programme in a time."""

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    programme_id: int = _belongs_to("programme")
    """Of its pair."""
    pair_id: int = _belongs_to("pair")
    state: SessionState = Field(default=SessionState.PLANNED, sa_type=stored(SessionState))
    starts_at: datetime = Field(sa_type=Moment)
    minutes: int = 60
    place: str = Field(default="", sa_type=_OF_BOTH)
    check_in: int | None = None
    """The check-in whose answer told us that it was held."""
    revision: int = 0
    """Counts changes of the date: SEQUENCE in calendars."""
    moved_from: datetime | None = Field(default=None, sa_type=Moment)
    """Where it stood before its last move: what people saved by hand stands there still."""
    uid: str = Field(default="", index=True)
    """Under which calendars know it; empty for what was booked before they were connected."""
    writer: str = ""
    """Who keeps it in calendars: `graph`, `google`, `mail`, or empty for nobody but the two."""
    event_id: str = Field(default="", index=True)
    """The writer's own id for it, once it is there."""
    link: str = Field(default="", sa_type=EncryptedText(instead=""))
    """To meet by video, as the writer made it."""
    closed_at: datetime | None = Field(default=None, sa_type=Moment)
    """When it was reported as held, or cancelled."""
    created_at: datetime = Field(sa_type=Moment)


class PairTally(SQLModel, table=True):
    """What its sessions and check-ins add up to for a pair: see storage/tallies.py, which keeps it.

    Whatever is told of many pairs is told by it: a pair without a row has had neither.
    """

    __tablename__ = "pair_tally"
    __table_args__ = (_HIDDEN,)
    """What it is made of is told; whether the other of the two has answered is theirs."""

    id: int = _belongs_to("pair", primary_key=True)
    """The pair's."""
    workspace_id: int = _belongs_to("workspace")
    programme_id: int = _belongs_to("programme", index=True)
    held: int = 0
    minutes: int = 0
    """Of all sessions that were held."""
    first_held_at: datetime | None = Field(default=None, sa_type=Moment)
    met_at: datetime | None = Field(default=None, sa_type=Moment)
    """The last session that was held."""
    planned_until: datetime | None = Field(default=None, sa_type=Moment)
    """The last session that is planned, whether its time has passed or not."""
    asked: int = 0
    """Check-ins that went out, to either of the two, and those of them that were answered."""
    answered: int = 0
    in_vain: int = 0
    """Check-ins since the last session; one to both of the two counts once."""
    cancelled: int = 0
    """How many of the latest reported sessions were cancelled, one after the other."""
    mentor_owes: bool = False
    """The newest check-in that came has no answer, and the two are not known to have met since."""
    mentee_owes: bool = False


class ListAnswers(SQLModel, table=True):
    """What was answered about the columns, levels and managers of lists of one shape."""

    __tablename__ = "list_answers"
    __table_args__ = (UniqueConstraint("workspace_id", "shape"),)

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    shape: str
    """The fingerprint of the headers; for a day, see storage/list_answers.py, of more than that."""
    answers: str = Field(sa_type=EncryptedText)
    managers: str = Field(default="", sa_type=EncryptedText)
    """Apart, because it names people: emptied when anybody's data is deleted."""
    answered_at: datetime = Field(sa_type=Moment)


class CalendarCursor(SQLModel, table=True):
    """How far a calendar, or the mailbox to which answers go, was read: one row for each source.

    It belongs to no workspace: a source is named by the settings of the whole process.
    """

    __tablename__ = "calendar_cursor"
    __table_args__ = (UniqueConstraint("source"),)

    id: int = Field(default=None, primary_key=True)
    source: str
    cursor: str = ""
    """In the source's own words."""
    read_at: datetime = Field(sa_type=Moment)


class Assistant(SQLModel, table=True):
    """Somebody who sees to a leader's dates and to nothing else, once they have said yes."""

    __tablename__ = "assistant"
    __table_args__ = (UniqueConstraint("leader_id"),)

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    leader_id: int = _belongs_to("member")
    assistant_id: int = _belongs_to("member", index=True)
    agreed_at: datetime | None = Field(default=None, sa_type=Moment)
    created_at: datetime = Field(sa_type=Moment)


class Goal(SQLModel, table=True):
    """What a pair wants to reach: proposed by one, agreed by the other."""

    __tablename__ = "goal"

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    pair_id: int = _belongs_to("pair", index=True)
    proposed_by_id: int = _belongs_to("member", index=True)
    state: AgreementState = Field(default=AgreementState.PROPOSED, sa_type=stored(AgreementState))
    text: str = Field(sa_type=FreeText(authors=("proposed_by_id",), readers=BOTH))
    progress: int = 0
    """0–10, as the pair sees it."""
    created_at: datetime = Field(sa_type=Moment)
    closed_at: datetime | None = Field(default=None, sa_type=Moment)


class Reflection(SQLModel, table=True):
    """What one partner takes from one session. Opinions: read only by whom the author chose."""

    __tablename__ = "reflection"
    __table_args__ = (UniqueConstraint("session_id", "author_id"),)

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    pair_id: int = _belongs_to("pair", index=True)
    session_id: int = _belongs_to("pair_session")
    author_id: int = _belongs_to("member", index=True)
    usefulness: int
    """1–5."""
    topic: str = ""
    door: str = ""
    """Which door a leader has opened for the mentor; the partner sees it (handlers/contents.py)."""
    need: str = ""
    """Of the compass: what the mentor needs most, or what the leader takes it for."""
    revision: int = 0
    """Counts how often there was something new for the partner: their prompt's number."""
    rated_at: datetime = Field(sa_type=Moment)
    """When `usefulness` was given, or changed last."""
    created_at: datetime = Field(sa_type=Moment)


_FOR_OTHERS = text("readers = 'anonymous' AND text <> ''")
"""Only of such answers texts are ever released."""


class ReflectionAnswer(SQLModel, table=True):
    """What an author answered to one question of a reflection (handlers/reflection/asked.py)."""

    __tablename__ = "answer"
    __table_args__ = (
        UniqueConstraint("reflection_id", "question"),
        Index(
            "ix_answer_for_others",
            "workspace_id",
            sqlite_where=_FOR_OTHERS,
            postgresql_where=_FOR_OTHERS,
        ),
    )

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    reflection_id: int = _belongs_to("reflection")
    question: str
    asked: str = ""
    """The wording key, of a question whose words depend on the session."""
    text: str = Field(
        default="",
        sa_type=FreeText(
            authors=("reflection_id.author_id",),
            readers=tuple(f"reflection_id.{way}" for way in BOTH),
            chosen_in="readers",
        ),
    )
    readers: Visibility = Field(default=Visibility.ME, sa_type=stored(Visibility))


class GateMoment(SQLModel, table=True):
    """A day on which figures about opinions were made of a programme, whatever came of it."""

    __tablename__ = "gate_moment"
    __table_args__ = (UniqueConstraint("programme_id", "on"),)

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    programme_id: int = _belongs_to("programme")
    on: date


class StoredFigure(SQLModel, table=True):
    """What may be shown of a group's opinions: a class, neither sum nor number of people.

    Never changed once it is made (docs/gate.md).
    """

    __tablename__ = "figure"
    __table_args__ = (UniqueConstraint("programme_id", "question", "cell", "on"),)

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    programme_id: int = _belongs_to("programme")
    question: str
    cell: str
    """`total`, the part of the division that answered, or a topic; empty: the batch of topics."""
    on: date
    """The moment."""
    least: int
    """Where the band of people begins."""
    number: int
    """Of the class, from 0."""
    parts: int = 0
    """Into how many classes a share is divided; 0 for a mean."""


class UsedAnswer(SQLModel, table=True):
    """An answer that a figure has used: it enters no other."""

    __tablename__ = "used_answer"
    __table_args__ = (UniqueConstraint("workspace_id", "question", "answer_id"),)

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    question: str
    answer_id: int
    """Of its row, in the table that the question implies."""


class ReleasedText(SQLModel, table=True):
    """A copy of what somebody wrote for others: no author, day, pair or place (docs/gate.md).

    In the order of the lot within its batch. It stays whoever leaves, until it is hidden.
    """

    __tablename__ = "released_text"
    __table_args__ = (
        Index("ix_released_text_language", "workspace_id", "kind", "language"),
        Index("ix_released_text_topic", "workspace_id", "kind", "topic"),
    )

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    kind: TextKind = Field(sa_type=stored(TextKind))
    language: str
    """In which the bot spoke to its author."""
    text: str = Field(sa_type=EncryptedText(instead=UNREADABLE))
    topic: str = ""
    """Where enough authors of the batch have it, as the next."""
    role: str = ""
    helped: int = 0
    """How many have said that it helps them."""


class ReleasedWord(SQLModel, table=True):
    """A word of a released text, as a fingerprint of its stem: by it the text is found."""

    __tablename__ = "released_word"
    __table_args__ = (UniqueConstraint("workspace_id", "word", "text_id"),)

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    text_id: int = _belongs_to("released_text", index=True)
    word: int = Field(sa_type=BigInteger)


class Helped(SQLModel, table=True):
    """Somebody has said that a released text helps them: once each."""

    __tablename__ = "helped"
    __table_args__ = (UniqueConstraint("text_id", "member_id"),)

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    text_id: int = _belongs_to("released_text")
    member_id: int = _belongs_to("member", index=True)


_RELEASED: dict[str, Any] = {
    "sqlite_where": text("released IS 1"),
    "postgresql_where": text("released IS true"),
}


class Thanks(SQLModel, table=True):
    """A thank-you from one partner to the other."""

    __tablename__ = "thanks"
    __table_args__ = (Index("ix_thanks_released", "workspace_id", "created_at", **_RELEASED),)

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    pair_id: int = _belongs_to("pair", index=True)
    from_id: int = _belongs_to("member", index=True)
    to_id: int = _belongs_to("member", index=True)
    text: str = Field(sa_type=FreeText(authors=("from_id",), readers=("to_id",)))
    shared: bool = False
    """Whether the giver is glad if others read it."""
    released: bool = False
    """Whether the receiver agrees too; only then may others read it."""
    created_at: datetime = Field(sa_type=Moment)


class Trend(SQLModel, table=True):
    """A signal that someone noted for the trend radar."""

    __tablename__ = "trend"

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    programme_id: int = _belongs_to("programme", index=True)
    author_id: int | None = Field(
        default=None, foreign_key="member.id", ondelete="SET NULL", index=True
    )
    topic: str = ""
    text: str = Field(sa_type=FreeText(authors=("author_id",)))
    created_at: datetime = Field(sa_type=Moment)


class Announcement(SQLModel, table=True):
    """What a coordinator writes to those who take part in a programme: a draft until it is sent."""

    __tablename__ = "announcement"

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    programme_id: int = _belongs_to("programme", index=True)
    author_id: int | None = Field(default=None, foreign_key="member.id", ondelete="SET NULL")
    role: Role | None = Field(default=None, sa_type=stored(Role))
    """Who is to hear it; None for everyone who takes part."""
    pair_id: int | None = Field(default=None, foreign_key="pair.id", ondelete="CASCADE", index=True)
    """Set if only the two of a pair are to."""
    text: str = Field(sa_type=FreeText(authors=("author_id",), readers=PARTICIPANTS))
    state: AnnouncementState = Field(
        default=AnnouncementState.DRAFT, sa_type=stored(AnnouncementState)
    )
    revision: int = 0
    """Counts changes of the draft: a preview's buttons are about what it shows alone."""
    sent_at: datetime | None = Field(default=None, sa_type=Moment)
    created_at: datetime = Field(sa_type=Moment)


class ClosingAnswer(SQLModel, table=True):
    """Whether someone would take part again. An opinion: reported for groups only."""

    __tablename__ = "closing_answer"
    __table_args__ = (UniqueConstraint("programme_id", "member_id"),)

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    programme_id: int = _belongs_to("programme")
    member_id: int = _belongs_to("member", index=True)
    again: int
    """0–10."""
    created_at: datetime = Field(sa_type=Moment)


class ChannelDigest(SQLModel, table=True):
    """The channel that reads once a month what has come of the programmes."""

    __tablename__ = "channel_digest"
    __table_args__ = (UniqueConstraint("workspace_id"),)

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    room: str
    """In the platform's own id."""
    room_name: str = ""
    chosen_by: int | None = Field(
        default=None, foreign_key="member.id", ondelete="SET NULL", index=True
    )
    is_muted: bool = True
    """Until a coordinator has seen what it is to say, and whenever one mutes it."""
    last_text_id: int = 0
    """The newest released text that it has told."""
    created_at: datetime = Field(sa_type=Moment)


class ReportLogo(SQLModel, table=True):
    """A company's logo for its reports: one that is used, and one that is only offered."""

    __tablename__ = "report_logo"
    __table_args__ = (UniqueConstraint("workspace_id", "in_use"),)

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    name: str
    """Of the file that was dropped."""
    content: bytes
    """A PNG or an SVG, as it was dropped."""
    in_use: bool = False
    created_at: datetime = Field(sa_type=Moment)


class Story(SQLModel, table=True):
    """What a pair tells about its mentoring, for others once both have signed it."""

    __tablename__ = "story"
    __table_args__ = (UniqueConstraint("pair_id"),)

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace", index=True)
    pair_id: int = _belongs_to("pair")
    together: str = Field(default="", sa_type=_OF_BOTH)
    surprised: str = Field(default="", sa_type=_OF_BOTH)
    others: str = Field(default="", sa_type=_OF_BOTH)
    revision: int = 0
    """Counts changes of the text: a signature is for what was read."""
    signed_by_mentor: bool = False
    signed_by_mentee: bool = False
    exported_at: datetime | None = Field(default=None, sa_type=Moment)
    """From then on nobody can take it back: it may be printed."""
    created_at: datetime = Field(sa_type=Moment)


class NextWish(SQLModel, table=True):
    """What somebody would like when their programme is over."""

    __tablename__ = "next_wish"
    __table_args__ = (
        UniqueConstraint("pair_id", "member_id", "wish"),
        Index("ix_next_wish_workspace_id_wish", "workspace_id", "wish"),
    )

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    pair_id: int = _belongs_to("pair")
    member_id: int = _belongs_to("member", index=True)
    wish: ClosingWish = Field(sa_type=stored(ClosingWish))
    created_at: datetime = Field(sa_type=Moment)


class LookBack(SQLModel, table=True):
    """What somebody takes from a whole programme, for themselves alone: no figure is made of it."""

    __tablename__ = "look_back"
    __table_args__ = (UniqueConstraint("pair_id", "author_id"),)

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    pair_id: int = _belongs_to("pair")
    author_id: int = _belongs_to("member", index=True)
    stays: str = Field(default="", sa_type=FreeText(authors=("author_id",)))
    changed: str = Field(default="", sa_type=FreeText(authors=("author_id",)))
    created_at: datetime = Field(sa_type=Moment)


class ScaleAnswer(SQLModel, table=True):
    """A step of a scale that somebody chose. An opinion: reported for groups only.

    A change is start and end of the same item together: it belongs to the row of the end.
    """

    __tablename__ = "scale_answer"
    __table_args__ = (
        UniqueConstraint("programme_id", "member_id", "instrument", "item", "occasion"),
    )

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    programme_id: int = _belongs_to("programme")
    member_id: int = _belongs_to("member", index=True)
    instrument: str
    """Its name (handlers/contents.py)."""
    item: str
    """The wording key of a statement; of competence the key of the topic."""
    occasion: Occasion = Field(sa_type=stored(Occasion))
    value: int
    """1–5."""
    created_at: datetime = Field(sa_type=Moment)


class ShortQuestion(SQLModel, table=True):
    """A 30-minute flash request from `who`: one question, any two people."""

    __tablename__ = "question"

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    asker_id: int = _belongs_to("member", index=True)
    helper_id: int = _belongs_to("member", index=True)
    topic: str
    text: str = Field(default="", sa_type=FreeText(authors=("asker_id",), readers=("helper_id",)))
    state: RequestState = Field(default=RequestState.ASKED, sa_type=stored(RequestState))
    kept_until: datetime = Field(sa_type=Moment)
    """As it was promised when it was asked; shorter if the workspace keeps texts shorter now."""
    created_at: datetime = Field(sa_type=Moment)


class Lesson(SQLModel, table=True):
    """A preparation card that someone has done."""

    __tablename__ = "lesson"
    __table_args__ = (UniqueConstraint("enrolment_id", "number"),)

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    enrolment_id: int = _belongs_to("enrolment")
    number: int
    done_at: datetime = Field(sa_type=Moment)


class Prompt(SQLModel, table=True):
    """Who is to hear what about which thing, from when, and what became of it.

    The schedule, the queue and the record in one. `kind` names the function that composes the
    message at the moment of sending; `subject_id` is the id of the row it is about, in the table
    that `kind` implies.
    """

    __tablename__ = "prompt"
    __table_args__ = (
        UniqueConstraint("workspace_id", "kind", "subject_id", "recipient_id", "number"),
        Index("ix_prompt_state_due_at", "state", "due_at"),
        Index(
            "ix_prompt_waiting",
            *("programme_id", "id"),
            sqlite_where=_WAITS,
            postgresql_where=_WAITS,
        ),
        Index(
            "ix_prompt_check_in",
            *("subject_id", "number", "recipient_id", "state", "sent_at"),
            sqlite_where=_CHECK_INS,
            postgresql_where=_CHECK_INS,
        ),
    )

    id: int = Field(
        default=None,
        sa_column=Column(Integer, primary_key=True, autoincrement=True, **_HIDDEN),
    )
    workspace_id: int = _belongs_to("workspace")
    programme_id: int | None = Field(
        default=None, foreign_key="programme.id", ondelete="CASCADE", index=True
    )
    recipient_id: int = _belongs_to("member", index=True)
    partner_id: int | None = Field(
        default=None,
        sa_column=Column(
            Integer, ForeignKey("member.id", ondelete="CASCADE"), nullable=True, index=True
        ),
    )
    """Set if the message goes to a conversation of both."""
    kind: str
    subject_id: int = 0
    number: int = 0
    due_at: datetime = Field(sa_type=Moment)
    state: PromptState = Field(default=PromptState.WAITING, sa_type=stored(PromptState))
    attempts: int = 0
    lease_until: datetime | None = Field(default=None, sa_type=Moment)
    channel: str = ""
    message_id: str = ""
    sent_at: datetime | None = Field(default=None, sa_type=Moment)
    answered_at: datetime | None = Field(default=None, sa_type=Moment)
    answer: str = ""
    """Which button was pressed, never what was typed."""
    error: str = ""
    """The platform's or our own error code, never a text."""
    sum: str = Field(default="", sa_column_kwargs=_HIDDEN)
    """Of what a digest was about: the next one comes only if that has changed."""
    created_at: datetime = Field(sa_type=Moment)


class Deadline(SQLModel, table=True):
    """What happens to which thing when its time is over, whoever can be reached.

    `kind` names the function that does it; `subject_id` is the id of the row that it is about, in
    the table that `kind` implies.
    """

    __tablename__ = "deadline"
    __table_args__ = (
        UniqueConstraint("workspace_id", "kind", "subject_id", "due_at"),
        Index("ix_deadline_due_at", "due_at", sqlite_where=_OPEN, postgresql_where=_OPEN),
    )

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    kind: str
    subject_id: int
    due_at: datetime = Field(sa_type=Moment)
    lease_until: datetime | None = Field(default=None, sa_type=Moment)
    """Until when nobody else takes it: somebody has it in hand, or it has just failed."""
    attempts: int = 0
    error: str = ""
    """Our own error code, never a text."""
    done_at: datetime | None = Field(default=None, sa_type=Moment)
    created_at: datetime = Field(sa_type=Moment)


class Address(SQLModel, table=True):
    """How to reach a person, on a platform where that must be kept from their last contact."""

    __tablename__ = "address"
    __table_args__ = (UniqueConstraint("workspace_id", "external_id"),)

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    external_id: str
    account_id: str
    """The person in the platform's conversations, where that is another id."""
    conversation: str = ""
    """The bot's own with the person; empty as long as there is none."""
    service_url: str
    name: str = ""
    language: str = ""
    language_before: str = ""
    """The one before that; LANGUAGE_STAYS once it has come back."""
    timezone: str = ""


class TeamRoom(SQLModel, table=True):
    """A team that has the app, on a platform that names none by itself."""

    __tablename__ = "team_room"
    __table_args__ = (UniqueConstraint("workspace_id", "room"),)

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    room: str
    """In the platform's own id."""
    name: str
    service_url: str


class SentMessage(SQLModel, table=True):
    """One copy of a message for several people, on a platform that has no conversation of all.

    With an empty `external_id` it is one for all of them, in a conversation that was made for it;
    `message_id` is empty as long as it is not sent.
    """

    __tablename__ = "posting"
    __table_args__ = (UniqueConstraint("workspace_id", "mark", "external_id"),)

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    mark: str
    external_id: str = Field(index=True)
    channel: str
    message_id: str


class PendingFile(SQLModel, table=True):
    """A file that waits until its recipient agrees to take it."""

    __tablename__ = "parcel"

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    external_id: str
    name: str
    media_type: str
    content: str = Field(sa_type=EncryptedText, sa_column_kwargs=_HIDDEN)
    """In base 64."""
    created_at: datetime = Field(sa_type=Moment, index=True)


class HandledRequest(SQLModel, table=True):
    """A platform's delivery id that was answered: the same delivery again does nothing."""

    __tablename__ = "handled_request"
    __table_args__ = (UniqueConstraint("workspace_id", "key"),)

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace")
    key: str
    at: datetime = Field(sa_type=Moment, index=True)


class AuditEntry(SQLModel, table=True):
    """What a coordinator did, to whom or what; never contents."""

    __tablename__ = "audit_entry"
    __table_args__ = (Index("ix_audit_entry_subject", "workspace_id", "subject"),)

    id: int = Field(default=None, primary_key=True)
    workspace_id: int = _belongs_to("workspace", index=True)
    actor_id: int | None = Field(
        default=None, foreign_key="member.id", ondelete="SET NULL", index=True
    )
    act: str
    subject: str = ""
    changes: list[list[str]] = Field(default_factory=list, sa_type=JSON)
    """Of settings: the wording key of each that was changed, its old and its new value."""
    at: datetime = Field(sa_type=Moment)
