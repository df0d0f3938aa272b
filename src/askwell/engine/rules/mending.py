"""Words after they were given: mended or taken back until they are shown, struck, or put away by who received them."""

from askwell.engine import refusals as no
from askwell.engine.claims import presenter
from askwell.engine.events import WordsMended, WordsPutAway, WordsStruck, WordsTakenBack
from askwell.engine.format import Kind
from askwell.engine.given import by_their_words, given_by, lying_before
from askwell.engine.moves import Attempt, MendWords, PutAway, StrikeWords, TakeBackWords
from askwell.engine.once import once
from askwell.engine.refusal import Refusal
from askwell.engine.rule import Choice, Events, folds, rule
from askwell.engine.state import State
from askwell.engine.words import ItemId, SeatId

RECEIVED = (Kind.QUESTION, Kind.REFLECTION, Kind.OPTION, Kind.EXPERIENCE, Kind.HYPOTHESIS)


@once
def mine_unseen(state: State, seat: SeatId) -> list[Choice]:
    """What I wrote and nobody else has seen: hidden until its reveal, or my own for good."""
    mine = [i for i in given_by(state, seat) if i.text is not None]
    return by_their_words([i for i in mine if not i.seen or i.private])


def has_unseen(state: State, seat: SeatId) -> Refusal | None:
    if mine_unseen(state, seat):
        return None
    return no.ALREADY_SHOWN() if given_by(state, seat) else no.NOT_YOURS()


@rule(MendWords, has_unseen, choices={"item": mine_unseen})
def mend_words(state: State, attempt: Attempt) -> Events | Refusal:
    assert isinstance(attempt.move, MendWords)
    item = state.items[attempt.move.item]
    return [WordsMended(item.item, item.key.matter, item.key.author, attempt.move.text)]


@folds(WordsMended)
def words_mended(state: State, event: WordsMended) -> None:
    state.change_item(event.item, text=event.text)


@rule(TakeBackWords, has_unseen, choices={"item": mine_unseen})
def take_back_words(state: State, attempt: Attempt) -> Events | Refusal:
    assert isinstance(attempt.move, TakeBackWords)
    return [WordsTakenBack(attempt.move.item)]


@folds(WordsTakenBack)
def words_taken_back(state: State, event: WordsTakenBack) -> None:
    state.items.pop(event.item, None)


@once
def written_by_a_scribe(state: State, seat: SeatId) -> list[Choice]:
    """Of what is shown: until its reveal nobody reads it, the presenter least of all."""
    slot = state.slot
    here = [i for i in lying_before(state, seat) if i.matter == slot.number] if slot else []
    return by_their_words([i for i in here if i.by != i.seat])


def may_strike(state: State, seat: SeatId) -> Refusal | None:
    if seat != presenter(state):
        return no.NOT_ASKED_OF_YOU()
    return None if written_by_a_scribe(state, seat) else no.STALE()


@rule(StrikeWords, may_strike, choices={"item": written_by_a_scribe})
def strike_words(state: State, attempt: Attempt) -> Events | Refusal:
    assert isinstance(attempt.move, StrikeWords)
    return [WordsStruck(attempt.move.item)]


@folds(WordsStruck)
def words_struck(state: State, event: WordsStruck) -> None:
    state.items.pop(event.item, None)


@once
def received(state: State, seat: SeatId) -> list[Choice]:
    """What others gave in the slots that I present or presented, and I have not put away."""
    mine = {slot.number for slot in state.slots if slot.presenter == seat}
    given = [i for i in lying_before(state, seat) if i.matter in mine and i.kind in RECEIVED] if mine else []
    return by_their_words(given)


def has_received(state: State, seat: SeatId) -> Refusal | None:
    return None if received(state, seat) else no.NOT_ASKED_OF_YOU()


@rule(PutAway, has_received, choices={"item": received})
def put_away(state: State, attempt: Attempt) -> Events | Refusal:
    """Unseen by others; the facilitator is told only if the receiver says so. Nothing else happens by itself."""
    move = attempt.move
    assert isinstance(move, PutAway)
    return [WordsPutAway(ItemId(move.item), attempt.for_, move.tell_facilitator)]


@folds(WordsPutAway)
def words_put_away(state: State, event: WordsPutAway) -> None:
    item = state.items.get(event.item)
    if item:
        told = item.facilitator_told or event.facilitator_told
        state.change_item(event.item, put_away=item.put_away | {event.seat}, facilitator_told=told)
