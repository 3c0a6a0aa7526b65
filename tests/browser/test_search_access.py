"""The search is open to all: axe in both schemes, at phone and desk."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.axe import violations

QUESTION = "what did Putin say on Afghanistan in 2021"


def too_wide(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


def test_axe_finds_nothing_on_a_page_of_results(looked_at: Page, site_url: str) -> None:
    looked_at.goto(f"{site_url}search/?q={QUESTION.replace(' ', '+')}")
    looked_at.locator(".st-search-status[data-query]").wait_for()
    for summary in looked_at.locator("details:not([open]) > summary").all():
        if summary.is_visible():
            summary.click()
    assert not violations(looked_at)
    assert not too_wide(looked_at)


def test_axe_finds_nothing_with_the_dialog_open(looked_at: Page, site_url: str) -> None:
    looked_at.goto(f"{site_url}transcripts/2016-01-14-meeting-with-dmitry-mezentsev/")
    looked_at.keyboard.press("/")
    looked_at.locator("dialog input[type=search]").fill("Ufa summit mill")
    looked_at.locator("dialog .st-search-status[data-query='Ufa summit mill']").wait_for()
    assert not violations(looked_at)
    assert not too_wide(looked_at)


def test_axe_finds_nothing_where_nothing_is_found(looked_at: Page, site_url: str) -> None:
    looked_at.goto(f"{site_url}search/?q=zeppelinry")
    looked_at.locator(".st-search-status[data-query]").wait_for()
    assert not violations(looked_at)
