"""What a set has seen so far, so that it notices what is new."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Known:
    """What was there at the last beat. `open` are questions of this run that await the presenter, oldest first; `way`
    is how this slot is held, by the presenter's choice."""

    runs: int = 0
    words: set[str] = field(default_factory=set)
    stage: str = ""
    presenter: str | None = None
    items: set[str] = field(default_factory=set)
    marks: set[tuple[str, str]] = field(default_factory=set)
    open: list[str] = field(default_factory=list)
    way: str = ""
