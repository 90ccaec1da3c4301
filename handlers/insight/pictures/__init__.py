"""Pictures of figures: what is drawn is given, nothing is looked up."""
