"""Where things stand on the published site: the fixed forms of its addresses.

`base` is the address of the site ("https://example.org/sco"), or "" where it is not known; then
addresses start at the root of the host ("/transcripts/…"). Names are percent-encoded, so any file name
makes a valid address.
"""

from __future__ import annotations

from urllib.parse import quote

from stenogram.kinds import kind_named
from stenogram.model import EntityKind, ParagraphLink, TurnLink


def quoted(name: str) -> str:
    """A file's name as part of an address."""
    return quote(name, safe="")


def page(base: str, path: str) -> str:
    """A path of the site without its leading slash ("data/corpus.jsonl") as an address."""
    return f"{base.rstrip('/')}/{quote(path)}"


def transcript(base: str, name: str) -> str:
    """The address of a transcript's page."""
    return page(base, f"transcripts/{name}/")


def turn(base: str, name: str, link: TurnLink) -> str:
    """The lasting link to a turn. `?v=` names the words it was copied for, so the page can tell of changes."""
    return f"{transcript(base, name)}?v={quote(link.fingerprint)}#{link.id}"


def paragraph(base: str, name: str, link: TurnLink, paragraph_link: ParagraphLink) -> str:
    """The lasting link to a paragraph of a turn, with the turn's fingerprint."""
    return f"{transcript(base, name)}?v={quote(link.fingerprint)}#{paragraph_link.id}"


def entity(base: str, kind: EntityKind, entity_id: str) -> str:
    """The address of an entry's page."""
    return page(base, f"{kind_named(kind).folder}/{entity_id}/")
