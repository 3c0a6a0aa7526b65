"""JSON Schemas of everything that a curator writes, for editors to complete and check with."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from stenogram.curation.entries import HomeFile, NotNames, SearchEntry, WordingsFile
from stenogram.curation.sidecar import Sidecar
from stenogram.kinds import kinds


def json_schemas() -> dict[str, dict[str, Any]]:
    """By the stem of the file: a kind's folder, "not-names", "home", "searches" in registry/, "wordings", "sidecar"."""
    files: dict[str, Any] = {kind.folder: kind.whole_file or _list_of(kind.entry) for kind in kinds()}
    files |= {"not-names": NotNames, "home": HomeFile, "wordings": WordingsFile, "sidecar": Sidecar}
    files["searches"] = _list_of(SearchEntry)
    schemas = {}
    for stem, model in files.items():
        schema = TypeAdapter(model).json_schema()
        schemas[stem] = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": stem, **schema}
    return schemas


def _list_of(entry: Any) -> Any:
    return tuple[entry, ...]
