"""The keys of a backup, opened: or in a sentence, why not."""

import time
from collections.abc import Callable
from pathlib import Path

import click
import msgspec

from askwell.web.rooms.backup.key_copy import KeyCopy
from askwell.web.rooms.backup.sealing import NotAKeyBackup, Terms, WrongPassphrase, terms_of, unseal
from askwell.web.rooms.clock import wall

TOO_OLD = (
    "The days of these keys ended on {day}, so that what was erased since stays erased. "
    "Name newer keys with --keys: newer ones open older data too. Delete this file."
)


def open_keys(file: Path, ask_for_passphrase: Callable[[], str]) -> tuple[Terms, KeyCopy]:
    """Keys whose days are over aren't opened, and nobody is asked for their passphrase."""
    try:
        sealed = file.read_bytes()
        terms = terms_of(sealed)
        if wall() >= terms.good_until:
            day = time.strftime("%Y-%m-%d", time.gmtime(terms.good_until / 1000))
            raise click.ClickException(TOO_OLD.format(day=day))
        return terms, KeyCopy.decode(unseal(sealed, ask_for_passphrase()))
    except FileNotFoundError:
        raise click.UsageError(f"There are no keys at {file}. Say where they are with --keys.") from None
    except OSError as error:
        raise click.ClickException(f"{file} can't be read: {error}.") from None
    except (NotAKeyBackup, msgspec.DecodeError):
        raise click.ClickException(f"{file} is no key backup that this Askwell knows.") from None
    except WrongPassphrase:
        raise click.ClickException(f"The passphrase doesn't open {file}, or the file is damaged.") from None
