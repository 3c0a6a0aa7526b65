"""An entry of the registry as JSON: its facts, every turn of a person, and every mention in its context."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from stenogram.curation.authority_files import address_of
from stenogram.dates import DateSpan, PartialDate
from stenogram.exporters import addresses
from stenogram.exporters.entries import ExportedEntry
from stenogram.exporters.entry_rows import texts_of
from stenogram.exporters.formats import EntryFormat
from stenogram.exporters.json_text import json_text
from stenogram.model import Entity, Name, Office, Strategy, Summit

Json = dict[str, Any]


def entry_json(entry: ExportedEntry) -> Json:
    """One entry as plain values; absent ones are None.

    Dates are as precise as they are known. `turns` and `mentions` are in the order of the transcripts' names and of
    their words; `related` has what other entries say of this one.
    """
    value: Json = json.loads(_make(entry))
    return value


def _about(entry: ExportedEntry) -> Json:
    """All but turns and mentions."""
    entity, base = entry.entity, entry.corpus.settings.site_url or ""
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "short": entity.short,
        "definition": entity.definition,
        "address": addresses.entity(base, entity.kind, entity.id),
        "registered": entity.id in entry.corpus.registry.entities,
        **_facts(entity),
        "series": _series(entry),
        "relations": [
            {"kind": relation.kind, **_other(entry, relation.target)}
            for relation in entity.relations
            if relation.target in entry.corpus.registry.entities
        ],
        "related": [{"kind": relation.kind, **_brief(source, entry)} for relation, source in entry.related],
        "meetings": [
            {"series": series, "entries": [_brief(meeting, entry) for meeting in meetings]}
            for series, meetings in entry.meetings
        ],
        "introduced_as": list(_introduced(entry)),
        "called": dict(_called(entry)),
        "together": [
            {**_other(entry, other), "paragraphs": paragraphs} for other, paragraphs in entry.together.items()
        ],
    }


def _facts(entity: Entity) -> Json:
    """What the registry says of the entry alone. A key stands in the file of every entry, whatever its kind."""
    summit = entity if isinstance(entity, Summit) else None
    known_until = entity.known_until if isinstance(entity, Strategy) else None
    return {
        "names": [_name(name) for name in entity.names],
        "group": entity.group,
        **_ends(entity.when),
        "adopted": _text(entity.adopted),
        "known_until": _text(known_until),
        "place": entity.place,
        "places": list(summit.places) if summit else [],
        "host": summit.host if summit else None,
        "planned": summit is not None and summit.planned,
        "planned_place": summit.planned_place if summit else None,
        "format": summit.format if summit else None,
        "state": entity.state,
        "offices": [_office(office) for office in entity.offices],
        "identifiers": [
            {"scheme": scheme, "value": value, "address": address_of(scheme, value)}
            for scheme, value in entity.identifiers
        ],
        "sources": list(entity.sources),
    }


def _text(date: PartialDate | None) -> str | None:
    return str(date) if date else None


def _ends(span: DateSpan | None) -> Json:
    return {"from": _text(span.start) if span else None, "to": _text(span.end) if span else None}


def _name(name: Name) -> Json:
    return {"text": name.text, "language": name.language, **_ends(name.valid)}


def _office(office: Office) -> Json:
    known = _text(office.known_until)
    return {"title": office.title, "body": office.body, **_ends(office.held), "known_until": known}


def _brief(entity: Entity, entry: ExportedEntry) -> Json:
    """Another entry; its address is null where it has no page."""
    base = entry.corpus.settings.site_url or ""
    address = addresses.entity(base, entity.kind, entity.id) if entity.id in entry.published else None
    return {"id": entity.id, "name": entity.name, "address": address}


def _other(entry: ExportedEntry, entity_id: str) -> Json:
    return _brief(entry.corpus.registry.entities[entity_id], entry)


def _series(entry: ExportedEntry) -> Json | None:
    series = entry.corpus.registry.series.get(entry.entity.series or "")
    if series is None:
        return None
    council = series.council or series.body
    return {"id": series.id, "name": series.name, "council": council, "number": entry.entity.number}


def _introduced(entry: ExportedEntry) -> Iterator[Json]:
    """Offices as the texts print them, each with the first and the last day on which it stands."""
    used: dict[str, list[PartialDate]] = {}
    for spoken in entry.spoken:
        role = spoken.place.role
        if role:
            used.setdefault(role, []).extend([spoken.date] if spoken.date else [])
    for role, dates in used.items():
        days = sorted(str(date) for date in dates)
        yield {"role": role, "first": days[0] if days else None, "last": days[-1] if days else None}


def _called(entry: ExportedEntry) -> list[tuple[str, int]]:
    """How the texts call it, the commonest first."""
    forms = Counter(named.place.text for named in entry.mentions)
    return sorted(forms.items(), key=lambda form: (-form[1], form[0]))


def _make(entry: ExportedEntry) -> str:
    head = json_text(_about(entry)).removesuffix("}")
    rows = [rows for _, rows in texts_of(entry)]
    turns = ",".join(row.turns for row in rows if row.turns)
    mentions = ",".join(row.mentions for row in rows if row.mentions)
    return f'{head},"turns":[{turns}],"mentions":[{mentions}]}}\n'


ENTRY_JSON: Final = EntryFormat(
    "data",
    "json",
    "Everything known about an entry in the registry, with every mention in context and, for a person, every turn",
    _make,
    "JSON",
    "application/json",
    of_entry_alone=True,
)
