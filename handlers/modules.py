"""Importing this module registers every handler."""

from handlers.agreements import contract, goal_answers, goals  # noqa: F401
from handlers.conversation import settled  # noqa: F401
from handlers.coordination import (  # noqa: F401
    announced,
    announcing,
    closing,
    coordinators,
    programme,
    programme_over,
    workspace_settings,
)
from handlers.enrolment import departures, joining, people_import, privacy, taking_part  # noqa: F401
from handlers.home import help, home, languages, pair_card  # noqa: A004, F401
from handlers.insight import status  # noqa: F401
from handlers.pairing import (  # noqa: F401
    by_hand,
    choosing_people,
    introductions,
    partings,
    proposals,
    rematching,
    review,
)
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
