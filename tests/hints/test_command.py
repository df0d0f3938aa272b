"""`askwell hint`: a text a line in, a JSON object a line out."""

import json

from click.testing import CliRunner

from askwell.cli import main


def told(stdin: str | bytes, *options: str) -> list[str]:
    result = CliRunner().invoke(main, ["hint", *options], input=stdin)
    assert result.exit_code == 0, result.output
    return result.stdout.splitlines()


def test_each_line_gets_one_json_object() -> None:
    lines = [json.loads(line) for line in told("Why not ask her?\n\nWhat happened?\n", "--json")]
    assert [line["form"] for line in lines] == ["open", None, "open"]
    assert set(lines[0]) == {"form", "findings"}
    assert set(lines[0]["findings"][0]) == {"code", "span", "speaks_up", "why", "try"}
    assert lines[2] == {"form": "open", "findings": []}


def test_language_and_kind_are_chosen() -> None:
    (line,) = told("Du solltest es ihr sagen.", "--language", "de", "--kind", "reflection", "--json")
    assert json.loads(line)["findings"][0]["code"] == "advice"


def test_bytes_that_are_no_text_get_an_answer_too() -> None:
    assert len(told(b"\xff\xfe\x00\nWhat?\r\n", "--json")) == 2


def test_people_read_the_words_and_the_reason() -> None:
    assert "  ! advice: “Why not ask”. This carries a solution of yours, and asks only whether." in "\n".join(
        told("Why not ask her?")
    )


def test_an_unknown_language_is_a_mistake_in_the_call() -> None:
    assert CliRunner().invoke(main, ["hint", "--language", "tlh"], input="").exit_code == 2
