"""Review, candidates, suggestions, re-matching, by hand, partings, introductions."""
