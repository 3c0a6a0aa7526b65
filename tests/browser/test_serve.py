"""The development server: what is changed in a file is on the screen by itself, and so is what is wrong."""

from __future__ import annotations

import json
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

PROJECT = Path(__file__).parents[2]
VILLAGE = PROJECT / "tests" / "corpora" / "village"
SOON = 30_000
"""Milliseconds after which a page that has not changed is taken for one that never will."""


@dataclass(frozen=True)
class DevelopmentServer:
    root: Path
    url: str
    process: subprocess.Popen[str]

    @property
    def text(self) -> Path:
        return self.root / "source_texts/1922-06-01-opening.txt"

    @property
    def sidecar(self) -> Path:
        return self.root / "source_texts/1922-06-01-opening.yml"

    @property
    def address(self) -> str:
        return f"{self.url}transcripts/1922-06-01-opening/"

    def published(self, since: int) -> int:
        """The number of the site that is shown: at once where it is not `since`, else when it changes or time is up."""
        with urlopen(f"{self.url}.stenogram/state?seen={since}", timeout=SOON / 1000) as answer:
            return int(json.load(answer)["site"])


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DevelopmentServer]:
    root = tmp_path_factory.mktemp("server") / "village"
    shutil.copytree(VILLAGE, root, ignore=shutil.ignore_patterns("expected"))
    command = [sys.executable, str(PROJECT / "build.py"), "serve", "--corpus", str(root), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=root) as process:
        assert process.stderr
        address, lines = "", []
        for line in process.stderr:
            lines.append(line)
            found = re.search(r"http://127\.0\.0\.1:\d+/", line)
            address = found[0] if found else address
            if line.startswith("Published"):
                break
        assert address, lines
        yield DevelopmentServer(root, address, process)
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0


def write_as_editors_do(path: Path, text: str) -> None:
    """Written beside and renamed into place, so that the file itself is never seen to change."""
    beside = path.with_name(f".{path.name}.swp")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def test_a_changed_text_is_on_the_screen_by_itself(server: DevelopmentServer, browser_page: Page) -> None:
    browser_page.goto(server.address)
    server.text.write_text(server.text.read_text(encoding="utf-8") + "\nJames Reed: Let us dance.\n", encoding="utf-8")
    expect(browser_page.get_by_text("Let us dance.")).to_be_visible(timeout=SOON)


def test_a_text_that_is_renamed_into_place_is_seen_too(server: DevelopmentServer, browser_page: Page) -> None:
    browser_page.goto(server.address)
    text = server.text.read_text(encoding="utf-8").replace("The bridge is open.", "The bridge is wide open.")
    write_as_editors_do(server.text, text)
    expect(browser_page.get_by_text("The bridge is wide open.")).to_be_visible(timeout=SOON)


def test_a_new_registry_entry_links_its_name(server: DevelopmentServer, browser_page: Page) -> None:
    browser_page.goto(server.address)
    with (server.root / "registry/people.yml").open("a", encoding="utf-8") as people:
        people.write("- id: martha-hill\n  name: Martha Hill\n  definition: A member of the council.\n")
    expect(browser_page.locator("a[href*='people/martha-hill']").first).to_be_visible(timeout=SOON)


def test_an_error_stands_on_the_last_good_page_until_it_is_mended(
    server: DevelopmentServer, browser_page: Page
) -> None:
    browser_page.goto(server.address)
    server.sidecar.write_text("titel: The opening\n", encoding="utf-8")
    banner = browser_page.locator("#st-problems")
    expect(banner).to_contain_text("source_texts/1922-06-01-opening.yml:1: error:", timeout=SOON)
    expect(browser_page.get_by_role("heading", level=1)).to_be_visible()
    server.sidecar.write_text("title: The great opening\n", encoding="utf-8")
    expect(browser_page.get_by_role("heading", name="The great opening")).to_be_visible(timeout=SOON)
    expect(banner).to_have_count(0)


def test_search_finds_what_was_just_written(server: DevelopmentServer, browser_page: Page) -> None:
    server.text.write_text(server.text.read_text(encoding="utf-8") + "\nMartha Hill: Marmalade.\n", encoding="utf-8")
    browser_page.goto(server.address)
    expect(browser_page.get_by_text("Marmalade.")).to_be_visible(timeout=SOON)
    # In a page of its own: the first one may load itself anew at any moment, and would take the place of what is asked.
    search = browser_page.context.new_page()
    search.goto(f"{server.url}search/?q=marmalade")
    expect(search.locator("main mark").first).to_have_text(re.compile("marmalade", re.I), timeout=SOON)


def test_the_server_does_not_wake_itself(server: DevelopmentServer) -> None:
    """What was changed before may still be being built; then nothing is built until something changes again."""
    # Asked from here and not by a page, which loads anew at what it is asked about. The answer comes when something
    # is published, or after the poll's own time.
    seen = [server.published(since=-1)]
    for _ in range(3):
        seen.append(server.published(since=seen[-1]))
        if seen[-1] == seen[-2]:
            break
    assert seen[-1] == seen[-2], seen
