"""The edition that is read from a folder: no server, no network, and everything works as it does online."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from stenogram import disk
from stenogram.hosts import files_of
from stenogram.offline import offline_edition
from tests.browser.pages import ASTANA, SHELVES
from tests.browser.test_search import BOX, ask, hits, questions, turns


@pytest.fixture(scope="session")
def folder(built_corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The edition, made, packed and unpacked; with a space and other scripts in its path, as folders have them."""
    site, place = built_corpus / "site", tmp_path_factory.mktemp("offline")
    names = tuple(name for name, _ in files_of(site))
    disk.write_archive(place / "offline.zip", offline_edition(names, lambda name: (site / name).read_bytes()))
    unpacked = place / "a copy, Łódź"
    zipfile.ZipFile(place / "offline.zip").extractall(unpacked)
    return unpacked


@pytest.fixture
def page(chrome: Browser) -> Iterator[Page]:
    """A page without a network, in which nothing may go wrong."""
    context = chrome.new_context(viewport={"width": 1280, "height": 900}, offline=True)
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("requestfailed", lambda request: wrong.append(request.url))
    page.on(
        "request", lambda request: wrong.append(request.url) if not request.url.startswith(("file:", "data:")) else None
    )
    yield page
    context.close()
    assert wrong == []


def test_it_is_hardly_larger_than_the_site(built_corpus: Path, folder: Path) -> None:
    site = sum(path.stat().st_size for path in (built_corpus / "site").rglob("*") if path.is_file())
    assert sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) <= 1.3 * site
    assert (folder.parent / "offline.zip").stat().st_size <= site


def test_questions_have_the_same_answers_as_online(
    page: Page, folder: Path, built_corpus: Path, browser_page: Page, site_url: str
) -> None:
    asked = [question for question, *_ in questions()]
    asked += [phrase for number, (*_, phrase) in enumerate(turns(built_corpus)) if number % 3 == 0]
    asked += [f'"{phrase}"' for number, (*_, phrase) in enumerate(turns(built_corpus)) if number % 9 == 1]
    assert len(asked) >= 50
    page.goto((folder / "search/index.html").as_uri())
    browser_page.goto(f"{site_url}search/")
    for one in (page, browser_page):
        one.locator(BOX).wait_for()
    different = []
    for question in asked:
        ask(page, question)
        ask(browser_page, question)
        if hits(page) != hits(browser_page):
            different.append((question, hits(page)[:3], hits(browser_page)[:3]))
    assert different == []


def test_a_result_leads_to_its_turn_and_marks_the_words(page: Page, folder: Path) -> None:
    page.goto((folder / "search/index.html").as_uri())
    page.locator(BOX).wait_for()
    ask(page, "is a ceasefire along the contact line possible")
    page.locator("a.st-hit-link").first.click()
    page.wait_for_url(re.compile(r"sco-summit-astana/index\.html"))
    expect(page.locator(".st-turn:has(:target)")).to_contain_text("ceasefire")
    expect(page.locator(".st-marks")).to_contain_text(" of ")


def test_search_opens_on_every_page(page: Page, folder: Path) -> None:
    page.goto((folder / "about/index.html").as_uri())
    page.keyboard.press("/")
    page.locator(f"dialog {BOX}").wait_for()
    ask(page, "Akkuyu")
    expect(page.locator("dialog a.st-hit-link").first).to_be_visible()


def test_a_question_can_be_asked_on_the_first_page(page: Page, folder: Path) -> None:
    page.goto((folder / "index.html").as_uri())
    page.locator("#st-home-q").fill("Akkuyu")
    page.locator("#st-home-q").press("Enter")
    page.wait_for_url(re.compile(r"search/index\.html\?q=Akkuyu"))
    expect(page.locator("a.st-hit-link").first).to_be_visible()


def test_a_card_counts_over_the_whole_corpus_and_leads_to_the_entry(page: Page, folder: Path) -> None:
    page.goto((folder / ASTANA / "index.html").as_uri())
    page.locator(".st-mention[data-entity]").first.hover()
    expect(page.locator(".st-card__counts")).to_contain_text("in all")
    page.locator(".st-card a").click()
    page.wait_for_url(re.compile(r"/[a-z0-9-]+/index\.html$"))
    expect(page.locator("h1")).to_be_visible()


def test_a_turn_is_cited(page: Page, folder: Path) -> None:
    page.goto((folder / ASTANA / "index.html").as_uri() + "#turn-12")
    page.keyboard.press("c")
    page.locator("#st-cite").get_by_label("BibTeX").check()
    expect(page.locator("#st-cite-text")).to_contain_text("@inproceedings")
    expect(page.locator("#st-cite-text")).to_contain_text("turn-12")


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ids.update(filter(None, (values.get("id"), values.get("name"))))
        link = values.get("href") if tag in ("a", "area") else values.get("src")
        if link:
            self.links.append(link)


def test_every_link_leads_to_a_file_that_is_there(folder: Path) -> None:
    pages = sorted(folder.rglob("*.html"))
    assert {path.parts[0] for page in pages if len((path := page.relative_to(folder)).parts) > 1} >= set(SHELVES)
    read: dict[Path, _Links] = {}
    for path in pages:
        read[path] = _Links()
        read[path].feed(path.read_text(encoding="utf-8"))
    dead = []
    for path, found in read.items():
        for link in found.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            known = target in read and parts.fragment and target != path
            if not target.is_file() or (known and unquote(parts.fragment) not in read[target].ids):
                dead.append((path.relative_to(folder).as_posix(), link))
    assert dead == []
