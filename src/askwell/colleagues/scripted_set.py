"""A set of scripted colleagues, beat by beat: who does what next, or that nobody does anything."""

from collections.abc import Callable, Iterable, Mapping

from askwell.colleagues import notice
from askwell.colleagues.conduct.bidding import bid
from askwell.colleagues.conduct.courtesy import be_courteous
from askwell.colleagues.conduct.giving import give
from askwell.colleagues.conduct.presenting import present
from askwell.colleagues.conduct.standing import take_us_back
from askwell.colleagues.conduct.tapping import tap
from askwell.colleagues.conduct.turns import take_turn
from askwell.colleagues.intent import Intent
from askwell.colleagues.peers import Peers
from askwell.colleagues.people import Colleague
from askwell.colleagues.seen import Data, Seen

Conduct = Callable[[Peers, Colleague, Seen], Intent | None]

IN_ORDER: tuple[Conduct, ...] = (take_us_back, bid, take_turn, present, give, tap)
"""What comes first to mind: whatever stands still, then a turn, one's own matter, the others', and going on."""


class ScriptedSet(Peers):
    def beat(self, sights: Mapping[str, Data], *, writing: bool = False, ready: bool = False) -> list[Intent]:
        """`sights` by seat; `writing` while the newcomer writes, `ready` once they would go on.

        Each may do what courtesy asks at once; of all else one thing happens in a beat.
        """
        seen = {who.seat: Seen(who.seat, sights[who.seat]) for who in self.colleagues}
        if not seen:
            return []
        notice.look(self, next(iter(seen.values())))
        self.is_ready = self.is_ready or ready
        courtesies = [i for who in self.colleagues if (i := be_courteous(self, who, seen[who.seat]))]
        if courtesies:
            return courtesies
        if self.hush and not self.is_ready:
            self.hush -= 1
            return []
        return [] if writing else list(self._one(seen))

    def _one(self, seen: Mapping[str, Seen]) -> Iterable[Intent]:
        for conduct in IN_ORDER:
            for who in self.who_first():
                intent = conduct(self, who, seen[who.seat])
                if intent:
                    return (intent,)
        return ()
