"""How somebody who tries the demo comes to each form of the bot."""

from __future__ import annotations

from dataclasses import dataclass

COORDINATOR = "Miriam Krüger"
LEADER, MENTOR = "Sabine Ortmann", "Mila Novak"
"""A pair that meets."""
NOT_MET = "Klaus Behrens"
"""Is in a pair that has not met yet: it is asked what is asked at the start."""
MAY_CHOOSE = "Petra Wollenweber"
"""Is offered several mentors."""
WEEKS = 8
"""After which pairs have met, agreed on something and have reflections to write."""
LIST = "\n".join(
    (
        "Name,Mail,Xyz,Grade,Boss",
        "Finn Lorenzen,finn@nordwind.example,17,Wizard,Nobody Known",
        "Zeynep Aksoy,zeynep@nordwind.example,18,Apprentice,Someone Else",
    )
)
"""Leaves open what a column is, what two of the levels are and who the managers are."""


@dataclass(frozen=True, slots=True)
class Way:
    """Who comes to a form; what they type begins with a slash, all else are buttons' actions."""

    form: str
    person: str
    steps: tuple[str, ...]


def _way(form: str, person: str, *steps: str) -> Way:
    return Way(form, person, steps)


BEFORE_PAIRS = (
    _way("proposal.choice", MAY_CHOOSE, "proposal.choose"),
    _way("proposal.no", MAY_CHOOSE, "proposal.decline"),
)
"""Once the coordinator has approved the suggestions."""
WITH_PAIRS = (
    _way("programme", COORDINATOR, "/mentor programme", "programme.edit"),
    _way("announce", COORDINATOR, "/mentor announce Hello"),
    _way("pair.keep_apart", COORDINATOR, "/mentor block"),
    _way("pair.part", COORDINATOR, "/mentor end"),
    _way("pair.by_hand", COORDINATOR, "/mentor", "pair.choose"),
    _way("settings", COORDINATOR, "/mentor settings", "settings.change"),
    _way("contacts", COORDINATOR, "/mentor settings", "contacts.show", "contacts.change"),
    _way("report_look", COORDINATOR, "/mentor report", "report.look"),
    _way("list_columns", COORDINATOR, f"/mentor people {LIST}", "list.columns"),
    _way("list_levels", COORDINATOR, "list.levels"),
    _way("list_managers", COORDINATOR, "list.managers"),
    _way("invite_among", COORDINATOR, "list.remember", "/mentor invite", "invite.among"),
    _way("enrolment", LEADER, "/mentor profile", "enrolment.edit"),
    _way("times", LEADER, "/mentor profile", "times.edit"),
    _way("own_data", LEADER, "/mentor privacy", "privacy.sources", "privacy.correct"),
    _way("question", LEADER, "/mentor who", "question.ask"),
    _way("contract", LEADER, "/mentor agreement", "contract.open"),
    _way("session", LEADER, "/mentor session", "session.plan"),
    _way("reflection", LEADER, "/mentor reflect", "reflection.open"),
    _way("thanks", LEADER, "/mentor thanks"),
    _way("trend", LEADER, "/mentor trend"),
    _way("story", LEADER, "/mentor story", "story.write"),
    _way("scales", NOT_MET, "scales.open"),
    _way("goal", LEADER, "/mentor goal", "goal.new"),
    _way("goal.reword", MENTOR, "goal.reword"),
    _way("goal.progress", MENTOR, "goal.agree", "goal.progress"),
)
AT_THE_END = (
    _way("closing.again", LEADER, "closing.again"),
    _way("closing.look_back", LEADER, "closing.look_back"),
)
"""Once the coordinator has closed the programme."""
NOT_ON_THE_PAGE: dict[str, str] = {}
"""Forms that nobody comes to on the page, and why."""
