"""What the two agree on: the agreement card and goals."""
