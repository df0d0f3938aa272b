"""How a command ends when it can't do what it was asked."""

import click


class Unavailable(click.ClickException):
    """Something else is in the way: an address that is taken, a folder that another server holds."""

    exit_code = 69
