"""Lines of a key and its value: "Chair: Anna Reed", "書記：鈴木花子", "Beschluss: angenommen". Labels look alike.

What a key means stands elsewhere: `structure.metadata_line` knows those of records, `header_fields` parts that
somebody has, `regions` what a secretary writes.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from stenogram.text.punctuation import COLONS

LONGEST_KEY: Final = 41
"""Characters; what is longer before a colon is a sentence."""
LONGEST_FIELD: Final = 200
"""Characters of a line that is set above a text; what is longer was spoken or told."""
_KEYED: Final = re.compile(rf"(?P<key>[^\W\d_][^{COLONS}]{{0,{LONGEST_KEY - 1}}}?)\s*[{COLONS}]\s*(?P<value>\S.*)$")


class KeyedLine(NamedTuple):
    """What stands before the first colon of a line, and what stands behind it, as printed."""

    key: str
    value: str


def keyed_line(text: str, longest: int | None = None) -> KeyedLine | None:
    """The key, which begins with a letter, and the value of a line; None for others, and for those of more characters.

    Without `longest` a value may be a whole speech.
    """
    if longest is not None and len(text) > longest:
        return None
    if text.isascii():  # It has no other colon, and most lines have theirs, if any, far behind.
        at = text.find(":")
        if at < 0 or len(text[:at].rstrip()) > LONGEST_KEY:
            return None
    match = _KEYED.match(text)
    return KeyedLine(match["key"], match["value"]) if match else None


def as_one_word(key: str) -> str:
    """A key without the spaces by which keys of two characters are made as long as others: "主　　席", "일  시"."""
    words = key.split()
    spread = len(words) > 1 and all(len(word) == 1 and word.upper() == word.lower() for word in words)
    return "".join(words) if spread and "".join(words).isalpha() else key
