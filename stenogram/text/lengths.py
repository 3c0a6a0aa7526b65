"""How long a text is: in words, and in characters where words stand without spaces between them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_IN_CHARACTERS: Final = frozenset(("ja", "yue", "zh"))
_CHARACTER: Final = re.compile(
    "[\u3005-\u3007\u3040-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Chinese characters and Japanese syllables, without punctuation."""
_WORD: Final = re.compile(r"\w+(?:[^\w\s]+\w+)*")


def length(text: str) -> int:
    """How many words a text with single spaces has; a Chinese or Japanese character is one."""
    if not text:
        return 0
    if text.isascii():
        return text.count(" ") + 1
    rest, characters = _CHARACTER.subn(" ", text)
    return characters + len(_WORD.findall(rest)) if characters else text.count(" ") + 1


def length_before(text: str, place: int) -> int:
    """How many words, or characters, stand before the one at a place."""
    return length(f"{text[:place]}x") - 1


def are_in_characters(languages: Iterable[str | None]) -> bool:
    """Whether the length of texts in these languages is a number of characters: all of them write without spaces."""
    known = {(language or "").split("-")[0].casefold() for language in languages}
    return bool(known) and known <= _IN_CHARACTERS
