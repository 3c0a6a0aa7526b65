"""A transcript as plain Markdown, for whoever reads without a browser: language models, editors, terminals.

The words are those of the page, with its headings, narrative, labels, editorial notes and chapters, and each turn has
its lasting link. The name of the file ends in .txt: generators of sites make a page of every .md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from stenogram.exporters import addresses
from stenogram.exporters.description import places_and_days
from stenogram.exporters.formats import ExportedTranscript, TranscriptFormat
from stenogram.model import EditorialNote, Furniture, Heading, Paragraph, Settings, Transcript, Turn, TurnLink
from stenogram.translations import gettext as _

# What Markdown (CommonMark, Python-Markdown) takes for syntax within a line, and at its start.
_INLINE: Final = re.compile(r"[\\`*_\[\]<>&]")
_REFERENCES: Final = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
_START: Final = re.compile(r"^(?:([#+-])|(\d+)([.)]))")


def markdown_twin(transcript: Transcript, settings: Settings) -> str:
    """The whole text; blocks are separated by a blank line."""
    return "\n\n".join(_parts(transcript, settings)) + "\n"


def _parts(transcript: Transcript, settings: Settings) -> Iterator[str]:
    document = transcript.document
    base = settings.site_url or ""
    yield f"# {escaped(document.title)}"
    yield _facts(transcript, base)
    notes = _Notes(document.notes)
    chapters = {chapter.paragraph: chapter.title for chapter in document.chapters}
    links = iter(transcript.permalinks.turns)
    ordinal = 0
    for block in document.blocks:
        ordinals = range(ordinal, ordinal + len(block.paragraphs))
        ordinal = ordinals.stop
        if isinstance(block, Heading):
            yield from _heading(block, document.title)
        elif isinstance(block, Turn):
            link = next(links)
            yield _speaker(block, addresses.turn(base, document.name, link), link)
        if not isinstance(block, Furniture):
            for paragraph, number in zip(block.paragraphs, ordinals, strict=True):
                if number in chapters:
                    yield f"#### {escaped(chapters[number])}"
                yield from () if isinstance(block, Heading) else _paragraph(paragraph)
                yield from notes.on(number)


def _heading(heading: Heading, title: str) -> Iterator[str]:
    """A heading, unless it is the title, which stands at the top already."""
    text = " ".join(paragraph.text for paragraph in heading.paragraphs)
    if heading.level > 1 or text != title:
        yield f"{'#' * max(2, heading.level)} {escaped(text)}"


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    text = escaped(paragraph.text)
    if paragraph.kind == "stage" and text:
        yield f"*{text}*"
    elif paragraph.kind != "furniture":
        yield text


def _facts(transcript: Transcript, base: str) -> str:
    document = transcript.document
    places, date = places_and_days(document)
    facts = (
        (_("Date"), date),
        (_("Place"), "; ".join(places)),
        (_("Event"), document.event),
        (_("Publisher"), document.publisher),
        (_("Original"), document.url),
        (_("Terms"), document.licence),
        (_("Language"), document.language),
        (_("Page"), addresses.transcript(base, document.name)),
        (_("Source text"), f"{document.source.file}, SHA-256 {document.source.sha256}"),
    )
    return "\n".join(f"- {term}: {escaped(value)}" for term, value in facts if value)


def _speaker(turn: Turn, address: str, link: TurnLink) -> str:
    """The heading of a turn: who speaks, the label as printed where it is another, and the link."""
    name = turn.speaker.name if turn.speaker else turn.label or _("Speaker not named")
    label = f" ({escaped(turn.label)})" if turn.label and turn.label != name else ""
    return f"### {escaped(name)}{label} [{link.id}]({address})"


class _Notes:
    """Editorial notes by the paragraph that they are on."""

    def __init__(self, notes: tuple[EditorialNote, ...]) -> None:
        self._notes: dict[int, list[EditorialNote]] = {}
        for note in notes:
            self._notes.setdefault(note.paragraph, []).append(note)

    def on(self, ordinal: int) -> list[str]:
        """Those on one paragraph, each as a quotation that says whose it is."""
        return [self._shown(note) for note in self._notes.get(ordinal, ())]

    @staticmethod
    def _shown(note: EditorialNote) -> str:
        remark = _("Editor’s note: %(text)s", text=escaped(note.text))
        if note.sources:
            sources = _("Sources: %(sources)s", sources=escaped("; ".join(note.sources)))
            remark = f"{remark} {sources}"
        return f"> {remark}"


def escaped(text: str) -> str:
    """Words that show as they are."""
    inline = _INLINE.sub(lambda mark: _REFERENCES.get(mark.group(), f"\\{mark.group()}"), text)
    return _START.sub(_escaped_start, inline)


def _escaped_start(match: re.Match[str]) -> str:
    bullet, number, stop = match.groups()
    return f"\\{bullet}" if bullet else f"{number}\\{stop}"


def _make(exported: ExportedTranscript) -> str:
    return markdown_twin(exported.transcript, exported.settings)


MARKDOWN: Final = TranscriptFormat(
    "md.txt", "The words as plain Markdown, each turn with its link", _make, "Markdown", "text/markdown"
)
