"""`python -m askwell.cli`, where the command isn't on the path."""

from askwell.cli import main

main()
