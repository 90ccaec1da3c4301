"""`python -m bot` is the console script `mentor`."""

from bot.cli import main

main()
