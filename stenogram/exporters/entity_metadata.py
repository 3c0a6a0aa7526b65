"""What machines read in the head of an entry's page: Open Graph, and schema.org as JSON-LD."""

from __future__ import annotations

from typing import Any

from stenogram.dates import PartialDate
from stenogram.exporters import addresses
from stenogram.exporters.json_text import script_json
from stenogram.model import Entity, EntityKind, MetaTag, PageMetadata, Settings

_TYPES: dict[EntityKind, str] = {
    "person": "Person",
    "organisation": "Organization",
    "summit": "Event",
    "strategy": "CreativeWork",
}


def entity_metadata(entity: Entity, settings: Settings) -> PageMetadata:
    """Meta tags and JSON-LD of one entry of the registry. The JSON-LD may stand within `<script>` as it is."""
    url = addresses.entity(settings.site_url, entity.kind, entity.id) if settings.site_url else None
    tags = [
        ("og:type", "profile" if entity.kind == "person" else "website"),
        ("og:title", entity.name),
        ("og:description", entity.definition),
        ("og:site_name", settings.site_name),
        ("og:url", url),
    ]
    head = tuple(MetaTag("property", key, content) for key, content in tags if content)
    record = {
        "@context": "https://schema.org",
        "@type": _TYPES[entity.kind],
        "@id": url,
        "url": url,
        "name": entity.name,
        "alternateName": [name.text for name in entity.names],
        "description": entity.definition,
        **_particulars(entity),
    }
    return PageMetadata(head, script_json({key: value for key, value in record.items() if value not in (None, [], "")}))


def _particulars(entity: Entity) -> dict[str, Any]:
    start, end = (entity.when.start, entity.when.end) if entity.when else (None, None)
    place = {"@type": "Place", "name": entity.place} if entity.place else None
    match entity.kind:
        case "person":
            return {"jobTitle": list(dict.fromkeys(office.title for office in entity.offices))}
        case "organisation":
            return {"foundingDate": _iso(start), "dissolutionDate": _iso(end), "location": place}
        case "summit":
            return {"startDate": _iso(start), "endDate": _iso(end), "location": place}
        case "strategy":
            return {"dateCreated": _iso(entity.adopted), "locationCreated": place}


def _iso(date: PartialDate | None) -> str | None:
    return str(date) if date else None
