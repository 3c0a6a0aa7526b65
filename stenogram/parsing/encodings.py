"""In which encodings a text may have been saved: those in which its words are words. The curator sees them and says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

_CANDIDATES: Final = (
    "windows-1252",
    "windows-1251",
    "koi8-r",
    "koi8-u",
    "iso-8859-2",
    "windows-1250",
    "windows-1253",
    "windows-1254",
    "windows-1255",
    "windows-1256",
    "cp866",
    "gb18030",
    "big5",
    "shift_jis",
    "euc-jp",
    "euc-kr",
)
_SAMPLE: Final = 20_000
_SHOWN_WORDS: Final = 4
_MOST: Final = 3
_DOUBTFUL: Final = 0.1
"""The share of words beyond ASCII that may look like no word: names, misprints, symbols between letters."""
# Words end at white space, and at what parts the cells of a table.
_WORD: Final = re.compile(r"[^\s;|]*[^\x00-\x7f\s][^\s;|]*")


def likely_encodings(raw: bytes) -> list[tuple[str, str]]:
    """Encodings in which the bytes are words of some language, the likeliest first, each with some of these words."""
    ranked = []
    for rank, name in enumerate(_CANDIDATES):
        try:
            text = raw.decode(name)
        except UnicodeDecodeError:
            continue
        words = [match[0] for match in _WORD.finditer(text[:_SAMPLE])]
        doubtful = sum(not _is_word(word) for word in words)
        if words and _is_usual(name, "".join(words)) and doubtful <= _DOUBTFUL * len(words):
            ranked.append((doubtful / len(words), rank, name, " ".join(words[:_SHOWN_WORDS])[:60]))
    shown: dict[str, str] = {}
    for _, _, name, words_shown in sorted(ranked):
        # Two encodings in which the text reads the same are one choice.
        if words_shown not in shown.values():
            shown[name] = words_shown
    return list(shown.items())[:_MOST]


_USUAL: Final = {
    "gb18030": lambda character: _lead_byte(character, "gb2312") in range(0xB0, 0xD8),
    "big5": lambda character: _lead_byte(character, "big5") in range(0xA4, 0xC7),
    "shift_jis": lambda character: "\u3040" <= character <= "\u309f",
    "euc-jp": lambda character: "\u3040" <= character <= "\u309f",
    "euc-kr": lambda character: "\uac00" <= character <= "\ud7a3",
}
"""Of encodings in which nearly any bytes are characters: which are the frequent ones."""
_USUAL_SHARE: Final = {"gb18030": 0.8, "big5": 0.8, "shift_jis": 0.2, "euc-jp": 0.2, "euc-kr": 0.7}
_MOST_ACCENTS: Final = 0.5
"""In Latin letters, the share beyond ASCII: more is another script, read as this one."""


def _lead_byte(character: str, encoding: str) -> int:
    encoded = character.encode(encoding, "ignore")
    return encoded[0] if len(encoded) == 2 else 0


def _is_usual(name: str, text: str) -> bool:
    """Whether the letters beyond ASCII are frequent ones, as far as an encoding has frequent and rare ones."""
    if any(unicodedata.category(character) == "Cc" for character in text):
        return False
    letters = [character for character in text if character.isalpha()]
    beyond = [character for character in letters if not character.isascii()]
    if name in _USUAL:
        usual = sum(map(_USUAL[name], beyond))
        return bool(beyond) and usual >= _USUAL_SHARE[name] * len(beyond)
    latin = sum(unicodedata.name(character, "").startswith("LATIN") for character in beyond)
    return latin <= _MOST_ACCENTS * len(letters)


def _is_word(word: str) -> bool:
    """Whether letters beyond ASCII make a word: of one script, its capitals at the beginning or throughout."""
    bare = word
    while bare and unicodedata.category(bare[0])[0] == "P":
        bare = bare[1:]
    while bare and unicodedata.category(bare[-1])[0] == "P":
        bare = bare[:-1]
    if not bare:
        return all(unicodedata.category(character)[0] in "PZ" for character in word)
    scripts = set(_scripts(bare))
    if "?" in scripts or len(scripts - {"-"}) > 1:
        return False
    return not any(before.islower() and character.isupper() for before, character in pairwise(bare))


def _scripts(word: str) -> Iterator[str]:
    for character in word:
        if character in "'’-–—.,:;!?()[]\"«»„“”…/&%" or character.isdigit():
            yield "-"
        elif not (character.isalpha() or unicodedata.category(character).startswith("M")):
            yield "-" if unicodedata.category(character)[0] == "P" else "?"
        else:
            name = unicodedata.name(character, "?").partition(" ")[0]
            # Japanese mixes its scripts, and halves of characters stand in no word.
            yield "CJK" if name in ("CJK", "HIRAGANA", "KATAKANA") else "?" if name == "HALFWIDTH" else name
