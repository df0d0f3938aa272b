"""What the API gives of a replay. Lengths are in seconds; there is no name, no seat and no word of anybody in it."""

from typing import Annotated

from msgspec import Meta

from askwell.engine import replay as engine
from askwell.web.rooms.wire.bodies import Body


class Share(Body):
    """A count; `split` says whether its parts are told: not where one of them would be one member's."""

    total: int
    split: bool
    presenter: int
    members: int
    guide: int


class Stretch(Body):
    """One entering of a phase; or, where `held` is false, a phase that was planned and never came."""

    phase: str
    name: str
    slot: Annotated[int, Meta(description="From one; 0 outside of slots.")]
    held: bool
    back: Annotated[bool, Meta(description="Entered from later on the course, or once more.")]
    mine: Annotated[bool, Meta(description="Whoever asks guided it.")]
    silent: bool
    began: Annotated[int, Meta(description="Seconds of the meeting before it.")]
    planned: Annotated[int, Meta(description="With the first entering of a phase only.")]
    taken: Annotated[int, Meta(description="While the clock ran.")]
    stood: Annotated[int, Meta(description="While it stood: paused, in a time-out, on a break.")]
    extended: int
    extensions_from_here: Annotated[int, Meta(description="Whose minutes were this slot's own.")]
    extensions_from_another: Annotated[int, Meta(description="Whose minutes were another presenter's.")]
    pauses: int
    time_outs: int
    step_ins: int
    breaks: int
    outages: int
    silences: Annotated[
        int | None, Meta(description="Half a minute without anybody's floor; null where that can't be known.")
    ]
    turns: Share
    given: Annotated[dict[str, Share], Meta(description="By kind, as in `question`.")]


class Replay(Body):
    """A meeting without its words."""

    began: Annotated[int, Meta(description="Milliseconds since 1970.")]
    format: str
    people: int
    planned: int
    taken: int
    stood: int
    steps_back: int
    stretches: list[Stretch]


def body_of(replay: engine.Replay) -> Replay:
    return Replay(
        began=replay.began,
        format=replay.format,
        people=replay.people,
        planned=replay.planned,
        taken=replay.taken,
        stood=replay.stood,
        steps_back=replay.steps_back,
        stretches=[_stretch(one) for one in replay.stretches],
    )


def _stretch(one: engine.Stretch) -> Stretch:
    return Stretch(
        phase=one.word,
        name=one.name,
        slot=one.slot,
        held=one.held,
        back=one.back,
        mine=one.mine,
        silent=one.silent,
        began=one.began,
        planned=one.planned,
        taken=one.taken,
        stood=one.stood,
        extended=one.extended,
        extensions_from_here=one.from_here,
        extensions_from_another=one.from_another,
        pauses=one.pauses,
        time_outs=one.time_outs,
        step_ins=one.step_ins,
        breaks=one.breaks,
        outages=one.outages,
        silences=one.silences,
        turns=_share(one.turns),
        given={kind: _share(share) for kind, share in one.given.items()},
    )


def _share(share: engine.Share) -> Share:
    return Share(share.total, share.is_split, share.presenter, share.members, share.guide)
