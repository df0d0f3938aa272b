"""The door of the hints: what it takes, what it gives, and what it never keeps."""

import logging
import subprocess
import sys

import pytest

from askwell.hints import LANGUAGES, Reading, read


def test_a_reading_is_told_as_json_with_try() -> None:
    assert read("Why not ask her?", kind="question", language="en").as_json() == {
        "form": "open",
        "findings": [
            {
                "code": "advice",
                "span": (0, 11),
                "speaks_up": True,
                "why": "This carries a solution of yours, and asks only whether.",
                "try": "Leave the solution out, and ask what they see, want or have already weighed.",
            }
        ],
    }


def test_a_span_counts_characters_of_the_text_as_given() -> None:
    text = "🙂 Ehm – Well, um, why   don't you ask her?"
    (finding,) = read(text, kind="question", language="en").findings
    assert text[slice(*finding.span)] == "why   don't you ask"


@pytest.mark.parametrize("tag", ["de", "de-AT", "DE_ch", " de "])
def test_a_regional_tag_finds_its_language(tag: str) -> None:
    (finding,) = read("Warum fragst du sie nicht?", kind="question", language=tag).findings
    assert finding.why.startswith("Darin steckt")


@pytest.mark.parametrize("tag", ["", "tlh", "xx-en", "../en", "\0"])
def test_an_unknown_language_is_met_with_silence(tag: str) -> None:
    assert read("Why don't you ask her?", kind="question", language=tag) == Reading()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_read_is_kept_nowhere(language: str, caplog: pytest.LogCaptureFixture) -> None:
    canary = "Zwergelstein"
    with caplog.at_level(logging.DEBUG):
        reading = read(
            f"Why don't you ask {canary}? Warum fragst du {canary} nicht?", kind="question", language=language
        )
    assert canary not in caplog.text
    assert canary not in repr(reading)


def test_the_hints_need_nothing_but_the_standard_library() -> None:
    script = (
        "import sys\nfrom askwell.hints import read\nread('Why not?', kind='question', language='en')\n"
        "ours = {name.split('.')[0] for name in sys.modules} - set(sys.stdlib_module_names)\n"
        "print(sorted(name for name in ours if not name.startswith(('_', 'site'))))"
    )
    ran = subprocess.run(
        [sys.executable, "-S", "-c", script], capture_output=True, text=True, check=True, env={"PYTHONPATH": "src"}
    )
    assert ran.stdout.strip() == "['askwell']"
