"""One letter for who asks and one for who answers: "Q." and "A.", "R. –", bare "Q" and "A"."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from stenogram.parsing.label_parts import parse_label
from stenogram.parsing.lexicon import LETTER_PAIRS, LETTERS
from stenogram.parsing.records import Passage
from stenogram.parsing.styles.record import LabelStyle, Proposal
from stenogram.text.punctuation import ends_question

_ANY_LETTER: Final = "".join(sorted(LETTERS))
# Latin letters but Q are initials more often than they ask.
_ASKING: Final = "".join(sorted({"Q", *(ask.upper() for ask, _ in LETTER_PAIRS if not ask.isascii())}))
_LETTER: Final = re.compile(
    rf"([{_ANY_LETTER}])(?:\s?#?\d{{1,4}}|\s?[(\[][^()\[\]]{{1,40}}[)\]](?=\s?[.:]))?"
    r"(\s*[.:)：](?:\s*[–—-])?|\s?[–—-]|)(\s+|$)(.*)$",
    re.DOTALL,
)
NUMBERED_LETTER: Final = re.compile(r"([^\W\d_])\s?#?\d{1,4}")
"""A letter and the number of the question: "Q1"."""
_INITIAL: Final = rf"[{_ANY_LETTER}]\.\s?(?:[^\W\d_]\.\s?)*"
# Short words belong to surnames: "G. Ó Briain".
_NAMED: Final = re.compile(rf"{_INITIAL}(?:[^\W\d_a-z][\w’'-]?\s)?[^\W\d_][\w’'-]+(?:\s\([^()]{{1,40}}\))?\s?[:：]")
_WITH_POST: Final = re.compile(rf"({_INITIAL}[^\W\d_][\w’'-]+,\s[^:：?!]{{2,60}})[:：]")
# "A. STONE (Lab.). Thank you", "A. Liepa (minister). Good morning": an initial, unless the text has questions that
# a Q begins.
INITIALLED: Final = re.compile(
    rf"{_INITIAL}[^\W\d_a-z](?:[^\W\d_a-z’'-]+(?:\s\([^()]{{1,40}}\))?|[\w’'-]+\s\([^()]{{1,60}}\))\.(?:\s|$)"
)
_SURNAME: Final = r"[^\W\d_a-z][\w’'-]+\.\s"
# "A. Rahimov. It is open": where others are set so too.
INITIAL_AND_SURNAME: Final = re.compile(rf"{_INITIAL}{_SURNAME}")
_OTHER_INITIALS: Final = re.compile(rf"^[ \t]*((?![{_ANY_LETTER}])[^\W\d_a-z]\.\s?{_SURNAME})", re.MULTILINE)
_BARE_QUESTION: Final = re.compile(r"^[ \t]*Q[ \t]+[^\W_a-z]", re.MULTILINE)
_QUESTION: Final = re.compile(rf"^[ \t]*[{_ASKING}][.: \t][^?؟\n]{{1,2000}}[?؟]", re.MULTILINE)
_SENTENCE_ENDS: Final = (".", "?", "!", "…", "”", '"', "—")
_OPENS: Final = "(—–“\"'‘[…"


class LetterUse(NamedTuple):
    """How a text uses letters: `questions`, a Q begins questions, so that Q and A are no initials; `bare`, a Q with
    nothing but space behind it begins several, so that a bare A answers; `initials`, the same initial and surname
    before a full stop begin several lines, so that others may be such too."""

    questions: bool
    bare: bool
    initials: bool = False


NO_LETTERS: Final = LetterUse(questions=True, bare=False)


def letter_use(text: str) -> LetterUse:
    bare = _BARE_QUESTION.findall(text)
    named = _OTHER_INITIALS.findall(text)
    return LetterUse(_QUESTION.search(text) is not None, len(bare) > 1, len(set(named)) < len(named))


def _letter(passage: Passage) -> Proposal:
    match = _LETTER.match(passage.raw)
    if not match or not (match[2] or len(match[3]) > 1 or "\t" in match[3] or not match[4]):
        return None
    numbered = match.start(2) > 1
    if (
        _NAMED.match(passage.raw)
        or _has_post(passage.raw)
        or (numbered and not match[4].rstrip().endswith(_SENTENCE_ENDS))
    ):
        return None
    if numbered and _is_of_list(match):
        return None
    if match[1] not in "QA" and (")" in match[2] or not match[2]):
        return None
    return passage.raw[: match.start(2)], match[4]


def _is_of_list(match: re.Match[str]) -> bool:
    """ "Q1 Chair: It is old", where somebody is named behind the number, and "Q1: Sales rose."."""
    behind_number = match[0][: match.start(4)].rstrip()
    return behind_number[-1:].isalnum() or (match[1] == "Q" and not ends_question(match[4]))


def _has_post(raw: str) -> bool:
    """Whether an initial, a surname and an office or outlet stand before a colon: "P. Hronec, minister: It is"."""
    match = _WITH_POST.match(raw)
    parts = parse_label(match[1]) if match else None
    return parts is not None and bool(parts.name and parts.role)


def _bare_letter(passage: Passage) -> Proposal:
    """ "Q Thank you": only a space stands between label and words, so that they must begin like a sentence."""
    match = _LETTER.match(passage.raw)
    if not match or match[1] not in "QA" or match.start(2) > 1 or not match[4] or match[2]:
        return None
    first = match[4][0]
    return (match[1], match[4]) if first.isupper() or first.isdigit() or first in _OPENS else None


LETTER: Final = LabelStyle("letter", _letter, frozenset({"function"}), 1, "".join(LETTERS), one_line=True)
BARE_LETTER: Final = LabelStyle("bare letter", _bare_letter, frozenset({"function"}), 0, "QA", one_line=True)
