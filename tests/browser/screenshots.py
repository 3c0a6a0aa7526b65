"""Photographs every kind of page, and what opens on one, in both schemes and three widths, into screenshots/.

make screenshots

They are there to be looked at; no test compares them.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Literal

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402

from tests.browser.conftest import QUIET, served  # noqa: E402
from tests.browser.install import chromium  # noqa: E402
from tests.browser.pages import ASTANA, MEETING, every_kind  # noqa: E402

WIDTHS = (390, 820, 1440)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
# Chromium draws no picture that is taller.
TALLEST = 8000
TURN = f"{MEETING}#turn-2"


def press(key: str, shown: str) -> Callable[[Page], None]:
    def act(page: Page) -> None:
        page.locator("section[data-turn=turn-2] .st-number a").focus()
        page.keyboard.press(key)
        page.locator(shown).wait_for()

    return act


def card(page: Page) -> None:
    page.locator("section[data-turn=turn-2] a.st-mention").first.hover()
    page.locator("#st-card").wait_for()


def popover(name: str) -> Callable[[Page], None]:
    def act(page: Page) -> None:
        button = page.get_by_role("button", name=name)
        if button.is_visible():
            button.click()

    return act


def query(page: Page) -> None:
    press("/", "dialog input[type=search]")(page)
    page.locator("dialog input[type=search]").fill("regional security")
    page.locator("dialog .st-search-status[data-query='regional security']").wait_for()


def changed(page: Page) -> None:
    """The turn as if its second word had been another, and a turn before it as if it had been withdrawn."""
    page.locator("section[data-turn=turn-2] .st-speech").first.wait_for()
    words = page.evaluate(
        """async () => {
          const { wordsOf } = await import(new URL("../../assets/turns.js", location.href));
          return [...document.querySelectorAll("section[data-turn=turn-2] > p.st-speech")].map(wordsOf);
        }"""
    )
    former = [{"v": "0dd", "until": "2025-03-09", "paragraphs": [words[0].replace(" ", " formerly ", 1), *words[1:]]}]
    page.route("**/*.versions.json", lambda route: route.fulfill(json={"turn-2": former}))
    page.goto(page.url.replace("#", "?v=0dd#"))
    page.locator(".st-changed").wait_for()
    page.evaluate(
        """() => document.querySelector("section[data-turn=turn-2]").insertAdjacentHTML("beforebegin",
          `<section class="st-tombstone"><p><span class="st-anchor" id="turn-90"></span>Withdrawn on 9 March 2025, said
          by Vladimir Putin; it began “Have you completed all the preparations”; see <a href="#turn-2">turn 2</a>.</p>
          </section>`)"""
    )


def printed(page: Page) -> None:
    page.emulate_media(media="print")


STATES: dict[str, tuple[str, Callable[[Page], None]]] = {
    "turn": (f"{ASTANA}#turn-12", lambda page: None),
    "card": (TURN, card),
    "cite": (TURN, press("c", "#st-cite")),
    "keys": (TURN, press("?", "#st-keys")),
    "search-dialog": (TURN, query),
    "menu": (TURN, popover("Site menu")),
    "outline": (TURN, popover("Contents of this page")),
    "changed": (TURN, changed),
    "results": ("search/?q=what+did+Putin+say+on+Afghanistan", lambda page: page.locator(".st-hit").first.wait_for()),
    "print": (MEETING, printed),
}


def photograph(browser: Browser, address: str, name: str, act: Callable[[Page], None] | None, folder: Path) -> None:
    """A page in every width and scheme: from its top, or, where something is done on it, what stands on the screen."""
    for scheme in SCHEMES:
        for width in WIDTHS:
            context = browser.new_context(viewport={"width": width, "height": 1000}, color_scheme=scheme)
            page = context.new_page()
            page.goto(address)
            page.wait_for_load_state("networkidle")
            if act:
                act(page)
            page.evaluate("Promise.all(document.getAnimations().map((each) => each.finished))")
            tall = min(TALLEST, int(page.evaluate("document.documentElement.scrollHeight")))
            whole = {"full_page": True, "clip": {"x": 0, "y": 0, "width": width, "height": tall}}
            page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", **({} if act else whole))  # type: ignore[arg-type]
            context.close()


def main() -> None:
    folder = PROJECT / "screenshots"
    folder.mkdir(exist_ok=True)
    subprocess.run([sys.executable, "build.py", "build"], cwd=PROJECT, check=True)
    with served(PROJECT / "site") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
        for path in every_kind(address):
            photograph(browser, address + path, path.strip("/").replace("/", "--") or "home", None, folder)
        for name, (path, act) in STATES.items():
            photograph(browser, address + path, f"at-{name}", act, folder)
        browser.close()
    print(f"{len(list(folder.glob('*.png')))} pictures are in {folder.relative_to(PROJECT)}/")


if __name__ == "__main__":
    main()
