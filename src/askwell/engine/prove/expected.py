"""Which reasons a page promises to tell: a refusal that can't occur is a rule that isn't one."""

from collections.abc import Iterator

from askwell.engine.format import Format


def never_told(format_: Format, told: set[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """(phase, what is wrong) for every reason that the page promises and nobody was ever told."""
    yield from ()
