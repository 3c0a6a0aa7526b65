"""Atom feeds (RFC 4287): of all transcripts, of corrections, of each entry. No clock is read, so the same corpus and
ledgers give the same bytes.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final
from urllib.parse import quote
from xml.etree import ElementTree as ET

from stenogram.corpus.figures import text_figures
from stenogram.exporters import addresses
from stenogram.exporters.description import describe, named_speakers
from stenogram.exporters.formats import CorpusFormat
from stenogram.exporters.xml_text import xml_text
from stenogram.model import Corpus, Document, GeneratedFile, Settings, Transcript
from stenogram.occasions import occasion_of
from stenogram.translations import gettext as _

LONGEST: Final = 100
"""The newest transcripts that a feed lists: readers fetch it whole, and often."""

LONGEST_WITH_DAY: Final = 500
"""So many where more were published or changed on the day of the last of these: none of them is newer than another."""

_NEVER: Final = "1970-01-01"


def changes_feed(corpus: Corpus, settings: Settings) -> str:
    """`feeds/changes.xml`: transcripts that were corrected or withdrawn after publication, the last change first.

    `updated` is the day of the change, as the ledger has it.
    """
    changed = [transcript for transcript in corpus.transcripts if _is_changed(transcript)]
    title = _("%(site)s: corrections", site=settings.site_name)
    return atom(_of_transcripts(changed, corpus, settings), settings, "feeds/changes.xml", title)


def _is_changed(transcript: Transcript) -> bool:
    published, updated = transcript.permalinks.published, transcript.permalinks.updated
    return published is not None and updated is not None and published < updated


def feed(corpus: Corpus, settings: Settings) -> str:
    """`feed.xml`, what was published or changed last first; of one day the latest event first.

    Without that day, as in a text that has no turns, the day of the event stands for it; of a month or year the
    first day, for Atom has whole dates only. Without the address of the site, ids are made of names and links are
    relative to the feed.
    """
    return atom(_of_transcripts(corpus.transcripts, corpus, settings), settings, "feed.xml", settings.site_name)


@dataclass(frozen=True, slots=True)
class FeedItem:
    """A transcript in a feed. `address` and `relative` lead to the place meant, the one from the feed's own folder.

    `key` tells it apart from the same transcript in other feeds; "" is the transcript itself. Without `authors` the
    feed's own stands for them.
    """

    transcript: Transcript
    address: str | None
    relative: str
    summary: str
    authors: tuple[str, ...] = ()
    key: str = ""


def _of_transcripts(transcripts: Iterable[Transcript], corpus: Corpus, settings: Settings) -> Iterator[FeedItem]:
    for transcript in transcripts:
        name = transcript.document.name
        address = addresses.transcript(settings.site_url, name) if settings.site_url else None
        document, figures = transcript.document, corpus.per_transcript(transcript, text_figures)
        authors = tuple(speaker.name for speaker in named_speakers(document, figures))
        yield FeedItem(transcript, address, addresses.transcript("", name), describe(document, figures), authors)


def atom(items: Iterable[FeedItem], settings: Settings, path: str, title: str, page: str = "") -> str:
    """A feed at `path` of the newest of some items; `page` is the path of the page that it is of."""
    newest = _newest(sorted(items, key=_order, reverse=True))
    top = "../" * path.count("/")
    root = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": settings.language})
    unknown = _urn(settings.site_name if path == "feed.xml" else f"{settings.site_name}/{path}")
    _text(root, "id", addresses.page(settings.site_url, path) if settings.site_url else unknown)
    _text(root, "title", title)
    if settings.site_description:
        _text(root, "subtitle", settings.site_description)
    _text(root, "updated", _moment(max((_updated(item.transcript) for item in newest), default=_NEVER)))
    _person(root, settings.site_name)
    if settings.site_url:
        ET.SubElement(root, "link", {"rel": "self", "href": addresses.page(settings.site_url, path)})
    alternate = addresses.page(settings.site_url, page) if settings.site_url else f"{top}{quote(page)}" or "./"
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": alternate})
    for item in newest:
        _entry(root, item, settings, path)
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _entry(root: ET.Element, item: FeedItem, settings: Settings, path: str) -> None:
    transcript, document = item.transcript, item.transcript.document
    entry = ET.SubElement(root, "entry", {"xml:lang": xml_text(document.language)})
    known_by = item.address if not item.key else None
    _text(entry, "id", known_by or _urn("/".join(filter(None, (settings.site_name, item.key, document.name)))))
    _text(entry, "title", document.title)
    _text(entry, "updated", _moment(_updated(transcript)))
    _text(entry, "published", _moment(transcript.permalinks.published or _event_day(transcript)))
    for author in item.authors:
        _person(entry, author)
    address = item.address or "../" * path.count("/") + item.relative.removeprefix("/")
    ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": address})
    for kind in _kinds_of_event(document):
        ET.SubElement(entry, "category", {"term": xml_text(kind)})
    _text(entry, "summary", item.summary)


def _kinds_of_event(document: Document) -> list[str]:
    """That of the text, then those of its parts."""
    kinds = (document.event, *(section.event_kind for section in document.sections))
    return list(dict.fromkeys(kind for kind in kinds if kind))


def _newest(items: Sequence[FeedItem]) -> Sequence[FeedItem]:
    if len(items) <= LONGEST:
        return items
    last_day = _updated(items[LONGEST - 1].transcript)
    same_day = takewhile(lambda item: _updated(item.transcript) == last_day, items[LONGEST:LONGEST_WITH_DAY])
    return [*items[:LONGEST], *same_day]


def _order(item: FeedItem) -> tuple[str, str, str]:
    return _updated(item.transcript), _event_day(item.transcript), item.transcript.document.name


def _event_day(transcript: Transcript) -> str:
    date = occasion_of(transcript.document).last_day
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
