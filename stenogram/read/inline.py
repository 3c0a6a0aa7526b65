"""Labels that are not at the beginning of their passage, or that have lost their delimiter.

Only labels that the text has already shown elsewhere are looked for here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from stenogram.read.furniture import Mark
from stenogram.read.labels import Cut
from stenogram.read.names import anatomy
from stenogram.read.passages import Passage

_MISPRINT = re.compile(r"([^;.:]{2,80}(?:\([^()]{1,60}\))?)\s*[;.]\s+(?=\S)")
_MIDDLE = re.compile(r"(?:[.?!…][\"”’»)\]]*|[—–])\s+(?=[^\W\d_a-z])")
_LONGEST_LABEL = 120


def rescue(
    passages: Sequence[Passage], cuts: list[Cut | None], marks: Sequence[Mark | None], forced: Mapping[int, str]
) -> None:
    """Find labels whose colon was misprinted as a full stop or a semicolon."""
    known = {cut.label: cut for cut in cuts if cut and cut.style == "colon" and cut.parts.kind != "phrase"}
    if len(known) < 2:
        return
    for n, passage in enumerate(passages):
        if cuts[n] or marks[n] or n in forced:
            continue
        match = _MISPRINT.match(passage.text)
        if match and (same := known.get(match[1].strip())) and " " in same.label:
            cuts[n] = Cut("colon", same.label, passage.text[match.end() :], same.parts)


def part_inline(
    passages: list[Passage],
    cuts: list[Cut | None],
    marks: list[Mark | None],
    forced: dict[int, str],
    begun: dict[int, str],
) -> tuple[list[Passage], list[Cut | None], list[Mark | None], dict[int, str], dict[int, str]]:
    """Part passages in which a known label stands after the end of a sentence."""
    finders = _finders(cuts)
    if not finders:
        return passages, cuts, marks, forced, begun
    parted = [_pieces(passage, cuts[n], finders) if n not in forced else [] for n, passage in enumerate(passages)]
    if not any(parted):
        return passages, cuts, marks, forced, begun
    new_passages: list[Passage] = []
    new_cuts: list[Cut | None] = []
    new_marks: list[Mark | None] = []
    moved: dict[int, int] = {}
    for n, passage in enumerate(passages):
        moved[n] = len(new_passages)
        pieces = parted[n]
        first, cut = (pieces[0][0], pieces[0][1]) if pieces else (passage, cuts[n])
        new_passages.append(first)
        new_cuts.append(cut)
        new_marks.append(marks[n])
        for piece, inner in pieces[1:]:
            new_passages.append(piece)
            new_cuts.append(inner)
            new_marks.append(None)
    return (
        new_passages,
        new_cuts,
        new_marks,
        {moved[n]: kind for n, kind in forced.items()},
        {moved[n]: speaker for n, speaker in begun.items()},
    )


def _finders(cuts: Sequence[Cut | None]) -> dict[tuple[str, str], Cut]:
    """Labels to look for, by delimiter and printed form: clear ones, and those that came twice."""
    seen: dict[tuple[str, str], Cut] = {}
    known: dict[tuple[str, str], Cut] = {}
    for cut in cuts:
        if cut is None or cut.style not in ("colon", "full stop", "letter") or cut.parts.kind in ("phrase", "single"):
            continue
        key = (cut.style, cut.label)
        if key in seen or cut.parts.kind in ("titled", "caps"):
            known[key] = cut
        seen[key] = cut
    answer = anatomy("A")
    if ("letter", "Q") in known and answer:
        known.setdefault(("letter", "A"), Cut("letter", "A", "", answer))
    return known


def _pieces(
    passage: Passage, cut: Cut | None, finders: Mapping[tuple[str, str], Cut]
) -> list[tuple[Passage, Cut | None]]:
    text = cut.rest if cut else passage.text
    places = []
    for match in _MIDDLE.finditer(text):
        found = _label_at(text, match.end(), finders)
        if found:
            places.append((match.end(), *found))
    if not places:
        return []
    first = text[: places[0][0]].rstrip()
    pieces: list[tuple[Passage, Cut | None]] = [
        (passage._replace(text=first), cut._replace(rest=first) if cut else None),
    ]
    for number, (start, known, begin) in enumerate(places):
        end = places[number + 1][0] if number + 1 < len(places) else len(text)
        rest = text[begin:end].strip()
        pieces.append((passage._replace(text=text[start:end].strip(), gap=False), known._replace(rest=rest)))
    return pieces


def _label_at(text: str, start: int, finders: Mapping[tuple[str, str], Cut]) -> tuple[Cut, int] | None:
    """The known label that stands at `start`, and where its words begin."""
    window = text[start : start + _LONGEST_LABEL]
    colon = window.find(":")
    if colon > 0:
        known = finders.get(("colon", window[:colon].rstrip()))
        if known:
            return known, start + colon + 1
    if len(window) > 3 and window[0] in "QA" and window[1] in ".:" and window[2] == " ":
        known = finders.get(("letter", window[0]))
        if known and not text[:start].rstrip().endswith(("—", "–")):
            return known, start + 2
    stop = window.find(". ")
    while 0 < stop < _LONGEST_LABEL:
        known = finders.get(("full stop", window[:stop]))
        if known:
            return known, start + stop + 1
        if window[:stop].count(" ") > 8:
            break
        stop = window.find(". ", stop + 1)
    return None
