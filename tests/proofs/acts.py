"""Every command, button, form, search and page, once, in a made-up company: see costs.py."""

from __future__ import annotations

from collections.abc import Iterator

from storage.types import ProgrammeState
from tests.proofs.costs import (
    ASKED,
    COLLEAGUE,
    COORDINATOR,
    COUNCIL,
    HELPED,
    MENTEE,
    MENTOR,
    OUTSIDER,
    WAITING,
    Act,
    Values,
)

TODAY = "2026-11-24"
COMMANDS = {
    MENTEE: "join profile topics prepare pair agreement session assistant goal reflect thanks "
    "trend trends learnings story who pause resume leave language privacy help",
    COORDINATOR: "programme invite match nudge announce end block "
    "coordinator people settings story channel topics help learnings trends",
    OUTSIDER: "join topics who help",
    WAITING: "pair topics",
}
HOMES = (COORDINATOR, MENTOR, MENTEE, ASKED, WAITING, OUTSIDER, COUNCIL)
ACTIONS = {
    (MENTEE, ""): "times.edit language.choose privacy.stays privacy.export privacy.sources "
    "privacy.correct privacy.delete scales.never scales.again learnings.mine trend.mine",
    (MENTEE, "learning::b1:0:"): "released.page",
    (MENTEE, "{released}"): "released.helps",
    (MENTEE, "{trend}"): "trend.take_back",
    (MENTEE, "{for_others}"): "learnings.take_back",
    (MENTEE, "{pair}"): "session.plan session.offer support.ask pair.rematch contract.show "
    "contract.open goal.list goal.new reflection.latest thanks.open closing.look_back "
    "story.write",
    (MENTEE, "{planned}"): "session.move session.cancel",
    (MENTEE, "{held}"): "session.held session.not_held session.met reflection.open",
    (MENTEE, "{pair}:1800000000"): "session.slot session.none",
    (MENTEE, "{pair}::1800000000:60:"): "session.sure",
    (MENTEE, "{pair}:20"): "check_in.met check_in.not_yet",
    (MENTEE, "{pair}:20:1"): "check_in.on",
    (MENTEE, "{goal}"): "goal.progress goal.done goal.drop",
    (MENTEE, "{goal_asked}"): "goal.agree goal.reword",
    (MENTEE, "{contract_asked}"): "contract.confirm",
    (MENTEE, "{enrolment}"): "enrolment.edit leave",
    (MENTEE, "{enrolment}:1"): "lesson.read lesson.done",
    (MENTEE, "{programme}"): "closing.again",
    (MENTEE, "{story}"): "story.take_back",
    (MENTEE, "{story}:0"): "story.sign",
    (COORDINATOR, "{story}"): "story.export",
    (MENTEE, "{pair}:go_on"): "closing.next closing.take_back",
    (MENTEE, "{programme}:start"): "scales.open",
    (MENTOR, "{pair}:en"): "certificate.pdf",
    (MENTOR, "{pair}"): "certificate.post",
    (MENTEE, "{trend}:b1"): "trend.topic",
    (MENTEE, "{helper}:b1"): "question.ask",
    (MENTEE, "hide"): "privacy.calendar",
    (MENTOR, "{thanks}:yes"): "thanks.release",
    (MENTOR, "{question}"): "question.accept question.decline",
    (MENTOR, "{assistant}"): "assistant.yes assistant.no",
    (HELPED, ""): "assistant.end",
    (OUTSIDER, "{programme}:mentor"): "invite.join waiting.add",
    (OUTSIDER, "{programme}"): "invitation.no waiting.off",
    (ASKED, "{asked}"): "proposal.accept proposal.choose proposal.decline proposal.again",
    (COORDINATOR, ""): "channel.start channel.mute programme.new pair.choose contacts.show "
    "contacts.change settings.change list.anew list.columns list.levels list.managers "
    "list.remember list.forget report.look",
    (COORDINATOR, "{logo}"): "report.logo_use report.logo_no",
    (COORDINATOR, "all 0 0"): "log.page",
    (COORDINATOR, "{programme}"): "invite.stop invite.room_send invite.post invite.post_send "
    "invite.preview invite.among invite.texts match.stop match.whatif match.again match.discard "
    "match.approve nudge.send list.invite list.enrol list.consent programme.close "
    "programme.archive programme.start programme.unopen programme.wishes "
    "report.stop export.stop insights.worth status.left",
    (COORDINATOR, "{draft}"): "programme.edit programme.open programme.open_uninvited",
    (COORDINATOR, "{programme}:0:0:"): "invite.everybody",
    (COORDINATOR, "{programme}:listed"): "invite.preview invite.everybody",
    (COORDINATOR, "{programme}:joined:0"): "people.page",
    (COORDINATOR, "{programme}:listed:0"): "people.page",
    (COORDINATOR, "{programme}:aside:0"): "people.page",
    (COORDINATOR, "{programme}:{o0}"): "invite.named",
    (COORDINATOR, "{programme}:0"): "match.page",
    (COORDINATOR, "G1"): "invite.room channel.room",
    (COORDINATOR, "{pair}"): "pair.end support.done pairs.look pairs.remind "
    "pairs.times pairs.seen_to announce.two",
    (COORDINATOR, "{released}"): "released.hide",
    (COORDINATOR, "{programme}:learning"): "insights.part",
    (COORDINATOR, "{programme}:trends"): "insights.more",
    (COORDINATOR, "{programme}:de"): "report.pdf",
    (COORDINATOR, "{programme}:all:0"): "pairs.page",
    (COORDINATOR, "{programme}:needs:0"): "pairs.page",
    (COORDINATOR, "{v0}:{k0}"): "pair.sure",
    (COORDINATOR, "{proposed}"): "match.look match.pin match.block",
    (COORDINATOR, "{proposed}:{v0}"): "match.swap",
    (COORDINATOR, "{announcement}:0"): "announce.change announce.discard announce.send",
    (COORDINATOR, "{announced}"): "announce.progress announce.stop",
    (COUNCIL, "all 0 0"): "council.log",
    (COUNCIL, ""): "council.settings council.sheet",
}
SEARCHES = {
    (MENTEE, "{programme}:mentee"): "catalogue topics",
    (COORDINATOR, ""): "mentors mentees participants pairs",
}
_JOINING: Values = {
    "topics_3": ("d1",),
    "topics_2": ("a1",),
    "topics_1": ("b1",),
    "level": "7",
    "department": "IT",
    "languages": ("en",),
}
_REFLECTION: Values = {
    "usefulness": "4",
    "topic": "e1",
    "learned": "Much",
    "learned_for": "partner",
    "to_try_for": "me",
    "extra_for": "me",
}
_CONTRACT: Values = {
    "address": "first-name",
    "goal": "Learn",
    "topics": ("a1",),
    "day": TODAY,
    "time": "10:00",
    "confidentiality": "amber",
}
_PROGRAMME: Values = {
    "name": "Winter",
    "starts_on": TODAY,
    "weeks": "26",
    "sessions": "6",
    "cadence_weeks": "4",
    "session_minutes": "60",
    "topics": ("a1", "b1"),
    "min_level_gap": "2",
    "min_overlap_hours": "2",
    "require_cross_department": "no",
}
_SETTINGS: Values = {
    "language": "de",
    "timezone": "Europe/Berlin",
    "country": "DE",
    "check_in_time": "10:00",
    "quiet_from": "18:00",
    "quiet_to": "08:00",
    "k": "5",
    "retention_days": "90",
    "keep_months": "12",
}
FORMS: dict[str, tuple[str, str, Values]] = {
    "times": (MENTEE, "", {"work_days": ("0", "1"), "region": ""}),
    "enrolment": (OUTSIDER, "{programme}:mentee", _JOINING),
    "session": (MENTEE, "{pair}", {"day": TODAY, "time": "10:00", "minutes": "60"}),
    "contract": (MENTEE, "{pair}", _CONTRACT),
    "goal": (MENTEE, "{pair}", {"text": "Something new"}),
    "goal.reword": (MENTEE, "{goal_asked}", {"text": "Something else"}),
    "goal.progress": (MENTEE, "{goal}", {"progress": "5"}),
    "reflection": (MENTEE, "{held}", _REFLECTION),
    "thanks": (MENTEE, "{pair}", {"text": "Thank you", "shared": "private"}),
    "trend": (MENTEE, "{programme}", {"text": "A signal", "topic": "a1"}),
    "question": (MENTEE, "{helper}:b1", {"text": "How?"}),
    "closing.again": (MENTEE, "{programme}", {"again": "9"}),
    "closing.look_back": (MENTEE, "{pair}", {"stays": "Much"}),
    "story": (MENTEE, "{pair}", {"together": "Much"}),
    "scales": (MENTEE, "{programme}:start", {}),
    "proposal.choice": (ASKED, "{asked}", {"first": "{asked}", "second": "{asked}"}),
    "proposal.no": (ASKED, "{asked}", {"reason": "topics"}),
    "own_data": (
        MENTEE,
        "",
        {"level": "7", "department": "IT", "location": "Berlin", "languages": ("en",)},
    ),
    "programme": (COORDINATOR, "", _PROGRAMME),
    "announce": (
        COORDINATOR,
        "{programme}:",
        {"text": "Hello", "audience": "everyone", "programme": "{programme}"},
    ),
    "pair.by_hand": (COORDINATOR, "", {"mentor": "{v0}", "mentee": "{k0}"}),
    "pair.part": (COORDINATOR, "", {"pair": "{pair}"}),
    "pair.keep_apart": (COORDINATOR, "", {"one": "{v0}", "other": "{l0}"}),
    "contacts": (COORDINATOR, "", {"controller": "Made GmbH"}),
    "settings": (COORDINATOR, "", _SETTINGS),
    "report_look": (COORDINATOR, "", {"colour": "#1d3a57", "cost": "85", "currency": "EUR"}),
    "list_columns": (COORDINATOR, "", {}),
    "list_levels": (COORDINATOR, "", {}),
    "list_managers": (COORDINATOR, "", {}),
    "invite_among": (COORDINATOR, "{programme}", {"lowest": "1", "highest": "8"}),
}
NAMED = {
    "end": (MENTOR, MENTEE),
    "block": (MENTOR, HELPED),
    "invite": (OUTSIDER,),
    "coordinator add": (OUTSIDER,),
    "coordinator remove": (COLLEAGUE,),
    "pair": (WAITING, ASKED),
}
"""What coordinators say with people's names."""

OF_THE_LARGE_ONE = ("status", "insights", "pairs", "report", "export")
"""What a coordinator asks by the programme's name: without it, it would be of the newest."""

STATES = {
    "closing.again": ProgrammeState.CLOSING,
    "certificate.pdf": ProgrammeState.CLOSING,
    "certificate.post": ProgrammeState.CLOSING,
    "closing.next": ProgrammeState.CLOSING,
    "closing.take_back": ProgrammeState.CLOSING,
    "closing.look_back": ProgrammeState.CLOSING,
    "programme.wishes": ProgrammeState.CLOSING,
    "programme.archive": ProgrammeState.CLOSING,
    "programme.start": ProgrammeState.OPEN,
    "programme.unopen": ProgrammeState.OPEN,
}
"""What the programme must be for them; it runs for all others."""


def every_act() -> Iterator[Act]:
    """In no order: each finds the company as it was."""
    yield from (Act("home", "", who) for who in HOMES)
    for who, names in COMMANDS.items():
        yield from (Act("command", name, who) for name in names.split())
    yield from (Act("command", one, COORDINATOR, "Spring") for one in OF_THE_LARGE_ONE)
    yield Act("dropped", "", COORDINATOR)
    for words, named in NAMED.items():
        name, _, rest = words.partition(" ")
        yield Act("command", name, COORDINATOR, rest, named=named)
    for kind, table in (("action", ACTIONS), ("search", SEARCHES)):
        for (who, subject), names in table.items():
            for name in names.split():
                yield Act(kind, name, who, subject, state=_state(name))
    for name, (who, subject, values) in FORMS.items():
        yield Act("form", name, who, subject, tuple(values.items()), state=_state(name))


def _state(name: str) -> ProgrammeState:
    return STATES.get(name, ProgrammeState.RUNNING)
