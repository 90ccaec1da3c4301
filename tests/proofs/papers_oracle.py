"""What is carried out of the chat, held against the rows: report, workbook, digest, certificate."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import Bullets, Message, Paragraph
from tests.papers import Pdf
from tests.proofs.insights_oracle import Row, Rows
from tests.proofs.status_oracle import Ledger, moment
from tests.workbooks import Cells

TOLD = 3
"""Texts and thank-yous of one post."""


def figures_of(ledger: Rows) -> dict[str, float]:
    """Every number on the sheet of figures, by its name there."""
    pairs, held, goals = ledger.introduced(), ledger.held(), ledger.goals()
    met, connected = {one["pair_id"] for one in held}, ledger.connections()
    return {
        "Pairs introduced": len(pairs),
        "Pairs that have met": len(met),
        "Sessions held": len(held),
        "Sessions per pair": round(len(held) / len(pairs), 1),
        "Pairs with an agreed goal": goals["pairs"],
        "Goals agreed": goals["agreed"],
        "Goals reached": goals["reached"],
        "Learnings released for others": ledger.copies("learning").total(),
        "Signals released for others": ledger.copies("signal").total(),
        "New connections": connected["couples"],
        "New connections across departments, levels or places": connected["across"],
        "Connections across a boundary, per head": round(connected["per"], 1),
        "Connections across departments": connected["department"],
        "Connections across levels": connected["level"],
        "Connections across places": connected["location"],
        "Thank-yous released by both": ledger.released(),
        "Certificates": _certificates(ledger, met),
        "Leaders in a later programme": 0,
        "Mentors who are mentored in a later programme": 0,
    }


def _certificates(ledger: Rows, met: set[int]) -> int:
    """Mentors of pairs that met, to whom the close was told."""
    mentors = {one["id"]: one["mentor_id"] for one in ledger.introduced() if one["id"] in met}
    told = [one for one in ledger.tables["prompt"] if one["kind"] == "closing" and one["sent_at"]]
    return len(
        {
            one["recipient_id"]
            for one in told
            if mentors.get(one["subject_id"]) == one["recipient_id"]
        }
    )


def dates_agree(sheets: dict[str, Cells], status: Ledger) -> None:
    """The days of pairs and sessions, and how many pairs and people there are."""
    known = [one for one in status.pairs if one["state"] in ("running", "ended")]
    held = [one for one in status.sessions if one["state"] == "held"]
    begun = Counter(_day(status, one["accepted_at"] or one["created_at"]) for one in known)
    ended = Counter(_day(status, one["ended_at"]) for one in known if one["state"] == "ended")
    rows = [row for row in sheets["Pairs"][1:] if row[2] != "being asked"]
    assert Counter(row[3] for row in rows) == begun
    assert Counter(row[9] for row in rows if row[9]) == ended
    last = {one["pair_id"]: _day(status, one["starts_at"]) for one in _by_time(held)}
    assert Counter(row[5] for row in rows if row[5]) == Counter(last.values())
    told = Counter(row[2] for row in sheets["Sessions"][1:] if row[3] == "held")
    assert told == Counter(_day(status, one["starts_at"]) for one in held)
    ahead = sum(row[3] == "planned" for row in sheets["Sessions"][1:])
    assert ahead == status.meetings()["planned"]
    running = [one for one in status.pairs if one["state"] == "running"]
    assert sum(int(float(str(row[4]))) for row in sheets["People"][1:]) == 2 * len(running)
    assert len(sheets["Without a pair"]) - 1 == len(status.alone())


def _by_time(sessions: Sequence[Row]) -> list[Row]:
    return sorted(sessions, key=lambda one: moment(one["starts_at"]))


def _day(status: Ledger, at: str) -> object:
    return moment(at).astimezone(status.zone).date()


def plan_agrees(pdf: Pdf, status: Ledger) -> None:
    """What the first two pages count beside the measures."""
    first, glance = (" ".join(one.split()) for one in pdf.page_texts[:2])
    plan, stages, alone = status.by_plan(), status.stages(), len(status.alone())
    assert plan is not None
    held, weeks = status.meetings()["held"], status.programme["cadence_weeks"]
    lacking = {0: "Everybody who takes part has a pair", 1: "1 person takes part and has no pair"}
    others, due = f"{alone} people take part and have no pair", "by now"
    if status.programme["state"] in ("closing", "archived"):
        lacking = {
            0: "Everybody who stayed to the end had a pair",
            1: "1 person was without a pair",
        }
        others, due = f"{alone} people were without a pair at the end", "in all"
    for told in (
        f"By plan, {plan['sessions']:,} sessions were due {due}: one "
        f"{'a week' if weeks == 1 else f'every {weeks} weeks'} from each pair’s introduction",
        f"Pairs that have had all of theirs: {stages['done']}; by plan: {plan['done']}.",
        lacking.get(alone, others),
        _of_meetings(status, stages),
    ):
        assert told in first, told
    for told in (
        f"invited {status.invited()}",
        f"{'took part to the end' if due == 'in all' else 'take part now'} {status.joined()}",
        f"{stages['paired']} pairs introduced {stages['met']} pairs that have met",
        f"{held:,} sessions held",
    ):
        assert told in glance, (told, glance)


MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Montag", "tag, ", "woch")
CERTIFIED = {
    "en": "Since: {begun} Sessions held: {held} Issued on: {issued}",
    "de": "Dabei seit: {begun} Treffen: {held} Ausgestellt am: {issued}",
}
"""What follows the topics."""


def certificate_agrees(pdf: Pdf, ledger: Rows, pair: Row, say: Say, now: datetime) -> None:
    """Name, company, programme, topics, sessions and days are those of the pair's own rows."""
    told = " ".join(pdf.text.split())
    mentor = _row(ledger, "member", pair["mentor_id"])
    programme = _row(ledger, "programme", pair["programme_id"])
    workspace = _row(ledger, "workspace", pair["workspace_id"])
    named = str(workspace["controller"] or "").splitlines()
    company = (named[0].partition(",")[0] if named else "") or workspace["name"]
    zone = ZoneInfo(mentor["timezone"] or workspace["timezone"])
    held = [one for one in ledger.held() if one["pair_id"] == pair["id"]]
    days = {"begun": pair["introduced_at"], "issued": _told_of_the_close(ledger, pair) or now}
    dated = {name: _on_paper(at, zone, say.language) for name, at in days.items()}
    facts = CERTIFIED[say.language].format(held=len(held), **dated)
    above, found, topics = told.partition(facts)[0], facts in told, _topics(ledger, pair)
    assert found, (facts, told)
    assert [one for one in (mentor["name"], company, programme["name"]) if one not in above] == []
    listed = above.partition({"en": "Topics:", "de": "Themen:"}[say.language])[2]
    for short in sorted((str(say(f"topic-{key}.short")) for key in topics), key=len, reverse=True):
        assert short in listed
        listed = listed.replace(short, "", 1)
    assert topics
    assert set(re.sub("[,;]", " ", listed).split()) <= {"and", "und"}, listed
    assert [day for day in WEEKDAYS if day in told] == []


def _row(ledger: Rows, table: str, number: int) -> Row:
    return next(one for one in ledger.tables[table] if one["id"] == number)


def _topics(ledger: Rows, pair: Row) -> list[str]:
    """Those of the newest card that both agreed on, else those that the two were matched for."""
    cards = [
        one
        for one in ledger.tables["contract"]
        if one["pair_id"] == pair["id"] and one["state"] == "agreed"
    ]
    newest = max(cards, key=lambda one: one["number"], default=None)
    return (_list(newest["topics"]) if newest else []) or _list(pair["topics"])


def _list(stored: object) -> list[str]:
    found: list[str] = json.loads(stored) if isinstance(stored, str) else stored  # type: ignore[assignment]
    return found


def _told_of_the_close(ledger: Rows, pair: Row) -> object:
    return next(
        (
            one["sent_at"]
            for one in ledger.tables["prompt"]
            if (one["kind"], one["subject_id"], one["recipient_id"])
            == ("closing", pair["id"], pair["mentor_id"])
        ),
        None,
    )


def _on_paper(at: object, zone: ZoneInfo, language: str) -> str:
    day = (at if isinstance(at, datetime) else moment(str(at))).astimezone(zone)
    month = MONTHS[language].split()[day.month - 1]
    return f"{day.day}{'.' if language == 'de' else ''} {month} {day.year}"


def _of_meetings(status: Ledger, stages: Mapping[str, int]) -> str:
    """Who has not met: in the end all of them, until then first those with nothing planned."""
    every = f"{stages['paired']} pairs"
    never = stages["paired"] - stages["met"]
    if not never:
        return f"{stages['paired']} of {every} have met"
    if status.programme["state"] in ("closing", "archived"):
        return f"{never} of {every} never met"
    unplanned = status.unplanned()
    if unplanned:
        return f"{unplanned} of {every} {'has' if unplanned == 1 else 'have'} not met and"
    return f"{never} of {every} {'has' if never == 1 else 'have'} not met yet"


def digest_agrees(post: Message, ledger: Rows, language: str, since: str, say: Say) -> set[str]:
    """Each line of a post is a row's, and no row's is missing; the parts that there were."""
    told = _parts(post)
    released = [
        one
        for one in ledger.tables["released_text"]
        if (one["kind"], one["language"]) == ("learning", language)
    ]
    newest = sorted(released, key=lambda one: -one["id"])[:TOLD]
    assert told.get("What people have learned", []) == [f"“{one['text']}”" for one in newest]
    assert sorted(told.get("On the rise", [])) == sorted(
        str(say(f"topic-{key}.short")) for key in _rising(ledger)
    )
    people = {one["id"]: one for one in ledger.tables["member"]}
    thanks = [
        one
        for one in sorted(ledger.tables["thanks"], key=lambda one: -one["id"])
        if one["shared"] and one["released"] and one["text"] and one["created_at"] >= since
        if people[one["from_id"]]["active"] and people[one["to_id"]]["active"]
    ][:TOLD]
    assert told.get("Thanks said", []) == [
        f"“{one['text']}” – {people[one['from_id']]['name']} to {people[one['to_id']]['name']}"
        for one in thanks
    ]
    assert len(told.get("Open places", [])) == len(_open(ledger))
    for programme in _open(ledger):
        assert any(_place(ledger, programme) in line for line in told["Open places"])
    return set(told)


def _parts(post: Message) -> dict[str, list[str]]:
    """The lines below each of its headings."""
    found: dict[str, list[str]] = {}
    for part, following in zip(post.parts, post.parts[1:], strict=False):
        if isinstance(part, Paragraph) and isinstance(following, Bullets):
            found[str(part.text)] = [str(one) for one in following.items]
    return found


def _rising(ledger: Rows) -> set[str]:
    """Topics of the newest batch whose whole class lies above that of the batch before."""
    under_way = {
        one["id"]
        for one in ledger.tables["programme"]
        if one["state"] in ("open", "running", "closing")
    }
    every = [one for one in ledger.tables["figure"] if one["question"] == "trends"]
    found: set[str] = set()
    for programme in under_way:
        own = [one for one in every if one["programme_id"] == programme]
        days = sorted({one["on"] for one in own}, reverse=True)[:2]
        if len(days) == len(("newest", "before")):
            newest, before = (
                {one["cell"]: one for one in own if one["on"] == day and one["cell"]}
                for day in days
            )
            found |= {key for key, one in newest.items() if _is_above(one, before.get(key))}
    return found


def _is_above(one: Row, before: Row | None) -> bool:
    if before is None:
        return True
    return bool(one["number"] * before["parts"] >= (before["number"] + 1) * one["parts"])


def _open(ledger: Rows) -> list[Row]:
    """Programmes with a place left."""
    return [
        one
        for one in ledger.tables["programme"]
        if one["state"] in ("open", "running")
        and (not one["places"] or one["places"] > _taken(ledger, one))
    ]


def _taken(ledger: Rows, programme: Row) -> int:
    return sum(
        one["programme_id"] == programme["id"] and one["state"] != "left"
        for one in ledger.tables["enrolment"]
    )


def _place(ledger: Rows, programme: Row) -> str:
    name = programme["name"]
    if not programme["places"]:
        return f"{name}: write"
    left = programme["places"] - _taken(ledger, programme)
    return f"{name}: one place" if left == 1 else f"{name}: {left} places"
