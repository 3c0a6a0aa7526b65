"""The names of one paragraph, each with what it meant: longest first, and nothing by a guess."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from stenogram.annotation import time_expressions as e
from stenogram.annotation.evidence import Resolution, Scales
from stenogram.annotation.matching import Match
from stenogram.annotation.meeting_phrases import Phrase, find_phrases
from stenogram.annotation.meetings import candidates, series_nouns, weigh
from stenogram.annotation.people import find_people
from stenogram.annotation.reasons import reason
from stenogram.annotation.resolution import Background, TimeSaid, choose
from stenogram.annotation.span_set import SpanSet
from stenogram.annotation.text_context import Context
from stenogram.model import Entity

_AROUND = 90
"""Characters before and after a name in which words of time are looked for."""

_SENTENCE = 240
"""Characters before a name in which its sentence may begin."""

_YEAR_AFTER = re.compile(r"\s*,?\s*(?:of|from|for|in)?\s*\(?(?:in )?((?:19|20)\d\d)\b(?![-–−/])")
_YEAR_NEAR = re.compile(r"(?<![\w-])((?:19|20)\d\d) $")
_OWNER_BEFORE = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*(?:[’']s?)?) $")
_OWNER_AFTER = re.compile(r" (?:of|under|at) (?:the )?([^\W\d_a-z][^\W\d_]*)")
_GENERIC_OWNERS = frozenset(
    ("organisation", "organization", "association", "union", "alliance", "group", "year", "today", "yesterday", "week")
)
_SENTENCE_END = re.compile(r"(?:^|[.!?:;“\"(–—-]\s*)$")
_CAPITAL_NEAR = re.compile(r"(?:^|\s)[^\W\d_a-z][\w’'-]* (?:(?:of|to|for|in|and|the) ){0,2}$")
_CAPITAL_NEXT = re.compile(r"[ -][^\W\d_a-z]")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Characters [start, end) that name something. Without an entity, `rivals` are what it may mean."""

    start: int
    end: int
    entity: Entity | None
    why: str = ""
    rivals: tuple[Entity, ...] = ()
    unknown: str = ""
    """What the registry would have to know to say what is meant; empty where that is no question."""


def find_mentions(
    text: str, ordinal: int, hits: Sequence[Match], context: Context
) -> tuple[list[Candidate], list[Candidate]]:
    """The mentions of a paragraph, in order and apart, and the names that stay open.

    `ordinal` is the paragraph's; the earlier ones have been read, and so has everything before it in
    the text: "the summit named just before" is remembered in the context.
    """
    if not hits:
        return [], []
    parts = _parted(hits, context)
    found = list(_meetings(text, ordinal, parts.meetings, context)) if parts.has_head else []
    found += _names(text, ordinal, parts.names, context)
    for person in find_people(text, parts.people, context):
        found.append(Candidate(person.start, person.end, person.entity, person.why, person.rivals))
        if person.entity:
            context.people.add(person.entity.id)
    if parts.denials:
        denied = _covers(len(text), parts.denials)
        found = [each for each in found if not _denied(each, denied)]
    return _longest_first(found, len(text))


@dataclass(slots=True)
class _Parts:
    """The hits of a paragraph by what reads them; an organisation's name is read as one and as part of a phrase."""

    meetings: list[Match] = field(default_factory=list)
    names: list[Match] = field(default_factory=list)
    people: list[Match] = field(default_factory=list)
    denials: list[Match] = field(default_factory=list)
    has_head: bool = False


def _parted(hits: Iterable[Match], context: Context) -> _Parts:
    entities = context.gazetteer.registry.entities
    parts = _Parts()
    for hit in hits:
        claim = hit.form.claim
        if claim.role == "name":
            kind = entities[claim.target].kind
            (parts.people if kind == "person" else parts.names).append(hit)
            if kind == "organisation":
                parts.meetings.append(hit)
        elif claim.role == "surname":
            parts.people.append(hit)
        elif claim.role == "not":
            parts.denials.append(hit)
        else:
            parts.meetings.append(hit)
            parts.has_head = parts.has_head or claim.role in ("head", "series")
    return parts


def _denied(found: Candidate, denied: Mapping[str, SpanSet]) -> bool:
    cover = denied.get(found.entity.id) if found.entity else None
    return cover is not None and not cover.is_free(found.start, found.end)


def _covers(length: int, hits: Iterable[Match]) -> dict[str, SpanSet]:
    """Where phrases stand that have a name of an entity in them and mean another thing, by the entity."""
    covers: dict[str, SpanSet] = {}
    for hit in hits:
        covers.setdefault(hit.form.claim.target, SpanSet(length)).take(hit.start, hit.end)
    return covers


def _longest_first(found: Iterable[Candidate], length: int) -> tuple[list[Candidate], list[Candidate]]:
    """Where names overlap, the longest stands, of equals a decided one. Nothing shorter is taken out of an open one:
    in "the SCO summit", which may be either of two, "SCO" is not the SCO.
    """
    taken: list[Candidate] = []
    cover = SpanSet(length)
    for each in sorted(found, key=lambda each: (each.start - each.end, each.entity is None, each.start)):
        if cover.is_free(each.start, each.end):
            cover.take(each.start, each.end)
            taken.append(each)
    taken.sort(key=lambda each: each.start)
    return [each for each in taken if each.entity], [each for each in taken if not each.entity]


# --- Meetings -------------------------------------------------------------------------------------


def _meetings(text: str, ordinal: int, matches: Sequence[Match], context: Context) -> Iterator[Candidate]:
    decided: list[tuple[Phrase, Candidate | None]] = []
    for phrase in sorted(find_phrases(text, matches), key=lambda one: one.start):
        if phrase.said.is_anaphoric and not phrase.said.relative and phrase.said.head in _TAKEN_UP:
            candidate = _anaphor(text, ordinal, phrase, context)
        else:
            candidate = _named_meeting(text, ordinal, phrase, context)
        decided.append((phrase, candidate))
    yield from _appositions(text, decided, context)


_TAKEN_UP: Final = ("summit", "forum")
"""Heads that take up a meeting named before; "the meeting" may be any."""


def _named_meeting(text: str, ordinal: int, phrase: Phrase, context: Context) -> Candidate | None:
    said = phrase.said
    possible = candidates(phrase, ordinal, context)
    scales = weigh(phrase, possible, text, ordinal, context) if possible else None
    name = text[phrase.start : phrase.end]
    if scales is None or not scales.beat_none():
        if scales:
            context.record(ordinal, phrase.start, name, scales.weighed())
        if said.head in _TAKEN_UP and not (said.is_anaphoric and said.relative):
            context.antecedents.remember(ordinal, None, said.head, name)
        return None
    context.series_named |= {(entity.series or "", said.head) for entity in possible}
    background = replace(context.background(ordinal), by_city=said.city is not None)
    time = _time_of(text, phrase)
    choice = choose(possible, time, background, scales)
    if choice.rivals:
        choice = _settled(choice, text, phrase.start, background)
    context.record(ordinal, phrase.start, name, choice.weighed)
    start = phrase.start
    if said.is_anaphoric:
        relative = e.RELATIVE_JUST_BEFORE.search(text[max(0, start - _AROUND) : start])
        start -= len(relative[0]) if relative else 0
    if choice.entity:
        _remember_meeting(ordinal, choice.entity, said.head, name, context)
        return Candidate(start, phrase.end, choice.entity, reason(text[start : phrase.end], choice, context.said_on))
    if said.head in _TAKEN_UP or said.series:
        context.antecedents.remember(ordinal, None, said.head or "summit", name)
    if choice.rivals or choice.unknown:
        return Candidate(start, phrase.end, None, "", choice.rivals, choice.unknown)
    return None


def _remember_meeting(ordinal: int, entity: Entity, head: str, words: str, context: Context) -> None:
    series = context.gazetteer.registry.series.get(entity.series or "")
    nouns = series_nouns(series) if series else frozenset()
    if series and series.id in context.gazetteer.summits:
        nouns |= {"summit"}
    for noun in nouns | ({head} if head in _TAKEN_UP else set()):
        context.antecedents.remember(ordinal, entity, noun, words)
    if not nouns:
        context.antecedents.remember(ordinal, entity, "", words)
    if entity.series:
        context.series_of_page.add(entity.series)


def _anaphor(text: str, ordinal: int, phrase: Phrase, context: Context) -> Candidate | None:
    """ "The summit", "this forum": what was named before, else the one event of the page that is one."""
    said, name = phrase.said, text[phrase.start : phrase.end]
    if said.another or said.described or said.informal or e.IN_SOME_PLACE.match(text, phrase.end):
        context.antecedents.remember(ordinal, None, said.head, name)
        return None
    if said.determiner not in ("the", "this", "that"):
        return None
    antecedent = context.antecedents.last(said.head, ordinal)
    own = [event for event in context.own if said.head in nouns_of(context.gazetteer.registry.entities[event], context)]
    event = context.gazetteer.registry.entities[own[0]] if len(own) == 1 else None
    possible = {one.id: one for one in (antecedent.entity if antecedent else None, event) if one}
    scales = Scales(possible.values())
    scales.against("the registry has not everything", 1)
    if antecedent and antecedent.entity is None:
        scales.against("antecedent", 6, f"“{antecedent.words}” was named last")
    elif antecedent and antecedent.entity:
        weight = 6 if antecedent.ordinal == ordinal else 4
        scales.add(antecedent.entity, "antecedent", weight, f"takes up “{antecedent.words}”")
    if event:
        scales.add(event, "event of the page", 3, "the event of this text")
        if said.determiner == "this":
            scales.add(event, "determiner", 2, "“this” one")
    choice = scales.decide()
    context.record(ordinal, phrase.start, name, choice.weighed)
    if choice.entity is None:
        return None
    context.antecedents.remember(ordinal, choice.entity, said.head, name)
    return Candidate(phrase.start, phrase.end, choice.entity, reason(name, choice, context.said_on))


def nouns_of(meeting: Entity, context: Context) -> frozenset[str]:
    """The words that take up a meeting: "summit", "forum"."""
    series = context.gazetteer.registry.series.get(meeting.series or "")
    nouns = series_nouns(series) if series else frozenset()
    if series and series.id in context.gazetteer.summits:
        return nouns | {"summit"}
    return nouns | {noun for noun in _TAKEN_UP if noun in meeting.name.casefold()}


def _appositions(
    text: str, decided: Sequence[tuple[Phrase, Candidate | None]], context: Context
) -> Iterator[Candidate]:
    """What each phrase means; one that the next explains ("the Sochi summit, the Russia-Africa Summit") means the same."""
    for place, (phrase, candidate) in enumerate(decided):
        after = decided[place + 1] if place + 1 < len(decided) else None
        entity = after[1].entity if after and after[1] else None
        if after and entity and e.APPOSED.fullmatch(text, phrase.end, after[0].start):
            in_city = phrase.said.city is None or entity.id in context.gazetteer.cities.get(phrase.said.city, ())
            if in_city and not phrase.said.bodies and (candidate is None or candidate.entity is not entity):
                words = text[after[0].start : after[0].end]
                candidate = Candidate(phrase.start, phrase.end, entity, f"Explained by “{words}”.")
        if candidate:
            yield candidate


def _settled(open_: Resolution, text: str, start: int, background: Background) -> Resolution:
    """What is open, settled by the time that the sentence begins with, if it is that of one rival."""
    time = e.SENTENCE_TIME.search(text[max(0, start - _SENTENCE) : start])
    if time is None:
        return open_
    said = TimeSaid(int(time[1])) if time[1] else TimeSaid(relative=_RELATIVE[time[2].casefold()])
    choice = choose(open_.rivals, said, background)
    return choice if choice.entity else open_


def _time_of(text: str, phrase: Phrase) -> TimeSaid:
    said = phrase.said
    year, relative = said.year, said.relative
    before = text[max(0, phrase.start - _AROUND) : phrase.start]
    if year is None and not relative and said.ago is None:
        clause = _nearest(e.CLAUSE_YEAR, before)
        year = int(clause[1]) if clause else None
        clause = _nearest(e.CLAUSE_RELATIVE, before)
        relative = _RELATIVE[clause[1].casefold()] if clause and year is None else ""
    return TimeSaid(year, said.month, relative, said.ago, _direction(text, phrase, before))


_RELATIVE: dict[str, e.Relative] = {"last": "last year", "this": "this year", "next": "next year"}


def _direction(text: str, phrase: Phrase, before: str) -> bool | None:
    if e.TO_COME.search(before) or e.WILL.match(text, phrase.end):
        return True
    if e.GONE.search(before) or e.WAS.match(text, phrase.end):
        return False
    return None


# --- Names ----------------------------------------------------------------------------------------


def _names(text: str, ordinal: int, hits: Sequence[Match], context: Context) -> Iterator[Candidate]:
    spans: dict[tuple[int, int], list[Match]] = {}
    for hit in hits:
        spans.setdefault((hit.start, hit.end), []).append(hit)
    begins: dict[int, list[Match]] = {}
    for hit in hits:
        begins.setdefault(hit.start, []).append(hit)
    for (start, end), same in spans.items():
        meant = [hit for hit in same if _can_mean(text, ordinal, hit, begins, context)]
        if meant:
            yield _one_of(text, ordinal, start, end, meant, context)


def _can_mean(text: str, ordinal: int, hit: Match, begins: Mapping[int, list[Match]], context: Context) -> bool:
    claim = hit.form.claim
    out_of_use = claim.valid and context.said_on and not claim.valid.covers(context.said_on)
    if out_of_use and not _year_said(text, hit, context):
        return False
    if claim.needs:
        if claim.needs not in context.bodies or _has_other_owner(text, hit, begins, context):
            return False
        # A derived name is the organ's of the body that the paragraph speaks of.
        if not claim.given and context.body_here((ordinal, hit.start)) not in (claim.needs, None):
            return False
    return not _is_common_here(text, hit, context)


def _year_said(text: str, hit: Match, context: Context) -> bool:
    """Whether the year of a document stands beside its name, which meant another on the day of the text."""
    document = context.gazetteer.registry.entities[hit.form.claim.target]
    if document.kind != "strategy" or document.adopted is None or context.said_on is None:
        return False
    said = _time_near(text, hit.start, hit.end)
    years = {"last year": -1, "this year": 0, "next year": 1}
    year = said.year or (context.said_on.year + years[said.relative] if said.relative in years else None)
    return year == document.adopted.year


def _has_other_owner(text: str, hit: Match, begins: Mapping[int, list[Match]], context: Context) -> bool:
    """Whether a short name belongs to somebody else: "Russian Security Council", "Business Council of India"."""
    body = hit.form.claim.needs
    match = _OWNER_BEFORE.search(text[max(0, hit.start - 30) : hit.start])
    if match:
        word = match[1]
        owner = re.sub(r"[’']s?$", "", word)
        possessive = owner != word and owner.casefold() not in _GENERIC_OWNERS
        named = (
            word[:1].isupper()
            and word.casefold() not in e.STOPS
            and not _begins_sentence(text, hit.start - len(match[0]))
        )
        if (possessive or named) and context.root_named(owner) != body:
            return True
    after = _OWNER_AFTER.match(text, hit.end)
    if after is None or context.root_named(after[1]) == body:
        return False
    # "Declaration of the Council of Heads of State" is the body's, whose organ that is.
    organs = {each.form.claim.target for each in begins.get(after.start(1), ())}
    return all(context.gazetteer.root(organ) != body for organ in organs)


def _begins_sentence(text: str, at: int) -> bool:
    return _SENTENCE_END.search(text[max(0, at - 4) : at]) is not None


def _is_common_here(text: str, hit: Match, context: Context) -> bool:
    """Whether a name of one word is, here, the common word: "Life is hard", "Right to Life"."""
    name = hit.form.text
    if " " in name or (hit.form.exact and name.isupper()) or not name[:1].isupper():
        return False
    if not context.is_common_word(name):
        return False
    before = text[max(0, hit.start - _AROUND) : hit.start]
    if _begins_sentence(text, hit.start) or _CAPITAL_NEXT.match(text, hit.end):
        return True
    return _CAPITAL_NEAR.search(before) is not None


def _one_of(text: str, ordinal: int, start: int, end: int, hits: Sequence[Match], context: Context) -> Candidate:
    registry = context.gazetteer.registry
    possible = [registry.entities[each] for each in dict.fromkeys(hit.form.claim.target for hit in hits)]
    name = text[start:end]
    alone = possible[0] if len(possible) == 1 else None
    if alone and (alone.kind == "organisation" or not _dateless(alone, name)):
        return Candidate(start, end, alone, _alias(name, alone))
    bodies = frozenset(hit.form.claim.needs for hit in hits if hit.form.claim.needs)
    if len(bodies) > 1:
        meant = context.body_meant(bodies, (ordinal, start))
        fitting = [hit for hit in hits if hit.form.claim.needs in meant]
        if 0 < len(fitting) < len(hits):
            return _one_of(text, ordinal, start, end, fitting, context)
    lasting = [each for each in possible if each.kind == "organisation"]
    if lasting and context.said_on:
        then = [each for each in lasting if each.when is None or each.when.covers(context.said_on)]
        if len(then) == 1:
            return Candidate(start, end, then[0], _alias(name, then[0]))
        return Candidate(start, end, None, "", tuple(lasting))
    background = Background(context.said_on, context.own, context.before(ordinal))
    choice = choose(possible, _time_near(text, start, end), background)
    if choice.entity is None:
        return Candidate(start, end, None, "", choice.rivals)
    context.remember(ordinal, choice.entity)
    why = (
        explain(name, choice.entity, choice.why, context.said_on) if len(possible) > 1 else _alias(name, choice.entity)
    )
    return Candidate(start, end, choice.entity, why)


def _dateless(entity: Entity, name: str) -> bool:
    """Whether the day of the text bears on what a name means: not where a year is part of it."""
    return e.YEAR.search(name) is None and len(name.split()) <= 4


def _time_near(text: str, start: int, end: int) -> TimeSaid:
    before = text[max(0, start - _AROUND) : start]
    match = _YEAR_AFTER.match(text, end) or _YEAR_NEAR.search(before)
    if match:
        return TimeSaid(year=int(match[1]))
    if e.YEAR.search(text[start:end]):
        return TimeSaid()
    said = e.YEARS_BEFORE.search(before.rstrip())
    if said:
        return TimeSaid(relative=_RELATIVE[said[1].casefold()])
    clause = _nearest(e.CLAUSE_YEAR, before)
    return TimeSaid(year=int(clause[1])) if clause else TimeSaid()


def _nearest(pattern: re.Pattern[str], before: str) -> re.Match[str] | None:
    """The last of the matches that reach to the end: in "from 2018 to June 2019, when" it is 2019."""
    found = None
    match = pattern.search(before)
    while match:
        found = match
        match = pattern.search(before, match.start() + 1)
    return found


def _alias(name: str, entity: Entity) -> str:
    return f"its name: {name}" if name == entity.name else f"alias '{name}'"
