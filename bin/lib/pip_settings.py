"""Prints, for a shell to read, what this machine has told pip, in the words that uv understands.

uv has its own settings and looks at none of pip's. A machine that has been told where packages come
from (an index inside the house, a certificate) has usually been told so through pip alone. A variable
that is already set for uv is left as it is.
"""

import os
import shlex
import subprocess
import sys
from ast import literal_eval
from collections.abc import Iterator, Mapping

WORDS = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "no-index": "UV_NO_INDEX",
    "cert": "SSL_CERT_FILE",
    "trusted-host": "UV_INSECURE_HOST",
    "proxy": "ALL_PROXY",
    "timeout": "UV_HTTP_TIMEOUT",
}

ALWAYS = {
    # The machine's certificates, as pip and every other program here use them.
    "UV_SYSTEM_CERTS": "1",
    # As pip chooses: the best match of all indexes. Hashes decide what is taken, wherever it lies.
    "UV_INDEX_STRATEGY": "unsafe-best-match",
}


def settings(listing: str, environment: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Pairs of variable and value from the output of `pip config list`, one `where.name='value'` a line.

    What is set for `install` counts more than what is set for all commands, and the environment most.
    """
    found: dict[str, str] = {}
    for where in ("global.", "install.", ":env:."):
        for line in listing.splitlines():
            name, _, value = line.removeprefix(where).partition("=")
            if line.startswith(where) and name in WORDS:
                found[WORDS[name]] = " ".join(str(literal_eval(value)).split())
    for variable, value in (ALWAYS | found).items():
        if variable not in environment:
            yield variable, value


def main() -> None:
    asked = [sys.executable, "-m", "pip", "--disable-pip-version-check", "config", "list"]
    answer = subprocess.run(asked, capture_output=True, text=True, check=False)  # noqa: S603
    for variable, value in settings(answer.stdout, os.environ):
        sys.stdout.write(f"export {variable}={shlex.quote(value)}\n")


if __name__ == "__main__":
    main()
