"""Where things lie in a corpus."""

from __future__ import annotations

from stenogram.kinds import kinds

TEXTS = "source_texts"
REGISTRY = "registry"
CONFIG = "mkdocs.yml"
STATE = ".stenogram"
"""Everything here can be thrown away: the next build makes it anew."""


def registry_names() -> tuple[str, ...]:
    """The names of the files in registry/: one for each kind of entry, and what else is known of names."""
    return (*(f"{kind.folder}.yml" for kind in kinds()), "not-names.yml", "home.yml")


LISTING = "docs.txt"
"""Within the state: what builds wrote to docs/."""
UNSURE = "docs.unsure.txt"
"""Within the state: what a list said that was not as a build left it."""
PROVISIONAL = "provisional.json"
"""Within the state: what is known of texts without a ledger."""
