"""Slack: what arrives, what is shown, forms, messages found again."""
