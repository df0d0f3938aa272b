"""docs/proof.md counts every format and every size that is proved, and nothing else."""

from askwell.engine.formats import load, shipped
from askwell.engine.page import parse
from askwell.engine.prove.proof import sizes_to_prove
from tests.proofs.counted import counted


def test_every_proved_format_and_size_is_counted_in_the_handbook() -> None:
    assert set(counted()) == {(word, size) for word in shipped() for size in sizes_to_prove(parse(load(word)))}
