"""How each act stands on the page and how its button reads: one row per move, no rule among them.

Words may hold {presenter}, {tapper}, {holder}, {following} (the phase to come), {holds_door}, {quiet} (whose
screen has gone), {would_speak} and {would_speak_too} (only where one asks does somebody have a question).
The order of the rows is the order on the page; the first that may be somebody's one act is it.
"""

from dataclasses import dataclass
from enum import StrEnum

from askwell.web.rooms.pages.later import later as _


class Place(StrEnum):
    """Where an act stands."""

    THUMB = "thumb"
    """A button at the thumb."""
    DRAFT = "draft"
    """A frame to write in, its button at the thumb."""
    CARD = "card"
    """Asked of me alone, above my act."""
    THING = "thing"
    """On the question, the sentence, the action, the person at the door that it is about."""
    SAFE = "safe"
    """Always in sight, one tap."""
    MENU = "menu"
    """One tap away, for everyone."""
    ON = "on"
    """The step to the next phase: its button stands at the thumb."""
    STEER = "steer"
    """What whoever taps may need in the middle of a phase."""
    COURSE = "course"
    """Another way through the meeting than the one that is planned."""
    FLOOR = "floor"
    DOOR = "door"
    JOBS = "jobs"


@dataclass(frozen=True, slots=True)
class Manner:
    """`words` are on the button, `label` above what is typed or chosen, `tells` says in advance what happens.

    `main`: it may be the one prominent act. `about` is the field that names the thing it belongs to; what is `calm`
    about it stands behind one tap, except in a phase that is there for it. `each` is the field whose choices are a
    button each, with a sentence on what it means.
    """

    place: Place
    words: str
    label: str = ""
    tells: str = ""
    main: bool = False
    about: str = ""
    calm: bool = False
    each: str = ""


def _thumb(words: str, tells: str = "", *, main: bool = False) -> Manner:
    return Manner(Place.THUMB, words, tells=tells, main=main)


def _draft(words: str, label: str, tells: str = "") -> Manner:
    return Manner(Place.DRAFT, words, label, tells, main=True)


def _thing(about: str, words: str, label: str = "", *, calm: bool = False) -> Manner:
    return Manner(Place.THING, words, label, about=about, calm=calm)


def _card(label: str, words: str = "", tells: str = "", each: str = "", *, calm: bool = False) -> Manner:
    return Manner(Place.CARD, words, label, tells, each=each, calm=calm)


MANNERS: dict[str, Manner] = {
    # Whatever stands still: how it goes on
    "go_on": _thumb(_("Go on"), main=True),
    "just_be_listened_to": _thumb(_("Just be listened to")),
    "step_out": _thumb(_("Back to the problem"), main=True),
    "end_time_out": _thumb(_("Back to where we were"), main=True),
    "end_break": _thumb(_("Call us together"), _("The clock runs on from where it stood."), main=True),
    "take_time_back": _thumb(_("Take the time back"), _("The clock gives back what nobody had."), main=True),
    "go_on_anyway": _thumb(_("Go on without it")),
    "open_again": _thumb(_("Open it again"), _("We go on exactly where we stopped."), main=True),
    "knock": _thumb(_("Knock"), _("{holds_door} is told, and can let you in."), main=True),
    # Words
    "take_action": _draft(_("I will do this"), _("What I will do"), _("None to three. It goes onto your sheet.")),
    "ask_question": _draft(_("Hand it over"), _("Your question"), _("{presenter} and the whole set see it at once.")),
    "reflect_back": _draft(_("Put it down"), _("What was said"), _("{presenter} reads along, and does not reply.")),
    "offer_option": _draft(_("Offer it"), _("In your place I might"), _("Offered once, and not argued.")),
    "offer_experience": _draft(_("Offer it"), _("When I was there"), _("Offered once, and not argued.")),
    "place_bid": _draft(
        _("Place my bid"),
        _("If I presented today, it would be about"),
        _("The set sees it at once. You can take it back until the choice."),
    ),
    "write_learning": _draft(_("Keep it"), _("What moved me, what I take with me")),
    "tell_matter": _draft(
        _("Say it so"), _("My matter, in one sentence"), _("It stands for all until you say it anew.")
    ),
    "put_key_question": _draft(_("Put it"), _("The question that the consultation is to answer")),
    "make_statement": _draft(_("Put it down"), _("The problem, in my own words"), _("All of them are shown together.")),
    "offer_hypothesis": _draft(_("Offer it"), _("It might be that"), _("Offered once, and not argued.")),
    "name_skill": _draft(_("Name it"), _("A skill that I practise today")),
    # Floor
    "begin": _thumb(_("Begin"), _("The clock starts with arriving."), main=True),
    "finish_turn": _thumb(_("I have finished"), main=True),
    "take_floor": _thumb("{would_speak}", _("You get the floor, and say it aloud."), main=True),
    "raise_hand": _thumb("{would_speak_too}", _("Your hand goes up; you are in line."), main=True),
    "lower_hand": _thumb(_("Take my hand down")),
    "pass": _thumb(_("Pass")),
    "come_back_to_me": _thumb(_("Come back to me")),
    "read_mine_out": _thumb(_("Read mine out")),
    "not_today": _thumb(_("Not today")),
    "take_back_bid": _thumb(_("Take my bid back")),
    "nod": _thumb(_("I nod to more time")),
    "share_what_was_written": _card(
        _("What was written in your stopped slot is yours alone."), _("Show it to the set")
    ),
    "ask_for_options": Manner(
        Place.MENU, _("Ask for options"), tells=_("The others offer one each, after reflecting.")
    ),
    # Asked of me alone
    "say_who_manages": _card(
        _("Does anyone here manage or assess you, or you them?"),
        tells=_("Only this screen asks, and nobody is told your answer."),
    ),
    "waive": _card(
        _("Somebody here manages or assesses somebody here. Is it all right for you to go on like this?"),
        tells=_("Everyone is asked. One no is enough, and nobody learns whose."),
    ),
    "not_together_with": _card(
        _("Is your manager, your report, or someone you'd rather not meet here?"),
        _("Not in a circle with them"),
        _("Seen by nobody; it is used for the split. Choose it again to take it back."),
    ),
    "say_my_days": _card(_("When is it night where you are, and which days are off?"), _("Keep it"), calm=True),
    "answer_for_minutes": _card(_("This slot asks for minutes of yours. May they have them?")),
    "take_over": _card(
        _("{quiet}’s screen is gone. Is {quiet} still with us?"),
        _("So be it"),
    ),
    "say_help_wanted": _card(
        _("What kind of help would help?"), _("Say it"), _("The others see it. Choose it again to take it back.")
    ),
    "say_i_can_give": _card(_("Can you give the help that is wanted?")),
    "choose_module": _card(
        _("How shall they consult?"), _("Choose"), _("Talk about it first, if you like."), each="module"
    ),
    "rate": _card(_("How are we doing, from 1 to 10?"), _("Put it down"), _("All numbers are shown together.")),
    "give_verdict": _card(_("Have they put your problem as you see it?"), _("Say so")),
    "report_back": _card(_("An action of last time: what I did, what happened, what I learned"), _("Tell it")),
    # On a thing
    "say_what_became": _thing("action", ""),
    "answer_aloud": _thing("question", _("Answered aloud"), calm=True),
    "agree": _thing("sentence", _("Yes")),
    "ask_about_sentence": _thing("sentence", _("I have a question")),
    "answer_question": _thing("question", _("Write my answer down"), _("My answer, in short"), calm=True),
    "mark_question": _thing("question", "", calm=True),
    "sort_item": _thing("item", "", _("What would have to be true?"), calm=True),
    "change_action": _thing("action", _("Change it"), _("What I will do"), calm=True),
    "let_action_go": _thing("action", _("Let it go"), calm=True),
    "promise_help": _thing("action", _("Yes, I will help")),
    "mend_words": _thing("item", _("Mend it"), _("In better words"), calm=True),
    "take_back_words": _thing("item", _("Take it back"), calm=True),
    "strike_words": _thing("item", _("Strike it"), calm=True),
    "put_away": _thing("item", _("Put it away"), calm=True),
    "let_in": _thing("seat", _("Let in")),
    "invite_observer": _thing("seat", _("Invite to observe")),
    "keep_slot_closed": _thing("seat", _("Not in my slot")),
    # Always there
    "take_step_back": Manner(Place.SAFE, _("Take that step back")),
    "pause": Manner(Place.SAFE, _("Pause")),
    # One tap away
    "stop_here": Manner(Place.MENU, _("Stop here"), tells=_("My slot ends. No action and no reason is asked for.")),
    "ask_time_out": Manner(Place.MENU, _("Time-out"), tells=_("The clock stands, and we look at how we work.")),
    "write_note": Manner(Place.MENU, _("Keep the note"), _("A note for myself")),
    "say_what_helps": Manner(
        Place.MENU,
        _("Let them know"),
        _("What helps me take part"),
        _("Only those whom you choose read it. Left empty, it is taken back."),
    ),
    "leave": Manner(
        Place.MENU, _("I have to go"), _("One line of learning, if you like"), _("Your sheet stays yours.")
    ),
    "withdraw_matter": Manner(
        Place.MENU,
        _("Withdraw my matter"),
        tells=_("All of it is erased now, with everything that was given to it."),
    ),
    # Who taps
    "move_on": Manner(Place.ON, _("Next: {following}"), main=True),
    "choose": Manner(Place.STEER, _("Choose"), _("How we choose who presents")),
    "step_in": Manner(Place.STEER, _("Step in"), tells=_("the problem rests, and we look at how we work")),
    "show_together": Manner(Place.STEER, _("Show it now"), tells=_("in five seconds, to all")),
    "split_crowd": Manner(Place.STEER, _("Split into circles"), tells=_("of five to eight")),
    "give_slot_format": Manner(Place.COURSE, _("Give it this format"), tells=_("a slot to come")),
    "extend": Manner(Place.STEER, _("More minutes"), tells=_("taken from questions or options")),
    "go_back": Manner(Place.COURSE, _("Back"), tells=_("nothing seen is hidden")),
    "repeat_phase": Manner(Place.COURSE, _("Once more"), tells=_("this phase from its beginning")),
    "skip_phase": Manner(Place.COURSE, _("Skip"), _("A phase to come")),
    "split_time": Manner(Place.COURSE, _("Split the time"), tells=_("minutes for each slot to come")),
    "take_break": Manner(Place.COURSE, _("A break"), tells=_("minutes; every screen says when we go on")),
    "stop_for_today": Manner(Place.COURSE, _("Stop for today"), tells=_("and go on another day, as it is")),
    "switch_hints": Manner(Place.COURSE, _("Private hints while somebody writes?")),
    "pass_floor": Manner(Place.FLOOR, _("Give the floor to"), _("Somebody")),
    # Who looks after the door
    "add_seat": Manner(Place.DOOR, _("A seat without a screen"), _("The name")),
    "mark_gone": Manner(Place.DOOR, _("Has gone"), _("Somebody")),
    "send_out": Manner(Place.DOOR, _("Send out"), _("Somebody"), _("Their link and code end with it.")),
    "hand_over": Manner(Place.JOBS, _("Hand over"), _("A job")),
    "put_down": Manner(Place.JOBS, _("Put down"), _("A job of mine")),
}

ONLY_WHERE = {
    "coached": frozenset({"step_in", "step_out"}),
    "crowd": frozenset({"split_crowd", "not_together_with"}),
    "continued": frozenset({"report_back", "say_what_became"}),
}
"""Acts that no other meeting ever offers: their forms stand in no other page, which every first view would pay for."""


def of(place: Place) -> list[str]:
    """The acts that stand in a place, in the order of the table."""
    return [name for name, manner in MANNERS.items() if manner.place is place]


DRAFTS = tuple(of(Place.DRAFT))
SPOKEN = tuple(name for name in of(Place.THUMB) if MANNERS[name].main)
"""Of these one may be somebody's one act, and one draft beside it."""

ON_THINGS = tuple(name for name, manner in MANNERS.items() if manner.about)
