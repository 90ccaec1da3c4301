"""`python -m bot` is the console script `mentor`."""

from bot.console.cli import main

main()
