"""The programme, settings, coordinators, announcements, closing, upkeep, the log."""
