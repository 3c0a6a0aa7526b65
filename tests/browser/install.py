"""Sees to a Chromium and a node for the tests: found, installed, or a message saying what to install."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str | None:
    """The path of a Chromium on this machine: CHROMIUM, one on the PATH, or Playwright's own."""
    named = os.environ.get("CHROMIUM")
    found = named or next((path for name in NAMES if (path := shutil.which(name))), None)
    return found or _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def is_debian_root() -> bool:
    return os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(*packages: str) -> None:
    """Install Debian's packages."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=False, env=environment)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    subprocess.run(command, check=False, env=environment, stdout=subprocess.DEVNULL)


def main() -> None:
    missing = [] if shutil.which("node") else ["nodejs"]
    if not chromium():
        missing.append("chromium")
    if missing and is_debian_root():
        install(*missing)
    elif "chromium" in missing:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if not shutil.which("node"):
        sys.exit("node is missing: install it (on Debian: apt-get install nodejs).")
    if not chromium():
        sys.exit("No Chromium found: install one (on Debian: apt-get install chromium) or name it in CHROMIUM.")


if __name__ == "__main__":
    main()
