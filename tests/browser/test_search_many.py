"""An index of many volumes: the search opens what may answer first, says how far it is, and reaches everything."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from stenogram.search import EntryNames, SearchRecord, build_index
from stenogram.search.records import SpeakerName
from stenogram.search.word_directory import file_of
from tests.browser.axe import violations
from tests.browser.conftest import served
from tests.browser.test_search import BOX, HITS, hits, passage

VOLUMES = 20
TURNS = 8
STRETCH = 6
FIRST = 2001
STATUS = ".st-search-status"
FURTHER = "Search further back"
RARE = {0: "zeppelins", 2: "zeppelin"}


def records() -> Iterator[SearchRecord]:
    """Twenty volumes, each of a year; "bridge" in all turns, "mill" in two of each volume, and words of few volumes."""
    for volume in range(VOLUMES):
        year = FIRST + volume
        for number in range(TURNS):
            words = ["The", "bridge", "said", f"number{number}", f"in{year}"]
            words += ["the", "mill"] if number in (2, 5) else []
            words += [RARE[volume]] if volume in RARE and number == 3 else []
            words += ["organising"] if volume % 2 == number == 0 else ["organised"] if number == 1 else []
            speaker = "Ada Reed" if volume % 4 == 1 else "James Hill"
            id_ = speaker.lower().replace(" ", "-")
            yield SearchRecord(
                "turn",
                f"transcripts/{year}-meeting/#turn-{number}",
                " ".join(words) + ".",
                {"title": f"Meeting of {year}", "speaker": speaker},
                {"speaker": (f"{id_}|{speaker}",), "year": (str(year),), "transcript": (f"{year}-meeting|Meeting",)},
                f"{year}-meeting",
                spoken_by=SpeakerName(id_, speaker),
                around=(speaker, f"Meeting of {year}"),
            )


def site_with(built: Path, site: Path, volume: int) -> int:
    shutil.copytree(built / "site", site, dirs_exist_ok=True)
    shutil.rmtree(site / "pagefind")
    entries = (EntryNames("board", "Organisation", "organisations/board/", ("Bridge Board",), (), "The board."),)
    return build_index(records(), site, site.with_name(f"{site.name}-work"), volume=volume, entries=entries).volumes


@pytest.fixture(scope="module")
def many_url(tmp_path_factory: pytest.TempPathFactory, built_corpus: Path) -> Iterator[str]:
    site = tmp_path_factory.mktemp("many")
    assert site_with(built_corpus, site, volume=TURNS) == VOLUMES
    with served(site) as url:
        yield url


@pytest.fixture(scope="module")
def one_url(tmp_path_factory: pytest.TempPathFactory, built_corpus: Path) -> Iterator[str]:
    """The same records in one volume."""
    site = tmp_path_factory.mktemp("one")
    assert site_with(built_corpus, site, volume=10_000) == 1
    with served(site) as url:
        yield url


class Opened:
    """The years of the volumes that a page opens, in the order of their opening."""

    def __init__(self, page: Page) -> None:
        self.years: list[int] = []
        page.context.on("request", lambda request: self._note(request.url))

    def _note(self, url: str) -> None:
        found = re.search(r"/pagefind/(?:(\d+)/)?records\.st_facets$", url)
        if found:
            self.years.append(FIRST - 1 + int(found[1] or 1))


@pytest.fixture
def opened(browser_page: Page) -> Opened:
    return Opened(browser_page)


def ask(page: Page, url: str, query: str) -> None:
    page.goto(f"{url}search/?{query}")
    page.locator(f"{STATUS}[data-query]").wait_for()


def said(page: Page) -> list[tuple[str, str]]:
    """The results that have all the words."""
    links = page.locator(".st-hits:not(.st-hits-entries):not(.st-hits-loose) a.st-hit-link")
    return [passage(href) for href in links.evaluate_all("links => links.map((link) => link.href)")]


def all_hits(page: Page) -> list[tuple[str, str]]:
    """Every result, however many are shown at first."""
    while page.get_by_role("button", name=re.compile("Show .* more")).count():
        before = page.locator(HITS).count()
        page.get_by_role("button", name=re.compile("Show .* more")).first.click()
        expect(page.locator(HITS)).not_to_have_count(before)
    return said(page)


def go_to_the_end(page: Page) -> int:
    """Press on till all is searched; tells how often."""
    pressed = 0
    button = page.locator(".st-farther button")
    while button.is_visible():
        before = page.locator(".st-farther p").inner_text()
        button.click()
        expect(page.locator(".st-farther p")).not_to_have_text(before)
        expect(button).not_to_have_attribute("aria-disabled", "true")
        pressed += 1
    return pressed


def test_the_first_answer_is_of_the_newest_and_says_so(browser_page: Page, many_url: str, opened: Opened) -> None:
    ask(browser_page, many_url, "q=bridge")
    newest = list(range(FIRST + VOLUMES - STRETCH, FIRST + VOLUMES))
    assert sorted(opened.years) == newest
    status = browser_page.locator(STATUS)
    expect(status).to_contain_text(f"{STRETCH * TURNS} results")
    expect(status).to_contain_text(f"Searched: 2015–2020, {STRETCH} of {VOLUMES} parts of the record.")
    expect(browser_page.get_by_role("button", name=FURTHER)).to_be_visible()


def test_searching_further_back_adds_results_and_keeps_the_place(browser_page: Page, many_url: str) -> None:
    ask(browser_page, many_url, "q=bridge")
    first = hits(browser_page)
    browser_page.get_by_role("button", name=FURTHER).press("Enter")
    expect(browser_page.locator(STATUS)).to_contain_text(f"{2 * STRETCH * TURNS} results")
    expect(browser_page.locator(STATUS)).to_contain_text("Searched: 2009–2020")
    assert hits(browser_page)[: len(first)] == first
    added = browser_page.get_by_role("region", name="What was said, 2009–2014")
    expect(added.get_by_role("listitem")).to_have_count(10)
    expect(added.get_by_role("link").first).to_be_focused()
    expect(added.get_by_role("link").first).to_be_in_viewport()


@pytest.mark.parametrize(
    "query", ["q=bridge", "q=mill", "q=%22the+mill%22", "q=organised", "speaker=ada-reed", "q=number3+zeppelin+the"]
)
def test_at_the_end_all_is_found_that_one_search_finds(
    browser_page: Page, many_url: str, one_url: str, query: str
) -> None:
    ask(browser_page, one_url, query)
    expected = all_hits(browser_page)
    facets = browser_page.locator(".st-facet").filter(has_text="Speaker").locator(".st-count").all_inner_texts()
    ask(browser_page, many_url, query)
    assert go_to_the_end(browser_page) > 0
    expect(browser_page.locator(STATUS)).to_contain_text(f"{VOLUMES} of {VOLUMES} parts")
    assert sorted(all_hits(browser_page)) == sorted(expected) != []
    assert browser_page.locator(".st-facet").filter(has_text="Speaker").locator(".st-count").all_inner_texts() == facets


def test_a_rare_word_of_the_oldest_is_found_at_once(browser_page: Page, many_url: str, opened: Opened) -> None:
    ask(browser_page, many_url, "q=zeppelin+bridge")
    assert sorted(opened.years) == [2001, 2003]
    assert sorted(said(browser_page)) == [("2001-meeting", "turn-3"), ("2003-meeting", "turn-3")]
    expect(browser_page.locator(".st-farther")).to_contain_text("The other 18 probably do not have this.")


def test_a_year_goes_straight_to_its_volumes(browser_page: Page, many_url: str, opened: Opened) -> None:
    ask(browser_page, many_url, "q=bridge&year=2004")
    assert opened.years == [2004]
    assert {name for name, _ in hits(browser_page)} == {"2004-meeting"}
    opened.years.clear()
    ask(browser_page, many_url, "q=what+did+Reed+say+on+the+mill+in+2006")
    assert opened.years == [2006]
    assert sorted(hits(browser_page)) == [("2006-meeting", "turn-2"), ("2006-meeting", "turn-5")]


def test_few_results_lead_further_back_by_themselves(browser_page: Page, many_url: str, opened: Opened) -> None:
    # Five volumes have this speaker.
    ask(browser_page, many_url, "q=mill&speaker=ada-reed")
    assert sorted(opened.years) == [2002, 2006, 2010, 2014, 2018]
    opened.years.clear()
    # Each volume has the phrase once: two stretches fill a screen, and their results are one group.
    ask(browser_page, many_url, "q=%22said+number2%22")
    assert sorted(opened.years) == list(range(FIRST + VOLUMES - 2 * STRETCH, FIRST + VOLUMES))
    expect(browser_page.locator(STATUS)).to_contain_text(f"{2 * STRETCH} results")
    expect(browser_page.get_by_role("region", name="What was said")).to_have_count(1)
    opened.years.clear()
    # None has these words together, though each has them all: that is known at the end only.
    ask(browser_page, many_url, "q=%22mill+bridge+said%22")
    assert len(opened.years) == VOLUMES


def test_how_far_it_is_stands_in_the_address(browser_page: Page, many_url: str) -> None:
    ask(browser_page, many_url, "q=bridge")
    browser_page.get_by_role("button", name=FURTHER).click()
    expect(browser_page.locator(STATUS)).to_contain_text("12 of 20 parts")
    assert parse_qs(urlsplit(browser_page.url).query) == {"q": ["bridge"], "further": ["1"]}
    shown = hits(browser_page)
    browser_page.reload()
    expect(browser_page.locator(STATUS)).to_contain_text("12 of 20 parts")
    assert hits(browser_page) == shown
    browser_page.get_by_role("button", name="Show 20 more").last.click()
    expect(browser_page.locator(HITS)).to_have_count(40)
    browser_page.locator(HITS).nth(30).click()
    browser_page.wait_for_url("**/transcripts/**")
    browser_page.go_back()
    expect(browser_page.locator(HITS)).to_have_count(40)
    expect(browser_page.locator(HITS).nth(30)).to_be_in_viewport()
    # A new question begins with the newest.
    browser_page.locator(BOX).fill("mill")
    expect(browser_page.locator(STATUS)).to_contain_text("6 of 20 parts")
    assert parse_qs(urlsplit(browser_page.url).query) == {"q": ["mill"]}


def test_a_facet_leaves_what_its_count_says(browser_page: Page, many_url: str) -> None:
    ask(browser_page, many_url, "q=mill&further=1")
    reed = browser_page.locator(".st-facet", has_text="Speaker").locator("label", has_text="Ada Reed")
    assert reed.locator(".st-count").inner_text() == "6"
    reed.locator("input").check()
    # All of its volumes fit into two stretches now.
    expect(browser_page.locator(STATUS)).to_contain_text("10 results")


def test_a_word_that_is_nowhere_opens_few(browser_page: Page, many_url: str, opened: Opened) -> None:
    ask(browser_page, many_url, "q=bridge+quinquireme")
    expect(browser_page.locator(".st-search-understood")).to_contain_text("Not found: quinquireme")
    expect(browser_page.locator(STATUS)).to_contain_text("results")
    assert len(opened.years) == STRETCH
    ask(browser_page, many_url, "q=quinquireme")
    expect(browser_page.locator(STATUS)).to_contain_text("results")
    expect(browser_page.get_by_role("button", name="Search the other parts")).to_be_visible()
    opened.years.clear()
    ask(browser_page, many_url, "q=organizing")
    expect(browser_page.locator(STATUS)).to_contain_text(f"{3 * STRETCH} results")


def test_an_inflection_is_looked_for_where_its_others_are(browser_page: Page, many_url: str, opened: Opened) -> None:
    # No volume has this very word.
    ask(browser_page, many_url, "q=organise")
    assert sorted(opened.years[:STRETCH]) == list(range(FIRST + VOLUMES - STRETCH, FIRST + VOLUMES))
    expect(browser_page.locator(STATUS)).to_contain_text(f"{3 * STRETCH} results")


def test_what_inflections_begin_with(browser_page: Page, many_url: str) -> None:
    browser_page.goto(f"{many_url}search/")
    words = {
        "bridge": "bridg",
        "bridges": "bridg",
        "bridging": "bridg",
        "run": "run",
        "running": "run",
        "planned": "plan",
        "policies": "polic",
        "policy": "polic",
        "is": "is",
        "sanctioning": "sanction",
        "internationally": "internat",
        "2021": "2021",
        "саммитов": "самми",
        "上": "上",
    }
    called = "async (words) => { const m = await import('/assets/search/directory.js'); return words.map(m.%s); }"
    assert dict(zip(words, browser_page.evaluate(called % "beginning", list(words)), strict=True)) == words
    # The browser looks where the build has put them.
    assert browser_page.evaluate(called % "fileOf", list(words)) == [file_of(word) for word in words]


def test_without_the_directory_everything_can_be_reached(browser_page: Page, many_url: str) -> None:
    browser_page.route("**/*.st_words", lambda route: route.abort())
    ask(browser_page, many_url, "q=zeppelin")
    assert len(hits(browser_page)) == 2


def test_what_could_not_be_fetched_is_fetched_at_the_next_try(browser_page: Page, many_url: str) -> None:
    ask(browser_page, many_url, "q=bridge")
    browser_page.route("**/pagefind/14/**", lambda route: route.abort())
    button = browser_page.get_by_role("button", name=FURTHER)
    button.click()
    expect(browser_page.locator(STATUS)).to_contain_text("could not be loaded")
    assert len(hits(browser_page)) == 10
    browser_page.unroute("**/pagefind/14/**")
    button.click()
    expect(browser_page.locator(STATUS)).to_contain_text("12 of 20 parts")
    assert len(hits(browser_page)) == 20


def test_the_next_question_opens_no_volume_twice(browser_page: Page, many_url: str, opened: Opened) -> None:
    ask(browser_page, many_url, "q=bridge")
    browser_page.locator(BOX).fill("zeppelin")
    expect(browser_page.locator(STATUS)).to_contain_text("2 of 20 parts")
    browser_page.locator(BOX).fill("mill")
    expect(browser_page.locator(STATUS)).to_contain_text("12 results")
    assert len(opened.years) == len(set(opened.years)) == STRETCH + len(RARE)


def test_the_search_is_made_ready_with_the_newest(browser_page: Page, many_url: str, opened: Opened) -> None:
    with browser_page.expect_request(lambda request: request.url.endswith(f"/pagefind/{VOLUMES}/records.st_facets")):
        browser_page.goto(f"{many_url}search/")


def test_few_volumes_know_nothing_of_this(browser_page: Page, one_url: str) -> None:
    asked: list[str] = []
    browser_page.context.on("request", lambda request: asked.append(request.url))
    ask(browser_page, one_url, "q=bridge")
    expect(browser_page.locator(STATUS)).to_have_text(re.compile(r"^\d+ results(, 1 entry)?\.$"))
    assert not [url for url in asked if re.search(r"st_words|directory|farther", url)]
    expect(browser_page.locator(".st-farther")).to_have_count(0)


def test_the_arrows_reach_the_button_and_go_back(browser_page: Page, many_url: str) -> None:
    ask(browser_page, many_url, "q=zeppelin")
    button = browser_page.get_by_role("button", name="Search the other parts")
    browser_page.locator(HITS).last.focus()
    browser_page.keyboard.press("ArrowDown")
    expect(button).to_be_focused()
    browser_page.keyboard.press("ArrowUp")
    expect(browser_page.locator(HITS).last).to_be_focused()
    button.focus()
    browser_page.keyboard.press("Enter")
    expect(browser_page.locator(STATUS)).to_contain_text("8 of 20 parts")
    # Nothing was added, so the reader is where they were.
    expect(button).to_be_focused()


def test_axe_finds_nothing_when_there_is_more_to_search(looked_at: Page, many_url: str) -> None:
    ask(looked_at, many_url, "q=bridge&further=1")
    expect(looked_at.get_by_role("button", name=FURTHER)).to_be_visible()
    assert not violations(looked_at)
    assert not looked_at.evaluate("document.documentElement.scrollWidth > innerWidth")
