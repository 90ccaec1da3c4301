"""The running bot: platforms, delivery, schedule, settings, command line."""
