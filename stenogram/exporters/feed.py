"""The Atom feed (RFC 4287) of transcripts, the same bytes for the same corpus and ledgers: no clock is read."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from typing import Final
from xml.etree import ElementTree as ET

from stenogram.exporters import addresses
from stenogram.exporters.description import describe, named_speakers
from stenogram.exporters.formats import CorpusFormat
from stenogram.exporters.xml_text import xml_text
from stenogram.model import Corpus, Document, GeneratedFile, Settings, Transcript

LONGEST: Final = 100
"""The newest transcripts that a feed lists: readers fetch it whole, and often."""

_NEVER: Final = "1970-01-01"


def changes_feed(corpus: Corpus, settings: Settings) -> str:
    """`feeds/changes.xml`: transcripts that were corrected or withdrawn after publication, the last change first.

    `updated` is the day of the change, as the ledger has it.
    """
    changed = [transcript for transcript in corpus.transcripts if _is_changed(transcript)]
    title = f"{settings.site_name}: corrections"
    return _feed(changed, settings, "feeds/changes.xml", title)


def _is_changed(transcript: Transcript) -> bool:
    published, updated = transcript.permalinks.published, transcript.permalinks.updated
    return published is not None and updated is not None and published < updated


def feed(corpus: Corpus, settings: Settings) -> str:
    """`feed.xml`, what was published or changed last first; of one day the latest event first.

    Without that day, as in a text that has no turns, the day of the event stands for it; of a month or year the
    first day, for Atom has whole dates only. Without the address of the site, ids are made of names and links are
    relative to the feed.
    """
    return _feed(corpus.transcripts, settings, "feed.xml", settings.site_name)


def _feed(transcripts: Iterable[Transcript], settings: Settings, path: str, title: str) -> str:
    newest = sorted(transcripts, key=_order, reverse=True)[:LONGEST]
    top = "../" * path.count("/")
    root = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": settings.language})
    unknown = _urn(settings.site_name if path == "feed.xml" else f"{settings.site_name}/{path}")
    _text(root, "id", addresses.page(settings.site_url, path) if settings.site_url else unknown)
    _text(root, "title", title)
    if settings.site_description:
        _text(root, "subtitle", settings.site_description)
    _text(root, "updated", _moment(max(map(_updated, newest), default=_NEVER)))
    _person(root, settings.site_name)
    if settings.site_url:
        ET.SubElement(root, "link", {"rel": "self", "href": addresses.page(settings.site_url, path)})
    ET.SubElement(root, "link", {"rel": "alternate", "href": settings.site_url or f"{top or './'}"})
    for transcript in newest:
        _entry(root, transcript, settings, top)
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _entry(root: ET.Element, transcript: Transcript, settings: Settings, top: str) -> None:
    document = transcript.document
    entry = ET.SubElement(root, "entry", {"xml:lang": xml_text(document.language)})
    address = addresses.transcript(settings.site_url, document.name) if settings.site_url else None
    relative = top + addresses.transcript("", document.name).removeprefix("/")
    _text(entry, "id", address or _urn(f"{settings.site_name}/{document.name}"))
    _text(entry, "title", document.title)
    _text(entry, "updated", _moment(_updated(transcript)))
    _text(entry, "published", _moment(transcript.permalinks.published or _event_day(transcript)))
    for speaker in named_speakers(document):
        _person(entry, speaker.name)
    ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": address or relative})
    for kind in _kinds_of_event(document):
        ET.SubElement(entry, "category", {"term": xml_text(kind)})
    _text(entry, "summary", describe(document))


def _kinds_of_event(document: Document) -> list[str]:
    """That of the text, then those of its parts."""
    kinds = (document.event, *(section.event_kind for section in document.sections))
    return list(dict.fromkeys(kind for kind in kinds if kind))


def _order(transcript: Transcript) -> tuple[str, str, str]:
    return _updated(transcript), _event_day(transcript), transcript.document.name


def _event_day(transcript: Transcript) -> str:
    date = transcript.document.date
    return date.first().isoformat() if date else _NEVER


def _updated(transcript: Transcript) -> str:
    return transcript.permalinks.updated or _event_day(transcript)


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _person(parent: ET.Element, name: str) -> None:
    _text(ET.SubElement(parent, "author"), "name", name)


def _text(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = xml_text(text)


def _urn(name: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, name).urn


def _make_changes(corpus: Corpus) -> Iterator[GeneratedFile]:
    yield GeneratedFile(CHANGES_FEED.path, changes_feed(corpus, corpus.settings))


CHANGES_FEED: Final = CorpusFormat(
    "feeds/changes.xml", "An Atom feed of transcripts corrected since they were published", _make_changes
)


def _make(corpus: Corpus) -> Iterator[GeneratedFile]:
    yield GeneratedFile(FEED.path, feed(corpus, corpus.settings))


FEED: Final = CorpusFormat("feed.xml", "An Atom feed of the transcripts", _make)
