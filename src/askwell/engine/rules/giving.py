"""What may be given, by whom, when: questions, reflections, options, the matter itself, one's own learning."""

from askwell.engine import refusals as no
from askwell.engine.claims import (
    Interlude,
    at_table,
    goes_round,
    is_listening,
    legs_to_come,
    name_of,
    presenter,
    role_of,
    speaks_next,
    stems_now,
    takes_the_floor,
)
from askwell.engine.events import (
    AnyGiven,
    Event,
    ExperienceOffered,
    FloorTaken,
    LearningWritten,
    MatterTold,
    NoteWritten,
    OptionOffered,
    QuestionAnswered,
    QuestionAsked,
    ReflectionGiven,
)
from askwell.engine.format import Floor, Kind, OnlyWhen, Phase, Seen
from askwell.engine.given import by_their_words, given_by, lying_before
from askwell.engine.grouping import group_of
from askwell.engine.moves import (
    AnswerQuestion,
    AskQuestion,
    Attempt,
    OfferExperience,
    OfferOption,
    ReflectBack,
    TellMatter,
    WriteLearning,
    WriteNote,
)
from askwell.engine.once import once
from askwell.engine.refusal import Refusal
from askwell.engine.rule import Choice, Events, Others, Who, folds, rule
from askwell.engine.state import Item, State
from askwell.engine.turns import turn_of
from askwell.engine.words import ItemId, Role, SeatId, fresh_id

PRIVATE = (Kind.LEARNING, Kind.NOTE)
"""One's own is one's own: written in every channel, seen by oneself, unless the phase's capture says otherwise."""

PRESENTERS = (Kind.MATTER, Kind.STATEMENT, Kind.ANSWER, Kind.ACTION, Kind.KEY_QUESTION)

OFFERS = (Kind.OPTION, Kind.EXPERIENCE, Kind.HYPOTHESIS)
"""What one would like to give too soon: it is told when its time comes."""

WITHOUT_FLOOR = (*PRIVATE, Kind.BID, Kind.RATING, Kind.SKILL, Kind.ACTION, Kind.ANSWER)
"""Given side by side, or to whoever asked: nobody has to wait for the floor."""


def may_give(kind: Kind) -> Who:
    """The claim that a seat may give this kind now: role, phase and floor."""

    def who(state: State, seat: SeatId) -> Refusal | None:
        phase = state.phase
        if phase is None:
            return no.NOT_BEGUN(tapper="")
        if is_listening(state, seat) and kind not in PRIVATE:
            return no.LISTENING(next=speaks_next(state))
        if kind not in phase.may.get(role_of(state, seat), frozenset()):
            return _why_not_here(state, phase, seat, kind)
        return _enough_this_turn(state, phase, seat, kind) or _floor_free(state, phase, seat, kind)

    return who


def _enough_this_turn(state: State, phase: Phase, seat: SeatId, kind: Kind) -> Refusal | None:
    """One question and one follow-up, or one contribution a turn, where the format says so."""
    if not phase.most or kind in PRIVATE:
        return None
    since = state.turns.since if turn_of(state, seat).holds else 0
    given_here = [
        item for item in given_by(state, seat) if item.run == state.run and item.number > since and not item.private
    ]
    return no.ENOUGH_THIS_TURN(most=str(phase.most)) if len(given_here) >= phase.most else None


def _why_not_here(state: State, phase: Phase, seat: SeatId, kind: Kind) -> Refusal:
    telling = presenter(state)
    role = role_of(state, seat)
    if role is Role.WATCHER:
        return no.ROLE_WAITS()
    if kind is Kind.STATEMENT and state.format and state.format.coached and Kind.ANSWER in phase.may.get(role, ()):
        return no.NOTHING_ASKED()
    if kind in PRESENTERS and role is not Role.PRESENTER and telling:
        return no.NOT_THE_PRESENTER(presenter=name_of(state, telling))
    if kind is Kind.QUESTION and phase.floor is Floor.PRESENTER and telling and role is not Role.PRESENTER:
        if any(kind in leg.phase.may.get(role, ()) for _, leg in legs_to_come(state)):
            return no.PRESENTERS_ONLY(presenter=name_of(state, telling))
    elif kind is Kind.QUESTION and any(kind in leg.phase.may.get(role, ()) for _, leg in legs_to_come(state)):
        return no.QUESTIONS_LATER()
    if kind in OFFERS and telling and (later := _comes_later(state, role, kind)):
        if later.only_when is OnlyWhen.PRESENTER_ASKED:
            return no.OPTIONS_LATER(presenter=name_of(state, telling))
        return no.HAS_ITS_TIME(phase=later.name)
    return no.NOT_IN_THIS_PHASE(phase=phase.name, purpose=phase.purpose)


def _comes_later(state: State, role: Role, kind: Kind) -> Phase | None:
    """The phase of this slot in which it is welcome, if the presenter asks for it where that is needed."""
    number = matter_now(state)
    ahead = (leg.phase for leg in state.course[state.here + 1 :] if leg.slot == number and not leg.skipped)
    return next((phase for phase in ahead if kind in phase.may.get(role, ())), None)


def _floor_free(state: State, phase: Phase, seat: SeatId, kind: Kind) -> Refusal | None:
    """One at a time where people speak; in writing, and for one's own, there is nothing to wait for."""
    if kind in WITHOUT_FLOOR or role_of(state, seat) is Role.PRESENTER:
        return None
    holder = state.turns.holder
    if goes_round(phase):
        if seat == holder:
            return None
        return no.FLOOR_TAKEN(holder=name_of(state, holder)) if holder else no.FLOOR_NOT_YOURS()
    if takes_the_floor(state, phase):
        return None if holder in (None, seat) else no.FLOOR_TAKEN(holder=name_of(state, holder))
    return None


def _given(state: State, attempt: Attempt, event: Event) -> Events:
    """With the floor taken first, where it is free and one speaks at a time."""
    phase = state.phase
    assert phase is not None
    takes = takes_the_floor(state, phase) and state.turns.holder is None and isinstance(event, QuestionAsked)
    return [FloorTaken(attempt.for_), event] if takes else [event]


def new_item(attempt: Attempt) -> ItemId:
    return ItemId(fresh_id(attempt.seed, 0))


def matter_now(state: State) -> int:
    """0: none. A meeting may end in a slot whose matter is withdrawn afterwards: what one writes then belongs to none,
    for its keys have ended."""
    slot = state.slot
    return slot.number if slot and not slot.withdrawn else 0


@rule(TellMatter, may_give(Kind.MATTER), gives=Kind.MATTER, others=Others.WORDS)
def tell_matter(state: State, attempt: Attempt) -> Events | Refusal:
    """A statement of the matter: the first, and each one after it in the presenter's new words."""
    move = attempt.move
    assert isinstance(move, TellMatter)
    return [MatterTold(new_item(attempt), attempt.for_, attempt.by, state.run, matter_now(state), move.text)]


def to_be_asked(state: State, seat: SeatId) -> list[Choice]:
    """Where others than the presenter answer too, anyone may ask anyone; a question without a name is for everyone."""
    phase = state.phase
    if phase is None or Kind.ANSWER not in phase.may.get(Role.MEMBER, ()):
        return []
    return [(other, name_of(state, other)) for other in at_table(state) if other != seat]


@rule(AskQuestion, may_give(Kind.QUESTION), gives=Kind.QUESTION, choices={"to": to_be_asked}, others=Others.WORDS)
def ask_question(state: State, attempt: Attempt) -> Events | Refusal:
    move = attempt.move
    assert isinstance(move, AskQuestion)
    asked = QuestionAsked(new_item(attempt), attempt.for_, attempt.by, state.run, matter_now(state), move.text, move.to)
    return _given(state, attempt, asked)


@once
def questions_here(state: State, seat: SeatId) -> list[Choice]:
    """The questions of this slot that are shown, newest first."""
    matter = matter_now(state)
    found = [i for i in reversed(lying_before(state, seat)) if i.kind is Kind.QUESTION and i.matter == matter]
    return by_their_words(found)


def may_write_answer(state: State, seat: SeatId) -> Refusal | None:
    """Elsewhere an answer is said, and its tie to the question is kept, not its words."""
    telling = presenter(state)
    if telling and seat != telling:
        return no.NOT_THE_PRESENTER(presenter=name_of(state, telling))
    return may_give(Kind.ANSWER)(state, seat)


@rule(AnswerQuestion, may_write_answer, gives=Kind.ANSWER, choices={"question": questions_here})
def answer_question(state: State, attempt: Attempt) -> Events | Refusal:
    """Answers are written down only by the presenter."""
    move = attempt.move
    assert isinstance(move, AnswerQuestion)
    return [
        QuestionAnswered(
            new_item(attempt),
            attempt.for_,
            attempt.by,
            state.run,
            matter_now(state),
            move.text,
            move.question,
        )
    ]


def stems(state: State, seat: SeatId) -> list[Choice]:
    return list(enumerate(stems_now(state, state.phase))) if state.phase else []


@rule(ReflectBack, may_give(Kind.REFLECTION), gives=Kind.REFLECTION, choices={"stem": stems}, others=Others.WORDS)
def reflect_back(state: State, attempt: Attempt) -> Events | Refusal:
    move = attempt.move
    assert isinstance(move, ReflectBack)
    return [
        ReflectionGiven(new_item(attempt), attempt.for_, attempt.by, state.run, matter_now(state), move.text, move.stem)
    ]


@rule(OfferOption, may_give(Kind.OPTION), gives=Kind.OPTION, others=Others.WORDS)
def offer_option(state: State, attempt: Attempt) -> Events | Refusal:
    move = attempt.move
    assert isinstance(move, OfferOption)
    return [OptionOffered(new_item(attempt), attempt.for_, attempt.by, state.run, matter_now(state), move.text)]


@rule(OfferExperience, may_give(Kind.EXPERIENCE), gives=Kind.EXPERIENCE, others=Others.WORDS)
def offer_experience(state: State, attempt: Attempt) -> Events | Refusal:
    move = attempt.move
    assert isinstance(move, OfferExperience)
    return [ExperienceOffered(new_item(attempt), attempt.for_, attempt.by, state.run, matter_now(state), move.text)]


@rule(WriteLearning, may_give(Kind.LEARNING), gives=Kind.LEARNING)
def write_learning(state: State, attempt: Attempt) -> Events | Refusal:
    move = attempt.move
    assert isinstance(move, WriteLearning)
    return [LearningWritten(new_item(attempt), attempt.for_, attempt.by, state.run, matter_now(state), move.text)]


@rule(WriteNote, during=set(Interlude) - {Interlude.PAUSED})
def write_note(state: State, attempt: Attempt) -> Events | Refusal:
    """Seen by nobody else, in every phase, also while listening: it replies to nobody."""
    move = attempt.move
    assert isinstance(move, WriteNote)
    return [NoteWritten(new_item(attempt), attempt.for_, attempt.by, state.run, matter_now(state), move.text)]


@folds(
    MatterTold,
    QuestionAsked,
    QuestionAnswered,
    ReflectionGiven,
    OptionOffered,
    ExperienceOffered,
    LearningWritten,
    NoteWritten,
)
def given(state: State, event: AnyGiven) -> None:
    captured = _captured(state, event.KIND)
    state.items[event.item] = Item(
        event.item,
        event.KIND,
        event.seat,
        event.by,
        state.here,
        event.run,
        event.matter,
        state.at,
        event.text,
        key=event.words_key(),
        seen=captured is not Seen.TOGETHER,
        private=event.KIND in PRIVATE and captured in (None, Seen.SELF),
        to_presenter=captured is Seen.PRESENTER,
        stem=getattr(event, "stem", 0),
        about=getattr(event, "about", None),
        to=getattr(event, "to", None),
        group=group_of(state.groups, event.seat),
    )


def _captured(state: State, kind: Kind) -> Seen | None:
    """Who sees it when, if the phase captures this kind."""
    capture = state.phase.capture if state.phase else None
    return capture.seen if capture and capture.kind is kind else None
