"""Every reason to say no: a slug to search for, a sentence for the person, and what is possible instead.

The slug stands in the page (`data-refusal`), in the docs and in the test of the same promise. Sentences are
English message ids with {places} that are filled after translation.
"""

from askwell.engine.refusal import Reason

REASONS: dict[str, Reason] = {}


def _reason(slug: str, sentence: str, instead: str) -> Reason:
    assert slug not in REASONS, slug
    REASONS[slug] = Reason(slug, sentence, instead)
    return REASONS[slug]


# The meeting as a whole
NOT_AT_THE_TABLE = _reason(
    "not-at-the-table", "This seat is not at the table now.", "Knock, and the host can let you in."
)
SEAT_TAKEN = _reason("seat-taken", "This seat is taken already.", "Go on with it, or take another by the link.")
NOT_OPEN = _reason("not-open", "This room has not been opened yet.", "Start a session first.")
HAS_ENDED = _reason("has-ended", "This meeting has ended.", "Your sheet is still here, and everyone keeps their own.")
NOT_BEGUN = _reason("not-begun", "We have not begun yet.", "{tapper} begins as soon as everyone has taken a seat.")
HAS_BEGUN = _reason("has-begun", "We have begun already.", "Go on from where we are.")
RESTING = _reason(
    "resting", "We stopped for today. Everything is as it was.", "Open it again when you meet another day."
)
NOT_RESTING = _reason("not-resting", "The meeting is going on.", "Stop for today first.")
PAUSED = _reason("paused", "We've paused.", "{chooser} says how we go on.")
NOT_PAUSED = _reason("not-paused", "We are not paused.", "Pause is always there when you need it.")
MOVED_ON = _reason(
    "moved-on",
    "The set has moved on from {was}.",
    "Nothing is lost: words of yours are still yours, to keep or to use now.",
)
STALE = _reason("gone", "What this was about is no longer here.", "Look at what is there now.")
NOT_A_MOVE_FOR_PEOPLE = _reason("room-only", "Only the room itself does this.", "Whoever taps moves the meeting on.")

LISTENED_TO = _reason(
    "listened-to", "{presenter} is being listened to.", "Just listen. {presenter} says when we go on."
)
IN_TIME_OUT = _reason(
    "in-time-out",
    "We are looking at how we work; the clock stands.",
    "{tapper} takes us back when you are ready.",
)
IN_A_BREAK = _reason("in-a-break", "It's a break.", "{tapper} calls us together again.")
AWAY = _reason("away", "We were away for a while, and the clock stood.", "{tapper} takes the time back, or goes on.")
NOT_AWAY = _reason("not-away", "No time was lost.", "Go on as you are.")
NOT_IN_TIME_OUT = _reason("not-in-time-out", "There is no time-out now.", "Any member may ask for one.")

# Words
EMPTY = _reason("empty", "There are no words in it yet.", "Write one sentence.")
TOO_LONG = _reason(
    "too-long",
    "That is {length} characters; {limit} fit.",
    "Your words are still in the field: shorten them there.",
)
NAME_MISSING = _reason("name-missing", "We need a name to call you by.", "Any name that people here know.")
NAME_TOO_LONG = _reason(
    "name-too-long", "That name has {length} characters; {limit} fit.", "Use the name that people say."
)
NAME_OVERLADEN = _reason(
    "name-overladen",
    "One letter of that name carries more marks than a seat can show.",
    "Write it with the marks that people read; all of its letters stay.",
)
NAME_TAKEN = _reason(
    "name-taken", "Someone here is called {name} already.", "Add a letter, so that people know who is meant."
)
NOT_A_DATE = _reason("not-a-date", "We could not read that date.", "Write it as year-month-day, or leave it out.")
NOT_A_CHOICE = _reason("not-a-choice", "That is not one of the choices.", "Choose one of those shown.")

# The door
CIRCLE_FULL = _reason(
    "circle-full",
    "This circle has room for {most}, and is full.",
    "Start a second session: two small circles hear more than one large one.",
)
ONE_TOO_MANY = _reason(
    "one-too-many",
    "This circle has room for {most}, and there is one more of you.",
    "Say who guides: whoever guides needs no seat in the circle.",
)
NOT_KNOCKING = _reason("not-knocking", "Nobody with that name is at the door.", "Look at who is knocking now.")
NOT_THE_HOST = _reason("not-the-host", "{host} looks after the door.", "Ask {host}, or let {host} hand the door over.")
NOT_IN_THIS_SLOT = _reason("not-in-this-slot", "Not in this slot.", "The door opens again when this slot is over.")
NOT_A_SUPPORTER_OF = _reason(
    "supports-nobody",
    "A supporter comes with somebody who sits at the table, and nobody of that name does now.",
    "Write the name as it stands in the circle, or come when that person is here.",
)
IS_OVER = _reason(
    "is-over", "This meeting is over; nobody comes in any more.", "Ask whoever invited you about the next."
)
NOT_AN_OBSERVER = _reason("not-an-observer", "Nobody is waiting to observe.", "An observer joins by the link first.")

# Arriving
NOT_AGREED_YET = _reason(
    "not-agreed-yet",
    "You have not said yes to how we work yet.",
    "Say yes to each sentence, or “I have a question”.",
)
NOT_EVERYONE_AGREED = _reason(
    "not-everyone-agreed",
    "Not everyone has said yes to all of it yet; {waiting} still to come.",
    "Give it a moment; talk about what is in question.",
)
NOT_THIS_TIME = _reason(
    "not-this-time",
    "Not this time.",
    "This group as it sits here does not go on. Others may; or find a different circle.",
)
NO_SUCH_SENTENCE = _reason("no-such-sentence", "There is no such sentence.", "Answer one of those shown.")
NOTHING_TO_WAIVE = _reason("nothing-to-waive", "Nothing is being asked of you in private.", "Go on as you are.")
TOO_FEW = _reason(
    "too-few",
    "With {here} of us there is nobody left to ask. It takes {least}.",
    "Wait for one more, or give a seat to someone without a screen.",
)

# Choosing who presents
NOBODY_BIDS = _reason(
    "nobody-bids",
    "Nobody has brought something yet.",
    "Give it a minute. A small matter that is really yours is enough.",
)
SEVERAL_BIDS = _reason(
    "several-bids",
    "{bids} of you would present, and there is time for {slots}.",
    "Talk it over: someone takes a bid back, or choose by lot.",
)
NO_BID = _reason("no-bid", "You have no bid here.", "Place one, if you like.")
CHOICE_MADE = _reason("choice-made", "Who presents is decided.", "Go back to the bids to choose anew.")

# Floor and turns
LISTENING = _reason(
    "listening",
    "You have turned the chair: now you only listen.",
    "You speak again in {next}. Pause is always there.",
)
FLOOR_TAKEN = _reason("floor-taken", "{holder} has the floor.", "Raise a hand, and you are next in line.")
FLOOR_NOT_YOURS = _reason("floor-not-yours", "The floor is not yours now.", "It comes round to you.")
HAND_UP_ALREADY = _reason("hand-up-already", "Your hand is up already.", "You are in line; take it down if you like.")
NO_HAND_UP = _reason("no-hand-up", "Your hand is not up.", "Raise it when you have something.")
NO_FLOOR_HERE = _reason("no-floor-here", "In “{phase}” nobody takes the floor.", "What fits now: {purpose}")
CAME_BACK_ALREADY = _reason(
    "came-back-already", "Your turn has come back once already.", "Speak, or pass; a pass leaves no trace."
)
NOTHING_TO_READ_OUT = _reason("nothing-to-read-out", "You have written nothing in this phase.", "Say it, or pass.")

# What may be given, and when
NOT_IN_THIS_PHASE = _reason("not-in-this-phase", "Not in “{phase}”.", "What fits now: {purpose}")
PRESENTERS_ONLY = _reason("presenters-only", "Now {presenter} is telling.", "Your questions come right after.")
OPTIONS_LATER = _reason(
    "options-later",
    "Options wait until {presenter} asks for them.",
    "Is there a question in it? Ask that.",
)
QUESTIONS_LATER = _reason(
    "questions-later", "Questions come later.", "Keep it; it will still be good in a few minutes."
)
HAS_ITS_TIME = _reason(
    "has-its-time",
    "That has its own time, in “{phase}”.",
    "Keep it until then, in a note that only you see.",
)
SAID_ALOUD = _reason("said-aloud", "In {phase} we speak; only a scribe writes.", "Say it when the floor is yours.")
NOT_YOURS = _reason("not-yours", "These words are somebody else's.", "You can mend and take back your own.")
ALREADY_SHOWN = _reason(
    "already-shown", "Everyone has seen it already.", "Say what you would change; it can't be unseen."
)
NOT_THE_PRESENTER = _reason("not-the-presenter", "Only {presenter} does this.", "It is {presenter}'s matter.")
NOBODY_PRESENTS = _reason("nobody-presents", "Nobody is presenting now.", "This belongs to a slot.")
NOT_ASKED_OF_YOU = _reason("not-asked-of-you", "This was not asked of you.", "Answer what is on your own screen.")
ON_PAPER = _reason("on-paper", "What is private is not done by somebody else.", "Use paper for it, or your own screen.")
NOT_FOR_THEM = _reason("not-for-them", "{name} acts for themselves.", "You may act for a seat without a screen.")

NOT_GUIDING = _reason("not-guiding", "Only whoever guides does this.", "Ask for a time-out: any member may.")
STILL_OPEN = _reason(
    "still-open",
    "{waiting} of us can still write; this stays open until its time.",
    "It ends sooner when everyone has written or passed.",
)
NEEDS_A_COACH = _reason(
    "needs-a-coach",
    "A coached set waits for its coach: nobody guides yet.",
    "Let somebody who coaches guide, or choose a format without a coach.",
)
NOT_COACHED = _reason("not-coached", "In this format nobody steps in.", "Ask for a time-out to look at how we work.")
STEPPED_IN = _reason("stepped-in", "We are learning for a moment; the problem waits.", "{guide} takes us back to it.")
NOT_STEPPED_IN = _reason("not-stepped-in", "We are at the problem already.", "Go on.")
NOTHING_TO_SHOW = _reason("nothing-to-show", "Nobody has written yet.", "Wait until somebody has.")
NO_WORDING_YET = _reason(
    "no-wording-yet",
    "No wording of your problem is shown yet.",
    "They are shown together; then you say whether that is it.",
)
NUMBERS_SHOWN = _reason("numbers-shown", "The numbers have been shown, all at once.", "Say yours aloud.")
NOTHING_ASKED = _reason(
    "nothing-asked", "A statement answers a question here, and none is open.", "Ask one, or wait to be asked."
)
ENOUGH_THIS_TURN = _reason("enough-this-turn", "That is {most} in this turn.", "Let the next person have theirs.")
NO_MODULES_HERE = _reason("no-modules-here", "There is no way of consulting to choose now.", "It has its own phase.")
NO_CONTRACT_YET = _reason("no-contract-yet", "{presenter} has not said which help is wanted.", "Ask what would help.")
TOLD_ALREADY = _reason("told-already", "You have told what came of it.", "The next action, or the next of us.")
ROLE_WAITS = _reason("role-waits", "In this round you watch.", "Keep what you notice; you are asked afterwards.")

NO_CROWD = _reason("no-crowd", "This is one circle, not a crowd.", "Everyone sits here together.")
SPLIT_ALREADY = _reason("split-already", "The circles are made.", "Go to yours; a seat can still be changed there.")
SPLIT_FIRST = _reason(
    "split-first", "You are too many for one circle.", "Split into circles; each goes on in a room of its own."
)
NO_SPLIT_FOUND = _reason(
    "no-split-found",
    "We found no way to make the circles so that everyone can sit in theirs.",
    "Ask whether one more person can come, or make one circle fewer by hand.",
)
NO_SLOT_AHEAD = _reason("no-slot-ahead", "No slot is ahead of us.", "The format of this one stays as it is.")

# Actions
THREE_ACTIONS = _reason(
    "three-actions", "Three actions are enough.", "Change one, or let one go, if this matters more."
)
NOT_AN_OPTION_TO_SORT = _reason("not-to-sort", "That is not something to sort.", "Sort what was offered to you.")

# Minutes and steering
NOT_TAPPING = _reason("not-tapping", "{tapper} taps.", "Ask {tapper}; after zero anyone may, if nobody guides.")
NO_MINUTES_LEFT = _reason(
    "no-minutes-left",
    "No minutes are left to take; actions and closing keep theirs.",
    "Nobody is cut off: the clock counts on past zero until whoever taps moves on.",
)
NOTHING_TO_NOD_TO = _reason("nothing-to-nod-to", "Nothing waits for a nod.", "Ask for time first.")
SECOND_PERSON = _reason("second-person", "It takes a second person's nod.", "Look around: someone else may nod.")
NOT_YOUR_MINUTES = _reason(
    "not-your-minutes", "Those minutes belong to {presenter}.", "{presenter} is asked on their own screen."
)
FIRST_PHASE = _reason("first-phase", "There is nothing before this.", "Go on, or repeat it.")
NOT_TO_BE_SKIPPED = _reason("not-to-be-skipped", "{phase} is not ahead of us.", "Skip a phase that is to come.")
TOO_LATE_TO_TAKE_BACK = _reason(
    "too-late-to-take-back", "The five seconds are over.", "Go back instead; nothing that was seen is hidden."
)
NOT_IN_A_BREAK = _reason("not-in-a-break", "There is no break now.", "Take one: ten minutes, with the time of return.")
OUT_OF_RANGE = _reason("out-of-range", "Between {least} and {most}.", "Choose a number in between.")

# Jobs
NOT_YOUR_JOB = _reason("not-your-job", "That is {holder}'s job now.", "{holder} can hand it over, or the host.")
STILL_WITH_US = _reason(
    "still-with-us", "{name}'s screen was there a moment ago.", "Give it a minute; nothing moves meanwhile."
)
