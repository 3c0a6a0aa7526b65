"""A reader follows a link that was copied before the text was corrected, with and without scripts."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from stenogram.incremental.build import build_site

VILLAGE = Path(__file__).parents[1] / "corpora" / "village"

BEFORE = """THE BRIDGE

March 4, 1921, Oakham

James Reed: The bridge was built by our fathers, and forty winters have gone over it since they built it.

Two of its five pillars have sunk by the width of a hand, as the board of the river found in the autumn.

I ask that it be closed to carts until the masons from the town have seen it and told us what to do.

Martha Hill: How long will the masons need, and who is to pay for their bread and their lodging while they stay?

James Reed: Three weeks, and the council pays.

Martha Hill: My grandmother crossed this bridge on her wedding day with two oxen and a piano upon the cart.

James Reed: The sitting is closed.
"""

AFTER = """THE BRIDGE

March 4, 1921, Oakham

James Reed: The bridge was built by our fathers, and forty winters have gone over it since they built it.

Two of its five pillars have sunk by the width of a hand, as the board of the river found in the autumn.

Martha Hill: Hear, hear!

James Reed: I ask that it be closed to carts until the masons from the town have seen it and told us what to do.

Martha Hill: How long will the masons need, and who is to pay for their food and their lodging while they stay?

James Reed: Three weeks, and the council pays.

James Reed: The sitting is closed.
"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@dataclass(frozen=True)
class Corrected:
    """Where the corrected site is, and the links that were copied from it before."""

    url: str
    links: dict[str, str]


@pytest.fixture(scope="module")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corrected]:
    """A text published, links copied; then edited, a turn split, one struck out, another text renamed."""
    root = tmp_path_factory.mktemp("corrected") / "village"
    shutil.copytree(VILLAGE, root, ignore=shutil.ignore_patterns("expected"))
    texts = root / "source_texts"
    (texts / "1921-bridge.txt").write_text(BEFORE, encoding="utf-8")
    assert build_site(root, release=True).site
    page = (root / "site/transcripts/1921-bridge/index.html").read_text(encoding="utf-8")
    links = dict(re.findall(r'data-turn="(turn-\d+)" data-v="(\w+)"', page))
    (texts / "1921-bridge.txt").write_text(AFTER, encoding="utf-8")
    for ending in (".txt", ".turns.json"):
        (texts / f"1922-06-01-opening{ending}").rename(texts / f"1922-06-01-bridge-opened{ending}")
    (texts / "1922-06-01-bridge-opened.yml").write_text("former_names: [1922-06-01-opening]\n", encoding="utf-8")
    assert build_site(root, release=True).site
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(root / "site"))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Corrected(f"http://127.0.0.1:{server.server_port}/", links)
        server.shutdown()


@pytest.fixture(params=["with scripts", "without scripts"])
def reader(chrome: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = chrome.new_context(java_script_enabled=request.param == "with scripts")
    yield context.new_page()
    context.close()


def follow(page: Page, corrected: Corrected, turn: str, place: str | None = None) -> None:
    address = f"{corrected.url}transcripts/1921-bridge/?v={corrected.links[turn]}#{place or turn}"
    page.goto(address)


def shown(page: Page) -> Any:
    """The words of the turn or tombstone that the link leads to, which must be on the screen."""
    target = page.locator(":target")
    assert target.count() == 1
    box = target.bounding_box()
    assert box
    assert 0 <= box["y"] < page.viewport_size["height"]  # type: ignore[index]
    return target.evaluate(
        """target => {
            const section = target.closest("section").cloneNode(true);
            section.querySelectorAll(".st-changed").forEach(notice => notice.remove());
            return section.textContent;
        }"""
    )


def test_a_link_to_an_edited_turn_still_leads_to_it(reader: Page, corrected: Corrected) -> None:
    follow(reader, corrected, "turn-2")
    assert "How long will the masons need" in shown(reader)


def test_a_link_to_a_turn_that_was_split_leads_to_its_first_part(reader: Page, corrected: Corrected) -> None:
    follow(reader, corrected, "turn-1")
    assert "The bridge was built by our fathers" in shown(reader)


def test_a_link_to_a_paragraph_goes_with_it_into_the_other_part(reader: Page, corrected: Corrected) -> None:
    follow(reader, corrected, "turn-1", "turn-1-p3")
    assert "I ask that it be closed" in shown(reader)
    assert "forty winters" not in shown(reader)


def test_a_link_to_a_withdrawn_turn_says_that_it_is_gone(reader: Page, corrected: Corrected) -> None:
    follow(reader, corrected, "turn-4")
    words = shown(reader)
    assert "withdrawn" in words.lower()
    assert "My grandmother crossed this bridge" in words


def test_links_to_turns_after_the_edits_still_lead_to_them(reader: Page, corrected: Corrected) -> None:
    follow(reader, corrected, "turn-3")
    assert "Three weeks" in shown(reader)
    follow(reader, corrected, "turn-5")
    assert "The sitting is closed" in shown(reader)


def test_the_page_shows_what_has_changed_since_the_link_was_copied(chrome: Browser, corrected: Corrected) -> None:
    page = chrome.new_page()
    follow(page, corrected, "turn-2")
    notice = page.locator(".st-changed")
    notice.wait_for()
    assert notice.locator("del").all_inner_texts() == ["bread"]
    assert notice.locator("ins").all_inner_texts() == ["food"]
    page.close()


def test_a_link_to_a_renamed_text_leads_on_with_its_turn(chrome: Browser, corrected: Corrected) -> None:
    page = chrome.new_page()
    page.goto(f"{corrected.url}transcripts/1922-06-01-opening/#turn-2")
    page.wait_for_url("**/transcripts/1922-06-01-bridge-opened/#turn-2")
    assert "Thank you, Mr Reed" in shown(page)
    page.close()


def test_without_scripts_the_page_of_a_renamed_text_says_where_it_is(chrome: Browser, corrected: Corrected) -> None:
    context = chrome.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{corrected.url}transcripts/1922-06-01-opening/#turn-2")
    page.locator("article a[href*='1922-06-01-bridge-opened']").first.click()
    assert page.url == f"{corrected.url}transcripts/1922-06-01-bridge-opened/"
    context.close()
