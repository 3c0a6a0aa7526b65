"""A sidecar to begin with: what was read of a text, and comments for what it does not say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from stenogram.curation.validation_messages import yaml_text
from stenogram.importers.composition import speakers_of
from stenogram.model import Document

_MISSING: Final = {
    "title": "What it is called on its page",
    "date": "2031-05-12, or 2031-05, or 2031",
    "place": "Where it was spoken",
    "event": "What it was, in the singular: News conference",
    "publisher": "Whose record it is",
    "url": "https://…   address of the original; null where it is not known",
}


def sidecar_draft(name: str, document: Document) -> str:
    """The text of NAME.yml. What was read stands as it was read; what was not is a comment to be filled in."""
    return "".join(f"{line}\n" for line in _lines(name, document))


def _lines(name: str, document: Document) -> Iterator[str]:
    yield "# yaml-language-server: $schema=../docs/data/schemas/sidecar.schema.json"
    yield f"# What was read of {name}.txt. Correct what is wrong; take out the # where you fill in what is missing."
    facts = {
        "title": document.title,
        "date": str(document.date) if document.date else None,
        "place": document.place,
        "event": document.event,
        "publisher": document.publisher,
        "url": document.url,
    }
    for key, value in facts.items():
        yield f"{key}: {yaml_text(value)}" if value else f"# {key}: {_MISSING[key]}"
    yield f"language: {document.language}" if document.language != "und" else "# language: en"
    yield ""
    speakers = speakers_of(document)
    yield "# Who speaks, with the number of turns. With the # taken out, they are those who were there."
    yield "# participants:"
    for speaker, role, turns in speakers:
        office = f", role: {yaml_text(role)}" if role else ""
        yield f"#   - {{name: {yaml_text(speaker)}{office}}}    # {turns}"
    yield ""
    yield "# Where the reading is wrong, quote words of the text:"
    yield "# corrections:"
    yield '#   - {begin_turn: "words with which a turn begins", speaker: Name}'
    yield '#   - {on: "words of a line", are: furniture}        # or heading, narrative, speech'
    yield "# not_labels: Warning                             # words before a colon that are no label"
    yield "# draft: true                                    # keeps the text out of what is published"
