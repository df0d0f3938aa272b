"""A reason to say no is told in two sentences: why not, and what is possible instead."""

import re

import pytest

from askwell.engine.refusals import REASONS


@pytest.mark.parametrize("sentence", ["sentence", "instead"])
def test_a_reason_is_two_sentences_that_a_person_can_read(sentence: str) -> None:
    told = {slug: getattr(reason, sentence) for slug, reason in REASONS.items()}
    assert {slug for slug, words in told.items() if not words.endswith((".", "?", "{purpose}"))} == set()
    assert {slug for slug, words in told.items() if "!" in words or "{}" in words} == set()


def test_a_reason_has_a_name_that_can_stand_in_a_page() -> None:
    assert {slug for slug in REASONS if not re.fullmatch(r"[a-z]+(-[a-z]+)*", slug)} == set()
    assert {slug for slug, reason in REASONS.items() if reason.slug != slug} == set()
