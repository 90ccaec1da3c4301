"""A person's own page, the pair's card, next steps, help, language."""
