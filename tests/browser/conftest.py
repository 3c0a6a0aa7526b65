"""A built site, a server and a real browser for the tests that read it as people do."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.install import chromium

PROJECT = Path(__file__).resolve().parents[2]
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
LOOKS = [(scheme, width) for scheme in ("light", "dark") for width in (390, 1280)]
CORPUS = ("build.py", "mkdocs.yml", "stenogram", "templates", "docs", "source_texts", "registry")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(item.fspath).is_relative_to(PROJECT / "tests" / "browser"):
            item.add_marker(pytest.mark.browser)
            # One worker builds the site once and keeps one browser for all of them.
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def built_corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own corpus, copied as committed and built once by its own command."""
    root = tmp_path_factory.mktemp("corpus")
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard", *CORPUS]
    for name in subprocess.run(listed, cwd=PROJECT, check=True, capture_output=True, text=True).stdout.splitlines():
        source = PROJECT / name
        if source.is_file():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, root / name)
    subprocess.run([sys.executable, "build.py", "build"], cwd=root, check=True)
    return root


# Seconds that each script is kept back, to see which tests read before what they read is there.
SCRIPT_DELAY = float(os.environ.get("STENOGRAM_SCRIPT_DELAY", "0"))


class _Quiet(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        if SCRIPT_DELAY and self.path.endswith(".js"):
            time.sleep(SCRIPT_DELAY)
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a folder while it is served; ends in "/"."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def site_url(built_corpus: Path) -> Iterator[str]:
    """Where the built site of the five texts is served; ends in "/"."""
    with served(built_corpus / "site") as url:
        yield url


@pytest.fixture(scope="session")
def chrome() -> Iterator[Browser]:
    """A real Chromium. Where there is none the tests fail: they never skip."""
    path = chromium()
    assert path, "no Chromium: run tests/browser/install.py"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def browser_page(chrome: Browser) -> Iterator[Page]:
    """A fresh page at desktop width, with no memory of other tests."""
    context = chrome.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    yield page
    context.close()


@pytest.fixture(params=LOOKS, ids=lambda look: f"{look[0]}-{look[1]}")
def looked_at(chrome: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page in either scheme, on a phone and at a desk."""
    scheme, width = request.param
    context = chrome.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 850}, has_touch=width < 500, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()
