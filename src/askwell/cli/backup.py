"""`askwell backup`: the data, and the keys under a passphrase, each in a file of its own."""

import json
import os
import sqlite3
import time
from pathlib import Path
from typing import Any

import click

from askwell.cli.keeping.at_hand import keys_at_hand
from askwell.cli.keeping.passphrase import passphrase
from askwell.cli.serving.exits import TryAgain
from askwell.web.config.environment import BadConfiguration, Environment, read_environment
from askwell.web.rooms.backup.data_copy import Note, Seen, copy_data
from askwell.web.rooms.backup.handing_out import ServerWentAway
from askwell.web.rooms.backup.key_copy import KeyCopy
from askwell.web.rooms.backup.laying_out import DATABASE, sync_folder
from askwell.web.rooms.backup.sealing import Terms, seal
from askwell.web.rooms.clock import wall
from askwell.web.rooms.erasing.retention import DAY
from askwell.web.rooms.keys.wrapping import WrongSecret

RETENTION = 7
"""Days in which the keys of a backup are good, if nothing else is asked for."""
WRONG_KEYS = "The keys were made under another ASKWELL_KEYS_SECRET. Give this command the server's settings."
Part = click.Path(dir_okay=False, resolve_path=True, path_type=Path)


@click.command(help="Copy the data to FILE, and the keys, under a passphrase, to FILE.keys.")
@click.argument("file", type=Part)
@click.option("--keys", "keys_file", type=Part, help="Put the keys there instead.")
@click.option("--days", default=RETENTION, show_default=True, type=click.IntRange(1, 366), help="Keys are good for.")
@click.option("--passphrase-file", type=Part, help="The passphrase is the content of this file.")
@click.option("--data", type=click.Path(file_okay=False, path_type=Path), help="The folder for all data.")
@click.option("--json", "as_json", is_flag=True, help="What was written, for programs.")
def backup(
    file: Path, keys_file: Path | None, days: int, passphrase_file: Path | None, data: Path | None, as_json: bool
) -> None:
    if data is not None:
        os.environ["ASKWELL_DATA_DIR"] = str(data)
    environment = read_environment()
    keys_file = keys_file or file.with_name(f"{file.name}.keys")
    if file == keys_file:
        raise click.UsageError("The data and the keys go into two files.")
    for each in (file, keys_file):
        if each.exists():
            raise click.UsageError(f"{each} is there already, and nothing is written over.")
    if not (environment.data_dir / DATABASE).exists():
        raise click.ClickException(f"There is nothing in {environment.data_dir} to back up yet.")
    secret = passphrase(passphrase_file, environment, new=True)
    terms = Terms(wall(), wall() + days * DAY)
    note, copy = _make(environment, file, keys_file, secret, terms)
    _say(_written(file, keys_file, note, terms, copy), as_json)


def _make(environment: Environment, file: Path, keys_file: Path, secret: str, terms: Terms) -> tuple[Note, KeyCopy]:
    """Both files, or neither. Raises with a sentence."""
    unfinished = {each: each.with_name(f"{each.name}.part") for each in (file, keys_file)}
    try:
        with keys_at_hand(environment) as source:
            # The data first: whatever key they name has been made by now.
            note = copy_data(environment.data_dir / DATABASE, unfinished[file], terms.made_at)
            copy = KeyCopy.read(source, environment.keys_secret, Seen.of(unfinished[file], note))
        _write(unfinished[keys_file], seal(copy.encode(), secret, terms))
        for each in (keys_file, file):
            unfinished[each].rename(each)
            sync_folder(each.parent)
    except WrongSecret:
        raise BadConfiguration(WRONG_KEYS) from None
    except ServerWentAway:
        raise TryAgain("The server stopped in the middle of it. Try again.") from None
    except (OSError, sqlite3.Error) as error:
        if "locked" in str(error):
            raise TryAgain("The database is busy. Try again.") from None
        raise click.ClickException(f"The backup can't be made: {error}.") from None
    finally:
        for each in unfinished.values():
            each.unlink(missing_ok=True)
    return note, copy


def _write(path: Path, content: bytes) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as target:
        target.write(content)
        target.flush()
        os.fsync(target.fileno())


def _written(file: Path, keys_file: Path, note: Note, terms: Terms, copy: KeyCopy) -> dict[str, Any]:
    return {
        "data": str(file),
        "keys": str(keys_file),
        "made_at": terms.made_at,
        "good_until": terms.good_until,
        "rooms": note.rows["rooms_room"],
        "events": note.rows["rooms_event"],
        "tombstones": len(copy.tombstones),
    }


def _say(written: dict[str, Any], as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(written))
        return
    until = time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime(written["good_until"] / 1000))
    click.echo(f"The data are in {written['data']}: {written['rooms']} rooms, {written['events']} events.", err=True)
    click.echo(f"The keys are in {written['keys']}, good until {until}. Keep the two apart.", err=True)
    click.echo(f"See that it can be restored: askwell restore --verify {written['data']}", err=True)
