"""What names a medium, in labels and in what is spoken."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from stenogram.exchanges.turn_text import words_in
from stenogram.languages import Language, languages
from stenogram.model import Turn
from stenogram.text.unspaced import has_unspaced

_STEM: Final = 5
"""Letters that an inflected word for a medium begins with: "газеты" is газета; of a long word, all but two."""
_FEWEST_OF_COMPOUND: Final = 6
"""Letters of a word for a medium that ends a compound."""


def is_outlet_label(name: str, pack: Language) -> bool:
    """Whether a label says for which outlet somebody asks: "路透社记者", "Frage Süddeutsche Zeitung"."""
    printed = words_in(name)
    if len(printed) > 1:
        return printed[0] in pack.question_labels or printed[-1] in pack.questioners
    return any(len(word) > 1 and name.endswith(word) and name != word for word in pack.unspaced_questioners)


def outlet_beside(turn: Turn, pack: Language) -> str | None:
    """The outlet in brackets behind a name or a function: "Fiona Kelly (RTÉ)", "Journalist (Sky News)"."""
    beside = re.search(r"[(（]([^()（）]{2,40})[)）]\s*$", turn.label or "")
    if beside is None or turn.speaker is None:
        return None
    words = words_in(beside[1])
    is_unspaced = has_unspaced(beside[1]) and any(word in beside[1] for word in media_words() if not word.isascii())
    if is_unspaced or are_medium(words):
        return beside[1]
    is_name = not any(word.islower() and word not in pack.connectors | pack.articles for word in beside[1].split())
    refused = pack.offices | pack.honorifics | pack.stage_words | pack.interpreters
    return beside[1] if not turn.speaker.unnamed and is_name and not refused.intersection(words) else None


def names_medium(words: Sequence[str]) -> bool:
    """Whether any of some words is of a medium."""
    kinds = re.compile(kinds_of_media())
    return are_medium(words) or any(map(kinds.fullmatch, words))


def are_medium(words: Sequence[str]) -> bool:
    """Whether any of some words stands in names of media: "news", "CNN", "Hafenkurier"; not "journalist"."""
    compounds = tuple(_compounded())
    return any(word in media_words() or word.endswith(compounds) for word in words)


@lru_cache(maxsize=1)
def _compounded() -> frozenset[str]:
    """Words for a medium that end compounds: "Hafenkurier"; long ones, for people are called Rosenblatt."""
    return frozenset(
        word for pack in languages() if pack.compounds for word in pack.media_words if len(word) >= _FEWEST_OF_COMPOUND
    )


@lru_cache(maxsize=1)
def media_words() -> frozenset[str]:
    """Those of all languages: media keep their names abroad."""
    return frozenset(word for pack in languages() for word in pack.media_words | pack.media_names)


@lru_cache(maxsize=1)
def kinds_of_media() -> str:
    """A pattern of the words for a medium before its name, inflected: "газеты", "periódico", "news channel"."""
    known = {word for pack in languages() for word in pack.media_words if re.fullmatch(r"[^\W\d_]+", word)}
    long = {re.escape(word[: max(_STEM, len(word) - 2)]) for word in known if len(word) >= _STEM}
    stems = sorted(long, key=lambda stem: (-len(stem), stem))
    short = sorted((re.escape(word) for word in known if 1 < len(word) < _STEM), key=lambda word: (-len(word), word))
    return rf"(?i:(?:{'|'.join(stems)})\w*|(?:{'|'.join(short)})\b)"
