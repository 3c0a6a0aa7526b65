"""Photographs every kind of page in both schemes and three widths, into screenshots/: to be looked at.

make screenshots
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

from playwright.sync_api import Browser, sync_playwright  # noqa: E402

from tests.browser.conftest import QUIET, served  # noqa: E402
from tests.browser.install import chromium  # noqa: E402
from tests.browser.pages import ASTANA, every_kind  # noqa: E402

WIDTHS = (390, 820, 1440)
SCHEMES = ("light", "dark")
PLACES = (f"{ASTANA}#turn-12", "search/?q=Afghanistan")


def photograph(browser: Browser, address: str, path: str, folder: Path) -> None:
    """One page in every width and scheme; of a place within a page, what stands on the screen."""
    name = path.strip("/").replace("/", "--").replace("#", "--at-").replace("?", "--") or "home"
    for scheme in SCHEMES:
        for width in WIDTHS:
            context = browser.new_context(viewport={"width": width, "height": 1000}, color_scheme=scheme)
            page = context.new_page()
            page.goto(address + path)
            page.wait_for_load_state("networkidle")
            page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page="#" not in path)
            context.close()


def main() -> None:
    folder = PROJECT / "screenshots"
    folder.mkdir(exist_ok=True)
    subprocess.run([sys.executable, "build.py", "build"], cwd=PROJECT, check=True)
    with served(PROJECT / "site") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
        for path in (*every_kind(address), *PLACES):
            photograph(browser, address, path, folder)
        browser.close()
    print(f"{len(list(folder.glob('*.png')))} pictures are in {folder.relative_to(PROJECT)}/")


if __name__ == "__main__":
    main()
