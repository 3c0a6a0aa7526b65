"""Texts of a corpus whose sidecars do not say where the original is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from stenogram.messages import some
from stenogram.prepare import Prepared
from stenogram.problems import Problem, problem

_SHOWN: Final = 5


def without_original(prepared: Iterable[Prepared]) -> Iterator[Problem]:
    """One note for all texts whose original has no address, placed at the first of them.

    A sidecar with `url: null` states that the address is not known, and counts as having answered.
    """
    texts = [text.transcript.document.source.file for text in prepared if text.transcript and not text.names_original]
    if texts:
        names = [file.rpartition("/")[2] for file in texts]
        yield problem("no-original", texts[0], texts=len(texts), names=some(names, _SHOWN))
