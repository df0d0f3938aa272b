"""The plainest way to the end is found wherever people could find it."""

from askwell.engine.formats import load
from askwell.engine.moves import HandOver, PutDown
from askwell.engine.prove.ending import leads_to_the_end, one_step
from askwell.engine.prove.making import make
from askwell.engine.prove.settings import GUIDE, Setting, arrived
from askwell.engine.words import Job, SeatId


def test_jobs_given_to_and_fro_do_not_hide_that_a_coach_is_missing() -> None:
    """Met by one of ten thousand walks: whoever put down guiding has the two jobs that can be given on."""
    state = arrived(load("coached_multiple"), Setting(4, guided=True))
    one_step(state)
    for job, to in ((Job.DOOR, SeatId("seat2")), (Job.TIMEKEEPER, GUIDE), (Job.TAPPING, GUIDE)):
        assert make(state, GUIDE, HandOver(job, to)) is None
    assert make(state, GUIDE, PutDown(Job.GUIDING)) is None
    assert leads_to_the_end(state, ()) is not None
    assert state.ended
