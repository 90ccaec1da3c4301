"""Importing this module registers every handler."""

from handlers import (  # noqa: F401
    announced,
    announcing,
    by_hand,
    choosing_people,
    closing,
    coordination,
    departures,
    enrolment,
    help,
    home,
    introductions,
    languages,
    pair_card,
    partings,
    people_import,
    privacy,
    programme,
    programme_over,
    proposals,
    rematching,
    status,
    taking_part,
    workspace_settings,
)
from handlers.agreements import contract, goal_answers, goals  # noqa: F401
from handlers.conversation import settled  # noqa: F401
from handlers.matching import command  # noqa: F401
from handlers.people import questions, topics, unreachable  # noqa: F401
from handlers.reflection import recognition, reflections, sharing, trends  # noqa: F401
from handlers.sessions import (  # noqa: F401
    cancellations,
    checkin_answers,
    checkins,
    held_sessions,
    help_requests,
    preparation,
    sessions,
    slots,
)
