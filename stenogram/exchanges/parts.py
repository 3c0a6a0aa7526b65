"""The parts of a text whose questions and answers are looked for apart from the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from stenogram.event_kinds import event_of, is_heading_of_questions
from stenogram.exchanges.askers import PRESS_EVENTS
from stenogram.model import Document, Heading


def parts(document: Document) -> Iterator[tuple[Document, int, int]]:
    """The parts of a text, each as a text of its own event, with its first block and the one behind its last.

    A text that is a press conference or an interview as a whole is one part; so is one in which no section and no
    heading is of one.
    """
    kinds = _kinds(document)
    if document.event in PRESS_EVENTS or not PRESS_EVENTS.intersection(kinds.values()):
        yield document, 0, len(document.blocks)
        return
    starts = sorted({0, *kinds})
    for start, end in pairwise([*starts, len(document.blocks)]):
        event = kinds.get(start, document.event)
        part = replace(document, blocks=document.blocks[start:end], event=event, sections=(), chapters=(), notes=())
        yield part, start, end


def _kinds(document: Document) -> dict[int, str | None]:
    """The kind of event of each section, by its first block; of headings where there are no sections."""
    if document.sections:
        return {section.block: section.event_kind for section in document.sections}
    return {
        at: kind
        for at, block in enumerate(document.blocks)
        if isinstance(block, Heading) and (kind := _kind_of(block, document.event))
    }


def _kind_of(heading: Heading, event: str | None) -> str | None:
    """The kind of event that a heading names; one of questions and answers heads a press conference."""
    text = " ".join(paragraph.text for paragraph in heading.paragraphs)
    is_of_questions = event != "Sitting" and is_heading_of_questions(text)
    return "News conference" if is_of_questions else event_of(text)
