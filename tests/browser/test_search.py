"""The search as readers use it: Pagefind's real index of the five texts, in a real browser."""

from __future__ import annotations

import csv
import json
import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from stenogram.search import SearchRecord, build_index
from stenogram.search.records import LONG_TURN
from tests.browser.conftest import served

QUESTIONS = Path(__file__).with_name("questions.txt")
BOX = "input[type=search]"
HITS = ".st-hits:not(.st-hits-entries) a.st-hit-link"


def questions() -> list[tuple[str, str, str]]:
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
    rows = [tuple(part.strip() for part in line.split("|")) for line in lines if line and not line.startswith("#")]
    assert len(rows) >= 20
    return [(question, transcript, words) for question, transcript, words in rows]


def turns(corpus: Path) -> Iterator[tuple[str, str, str]]:
    """Each turn of the five texts: its transcript, its id, a phrase of at most eight words from it."""
    chance = random.Random(5)
    for path in sorted((corpus / "site" / "data" / "transcripts").glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        for block in record.get("blocks", []) if isinstance(record, dict) else []:
            if block["kind"] == "turn":
                spoken = [each["text"].replace('"', "").split() for each in block["paragraphs"]]
                words = max(spoken, key=len)
                size = min(len(words), chance.randint(5, 8))
                start = chance.randint(0, len(words) - size)
                yield record["id"], block["id"], " ".join(words[start : start + size])


def words_at(corpus: Path, transcript: str, anchor: str) -> str:
    """The words of the passage that a result leads to: a turn, or its paragraphs from one on."""
    record = json.loads((corpus / "site" / "data" / "transcripts" / f"{transcript}.json").read_text(encoding="utf-8"))
    turn, _, first = anchor.partition("-p")
    paragraphs = next((each["paragraphs"] for each in record["blocks"] if each.get("id") == turn), [])
    spoken = [bare(each["text"]) for each in paragraphs[int(first or 1) - 1 :]]
    return _group(spoken)


def _group(paragraphs: list[str]) -> str:
    words: list[str] = []
    for paragraph in paragraphs:
        if words and len(words) + len(paragraph.split()) > LONG_TURN:
            break
        words += paragraph.split()
    return " ".join(words)


def bare(text: str) -> str:
    return " ".join(filter(None, (re.sub(r"\W", "", word.lower()) for word in text.split())))


def ask(page: Page, question: str) -> None:
    """Type a question and wait for its results."""
    page.locator(BOX).fill(question)
    page.locator(f".st-search-status[data-query={json.dumps(question, ensure_ascii=False)}]").wait_for()


def passage(href: str) -> tuple[str, str]:
    """The transcript and the anchor that a result leads to."""
    address = urlsplit(href)
    return address.path.rstrip("/").rpartition("/")[2], unquote(address.fragment)


def hits(page: Page) -> list[tuple[str, str]]:
    return [passage(href) for href in page.locator(HITS).evaluate_all("links => links.map((link) => link.href)")]


@pytest.fixture
def search(browser_page: Page, site_url: str) -> Page:
    browser_page.goto(f"{site_url}search/")
    browser_page.locator(BOX).wait_for()
    return browser_page


def test_a_phrase_of_every_turn_finds_that_turn_first(search: Page, built_corpus: Path) -> None:
    missed = []
    count = 0
    for transcript, turn, phrase in turns(built_corpus):
        count += 1
        ask(search, f'"{phrase}"')
        found = hits(search)[:1]
        here = found and (found[0][0], re.sub(r"-p\d+$", "", found[0][1]))
        # Another turn with the very same words is as good a first.
        if here != (transcript, turn) and not (found and bare(phrase) in words_at(built_corpus, *found[0])):
            missed.append((transcript, turn, phrase, found))
    assert count > 50
    assert missed == []


@pytest.mark.parametrize(("question", "transcript", "words"), questions(), ids=[row[0] for row in questions()])
def test_a_question_finds_its_turn_among_the_first_three(
    search: Page, built_corpus: Path, question: str, transcript: str, words: str
) -> None:
    ask(search, question)
    first_three = [words_at(built_corpus, *hit) for hit in hits(search)[:3] if hit[0] == transcript]
    assert any(bare(words) in passage for passage in first_three)


def test_what_was_understood_is_shown_and_can_be_taken_back(search: Page) -> None:
    ask(search, "what did Putin say on Afghanistan in 2021")
    chips = search.locator(".st-chip")
    expect(chips).to_have_count(2)
    chips.filter(has_text="2021").click()
    expect(chips).to_have_count(1)
    # The year is now a word like others; no chosen facet is left of it.
    expect(search.locator(".st-chip-words")).to_contain_text("2021")
    expect(search.get_by_role("button", name="Search for all words")).to_be_visible()


def test_facets_have_counts_and_combine(search: Page) -> None:
    ask(search, "security")
    speaker = search.locator(".st-facet", has_text="Speaker").locator("label", has_text="Vladimir Putin")
    count = int(speaker.locator(".st-count").inner_text())
    speaker.locator("input").check()
    expect(search.locator(".st-search-status")).to_contain_text(f"{count} results")
    year = search.locator(".st-facet", has_text="Year").locator("label", has_text="2021")
    narrower = int(year.locator(".st-count").inner_text())
    assert narrower < count
    year.locator("input").check()
    expect(search.locator(".st-search-status")).to_contain_text(f"{narrower} result")
    assert parse_qs(urlsplit(search.url).query) == {"q": ["security"], "speaker": ["vladimir-putin"], "year": ["2021"]}


def test_entities_transcripts_and_kinds_of_event_are_facets(search: Page) -> None:
    ask(search, "Afghanistan")
    for title in ("Mentions", "Transcript", "Kind of event", "Place", "Kind of text"):
        facet = search.locator(".st-facet", has_text=title)
        facet.locator("summary").click()
        assert all(int(count) > 0 for count in facet.locator(".st-count").all_inner_texts())


def test_a_search_has_an_address_and_back_returns_to_it(search: Page, site_url: str) -> None:
    search.set_viewport_size({"width": 1000, "height": 500})
    search.goto(f"{site_url}search/?q=cooperation&speaker=vladimir-putin")
    search.locator(HITS).nth(5).scroll_into_view_if_needed()
    scrolled = search.evaluate("scrollY")
    assert scrolled > 0
    search.locator(HITS).nth(5).click()
    search.wait_for_url("**/transcripts/**")
    search.go_back()
    search.wait_for_url("**/search/?q=cooperation&speaker=vladimir-putin")
    search.locator(HITS).nth(5).wait_for()
    expect(search.locator(BOX)).to_have_value("cooperation")
    expect(search.locator(HITS).nth(5)).to_be_in_viewport()


def test_letter_case_accents_brackets_and_curly_quotes_do_not_matter(search: Page) -> None:
    for one, other in (("NATO", "(nato)"), ("Türkiye", "turkiye"), ("SCO’s charter", "SCO's charter")):
        ask(search, one)
        expected = hits(search)
        assert expected
        ask(search, other)
        assert hits(search) == expected


def test_a_word_that_is_nowhere_is_said_to_be(search: Page) -> None:
    ask(search, "Afghanistan zeppelinry")
    expect(search.locator(".st-search-understood")).to_contain_text("Not found: zeppelinry")
    ask(search, "zeppelinry")
    expect(search.locator(".st-search-status")).to_have_text("No results for zeppelinry.")
    assert search.locator(".st-search").inner_text().count("zeppelinry") == 1


def test_narrative_and_entries_are_found_and_marked(search: Page) -> None:
    ask(search, "summit Ufa")
    expect(search.locator(".st-hits-entries .st-badge").first).to_have_text(re.compile("Summit|Strategy"))
    search.locator(".st-facet", has_text="Kind of text").locator("summary").click()
    ask(search, "Heads of State")
    search.get_by_role("checkbox", name="Narrative").click()
    expect(search.locator(".st-hit-narrative .st-badge").first).to_have_text("Narrative")


def test_the_example_is_a_question_that_this_site_answers(search: Page) -> None:
    example = search.locator(".st-search-hint q")
    expect(example).to_have_text(re.compile(r"what did .+ say in \d{4}"))
    asked = example.text_content()
    assert asked
    ask(search, asked)
    for facet in ("speaker", "year"):
        expect(search.locator(".st-search-understood .st-chip", has_text=facet)).to_have_count(1)
    assert hits(search)


def test_of_many_entries_a_few_are_shown_and_the_others_can_be_had(search: Page) -> None:
    ask(search, "summit")
    entries = search.locator(".st-hits-entries a.st-hit-link")
    expect(entries).to_have_count(3)
    all_of_them = search.get_by_role("button", name=re.compile(r"^All \d+ entries$"))
    count = int(all_of_them.inner_text().split()[1])
    assert count > 10
    expect(search.locator(".st-search-status")).to_contain_text(f"{count} entries")
    all_of_them.click()
    expect(entries.first).to_be_focused()
    expect(search.locator(HITS)).to_have_count(0)
    for shown in range(10, count, 20):
        expect(entries).to_have_count(shown)
        search.get_by_role("button", name=re.compile(r"^Show \d+ more$")).click()
        expect(entries.nth(shown)).to_be_focused()
    expect(entries).to_have_count(count)


def test_what_a_speaker_did_not_say_in_these_words_brings_what_the_speaker_did_say(search: Page) -> None:
    ask(search, "what did Xi Jinping say about our strategic partnership")
    understood = search.locator(".st-search-understood")
    expect(understood).to_contain_text("No results with these words by Xi Jinping: showing all turns by Xi Jinping.")
    expect(search.locator(HITS).first).to_have_text("Xi Jinping")
    understood.get_by_role("button", name="Search for the words instead").click()
    expect(understood).not_to_contain_text("showing all turns")
    expect(search.locator(".st-search-status")).to_contain_text("some of the words")


def test_where_a_year_gives_nothing_its_words_are_searched_for(search: Page) -> None:
    ask(search, "2021 strategy document")
    expect(search.locator(".st-search-understood")).to_contain_text("No results for 2021 as a filter")
    # Entries are found by the words as they are: the year of the plan is in its name.
    assert all("2021" in entry for entry in entries(search))


def test_words_are_marked_on_arrival_and_the_turn_stands_out(search: Page) -> None:
    ask(search, "Ufa summit")
    search.locator(HITS).first.click()
    search.wait_for_url("**/transcripts/**")
    assert parse_qs(urlsplit(search.url).query)["h"] == ["Ufa", "summit"]
    target = search.locator(":target")
    expect(target).to_be_in_viewport()
    expect(search.locator("link[href$='search.css']")).to_have_count(1)
    expect(search.locator(".st-marks")).to_be_visible()
    marked = "[...(CSS.highlights.get('st-search') ?? [])].map((range) => String(range).toLowerCase())"
    assert sorted(set(search.evaluate(marked))) == ["summit", "ufa"]
    # The page itself is as it was: nothing was wrapped, so nothing moved.
    expect(search.locator("article mark")).to_have_count(0)


def test_a_phrase_is_marked_as_one_on_arrival(search: Page) -> None:
    ask(search, '"share the view that the Ufa summit was"')
    search.locator(HITS).first.click()
    search.wait_for_url("**/transcripts/**")
    expect(search.locator("link[href$='search.css']")).to_have_count(1)
    expect(search.locator(".st-marks")).to_be_visible()
    # It runs through the link that "Ufa summit" is.
    marked = search.evaluate("[...(CSS.highlights.get('st-search') ?? [])].map(String)")
    assert marked == ["share the view that the Ufa summit was"]


CURRENT = "String([...(CSS.highlights.get('st-search-current') ?? [])][0] ?? '')"


def test_marks_on_a_page_have_steps_and_can_be_cleared(search: Page) -> None:
    ask(search, "Ufa summit")
    search.locator(HITS).first.click()
    search.wait_for_url("**/transcripts/**")
    bar = search.get_by_role("group", name="Words found on this page")
    count = bar.get_by_role("status")
    expect(count).to_have_text(re.compile(r"^\d+ of \d+$"))
    at, _, total = count.inner_text().partition(" of ")
    bar.get_by_role("button", name="Next").click()
    expect(count).to_have_text(f"{int(at) % int(total) + 1} of {total}")
    bar.get_by_role("button", name="Previous").click()
    expect(count).to_have_text(f"{at} of {total}")
    assert search.evaluate(CURRENT)
    bar.get_by_role("button", name="Clear").click()
    expect(bar).to_have_count(0)
    assert search.evaluate("CSS.highlights.has('st-search') || CSS.highlights.has('st-search-current')") is False
    assert "h=" not in search.url


def years_of(search: Page) -> list[str]:
    search.locator(".st-search:not([aria-busy])").wait_for()
    dates = search.locator(".st-hits:not(.st-hits-entries) .st-hit-date").all_inner_texts()
    return [date[-4:] for date in dates]


def test_before_a_question_there_is_nothing_to_sort_or_to_take_along(search: Page) -> None:
    expect(search.get_by_role("button", name="Download CSV")).to_be_hidden()
    expect(search.get_by_label("Sort")).to_be_hidden()
    ask(search, "security")
    expect(search.get_by_role("button", name="Download CSV")).to_be_visible()


def test_results_are_sorted_by_date_and_kept_to_days(search: Page) -> None:
    ask(search, "security")
    search.get_by_label("Sort").select_option("oldest")
    expect(search.locator(".st-hit-date").first).to_contain_text("2011")
    assert years_of(search) == sorted(years_of(search))
    search.get_by_label("Sort").select_option("newest")
    expect(search.locator(".st-hit-date").first).to_contain_text("2024")
    assert years_of(search) == sorted(years_of(search), reverse=True)
    search.get_by_label("From day").fill("2016-01-01")
    search.get_by_label("To day").fill("2020-12-31")
    expect(search.locator(".st-hit-date").first).to_contain_text("2020")
    assert set(years_of(search)) <= {"2016", "2020"}
    query = parse_qs(urlsplit(search.url).query)
    assert (query["order"], query["from"], query["to"]) == (["newest"], ["2016-01-01"], ["2020-12-31"])


def test_the_question_stands_in_the_title(search: Page) -> None:
    ask(search, "security")
    assert search.title().startswith("security – ")
    ask(search, "terrorism")
    assert search.title().startswith("terrorism – ")


def test_results_are_taken_along_as_a_table(search: Page) -> None:
    ask(search, '"equal and indivisible security"')
    total = search.locator(HITS).count()
    with search.expect_download() as download:
        search.get_by_role("button", name="Download CSV").click()
    rows = list(csv.DictReader(Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == total > 0
    assert all("indivisible security" in row["text"] for row in rows)
    assert all(row["address"].startswith("http") and row["speaker"] for row in rows)


def test_a_search_can_be_cited(search: Page, site_url: str) -> None:
    search.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site_url.rstrip("/"))
    ask(search, "security")
    search.get_by_role("button", name="Cite search").click()
    expect(search.get_by_role("button", name="Copied")).to_be_visible()
    cited = search.evaluate("navigator.clipboard.readText()")
    assert cited.startswith("Search for “security”. ")
    assert f"{site_url}search/?q=security" in cited


def test_a_button_that_was_pressed_twice_has_its_name_again(search: Page) -> None:
    search.clock.install()
    search.goto(f"{search.url}?q=security")
    search.locator(HITS).first.wait_for()
    search.get_by_role("button", name="Cite search").click()
    expect(search.get_by_role("button", name="Copied")).to_be_visible()
    search.get_by_role("button", name="Copied").click()
    search.clock.run_for(9000)
    expect(search.get_by_role("button", name="Copied")).to_have_count(0)
    expect(search.get_by_role("button", name="Cite search")).to_be_visible()


# --- Names, whole words, spellings ------------------------------------------------------------------


def entries(page: Page) -> list[str]:
    """The entries that are offered, by their addresses."""
    links = page.locator(".st-hits-entries a.st-hit-link")
    return [urlsplit(href).path.strip("/") for href in links.evaluate_all("links => links.map((link) => link.href)")]


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("Shanghai Cooperation Organisation", "organisations/sco"),
        ("SCO", "organisations/sco"),
        ("UN", "organisations/un"),
        ("RATS", "organisations/sco-rats"),
        ("SCO summit in Astana 2011", "summits/sco-summit-2011-astana"),
        ("Astana summit 2011", "summits/sco-summit-2011-astana"),
        ("Putin", "people/vladimir-putin"),
        ("Путин", "people/vladimir-putin"),
        ("ШОС", "organisations/sco"),
    ],
)
def test_what_is_asked_for_by_name_stands_first(search: Page, question: str, entry: str) -> None:
    ask(search, question)
    assert entries(search)[0].endswith(entry)


def test_every_entry_stands_first_for_each_of_its_own_names(search: Page, site_url: str) -> None:
    """The names of all entries, through the engine that the page uses."""
    wrong = search.evaluate(
        """async (base) => {
          const { Engine } = await import(`${base}assets/search/engine.js`);
          const { entries } = await Engine.open(base);
          const holders = new Map();
          for (const { keys } of entries.all) {
            for (const key of new Set(keys)) holders.set(key, (holders.get(key) ?? 0) + 1);
          }
          // Of a name that several entries have, each is among the first.
          const first = (name, key) => entries.match(name).slice(0, holders.get(key));
          const lost = (entry) => entry.names.filter((name, at) => !first(name, entry.keys[at]).includes(entry));
          return entries.all.flatMap((entry) => lost(entry).map((name) => [entry.id, name]));
        }""",
        site_url,
    )
    assert wrong == []


def marked(page: Page) -> set[str]:
    return {text.lower() for text in page.locator(".st-hits:not(.st-hits-entries) mark").all_inner_texts()}


def test_words_in_capitals_and_short_words_are_whole_words(search: Page) -> None:
    ask(search, "EU")
    assert marked(search) <= {"eu"}
    assert hits(search)
    ask(search, "RATS")
    assert marked(search) == {"rats"}
    ask(search, "V. Putin")
    initials = hits(search)
    ask(search, "Putin")
    assert hits(search) == initials


def test_each_result_shows_at_least_one_mark(search: Page) -> None:
    for question in ("summit", "Norov", "security council", "centre"):
        ask(search, question)
        shown = search.locator("[aria-labelledby$='-hits'] .st-hit")
        assert shown.count() > 0
        assert shown.count() == shown.filter(has=search.locator("mark")).count()


def test_a_misspelt_word_leads_to_the_nearest(search: Page) -> None:
    ask(search, "Afganistan")
    search.get_by_role("button", name="Afghanistan", exact=True).click()
    expect(search.locator(BOX)).to_have_value("Afghanistan")
    expect(search.locator(HITS).first).to_be_visible()


def test_where_nothing_is_found_the_nearest_entries_are_offered(search: Page) -> None:
    ask(search, "mezentsov")
    expect(search.get_by_role("region", name="Nearest entries")).to_be_visible()
    assert entries(search) == ["people/dmitry-mezentsev"]


def test_a_misspelt_word_of_what_somebody_said_leads_to_the_nearest(search: Page) -> None:
    ask(search, "what did Putin say about Afganistan")
    search.get_by_role("button", name="Afghanistan", exact=True).click()
    expect(search.locator(".st-search-understood")).to_contain_text("words: Afghanistan")
    expect(search.locator(HITS).first).to_have_text("Vladimir Putin")


def test_words_are_marked_in_titles_from_their_beginning(search: Page) -> None:
    ask(search, "Mezentsev")
    title = search.locator(".st-hits-titles a.st-hit-link").first
    expect(title).to_have_text("Meeting with Dmitry Mezentsev")
    expect(title.locator("mark")).to_have_text("Mezentsev")


def test_a_sign_alone_asks_for_nothing(search: Page) -> None:
    ask(search, "security")
    search.locator(BOX).fill("?!")
    expect(search.locator(".st-hit")).to_have_count(0)
    expect(search.locator(".st-search-status")).to_be_empty()


# --- Concordance --------------------------------------------------------------------------------------


def test_the_concordance_of_a_word_is_aligned_and_sorted(search: Page) -> None:
    ask(search, "security")
    search.get_by_role("button", name="Concordance").click()
    lines = search.locator(".st-kwic-line")
    expect(lines).to_have_count(25)
    keys = {word.strip(" ,.;:”").lower() for word in search.locator(".st-kwic-key").all_inner_texts()}
    assert keys == {"security"}
    places = int(search.locator(".st-kwic-head").inner_text().split()[0])
    search.get_by_role("button", name=re.compile("Show .* more")).click()
    expect(lines).to_have_count(min(places, 125))
    search.get_by_label("Sort by").select_option("right")
    right = [
        text.split()[0].lower() if text.split() else "" for text in search.locator(".st-kwic-right").all_inner_texts()
    ]
    following = [re.sub(r"\W", "", word) for word in right]
    assert following == sorted(following)
    expect(search.get_by_role("region", name="By year").locator("tbody tr")).to_have_count(5)
    expect(search.get_by_role("region", name="Words near it").locator("li").first).to_be_visible()
    assert "concordance" in search.url


@pytest.mark.parametrize("width", [390, 820, 1280, 1680])
def test_a_concordance_fills_the_width_that_results_have(search: Page, width: int) -> None:
    search.set_viewport_size({"width": width, "height": 900})
    search.goto(f"{search.url}?q=security&concordance")
    search.locator(".st-kwic-line").first.wait_for()
    boxes = search.evaluate(
        """() => [".st-search-results", ".st-kwic-lines ol", ".st-kwic-lines .st-more"].map((name) => {
          const { width, height } = document.querySelector(name).getBoundingClientRect();
          return { width, height };
        })"""
    )
    results, lines, more = boxes
    assert lines["width"] == pytest.approx(results["width"], abs=1)
    assert more["height"] < 48
    middles = search.locator(".st-kwic-key").evaluate_all(
        "keys => keys.map((key) => key.getBoundingClientRect()).map((box) => box.left + box.width / 2)"
    )
    assert max(middles) - min(middles) <= 2


def test_the_concordance_counts_every_place(search: Page, built_corpus: Path) -> None:
    texts = (built_corpus / "site" / "data" / "transcripts").glob("*.json")
    records = [json.loads(path.read_text(encoding="utf-8")) for path in texts]
    spoken = " ".join(
        paragraph["text"]
        for record in records
        if "blocks" in record
        for block in record["blocks"]
        if block["kind"] in ("turn", "narrative")
        for paragraph in block["paragraphs"]
        if paragraph.get("kind") != "furniture"
    )
    search.goto(f"{search.url}?q=terrorism&concordance")
    search.locator(".st-kwic-head").wait_for()
    places = int(search.locator(".st-kwic-head").inner_text().split()[0])
    assert places == len(re.findall(r"\bterrorism\b", spoken, flags=re.IGNORECASE))


def test_slash_opens_the_search_on_every_page_and_escape_closes_it(browser_page: Page, site_url: str) -> None:
    browser_page.goto(f"{site_url}transcripts/2016-01-14-meeting-with-dmitry-mezentsev/")
    browser_page.keyboard.press("/")
    dialog = browser_page.get_by_role("dialog", name="Search")
    expect(dialog.locator(BOX)).to_be_focused()
    browser_page.keyboard.type("Ufa summit")
    expect(dialog.locator(HITS).first).to_be_visible()
    browser_page.keyboard.press("Escape")
    browser_page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_the_dialog_comes_back_with_its_results(browser_page: Page, site_url: str) -> None:
    browser_page.goto(f"{site_url}about/")
    browser_page.locator("#st-search-open").click()
    browser_page.locator(BOX).fill("Ufa summit")
    browser_page.locator(f"dialog {HITS}").first.click()
    browser_page.wait_for_url("**/transcripts/**")
    browser_page.go_back()
    browser_page.wait_for_url("**/about/")
    expect(browser_page.locator(f"dialog {HITS}").first).to_be_visible()
    expect(browser_page.locator(BOX)).to_have_value("Ufa summit")


def test_the_keyboard_alone_is_enough(search: Page) -> None:
    search.locator(BOX).focus()
    search.keyboard.type("Ufa summit")
    search.locator(".st-search-status[data-query='Ufa summit']").wait_for()
    links = search.locator(".st-search-results a.st-hit-link")
    search.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    search.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    search.keyboard.press("ArrowUp")
    search.keyboard.press("ArrowUp")
    expect(search.locator(BOX)).to_be_focused()
    search.keyboard.press("ArrowDown")
    search.keyboard.press("Escape")
    expect(search.locator(BOX)).to_be_focused()
    search.keyboard.press("ArrowDown")
    address = links.first.get_attribute("href")
    search.keyboard.press("Enter")
    search.wait_for_url(str(address))


def test_counts_are_told_to_screen_readers(search: Page) -> None:
    expect(search.get_by_role("search", name="What was said")).to_be_visible()
    ask(search, "terrorism")
    status = search.get_by_role("search").get_by_role("status")
    expect(status).to_have_text(re.compile(r"^\d+ results"))
    listed = search.get_by_role("region", name="What was said").get_by_role("listitem")
    expect(listed).to_have_count(search.locator(HITS).count())


def test_without_scripts_the_page_says_what_they_are_for(chrome: object, site_url: str) -> None:
    context = chrome.new_context(java_script_enabled=False)  # type: ignore[attr-defined]
    page = context.new_page()
    page.goto(f"{site_url}about/")
    page.locator("#st-search-open").click()
    expect(page.get_by_text("Searching needs scripts")).to_be_visible()
    page.get_by_role("link", name="Transcripts").last.click()
    assert page.url == f"{site_url}transcripts/"
    context.close()


def test_nothing_is_asked_of_another_host_and_nothing_fails(browser_page: Page, site_url: str) -> None:
    asked: list[str] = []
    failed: list[str] = []
    browser_page.on("request", lambda request: asked.append(request.url))
    browser_page.on("console", lambda message: failed.append(message.text) if message.type == "error" else None)
    browser_page.on("pageerror", lambda error: failed.append(str(error)))
    browser_page.goto(f"{site_url}search/?q=Afghanistan")
    browser_page.locator(HITS).first.wait_for()
    assert [url for url in asked if not url.startswith((site_url, "data:"))] == []
    assert failed == []
    assert any("pagefind" in url for url in asked)


def test_pointing_at_the_search_fetches_the_index(browser_page: Page, site_url: str) -> None:
    browser_page.goto(f"{site_url}about/")
    with browser_page.expect_request(lambda request: request.url.endswith(".pf_meta")):
        browser_page.locator("#st-search-open").hover()
    expect(browser_page.locator("dialog")).to_have_count(0)


# --- An index in volumes ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def volumes_url(tmp_path_factory: pytest.TempPathFactory, built_corpus: Path) -> Iterator[str]:
    """The built site with an index of five volumes, each of ten turns, in the place of its own."""
    site = tmp_path_factory.mktemp("volumes")
    shutil.copytree(built_corpus / "site", site, dirs_exist_ok=True)
    shutil.rmtree(site / "pagefind")
    records = (
        SearchRecord("turn", f"transcripts/t-{text}/#turn-{turn}", f"The bridge, said {turn} in {text}.", {}, {}, text)
        for text in ("alder", "birch", "cedar", "damson", "elm")
        for turn in range(10)
    )
    assert build_index(records, site, site.with_name("work"), volume=10).volumes == 5
    with served(site) as url:
        yield url


def test_every_volume_is_searched(browser_page: Page, volumes_url: str) -> None:
    browser_page.goto(f"{volumes_url}search/?q=bridge")
    status = browser_page.locator(".st-search-status")
    expect(status).to_contain_text("50 results")
    for query, found in (('"said 7"', "5 results"), ("birch 3", "1 result"), ('"7 in elm"', "1 result")):
        browser_page.locator(BOX).fill(query)
        expect(status).to_contain_text(found)
    expect(browser_page.locator(HITS).first).to_have_attribute("href", re.compile("t-elm.*#turn-7"))


def test_words_are_counted_without_being_listed(browser_page: Page, volumes_url: str) -> None:
    """Else a word that stands in every turn would be listed twice for each question that has it."""
    browser_page.goto(f"{volumes_url}search/")
    counts, listed = browser_page.evaluate(
        """async () => {
          const { Volumes } = await import(new URL("../assets/search/volumes.js", location.href));
          const volumes = new Volumes(new URL("../pagefind/", location.href).href, {});
          await volumes.open(5);
          const { createInstance } = await import(new URL("../pagefind/pagefind.js", location.href));
          const index = createInstance({ noWorker: true });
          const { results } = await index.search('"bridge"', { filters: { nothing: "" } });
          return [await volumes.counts('"bridge"'), results.length];
        }"""
    )
    assert (counts, listed) == ([10] * 5, 0)


DAYS = """async ([module, dates]) => {
  const { isWithin } = await import(module);
  return dates.map(([from, to, date]) => isWithin({ from, to }, date));
}"""


def test_a_search_is_kept_to_days_that_stand_in_its_address(search: Page, site_url: str) -> None:
    search.goto(f"{site_url}search/?q=cooperation&from=2016-01-14&to=2020-06-30")
    expect(search.locator(".st-search-status")).to_contain_text("result")
    assert {transcript[:4] for transcript, _ in hits(search)} <= {"2016", "2020"}
    expect(search.get_by_label("From day")).to_have_value("2016-01-14")
    search.get_by_label("To day").fill("2016-01-14")
    expect(search).to_have_url(re.compile("from=2016-01-14&to=2016-01-14"))
    expect(search.locator(".st-search-understood")).to_contain_text("days 14 January 2016")
    search.get_by_label("From day").fill("2015-01-01")
    search.get_by_label("To day").fill("2015-01-02")
    expect(search.locator(HITS)).to_have_count(0)
    search.locator(".st-search-understood button", has_text="days").click()
    expect(search).not_to_have_url(re.compile("from="))
    expect(search.get_by_label("From day")).to_have_value("")


def test_days_in_the_wrong_order_are_exchanged_and_what_is_no_day_is_left_out(search: Page, site_url: str) -> None:
    search.goto(f"{site_url}search/?q=cooperation&from=2020-06-30&to=2016-01-14")
    expect(search.get_by_label("From day")).to_have_value("2016-01-14")
    search.goto(f"{site_url}search/?q=cooperation&from=soon")
    expect(search.locator(".st-search-status")).to_contain_text("result")
    expect(search.locator(".st-search-understood")).not_to_contain_text("days")


def test_a_month_or_a_year_is_within_days_that_it_shares(search: Page, site_url: str) -> None:
    cases = {
        ("2020-06-30", "", "2020-06"): True,
        ("2020-07-01", "", "2020-06"): False,
        ("", "2020-06-01", "2020-06"): True,
        ("", "2020-05-31", "2020-06"): False,
        ("2020-12-31", "", "2020"): True,
        ("2021-01-01", "", "2020"): False,
        ("2020-06-09", "2020-06-09", "2020-06-09"): True,
        ("2020-06-10", "", "2020-06-09"): False,
        ("", "2020-06-08", "2020-06-09"): False,
        ("2020-06-09", "", ""): False,
    }
    module = f"{site_url}assets/search/period.js"
    assert search.evaluate(DAYS, [module, [list(case) for case in cases]]) == list(cases.values())


def test_answers_are_found_by_the_outlet_that_asked(search: Page, site_url: str) -> None:
    search.goto(f"{site_url}search/?outlet=infoshos")
    expect(search.locator(".st-search-status")).to_contain_text("result")
    assert {transcript for transcript, _ in hits(search)} == {"2011-05-23-leonid-moiseyev-interview"}
    expect(search.locator(".st-search-understood")).to_contain_text("asked by")
    expect(search.locator(".st-facet summary", has_text="Asked by outlet")).to_have_count(1)
