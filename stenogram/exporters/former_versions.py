"""Former words of turns, so that a page can show what has changed since a link was copied."""

from __future__ import annotations

from typing import Any, Final

from stenogram.exporters.formats import ExportedTranscript, TranscriptFormat
from stenogram.exporters.json_text import json_text
from stenogram.model import Permalinks


def _versions(permalinks: Permalinks) -> dict[str, list[dict[str, Any]]]:
    """Former words of each turn that has any, in the order in which they stood."""
    versions: dict[str, list[dict[str, Any]]] = {}
    for version in permalinks.versions:
        former = {"v": version.fingerprint, "until": version.until, "paragraphs": list(version.paragraphs)}
        versions.setdefault(version.turn, []).append(former)
    return versions


def _make(exported: ExportedTranscript) -> str:
    return json_text(_versions(exported.transcript.permalinks)) + "\n"


FORMER_VERSIONS: Final = TranscriptFormat("versions.json", "Former words of turns that have changed", _make)
