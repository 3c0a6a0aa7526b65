"""Whether the files that texts were imported from are still there, byte for byte, so that they can be published."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from stenogram.disk.layout import TEXTS
from stenogram.model import Document, Settings
from stenogram.problems import Problem, problem


def lost_originals(root: Path, documents: Iterable[Document], settings: Settings) -> Iterator[Problem]:
    """A problem for each document whose original is to be published and is gone, or has other bytes than its hash says.

    A file outside the folder of texts is as good as gone: no sidecar may publish what lies elsewhere.
    """
    if not settings.originals:
        return
    folder = (root / TEXTS).resolve()
    for document in documents:
        original = document.published_original
        if original is None:
            continue
        path = (folder / original.file).resolve()
        file = document.source.file.removesuffix(".txt") + ".yml"
        if not path.is_relative_to(folder) or not path.is_file():
            yield problem("original-lost", file, original.line, original=original.file)
        elif hashlib.sha256(path.read_bytes()).hexdigest() != original.sha256:
            yield problem("original-lost", file, original.line, case="changed", original=original.file)
