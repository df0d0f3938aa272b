"""The environment, read once, typed, and loud about what it doesn't know."""

import contextlib
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import click


class BadConfiguration(click.ClickException):
    """A setting that can't be used: any `askwell` command that meets it says so and ends with 78."""

    exit_code = 78


@dataclass(frozen=True, slots=True)
class Setting:
    name: str
    meaning: str
    default: str
    secret: bool = False
    """A secret may also come from a file named by `<NAME>_FILE`."""


SETTINGS = (
    Setting("ASKWELL_DATA_DIR", "The folder of the database, the keys and the sockets.", "the XDG data folder"),
    Setting("BASE_URL", "The address people type: it drives hosts, cookies and links.", "http://localhost:8000"),
    Setting("SECRET_KEY", "Signs cookies and codes.", "made once, kept in the data folder", secret=True),
    Setting(
        "ASKWELL_KEYS_SECRET",
        "Wraps the keys of what people write. Whoever loses it loses every word; keep a copy elsewhere.",
        "made once, kept in the data folder",
        secret=True,
    ),
    Setting("ASKWELL_BACKUP_PASSPHRASE", "Seals and opens the keys of a backup.", "asked for", secret=True),
    Setting("ASKWELL_OPERATOR", "Who runs this server, named on every join page.", "not named"),
    Setting("ASKWELL_LOG_LEVEL", "debug, info, warning or error.", "info"),
    Setting("DATABASE_URL", "Only SQLite in the data folder works so far: leave it empty.", "empty", secret=True),
)


@dataclass(frozen=True, slots=True)
class Environment:
    data_dir: Path
    base_url: str
    """Scheme, host and port, without a slash at the end."""
    secret_key: str
    keys_secret: str
    backup_passphrase: str
    """Empty: to be asked for."""
    operator: str
    log_level: str

    @property
    def host(self) -> str:
        return urlsplit(self.base_url).hostname or ""

    @property
    def is_https(self) -> bool:
        return self.base_url.startswith("https://")


def read_environment(environ: Mapping[str, str] = os.environ) -> Environment:
    """Raises `BadConfiguration` naming the setting. Makes the data folder, and secrets that are missing."""
    refuse_unknown(environ)
    if _value(environ, "DATABASE_URL"):
        raise BadConfiguration("DATABASE_URL is set, but so far Askwell keeps its data in SQLite only. Unset it.")
    data_dir = _data_dir(environ)
    return Environment(
        data_dir=data_dir,
        base_url=_base_url(environ.get("BASE_URL") or "http://localhost:8000"),
        secret_key=_value(environ, "SECRET_KEY") or _kept_secret(data_dir / "secret_key"),
        keys_secret=_value(environ, "ASKWELL_KEYS_SECRET") or _kept_secret(data_dir / "keys_secret"),
        backup_passphrase=_value(environ, "ASKWELL_BACKUP_PASSPHRASE"),
        operator=environ.get("ASKWELL_OPERATOR", "").strip(),
        log_level=_log_level(environ.get("ASKWELL_LOG_LEVEL") or "info"),
    )


def refuse_unknown(environ: Mapping[str, str]) -> None:
    """A misspelt name would otherwise be a setting silently not in force."""
    known = {setting.name for setting in SETTINGS}
    known |= {f"{setting.name}_FILE" for setting in SETTINGS if setting.secret}
    for name in sorted(environ):
        if name.startswith("ASKWELL_") and name not in known:
            raise BadConfiguration(f"{name} is no setting of Askwell. Known are: {', '.join(sorted(known))}.")


def _value(environ: Mapping[str, str], name: str) -> str:
    """The secret `name`, itself or from the file that `<name>_FILE` names."""
    path = environ.get(f"{name}_FILE")
    if not path:
        return environ.get(name, "")
    if environ.get(name):
        raise BadConfiguration(f"{name} and {name}_FILE are both set. Keep one of them.")
    try:
        value = Path(path).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise BadConfiguration(f"{name}_FILE names {path}, which can't be read: {error}.") from error
    if not value:
        raise BadConfiguration(f"{name}_FILE names {path}, which is empty.")
    return value


def _data_dir(environ: Mapping[str, str]) -> Path:
    named = environ.get("ASKWELL_DATA_DIR")
    share = environ.get("XDG_DATA_HOME") or Path(environ.get("HOME") or "~").expanduser() / ".local" / "share"
    folder = Path(named).expanduser() if named else Path(share) / "askwell"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (OSError, RuntimeError) as error:
        raise BadConfiguration(f"The data folder {folder} can't be made: {error}.") from error
    return folder.resolve()


def _kept_secret(path: Path) -> str:
    """Made once, readable by its owner only. Two processes starting at once agree: a link never overwrites."""
    try:
        if not path.exists():
            _write_whole(path, secrets.token_urlsafe(48))
        kept = path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise BadConfiguration(f"{path} can't be read or made: {error}.") from error
    if not kept:
        raise BadConfiguration(f"{path} is empty. Put the secret back, or remove the file.")
    return kept


def _write_whole(path: Path, text: str) -> None:
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(text + "\n")
        file.flush()
        os.fsync(file.fileno())
    with contextlib.suppress(FileExistsError):
        os.link(unfinished, path)
    unfinished.unlink()


def _base_url(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/") or parts.query:
        raise BadConfiguration(f"BASE_URL is {url!r}. It must look like https://sets.example.org, without a path.")
    return f"{parts.scheme}://{parts.netloc}"


def _log_level(level: str) -> str:
    if level.lower() not in {"debug", "info", "warning", "error"}:
        raise BadConfiguration(f"ASKWELL_LOG_LEVEL is {level!r}. Choose debug, info, warning or error.")
    return level.upper()
