"""Status, figures about groups, and who needs attention."""
