"""The language of a site, read from its settings without anything else of the program."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

import yaml

_CONFIG: Final = "mkdocs.yml"
"""As in `stenogram.disk.layout`."""
UNKNOWN_LANGUAGE: Final = "und"


def site_language(root: Path) -> str:
    """The language that mkdocs.yml of a corpus gives its theme: English where it gives none, "und" without a corpus."""
    config = root / _CONFIG
    try:
        stat = config.stat()
    except OSError:
        return UNKNOWN_LANGUAGE
    return _language_in(config, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=16)
def _language_in(config: Path, _changed: int, _size: int) -> str:
    try:
        node = yaml.compose(config.read_text("utf-8-sig"), yaml.SafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return UNKNOWN_LANGUAGE  # What is wrong with the file is reported where the site is made.
    language = _entry(_entry(node, "theme"), "language")
    return str(language.value) if isinstance(language, yaml.ScalarNode) and language.value else "en"


def _entry(node: yaml.Node | None, key: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for name, value in pairs if name.value == key), None)
