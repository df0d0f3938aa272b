"""Whatever is written, there is an answer, in time that grows with the length and no faster."""

import random
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.hints import LANGUAGES, LONGEST_TEXT, Kind, Reading, read
from askwell.hints.language import Language, Rule
from tests.hints.pages import languages, name_of, rules

KINDS: tuple[Kind, ...] = ("question", "reflection", "action")
ODD = (
    *("", " ", "?", "??!!", "\0", "\ud800", "“", "'", "''", ",,,,", "…", "\n\n", "🙂🙃", "🙂 ?", "¿", "0"),
    *("Why don't \ud83d you?", "なぜ彼に聞かないのですか？", "Почему бы не спросить её?", "لماذا لا تسألها؟"),
    *("Why not ask 她 直接 ?", "A\u0301" * 40, "a" * 5000, "why not " * 625, "¿" * 5000),
)


def spans_fit(text: str, reading: Reading) -> bool:
    return all(0 <= start < end <= len(text) for start, end in (finding.span for finding in reading.findings))


@pytest.mark.parametrize("language", [*LANGUAGES, "tlh", ""])
@pytest.mark.parametrize("kind", KINDS)
def test_odd_texts_get_an_answer(kind: Kind, language: str) -> None:
    for text in ODD:
        assert spans_fit(text, read(text, kind=kind, language=language)), repr(text[:20])


@given(text=st.text(max_size=300), kind=st.sampled_from(KINDS), language=st.sampled_from(LANGUAGES))
def test_any_text_gets_an_answer(text: str, kind: Kind, language: str) -> None:
    assert spans_fit(text, read(text, kind=kind, language=language))


def test_ten_thousand_random_strings_get_an_answer() -> None:
    """Half of them from a language's own words and marks, where rules meet in ways that nobody wrote."""
    chance = random.Random(20)
    marks = ["?", ",", ".", "“", "”", "'", '"', "\n", "–", "¿", "…", "🙂", "\ud800"]
    for language in languages():
        words = [*language.vocabulary.known, *language.common, *language.vocabulary.leads, *marks]
        for number in range(2000):
            if number % 2:
                text = " ".join(chance.choices(words, k=chance.randrange(20)))
            else:
                text = "".join(chr(chance.randrange(0x11000)) for _ in range(chance.randrange(60)))
            reading = read(text, kind=chance.choice(KINDS), language=language.code)
            assert spans_fit(text, reading), repr(text)


def test_text_in_another_language_than_the_sets_raises_no_alarm() -> None:
    for text in ("Was hast du dabei gelernt", "Je ne sais pas encore.", "Wat denk je zelf?", "¿Qué quieres?"):
        assert not [finding for finding in read(text, kind="question", language="en").findings if finding.speaks_up]


def test_a_text_beyond_the_longest_is_met_with_silence() -> None:
    question = "Why not ask her? "
    longest = question * (LONGEST_TEXT // len(question))
    assert read(longest, kind="question", language="en").findings
    assert read(longest + question, kind="question", language="en") == Reading()


def cpu_seconds(text: str, language: Language) -> float:
    start = time.thread_time()
    read(text, kind="question", language=language.code)
    return time.thread_time() - start


@pytest.mark.parametrize("language", languages(), ids=name_of)
def test_time_grows_in_step_with_length(language: Language) -> None:
    """A ratio within one run: four times the text may take six times as long, not sixteen."""
    for unit in ("a,", "“a. ", "'a ", "?", f"{language.rules[0].fires[0]} ", "x", "what, "):
        short, long = unit * (5_000 // len(unit)), unit * (20_000 // len(unit))
        quickest = min(cpu_seconds(short, language) for _ in range(2))
        assert min(cpu_seconds(long, language) for _ in range(2)) < 6 * quickest + 0.05, unit


@pytest.mark.parametrize(("language", "rule"), rules(), ids=name_of)
def test_no_pattern_runs_away_on_long_repetitions(language: Language, rule: Rule) -> None:
    """Each pattern meets the words that it likes best, again and again, from every word of the line."""
    for text in (rule.fires[0], rule.silent[0]):
        words = re.findall(r"[^\W_]+", text.lower())
        line = "".join(language.vocabulary.tagged(word) for word in words * (4000 // len(words)))
        start = time.thread_time()
        for pattern in (rule.matches, rule.guards):
            for _ in pattern.finditer(line):
                pass
        assert time.thread_time() - start < 1
