"""What may be shown of opinions, to whom, when: one answer, one figure.

Pure: it knows no conversation and no rows. Whoever runs it hands it the answers that no figure has
used yet; what it gives back are classes, never numbers, and which answers are used up by them.

What it guarantees, against anybody who sees all figures at once, knows who answered when, does all
that coordinators can, and knows all answers of one participant: every single answer of everybody
else keeps at least two possible values and every mean a width of a quarter of the scale, and of
nobody can it be proven that an answer was below the middle. `docs/gate.md` has the proof, and
`tests/proofs/` the attacks that succeed when one of its rules is left out.
"""
