"""Where things lie in a corpus."""

from __future__ import annotations

TEXTS = "source_texts"
REGISTRY = "registry"
STATE = ".stenogram"
"""Everything here can be thrown away: the next build makes it anew."""

REGISTRY_FILES = ("people.yml", "organisations.yml", "summits.yml", "strategies.yml", "not-names.yml", "home.yml")
