"""A transcript as a book (EPUB 3.3), with the ids of its lasting links.

Equal transcripts give equal bytes: no clock is read, and `dcterms:modified` is the day on which the words last changed.
"""

from __future__ import annotations

import io
import uuid
import zipfile
from dataclasses import dataclass
from functools import cached_property
from typing import Final
from xml.etree import ElementTree as ET

from babel import Locale, UnknownLocaleError

from stenogram.exporters import addresses
from stenogram.exporters.anchors import paragraph_anchors
from stenogram.exporters.description import describe, named_speakers
from stenogram.exporters.formats import ExportedTranscript, TranscriptFormat
from stenogram.exporters.xml_text import xml_text
from stenogram.model import (
    EditorialNote,
    Furniture,
    Heading,
    Paragraph,
    ParagraphLink,
    Settings,
    Transcript,
    Turn,
    TurnLink,
)
from stenogram.translations import gettext as _

_DAY: Final = (1980, 1, 1, 0, 0, 0)
_NEVER: Final = "1970-01-01"
_XHTML: Final = {"xmlns": "http://www.w3.org/1999/xhtml", "xmlns:epub": "http://www.idpf.org/2007/ops"}
_CONTAINER: Final = """\
<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>\
<rootfile full-path="book/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
"""
_STYLE: Final = """\
body { font-family: serif; line-height: 1.5; }
h3 { font-size: 1em; margin: 1.5em 0 0.25em; }
.label, .facts, .address { font-size: 0.85em; color: #555; }
.stage, .narrative { font-style: italic; }
aside { margin: 0.5em 1.5em; font-size: 0.9em; border-left: 0.2em solid #999; padding-left: 0.75em; }
"""


def epub(transcript: Transcript, settings: Settings) -> bytes:
    """The book of one transcript."""
    book = _Book(transcript, settings)
    members = (
        # The first member says what the archive is, and is not packed.
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", _CONTAINER),
        ("book/content.opf", book.package()),
        ("book/contents.xhtml", book.contents()),
        ("book/text.xhtml", book.text()),
        ("book/style.css", _STYLE),
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members:
            member = zipfile.ZipInfo(name, _DAY)
            member.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            member.external_attr = 0o644 << 16
            archive.writestr(member, text.encode())
    return packed.getvalue()


@dataclass(frozen=True)
class _Book:
    transcript: Transcript
    settings: Settings

    @property
    def title(self) -> str:
        return xml_text(self.transcript.document.title).strip() or self.transcript.document.name

    # --- What the book is -----------------------------------------------------------------------

    def package(self) -> str:
        document, links = self.transcript.document, self.transcript.permalinks
        root = ET.Element(
            "package",
            {"xmlns": "http://www.idpf.org/2007/opf", "version": "3.0", "unique-identifier": "id", **self._language()},
        )
        about = ET.SubElement(root, "metadata", {"xmlns:dc": "http://purl.org/dc/elements/1.1/"})
        name = f"{self.settings.site_url or self.settings.site_name}/{document.name}"
        _add(about, "dc:identifier", uuid.uuid5(uuid.NAMESPACE_URL, name).urn, id="id")
        _add(about, "dc:title", self.title)
        _add(about, "dc:language", document.language)
        for speaker in named_speakers(document):
            _add(about, "dc:creator", speaker.name)
        address = addresses.transcript(self.settings.site_url, document.name) if self.settings.site_url else None
        known = (
            ("dc:description", describe(document)),
            ("dc:publisher", self.settings.site_name),
            ("dc:date", str(document.date) if document.date else None),
            ("dc:source", address or document.url),
            ("dc:rights", document.licence),
        )
        for term, value in known:
            if value and value.strip():
                _add(about, term, value)
        _add(about, "meta", f"{links.updated or _NEVER}T00:00:00Z", property="dcterms:modified")
        manifest = ET.SubElement(root, "manifest")
        for item, href, kind, more in (
            ("contents", "contents.xhtml", "application/xhtml+xml", {"properties": "nav"}),
            ("text", "text.xhtml", "application/xhtml+xml", {}),
            ("style", "style.css", "text/css", {}),
        ):
            ET.SubElement(manifest, "item", {"id": item, "href": href, "media-type": kind, **more})
        ET.SubElement(ET.SubElement(root, "spine"), "itemref", {"idref": "text"})
        return _written(root)

    def contents(self) -> str:
        """The table of contents: headings and turns."""
        root, body = self._page()
        nav = ET.SubElement(body, "nav", {"epub:type": "toc"})
        _add(nav, "h1", self.title)
        listed = ET.SubElement(nav, "ol")
        _add(ET.SubElement(listed, "li"), "a", self.title, href="text.xhtml")
        links = iter(self.transcript.permalinks.turns)
        for number, block in enumerate(self.transcript.document.blocks):
            if isinstance(block, Turn):
                link = next(links)
                turn = link.id.removeprefix("turn-")
                name = _("Turn %(number)s: %(speaker)s", number=turn, speaker=_speaker(block))
                item = ET.SubElement(listed, "li")
                _add(item, "a", name, href=f"text.xhtml#{link.id}")
                self._list_chapters(item, link)
            elif isinstance(block, Heading) and block.level > 1 and _words(block):
                _add(ET.SubElement(listed, "li"), "a", _words(block), href=f"text.xhtml#heading-{number}")
        return _written(root)

    @cached_property
    def chapters(self) -> dict[str, str]:
        """Titles of the editor's chapters, by the id of the paragraph that each begins with."""
        anchors = dict(paragraph_anchors(self.transcript))
        begun = self.transcript.document.chapters
        return {anchors[chapter.paragraph]: chapter.title for chapter in begun if chapter.paragraph in anchors}

    def _list_chapters(self, item: ET.Element, link: TurnLink) -> None:
        """Beneath a turn in the table of contents the chapters that begin in it."""
        begun = [(place.id, self.chapters[place.id]) for place in link.paragraphs if place.id in self.chapters]
        if begun:
            listed = ET.SubElement(item, "ol")
            for anchor, title in begun:
                _add(ET.SubElement(listed, "li"), "a", title, href=f"text.xhtml#{anchor}")

    # --- The words ------------------------------------------------------------------------------

    def text(self) -> str:
        document = self.transcript.document
        root, body = self._page()
        _add(body, "h1", self.title)
        _add(body, "p", describe(document), **{"class": "facts"})
        notes: dict[int, list[EditorialNote]] = {}
        for note in document.notes:
            notes.setdefault(note.paragraph, []).append(note)
        links = iter(self.transcript.permalinks.turns)
        ordinal = 0
        for number, block in enumerate(document.blocks):
            remarks = [notes.get(ordinal + place, []) for place in range(len(block.paragraphs))]
            ordinal += len(block.paragraphs)
            if isinstance(block, Turn):
                self._add_turn(body, block, next(links), remarks)
            elif isinstance(block, Heading):
                if block.level > 1 and _words(block):
                    _add(body, "h2", _words(block), id=f"heading-{number}")
                _add_notes(body, [note for paragraph in remarks for note in paragraph])
            elif not isinstance(block, Furniture):
                for paragraph, remark in zip(block.paragraphs, remarks, strict=True):
                    _add(body, "p", paragraph.text, **{"class": "narrative"})
                    _add_notes(body, remark)
        return _written(root)

    def _add_turn(self, body: ET.Element, turn: Turn, link: TurnLink, remarks: list[list[EditorialNote]]) -> None:
        section = ET.SubElement(body, "section")
        heading = ET.SubElement(section, "h3", {"id": link.id})
        heading.text = xml_text(_speaker(turn))
        if turn.label and turn.label != _speaker(turn):
            _add(section, "p", turn.label, **{"class": "label"})
        for paragraph, place, remark in zip(turn.paragraphs, link.paragraphs, remarks, strict=True):
            if place.id in self.chapters:
                _add(section, "h4", self.chapters[place.id])
            _add_paragraph(section, paragraph, place)
            _add_notes(section, remark)
        if self.settings.site_url:
            address = addresses.turn(self.settings.site_url, self.transcript.document.name, link)
            _add(ET.SubElement(section, "p", {"class": "address"}), "a", address, href=address)

    def _page(self) -> tuple[ET.Element, ET.Element]:
        """A page with its head, and its body."""
        root = ET.Element("html", {**_XHTML, **self._language(), "lang": self.transcript.document.language})
        head = ET.SubElement(root, "head")
        _add(head, "title", self.title)
        ET.SubElement(head, "link", {"rel": "stylesheet", "href": "style.css", "type": "text/css"})
        return root, ET.SubElement(root, "body")

    def _language(self) -> dict[str, str]:
        language = self.transcript.document.language
        return {"xml:lang": language, "dir": _direction(language)}


def _direction(language: str) -> str:
    try:
        return "rtl" if Locale.parse(language, sep="-").character_order == "right-to-left" else "ltr"
    except (ValueError, UnknownLocaleError):
        return "ltr"


def _speaker(turn: Turn) -> str:
    return turn.speaker.name if turn.speaker else turn.label or _("Speaker not named")


def _words(heading: Heading) -> str:
    return xml_text(" ".join(paragraph.text for paragraph in heading.paragraphs)).strip()


def _add_paragraph(section: ET.Element, paragraph: Paragraph, place: ParagraphLink) -> None:
    if paragraph.kind != "furniture":
        _add(section, "p", paragraph.text, id=place.id, **{"class": paragraph.kind})


def _add_notes(parent: ET.Element, notes: list[EditorialNote]) -> None:
    """The editor's remarks, apart from the words that they are on."""
    for note in notes:
        remark = ET.SubElement(parent, "aside")
        _add(remark, "p", _("Editor’s note: %(text)s", text=note.text))
        for source in note.sources:
            _add(remark, "p", source)


def _add(parent: ET.Element, tag: str, text: str, /, **attributes: str) -> None:
    ET.SubElement(parent, tag, attributes).text = xml_text(text)


def _written(root: ET.Element) -> str:
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _make(exported: ExportedTranscript) -> bytes:
    return epub(exported.transcript, exported.settings)


EPUB: Final = TranscriptFormat("epub", "The transcript as a book", _make, "EPUB", "application/epub+zip")
