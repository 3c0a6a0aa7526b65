"""Candidates for the registry: what the texts name and the registry does not have, ranked, with an entry to paste."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from slugify import slugify

from stenogram.annotation.candidates import Seen, kind_of, names_by_form
from stenogram.annotation.countries import COUNTRIES, without_form_of_state
from stenogram.annotation.people import TITLES_BEFORE
from stenogram.annotation.span_set import SpanSet
from stenogram.kinds import kind_named
from stenogram.model import EntityKind, Furniture, Mention, Transcript
from stenogram.registry.canonical import key_of

PLACES = 3
"""Of a candidate that are shown."""

_AROUND = 4
"""Words before and after a candidate that are shown."""
_COUNTRIES = frozenset(map(key_of, COUNTRIES))
_LONGEST = 16
"""Words of a name beyond which it is a sentence."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name that the registry lacks.

    `count` is how often it stands in how many `texts`, `places` are "file:line" of the first;
    `context` are the words around the first, "" where somebody speaks there; `file`
    is the registry file to which `entry`, a piece of YAML, is to be added.
    """

    name: str
    kind: EntityKind
    count: int
    texts: int
    places: tuple[str, ...]
    context: str
    file: str
    entry: str


@dataclass
class _Candidate:
    """A name as it is met: by its key, with the ways it is written."""

    written: Counter[str] = field(default_factory=Counter)
    kinds: Counter[EntityKind] = field(default_factory=Counter)
    texts: set[str] = field(default_factory=set)
    places: list[str] = field(default_factory=list)
    met: set[tuple[str, int, int]] = field(default_factory=set)
    surely: bool = False
    place: bool = False
    context: str = ""

    def add(self, seen: Seen, file: str, line: int, text: str = "") -> None:
        if seen.kind:
            self.kinds[seen.kind] += 2 if seen.surely else 1
        self.surely = self.surely or seen.surely
        self.place = self.place or seen.place
        if (file, line, seen.start) in self.met:
            return
        self.met.add((file, line, seen.start))
        self.written[seen.name] += 1
        self.texts.add(file)
        if not self.places:
            self.context = _around(text, seen)
        place = f"{file}:{line}"
        if len(self.places) < PLACES and place not in self.places:
            self.places.append(place)

    @property
    def count(self) -> int:
        return sum(self.written.values())


def suggest(transcripts: Iterable[Transcript], not_names: Iterable[str] = ()) -> tuple[Suggestion, ...]:
    """What the texts name and the registry lacks, the likeliest first.

    First those that a word in them or a title shows to be names, by the texts in which they stand and
    by how often. What is mentioned already is passed over: with an empty registry everything is suggested.
    `not_names` are texts that were refused, in any letter case.
    """
    found: dict[str, _Candidate] = defaultdict(_Candidate)
    for transcript in transcripts:
        file = transcript.document.source.file
        for name, line in _speakers(transcript):
            found[key_of(name)].add(Seen(name, -line, "person", True), file, line)
        ordinal = 0
        for block in transcript.document.blocks:
            for paragraph in block.paragraphs:
                if not isinstance(block, Furniture):
                    for seen in _not_mentioned(paragraph.text, transcript.mentions[ordinal]):
                        found[key_of(seen.name)].add(seen, file, paragraph.line, paragraph.text)
                ordinal += 1
    for name in not_names:
        found.pop(key_of(name), None)
    full = {
        name.split()[-1]
        for each in found.values()
        for name in each.written
        if " " in name and (each.kinds["person"] or not each.kinds)
    }
    made = [
        _suggestion(each)
        for key, each in found.items()
        # A surname is found by the full name's entry.
        if len(key) > 1
        and not any(key_of(without_form_of_state(name)) in _COUNTRIES for name in each.written)
        and not ((each.kinds["person"] or not each.kinds) and full.issuperset(each.written))
    ]
    ranked = sorted(((sure, each) for sure, each in filter(None, made)), key=lambda pair: _rank(*pair))
    return tuple(each for _, each in ranked)


def _speakers(transcript: Transcript) -> Iterator[tuple[str, int]]:
    for turn in transcript.document.turns():
        speaker = turn.speaker
        if speaker and not speaker.registered and not speaker.unnamed:
            # A title and a surname are no name to register somebody under.
            name = TITLES_BEFORE.sub("", speaker.name)
            if " " in name:
                yield name, turn.line


def _around(text: str, seen: Seen) -> str:
    """The words before a candidate, itself and the words after it."""
    if not text:
        return ""
    end = seen.start + len(seen.name)
    before, after = text[: seen.start].split(), text[end:].split()
    start = "… " if len(before) > _AROUND else ""
    stop = " …" if len(after) > _AROUND else ""
    glued = "" if text[end : end + 1].strip() else " "
    words = f"{' '.join(before[-_AROUND:])} {seen.name}{glued}{' '.join(after[:_AROUND])}".strip()
    return f"{start}{words}{stop}"


def _not_mentioned(text: str, mentions: Iterable[Mention]) -> Iterator[Seen]:
    # Where everything is in capitals, they tell nothing.
    if text.isupper():
        return
    cover = SpanSet(len(text))
    for mention in mentions:
        cover.take(mention.start, mention.end)
    for seen in names_by_form(text):
        if cover.is_free(seen.start, seen.start + len(seen.name)) and len(seen.name.split()) <= _LONGEST:
            yield seen


def _suggestion(candidate: _Candidate) -> tuple[bool, Suggestion] | None:
    name, _ = max(candidate.written.items(), key=lambda each: (each[1], each[0]))
    kind = candidate.kinds.most_common(1)[0][0] if candidate.kinds else None
    # "Civil Service Commission" may stand after a post, but is nobody.
    if kind == "person" and " " in name and kind_of(name) == "organisation":
        kind = "organisation"
    untitled = TITLES_BEFORE.sub("", name)
    if untitled and untitled != name and kind_of(untitled) is None:
        name, kind = untitled, "person"
    words = name.split()
    sure = candidate.surely
    if candidate.place and not sure:
        return None
    if kind is None:
        people = 2 <= len(words) <= 4 and all(word[:1].isupper() and not word.isupper() for word in words)
        kind = "person" if people else "organisation"
    made = Suggestion(
        name=name,
        kind=kind,
        count=candidate.count,
        texts=len(candidate.texts),
        places=tuple(candidate.places),
        context=candidate.context,
        file=kind_named(kind).file,
        entry=_entry(name, kind),
    )
    return sure, made


def _rank(sure: bool, each: Suggestion) -> tuple[bool, int, int, str]:
    return not sure, -each.texts, -each.count, each.name


def _entry(name: str, kind: EntityKind) -> str:
    quoted = f'"{name}"' if re.search(r"[:#\[\]{}&*!|>%@`,'\"]", name) else name
    lines = [f"- id: {slugify(name)}", f"  name: {quoted}"]
    if kind == "summit":
        lines.append("  date: YYYY-MM-DD")
    if kind != "person":
        lines.append("  definition: …")
    return "\n".join(lines) + "\n"
