"""The record that reading passes through its rules: a passage, and what each rule has decided about it.

Every step takes the sequence of all passages and gives a new one; nothing is kept beside it by index.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal, NamedTuple

from stenogram.model import Marginal, Speaker, SpokenTime
from stenogram.parsing.label_parts import LabelParts
from stenogram.parsing.layout import TaggedLabel

Mark = Literal[
    "furniture", "page head", "break", "ornament", "omission", "dateline", "time", "clerk", "stage", "menu", "end",
    "roll", "printed", "topic",
]  # fmt: skip
"""What a passage is by itself.

`furniture` may stand in the middle of a turn, a `page head` at its end too;
`menu` is of the web page around the text; `break` and
`end` are furniture that ends whatever stood before; `clerk` is narrative between turns, as are lists
(`roll`) and what was laid on the table (`printed`); `topic` is a heading.
"""

PassageRole = Literal[
    "title", "section", "topic", "narrative", "furniture", "start", "speech", "stage", "inner furniture"
]
"""What a passage is in the text: `inner furniture` and `stage` stand within a turn that goes on after them."""

Side = Literal["asks", "answers"]


class LabelCandidate(NamedTuple):
    """What may be a label: `label` as printed, without delimiter; `rest` the words after it; `style` how it is set."""

    style: str
    label: str
    rest: str
    parts: LabelParts


class TurnStart(NamedTuple):
    """A turn begins.

    `label` is the printed one, None where there is none; `speaker_name` names a speaker whom the sidecar or
    the introduction gives; `side` is who speaks in an interview without labels. `speaker` and `office` are
    who that is, once it is known.
    """

    label: LabelCandidate | None
    speaker_name: str | None = None
    side: Side | None = None
    speaker: Speaker | None = None
    office: str | None = None


class GivenTurn(NamedTuple):
    """A turn that the sidecar begins: its speaker, its label, or both."""

    speaker: str | None
    label: str | None


class Passage(NamedTuple):
    """A paragraph as printed, and what has been decided about it.

    `raw` is its first line with the inner spacing kept, and is `text` itself where that is the same; `line` is
    of its first line; `gap`: a blank line stands before. `breaks` are the places in `text` where each further
    line of the file begins.

    `quoted`: its form says that it has no label; `tagged` is the label that its form marks; `time` is when it was
    spoken; `margin` what the file has beside its words.

    `mark` is what it is by itself, `forced` and `given` what the sidecar says of it, `candidate` the label with
    which it may begin, `start` the turn that begins there, `role` what it is in the text.
    """

    line: int
    text: str
    raw: str
    gap: bool
    breaks: tuple[int, ...] = ()
    quoted: bool = False
    tagged: TaggedLabel | None = None
    time: SpokenTime | None = None
    margin: tuple[Marginal, ...] = ()
    mark: Mark | None = None
    forced: str | None = None
    given: GivenTurn | None = None
    candidate: LabelCandidate | None = None
    start: TurnStart | None = None
    role: PassageRole | None = None

    def line_at(self, place: int) -> int:
        """The line of the file where a character of `text` stands."""
        return self.line + bisect_right(self.breaks, place)

    def part(self, start: int, end: int) -> Passage:
        """The passage of some characters of this one, of which one at least is no space; undecided as yet."""
        text = self.text[start:end].strip()
        begin = self.text.index(text, start)
        breaks = tuple(place - begin for place in self.breaks if begin < place < end)
        margin = tuple(
            Marginal(max(0, min(marginal.at - begin, len(text))), marginal.text)
            for marginal in self.margin
            if start <= marginal.at < end or (marginal.at == end == len(self.text))
        )
        return Passage(
            self.line_at(begin),
            text,
            text,
            self.gap and start == 0,
            breaks,
            quoted=self.quoted,
            tagged=self.tagged if start == 0 else None,
            time=self.time,
            margin=margin,
        )
