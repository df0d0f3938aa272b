"""What must be true of a round: nothing lost, doubled, out of order, invented, or shown to a seat it isn't for."""

import re
from collections.abc import Iterable, Iterator

from bench.house.second_language import LANGUAGE, MARK
from bench.load.crowd import Crowd, Sent
from bench.load.wire import Heard

WORD = re.compile(rb"w[a-z]+\d*n\d+w")


def faults(crowd: Crowd, sent: Iterable[Sent]) -> list[str]:
    """A sentence for each thing that is wrong; none is what a round needs to count."""
    by_room: dict[int, list[Sent]] = {}
    for each in sent:
        by_room.setdefault(each.room, []).append(each)
    found = [f"{each.step.move['type']} was answered by {each.reply}" for _, each in _refused(by_room)]
    for room, moves in by_room.items():
        for place, ear in enumerate(crowd.ears[room]):
            language = crowd.rooms[room].seats[place].language
            found += [f"room {room}, seat {place}: {what}" for what in _of_seat(place, language, ear.messages(), moves)]
    return found


def deliveries(crowd: Crowd) -> int:
    return sum(len(ear.messages()) for room in crowd.ears for ear in room)


def latencies(crowd: Crowd, sent: Iterable[Sent]) -> list[float]:
    """Seconds from the moment at which a move was due until its last reader had heard of it, in rising order."""
    heard = [[{one.number: one.second for one in ear.messages()} for ear in room] for room in crowd.ears]
    slowest = (
        max(heard[each.room][place].get(each.at, float("inf")) for place in each.step.readers) - each.due
        for each in sent
    )
    return sorted(slowest)


def _refused(by_room: dict[int, list[Sent]]) -> Iterator[tuple[int, Sent]]:
    return ((room, each) for room, moves in by_room.items() for each in moves if each.at < 0)


def _of_seat(place: int, language: str, heard: list[Heard], moves: list[Sent]) -> Iterator[str]:
    numbers = [one.number for one in heard]
    if numbers != sorted(set(numbers)):
        yield f"doubled or out of order: {numbers}"
    expected = [each for each in moves if place in each.step.readers]
    due = {each.at for each in expected}
    if invented := set(numbers) - due:
        yield f"told of {sorted(invented)}, which is not theirs to know"
    if lost := due - set(numbers):
        yield f"never told of {sorted(lost)}"
    told = b"\n".join(one.text for one in heard)
    mine = {each.step.word.encode() for each in expected if each.step.word}
    others = {each.step.word.encode() for each in moves if each.step.word} - mine
    read = set(WORD.findall(told))
    if read & others:
        yield f"read what isn't theirs: {read & others}"
    if mine - read:
        yield f"never read {mine - read}"
    if (MARK.encode() in told or b"\\u02c8" in told) != (language == LANGUAGE):
        yield f"was not told in {language}"
