"""What holds at every moment of every meeting, whoever did what before."""

from collections.abc import Iterable

from askwell.engine.claims import Interlude, interlude, is_listening
from askwell.engine.events import Event, MatterWithdrawn, TimeExtended
from askwell.engine.format import Where
from askwell.engine.meeting import due_at, may_enter
from askwell.engine.moves import AnswerForMinutes, Attempt
from askwell.engine.sight import Sight, display, sight
from askwell.engine.state import State
from askwell.engine.words import SeatId, Standing
from tests.cast import FAY

REPLIES = {"ask_question", "answer_question", "tell_matter", "reflect_back", "offer_option", "offer_experience"} | {
    "take_floor", "raise_hand", "take_action", "change_action", "let_action_go", "mark_question",
}  # fmt: skip
"""By which a presenter who listens would say something to the set."""

NO_PAUSE = (Interlude.PAUSED, Interlude.ENDED, Interlude.RESTING)


def check_meeting(state: State) -> None:
    """The floor has one holder at most, who is here; what calls is waited for."""
    turns = state.turns
    if turns.holder:
        assert state.people[turns.holder].standing is Standing.HERE
        assert turns.holder not in turns.to_come
    assert len(turns.to_come) == len(set(turns.to_come))
    assert len(turns.hands) == len(set(turns.hands))
    clock = state.clock
    if clock and clock.stands is None and not clock.called:
        assert due_at(state) is not None


def check_strangers(state: State) -> None:
    """Whoever is not inside sees a door, and the wall shows no words of anybody."""
    check_outside(sight(state, FAY, state.moment))
    wall = display(state, state.moment)
    assert (wall.shared.items, wall.shared.bids, wall.own) == ([], [], None)


def check_outside(seen: Sight) -> None:
    shared = seen.shared
    assert seen.own is None
    assert (shared.items, shared.people, shared.bids, shared.course, shared.not_today) == ([], [], [], [], [])
    assert (shared.phase, shared.presenter, shared.guide, shared.host) == (None, None, None, "")


def check_person(state: State, seat: SeatId, seen: Sight) -> None:
    """What this person sees is theirs to see, and stop is there for them."""
    person = state.people[seat]
    if person.standing is Standing.SENT_OUT:
        check_outside(seen)
        assert not may_enter(state, seat)
        return
    assert seen.own is not None
    own = {act.type for act in seen.own.acts if act.own}
    if person.standing is Standing.HERE and interlude(state) not in NO_PAUSE:
        assert "pause" in own
    assert "leave" in own or person.standing is Standing.GONE
    if is_listening(state, seat):
        assert not own & REPLIES
    if state.paused:
        assert (seen.shared.items, seen.shared.bids, seen.own.items, seen.shared.phase) == ([], [], [], None)
    _check_words(state, seat, seen)


def _check_words(state: State, seat: SeatId, seen: Sight) -> None:
    """Hidden and private words are with their author alone; sorting with whom it was offered to."""
    for shown in seen.shared.items:
        item = state.items[shown.id]  # type: ignore[index]
        assert item.seen or item.seat == seat
        assert not item.private or item.item == state.turns.reading_out
        assert (shown.sorting, shown.condition) == (None, None)
        slot = state.slots[item.matter - 1] if item.matter else None
        assert not (slot and slot.stopped and not slot.shared and slot.presenter != seat)
        assert not (slot and slot.withdrawn)
    assert seen.own is not None
    mine = {slot.number for slot in state.slots if slot.presenter == seat}
    for shown in seen.own.items:
        item = state.items[shown.id]  # type: ignore[index]
        assert item.seat == seat or (item.matter in mine and item.seen and not item.private)


def check_events(before: State, attempt: Attempt, events: list[Event]) -> None:
    """Minutes have owners: nothing is lent by actions or closing, nor by another presenter who was not asked."""
    for event in events:
        if isinstance(event, TimeExtended):
            for place, _ in event.loans:
                leg = before.course[place]
                assert leg.phase.lends
                assert leg.phase.where is Where.SLOT
                if leg.slot != (before.slot.number if before.slot else 0):
                    assert isinstance(attempt.move, AnswerForMinutes)
                    assert before.slots[leg.slot - 1].presenter == attempt.for_


def check_keys(log: Iterable[Event]) -> None:
    """What a withdrawal ended stays ended: nothing is written under such a key afterwards, however late it goes."""
    ended: set[tuple[int, str | None]] = set()
    for event in log:
        if event.WORDS:
            matter, author = event.words_key()
            assert not ended & {(matter, None), (matter, author)}, event
        elif isinstance(event, MatterWithdrawn):
            ended.update(event.destroys())
