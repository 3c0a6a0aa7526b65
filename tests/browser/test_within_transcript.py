"""Within a transcript: finding words, reading one speaker's turns alone, quoting and linking to selected words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.pages import ASTANA

INTERVIEW = "transcripts/2011-05-23-leonid-moiseyev-interview/"
FOUND = "[...(CSS.highlights.get('st-find') ?? [])].map(String)"
CURRENT = (
    "[...(CSS.highlights.get('st-find-current') ?? [])].map((range) => range.getBoundingClientRect().top)[0] ?? null"
)


@pytest.fixture
def transcript(browser_page: Page, site_url: str) -> Page:
    browser_page.goto(site_url + ASTANA)
    return browser_page


@pytest.fixture
def phone(chrome: Browser, site_url: str) -> Iterator[Page]:
    context = chrome.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.add_init_script("navigator.share = async (what) => { window.shared = what; }")
    page.goto(site_url + ASTANA)
    yield page
    context.close()


def find(page: Page, words: str) -> None:
    page.keyboard.press("f")
    page.get_by_role("searchbox", name="Find in this transcript").fill(words)


# --- Find ------------------------------------------------------------------------------------------------------


def test_words_are_found_and_stepped_through_by_keyboard(transcript: Page) -> None:
    find(transcript, "afghanistan")
    count = transcript.locator(".st-find__count")
    expect(count).to_have_text(re.compile(r"^1 of \d+$"))
    hits = transcript.evaluate(FOUND)
    assert set(hits) == {"Afghanistan"}
    assert len(hits) > 3
    for number in (1, 2):
        transcript.keyboard.press("Enter")
        expect(count).to_have_text(f"{number} of {len(hits)}")
        assert 100 < transcript.evaluate(CURRENT) < 900
    transcript.keyboard.press("Shift+Enter")
    expect(count).to_have_text(f"1 of {len(hits)}")
    transcript.keyboard.press("Shift+Enter")
    expect(count).to_have_text(f"{len(hits)} of {len(hits)}")
    assert not violations(transcript)


def test_accents_and_case_do_not_matter_and_words_may_be_begun(transcript: Page) -> None:
    find(transcript, "ERDOĞ")
    expect(transcript.locator(".st-find__count")).to_have_text(re.compile(r"^1 of \d+$"))
    assert {hit.casefold() for hit in transcript.evaluate(FOUND)} <= {"erdog", "erdoğ"}


def test_what_is_not_there_is_said(transcript: Page) -> None:
    find(transcript, "lighthouse keeper")
    expect(transcript.locator(".st-find__count")).to_have_text("No hits")
    transcript.keyboard.press("Enter")
    expect(transcript.locator(".st-find__count")).to_have_text("No hits")


def test_escape_clears_the_marks_and_gives_the_focus_back(transcript: Page) -> None:
    button = transcript.locator(".st-running").get_by_role("button", name="Find")
    button.focus()
    transcript.keyboard.press("Enter")
    field = transcript.get_by_role("searchbox", name="Find in this transcript")
    expect(field).to_be_focused()
    field.fill("summit")
    expect(transcript.locator(".st-find__count")).to_contain_text(" of ")
    transcript.keyboard.press("Escape")
    expect(field).to_be_hidden()
    expect(button).to_be_focused()
    assert transcript.evaluate("CSS.highlights.has('st-find') || CSS.highlights.has('st-find-current')") is False


def test_a_hit_in_what_is_folded_is_unfolded(transcript: Page) -> None:
    find(transcript, "In conclusion of his visit")
    expect(transcript.locator(".st-find__count")).to_have_text("1 of 1")
    transcript.keyboard.press("Enter")
    expect(transcript.locator("#n1-p4")).to_be_in_viewport()


# --- One speaker -----------------------------------------------------------------------------------------------


def shown_speakers(page: Page) -> set[str]:
    names = page.locator(".st-turn:visible .st-speaker").evaluate_all(
        "(headings) => headings.map((heading) => heading.querySelector('a')?.textContent ?? heading.textContent)"
    )
    return set(map(str, names))


def test_the_turns_of_one_journalist_are_read_alone(transcript: Page) -> None:
    transcript.keyboard.press("f")
    transcript.get_by_label("Show the turns of").select_option(label="Alexander Gamov (2 turns)")
    expect(transcript.locator(".st-turn:visible")).to_have_count(2)
    assert shown_speakers(transcript) == {"Alexander Gamov"}
    transcript.get_by_role("searchbox").fill("president")
    expect(transcript.locator(".st-find__count")).to_contain_text(" of ")
    transcript.evaluate("document.activeElement.blur()")
    transcript.keyboard.press("j")
    transcript.keyboard.press("j")
    expect(transcript.locator("section[data-turn=turn-6] .st-number a")).to_be_focused()
    transcript.get_by_role("button", name="Close, and show everything").click()
    expect(transcript.locator(".st-turn:visible")).to_have_count(45)


@pytest.mark.parametrize("path", [ASTANA, INTERVIEW])
def test_answers_are_read_alone(browser_page: Page, site_url: str, path: str) -> None:
    browser_page.goto(site_url + path)
    browser_page.keyboard.press("f")
    choice = browser_page.get_by_label("Show the turns of")
    expect(choice).to_be_visible()
    label = next(text for text in choice.locator("option").all_inner_texts() if text.startswith("Answers only"))
    choice.select_option(label=label)
    number = int(re.findall(r"\d+", label)[0])
    expect(browser_page.locator(".st-turn:visible")).to_have_count(number)
    assert len(shown_speakers(browser_page)) == 1
    assert number >= 10


def test_a_link_to_a_turn_that_is_not_shown_shows_everything(transcript: Page) -> None:
    transcript.keyboard.press("f")
    transcript.get_by_label("Show the turns of").select_option(label="Alexander Gamov (2 turns)")
    expect(transcript.locator(".st-turn:visible")).to_have_count(2)
    transcript.locator('#st-outline a[href="#turn-9"]').click()
    expect(transcript.locator("section[data-turn=turn-9]")).to_be_in_viewport()
    expect(transcript.locator(".st-turn:visible")).to_have_count(45)


def test_on_a_phone_the_bar_fits(phone: Page) -> None:
    phone.locator(".st-running").get_by_role("button", name="Find").tap()
    expect(phone.get_by_role("searchbox")).to_be_focused()
    assert phone.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    small = phone.locator(".st-find :is(button, input, select)").evaluate_all(
        """(all) => all.map((one) => one.getBoundingClientRect())
          .filter(({ width, height }) => Math.min(width, height) < 24).length"""
    )
    assert small == 0
    assert not violations(phone)


# --- Selected words --------------------------------------------------------------------------------------------


def select(page: Page, place: str, words: str) -> None:
    page.evaluate(
        """([place, words]) => {
          const walker = document.createTreeWalker(document.getElementById(place), NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.data.indexOf(words);
            if (at < 0) continue;
            node.parentElement.scrollIntoView({ block: "center" });
            getSelection().setBaseAndExtent(node, at, node, at + words.length);
            return;
          }
          throw new Error(`${place} has no "${words}"`);
        }""",
        [place, words],
    )


def link_to_words(page: Page) -> str:
    page.evaluate("navigator.clipboard.writeText('')")
    page.get_by_role("group", name="Selected words").get_by_role("button", name="Link to these words").click()
    page.wait_for_function("async () => (await navigator.clipboard.readText()) !== ''")
    expect(page.locator("#st-status")).to_have_text("Link to these words copied")
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_link_to_words_leads_to_them(transcript: Page) -> None:
    select(transcript, "turn-3-p2", "a platform to agree positions")
    link = link_to_words(transcript)
    address, _, fragment = link.partition(":~:text=")
    assert address.endswith("#turn-3-p2")
    assert unquote(fragment) == "a platform to agree positions"
    transcript.goto("about:blank")
    transcript.goto(link)
    expect(transcript.locator("#turn-3-p2")).to_be_in_viewport()
    assert transcript.evaluate("location.hash") == "#turn-3-p2"
    expect(transcript.locator(".st-missing")).to_have_count(0)


def test_half_a_word_is_made_whole_and_a_long_passage_is_named_by_its_edges(transcript: Page) -> None:
    select(transcript, "turn-3-p2", "latform to agre")
    assert unquote(link_to_words(transcript).partition(":~:text=")[2]) == "platform to agree"
    transcript.evaluate(
        "getSelection().selectAllChildren(document.querySelector('section[data-turn=turn-3] > p.st-speech'))"
    )
    fragment = link_to_words(transcript).partition(":~:text=")[2]
    assert [len(unquote(part).split()) for part in fragment.split(",")] == [4, 4]


def test_words_that_stand_twice_have_what_stands_beside_them(transcript: Page) -> None:
    select(transcript, "turn-3-p1", "organisation")
    fragment = link_to_words(transcript).partition(":~:text=")[2]
    parts = fragment.split(",")
    assert "organisation" in parts
    assert any(part.endswith("-") for part in parts) or any(part.startswith("-") for part in parts)


def test_selected_words_are_quoted_in_the_style_of_quotations(transcript: Page) -> None:
    select(transcript, "turn-3-p2", "a platform to agree positions")
    transcript.get_by_role("group", name="Selected words").get_by_role("button", name="Quote").click()
    dialog = transcript.locator("#st-cite")
    expect(dialog.get_by_role("radio", name="Quotation")).to_be_checked()
    expect(dialog.locator("#st-cite-text")).to_contain_text("“a platform to agree positions” (")
    expect(dialog.get_by_label("Passage")).to_have_value("turn-3-p2")


def test_the_keyboard_links_to_selected_words(transcript: Page) -> None:
    select(transcript, "turn-3-p2", "a platform to agree positions")
    transcript.keyboard.press("l")
    expect(transcript.locator("#st-status")).to_have_text("Link to these words copied")


def test_what_is_offered_goes_with_the_selection(transcript: Page) -> None:
    select(transcript, "turn-3-p2", "a platform")
    bar = transcript.get_by_role("group", name="Selected words")
    expect(bar).to_be_visible()
    assert not violations(transcript)
    transcript.evaluate("getSelection().removeAllRanges()")
    expect(bar).to_be_hidden()


def test_on_a_phone_words_are_quoted_and_the_transcript_is_shared(phone: Page) -> None:
    select(phone, "turn-3-p2", "a platform")
    bar = phone.get_by_role("group", name="Selected words")
    expect(bar.get_by_role("button", name="Quote")).to_be_in_viewport()
    bar.get_by_role("button", name="Link to these words").tap()
    expect(phone.locator("#st-status")).to_have_text("Link to these words copied")
    phone.evaluate("scrollTo(0, 0)")
    phone.locator(".st-running").get_by_role("button", name="Share").tap()
    phone.wait_for_function("window.shared")
    assert phone.evaluate("window.shared.url").endswith(ASTANA)


def test_at_a_desk_there_is_no_button_to_share(transcript: Page) -> None:
    expect(transcript.locator(".st-running").get_by_role("button", name="Share")).to_be_hidden()


# --- The dialog of citations -----------------------------------------------------------------------------------


def test_styles_come_first_and_the_last_one_is_remembered(transcript: Page) -> None:
    transcript.locator(".st-running").get_by_role("button", name="Cite").click()
    dialog = transcript.locator("#st-cite")
    expect(dialog.locator("#st-cite-text")).to_be_visible()
    order = dialog.locator("fieldset, .st-cite__what, #st-cite-text, .st-dialog__foot").evaluate_all(
        "(parts) => parts.map((part) => part.id || part.className || part.localName)"
    )
    assert order == ["fieldset", "st-cite__what", "st-cite-text", "st-dialog__foot"]
    dialog.get_by_role("radio", name="APA").check()
    transcript.reload()
    transcript.locator(".st-running").get_by_role("button", name="Cite").click()
    expect(dialog.get_by_role("radio", name="APA")).to_be_checked()
    expect(dialog.get_by_role("radio", name="APA")).to_be_focused()


@pytest.mark.parametrize(("width", "height"), [(390, 600), (820, 500), (1280, 800)])
def test_the_dialog_of_a_monologue_fits_the_screen(browser_page: Page, site_url: str, width: int, height: int) -> None:
    browser_page.set_viewport_size({"width": width, "height": height})
    browser_page.goto(f"{site_url}transcripts/2020-06-vladimir-norov-press-conference/#turn-1-p14")
    browser_page.keyboard.press("c")
    dialog = browser_page.locator("#st-cite")
    dialog.get_by_role("radio", name="Quotation").check()
    field = dialog.get_by_label("Passage")
    expect(field).to_have_value("turn-1-p14")
    assert field.locator("option").count() == 65
    field.select_option("turn-1")
    expect(dialog.get_by_role("heading")).to_have_text("Cite turn 1")
    close, copy = (dialog.get_by_role("button", name=name) for name in ("Close", "Copy"))
    for part in (dialog.get_by_role("heading"), close, copy):
        expect(part).to_be_in_viewport(ratio=1)
    assert dialog.evaluate("(box) => box.scrollHeight <= box.clientHeight + 1")
    assert browser_page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


# --- A turn that there is not ----------------------------------------------------------------------------------


def test_a_turn_that_is_not_there_is_said_to_be_so(browser_page: Page, site_url: str) -> None:
    browser_page.goto(f"{site_url}{ASTANA}#turn-99")
    notice = browser_page.locator(".st-missing")
    expect(notice).to_contain_text("This transcript has no turn 99: its turns run from 1 to 45.")
    expect(browser_page.locator("#st-status")).to_contain_text("no turn 99")
    assert not violations(browser_page)
    notice.get_by_role("link", name="Go to turn 45").click()
    expect(browser_page.locator("#turn-45")).to_be_in_viewport()
    expect(notice).to_have_count(0)


def test_a_paragraph_that_is_not_there_leads_to_its_turn(browser_page: Page, site_url: str) -> None:
    browser_page.goto(f"{site_url}{ASTANA}#turn-3-p40")
    notice = browser_page.locator("section[data-turn=turn-3] .st-missing")
    expect(notice).to_contain_text("Turn 3 has no paragraph 40: its paragraphs run from 1 to")
    expect(notice).to_be_in_viewport()


def test_a_place_that_is_there_says_nothing(transcript: Page, site_url: str) -> None:
    transcript.goto(f"{site_url}{ASTANA}#turn-3", wait_until="networkidle")
    expect(transcript.locator(".st-missing")).to_have_count(0)
