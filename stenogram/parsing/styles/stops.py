"""Labels that a full stop ends, with or without a dash behind it; and a surname before its initials."""

from __future__ import annotations

import re
from typing import Final

from stenogram.parsing.label_tokens import plain
from stenogram.parsing.lexicon import HONORIFICS, SHORT_OFFICES
from stenogram.parsing.records import Passage
from stenogram.parsing.styles.record import FORMAL, STRONG, LabelStyle, Proposal

# "El señor PRESIDENTE.- Se abre", "Mr. HALE.—I rise", "THE CHAIRMAN. – Order".
_STOP_DASH: Final = re.compile(
    r"(.{2,140}?)\.(?:\s+[–—-]{1,2}\s+|-{1,2}\s+|[–—]\s*(?=[^\W_a-z]|[“\"«(¿¡]))(.*)$", re.DOTALL
)
_HAS_STOP_DASH: Final = re.compile(r"\.\s?[–—-]")
_INITIALS: Final = re.compile(
    r"([^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)?\s(?:[^\W\d_]\.\s?){1,2})(?!\s?[^\W\d_]\.)(?=\s|[^\W\d_])(.*)$", re.DOTALL
)
# "Reed A. B., Minister of Bridges. It is old"
_POST: Final = re.compile(r"\s?(?:[^\W\d_]\.\s?)?,")
_JOINED: Final = re.compile(r" and |\s(?:[–—-]|--)\s")
_STOP: Final = re.compile(r"\.(\d{1,2}|[¹²³⁴⁵⁶⁷⁸⁹⁰*†‡§]+)?(?=\s|$)")
_NAME_AND_DASH: Final = re.compile(r"\s(?:[^\W\d_a-z][^\W\d_a-z’'-]+\s){1,4}(?:\([^()]{1,40}\)\s)?[–—-]{1,2}\s")
_LONGEST_TITLE: Final = 5
"""Letters of an abbreviation that stands before a name."""
_SUFFIX: Final = re.compile(r",?\s+(?:Jr|Sr|II|III|IV)\.?$")
ABBREVIATED: Final = frozenset(("jr", "sr", "st", "corp", "inc", "ltd", "co", "bros", "plc", "llc"))
"""Words at the end of a label whose stop ends no sentence."""


def _stop_dash(passage: Passage) -> Proposal:
    match = _STOP_DASH.match(passage.text) if _HAS_STOP_DASH.search(passage.text, 0, 150) else None
    if match is None or plain(match[1].rpartition(" ")[2]) in ABBREVIATED:  # "Tom Hale, Acme Corp. - CFO"
        return None
    return match[1], match[2]


def _full_stop(passage: Passage) -> Proposal:
    text = passage.text
    for match in _STOP.finditer(text, 0, 160):
        at = match.start()
        word = text[text.rfind(" ", 0, at) + 1 : at]
        if at == len(word) and word.isdigit():  # "3. Anna Reed. It is old"
            continue
        if _is_abbreviation(word, text[: at - len(word)]) or _is_in_brackets(text, at):
            continue
        if at == len(word) <= _LONGEST_TITLE and _NAME_AND_DASH.match(text, at + 1):
            return None  # "ENG. FARO – Está": the dash ends the label.
        if _JOINED.search(text, 0, at) or (match[1] and not word[-1:].isalpha() and word[-1:] != ")"):
            return None
        return text[: match.end() if match[1] else at], text[match.end() :].lstrip()
    return None


def _is_abbreviation(word: str, before: str) -> bool:
    bare = plain(word)
    if len(word) == 1:  # "[2.] Q. Mr. President"
        return word.isalpha() and not (word in "QA" and before and not any(map(str.isalpha, before)))
    if word.endswith((")", "]")):  # "A. STONE (Lab.)."
        return False
    return bare in HONORIFICS or bare in SHORT_OFFICES or bare in ABBREVIATED or "." in word


def _is_in_brackets(text: str, at: int) -> bool:
    return text.count("(", 0, at) > text.count(")", 0, at) or text.count("[", 0, at) > text.count("]", 0, at)


def _initials(passage: Passage) -> Proposal:
    """ "Reed A. B. It is old", but not "Andreas G. Lehm" in a list."""
    match = _INITIALS.match(passage.text) if passage.text.find(".", 0, 40) > 0 else None
    if match is None or _POST.match(match[2]):
        return None
    rest = match[2].lstrip(" ,.")
    words = _SUFFIX.sub("", rest).split()
    if words and len(words) <= 4 and words[-1][-1] not in ".?!…:" and all(not word[0].islower() for word in words):
        return None
    return match[1].strip(), rest


STOP_DASH: Final = LabelStyle("stop-dash", _stop_dash, STRONG, 0, needs="–—-")
FULL_STOP: Final = LabelStyle("full stop", _full_stop, FORMAL | {"described", "name"}, -1, needs=".")
INITIALS: Final = LabelStyle("initials", _initials, frozenset({"name", "caps"}), -1, needs=".")
