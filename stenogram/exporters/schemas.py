"""JSON Schemas (draft 2020-12) of the files that the site publishes and of those that curators write."""

from __future__ import annotations

from typing import Any, Final

from stenogram import registry
from stenogram.kinds import kinds

Schema = dict[str, Any]

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
_TEXT: Final[Schema] = {"type": "string"}
_TEXT_OR_NULL: Final[Schema] = {"type": ["string", "null"]}
_ADDRESS: Final[Schema] = {"type": "string", "pattern": "^(https?://|/)"}
_ANCHOR: Final[Schema] = {"type": "string", "pattern": r"^turn-[1-9]\d*(-p[1-9]\d*)?$"}
_TURN: Final[Schema] = {"type": "string", "pattern": r"^turn-[1-9]\d*$"}
_DATE: Final[Schema] = {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
_LINE: Final[Schema] = {"type": "integer", "minimum": 1}
_PART: Final[Schema] = {"section": {"type": "integer", "minimum": 0, "description": "Number of the part, from 0"}}
_SPOKEN: Final[Schema] = {"type": "string", "pattern": r"^\d{2,}:\d{2}:\d{2}(\.\d{3})?$"}


def json_schemas() -> dict[str, Schema]:
    """Each schema by the name of its file, `data/schemas/NAME.schema.json`.

    `parse`: a line that `parse` prints. `transcript`: data/transcripts/NAME.json and a line of data/corpus.jsonl.
    `cite`, `versions`, `csl`: NAME.cite.json, NAME.versions.json, NAME.csl.json. `sidecar`: NAME.yml beside a text.
    `people`, `organisations`, `summits`, `strategies`, `not-names`, `home`: the registry.
    """
    published = {
        "parse": _transcript(addresses=False),
        "transcript": _transcript(addresses=True),
        "cite": _cite(),
        "versions": _versions(),
        "csl": _csl(),
    }
    named = {name: {"$schema": _DRAFT, "title": name, **schema} for name, schema in published.items()}
    return named | registry.json_schemas()


def _object(required: Schema, optional: Schema | None = None) -> Schema:
    """An object of these keys and no others."""
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "additionalProperties": False,
    }


def _list(items: Schema, **more: Any) -> Schema:
    return {"type": "array", "items": items, **more}


def _nullable(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _transcript(*, addresses: bool) -> Schema:
    top = {
        "id": {"type": "string", "minLength": 1},
        "title": _TEXT,
        "date": _nullable(_DATE),
        "place": _TEXT_OR_NULL,
        "language": _TEXT,
        "source": _object(
            {
                "file": _TEXT,
                "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
                "publisher": _TEXT_OR_NULL,
                "url": _TEXT_OR_NULL,
            }
        ),
        "sections": _list(_section()),
        "blocks": _list({"oneOf": [*_untold_blocks(), _turn(addresses=addresses)]}),
    }
    if not addresses:
        return _object(top)
    provisional = {"const": True, "description": "Its numbers are not final: links to it may still change"}
    lasting = {"address": _ADDRESS, "withdrawn": _list(_tombstone())}
    return _object({**top, **lasting}, {"provisional": provisional})


def _section() -> Schema:
    """A part of a compilation."""
    participant = _object({"id": _TEXT_OR_NULL, "name": _TEXT, "role": _TEXT_OR_NULL})
    return _object(
        {
            "title": _TEXT,
            "line": _LINE,
            "date": _nullable(_DATE),
            "until": _nullable(_DATE),
            "place": _TEXT_OR_NULL,
            "event": _TEXT_OR_NULL,
            "about": _list(_TEXT),
            "url": _TEXT_OR_NULL,
            "participants": _list(participant),
            "sources": _list(_TEXT),
        }
    )


def _untold_blocks() -> list[Schema]:
    """Blocks that nobody speaks."""
    paragraphs = _list(_object(_words(), _beside()))
    level = {"type": "integer", "minimum": 1, "maximum": 3}
    return [
        _object({"kind": {"const": "furniture"}, "paragraphs": paragraphs}, _PART),
        _object({"kind": {"const": "narrative"}, "paragraphs": paragraphs}, _PART),
        _object({"kind": {"const": "heading"}, "level": level, "paragraphs": paragraphs}, _PART),
    ]


def _turn(*, addresses: bool) -> Schema:
    lasting = {"id": _ANCHOR, "address": _ADDRESS, "also": _list(_ANCHOR)} if addresses else {}
    spoken = _object({**_words(), "kind": {"enum": ["speech", "stage"]}, **lasting}, _beside())
    # A page head in the middle of a turn has no address.
    paragraph = {"oneOf": [spoken, _object({**_words(), "kind": {"const": "furniture"}}, _beside())]}
    turn = {
        "kind": {"const": "turn"},
        "id": _TURN,
        "label": _TEXT_OR_NULL,
        "role": _TEXT_OR_NULL,
        "speaker": _nullable(_object({"id": _TEXT, "name": _TEXT})),
        "paragraphs": _list(paragraph),
    }
    occasion = {**_PART, "date": _nullable(_DATE), "place": _TEXT_OR_NULL, "event": _TEXT_OR_NULL}
    return _object({**turn, "address": _ADDRESS, "also": _list(_ANCHOR)} if addresses else turn, occasion)


def _words() -> dict[str, Schema]:
    return {"line": _LINE, "text": _TEXT, "mentions": _list(_mention())}


def _beside() -> dict[str, Schema]:
    """Where the text has them: the time in a recording, and what stands beside the words (line numbers, tags)."""
    at = {"type": "integer", "minimum": 0, "description": "Unicode code points of the paragraph's text"}
    margin = _list(_object({"at": at, "text": _TEXT}))
    return {"time": _SPOKEN, "until": _SPOKEN, "margin": margin}


def _mention() -> Schema:
    offset = {"type": "integer", "minimum": 0, "description": "Unicode code points of the paragraph's text"}
    kind = {"enum": [kind.id for kind in kinds()]}
    return _object({"start": offset, "end": offset, "text": _TEXT, "entity": _TEXT, "kind": kind, "why": _TEXT})


def _tombstone() -> Schema:
    return _object(
        {
            "id": _ANCHOR,
            "anchors": _list(_ANCHOR),
            "withdrawn_on": _TEXT,
            "speaker": _TEXT_OR_NULL,
            "began": _TEXT,
            "see": _nullable(_ANCHOR),
        }
    )


def _cite() -> Schema:
    marked = {"type": "string", "pattern": "^([^<>]|</?i>)*$", "description": "HTML of text and <i> alone"}
    forms = {"url": _ADDRESS, "words": _TEXT_OR_NULL, "reference": marked, "chicago": marked, "apa": marked}
    citation = _object({**forms, "bibtex": _TEXT, "ris": _TEXT, "csl": _csl_item()})
    turns = {"type": "object", "propertyNames": _TURN, "additionalProperties": citation}
    return _object({"id": _TEXT, "base": _TEXT_OR_NULL, "transcript": citation, "turns": turns})


def _versions() -> Schema:
    version = _object({"v": _TEXT, "until": _TEXT, "paragraphs": _list(_TEXT)})
    return {"type": "object", "propertyNames": _TURN, "additionalProperties": _list(version, minItems=1)}


def _csl() -> Schema:
    return {"description": "A strict part of the CSL data schema", **_list(_csl_item(), minItems=1)}


def _csl_item() -> Schema:
    number = {"type": "integer"}
    named = _object({"family": _TEXT, "given": _TEXT}, {"suffix": _TEXT, "static-ordering": {"const": True}})
    date_parts = _list(_list(number, minItems=1, maxItems=3), minItems=1, maxItems=2)
    texts = ("container-title", "event-title", "event-place", "publisher", "note")
    optional = {
        "author": _list({"oneOf": [named, _object({"literal": _TEXT})]}, minItems=1, maxItems=1),
        "issued": _object({"date-parts": date_parts}),
        "URL": {"type": "string", "pattern": "^https?://"},
        **{variable: {"type": "string", "minLength": 1} for variable in texts},
    }
    required = {"id": _TEXT, "type": {"const": "speech"}, "title": _TEXT, "genre": _TEXT, "language": _TEXT}
    return _object(required, optional)
