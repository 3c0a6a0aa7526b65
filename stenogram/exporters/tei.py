"""TEI in the customisation Parla-CLARIN, which corpora of parliaments share (https://clarin-eric.github.io/parla-clarin/).

A turn is a `u`, its paragraphs are `seg`s, a label is a note of type "speaker" before it. Headings open a `div`;
narrative and furniture are notes, so that every word of the source is in the body, in its order. A chapter of the
editor's begins at a milestone, its title in `n`. `xml:id`s of turns
and paragraphs are those of their lasting links. People, bodies, meetings and documents that are named are listed with
what the registry knows of them. Editorial notes stand in the back, and who asked which question for which outlet; a `u`
that answers corresponds to those that ask.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from typing import Final, NamedTuple
from urllib.parse import quote
from xml.etree import ElementTree as ET

from stenogram.dates import DateSpan, PartialDate
from stenogram.exporters import addresses
from stenogram.exporters.anchors import paragraph_anchors
from stenogram.exporters.formats import CorpusFormat, ExportedTranscript, TranscriptFormat
from stenogram.exporters.questions import answered_questions, turn_ids
from stenogram.exporters.stage_directions import direction_of, pieces
from stenogram.exporters.tei_parliament import add_parliament
from stenogram.exporters.work import transcript_key
from stenogram.exporters.xml_text import append_text, xml_text
from stenogram.kinds import PERSON, kind_named
from stenogram.message_wording import spoken_text
from stenogram.model import (
    BinaryFile,
    Block,
    Corpus,
    Document,
    Entity,
    Furniture,
    Heading,
    Mention,
    Narrative,
    Paragraph,
    Person,
    Registry,
    Section,
    Settings,
    Speaker,
    Transcript,
    Turn,
    TurnLink,
)
from stenogram.person_names import person_name
from stenogram.translations import gettext as _
from stenogram.translations import ngettext

NAMESPACE: Final = "http://www.tei-c.org/ns/1.0"
_ID: Final = "xml:id"


def tei(transcript: Transcript, settings: Settings, registry: Registry) -> str:
    """One transcript as a TEI document, with its XML declaration."""
    root = tei_element(transcript, settings, registry)
    root.set("xmlns", NAMESPACE)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def tei_element(transcript: Transcript, settings: Settings, registry: Registry) -> ET.Element:
    """The root of that document; its elements are of no namespace yet."""
    return _Writer(transcript, settings, registry, "").document()


def corpus_tei(transcripts: Iterable[Transcript], settings: Settings, registry: Registry) -> Iterator[str]:
    """All transcripts as one `teiCorpus`, in parts to be written one after the other.

    Ids have the key of their transcript before them, for they must be unique within a file.
    """
    header = ET.Element("teiHeader", {"xml:lang": settings.language})
    described = ET.SubElement(header, "fileDesc")
    _add(ET.SubElement(described, "titleStmt"), "title", settings.site_name)
    _add_publication(described, settings, None, settings.site_url)
    _add(ET.SubElement(described, "sourceDesc"), "p", _("The transcripts below, each with its own source."))
    yield f'<?xml version="1.0" encoding="utf-8"?>\n<teiCorpus xmlns="{NAMESPACE}">\n'
    yield f"{ET.tostring(header, encoding='unicode')}\n"
    for transcript in transcripts:
        prefix = f"{document_id(transcript.document)}."
        yield f"{ET.tostring(_Writer(transcript, settings, registry, prefix).document(), encoding='unicode')}\n"
    yield "</teiCorpus>\n"


def document_id(document: Document) -> str:
    """The `xml:id` of a transcript: an XML name cannot begin with a digit."""
    return f"t-{transcript_key(document.name)}"


class _Marked(NamedTuple):
    """A paragraph with what is named in it, and the title of the chapter that it begins, if it does."""

    paragraph: Paragraph
    mentions: tuple[Mention, ...]
    chapter: str | None


_OUTSIDE_TURNS: Final[Mapping[type[Block], tuple[str, dict[str, str]]]] = {
    Heading: ("head", {}),
    Narrative: ("note", {"type": "narrative"}),
    Furniture: ("note", {"type": "furniture"}),
}
"""The element of each paragraph of a block that nobody speaks, with its attributes."""


@dataclass(frozen=True)
class _Writer:
    """Makes the elements of one transcript; `prefix` stands before every id."""

    transcript: Transcript
    settings: Settings
    registry: Registry
    prefix: str

    def document(self) -> ET.Element:
        document = self.transcript.document
        root = ET.Element("TEI", {_ID: document_id(document), "xml:lang": document.language})
        self._add_header(ET.SubElement(root, "teiHeader", {"xml:lang": self.settings.language}))
        self._add_lists(root)
        text = ET.SubElement(root, "text", {"xml:lang": document.language})
        self._add_body(ET.SubElement(text, "body"))
        self._add_back(text)
        if self.settings.parliament:
            add_parliament(root, document, self.settings.parliament, self.id)
        return root

    def id(self, name: str) -> str:
        return f"{self.prefix}{name}"

    @cached_property
    def twins(self) -> dict[str, list[str]]:
        """Where each turn stands in other languages: in the same file where that is the whole corpus."""
        places: dict[str, list[str]] = {}
        for twin in self.transcript.twins:
            target = f"#t-{transcript_key(twin.name)}." if self.prefix else f"{quote(twin.name)}.tei.xml#"
            for ours, theirs in twin.turns:
                places.setdefault(ours, []).append(f"{target}{theirs}")
        return places

    # --- Header ---------------------------------------------------------------------------------

    def _add_header(self, header: ET.Element) -> None:
        document, site = self.transcript.document, self.settings.site_url
        described = ET.SubElement(header, "fileDesc")
        title = ET.SubElement(described, "titleStmt")
        _add(title, "title", document.title)
        if document.event:
            _add(title, "meeting", document.event)
        turns = len(list(document.turns()))
        extent = ET.SubElement(described, "extent")
        _add(extent, "measure", ngettext("%(num)s turn", "%(num)s turns", turns), unit="speeches", quantity=str(turns))
        address = addresses.transcript(site, document.name) if site else None
        _add_publication(described, self.settings, document.licence, address)
        self._add_source(ET.SubElement(described, "sourceDesc"))
        self._add_encoding(header)
        profile = ET.SubElement(header, "profileDesc")
        self._add_settings(ET.SubElement(profile, "settingDesc"))
        self._add_participants(profile)
        usage = ET.SubElement(profile, "langUsage")
        _add(usage, "language", document.language, ident=document.language)

    def _add_source(self, described: ET.Element) -> None:
        document = self.transcript.document
        source = ET.SubElement(described, "bibl")
        _add(source, "title", document.title)
        if document.publisher:
            _add(source, "publisher", document.publisher)
        if document.url:
            _add(source, "idno", document.url, type="URI")
        _add(source, "idno", document.source.file, type="file")
        _add(source, "idno", document.source.sha256, type="SHA-256")
        if document.date:
            _add(source, "date", str(document.date), when=str(document.date))

    def _add_encoding(self, header: ET.Element) -> None:
        declared = ET.SubElement(ET.SubElement(header, "encodingDesc"), "editorialDecl")
        corrections = self.transcript.document.corrections
        method = ET.SubElement(declared, "correction", {"method": "silent"})
        if not corrections:
            _add(method, "p", _("The words are those of the source, misprints included."))
        for correction in corrections:
            _add(method, "p", _("Line %(line)s: %(text)s", line=correction.line, text=spoken_text(correction.text)))

    def _add_settings(self, described: ET.Element) -> None:
        """When and where: of the text as a whole, then of each part."""
        document = self.transcript.document
        self._add_setting(described, "setting", document)
        for number, section in enumerate(document.sections, 1):
            self._add_setting(described, f"setting.{number}", section)

    def _add_setting(self, described: ET.Element, name: str, occasion: Document | Section) -> None:
        setting = ET.SubElement(described, "setting", {_ID: self.id(name)})
        if occasion.place:
            _add(setting, "name", occasion.place, type="place")
        until = occasion.until if isinstance(occasion, Section) else None
        if occasion.date and until:
            first, last = str(occasion.date), str(until)
            _add(setting, "date", f"{first}/{last}", **{"from": first, "to": last})
        elif occasion.date:
            _add(setting, "date", str(occasion.date), when=str(occasion.date))
        if occasion.event:
            _add(setting, "activity", occasion.event)

    # --- People, bodies, meetings, documents ----------------------------------------------------

    def _named(self, kind: str) -> dict[str, Entity]:
        """The entries of a kind that the words name, in the order in which they come."""
        mentions = (mention for mentioned in self.transcript.mentions for mention in mentioned)
        ids = dict.fromkeys(mention.entity for mention in mentions if mention.kind == kind)
        entities = self.registry.entities
        return {entity: entities[entity] for entity in ids if entity in entities}

    def _add_participants(self, profile: ET.Element) -> None:
        people, bodies = list(self._people()), list(self._bodies())
        if not (people or bodies):
            return
        described = ET.SubElement(profile, "particDesc")
        if people:
            listed = ET.SubElement(described, "listPerson")
            for speaker in people:
                self._add_person(listed, speaker, self.registry.entities.get(speaker.id))
        if bodies:
            listed = ET.SubElement(described, "listOrg")
            for entity in bodies:
                self._add_organisation(listed, entity)

    def _people(self) -> Iterator[Speaker]:
        """The people who speak, and then those who are named."""
        speakers = {speaker.id: speaker for speaker in self._voices() if speaker.kind == PERSON.id}
        yield from speakers.values()
        for entity in self._named(PERSON.id).values():
            if entity.id not in speakers:
                yield Speaker(entity.id, entity.name, family=entity.family if isinstance(entity, Person) else None)

    def _bodies(self) -> Iterable[Entity]:
        """The bodies that speak under their own names, and then those that are named."""
        speaking = {speaker.id for speaker in self._voices() if speaker.kind != PERSON.id}
        entities = self.registry.entities
        # Asked one by one: who lists all entries is made again whenever any of them changes.
        spoken = {body: entities[body] for body in sorted(speaking) if body in entities}
        return (spoken | self._named("organisation")).values()

    def _voices(self) -> Iterator[Speaker]:
        return (turn.speaker for turn in self.transcript.document.turns() if turn.speaker)

    def _add_person(self, listed: ET.Element, speaker: Speaker, entity: Entity | None) -> None:
        person = ET.SubElement(listed, "person", {_ID: self._entity_id("person", speaker.id)})
        name = person_name(speaker.name, speaker.family)
        full = ET.SubElement(person, "persName")
        if name.given and not speaker.unnamed:
            parts = {"forename": name.given, "surname": name.family, "genName": name.suffix}
            order = ("surname", "forename") if name.family_first else ("forename", "surname")
            for part in (*order, "genName"):
                if parts[part]:
                    _add(full, part, parts[part])
        else:
            full.text = xml_text(speaker.name)
        if entity is None:
            return
        if entity.when and entity.when.start:
            _add(person, "birth", None, when=str(entity.when.start))
        if entity.when and entity.when.end:
            _add(person, "death", None, when=str(entity.when.end))
        for office in entity.offices:
            held = ET.SubElement(person, "affiliation", _span(office.held))
            if office.body in self._named("organisation"):
                held.set("ref", f"#{self._entity_id('organisation', office.body or '')}")
            _add(held, "roleName", office.title)
        self._add_address(person, entity)

    def _add_organisation(self, listed: ET.Element, entity: Entity) -> None:
        body = ET.SubElement(listed, "org", {_ID: self._entity_id(entity.kind, entity.id)})
        _add(body, "orgName", entity.name, full="yes")
        if entity.short:
            _add(body, "orgName", entity.short, full="abb")
        if entity.when:
            _add(ET.SubElement(body, "event", _span(entity.when)), "label", "existence")
        self._add_address(body, entity)

    def _add_lists(self, root: ET.Element) -> None:
        meetings, documents = self._named("summit"), self._named("strategy")
        if not (meetings or documents):
            return
        beside = ET.SubElement(root, "standOff")
        if meetings:
            listed = ET.SubElement(beside, "listEvent")
            for entity in meetings.values():
                attributes = _span(entity.when) if entity.when else {}
                event = ET.SubElement(listed, "event", {_ID: self._entity_id("summit", entity.id), **attributes})
                self._add_address(event, entity)
                _add(event, "label", entity.name)
        if documents:
            listed = ET.SubElement(beside, "listBibl")
            for entity in documents.values():
                record = ET.SubElement(listed, "bibl", {_ID: self._entity_id("strategy", entity.id)})
                _add(record, "title", entity.name)
                if entity.adopted:
                    _add(record, "date", str(entity.adopted), when=str(entity.adopted))
                self._add_address(record, entity)

    def _add_address(self, record: ET.Element, entity: Entity) -> None:
        if self.settings.site_url:
            _add(record, "idno", addresses.entity(self.settings.site_url, entity.kind, entity.id), type="URI")
        for scheme, identifier in entity.identifiers:
            _add(record, "idno", identifier, type=scheme)

    def _entity_id(self, kind: str, entity: str) -> str:
        return self.id(f"{kind}.{entity}")

    # --- Body -----------------------------------------------------------------------------------

    def _marked(self) -> Iterator[tuple[Block, Section | None, list[_Marked]]]:
        """Each block, the part that it stands in, and its paragraphs with all that is marked in them."""
        document = self.transcript.document
        mentions = iter(self.transcript.mentions)
        chapters = {chapter.paragraph: chapter.title for chapter in document.chapters}
        ordinals = count()
        for block, section in zip(document.blocks, document.block_sections(), strict=True):
            paragraphs = [
                _Marked(paragraph, next(mentions), chapters.get(next(ordinals))) for paragraph in block.paragraphs
            ]
            yield block, section, paragraphs

    def _add_body(self, body: ET.Element) -> None:
        links = iter(self.transcript.permalinks.turns)
        asked = answered_questions(self.transcript)
        division: ET.Element | None = None
        part: Section | None = None
        for block, section, paragraphs in self._marked():
            begins = section is not part or (isinstance(block, Heading) and _has_words(division))
            if division is None or begins:
                division, part = self._add_division(body, section), section
            if isinstance(block, Turn):
                link = next(links)
                self._add_turn(division, block, link, paragraphs, asked.get(link.id, ()))
                continue
            tag, kind = _OUTSIDE_TURNS[type(block)]
            for paragraph, mentions, _chapter in paragraphs:
                self._add_words(ET.SubElement(division, tag, kind), paragraph, mentions)
        if division is None:
            _add(ET.SubElement(body, "div", {"type": "debateSection"}), "note", None, type="empty")

    def _add_division(self, body: ET.Element, section: Section | None) -> ET.Element:
        attributes = {"type": "debateSection", _ID: self.id(f"section-{len(body) + 1}")}
        if section:
            number = self.transcript.document.sections.index(section) + 1
            attributes["decls"] = f"#{self.id(f'setting.{number}')}"
        return ET.SubElement(body, "div", attributes)

    def _add_turn(
        self, division: ET.Element, turn: Turn, link: TurnLink, paragraphs: list[_Marked], questions: Sequence[str]
    ) -> None:
        """Add a turn; `questions` are the turns that it answers, to which it is linked."""
        if turn.label is not None:
            _add(division, "note", turn.label, type="speaker")
        # Whoever cannot be named is a speaker of no entry: readers of the format ask every speech for its speaker.
        who = f"#{self._entity_id(turn.speaker.kind, turn.speaker.id)}" if turn.speaker else "#"
        spoken = ET.SubElement(division, "u", {_ID: self.id(link.id), "who": who})
        # The question that is answered, and the same turn in other languages.
        asked = [self._references(questions)] if questions else []
        if corresponding := [*asked, *self.twins.get(link.id, ())]:
            spoken.set("corresp", " ".join(corresponding))
        for (paragraph, mentions, chapter), place in zip(paragraphs, link.paragraphs, strict=True):
            if chapter is not None:
                _add(spoken, "milestone", None, unit="chapter", n=chapter)
            if paragraph.kind == "furniture":
                self._add_words(ET.SubElement(spoken, "note", {"type": "furniture"}), paragraph, mentions)
            elif paragraph.kind == "stage":
                element = self._add_direction(spoken, paragraph.text)
                element.set(_ID, self.id(place.id))
                self._add_words(ET.SubElement(element, "desc"), paragraph, mentions)
            else:
                segment = ET.SubElement(spoken, "seg", {_ID: self.id(place.id)})
                self._add_speech(segment, paragraph, mentions)

    def _add_speech(self, segment: ET.Element, paragraph: Paragraph, mentions: tuple[Mention, ...]) -> None:
        """Add what is said; in a parliament's record with the stage directions within it marked: "(Applause.)"."""
        text = paragraph.text
        if not self.settings.parliament:
            self._add_words(segment, paragraph, mentions)
            return
        for start, end, is_direction in pieces(text, mentions, self.transcript.document.language):
            element = segment
            if is_direction:
                element = ET.SubElement(self._add_direction(segment, text[start:end]), "desc")
            self._add_marked(element, text, (start, end), mentions)

    def _add_direction(self, parent: ET.Element, words: str) -> ET.Element:
        direction = direction_of(words, self.transcript.document.language)
        return ET.SubElement(parent, direction.element, {"type": direction.type} if direction.type else {})

    def _add_words(self, element: ET.Element, paragraph: Paragraph, mentions: tuple[Mention, ...]) -> None:
        self._add_marked(element, paragraph.text, (0, len(paragraph.text)), mentions)

    def _add_marked(self, element: ET.Element, text: str, span: tuple[int, int], mentions: tuple[Mention, ...]) -> None:
        """Add the part of a text from the one character to the other, behind what the element has, with its names."""
        start, end = span
        within = [mention for mention in mentions if start <= mention.start and mention.end <= end]
        starts = [*(mention.start for mention in within), end]
        append_text(element, text[start : starts[0]])
        for mention, following in zip(within, starts[1:], strict=True):
            reference = f"#{self._entity_id(mention.kind, mention.entity)}"
            name = _add(element, "name", mention.text, type=kind_named(mention.kind).tei_name, ref=reference)
            name.tail = xml_text(text[mention.end : following])

    def _references(self, names: Iterable[str]) -> str:
        return " ".join(f"#{self.id(name)}" for name in names)

    def _add_back(self, text: ET.Element) -> None:
        """What editors add behind the words: notes, and who asked which question."""
        if self.transcript.document.notes or self.transcript.exchanges:
            back = ET.SubElement(text, "back")
            self._add_notes(back)
            self._add_questions(back)

    def _add_questions(self, back: ET.Element) -> None:
        """Each question with its asker and outlet: a note on the turns that ask; those that answer correspond to it."""
        if not self.transcript.exchanges:
            return
        division = ET.SubElement(back, "div", {"type": "questions"})
        for exchange in self.transcript.exchanges:
            note = ET.SubElement(division, "note", {
                "type": "question",
                "target": self._references(turn_ids(self.transcript, exchange.questions)),
                "corresp": self._references(turn_ids(self.transcript, exchange.answers)),
            })  # fmt: skip
            if exchange.asker:
                _add(note, "name", exchange.asker, type="person")
            if exchange.outlet:
                _add(note, "name", exchange.outlet, type="org")

    def _add_notes(self, back: ET.Element) -> None:
        """Editorial notes, each with the passage that it is on, and its sources."""
        document = self.transcript.document
        if not document.notes:
            return
        anchors = dict(paragraph_anchors(self.transcript))
        division = ET.SubElement(back, "div", {"type": "notes"})
        paragraphs = list(document.paragraphs())
        for note in document.notes:
            target = anchors.get(note.paragraph)
            attributes = {"type": "editorial"} | ({"target": f"#{self.id(target)}"} if target else {})
            element = ET.SubElement(division, "note", attributes)
            quoted = _add(element, "quote", paragraphs[note.paragraph].text[note.start : note.end])
            quoted.tail = xml_text(f" {note.text}")
            for source in note.sources:
                _add(element, "bibl", source)


def _add(parent: ET.Element, tag: str, text: str | None, /, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, tag, {name: xml_text(value) for name, value in attributes.items()})
    element.text = xml_text(text) if text is not None else None
    return element


def _add_publication(described: ET.Element, settings: Settings, licence: str | None, address: str | None) -> None:
    published = ET.SubElement(described, "publicationStmt")
    _add(published, "publisher", settings.site_name)
    if address:
        _add(published, "idno", address, type="URI")
    if licence:
        _add(ET.SubElement(published, "availability"), "licence", licence)


def _has_words(division: ET.Element | None) -> bool:
    return division is not None and any(child.tag != "head" for child in division)


def _span(when: DateSpan) -> dict[str, str]:
    ends: tuple[tuple[str, PartialDate | None], ...] = (("from", when.start), ("to", when.end))
    return {name: str(date) for name, date in ends if date}


def _make(exported: ExportedTranscript) -> str:
    return tei(exported.transcript, exported.settings, exported.registry)


TEI: Final = TranscriptFormat(
    "tei.xml", "The transcript in TEI, following Parla-CLARIN", _make, "TEI", "application/tei+xml"
)


def _make_corpus(corpus: Corpus) -> Iterator[BinaryFile]:
    parts = corpus_tei(corpus.transcripts, corpus.settings, corpus.registry)
    yield BinaryFile("data/corpus.tei.xml", b"".join(part.encode() for part in parts))


CORPUS_TEI: Final = CorpusFormat(
    "data/corpus.tei.xml", "All transcripts in one TEI file, made by build --exports", _make_corpus, on_demand=True
)
