"""The passphrase of a key backup: from a file, from the environment, or typed."""

import sys
from pathlib import Path

import click

from askwell.web.config.environment import Environment

LEAST = 12
"""Characters. Whoever steals the file has all the time in the world."""


def passphrase(file: Path | None, environment: Environment, *, new: bool) -> str:
    """`new`: typed twice, and not too short. Raises a usage error."""
    given = _given(file, environment, new=new)
    if new and len(given) < LEAST:
        raise click.UsageError(f"A passphrase of at least {LEAST} characters, please; a few words will do.")
    return given


def _given(file: Path | None, environment: Environment, *, new: bool) -> str:
    if file is not None:
        try:
            return file.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise click.UsageError(f"{file} can't be read: {error}.") from error
    if environment.backup_passphrase:
        return environment.backup_passphrase
    if not sys.stdin.isatty():
        raise click.UsageError("No passphrase: name --passphrase-file, or set ASKWELL_BACKUP_PASSPHRASE_FILE.")
    typed: str = click.prompt("Passphrase of the keys", hide_input=True, confirmation_prompt=new, err=True)
    return typed.strip()
