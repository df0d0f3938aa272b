"""`askwell restore`: a data folder from a backup; with `--verify` only a try, which changes nothing."""

import json
import os
import tempfile
import time
from pathlib import Path

import click

from askwell.cli.keeping.at_hand import tombstones_at_hand
from askwell.cli.keeping.opening import open_keys
from askwell.cli.keeping.passphrase import passphrase
from askwell.cli.keeping.trying import Tried, build
from askwell.cli.serving.folder import hold
from askwell.web.config.environment import BadConfiguration, Environment, read_environment
from askwell.web.rooms.backup.confirmation import Confirmation, keep_confirmation
from askwell.web.rooms.backup.key_copy import KeyCopy
from askwell.web.rooms.backup.laying_out import DATABASE, put_in_place
from askwell.web.rooms.backup.sealing import Terms

Part = click.Path(exists=True, dir_okay=False, resolve_path=True, path_type=Path)


@click.command(help="Bring back the data in FILE with the keys in FILE.keys.")
@click.argument("file", type=Part)
@click.option("--keys", "keys_file", type=click.Path(path_type=Path), help="The keys are there; newer ones do too.")
@click.option("--verify", is_flag=True, help="Only try it, in a folder that is thrown away.")
@click.option("--replace", is_flag=True, help="Give up what is in the data folder now.")
@click.option("--passphrase-file", type=Part, help="The passphrase is the content of this file.")
@click.option("--data", type=click.Path(file_okay=False, path_type=Path), help="The folder for all data.")
@click.option("--json", "as_json", is_flag=True, help="What was found, for programs.")
def restore(
    file: Path,
    keys_file: Path | None,
    verify: bool,
    replace: bool,
    passphrase_file: Path | None,
    data: Path | None,
    as_json: bool,
) -> None:
    if data is not None:
        os.environ["ASKWELL_DATA_DIR"] = str(data)
    environment = read_environment()
    keys_file = keys_file or file.with_name(f"{file.name}.keys")
    terms, copy = open_keys(keys_file, lambda: passphrase(passphrase_file, environment, new=False))
    tried = _try(file, copy, environment) if verify else _bring_back(file, copy, environment, replace=replace)
    # Another installation's backup, however sound, is no proof of this one's.
    confirmed = not tried.read.wrong and copy.secret == read_secret(environment)
    if confirmed:
        keep_confirmation(environment.data_dir, Confirmation(terms.made_at, terms.good_until))
    _say(tried, terms, verify=verify, confirmed=confirmed, as_json=as_json)
    raise SystemExit(1 if tried.read.wrong else 0)


def read_secret(environment: Environment) -> str:
    """As it is now: a restored folder has the backup's."""
    return read_environment({**os.environ, "ASKWELL_DATA_DIR": str(environment.data_dir)}).keys_secret


def _try(file: Path, copy: KeyCopy, environment: Environment) -> Tried:
    with tempfile.TemporaryDirectory(prefix="askwell-verify-") as place:
        return build(Path(place), file, copy, tombstones_at_hand(environment.data_dir))


def _bring_back(file: Path, copy: KeyCopy, environment: Environment, *, replace: bool) -> Tried:
    folder = environment.data_dir
    named = os.environ.get("ASKWELL_KEYS_SECRET") or os.environ.get("ASKWELL_KEYS_SECRET_FILE")
    if named and environment.keys_secret != copy.secret:
        raise BadConfiguration(
            "This backup was made under another ASKWELL_KEYS_SECRET. Put that one back, or unset it."
        )
    with hold(folder):
        if (folder / DATABASE).exists() and not replace:
            raise click.UsageError(
                f"{folder} holds data already. Back them up, or look elsewhere with --data; --replace gives them up."
            )
        with tempfile.TemporaryDirectory(prefix=".restore-", dir=folder) as place:
            tried = build(Path(place), file, copy, tombstones_at_hand(folder))
            if not tried.read.wrong:
                put_in_place(Path(place), folder)
    return tried


def _say(tried: Tried, terms: Terms, *, verify: bool, confirmed: bool, as_json: bool) -> None:
    read, note = tried.read, tried.note
    if as_json:
        counts = {"rooms": read.rooms, "events": read.events, "erased_since": read.erased, "wrong": read.wrong}
        ended = {"restored": not verify and not read.wrong, "confirmed": confirmed}
        click.echo(json.dumps({"made_at": note.made_at, **counts, **ended}))
        return
    click.echo(f"Made on {_day(note.made_at)}, the keys on {_day(terms.made_at)}.", err=True)
    click.echo(f"{read.rooms} rooms with {read.events} events were read to their end.", err=True)
    if read.erased:
        click.echo(f"{read.erased} rooms have been erased since, and stay so.", err=True)
    for room, reason in read.wrong.items():
        click.echo(f"room {room}: {reason}", err=True)
    if read.wrong:
        click.echo("This backup is not good, and nothing was changed.", err=True)
    elif verify:
        click.echo("Everything is as it was counted. This backup is good.", err=True)
    else:
        click.echo("Restored. `askwell serve` goes on from here.", err=True)


def _day(moment: int) -> str:
    return time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime(moment / 1000))
