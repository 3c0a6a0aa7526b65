"""How people name a meeting: a word for it, and around it whose it was, where, when, the how-manieth.

"the 2016 Tashkent summit", "the 19th meeting of the Council of Heads of State of the SCO",
"last year's SCO summit in Samarkand": one grammar reads them all, and says what was said. Which
meeting has these marks is for `meetings`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from stenogram.annotation import time_expressions as e
from stenogram.annotation.matching import Match
from stenogram.annotation.span_set import SpanSet
from stenogram.annotation.time_expressions import MONTHS, Relative

_WINDOW = 80
"""How far back, in characters, what stands before a head is looked at: paragraphs can be very long."""


@dataclass(frozen=True, slots=True)
class MeetingPhrase:
    """What a phrase says of a meeting.

    `bodies` are ids of organisations named in it, `series` what the words for it allow (None: any),
    `council` tells that a council without a body is named; `city` and `host` are keys of the
    gazetteer; `ago` is "two years ago".
    """

    head: str
    bodies: tuple[str, ...] = ()
    series: frozenset[str] | None = None
    council: bool = False
    city: str | None = None
    host: str | None = None
    number: int | None = None
    jubilee: int | None = None
    year: int | None = None
    month: int | None = None
    relative: Relative = ""
    ago: int | None = None
    the_organisation: bool = False
    another: bool = False
    """Words stand beside it that make it another's meeting than a city alone would tell."""
    informal: bool = False
    """It is said to be none of the regular ones."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Characters [start, end) that name a meeting."""

    start: int
    end: int
    said: MeetingPhrase


def find_phrases(text: str, hits: Sequence[Match]) -> list[Phrase]:
    """Every phrase for a meeting in a paragraph.

    `hits` are those of words for meetings, of organisations, councils, cities and host countries.
    """
    heads = [hit for hit in hits if hit.form.claim.role in ("head", "series")]
    if not heads:
        return []
    begin: _At = defaultdict(list)
    end: _At = defaultdict(list)
    for hit in hits:
        if hit.form.claim.role not in ("head", "series"):
            begin[hit.start].append(hit)
            end[hit.end].append(hit)
    phrases: list[Phrase] = []
    taken: dict[tuple[int, int], list[Match]] = {}
    cover = SpanSet(len(text))
    for hit in sorted(heads, key=lambda each: (each.start - each.end, each.start)):
        span = (hit.start, hit.end)
        if span in taken:
            taken[span].append(hit)
        elif cover.is_free(*span):
            cover.take(*span)
            taken[span] = [hit]
    for same in taken.values():
        phrases.append(_Reader(text, begin, end).read(same))
    return phrases


_At = defaultdict[int, list[Match]]


class _Reader:
    """Reads one phrase, from its head to the left and to the right."""

    def __init__(self, text: str, begin: _At, end: _At) -> None:
        self._text, self._begin, self._end = text, begin, end
        self._said = MeetingPhrase("")
        self._jubilee = False

    def read(self, heads: Sequence[Match]) -> Phrase:
        head = heads[0]
        series = frozenset(hit.form.claim.target for hit in heads if hit.form.claim.role == "series")
        words = self._text[head.start : head.end]
        self._said = MeetingPhrase(words.split()[-1].casefold() if not series else "", series=series or None)
        start = self._left(head.start)
        end = self._right(head.end)
        if self._jubilee and self._said.number:
            self._said = replace(self._said, jubilee=self._said.number, number=None)
        return Phrase(start, end, self._said)

    def _put(self, **marks: object) -> None:
        self._said = replace(self._said, **marks)  # type: ignore[arg-type]

    # --- Before the head ---

    def _left(self, start: int) -> int:
        """Reads what stands before the head; gives where the name begins."""
        at = start
        while True:
            before = self._text[max(0, at - _WINDOW) : at].rstrip(" -–")
            edge = max(0, at - _WINDOW) + len(before)
            if not before or edge == at:
                return start
            took = self._names_before(edge)
            if took is not None:
                start = at = took
                continue
            word = self._number_before(before)
            if word:
                start = at = edge - word
                continue
            word = self._time_before(before) or self._filler_before(before) or _acronym_before(before)
            if not word:
                self._foreign_before(before, start)
                return start
            at = edge - word

    def _names_before(self, edge: int) -> int | None:
        for possessive in (0, 2):
            if possessive and self._text[edge - 2 : edge] not in ("’s", "'s"):
                continue
            hits = _longest(self._end.get(edge - possessive, []))
            if hits and self._take(hits):
                return hits[0].start
        return None

    def _number_before(self, before: str) -> int:
        """Reads "2016", "19th", "nineteenth"; gives its length."""
        match = e.YEAR_BEFORE.search(before)
        if match:
            self._put(year=int(match[1]))
            return len(match[0])
        match = e.NUMBER_BEFORE.search(before)
        if match:
            self._put(number=int(match[1]))
            return len(match[0])
        match = e.WORD_BEFORE.search(before)
        number = e.ordinal(match[1]) if match else None
        if match and number:
            self._put(number=number)
            return len(match[0])
        return 0

    def _time_before(self, before: str) -> int:
        """Reads "last year's", "next", "June"; gives its length. It is no part of the name."""
        match = e.YEARS_BEFORE.search(before)
        if match:
            self._put(relative=f"{match[1].casefold()} year")
            return len(match[0])
        match = e.DAYS_BEFORE.search(before)
        if match:
            return len(match[0])
        match = e.WORD_BEFORE.search(before)
        word = match[1] if match else ""
        if word.casefold() in e.RELATIVE_WORDS:
            self._put(relative=e.RELATIVE_WORDS[word.casefold()])
            return len(word)
        if word in MONTHS:
            self._put(month=MONTHS.index(word) + 1)
            return len(word)
        return 0

    def _filler_before(self, before: str) -> int:
        """Reads "regular", "virtual", "leaders’"; gives its length."""
        bare = before.rstrip("’'")
        match = e.WORD_BEFORE.search(bare)
        word = match[1].casefold() if match else ""
        self._jubilee = self._jubilee or word in e.JUBILEE
        if word in e.INFORMAL:
            self._put(informal=True)
            return len(word)
        return len(word) + len(before) - len(bare) if word in e.FILLERS or word in e.JUBILEE else 0

    def _foreign_before(self, before: str, start: int) -> None:
        """A word right before the name that is not known to be harmless: "climate summit", "Caspian Astana summit"."""
        match = e.WORD_BEFORE.search(before)
        if not match or match[1].casefold() in e.STOPS:
            return
        near_head = self._said.city is None and not self._said.bodies
        if near_head or match[1][:1].isupper() or before.endswith(("’s", "'s")):
            self._put(another=True)

    # --- After the head ---

    def _right(self, end: int) -> int:
        """Reads what stands after the head; gives where the name ends."""
        at = end
        while True:
            took, named = self._of(at) or self._in_place(at) or self._time_after(at) or (None, False)
            if took is None:
                break
            at = took
            if named:
                end = took
        ago = e.AGO.match(self._text, at)
        if ago:
            self._put(ago=e.number(ago[1]))
        return end

    def _of(self, at: int) -> tuple[int, bool] | None:
        match = e.OF.match(self._text, at)
        if not match:
            match = e.ACRONYM.match(self._text, at)
            return (match.end(), False) if match else None
        hits = _longest(self._begin.get(match.end(), []))
        members = None if hits else e.WHOSE_MEMBERS.match(self._text, match.end())
        if members:
            hits = _longest(self._begin.get(members.end(), []))
        if hits and hits[0].form.claim.role != "city" and self._take(hits):
            more = e.AFTER_BODY.match(self._text, hits[0].end)
            end = more.end() if more else hits[0].end
            if members and e.HEADS_OF_STATES.match(f"{members[0]}{more[0] if more else ''}"):
                self._put(head="summit")
            # "the … Organisation (SCO) Heads of State": who meets stands after whose they are.
            letters = e.ACRONYM.match(self._text, end)
            at = letters.end() if letters else end
            hits = _longest(self._begin.get(at + 1, [])) if self._text[at : at + 1] == " " else []
            if any(hit.form.claim.role in ("members", "council") for hit in hits) and self._take(hits):
                end = hits[0].end
            self._refuse_coordination(end)
            return end, True
        anaphor = e.OF_THE_ORGANISATION.match(self._text, match.end())
        if anaphor:
            self._put(the_organisation=True)
            return anaphor.end(), True
        if e.YEAR.match(self._text, match.end()):
            return None
        self._put(another=True)
        return None

    def _refuse_coordination(self, end: int) -> None:
        """ "of the SCO and CSTO" is a meeting of both, not of the first."""
        match = e.AND_THE.match(self._text, end)
        hits = _longest(self._begin.get(match.end(), [])) if match else []
        if hits and hits[0].form.claim.role == "name":
            self._put(bodies=(*self._said.bodies, hits[0].form.claim.target))

    def _in_place(self, at: int) -> tuple[int, bool] | None:
        match = e.IN_PLACE.match(self._text, at)
        if not match:
            return None
        hits = _longest(self._begin.get(match.end(), []))
        if not hits or hits[0].form.claim.role not in ("city", "host") or not self._take(hits):
            return None
        return hits[0].end, not match["held"]

    def _time_after(self, at: int) -> tuple[int, bool] | None:
        for pattern in (e.SEASON_AFTER, e.RELATIVE_AFTER):
            match = pattern.match(self._text, at)
            if match:
                self._put(relative=f"{match[2].casefold()} year")
                return match.end(), False
        match = e.BRACKETED.match(self._text, at)
        year = e.YEAR.search(match[1]) if match else None
        if match and year:
            self._put(year=int(year[1]))
            return match.end(), False
        match = e.WHEN.match(self._text, at)
        if not match or not (match["month"] or match["year"]):
            return None
        if match["year"]:
            self._put(year=int(match["year"]))
        if match["month"]:
            self._put(month=MONTHS.index(match["month"]) + 1)
        return match.end(), False

    # --- Names ---

    def _take(self, hits: Sequence[Match]) -> bool:
        """Adds what the hits of one place mean; False where the phrase has that already."""
        roles = {hit.form.claim.role for hit in hits}
        targets = frozenset(hit.form.claim.target for hit in hits)
        said = self._said
        if roles & {"council", "members"}:
            allowed = frozenset(hit.form.claim.target for hit in hits if hit.form.claim.role in ("council", "members"))
            self._put(series=allowed if said.series is None else said.series & allowed, council=True)
        elif "name" in roles:
            self._put(bodies=(*said.bodies, *(hit.form.claim.target for hit in hits if hit.form.claim.role == "name")))
        elif "city" in roles and said.city is None:
            self._put(city=next(iter(targets)))
        elif "host" in roles and said.host is None and said.city is None:
            self._put(host=next(iter(targets)))
        else:
            return False
        return True


def _acronym_before(before: str) -> int:
    match = e.ACRONYM_BEFORE.search(before)
    return len(match[0]) if match else 0


def _longest(hits: Sequence[Match]) -> list[Match]:
    """The hits of the longest span among those that begin, or end, at one place."""
    if not hits:
        return []
    length = max(hit.end - hit.start for hit in hits)
    return [hit for hit in hits if hit.end - hit.start == length]
