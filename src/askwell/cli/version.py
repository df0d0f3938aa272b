"""`askwell version`: what runs here, in one line."""

import json as json_
import platform
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as version_of

import click


def own_version() -> str:
    try:
        return version_of("askwell")
    except PackageNotFoundError:
        return "not installed"


@click.command(help="Say which version this is.")
@click.option("--json", "as_json", is_flag=True, help="The same for programs.")
def version(as_json: bool) -> None:
    found = {"askwell": own_version(), "python": platform.python_version()}
    if as_json:
        click.echo(json_.dumps(found))
    else:
        click.echo(f"Askwell {found['askwell']}, on Python {found['python']}")
