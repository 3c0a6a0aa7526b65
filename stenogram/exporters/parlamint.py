"""A parliament's record as ParlaMint's files of sittings, persons and bodies, in one zip.

ParlaMint (https://github.com/clarin-eric/ParlaMint) is stricter than Parla-CLARIN: a file of a sitting has its words
and who speaks them, and nothing that the project keeps elsewhere. So what `tei` writes is taken over word for word and
id for id, without the names that are marked in it, and with a header that has the elements of ParlaMint alone, in its
order. The root file is made by `parlamint_root`.

ParlaMint takes texts under CC BY 4.0 only, with a day and an address: the licence is written as it is, and a text with
no date, or with no address, has no file.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from stenogram.exporters import addresses
from stenogram.exporters.formats import CorpusFormat
from stenogram.exporters.parlamint_root import parlamint_root
from stenogram.exporters.tei import NAMESPACE, tei_element
from stenogram.exporters.tei_parliament import count_elements, country_name
from stenogram.exporters.work import transcript_key
from stenogram.exporters.xml_text import xml_text
from stenogram.exporters.zip_files import add_member
from stenogram.model import BinaryFile, Corpus, Document, Settings, Speaker, Transcript
from stenogram.person_names import person_name

PATH: Final = "data/parlamint.zip"
_ID: Final = "xml:id"
_LANGUAGE: Final = "xml:lang"
_CC_BY: Final = "http://creativecommons.org/licenses/by/4.0/"
_IS_CC_BY: Final = re.compile(r"(?:creativecommons\.org/licenses/by/4\.0|\bcc[ -]by[ -]4\.0\b)", re.IGNORECASE)
_SUBCORPUS: Final = "#reference"
"""ParlaMint's mark for texts that belong to none of its subcorpora of an event."""
_SITTING: Final = "#parla.sitting"
_PLAIN: Final = frozenset(("head", "note", "seg", "desc"))
"""Elements in which ParlaMint has words alone."""
_COMMENTS: Final = frozenset(("kinesic", "vocal", "incident"))
_ATTRIBUTES: Final = {
    "div": ("type", _ID),
    "u": ("who", "ana", _ID),
    "seg": (_ID,),
    "note": ("type",),
    "kinesic": ("type",),
    "vocal": ("type",),
}
"""The attributes that are taken over."""


def parlamint_files(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Name and words of each file: persons, bodies, each sitting, the root. Only a parliament's corpus has any."""
    country = corpus.settings.parliament
    if not country:
        return
    sittings = [transcript for transcript in corpus.transcripts if _has_file(transcript.document, corpus.settings)]
    if not sittings:
        return
    lists = {kind: f"ParlaMint-{country}-{kind}.xml" for kind in ("listPerson", "listOrg")}
    yield lists["listPerson"], _printed(_persons(sittings, corpus.settings))
    yield lists["listOrg"], _printed(_bodies(country, corpus.settings))
    headers = []
    for transcript in sittings:
        root = _sitting(transcript, corpus, country)
        yield f"{root.get(_ID)}.xml", _printed(root)
        root.remove(root[1])  # Its words are not needed any more.
        headers.append(root)
    yield f"ParlaMint-{country}.xml", _printed(parlamint_root(country, headers, lists, corpus.settings))


def _has_file(document: Document, settings: Settings) -> bool:
    return document.date is not None and bool(_addresses(document, settings))


def _addresses(document: Document, settings: Settings) -> list[str]:
    """Where a text was published: on its site and at its source."""
    site = addresses.transcript(settings.site_url, document.name) if settings.site_url else None
    return [address for address in (site, document.url) if address and re.match(r"https?://\S+$", address)]


def _sitting(transcript: Transcript, corpus: Corpus, country: str) -> ET.Element:
    """One file: the header counts the elements of the text, and is made behind it."""
    document = transcript.document
    source = tei_element(transcript, corpus.settings, corpus.registry)
    identifier = f"ParlaMint-{country}_{document.date}-{transcript_key(document.name)}"
    root = ET.Element("TEI", {_ID: identifier, _LANGUAGE: document.language, "ana": f"{_SITTING} {_SUBCORPUS}"})
    header = ET.SubElement(root, "teiHeader", {_LANGUAGE: corpus.settings.language})
    text = ET.SubElement(root, "text", {_LANGUAGE: document.language, "ana": _SUBCORPUS})
    body = ET.SubElement(text, "body")
    for division in source.iterfind("text/body/div"):
        body.append(_division(division))
    _add_header(header, transcript, corpus.settings, source, country)
    described = ET.SubElement(header, "encodingDesc")
    project = ET.SubElement(described, "projectDesc")
    _add(project, "p", corpus.settings.site_name)
    count_elements(described, root)
    profile = ET.SubElement(ET.SubElement(header, "profileDesc"), "settingDesc")
    setting = ET.SubElement(profile, "setting")
    if document.place:
        _add(setting, "name", document.place, type="place")
    _add(setting, "name", country_name(country, document.language), type="country", key=country)
    _add(setting, "date", str(document.date), when=str(document.date), ana=_SITTING)
    return root


def _add_header(
    header: ET.Element, transcript: Transcript, settings: Settings, source: ET.Element, country: str
) -> None:
    document = transcript.document
    described = ET.SubElement(header, "fileDesc")
    titles = ET.SubElement(described, "titleStmt")
    _add(titles, "title", document.title, type="main")
    _add(titles, "meeting", document.event or document.title, ana=_SITTING)
    _add(ET.SubElement(described, "editionStmt"), "edition", document.source.sha256[:12])
    extent = ET.SubElement(described, "extent")
    for measure in source.iterfind("teiHeader/fileDesc/extent/measure"):
        extent.append(measure)
    own, *_others = _addresses(document, settings)
    published = ET.SubElement(described, "publicationStmt")
    _add(published, "publisher", settings.site_name)
    _add(published, "idno", own, type="URI")
    licence = document.licence or settings.site_name
    is_free = bool(_IS_CC_BY.search(licence))
    available = ET.SubElement(published, "availability", {"status": "free" if is_free else "restricted"})
    _add(available, "licence", _CC_BY if is_free else licence)
    _add(available, "p", licence)
    day = transcript.permalinks.updated or transcript.permalinks.published or str(document.date)
    _add(published, "date", day, when=day)
    record = ET.SubElement(ET.SubElement(described, "sourceDesc"), "bibl")
    _add(record, "title", document.title, type="main")
    _add(record, "publisher", document.publisher or country_name(country, document.language))
    for address in reversed(_addresses(document, settings)[-1:]):
        _add(record, "idno", address, type="URI")
    _add(record, "date", str(document.date), when=str(document.date))


def _division(source: ET.Element) -> ET.Element:
    """A part of a record: headings first, then notes and speeches; headings alone are notes, for a part needs one."""
    division = _taken(source)
    if source.find("u") is None:
        division.set("type", "commentSection")
    children = _elements(source)
    if all(child.tag == "head" for child in children):
        for child in children:
            child.tag, child.attrib = "note", {"type": "heading"}
    division.extend(children)
    return division


def _elements(source: ET.Element) -> list[ET.Element]:
    return [element for child in source if (element := _element(child)) is not None]


def _element(source: ET.Element) -> ET.Element | None:
    """A heading, note, speech or part of one; None of what ParlaMint has no place for, which has no words."""
    words = " ".join("".join(source.itertext()).split())
    if source.tag in _PLAIN:
        element = _taken(source)
        element.text = words
        return element if words else None
    if source.tag in _COMMENTS:
        element = _taken(source)
        _add(element, "desc", words)
        return element
    if source.tag != "u":
        return None
    speech = _taken(source)
    if speech.get("who") == "#":
        del speech.attrib["who"]
    speech.extend(_elements(source))
    return speech if len(speech) else None


def _taken(source: ET.Element) -> ET.Element:
    attributes = {name: value for name in _ATTRIBUTES.get(source.tag, ()) if (value := source.get(name))}
    return ET.Element(source.tag, attributes)


def _persons(transcripts: list[Transcript], settings: Settings) -> ET.Element:
    """Everybody who speaks, with the parts of the name where both are known; the name as a whole elsewhere."""
    turns = (turn for transcript in transcripts for turn in transcript.document.turns())
    speakers = {turn.speaker.id: turn.speaker for turn in turns if turn.speaker}
    listed = ET.Element("listPerson", {_LANGUAGE: settings.language})
    for identifier in sorted(speakers):
        person = ET.SubElement(listed, "person", {_ID: f"{speakers[identifier].kind}.{identifier}"})
        _add_name(ET.SubElement(person, "persName"), speakers[identifier])
    return listed


def _add_name(full: ET.Element, speaker: Speaker) -> None:
    name = person_name(speaker.name, speaker.family)
    if speaker.unnamed or not (name.given and name.family):
        _add(full, "term", speaker.name)
        return
    _add(full, "surname", name.family)
    _add(full, "forename", name.given)
    if name.suffix:
        _add(full, "addName", name.suffix)


def _bodies(country: str, settings: Settings) -> ET.Element:
    """The parliament itself."""
    listed = ET.Element("listOrg", {_LANGUAGE: settings.language})
    body = ET.SubElement(listed, "org", {_ID: "parliament", "role": "parliament"})
    _add(body, "orgName", settings.site_name, full="yes")
    return listed


def _printed(root: ET.Element) -> str:
    root.set("xmlns", NAMESPACE)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _add(parent: ET.Element, tag: str, text: str, /, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, tag, {name: xml_text(value) for name, value in attributes.items()})
    element.text = xml_text(" ".join(text.split()))
    return element


def _make(corpus: Corpus) -> Iterator[BinaryFile]:
    packed = io.BytesIO()
    files = list(parlamint_files(corpus))
    if not files:
        return
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files:
            add_member(archive, name, text)
    yield BinaryFile(PATH, packed.getvalue())


PARLAMINT: Final = CorpusFormat(
    PATH, "The sittings of a parliament in ParlaMint's format, made by build --exports", _make, on_demand=True
)
