"""Regions of a text that nobody speaks, or that have no labels: rolls, contents, agendas, printed matter, minutes.

Found on lines before anything is measured, so that a list neither dilutes the evidence for labels nor
spoils the layout of the speech beside it. The words that open a list stand in `list_heads`. Cases:
tests/spec/reading/regions.txt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from stenogram.parsing.keyed_lines import keyed_line
from stenogram.parsing.label_parts import parse_label
from stenogram.parsing.labels import propose
from stenogram.parsing.layout import Layout, LineMark, TaggedLabel, normal
from stenogram.parsing.lexicon import PARTICLES
from stenogram.parsing.list_heads import DECISION_KEYS, LIST_HEADS, RECORD_PHRASES, UNCERTAIN_HEADS
from stenogram.parsing.records import Passage
from stenogram.text.punctuation import COLONS, COMMAS, ELLIPSES, SEMICOLONS, SENTENCE_ENDS

_ENDS: Final = (*SENTENCE_ENDS, *SEMICOLONS, *ELLIPSES, "—", "–", "--")
_ITEM_ENDS: Final = (*_ENDS, *COLONS, *COMMAS)
_SHORT: Final = 60
_FEWEST_NAMES: Final = 5
_FEWEST_UNDER_HEAD: Final = 3
_FEWEST_ITEMS: Final = 3
_LARGEST_QUOTATION: Final = 0.4
_WORD: Final = re.compile(r"[^\W\d_][\w'’.-]*")
_HEAD_END: Final = (":", "：", "—", "–", "-")
_HASH: Final = re.compile(r"#{1,6}\s+\S")
_DOTS: Final = re.compile(r"\.{3}|\. \. \.|…")
_ANNOUNCES: Final = (":", "：", ":--", ":—")
_BULLET: Final = re.compile(r"\s*[-*+•·]\s+\S")
_NUMBERED: Final = re.compile(r"\s*(?:\(?(\d{1,3})[.)]|\((\d{1,3})\)|(\d{1,3})\s{2,})\s*(\S.*)$")
_CONTENTS: Final = re.compile(
    r"(\S.*?)(?:\s?\.(?:\s?\.){2,}\s*|\s?…+\s*|\s{2,}|\t+\s*|[ ,]+(?:p|s|pp|str|стр)\.\s?|\s)(\d{1,4})$", re.IGNORECASE
)
# What somebody is of, behind the name: "דוד לוי – משרד התחבורה".
_OF_BODY: Final = re.compile(r"\S\s[-–—]\s\S|\S\s?/\s\S")
# "梁君議員，大紫荊勳賢，G.B.S.，J.P."
_POSTNOMINALS: Final = re.compile(r"(?:，大紫荊勳賢)?(?:[，,]\s?(?:[A-Z]\.){2,6})+$")
_IN_BRACKETS: Final = re.compile(r"\([^()]*\)")


class _Line(NamedTuple):
    """A line with words: its number, its text, its indentation, and whether a blank line stands above it."""

    n: int
    text: str
    indent: int
    gap: bool


def find_regions(layout: Layout) -> None:
    lines = list(_free_lines(layout))
    _mark_printed(layout, lines)
    lines = [line for line in lines if layout.note_of(line.n).mark is None]
    _mark_contents(layout, lines)
    _mark_headings(layout, lines)
    _mark_minutes(layout, lines)
    lines = [line for line in lines if layout.note_of(line.n).mark is None]
    _mark_bulleted(layout, lines)
    lines = [line for line in lines if layout.note_of(line.n).mark is None]
    _mark_rolls(layout, lines)
    _mark_agendas(layout, [line for line in lines if layout.note_of(line.n).mark is None])


def _free_lines(layout: Layout) -> Iterator[_Line]:
    """Lines that no form has marked or labelled; a long one is given by its beginning and its end alone."""
    blank = True
    for n, line in enumerate(layout.lines):
        if not line or line.isspace():
            blank = True
            continue
        note = layout.note_of(n)
        if note.mark is None and note.label is None:
            text = normal(line) if len(line) < 500 else f"{normal(line[:200])} {normal(line[-200:])}"
            yield _Line(n, text, len(line) - len(line.lstrip(" \t")), blank)
        blank = False


# --- Printed matter -----------------------------------------------------------------------------


def _mark_printed(layout: Layout, lines: Sequence[_Line]) -> None:
    """What is indented deeper below "as follows:": the clerk's is printed matter, a speaker's is a quotation."""
    indents = Counter(line.indent for line in lines)
    base = min((indent for indent, count in indents.items() if count >= 0.05 * len(lines)), default=0)
    hangs = _hangs(lines)
    at = 0
    while at < len(lines):
        at += 1
        if at == len(lines) or not lines[at - 1].text.endswith(_ANNOUNCES) or (hangs and not lines[at].gap):
            continue
        begun = _paragraph_above(lines, at - 1, base)
        end = _end_of_indented(lines, at, max(line.indent for line in begun) + 2)
        if end - at >= 2 and end - at <= _LARGEST_QUOTATION * len(lines):
            _mark_indented(layout, begun, lines[at:end])
            at = end


def _hangs(lines: Sequence[_Line]) -> bool:
    """Whether the lines of paragraphs are indented below their first, as where labels stand out to the left."""
    deeper = sum(
        not line.gap and line.indent > above.indent + 1 and not above.text.endswith(_ANNOUNCES)
        for above, line in pairwise(lines)
    )
    return deeper > 0


def _end_of_indented(lines: Sequence[_Line], at: int, least: int) -> int:
    """Where what is indented deeper ends; where it begins, if it runs into a paragraph without a blank line.

    Not so where it began without one.
    """
    end = at
    while end < len(lines) and lines[end].indent >= least:
        end += 1
    return end if end == len(lines) or lines[end].gap or not lines[at].gap else at


def _mark_indented(layout: Layout, begun: Sequence[_Line], indented: Sequence[_Line]) -> None:
    opener = " ".join(line.text for line in begun)
    mark: LineMark = "printed" if RECORD_PHRASES.search(opener) and not _is_spoken(opener) else "quoted"
    for line in indented:
        layout.mark(line.n, mark)
    for line in begun if mark == "printed" else ():
        layout.mark(line.n, mark, joins=line is not begun[0])


def _is_spoken(opener: str) -> bool:
    """Whether a paragraph begins with a label: what its speaker announces is a quotation."""
    candidate = propose(Passage(0, opener, opener, False))
    return candidate is not None and bool(candidate.rest) and candidate.parts.kind not in ("phrase", "single")


def _paragraph_above(lines: Sequence[_Line], at: int, base: int) -> Sequence[_Line]:
    """The lines of the paragraph that ends at one: up to a blank line or the indentation that begins it."""
    first = at
    while first > 0 and at - first < 40 and not lines[first].gap and lines[first].indent <= base:
        first -= 1
    return lines[first : at + 1]


# --- Contents and agendas -----------------------------------------------------------------------


def _mark_contents(layout: Layout, lines: Sequence[_Line]) -> None:
    """Three lines or more that end in a page number, none smaller than the one above, are a table of contents.

    Without dots before the numbers they are one only above the first line that is spoken.
    """
    spoken = next((line.n for line in lines if _is_labelled(line.text)), len(layout.lines))
    for run in _runs(lines, _is_entry):
        entries = [match for line in run if (match := _CONTENTS.match(layout.lines[line.n].strip()))]
        pages = [int(match[2]) for match in entries]
        if len(pages) < _FEWEST_ITEMS or any(b < a for a, b in pairwise(pages)):
            continue
        dotted = sum(_DOTS.search(line.text) is not None for line in run)
        if 2 * dotted >= len(run) or (run[0].n < spoken and pages[0] != pages[-1]):
            for line in run:
                layout.mark(line.n, "roll")


def _is_entry(line: _Line) -> bool:
    return (
        len(line.text) <= 160
        and line.text[-1].isdigit()
        and not line.text[0].isdigit()
        and _CONTENTS.match(line.text) is not None
    )


def _mark_agendas(layout: Layout, lines: Sequence[_Line]) -> None:
    """Numbered lines in order, without the ends of sentences, have no labels."""
    run: list[_Line] = []
    last = 0
    for line in lines:
        match = _NUMBERED.match(line.text) if line.text[0] in "(0123456789" else None
        number = int(next(filter(None, match.groups()[:3]), 0)) if match else 0
        match = match if match and not match[4].endswith(_ENDS) and not _is_labelled(match[4]) else None
        if match and number == last + 1 and (run or number == 1):
            run.append(line)
            last = number
            continue
        _close_agenda(layout, run)
        run, last = ([line], 1) if number == 1 and match else ([], 0)
    _close_agenda(layout, run)


def _close_agenda(layout: Layout, run: Sequence[_Line]) -> None:
    if len(run) >= _FEWEST_ITEMS:
        for line in run:
            layout.notes[line.n] = layout.note_of(line.n)._replace(mark="quoted", begins=True)


def _is_labelled(text: str) -> bool:
    keyed = keyed_line(text)
    return keyed is not None and keyed.value.endswith(_ENDS)


# --- Minutes ------------------------------------------------------------------------------------


def _mark_headings(layout: Layout, lines: Sequence[_Line]) -> None:
    """Headings in Markdown are no labels, unless the same come again with words below them."""
    headings = [at for at, line in enumerate(lines) if _HASH.match(line.text)]
    labels = _headings_that_speak(lines, headings)
    levels = {text.split(" ", 1)[0] for text, repeated in labels.items() if repeated}
    spoken_above = bool(headings) and any(line.text.endswith(_ENDS) for line in lines[: headings[0]])
    for at in headings:
        line = lines[at]
        if line.text.split(" ", 1)[0] not in levels or line.text not in labels:
            # The first may be the title.
            mark: LineMark = "quoted" if at == headings[0] and not spoken_above else "topic"
            layout.notes[line.n] = layout.note_of(line.n)._replace(mark=mark)
        elif all(map(_is_full_name, labels)):
            label = TaggedLabel(len(line.text), line.text.strip("# :："))
            layout.notes[line.n] = layout.note_of(line.n)._replace(label=label)


def _headings_that_speak(lines: Sequence[_Line], headings: Sequence[int]) -> dict[str, bool]:
    """Headings with words below them, and whether they come again or end with a colon; none where these are few."""
    counts = Counter(
        lines[at].text
        for at in headings
        if at + 1 < len(lines) and not _opens_list(lines[at + 1].text) and "/" not in lines[at].text
    )
    repeated = {text: count > 1 or text.endswith(_HEAD_END) for text, count in counts.items()}
    enough = sum(count for text, count in counts.items() if repeated[text]) >= _FEWEST_ITEMS
    named = any(repeated.values()) and counts.total() >= _FEWEST_ITEMS and all(map(_is_full_name, counts))
    return repeated if enough or named else {}


def _is_full_name(heading: str) -> bool:
    """Whether a heading has the form of somebody's name and nothing else."""
    parts = parse_label(heading.lstrip("# ").rstrip(" :："))
    return parts is not None and parts.kind in ("name", "titled", "caps")


def _opens_list(text: str) -> bool:
    return _HASH.match(text) is not None or _BULLET.match(text) is not None


def _mark_minutes(layout: Layout, lines: Sequence[_Line]) -> None:
    """Below a heading in Markdown, bullets and lines such as "Presenter: NAME" are the secretary's."""
    speaking = Counter(keyed.key for line in lines if (keyed := keyed_line(line.text)) and keyed.value.endswith(_ENDS))
    for at, line in enumerate(lines):
        if not _HASH.match(line.text):
            continue
        below = at + 1
        while below < len(lines) and not _HASH.match(lines[below].text) and _is_secretarial(lines[below], speaking):
            layout.mark(lines[below].n, "roll")
            below += 1
        if below > at + 1:
            layout.mark(line.n, "topic")
    _mark_decisions(layout, lines)


def _mark_decisions(layout: Layout, lines: Sequence[_Line]) -> None:
    """ "Decision: railings to be mended", again and again or in a text with headings, is the secretary's."""
    decisions = [
        line
        for line in lines
        if (keyed := keyed_line(line.text))
        and keyed.key.casefold() in DECISION_KEYS
        and not keyed.value.endswith(_ENDS)
        and layout.note_of(line.n).mark is None
    ]
    if len(decisions) > 1 or any(_HASH.match(line.text) for line in lines):
        for line in decisions:
            layout.mark(line.n, "roll")


def _is_secretarial(line: _Line, speaking: Counter[str]) -> bool:
    if _BULLET.match(line.text):
        return True
    keyed = keyed_line(line.text)
    if not keyed or keyed.key in speaking or keyed.value.endswith(_ENDS):
        return False
    return len(keyed.value.split()) <= 12 and _is_name_like(keyed.value)


# --- Rolls --------------------------------------------------------------------------------------


def _mark_rolls(layout: Layout, lines: Sequence[_Line]) -> None:
    """Lists of names: those present, those who voted, with their heads and tellers."""
    counts = Counter(line.text for line in lines)
    at = 0
    while at < len(lines):
        if not _is_item(lines[at]):
            at += 1
            continue
        end = at
        while end < len(lines) and _is_item(lines[end]):
            end += 1
        end = max(at + 1, _without_speakers(lines, at, end, counts))
        head = _head_of(lines, at, end)
        if head is not None:
            if end - at >= (1 if _names_list(lines[head].text) else _FEWEST_UNDER_HEAD):
                _mark_roll(layout, lines, head, end)
        elif end - at >= _FEWEST_NAMES and at > 3 and not _is_dialogue(lines[at:end]):
            _mark_unannounced(layout, lines, at, end)
        at = end


def _head_of(lines: Sequence[_Line], at: int, end: int) -> int | None:
    """The head above a list of names; heads such as "NOES" stand among the names themselves."""
    above = _head_above(lines, at)
    return above if above is not None else next((n for n in range(at, end) if _names_list(lines[n].text)), None)


def _mark_bulleted(layout: Layout, lines: Sequence[_Line]) -> None:
    """ "Guests:", and below it bullets without the ends of sentences: nobody says these."""
    for at, line in enumerate(lines[:-1]):
        if len(line.text) > _SHORT or not line.text.endswith((":", "：")) or not _BULLET.match(lines[at + 1].text):
            continue
        end = at + 1
        while end < len(lines) and _BULLET.match(lines[end].text):
            end += 1
        parts = parse_label(line.text.rstrip(":： "))
        ended = any(item.text.endswith(_ENDS) for item in lines[at + 1 : end])
        if parts is not None and parts.kind != "phrase" and not ended:
            for item in lines[at:end]:
                layout.mark(item.n, "roll")


def _without_speakers(lines: Sequence[_Line], at: int, end: int, counts: Counter[str]) -> int:
    """The end of a list without the names below it that stand on lines of their own elsewhere: they begin to speak."""
    inside = Counter(line.text for line in lines[at:end])
    while end > at and counts[lines[end - 1].text] > inside[lines[end - 1].text]:
        end -= 1
    return end


def _mark_unannounced(layout: Layout, lines: Sequence[_Line], first: int, end: int) -> None:
    """A list that nothing announces: of persons it is a roll, its title included; else it may be spoken."""
    persons = sum(" " in line.text for line in lines[first:end])
    if persons < 0.6 * (end - first):
        for line in lines[first:end]:
            layout.mark(line.n, "quoted")
        return
    _mark_roll(layout, lines, first - 1 if _is_title_of_list(lines, first) else first, end)


def _mark_roll(layout: Layout, lines: Sequence[_Line], first: int, end: int) -> None:
    """Mark a list with the lines about it that name its kind: "Tellers for the Ayes: …"."""
    while (
        end < len(lines)
        and _names_list(lines[end].text)
        and (keyed := keyed_line(lines[end].text))
        and _is_name_like(keyed.value)
    ):
        end += 1
    for line in lines[first:end]:
        layout.mark(line.n, "roll")


def _head_above(lines: Sequence[_Line], at: int) -> int | None:
    """The line above a list that announces it."""
    if not at:
        return None
    above = lines[at - 1].text
    if not above.endswith((":", "：")):
        return None
    announced = (len(above) <= _SHORT and _names_list(above)) or RECORD_PHRASES.search(above)
    return at - 1 if announced else None


def _is_title_of_list(lines: Sequence[_Line], at: int) -> bool:
    return at > 0 and len(lines[at - 1].text) <= _SHORT and not lines[at - 1].text.endswith(_ITEM_ENDS)


def _is_dialogue(lines: Sequence[_Line]) -> bool:
    """Names that come again within one list are speakers; a list has each once."""
    texts = [line.text for line in lines]
    return len(set(texts)) < 0.7 * len(texts)


def _names_list(text: str) -> bool:
    """Whether a line says that it is a list of those present, or of votes."""
    head = text.split(":")[0].split("：")[0].casefold()
    words = _WORD.findall(head)
    if not words or len(words) > 6:
        return False
    if len(words) > 3 and not any(word in LIST_HEADS - UNCERTAIN_HEADS for word in words):
        return False
    return any(word.rstrip(".") in LIST_HEADS for word in words) or any(
        head.startswith(word) for word in LIST_HEADS if not word.isascii() and word.upper() == word
    )


def _is_item(line: _Line) -> bool:
    text = line.text
    if len(text) > _SHORT or (text.endswith(_ITEM_ENDS) and not _abbreviated(text)) or text[0] in '#*_-–—([{<>"“«':
        return False
    # "Hun Sarin: And I." is said, though its last word looks like an initial.
    return _is_name_like(text) and (not _is_labelled(text) or _names_list(text))


def _abbreviated(text: str) -> bool:
    """A stop behind an initial or "Jr" ends no sentence."""
    if not text.endswith("."):
        return False
    if _POSTNOMINALS.search(text):
        return True
    last = text.rsplit(maxsplit=1)[-1]
    return len(last) == 2 or last.casefold() in ("jr.", "sr.", "esq.")


def _is_name_like(text: str) -> bool:
    """Words in capitals and particles alone; in a script without letter case, a few characters without marks."""
    words = _WORD.findall(_IN_BRACKETS.sub("", text))
    if not words:
        return False
    bare = _POSTNOMINALS.sub("", text)
    if bare != text:
        words = _WORD.findall(bare)
    if words and not any(word.upper() != word.lower() for word in words):
        text = bare
        longest = _SHORT if _OF_BODY.search(text) else 15
        return len(text) <= longest and not re.search(r"[，、；（「『]", text)
    return len(words) <= 10 and all(
        not word[0].islower() or word.casefold().rstrip(".") in PARTICLES or word in ("and", "rh", "for", "of", "the")
        for word in words
    )


def _runs(lines: Sequence[_Line], fits: object) -> Iterator[list[_Line]]:
    run: list[_Line] = []
    for line in lines:
        if fits(line):  # type: ignore[operator]
            run.append(line)
            continue
        if run:
            yield run
        run = []
    if run:
        yield run
