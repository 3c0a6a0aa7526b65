"""Editorial notes: beside their passage where there is room, else folded under the paragraph, at the foot in print."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.pages import ASTANA, MEETING
from tests.browser.test_transcript_page import transcripts

# Of each note: its own box, and where the number that stands for it in the text is.
PLACED = """() => [...document.querySelectorAll("#st-article .st-note")].map((note) => {
    const { top, bottom, left, right } = note.getBoundingClientRect();
    const id = note.querySelector("[id^=note-]").id;
    const passage = document.querySelector(`.st-noteref[href="#${id}"]`).getClientRects()[0];
    const measure = document.querySelector(".st-turn").getBoundingClientRect().right;
    return { id, top: top + scrollY, bottom: bottom + scrollY, left, right, passage: passage.top + scrollY, measure };
})"""


def settled(page: Page) -> list[dict[str, float]]:
    """The places of all notes once they have come to rest."""
    page.wait_for_function(
        """async () => {
          const notes = [...document.querySelectorAll(".st-note")];
          const tops = () => notes.map((note) => note.getBoundingClientRect().top).join();
          await document.fonts.ready;
          const before = tops();
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          return tops() === before;
        }"""
    )
    return list(page.evaluate(PLACED))


@pytest.mark.parametrize("width", [1200, 1280, 1680])
def test_notes_stand_beside_their_passages_and_never_meet(browser_page: Page, site_url: str, width: int) -> None:
    browser_page.set_viewport_size({"width": width, "height": 900})
    seen = 0
    for path in transcripts(site_url):
        browser_page.goto(site_url + path)
        notes = sorted(settled(browser_page), key=lambda note: note["top"])
        seen += len(notes)
        free = 0.0
        for note in notes:
            assert note["left"] > note["measure"], note
            assert note["right"] <= width, note
            assert note["top"] >= free, f"{path}: {note['id']} lies over the one before"
            # Beside its passage, or as near under it as the note before allows.
            assert abs(note["top"] - note["passage"]) < 8 or note["top"] - free < 12, note
            free = note["bottom"]
    assert seen > 15


def test_notes_keep_their_places_when_the_window_is_made_wider(browser_page: Page, site_url: str) -> None:
    browser_page.set_viewport_size({"width": 900, "height": 900})
    browser_page.goto(site_url + MEETING)
    expect(browser_page.locator("#note-1")).to_be_hidden()
    browser_page.set_viewport_size({"width": 1300, "height": 900})
    expect(browser_page.locator("#note-1")).to_be_visible()
    for note in settled(browser_page):
        assert abs(note["top"] - note["passage"]) < 8, note
    browser_page.set_viewport_size({"width": 900, "height": 900})
    expect(browser_page.locator("#note-1")).to_be_hidden()


@pytest.mark.parametrize("width", [390, 820, 1199])
def test_below_that_a_note_is_folded_under_its_paragraph(browser_page: Page, site_url: str, width: int) -> None:
    browser_page.set_viewport_size({"width": width, "height": 850})
    browser_page.goto(site_url + MEETING)
    note = browser_page.locator(".st-note").first
    paragraph = browser_page.locator(f"#{note.get_attribute('data-for')}")
    below, above = note.bounding_box(), paragraph.bounding_box()
    assert below
    assert above
    assert 0 <= below["y"] - (above["y"] + above["height"]) < 30
    assert below["height"] < 40
    summary = note.locator("summary")
    expect(summary).to_have_text("Editorial note 1")
    summary.focus()
    browser_page.keyboard.press("Enter")
    expect(browser_page.locator("#note-1")).to_contain_text("dialogue partners")


@pytest.mark.parametrize("width", [390, 1280])
def test_the_number_in_the_text_leads_to_the_note_and_back(browser_page: Page, site_url: str, width: int) -> None:
    browser_page.set_viewport_size({"width": width, "height": 850})
    browser_page.goto(site_url + MEETING)
    browser_page.locator('.st-noteref[href="#note-1"]').click()
    note = browser_page.locator("#note-1")
    expect(note).to_be_in_viewport()
    back = note.get_by_role("link", name="Back to the passage of editorial note 1")
    target = str(back.get_attribute("href"))
    back.click()
    expect(browser_page.locator(target)).to_be_in_viewport()


@pytest.fixture(params=[390, 1280])
def without_scripts(chrome: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = chrome.new_context(java_script_enabled=False, viewport={"width": request.param, "height": 900})
    yield context.new_page()
    context.close()


def test_without_scripts_a_link_to_a_note_shows_it(without_scripts: Page, site_url: str) -> None:
    without_scripts.goto(f"{site_url}{ASTANA}#note-4")
    expect(without_scripts.locator("#note-4")).to_be_in_viewport()


def test_in_print_notes_stand_at_the_foot_of_their_turn(browser_page: Page, site_url: str) -> None:
    browser_page.goto(site_url + MEETING)
    browser_page.emulate_media(media="print")
    note = browser_page.locator("section[data-turn=turn-2] .st-note").first
    expect(note.locator("p")).to_be_visible()
    expect(note.locator("summary")).to_be_hidden()
    foot = note.bounding_box()
    last = browser_page.locator("section[data-turn=turn-2] > p").last.bounding_box()
    assert foot
    assert last
    assert foot["y"] >= last["y"] + last["height"]
    assert float(note.evaluate("(note) => parseFloat(getComputedStyle(note).fontSize)")) < 12
    # Details of the record are printed though they are folded on the screen.
    expect(browser_page.locator(".st-record dd").first).to_be_visible()


# --- A card that is pinned ---------------------------------------------------------------------------------


TURN = "section[data-turn=turn-3]"


def test_a_card_leads_to_the_next_mention_and_back(browser_page: Page, site_url: str) -> None:
    browser_page.goto(f"{site_url}{ASTANA}#turn-3")
    marks = browser_page.locator('#st-article .st-mention[data-entity="sco"]')
    mark = browser_page.locator(f'{TURN} a.st-mention[data-entity="sco"]').first
    mark.hover()
    card = browser_page.locator("#st-card")
    at = int(str(marks.evaluate_all("(all, one) => all.indexOf(one)", mark.element_handle()))) + 1
    expect(card).to_contain_text(f"{at} of {marks.count()}")
    card.get_by_role("button", name="Next mention of this name").click()
    expect(card).to_contain_text(f"{at + 1} of {marks.count()}")
    expect(card.get_by_role("button", name="Next mention of this name")).to_be_focused()
    expect(browser_page.locator("#st-status")).to_contain_text(f"mention {at + 1} of {marks.count()}")
    expect(marks.nth(at)).to_be_in_viewport()
    expect(marks.nth(at)).to_have_attribute("aria-describedby", "st-card")
    browser_page.keyboard.press("Shift+Tab")
    browser_page.keyboard.press("Enter")
    expect(card).to_contain_text(f"{at} of {marks.count()}")
    browser_page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(mark).to_be_focused()


def test_keys_go_from_mention_to_mention_and_pin_the_card(browser_page: Page, site_url: str) -> None:
    browser_page.goto(f"{site_url}{ASTANA}#turn-3")
    mark = browser_page.locator(f'{TURN} a.st-mention[data-entity="sco"]').first
    browser_page.locator(f"{TURN} .st-number a").focus()
    for _ in range(12):
        browser_page.keyboard.press("Tab")
        if mark.evaluate("(mark) => mark === document.activeElement"):
            break
    expect(browser_page.locator("#st-card")).to_be_visible()
    before = browser_page.evaluate("document.activeElement.getBoundingClientRect().top + scrollY")
    browser_page.keyboard.press("n")
    expect(browser_page.locator("#st-card")).to_be_visible()
    assert browser_page.evaluate("document.activeElement.dataset.entity") == "sco"
    assert browser_page.evaluate("document.activeElement.getBoundingClientRect().top + scrollY") >= before
    browser_page.keyboard.press("p")
    expect(mark).to_be_focused()
    browser_page.keyboard.press("i")
    pinned = browser_page.get_by_role("group", name="Pinned: Shanghai Cooperation Organisation")
    expect(pinned).to_be_visible()
    expect(browser_page.locator("#st-card")).to_be_hidden()
    expect(pinned.get_by_role("button", name="Remove this card")).to_be_focused()
    assert not violations(browser_page)
    browser_page.keyboard.press("Enter")
    expect(pinned).to_have_count(0)
    expect(mark).to_be_focused()


def test_a_pinned_card_stands_in_the_margin_and_makes_way_for_notes(browser_page: Page, site_url: str) -> None:
    browser_page.goto(f"{site_url}{MEETING}#turn-2")
    mark = browser_page.locator("#turn-2-p3 a.st-mention").last
    mark.hover()
    browser_page.locator("#st-card").get_by_role("button", name="Pin this card").click()
    pinned = browser_page.locator(".st-pinned")
    expect(pinned).to_be_visible()
    passage = mark.bounding_box()
    assert passage
    browser_page.wait_for_function(
        "(top) => Math.abs(document.querySelector('.st-pinned').getBoundingClientRect().top - top) < 60",
        arg=passage["y"],
    )
    boxes = browser_page.locator(".st-note").evaluate_all(
        """(notes) => notes.map((note) => note.getBoundingClientRect())
          .map(({ top, bottom }) => [top, bottom]).sort((one, other) => one[0] - other[0])"""
    )
    assert all(one[1] <= other[0] for one, other in pairwise(boxes))
    right = browser_page.evaluate("document.querySelector('.st-turn').getBoundingClientRect().right")
    box = pinned.bounding_box()
    assert box
    assert box["x"] > right


def test_on_a_phone_a_pinned_card_stands_under_its_paragraph(browser_page: Page, site_url: str) -> None:
    browser_page.set_viewport_size({"width": 390, "height": 800})
    browser_page.goto(f"{site_url}{ASTANA}#turn-3")
    browser_page.locator(f'{TURN} a.st-mention[data-entity="sco"]').first.hover()
    browser_page.locator("#st-card").get_by_role("button", name="Pin this card").click()
    pinned = browser_page.locator(f"{TURN} p + .st-pinned")
    expect(pinned).to_be_visible()
    expect(pinned.get_by_role("link", name="Open Shanghai Cooperation Organisation")).to_be_visible()
    assert browser_page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
