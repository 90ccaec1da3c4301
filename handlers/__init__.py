"""What the bot says and does, and the rules behind it. Knows no platform and no SQL."""
