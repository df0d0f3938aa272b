"""Actions: none to three, the presenter's own; a first step, a date; a helper's name once that person says yes."""

from askwell.engine import refusals as no
from askwell.engine.claims import Interlude, at_table, is_listening, name_of, slots_of, speaks_next
from askwell.engine.events import (
    ActionChanged,
    ActionLetGo,
    ActionTaken,
    HelpPromised,
    MatterWithdrawn,
    SlotShared,
    SlotStopped,
)
from askwell.engine.format import Kind
from askwell.engine.given import of_kind
from askwell.engine.moves import (
    Attempt,
    ChangeAction,
    LetActionGo,
    PromiseHelp,
    ShareWhatWasWritten,
    TakeAction,
    WithdrawMatter,
)
from askwell.engine.refusal import Refusal
from askwell.engine.rule import Choice, Events, Others, folds, rule
from askwell.engine.rules.entering import let_step_stand
from askwell.engine.rules.giving import matter_now, may_give, new_item
from askwell.engine.rules.marking import AFTERWARDS, WITH_A_SHEET
from askwell.engine.runs import go_on
from askwell.engine.state import Item, Slot, State
from askwell.engine.words import SeatId

MOST_ACTIONS = 3


def actions_of(state: State, seat: SeatId) -> list[Item]:
    return [i for i in of_kind(state, Kind.ACTION) if i.seat == seat]


def may_take_action(state: State, seat: SeatId) -> Refusal | None:
    matter = matter_now(state)
    if len([action for action in actions_of(state, seat) if action.matter == matter]) >= MOST_ACTIONS:
        return no.THREE_ACTIONS()
    return may_give(Kind.ACTION)(state, seat)


def possible_helpers(state: State, seat: SeatId) -> list[Choice]:
    return [(other, name_of(state, other)) for other in at_table(state) if other != seat]


@rule(TakeAction, may_take_action, gives=Kind.ACTION, choices={"helper": possible_helpers}, others=Others.WORDS)
def take_action(state: State, attempt: Attempt) -> Events | Refusal:
    move = attempt.move
    assert isinstance(move, TakeAction)
    return [
        ActionTaken(
            item=new_item(attempt),
            seat=attempt.for_,
            matter=matter_now(state),
            by_day=move.by_day,
            helper=move.helper,
            text=move.text,
            first_step=move.first_step,
            know_by=move.know_by,
            obstacle=move.obstacle,
            run=state.run,
        )
    ]


@folds(ActionTaken)
def action_taken(state: State, event: ActionTaken) -> None:
    state.items[event.item] = Item(
        event.item,
        Kind.ACTION,
        event.seat,
        event.seat,
        state.here,
        event.run,
        event.matter,
        state.at,
        event.text,
        key=event.words_key(),
    )
    _set_words(state, event)


def _set_words(state: State, event: ActionTaken | ActionChanged) -> None:
    """Another helper has to say yes anew."""
    item = state.items[event.item]
    state.change_item(
        event.item,
        text=event.text,
        first_step=event.first_step,
        by_day=event.by_day,
        know_by=event.know_by,
        obstacle=event.obstacle,
        helper=event.helper,
        helper_agreed=item.helper_agreed and item.helper == event.helper,
    )


def my_actions(state: State, seat: SeatId) -> list[Choice]:
    return [(action.item, action.text or "") for action in actions_of(state, seat)]


def has_action(state: State, seat: SeatId) -> Refusal | None:
    """A presenter who listens changes nothing that others see: that would be a reply."""
    if is_listening(state, seat):
        return no.LISTENING(next=speaks_next(state))
    return None if my_actions(state, seat) else no.NOT_YOURS()


@rule(
    ChangeAction,
    has_action,
    choices={"action": my_actions, "helper": possible_helpers},
    during=AFTERWARDS,
    standings=WITH_A_SHEET,
)
def change_action(state: State, attempt: Attempt) -> Events | Refusal:
    move = attempt.move
    assert isinstance(move, ChangeAction)
    return [
        ActionChanged(
            item=move.action,
            seat=attempt.for_,
            matter=state.items[move.action].matter,
            by_day=move.by_day,
            helper=move.helper,
            text=move.text,
            first_step=move.first_step,
            know_by=move.know_by,
            obstacle=move.obstacle,
        )
    ]


@folds(ActionChanged)
def action_changed(state: State, event: ActionChanged) -> None:
    if event.item in state.items:
        _set_words(state, event)


@rule(LetActionGo, has_action, choices={"action": my_actions}, during=AFTERWARDS, standings=WITH_A_SHEET)
def let_action_go(state: State, attempt: Attempt) -> Events | Refusal:
    assert isinstance(attempt.move, LetActionGo)
    return [ActionLetGo(attempt.move.action)]


@folds(ActionLetGo)
def action_let_go(state: State, event: ActionLetGo) -> None:
    state.items.pop(event.item, None)


def asked_to_help(state: State, seat: SeatId) -> list[Choice]:
    asked = (i for i in of_kind(state, Kind.ACTION) if i.helper == seat and not i.helper_agreed)
    return [(item.item, item.text or "") for item in asked]


def is_asked_to_help(state: State, seat: SeatId) -> Refusal | None:
    return None if asked_to_help(state, seat) else no.NOT_ASKED_OF_YOU()


@rule(PromiseHelp, is_asked_to_help, choices={"action": asked_to_help}, during=AFTERWARDS)
def promise_help(state: State, attempt: Attempt) -> Events | Refusal:
    assert isinstance(attempt.move, PromiseHelp)
    return [HelpPromised(attempt.move.action, attempt.for_)]


@folds(HelpPromised)
def help_promised(state: State, event: HelpPromised) -> None:
    state.change_item(event.item, helper_agreed=True)


def my_matters(state: State, seat: SeatId) -> list[Choice]:
    return [(slot.number, str(slot.number)) for slot in slots_of(state, seat)]


def has_matter(state: State, seat: SeatId) -> Refusal | None:
    return None if slots_of(state, seat) else no.NOT_YOURS()


@rule(
    WithdrawMatter,
    has_matter,
    choices={"matter": my_matters},
    during=set(Interlude),
    standings=WITH_A_SHEET,
)
def withdraw_matter(state: State, attempt: Attempt) -> Events | Refusal:
    """A safeguard: now or later, the whole matter with all that was given to it. Its keys end with it.

    In the middle of its slot, the slot stops: nothing more can be written to a matter without a key.
    """
    assert isinstance(attempt.move, WithdrawMatter)
    number, slot = attempt.move.matter, state.slot
    withdrawn = _withdrawn(state, state.slots[number - 1])
    if slot is None or slot.number != number or slot.stopped or state.ended:
        return [withdrawn]
    return [withdrawn, SlotStopped(number), *go_on(state, attempt.moment, leaving_slot=number)]


def _withdrawn(state: State, slot: Slot) -> MatterWithdrawn:
    """Before its slot begins, a bid that was placed since it was chosen is still this matter; afterwards it is another,
    and stays."""
    seat, bids = slot.presenter, {slot.bid}
    if not slot.begun and seat in state.bids:
        bids.add(state.bids[seat].since)
    given_up = [other.number for other in state.slots if other.presenter == seat and other.dropped]
    return MatterWithdrawn(slot.number, seat, sorted(bids), given_up)


@folds(MatterWithdrawn)
def matter_withdrawn(state: State, event: MatterWithdrawn) -> None:
    state.change_slot(event.matter, withdrawn=True)
    state.items = {item: value for item, value in state.items.items() if value.matter != event.matter}
    bid = state.bids.get(event.presenter)
    if bid and bid.since in event.bids:
        del state.bids[event.presenter]
    let_step_stand(state)


def stopped_matters(state: State, seat: SeatId) -> list[Choice]:
    unshared = (slot for slot in slots_of(state, seat) if slot.stopped and not slot.shared)
    return [(slot.number, str(slot.number)) for slot in unshared]


def has_stopped_matter(state: State, seat: SeatId) -> Refusal | None:
    return None if stopped_matters(state, seat) else no.NOT_ASKED_OF_YOU()


@rule(
    ShareWhatWasWritten,
    has_stopped_matter,
    choices={"matter": stopped_matters},
    during=AFTERWARDS,
    standings=WITH_A_SHEET,
)
def share_what_was_written(state: State, attempt: Attempt) -> Events | Refusal:
    assert isinstance(attempt.move, ShareWhatWasWritten)
    return [SlotShared(attempt.move.matter)]


@folds(SlotShared)
def slot_shared(state: State, event: SlotShared) -> None:
    state.change_slot(event.slot, shared=True)
