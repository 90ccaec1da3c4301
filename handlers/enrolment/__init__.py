"""Invited, imported, joining, taking part, leaving, departures, privacy."""
