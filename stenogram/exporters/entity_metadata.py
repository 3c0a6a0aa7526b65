"""What machines read in the head of an entry's page: Open Graph, and schema.org as JSON-LD."""

from __future__ import annotations

from typing import Any

from stenogram.curation.authority_files import address_of
from stenogram.dates import PartialDate
from stenogram.exporters import addresses
from stenogram.exporters.json_text import script_json
from stenogram.kinds import SchemaOrg, kind_of
from stenogram.model import DataFile, Entity, MetaTag, PageMetadata, Settings


def entity_metadata(entity: Entity, settings: Settings, files: tuple[DataFile, ...] = ()) -> PageMetadata:
    """Meta tags and JSON-LD of one entry that offers `files`. The JSON-LD may stand within `<script>` as it is."""
    kind = kind_of(entity)
    url = addresses.entity(settings.site_url, entity.kind, entity.id) if settings.site_url else None
    tags = [
        ("og:type", kind.open_graph),
        ("og:title", entity.name),
        ("og:description", entity.definition),
        ("og:site_name", settings.site_name),
        ("og:url", url),
    ]
    head = tuple(MetaTag("property", key, content) for key, content in tags if content)
    record = {
        "@context": "https://schema.org",
        "@type": kind.schema_org.type,
        "@id": url,
        "url": url,
        "name": entity.name,
        "alternateName": [name.text for name in entity.names],
        "description": entity.definition,
        "sameAs": [address_of(scheme, identifier) for scheme, identifier in entity.identifiers],
        **_particulars(entity, kind.schema_org),
    }
    jsonld = script_json({key: value for key, value in record.items() if value not in (None, [], "")})
    return PageMetadata(head, jsonld, files)


def _particulars(entity: Entity, names: SchemaOrg) -> dict[str, Any]:
    """The facts for which the kind has a property."""
    start, end = (entity.when.start, entity.when.end) if entity.when else (None, None)
    facts = {
        names.start: _iso(start),
        names.end: _iso(end),
        names.adopted: _iso(entity.adopted),
        names.place: {"@type": "Place", "name": entity.place} if entity.place else None,
        names.offices: list(dict.fromkeys(office.title for office in entity.offices)),
    }
    return {name: value for name, value in facts.items() if name}


def _iso(date: PartialDate | None) -> str | None:
    return str(date) if date else None
