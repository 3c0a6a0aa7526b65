"""In which encodings a text may have been saved: those in which its words are words. The curator sees them and says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from stenogram.languages.detection import detect
from stenogram.languages.tables.alphabets import LETTERS_BEYOND_ASCII

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
    "windows-1257",
    "cp874",
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
_DIGITS: Final = tuple("0123456789")
_SYMBOLS: Final = frozenset("€£¥°§©®±×")
"""What stands alone among words."""
_FEWEST_OF_BOTH_CASES: Final = 5
"""Words beyond ASCII, at least, of which one has a capital and one a small letter beyond ASCII as a rule."""
# Words end at white space, and at what parts the cells of a table.
_WORD: Final = re.compile(r"[^\s;|]*[^\x00-\x7f\s][^\s;|]*")


_FOREIGN: Final = 0.05
"""The share of letters beyond ASCII, at most, that the alphabet of a text's language lacks."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """The bytes in one encoding. `words` are those with characters beyond ASCII, in their order."""

    encoding: str
    text: str
    words: tuple[str, ...]


def likely_encodings(raw: bytes) -> list[tuple[str, str]]:
    """Encodings in which the bytes are words of some language, the likeliest first, each with some of these words.

    The words are first those that tell the encodings apart.
    """
    likely = _likely(raw)[:_MOST]
    return [(reading.encoding, _shown_words(reading, likely)) for reading in likely]


def certain_encoding(raw: bytes) -> str | None:
    """The only encoding in which the bytes are words, or the only one whose letters are those of their language."""
    likely = _likely(raw)
    if len(likely) < 2:
        return likely[0].encoding if likely else None
    counts = [_foreign_letters(reading) for reading in likely]
    fitting = [n for n, count in enumerate(counts) if count is not None and count[0] <= _FOREIGN * count[1]]
    if len(fitting) != 1:
        return None
    (fit,) = fitting
    foreign = (counts[fit] or (0, 0))[0]
    others = [count for n, count in enumerate(counts) if n != fit and count is not None]
    return likely[fit].encoding if all(count[0] > 2 * foreign for count in others) else None


def _likely(raw: bytes) -> list[_Reading]:
    ranked: list[tuple[bool, float, int, _Reading]] = []
    for rank, name in enumerate(_CANDIDATES):
        try:
            text = raw.decode(name)
        except UnicodeDecodeError:
            continue
        words = tuple(match[0] for match in _WORD.finditer(text[:_SAMPLE]))
        doubtful = sum(not _is_word(word) for word in words)
        if words and _is_usual(name, "".join(words)) and doubtful <= _DOUBTFUL * len(words):
            ranked.append((_is_of_one_case(words), doubtful / len(words), rank, _Reading(name, text, words)))
    likely: dict[str, _Reading] = {}
    for *_, reading in sorted(ranked, key=lambda ranking: ranking[:3]):
        # Two encodings in which the text reads the same are one choice.
        likely.setdefault(reading.text, reading)
    return list(likely.values())


def _shown_words(reading: _Reading, likely: Sequence[_Reading]) -> str:
    others = [other.words for other in likely if other is not reading and len(other.words) == len(reading.words)]
    telling = sorted(range(len(reading.words)), key=lambda n: -sum(words[n] != reading.words[n] for words in others))
    return " ".join(list(dict.fromkeys(reading.words[n] for n in telling))[:_SHOWN_WORDS])[:60]


def _foreign_letters(reading: _Reading) -> tuple[int, int] | None:
    """How many letters beyond ASCII are none of the text's language, and of how many; None where that is not known.

    A sign that stands in no word, as within "tre¶ć", is a letter of none.
    """
    own = LETTERS_BEYOND_ASCII.get(detect(reading.text) or "")
    if own is None:
        return None
    letters = [letter for word in reading.words for letter in word.casefold() if letter.isalpha() and letter > "\x7f"]
    wordless = sum(not _is_word(word) and any(map(str.isalpha, word)) for word in reading.words)
    return sum(letter not in own for letter in letters) + wordless, len(letters) + wordless


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


def _is_of_one_case(words: Sequence[str]) -> bool:
    """Whether all letters are small, or all capitals, in a script that has both: Hebrew looks so, read as Cyrillic."""
    letters = "".join(words)
    return len(words) >= _FEWEST_OF_BOTH_CASES and (letters == letters.lower()) != (letters == letters.upper())


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
    if not bare or set(bare) <= _SYMBOLS:
        return all(unicodedata.category(character)[0] in "PZ" or character in _SYMBOLS for character in word)
    scripts = set(_scripts(bare))
    if "?" in scripts or len(scripts - {"-"}) > 1:
        return False
    return not any(before.islower() and character.isupper() for before, character in pairwise(bare))


def _scripts(word: str) -> Iterator[str]:
    for character in word:
        if character in "'’-–—.,:;!?()[]\"«»„“”…/&%" or unicodedata.normalize("NFKC", character) in _DIGITS:
            yield "-"
        elif not (character.isalpha() or unicodedata.category(character).startswith("M")):
            yield "-" if unicodedata.category(character)[0] == "P" else "?"
        else:
            name = unicodedata.name(character, "?").partition(" ")[0]
            # Japanese mixes its scripts, and halves of characters stand in no word.
            yield "CJK" if name in ("CJK", "HIRAGANA", "KATAKANA") else "?" if name == "HALFWIDTH" else name
