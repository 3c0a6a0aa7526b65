"""A sidecar to begin with: what was read of a text, and comments for what it does not say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from stenogram.curation.validation_messages import yaml_text
from stenogram.importers.composition import speakers_of
from stenogram.messages import Message, joined, message
from stenogram.model import Document

_MISSING: Final[Mapping[str, Message]] = {
    "title": message("What it is called on its page"),
    "date": message("2031-05-12, or 2031-05, or 2031"),
    "place": message("Where it was spoken"),
    "event": message("What it was, in the singular: News conference"),
    "publisher": message("Whose record it is"),
    "url": message("https://…   address of the original; null where it is not known"),
}
_CORRECTIONS: Final = (
    joined(
        "",
        (
            '#   - {begin_turn: "',
            message("words with which a turn begins"),
            '", speaker: ',
            message("Full name"),
            "}",
        ),
    ),
    joined("", ('#   - {on: "', message("words of a line"), '", are: furniture}        # heading, narrative, speech')),
    joined("", ("# not_labels: Warning    # ", message("words before a colon that are no label"))),
    joined("", ("# draft: true            # ", message("keeps the text out of what is published"))),
)


def sidecar_draft(name: str, document: Document) -> Iterator[str]:
    """The lines of NAME.yml. What was read stands as it was read; what was not is a comment to be filled in.

    Comments are messages, for whoever writes the file to put into a language.
    """
    yield "# yaml-language-server: $schema=../docs/data/schemas/sidecar.schema.json"
    yield _comment(message("What was read from {file}. Correct what is wrong.", file=f"{name}.txt"))
    yield _comment(message("Remove the # where you fill in what is missing."))
    yield from _facts(document)
    yield ""
    yield _comment(message("Who speaks, with the number of turns. Remove the # to list them as participants."))
    yield "# participants:"
    for speaker, role, turns in speakers_of(document):
        office = f", role: {yaml_text(role)}" if role else ""
        yield f"#   - {{name: {yaml_text(speaker)}{office}}}    # {turns}"
    yield ""
    yield _comment(message("Where the reading is wrong, quote words of the text:"))
    yield "# corrections:"
    yield from _CORRECTIONS


def _comment(text: str) -> str:
    return joined("", ("# ", text))


def _facts(document: Document) -> Iterator[str]:
    facts = {
        "title": document.title,
        "date": str(document.date) if document.date else None,
        "place": document.place,
        "event": document.event,
        "publisher": document.publisher,
        "url": document.url,
    }
    for key, value in facts.items():
        yield f"{key}: {yaml_text(value)}" if value else joined(": ", (f"# {key}", _MISSING[key]))
    yield f"language: {document.language}" if document.language != "und" else "# language: en"
