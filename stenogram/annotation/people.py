"""People in the words: by full name, then by surname where only one person can be meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from stenogram.annotation.matching import Match
from stenogram.annotation.span_set import SpanSet
from stenogram.annotation.text_context import Context, is_full_name
from stenogram.dates import PartialDate
from stenogram.model import Entity, Office
from stenogram.registry.canonical import fold
from stenogram.registry.gazetteer import PATRONYMIC

_HONORIFICS = (
    r"(?:Mr|Mrs|Ms|Mme|Dr|Prof|Messrs)\b\.?|Miss|Madame|Madam|Monsieur|Sir|Lord|Lady|Sheikh|Comrade|Professor|Ayatollah"
    r"|Father"
)
# The longer before the shorter that they begin with.
_POSTS = (
    r"Vice[ -]President|President|Prime Minister|Premier|Chancellor|Foreign Minister|Defen[cs]e Minister|Minister"
    r"|Secretary[ -]General|Secretary|Chairman|Chairwoman|Chair|Speaker|Senator|(?:Sen|Rep|Gov|Gen)\b\.?|Congressman"
    r"|Congresswoman|Representative|Governor|Mayor|Ambassador|General|Colonel|Admiral|Marshal|Judge|Justice|King|Queen"
    r"|Prince|Princess|Emir|Sultan|Pope|Patriarch|Commissioner|Leader"
)
_TITLE = re.compile(
    rf"(?<!\w)(?:(?P<honorific>{_HONORIFICS})|(?P<post>{_POSTS})s?)"
    r"(?P<of> of (?:the )?(?:[^\W\d_a-z][\w-]*(?: and| of| the)? ){1,4})?\s*$"
)
# "President Gorbachev and Mrs. Gorbachev", "Mr. and Mrs. Putin": she has the name of the one beside her.
_WIFE_OF = re.compile(r"\band (?:Mrs|Mme|Madame)\b\.? ?$")
TITLES_BEFORE = re.compile(rf"^(?:(?:{_HONORIFICS}|{_POSTS})\s+)+", re.IGNORECASE)
_WINDOW = 80
_TELLING = 5
_WORD_BEFORE = re.compile(r"([^\W\d_]+(?:[-’'.][^\W\d_]*)*)[ ]?$")
_INITIALS_BEFORE = re.compile(r"(?<![\w.])(?:[^\W\d_a-z]\.[ ]?){1,2}$")
_PATRONYMIC_AFTER = re.compile(rf"\s({PATRONYMIC.pattern})\s")
_INITIAL = re.compile(r"(?:^|[.’'-])[^\W\d_]\.$")
# Another name goes on after a space, a hyphen or, in "Xi'an", an apostrophe that no ending of English has.
_GOES_ON_AFTER = re.compile(r"[ -][^\W\d_a-z]|[’'‘`](?!(?:s|d|ll|ve|re)\b)[^\W\d_]")
# Words that begin a sentence and so have a capital without being part of a name.
_OPENING_WORDS = (
    "and as at because before but by despite did do does even for from had has have how if in is like neither now of "
    "on or perhaps since so that the then to under unlike until was what when where while why will with would yes no "
    "not only both between against about after also although among later earlier today yesterday"
)
_OPENERS = frozenset(_OPENING_WORDS.split())


@dataclass(frozen=True, slots=True)
class Person:
    """Characters [start, end) that name a person, and why this one; `rivals` where it may be several."""

    start: int
    end: int
    entity: Entity | None
    why: str = ""
    rivals: tuple[Entity, ...] = ()


def find_people(text: str, hits: Iterable[Match], context: Context) -> Iterator[Person]:
    """The people that a paragraph names. "Mr President" is nobody."""
    spans = _by_span(hits)
    if not spans:
        return
    in_full = {
        span
        for span, same in spans.items()
        if any(is_full_name(hit.form) for hit in same) and not _goes_on(text, *span)
    }
    cover = SpanSet(len(text))
    for span in in_full:
        cover.take(*span)
    for person in _with_patronymic(text, spans, cover, context):
        cover.take(person.start, person.end)
        yield person
    for (start, end), same in spans.items():
        people = {hit.form.claim.target: hit for hit in same}
        if (start, end) in in_full:
            yield from _in_full(text[start:end], start, end, people, context)
            continue
        if not cover.is_free(start, end):
            continue
        title = _TITLE.search(text[max(0, start - _WINDOW) : start])
        if title:
            begin = start if title["of"] else max(0, start - _WINDOW) + title.start()
            yield from _titled(text, begin, start, end, title, same, context)
        elif initials := _INITIALS_BEFORE.search(text[max(0, start - _WINDOW) : start]):
            yield from _with_initials(text, start, end, initials[0], people, context)
        elif _stands_alone(text, start, end, context):
            yield from _bare(text[start:end], start, end, same, context)


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a surname, and so perhaps another's, stands after a first name and a patronymic."""
    return PATRONYMIC.fullmatch(text[start:end].split()[-1]) is not None and not _may_end_here(text, end)


def title_before(text: str, start: int) -> bool:
    """Whether a title or the name of a post stands right before a place: "Mr", "President of Russia"."""
    return _TITLE.search(text[max(0, start - _WINDOW) : start]) is not None


def _by_span(hits: Iterable[Match]) -> dict[tuple[int, int], list[Match]]:
    found: dict[tuple[int, int], list[Match]] = {}
    for hit in hits:
        found.setdefault((hit.start, hit.end), []).append(hit)
    return found


def _entities(ids: Iterable[str], context: Context) -> tuple[Entity, ...]:
    return tuple(context.gazetteer.registry.entities[each] for each in ids)


def _with_patronymic(
    text: str, spans: dict[tuple[int, int], list[Match]], cover: SpanSet, context: Context
) -> Iterator[Person]:
    """A first name and a surname with a patronymic between them: a full name, as its bearers are addressed."""
    by_start: dict[int, list[tuple[int, Match]]] = {}
    for (start, end), same in spans.items():
        by_start.setdefault(start, []).extend((end, hit) for hit in same)
    for (start, end), same in spans.items():
        between = _PATRONYMIC_AFTER.match(text, end)
        if between is None or not cover.is_free(start, end):
            continue
        first = {hit.form.claim.target for hit in same if not hit.form.claim.given}
        ends = {
            hit.form.claim.target: last
            for last, hit in by_start.get(between.end(), ())
            if hit.form.claim.role == "surname" and hit.form.claim.given and hit.form.claim.target in first
        }
        if len(ends) == 1:
            target, last = next(iter(ends.items()))
            entity = context.gazetteer.registry.entities[target]
            yield Person(start, last, entity, f"named in full: {text[start:last]}")


def _with_initials(
    text: str, start: int, end: int, initials: str, people: dict[str, Match], context: Context
) -> Iterator[Person]:
    """A surname after initials: who of that name and initial is in this text, or held an office then."""
    if not _may_end_here(text, end):
        return
    known = _entities((each for each, hit in people.items() if hit.form.claim.given), context)
    fitting = [each for each in known if each.name[:1].casefold() == initials[:1].casefold()]
    fitting = [each for each in fitting if each.id in context.people] or [
        each for each in fitting if office_on(each, context.said_on)
    ]
    if fitting:
        begin = start - len(initials)
        said = text[begin:end]
        yield _only(begin, end, fitting, f"{said}: {fitting[0].name}, the one of that initial", tuple(fitting))


def _in_full(text: str, start: int, end: int, people: dict[str, Match], context: Context) -> Iterator[Person]:
    named = [target for target, hit in people.items() if hit.form.claim.role == "name"]
    entities = _entities(named, context)
    if len(entities) == 1:
        yield Person(start, end, entities[0], f"named in full: {text}")
        return
    then = [each for each in entities if office_on(each, context.said_on)]
    yield _only(start, end, then, f"{text}, in office then", entities)


def _titled(
    text: str, begin: int, start: int, end: int, title: re.Match[str], hits: Sequence[Match], context: Context
) -> Iterator[Person]:
    """A surname after a title: who of that name had the office then; who is in this text; who had it before.

    Else the one person whom the registry calls so, where it knows of no office.
    """
    if not _may_end_here(text, end) or _WIFE_OF.search(text[max(0, start - _WINDOW) : start]):
        return
    said, day = text[begin:end], context.said_on
    people = {hit.form.claim.target: hit for hit in hits}
    known = _entities((each for each, hit in people.items() if hit.form.claim.given), context)
    here = _entities((each for each in people if each in context.people), context)
    then = [each for each in known if _holds(each, title["post"], day)] if day else []
    if title["post"] and len(then) == 1:
        yield Person(begin, end, then[0], f"{said}: {_office(then[0], title['post'], day)} then")
    elif here:
        # Of Mr Bush, where the text names the father and the son is in office, either may be meant.
        either = tuple({each.id: each for each in (*here, *then)}.values())
        yield _only(begin, end, either, f"{said}: {here[0].name} is named in this text", either)
    else:
        fitting = then or [each for each in known if title["post"] and _held(each, title["post"], day)]
        if fitting:
            yield _only(begin, end, fitting, f"{said}: the one of that name who held such an office", tuple(fitting))
            return
        called = _entities(_listed(hits), context)
        if called and not any(each.offices for each in called):
            either = tuple({each.id: each for each in (*called, *known)}.values())
            yield _only(begin, end, either, f"{said}: the one whom the registry calls so", either)


def _listed(hits: Iterable[Match]) -> tuple[str, ...]:
    """Whose name this is by itself, as the registry has it."""
    return tuple(dict.fromkeys(hit.form.claim.target for hit in hits if hit.form.claim.role == "name"))


def _bare(text: str, start: int, end: int, hits: Sequence[Match], context: Context) -> Iterator[Person]:
    """A surname alone: someone whom the text names otherwise, who led a state then, or whom the registry calls so."""
    people = {hit.form.claim.target: hit for hit in hits}
    here = [each for each, hit in people.items() if each in context.people and hit.form.claim.given]
    # A short surname alone is too common to be known by, but not to be a rival.
    leading = [
        each
        for each, hit in people.items()
        if hit.form.claim.given and (here or len(text) >= _TELLING) and _leads(each, context)
    ]
    chosen = tuple(dict.fromkeys((*here, *leading))) or _listed(hits)
    if len(chosen) == 1:
        entity = _entities(chosen, context)[0]
        why = "the one of that name in this text" if here else office_on(entity, context.said_on) or "so called"
        yield Person(start, end, entity, f"{text}: {why}")
    elif chosen:
        yield Person(start, end, None, "", _entities(chosen, context))


def _leads(person: str, context: Context) -> bool:
    """Whether a person then led a state: those are known by their surname alone."""
    office = office_on(context.gazetteer.registry.entities[person], context.said_on) or ""
    return office.startswith(("President", "Prime Minister", "Chancellor"))


def _only(start: int, end: int, fitting: Sequence[Entity], why: str, rivals: tuple[Entity, ...]) -> Person:
    if len(fitting) == 1:
        return Person(start, end, fitting[0], why)
    return Person(start, end, None, "", tuple(fitting) or rivals)


def _stands_alone(text: str, start: int, end: int, context: Context) -> bool:
    """Whether a surname is no part of another name ("Hunter Biden", "Trump Tower") and no common word."""
    before = text[max(0, start - _WINDOW) : start]
    match = _WORD_BEFORE.search(before)
    word = match[1] if match else ""
    if _INITIAL.search(word):
        return False
    after_name = word[:1].isupper() and before.endswith(" ") and not word.endswith(".")
    if after_name and word.casefold() not in _OPENERS:
        return False
    if context.is_common_word(text[start:end]):
        return False
    return _may_end_here(text, end)


def _may_end_here(text: str, end: int) -> bool:
    return text.isupper() or _GOES_ON_AFTER.match(text, end) is None


# --- Offices --------------------------------------------------------------------------------------


def office_on(entity: Entity, day: PartialDate | None) -> str | None:
    """The office that a person held on a day: the first that the registry gives; None where it is not known."""
    if day is None:
        return None
    return next((office.title for office in entity.offices if office.held.covers(day)), None)


def _holds(entity: Entity, post: str | None, day: PartialDate | None) -> bool:
    """Whether a person has an office of that name on a day; without a name, any office."""
    return _office(entity, post, day) is not None


def _office(entity: Entity, post: str | None, day: PartialDate | None) -> str | None:
    if post is None or day is None:
        return office_on(entity, day)
    return next((each.title for each in _offices(entity, post) if each.held.covers(day)), None)


def _held(entity: Entity, post: str, day: PartialDate | None) -> bool:
    """Whether a person has or had an office of that name: former presidents are still called so."""
    return any(
        day is None or each.held.start is None or each.held.start.first() <= day.last()
        for each in _offices(entity, post)
    )


def _offices(entity: Entity, post: str) -> list[Office]:
    word = fold(post).replace("-", " ").removesuffix("s").strip()
    return [office for office in entity.offices if re.search(rf"\b{re.escape(word)}\b", fold(office.title))]
