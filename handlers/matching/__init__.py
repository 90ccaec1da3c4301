"""Matching: who may be a pair, how good it is, and the best pairs of all."""
