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

# check NAME COMMAND…: what it says comes in one piece, since tests may talk at the same time.
check() {
  local said
  if said=$("${@:2}" 2>&1); then
    say "${said:+$said$'\n'}$1: good"
  else
    say "${said:+$said$'\n'}$1: FAILED"
    failed_checks+=("$1")
  fi
}

# All checks of the whole tree, while the tests run: types take a minute where none are known yet, and a core that waits
# for a server or a browser has the time. $FAILED_CHECKS is a file with a name a line, for the end of the tests' report.
begin_checks() {
  export FAILED_CHECKS
  FAILED_CHECKS=$(mktemp)
  { run_checks; report_checks || printf '%s\n' "${failed_checks[@]}" >"$FAILED_CHECKS"; } &
  checks_job=$!
}

# end_checks: waits for them; false when one of them failed.
end_checks() {
  local good=0
  wait "$checks_job" || good=1
  [[ ! -s $FAILED_CHECKS ]] || good=1
  rm -f "$FAILED_CHECKS"
  return "$good"
}

# How many tests run at once: half as many again as there are cores, since most of them wait for a server or a browser.
workers() {
  local cores
  cores=$(nproc)
  echo $((cores > 5 ? 8 : (cores * 3 + 1) / 2))
}

# Their report is long; it is wanted only when a floor has been broken.
import_floors() {
  local report
  report=$(lint-imports 2>&1) || { say "$report"; return 1; }
}

report_checks() { ((${#failed_checks[@]} == 0)); }
