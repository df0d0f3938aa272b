"""Ways into a room, and who stays outside."""

import re
import time
from pathlib import Path

import pytest
import time_machine

from askwell.engine.moves import SendOut, TellMatter, WriteNote
from askwell.engine.refusal import Refusal
from askwell.engine.words import SeatId, Standing
from askwell.web.rooms import registry
from askwell.web.rooms.doors.tokens import Kind
from askwell.web.rooms.doors.tries import TooManyTries
from askwell.web.rooms.erasing.retention import DAY
from askwell.web.rooms.ids import ALPHABET, RoomId
from askwell.web.rooms.opener import Created
from askwell.web.rooms.rooms import Rooms, Taken
from tests.web.rooms.house import gather, house, in_loop


@in_loop
async def test_a_room_is_found_by_its_code_however_it_is_typed(database: Path) -> None:
    async with house(database) as rooms:
        created = await rooms.create(name="Dov")
        assert isinstance(created, Created)
        code = created.code
        for typed in (code, code.upper(), f" {code[:4]}-{code[4:]} ", f"{code[:4]} {code[4:]}"):
            assert await rooms.find_by_code(typed) == created.room


@in_loop
async def test_those_inside_can_read_the_code_from_the_room(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        assert await rooms.code(circle.live) == circle.created.code


@in_loop
async def test_a_token_opens_its_own_seat_and_no_other_room(database: Path) -> None:
    async with house(database) as rooms:
        here, there = await gather(rooms), await gather(rooms)
        token = here.tokens[here.ana]
        assert await rooms.token(here.id, token) == here.ana
        assert await rooms.token(there.id, token) is None
        assert await rooms.token(here.id, token[:-1]) is None
        assert await rooms.token(RoomId("nowhere"), token) is None


@in_loop
async def test_a_token_is_known_again_after_a_restart(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
    async with house(database) as rooms:
        assert await rooms.token(circle.id, circle.tokens[circle.ana]) == circle.ana


@in_loop
async def test_no_token_and_no_code_lies_in_the_database(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        secrets = [*circle.tokens.values(), circle.created.code, await rooms.sheet_link(circle.id, circle.ana)]
        secrets.append(await rooms.new_device(circle.id, circle.ana))
    stored = b"".join(file.read_bytes() for file in database.parent.glob("*.db*"))
    assert circle.id.encode() in stored, "the search would have found them"
    assert not [secret for secret in secrets if secret.encode() in stored]


@in_loop
async def test_nothing_that_people_write_lies_readable_in_the_files(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms, held="writing")
        await circle.join("Chioma of the night shift")
        await circle.go_to("present")
        await circle.ok(circle.ana, TellMatter(circle.live.state.run, "canaryword of the matter"))
        await circle.ok(circle.ben, WriteNote("canaryword of a note"))
        assert {"canaryword", "nurse", "Chioma"} <= set(re.findall(r"\w+", repr(circle.live.state)))
        stored = b"".join(file.read_bytes() for file in database.parent.glob("*.db*"))
    assert circle.ben.encode() in stored, "ids are facts"
    # "nurse" alone is found where a seat's name ends in "nur" and "seat" follows it.
    for word in (b"canaryword", b"best nurse", b"Chioma", b"matter_told"):
        assert word not in stored


@in_loop
async def test_whoever_is_sent_out_has_no_key_to_anything(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        other_phone = await rooms.new_device(circle.id, circle.ben)
        link = await rooms.sheet_link(circle.id, circle.ben)
        await circle.ok(circle.dov, SendOut(circle.ben))
        assert await rooms.token(circle.id, circle.tokens[circle.ben]) is None
        assert await rooms.claim_device(other_phone) is None
        assert await rooms.claim_sheet(link) is None
        assert await rooms.token(circle.id, circle.tokens[circle.chi]) == circle.chi


@in_loop
async def test_a_name_that_is_refused_makes_no_seat_and_no_token(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        people = len(circle.live.state.people)
        answer = await rooms.take_seat(circle.id, name="Ana")
        assert isinstance(answer, Refusal)
        assert answer.slug == "name-taken"
        assert len(circle.live.state.people) == people
        assert isinstance(await rooms.create(name=""), Refusal)


@in_loop
async def test_whoever_comes_after_the_matter_was_told_knocks(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms, held="writing")
        await circle.go_to("present")
        await circle.ok(circle.ana, TellMatter(circle.live.state.run, "My best nurse is leaving."))
        late = await rooms.take_seat(circle.id, name="Fay")
        assert isinstance(late, Taken)
        assert late.knocking
        assert circle.live.state.people[late.seat].standing is Standing.KNOCKING
        assert await rooms.token(circle.id, late.token) == late.seat


@in_loop
async def test_a_code_for_another_device_works_once_and_for_ten_minutes(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        claim = await rooms.claim_device(await rooms.new_device(circle.id, circle.ana))
        assert claim
        assert await rooms.token(claim.room, claim.token) == claim.seat == circle.ana
        code = await rooms.new_device(circle.id, circle.ana)
        assert await rooms.claim_device(code)
        assert await rooms.claim_device(code) is None
        late = await rooms.new_device(circle.id, circle.ana)
        with time_machine.travel(_in(11 * 60 * 1000), tick=True):
            assert await rooms.claim_device(late) is None


@in_loop
async def test_the_link_to_a_sheet_opens_it_again_and_nothing_else(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        secret = await rooms.sheet_link(circle.id, circle.ana)
        for _ in range(2):
            claim = await rooms.claim_sheet(secret)
            assert claim
            assert (await rooms.holder(claim.room, claim.token) or ())[:2] == (circle.ana, Kind.SHEET)
            assert await rooms.token(claim.room, claim.token) is None
        assert await rooms.claim_device(secret) is None


@in_loop
async def test_a_display_sees_the_wall_and_has_no_seat(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        token = await rooms.display_token(circle.id)
        assert (await rooms.holder(circle.id, token) or ())[:2] == (SeatId(""), Kind.DISPLAY)
        assert await rooms.token(circle.id, token) is None


@in_loop
async def test_a_device_that_is_handed_over_opens_nothing(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        token = circle.tokens[circle.ana]
        assert await rooms.token(circle.id, token)
        live, shown = await rooms.open(circle.id), await rooms.holder(circle.id, token)
        assert live is not None
        assert shown is not None
        await rooms.drop_token(live, shown)
        assert await rooms.token(circle.id, token) is None


@in_loop
async def test_a_token_ends_after_thirty_days(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        token = circle.tokens[circle.ana]
        assert await rooms.token(circle.id, token)
        with time_machine.travel(_in(30 * DAY), tick=True):
            assert await rooms.token(circle.id, token) is None


@in_loop
async def test_guessing_a_code_a_hundred_times_meets_a_wait(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        waits = [await _wait_for(rooms, "2222222" + ALPHABET[nth % 20]) for nth in range(100)]
        assert waits.count(0) == 30
        assert all(0 <= wait <= 60 for wait in waits)
        with pytest.raises(TooManyTries):
            await rooms.find_by_code(circle.created.code, "home")
        assert await rooms.find_by_code(circle.created.code, "elsewhere") == circle.id


@in_loop
async def test_being_opened_prolongs_a_rooms_life_but_not_for_ever(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        first = rooms.kept_until(circle.live)
        with time_machine.travel(_in(10 * DAY), tick=True):
            await rooms.open(circle.id)
            assert rooms.kept_until(circle.live) >= first + 9 * DAY
        with time_machine.travel(_in(29 * DAY), tick=True):
            await rooms.open(circle.id)
            assert rooms.kept_until(circle.live) == circle.live.head.created_at + 30 * DAY


@in_loop
async def test_idle_rooms_are_folded_away_and_rooms_with_somebody_in_them_stay(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registry, "AT_MOST", 3)
    async with house(database) as rooms:
        watched = await gather(rooms)
        watched.live.listen(lambda _: None)
        for _ in range(5):
            await gather(rooms)
        assert len(rooms._registry.all_open()) == 3
        assert await rooms.open(watched.id) is watched.live


def _in(milliseconds: int) -> float:
    return time.time() + milliseconds / 1000


async def _wait_for(rooms: Rooms, code: str) -> int:
    """Seconds; 0 when the code was looked up, and there is no such room."""
    try:
        assert await rooms.find_by_code(code, "home") is None
    except TooManyTries as wait:
        return wait.seconds
    return 0
