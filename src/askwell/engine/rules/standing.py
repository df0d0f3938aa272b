"""When the clock stands, and when it may run again."""

from askwell.engine.claims import interlude
from askwell.engine.state import State


def let_stand(state: State) -> None:
    if state.clock:
        state.clock.stand(state.moment)


def let_run(state: State) -> None:
    """The clock runs on, unless something else still makes it stand."""
    if state.clock and interlude(state) is None:
        state.clock.run(state.moment)
