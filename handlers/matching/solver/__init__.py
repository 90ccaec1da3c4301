"""The exact engine: column generation on the assignment problem. Pure; needs NumPy."""
