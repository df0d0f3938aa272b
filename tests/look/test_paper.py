"""The sheet on paper: from a browser and as a PDF, it is one page in the same inks."""

import re
from typing import Any

import pytest
import weasyprint  # type: ignore[import-untyped]
from playwright.sync_api import Browser

from askwell.web.look import assets, studies
from tests.look.server import environment
from tests.look.visit import visit


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_browser_prints_the_sheet_on_one_page(browser: Browser, base: str, theme: str) -> None:
    with visit(browser, f"{base}/look/sheet-page?theme={theme}") as there:
        there.page.evaluate("document.fonts.ready")
        assert pages(there.page.pdf(prefer_css_page_size=True)) == 1


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_on_paper_the_ground_is_white_and_nothing_can_be_pressed(browser: Browser, base: str, theme: str) -> None:
    with visit(browser, f"{base}/look/sheet-page?theme={theme}") as there:
        assert there.page.locator(".page-links").is_visible()
        there.page.emulate_media(media="print")
        ground = there.page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        assert ground == "rgb(255, 255, 255)"
        assert not there.page.locator(".page-links").is_visible()
        assert there.page.locator(".doing").count() == 3


def test_the_same_page_makes_a_pdf_of_one_page() -> None:
    page = studies.render_study(environment(), "sheet-page", "", "ltr", "en")
    pdf: bytes = weasyprint.HTML(string=page, base_url="http://look/", url_fetcher=_ours).write_pdf(
        uncompressed_pdf=True
    )
    assert pages(pdf) == 1
    assert b"Askwell-Serif" in pdf or b"AskwellSerif" in pdf


def _ours(url: str) -> Any:
    name = url.split("/static/")[-1]
    kind = "text/css" if name.endswith("css") else "font/woff2"
    return weasyprint.urls.URLFetcherResponse(url, assets.files()[name], {"Content-Type": kind})
