"""References in the two styles that readers ask for most.

Chicago (18th edition, notes and bibliography) and APA (7th edition), as their CSL styles set an item of type
"speech"; tests/export compares each part with what a citation processor makes of the same CSL-JSON. A processor
takes some milliseconds a reference: too long for thousands of turns, so these few rules are written out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from stenogram.dates import DateSpan, PartialDate
from stenogram.exporters.work import Work
from stenogram.printed_days import span
from stenogram.translations import SOURCE_LANGUAGE, language
from stenogram.translations import gettext as _

Styled = tuple[str, ...]
"""A reference in parts: the 1st, 3rd, 5th … upright, the 2nd, 4th … in italics. Joined, it is plain text."""

_MONTHS: Final = ("January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December")  # fmt: skip
# The CSL specification's list for title case.
_STOP_WORDS: Final = re.compile(
    "a|an|and|as|at|but|by|down|for|from|in|into|nor|of|on|onto|or|over|so|the|till|to|up|via|with|yet"
)
# Control characters, which no value has (Work), mark what is set in italics until the parts are made.
_ITALIC: Final = "\x02"
_UPRIGHT: Final = "\x03"


def chicago_bibliography(work: Work) -> Styled:
    """The entry of a bibliography: "Putin, Vladimir. “Remarks …, Turn 1.” In *Title*, transcript. …"."""
    source = [_("Transcript")]
    if work.container:
        source = [_("In %(title)s", title=_italic(_headline(work.container, work))), _("transcript")]
    # The date is set off by a comma from what held or published the speech, and stands alone without either.
    *before, last = [part for part in (", ".join(_event(work)), work.publisher) if part] or [""]
    dated = ", ".join(part for part in (last, _month_day_year(work)) if part)
    author = [work.author.inverted] if work.author else []
    title = f"“{_stopped(_title(work))}”"
    return _styled(
        _stopped(part) for part in (*author, title, ", ".join(source), *before, dated, work.url or "") if part
    )


def chicago_note(work: Work) -> Styled:
    """The footnote: one sentence, names in their natural order."""
    author = f"{work.author.natural}, " if work.author else ""
    source = [_("in %(title)s", title=_italic(_headline(work.container, work)))] if work.container else []
    rest = [*source, _("transcript"), *_event(work), work.publisher, _month_day_year(work), work.url]
    title = f"{author}“{_title(work)},”"
    return _styled([title, _stopped(", ".join(part for part in rest if part))])


def apa(work: Work) -> Styled:
    """The entry of a reference list; a work without an author begins with its title."""
    kind = _("Transcript")
    medium = f"[{kind}]"
    title = work.title if work.container else _italic(work.title)
    source = _("In %(title)s", title=f"{_italic(work.container)} {medium}") if work.container else medium
    date = f"({_year_month_day(work)})."
    if not work.author:
        head = [_stopped(title), date, source]
    elif work.container:
        head = [_stopped(work.author.initialled), date, _stopped(title), source]
    else:
        head = [_stopped(work.author.initialled), date, f"{title} {source}"]
    sentences = [*head, work.publisher or "", ", ".join(_event(work))]
    return _styled([*(_stopped(sentence) for sentence in sentences if sentence), work.url or ""])


def _event(work: Work) -> list[str]:
    name = work.event
    return [part for part in (f"{name[0].upper()}{name[1:]}" if name else None, work.place) if part]


def _in_english() -> bool:
    return language() == SOURCE_LANGUAGE


def _title(work: Work) -> str:
    """The title of a turn is in the language of the site, that of a text in its own."""
    return _headline(work.title, work) if _in_english() or not work.container else work.title


def _headline(title: str, work: Work) -> str:
    """Title case, in English only: words that have a capital, and small words within, stay as they are."""
    if not re.match(r"en\b", work.language, re.IGNORECASE):
        return title
    words = title.split(" ")
    return " ".join(
        _headline_word(word, n in (0, len(words) - 1) or words[n - 1][-1:] in ":.") for n, word in enumerate(words)
    )


def _headline_word(word: str, at_an_end: bool) -> str:
    if not word.islower() or (_STOP_WORDS.fullmatch(word) and not at_an_end):
        return word
    return f"{word[0].upper()}{word[1:]}"


def _month_day_year(work: Work) -> str:
    """ "July 3, 2024", "July 3–4, 2024", "June 30–July 2, 2024", "June 2020", "n.d."."""
    start, end = work.date, work.until
    if start is None:
        return _("n.d.")
    if not _in_english():
        return span(DateSpan(start, end or start))
    if end is None:
        return _american(start)
    if end.year != start.year or not (start.month and end.month):
        return f"{_american(start)}–{_american(end)}"
    return f"{_month_day(start)}–{_rest(start, end)}{',' if end.day else ''} {end.year}"


def _year_month_day(work: Work) -> str:
    """ "2024, July 3", "2024, July 3–4", "2020", "n.d."."""
    start, end = work.date, work.until
    if start is None:
        return _("n.d.")
    if not _in_english():
        return span(DateSpan(start, end or start))
    first = f"{start.year}, {_month_day(start)}" if start.month else str(start.year)
    if end is None:
        return first
    if end.year != start.year or not (start.month and end.month):
        return f"{first}–{end.year}, {_month_day(end)}" if end.month else f"{first}–{end.year}"
    return f"{first}–{_rest(start, end)}"


def _american(date: PartialDate) -> str:
    return f"{_month_day(date)}{',' if date.day else ''} {date.year}" if date.month else str(date.year)


def _month_day(date: PartialDate) -> str:
    return " ".join(str(part) for part in (_MONTHS[(date.month or 1) - 1], date.day) if part)


def _rest(start: PartialDate, end: PartialDate) -> str:
    """The last day of several, with its month where that is another."""
    return str(end.day) if start.month == end.month and start.day and end.day else _month_day(end)


def as_html(reference: Styled) -> str:
    """Text with `<i>` and nothing else that is markup."""
    references = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
    parts = (part.translate(references) for part in reference)
    return "".join(f"<i>{part}</i>" if n % 2 else part for n, part in enumerate(parts))


def _italic(text: str) -> str:
    return f"{_ITALIC}{text}{_UPRIGHT}"


def _stopped(text: str) -> str:
    """With a full stop, unless its last character ends a sentence already."""
    last = text.rstrip(f"”{_UPRIGHT}")[-1:]
    return text if last in (".", "?", "!") else f"{text}."


def _styled(parts: Iterable[str]) -> Styled:
    return tuple(re.split(f"[{_ITALIC}{_UPRIGHT}]", " ".join(part for part in parts if part)))
