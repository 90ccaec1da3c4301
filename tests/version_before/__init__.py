"""What a version leaves behind for the next: its database, its waiting prompts, its old buttons.

`scripts/record_version.py` plays `story` with the code of its day and keeps what is stored then, in
a folder named after the schema. `tests/proofs/test_version_before.py` goes on from there with the
code of today, and compares.
"""
