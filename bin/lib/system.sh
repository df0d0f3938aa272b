# What must come from the machine itself: named when it is missing, and installed where we may.

missing=()

# want PACKAGE COMMAND…: note PACKAGE as missing unless one of the commands is here.
want() {
  local package=$1 command
  shift
  for command in "$@"; do
    command -v -- "$command" >/dev/null && return
  done
  missing+=("$package")
}

# want_library PACKAGE FILE: note PACKAGE as missing unless a program would find the library.
want_library() {
  "$venv/bin/python" -c 'import ctypes, sys; ctypes.CDLL(sys.argv[1])' "$2" 2>/dev/null || missing+=("$1")
}

# Installs what was noted: by itself as root with apt-get, else by telling the line that does it.
install_missing() {
  ((${#missing[@]})) || return 0
  local packages="${missing[*]}"
  missing=()
  if ! command -v apt-get >/dev/null; then
    unavailable "This machine lacks: $packages. Please install them its own way, then run this again."
  elif (("$(id -u)" != 0)); then
    unavailable "This machine lacks: $packages. Please run this, then try again:
  sudo apt-get install --yes $packages"
  fi
  say "Installing what this machine lacks: $packages"
  # shellcheck disable=SC2086  # a list of plain package names
  apt_install $packages || unavailable "apt-get could not install $packages; what it said stands above."
}

# The lists of a fresh machine are empty or old, so they are read first. Quiet unless it fails.
apt_install() {
  local said
  said=$(
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update && apt-get install --yes --no-install-recommends "$@"; } 2>&1 </dev/null
  ) || { say "$said"; return 1; }
}
