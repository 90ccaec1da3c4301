"""What the longest story does not come across yet, by the beginning of its name, and who plays it.

Its messages are not held against Slack's and Teams' limits in every language, and its buttons are
not pressed from another workspace, by the tests that use this list: it is to become shorter.
"""

from __future__ import annotations

PLAYED = {
    "announce.progress": "tests/handlers/coordination/test_many_people.py",
    "announce.stop": "tests/handlers/coordination/test_many_people.py",
    "assistant": "tests/handlers/sessions/test_assistants.py",
    "calendar_again": "tests/bot/calendars/test_sessions.py",
    "calendar_removed": "tests/bot/calendars/test_removed_calendars.py",
    "calendar_trouble": "tests/bot/calendars/test_sessions.py",
    "channel": "tests/handlers/insight/test_channel_digest.py",
    "certificate.post": "tests/handlers/insight/test_channel_digest.py",
    "certificate_post": "tests/handlers/insight/test_channel_digest.py",
    "certificate.pdf": "tests/handlers/insight/test_certificate_pdf.py",
    "check_in.on": "tests/handlers/sessions/test_checkins.py",
    "check_in_still_here": "tests/handlers/sessions/test_checkins.py",
    "contacts": "tests/handlers/coordination/test_contact_settings.py",
    "council": "tests/handlers/coordination/test_council.py",
    "invitation.no": "tests/handlers/enrolment/test_dropping.py",
    "invite": "tests/handlers/enrolment/test_dropping.py",
    "list": "tests/handlers/enrolment/test_dropping.py",
    "people.page": "tests/handlers/enrolment/test_dropping.py",
    "place_": "tests/handlers/enrolment/test_waiting_list.py",
    "pairs.seen_to": "tests/handlers/insight/test_pair_help.py",
    "pairs.times": "tests/handlers/insight/test_pair_help.py",
    "privacy.calendar": "tests/bot/calendars/test_sessions.py",
    "no_pair": "tests/handlers/pairing/test_no_pair_yet.py",
    "doors_moved": "tests/handlers/enrolment/test_doors.py",
    "quiet_pair": "tests/handlers/sessions/test_quiet_pairs.py",
    "own_data": "tests/handlers/enrolment/test_own_data.py",
    "pair.sure": "tests/handlers/pairing/test_by_hand.py",
    "privacy.correct": "tests/handlers/enrolment/test_own_data.py",
    "proposal_begun": "tests/handlers/pairing/test_introductions.py",
    "proposal_no_pair": "tests/handlers/pairing/test_decline_reasons.py",
    "report.logo": "tests/handlers/insight/test_report_logo.py",
    "refused": "tests/story/test_refused_for_a_day.py",
    "session_declined": "tests/bot/calendars/test_news.py",
    "session_gone": "tests/bot/calendars/test_news.py",
    "session_moved_there": "tests/bot/calendars/test_news.py",
    "session_propos": "tests/bot/calendars/test_mailbox.py",
    "sessions_off": "tests/bot/calendars/test_sessions.py",
    "session.sure": "tests/handlers/sessions/test_slots.py",
    "times": "tests/handlers/people/test_working_times.py",
    "session.none": "tests/handlers/sessions/test_slots.py",
    "waiting": "tests/handlers/enrolment/test_waiting_list.py",
}


def is_played_elsewhere(name: str) -> bool:
    """Whether a name, with or without its kind before it, is on the list."""
    return name.rpartition(" ")[2].startswith(tuple(PLAYED))
