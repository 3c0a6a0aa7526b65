"""Citing from the page, and being told that words have changed since a link was copied."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import ASTANA

STEM = ASTANA.removeprefix("transcripts/").rstrip("/")


@pytest.fixture
def transcript(browser_page: Page, site_url: str) -> Page:
    browser_page.goto(f"{site_url}{ASTANA}#turn-3")
    return browser_page


def cited(page: Page, form: str) -> str:
    page.locator("#st-cite").get_by_role("radio", name=form, exact=True).check()
    page.locator("#st-cite").get_by_role("button", name="Copy").click()
    expect(page.locator("#st-cite-told")).to_have_text("Copied")
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_turn_is_cited_in_every_form(transcript: Page) -> None:
    transcript.locator("section[data-turn=turn-3] .st-number a").focus()
    transcript.keyboard.press("c")
    expect(transcript.locator("#st-cite h2")).to_have_text("Cite turn 3")
    fingerprint = str(transcript.locator("section[data-turn=turn-3]").get_attribute("data-v"))
    address = f"{ASTANA}?v={fingerprint}#turn-3"
    assert cited(transcript, "Link").endswith(address)
    quotation = cited(transcript, "Quotation")
    assert quotation.startswith("“The SCO is a useful organisation.")
    assert address in quotation
    for form in ("Chicago", "APA"):
        said = cited(transcript, form)
        assert "Putin" in said
        assert "2024" in said
        assert address in said
        assert "<i>" not in said
    assert cited(transcript, "BibTeX").lstrip().startswith("@")
    assert cited(transcript, "RIS").startswith("TY  - ")
    assert json.loads(cited(transcript, "CSL-JSON"))[0]["author"][0]["family"] == "Putin"


def test_a_paragraph_is_cited_under_its_own_address_with_its_own_words(transcript: Page) -> None:
    transcript.locator('.st-pn[href="#turn-3-p2"]').focus()
    transcript.keyboard.press("c")
    expect(transcript.locator("#st-cite h2")).to_have_text("Cite turn 3, paragraph 2")
    quotation = cited(transcript, "Quotation")
    assert quotation.startswith("“Second, it is a platform to agree positions")
    assert "#turn-3-p2" in quotation
    assert "#turn-3-p2" in cited(transcript, "Chicago")
    assert "“Remarks as President of Russia, Turn 3, Paragraph 2.”" in cited(transcript, "Chicago")
    assert "Remarks as President of Russia, turn 3, paragraph 2." in cited(transcript, "APA")
    assert "turn 3, paragraph 2}}" in cited(transcript, "BibTeX")
    assert f"@inproceedings{{{STEM}-turn-3-p2," in cited(transcript, "BibTeX")
    assert "turn 3, paragraph 2\n" in cited(transcript, "RIS").replace("\r", "")
    item = json.loads(cited(transcript, "CSL-JSON"))[0]
    assert (item["id"], item["title"]) == (f"{STEM}-turn-3-p2", "Remarks as President of Russia, turn 3, paragraph 2")


def test_who_followed_a_link_to_a_paragraph_cites_the_paragraph(transcript: Page, site_url: str) -> None:
    transcript.goto(f"{site_url}{ASTANA}#turn-3-p2")
    transcript.keyboard.press("c")
    expect(transcript.locator("#st-cite h2")).to_have_text("Cite turn 3, paragraph 2")
    transcript.keyboard.press("Escape")
    transcript.locator("section[data-turn=turn-3]").hover()
    transcript.get_by_role("button", name="cite turn 3").click()
    expect(transcript.locator("#st-cite h2")).to_have_text("Cite turn 3")


def test_a_site_that_does_not_know_its_address_is_cited_by_the_one_it_is_read_at(
    transcript: Page, site_url: str
) -> None:
    fingerprint = str(transcript.locator("section[data-turn=turn-3]").get_attribute("data-v"))
    for place, start in (("turn-3", ".st-number a"), ("turn-3-p2", '.st-pn[href="#turn-3-p2"]')):
        transcript.locator(f"section[data-turn=turn-3] {start}").focus()
        transcript.keyboard.press("c")
        address = f"{site_url}{ASTANA}?v={fingerprint}#{place}"
        assert cited(transcript, "Link") == address
        for form in ("Quotation", "Chicago", "APA"):
            said = cited(transcript, form)
            assert f" {address}" in said
            assert said.count("/transcripts/") == 1
        bibtex = cited(transcript, "BibTeX").splitlines()
        assert bibtex.count(f"  url = {{{address}}},") == 1
        assert bibtex[-1] == "}"
        ris = cited(transcript, "RIS").split()
        assert ris[ris.index("UR") + 2] == address
        assert json.loads(cited(transcript, "CSL-JSON"))[0]["URL"] == address
        transcript.keyboard.press("Escape")


def test_a_known_address_stays_as_the_files_have_it(browser_page: Page, site_url: str) -> None:
    url = "https://example.org/t/"
    entry = {"url": url, "words": "w", "bibtex": f"@misc{{a,\n  url = {{{url}}},\n}}\n", "csl": {"URL": url}}
    file = {"transcript": entry, "turns": {}}
    browser_page.route("**/*.cite.json", lambda route: route.fulfill(json=file))
    browser_page.goto(site_url + ASTANA)
    browser_page.locator(".st-running").get_by_role("button", name="Cite").click()
    assert cited(browser_page, "BibTeX") == entry["bibtex"]
    assert json.loads(cited(browser_page, "CSL-JSON"))[0]["URL"] == url


def test_selected_words_are_what_is_quoted(transcript: Page) -> None:
    transcript.evaluate(
        """() => {
          const text = document.querySelector("#turn-3-p2").lastChild;
          getSelection().setBaseAndExtent(text, 0, text, 8);
        }"""
    )
    words = transcript.evaluate("getSelection().toString().trim()")
    transcript.keyboard.press("c")
    assert cited(transcript, "Quotation").startswith(f"“{words}” (")


def test_the_whole_transcript_is_cited_from_the_running_head(transcript: Page) -> None:
    transcript.locator(".st-running").get_by_role("button", name="Cite").click()
    expect(transcript.locator("#st-cite h2")).to_have_text("Cite this transcript")
    assert "#turn" not in cited(transcript, "Link")


def test_a_citation_is_saved_as_a_file(transcript: Page, tmp_path: Path) -> None:
    transcript.locator("section[data-turn=turn-3] .st-number a").focus()
    transcript.keyboard.press("c")
    transcript.locator("#st-cite").get_by_role("radio", name="RIS").check()
    with transcript.expect_download() as download:
        transcript.get_by_role("button", name="Save as file").click()
    assert download.value.suggested_filename == f"{STEM}-turn-3.ris"
    download.value.save_as(tmp_path / "turn.ris")
    assert (tmp_path / "turn.ris").read_text("utf-8").startswith("TY  - ")


def test_a_link_is_there_even_when_the_citations_cannot_be_fetched(browser_page: Page, site_url: str) -> None:
    browser_page.route("**/*.cite.json", lambda route: route.abort())
    browser_page.goto(site_url + ASTANA)
    browser_page.locator(".st-running").get_by_role("button", name="Cite").click()
    expect(browser_page.locator("#st-cite-text")).to_have_text(f"{site_url}{ASTANA}")


# --- Changed since ---------------------------------------------------------------------------------------


def with_former_words(page: Page, turn: str, *paragraphs: str) -> None:
    versions = {turn: [{"v": "0dd", "until": "2025-03-09", "paragraphs": paragraphs}]}
    page.route("**/*.versions.json", lambda route: route.fulfill(json=versions))


def test_a_link_to_words_that_changed_shows_both_versions(browser_page: Page, site_url: str) -> None:
    with_former_words(browser_page, "turn-1", "Good evening. Go ahead, please.")
    browser_page.goto(f"{site_url}{ASTANA}?v=0dd#turn-1")
    notice = browser_page.locator("section[data-turn=turn-1] .st-changed")
    expect(notice).to_contain_text("The words have changed since this link was copied")
    expect(notice).to_contain_text("9 March 2025")
    expect(notice.locator("del")).to_have_text("evening.")
    expect(notice.locator("ins")).to_have_text("afternoon.")
    expect(notice).to_be_in_viewport()


def test_a_link_to_words_that_stayed_says_nothing(browser_page: Page, site_url: str) -> None:
    browser_page.goto(site_url + ASTANA)
    fingerprint = browser_page.locator("section[data-turn=turn-1]").get_attribute("data-v")
    browser_page.goto(f"{site_url}{ASTANA}?v={fingerprint}#turn-1", wait_until="networkidle")
    expect(browser_page.locator(".st-changed")).to_have_count(0)


def test_a_fingerprint_that_is_not_known_is_said_to_be_so(browser_page: Page, site_url: str) -> None:
    browser_page.goto(f"{site_url}{ASTANA}?v=never#turn-1")
    expect(browser_page.locator(".st-changed")).to_contain_text("had different words")


def test_former_words_are_text_and_never_mark_up(browser_page: Page, site_url: str) -> None:
    with_former_words(browser_page, "turn-1", "<img src=x onerror=alert(1)> Go ahead, please.")
    browser_page.goto(f"{site_url}{ASTANA}?v=0dd#turn-1")
    expect(browser_page.locator(".st-changed blockquote").first).to_contain_text("<img src=x")
    expect(browser_page.locator(".st-changed img")).to_have_count(0)


def test_the_page_of_a_renamed_text_leads_on_with_turn_and_fingerprint(browser_page: Page, site_url: str) -> None:
    html = f"""<!doctype html><html lang="en"><head><link rel="canonical" id="st-moved-to" href="../{STEM}/">
      <script src="../../assets/moved.js"></script></head></html>"""
    browser_page.route("**/transcripts/old-name/**", lambda route: route.fulfill(body=html, content_type="text/html"))
    browser_page.goto(f"{site_url}transcripts/old-name/?v=0dd#turn-7")
    expect(browser_page).to_have_url(f"{site_url}{ASTANA}?v=0dd#turn-7")


def test_the_difference_of_two_texts_is_right(browser_page: Page, site_url: str) -> None:
    """Put together, the runs are the two texts; what is kept in both is the same words, and as many as can be."""
    browser_page.goto(site_url + ASTANA)
    worst = browser_page.evaluate(
        """async () => {
          const { compareWords } = await import(new URL("../../assets/word-diff.js", location.href));
          let seed = 7;
          const dice = (n) => (seed = (seed * 48271) % 2147483647) % n;
          const words = () => Array.from({ length: dice(14) }, () => "abcd"[dice(4)]);
          const joined = (runs, kept) => runs.filter((run) => !kept || !run.changed).map((run) => run.text).join("");
          const common = (a, b) => {
            const most = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(0));
            a.forEach((x, i) => b.forEach((y, j) => {
              most[i + 1][j + 1] = x === y ? most[i][j] + 1 : Math.max(most[i][j + 1], most[i + 1][j]);
            }));
            return most[a.length][b.length];
          };
          for (let round = 0; round < 2000; round++) {
            const [a, b] = [words(), words()];
            const { before, after } = compareWords(a.join(" "), b.join(" "));
            const stayed = [before, after].map((runs) => joined(runs, true).split(/\\s+/).filter(Boolean));
            const right = joined(before) === a.join(" ") && joined(after) === b.join(" ")
              && stayed[0].join() === stayed[1].join() && stayed[0].length === common(a, b);
            if (!right) return [a, b, before, after];
          }
          return null;
        }"""
    )
    assert worst is None
