"""A written meeting asks when it is night where one is; other meetings don't."""

from askwell.engine.moves import SayMyDays
from askwell.engine.words import Held
from tests.cast import ANA, seated


def test_a_written_meeting_offers_to_say_ones_days_with_a_name_and_weekdays() -> None:
    table = seated(Held.WRITING, "written", guided=False)
    fields = {field.name: field for field in table.act(ANA, "say_my_days").fields}
    assert (fields["zone"].kind, fields["off"].kind) == ("name", "weekdays")
    assert not fields["off"].needed
    table.ok(ANA, SayMyDays("Europe/Zurich", [4, 5]))
    assert table.state.people[ANA].days.zone == "Europe/Zurich"
    assert table.state.people[ANA].days.off == {4, 5}


def test_nobody_has_seven_days_off() -> None:
    table = seated(Held.WRITING, "written", guided=False)
    assert table.refused(ANA, SayMyDays("UTC", [0, 1, 2, 3, 4, 5, 6])) == "not-a-choice"


def test_a_taster_asks_nobody_for_their_days() -> None:
    assert "say_my_days" not in seated().acts(ANA)
