# Which Python makes the private environment. PYTHON=… names another one, for an environment that is yet to be made.

# Prints the first Python from 3.11 to 3.14 that can make environments; the machine's own comes first,
# because that is the one its packages (python3-venv) belong to.
find_python() {
  local candidate candidates=(python3 python3.14 python3.13 python3.12 python3.11)
  if [[ ${PYTHON:-} ]]; then candidates=("$PYTHON"); fi
  for candidate in "${candidates[@]}"; do
    fits "$candidate" && makes_environments "$candidate" && printf '%s\n' "$candidate" && return
  done
  return 1
}

fits() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null; }

# Debian keeps ensurepip in a package of its own: a Python can be here and still be of no use.
makes_environments() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

# Prints the Python to use, after installing one where that is possible.
require_python() {
  find_python && return
  if fits python3; then
    missing+=(python3-venv)
  else
    missing+=(python3 python3-venv)
  fi
  install_missing
  find_python || unavailable "Askwell needs Python 3.11, 3.12, 3.13 or 3.14 (with venv); this machine has" \
    "$(python3 --version 2>&1 || true). PYTHON=/path/to/python3.12 names another one."
}
