"""`docs/settings.md`: every setting that the environment may hold.

`python -m askwell.web.config.settings_page` prints it.
"""

import click

from askwell.web.config.environment import SETTINGS

TOP = """# Settings

All of them come from the environment, and none has to be set. Made from code; a test holds it to it.
A misspelt name that begins with `ASKWELL_` stops the start, as does any value that can't be used (exit code 78).

| name | what it is | if not set |
| --- | --- | --- |
"""


def document() -> str:
    return TOP + "".join(
        f"| `{each.name}`{f' or `{each.name}_FILE`' if each.secret else ''} | {each.meaning} | {each.default} |\n"
        for each in SETTINGS
    )


if __name__ == "__main__":
    click.echo(document(), nl=False)
