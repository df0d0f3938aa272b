# The private environment that every command of this folder stands on, made once from locked hashes:
#
#   .tools/  uv, which installs quickly, and hatchling, which builds
#   .venv/   Askwell and what it needs
#
# Why so, and why two installers: docs/decisions/0003-two-commands.md. Sourced, never run.

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
venv=$root/.venv
tools=$root/.tools

# Another project's Python must not leak into this one. Compiled modules are kept, whatever is usual on this machine: a
# server, and each of a thousand tests' processes, would compile them again on every start.
unset PYTHONPATH PYTHONHOME VIRTUAL_ENV PYTHONDONTWRITEBYTECODE

source "$root/bin/lib/say.sh"
source "$root/bin/lib/system.sh"
source "$root/bin/lib/python.sh"
source "$root/bin/lib/install.sh"

# ready_for run|test: makes the environment unless it stands already, which takes milliseconds to see.
ready_for() {
  stands_for "$1" || (make_environment "$1")
}

stands_for() {
  [[ -f $venv/ready-for-$1 ]] && [[ $(<"$venv/ready-for-$1") == "$(fingerprint)" ]]
}

# Whatever changes one of these makes the environment anew: the locked files, the project's own data,
# the Python, and the place, because an environment cannot be moved.
fingerprint() {
  { printf '%s\n' "$root"; "$venv/bin/python" -V; cat "$root"/requirements/*.txt "$root/pyproject.toml"; } 2>&1 |
    sha256sum
}

# Runs in a shell of its own: what it exports stays here. Two commands at once wait for one another.
make_environment() {
  set -euo pipefail
  exec 9<"$root/requirements/run.txt"
  if command -v flock >/dev/null; then flock 9; fi
  if stands_for "$1"; then return; fi

  local python
  python=$(require_python)
  lend_home
  if [[ -d $venv ]]; then
    say "Bringing the private environment up to date."
  else
    say "Making the private environment. This takes a minute or two, once."
  fi
  fresh_environment "$tools" "$python"
  fresh_environment "$venv" "$python"
  install_tools
  install_locked "$root/requirements/$1.txt"
  install_askwell
  fingerprint >"$venv/ready-for-$1"
  # What tests is locked to hold all that runs.
  if [[ $1 == test ]]; then fingerprint >"$venv/ready-for-run"; fi
}

# fresh_environment FOLDER PYTHON: keeps the one that is here if it was made here, by the same Python.
fresh_environment() {
  local made_by
  made_by="$1 $("$2" -c 'import sys; print(sys.base_prefix, sys.version)')"
  if [[ -x $1/bin/python && -f $1/made-by && $(<"$1/made-by") == "$made_by" ]]; then return; fi
  "$2" -m venv --clear "$1" || unavailable "$2 could not make an environment in $1."
  printf '%s\n' "$made_by" >"$1/made-by"
}

# Service accounts and containers may have no home to write in; caches and browsers want one.
lend_home() {
  if [[ -w ${HOME:-} ]]; then return; fi
  export HOME=$root/var/home
  mkdir -p "$HOME"
}
