"""Akoma Ntoso 3.0 (OASIS LegalDocML): the form in which parliaments exchange their records.

A transcript is a `debate`: headings open a `debateSection`, a turn is a `speech`, a stage direction a `remark`,
what the press office tells a `narrative`. Furniture of the source's web page is left out, within turns too.
The ids of turns and paragraphs are those of their lasting links. Sections of a part of a compilation refer to its
event and place, and their `period` is its days. `line` in a namespace of ours is the line of the source text: the
standard has no attribute for it, and lets others stand beside its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree as ET

from stenogram.dates import PartialDate
from stenogram.exporters import addresses
from stenogram.exporters.anchors import paragraph_anchors
from stenogram.exporters.formats import ExportedTranscript, TranscriptFormat
from stenogram.exporters.language_codes import three_letter_code
from stenogram.exporters.stage_directions import pieces
from stenogram.exporters.work import office
from stenogram.exporters.xml_text import append_text, xml_text
from stenogram.kinds import kind_named
from stenogram.model import (
    Document,
    EntityKind,
    Furniture,
    Heading,
    Mention,
    Narrative,
    Paragraph,
    Section,
    Settings,
    Transcript,
    Turn,
    TurnLink,
)
from stenogram.translations import gettext as _

_NAMESPACE: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
SOURCE_NAMESPACE: Final = "urn:stenogram:source"
"""Of the attribute `line`: where in the source text the words of an element begin, from 1."""
_LINE: Final = "source:line"
_EDITOR: Final = "editor"
_NOT_NAMED: Final = "person-not-named"
# The standard wants a country; a summit's record has none, and ZZ is the code for that.
_NO_COUNTRY: Final = "zz"
_SCENE: Final = {"type": "sceneDescription"}


@dataclass(frozen=True, slots=True)
class _Reference:
    """An entity that the record refers to by its `eId`."""

    element: str
    href: str
    name: str


def akoma_ntoso(transcript: Transcript, settings: Settings) -> str | None:
    """A transcript as a `debate` document; None where its date is not known, which the standard demands.

    The standard has whole dates only: of a month or a year its first day stands, and the date's name says so.
    """
    document = transcript.document
    if document.date is None:
        return None
    roles = {held: f"role.{n}" for n, held in enumerate(dict.fromkeys(filter(None, map(office, document.turns()))), 1)}
    root = ET.Element("akomaNtoso", {"xmlns": _NAMESPACE, "xmlns:source": SOURCE_NAMESPACE})
    debate = ET.SubElement(root, "debate", {"name": "transcript"})
    meta = ET.SubElement(debate, "meta")
    parts = _Parts.of(document)
    _add_identification(meta, document, document.date, (settings.parliament or _NO_COUNTRY).lower())
    parts.add_days(meta)
    _add_references(meta, transcript, roles, parts, settings)
    _add_notes(meta, transcript)
    _add_blocks(ET.SubElement(debate, "debateBody"), transcript, roles, parts)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


@dataclass(frozen=True, slots=True)
class _Parts:
    """What is referred to of the parts of a compilation.

    `places` has the id of each by its name, `numbers` those of the parts by the block that each begins with.
    """

    sections: tuple[Section, ...]
    places: Mapping[str, str]
    numbers: Mapping[int, int]

    @classmethod
    def of(cls, document: Document) -> _Parts:
        names = dict.fromkeys(section.place for section in document.sections if section.place)
        places = {name: f"location.{n}" for n, name in enumerate(names, 1)}
        return cls(document.sections, places, {section.block: n for n, section in enumerate(document.sections, 1)})

    def references(self) -> Iterator[tuple[str, _Reference]]:
        for name, place in self.places.items():
            yield place, _Reference("TLCLocation", "/", name)
        for number, section in enumerate(self.sections, 1):
            yield f"event.{number}", _Reference("TLCEvent", section.url or "/", section.event or section.title)

    def add_days(self, meta: ET.Element) -> None:
        """The days as events of the record's life, and the periods that are made of them."""
        dated = [(number, section) for number, section in enumerate(self.sections, 1) if section.date]
        if not dated:
            return
        source = {"source": f"#{_EDITOR}"}
        lifecycle = ET.SubElement(meta, "lifecycle", source)
        periods = ET.SubElement(meta, "temporalData", source)
        for number, section in dated:
            first = f"day.{number}"
            last = f"day.{number}.last" if section.until else first
            for day, date in ((first, section.date), (last, section.until)):
                if date:
                    when = {"date": date.first().isoformat(), "refersTo": f"#event.{number}"}
                    ET.SubElement(lifecycle, "eventRef", {"eId": day, **source, **when})
            group = ET.SubElement(periods, "temporalGroup", {"eId": f"period.{number}"})
            interval = {"start": f"#{first}", "end": f"#{last}", "refersTo": f"#event.{number}"}
            ET.SubElement(group, "timeInterval", interval)

    def attributes(self, section: Section | None) -> dict[str, str]:
        """The attributes of a debateSection within a part."""
        if section is None:
            return {}
        number = self.numbers[section.block]
        place = f" #{self.places[section.place]}" if section.place else ""
        period = {"period": f"#period.{number}"} if section.date else {}
        return {"refersTo": f"#event.{number}{place}", **period}


def _add_identification(meta: ET.Element, document: Document, date: PartialDate, place: str) -> None:
    """Add what the record is. `place` is the code of a country, or of one of its regions ("gb-sct")."""
    identification = ET.SubElement(meta, "identification", {"source": f"#{_EDITOR}"})
    work = f"/akn/{place}/debate/{date}/{addresses.quoted(document.name)}"
    code = three_letter_code(document.language)
    expression = f"{work}/{code}@"
    # Readers take an ending right after "@" for a part of the day of the expression.
    file = f"{expression}/!main.akn"
    title = {"name": "title", "value": xml_text(document.title)}
    for level, this, uri, alias, particulars in (
        ("FRBRWork", f"{work}/!main", work, [title], [("FRBRcountry", {"value": place.partition("-")[0]})]),
        ("FRBRExpression", f"{expression}/!main", expression, [], [("FRBRlanguage", {"language": code})]),
        ("FRBRManifestation", file, file, [], []),
    ):
        part = ET.SubElement(identification, level)
        ET.SubElement(part, "FRBRthis", {"value": this})
        ET.SubElement(part, "FRBRuri", {"value": uri})
        for name in alias:
            ET.SubElement(part, "FRBRalias", name)
        ET.SubElement(part, "FRBRdate", {"date": date.first().isoformat(), "name": _precision(date)})
        ET.SubElement(part, "FRBRauthor", {"href": f"#{_EDITOR}"})
        for tag, attributes in particulars:
            ET.SubElement(part, tag, attributes)


def _add_references(
    meta: ET.Element, transcript: Transcript, roles: Mapping[str, str], parts: _Parts, settings: Settings
) -> None:
    document, base = transcript.document, settings.site_url or ""
    publisher = _Reference("TLCOrganization", settings.site_url or "/", document.publisher or settings.site_name)
    known = {_EDITOR: publisher}
    for turn in document.turns():
        known.setdefault(_speaker_id(turn), _speaker_reference(turn, base))
    for mention in (mention for mentions in transcript.mentions for mention in mentions):
        href = addresses.entity(base, mention.kind, mention.entity)
        _, element = kind_named(mention.kind).akoma_ntoso
        known.setdefault(_entity_id(mention.kind, mention.entity), _Reference(element, href, mention.text))
    known.update({role: _Reference("TLCRole", "/", held) for held, role in roles.items()})
    known.update(parts.references())
    listed = ET.SubElement(meta, "references", {"source": f"#{_EDITOR}"})
    for entity, reference in known.items():
        ET.SubElement(
            listed, reference.element, {"eId": entity, "href": reference.href, "showAs": xml_text(reference.name)}
        )


def _add_notes(meta: ET.Element, transcript: Transcript) -> None:
    """Editorial notes, each with the passage that it is on, a link to its paragraph, and its sources; chapters."""
    document = transcript.document
    if not (document.notes or document.chapters):
        return
    anchors = dict(paragraph_anchors(transcript))
    paragraphs = list(document.paragraphs())
    notes = ET.SubElement(meta, "notes", {"source": f"#{_EDITOR}"})
    for number, note in enumerate(document.notes, 1):
        element = ET.SubElement(notes, "note", {"eId": f"note.{number}"})
        passage = ET.SubElement(element, "p")
        quoted = f"“{paragraphs[note.paragraph].text[note.start : note.end]}”"
        anchor = anchors.get(note.paragraph)
        if anchor:
            ET.SubElement(passage, "ref", {"href": f"#{anchor}"}).text = xml_text(quoted)
        else:
            passage.text = xml_text(quoted)
        ET.SubElement(element, "p").text = xml_text(note.text)
        for source in note.sources:
            ET.SubElement(element, "p").text = xml_text(source)
    for number, chapter in enumerate(document.chapters, 1):
        element = ET.SubElement(notes, "note", {"eId": f"chapter.{number}", "class": "chapter"})
        title = ET.SubElement(element, "p")
        anchor = anchors.get(chapter.paragraph)
        if anchor:
            title = ET.SubElement(title, "ref", {"href": f"#{anchor}"})
        title.text = xml_text(chapter.title)


def _speaker_id(turn: Turn) -> str:
    return _entity_id(turn.speaker.kind, turn.speaker.id) if turn.speaker else _NOT_NAMED


def _entity_id(kind: EntityKind, entity: str) -> str:
    """Ids of registry and anchors have no full stop, so none of the two kinds is taken for the other."""
    return f"{kind}.{entity}"


def _speaker_reference(turn: Turn, base: str) -> _Reference:
    if turn.speaker is None:
        return _Reference("TLCPerson", "/", _("Speaker not named"))
    speaker = turn.speaker
    element = kind_named(speaker.kind).akoma_ntoso[1]
    href = "/" if speaker.unnamed else addresses.entity(base, speaker.kind, speaker.id)
    return _Reference(element, href, speaker.name)


def _precision(date: PartialDate) -> str:
    if date.day:
        return "event"
    return "month-of-event" if date.month else "year-of-event"


def _add_blocks(body: ET.Element, transcript: Transcript, roles: Mapping[str, str], parts: _Parts) -> None:
    mentions = iter(transcript.mentions)
    links = iter(transcript.permalinks.turns)
    document = transcript.document
    section: ET.Element | None = None
    part: Section | None = None
    for block, part_of_block in zip(document.blocks, document.block_sections(), strict=True):
        marked = [(paragraph, next(mentions)) for paragraph in block.paragraphs]
        if isinstance(block, Furniture):
            continue
        # Headings that follow each other are one section's; a part begins one of its own.
        begins = part_of_block is not part or (isinstance(block, Heading) and _has_words(section))
        if section is None or begins:
            section, part = _section(body, parts.attributes(part_of_block)), part_of_block
        match block:
            case Heading():
                for paragraph, named in marked:
                    tag = "subheading" if len(section) else "heading"
                    _add_words(ET.SubElement(section, tag, _source_line(paragraph)), paragraph, named)
            case Narrative():
                for paragraph, named in marked:
                    _add_words(ET.SubElement(section, "narrative", _source_line(paragraph)), paragraph, named)
            case Turn():
                _add_speech(section, block, next(links), marked, roles, document.language)
    if section is None:
        _section(body, {})


def _has_words(section: ET.Element | None) -> bool:
    return section is not None and any(child.tag not in ("heading", "subheading") for child in section)


def _section(body: ET.Element, part: Mapping[str, str]) -> ET.Element:
    return ET.SubElement(body, "debateSection", {"eId": f"section-{len(body) + 1}", "name": "section", **part})


def _add_speech(
    section: ET.Element,
    turn: Turn,
    link: TurnLink,
    marked: list[tuple[Paragraph, tuple[Mention, ...]]],
    roles: Mapping[str, str],
    language: str,
) -> None:
    held = office(turn)
    role = {"as": f"#{roles[held]}"} if held else {}
    attributes = {"eId": link.id, "by": f"#{_speaker_id(turn)}", **role, _LINE: str(turn.line)}
    speech = ET.SubElement(section, "speech", attributes)
    if turn.label is not None:
        ET.SubElement(speech, "from").text = xml_text(turn.label)
    for (paragraph, mentions), place in zip(marked, link.paragraphs, strict=True):
        if paragraph.kind == "furniture":
            continue
        element = ET.SubElement(speech, "p", {"eId": place.id, **_source_line(paragraph)})
        if paragraph.kind == "stage":
            _add_words(ET.SubElement(element, "remark", _SCENE), paragraph, mentions)
        else:
            _add_spoken(element, paragraph, mentions, language)
    if speech.find("p") is None:
        ET.SubElement(speech, "p")


def _source_line(paragraph: Paragraph) -> dict[str, str]:
    return {_LINE: str(paragraph.line)}


def _add_spoken(element: ET.Element, paragraph: Paragraph, mentions: tuple[Mention, ...], language: str) -> None:
    """Add what is said, with the stage directions within it as remarks: "(Applause.)"."""
    for start, end, is_direction in pieces(paragraph.text, mentions, language):
        parent = ET.SubElement(element, "remark", _SCENE) if is_direction else element
        _add_part(parent, paragraph.text, (start, end), mentions)


def _add_words(element: ET.Element, paragraph: Paragraph, mentions: tuple[Mention, ...]) -> None:
    _add_part(element, paragraph.text, (0, len(paragraph.text)), mentions)


def _add_part(element: ET.Element, text: str, span: tuple[int, int], mentions: tuple[Mention, ...]) -> None:
    """Add the part of a text from the one character to the other, behind what the element has, with its names."""
    start, end = span
    within = [mention for mention in mentions if start <= mention.start and mention.end <= end]
    starts = [*(mention.start for mention in within), end]
    append_text(element, text[start : starts[0]])
    for mention, after in zip(within, starts[1:], strict=True):
        name, _ = kind_named(mention.kind).akoma_ntoso
        inline = ET.SubElement(element, name, {"refersTo": f"#{_entity_id(mention.kind, mention.entity)}"})
        inline.text = xml_text(mention.text)
        inline.tail = xml_text(text[mention.end : after])


def _has_date(document: Document) -> bool:
    return document.date is not None


def _make(exported: ExportedTranscript) -> str:
    return akoma_ntoso(exported.transcript, exported.settings) or ""


AKOMA_NTOSO: Final = TranscriptFormat(
    "akn.xml",
    "The transcript in Akoma Ntoso 3.0, where its date is known",
    _make,
    "Akoma Ntoso",
    "application/akn+xml",
    _has_date,
)
