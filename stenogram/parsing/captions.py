"""Captions within a text: WebVTT, SRT and their like, cue after cue.

A cue is a line of times, perhaps with a number or a name above it, and the words below it up to a blank
line. Cues whose sentence goes on are joined; the lines of times are furniture between paragraphs, or
stand beside the words where a sentence runs over them. Cases: tests/spec/reading/captions.txt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, NamedTuple

from stenogram.model import Marginal, SpokenTime
from stenogram.parsing.clock import cue_times, seconds_of
from stenogram.parsing.layout import UNNAMED, Layout, TaggedLabel, normal
from stenogram.text.punctuation import CLOSERS, COLONS, ELLIPSES, SEMICOLONS, SENTENCE_ENDS, ends_sentence

_FEWEST: Final = 2
_LONGEST_PARAGRAPH: Final = 600
_PAUSE: Final = 4.0
"""Seconds of silence after which words without a stop are taken for a new paragraph."""
_ENDS: Final = (*SENTENCE_ENDS, *COLONS, *SEMICOLONS, *ELLIPSES, *CLOSERS, "—", "–", "--", "♪")
_BLOCK: Final = re.compile(r"(?:WEBVTT|NOTE|STYLE|REGION)\b")
_VOICE: Final = re.compile(r"\s*<(v(?:\.[\w.]+)?)\s+([^<>]{1,80})>\s*(.*)$", re.DOTALL)
_STYLED: Final = re.compile(
    r"\s*((?:</?(?:i|b|u|c|font|lang|ruby|rt)(?:[.\s][^<>]*)?>|\{\\?[a-z]+\d*[^{}]*\})+)\s*(.*)$"
)
_CLOSED: Final = re.compile(r"(.*?)\s*((?:</(?:v|i|b|u|c|font|lang)>)+)\s*$")
_NAMED: Final = re.compile(r"\s*([^\W\d_][^:：<>?!]{0,60}?)\s?[:：]\s+(?=\S)")
_INNER_STYLE: Final = re.compile(
    r"</?(?:i|b|u|c|font|lang|ruby|rt)(?:[.\s][^<>]*)?>|</?v>|<(?:\d+:)?\d\d:\d\d\.\d{3}>", re.IGNORECASE
)
"""A tag within the words of a cue: of italics and the like, or the time at which the next word is spoken."""
_SOUNDS: Final = ("(", "[", "♪", "*")
_NEW_VOICE: Final = (">>", "- ", "– ", "— ", "-", "♪", "(", "[")


class _Cue(NamedTuple):
    """Lines [first, timing] say the times, and what was shown before; the words are lines (timing, end)."""

    first: int
    timing: int
    end: int
    time: SpokenTime

    @property
    def words(self) -> range:
        return range(self.timing + 1, self.end)


def read_captions(layout: Layout) -> None:
    """Note the cues of a text that has at least two; a text without them is left as it is."""
    timings = [
        (n, time)
        for n, line in enumerate(layout.lines)
        if ("-->" in line or ":" in line[:8]) and (time := _timing(line))
    ]
    if len(timings) < _FEWEST:
        return
    cues = _without_repeats(layout, list(_cues(layout, timings)))
    _mark_blocks(layout, cues[0].first)
    for n in (n for cue in cues for n in cue.words):
        _take_styles_off(layout, n)
    _note_name_lines(layout, cues)
    _note_cues(layout, cues)


def _note_cues(layout: Layout, cues: Sequence[_Cue]) -> None:
    """Note cue after cue who speaks, and whether the sentence goes on."""
    voice = ""
    above: _Cue | None = None
    length = 0
    voices_recur = _voices_recur(layout, cues)
    for cue in cues:
        speaker, named = _voice(layout, cue)
        same = bool(speaker) and speaker == voice
        goes_on = above is not None and (not named or same) and _goes_on(layout, above, cue, length)
        length = length + 80 if goes_on else 0
        last = _last_voice(layout, cue)
        lacks_voice = voices_recur and not goes_on and _lacks_voice(layout, cue)
        _note(layout, cue, goes_on, same)
        if lacks_voice:
            first = cue.words[0]
            layout.notes[first] = layout.note_of(first)._replace(label=UNNAMED)
            voice, above = "", cue
        elif cue.words:
            voice, above = last or (speaker if named or not voice else voice), cue


def _voices_recur(layout: Layout, cues: Sequence[_Cue]) -> bool:
    """Whether cues say again who speaks while one person does: then one that says nothing is not known to go on.

    Where each voice stands only at the first of its cues, the others are that person's.
    """
    voices = [_VOICE.match(layout.lines[cue.words[0]]) for cue in cues if cue.words]
    names = [match[2].strip() if match else None for match in voices]
    recurs = any(name and name == below for name, below in pairwise(names))
    return recurs and 2 * sum(map(bool, names)) >= len(names)


def _lacks_voice(layout: Layout, cue: _Cue) -> bool:
    """Whether a cue has words, neither a voice nor a label, and is no sound: "[Applause]"."""
    if not cue.words:
        return False
    first = cue.words[0]
    line = layout.lines[first].lstrip()
    marked = layout.note_of(first).label or _VOICE.match(line) or _NAMED.match(line)
    return not marked and not line.startswith(_SOUNDS)


def _note_name_lines(layout: Layout, cues: Sequence[_Cue]) -> None:
    """Names alone on the first lines of cues, again and again, are labels."""
    firsts = [(cue, normal(layout.lines[cue.words[0]])) for cue in cues if len(cue.words) > 1]
    names = {text for _, text in firsts}
    if len(firsts) < 0.6 * len(cues) or len(names) > 0.7 * len(firsts) or any(map(ends_sentence, names)):
        return
    for cue, text in firsts:
        if len(text) <= 60 and not _VOICE.match(text) and not _NAMED.match(text):
            layout.notes[cue.words[0]] = layout.note_of(cue.words[0])._replace(
                label=TaggedLabel(len(text), text.strip("()[]<>: "))
            )


def _timing(line: str) -> SpokenTime | None:
    """The times of a line of times alone; times in brackets before words are a label's."""
    return cue_times(line) if not line.lstrip().startswith(("[", "(")) else None


def _cues(layout: Layout, timings: list[tuple[int, SpokenTime]]) -> Iterator[_Cue]:
    lines = layout.lines
    firsts = [_first_line(layout, n) for n, _ in timings]
    for at, (n, time) in enumerate(timings):
        stop = firsts[at + 1] if at + 1 < len(timings) else len(lines)
        end = n + 1
        while end < stop and (lines[end].strip() or _is_line_of_space(lines, end, stop)):
            end += 1
        yield _Cue(firsts[at], n, end, time)


def _is_line_of_space(lines: Sequence[str], n: int, stop: int) -> bool:
    """Whether a line of spaces alone is an empty line of words, as a player shows it: words follow right below."""
    return bool(lines[n]) and n + 1 < stop and bool(lines[n + 1].strip())


def _without_repeats(layout: Layout, cues: list[_Cue]) -> list[_Cue]:
    """The cues without the lines that scroll: those that the cue above has shown already, and empty ones.

    So machines caption live speech: each line is shown twice, below and then above the next. Where that is not so of
    most cues, it may be so of those that grow: they show all of the cue above again, and go on.
    """
    shown = [[_bare(layout.lines[n]) for n in cue.words] for cue in cues]
    above: list[str] = []
    repeated = []
    for lines in shown:
        repeated.append(_count_repeated(lines, above))
        above = list(filter(None, lines))
    scrolling = sum(any(lines[:count]) for lines, count in zip(shown, repeated, strict=True))
    if 2 * scrolling < len(cues):
        growing = [count if any(lines[count:]) else 0 for lines, count in zip(shown, repeated, strict=True)]
        of_several_lines = sum(sum(map(bool, lines)) > 1 for lines in shown)
        repeats = [count for lines, count in zip(shown, growing, strict=True) if any(lines[:count])]
        if len(repeats) < _FEWEST or 2 * len(repeats) < of_several_lines:
            return cues
        repeated = growing
    return list(_joined(cue._replace(timing=cue.timing + count) for cue, count in zip(cues, repeated, strict=True)))


def _joined(cues: Iterable[_Cue]) -> Iterator[_Cue]:
    """Cues without words of their own are part of what stands above the next."""
    first: int | None = None
    for cue in cues:
        first = cue.first if first is None else first
        if cue.words:
            yield cue._replace(first=first)
            first = None
    if first is not None:
        yield cue._replace(first=first)


def _count_repeated(lines: Sequence[str], above: Sequence[str]) -> int:
    """How many of the first lines are empty, or lines that were shown last before; `above` are those, none empty."""
    words = list(filter(None, lines))
    shared = next((n for n in range(min(len(words), len(above)), 0, -1) if words[:n] == above[-n:]), 0)
    ends = [n for n, line in enumerate(lines, 1) if line]
    rest = next((n for n, line in enumerate(lines) if line), len(lines))
    if not shared:
        return rest
    return ends[shared] - 1 if shared < len(ends) else len(lines)


def _bare(line: str) -> str:
    return normal(_INNER_STYLE.sub("", line))


def _first_line(layout: Layout, timing: int) -> int:
    """The number or name of a cue stands right above its times, below a blank line."""
    above = layout.lines[timing - 1].strip() if timing else ""
    numbered = above.isdigit()
    named = above and len(above) < 60 and (timing < 2 or not layout.lines[timing - 2].strip())
    return timing - 1 if numbered or (named and not _timing(above) and not _BLOCK.match(above)) else timing


def _mark_blocks(layout: Layout, first: int) -> None:
    """The head of the file, its notes and its styles: each ends at a blank line."""
    within = False
    for n, line in enumerate(layout.lines):
        if not line.strip():
            within = False
        elif (line.startswith("WEBVTT") and n < max(first, 1)) or (
            (within or _BLOCK.match(line)) and n not in layout.notes
        ):
            within = within or _is_block(layout, n)
            if within:
                layout.mark(n, "furniture")


def _is_block(layout: Layout, n: int) -> bool:
    stands_alone = n == 0 or not layout.lines[n - 1].strip()
    return stands_alone and _BLOCK.match(layout.lines[n]) is not None and layout.lines[n].split(maxsplit=1)[0].isupper()


def _voice(layout: Layout, cue: _Cue) -> tuple[str, bool]:
    """Who speaks a cue by its tag or its label, and whether it says so."""
    for n in cue.words[:1]:
        match = _VOICE.match(layout.lines[n]) or None
        if match:
            return match[2].strip(), True
        if label := layout.note_of(n).label:
            return label.name, True
        named = _NAMED.match(layout.lines[n])
        if named and len(named[1].split()) <= 6:
            return named[1], True
        return "", layout.lines[n].lstrip().startswith(_NEW_VOICE)
    return "", False


def _goes_on(layout: Layout, above: _Cue, cue: _Cue, length: int) -> bool:
    """Whether a cue takes up the sentence of the one above it."""
    if not above.words or not cue.words:
        return False
    last = layout.lines[above.words[-1]].rstrip()
    if last.endswith(_ENDS) or length > _LONGEST_PARAGRAPH:
        return False
    end, start = seconds_of(above.time.end or above.time.start), seconds_of(cue.time.start)
    return end is None or start is None or start - end < _PAUSE


def _note(layout: Layout, cue: _Cue, goes_on: bool, same: bool) -> None:
    """Note the lines of a cue. The tag of somebody who is speaking already stands with the times."""
    lines = layout.lines
    heads = [lines[n].strip() for n in range(cue.first, cue.timing + 1)]
    if not cue.words:
        for n in range(cue.first, cue.timing + 1):
            layout.mark(n, "furniture", joins=n > cue.first)
        return
    first, label = _take_voice(layout, cue, heads, same)
    for n in cue.words:
        if n > first:
            _note_further_line(layout, n)
        _take_inner_styles_off(layout, n)
    if label and label.end == len(normal(lines[first])) and len(cue.words) > 1:
        layout.notes[first + 1] = layout.note_of(first + 1)._replace(joins=False, begins=True)
    note = layout.note_of(first)
    layout.notes[first] = note._replace(label=label, time=cue.time, joins=goes_on, begins=not goes_on)
    if goes_on:
        for n in range(cue.first, cue.timing + 1):
            lines[n] = ""
        note = layout.note_of(first)
        layout.notes[first] = note._replace(margin=(Marginal(0, " ".join(filter(None, heads))), *note.margin))
        return
    for n in range(cue.first, cue.timing):
        layout.mark(n, "furniture", joins=n > cue.first)
    lines[cue.timing] = " ".join(filter(None, heads[cue.timing - cue.first :]))
    layout.mark(cue.timing, "furniture", joins=cue.timing > cue.first)


def _note_further_line(layout: Layout, n: int) -> None:
    """A further line of a cue goes on, or is another voice."""
    voice = _VOICE.match(layout.lines[n])
    note = layout.note_of(n)
    if not voice:
        layout.notes[n] = note._replace(joins=not layout.lines[n].lstrip().startswith(_NEW_VOICE))
        return
    name = voice[2].strip()
    layout.lines[n] = f"{name}>{voice[3]}"
    margin = (Marginal(0, f"<{voice[1]}"), *note.margin)
    layout.notes[n] = note._replace(label=TaggedLabel(len(name), name), margin=margin, begins=True)


def _last_voice(layout: Layout, cue: _Cue) -> str | None:
    """Who speaks the last of several voices in a cue."""
    voices = [match[2].strip() for n in cue.words[1:] if (match := _VOICE.match(layout.lines[n]))]
    return voices[-1] if voices else None


def _take_voice(layout: Layout, cue: _Cue, heads: list[str], same: bool) -> tuple[int, TaggedLabel | None]:
    """The line of a cue on which its words begin, and its label; what says again who speaks goes to the times."""
    lines, first = layout.lines, cue.words[0]
    own_line = layout.note_of(first).label
    voice = _VOICE.match(lines[first])
    if voice:
        name = voice[2].strip()
        heads.append(f"<{voice[1]} {name}>" if same else f"<{voice[1]}")
        lines[first] = voice[3] if same else f"{name}>{voice[3]}"
        return first, None if same else TaggedLabel(len(name), name)
    if own_line and same:
        margin = layout.notes.pop(first).margin
        heads += [marginal.text for marginal in margin if not marginal.at]
        heads += [lines[first].strip(), *(marginal.text for marginal in margin if marginal.at)]
        lines[first] = ""
        return first + 1, None
    if same and (named := _NAMED.match(lines[first])):
        heads.append(lines[first][: named.end()].strip())
        lines[first] = lines[first][named.end() :]
    return first, own_line


def _take_styles_off(layout: Layout, n: int) -> None:
    """Tags of italics and colours around the words of a caption are not words."""
    styled = _STYLED.match(layout.lines[n]) if "<" in layout.lines[n] or "{" in layout.lines[n] else None
    if styled:
        layout.take_off(n, before=styled[1], rest=styled[2])
    closed = _CLOSED.match(layout.lines[n]) if "</" in layout.lines[n] else None
    if closed:
        layout.take_off(n, after=closed[2], rest=closed[1])


def _take_inner_styles_off(layout: Layout, n: int) -> None:
    """Tags within a line of words go to its margin, each at its place."""
    line = layout.lines[n]
    tags = list(_INNER_STYLE.finditer(line)) if "<" in line else []
    if not tags:
        return
    inner = []
    words, start = "", 0
    for tag in tags:
        words += line[start : tag.start()]
        inner.append(Marginal(len(normal(words)) + words[-1:].isspace(), tag[0]))
        start = tag.end()
    layout.lines[n] = words + line[start:]
    end = len(normal(layout.lines[n]))
    note = layout.note_of(n)
    margin = [replace(marginal, at=min(marginal.at, end)) for marginal in (*note.margin, *inner)]
    layout.notes[n] = note._replace(margin=tuple(sorted(margin, key=lambda marginal: marginal.at)))
