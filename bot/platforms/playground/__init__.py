"""A local chat page for the demo and for development: no account, no network, one machine."""
