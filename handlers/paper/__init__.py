"""Documents to print and to pass on: what they look like, not what they say."""
