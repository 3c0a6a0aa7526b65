"""The search is open to all: axe in both schemes, at phone and desk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

LOOKS = [(scheme, width) for scheme in ("light", "dark") for width in (390, 1280)]
QUESTION = "what did Putin say on Afghanistan in 2021"


@pytest.fixture(params=LOOKS, ids=lambda look: f"{look[0]}-{look[1]}")
def page(chrome: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    scheme, width = request.param
    context = chrome.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 850}, has_touch=width < 500, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"]]


def too_wide(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


def test_axe_finds_nothing_on_a_page_of_results(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/?q={QUESTION.replace(' ', '+')}")
    page.locator(".st-search-status[data-query]").wait_for()
    for summary in page.locator("details:not([open]) > summary").all():
        if summary.is_visible():
            summary.click()
    assert not violations(page)
    assert not too_wide(page)


def test_axe_finds_nothing_with_the_dialog_open(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}transcripts/2016-01-14-meeting-with-dmitry-mezentsev/")
    page.keyboard.press("/")
    page.locator("dialog input[type=search]").fill("Ufa summit mill")
    page.locator("dialog .st-search-status[data-query='Ufa summit mill']").wait_for()
    assert not violations(page)
    assert not too_wide(page)


def test_axe_finds_nothing_where_nothing_is_found(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/?q=zeppelinry")
    page.locator(".st-search-status[data-query]").wait_for()
    assert not violations(page)
