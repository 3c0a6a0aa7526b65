"""Tags of corpora around the words: <SPEAKER NAME="…">, <u who="…">, <Newspeech>…</Newspeech>, <P>.

Only tags at the ends of lines are read, and only those that come in pairs, with attributes, or again and
again: "<script>" in a sentence is a word. A tag is kept beside the words, not among them. Cases:
tests/spec/reading/markup.txt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from stenogram.model import Marginal
from stenogram.parsing.layout import Layout, TaggedLabel, normal

_ATTRIBUTE: Final = r"""[\w:.-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+)"""
_TAG: Final = re.compile(rf"<(/?)([A-Za-z][\w:.-]*)((?:\s+{_ATTRIBUTE})*)\s*/?>")
_OPENING: Final = re.compile(rf"(?:\s*{_TAG.pattern})+")
_ATTRIBUTES: Final = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))""")
_FEWEST: Final = 3
_QUOTED: Final = re.compile(r"\s{0,3}(>)\s(\s*[^\s>].*)$", re.DOTALL)
_FEWEST_TURNS: Final = 2
_NAMES: Final = ("name", "speaker", "who", "by", "orador", "redner", "nom", "nombre", "spk")
"""Attributes that name who speaks, the likeliest first."""
_SPEAKER_TAGS: Final = frozenset(
    "speaker sp u turn speech intervention newspeech who spk orador redner orateur vorredner".split()
)
_NAME_TAGS: Final = frozenset("speaker who name label orador redner orateur person".split())
_HEADING_TAGS: Final = frozenset("head header heading title topic h1 h2 h3 h4 h5 h6".split())
_HTML_TAGS: Final = frozenset(
    """
    a abbr article aside b blockquote body br button code div em font footer form hr html i iframe img input li link
    main meta nav ol pre s script section small span strike strong style sub sup svg table tbody td th tr tt ul v video
    """.split()
)
"""Tags of print, of captions and of web pages, which say nothing of turns; a web page is read elsewhere."""


def read_quote_marks(layout: Layout) -> None:
    """Take the marks of a quotation in Markdown or mail (">") off a text of which most lines have one."""
    lines = [(n, match) for n, line in enumerate(layout.lines) if (match := _QUOTED.match(line))]
    with_words = sum(1 for line in layout.lines if line.strip())
    if len(lines) < _FEWEST or len(lines) < 0.6 * with_words:
        return
    for n, match in lines:
        if n not in layout.notes:
            layout.take_off(n, before=match[1], rest=match[2])


def read_markup(layout: Layout) -> None:
    """Take the tags of a text in a corpus's markup off its lines, and note the labels in them."""
    tagged = [n for n, line in enumerate(layout.lines) if "<" in line and n not in layout.notes and _TAG.search(line)]
    kinds = _kinds_of_tag(layout.lines[n] for n in tagged)
    if not kinds:
        return
    for n in tagged:
        _read_line(layout, n, kinds)


def _kinds_of_tag(lines: Iterable[str]) -> frozenset[str]:
    """The names of tags that the text is marked up with: none unless those of turns come again and again."""
    opened: Counter[str] = Counter()
    closed: Counter[str] = Counter()
    begun: Counter[str] = Counter()
    for line in lines:
        for match in _TAG.finditer(line):
            name = match[2].casefold()
            if match[1]:
                closed[name] += 1
                continue
            opened[name] += 1 if match[3] or name == "p" else 0
            begun[name] += not line[: match.start()].strip()
    kinds = {name for name in opened if opened[name] or closed[name]} - _HTML_TAGS
    turns = {name for name in kinds if begun[name] >= (_FEWEST_TURNS if name in _SPEAKER_TAGS else _FEWEST)}
    return frozenset(kinds) if turns - {"p", "u"} or ("u" in turns and opened["u"]) else frozenset()


def _read_line(layout: Layout, n: int, kinds: frozenset[str]) -> None:
    line = layout.lines[n].strip()
    begin = _edge(line, kinds)
    tags, words = line[:begin], line[begin:].strip()
    end = _closing_edge(words, kinds)
    if not begin and end == len(words):
        return
    words, closing = words[:end].rstrip(), words[end:]
    if element := _name_element(tags, words):
        _note_element(layout, n, tags, element, kinds)
    elif (span := _named_by(tags)) is not None:
        _note_label(layout, n, tags, span, words)
    else:
        layout.take_off(n, before=tags, rest=words)
        heading = any(match[2].casefold() in _HEADING_TAGS for match in _TAG.finditer(tags)) and bool(words)
        note = layout.note_of(n)
        layout.notes[n] = note._replace(begins=bool(begin), mark="topic" if heading else note.mark)
    layout.take_off(n, after=closing)
    _begin_below(layout, n)


def _note_element(layout: Layout, n: int, tags: str, element: tuple[str, str, str], kinds: frozenset[str]) -> None:
    """The name between two tags is the label."""
    name, closing, rest = element
    more = _edge(rest, kinds)
    label = normal(name).rstrip(" :")
    layout.lines[n] = f"{name} {rest[more:]}".strip()
    margin = (Marginal(0, tags.strip()), Marginal(len(normal(name)), f"{closing} {rest[:more]}".strip()))
    layout.notes[n] = layout.note_of(n)._replace(label=TaggedLabel(len(label), label), margin=margin, begins=True)


def _begin_below(layout: Layout, n: int) -> None:
    """What stands below a line that ends in a tag, or is one, begins anew."""
    if n + 1 == len(layout.lines) or not layout.lines[n + 1].strip() or layout.note_of(n).mark is not None:
        return
    if not layout.lines[n] or any(marginal.at for marginal in layout.note_of(n).margin):
        layout.notes[n + 1] = layout.note_of(n + 1)._replace(begins=True)


def _edge(line: str, kinds: frozenset[str]) -> int:
    """Where the words begin behind the tags at the beginning of a line."""
    at = 0
    while match := _TAG.match(line, at):
        if match[2].casefold() not in kinds:
            break
        at = match.end()
        while line[at : at + 1].isspace():
            at += 1
    return at


def _closing_edge(words: str, kinds: frozenset[str]) -> int:
    """Where the tags at the end of a line begin."""
    end = len(words)
    for match in reversed(list(_TAG.finditer(words))):
        if words[match.end() : end].strip() or match[2].casefold() not in kinds:
            break
        end = match.start()
    return end


def _named_by(tags: str) -> tuple[int, int] | None:
    """Where among the tags that open a line the name of who speaks stands."""
    for match in _TAG.finditer(tags):
        if match[1] or match[2].casefold() not in _SPEAKER_TAGS:
            continue
        attributes = {
            attribute[1].casefold(): attribute for attribute in _ATTRIBUTES.finditer(tags, match.start(3), match.end(3))
        }
        for key in _NAMES:
            attribute = attributes.get(key)
            value = next((group for group in (2, 3, 4) if attribute[group]), None) if attribute else None
            if attribute and value and any(map(str.isalpha, attribute[value])):
                return attribute.span(value)
    return None


def _note_label(layout: Layout, n: int, tags: str, span: tuple[int, int], words: str) -> None:
    """The name within a tag is the label; the rest of the tag stands beside it."""
    name = tags[span[0] : span[1]]
    label = normal(name)
    spoken = label.lstrip("#").replace("_", " ") if label.startswith("#") else label
    layout.lines[n] = f"{label} {words}".strip()
    margin = (Marginal(0, tags[: span[0]].strip()), Marginal(len(label), tags[span[1] :].strip()))
    layout.notes[n] = layout.note_of(n)._replace(margin=margin, label=TaggedLabel(len(label), spoken), begins=True)


def _name_element(tags: str, words: str) -> tuple[str, str, str] | None:
    """Name, closing tag and words of "<speaker>Anna Reed</speaker> Yes."."""
    opening = [match for match in _TAG.finditer(tags) if not match[1]]
    if not opening or opening[-1][2].casefold() not in _NAME_TAGS:
        return None
    closing = re.search(rf"</{re.escape(opening[-1][2])}\s*>", words)
    if not closing or not 0 < len(words[: closing.start()].strip()) <= 80:
        return None
    return words[: closing.start()].strip(), closing[0], words[closing.end() :].strip()
