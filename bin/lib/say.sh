# What a command tells the person who runs it. People read stderr; stdout belongs to results.

say() { printf '%s\n' "$*" >&2; }

# Nothing is broken in Askwell, but something it needs is not to be had: exit code 69.
unavailable() {
  say "$@"
  exit 69
}
