"""Words near those that were asked for are offered beside the results, and never searched unasked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from stenogram.search import EntryNames, SearchRecord, build_index
from tests.browser.conftest import served
from tests.browser.test_search import hits
from tests.browser.test_search_many import ask

OFFER = ".st-also-try"
SAID = "Of narcotics, and of trafficking, we had no end."
OTHERS = ("Rain fell on the market.", "The bridge board met.", "Tolls are due by Friday evening.")


def records() -> Iterator[SearchRecord]:
    for number in range(60):
        text = SAID if number % 10 == 0 else f"{OTHERS[number % 3]} Item {number} of {number * 7} was heard."
        text += " Trafficking too." if number == 1 else ""
        meeting = "1921-meeting" if number < 30 else "1921-other-meeting"
        address = f"transcripts/{meeting}/#turn-{number}"
        yield SearchRecord("turn", address, text, {"title": "Meeting"}, {"year": ("1921",)}, meeting)


@pytest.fixture(scope="module")
def near_url(tmp_path_factory: pytest.TempPathFactory, built_corpus: Path) -> Iterator[str]:
    site = tmp_path_factory.mktemp("near") / "site"
    site.mkdir()
    for name in ("assets", "search", "stylesheets"):
        if (built_corpus / "site" / name).is_dir():
            (site / name).symlink_to(built_corpus / "site" / name)
    entries = (
        EntryNames("rats", "Organisation", "organisations/rats/", ("RATS", "Anti-Smuggling Structure"), (), "A body."),
    )
    build_index(records(), site, site.with_name("work"), entries=entries)
    with served(site) as url:
        yield url


def test_words_said_together_are_offered_and_searched_when_chosen(browser_page: Page, near_url: str) -> None:
    ask(browser_page, near_url, "q=narcotics")
    before = hits(browser_page)
    offer = browser_page.locator(OFFER)
    expect(offer).to_contain_text("trafficking")
    assert len(before) == 6, "nothing but the word itself was searched"
    offer.get_by_role("button", name="trafficking", exact=True).click()
    expect(browser_page.locator("input[type=search]")).to_have_value("trafficking")
    expect(browser_page.locator(".st-search-status")).to_contain_text("7 results")


def test_an_inflection_has_the_neighbours_of_the_word_that_is_listed(browser_page: Page, near_url: str) -> None:
    ask(browser_page, near_url, "q=narcotic")
    expect(browser_page.locator(OFFER)).to_contain_text("trafficking")


def test_an_entry_is_offered_by_its_other_names(browser_page: Page, near_url: str) -> None:
    ask(browser_page, near_url, "q=RATS")
    expect(browser_page.locator(OFFER).get_by_role("button")).to_have_text(['"Anti-Smuggling Structure"'])


def test_nothing_is_offered_beside_words_that_have_no_neighbours(browser_page: Page, near_url: str) -> None:
    ask(browser_page, near_url, "q=narcotics")
    browser_page.locator(OFFER).wait_for()
    browser_page.locator("input[type=search]").fill("heard")
    browser_page.locator(".st-search-status[data-query=heard]").wait_for()
    expect(browser_page.locator(OFFER)).to_have_count(0)
