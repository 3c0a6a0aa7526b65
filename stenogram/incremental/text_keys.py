"""The keys of texts in the cache, known from the build before where nobody has touched the files since."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from stenogram import disk
from stenogram.clock import today
from stenogram.digests import digest
from stenogram.incremental.cache import registry_digest
from stenogram.site_language import site_language
from stenogram.templating.template_folders import own_messages

_FILE: Final = "text-keys.json"


class TextKeys:
    """Keys by the names of texts as messages call them, each with the stamp of its files."""

    def __init__(self, frame: str, keys: Mapping[str, tuple[str, str]]) -> None:
        self._frame, self._before = frame, keys
        self._now: dict[str, tuple[str, str]] = {}

    def known(self, file: str, stamp: str | None) -> str | None:
        """The key of a text whose files have a stamp; None where it must be read to be told."""
        before = self._before.get(file)
        return before[1] if before and stamp is not None and before[0] == stamp else None

    def note(self, file: str, stamp: str | None, key: str) -> None:
        """Remember the key of a text. The stamp was taken before it was read."""
        if stamp is not None:
            self._now[file] = (stamp, key)

    def save(self, root: Path) -> None:
        """Keep what was noted for the next build; a full disk is no reason to fail."""
        with suppress(OSError):
            content = json.dumps([_frame(root, self._frame), self._now]).encode()
            disk.write_whole(root / disk.STATE / _FILE, content)


NO_KEYS: Final = TextKeys("", {})


def load_text_keys(root: Path, registry: Mapping[str, str]) -> TextKeys:
    """The keys that the last build noted, if all else that they depend on is as it was."""
    base = registry_digest(registry)
    try:
        frame, keys = json.loads((root / disk.STATE / _FILE).read_bytes())
        known = {file: (stamp, key) for file, (stamp, key) in keys.items()} if frame == _frame(root, base) else {}
    except (OSError, ValueError, TypeError, AttributeError):
        known = {}
    return TextKeys(base, known)


def _frame(root: Path, base: str) -> str:
    """What a key depends on besides the files of its text: what the last build knew, the site's language, the day."""
    language = site_language(root)
    return digest(base, disk.provisional_records(root), language, own_messages(root, language), today())
