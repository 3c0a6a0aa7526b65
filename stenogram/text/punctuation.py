"""Sentence ends, brackets, quotation marks, dashes, colons and digits of all scripts: the one table of them.

The characters are those of Unicode 15 (Sentence_Terminal, Ps and Pe, Pi and Pf, Pd, Nd) with which transcripts are
printed; rare historic scripts are left out.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

QUESTION_MARKS: Final = "?？؟⁇⁈⁉﹖՞፧\u037e"
"""The Greek one is the character of its own; where Greek is read, the semicolon asks too."""

EXCLAMATION_MARKS: Final = "!！‼﹗՜"

FULL_STOPS: Final = (
    ".…․．｡。"  # Latin, Greek, Cyrillic, Hebrew; Chinese and Japanese
    "۔؞"  # Arabic: Urdu and its neighbours
    "։"  # Armenian
    "।॥"  # Devanagari, Bengali, Gurmukhi, Oriya
    "።፨"  # Ethiopic
    "។៕"  # Khmer
    "။"  # Burmese
    "།༎"  # Tibetan
    "᠃᠉"  # Mongolian
    "܀܁܂"  # Syriac
    "꓿"  # Lisu
    "᙮"  # Canadian syllabics
)

SENTENCE_ENDS: Final = FULL_STOPS + EXCLAMATION_MARKS + QUESTION_MARKS

WIDE_SENTENCE_ENDS: Final = tuple(mark for mark in SENTENCE_ENDS if unicodedata.east_asian_width(mark) in "FW")
"""Those that take the width of a letter of East Asia, with their space in them: none follows."""
COLONS: Final = ":：∶︓﹕፥፦៖"
SEMICOLONS: Final = ";；؛፤"
COMMAS: Final = ",，、،՝፣၊﹐﹑､"
DASHES: Final = "-‐‑‒–—―−﹘﹣－─━⸺⸻"
ELLIPSES: Final = "…⋯"

BRACKETS: Final = {
    "(": ")", "[": "]", "{": "}", "<": ">",
    "（": "）", "［": "］", "｛": "｝", "＜": "＞",
    "【": "】", "〔": "〕", "〖": "〗", "〘": "〙", "〈": "〉", "《": "》", "⟨": "⟩", "﴾": "﴿", "༼": "༽",
}  # fmt: skip
"""Opening and closing brackets. Guillemets, which close with either side in some languages, are quotation marks."""

QUOTATION_MARKS: Final = "\"'“”„‟‘’‚‛«»‹›「」『』｢｣＂＇〝〞〟"
CLOSING_QUOTATION_MARKS: Final = "\"'”’»«›‹“‘」』｣＂＇〞〟"
"""German closes with the marks that English opens with."""

QUOTATION_PAIRS: Final = {"“": "”", "「": "」", "『": "』", "｢": "｣", "〝": "〞"}
"""Quotation marks with two ends, where no language opens with the one that closes: of scripts without capitals."""

OPENING_BRACKETS: Final = "".join(BRACKETS)
CLOSING_BRACKETS: Final = "".join(BRACKETS.values())
CLOSERS: Final = CLOSING_BRACKETS + CLOSING_QUOTATION_MARKS
"""What may follow the end of a sentence and still belong to it."""


STOPS: Final = tuple(SENTENCE_ENDS + QUOTATION_MARKS)
"""Last characters of a paragraph that is a sentence, or quotes one."""
PAUSES: Final = tuple(SENTENCE_ENDS + COLONS + SEMICOLONS + COMMAS + "—–")
"""Last characters of a line that is no heading: the words stop or pause."""
LINE_ENDS: Final = tuple(SENTENCE_ENDS + COLONS + SEMICOLONS + CLOSERS)
"""Last characters of a line that the next one does not go on."""


def character_class(*characters: str) -> str:
    """A regular expression for any one of these characters."""
    return "[" + "".join(map(re.escape, "".join(characters))) + "]"


SENTENCE_END: Final = re.compile(f"{character_class(SENTENCE_ENDS)}+{character_class(CLOSERS)}*")
"""The end of a sentence, with the quotation marks and brackets that close behind it."""


QUOTED: Final = re.compile(r"[“„«][^”“»]*[”“»]|\"[^\"]*\"|「[^」]*」")
"""What stands in quotation marks: words of somebody else."""
_SENTENCE_ENDS: Final = tuple(SENTENCE_ENDS)
_BEHIND_SENTENCES: Final = CLOSERS + "*_ "


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does, brackets and quotation marks behind the stop included."""
    return text.endswith(".") or text.rstrip(_BEHIND_SENTENCES).endswith(_SENTENCE_ENDS)


def ends_question(text: str, *, greek: bool = False) -> bool:
    """Whether the text ends as a question does; in Greek a semicolon asks, in Japanese the word "か".

    The marks of Armenian stand on the stressed vowel of the word that is asked for: one in the last sentence counts.
    """
    bare = text.rstrip(CLOSERS + "*_.… ")
    if bare.endswith(tuple(QUESTION_MARKS)) or (greek and bare.endswith(";")):
        return True
    if bare.endswith(("か。", "か")):
        return True
    return "՞" in re.split("[։:]", text.rstrip("*_։: "))[-1]


def ascii_digits(text: str) -> str:
    """The text with the decimal digits of all scripts as those of ASCII ("१२" becomes "12")."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.decimal(character)) if not character.isascii() and character.isdecimal() else character
        for character in text
    )
