"""The JSON Schema of an entry: data/people/ID.json and those of the other kinds."""

from __future__ import annotations

from typing import Final, get_args, get_type_hints

from stenogram.exporters.schema_parts import (
    ADDRESS,
    ANCHOR,
    DATE,
    LINE,
    TEXT,
    TEXT_OR_NULL,
    TURN,
    Schema,
    list_of,
    nullable,
    object_of,
)
from stenogram.kinds import kinds
from stenogram.model import Relation

_DAY: Final = nullable(DATE)
_ENDS: Final = {"from": _DAY, "to": _DAY}
_COUNT: Final[Schema] = {"type": "integer", "minimum": 1}
_BRIEF: Final = {"id": TEXT, "name": TEXT, "address": nullable(ADDRESS)}


def entry_schema() -> Schema:
    """What `entry_json` makes."""
    relation = {"kind": {"enum": list(get_args(get_type_hints(Relation)["kind"]))}, **_BRIEF}
    return object_of(
        {
            "id": {"type": "string", "minLength": 1},
            "kind": {"enum": [kind.id for kind in kinds()]},
            "name": TEXT,
            "short": TEXT_OR_NULL,
            "definition": TEXT,
            "address": ADDRESS,
            "registered": {"type": "boolean", "description": "Whether the registry knows it"},
            **_facts(),
            "series": nullable(_series()),
            "relations": list_of(object_of(relation)),
            "related": list_of(object_of(relation), description="Relations of other entries to this one"),
            "meetings": list_of(object_of({"series": TEXT, "entries": list_of(object_of(_BRIEF))})),
            "introduced_as": list_of(object_of({"role": TEXT, "first": _DAY, "last": _DAY})),
            "called": {"type": "object", "additionalProperties": _COUNT},
            "together": list_of(object_of({**_BRIEF, "paragraphs": _COUNT})),
            "turns": list_of(_turn()),
            "mentions": list_of(_mention()),
        }
    )


def _facts() -> Schema:
    return {
        "names": list_of(object_of({"text": TEXT, "language": TEXT_OR_NULL, **_ENDS})),
        "group": TEXT_OR_NULL,
        **_ENDS,
        "adopted": _DAY,
        "known_until": _DAY,
        "place": TEXT_OR_NULL,
        "places": list_of(TEXT),
        "host": TEXT_OR_NULL,
        "planned": {"type": "boolean"},
        "planned_place": TEXT_OR_NULL,
        "format": TEXT_OR_NULL,
        "state": TEXT_OR_NULL,
        "offices": list_of(object_of({"title": TEXT, "body": TEXT_OR_NULL, **_ENDS, "known_until": _DAY})),
        "identifiers": list_of(object_of({"scheme": TEXT, "value": TEXT, "address": ADDRESS})),
        "sources": list_of(TEXT),
    }


def _series() -> Schema:
    return object_of({"id": TEXT, "name": TEXT, "council": TEXT_OR_NULL, "number": nullable(_COUNT)})


def _turn() -> Schema:
    return object_of(
        {
            "transcript": TEXT,
            "turn": TURN,
            "date": _DAY,
            "place": TEXT_OR_NULL,
            "event": TEXT_OR_NULL,
            "label": TEXT_OR_NULL,
            "line": LINE,
            "words": {"type": "integer", "minimum": 0},
            "began": TEXT,
            "address": ADDRESS,
        }
    )


def _mention() -> Schema:
    return object_of(
        {
            "transcript": TEXT,
            "turn": nullable(TURN),
            "anchor": nullable(ANCHOR),
            "date": _DAY,
            "speaker": nullable(object_of({"id": TEXT, "name": TEXT})),
            "line": LINE,
            "before": TEXT,
            "text": TEXT,
            "after": TEXT,
            "why": TEXT,
            "address": ADDRESS,
        }
    )
