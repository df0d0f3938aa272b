"""The `askwell` command: one module of this folder per subcommand, imported only when it is asked for."""

from importlib import import_module

import click

COMMANDS: dict[str, str] = {
    "serve": "Serve Askwell: everything in one process.",
    "demo": "Try it alone, in a running meeting among scripted colleagues.",
    "backup": "Copy the data, and the keys under a passphrase.",
    "restore": "Bring a backup back, or only try it.",
    "doctor": "Check that this installation is sound.",
    "version": "Say which version this is.",
    "hint": "Read texts, answer with private hints.",
    "match": "Form sets from a list of people and rules.",
    "format": "Look through a format, or print the rules of one.",
}
"""Subcommand → the line shown by `askwell --help`. The module and its click command bear the same name."""


class LazyGroup(click.Group):
    """Keeps `askwell version` from importing Django, NumPy or OR-Tools."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"askwell.cli.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, help="Runs Action Learning sets: before, during and after they meet.")
def main() -> None: ...
