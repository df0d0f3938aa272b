# Putting packages into the private environment. Nothing is taken that the locked files do not name by
# its hash. uv first, because it is quick; pip, which comes with Python, where uv cannot be had or fails.

pip_flags=(--quiet --disable-pip-version-check --no-input)

install_tools() {
  local locked
  locked=$(sha256sum "$root/requirements/build.txt" "$root/requirements/uv.txt")
  if [[ -f $tools/installed && $(<"$tools/installed") == "$locked" ]]; then return; fi
  into_tools "$root/requirements/build.txt" ||
    unavailable "The package index could not be reached, or refused. What pip said stands above."
  if into_tools "$root/requirements/uv.txt"; then
    printf '%s\n' "$locked" >"$tools/installed"
  else
    say "uv is not to be had here; pip does its work."
  fi
}

into_tools() {
  "$tools/bin/python" -m pip install "${pip_flags[@]}" --require-hashes --only-binary :all: -r "$1"
}

# install_locked FILE
install_locked() {
  uv pip install --require-hashes --only-binary :all: -r "$1" ||
    pip install --require-hashes --only-binary :all: -r "$1" ||
    unavailable "The locked packages could not be installed. What uv and pip said stands above."
}

# Askwell itself, editable: the source in this folder is what runs. Built in .tools, so that neither
# needs the network, and what runs Askwell holds nothing that builds it.
install_askwell() {
  local wheels said
  wheels=$(mktemp -d)
  said=$(cd "$root" && "$tools/bin/python" -m hatchling build -t wheel:editable -d "$wheels" 2>&1) ||
    unavailable "Askwell itself could not be built: $said"
  uv pip install --no-deps --reinstall "$wheels"/askwell-*.whl ||
    pip install --no-deps --force-reinstall "$wheels"/askwell-*.whl
  rm -r "$wheels"
}

pip() { "$venv/bin/python" -m pip "$1" "${pip_flags[@]}" "${@:2}"; }

# uv does not read pip's settings, so a machine's own indexes and certificates are handed to it.
uv() {
  [[ -x $tools/bin/uv ]] || return
  (
    settings=$("$tools/bin/python" "$root/bin/lib/pip_settings.py")
    eval "$settings"
    "$tools/bin/uv" --quiet "$1" "$2" --python "$venv/bin/python" "${@:3}"
  )
}
