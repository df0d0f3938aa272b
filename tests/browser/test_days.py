"""A written set asks for days off: what was said stays ticked, and takes one line from then on."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opens
from tests.browser.table import Sitter, ask

pytestmark = pytest.mark.browser


def test_days_off_are_ticked_and_stay_so(opens: Opens, base: str) -> None:
    made = ask(f"{base}/api/rooms", {"name": "Dov", "format": "written", "held": "writing"})
    sitter = Sitter("Dov", made["room"], made["seat"], made["token"], base)
    dov = opens(sitter)
    form = dov.form("say_my_days")
    expect(form.get_by_label("Saturday")).to_be_checked()
    form.get_by_label("Friday").check()
    form.get_by_label("Sunday").uncheck()
    dov.does("say_my_days")
    act = next(one for one in sitter.sight()["acts"] if one["type"] == "say_my_days")
    assert next(field["value"] for field in act["fields"] if field["name"] == "off") == [4, 5]
    expect(form.get_by_label("Friday")).to_be_hidden()
    expect(form.locator("summary")).to_contain_text("My days off: Friday, Saturday.")
    form.locator("summary").click()
    expect(form.get_by_label("Friday")).to_be_checked()
    expect(form.get_by_label("Sunday")).not_to_be_checked()
