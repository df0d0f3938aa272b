"""What is promised on questions that people labelled by hand."""

import pytest

from bench import hints as bench


@pytest.fixture(scope="module")
def rows() -> list[bench.Row]:
    """On CI a missing file is a failure, since no test may be skipped there."""
    try:
        return bench.labelled()
    except FileNotFoundError as missing:
        pytest.skip(str(missing))


def test_disguised_advice_is_found_and_little_else_is_called_so(rows: list[bench.Row]) -> None:
    by_hand = [row for row in rows if row["task"] == "disguised_advice"]
    precision, recall, count = bench.precision_and_recall(by_hand)
    assert count >= 36
    assert precision >= 0.92
    assert recall >= 0.80


def test_nothing_speaks_up_on_the_bank_of_well_formed_questions(rows: list[bench.Row]) -> None:
    bank = [row["text"] for row in rows if row["task"] == "no_alarm_bank"]
    assert len(bank) >= 49
    assert not [text for text in bank if bench.speaks_up(text)]


def test_nothing_speaks_up_on_a_genuinely_open_question(rows: list[bench.Row]) -> None:
    opened = [row["text"] for row in rows if row["label"] == "genuine_open"]
    assert opened
    assert not [text for text in opened if bench.speaks_up(text)]
