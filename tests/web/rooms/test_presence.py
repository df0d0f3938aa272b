from askwell.engine.words import SeatId
from askwell.web.rooms.presence import Presence
from tests.web.rooms.house import Stopwatch

ANA, BEN = SeatId("ana"), SeatId("ben")


def test_two_devices_are_one_present_person() -> None:
    presence = Presence()
    presence.arrive(ANA, "phone")
    presence.arrive(ANA, "laptop")
    presence.leave(ANA, "phone")
    assert presence.is_awake(ANA)
    assert presence.devices(ANA) == 1
    presence.leave(ANA, "laptop")
    assert not presence.is_awake(ANA)
    assert presence.asleep() == {ANA}


def test_a_seat_is_quiet_after_a_minute_without_any_device(stopwatch: Stopwatch) -> None:
    presence = Presence()
    presence.arrive(ANA, "phone")
    stopwatch.shift(120)
    assert presence.quiet([ANA]) == set()
    presence.leave(ANA, "phone")
    stopwatch.shift(59)
    assert presence.quiet([ANA]) == set()
    stopwatch.shift(1)
    assert presence.quiet([ANA]) == {ANA}
    presence.arrive(ANA, "phone")
    assert presence.quiet([ANA]) == set()


def test_after_a_restart_everyone_has_a_minute_to_come_back(stopwatch: Stopwatch) -> None:
    presence = Presence()
    assert presence.quiet([ANA, BEN]) == set()
    stopwatch.shift(61)
    assert presence.quiet([ANA, BEN]) == {ANA, BEN}


def test_a_device_that_leaves_twice_or_was_never_there_changes_nothing() -> None:
    presence = Presence()
    presence.leave(ANA, "phone")
    presence.arrive(ANA, "phone")
    presence.leave(ANA, "other")
    assert presence.is_awake(ANA)
