"""Labels that a tab, a gap or a time sets apart from the words: "Anna Reed   0:05"."""

from __future__ import annotations

import re
from typing import Final

from stenogram.parsing.datelines import begins_with_weekday_of_date
from stenogram.parsing.label_peeling import TIME
from stenogram.parsing.records import Passage
from stenogram.parsing.styles.record import STRONG, LabelStyle, Proposal
from stenogram.text.punctuation import (
    BRACKETS,
    CLOSING_BRACKETS,
    COLONS,
    COMMAS,
    ELLIPSES,
    QUOTATION_MARKS,
    SENTENCE_ENDS,
)

_TAB: Final = re.compile(r"(\S[^\t]{0,140}?)[ ]*\t\s*(\S.*)$", re.DOTALL)
_GAP: Final = re.compile(r"(\S(?:.{0,60}?\S)?)\s{3,}(\S.*)$", re.DOTALL)
# Japanese and Chinese print a wide space behind a name: "田中　五月に開通します". A point may stand in one.
_NOT_IN_NAMES: Final = re.escape(
    "".join(
        sorted({*SENTENCE_ENDS, *COMMAS, *COLONS, *ELLIPSES, *BRACKETS, *CLOSING_BRACKETS, *QUOTATION_MARKS} - {"."})
    )
)
_WIDE: Final = re.compile(rf"([^\s{_NOT_IN_NAMES}]{{1,12}})\u3000+(\S.*)$", re.DOTALL)
_LONGEST: Final = 80
_CLOCK: Final = re.compile(r"\d:\d{2}")
_KEY: Final = re.compile(r"[^\W\d_]{1,12}\s?：(?=\s*\S)")
_NAME_TIME: Final = re.compile(rf"([^\W\d_].{{0,60}}?\s*[-–—|,·•]?\s*{TIME})[:：]?$")
_TIME_NAME: Final = re.compile(rf"({TIME}\s*[-–—|·•]?\s*[^\W\d_].{{0,60}}?)[:：]?$")
_NAME_TIME_WORDS: Final = re.compile(rf"([^\W\d_][^\[\](){{}}:]{{0,60}}?\s*[\[(]{TIME}[\])])\s+(\S.*)$", re.DOTALL)


def _tab(passage: Passage) -> Proposal:
    match = _TAB.match(passage.raw) if passage.raw is not passage.text and passage.raw.find("\t", 0, 150) > 0 else None
    return (match[1], match[2]) if match else None


def _gap(passage: Passage) -> Proposal:
    raw = passage.raw
    wide = raw is not passage.text and any(raw.find(gap, 0, 80) > 0 for gap in ("   ", "\t", "\u3000"))
    match = (_GAP.match(raw) or _WIDE.match(raw)) if wide else None
    return (match[1], match[2]) if match and match[1][-1] not in '.?!,;…”"' else None


def _timed(passage: Passage) -> Proposal:
    text = passage.text
    if not _CLOCK.search(text, 0, _LONGEST):
        return None
    if len(text) <= _LONGEST:
        keyed = _KEY.match(text) is not None  # "日時：令和5年5月12日 10:00"
        match = None if keyed else _NAME_TIME.match(text) or _TIME_NAME.match(text)
        if match and match[1][-1] not in ".?!,;…”\"'’":
            return None if begins_with_weekday_of_date(text) else (match[1], "")
    match = _NAME_TIME_WORDS.match(text)
    return (match[1], match[2]) if match else None


TAB: Final = LabelStyle("tab", _tab, STRONG, 0, one_line=True, needs="\t")
GAP: Final = LabelStyle("gap", _gap, STRONG, -1, one_line=True)
TIMED: Final = LabelStyle("timed", _timed, STRONG | {"single", "institution"}, 1, needs=":")
