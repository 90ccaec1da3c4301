"""Tests against the bot's neighbours: the platforms' APIs, real clients and real servers."""
