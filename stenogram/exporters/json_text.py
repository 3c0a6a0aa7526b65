"""JSON as text, with the same bytes for the same values."""

from __future__ import annotations

import json
from typing import Any, Final

_FOR_SCRIPT: Final = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


def json_text(value: Any, *, indented: bool = False) -> str:
    """JSON in the script of the words, on one line unless people are meant to read it."""
    if indented:
        return json.dumps(value, ensure_ascii=False, indent=1)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def script_json(value: Any) -> str:
    """JSON that may stand within `<script>`: no `<`, `>` or `&` is in it, so no element ends or begins there."""
    return json_text(value).translate(_FOR_SCRIPT)
