"""Sessions, dates, check-ins, preparation, calendar files, asking for help."""
