"""docs/proof.md counts every format and every size that is proved, and nothing else."""

import re
from pathlib import Path

from askwell.engine.formats import load, shipped
from askwell.engine.page import parse
from askwell.engine.prove.proof import sizes_to_prove

PAGE = Path(__file__).parents[2] / "docs/proof.md"
ROW = re.compile(r"^\| (\w+) \| (\d+) \| [\d,]+ \| [\d,]+ \|$", re.MULTILINE)


def test_every_proved_format_and_size_is_counted_in_the_handbook() -> None:
    counted = {(word, int(people)) for word, people in ROW.findall(PAGE.read_text(encoding="utf-8"))}
    assert counted == {(word, size) for word in shipped() for size in sizes_to_prove(parse(load(word)))}
