"""Which meetings have the marks that a phrase says, and what speaks for each and against all of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from stenogram.annotation import time_expressions as e
from stenogram.annotation.antecedents import Antecedent
from stenogram.annotation.evidence import Scales
from stenogram.annotation.matching import scan
from stenogram.annotation.meeting_phrases import MeetingPhrase, Phrase
from stenogram.annotation.possibility import horizon_passed
from stenogram.annotation.resolution import days_between, has_begun
from stenogram.annotation.text_context import Context
from stenogram.model import Entity, Reason, Series, Summit, because
from stenogram.registry.countries import country_of

_FEW: Final = 3
"""Up to such a number "the second summit" may be anybody's; a higher one counts those of a series."""

_FIVE: Final = 5

LONG_AGO: Final = 10
"""Years after which a city alone does not name a summit."""

TAKEN_UP: Final = ("summit", "forum")
"""Heads that take up a meeting named before; "the meeting" may be any."""

_MEETING_NEAR: Final = 120
"""Days within which a meeting of a body, called nothing more, may be its summit."""

_PLACED_MEETING_NEAR: Final = 400
"""The same where its place is said."""

_RECENT: Final = 730
"""Days within which the only registered summit of a city is named by it, though the text does not name its body."""

_FAR_AHEAD: Final = 4 * 366
"""Days before a meeting in which its city may be known: after them it is no rival."""

_THESE_WEEKS: Final = 45
"""Days within which a summit is named by a city that had others, though the text does not name its body."""

_BY_STATE_LEADERS: Final = re.compile(
    r"\b(?:president|prime minister|chancellor|leaders?|heads? of (?:state|government))\b", re.I
)
_TWO_SIDED: Final = re.compile(
    r"\b(?:bilateral|two of us|both of us|our two|with you|between (?:the )?presidents)\b", re.IGNORECASE
)
_TWO_SIDED_PAGE: Final = re.compile(
    r"^(?:Meeting|Talks|Conversation|Telephone conversation|Negotiations)\s+(?:with|between)\b", re.IGNORECASE
)


_BEFORE: Final = 50
"""Characters before a phrase in which it is said to have been called off."""

_LONGEST_NAME: Final = 160
"""Characters in which the name of a document is looked for."""

_YEARS: Final = ("last year", "next year")
"""Years whose meeting, called nothing more, is that of the series which the text speaks of."""


def _is_anybodys(marks: MeetingPhrase) -> bool:
    """Whether a meeting may be one of those who speak: "our meeting in Moscow", "the previous meeting"."""
    in_order = bool(marks.relative) and marks.relative not in _YEARS
    return marks.determiner == "our" or (in_order and not marks.leaders)


def candidates(phrase: Phrase, paragraph: int, context: Context) -> list[Entity]:
    """The meetings that a phrase can mean, whenever they were; empty where it names none surely.

    `paragraph` is the ordinal of the phrase's paragraph: a council without its body is that of the
    body named last before it.
    """
    marks, place = phrase.marks, (paragraph, phrase.start)
    if marks.informal or (marks.head == "forum" and marks.council):
        return []
    if marks.series is not None:
        allowed = _of_series(marks, place, context)
    elif marks.topics:
        allowed = [context.gazetteer.registry.series[topic] for topic in sorted(set(marks.topics))]
    elif marks.bodies:
        allowed = _of_bodies(marks, context)
    elif marks.city and marks.head != "meeting":
        in_city = list(_having(marks, _in_city(marks, context), context))
        # A list says too little to tell one of several in a city.
        return [] if marks.listed and len(in_city) > 1 else in_city
    else:
        allowed = _without_body(marks, paragraph, context)
    return list(_having(marks, _meetings(allowed, context), context))


def _without_body(marks: MeetingPhrase, paragraph: int, context: Context) -> list[Series]:
    """The series that a phrase without a body can mean, by what the text has named before."""
    called = _called_by_word(marks, context)
    if called:
        return called
    if marks.head == "meeting" and _tells_one_of_a_series(marks):
        if _is_anybodys(marks) and not _goes_on_from_record(marks, paragraph, context):
            return []
        return _taken_up(marks, paragraph, context)
    if (marks.jubilee or marks.anniversary) and marks.head == "summit":
        return _of_bodies_named(context)
    if marks.head in TAKEN_UP and (marks.is_timed or marks.host) and not _counts(marks):
        return _taken_up(marks, paragraph, context)
    return _counted(marks, paragraph, context) if _counts(marks) else _named_before(marks, context)


def _goes_on_from_record(marks: MeetingPhrase, paragraph: int, context: Context) -> bool:
    """ "The next meeting will be in Moscow in 2025", after the meeting that the text records was named."""
    last = context.antecedents.last("meeting", paragraph)
    is_recorded = last is not None and last.entity is not None and last.entity.id in context.own
    return is_recorded and marks.determiner in ("the", "") and marks.relative in ("next", "previous")


def _tells_one_of_a_series(marks: MeetingPhrase) -> bool:
    """Whether what is said of a mere meeting may tell one of those of a series: its place, or its time."""
    is_placed = bool(marks.city or marks.host)
    return is_placed or marks.relative in _YEARS or bool(marks.leaders and marks.relative)


def _counted(marks: MeetingPhrase, paragraph: int, context: Context) -> list[Series]:
    """ "The sixth summit": of the series taken up, unless another that the text names has a meeting of that number."""
    taken = _taken_up(marks, paragraph, context)
    if marks.another or marks.described or marks.determiner in ("a", "an", "their", "his", "her", "our"):
        return taken
    last = _meeting_last_named(marks.head, paragraph, context)
    if last and last.entity is None:
        return taken
    known = context.gazetteer.registry.series
    named = [
        known[series] for series in sorted(context.series_of_page) if marks.head in _nouns_of_series(series, context)
    ]
    fitting = [one for one in named if _has_number(one, marks, context)]
    return fitting if len(fitting) == 1 and not any(_has_number(one, marks, context) for one in taken) else taken


def _has_number(series: Series, marks: MeetingPhrase, context: Context) -> bool:
    """Whether a meeting of a series has the number, and the place, that is said."""
    plain = MeetingPhrase(marks.head, city=marks.city, host=marks.host)
    return any(entity.number == marks.number for entity in _having(plain, _meetings([series], context), context))


def _nouns_of_series(series: str, context: Context) -> frozenset[str]:
    nouns = series_nouns(context.gazetteer.registry.series[series])
    return nouns | {"summit"} if series in context.gazetteer.summits else nouns


def _called_by_word(marks: MeetingPhrase, context: Context) -> list[Series]:
    """ "The next consultative meeting": of the one series that the text has named by that word."""
    word = (marks.described or marks.another).casefold()
    if marks.head != "meeting" or not word or marks.determiner in ("a", "an"):
        return []
    named = [context.gazetteer.registry.series[one] for one in sorted(context.series_of_page)]
    fitting = [one for one in named if any(word in called.casefold().split() for called in (one.name, *one.called))]
    return [one for one in fitting if "summit" not in series_nouns(one)] if len(fitting) == 1 else []


def _counts(marks: MeetingPhrase) -> bool:
    """Whether a number counts the meetings of a series. "The second summit" may be anybody's; forums are few."""
    if not marks.number:
        return False
    is_high = marks.number > _FEW and marks.determiner != "our"
    return marks.head == "forum" or (is_high and marks.head in ("summit", "meeting"))


def beyond_horizon(marks: MeetingPhrase, paragraph: int, start: int, context: Context) -> str:
    """What the registry would have to know of a series of which no meeting has what was said; else empty."""
    if marks.informal or marks.another or _is_only_a_meeting(marks) or not (marks.series or marks.bodies):
        return ""
    allowed = _of_series(marks, (paragraph, start), context) if marks.series else _of_bodies(marks, context)
    for series in allowed:
        known = context.horizons.get(series.id)
        if known and horizon_passed(known, context.spoken_on) and (marks.year is None or marks.year >= known.year):
            return f"the registry knows {series.id} up to {known}"
    return ""


def _of_series(marks: MeetingPhrase, place: tuple[int, int], context: Context) -> list[Series]:
    """A council is named, or what any meeting of a series is called."""
    series = [context.gazetteer.registry.series[one] for one in sorted(marks.series or ())]
    if marks.bodies:
        return [one for one in series if _all_its(one, marks.bodies)]
    if not marks.council:
        return series
    last = context.body_before(place)
    return [one for one in series if one.body == last]


def _of_bodies(marks: MeetingPhrase, context: Context) -> list[Series]:
    of_body = context.gazetteer.series_of.get(marks.bodies[0], ())
    fitting = [series for series in of_body if _all_its(series, marks.bodies)]
    by_council = [series for series in fitting if series.council in marks.bodies]
    if by_council:
        return by_council
    return [series for series in fitting if series.id in context.gazetteer.summits]


def _all_its(series: Series, bodies: Iterable[str]) -> bool:
    """Whether every body named is the one that meets: a meeting of two bodies is neither's alone."""
    return all(body in (series.body, series.council) for body in bodies)


def _in_city(marks: MeetingPhrase, context: Context) -> Iterator[Entity]:
    """A city and the word "summit" or "forum": of a body or a series that the text names, or the city's only one."""
    gazetteer = context.gazetteer
    held = [gazetteer.registry.entities[summit] for summit in gazetteer.cities.get(marks.city or "", ())]
    # What is to be held there years later is no rival yet.
    of_then = {entity.series for entity in held if not _is_far_ahead(entity, context)}
    near = _RECENT if len(of_then) == 1 else _THESE_WEEKS
    for entity in held:
        series = gazetteer.registry.series.get(entity.series or "")
        is_named = series is not None and _is_spoken_of(series, marks, context)
        if not _is_called_so(entity, series, marks, context):
            continue
        within = _THESE_WEEKS if series is None else near
        if is_named or (marks.head == "summit" and days_between(entity, context.spoken_on) <= within):
            yield entity


def _is_far_ahead(meeting: Entity, context: Context) -> bool:
    """Whether a meeting is so far ahead that nobody knows its city."""
    begins = meeting.when.start if meeting.when else None
    on = context.spoken_on
    return begins is not None and on is not None and (begins.first() - on.last()).days > _FAR_AHEAD


def _is_spoken_of(series: Series, marks: MeetingPhrase, context: Context) -> bool:
    """Whether a text names a series or its body; of a forum, also what it is about."""
    about = series.id in context.topics_of_page and marks.head == "forum"
    return series.body in context.bodies or series.id in context.series_of_page or about


def _is_between_states(meeting: Entity) -> bool:
    """Whether a meeting outside any series is called a summit: "Helsinki summit"."""
    return any(name.text.casefold().endswith("summit") for name in meeting.names)


def _is_called_so(entity: Entity, series: Series | None, marks: MeetingPhrase, context: Context) -> bool:
    """Whether a meeting, as those of its series, is called by a head where only its city is said."""
    if series is None:
        return marks.head == "summit" and _is_between_states(entity)
    if series.body and series.id not in context.gazetteer.summits:
        return False
    return marks.head == "summit" or marks.head in series_nouns(series)


def series_nouns(series: Series) -> frozenset[str]:
    """The words for a meeting by which a series is called: "forum" of the Belt and Road Forum."""
    words = {word for called in (series.name, *series.called) for word in re.findall(r"[a-z]+", called.casefold())}
    return frozenset(word.removesuffix("s") for word in words) & {"summit", "forum", "conference", "session"}


def event_of_page(noun: str, context: Context) -> Entity | None:
    """The one event that the text records, or else that goes on on its day, of those that a noun can take up."""
    entities = context.gazetteer.registry.entities
    of_the_day = context.day_events
    if noun == "summit" and _names_who_meets(context):
        # On the day of another's summit "the summit" may be that of the body of which the text speaks.
        of_the_day = frozenset(event for event in of_the_day if _is_on_page(entities[event], context))
    for events in (context.own, of_the_day, context.lead_events):
        fitting = [entities[event] for event in events if noun in nouns_of(entities[event], context)]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None


def _names_who_meets(context: Context) -> bool:
    """Whether a text names a body, or a series, that holds summits."""
    series = [one for body in context.bodies for one in context.gazetteer.series_of.get(body, ())]
    return bool(context.series_of_page) or any(one.id in context.gazetteer.summits for one in series)


def _is_on_page(meeting: Entity, context: Context) -> bool:
    """Whether a text was spoken where a meeting is held, or names its body or its series."""
    is_near = meeting.id in context.own | context.local_events or meeting.series in context.series_of_page
    return is_near or _body(meeting, context) in context.bodies


def nouns_of(meeting: Entity, context: Context) -> frozenset[str]:
    """The words that take up a meeting: "summit", "forum"."""
    series = context.gazetteer.registry.series.get(meeting.series or "")
    nouns = series_nouns(series) if series else frozenset()
    if series and series.id in context.gazetteer.summits:
        return nouns | {"summit"}
    return nouns | {noun for noun in TAKEN_UP if noun in meeting.name.casefold()}


def _of_bodies_named(context: Context) -> list[Series]:
    """ "The tenth anniversary summit": of a body that the text names, whichever is so old."""
    series = [one for body in sorted(context.bodies) for one in context.gazetteer.series_of.get(body, ())]
    return [one for one in series if one.id in context.gazetteer.summits]


def _taken_up(marks: MeetingPhrase, paragraph: int, context: Context) -> list[Series]:
    """ "The next summit", "the 2025 summit": of the series of the page's event, or of the summit named just before."""
    if marks.another or marks.described or marks.determiner in ("a", "an", "their", "his", "her"):
        return []
    if marks.determiner == "our" and (not context.own or _TWO_SIDED_PAGE.match(context.title)):
        return []
    antecedent = _meeting_last_named(marks.head, paragraph, context)
    meant = antecedent.entity if antecedent else _event_taken_up(marks.head, context)
    series = context.gazetteer.registry.series.get(meant.series or "") if meant else None
    return [series] if series else []


def _event_taken_up(head: str, context: Context) -> Entity | None:
    """The event of the page; "next year's meeting" may be that of anybody who met somewhere on that day."""
    if head in TAKEN_UP:
        return event_of_page(head, context)
    event = event_of_page("summit", context)
    return event if event and _is_on_page(event, context) else None


def _meeting_last_named(head: str, paragraph: int, context: Context) -> Antecedent | None:
    """What a head takes up; "meeting" one that was called so, else a summit."""
    if head in TAKEN_UP:
        return context.antecedents.last(head, paragraph)
    meeting = context.antecedents.last("meeting", paragraph)
    return meeting if meeting and meeting.entity else context.antecedents.last("summit", paragraph)


def _named_before(marks: MeetingPhrase, context: Context) -> list[Series]:
    """Only a number: "the 69th session" where the text has named the series before."""
    # Sessions are named by their numbers alone; "the second summit" may be anybody's.
    if not marks.number or marks.another or marks.described or marks.head != "session":
        return []
    known = context.gazetteer.registry.series
    named = [known[series] for series, head in sorted(context.series_named) if head == marks.head]
    return named or [one for one in known.values() if one.council in context.bodies and "session" in series_nouns(one)]


def _meetings(allowed: Iterable[Series], context: Context) -> Iterator[Entity]:
    for series in allowed:
        for summit in context.gazetteer.in_series[series.id]:
            yield context.gazetteer.registry.entities[summit]


def _having(marks: MeetingPhrase, meetings: Iterable[Entity], context: Context) -> Iterator[Entity]:
    """Those in the city, the country, of the number and the anniversary that were said."""
    gazetteer = context.gazetteer
    in_city = gazetteer.cities.get(marks.city, ()) if marks.city else None
    in_country = gazetteer.hosts.get(marks.host, ()) if marks.host else None
    for entity in meetings:
        if not entity.linked or (in_city is not None and entity.id not in in_city):
            continue
        if in_country is not None and entity.id not in in_country:
            continue
        if _is_counted_so(entity, marks, context) and _may_be_next(entity, marks, context):
            yield entity


def _may_be_next(entity: Entity, marks: MeetingPhrase, context: Context) -> bool:
    """Whether a meeting in the place that is said of "the next" is to come so soon; the one after is allowed for."""
    day, series = context.spoken_on, entity.series
    if marks.relative != "next" or day is None or series is None or not (marks.city or marks.host):
        return True
    of_series = context.gazetteer.in_series[series]
    to_come = [
        meeting for begins, meeting in context.gazetteer.calendar if begins > day.last() and meeting in of_series
    ]
    return entity.id in to_come[:2]


def _is_counted_so(entity: Entity, marks: MeetingPhrase, context: Context) -> bool:
    """Whether a meeting may have the number, or be of the anniversary, that is said."""
    if marks.number and entity.number != marks.number and not _may_have_that_number(entity, marks, context):
        return False
    if marks.anniversary:
        return _is_anniversary(entity, context)
    return not marks.jubilee or _is_jubilee(entity, marks.jubilee, context)


def _may_have_that_number(entity: Entity, marks: MeetingPhrase, context: Context) -> bool:
    """Whether a meeting whose number the registry lacks is known by its place, its year, or the page."""
    known = marks.city or marks.host or marks.year or entity.id in context.own or entity.id in context.local_events
    return entity.number is None and bool(known)


def _is_jubilee(entity: Entity, years: int, context: Context) -> bool:
    """The summit of a body's tenth anniversary is that of its tenth year."""
    return _age_of_body(entity, context) == years


def _is_anniversary(entity: Entity, context: Context) -> bool:
    """A body keeps its anniversaries every five years."""
    age = _age_of_body(entity, context)
    return age is not None and age > 0 and age % _FIVE == 0


def _age_of_body(entity: Entity, context: Context) -> int | None:
    """How many years a body was old when it held a meeting; None where that is not known."""
    registry = context.gazetteer.registry
    series = registry.series.get(entity.series or "")
    body = registry.entities.get(series.body or "") if series else None
    began = body.when.start if body and body.when else None
    held = entity.when.start if entity.when else None
    return held.year - began.year if began and held else None


# --- Evidence -------------------------------------------------------------------------------------


def weigh(phrase: Phrase, meetings: list[Entity], text: str, paragraph: int, context: Context) -> Scales:
    """What a phrase says for each of the meetings that have its marks, and against all of them."""
    marks = phrase.marks
    scales = Scales(meetings)
    scales.against("registry", 1, because("the registry has not everything"))
    clause = f"{text[max(0, phrase.start - 90) : phrase.start]} … {text[phrase.end : phrase.end + 40]}"
    if marks.bodies or marks.series is not None or marks.topics:
        scales.add_to_all("name", 5, because("its body or its own name stands there"))
        councils = {series.council for series in context.gazetteer.registry.series.values()}
        if _is_only_a_meeting(marks) and not councils & set(marks.bodies):
            _weigh_meeting(scales, marks, meetings, clause, context)
    elif marks.city:
        _weigh_city(scales, phrase, text, paragraph, meetings, context)
        if marks.determiner == "our" and (_TWO_SIDED_PAGE.match(context.title) or _TWO_SIDED.search(clause)):
            scales.against("two sides", 4, because("a meeting of two sides alone"))
    else:
        scales.add_to_all("taken up", 5, because("the series was named before"))
    if marks.number or marks.jubilee:
        scales.add_to_all("number", 3, because("its number agrees"))
    _weigh_adopted(scales, phrase, text, meetings, context)
    _weigh_others_of_series(scales, phrase, text, meetings, context)
    _weigh_irregular(scales, phrase, meetings, text, context)
    return scales


def _weigh_adopted(scales: Scales, phrase: Phrase, text: str, meetings: Sequence[Entity], context: Context) -> None:
    """ "The Ufa summit adopted the Ufa Declaration of BRICS": of two that met there, whose document it is."""
    verb = e.ADOPTED.match(text, phrase.end) if len(meetings) > 1 else None
    if verb is None:
        return
    after = scan(text[verb.end() : verb.end() + _LONGEST_NAME], context.gazetteer, context.language)
    named = {match.form.claim.target for match in after if match.start == 0 and match.form.claim.role == "name"}
    documents = [context.gazetteer.registry.entities[target] for target in named]
    adopting = {one.target for document in documents for one in document.relations if one.kind == "adopted-at"}
    for entity in meetings:
        if entity.id in adopting:
            scales.add(entity, "adopted", 5, because("what it adopted is said"))


def _weigh_others_of_series(
    scales: Scales, phrase: Phrase, text: str, meetings: Sequence[Entity], context: Context
) -> None:
    """What tells that a meeting is meant which the registry lacks: still to come, or named before in this text."""
    if _is_to_come(phrase, text) and all(_is_out_of(entity, phrase.marks, context) for entity in meetings):
        scales.against("to come", 8, because("it is spoken of as to come"))
    series = {entity.series for entity in meetings}
    is_named = any(entity.id in context.meetings_named or entity.id in context.own for entity in meetings)
    if phrase.marks.is_bare and series <= context.series_of_others and not is_named:
        scales.against("another of the series", 8, because("one that the registry lacks was named before"))


def _is_to_come(phrase: Phrase, text: str) -> bool:
    """Whether one still to come is spoken of, and no year is said."""
    is_ahead = phrase.marks.ahead or e.WILL.match(text, phrase.end)
    return bool(is_ahead) and not e.WILL_STAY.match(text, phrase.end) and not phrase.marks.is_timed


def _is_out_of(meeting: Entity, marks: MeetingPhrase, context: Context) -> bool:
    """Whether a meeting is no longer to come: "a third summit will follow" is not the one that goes on."""
    if marks.determiner in ("a", "an") or marks.another.casefold() == "another":
        return has_begun(meeting, context.spoken_on)
    return _is_long_over(meeting, context) and not _is_past_horizon(meeting, context)


def _weigh_irregular(scales: Scales, phrase: Phrase, meetings: list[Entity], text: str, context: Context) -> None:
    """What is out of the ordinary, or was not held, is none of the regular meetings."""
    if e.NOT_HELD.match(text, phrase.end) or e.CALLED_OFF.search(text[max(0, phrase.start - _BEFORE) : phrase.start]):
        scales.against("not held", 8, because("it is said not to have been held"))
    if not phrase.marks.irregular:
        return
    scales.against("irregular", 4.5, because("“%(word)s” stands before it", word=phrase.marks.irregular))
    if phrase.marks.city or phrase.marks.host or phrase.marks.year:
        scales.add_to_all("place or time", 2, because("its place or time is said"))
    for entity in meetings:
        if entity.id in context.own or entity.id in context.day_events:
            scales.add(entity, "event of the page", 4, because("the event of these days"))


def _is_only_a_meeting(marks: MeetingPhrase) -> bool:
    """Whether what is said to be held need be no summit: "the G20 meeting"."""
    return marks.head in ("meeting", "forum", "conference", "session") and not marks.council and marks.series is None


_Says = Callable[[MeetingPhrase], bool]
# What a phrase says that makes a mere meeting of a body its summit: feature, weight, words, whether it is said.
_OF_A_MEETING: Final[tuple[tuple[str, float, Reason, _Says], ...]] = (
    ("leaders", 1.5, because("leaders meet"), lambda marks: marks.leaders),
    (
        "leaders there",
        2.5,
        because("leaders meet at a place or time"),
        lambda marks: marks.leaders and _is_placed(marks),
    ),
    ("topic", 4, because("what the meetings are about"), lambda marks: bool(marks.topics)),
    ("place", 4, because("its place agrees"), lambda marks: bool(marks.city or marks.host)),
    ("time", 2, because("its time is said"), lambda marks: bool(marks.year or marks.relative or marks.month)),
)


def _is_placed(marks: MeetingPhrase) -> bool:
    return bool(marks.city or marks.host or marks.year or marks.relative or marks.month)


def _weigh_meeting(scales: Scales, marks: MeetingPhrase, meetings: list[Entity], clause: str, context: Context) -> None:
    scales.against("only a meeting", 4, because("a %(noun)s need be no summit", noun=marks.head))
    if marks.another or marks.described:
        scales.against("others", 8, because("“%(word)s” stands beside it", word=marks.another or marks.described))
    if marks.determiner in ("a", "an"):
        scales.against("article", 3, because("one of several"))
    for feature, weight, words, says in _OF_A_MEETING:
        if says(marks):
            scales.add_to_all(feature, weight, words)
    if _BY_STATE_LEADERS.search(clause):
        scales.add_to_all("who met", 2, because("leaders of states are named beside it"))
    for entity in meetings:
        _weigh_these_days(scales, entity, marks, context)
        if entity.id in context.meetings_named and marks.determiner in ("the", "this") and marks.is_bare:
            scales.add(entity, "named before", 3, because("named just before"))


def _weigh_these_days(scales: Scales, entity: Entity, marks: MeetingPhrase, context: Context) -> None:
    timed = marks.year or marks.relative or marks.month or marks.ago
    near = _PLACED_MEETING_NEAR if marks.city or marks.host else _MEETING_NEAR
    if (
        not timed
        and days_between(entity, context.spoken_on) > near
        and not _is_of_these_meetings(entity, marks, context)
    ):
        scales.add(entity, "far", -5, because("too far in time for a mere meeting to be meant"))
    if entity.id in context.own:
        scales.add(entity, "event of the page", 4, because("the event of this text"))
    elif entity.id in context.local_events and not marks.determiner.startswith("a"):
        scales.add(entity, "eve", 4, because("held in these days in the city of this text"))


def _is_of_these_meetings(entity: Entity, marks: MeetingPhrase, context: Context) -> bool:
    """Whether the text records a meeting of a series that is called by no other word: "consultative meeting"."""
    registry = context.gazetteer.registry
    series = registry.series.get(entity.series or "")
    if marks.head != "meeting" or series is None or "summit" in series_nouns(series):
        return False
    return any(registry.entities[event].series == series.id for event in context.own | context.day_events)


def _weigh_others_in_city(
    scales: Scales, phrase: Phrase, text: str, meetings: Iterable[Entity], context: Context
) -> None:
    """What tells that a city's summit is one that the registry lacks: named before, still to come, of two sides."""
    marks = phrase.marks
    if marks.city in context.cities_of_others and not (marks.year or marks.relative):
        scales.against(
            "another there", 6, because("“%(name)s” was named before", name=context.cities_of_others[marks.city])
        )
    if e.WITH_OTHERS.match(text, phrase.end) and not any(_is_of_two(entity) for entity in meetings):
        # "Attended the summit with the minister" has only company; "that he is to have with" has two sides.
        in_company = text[phrase.end :].lstrip().startswith("with")
        scales.against("two sides", 3 if in_company else 8, because("it is one of two sides"))
    if e.WAS_THEIRS.match(text, phrase.end):
        scales.against("two sides", 6, because("it is one of two sides"))
    of_two = marks.city in context.cities_of_talks or context.has_summit_of_two
    for entity in meetings if of_two else ():
        if _body(entity, context) not in context.bodies:
            scales.add(entity, "talks", -4, because("two met in that city, and its body is not named"))


def _is_long_over(meeting: Entity, context: Context) -> bool:
    ended = meeting.when.end if meeting.when else None
    on = context.spoken_on
    return ended is not None and on is not None and (on.first() - ended.last()).days > _THESE_WEEKS


def _is_past_horizon(meeting: Entity, context: Context) -> bool:
    """Whether the registry may lack a later meeting of the series."""
    return horizon_passed(context.horizons.get(meeting.series or ""), context.spoken_on)


def _is_of_two(meeting: Entity) -> bool:
    """Whether a meeting is of no series, as those of two states are."""
    return meeting.series is None


def _weigh_city(
    scales: Scales, phrase: Phrase, text: str, paragraph: int, meetings: list[Entity], context: Context
) -> None:
    marks, place = phrase.marks, (paragraph, phrase.start)
    scales.add_to_all("city", 2, because("its city is said"))
    hosts = {entity.host for entity in meetings if isinstance(entity, Summit) and entity.host}
    if marks.another and country_of(marks.another) in hosts:
        scales.add_to_all("host", 2, because("its host is said"))
    elif marks.another:
        scales.against("another's", 8, because("“%(word)s” stands beside it", word=marks.another))
    elif marks.described:
        scales.against("described", 4.5, because("“%(word)s” stands before it", word=marks.described))
    _weigh_others_in_city(scales, phrase, text, meetings, context)
    if marks.month or marks.year:
        scales.add_to_all("time", 2, because("its time is said"))
    named = frozenset(body for entity in meetings if (body := _body(entity, context)) in context.bodies)
    meant = context.body_meant(named, place)
    _weigh_series_named_last(scales, meetings, place, context)
    for entity in meetings:
        if marks.head == "meeting":
            _weigh_these_days(scales, entity, marks, context)
        elif _goes_on_in_its_city(entity, marks, context):
            scales.add(entity, "these days", 4, because("held in these days in the city of this text"))
        weight, words = _of_a_body(entity, meant, place, context, bool(named))
        scales.add(entity, "body", weight, words)


def _weigh_series_named_last(
    scales: Scales, meetings: Sequence[Entity], place: tuple[int, int], context: Context
) -> None:
    """Of meetings of several series in one city rather that of the series whose meeting was named last."""
    last = context.antecedents.last("summit", place[0])
    named = (last.entity if last else None) or event_of_page("summit", context)
    if named is None or len({entity.series for entity in meetings}) == 1:
        return
    if any(_body(entity, context) in context.bodies_in_paragraph(place) for entity in meetings):
        return
    for entity in meetings:
        if entity.series == named.series:
            scales.add(entity, "series", 3, because("a meeting of its series was named last"))


def _goes_on_in_its_city(entity: Entity, marks: MeetingPhrase, context: Context) -> bool:
    """Whether a meeting goes on in the city of the text; "that summit" is another one."""
    return marks.determiner != "that" and entity.id in context.local_events & context.day_events


def _of_a_body(
    entity: Entity, meant: tuple[str, ...], place: tuple[int, int], context: Context, is_another_named: bool
) -> tuple[float, Reason]:
    """How much the text speaks of the body that holds a meeting, or of its series; `is_another_named`: of another's."""
    body = _body(entity, context)
    if body is None and entity.series in context.series_of_page | context.topics_of_page:
        return 4, because("its series is named in this text")
    if meant == (body,):
        return 4, because("its body is the one that the text names")
    if body in context.bodies_in_paragraph(place):
        return 3, because("its body is named in this paragraph")
    if body in context.bodies:
        return 2, because("its body is named in this text")
    return 0 if is_another_named else 2, because("no other is registered in that city, or none of these weeks")


def _body(entity: Entity, context: Context) -> str | None:
    series = context.gazetteer.registry.series.get(entity.series or "")
    return series.body if series else None


def is_forgotten(entity: Entity, marks: MeetingPhrase, context: Context) -> bool:
    """Whether a city alone no longer names a summit that was held long ago."""
    held = entity.when.end if entity.when else None
    if marks.series is not None or marks.bodies or marks.topics or marks.number:
        return False
    entities = context.gazetteer.registry.entities
    if entity.series and entity.series in {entities[event].series for event in context.own}:
        # A text of a later meeting of the series speaks of the earlier ones by their cities.
        return False
    return held is not None and context.spoken_on is not None and context.spoken_on.year - held.year > LONG_AGO
