"""Where each page stands under docs/, and how one links to another.

A path is that of the Markdown file, relative to docs/, with forward slashes ("summits/ID.md"). Links in
Markdown go to such paths, so that MkDocs checks and rewrites them; addresses in raw HTML and in JSON
are those of the built site ("../../summits/ID/").
"""

from __future__ import annotations

from typing import Final

from stenogram.kinds import PERSON, Kind, kind_named
from stenogram.model import EntityKind, Registry, Speaker
from stenogram.pages import escape

COMPARE: Final = "compare.md"
"""Where the mentions of two entries are compared."""


def entity_path(kind: EntityKind, entity: str) -> str:
    return f"{kind_named(kind).folder}/{entity}.md"


def speaker_path(speaker: Speaker) -> str:
    """The page of a speaker who has a name: a person's, or that of a body that speaks under its own name."""
    return entity_path(speaker.kind, speaker.id)


def participant_path(entry: str, registry: Registry) -> str:
    """The page of somebody who took part: a person's, or that of a body of the registry."""
    entity = registry.entities.get(entry)
    return entity_path(entity.kind if entity else PERSON.id, entry)


def index_path(kind: Kind) -> str:
    """The index of all entries of a kind."""
    return f"{kind.folder}/index.md"


def transcript_path(name: str) -> str:
    return f"transcripts/{name}.md"


def link(page: str, target: str, anchor: str | None = None) -> str:
    """The relative link from one path to another, percent-encoded for Markdown."""
    place = escape.path(target)
    up = "../" * page.count("/")
    return f"{up}{place}#{anchor}" if anchor else f"{up}{place}"


def address(page: str, target: str) -> str:
    """The relative address, on the built site, from one page to another."""
    depth = page.count("/") + (0 if page.rpartition("/")[2] == "index.md" else 1)
    place = target.removesuffix(".md").removesuffix("index")
    return "../" * depth + escape.path(place.rstrip("/") + "/" if place else "") or "./"
