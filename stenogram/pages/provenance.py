"""How a transcript page was made: its source, what was left out, what was corrected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import quote

from stenogram.dates import PartialDate
from stenogram.message_wording import spoken_text
from stenogram.model import AppliedCorrection, Document, Furniture, Paragraph, Settings, Transcript, Turn
from stenogram.pages import addresses, escape, wording
from stenogram.pages.escape import Markup
from stenogram.pages.isolation import gettext as _
from stenogram.source_paths import original_path, source_path
from stenogram.text.lengths import length

_SHOWN: Final = 160


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Furniture on neighbouring lines, with how it begins. `lines` is "line 4" or "lines 1–9"."""

    lines: str
    began: str


@dataclass(frozen=True, slots=True)
class PublishedOriginal:
    """The file that a text was imported from: a link to it, called as the file was, and the hash of its bytes."""

    link: Markup
    sha256: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """`download` is a link to the source text as it was read, None where it is not published.

    `original` is a link to the file that the text was imported from, with its hash, None where it is not published.
    `words` says whether the words are those of the file; None where a notice stands in their place.
    `changed` is the day on which the words last changed, `contact` leads to where mistakes are reported.
    """

    words: str | None
    file: str
    download: Markup | None
    sha256: str
    original: PublishedOriginal | None
    size: str
    left_out: tuple[LeftOut, ...]
    words_left_out: str
    corrections: tuple[AppliedCorrection, ...]
    notes: str | None
    changed: str | None
    contact: Markup | None


def provenance(transcript: Transcript, path: str, settings: Settings) -> Provenance:
    """How a transcript was made; `path` is that of its page."""
    document = transcript.document
    words = sum(_words(paragraph) for paragraph in document.paragraphs())
    words += sum(length(turn.label) for turn in document.turns() if turn.label)
    lines = wording.count(document.source.lines, "line")
    runs = list(_furniture(document))
    dropped = sum(_words(paragraph) for run in runs for paragraph in run)
    return Provenance(
        words=_whose_words(document),
        file=document.source.file,
        download=_download(document, path),
        sha256=document.source.sha256,
        original=_original(document, path, settings),
        size=wording.comma_separated(
            (lines, wording.extent(words, (document.language,)), document.source.encoding.upper())
        ),
        left_out=tuple(_left_out(run) for run in runs),
        words_left_out=wording.extent(dropped, (document.language,)),
        corrections=tuple(
            replace(correction, text=spoken_text(correction.text)) for correction in document.corrections
        ),
        notes=wording.count(len(document.notes), "editorial note") if document.notes else None,
        changed=_day(transcript.permalinks.updated),
        contact=_contact(document, settings),
    )


def _whose_words(document: Document) -> str | None:
    if document.source.withdrawn:
        return None
    if document.has_redacted_words:
        return _(
            "The words above are those of the file, misprints included; words marked ▇ are redacted. Anything "
            "set aside or added is listed here."
        )
    return _(
        "The words above are those of the file, unchanged, misprints included. Anything set aside or added is "
        "listed here."
    )


def _day(day: str | None) -> str | None:
    return wording.date(PartialDate.parse(day)) if day else None


def _contact(document: Document, settings: Settings) -> Markup | None:
    """A link to where a mistake in a transcript is reported; a mail names the transcript."""
    if not settings.contact:
        return None
    address = settings.contact
    if "@" in address and not address.startswith("http"):
        subject = quote(f"{settings.site_name}: {document.title}")
        address = f"mailto:{address.removeprefix('mailto:')}?subject={subject}"
    return escape.link(_("Report a mistake"), address)


def _download(document: Document, path: str) -> Markup | None:
    if not document.offers_source:
        return None
    name = source_path(document.name)
    return escape.link(_("download"), addresses.link(path, name))


def _original(document: Document, path: str, settings: Settings) -> PublishedOriginal | None:
    original = document.published_original
    if original is None or not settings.originals:
        return None
    called = original.called or original.file.rpartition("/")[2]
    address = addresses.link(path, original_path(original.file))
    return PublishedOriginal(escape.link(called, address), original.sha256)


def _words(paragraph: Paragraph) -> int:
    return length(paragraph.text)


def _furniture(document: Document) -> Iterator[list[Paragraph]]:
    """Runs of furniture paragraphs with nothing between them, those within turns too."""
    run: list[Paragraph] = []
    for block in document.blocks:
        for paragraph in block.paragraphs:
            if isinstance(block, Furniture) or (isinstance(block, Turn) and paragraph.kind == "furniture"):
                run.append(paragraph)
            elif run:
                yield run
                run = []
    if run:
        yield run


def _left_out(run: list[Paragraph]) -> LeftOut:
    first, last = run[0].line, run[-1].line
    one = first == last
    lines = _("line %(line)s", line=first) if one else _("lines %(first)s–%(last)s", first=first, last=last)
    return LeftOut(lines, wording.shortened(" / ".join(paragraph.text for paragraph in run), _SHOWN))
