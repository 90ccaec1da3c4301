"""The reflection form, who reads it, thanks, trends."""
