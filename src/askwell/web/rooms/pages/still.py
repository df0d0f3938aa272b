"""What is said while the meeting stands still: before it, in a break, after it."""

from collections.abc import Callable, Mapping

from askwell.engine.sight.shapes import Shared
from askwell.web.rooms.pages.tongue import Tongue

Names = Mapping[str, str]
Sentences = tuple[str, str]
"""What is so, and what comes of it."""


def said(shared: Shared, tongue: Tongue, names: Names, me: str | None) -> Sentences:
    """To `me`, or to everyone. A pause says nothing: the page itself says that we have paused."""
    tell = STAGES.get(shared.stage)
    return tell(shared, tongue, names, me) if tell else ("", "")


def _lobby(shared: Shared, tongue: Tongue, names: Names, me: str | None) -> Sentences:
    here = tongue.count("{number} of us is here.", "{number} of us are here.", len(shared.people))
    if shared.one_guides:
        return here, tongue.say("One more than this circle has seats: whoever guides needs none. Who guides?")
    if me == shared.tapper:
        return here, tongue.say("You begin as soon as everyone has a seat.")
    return here, tongue.say("{tapper} begins as soon as everyone has a seat.", tapper=names.get(shared.tapper, ""))


def _listened_to(shared: Shared, tongue: Tongue, names: Names, me: str | None) -> Sentences:
    if me == shared.presenter:
        return tongue.say("We listen to you."), tongue.say("You say when we go on.")
    presenter = names.get(shared.presenter or "", "")
    nothing = tongue.say("Nothing is asked, and nothing is written.")
    return tongue.say("{presenter} is being listened to.", presenter=presenter), nothing


def _time_out(shared: Shared, tongue: Tongue, names: Names, me: str | None) -> Sentences:
    stands = tongue.say("The clock stands.")
    if me == shared.tapper:
        return stands, tongue.say("You take us back when we are ready.")
    return stands, tongue.say("{tapper} takes us back.", tapper=names.get(shared.tapper, ""))


def _stepped_in(shared: Shared, tongue: Tongue, names: Names, me: str | None) -> Sentences:
    return tongue.say("The problem rests."), tongue.say("What goes well? What could be better?")


def _break(shared: Shared, tongue: Tongue, names: Names, me: str | None) -> Sentences:
    return tongue.say("The clock stands."), ""


def _away(shared: Shared, tongue: Tongue, names: Names, me: str | None) -> Sentences:
    lost = tongue.say("This server could not be reached for a while. No phase was lost.")
    if me == shared.tapper:
        return lost, ""
    return lost, tongue.say("{tapper} takes the time back, or goes on.", tapper=names.get(shared.tapper, ""))


def _resting(shared: Shared, tongue: Tongue, names: Names, me: str | None) -> Sentences:
    return tongue.say("Everything stays as it is."), tongue.say("Open it again when you meet another day.")


def _ended(shared: Shared, tongue: Tongue, names: Names, me: str | None) -> Sentences:
    return tongue.say("This meeting is over."), tongue.say("Everyone keeps their own sheet.")


STAGES: dict[str, Callable[[Shared, Tongue, Names, str | None], Sentences]] = {
    "lobby": _lobby,
    "listened_to": _listened_to,
    "time_out": _time_out,
    "stepped_in": _stepped_in,
    "break": _break,
    "away": _away,
    "resting": _resting,
    "ended": _ended,
}
