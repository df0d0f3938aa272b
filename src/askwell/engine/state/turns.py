"""Who has the floor, and who is to come."""

from dataclasses import dataclass, field

from askwell.engine.words import ItemId, SeatId, SequenceNumber


@dataclass(slots=True)
class Turns:
    """Who has the floor, since which event, who is to come, and who has had their turn in this run of a phase."""

    holder: SeatId | None = None
    to_come: list[SeatId] = field(default_factory=list)
    done: set[SeatId] = field(default_factory=set)
    put_off: set[SeatId] = field(default_factory=set)
    hands: list[SeatId] = field(default_factory=list)
    reading_out: ItemId | None = None
    since: SequenceNumber = SequenceNumber(0)

    def copy(self) -> "Turns":
        line, hands = [*self.to_come], [*self.hands]
        return Turns(self.holder, line, {*self.done}, {*self.put_off}, hands, self.reading_out, self.since)
