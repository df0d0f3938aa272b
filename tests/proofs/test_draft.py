"""A draft is proved from the command line, in plain words, and with an exit code for programs."""

from pathlib import Path

from click.testing import CliRunner, Result

from askwell.cli.format import format as commands

PAGE = """
grammar = 1
name = "Mine"
purpose = "A draft."
least = 3
most = 4

[[phases]]
like = "arrive"

[[phases]]
like = "bids"
{bids}

[[phases]]
like = "present"

[[phases]]
like = "review"
"""


def test_a_sound_draft_is_proved_and_its_states_are_counted(tmp_path: Path) -> None:
    result = _proved(tmp_path, "")
    assert result.exit_code == 0
    assert "0 findings" in result.output


def test_a_draft_that_nobody_could_leave_is_told_where(tmp_path: Path) -> None:
    result = _proved(tmp_path, 'may = { facilitator = ["bid"] }')
    assert result.exit_code == 1
    assert "bids: cannot be left by anybody who is there (3 people without a facilitator)" in result.output


def test_whoever_writes_a_page_reads_of_the_fewest_people_before_larger_circles_are_walked(tmp_path: Path) -> None:
    lines = _proved(tmp_path, "", how=()).output.splitlines()
    people = [line.split()[0] for line in lines if "facilitator" in line and "without" in line]
    assert people == ["3", "4"]


def test_what_is_wrong_is_said_once_though_it_is_said_at_once(tmp_path: Path) -> None:
    lines = _proved(tmp_path, 'may = { facilitator = ["bid"] }').output.splitlines()
    assert len(lines) == len(set(lines))


def test_a_page_that_cannot_be_held_is_not_proved(tmp_path: Path) -> None:
    result = _proved(tmp_path, 'exit = "never"')
    assert result.exit_code == 1
    assert "states" not in result.output


def test_neither_a_name_nor_a_file_is_a_mistake_in_the_command() -> None:
    assert CliRunner().invoke(commands, ["prove", "no-such-format"]).exit_code == 2


def _proved(folder: Path, bids: str, how: tuple[str, ...] = ("--smallest",)) -> Result:
    draft = folder / "mine.toml"
    draft.write_text(PAGE.replace("{bids}", bids), encoding="utf-8")
    return CliRunner().invoke(commands, ["prove", *how, str(draft)])
