"""The names of one paragraph, each with what it meant: longest first, and nothing by a guess."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from stenogram.annotation.candidate import Candidate
from stenogram.annotation.grammar import grammars_of
from stenogram.annotation.matching import Match
from stenogram.annotation.names import find_names
from stenogram.annotation.people import find_people
from stenogram.annotation.span_set import SpanSet
from stenogram.annotation.text_context import Context


def find_mentions(
    text: str, ordinal: int, matches: Sequence[Match], context: Context
) -> tuple[list[Candidate], list[Candidate]]:
    """The mentions of a paragraph, in order and apart, and the names that stay open.

    `ordinal` is the paragraph's; the earlier ones have been read, and so has everything before it in
    the text: "the summit named just before" is remembered in the context.
    """
    parts = _by_reader(matches, context)
    grammars = grammars_of(context.language)
    candidates: list[Candidate] = []
    for grammar in grammars if parts.meetings else ():
        candidates += grammar.meetings(text, ordinal, parts.meetings, context)
    candidates += find_names(text, ordinal, parts.names, parts.people, context)
    for person in find_people(text, ordinal, parts.people, context) if parts.people else ():
        candidates.append(person)
        if person.entity:
            context.people.add(person.entity.id)
    if parts.denials:
        denied = _covers(len(text), parts.denials)
        candidates = [candidate for candidate in candidates if not _is_denied(candidate, denied)]
    decided, left_open = _longest_first(candidates, len(text))
    described = [
        candidate
        for grammar in grammars
        for candidate in grammar.descriptions(text, ordinal, [*decided, *left_open], context)
    ]
    return (sorted([*decided, *described], key=lambda one: one.start) if described else decided), left_open


@dataclass(slots=True)
class _Parts:
    """The matches of a paragraph by what reads them; a body's name is read as one and as part of a phrase."""

    meetings: list[Match] = field(default_factory=list)
    names: list[Match] = field(default_factory=list)
    people: list[Match] = field(default_factory=list)
    denials: list[Match] = field(default_factory=list)
    has_head: bool = False


def _by_reader(matches: Iterable[Match], context: Context) -> _Parts:
    entities = context.gazetteer.registry.entities
    topics = context.gazetteer.topics
    parts = _Parts()
    for match in matches:
        claim = match.form.claim
        if claim.role == "name":
            kind = entities[claim.target].kind
            (parts.people if kind == "person" else parts.names).append(match)
            if kind == "organisation" and not claim.home:
                parts.meetings.append(match)
            for series in topics.get(claim.target, ()):
                form = replace(match.form, claim=replace(claim, role="topic", target=series))
                parts.meetings.append(match._replace(form=form))
        elif claim.role == "surname":
            parts.people.append(match)
        elif claim.role == "not":
            parts.denials.append(match)
        else:
            parts.meetings.append(match)
            parts.has_head = parts.has_head or claim.role in ("head", "series")
    return parts


def _is_denied(candidate: Candidate, denied: Mapping[str, SpanSet]) -> bool:
    cover = denied.get(candidate.entity.id) if candidate.entity else None
    return cover is not None and not cover.is_free(candidate.start, candidate.end)


def _covers(length: int, matches: Iterable[Match]) -> dict[str, SpanSet]:
    """Where phrases stand that have a name of an entity in them and mean another thing, by the entity."""
    covers: dict[str, SpanSet] = {}
    for match in matches:
        covers.setdefault(match.form.claim.target, SpanSet(length)).take(match.start, match.end)
    return covers


def _longest_first(candidates: Sequence[Candidate], length: int) -> tuple[list[Candidate], list[Candidate]]:
    """Where names overlap, the longest stands, of equals a decided one. Nothing shorter is taken out of an open one:
    in "the SCO summit", which may be either of two, "SCO" is not the SCO.
    """
    if len(candidates) < 2:
        return [one for one in candidates if one.entity], [one for one in candidates if not one.entity]
    standing: list[Candidate] = []
    cover = SpanSet(length)
    for candidate in sorted(candidates, key=lambda one: (one.start - one.end, one.entity is None, one.start)):
        if cover.is_free(candidate.start, candidate.end):
            cover.take(candidate.start, candidate.end)
            standing.append(candidate)
    standing.sort(key=lambda one: one.start)
    return [one for one in standing if one.entity], [one for one in standing if not one.entity]
