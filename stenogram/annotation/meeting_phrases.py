"""How people name a meeting: a word for it, and around it whose it was, where, when, the how-manieth.

"the 2016 Tashkent summit", "the 19th meeting of the Council of Heads of State of the SCO",
"last year's SCO summit in Samarkand": one grammar reads them all, and says what was said. Which
meeting has these marks is for `meetings`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple

from stenogram.annotation import time_expressions as e
from stenogram.annotation.matching import Match
from stenogram.annotation.span_set import SpanSet
from stenogram.annotation.time_expressions import Relative
from stenogram.dates import MONTHS

_WINDOW: Final = 80
"""How far back, in characters, what stands before a head is looked at: paragraphs can be very long."""

_JOINED: Final = re.compile(r"[-–][^\W\d_a-z][\w’'-]* [^\W\d_a-z]")


class MeetingPhrase(NamedTuple):
    """What a phrase says of a meeting.

    `bodies` are ids of organisations named in it, `series` what the words for it allow (None: any),
    `council` tells that a council without a body is named, `topics` are ids of undertakings named in it
    ("Belt and Road forum"); `city` and `host` are keys of the gazetteer; `ago` is "two years ago".
    """

    head: str
    determiner: str = ""
    bodies: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    series: frozenset[str] | None = None
    council: bool = False
    city: str | None = None
    host: str | None = None
    number: int | None = None
    jubilee: int | None = None
    anniversary: bool = False
    """It is said to be that of an anniversary, of which number is not said."""
    year: int | None = None
    month: int | None = None
    relative: Relative = ""
    ago: int | None = None
    leaders: bool = False
    """Those who lead states are said to meet."""
    another: str = ""
    """Words that make it another's meeting than a city alone would tell: "climate", "of ministers"."""
    described: str = ""
    """A word in small letters before it that may do so, or only describe it: "official"."""
    irregular: str = ""
    """A word that tells it from the regular ones: "extraordinary"."""
    collective: str = ""
    """What its body is called without its name: "Alliance"."""
    listed: bool = False
    """It stands in a list before "summits"."""
    informal: bool = False
    """It is said to be none of the regular ones."""
    ahead: bool | None = None
    """It is said to be still to come, or to be over, in a language other than English."""

    @property
    def is_anaphoric(self) -> bool:
        """Whether only "the summit" is said, which takes up what was named before."""
        named = self.bodies or self.topics or self.series is not None or self.city or self.host or self.number
        return not named and not self.jubilee and not self.anniversary

    @property
    def is_timed(self) -> bool:
        """Whether a year, or one counted from the day of the text, or a place in the order is said."""
        return bool(self.year or self.relative)

    @property
    def is_bare(self) -> bool:
        """Whether nothing is said by which one meeting of a series could be told from the others."""
        marked = self.city or self.host or self.number or self.jubilee or self.anniversary or self.month or self.ago
        return not marked and not self.is_timed


class Phrase(NamedTuple):
    """Characters [start, end) that name a meeting."""

    start: int
    end: int
    marks: MeetingPhrase


def find_phrases(text: str, matches: Sequence[Match]) -> list[Phrase]:
    """Every phrase for a meeting in a paragraph.

    `matches` are those of words for meetings, of organisations, councils, cities and host countries.
    """
    heads = [match for match in matches if match.form.claim.role in ("head", "series")]
    if not heads:
        return []
    begin: _At = defaultdict(list)
    end: _At = defaultdict(list)
    for match in matches:
        if match.form.claim.role not in ("head", "series"):
            begin[match.start].append(match)
            end[match.end].append(match)
    by_span: dict[tuple[int, int], list[Match]] = {}
    cover = SpanSet(len(text))
    for match in sorted(heads, key=lambda head: (head.start - head.end, head.start)):
        span = (match.start, match.end)
        if span in by_span:
            by_span[span].append(match)
        elif cover.is_free(*span):
            cover.take(*span)
            by_span[span] = [match]
    return [_Reader(text, begin, end).read(same) for same in by_span.values()]


_At = defaultdict[int, list[Match]]


class _Reader:
    """Reads one phrase, from its head to the left and to the right."""

    def __init__(self, text: str, begin: _At, end: _At) -> None:
        self._text, self._begin, self._end = text, begin, end
        self._marks = MeetingPhrase("")
        self._jubilee = False
        self._has_possessive_time = False

    def read(self, heads: Sequence[Match]) -> Phrase:
        head = heads[0]
        series = frozenset(match.form.claim.target for match in heads if match.form.claim.role == "series")
        words = self._text[head.start : head.end].casefold().split()
        # "Summit meeting" says no less than "summit".
        head_word = "summit" if words[0] == "summit" else words[-1]
        self._marks = MeetingPhrase(head_word if not series else "", series=series or None)
        start = self._left(head.start)
        end = self._right(head.end)
        if self._jubilee:
            number = self._marks.number
            self._marks = self._marks._replace(jubilee=number, number=None, anniversary=number is None)
        return Phrase(start, end, self._marks)

    def _put(self, **marks: object) -> None:
        self._marks = self._marks._replace(**marks)  # type: ignore[arg-type]

    # --- Before the head ---

    def _left(self, start: int) -> int:
        """Reads what stands before the head; gives where the name begins."""
        at = start
        while True:
            before = self._text[max(0, at - _WINDOW) : at].rstrip(" -–")
            edge = max(0, at - _WINDOW) + len(before)
            if not before or edge == at:
                return start
            begins = self._names_before(edge)
            if begins is not None:
                start = at = begins
                continue
            # What is read of a single word is read in the last one alone: a pattern would be tried at every place.
            last = before[before.rfind(" ") + 1 :]
            length = self._number_before(last)
            if length:
                start = at = edge - length
                continue
            length = self._time_before(before, last) or self._filler_before(last) or _skipped_before(last)
            if not length:
                if not self._has_possessive_time:
                    self._word_before(before, last)
                self._add_side(last, edge, at)
                return start
            if self._text[edge - length : edge].casefold().strip("’'") in e.DESCRIBING:
                start = edge - length
            at = edge - length

    def _names_before(self, edge: int) -> int | None:
        for possessive in (0, 2):
            if possessive and self._text[edge - 2 : edge] not in ("’s", "'s"):
                continue
            matches = _longest(self._end.get(edge - possessive, []))
            if matches and self._take(matches):
                return matches[0].start
        return None

    def _number_before(self, before: str) -> int:
        """Reads "2016", "19th", "nineteenth"; gives its length."""
        read = e.YEAR_BEFORE.search(before)
        if read:
            self._put(year=int(read[1]))
            return len(read[0])
        read = e.NUMBER_BEFORE.search(before)
        if read:
            self._put(number=int(read[1]))
            return len(read[0])
        read = e.WORD_BEFORE.search(before)
        number = e.ordinal(read[1]) if read else None
        if read and number:
            self._put(number=number)
            return len(read[0])
        return 0

    def _time_before(self, before: str, last: str) -> int:
        """Reads "last year's", "next", "June"; gives its length. It is no part of the name."""
        read = e.YEARS_BEFORE.search(before) if last[:4].casefold() == "year" else None
        if read:
            self._put(relative=f"{read[1].casefold()} year")
            # "Host next year's summit": the word before is no word of the name.
            self._has_possessive_time = True
            return len(read[0])
        read = e.DAYS_BEFORE.search(before) if last.endswith(("s", "S")) else None
        if read:
            if read[0].casefold().startswith(("today", "yesterday")):
                self._put(determiner="this" if read[0][0] in "tT" else "the")
            return len(read[0])
        read = e.WORD_BEFORE.search(last)
        word = read[1] if read else ""
        if word.casefold() in e.RELATIVE_WORDS:
            self._put(relative=e.RELATIVE_WORDS[word.casefold()])
            return len(word)
        month = word.removesuffix("’s").removesuffix("'s")
        if month in MONTHS:
            self._put(month=MONTHS.index(month) + 1)
            return len(word)
        return 0

    def _filler_before(self, before: str) -> int:
        """Reads "regular", "virtual", "leaders’"; gives its length."""
        bare = before.rstrip("’'")
        read = e.WORD_BEFORE.search(bare)
        word = read[1].casefold() if read else ""
        self._jubilee = self._jubilee or word in e.JUBILEE
        if word in e.INFORMAL:
            self._put(informal=True)
            return len(word)
        if word in e.IRREGULAR:
            self._put(irregular=word)
        elif word in e.LEADERS:
            self._put(leaders=True)
        elif word in e.DESCRIBING:
            self._put(described=word)
        known = any(word in words for words in (e.FILLERS, e.JUBILEE, e.LEADERS, e.DESCRIBING, e.IRREGULAR))
        return len(word) + len(before) - len(bare) if known else 0

    def _word_before(self, before: str, last: str) -> None:
        """The word before the name: an article, or one that may make it another's ("climate", "Caspian")."""
        possessive = before.endswith(("’s", "'s"))
        read = e.WORD_BEFORE.search(last[:-2] if possessive else last)
        word = read[1] if read else ""
        if word.casefold() in e.DETERMINERS and not possessive:
            self._put(determiner=word.casefold())
        if possessive and word.casefold() in e.OF_THE_BODY:
            # "The bloc's summit" is that of the body of which the text speaks.
            self._put(determiner="the")
            return
        if not word or word.casefold() in e.STOPS:
            return
        capital = word[:1].isupper() and not _begins_sentence(before, word)
        if capital or possessive:
            self._put(another=word)
        elif word[:1].islower() and self._marks.city is None and not self._marks.bodies:
            self._put(described=word)

    def _add_side(self, before: str, edge: int, at: int) -> None:
        """ "Russia–ASEAN summit" is of two sides, one of which is no body that meets."""
        joined = self._text[edge:at].strip() in ("-", "–", "—")
        word = e.WORD_BEFORE.search(before)
        if joined and word and word[1][:1].isupper() and (self._marks.bodies or self._marks.series):
            self._put(bodies=(*self._marks.bodies, word[1]))

    # --- After the head ---

    def _right(self, end: int) -> int:
        """Reads what stands after the head; gives where the name ends."""
        at = end
        while True:
            after, named = self._of(at) or self._in_place(at) or self._time_after(at) or (None, False)
            if after is None:
                break
            at = after
            if named:
                end = after
        if self._marks.relative == "previous" and e.OF_THE_YEAR.match(self._text, end):
            # "The last summit of the year" is that of this year which ends it.
            self._put(relative="this year", another="")
        ago = e.AGO.match(self._text, at)
        if ago:
            self._put(ago=e.number(ago[1]))
        others = e.OF_OTHERS.match(self._text, at)
        if others:
            self._put(another=others[1])
        return end

    def _of(self, at: int) -> tuple[int, bool] | None:
        of = e.OF.match(self._text, at)
        if e.OF_THE_YEAR.match(self._text, at) or e.OF_A_TIME.match(self._text, at):
            return None
        if not of:
            acronym = e.ACRONYM.match(self._text, at)
            return (acronym.end(), False) if acronym else None
        matches, members = self._whose(of.end())
        if matches and _JOINED.match(self._text, matches[0].end):
            # "The NATO-Ukraine Council" is another body.
            self._put(another=matches[0].form.text)
            return None
        if matches and matches[0].form.claim.role not in ("city", "host") and self._take(matches):
            return self._after_body(matches[0], members), True
        anaphor = e.OF_THE_ORGANISATION.match(self._text, of.end())
        if anaphor:
            self._put(collective=anaphor[1].capitalize().replace("z", "s"))
            return anaphor.end(), True
        if e.YEAR.match(self._text, of.end()):
            return None
        self._put(another=of[0].strip())
        return None

    def _whose(self, at: int) -> tuple[list[Match], str]:
        """The body that "of" leads to, and the words for its members that stand before it."""
        matches = _longest(self._begin.get(at, []))
        if matches:
            return matches, ""
        members = e.WHOSE_MEMBERS.match(self._text, at)
        if members:
            return _longest(self._begin.get(members.end(), [])), members[0]
        leaders = e.LEADERS_OF.match(self._text, at)
        matches = _longest(self._begin.get(leaders.end(), [])) if leaders else []
        if matches:
            self._put(leaders=True)
        return matches, ""

    def _after_body(self, body: Match, members: str) -> int:
        """Reads "member states" and who of them meet; gives where that ends."""
        more = e.AFTER_BODY.match(self._text, body.end)
        end = more.end() if more else body.end
        if members and e.HEADS_OF_STATES.match(f"{members}{more[0] if more else ''}"):
            self._put(head="summit")
        elif members.casefold().startswith("heads"):
            self._put(another=members.strip())
        # "the … Organisation (SCO) Heads of State": who meets stands after whose they are.
        letters = e.ACRONYM.match(self._text, end)
        at = letters.end() if letters else end
        matches = _longest(self._begin.get(at + 1, [])) if self._text[at : at + 1] == " " else []
        if any(match.form.claim.role in ("members", "council") for match in matches) and self._take(matches):
            end = matches[0].end
        self._add_coordinated(end)
        return end

    def _add_coordinated(self, end: int) -> None:
        """ "of the SCO and CSTO" is a meeting of both, not of the first."""
        joint = e.AND_THE.match(self._text, end)
        matches = _longest(self._begin.get(joint.end(), [])) if joint else []
        if matches and matches[0].form.claim.role == "name":
            self._put(bodies=(*self._marks.bodies, matches[0].form.claim.target))

    def _in_place(self, at: int) -> tuple[int, bool] | None:
        within = e.IN_PLACE.match(self._text, at)
        if not within:
            return None
        matches = [match for match in self._begin.get(within.end(), []) if match.form.claim.role in ("city", "host")]
        matches = _longest(matches)
        if not matches or not self._take(matches):
            return None
        return matches[0].end, not within["held"]

    def _time_after(self, at: int) -> tuple[int, bool] | None:
        read = e.OF_A_TIME.match(self._text, at)
        if read:
            self._put_time(read)
            return read.end(), False
        for pattern in (e.SEASON_AFTER, e.RELATIVE_AFTER):
            read = pattern.match(self._text, at)
            if read:
                self._put(relative=f"{read[2].casefold()} year")
                return read.end(), False
        read = e.BRACKETED.match(self._text, at)
        year = e.YEAR.search(read[1]) if read else None
        if read and year:
            self._put(year=int(year[1]))
            return read.end(), False
        read = e.WHEN.match(self._text, at)
        # "The 2009 summit was held in Yekaterinburg, that of 2012 in Beijing".
        if not read or not (read["month"] or read["year"]) or (read["year"] and self._marks.year):
            return None
        return None if self._is_time_of_next(read) else self._put_when(read)

    def _is_time_of_next(self, read: re.Match[str]) -> bool:
        """ "The forum in Oslo, in May the summit in Rome": the month is that of the next in the list."""
        return read[0].lstrip().startswith(",") and e.NEXT_IN_LIST.match(self._text, read.end()) is not None

    def _put_when(self, read: re.Match[str]) -> tuple[int, bool]:
        if read["year"]:
            self._put(year=int(read["year"]))
        if read["month"]:
            self._put(month=MONTHS.index(read["month"]) + 1)
        return read.end(), False

    def _put_time(self, read: re.Match[str]) -> None:
        if read["month"]:
            # "Of last November" is the nearest November: which year that is, the day of the text decides.
            self._put(month=MONTHS.index(read["month"]) + 1)
        elif read[0].endswith("year"):
            self._put(relative=f"{read['order']} year")

    # --- Names ---

    def _take(self, matches: Sequence[Match]) -> bool:
        """Adds what the matches of one place mean; False where the phrase has that already."""
        by_role: dict[str, list[str]] = defaultdict(list)
        for match in matches:
            by_role[match.form.claim.role].append(match.form.claim.target)
        marks = self._marks
        if "council" in by_role or "members" in by_role:
            allowed = frozenset((*by_role["council"], *by_role["members"]))
            self._put(series=allowed if marks.series is None else marks.series & allowed, council=True)
        elif "name" in by_role:
            self._put(bodies=(*marks.bodies, *by_role["name"]))
        elif "topic" in by_role:
            self._put(topics=(*marks.topics, *by_role["topic"]))
        elif "city" in by_role and marks.city is None:
            self._put(city=by_role["city"][0])
        elif "host" in by_role and marks.host is None and marks.city is None:
            self._put(host=by_role["host"][0])
        else:
            return False
        return True


def _begins_sentence(before: str, word: str) -> bool:
    return e.SENTENCE_END.search(before[: len(before) - len(word)]) is not None


def _skipped_before(before: str) -> int:
    """The length of an acronym in brackets, or of an adverb: "an outstandingly successful summit"."""
    read = e.ACRONYM_BEFORE.search(before) or e.ADVERB.search(before)
    return len(read[0]) if read else 0


def _longest(matches: Sequence[Match]) -> list[Match]:
    """The matches of the longest span among those that begin, or end, at one place."""
    if not matches:
        return []
    length = max(match.end - match.start for match in matches)
    return [match for match in matches if match.end - match.start == length]
