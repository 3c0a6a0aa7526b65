"""The page on which quotations are checked, in a real browser: against the data of the site, without a server."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.axe import violations

TEXT = """\
"In particular, the leaders of our states have stated that the modern world continues to change rapidly," Norov said.

"In particular, the leaders of our states have stated that the modern world continues to change slowly," Norov said.

"The leaders of our states have stated that the modern world continues to change rapidly," Narendra Modi said.

"Completely different sentences were heard elsewhere on that evening."
"""


def test_each_quotation_gets_its_verdict_and_its_place(browser_page: Page, site_url: str) -> None:
    page = browser_page
    page.goto(f"{site_url}quotations/")
    page.get_by_label("Text with quotations").fill(TEXT)
    page.get_by_role("button", name="Check quotations").click()
    expect(page.locator(".st-quotations-status")).to_have_text("Found as quoted: 1 of 4")
    verdicts = page.locator(".st-verdict")
    expect(verdicts).to_have_text(["Exact", "Altered", "Said by somebody else", re.compile("Not found")])
    altered = page.locator(".st-quotations-item").nth(1)
    expect(altered.locator("del")).to_have_text("rapidly")
    expect(altered.locator("ins")).to_have_text("slowly")
    page.locator(".st-quotations-item a").first.click()
    expect(page).to_have_url(re.compile(r"/transcripts/2020-06-vladimir-norov-press-conference/#turn-1-p\d+$"))


def test_it_says_what_was_not_compared(browser_page: Page, site_url: str) -> None:
    page = browser_page
    page.goto(f"{site_url}quotations/")
    words = "In particular, the leaders of our states have stated that the modern world continues to change rapidly"
    page.get_by_label("Text with quotations").fill(f"“{words}”, the secretary said last year.")
    page.get_by_role("button", name="Check quotations").click()
    entry = page.locator(".st-quotations-item")
    expect(entry.locator(".st-verdict")).to_have_text("Exact")
    expect(entry).to_contain_text("The text names no speaker for it, so the speaker was not compared.")
    expect(entry).to_contain_text("The text gives no full date for it, so the date was not compared.")


def test_it_says_what_a_text_lacks(browser_page: Page, site_url: str) -> None:
    page = browser_page
    page.goto(f"{site_url}quotations/")
    button = page.get_by_role("button", name="Check quotations")
    button.click()
    expect(page.locator(".st-quotations-status")).to_have_text("The text has no quotation marks.")
    page.get_by_label("Text with quotations").fill('He said "yes".')
    button.click()
    expect(page.locator(".st-quotations-status")).to_have_text("The text has no quotation of three words or more.")


def test_axe_finds_nothing_among_the_verdicts(looked_at: Page, site_url: str) -> None:
    looked_at.goto(f"{site_url}quotations/")
    looked_at.get_by_label("Text with quotations").fill(TEXT)
    looked_at.get_by_role("button", name="Check quotations").click()
    expect(looked_at.locator(".st-quotations-status")).to_have_text("Found as quoted: 1 of 4")
    assert violations(looked_at) == []


def test_the_keyboard_goes_on_where_it_checked(browser_page: Page, site_url: str) -> None:
    browser_page.goto(f"{site_url}quotations/")
    browser_page.get_by_label("Text with quotations").fill(TEXT)
    button = browser_page.get_by_role("button", name="Check quotations")
    button.press("Enter")
    expect(browser_page.locator(".st-quotations-status")).to_have_text("Found as quoted: 1 of 4")
    expect(button).to_be_focused()
