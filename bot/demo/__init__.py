"""A made-up company to try the bot with. Nobody in it exists."""
