"""Importing this module registers every handler.

The order is that in which people come to need the commands: help, the page's list and Teams name
them so. Modules without a command come last.
"""

from importlib import import_module

from handlers.conversation.router import routes

MODULES = (
    "enrolment.joining",
    "people.topics",
    "sessions.preparation",
    "home.pair_card",
    "agreements.contract",
    "sessions.sessions",
    "sessions.assistants",
    "agreements.goals",
    "reflection.reflections",
    "reflection.recognition",
    "reflection.trends",
    "people.questions",
    "enrolment.taking_part",
    "home.languages",
    "enrolment.privacy",
    "home.help",
    "coordination.programme",
    "enrolment.inviting",
    "pairing.review",
    "pairing.helping",
    "pairing.one_pair",
    "pairing.release",
    "insight.pair_list",
    "insight.status",
    "insight.insights",
    "insight.export",
    "coordination.nudging",
    "coordination.announcing",
    "pairing.choosing_people",
    "coordination.coordinators",
    "enrolment.dropping",
    "coordination.workspace_settings",
    "agreements.goal_answers",
    "conversation.settled",
    "coordination.announced",
    "coordination.closing",
    "coordination.contact_settings",
    "coordination.council",
    "coordination.programme_over",
    "enrolment.departures",
    "enrolment.waiting_for_a_place",
    "people.waiting_list",
    "enrolment.invitation_sending",
    "enrolment.inviting_among",
    "enrolment.inviting_rooms",
    "enrolment.inviting_texts",
    "enrolment.own_data",
    "enrolment.people_import",
    "home.home",
    "pairing.by_hand",
    "pairing.introductions",
    "pairing.partings",
    "pairing.proposals",
    "pairing.rematching",
    "people.inviting_posts",
    "people.unreachable",
    "people.working_times",
    "reflection.questionnaires",
    "reflection.sharing",
    "sessions.calendar_news",
    "sessions.cancellations",
    "sessions.checkin_answers",
    "sessions.checkins",
    "sessions.entries",
    "sessions.held_sessions",
    "sessions.help_requests",
    "sessions.removed_calendars",
    "sessions.slots",
)

for _name in MODULES:
    import_module(f"handlers.{_name}")
routes.arrange([f"handlers.{name}" for name in MODULES])
