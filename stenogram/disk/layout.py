"""Where things lie in a corpus."""

from __future__ import annotations

from typing import Final

from stenogram.kinds import kinds

TEXTS: Final = "source_texts"
REGISTRY: Final = "registry"
CONFIG: Final = "mkdocs.yml"
WORDINGS: Final = "wordings.yml"
STATE: Final = ".stenogram"
"""Everything here can be thrown away: the next build makes it anew."""


def registry_names() -> tuple[str, ...]:
    """The names of the files in registry/: one for each kind of entry, and what else is known of names."""
    return (*(f"{kind.folder}.yml" for kind in kinds()), "not-names.yml", "home.yml", "searches.yml")


LISTING: Final = "docs.txt"
"""Within the state: what builds wrote to docs/."""
LISTING_IN_DOCS: Final = "data/.generated"
"""Below docs/: the same, which is there as long as the files are, whatever becomes of the state. No generator
publishes a file whose name begins with a full stop.
"""
PROVISIONAL: Final = "provisional.json"
"""Within the state: what is known of texts without a ledger."""
