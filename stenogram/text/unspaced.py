"""The scripts that put no spaces between words.

Two lists are kept apart on purpose: `permalinks.word_encoding`, by which ledgers know words, and `search.index_words`,
by which an index does, must go on cutting words as they did when those files were made.
"""

from __future__ import annotations

import re
from typing import Final

UNSPACED: Final = (
    "\u0e00-\u0eff\u0f00-\u0fbc\u1000-\u109f\u1780-\u17d3\u3005-\u3007\u3040-\u30fa\u30fc-\u30ff\u3100-\u312f"
    "\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Letters of Thai, Lao, Tibetan, Burmese, Khmer, Japanese and Chinese, for a class of a regular expression."""
SPACED_BY_PHRASE: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17d3"
"""Of these, letters of Thai, Lao, Burmese and Khmer, which have spaces between phrases and the words of a name."""
_WIDE_MARKS: Final = "\u3001-\u3004\u3008-\u3020\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
"""Punctuation that is as wide as these letters, and has its space within itself."""
_FIRST: Final = UNSPACED[0]
_UNSPACED: Final = re.compile(f"[{UNSPACED}]")


def is_unspaced(character: str) -> bool:
    """Whether a character is of a script without spaces between words."""
    return character >= _FIRST and _UNSPACED.match(character) is not None


def without_unspaced(text: str) -> tuple[str, int]:
    """A text with a space for each character of such a script, and how many there were."""
    return _UNSPACED.subn(" ", text)


def has_unspaced(text: str) -> bool:
    """Whether there is a character of such a script in a text."""
    return not text.isascii() and _UNSPACED.search(text) is not None


_ENDS: Final = re.compile(f"[{UNSPACED}{_WIDE_MARKS}]$")
_BEGINS: Final = re.compile(f"[{UNSPACED}{_WIDE_MARKS}]")
_EAST_ASIAN: Final = UNSPACED[UNSPACED.index("\u3005") :] + _WIDE_MARKS
_NUMBER: Final = re.compile(rf"[{_EAST_ASIAN}]\d|\d[{_EAST_ASIAN}]")


def runs_on_unspaced(before: str, line: str) -> bool:
    """Whether a line end between these two lines of print stands for no space: "離" and "島" are "離島".

    In Chinese and Japanese a number has no space beside it either; words of other scripts may have one.
    """
    if line.isascii() and before.isascii():
        return False
    both = _ENDS.search(before) and _BEGINS.match(line)
    return bool(both or _NUMBER.fullmatch(before[-1:] + line[:1]))
