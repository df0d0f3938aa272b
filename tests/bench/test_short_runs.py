"""Short runs of what `bench/` measures at length: that they come to an end and find no fault with themselves.

What they measure here says nothing, and is not looked at.
"""

import asyncio
import dataclasses
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from bench.house.rooms import furnish
from bench.house.script import ROUND
from bench.load.crowd import Crowd, Sent
from bench.load.judge import faults
from bench.load.logbook import missing
from bench.load.wire import Reply
from bench.measures import fold, growth, idle, page, paint, rejoin, room
from bench.measures.contest import Candidate
from bench.measures.figures import Figure


@pytest.fixture(autouse=True)
def any_core(monkeypatch: pytest.MonkeyPatch) -> None:
    """These tests pin nothing: others run beside them."""
    for measure in (growth, idle, rejoin, room):
        monkeypatch.setattr(measure, "take_load_core", lambda: None)
    monkeypatch.delenv("ASKWELL_DATA_DIR", raising=False)


@pytest.mark.parametrize(
    "measure", [room, idle, rejoin, growth, fold, page, paint], ids=lambda measure: measure.__name__
)
def test_a_short_run_ends_and_finds_no_fault_with_itself(measure: object) -> None:
    ended = CliRunner().invoke(measure.main, ["--short", "--json"])  # type: ignore[attr-defined]
    assert ended.exit_code == 0, (ended.output, ended.exception)
    told = json.loads(ended.stdout)
    assert told["faults"] == []
    assert told["figures"]


def test_the_judge_sees_what_is_lost_doubled_invented_and_read_by_others(tmp_path: Path) -> None:
    candidate = Candidate(furnish(tmp_path / "data", 1))

    async def play() -> tuple[Crowd, list[Sent]]:
        await candidate.crowd.listen()
        sent = await candidate.crowd.play(ROUND)
        await candidate.crowd.silence()
        return candidate.crowd, sent

    async def look() -> None:
        crowd, sent = await play()
        assert faults(crowd, sent) == []
        note = next(each for each in sent if each.step.move["type"] == "write_note")
        shown = dataclasses.replace(note, step=dataclasses.replace(note.step, readers=(0,)))
        told = " ".join(faults(crowd, [shown if each is note else each for each in sent]))
        assert "never told of" in told
        assert "not theirs to know" in told
        assert "read what isn't theirs" in told
        refused = dataclasses.replace(note, reply=Reply(409, b"{}"))
        assert "was answered by" in " ".join(faults(crowd, [refused if each is note else each for each in sent]))
        ear = crowd.ears[0][0]
        ear.heard.append(ear.heard[-1])
        assert "doubled or out of order" in " ".join(faults(crowd, sent))
        crowd.leave()
        candidate.sent = sent

    asyncio.run(look())
    assert candidate.end() == []
    last = candidate.sent[-1]
    never = dataclasses.replace(last, reply=Reply(200, b'{"at": 999999}'))
    assert missing(candidate.house.folder, candidate.house.rooms, [never]) != []


def test_a_figure_holds_its_goal_from_the_side_that_is_meant() -> None:
    assert Figure("a", [0.1, 0.2, 0.3], goal=0.2).verdict == "holds"
    assert Figure("a", [0.1, 0.2, 0.3], goal=0.2, more_is_better=False).verdict == "holds"
    assert Figure("a", [0.1], goal=0.2).verdict == "does not hold"
    assert Figure("a", [1.0, 2.0, 3.0]).spread == 1.0
