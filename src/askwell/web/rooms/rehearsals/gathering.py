"""Gathers the set of a rehearsal: a room, colleagues on their seats, the meeting begun, a seat for the newcomer."""

from dataclasses import dataclass, field

from askwell.colleagues import Case, ScriptedSet, all_cases, cast
from askwell.engine.format import Format, Presents
from askwell.engine.refusal import Refusal
from askwell.engine.words import Job
from askwell.web.rooms import randomness
from askwell.web.rooms.ids import RoomId, new_token
from askwell.web.rooms.opener import Created
from askwell.web.rooms.rehearsals.inside import Inside
from askwell.web.rooms.rehearsals.wish import Wish
from askwell.web.rooms.rooms import Rooms, Taken

AROUND_A_TABLE = 5
"""People with the newcomer, where the format takes as many; where everyone presents, as few as it takes."""


@dataclass(slots=True)
class Gathered:
    """`tokens` by seat, the newcomer's among them."""

    room: RoomId
    newcomer: str
    set: ScriptedSet
    tokens: dict[str, str] = field(default_factory=dict)


def size_of(format_: Format, role: str) -> int:
    """How many colleagues. Whoever guides comes beside the people whom the format counts."""
    people = format_.least
    if format_.presents is Presents.BIDS:
        people = max(format_.least, min(AROUND_A_TABLE, format_.most))
    if role == "facilitator":
        return people
    return people - 1 + format_.coached


class Gathering:
    """One use: `gather()`."""

    def __init__(self, rooms: Rooms, inside: Inside, wish: Wish, format_: Format, language: str) -> None:
        self._rooms = rooms
        self._inside = inside
        self._wish = wish
        self._format = format_
        self._language = language
        self._seed = randomness.number(32)
        self.people = cast(self._seed, size_of(format_, wish.role), [wish.name])
        self._tokens: dict[str, str] = {}
        self._room = RoomId("")

    async def gather(self) -> Gathered | Refusal:
        """Refused where a newcomer's name is: with the same words as at any door."""
        wish, guides = self._wish, self._wish.role == "facilitator"
        first = wish.role == "presenter"
        opened = await self._open(wish.name if first else self.people[0].name)
        if isinstance(opened, Refusal):
            return opened
        host = opened.seat
        await self._must(host, "begin")
        newcomer = host if first else ""
        if guides:
            newcomer = await self._sit(wish.name, own_device=wish.own_device)
            await self._must(host, "hand_over", job=Job.GUIDING.value, to=newcomer)
        for who in self.people:
            who.seat = host if not first and who.nth == 0 else await self._sit(who.name)
        newcomer = newcomer or await self._sit(wish.name, own_device=wish.own_device)
        if not guides:
            await self._hand_jobs(host)
        return Gathered(self._room, newcomer, self._set(newcomer), self._tokens)

    async def _open(self, name: str) -> Created | Refusal:
        """In writing: what is said can be read by somebody who sits alone."""
        opened = await self._rooms.create(
            format=self._wish.format,
            name=name,
            held="writing",
            language=self._language,
            own_device=self._wish.own_device,
            rehearsal=True,
        )
        if isinstance(opened, Created):
            self._room = opened.room
            self._tokens[opened.seat] = opened.token
        return opened

    async def _sit(self, name: str, *, own_device: bool = True) -> str:
        taken = await self._rooms.take_seat(self._room, name=name, own_device=own_device)
        if not isinstance(taken, Taken):
            raise NotSeated(taken)
        self._tokens[taken.seat] = taken.token
        return taken.seat

    async def _hand_jobs(self, host: str) -> None:
        """A coached set has its coach; else somebody scripted taps, and looks after the door."""
        if not self.people:
            return
        if self._format.coached:
            await self._must(host, "hand_over", job=Job.GUIDING.value, to=self.people[-1].seat)
        else:
            await self._must(host, "hand_over", job=Job.TAPPING.value, to=self.people[0].seat)
        if host != self.people[0].seat:
            await self._must(host, "hand_over", job=Job.DOOR.value, to=self.people[0].seat)

    async def _must(self, seat: str, type_: str, **fields: object) -> None:
        move = {"type": type_, **fields}
        refusal = await self._inside.move(self._room, seat, self._tokens[seat], new_token(), move)
        if refusal is not None:
            raise NotSeated(refusal)

    def _set(self, newcomer: str) -> ScriptedSet:
        brought, presents = self._wish.brought(), self._wish.role == "presenter"
        others = [case for case in all_cases() if case.word != brought.word]
        start = self._seed % len(others)
        spare = [*others[start:], *others[:start]]
        cases: dict[str, Case] = {who.seat: spare[who.nth % len(spare)] for who in self.people}
        brings = newcomer if presents or not self.people else self.people[0].seat
        cases[brings] = brought
        return ScriptedSet(self._seed, self.people, cases, brings, newcomer)


class NotSeated(Exception):
    """Something that is always possible in a fresh room was not."""
