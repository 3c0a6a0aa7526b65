"""What the JSON Schemas of several files have in common."""

from __future__ import annotations

from typing import Any, Final

Schema = dict[str, Any]

TEXT: Final[Schema] = {"type": "string"}
TEXT_OR_NULL: Final[Schema] = {"type": ["string", "null"]}
ADDRESS: Final[Schema] = {"type": "string", "pattern": "^(https?://|/)"}
ANCHOR: Final[Schema] = {"type": "string", "pattern": r"^turn-[1-9]\d*(-p[1-9]\d*)?$"}
TURN: Final[Schema] = {"type": "string", "pattern": r"^turn-[1-9]\d*$"}
DATE: Final[Schema] = {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
LINE: Final[Schema] = {"type": "integer", "minimum": 1}


def object_of(required: Schema, optional: Schema | None = None) -> Schema:
    """An object of these keys and no others."""
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "additionalProperties": False,
    }


def list_of(items: Schema, **more: Any) -> Schema:
    """The schema of a list; `more` are further keywords, such as `minItems`."""
    return {"type": "array", "items": items, **more}


def nullable(schema: Schema) -> Schema:
    """The schema of a value that may be null."""
    return {"anyOf": [schema, {"type": "null"}]}
