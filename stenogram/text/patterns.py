"""Pieces of regular expressions that are made of lists of words."""

from __future__ import annotations

import re
from collections.abc import Iterable


def alternatives(words: Iterable[str]) -> str:
    """Any one of these words, the longest first ("march|mar"): none matches where a longer one goes on."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
