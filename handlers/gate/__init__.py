"""What may be shown of opinions. Pure: knows no conversation and no rows."""
