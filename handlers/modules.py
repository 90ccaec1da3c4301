"""Importing this module registers every handler."""

from handlers import (  # noqa: F401
    announced,
    announcing,
    by_hand,
    cancellations,
    checkin_answers,
    checkins,
    choosing_people,
    closing,
    contract,
    coordination,
    departures,
    enrolment,
    goal_answers,
    goals,
    held_sessions,
    help,
    help_requests,
    home,
    introductions,
    languages,
    pair_card,
    partings,
    people_import,
    preparation,
    privacy,
    programme,
    programme_over,
    proposals,
    rematching,
    sessions,
    slots,
    status,
    taking_part,
    workspace_settings,
)
from handlers.conversation import settled  # noqa: F401
from handlers.matching import command  # noqa: F401
from handlers.people import questions, topics, unreachable  # noqa: F401
from handlers.reflection import recognition, reflections, sharing, trends  # noqa: F401
