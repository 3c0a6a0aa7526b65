"""What each passage is: furniture, heading, narrative, or part of a turn.

One walk over the passages, with two states: outside a turn and within one. A turn begins at a label
(a TurnStart) and goes on until the next, or until something that ends it: a source line, a closing hour,
the clerk's account, a heading of the next section.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from stenogram.languages.tables.field_names import KICKERS
from stenogram.parsing.below_words import below_last_words
from stenogram.parsing.dated_headings import Line, dated_headings
from stenogram.parsing.keyed_lines import LONGEST_FIELD, as_one_word, keyed_line
from stenogram.parsing.label_tokens import has_case, is_name, plain
from stenogram.parsing.lexicon import INSTITUTION_WORDS, METADATA_KEYS, OFFICE_BODIES, SPEAKER_KEYS, STARTERS
from stenogram.parsing.lexicon import words as words_at_hand
from stenogram.parsing.places import names_event
from stenogram.parsing.records import Passage, PassageRole
from stenogram.parsing.stated_days import is_of_page
from stenogram.parsing.written_dates import find_date
from stenogram.text.punctuation import CLOSERS, PAUSES, STOPS

_LONGEST_SPACED_WORD: Final = 12
"""Characters a word, on the average, of a script that parts its words by spaces."""


def is_heading_like(text: str) -> bool:
    """A short line that ends as no sentence does."""
    if len(text) > 220 or text.endswith(PAUSES):
        return False
    if text.startswith("#"):
        return True
    first = next((char for char in text if char.isalnum()), "")
    if not first or (first.islower() and has_case(first)) or text[0] in "•-–—*([":
        return False
    if has_case(first) or first.isdigit():
        return len(text.split()) <= 30
    return len(text) <= (100 if len(text) <= _LONGEST_SPACED_WORD * len(text.split()) else 60)


def metadata_line(text: str) -> tuple[str, str] | None:
    """Key and value of a line such as "President: John F. Kennedy" above a text; None for others."""
    line = keyed_line(text, LONGEST_FIELD)
    if line is None:
        return None
    key = as_one_word(line.key).casefold()
    if key in SPEAKER_KEYS and is_heading_like(line.value) and len(line.value.split()) <= 8:
        return key, line.value
    return (key, line.value) if key in METADATA_KEYS else None


def is_place_like(text: str) -> bool:
    """A few capitalised words, as in "Sochi" and "Novo-Ogaryovo, Utopia"."""
    words = text.replace(",", " ").split()
    if text.endswith(PAUSES) or not words or plain(words[0]) in STARTERS:
        return False
    return len(text) <= 50 and len(words) <= 5 and all(word[:1].isupper() for word in words) and not text.isupper()


def is_shouted(text: str) -> bool:
    """Two or more words in capitals."""
    return text.isupper() and len(text.split()) >= 2


def find_title(passages: Sequence[Passage], end: int) -> int | None:
    """Which of the first `end` passages is the title.

    The line after a breadcrumb; else the line above the first dateline; else the first heading-like
    line that nothing but furniture stands above.
    """
    end = min(end, 400)
    for n in range(1, end):
        if passages[n - 1].text.endswith(("Документ /", "Document /")) and is_heading_like(passages[n].text):
            return n
    above = _title_above_day(passages, end)
    if above is not None:
        return above
    for n in range(end):
        if passages[n].mark is None and not metadata_line(passages[n].text) and passages[n].text[0] not in "[(":
            if is_heading_like(passages[n].text) or passages[n].text.startswith("# "):
                return _below_kickers(passages, n, end)
            if not passages[n].text.startswith("["):
                return _dated_title(passages)
    return _dated_title(passages)


def _below_kickers(passages: Sequence[Passage], first: int, end: int) -> int:
    """The first line that is a title and says not only that one follows, or whose text it is; else the first of all."""
    n = first
    while n < end and _is_kicker(passages[n].text):
        below = (at for at in range(n + 1, min(n + _LINES_BELOW, end)) if _may_be_title(passages[at]))
        n = next(below, end)
    return n if n < end else first


def _may_be_title(passage: Passage) -> bool:
    """Whether a line below a kicker may be the title; one that is numbered or in capitals is, if it names the event."""
    text = passage.text
    if passage.mark is not None or text.endswith(PAUSES):
        return False
    tells_other = metadata_line(text) or find_date(text) or text[0].isdigit() or text.isupper()
    return names_event(text) or (is_heading_like(text) and not tells_other)


def _is_kicker(text: str) -> bool:
    """Whether a line above a title says what kind of text follows, its number, or in capitals which office's it is."""
    bare = text.strip(" .:#*").casefold()
    if bare in KICKERS or _RELEASE_NUMBER.search(text):
        return True
    words = [plain(word) for word in text.split()]
    if len(words) == 1:
        return words[0] in words_at_hand().speech_titles | words_at_hand().event_words
    has_body = any(word in OFFICE_BODIES or word in INSTITUTION_WORDS for word in words)
    return is_shouted(text) and has_body and not names_event(text)


def _title_above_day(passages: Sequence[Passage], end: int) -> int | None:
    """The line above the first day of the words, else above the day of the page; None where none may be a title."""
    titles = [n for n in range(end - 1) if _is_title_above_day(passages, n)]
    above = next((n for n in titles if not is_of_page(passages[n + 1].text)), min(titles, default=None))
    return None if above is None else _above_the_place(passages, above)


def _is_title_above_day(passages: Sequence[Passage], n: int) -> bool:
    """Whether a dateline follows a line that may be a title, and tells nothing else of the text ("From: …")."""
    if passages[n].mark is not None or passages[n + 1].mark != "dateline":
        return False
    text = passages[n].text
    return is_heading_like(text) and not metadata_line(text) and not (n and _names_author(text))


def _names_author(text: str) -> bool:
    """ "By Anna Reed", below a title."""
    by, *name = text.split()
    return plain(by) in words_at_hand().given_by and 2 <= len(name) <= _LONGEST_AUTHOR and is_name(name)


def _dated_title(passages: Sequence[Passage]) -> int | None:
    """The first line, where it says the day and the kind of event, and no other is a title: "Møte den 6. mars 2024"."""
    first = next((n for n, passage in enumerate(passages) if passage.mark != "menu"), None)
    if first is None or passages[first].mark != "dateline":
        return None
    return first if names_event(passages[first].text) else None


_LINES_BELOW: Final = 4
_LONGEST_AUTHOR: Final = 4
"""Words of an author's name."""
_RELEASE_NUMBER: Final = re.compile(r"(?:\bno\.?|\bnr\.?|n[º°]|№|#)\s?\d+(?:[/-]\d+)?\.?$", re.IGNORECASE)
"""At the end of a line: "Press release no. 12/2018"."""
_WORDS_OF_TOPIC: Final = 10
_PARAGRAPH: Final = 60
_FEWEST_PARAGRAPHS: Final = 20
_HOUR: Final = re.compile(r"\d{1,2}:\d{2}")
_WITHIN: Final[dict[str | None, PassageRole]] = {
    "stage": "stage",
    "omission": "stage",
    "furniture": "inner furniture",
    "page head": "inner furniture",
}
"""What a passage of a mark is in a turn, which goes on after it."""
_SPEECH_ENDS: Final = (*STOPS, *PAUSES, *CLOSERS, "-")


def _above_the_place(passages: Sequence[Passage], n: int) -> int:
    """The line above a dateline, or, where that says the place ("Oakham, Ohio"), the first of the lines above it."""
    if "," not in passages[n].text or not is_place_like(passages[n].text):
        return n
    first = n
    while first and n - first < 3 and passages[first - 1].mark is None and is_heading_like(passages[first - 1].text):
        first -= 1
    return first


class Walk:
    """The state of the walk. Used by `assign` alone."""

    def __init__(
        self,
        passages: Sequence[Passage],
    ) -> None:
        self.passages = passages
        begins = [n for n, passage in enumerate(passages) if passage.start]
        self.first_start, self.last_start = (begins[0], begins[-1]) if begins else (len(passages), -1)
        self.title = find_title(passages, self.first_start)
        self.web_page = self.title is not None and any(passage.mark == "menu" for passage in passages[: self.title])
        self.topics = self._topics()
        self.captions = self._captions()
        self.below = below_last_words(passages, self.first_start, self.last_start)
        self.dated = self._dated()
        self.title = self._title_of_compilation()
        self.within = False
        self.tail = False
        self.sectioned = False
        self.seen_datelines: set[str] = set()
        self.roles: list[PassageRole] = []

    def _topics(self) -> frozenset[int]:
        """Topic headings: short lines in capitals or title case just above a label.

        Where nearly every paragraph ends like a sentence, a short line that does not is one below a stage direction.
        """
        punctuated = self._is_punctuated()
        candidates = []
        for n in range(1, len(self.passages) - 1):
            if not self._may_be_heading(n) or not self._label_follows(n):
                continue
            text = self.passages[n].text
            if (_is_title_case(text) and self._is_ended(n - 1)) or (punctuated and self._closes_above(n)):
                candidates.append(n)
        topics = {n for n in candidates if len(candidates) > 1 or is_shouted(self.passages[n].text)}
        for n in sorted(topics, reverse=True):
            while self._goes_on_above(n, punctuated):
                n -= 1
                topics.add(n)
        return frozenset(topics)

    def _goes_on_above(self, n: int, punctuated: bool) -> bool:
        """Whether the line above a topic is part of it, both in capitals, or another heading."""
        if is_shouted(self.passages[n].text) and self._is_shouted_line(n - 1):
            return True
        return punctuated and self._may_be_heading(n - 1) and self._closes_above(n - 1)

    def _may_be_heading(self, n: int) -> bool:
        passage = self.passages[n]
        return (
            n > 0 and len(passage.text) <= 120 and not (passage.start or passage.mark) and is_heading_like(passage.text)
        )

    def _is_ended(self, n: int) -> bool:
        text = self.passages[n].text
        return text.endswith((*PAUSES, *CLOSERS)) or is_shouted(text)

    def _closes_above(self, n: int) -> bool:
        """Whether a stage direction or the hour stands above a run of at most three headings of a few words."""
        for above in range(n, max(n - 3, 0), -1):
            if not self._may_be_heading(above) or len(self.passages[above].text.split()) > _WORDS_OF_TOPIC:
                return False
            if self.passages[above - 1].mark in ("stage", "time"):
                return True
        return False

    def _is_punctuated(self) -> bool:
        """Whether nearly all paragraphs of some length end like sentences."""
        texts = [passage.text for passage in self.passages if passage.mark is None and len(passage.text) > _PARAGRAPH]
        return len(texts) >= _FEWEST_PARAGRAPHS and sum(text.endswith(_SPEECH_ENDS) for text in texts) >= 0.97 * len(
            texts
        )

    def _title_of_compilation(self) -> int | None:
        """The title; of a compilation the heading right above that of its first part, if it is the first of all."""
        first = self.title
        if not first or not self._section_begins(first) or not self._is_compilation():
            return first
        above = self.passages[first - 1]
        alone = all(passage.mark for passage in self.passages[: first - 1])
        return first - 1 if alone and above.mark is None and is_heading_like(above.text) else first

    def _captions(self) -> frozenset[str]:
        """Words that head what is read out within speeches, again and again: "Motion". None where nothing has stops."""
        unended = [passage for passage in self.passages if not passage.text.endswith((*PAUSES, *CLOSERS))]
        if 2 * len(unended) > len(self.passages):
            return frozenset()
        lines = Counter(
            passage.text
            for passage in unended
            if len(passage.text) <= 40 and passage.start is None and passage.mark is None and not passage.forced
        )
        return frozenset(
            text
            for text, count in lines.items()
            if count >= 3 and len(text.split()) <= 3 and is_heading_like(text) and text[:1].isupper()
        )

    def _dated(self) -> frozenset[int]:
        """Headings that say the day of their part."""
        return dated_headings([_line(passage) for passage in self.passages])

    def _is_shouted_line(self, n: int) -> bool:
        text = self.passages[n].text
        return (
            n > 0
            and not self.passages[n].start
            and self.passages[n].mark is None
            and is_shouted(text)
            and is_heading_like(text)
        )

    def _label_follows(self, n: int) -> bool:
        after = n + 1
        while after < len(self.passages) - 1 and self.passages[after].mark in ("furniture", "page head", "ornament"):
            after += 1
        return self.passages[after].start is not None

    def _section_begins(self, n: int) -> bool:
        """A heading with its own day, or a dateline below it: the next document of a compilation."""
        return n in self.dated or (
            n + 1 < len(self.passages)
            and self.passages[n].mark is None
            and self.passages[n + 1].mark == "dateline"
            and not self.passages[n].start
            and is_heading_like(self.passages[n].text)
        )

    def role(self, n: int) -> PassageRole:
        forced = self.passages[n].forced
        if forced and not (self.passages[n].start and forced == "speech"):
            return self._forced(forced)
        if self.passages[n].start:
            self.within = True
            self.tail = False
            return "start"
        return self._in_turn(n) if self.within else self._outside(n)

    def _forced(self, kind: str) -> PassageRole:
        if kind == "furniture":
            return "inner furniture" if self.within else "furniture"
        if kind == "speech" and self.within:
            return "speech"
        self.within = False
        return {"narrative": "narrative", "speech": "narrative", "heading2": "section", "heading3": "topic"}[kind]  # type: ignore[return-value]

    def _follows_empty_label(self, n: int) -> bool:
        """Whether a label without words stands right above, or an office below it does: what follows it is said."""
        above = n - 2 if n > 1 and self.passages[n - 1].mark == "furniture" else n - 1
        start = self.passages[above].start if n else None
        return start is not None and start.label is not None and not start.label.rest

    def _in_turn(self, n: int) -> PassageRole:
        mark = self.passages[n].mark
        if n >= self.below:
            self.within = False
            return self._outside(n)
        if mark is None and n not in self.topics and not self._section_begins(n):
            return self._spoken(n)
        if mark == "clerk" and self._follows_empty_label(n):
            return "speech"
        role = _WITHIN.get(mark) or self._interrupting(n)
        if role is None:
            self.within = False
            return self._outside(n)
        return role

    def _spoken(self, n: int) -> PassageRole:
        """A line of the words, or one that heads what is read out."""
        last = n == len(self.passages) - 1
        heads = not last and self.passages[n].text in self.captions and not self._label_follows(n)
        return "stage" if heads else "speech"

    def _interrupting(self, n: int) -> PassageRole | None:
        """What a passage is that may end a turn, where it does not."""
        mark = self.passages[n].mark
        if mark == "menu" and not self._is_web_page(n):
            return "speech"
        if mark == "dateline" and not self._closes(n) and n + 1 not in self.dated:
            timed = _HOUR.search(self.passages[n].text) is not None and self._label_follows(n)
            return "inner furniture" if timed else "speech"
        if mark == "ornament" and not self._parts(n):
            return "inner furniture"
        below = self.passages[n + 1].mark if n + 1 < len(self.passages) else "end"
        if mark == "time" and below is None and not self._label_follows(n):
            return "inner furniture"  # Hansard prints the hour in the middle of a speech.
        return None

    def _is_web_page(self, n: int) -> bool:
        """Menu words end a turn where they stand together or below everything that was said."""
        beside = [self.passages[at].mark for at in (n - 1, n + 1) if 0 <= at < len(self.passages)]
        return (n > self.last_start and (n >= len(self.passages) - 3 or "menu" in beside)) or "menu" in beside

    def _closes(self, n: int) -> bool:
        """The dateline that stood above the text stands below it again."""
        return self.passages[n].text in self.seen_datelines or n == len(self.passages) - 1

    def _parts(self, n: int) -> bool:
        """Whether a rule or row of stars has a new section below it (and not more of the speech)."""
        rule = len(self.passages[n].text) >= 8
        for after in range(n + 1, min(n + 5, len(self.passages))):
            if self.passages[after].start:
                return False
            if self._section_begins(after) or self.passages[after].mark in ("break", "end"):
                return True
            text = self.passages[after].text
            if self.passages[after].mark is None and (
                is_shouted(text) or (rule and after == n + 1 and is_heading_like(text))
            ):
                return True
        return all(passage.mark for passage in self.passages[n + 1 : n + 21])

    def _outside(self, n: int) -> PassageRole:
        mark, text = self.passages[n].mark, self.passages[n].text
        if n == self.title and not (self._section_begins(n) and self._is_compilation()):
            return "title"
        if self.web_page and self.title is not None and n < self.title:
            return "furniture"
        if mark == "dateline":
            self.seen_datelines.add(text)
        if mark == "break":
            self.sectioned = False
        if mark == "menu" and n > self.last_start >= 0:
            self.tail = True
        if self.tail or mark in ("menu", "furniture", "page head", "break", "end", "ornament", "omission", "dateline"):
            return "furniture"
        if mark in ("time", "clerk", "stage", "roll", "printed") or self._is_place_line(n):
            return "narrative"
        return self._heading_or_narrative(n, text)

    def _heading_or_narrative(self, n: int, text: str) -> PassageRole:
        if n < self.first_start and metadata_line(text):
            return "furniture"
        if n in self.topics and self.sectioned:
            return "topic"
        if not is_heading_like(text):
            return "narrative"
        if self._section_begins(n) or not self.sectioned:
            self.sectioned = True
            return "section"
        return "topic"

    def _is_compilation(self) -> bool:
        return any(self._section_begins(n) for n in range(self.first_start, len(self.passages)))

    def _is_place_line(self, n: int) -> bool:
        """Short lines between the title and the hour, or just below the date, say where it was."""
        if self.title is None or n <= self.title or n > self.title + 5:
            return False
        if (
            self.passages[n].mark is None
            and self.passages[n - 1].mark in ("dateline", "time")
            and is_place_like(self.passages[n].text)
        ):
            return True
        hour_follows = any(passage.mark == "time" for passage in self.passages[n : self.title + 6])
        return hour_follows and len(self.passages[n].text) <= 80


def _line(passage: Passage) -> Line:
    free = passage.mark in (None, "dateline") and not passage.start
    is_heading = free and is_heading_like(passage.text)
    return Line(passage.text, is_heading, passage.mark == "dateline", passage.start is not None)


def _is_title_case(text: str) -> bool:
    words = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return bool(words) and len(text.split()) <= 14 and sum(word[0].isupper() for word in words) >= 0.6 * len(words)


def assign_roles(passages: Sequence[Passage]) -> tuple[list[Passage], int | None]:
    """The passages with the role of each, and which passage is the title."""
    walk = Walk(passages)
    # The role is the last field: `_replace` would look for each by its name.
    return [Passage(*passage[:-1], walk.role(n)) for n, passage in enumerate(passages)], walk.title
