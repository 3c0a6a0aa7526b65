"""The anchor of every paragraph of a transcript, where links from other pages lead."""

from __future__ import annotations

from typing import Final

from stenogram.model import Furniture, Heading, Narrative, Transcript, Turn

TITLE: Final = "title"


def paragraph_anchors(transcript: Transcript) -> tuple[str | None, ...]:
    """Anchors aligned with `Document.paragraphs()`; None for furniture, of a turn too, which is not shown.

    Those of turns last for ever (their permalinks); those of headings and narrative count from 1 and
    move when the text is edited.
    """
    links = iter(transcript.permalinks.turns)
    anchors: list[str | None] = []
    sections = narratives = 0
    for block in transcript.document.blocks:
        match block:
            case Turn():
                places = zip(block.paragraphs, next(links).paragraphs, strict=True)
                anchors += [None if paragraph.kind == "furniture" else place.id for paragraph, place in places]
            case Heading():
                is_title = block_is_title(block, transcript.document.title)
                sections += not is_title
                anchors += [TITLE if is_title else f"section-{sections}"] * len(block.paragraphs)
            case Narrative():
                narratives += 1
                anchors += [f"n{narratives}-p{place + 1}" for place in range(len(block.paragraphs))]
            case Furniture():
                anchors += [None] * len(block.paragraphs)
    return tuple(anchors)


def block_is_title(heading: Heading, title: str) -> bool:
    """Whether a heading is what stands at the top of the page already."""
    return heading.level == 1 and " ".join(paragraph.text for paragraph in heading.paragraphs) == title
