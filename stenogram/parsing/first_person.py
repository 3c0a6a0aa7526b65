"""Whether words are somebody's own: "I", "we", "our", and where a language leaves these out, its verbs."""

from __future__ import annotations

import re
from typing import Final

from stenogram.parsing.lexicon import words

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def says_first_person(text: str) -> bool:
    """Whether "I", "we", "our" or the like stand in it."""
    first_person = words().first_person
    if first_person & set(_WORD.findall(text.casefold())):
        return True
    return not text.isascii() and any(word in text for word in first_person if ord(word[0]) >= 0x2E80)
