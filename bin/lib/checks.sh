# The checks that need no test: each runs though another failed, and the failed ones are named.

failed_checks=()

# run_checks [PATH…]: without paths the whole tree, and the import floors.
run_checks() {
  local whole=() silent=()
  if (($#)); then silent=(--follow-imports=silent); else whole=(.); fi
  check ruff ruff check --quiet "${whole[@]}" "$@"
  check format ruff format --quiet --diff "${whole[@]}" "$@"
  check types mypy --no-error-summary "${silent[@]}" "$@"
  (($#)) || check imports import_floors
}

# check NAME COMMAND…
check() {
  if "${@:2}"; then
    say "$1: good"
  else
    say "$1: FAILED"
    failed_checks+=("$1")
  fi
}

# Their report is long; it is wanted only when a floor has been broken.
import_floors() {
  local report
  report=$(lint-imports 2>&1) || { say "$report"; return 1; }
}

report_checks() { ((${#failed_checks[@]} == 0)); }
