"""What reference managers, search engines and previews read in the head of a transcript's page.

`citation_*` as Google Scholar and Zotero read them (Highwire Press tags), Open Graph, schema.org as JSON-LD.
Addresses are given only where that of the site is known.
"""

from __future__ import annotations

from collections import Counter
from typing import Any, Final

from stenogram.curation.authority_files import address_of
from stenogram.exporters import addresses
from stenogram.exporters.description import describe, named_speakers
from stenogram.exporters.json_text import script_json
from stenogram.kinds import kind_named, kind_of
from stenogram.model import (
    DataFile,
    Document,
    Entity,
    MetaTag,
    PageMetadata,
    Registry,
    Section,
    Settings,
    Speaker,
    Transcript,
)
from stenogram.occasions import occasion_of

NO_REGISTRY: Final = Registry({}, {})
_MOST_NAMED: Final = 20
"""Entries that stand in a page's head, those named most: no reader of heads wants hundreds."""


def page_metadata(
    transcript: Transcript,
    settings: Settings,
    files: tuple[DataFile, ...] = (),
    registry: Registry = NO_REGISTRY,
) -> PageMetadata:
    """Meta tags and JSON-LD of a transcript that offers `files`. The JSON-LD may stand within `<script>` as it is."""
    document = transcript.document
    url = addresses.transcript(settings.site_url, document.name) if settings.site_url else None
    head = [*_citation_tags(document, url), *_open_graph(document, settings, url)]
    record = {**_schema_org(document, settings, url, files), **_named(transcript, settings, registry)}
    _add_events(record, document, settings, registry)
    return PageMetadata(tuple(head), script_json(record), files)


def _citation_tags(document: Document, url: str | None) -> list[MetaTag]:
    tags = [
        ("citation_title", document.title),
        *(("citation_author", speaker.name) for speaker in named_speakers(document)),
        ("citation_publication_date", str(document.date).replace("-", "/") if document.date else None),
        ("citation_publisher", document.publisher),
        ("citation_language", document.language),
        ("citation_public_url", url),
        ("citation_fulltext_html_url", url),
    ]
    return [MetaTag("name", key, content) for key, content in tags if content]


def _open_graph(document: Document, settings: Settings, url: str | None) -> list[MetaTag]:
    tags = [
        ("og:type", "article"),
        ("og:title", document.title),
        ("og:description", describe(document)),
        ("og:site_name", settings.site_name),
        ("og:url", url),
        # The protocol has no form for a month or a year.
        ("article:published_time", str(document.date) if document.date and document.date.day else None),
    ]
    return [MetaTag("property", key, content) for key, content in tags if content]


def _schema_org(document: Document, settings: Settings, url: str | None, files: tuple[DataFile, ...]) -> dict[str, Any]:
    return _known(
        {
            "@context": "https://schema.org",
            "@type": "Article",
            "@id": url,
            "url": url,
            "headline": document.title,
            "genre": "transcript",
            "abstract": describe(document),
            "inLanguage": document.language,
            "dateCreated": str(document.date) if document.date else None,
            "author": [_person(speaker, settings) for speaker in named_speakers(document)],
            "publisher": {"@type": "Organization", "name": document.publisher} if document.publisher else None,
            "about": _event(document),
            "hasPart": [_part(section) for section in document.sections],
            "isBasedOn": document.url,
            "license": document.licence,
            "isPartOf": _known({"@type": "WebSite", "name": settings.site_name, "url": settings.site_url}),
            "encoding": _encodings(files, settings),
        }
    )


def _person(speaker: Speaker, settings: Settings) -> dict[str, Any]:
    page = addresses.entity(settings.site_url, speaker.kind, speaker.id) if settings.site_url else None
    return _known(
        {"@type": kind_named(speaker.kind).schema_org.type, "name": speaker.name, "jobTitle": speaker.role, "url": page}
    )


def _event(document: Document) -> dict[str, Any] | None:
    spoken = occasion_of(document)
    if not (document.event or spoken.places):
        return None
    first, last, place = spoken.first_day, spoken.last_day, spoken.only_place
    return _known(
        {
            "@type": "Event",
            "name": document.event or document.title,
            "startDate": str(first) if first else None,
            "endDate": str(last) if last and last != first else None,
            "location": {"@type": "Place", "name": place} if place else None,
        }
    )


def _named(transcript: Transcript, settings: Settings, registry: Registry) -> dict[str, Any]:
    """What the words name most often: as things, and as terms of the registry."""
    counted = Counter(mention.entity for mentions in transcript.mentions for mention in mentions)
    ranked = sorted(counted, key=lambda entity: (-counted[entity], entity))
    entities = [registry.entities[entity] for entity in ranked if entity in registry.entities][:_MOST_NAMED]
    return _known(
        {
            "mentions": [_thing(entity, settings) for entity in entities],
            "keywords": [_term(entity, settings) for entity in entities],
        }
    )


def _add_events(record: dict[str, Any], document: Document, settings: Settings, registry: Registry) -> None:
    """The meetings that the transcript is a record of, above the event that it has of its own."""
    entities = [registry.entities[entity] for entity in document.about if entity in registry.entities]
    events = [_thing(entity, settings) for entity in entities if kind_of(entity).schema_org.type == "Event"]
    if events:
        record["about"] = {**record.get("about", {"@type": "Event", "name": document.title}), "superEvent": events}


def _thing(entity: Entity, settings: Settings) -> dict[str, Any]:
    page = addresses.entity(settings.site_url, entity.kind, entity.id) if settings.site_url else None
    same = [address_of(scheme, identifier) for scheme, identifier in entity.identifiers]
    return _known({"@type": kind_of(entity).schema_org.type, "@id": page, "name": entity.name, "sameAs": same})


def _term(entity: Entity, settings: Settings) -> dict[str, Any]:
    """An entry as a term of the registry, by its id in it."""
    index = addresses.page(settings.site_url, f"{kind_of(entity).folder}/") if settings.site_url else None
    name = entity.short or entity.name
    return _known({"@type": "DefinedTerm", "name": name, "termCode": entity.id, "inDefinedTermSet": index})


def _part(section: Section) -> dict[str, Any]:
    """A part of a compilation, as the record of an event of its own."""
    days = "/".join(str(date) for date in (section.date, section.until) if date)
    event = {
        "@type": "Event",
        "name": section.event or section.title,
        "startDate": str(section.date) if section.date else None,
        "endDate": str(section.until) if section.until else None,
        "location": {"@type": "Place", "name": section.place} if section.place else None,
    }
    record = {
        "@type": "CreativeWork",
        "name": section.title,
        "temporalCoverage": days or None,
        "about": _known(event),
        "isBasedOn": section.url,
    }
    return _known(record)


def _encodings(files: tuple[DataFile, ...], settings: Settings) -> list[dict[str, str]]:
    if not settings.site_url:
        return []
    return [
        {
            "@type": "MediaObject",
            "contentUrl": addresses.page(settings.site_url, file.path),
            "encodingFormat": file.media_type,
        }
        for file in files
        if file.media_type and file.label
    ]


def _known(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in (None, [])}
