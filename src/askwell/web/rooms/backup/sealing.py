"""The file of the keys: whoever has it needs the passphrase, and our own `restore` wants it to be young enough.

A line that names the format, a line of JSON with the terms, then salt, nonce and ciphertext. The passphrase goes
through scrypt; AES-256-GCM seals the keys and vouches for everything before them.
"""

import secrets

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

FORMAT = b"askwell keys 1\n"
SALT, NONCE = 16, 12
COST, BLOCK, LANES = 2**17, 8, 1
"""128 MiB and some tenths of a second for each guess. Another cost is another format."""


class NotAKeyBackup(Exception):
    """The file is something else, or written by a newer Askwell."""


class WrongPassphrase(Exception):
    """Or the file was changed: the two can't be told apart."""


class Terms(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """In the clear, but vouched for. Milliseconds since the epoch."""

    made_at: int
    good_until: int
    """From then on `restore` refuses it, so that what was erased since is gone from here too."""


def seal(plain: bytes, passphrase: str, terms: Terms) -> bytes:
    head = FORMAT + msgspec.json.encode(terms) + b"\n" + secrets.token_bytes(SALT)
    nonce = secrets.token_bytes(NONCE)
    return head + nonce + AESGCM(_key(passphrase, head[-SALT:])).encrypt(nonce, plain, head)


def terms_of(sealed: bytes) -> Terms:
    """Before the passphrase is asked for; nothing vouches for them yet. Raises `NotAKeyBackup`."""
    return _parts(sealed)[0]


def unseal(sealed: bytes, passphrase: str) -> bytes:
    """Raises `NotAKeyBackup`, `WrongPassphrase`."""
    _, head, rest = _parts(sealed)
    try:
        return AESGCM(_key(passphrase, head[-SALT:])).decrypt(rest[:NONCE], rest[NONCE:], head)
    except InvalidTag:
        raise WrongPassphrase from None


def _parts(sealed: bytes) -> tuple[Terms, bytes, bytes]:
    line, newline, _ = sealed.removeprefix(FORMAT).partition(b"\n")
    end = len(FORMAT) + len(line) + len(newline) + SALT
    if not sealed.startswith(FORMAT) or len(sealed) < end + NONCE:
        raise NotAKeyBackup
    try:
        return msgspec.json.decode(line, type=Terms), sealed[:end], sealed[end:]
    except msgspec.DecodeError:
        raise NotAKeyBackup from None


def _key(passphrase: str, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=32, n=COST, r=BLOCK, p=LANES).derive(passphrase.encode())
