"""Sending what is due, and the beat."""
