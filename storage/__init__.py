"""What the bot remembers. Knows no platform and no wording."""
