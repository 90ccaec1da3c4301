"""The chat vocabulary, router, turn, catalogue, decent hours, prompting, restraint."""
