"""Nothing is stored that nobody has thought about."""

import dataclasses
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models

from askwell.engine.events import EVENTS
from askwell.web.config import data, settings_page
from askwell.web.data_class import DataClass

DOCS = Path(__file__).parents[3] / "docs"
OURS = [model for model in apps.get_models() if model.__module__.startswith("askwell.")]


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_every_field_of_every_table_says_what_it_holds(model: type[models.Model]) -> None:
    said = data.classes_of(model)
    assert set(said) == {field.name for field in model._meta.get_fields()}
    assert set(said.values()) <= set(DataClass)


def test_content_and_secrets_are_never_kept_as_readable_text() -> None:
    clear = [
        f"{model.__name__}.{field.name}"
        for model in OURS
        for field in model._meta.get_fields()
        if data.classes_of(model)[field.name] in (DataClass.CONTENT, DataClass.SECRET)
        and not isinstance(field, models.BinaryField)
    ]
    assert clear == []


@pytest.mark.parametrize("name", sorted(EVENTS))
def test_every_field_of_every_event_has_a_class(name: str) -> None:
    event = EVENTS[name]
    for field in dataclasses.fields(event):  # type: ignore[arg-type]
        assert data.class_of(field.name, event.WORDS) in (DataClass.CONTENT, DataClass.FACT)


def test_a_field_that_nobody_thought_about_would_be_noticed() -> None:
    with pytest.raises(LookupError):
        data.class_of("diagnosis", ())


def test_the_page_about_data_is_what_the_code_says() -> None:
    assert (DOCS / "data.md").read_text(encoding="utf-8") == data.document()


def test_the_page_about_settings_is_what_the_code_says() -> None:
    assert (DOCS / "settings.md").read_text(encoding="utf-8") == settings_page.document()
