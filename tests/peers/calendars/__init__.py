"""Calendars and mail as strict and as moody as the real ones."""
