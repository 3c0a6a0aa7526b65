"""Things that the words describe without naming them: "the memorandum", "an anti-drug strategy", "the Secretariat".

A description is linked where one antecedent of the turn settles it, or exactly one document or body has what is marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from ahocorasick_rs import AhoCorasick

from stenogram.annotation import time_expressions as e
from stenogram.annotation.candidate import Candidate
from stenogram.annotation.collectives import called_by
from stenogram.annotation.evidence import Resolution, Scales
from stenogram.annotation.possibility import may_be_meant
from stenogram.annotation.reasons import sentence
from stenogram.annotation.resolution import TimeSaid, choose, days_between
from stenogram.annotation.span_set import SpanSet
from stenogram.annotation.text_context import Context
from stenogram.model import Entity, Reason, because
from stenogram.registry.canonical import fold, key_of
from stenogram.registry.countries import country_of, last_country
from stenogram.registry.described import DOCUMENT_NOUNS, Described, document_noun, stems
from stenogram.registry.gazetteer import city_key

_SPELT: Final = {"program": "programme", "memoranda": "memorandum", "agreements": "agreement", "accords": "agreement"}
_PLURALS: Final = frozenset(("memoranda", "agreements", "accords"))
_PLURAL: Final = re.compile(r"\b(?:agreements|accords|memoranda)\b", re.IGNORECASE)
# Of these an event adopts one; of agreements and plans there are many that nobody registers.
_ONE_OF_AN_EVENT: Final = frozenset(("declaration", "strategy", "concept", "charter", "roadmap", "communique"))
# Of these a body has one, which founded it.
_FOUNDING: Final = frozenset(("charter",))
_ADOPTED: Final = re.compile(r"\b(?:adopt|approv|sign|pass|endors)\w*", re.IGNORECASE)
# Between a meeting and a noun for what it adopted, and the other way round.
_ADOPTED_IT: Final = re.compile(
    r"[’']s\s+(?:final\s+)?|,?\s+(?:(?:has|have|had|also|then|today|yesterday|finally|unanimously)\s+)*"
    r"(?:adopted|approved|issued|signed|endorsed|passed|ended with|closed with|concluded with|produced)\s+"
    r"(?:[^.;:!?]{0,90}?(?:,|\band)\s+)?(?:a|an|the|its|this|that)\s+(?:[a-z-]+\s+)?",
    re.IGNORECASE,
)
_OF_IT: Final = re.compile(
    r"\s+(?:(?:which\s+|that\s+)?(?:was\s+)?(?:adopted|approved|issued|signed|endorsed)\s+(?:at|by|in|during)|of|from)"
    r"\s+(?:the\s+)?",
    re.IGNORECASE,
)
_WORD: Final = r"[^\W_][\w’'-]*"
_DOCUMENT: Final = re.compile(
    rf"(?<![\w-])(?:(?P<det>the|this|that|an?|their|its|our)\s+)?(?P<mods>(?:(?!(?:the|this|that|an?|of|and|in|to)\b){_WORD}\s+){{0,3}}?)"
    rf"(?P<noun>{'|'.join((*DOCUMENT_NOUNS, *_SPELT))}|document)(?![\w-])",
    re.IGNORECASE,
)
_NOUNS: Final = AhoCorasick([*DOCUMENT_NOUNS, *_SPELT, "document"])
_WORDS_BEFORE: Final = 5
_GOES_ON: Final = re.compile(r"\s+(?:of|on|for|between|among|with|in force)\b")
_TAIL: Final = re.compile(rf"(?:[\s,]+{_WORD}){{0,12}}")
_REACHED: Final = re.compile(
    r"\s+(?:that was |which was )?(?:reached|signed|adopted|concluded|made)\s+(?:in|at)\s+([^\W\d_a-z][\w-]+)"
)
_YEARS_LONG: Final = re.compile(r"\b(two|three|four|five|six|seven|eight|nine|ten|\d{1,2})-year\b", re.IGNORECASE)
_PERIOD: Final = re.compile(r"\s+for\s+(20\d\d)\s?[-–/]\s?(20\d\d)\b")
_IN_CITY: Final = re.compile(r"\b(?:[Ii]n|[Aa]t)\s+(?:the\s+)?([^\W\d_a-z][\w.-]+(?:\s[^\W\d_a-z][\w-]+)?)")
_SENTENCE_END: Final = re.compile(r"[.!?;:]\s")
_COLLECTIVES: Final = (
    *("Secretariat", "Commonwealth", "Union", "Alliance", "League", "Community", "Association"),
    *("Organisation", "Organization"),
)
_COLLECTIVE: Final = re.compile(
    rf"(?<![\w-])(?:[Tt]he|[Oo]ur|[Tt]his)\s+({'|'.join(_COLLECTIVES)})(?:[’']s)?(?=[\s.,;:!?)]|$)"
)
_COLLECTIVE_NOUNS: Final = AhoCorasick(_COLLECTIVES)
_GOES_ON_NAME: Final = re.compile(r"(?:[’']s)?\s+(?:of\b|for\b|[^\W\d_a-z])")
_NEAR: Final = 400
"""Days between a text and what was, or is to be, adopted in a city that it names."""

_RARE: Final = 3
"""Documents of a noun that may have a stem for it to tell one of them."""

_KNOWN: Final = 10
"""Documents of any noun that may have such a stem."""

_REACH: Final = 12
"""Paragraphs of one turn over which a noun takes up the only document that was named by it."""


def find_descriptions(text: str, ordinal: int, named: Sequence[Candidate], context: Context) -> Iterator[Candidate]:
    """The descriptions of a paragraph that are settled; `named` are the names that stand in it, open ones too."""
    reader = _Reader(text, ordinal, named, context)
    for rule, may_apply in _RULES:
        if may_apply(reader):
            yield from rule(reader)


@dataclass
class _Reader:
    text: str
    ordinal: int
    named: Sequence[Candidate]
    context: Context

    @cached_property
    def cover(self) -> SpanSet:
        """What the names that stand in it take."""
        cover = SpanSet(len(self.text))
        for candidate in self.named:
            cover.take(candidate.start, candidate.end)
        return cover

    @cached_property
    def nouns(self) -> Sequence[tuple[int, int]] | None:
        """Where the letters of nouns for documents stand; None where small letters stand elsewhere than the text's."""
        small = self.text.lower()
        if len(small) != len(self.text):
            # A letter that is longer in small letters moves the places.
            return None
        return [(start, end) for _, start, end in _NOUNS.find_matches_as_indexes(small, overlapping=True)]

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Where the sentence around a place begins and ends."""
        before = [mark.end() for mark in _SENTENCE_END.finditer(self.text, max(0, start - 300), start)]
        after = _SENTENCE_END.search(self.text, end)
        return (before[-1] if before else max(0, start - 300)), (after.start() if after else len(self.text))

    def decided(self, start: int, end: int, choice: Resolution) -> Candidate | None:
        self.context.record(self.ordinal, start, self.text[start:end], choice.weighed)
        if choice.entity is None:
            return None
        why = sentence(choice.why)
        return Candidate(start, end, choice.entity, why, described=True)


# --- Documents ------------------------------------------------------------------------------------


def _documents(reader: _Reader) -> Iterator[Candidate]:
    """Documents in the order of the words: a named one, or one described, is what the next noun takes up."""
    context = reader.context
    waiting = sorted(
        (one for one in reader.named if one.entity and one.entity.kind == "strategy"), key=lambda one: one.start
    )
    for read in _phrases_of_documents(reader):
        noun = _SPELT.get(read["noun"].casefold(), read["noun"].casefold())
        start, end = read.start("noun"), read.end("noun")
        while waiting and waiting[0].start < start:
            _remember(context, reader.ordinal, waiting.pop(0).entity)
        if not reader.cover.is_free(start, end):
            continue
        candidate = _anaphor(reader, read, noun) or _described(reader, read, noun)
        if candidate:
            _remember(context, reader.ordinal, candidate.entity)
            yield candidate
        elif not _is_bare(reader, read):
            context.documents.append((reader.ordinal, noun, None))
    for one in waiting:
        _remember(context, reader.ordinal, one.entity)


def _names_or_tells_documents(reader: _Reader) -> bool:
    return reader.nouns != [] or any(one.entity and one.entity.kind == "strategy" for one in reader.named)


def _phrases_of_documents(reader: _Reader) -> Iterator[re.Match[str]]:
    """Every noun for a document with what stands before it. Only the words around such a noun are read for it."""
    text, end = reader.text, 0
    if reader.nouns is None:
        yield from _DOCUMENT.finditer(text)
        return
    for start, stop in reader.nouns:
        if start < end or (stop < len(text) and text[stop].isalnum()):
            continue
        begin = start
        for _ in range(_WORDS_BEFORE):
            begin = max(text.rfind(" ", 0, begin), 0)
        read = _DOCUMENT.search(text, max(begin, end))
        if read:
            end = read.end()
            yield read


def _remember(context: Context, ordinal: int, document: Entity | None) -> None:
    if document:
        context.documents.append((ordinal, _noun_that_takes_up(document.name), document))
        context.speaks_of(document)


@lru_cache(maxsize=1024)
def _noun_that_takes_up(name: str) -> str:
    """What takes a document up; nothing in the singular does so with "Istanbul agreements"."""
    return "" if _PLURAL.search(name) else document_noun(name)


def _is_bare(reader: _Reader, read: re.Match[str]) -> bool:
    """Whether nothing stands with the noun but an article that points back."""
    return (
        (read["det"] or "").casefold() in ("the", "this", "that")
        and not read["mods"].strip()
        and _GOES_ON.match(reader.text, read.end()) is None
    )


def _anaphor(reader: _Reader, read: re.Match[str], noun: str) -> Candidate | None:
    """ "The memorandum": the one that was named before in the turn, else the only one of the event of the page."""
    if not _is_bare(reader, read) or noun == "document" or read["noun"].casefold() in _PLURALS:
        return None
    before = [one for one in reader.context.documents if one[1] == noun and reader.ordinal - one[0] <= _REACH]
    last = before[-1] if before else None
    event = _only_one_of_event(noun, reader.context)
    founding = _only_one_of_body(reader, read, noun)
    possible = {one.id: one for one in (last[2] if last else None, event, founding) if one}
    if not possible:
        return None
    scales = Scales(possible.values())
    scales.against("registry", 1, because("the registry has not everything"))
    if founding:
        scales.add(founding, "body", 4, because("its body is named in this paragraph"))
    if last:
        _weigh_last(scales, last, before, reader)
    if event:
        scales.add(event, "event of the page", 4, because("the only %(noun)s of the event of this text", noun=noun))
    return reader.decided(read.start("noun"), read.end("noun"), scales.decide())


_Named = tuple[int, str, Entity | None]


def _weigh_last(scales: Scales, last: _Named, before: Sequence[_Named], reader: _Reader) -> None:
    """What the document named last speaks for: itself where it is near, or the only one of its noun in the turn."""
    ordinal, _, document = last
    if document is None:
        scales.against("antecedent", 6, because("another was named last"))
        return
    start = reader.context.turn_start
    in_turn = {one[2].id if one[2] else "" for one in before if one[0] >= start}
    if reader.ordinal - ordinal <= 1 or (len(in_turn) == 1 and ordinal >= start):
        weight = 6 if ordinal == reader.ordinal else 5
        scales.add(document, "antecedent", weight, because("takes up “%(name)s”", name=document.name))


def _only_one_of_body(reader: _Reader, read: re.Match[str], noun: str) -> Entity | None:
    """ "The Charter" in capitals, where the paragraph has named one body before, which has but one."""
    if noun not in _FOUNDING or not read["noun"][0].isupper():
        return None
    context = reader.context
    bodies = context.bodies_in_paragraph((reader.ordinal, read.start()))
    documents = [one.entity for one in context.gazetteer.descriptions.by_noun.get(noun, ())]
    issued = [one for one in documents if not bodies.isdisjoint(_issuers(one, context))]
    return issued[0] if len(bodies) == 1 and len(issued) == 1 else None


def _issuers(document: Entity, context: Context) -> set[str]:
    return {context.gazetteer.root(one.target) for one in document.relations if one.kind == "body"}


def _only_one_of_event(noun: str, context: Context) -> Entity | None:
    documents = context.gazetteer.descriptions.by_noun.get(noun, ()) if noun in _ONE_OF_AN_EVENT else ()
    adopted = [one.entity for one in documents if _is_of_event(one, context)]
    return adopted[0] if len(adopted) == 1 else None


def _is_of_event(document: Described, context: Context) -> bool:
    return not context.own.isdisjoint(document.events)


def _described(reader: _Reader, read: re.Match[str], noun: str) -> Candidate | None:
    """ "A memorandum between our ministries of sport": the only document of that noun that has what is said."""
    index = reader.context.gazetteer.descriptions
    general = noun in ("resolution", "document")
    if general and not _ADOPTED.search(reader.text, *reader.sentence(read.start(), read.end())):
        return None
    marks = _Marks.of(reader, read)
    if reader.context.trace is None and not marks.may_tell(index.frequency):
        return None
    circumstances = _circumstances_of(marks, general)
    possible = _possible_documents(noun if not general else "", read["det"], reader.context)
    if reader.context.trace is None:
        possible = _worth_weighing(possible, marks, circumstances)
    if not possible:
        return None
    scales = Scales(one.entity for one in possible)
    scales.against("registry", 4, because("a description need mean nothing registered"))
    tells = [_weigh(scales, one, marks, circumstances, reader.context) for one in possible]
    if not any(tells) or not scales.beat_none():
        if reader.context.trace is not None:
            reader.context.record(reader.ordinal, read.start("noun"), read["noun"], scales.weighed())
        return None
    choice = scales.decide()
    if choice.rivals and marks.mods:
        choice = choose(choice.rivals, TimeSaid(), reader.context.background(reader.ordinal), scales)
    return reader.decided(read.start("noun"), read.end("noun"), choice)


def _possible_documents(noun: str, determiner: str | None, context: Context) -> list[Described]:
    """The documents of a noun, of any where it is empty, that can be meant on the day."""
    by_noun = context.gazetteer.descriptions.by_noun
    documents = by_noun.get(noun, ()) if noun else [one for same in by_noun.values() for one in same]
    if noun == "agreement" and (determiner or "").casefold() in ("a", "an"):
        # "We have reached an agreement on climate" is to agree, unless one was signed in these months.
        documents = [one for one in documents if days_between(one.entity, context.spoken_on) <= _NEAR]
    return [one for one in documents if not may_be_meant(one.entity, context.spoken_on).is_no]


def _worth_weighing(
    documents: list[Described], marks: _Marks, circumstances: Sequence[_Circumstance]
) -> list[Described]:
    """Those that can be meant: what the page says of one is too little where no word of its name is said."""
    if len(circumstances) > len(_OF_THE_PAGE):
        return documents
    return [one for one in documents if not marks.stems.isdisjoint(one.stems)]


@dataclass(frozen=True)
class _Marks:
    """What is said with a noun for a document."""

    words: str
    mods: frozenset[str]
    around: frozenset[str]
    cities: frozenset[str]
    reached: str | None
    parties: frozenset[str]
    country: str | None
    owner: str | None
    years: int | None
    period: tuple[int, int] | None
    meetings: frozenset[str]
    """Those which the sentence says to have adopted it, or whose it is."""

    @classmethod
    def of(cls, reader: _Reader, read: re.Match[str]) -> _Marks:
        text = reader.text
        first, last = reader.sentence(read.start(), read.end())
        tail = _TAIL.match(text, read.end())
        after = text[read.end() : min(last, tail.end() if tail else read.end())]
        reached = _REACHED.match(text, read.end())
        length = _YEARS_LONG.search(read["mods"])
        known = reader.context.gazetteer.cities
        cities = {city_key(city[1]) for city in _IN_CITY.finditer(text, first, last)}
        parties = {
            one.entity.id
            for one in reader.named
            if one.entity and one.entity.kind == "organisation" and first <= one.start < last
        }
        return cls(
            f"{read['mods']} {after}",
            stems(_YEARS_LONG.sub(" ", read["mods"])),
            stems(after),
            frozenset(city for city in cities if city in known),
            reached[1] if reached else None,
            frozenset(parties),
            country_of(after.partition(",")[0]) if _GOES_ON.match(text, read.end()) else None,
            country_of(text[max(first, read.start() - 25) : read.end()].rpartition(",")[2]),
            e.number(length[1]) if length else None,
            (int(period[1]), int(period[2])) if (period := _PERIOD.match(text, read.end())) else None,
            frozenset(_meetings_adopting(reader, read)),
        )

    @cached_property
    def stems(self) -> frozenset[str]:
        return self.mods | self.around

    @cached_property
    def _folded(self) -> Sequence[tuple[str, str]]:
        return [(word, fold(word)) for word in re.findall(r"[^\W_]+", self.words)]

    def written(self, stem: str) -> str:
        """The word that has a stem, as it stands."""
        return next((word for word, folded in self._folded if folded.startswith(stem)), stem)

    def may_tell(self, frequency: Mapping[tuple[str, str], int]) -> bool:
        """Whether anything is said that could tell one document from others: without it none need be weighed."""
        if self.cities or self.reached or self.country or self.years or self.period or len(self.parties) > 1:
            return True
        if self.meetings:
            return True
        return any(0 < frequency.get(("", stem), 0) <= _KNOWN for stem in self.stems)


def _meetings_adopting(reader: _Reader, read: re.Match[str]) -> Iterator[str]:
    """ "The Qingdao summit adopted a declaration", "the declaration of the Qingdao summit"."""
    for one in reader.named:
        if one.entity and one.entity.kind == "summit":
            is_before = one.end < read.start("noun") and _ADOPTED_IT.fullmatch(reader.text, one.end, read.start("noun"))
            if is_before or (read.end() < one.start and _OF_IT.fullmatch(reader.text, read.end(), one.start)):
                yield one.entity.id


def _circumstances_of(marks: _Marks, general: bool) -> list[_Circumstance]:
    """The circumstances that a phrase says anything of; `tells` holds for this phrase."""
    return [
        (feature, weight, _with_marks(words, marks), applies, fits, _ALWAYS if tells(marks, general) else _NEVER)
        for feature, weight, words, applies, fits, tells in _CIRCUMSTANCES
        if applies(marks) and not (general and feature == "country")
    ]


def _weigh(
    scales: Scales, one: Described, marks: _Marks, circumstances: Iterable[_Circumstance], context: Context
) -> bool:
    """Adds what speaks for a document; whether anything that tells one of them does."""
    telling = _weigh_words(scales, one, marks, context)
    for feature, weight, words, _, fits, tells in circumstances:
        if fits(one, marks, context):
            scales.add(one.entity, feature, weight, words)
            telling = telling or tells is _ALWAYS
    return telling


def _with_marks(words: Reason, marks: _Marks) -> Reason:
    values = {"owner": marks.owner, "years": marks.years, "city": marks.reached, "country": marks.country}
    asked = {name: str(value or "") for name, value in values.items() if f"%({name})s" in words.message}
    return because(words.message, **asked)


def _weigh_words(scales: Scales, one: Described, marks: _Marks, context: Context) -> bool:
    """Adds the words that the name of a document has, and those that it has not; whether one of them is rare."""
    frequency, telling = context.gazetteer.descriptions.frequency, False
    for stem in sorted(marks.stems & one.stems):
        rare = frequency[one.noun, stem] <= _RARE and frequency["", stem] <= _KNOWN
        scales.add(one.entity, "word", 3 if rare else 1, because("its name has “%(word)s”", word=marks.written(stem)))
        telling = telling or rare
    missing = len(marks.mods - one.stems)
    scales.add(one.entity, "word", -3 * missing, because("words stand before it that its name has not"))
    return telling


def _is_of_a_body_named(one: Described, _: _Marks, context: Context) -> bool:
    return not context.bodies.isdisjoint(one.bodies)


def _is_adopted_nearby(one: Described, marks: _Marks, context: Context) -> bool:
    near = days_between(one.entity, context.spoken_on) <= _NEAR
    return near and _adopted_in(one, marks.cities, context)


def _is_adopted_by(one: Described, marks: _Marks) -> bool:
    """Whether a meeting that the sentence names adopted a document, of which it adopts one, or whose words are said."""
    is_one = one.noun in _ONE_OF_AN_EVENT or not marks.mods.isdisjoint(one.stems) or len(marks.around & one.stems) > 1
    return is_one and not marks.meetings.isdisjoint(one.events)


_Says = Callable[[_Marks], bool]
_Fits = Callable[[Described, _Marks, Context], bool]
_Tells = Callable[[_Marks, bool], bool]
_OF_ANY: Final[_Says] = lambda marks: True  # noqa: E731
_NEVER: Final[_Tells] = lambda marks, general: False  # noqa: E731
_ALWAYS: Final[_Tells] = lambda marks, general: True  # noqa: E731
_Circumstance = tuple[str, float, Reason, _Says, _Fits, _Tells]
# Feature, weight, words, whether a phrase says anything of it, whether it holds of a document, and whether that tells
# one document of its noun from others.
_CIRCUMSTANCES: Final[tuple[_Circumstance, ...]] = (
    (
        "parties",
        6,
        because("it is between those whom the sentence names"),
        lambda marks: len(marks.parties) > 1,
        lambda one, marks, context: len(marks.parties & one.parties) > 1,
        _ALWAYS,
    ),
    ("body", 1, because("its body is named in this text"), _OF_ANY, _is_of_a_body_named, _NEVER),
    (
        "owner",
        -6,
        because("%(owner)s stands before it"),
        lambda marks: bool(marks.owner),
        lambda one, marks, context: country_of(one.entity.name) != marks.owner,
        _NEVER,
    ),
    (
        "event of the page",
        2,
        because("adopted at the event of this text"),
        _OF_ANY,
        lambda one, marks, context: _is_of_event(one, context),
        lambda marks, general: bool(marks.years),
    ),
    (
        "period",
        4,
        because("it is for %(years)s years"),
        lambda marks: bool(marks.years),
        lambda one, marks, context: _length(one.entity) == marks.years,
        _NEVER,
    ),
    (
        "period",
        6,
        because("it is for the years that are said"),
        lambda marks: marks.period is not None,
        lambda one, marks, context: _years(one.entity) == marks.period,
        _ALWAYS,
    ),
    (
        "meeting",
        6,
        because("adopted at the meeting that the sentence names"),
        lambda marks: bool(marks.meetings),
        lambda one, marks, context: _is_adopted_by(one, marks),
        _ALWAYS,
    ),
    (
        "city",
        4,
        because("adopted in the city that the sentence names"),
        lambda marks: bool(marks.cities),
        _is_adopted_nearby,
        lambda marks, general: not general,
    ),
    (
        "city",
        6,
        because("it is called by %(city)s"),
        lambda marks: bool(marks.reached),
        lambda one, marks, context: city_key(marks.reached or "") in key_of(one.entity.name),
        _ALWAYS,
    ),
    (
        "country",
        6,
        because("of %(country)s"),
        lambda marks: bool(marks.country),
        lambda one, marks, context: country_of(one.entity.name) == marks.country,
        _ALWAYS,
    ),
)


# Together lighter than what speaks for nothing registered, with the margin.
_OF_THE_PAGE: Final = tuple(feature for feature, _, _, applies, _, _ in _CIRCUMSTANCES if applies is _OF_ANY)


def _years(document: Entity) -> tuple[int, int] | None:
    when = document.when
    return (when.start.year, when.end.year) if when and when.start and when.end else None


def _length(document: Entity) -> int | None:
    when = document.when
    return when.end.year - when.start.year + 1 if when and when.start and when.end else None


def _adopted_in(document: Described, cities: frozenset[str], context: Context) -> bool:
    return any(not document.events.isdisjoint(context.gazetteer.cities.get(city, ())) for city in cities)


# --- Bodies ---------------------------------------------------------------------------------------


def _may_tell_collectives(reader: _Reader) -> bool:
    # All in one go: a pattern would be tried at every place.
    return bool(_COLLECTIVE_NOUNS.find_matches_as_indexes(reader.text))


def _collectives(reader: _Reader) -> Iterator[Candidate]:
    """ "The Secretariat" is the organ of the body that the text is about; "the Commonwealth" a body that it names."""
    for read in _COLLECTIVE.finditer(reader.text):
        if not _GOES_ON_NAME.match(reader.text, read.end(1)):
            yield from _collective(reader, *read.span(1), read[1].replace("z", "s"))


def find_collectives(
    words: re.Pattern[str],
    nouns: Mapping[str, str],
    text: str,
    ordinal: int,
    named: Sequence[Candidate],
    context: Context,
) -> Iterator[Candidate]:
    """The same in another language; `nouns` have the English noun of what the only group of `words` matches."""
    reader = _Reader(text, ordinal, named, context)
    for read in words.finditer(text):
        yield from _collective(reader, *read.span(), nouns[read[1]])


def _collective(reader: _Reader, start: int, end: int, noun: str) -> Iterator[Candidate]:
    context = reader.context
    entities = context.gazetteer.registry.entities
    possible = [entities[body] for body in called_by(noun, context)] if reader.cover.is_free(start, end) else []
    if not possible:
        return
    scales = Scales(possible)
    scales.against("registry", 1, because("the registry has not everything"))
    for entity in possible:
        _weigh_collective(scales, entity, noun, context, (reader.ordinal, start))
    other = _document_of_another(reader, start, possible)
    if other:
        scales.against("another body", 6, because("“%(name)s” was named last", name=other.name))
    candidate = reader.decided(start, end, scales.decide())
    if candidate:
        yield candidate


def _document_of_another(reader: _Reader, start: int, possible: Sequence[Entity]) -> Entity | None:
    """The document named last in the sentence, where no possible body issued it: "the UN Charter, the Organisation"."""
    first, _ = reader.sentence(start, start)
    before = [one for one in reader.named if first <= one.start < start and one.entity]
    last = max(before, key=lambda one: one.start, default=None)
    document = last.entity if last and last.entity and last.entity.kind == "strategy" else None
    issuers = _issuers(document, reader.context) if document else set()
    roots = {reader.context.gazetteer.root(entity.id) for entity in possible}
    return document if issuers and issuers.isdisjoint(roots) else None


def _weigh_collective(scales: Scales, entity: Entity, noun: str, context: Context, place: tuple[int, int]) -> None:
    body = context.gazetteer.root(entity.id)
    if body == context.most_often_named():
        scales.add(entity, "page", 4, because("the text names its body most"))
    if entity.id in context.bodies and noun == "Secretariat":
        scales.add(entity, "named before", 2, because("%(name)s is named in this text", name=entity.name))
    elif noun != "Secretariat":
        scales.add(entity, "noun", 4, because("the %(noun)s that this text names", noun=noun))
    if body == context.body_in_paragraph(place):
        scales.add(entity, "paragraph", 2, because("the paragraph names its body"))
    if body == context.body_of_event():
        scales.add(entity, "event of the page", 2, because("the event of this text is a meeting of its body"))


_ORGAN: Final = re.compile(
    r"the(?<!\wthe)\s+((?:[a-z]+(?:-[a-z]+)*\s+){1,2}(group|centre|center|committee|council))\b(?!\s+(?:of|for|on)\b)"
)
_OF_ANY_ORGAN: Final = stems(
    "working special expert joint contact permanent standing regional international group council"
)


def _may_tell_organs(reader: _Reader) -> bool:
    return any(one.entity and one.entity.kind == "organisation" for one in reader.named)


def _organs(reader: _Reader) -> Iterator[Candidate]:
    """ "The customs group": the only organ, of a body that the sentence names, with those words in its name."""
    registry = reader.context.gazetteer.registry
    for read in _ORGAN.finditer(reader.text):
        first, last = reader.sentence(read.start(), read.end())
        named = [one.entity for one in reader.named if one.entity and first <= one.start < last]
        bodies = {reader.context.gazetteer.root(one.id) for one in named if one.kind == "organisation"}
        wanted = stems(read[1].replace("center", "centre"))
        if not reader.cover.is_free(*read.span(1)) or wanted <= _OF_ANY_ORGAN:
            continue
        organs = {organ for body in bodies for organ in reader.context.gazetteer.organs_of(body)} - bodies
        fitting = [
            registry.entities[organ] for organ in sorted(organs) if wanted <= stems(registry.entities[organ].name)
        ]
        scales = Scales(fitting)
        scales.against("registry", 1, because("the registry has not everything"))
        only = because("the only %(noun)s of a body named in the sentence that is called so", noun=read[2])
        scales.add_to_all("words", 5, only)
        candidate = reader.decided(*read.span(1), scales.decide()) if fitting else None
        if candidate:
            yield candidate


def _bodies_of_states(reader: _Reader) -> Iterator[Candidate]:
    """ "The constitutional court" in small letters: of the state that the paragraph named last."""
    context, text = reader.context, reader.text
    for _, start, end in context.gazetteer.state_bodies_automaton.find_matches_as_indexes(text):
        is_within_word = text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()
        if is_within_word or not reader.cover.is_free(start, end):
            continue
        state = last_country(text[:start])
        ids = context.gazetteer.state_bodies.get(text[start:end], ())
        possible = [context.gazetteer.registry.entities[body] for body in ids]
        scales = Scales(possible)
        scales.against("registry", 1, because("the registry has not everything"))
        for entity in possible:
            if entity.state == state:
                scales.add(entity, "state", 5, because("the paragraph speaks of %(state)s", state=state or ""))
        candidate = reader.decided(start, end, scales.decide())
        if candidate:
            yield candidate


# Each with what tells cheaply that it has nothing to find in a paragraph, as most have in most.
_RULES: Final[tuple[tuple[Callable[[_Reader], Iterator[Candidate]], Callable[[_Reader], bool]], ...]] = (
    (_documents, _names_or_tells_documents),
    (_collectives, _may_tell_collectives),
    (_organs, _may_tell_organs),
    (_bodies_of_states, lambda reader: True),
)
