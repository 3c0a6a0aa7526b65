"""Sees to the programs of others that pip cannot bring: found, installed, or a message saying what to install."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.browser.install import install, is_debian_root

PROGRAMS = {"java": "default-jre-headless", "rsync": "rsync", "firefox-esr": "firefox-esr"}
"""Each by its command, with the package of Debian that has it."""


def missing() -> list[str]:
    return [program for program in PROGRAMS if not shutil.which(program)]


def main() -> None:
    if missing() and is_debian_root():
        install(*(PROGRAMS[program] for program in missing()))
    if missing():
        packages = " ".join(PROGRAMS[program] for program in missing())
        sys.exit(f"Missing: {', '.join(missing())}. On Debian: apt-get install {packages}")


if __name__ == "__main__":
    main()
