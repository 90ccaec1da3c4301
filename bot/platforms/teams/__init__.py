"""Teams: who is let in, what arrives, cards and forms, the way out."""
