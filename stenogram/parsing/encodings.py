"""In which encodings a text may have been saved: those in which its words are words. The curator sees them and says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from stenogram.languages.detection import detect
from stenogram.languages.tables.alphabets import CYRILLIC_LETTERS, LETTERS_BEYOND_ASCII
from stenogram.languages.tables.chinese_characters import COMMON_CHARACTERS

_CANDIDATES: Final = (
    "windows-1252",
    "iso-8859-15",
    "windows-1251",
    "koi8-r",
    "koi8-u",
    "iso-8859-5",
    "iso-8859-2",
    "windows-1250",
    "windows-1253",
    "windows-1254",
    "windows-1255",
    "windows-1256",
    "iso-8859-6",
    "windows-1257",
    "cp874",
    "cp866",
    "cp850",
    "cp852",
    "macintosh",
    "gb18030",
    "big5",
    "cp950",
    "shift_jis",
    "cp932",
    "euc-jp",
    "euc-kr",
    "cp949",
)
_WITH_ZEROS: Final = ("utf-16-le", "utf-16-be")
_WITH_ESCAPES: Final = ("iso-2022-jp",)
_ESCAPE: Final = re.compile(rb"\x1b\$[@AB(]")
_SAMPLE: Final = 20_000
_SHOWN_WORDS: Final = 4
_SHOWN_CHARACTERS: Final = 60
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
# A sign between letters, or two letters in one; of Thai, a vowel that lacks the consonant behind it, and a mark above
# or below nothing.
_UNREADABLE: Final = re.compile(
    r"(?<=[^\W\d_])[¹²³¼½¾¶§¤¦‰†‡•‚](?=[^\W\d_])|[ﬁﬂ]"
    "|[เแโใไ](?![ก-ฮ])|(?:^|[^ก-ฮ\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]"
)

_ALPHABETS: Final = {"LATIN": LETTERS_BEYOND_ASCII, "CYRILLIC": CYRILLIC_LETTERS}
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
    likely = _by_letters(_likely(raw))[:_MOST]
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


def is_of_another_encoding(raw: bytes) -> bool:
    """Whether bytes that happen to be UTF-8 are those of an encoding that has zeros or escapes between its letters."""
    return (b"\0" in raw or bool(_ESCAPE.search(raw))) and bool(_likely(raw))


def first_words(text: str) -> str:
    return " ".join(text.split(maxsplit=_SHOWN_WORDS)[:_SHOWN_WORDS])[:_SHOWN_CHARACTERS]


def _by_letters(likely: list[_Reading]) -> list[_Reading]:
    """Readings whose letters are those of their language, or of one at all, first; those of none are left out."""
    counts = [_foreign_letters(reading) or _letters_of_no_language(reading) for reading in likely]
    fitting = [count is not None and count[0] <= _FOREIGN * count[1] for count in counts]
    if not any(fitting):
        return likely
    fewest = min(count[0] for count, fits in zip(counts, fitting, strict=True) if count and fits)
    left = [n for n, count in enumerate(counts) if fitting[n] or count is None or count[0] <= 2 * fewest]
    return [likely[n] for n in sorted(left, key=lambda n: not fitting[n])]


def _likely(raw: bytes) -> list[_Reading]:
    if b"\0" in raw or _ESCAPE.search(raw):
        return list(_of_several_bytes(raw, _WITH_ZEROS if b"\0" in raw else _WITH_ESCAPES))
    ranked = [ranking for rank, name in enumerate(_CANDIDATES) if (ranking := _ranking(raw, name, rank))]
    of_both_cases = [ranking for ranking in ranked if not _is_of_one_case(ranking[-1].words)]
    likely: dict[str, _Reading] = {}
    for *_, reading in sorted(of_both_cases or ranked, key=lambda ranking: ranking[:3]):
        # Two encodings in which the text reads the same are one choice.
        likely.setdefault(reading.text, reading)
    return list(likely.values())


def _ranking(raw: bytes, name: str, rank: int) -> tuple[float, float, int, _Reading] | None:
    """The bytes in one encoding, if they are words there, behind what says how likely it is: least first."""
    try:
        text = raw.decode(name)
    except UnicodeDecodeError:
        return None
    words = tuple(match[0] for match in _WORD.finditer(text[:_SAMPLE]))
    doubtful = sum(not _is_word(word) for word in words)
    usual = _usual_share(name, "".join(words))
    if not words or not usual or doubtful > _DOUBTFUL * len(words):
        return None
    reading = _Reading(name, text, words)
    cyrillic = _letters_of_no_language(reading, "CYRILLIC")
    if cyrillic and cyrillic[0] > _FOREIGN * cyrillic[1]:
        return None
    return doubtful / len(words), -usual, rank, reading


def _of_several_bytes(raw: bytes, names: Sequence[str]) -> Iterator[_Reading]:
    """Readings in encodings of which bytes that are none give characters of no language, or none at all."""
    for name in names:
        try:
            text = raw.decode(name)
        except UnicodeDecodeError:
            continue
        sample = text[:_SAMPLE]
        unused = any(
            unicodedata.category(character) in ("Cc", "Cn", "Co") and not character.isspace() for character in sample
        )
        # Read by the wrong half first, a space is U+2000 and a line's end U+0A00.
        spaced = names == _WITH_ESCAPES or sample.count(" ") + sample.count("\n") > sample.count("\u2000")
        if spaced and not unused:
            yield _Reading(name, text, tuple(sample.split()))


def _shown_words(reading: _Reading, likely: Sequence[_Reading]) -> str:
    others = [other.words for other in likely if other is not reading and len(other.words) == len(reading.words)]
    telling = sorted(range(len(reading.words)), key=lambda n: -sum(words[n] != reading.words[n] for words in others))
    return " ".join(list(dict.fromkeys(reading.words[n] for n in telling))[:_SHOWN_WORDS])[:_SHOWN_CHARACTERS]


def _foreign_letters(reading: _Reading) -> tuple[int, int] | None:
    """How many letters beyond ASCII are none of the text's language, and of how many; None where that is not known.

    A sign that stands in no word, as within "tre¶ć", is a letter of none.
    """
    own = LETTERS_BEYOND_ASCII.get(detect(reading.text) or "")
    if own is None:
        return None
    return _letters_beyond(own, reading)


def _letters_of_no_language(reading: _Reading, script: str = "LATIN") -> tuple[int, int] | None:
    """The same of the language that lacks fewest of the letters, where the text is too short to know its own."""
    if not {of_word for word in reading.words for of_word in _scripts(word)} <= {script, "-", "?"}:
        return None
    return min(_letters_beyond(own, reading) for own in _ALPHABETS[script].values())


def _letters_beyond(own: str, reading: _Reading) -> tuple[int, int]:
    letters = [letter for word in reading.words for letter in word.casefold() if letter.isalpha() and letter > "\x7f"]
    wordless = sum(not _is_word(word) and any(map(str.isalpha, word)) for word in reading.words)
    return sum(letter not in own for letter in letters) + wordless, len(letters) + wordless


def _is_common_syllable(character: str) -> bool:
    """One of the 2,350 syllables of Korean that its own standard has, of 11,172."""
    return "\uac00" <= character <= "\ud7a3" and len(character.encode("euc-kr", "ignore")) == 2


_USUAL: Final[Mapping[str, tuple[Callable[[str], bool], float]]] = {
    **dict.fromkeys(("gb18030", "big5", "cp950"), (COMMON_CHARACTERS.__contains__, 0.1)),
    **dict.fromkeys(("shift_jis", "cp932", "euc-jp"), (lambda character: "\u3040" <= character <= "\u309f", 0.2)),
    **dict.fromkeys(("euc-kr", "cp949"), (_is_common_syllable, 0.7)),
}
"""Of encodings in which nearly any bytes are characters: which are the common ones, and the least share of them."""
_MOST_ACCENTS: Final = 0.5
"""In Latin letters, the share beyond ASCII: more is another script, read as this one."""


def _is_of_one_case(words: Sequence[str]) -> bool:
    """Whether all letters are small, or all capitals, in a script that has both: Hebrew looks so, read as Cyrillic."""
    letters = "".join(words)
    return len(words) >= _FEWEST_OF_BOTH_CASES and (letters == letters.lower()) != (letters == letters.upper())


def _usual_share(name: str, text: str) -> float:
    """Of letters beyond ASCII the share that is common, where an encoding has rare ones too; 0 if too few are."""
    if any(unicodedata.category(character) == "Cc" for character in text):
        return 0
    letters = [character for character in text if character.isalpha()]
    beyond = [character for character in letters if not character.isascii()]
    if name in _USUAL:
        is_usual, least = _USUAL[name]
        share = sum(map(is_usual, beyond)) / len(beyond) if beyond else 0
        return share if share >= least else 0
    latin = sum(unicodedata.name(character, "").startswith("LATIN") for character in beyond)
    return float(latin <= _MOST_ACCENTS * len(letters))


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
    if "?" in scripts or len(scripts - {"-"}) > 1 or _UNREADABLE.search(bare):
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
