"""Every shipped format keeps every promise, in every state that its people can reach."""

import pytest

from askwell.engine.formats import load, shipped
from askwell.engine.page import parse
from askwell.engine.prove import prove
from askwell.engine.prove.proof import sizes_to_prove
from tests.proofs.counted import counted

COUNTED = counted()
PROVED = [(word, size) for word in shipped() for size in sizes_to_prove(parse(load(word)))]


@pytest.mark.parametrize(("word", "people"), PROVED)
def test_a_shipped_format_is_proved_for_the_fewest_it_allows_for_one_more_and_for_five(word: str, people: int) -> None:
    proof = prove(load(word), [people])
    assert proof.whole
    assert list(map(str, proof.findings)) == []
    # Fewer: something is not looked at any more. More: a draft takes longer. Either is said in the handbook.
    assert (proof.states, proof.moves) == COUNTED[word, people]
