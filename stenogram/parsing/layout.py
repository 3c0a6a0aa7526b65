"""The lines of a text with what its form says of them, before they are joined into passages.

Captions, tags, numbered court paper and front matter say outright where words, labels and times stand.
Each form is one function that takes a Layout and notes what it recognises; what it does not
recognise stays as it is. `parsing.forms` has them in order.
"""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from stenogram.model import Marginal, SpokenTime

LineMark = Literal["furniture", "page head", "roll", "printed", "quoted", "topic"]
"""What a line is by its form or its region.

`furniture` is of the page, the caption file or the front matter, `page head` the words at the head or foot of a
page; `roll` is a list that nobody speaks;
`printed` is matter read into the record by the clerk; `quoted` is spoken, but has no labels of its own;
`topic` is a heading.
"""

_RUN_OF_SPACE: Final = re.compile(r"\s+")
_ODD_SPACE: Final = re.compile(r"[^\S ]")
_LINE_END: Final = re.compile(r"\r\n|\r")
_LONG: Final = 1 << 20


def normal(text: str) -> str:
    """The text with each run of white space made one space, stripped."""
    if len(text) > _LONG:  # Splitting so long a line would take ten times its size in memory.
        return _RUN_OF_SPACE.sub(" ", text).strip()
    # What is printable has no white space but spaces, and that is found out fast.
    if "  " not in text and (text.isprintable() or _ODD_SPACE.search(text) is None):
        return text.strip(" ")
    return " ".join(text.split())


def split_lines(text: str) -> list[str]:
    """Lines as an editor counts them: ended by LF, CRLF or CR and by nothing else."""
    if "\r" in text:
        text = _LINE_END.sub("\n", text)
    return text.split("\n")


class TaggedLabel(NamedTuple):
    """A label that the form of the text marks as one.

    `end` counts the characters of the normalised line that are the label, as printed; `name` is who speaks, ""
    where the form shows that somebody begins to speak, and not who.
    """

    end: int
    name: str


UNNAMED: Final = TaggedLabel(0, "")


class LineNote(NamedTuple):
    """What the form says of one line.

    `margin` stood there beside the words and was taken off (a line number, a tag), with its place in the
    normalised line; `joins`: the line continues the one above, blank lines or not; `begins`: a passage begins here.
    """

    mark: LineMark | None = None
    margin: tuple[Marginal, ...] = ()
    label: TaggedLabel | None = None
    time: SpokenTime | None = None
    joins: bool = False
    begins: bool = False


_NOTHING: Final = LineNote()


class Layout:
    """The lines of a text, from 0, and the notes on some of them.

    `lines` are as printed but for what the notes took off; `paper`: the lines are those of a numbered page, so
    that a paragraph goes on until one is indented. `metadata` are the values of front matter, by
    their keys, which ends above line `metadata_end`.
    """

    def __init__(self, text: str) -> None:
        self.lines = split_lines(text)
        self.notes: dict[int, LineNote] = {}
        self.paper = False
        self.metadata: dict[str, tuple[str, ...]] = {}
        self.metadata_end = 0

    def note_of(self, n: int) -> LineNote:
        return self.notes.get(n, _NOTHING)

    def is_free(self, n: int) -> bool:
        """Whether the line has words and no form has claimed it."""
        return n not in self.notes and bool(self.lines[n].strip())

    def mark(self, n: int, mark: LineMark, *, joins: bool = False) -> None:
        self.notes[n] = self.note_of(n)._replace(mark=mark, joins=joins)

    def take_off(self, n: int, before: str = "", after: str = "", rest: str | None = None) -> None:
        """Leave `rest` of a line, noting what stood before and after it."""
        if rest is not None:
            self.lines[n] = rest
        note = self.note_of(n)
        first = (Marginal(0, before.strip()),) if before.strip() else ()
        last = (Marginal(len(normal(self.lines[n])), after.strip()),) if after.strip() else ()
        at_start = sum(marginal.at == 0 for marginal in note.margin)
        margin = (*note.margin[:at_start], *first, *note.margin[at_start:], *last)
        self.notes[n] = note._replace(margin=tuple(sorted(margin, key=lambda marginal: marginal.at)))
