"""Candidates for the registry: what the texts name and the registry does not have, ranked, with an entry to paste."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from ahocorasick_rs import AhoCorasick
from slugify import slugify

from stenogram.annotation.people import TITLES_BEFORE
from stenogram.annotation.span_set import SpanSet
from stenogram.annotation.spotted_names import NOBODY, Evidence, spot_names
from stenogram.curation.validation_messages import yaml_text
from stenogram.model import EntityKind, Furniture, Mention, Paragraph, Registry, Summit, Transcript
from stenogram.registry.canonical import joins, key_of
from stenogram.registry.countries import COUNTRIES, country_of, without_form_of_state
from stenogram.registry.english_variants import without_brackets
from stenogram.registry.gazetteer import summit_cities

PLACES: Final = 3
"""Of a candidate that are shown."""

LANGUAGE: Final = "en"
"""The one language whose words for bodies, documents and posts are known here; texts in others are passed over."""

_AROUND: Final = 4
"""Words before and after a candidate that are shown."""
_COUNTRIES: Final = frozenset(map(key_of, COUNTRIES))
_LONGEST: Final = 16
"""Words of a name beyond which it is a sentence."""
_RANKS: Final[Mapping[Evidence, int]] = {"word": 0, "title": 0, "speech": 1, "capitals": 2}
_FILES: Final[Mapping[EntityKind, str]] = {
    "summit": "registry/summits.yml",
    "strategy": "registry/strategies.yml",
    "organisation": "registry/organisations.yml",
    "person": "registry/people.yml",
}


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
    """A name as it was met, by its key: how it is written, what speaks for it, where it stands."""

    written: Counter[str] = field(default_factory=Counter)
    kinds: Counter[EntityKind] = field(default_factory=Counter)
    rank: int = 9
    short: Counter[str] = field(default_factory=Counter)
    further: list[str] = field(default_factory=list)
    count: int = 0
    texts: set[str] = field(default_factory=set)
    places: list[str] = field(default_factory=list)
    context: str | None = None

    @property
    def name(self) -> str:
        return max(self.written.items(), key=lambda item: (item[1], item[0]))[0]

    @property
    def kind(self) -> EntityKind:
        return self.kinds.most_common(1)[0][0]

    def stands(self, file: str, line: int, context: str) -> None:
        """Count one place."""
        self.count += 1
        self.texts.add(file)
        place = f"{file}:{line}"
        if len(self.places) < PLACES and place not in self.places:
            self.places.append(place)
        if self.context is None:
            self.context = context


def suggest(transcripts: Sequence[Transcript], registry: Registry | None = None) -> tuple[Suggestion, ...]:
    """What the English texts name and the registry lacks, the likeliest first.

    First those that a word in them or a title shows to be names, by the texts in which they stand and by how often.
    What is mentioned, or registered under that name, is passed over, and so are the registry's `not_names`; with
    an empty registry everything is suggested. An acronym and the name that it shortens are one.
    """
    registry = registry or Registry({}, {})
    english = [text for text in transcripts if text.document.language.split("-")[0].casefold() == LANGUAGE]
    candidates: dict[str, _Candidate] = defaultdict(_Candidate)
    for transcript in english:
        _gather(transcript, candidates)
    known = _registered_keys(registry) | _towns(registry)
    for key in [key for key in candidates if len(key) < 2 or key in known or _is_country(candidates[key])]:
        del candidates[key]
    _join_acronyms(candidates)
    _join_shortened(candidates)
    _locate(candidates, english)
    _join_longer(candidates)
    ids = {*registry.entities, *registry.series}
    ranked = sorted((candidate for candidate in candidates.values() if candidate.count), key=_rank)
    return tuple(_suggestion(candidate, registry, ids) for candidate in ranked)


def left_out(transcripts: Iterable[Transcript]) -> tuple[str, ...]:
    """The languages whose texts `suggest` passes over, in order."""
    codes = {text.document.language.split("-")[0].casefold() for text in transcripts}
    return tuple(sorted(codes - {LANGUAGE}))


def _rank(candidate: _Candidate) -> tuple[int, int, int, str]:
    return candidate.rank, -len(candidate.texts), -candidate.count, candidate.name


# --- What is met ----------------------------------------------------------------------------------


def _gather(transcript: Transcript, candidates: dict[str, _Candidate]) -> None:
    file = transcript.document.source.file
    for name, line in _speakers(transcript):
        candidate = candidates[key_of(name)]
        candidate.written[name] += 1
        candidate.kinds["person"] += 2
        candidate.rank = 0
        candidate.stands(file, line, "")
    for paragraph, mentions in _paragraphs(transcript):
        taken = _taken(paragraph, mentions)
        for spotted in spot_names(paragraph.text):
            end = spotted.start + len(spotted.name)
            if taken.is_free(spotted.start, end) and len(spotted.name.split()) <= _LONGEST:
                candidate = candidates[key_of(spotted.name)]
                candidate.written[spotted.name] += 1
                candidate.kinds[spotted.kind] += 1
                candidate.rank = min(candidate.rank, _RANKS[spotted.evidence])
                if spotted.short:
                    candidate.short[spotted.short] += 1


def _speakers(transcript: Transcript) -> Iterator[tuple[str, int]]:
    for turn in transcript.document.turns():
        speaker = turn.speaker
        if speaker and not speaker.registered and not speaker.unnamed:
            # A title and a surname are no name to register somebody under, nor is a first name with an initial.
            name = TITLES_BEFORE.sub("", speaker.name)
            is_text = not NOBODY.isdisjoint(name.casefold().split())
            if re.search(r" \S*[^\W\d_]{2,}$", name) and not re.search(r"\d", name) and not is_text:
                yield name, turn.line


def _paragraphs(transcript: Transcript) -> Iterator[tuple[Paragraph, Sequence[Mention]]]:
    ordinal = 0
    for block in transcript.document.blocks:
        for paragraph in block.paragraphs:
            if not isinstance(block, Furniture):
                yield paragraph, transcript.mentions[ordinal]
            ordinal += 1


def _taken(paragraph: Paragraph, mentions: Iterable[Mention]) -> SpanSet:
    taken = SpanSet(len(paragraph.text))
    for mention in mentions:
        taken.take(mention.start, mention.end)
    return taken


def _registered_keys(registry: Registry) -> frozenset[str]:
    names = list(registry.not_names)
    for entity in registry.entities.values():
        own = [without_brackets(entity.name), *(name.text for name in entity.names), *filter(None, [entity.short])]
        names += own
        if entity.kind == "organisation":
            # "The Council of Heads of State": which one is meant is not for a new entry to say.
            names += [name.rpartition(" of the ")[0] for name in own]
    for series in registry.series.values():
        names += series.called
        body = registry.entities.get(series.body or "")
        names += [f"{name} summit" for name in (body.name, body.short) if name] if body else []
    return frozenset(map(key_of, names))


def _towns(registry: Registry) -> frozenset[str]:
    """The towns in which registered meetings were held: a line of day and place may stand like a speaker's name."""
    return frozenset(key_of(city) for summit in registry.all_of(Summit) for city in summit_cities(summit))


def _is_country(candidate: _Candidate) -> bool:
    return any(
        key_of(without_form_of_state(name)) in _COUNTRIES or _OF_A_PEOPLE.fullmatch(name) is not None
        for name in candidate.written
        if country_of(name) or key_of(without_form_of_state(name)) in _COUNTRIES
    )


# "Swiss Confederation", "Kyrgyz Republic".
_OF_A_PEOPLE: Final = re.compile(r"[^\W\d_]+ (?:Confederation|Republic|Federation|Kingdom|State|Union)")


# --- What belongs together ------------------------------------------------------------------------


def _join_acronyms(candidates: dict[str, _Candidate]) -> None:
    """An acronym and the only name that it shortens become one candidate, of the name."""
    spelt: dict[str, list[str]] = defaultdict(list)
    for key, candidate in candidates.items():
        if candidate.kind != "person" and " " in candidate.name:
            for short in {*candidate.short, _initials(candidate.name)}:
                spelt[short].append(key)
    for short, keys in spelt.items():
        full = [key for key in keys if short in candidates[key].short] or keys
        acronym = candidates.get(key_of(short))
        if len(full) == 1 and len(short) > 1 and (acronym or short in candidates[full[0]].short):
            candidates[full[0]].short[short] += 1
            if acronym and acronym is not candidates[full[0]]:
                del candidates[key_of(short)]


def _join_shortened(candidates: dict[str, _Candidate]) -> None:
    """ "KL Declaration" is a further name of the only "Kuala Lumpur Declaration"."""
    for key, candidate in list(candidates.items()):
        first, _, rest = candidate.name.partition(" ")
        if not rest or not first.isupper() or len(first) < _FEWEST_LETTERS:
            continue
        full = [
            other
            for other in candidates.values()
            if other is not candidate
            and other.name.endswith(f" {rest}")
            and _initials(other.name.removesuffix(f" {rest}")) == first
        ]
        if len(full) == 1:
            full[0].further.append(candidate.name)
            del candidates[key]


_FEWEST_LETTERS: Final = 2


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[ \u00a0-]", name) if word[:1].isupper())


def _locate(candidates: Mapping[str, _Candidate], transcripts: Iterable[Transcript]) -> None:
    """Count every place where a candidate stands, whatever showed it to be a name, the longest name first."""
    owners: dict[str, _Candidate] = {}
    for candidate in candidates.values():
        for text in (*candidate.written, *candidate.short):
            owners.setdefault(text, candidate)
    patterns = list(owners)
    automaton = AhoCorasick(patterns or ["\0"])
    for transcript in transcripts:
        for paragraph, mentions in _paragraphs(transcript):
            text, taken = paragraph.text, _taken(paragraph, mentions)
            matches = automaton.find_matches_as_indexes(text, overlapping=True)
            for number, start, end in sorted(matches, key=lambda match: match[1] - match[2]):
                inside = (start and joins(text[start - 1], text[start])) or (
                    end < len(text) and joins(text[end - 1], text[end])
                )
                if patterns and not inside and taken.is_free(start, end):
                    taken.take(start, end)
                    file = transcript.document.source.file
                    owners[patterns[number]].stands(file, paragraph.line, _around(text, start, end))


def _join_longer(candidates: dict[str, _Candidate]) -> None:
    """ "Rural Fire Service" beside "New South Wales Rural Fire Service" in the same texts is a further name of it."""
    named = [(key, candidate) for key, candidate in candidates.items() if candidate.kind == "organisation"]
    by_last: dict[str, list[tuple[str, _Candidate]]] = defaultdict(list)
    for key, candidate in named:
        by_last[candidate.name.split()[-1]].append((key, candidate))
    for key, candidate in named:
        longer = [
            other
            for _, other in by_last[candidate.name.split()[-1]]
            # A text that has the short name alone may mean another body: "Supreme Court", "Nevada Supreme Court".
            if other.name.endswith(f" {candidate.name}") and candidate.texts <= other.texts
        ]
        if len(longer) == 1 and " " in candidate.name:
            longer[0].further.append(candidate.name)
            longer[0].count += candidate.count
            longer[0].texts |= candidate.texts
            del candidates[key]


# --- What is shown --------------------------------------------------------------------------------


def _around(text: str, start: int, end: int) -> str:
    """The words before a candidate, itself and the words after it."""
    before, after = text[:start].split(), text[end:].split()
    opening = "… " if len(before) > _AROUND else ""
    closing = " …" if len(after) > _AROUND else ""
    glued = "" if text[end : end + 1].strip() else " "
    words = f"{' '.join(before[-_AROUND:])} {text[start:end]}{glued}{' '.join(after[:_AROUND])}".strip()
    return f"{opening}{words}{closing}"


def _suggestion(candidate: _Candidate, registry: Registry, ids: set[str]) -> Suggestion:
    name, kind = candidate.name, candidate.kind
    of_series = kind == "summit" and _is_series(candidate)
    return Suggestion(
        name=name,
        kind=kind,
        count=candidate.count,
        texts=len(candidate.texts),
        places=tuple(candidate.places),
        context=candidate.context or "",
        file=_FILES[kind],
        entry=_series_entry(name, registry, ids) if of_series else _entry(candidate, ids),
    )


def _is_series(candidate: _Candidate) -> bool:
    """Whether a body, several words or two parties stand before "summit": one word may be a town."""
    before = candidate.name.split()[:-1]
    return len(before) > 1 or before[0].isupper() or any(letter in before[0] for letter in "-–0123456789")


def _series_entry(name: str, registry: Registry, ids: set[str]) -> str:
    before = name.rpartition(" ")[0]
    body = next((e.id for e in registry.entities.values() if before in (e.short, e.name)), None)
    lines = ["# under series:", f"- id: {_free_id(name, ids, 'series')}", f"  name: {yaml_text(f'{before} summits')}"]
    return "\n".join([*lines, *([f"  body: {body}"] if body else []), f"  called: [{yaml_text(name)}]"]) + "\n"


def _entry(candidate: _Candidate, ids: set[str]) -> str:
    name, kind = candidate.name, candidate.kind
    lines = [f"- id: {_free_id(name, ids, kind)}", f"  name: {yaml_text(name)}"]
    short = candidate.short.most_common(1)[0][0] if candidate.short else ""
    if short and short != name:
        lines.append(f"  short: {yaml_text(short)}")
    if candidate.further:
        lines.append(f"  names: [{', '.join(map(yaml_text, candidate.further))}]")
    if kind == "summit":
        lines = ["# under summits:", *lines, "  date: YYYY-MM-DD"]
    if kind != "person":
        lines.append("  definition: …")
    return "\n".join(lines) + "\n"


def _free_id(name: str, ids: set[str], kind: str) -> str:
    """An id that no entry of the registry has."""
    proposed = slugify(name) or kind
    return proposed if proposed not in ids else f"{proposed}-{kind}"
