# Makes an environment of its own for schemathesis, unless it stands, and says where: `bash bin/lib/schemathesis.sh`.
# Why not in .venv: docs/decisions/0217-schemathesis-in-a-place-of-its-own.md.
set -euo pipefail
source "$(dirname -- "${BASH_SOURCE[0]}")/environment.sh"

ready_for run
venv=$tools/schemathesis
if ! stands_for schema; then
  exec 9<"$root/requirements/schema.txt"
  if command -v flock >/dev/null; then flock 9; fi
  lend_home
  say "Making a place for schemathesis. This takes a few seconds, once."
  fresh_environment "$venv" "$(require_python)"
  install_locked "$root/requirements/schema.txt"
  fingerprint >"$venv/ready-for-schema"
fi
printf '%s\n' "$venv"
