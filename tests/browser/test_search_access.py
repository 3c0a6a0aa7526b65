"""The search is open to all: axe in both schemes, at phone and desk; and to those who come before there is a text."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from stenogram.search import build_index
from tests.browser.axe import violations
from tests.browser.conftest import served

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


# --- Before there is anything ------------------------------------------------------------------------


@pytest.fixture
def bare_site(built_corpus: Path, tmp_path: Path) -> Iterator[str]:
    """The site with the index that is made where there is neither a text nor an entry any more."""
    site = shutil.copytree(built_corpus / "site", tmp_path / "site")
    build_index((), site, tmp_path / "work")
    with served(site) as url:
        yield url


@pytest.mark.parametrize("query", ["", "?q=harbour"])
def test_where_nothing_can_be_searched_the_page_says_so_and_asks_for_nothing(
    browser_page: Page, bare_site: str, query: str
) -> None:
    complaints: list[str] = []
    browser_page.on("console", lambda message: complaints.append(message.text))
    browser_page.on("response", lambda answer: answer.status >= 400 and complaints.append(answer.url))
    browser_page.goto(f"{bare_site}search/{query}")
    expect(browser_page.locator(".st-search-status")).to_contain_text("There is nothing to search yet")
    browser_page.goto(f"{bare_site}about/")
    browser_page.keyboard.press("/")
    browser_page.locator("dialog input[type=search]").fill("harbour")
    expect(browser_page.locator("dialog .st-search-status")).to_contain_text("There is nothing to search yet")
    browser_page.locator("dialog input[type=search]").fill("")
    browser_page.keyboard.press("Enter")
    expect(browser_page.locator("dialog .st-search-status")).to_contain_text("There is nothing to search yet")
    assert not complaints
