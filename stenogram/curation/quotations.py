"""Quoted words found in a text: by the words themselves, by their context, or by a permalink.

After the text quote selector of the W3C (https://www.w3.org/TR/annotation-model/#text-quote-selector): `before`
and `after` are words that stand directly before and after the quoted ones. Line numbers are of one state of the text
only, so they count only while the text is the one that they were written for.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from rapidfuzz import fuzz

from stenogram.curation.sidecar import Quoting, SidecarFile
from stenogram.curation.validation_messages import yaml_text
from stenogram.curation.yaml_records import Place
from stenogram.messages import both, either, message
from stenogram.model import Block, Turn
from stenogram.problems import Problem, problem

_MOST: Final = 100
"""Places of one quotation that are looked at; more are as ambiguous as these."""
_SHOWN: Final = 3
_LONGEST_CONTEXT: Final = 8
"""Words of context that a message proposes at most."""
_ALIKE: Final = 75
_ACCENT: Final = re.compile("[\u0300-\u036f]")
_APART: Final = re.compile(r"[\s:：.–—-]+")
"""What may stand between a label and its words: a context counts without it."""


class Piece(NamedTuple):
    """A passage or paragraph to look in. `breaks` are where further lines of the file begin in `text`.

    `label` is what is printed before it: part of the context, not of what is quoted.
    """

    text: str
    line: int
    breaks: tuple[int, ...] = ()
    label: str = ""

    def line_at(self, place: int) -> int:
        return self.line + bisect_right(self.breaks, place)

    @property
    def last_line(self) -> int:
        return self.line + len(self.breaks)


class Match(NamedTuple):
    """Characters [start, end) of the piece of a number, from 0."""

    piece: int
    start: int
    end: int


class Entry(NamedTuple):
    """What a sidecar quotes: the place of the entry in it, the key of the quotation, the quotation, its selectors."""

    place: Place
    key: str
    quote: str
    selectors: Quoting

    @property
    def key_place(self) -> Place:
        return (*self.place, self.key)


class Quotations:
    """Finds quoted words in pieces of text, in their order."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        parts, self._starts, at = [], list[int](), 0
        for piece in pieces:
            label = f"{piece.label}\n" if piece.label else ""
            self._starts.append(at + len(label))
            parts.append(f"{label}{piece.text}\n")
            at += len(parts[-1])
        self._joined = "".join(parts)

    def find(self, quote: str, most: int | None = _MOST) -> list[Match]:
        """All places of the words, white space and the encoding of accents apart; none crosses a border of pieces."""
        words = " ".join(quote.split())
        forms = {words, *(unicodedata.normalize(form, words) for form in ("NFC", "NFD"))} if words else ()
        return sorted(match for form in forms for match in self._places(form, most))[:most]

    def _places(self, words: str, most: int | None) -> list[Match]:
        matches: list[Match] = []
        at = self._joined.find(words)
        while at >= 0 and (most is None or len(matches) < most):
            piece = bisect_right(self._starts, at) - 1
            if piece >= 0:
                start = at - self._starts[piece]
                # A letter whose accent stands behind it is another letter.
                whole = not _ACCENT.match(self._joined, at + len(words))
                if whole and start + len(words) <= len(self._pieces[piece].text):
                    matches.append(Match(piece, start, start + len(words)))
            at = self._joined.find(words, at + 1)
        return matches

    def locate(
        self,
        sidecar: SidecarFile,
        entry: Entry,
        *,
        several: bool = False,
        fits: Callable[[Match], bool] = lambda match: True,
        prefer: Callable[[Match], bool] = lambda match: False,
    ) -> tuple[list[Match], Problem | None]:
        """The places that an entry means, or the problem that keeps it from meaning one.

        With `several`, all places in one line or paragraph are meant, and without any selector all in the text.
        `fits` refuses places that cannot be meant whatever is said of them; of several, a single one that `prefer`
        names is meant.
        """
        matches = list(filter(fits, self.find(entry.quote, None if several else _MOST)))
        if not matches:
            return [], self._missing_quotation(sidecar, entry)
        for narrow in (self._by_context, self._by_permalink, self._by_line):
            matches, mistake = narrow(sidecar, entry, matches)
            if mistake:
                return [], mistake
        preferred = list(filter(prefer, matches)) if len(matches) > 1 else []
        matches = preferred if len(preferred) == 1 else matches
        selectors = entry.selectors
        may_be_many = several and (selectors.before is selectors.after is None)
        if len(matches) > 1 and not may_be_many:
            return [], self._ambiguous_quotation(sidecar, entry, matches)
        return matches, None

    def line(self, match: Match) -> int:
        return self._pieces[match.piece].line_at(match.start)

    # --- Selectors ------------------------------------------------------------------------------

    def _by_context(
        self, sidecar: SidecarFile, entry: Entry, matches: list[Match]
    ) -> tuple[list[Match], Problem | None]:
        before, after = entry.selectors.before, entry.selectors.after
        narrowed = [match for match in matches if self._stands_between(match, before, after)]
        if narrowed:
            return narrowed, None
        sides = [message('after "{words}"', words=_short(before))] if before else []
        sides += [message('before "{words}"', words=_short(after))] if after else []
        return [], self._elsewhere(sidecar, entry, matches, "context", context=both(sides))

    def _by_permalink(
        self, sidecar: SidecarFile, entry: Entry, matches: list[Match]
    ) -> tuple[list[Match], Problem | None]:
        anchor = entry.selectors.in_
        if anchor is None:
            return matches, None
        positions = sidecar.positions
        changes_numbers = positions.provisional and entry.place[0] == "corrections"
        if changes_numbers or entry_key(entry) in positions.outdated:
            return [], self._elsewhere(sidecar, entry, matches, "provisional", anchor=anchor)
        places = (positions.paragraphs or {}).get(anchor, ())
        narrowed = [match for match in matches if any(self._is_in(match, line, text) for line, text in places)]
        if narrowed:
            return narrowed, None
        permalink = (
            message("not in {anchor}", anchor=anchor)
            if places
            else message("{anchor} is no longer anywhere in the text", anchor=anchor)
        )
        return [], self._elsewhere(sidecar, entry, matches, "permalink", permalink=permalink)

    def _by_line(self, sidecar: SidecarFile, entry: Entry, matches: list[Match]) -> tuple[list[Match], Problem | None]:
        line = entry.selectors.line
        if line is None:
            return matches, None
        if entry_key(entry) in sidecar.positions.outdated:
            return [], self._elsewhere(sidecar, entry, matches, "outdated", where=line)
        narrowed = [match for match in matches if self._covers(match, line)]
        return narrowed, None if narrowed else self._elsewhere(sidecar, entry, matches, "line", where=line)

    def _covers(self, match: Match, line: int) -> bool:
        """Whether a line is of the piece of a match: from its first line to where the next piece begins."""
        piece = self._pieces[match.piece]
        after = next((other.line for other in self._pieces[match.piece + 1 :] if other.line > piece.line), None)
        return piece.line <= line and (after is None or line < after)

    def _is_in(self, match: Match, line: int, text: str) -> bool:
        piece = self._pieces[match.piece]
        if piece.text == text or not any(other.text == text for other in self._pieces if other.line == line):
            return piece.line <= line <= piece.last_line
        return False

    # --- Context --------------------------------------------------------------------------------

    def _stands_between(self, match: Match, before: str | None, after: str | None) -> bool:
        start = self._starts[match.piece]
        return stands_between(self._joined, start + match.start, start + match.end, before, after)

    def _contexts(self, matches: Sequence[Match]) -> str:
        """What to write so that only one place is meant."""
        proposals = []
        for match in matches[:_SHOWN]:
            context = self._context_of(match, matches)
            if context:
                proposals.append(message("{context} (line {line})", context=context, line=self.line(match)))
        return message("write {words}", words=either(proposals)) if proposals else message("quote more words")

    def _context_of(self, match: Match, among: Sequence[Match]) -> str | None:
        """The fewest words before, or after, a match that stand so at no other: as YAML."""
        start, end = self._starts[match.piece] + match.start, self._starts[match.piece] + match.end
        before = self._joined[max(0, start - 400) : start].split()
        after = self._joined[end : end + 400].split()
        for count in range(1, _LONGEST_CONTEXT + 1):
            words = " ".join(before[-count:]) if len(before) >= count else ""
            if _bare(words) and sum(self._stands_between(other, words, None) for other in among) == 1:
                return f"before: {yaml_text(words)}"
            words = " ".join(after[:count]) if len(after) >= count else ""
            if _bare(words) and sum(self._stands_between(other, None, words) for other in among) == 1:
                return f"after: {yaml_text(words)}"
        return None

    # --- Messages -------------------------------------------------------------------------------

    def _missing_quotation(self, sidecar: SidecarFile, entry: Entry) -> Problem:
        near = self._nearest(entry.quote)
        if near:
            words, line = near
            return _problem(sidecar, entry, "near", where=line, key=entry.key, words=yaml_text(words))
        return _problem(sidecar, entry, "none")

    def _elsewhere(self, sidecar: SidecarFile, entry: Entry, matches: list[Match], case: str, **values: Any) -> Problem:
        """The words are in the text, but not where the entry says."""
        alone = message("write the quotation alone, if these words are meant,")
        remedy = alone if len(matches) == 1 else self._contexts(matches)
        lines = self._at_lines(matches)
        return _problem(sidecar, entry, case, lines=lines, remedy=remedy, **values)

    def _ambiguous_quotation(self, sidecar: SidecarFile, entry: Entry, matches: list[Match]) -> Problem:
        times, lines = _times(len(matches)), self._at_lines(matches)
        return _problem(sidecar, entry, "several", times=times, lines=lines, remedy=self._contexts(matches))

    def _nearest(self, quote: str) -> tuple[str, int] | None:
        """The words of the text that are most like a quotation, if any are, and their line."""
        words = " ".join(quote.split())
        if not 8 <= len(words) <= 400:
            return None
        best: tuple[float, int, int, int] | None = None
        for number, piece in enumerate(self._pieces):
            alignment = fuzz.partial_ratio_alignment(words, piece.text, score_cutoff=best[0] if best else _ALIKE)
            if alignment and len(piece.text) >= len(words) // 2 and (best is None or alignment.score > best[0]):
                best = (alignment.score, number, alignment.dest_start, alignment.dest_end)
        if best is None:
            return None
        _, number, start, end = best
        text = self._pieces[number].text
        while start > 0 and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and not text[end].isspace():
            end += 1
        near = text[start:end].strip()
        return (near, self._pieces[number].line_at(start)) if len(self.find(near)) == 1 else None

    def _at_lines(self, matches: Sequence[Match]) -> str:
        lines = list(dict.fromkeys(self.line(match) for match in matches))
        shown = [str(line) for line in lines[: _SHOWN + 1]]
        if len(lines) == 1:
            return message("at line {line}", line=shown[0])
        if len(lines) > len(shown):
            return message("at lines {lines} and others", lines=tuple(shown[:_SHOWN]))
        return message("at lines {lines} and {last}", lines=tuple(shown[:-1]), last=shown[-1])


def stands_between(text: str, start: int, end: int, before: str | None, after: str | None) -> bool:
    """Whether characters [start, end) of a text stand directly after and before some words; None: after any."""
    if before:
        reach = 3 * len(before) + 200
        if not _bare(text[max(0, start - reach) : start]).endswith(_bare(before)):
            return False
    if after:
        reach = 3 * len(after) + 200
        if not _bare(text[end : end + reach]).startswith(_bare(after)):
            return False
    return True


def pieces_of(blocks: Iterable[Block]) -> list[Piece]:
    """The paragraphs of some blocks, as `Document.paragraphs()` has them."""
    pieces = []
    for block in blocks:
        for at, paragraph in enumerate(block.paragraphs):
            label = block.label or "" if isinstance(block, Turn) and not at else ""
            pieces.append(Piece(paragraph.text, paragraph.line, (), label))
    return pieces


def entry_key(entry: Entry) -> str:
    """What a record of line numbers calls an entry: its list, its words, its line or provisional permalink."""
    where = entry.selectors.line if entry.selectors.line is not None else entry.selectors.in_
    return f"{entry.place[0]} {where}: {' '.join(entry.quote.split())}"


def entries(sidecar: SidecarFile) -> Iterator[Entry]:
    """Every entry of a sidecar that quotes one passage."""
    record = sidecar.sidecar
    for number, correction in enumerate(record.corrections):
        for key, quote in (
            ("begin_turn", correction.begin_turn),
            ("speaker_of", correction.speaker_of),
            ("on", correction.on),
        ):
            if quote is not None:
                yield Entry(("corrections", number), key, quote, correction)
    for number, section in enumerate(record.sections):
        yield Entry(("sections", number), "on", section.on, section)
    for number, note in enumerate(record.notes):
        yield Entry(("notes", number), "on", note.on, note)
    for number, chapter in enumerate(record.chapters):
        yield Entry(("chapters", number), "on", chapter.on, chapter)
    for number, mention in enumerate(record.mentions):
        yield Entry(("mentions", number), "on", mention.on, mention)
    for number, accepted in enumerate(record.accept):
        if accepted.on is not None:
            yield Entry(("accept", number), "on", accepted.on, accepted)


def _problem(sidecar: SidecarFile, entry: Entry, case: str, **values: Any) -> Problem:
    rule = "stale-mention" if entry.place[0] == "mentions" else "quote-not-found-once"
    line = sidecar.line_of(*entry.key_place)
    return problem(rule, sidecar.file, line, case=case, quote=_short(entry.quote), **values)


def _times(count: int) -> str:
    if count == 2:
        return message("twice")
    return message("{count:# time|# times}", count=count) if count < _MOST else message("very often")


def _short(quote: str | None) -> str:
    words = " ".join((quote or "").split())
    return words if len(words) <= 60 else words[:57] + "…"


def _bare(context: str) -> str:
    context = unicodedata.normalize("NFC", context)
    return _APART.sub("", context) or "".join(context.split())
