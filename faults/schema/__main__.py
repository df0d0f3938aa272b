"""schemathesis reads our own description and tries what it says, and what it doesn't: no 5xx, no traceback, memory
that stays as it was, meetings that still take a move afterwards, and no answer that isn't as described."""

import sys

import click

from faults.schema.round import rounds

ALLOWED = 1.05


@click.command()
@click.option("--examples", default=200, show_default=True, help="At most, of each operation and in each phase.")
@click.option("--seed", default=1, show_default=True)
def main(examples: int, seed: int) -> None:
    seen = rounds(examples, seed)
    told = ", ".join(f"{times} × {status}" for status, times in sorted(seen.answers.items()))
    click.echo(f"seed {seed}: {seen.answers.total()} requests: {told}")
    click.echo(f"{seen.our_fault} of them our fault, {seen.tracebacks} tracebacks; a move afterwards: {seen.moves}")
    click.echo(f"memory at the end is {seen.memory:.3f} × that of a warm server")
    click.echo(seen.said or "every answer was as described")
    sys.exit(not seen.is_good or seen.memory > ALLOWED)


if __name__ == "__main__":
    main()
