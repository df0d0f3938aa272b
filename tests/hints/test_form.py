"""The form of a question, in each language."""

import pytest

from askwell.hints import read

FORMS = {
    "en": {
        "open": ["What happened?", "How did it feel", "Tell us more.", "So what else?", "I wonder what you want."],
        "focused": ["Who knows?", "When did it start?", "How many are you?", "At what time?"],
        "yes-no": ["Does she know?", "Is it yours to decide?", "If you were her, would you stay?"],
        "either-or": ["Is it fear or anger?", "Do you stay or leave?"],
        "check": ["So you feel torn, is that right?", "It was in March?", "Have I understood you correctly?"],
        "statement": ["I think it is about trust.", "He is afraid of you"],
    },
    "de": {
        "open": ["Was ist passiert?", "Wie war das für dich?", "Erzähl uns mehr.", "Ich frage mich, was du willst."],
        "focused": ["Wer weiß davon?", "Wann fing es an?", "Wie viele seid ihr?", "Seit wann?"],
        "yes-no": ["Weiß sie davon?", "Ist das deine Entscheidung?"],
        "either-or": ["Ist es Angst oder Wut?"],
        "check": ["Du fühlst dich allein, stimmt das so?", "Das war im März?"],
        "statement": ["Ich glaube, es geht um Vertrauen."],
    },
    "fr": {
        "open": ["Que s'est-il passé ?", "Comment était-ce ?", "Racontez-nous.", "Qu'est-ce qui compte ?"],
        "focused": ["Qui le sait ?", "Quand cela a-t-il commencé ?", "Combien êtes-vous ?", "Depuis quand ?"],
        "yes-no": ["Le sait-elle ?", "Est-ce que c'est ta décision ?", "As-tu peur ?"],
        "either-or": ["Est-ce de la peur ou de la colère ?"],
        "check": ["Tu te sens seule, c'est bien ça ?", "C'était en mars ?"],
        "statement": ["Je crois que c'est une question de confiance."],
    },
    "nl": {
        "open": ["Wat gebeurde er?", "Hoe was dat?", "Vertel ons meer.", "Ik vraag me af wat je wilt."],
        "focused": ["Wie weet ervan?", "Wanneer begon het?", "Hoeveel zijn jullie?", "Sinds wanneer?"],
        "yes-no": ["Weet ze het?", "Is het jouw besluit?"],
        "either-or": ["Is het angst of boosheid?"],
        "check": ["Je voelt je alleen, klopt dat?", "Dat was in maart?"],
        "statement": ["Ik denk dat het om vertrouwen gaat."],
    },
    "es": {
        "open": ["¿Qué pasó?", "¿Cómo fue?", "Cuéntanos más.", "Me pregunto qué quieres."],
        "focused": ["¿Quién lo sabe?", "¿Cuándo empezó?", "¿Cuántos sois?", "¿Desde cuándo?"],
        "yes-no": ["¿Lo sabe ella?", "¿Es decisión tuya?", "¿Tienes miedo?"],
        "either-or": ["¿Es miedo o rabia?"],
        "check": ["Te sientes sola, ¿es así?", "¿Fue en marzo, de acuerdo?"],
        "statement": ["Creo que es una cuestión de confianza."],
    },
}


@pytest.mark.parametrize(
    ("language", "form", "text"),
    [(code, form, text) for code, forms in FORMS.items() for form, texts in forms.items() for text in texts],
)
def test_a_form_is_read_from_how_the_sentence_begins(language: str, form: str, text: str) -> None:
    assert read(text, kind="question", language=language).form == form


@pytest.mark.parametrize("text", ["", "What", "I think", "I see.", "And then you –", "So you were…", "🙂🙂🙂"])
def test_a_draft_that_has_only_begun_is_no_statement(text: str) -> None:
    assert not read(text, kind="question", language="en").findings


def test_only_advice_leading_and_statement_speak_up() -> None:
    texts = {
        "Why don't you ask her?": {"advice"},
        "Isn't it just fear?": {"leading"},
        "He is afraid of you.": {"statement"},
        "Why did you go, and what did he say?": set(),
        "Great idea. What next?": set(),
        "I had the same problem. What did you do?": set(),
    }
    for text, loud in texts.items():
        findings = read(text, kind="question", language="en").findings
        assert {finding.code for finding in findings if finding.speaks_up} == loud, text
        assert findings, text


def test_what_is_both_advice_and_leading_is_told_once() -> None:
    findings = read("Don't you think you should tell her, don't you?", kind="question", language="en").findings
    assert [finding.code for finding in findings if finding.speaks_up] == ["advice"]


def test_two_questions_in_one_are_stacked() -> None:
    text = "So, what did you feel? And what did he say?"
    (finding,) = read(text, kind="question", language="en").findings
    assert finding.code == "stacked"
    assert text[slice(*finding.span)] == "what did you feel? And what did he say"


@pytest.mark.parametrize(("words", "seen"), [(25, False), (26, True)])
def test_more_than_25_words_before_the_question_are_a_preamble(words: int, seen: bool) -> None:
    text = " ".join(f"w{number}" for number in range(words)) + ". What do you want?"
    codes = [finding.code for finding in read(text, kind="question", language="en").findings]
    assert ("preamble" in codes) is seen
