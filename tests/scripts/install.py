"""Installs what checks the browser's code, as the lock file has it; without npm, that first, or a message."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.browser.install import install, is_debian_root

FOLDER = Path(__file__).parent


def main() -> None:
    if not shutil.which("npm") and is_debian_root():
        install("npm")
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is missing: install it (on Debian: apt-get install npm).")
    # `ci` takes what the lock has and nothing else; no script of a package runs.
    finished = subprocess.run(
        [npm, "ci", "--ignore-scripts", "--no-progress", "--loglevel=error"], cwd=FOLDER, check=False
    )
    if finished.returncode:
        sys.exit("npm could not install the tools of tests/scripts; its log is named above.")


if __name__ == "__main__":
    main()
