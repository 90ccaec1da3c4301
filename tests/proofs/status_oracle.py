"""The figures of a programme, counted from its rows by other means than those of the bot.

Nothing of the bot is used here: rows are read as the database holds them, and counted one by one by
the words of the documentation (docs/sources.md for the numbers).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Engine

Row = Mapping[str, Any]
MONTHLY = (10, 21, 45, 60)
LIMITS = {1: (5, 10, 14, 21), 2: (10, 21, 28, 42)}
"""Days, by the weeks between two sessions: without a date, urgent; since the last one, urgent."""
IN_A_ROW = 2
"""Check-ins without a session, or cancellations."""
WORKS_TOGETHER = ("running",)
IS_ASKED = ("asking_mentee", "asking_mentor")
SIDES = ("mentor", "mentee")
_TALLIED = (
    *("first_held_at", "met_at", "planned_until"),
    *("held", "minutes", "asked", "answered", "in_vain", "cancelled", "mentor_owes", "mentee_owes"),
)


@dataclass
class Ledger:
    """The rows of one programme."""

    programme: Row
    members: dict[int, Row]
    parts: list[Row]
    pairs: list[Row]
    on_list: list[Row]
    """What the coordinator has not approved."""
    sessions: list[Row]
    prompts: list[Row]
    invitations: list[Row]
    kept: list[Row]
    """What the bot keeps of each pair so that it need not count."""
    now: datetime
    zone: ZoneInfo
    """Of whoever reads."""
    workspace_zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Berlin"))

    @cached_property
    def _sessions_of(self) -> dict[int, list[Row]]:
        return _by(self.sessions, "pair_id")

    @cached_property
    def _check_ins_of(self) -> dict[int, list[Row]]:
        return _by((one for one in self.prompts if one["kind"] == "check_in"), "subject_id")

    # ------------------------------------------------------------------ figures

    def enrolled(self) -> dict[str, int]:
        """Who has not left, by role, and how many of them pause."""
        here = [one for one in self.parts if one["state"] != "left"]
        roles = Counter(one["role"] for one in here)
        paused = sum(one["state"] == "paused" for one in here)
        return {"mentors": roles["mentor"], "mentees": roles["mentee"], "paused": paused}

    def left(self) -> int:
        """Who took part once."""
        return sum(one["state"] == "left" for one in self.parts)

    def invited(self) -> int:
        """Whom an invitation is for."""
        return len(self.invitations)

    def uninvited(self) -> int:
        """Who takes part without one."""
        invited = {one["member_id"] for one in self.invitations}
        return sum(one["state"] != "left" and one["member_id"] not in invited for one in self.parts)

    def pairs_by_state(self) -> dict[str, int]:
        """How many run, are asked for, are on the coordinator's list, and have ended."""
        states = Counter(one["state"] for one in self.pairs)
        return {
            "running": states["running"],
            "asked": sum(states[one] for one in IS_ASKED),
            "proposed": len(self.on_list),
            "ended": states["ended"],
        }

    def meetings(self) -> dict[str, int]:
        """Sessions that were held, and that are planned."""
        states = Counter(one["state"] for one in self.sessions if not self._has_passed(one))
        return {"held": states["held"], "planned": states["planned"]}

    def _has_passed(self, one: Row) -> bool:
        """Planned, and nobody has said what became of it."""
        return one["state"] == "planned" and moment(one["starts_at"]) < self.now

    def answers(self) -> dict[str, int]:
        """Check-ins that went out, and how many of them were answered."""
        sent = [one for one in self.prompts if one["kind"] == "check_in" and one["sent_at"]]
        return {"sent": len(sent), "answered": sum(one["state"] == "answered" for one in sent)}

    def joined(self) -> int:
        """Who takes part."""
        return sum(one["state"] != "left" for one in self.parts)

    def stages(self) -> dict[str, int]:
        """How many pairs there are, have met, had half of their sessions, had all of them."""
        length = self.programme["sessions"]
        held = Counter(one["pair_id"] for one in self.sessions if one["state"] == "held")
        known = [held[one["id"]] for one in self.pairs if one["state"] in ("running", "ended")]
        return {
            "paired": len(known),
            "met": sum(one > 0 for one in known),
            "halfway": sum(one >= length / 2 for one in known),
            "done": sum(one >= length for one in known),
        }

    def planned(self) -> list[list[datetime]]:
        """Of each introduced pair, when the plan has its sessions; none after the last day."""
        weeks, length = self.programme["cadence_weeks"], self.programme["sessions"]
        first = 1 if weeks == 1 else 2
        after = [timedelta(weeks=first + weeks * number) for number in range(length)]
        begun = [moment(one["introduced_at"]) for one in self.pairs if one["introduced_at"]]
        over = datetime.combine(self.last_day() + timedelta(days=1), time(0), self.workspace_zone)
        return [
            [at + it if at + it < over else datetime.max.replace(tzinfo=UTC) for it in after]
            for at in begun
        ]

    def by_plan(self) -> dict[str, int] | None:
        """What should be by now; nothing as long as nobody was introduced."""
        every, length = self.planned(), self.programme["sessions"]
        if not every:
            return None
        due = [[at < self.now for at in one] for one in every]
        return {
            "met": sum(one[0] for one in due),
            "halfway": sum(one[math.ceil(length / 2) - 1] for one in due),
            "done": sum(one[-1] for one in due),
            "sessions": sum(map(sum, due)),
        }

    def by_month(self) -> list[tuple[str, int, int, int]]:
        """From the first month with a session to the last: which, held, planned, by plan."""
        months: dict[str, Counter[str]] = {}
        for one in self.sessions:
            if one["state"] in ("held", "planned") and not self._has_passed(one):
                month = f"{moment(one['starts_at']).astimezone(self.zone):%Y-%m}"
                months.setdefault(month, Counter())[one["state"]] += 1
        if not months:
            return []
        plan = Counter(
            f"{at.astimezone(self.zone):%Y-%m}"
            for one in self.planned()
            for at in one
            if at.year < 9999
        )
        name, names = min(months), []
        while name <= max(months):
            names.append(name)
            later = date.fromisoformat(f"{name}-28") + timedelta(days=5)
            name = f"{later:%Y-%m}"
        none: Counter[str] = Counter()
        return [
            (name, months.get(name, none)["held"], months.get(name, none)["planned"], plan[name])
            for name in names
        ]

    # ------------------------------------------------------------------ attention

    def last_day(self) -> date:
        """When its weeks have passed."""
        begun = self.programme["starts_on"]
        begun = date.fromisoformat(begun) if isinstance(begun, str) else begun
        last: date = begun + timedelta(weeks=self.programme["weeks"])
        return last

    def is_over(self) -> bool:
        """Whether it runs on although its weeks have passed."""
        today = self.now.astimezone(self.workspace_zone).date()
        return self.programme["state"] == "running" and self.last_day() < today

    def watched(self) -> list[Watched]:
        """The pairs that need somebody, the most urgent first."""
        return self._all_watched

    @cached_property
    def _all_watched(self) -> list[Watched]:
        introduced = [
            one for one in self.pairs if one["state"] in WORKS_TOGETHER and one["introduced_at"]
        ]
        found = [one for pair in introduced if (one := self._watched(pair)).reasons]
        if self.programme["state"] != "running" or self.is_over():
            asking = [one for one in found if "help" in one.reasons]
            found = [Watched(one.pair, ("help",), one.urgent, one.days) for one in asking]
        return sorted(found, key=lambda one: (not one.urgent, -one.days, one.pair["id"]))

    def unplanned(self) -> int:
        """Pairs that run and have nothing: none held, none ahead, none that waits for a report."""
        since = self.now - timedelta(days=7)
        return sum(
            pair["state"] == "running"
            and bool(pair["introduced_at"])
            and not any(
                one["state"] == "held"
                or (one["state"] == "planned" and moment(one["starts_at"]) >= since)
                for one in self._sessions_of.get(pair["id"], [])
            )
            for pair in self.pairs
        )

    def _watched(self, pair: Row) -> Watched:
        own = self._sessions_of.get(pair["id"], [])
        held = [one for one in own if one["state"] == "held"]
        moments = [moment(pair["introduced_at"]), *(moment(one["starts_at"]) for one in held)]
        silence = self.now - max(moments)
        ahead = [
            one for one in own if one["state"] == "planned" and moment(one["starts_at"]) >= self.now
        ]
        awaited = [
            one
            for one in own
            if one["state"] == "planned"
            and self.now - timedelta(days=7) <= moment(one["starts_at"]) < self.now
        ]
        booked = bool(ahead or awaited)
        nothing = not held and not booked
        limits = LIMITS.get(self.programme["cadence_weeks"], MONTHLY)
        no_date, no_date_is_urgent, gap, gap_is_urgent = limits
        reasons = {
            "help": bool(pair["help_asked_at"]),
            "no-date": nothing and silence >= timedelta(days=no_date),
            "check-ins": self._in_vain(pair, held) >= IN_A_ROW,
            "gap": bool(held) and not booked and silence >= timedelta(days=gap),
            "cancelled": _cancelled_last(own) >= IN_A_ROW,
        }
        limit = timedelta(days=no_date_is_urgent if nothing else gap_is_urgent)
        urgent = reasons["help"] or (not booked and silence >= limit)
        seen = pair["seen_to_at"] and self.now - moment(pair["seen_to_at"]) < timedelta(days=14)
        raised = tuple(
            name
            for name, is_so in reasons.items()
            if is_so and (name == "help" or not (seen or len(held) >= self.programme["sessions"]))
        )
        return Watched(pair, raised, urgent, silence.days)

    def _in_vain(self, pair: Row, held: list[Row]) -> int:
        """Check-ins since the last session that was reported; both partners' is one."""
        reported = [moment(one["closed_at"]) for one in held if one["closed_at"]]
        answered = max([one["check_in"] or 0 for one in held], default=0)
        return len(
            {
                one["number"]
                for one in self._check_ins_of.get(pair["id"], [])
                if one["sent_at"]
                and one["number"] > answered
                and not any(moment(one["sent_at"]) <= at for at in reported)
            }
        )

    # ------------------------------------------------------------------ what is kept

    def tallies_kept(self) -> dict[int, Row]:
        """Of each pair of which anything is kept that is not nothing."""
        named = {one["id"]: {name: one[name] for name in _TALLIED} for one in self.kept}
        for one in named.values():
            one |= {name: one[name] and moment(one[name]) for name in _TALLIED[:3]}
        return {key: one for key, one in named.items() if any(one.values())}

    def tallies(self) -> dict[int, Row]:
        """The same, counted from sessions and check-ins."""
        every = {one["id"]: self._tally(one) for one in self.pairs}
        return {key: one for key, one in every.items() if any(one.values())}

    def _tally(self, pair: Row) -> Row:
        own = self._sessions_of.get(pair["id"], [])
        held = [one for one in own if one["state"] == "held"]
        met = sorted(moment(one["starts_at"]) for one in held)
        planned = [moment(one["starts_at"]) for one in own if one["state"] == "planned"]
        sent = [one for one in self._check_ins_of.get(pair["id"], []) if one["sent_at"]]
        return {
            "first_held_at": met[0] if met else None,
            "met_at": met[-1] if met else None,
            "planned_until": max(planned, default=None),
            "held": len(held),
            "minutes": sum(one["minutes"] for one in held),
            "asked": len(sent),
            "answered": sum(one["state"] == "answered" for one in sent),
            "in_vain": self._in_vain(pair, held),
            "cancelled": _cancelled_last(own),
            **{f"{side}_owes": self._owes(pair, pair[f"{side}_id"]) for side in SIDES},
        }

    def _owes(self, pair: Row, who: int) -> bool:
        """Whether the last check-in that came to them waits, and the two have not met since."""
        came = [
            one
            for one in self._check_ins_of.get(pair["id"], [])
            if one["recipient_id"] == who and one["state"] in ("sent", "answered")
        ]
        if not came:
            return False
        last = max(came, key=lambda one: one["number"])
        held = [one for one in self._sessions_of.get(pair["id"], []) if one["state"] == "held"]
        met = any(
            one["check_in"] == last["number"]
            if one["check_in"]
            else moment(one["starts_at"]) >= moment(last["created_at"])
            for one in held
        )
        return last["state"] == "sent" and not met

    def marks_kept(self) -> dict[int, tuple[bool, bool]]:
        """Who is marked as having a pair, and as invited."""
        return {
            one["member_id"]: (bool(one["has_pair"]), bool(one["is_invited"])) for one in self.parts
        }

    def marks(self) -> dict[int, tuple[bool, bool]]:
        """The same, by all pairs and invitations."""
        together = {
            one[side]
            for one in self.pairs
            if one["state"] in ("running", *IS_ASKED)
            or (one["state"] == "ended" and one["end_reason"] == "closed")
            for side in ("mentor_id", "mentee_id")
        }
        invited = {one["member_id"] for one in self.invitations}
        people = [one["member_id"] for one in self.parts]
        return {one: (one in together, one in invited) for one in people}

    def who_joined_kept(self) -> dict[int, bool]:
        """Who is invited, and whether they are marked as having joined."""
        return {one["member_id"]: bool(one["has_part"]) for one in self.invitations}

    def who_joined(self) -> dict[int, bool]:
        """The same, by everybody's parts."""
        people = {one["member_id"] for one in self.parts}
        return {one["member_id"]: one["member_id"] in people for one in self.invitations}

    # ------------------------------------------------------------------ the list of pairs

    def listed(self) -> dict[str, int]:
        """How many lines each filter of `pairs` has."""
        runs = [one for one in self.pairs if one["state"] == "running"]
        asked = sum(one["state"] in IS_ASKED for one in self.pairs)
        ended = sum(one["state"] == "ended" for one in self.pairs)
        begun = [moment(one["accepted_at"] or one["created_at"]) for one in runs]
        return {
            "all": len(runs) + asked + ended,
            "needs": len(self.watched()),
            "no-session": sum(not self._ahead(one) for one in runs),
            "new": asked + sum(self.now - at <= timedelta(days=14) for at in begun),
        }

    def held_of(self, pair: Row) -> int:
        """How many sessions of a pair were held."""
        return sum(one["state"] == "held" for one in self._sessions_of.get(pair["id"], []))

    def in_several(self) -> dict[str, int]:
        """How many of each side are in more than one pair that runs."""
        runs = [one for one in self.pairs if one["state"] == "running"]
        sides = {"mentors": "mentor_id", "leaders": "mentee_id"}
        return {
            side: sum(count > 1 for count in Counter(one[key] for one in runs).values())
            for side, key in sides.items()
        }

    def became(self) -> dict[str, int]:
        """What became of all pairs: all sessions, some, ended early, never met."""
        held = Counter(one["pair_id"] for one in self.sessions if one["state"] == "held")
        found = Counter(
            "never"
            if not held[one["id"]]
            else "done"
            if held[one["id"]] >= self.programme["sessions"]
            else "broken"
            if one["state"] == "ended" and one["end_reason"] != "closed"
            else "partly"
            for one in self.pairs
            if one["state"] in ("running", "ended")
        )
        return {name: found[name] for name in ("done", "partly", "broken", "never")}

    def _ahead(self, pair: Row) -> list[Row]:
        return [
            one
            for one in self._sessions_of.get(pair["id"], [])
            if one["state"] == "planned" and moment(one["starts_at"]) >= self.now
        ]

    # ------------------------------------------------------------------ people

    def alone(self) -> list[Row]:
        """Who takes part, is in no pair and not asked, by name."""
        together = (*WORKS_TOGETHER, *IS_ASKED)
        busy = self._people_of(
            one
            for one in self.pairs
            if one["state"] in together
            or (one["state"] == "ended" and one["end_reason"] == "closed")
        )
        active = {one["member_id"] for one in self.parts if one["state"] == "active"} - busy
        found = [one for key, one in self.members.items() if key in active and one["active"]]
        return sorted(found, key=lambda one: (one["name"], one["id"]))

    def listed_alone(self) -> set[int]:
        """Who of all stands on the coordinator's list."""
        return self._people_of(self.on_list)

    @staticmethod
    def _people_of(pairs: Iterable[Row]) -> set[int]:
        return {who for one in pairs for who in (one["mentor_id"], one["mentee_id"])}

    def asked_in_vain(self, who: int) -> datetime | None:
        """When the last suggestion of theirs was over of which no pair came."""
        ended = [
            moment(one["ended_at"])
            for one in self.pairs
            if one["state"] in ("declined", "expired")
            and one["asked_at"]
            and one["ended_at"]
            and who in (one["mentor_id"], one["mentee_id"])
        ]
        return max(ended, default=None)

    def part_of(self, who: int) -> Row:
        """Their part in the programme."""
        return next(one for one in self.parts if one["member_id"] == who)

    def left_alone(self) -> list[str]:
        """Who left and was never in a pair that both knew of, by name."""
        paired = self._people_of(one for one in self.pairs if one["state"] in ("running", "ended"))
        gone = {one["member_id"] for one in self.parts if one["state"] == "left"} - paired
        found = [one for key, one in self.members.items() if key in gone]
        return [one["name"] for one in sorted(found, key=lambda one: (one["name"], one["id"]))]

    def unreachable(self) -> list[str]:
        """Who takes part and cannot be written to, by name."""
        here = {one["member_id"] for one in self.parts if one["state"] != "left"}
        lost = (one for key, one in self.members.items() if key in here)
        return sorted(one["name"] for one in lost if one["unreachable_since"])


@dataclass(frozen=True)
class Watched:
    """A pair that needs somebody; `days` since it last met, or since its introduction."""

    pair: Row
    reasons: tuple[str, ...]
    urgent: bool
    days: int


def ledger_of(engine: Engine, name: str, now: datetime, zone: ZoneInfo) -> Ledger:
    """Everything that is stored of the programme of that name, or of the only one."""
    with engine.connect() as connection:

        def every(table: str) -> list[Row]:
            found = connection.exec_driver_sql(f'SELECT * FROM "{table}" ORDER BY id')
            return [dict(row) for row in found.mappings()]

        programme = next(one for one in every("programme") if name in ("", one["name"]))
        programme_id = programme["id"]
        pairs = _of(every("pair"), "programme_id", {programme_id})
        return Ledger(
            programme=programme,
            members={one["id"]: one for one in every("member")},
            parts=_of(every("enrolment"), "programme_id", {programme_id}),
            pairs=pairs,
            on_list=_of(every("listed_pair"), "programme_id", {programme_id}),
            sessions=_of(every("pair_session"), "pair_id", {one["id"] for one in pairs}),
            prompts=_of(every("prompt"), "programme_id", {programme_id}),
            invitations=_of(every("invitation"), "programme_id", {programme_id}),
            kept=_of(every("pair_tally"), "programme_id", {programme_id}),
            now=now,
            zone=zone,
        )


def _by(rows: Iterable[Row], column: str) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = {}
    for one in rows:
        found.setdefault(one[column], []).append(one)
    return found


def _of(rows: Iterable[Row], column: str, wanted: set[int]) -> list[Row]:
    return [one for one in rows if one[column] in wanted]


def _cancelled_last(sessions: Iterable[Row]) -> int:
    """How many of those that were closed last were cancelled, one after the other."""
    closed = sorted(
        (one for one in sessions if one["closed_at"]),
        key=lambda one: (moment(one["closed_at"]), one["id"]),
    )
    states = [one["state"] for one in closed]
    row = 0
    while states and states.pop() == "cancelled":
        row += 1
    return row


def moment(given: datetime | str) -> datetime:
    """The same on both databases: SQLite has it as text, in UTC."""
    found = datetime.fromisoformat(given) if isinstance(given, str) else given
    return found.replace(tzinfo=found.tzinfo or UTC)
