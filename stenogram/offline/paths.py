"""Where the parts of the edition to be read from a folder stand."""

from __future__ import annotations

from typing import Final

OFFLINE: Final = "offline.zip"
"""The edition itself, at the top of the site."""
RUNTIME: Final = "assets/offline.js"
"""In the edition: the script with all modules."""
