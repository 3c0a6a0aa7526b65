"""Which paragraphs of a transcript a link can lead to."""

from __future__ import annotations

from collections.abc import Iterator

from stenogram.model import Transcript, Turn


def paragraph_anchors(transcript: Transcript) -> Iterator[tuple[int, str]]:
    """The lasting ids of the paragraphs of turns, by their ordinals in `Document.paragraphs()`; no page heads."""
    links = iter(transcript.permalinks.turns)
    ordinal = 0
    for block in transcript.document.blocks:
        places = next(links).paragraphs if isinstance(block, Turn) else ()
        for number, (place, paragraph) in enumerate(zip(places, block.paragraphs, strict=False)):
            if paragraph.kind != "furniture":
                yield ordinal + number, place.id
        ordinal += len(block.paragraphs)
