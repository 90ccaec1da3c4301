"""Calendars and mail: one module for each way in which a session gets into people's calendars."""
