"""Meetings that the words name or take up, each with the one that was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from stenogram.annotation import time_expressions as e
from stenogram.annotation.antecedents import Antecedent
from stenogram.annotation.candidate import Candidate
from stenogram.annotation.collectives import called_by
from stenogram.annotation.counted_meetings import counts_others, is_predicate
from stenogram.annotation.evidence import Resolution, Scales
from stenogram.annotation.listed_names import listed_meetings
from stenogram.annotation.matching import Match
from stenogram.annotation.meeting_phrases import MeetingPhrase, Phrase, find_phrases
from stenogram.annotation.meetings import (
    TAKEN_UP,
    beyond_horizon,
    candidates,
    event_of_page,
    is_forgotten,
    series_nouns,
    weigh,
)
from stenogram.annotation.phrases_in_languages import MeetingWords, phrases_in, places_of_others
from stenogram.annotation.reasons import reason, sentence
from stenogram.annotation.resolution import Background, TimeSaid, choose, days_between, has_begun, is_in_year
from stenogram.annotation.text_context import Context
from stenogram.languages import months
from stenogram.model import NO_REASON, Entity, because
from stenogram.registry.gazetteer import city_key
from stenogram.registry.surface_forms import NameSense

AROUND: Final = 90
"""Characters before and after a name in which words of time are looked for."""

_THESE_DAYS: Final = 21
"""Days within which a body's summit is known by the body alone in languages of which only plain phrases are read."""

_FRESH: Final = 730
"""Days for which "at the SCO in Samarkand" is the summit there, though a body has its seat elsewhere."""

_THESE_WEEKS: Final = 45
"""Days within which a body that does something in a city does so at its meeting there."""

_FAR: Final = 400
"""The same of a body without a seat, and of one that is named right after the city."""

_OF_ANY_BODY: Final = ("Organisation", "Association", "Commonwealth")
"""Nouns for a body that may not be in its name."""

_EVER: Final = float("inf")

_AT_ONCE: Final = 30
"""Characters at the head of a paragraph in which "that summit" is the one named in the paragraph before."""

_WITHIN_A_YEAR: Final = 366
"""Days within which "the summit" is that of the only body of which a text speaks."""

_CLAUSE: Final = 60
"""Characters behind a meeting in which its clause may say where it is."""

_MEETING: Final = re.compile(r"\bmeeting\b", re.IGNORECASE)

_WORDS_AFTER: Final = re.compile(r"[»\"“]?,?\s+([^\W\d_]+)(?:\s+([^\W\d_]+))?")

_WORDS_BEFORE: Final = re.compile(r"(?:[^\W\d_]+\s+){1,4}$")

_SHORT_MONTH: Final = 3
"""Letters of a month too short to be known without the last."""

_SENTENCE: Final = 240
"""Characters before a name in which its sentence may begin."""


# Without a word for a meeting, or a city, no rule finds one.
_NEEDED: Final = frozenset(("head", "series", "city"))


class _Gathering(NamedTuple):
    """Characters [start, end) that tell of a meeting without a word for one, and what "the summit" then takes up."""

    start: int
    end: int
    meeting: Entity
    head: str


def find_meetings(text: str, ordinal: int, matches: Sequence[Match], context: Context) -> Iterator[Candidate]:
    roles = {match.form.claim.role for match in matches}
    yield from _groups_in_years(text, ordinal, matches, context)
    if roles.isdisjoint(_NEEDED):
        return
    if "city" in roles:
        yield from _beside_cities(text, ordinal, matches, context)
        return
    phrases = [*find_phrases(text, matches), *listed_meetings(text, matches)]
    gathered = list(_councils_gathered(text, matches, context))
    yield from _appositions(text, _decided(text, ordinal, phrases, (), context, (), gathered), context)


def _beside_cities(text: str, ordinal: int, matches: Sequence[Match], context: Context) -> Iterator[Candidate]:
    """The meetings of a paragraph that names cities: these tell more of them, and of what was held there."""
    gathered = [*_councils_gathered(text, matches, context), *_gatherings(text, ordinal, matches, context)]
    context.has_summit_of_two |= e.TWO_LEADERS_MET.search(text) is not None
    years = _read_cities(text, matches, context)
    phrases = [*find_phrases(text, matches), *listed_meetings(text, matches)]
    phrases += _councils_in_cities(text, ordinal, matches, phrases, context)
    cities = [match for match in matches if match.form.claim.role == "city"]
    yield from _appositions(text, _decided(text, ordinal, phrases, years, context, cities, gathered), context)
    yield from _sidelines(text, ordinal, matches, context)
    yield from _groups_in_cities(text, ordinal, matches, context)
    yield from _years_ago_in_cities(text, ordinal, matches, context)


def _decided(
    text: str,
    ordinal: int,
    phrases: Sequence[Phrase],
    years: Sequence[tuple[int, str, int]],
    context: Context,
    cities: Sequence[Match] = (),
    gathered: Sequence[_Gathering] = (),
) -> list[tuple[Phrase, Candidate | None]]:
    """Each phrase, in the order of the words, with what it means; `gathered` is remembered where its words end."""
    decided: list[tuple[Phrase, Candidate | None]] = []
    waiting = sorted(gathered, key=lambda one: one.end)
    for read in sorted(phrases, key=lambda one: one.start):
        while waiting and waiting[0].end <= read.start:
            _remember_gathering(text, ordinal, waiting.pop(0), context)
        phrase = _with_city_before(text, _with_body_called(read, context), cities)
        context.has_summit_of_two |= e.TWO_NAMES.fullmatch(phrase.marks.another) is not None
        if _is_of_two(text, phrase):
            context.has_summit_of_two = True
            context.antecedents.remember(ordinal, None, "summit", text[phrase.start : phrase.end])
            candidate = None
        elif phrase.marks.is_anaphoric and not phrase.marks.is_timed and _takes_up(phrase, ordinal, context):
            candidate = _bare(text, ordinal, phrase, context, cities)
        else:
            phrase = _with_year_after(text, ordinal, phrase, years, context)
            candidate = _named_meeting(text, ordinal, _with_year(phrase, years), context, cities)
        if candidate is None and (phrase.marks.bodies or phrase.marks.another or phrase.marks.described):
            _remember_city_of_others(text, phrase, phrases, cities, context)
        decided.append((phrase, candidate))
    for gathering in waiting:
        _remember_gathering(text, ordinal, gathering, context)
    return decided


def _takes_up(phrase: Phrase, ordinal: int, context: Context) -> bool:
    """Whether a bare word for a meeting takes up one that was named."""
    is_session = phrase.marks.head == "session" and not phrase.marks.month
    return phrase.marks.head in (*TAKEN_UP, "meeting") or is_session or _is_session_of_month(phrase, ordinal, context)


def _bare(text: str, ordinal: int, phrase: Phrase, context: Context, cities: Sequence[Match]) -> Candidate | None:
    """ "The summit", "this meeting", "the June session"."""
    if phrase.marks.head in TAKEN_UP:
        return _anaphor(text, ordinal, phrase, context, cities)
    if phrase.marks.head == "session" and phrase.marks.month:
        return _of_that_month(text, ordinal, phrase, context)
    return _same_meeting(text, ordinal, phrase, context)


def _is_session_of_month(phrase: Phrase, ordinal: int, context: Context) -> bool:
    """ "The June session", where the paragraph has named a body whose meetings are called so."""
    if phrase.marks.head != "session" or not phrase.marks.month or phrase.marks.another or phrase.marks.described:
        return False
    body = context.body_in_paragraph((ordinal, phrase.start))
    series = context.gazetteer.series_of.get(body or "", ())
    return any(one.id in context.gazetteer.summits and "session" in series_nouns(one) for one in series)


def _with_body_called(phrase: Phrase, context: Context) -> Phrase:
    """ "The summit of the Alliance": of the body that the text names and that is called so; else another's."""
    marks = phrase.marks
    if not marks.collective or marks.bodies or marks.series is not None:
        return phrase
    called = [body for body in called_by(marks.collective, context) if body in context.gazetteer.series_of]
    if len(called) == 1:
        return phrase._replace(marks=marks._replace(bodies=(called[0],)))
    of_any = marks.collective in _OF_ANY_BODY
    return phrase if of_any and not called else phrase._replace(marks=marks._replace(another=marks.collective))


def _with_city_before(text: str, phrase: Phrase, cities: Sequence[Match]) -> Phrase:
    """ "Tomorrow we go to Strasbourg. The summit there": in the city that was named last."""
    marks = phrase.marks
    before = [city for city in cities if city.end < phrase.start] if marks.head in TAKEN_UP else []
    if not before or marks.city or marks.host or not e.IN_THAT_PLACE.match(text, phrase.end):
        return phrase
    return phrase._replace(marks=marks._replace(city=max(before, key=lambda one: one.end).form.claim.target))


def _remember_city_of_others(
    text: str, phrase: Phrase, phrases: Sequence[Phrase], cities: Sequence[Match], context: Context
) -> None:
    """ "The summit of two unions is on Monday in Brussels": then "the Brussels summit" is that one."""
    if phrase.marks.head not in TAKEN_UP or phrase.marks.city:
        return
    for city in cities:
        between = text[phrase.end : city.start] if 0 < city.start - phrase.end <= _CLAUSE else ""
        is_of_next = any(phrase.end <= other.start < city.start for other in phrases)
        if e.UP_TO_A_PLACE.fullmatch(between) and not is_of_next:
            context.cities_of_others.setdefault(city.form.claim.target, text[phrase.start : city.end])


def find_meetings_in(
    words: MeetingWords, text: str, ordinal: int, matches: Sequence[Match], context: Context
) -> Iterator[Candidate]:
    """The meetings that a paragraph in another language names by body, place or year, or by being these days'."""
    phrases = sorted(phrases_in(words, text, matches), key=lambda one: one.start)
    others = list(places_of_others(words, text, matches, phrases))
    for read in phrases:
        phrase = _with_month(text, read, context.language)
        context.cities_of_others.update({city: name for at, city, name in others if at < phrase.start})
        marks = phrase.marks
        if marks.is_anaphoric and not marks.relative and not marks.year:
            anaphor = _anaphor(text, ordinal, phrase, context)
            if anaphor:
                yield anaphor
            continue
        if _says_which(marks) or any(_is_of_these_days(one, context) for one in candidates(phrase, ordinal, context)):
            candidate = _named_meeting(text, ordinal, phrase, context)
            if candidate:
                yield candidate
        elif unknown := beyond_horizon(marks, ordinal, phrase.start, context):
            yield Candidate(phrase.start, phrase.end, None, NO_REASON, (), unknown)
    context.cities_of_others.update({city: name for _, city, name in others})


def _with_month(text: str, phrase: Phrase, language: str) -> Phrase:
    """A phrase with the month that stands right behind it in its language: "саммит в Уфе в июле"."""
    after = _WORDS_AFTER.match(text, phrase.end)
    words = [word.casefold() for word in after.groups() if word] if after else []
    before = _WORDS_BEFORE.search(text[max(0, phrase.start - AROUND) : phrase.start])
    words += [word.casefold() for word in before[0].split()] if before else []
    known = months(language.split("-")[0].casefold()) if words else {}
    # Cases change the last letter: "июнь", "июне".
    beginnings = {name[:-1]: number for name, number in known.items() if len(name) > _SHORT_MONTH}
    month = next((known.get(word) or beginnings.get(word[:-1]) for word in words if word[:-1] in beginnings), None)
    return phrase._replace(marks=phrase.marks._replace(month=month)) if month else phrase


def _says_which(marks: MeetingPhrase) -> bool:
    return bool(marks.city or marks.is_timed or marks.number or marks.month or marks.ahead is not None)


def _is_of_these_days(meeting: Entity, context: Context) -> bool:
    """Whether a meeting is so near that in any language nothing else need be said of it."""
    of_the_page = context.own | context.day_events
    return meeting.id in of_the_page or days_between(meeting, context.spoken_on) <= _THESE_DAYS


def _named_meeting(
    text: str, ordinal: int, phrase: Phrase, context: Context, cities: Sequence[Match] = ()
) -> Candidate | None:
    marks, name = phrase.marks, text[phrase.start : phrase.end]
    if counts_others(text, phrase):
        return _predicate(text, ordinal, phrase, context)
    possible = [] if _is_of_others_in_city(text, phrase) else candidates(phrase, ordinal, context)
    if not possible:
        return _unregistered(ordinal, phrase, name, context)
    scales = weigh(phrase, possible, text, ordinal, context)
    if not scales.beat_none():
        _leave_out(ordinal, phrase, name, possible, scales, context)
        return None
    context.series_named |= {(entity.series or "", marks.head) for entity in possible}
    time = _time_of(text, phrase)
    choice = _chosen(text, ordinal, phrase, possible, scales, time, context)
    choice = _held_where_somebody_goes(choice, text, phrase, cities, context) if choice.rivals else choice
    context.record(ordinal, phrase.start, name, choice.weighed)
    if choice.entity and not time.has_year and is_forgotten(choice.entity, marks, context):
        context.antecedents.remember(ordinal, None, marks.head, name)
        return None
    start = _start_of(text, phrase)
    if choice.entity:
        aside = _is_of_another_time(marks, time, context)
        _remember_meeting(ordinal, choice.entity, marks.head, name, context, aside)
        return Candidate(start, phrase.end, choice.entity, reason(text[start : phrase.end], choice, context.spoken_on))
    _remember_open(ordinal, marks, name, choice, context)
    if choice.rivals or choice.unknown:
        return Candidate(start, phrase.end, None, NO_REASON, choice.rivals, choice.unknown)
    return None


def _remember_open(ordinal: int, marks: MeetingPhrase, name: str, choice: Resolution, context: Context) -> None:
    if marks.head in TAKEN_UP or marks.series:
        context.antecedents.remember(ordinal, None, marks.head or "summit", name)
    if not choice.rivals and marks.city and marks.head == "summit":
        # None of those held there fits what is said: it is another, and what is said next of the city is said of it.
        context.cities_of_others[marks.city] = name


def _leave_out(
    ordinal: int, phrase: Phrase, name: str, possible: Sequence[Entity], scales: Scales, context: Context
) -> None:
    """None of the registered is meant: what the text says after it takes up none of them either."""
    marks = phrase.marks
    if context.trace is not None:
        context.record(ordinal, phrase.start, name, scales.weighed())
    if (marks.host or marks.city) and (marks.bodies or marks.series):
        context.series_of_others |= {entity.series for entity in possible}
    _forget(ordinal, marks, name, context)


def _predicate(text: str, ordinal: int, phrase: Phrase, context: Context) -> Candidate | None:
    """ "This is the first SCO summit held online": the one that the paragraph speaks of, or the event of the page."""
    marks = phrase.marks._replace(number=None)
    if not is_predicate(text, phrase) or marks.is_anaphoric:
        return None
    antecedent, event = context.antecedents.last("summit", ordinal), event_of_page("summit", context)
    possible = candidates(phrase._replace(marks=marks), ordinal, context)
    if antecedent and antecedent.entity not in possible:
        antecedent = None
    own = [entity for entity in possible if entity.id in context.own]
    meant = antecedent.entity if antecedent else event if event in possible else own[0] if len(own) == 1 else None
    if meant is None:
        return None
    if marks.head == "meeting" or not event:
        context.antecedents.remember(ordinal, meant, "meeting", text[phrase.start : phrase.end])
    why = because("takes up “%(name)s”", name=antecedent.words) if antecedent else because("the event of this text")
    return Candidate(phrase.start, phrase.end, meant, sentence(why))


def _unregistered(ordinal: int, phrase: Phrase, name: str, context: Context) -> Candidate | None:
    """A meeting that the registry lacks; where it may lack it for being later than it knows, that is a question."""
    unknown = beyond_horizon(phrase.marks, ordinal, phrase.start, context)
    _forget(ordinal, phrase.marks, name, context)
    return Candidate(phrase.start, phrase.end, None, NO_REASON, (), unknown) if unknown else None


def _forget(ordinal: int, marks: MeetingPhrase, name: str, context: Context) -> None:
    """After a meeting of others "the summit", and that of its city, no longer mean what was named before."""
    if marks.city and marks.head == "summit" and (marks.another or marks.described or marks.bodies):
        context.cities_of_others[marks.city] = name
    context.has_other_meetings |= marks.head in TAKEN_UP
    if marks.head in (*TAKEN_UP, "meeting") and not (marks.is_anaphoric and marks.is_timed):
        context.antecedents.remember(ordinal, None, marks.head, name)


def _chosen(
    text: str,
    ordinal: int,
    phrase: Phrase,
    possible: Sequence[Entity],
    scales: Scales,
    time: TimeSaid,
    context: Context,
) -> Resolution:
    marks = phrase.marks
    background = replace(
        context.background(ordinal),
        by_city=marks.city is not None,
        by_number=bool(marks.number or marks.jubilee),
    )
    choice = choose(possible, time, background, scales)
    if choice.rivals:
        choice = _settled(choice, text, phrase.start, background)
    return _named_already(choice, context) if choice.rivals and marks.city else choice


def _held_where_somebody_goes(
    open_: Resolution, text: str, phrase: Phrase, cities: Sequence[Match], context: Context
) -> Resolution:
    """What is open, settled by the city where somebody goes or meets for it: "he will fly to Oslo for the meeting"."""
    before = [city for city in cities if city.end < phrase.start]
    city = max(before, key=lambda one: one.end, default=None)
    if city is None or open_.unknown or phrase.marks.city:
        return open_
    is_led_to = e.UP_TO_ITS_MEETING.fullmatch(text, city.end, phrase.start) and e.TO_A_PLACE.search(
        text[max(0, city.start - AROUND) : city.start]
    )
    held = context.gazetteer.cities.get(city.form.claim.target, ())
    fitting = [rival for rival in open_.rivals if rival.id in held] if is_led_to else []
    return Resolution(fitting[0], because("its city is said"), (), open_.weighed) if len(fitting) == 1 else open_


def _named_already(open_: Resolution, context: Context) -> Resolution:
    """What is open between meetings of one series in one city, where the text has named one of them and no other."""
    named = [rival for rival in open_.rivals if rival.id in context.meetings_named]
    if len(named) != 1 or open_.unknown or len({rival.series for rival in open_.rivals}) > 1:
        return open_
    return Resolution(named[0], because("the one of that name in this text"), (), open_.weighed)


def _start_of(text: str, phrase: Phrase) -> int:
    """Where the name begins: "next summit" has its "next" where nothing else names it."""
    relative = e.RELATIVE_JUST_BEFORE.search(text[max(0, phrase.start - AROUND) : phrase.start])
    return phrase.start - len(relative[0]) if relative and phrase.marks.is_anaphoric else phrase.start


def _is_of_others_in_city(text: str, phrase: Phrase) -> bool:
    """Whether "the Oslo meeting" may be that of the ministers, or others, who have just been named."""
    marks = phrase.marks
    if marks.head != "meeting" or not marks.city or marks.bodies or marks.series or marks.leaders:
        return False
    return e.OTHERS_WHO_MEET.search(text, max(0, phrase.start - _SENTENCE), phrase.start) is not None


def _is_of_another_time(marks: MeetingPhrase, time: TimeSaid, context: Context) -> bool:
    """Whether a meeting is named as one of another year, or another place in the order, than that of the text."""
    if marks.relative in ("next", "previous", "last year", "next year"):
        return True
    year, day = time.year_meant(context.spoken_on), context.spoken_on
    return year is not None and day is not None and year != day.year


def _remember_meeting(
    ordinal: int, entity: Entity, head: str, words: str, context: Context, aside: bool = False
) -> None:
    series = context.gazetteer.registry.series.get(entity.series or "")
    nouns = series_nouns(series) if series else frozenset()
    if series and series.id in context.gazetteer.summits:
        nouns |= {"summit"}
    if head == "meeting" or not nouns or _MEETING.search(words):
        context.antecedents.remember(ordinal, entity, "meeting", words, aside)
    for noun in nouns | ({head} if head in TAKEN_UP else set()):
        context.antecedents.remember(ordinal, entity, noun, words, aside)
    if not nouns:
        context.antecedents.remember(ordinal, entity, "", words, aside)
    context.meetings_named.add(entity.id)
    if not aside:
        context.meetings_of_page.add(entity.id)
    if entity.series:
        context.series_of_page.add(entity.series)
    context.speaks_of(entity)
    if context.in_lead:
        context.lead_events.add(entity.id)


def _anaphor(
    text: str, ordinal: int, phrase: Phrase, context: Context, cities: Sequence[Match] = ()
) -> Candidate | None:
    """ "The summit", "this forum": what was named before, else the one event of the page that is one."""
    marks, name = phrase.marks, text[phrase.start : phrase.end]
    elsewhere = any(pattern.match(text, phrase.end) for pattern in (e.IN_SOME_PLACE, e.WITH_OTHERS, e.OF_A_SUBJECT))
    if marks.another or marks.described or marks.informal or elsewhere:
        context.antecedents.remember(ordinal, None, marks.head, name)
        context.has_other_meetings = True
        return None
    if marks.month:
        return _of_that_month(text, ordinal, phrase, context)
    if marks.determiner not in ("the", "this", "that"):
        if marks.determiner in ("a", "an") and e.OF_ITS_OWN.match(text, phrase.end):
            context.antecedents.remember(ordinal, None, marks.head, name)
        return None
    antecedent, event = _taken_up(marks.head, ordinal, context)
    if marks.determiner == "that":
        return _distant(text, ordinal, phrase, name, antecedent, event, context)
    if antecedent is None and event is None:
        return _of_body_spoken_of(text, ordinal, phrase, context)
    scales = _weigh_antecedents(antecedent, event, text, ordinal, phrase, cities, context)
    return _as_taken_up(ordinal, phrase, name, scales, antecedent, context)


def _of_body_spoken_of(text: str, ordinal: int, phrase: Phrase, context: Context) -> Candidate | None:
    """ "India chairs BRICS this year. The date of the summit is open": of the only body that the text names."""
    summits = context.gazetteer.summits
    meeting = {
        body for body in context.bodies if any(one.id in summits for one in context.gazetteer.series_of.get(body, ()))
    }
    body = context.body_in_paragraph((ordinal, phrase.start))
    in_paragraph = context.bodies_in_paragraph((ordinal, phrase.start))
    if phrase.marks.head != "summit" or meeting & in_paragraph != {body} or context.has_other_meetings:
        return None
    within = _WITHIN_A_YEAR if meeting == {body} else _THESE_DAYS
    of_body = candidates(phrase._replace(marks=phrase.marks._replace(bodies=(body or "",))), ordinal, context)
    near = [one for one in of_body if days_between(one, context.spoken_on) <= within]
    scales = Scales(near)
    scales.against("registry", 1, because("the registry has not everything"))
    scales.add_to_all("body", 4, because("its body is the only one of which the paragraph speaks"))
    choice = choose(near, _time_of(text, phrase), context.background(ordinal), scales)
    name = text[phrase.start : phrase.end]
    context.record(ordinal, phrase.start, name, choice.weighed)
    if choice.entity is None:
        return None
    context.antecedents.remember(ordinal, choice.entity, "summit", choice.entity.name)
    return Candidate(phrase.start, phrase.end, choice.entity, reason(name, choice, context.spoken_on), described=True)


def _weigh_antecedents(
    antecedent: Antecedent | None,
    event: Entity | None,
    text: str,
    ordinal: int,
    phrase: Phrase,
    cities: Sequence[Match],
    context: Context,
) -> Scales:
    """What speaks for the meeting named before, and for the event of the text."""
    scales = _weigh_taken_up(antecedent, event, ordinal, phrase.marks.determiner)
    if event and not (antecedent and antecedent.ordinal == ordinal):
        _weigh_elsewhere(scales, event, text, ordinal, phrase, cities, context)
    if antecedent is None or antecedent.entity is None:
        return scales
    if event and antecedent.entity is not event:
        _weigh_tense(scales, (antecedent.entity, event), text, phrase, context)
    if event and antecedent.entity.series == event.series:
        _weigh_of_one_series(scales, antecedent, event, text, phrase.start, ordinal)
    elif antecedent.aside and antecedent.ordinal < ordinal and event is None:
        return _weigh_beside_aside(antecedent, text, phrase, context) or scales
    return scales


def _weigh_tense(scales: Scales, possible: Sequence[Entity], text: str, phrase: Phrase, context: Context) -> None:
    """Of one that is over, or goes on, and one to come the words around "the summit" may fit one alone."""
    begun = [entity for entity in possible if has_begun(entity, context.spoken_on)]
    ahead = _direction_around(text, phrase)
    if ahead is None or len(begun) != 1:
        return
    for entity in possible:
        if (entity in begun) is not ahead:
            words = because("spoken of as to come") if ahead else because("spoken of as past")
            scales.add(entity, "direction", 3, words)


def _direction_around(text: str, phrase: Phrase) -> bool | None:
    """Whether somebody is said to have been at a meeting, or to be going to it; None where neither is said."""
    before = text[max(0, phrase.start - AROUND) : phrase.start]
    if e.WENT_TO.search(before):
        return False
    if e.WILL_GO_TO.search(before):
        return True
    return _direction(text, phrase, before)


def _is_of_two(text: str, phrase: Phrase) -> bool:
    """Whether a summit is one that somebody has with somebody: "his upcoming summit with the President"."""
    marks = phrase.marks
    return marks.head == "summit" and marks.is_anaphoric and e.WITH_OTHERS.match(text, phrase.end) is not None


def _taken_up(noun: str, ordinal: int, context: Context) -> tuple[Antecedent | None, Entity | None]:
    """What a noun can take up: what was named before, and the event of the page.

    Where the text speaks of a summit of two as well, only what the same paragraph has named.
    """
    antecedent = _antecedent(noun, ordinal, context)
    if context.has_summit_of_two and noun == "summit":
        return (antecedent if antecedent and antecedent.ordinal == ordinal else None), None
    return antecedent, event_of_page(noun, context)


def _of_that_month(text: str, ordinal: int, phrase: Phrase, context: Context) -> Candidate | None:
    """ "What the body decided at the summit in June": that of the body which the paragraph names last before."""
    body = context.body_in_paragraph((ordinal, phrase.start))
    if body is None or phrase.marks.determiner not in ("the", "this", "that"):
        context.antecedents.remember(ordinal, None, phrase.marks.head, text[phrase.start : phrase.end])
        return None
    return _named_meeting(text, ordinal, phrase._replace(marks=phrase.marks._replace(bodies=(body,))), context)


def _same_meeting(text: str, ordinal: int, phrase: Phrase, context: Context) -> Candidate | None:
    """ "This meeting": the one that the paragraph has named as a meeting, unless it has spoken of other talks since."""
    name, marks = text[phrase.start : phrase.end], phrase.marks
    antecedent = _named_as_meeting(ordinal, marks, context)
    goes_on = e.OF_ITS_OWN.match(text, phrase.end) or e.WITH_OTHERS.match(text, phrase.end)
    goes_on = goes_on if e.FOR_A_TIME.match(text, phrase.end) is None else None
    if marks.determiner not in ("the", "this", "that") or marks.another or marks.described or marks.informal or goes_on:
        context.antecedents.remember(ordinal, None, marks.head, name)
        return None
    if antecedent is None or antecedent.entity is None:
        return None
    if antecedent.ordinal != ordinal:
        return _minuted(text, ordinal, phrase, antecedent, context)
    named_at = text.rfind(antecedent.words, 0, phrase.start)
    if named_at < 0 or e.OTHER_TALKS.search(text, named_at + len(antecedent.words), phrase.start):
        return None
    if e.DECIDED.match(text, phrase.end) and not has_begun(antecedent.entity, context.spoken_on):
        return _recorded(ordinal, phrase, name, context)
    scales = _weigh_taken_up(antecedent, None, ordinal, marks.determiner)
    return _as_taken_up(ordinal, phrase, name, scales, antecedent, context)


def _recorded(ordinal: int, phrase: Phrase, name: str, context: Context) -> Candidate | None:
    """After "the next meeting", "the meeting approved the budget": the one event of the text, which has been held."""
    own = [context.gazetteer.registry.entities[event] for event in sorted(context.own)]
    held = [event for event in own if has_begun(event, context.spoken_on)]
    if len(held) != 1:
        return None
    return _as_taken_up(
        ordinal, phrase, name, _weigh_taken_up(None, held[0], ordinal, phrase.marks.determiner), None, context
    )


def _minuted(text: str, ordinal: int, phrase: Phrase, antecedent: Antecedent, context: Context) -> Candidate | None:
    """ "The meeting decided", at the head of a paragraph: the event of the text, which the one before has named."""
    is_event = antecedent.entity is not None and antecedent.entity.id in context.own
    if not is_event or not e.AT_HEAD.fullmatch(text, 0, phrase.start) or not e.DECIDED.match(text, phrase.end):
        return None
    scales = _weigh_taken_up(antecedent, None, ordinal, phrase.marks.determiner)
    return _as_taken_up(ordinal, phrase, text[phrase.start : phrase.end], scales, antecedent, context)


def _named_as_meeting(ordinal: int, marks: MeetingPhrase, context: Context) -> Antecedent | None:
    """What was named as a meeting; who speaks at a summit calls that "this meeting" too."""
    antecedent = context.antecedents.last(marks.head, ordinal)
    if antecedent or marks.head == "session" or marks.determiner != "this":
        return antecedent
    summit = context.antecedents.last("summit", ordinal)
    return summit if summit and summit.entity and summit.entity.id in context.own else None


def _distant(
    text: str,
    ordinal: int,
    phrase: Phrase,
    name: str,
    antecedent: Antecedent | None,
    event: Entity | None,
    context: Context,
) -> Candidate | None:
    """ "That summit": one that the same paragraph has named, and not the one at which it is said."""
    if antecedent is None or antecedent.entity is event:
        return None
    if antecedent.ordinal == ordinal:
        if _is_placed_since(text, phrase, antecedent) or _others_met_since(text, phrase, antecedent):
            return None
    elif phrase.start > _AT_ONCE or e.PLACE_OR_YEAR.search(text, 0, phrase.start):
        # "Were you there? – I was. That summit came late": an answer takes up what the question named.
        return None
    body = context.body_in_paragraph((ordinal, phrase.start))
    if antecedent.entity and body not in (None, _body_of(antecedent.entity, context)):
        # The body named last may be the one whose summit is pointed at.
        return None
    scales = _weigh_taken_up(antecedent, None, ordinal, "that")
    return _as_taken_up(ordinal, phrase, name, scales, antecedent, context)


def _is_placed_since(text: str, phrase: Phrase, antecedent: Antecedent) -> bool:
    """Whether a place or a year has been said since a meeting was named: "in 2019 they meet in Oslo: that summit"."""
    named_at = text.rfind(antecedent.words, 0, phrase.start)
    clauses = e.CLAUSE_ENDS.split(text[named_at + len(antecedent.words) : phrase.start])
    # What is said in the clause of the name itself is said of the meeting.
    return any(e.PLACE_OR_YEAR.search(clause) for clause in clauses[1:])


def _others_met_since(text: str, phrase: Phrase, antecedent: Antecedent) -> bool:
    """Whether somebody is said to have met since a meeting was named: "the Community had met. That summit"."""
    named_at = text.rfind(antecedent.words, 0, phrase.start)
    clauses = e.CLAUSE_ENDS.split(text[named_at + len(antecedent.words) : phrase.start])
    return any(e.OTHERS_MET.search(clause) for clause in clauses[1:])


def _body_of(meeting: Entity, context: Context) -> str | None:
    series = context.gazetteer.registry.series.get(meeting.series or "")
    return series.body if series else None


def _as_taken_up(
    ordinal: int, phrase: Phrase, name: str, scales: Scales, antecedent: Antecedent | None, context: Context
) -> Candidate | None:
    choice = scales.decide()
    context.record(ordinal, phrase.start, name, choice.weighed)
    if choice.entity is None:
        return None
    words = antecedent.words if antecedent and antecedent.entity is choice.entity else choice.entity.name
    context.antecedents.remember(ordinal, choice.entity, phrase.marks.head, words)
    why = reason(name, choice, context.spoken_on)
    return Candidate(phrase.start, phrase.end, choice.entity, why, described=True)


def _antecedent(noun: str, ordinal: int, context: Context) -> Antecedent | None:
    """What a noun takes up: named in this paragraph or the one before, else the only one of the turn."""
    last = context.antecedents.last(noun, ordinal)
    in_turn = context.antecedents.only_one_since(noun, context.turn_start)
    return last or (in_turn if in_turn and in_turn.ordinal < ordinal else None)


def _weigh_taken_up(antecedent: Antecedent | None, event: Entity | None, ordinal: int, determiner: str) -> Scales:
    possible = {one.id: one for one in (antecedent.entity if antecedent else None, event) if one}
    scales = Scales(possible.values())
    scales.against("registry", 1, because("the registry has not everything"))
    if antecedent and antecedent.entity is None:
        scales.against("antecedent", 6, because("“%(name)s” was named last", name=antecedent.words))
    elif antecedent and antecedent.entity:
        weight = 6 if antecedent.ordinal == ordinal else 4
        scales.add(antecedent.entity, "antecedent", weight, because("takes up “%(name)s”", name=antecedent.words))
    if event:
        scales.add(event, "event of the page", 3, because("the event of this text"))
        scales.add(event, "determiner", 2 if determiner == "this" else 0, because("“this” one"))
    return scales


def _weigh_of_one_series(
    scales: Scales, antecedent: Antecedent, event: Entity, text: str, start: int, ordinal: int
) -> None:
    """Beside another meeting of its series the event of the text stays in mind, unless the next sentence goes on."""
    if antecedent.entity is event or antecedent.entity is None:
        return
    named_at = text.rfind(antecedent.words, 0, start) if antecedent.ordinal == ordinal else -1
    between = text[named_at + len(antecedent.words) : start] if named_at >= 0 else ""
    goes_on = len(e.LAST_SENTENCE.findall(between)) == 1 and re.search(r"[.!?;]\s+(?:The|This|That)\s+$", between)
    if not goes_on:
        scales.add(event, "same series", 3, because("the event of this text is of the same series"))


def _weigh_elsewhere(
    scales: Scales,
    event: Entity,
    text: str,
    ordinal: int,
    phrase: Phrase,
    cities: Sequence[Match],
    context: Context,
) -> None:
    """What tells that "the summit" is not the event of the text: its paragraph speaks of another body, place or day."""
    begun = has_begun(event, context.spoken_on)
    is_timed_otherwise = (e.TO_COME_AFTER if begun else e.OVER_AFTER).match(text, phrase.end)
    if is_timed_otherwise:
        scales.against("time", 8, because("“%(word)s” stands beside it", word=is_timed_otherwise[0].strip()))
    in_paragraph = context.bodies_in_paragraph((ordinal, phrase.start))
    summits = context.gazetteer.summits
    meeting = {body for body in in_paragraph if any(one.id in summits for one in context.gazetteer.series_of[body])}
    if meeting and _body_of(event, context) not in in_paragraph:
        name = context.gazetteer.registry.entities[min(meeting)].name
        scales.against("another body", 6, because("“%(name)s” was named last", name=name))
    before = [city for city in cities if city.end < phrase.start]
    city = max(before, key=lambda one: one.end, default=None)
    if city is None or event.id in context.gazetteer.cities.get(city.form.claim.target, ()):
        return
    if e.ARRIVED_IN.search(text[max(0, city.start - AROUND) : city.start]):
        context.cities_of_others.setdefault(city.form.claim.target, text[phrase.start : phrase.end])
        scales.against("another place", 6, because("“%(name)s” was named last", name=text[city.start : city.end]))


def _weigh_beside_aside(antecedent: Antecedent, text: str, phrase: Phrase, context: Context) -> Scales | None:
    """After "next year's summit", in another paragraph, "the summit" may be the one that the text is about.

    None where it is about no other, or where what is said fits one of the two alone.
    """
    main = context.antecedents.main_beside(antecedent)
    if main is None or main.entity is None or antecedent.entity is None:
        return None
    scales = Scales((antecedent.entity, main.entity))
    scales.against("registry", 1, because("the registry has not everything"))
    in_new_turn = context.turn_start > antecedent.ordinal
    for one, weight in ((antecedent, 4.0), (main, 6.0 if in_new_turn else 4.0)):
        assert one.entity is not None
        scales.add(one.entity, "antecedent", weight, because("takes up “%(name)s”", name=one.words))
        if has_begun(one.entity, context.spoken_on):
            is_stated = e.WAS.match(text, phrase.end) is not None
            scales.add(one.entity, "direction", 3 if is_stated else 0, because("spoken of as past"))
        else:
            is_stated = e.WILL.match(text, phrase.end) is not None
            scales.add(one.entity, "direction", 3 if is_stated else 0, because("spoken of as to come"))
    return scales


def _appositions(
    text: str, decided: Sequence[tuple[Phrase, Candidate | None]], context: Context
) -> Iterator[Candidate]:
    """What each phrase means; one that the next explains ("Sochi summit, the Russia-Africa Summit") means the same."""
    for place, (phrase, candidate) in enumerate(decided):
        after = decided[place + 1] if place + 1 < len(decided) else None
        entity = after[1].entity if after and after[1] else None
        if after and entity and e.APPOSED.fullmatch(text, phrase.end, after[0].start):
            # In a list, "the NATO summit in Spain, the ASEAN summit in Cambodia", each has a body of its own.
            in_city = entity.id in context.gazetteer.cities.get(phrase.marks.city or "", ())
            of_a_body = phrase.marks.bodies or phrase.marks.series is not None
            if in_city and not of_a_body and (candidate is None or candidate.entity is not entity):
                words = text[after[0].start : after[0].end]
                candidate = Candidate(
                    phrase.start, phrase.end, entity, because("Explained by “%(words)s”.", words=words)
                )
        if candidate:
            yield candidate


def _sidelines(text: str, ordinal: int, matches: Sequence[Match], context: Context) -> Iterator[Candidate]:
    """ "In Samarkand on the sidelines of the SCO": the city means the summit that the body held there."""
    bodies = {match.start: match for match in matches if match.form.claim.role == "name"}
    heads = {match.start for match in matches if match.form.claim.role in ("head", "series")}
    for city in matches:
        aside = e.ON_THE_SIDELINES.match(text, city.end) if city.form.claim.role == "city" else None
        body = bodies.get(aside.end()) if aside else None
        if body is None or not heads.isdisjoint((body.start, body.end + 1)):
            continue
        ahead = e.WILL_BEFORE.search(text[max(0, city.start - AROUND) : city.start]) is not None
        possible = _meetings_of_body_in_city(city.form.claim.target, body.form.claim.target, ahead, context)
        choice = choose(possible, TimeSaid(), replace(context.background(ordinal), by_city=True))
        context.record(ordinal, city.start, text[city.start : body.end], choice.weighed)
        if choice.entity:
            name = text[city.start : city.end]
            meeting = choice.entity.name
            why = because("The meeting in %(city)s on whose sidelines it was: %(name)s.", city=name, name=meeting)
            yield Candidate(city.start, city.end, choice.entity, why, described=True)


def _groups_in_cities(text: str, ordinal: int, matches: Sequence[Match], context: Context) -> Iterator[Candidate]:
    """ "At the G20 in Osaka", "at the SCO in Samarkand": a body is in a city away from its seat when it meets there."""
    cities = {match.start: match for match in matches if match.form.claim.role == "city"}
    for body in matches:
        inside = e.IN_CITY.match(text, body.end) if body.form.claim.role == "name" and cities else None
        city = cities.get(inside.end()) if inside else None
        if city is None or not _is_away(text, body, city, context):
            continue
        possible = _meetings_of_body_in_city(city.form.claim.target, body.form.claim.target, True, context)
        if context.gazetteer.registry.entities[body.form.claim.target].group != "forum":
            # A body with a seat has offices elsewhere too.
            possible = [one for one in possible if days_between(one, context.spoken_on) <= _FRESH]
        phrase = Phrase(body.start, city.end, MeetingPhrase("summit", city=city.form.claim.target))
        yield from _met_by_name(text, ordinal, phrase, possible, context)


def _is_away(text: str, body: Match, city: Match, context: Context) -> bool:
    """Whether a body stands for its meeting in a city: it has no seat, or another, and somebody is "at" it."""
    organisation = context.gazetteer.registry.entities[body.form.claim.target]
    if organisation.name.startswith("Group of "):
        return True
    seat = getattr(organisation, "place", None)
    is_away = city_key(seat) != city.form.claim.target if seat else organisation.group == "forum"
    return is_away and e.AT_A_BODY.search(text[max(0, body.start - 20) : body.start]) is not None


def _met_by_name(
    text: str, ordinal: int, phrase: Phrase, possible: Sequence[Entity], context: Context
) -> Iterator[Candidate]:
    background = replace(context.background(ordinal), by_city=phrase.marks.city is not None)
    choice = choose(possible, _time_of(text, phrase), background)
    name = text[phrase.start : phrase.end]
    context.record(ordinal, phrase.start, name, choice.weighed)
    if choice.entity:
        _remember_meeting(ordinal, choice.entity, "summit", name, context)
        yield Candidate(phrase.start, phrase.end, choice.entity, reason(name, choice, context.spoken_on))


def _groups_in_years(text: str, ordinal: int, matches: Sequence[Match], context: Context) -> Iterator[Candidate]:
    """ "At APEC 2014", "after the G20 2016": a forum of a year is its meeting of that year, where it had but one."""
    entities = context.gazetteer.registry.entities
    for body in matches if e.YEAR.search(text) else ():
        year = e.YEAR_OF_FORUM.match(text, body.end) if body.form.claim.role == "name" else None
        at = e.AT_A_BODY.search(text[max(0, body.start - 20) : body.start])
        if year is None or not at or entities[body.form.claim.target].group != "forum":
            continue
        possible = [
            entities[meeting]
            for series in context.gazetteer.series_of.get(body.form.claim.target, ())
            if series.id in context.gazetteer.summits
            for meeting in context.gazetteer.in_series[series.id]
        ]
        phrase = Phrase(body.start, year.end(), MeetingPhrase("summit", year=int(year[1])))
        yield from _met_by_name(text, ordinal, phrase, possible, context)


def _years_ago_in_cities(text: str, ordinal: int, matches: Sequence[Match], context: Context) -> Iterator[Candidate]:
    """ "Two years ago in Durban, we discussed": what the body that the paragraph speaks of held there in that year."""
    for city in matches if "ago" in text else ():
        ago = e.YEARS_AGO_IN.search(text[max(0, city.start - 40) : city.start])
        body = context.body_in_paragraph((ordinal, city.start)) if city.form.claim.role == "city" else None
        if ago is None or body is None or not e.WE_DID.match(text, city.end):
            continue
        possible = _meetings_of_body_in_city(city.form.claim.target, body, False, context)
        choice = choose(possible, TimeSaid(ago=e.number(ago[1])), replace(context.background(ordinal), by_city=True))
        context.record(ordinal, city.start, text[city.start : city.end], choice.weighed)
        if choice.entity:
            name = text[city.start : city.end]
            yield Candidate(
                city.start, city.end, choice.entity, reason(name, choice, context.spoken_on), described=True
            )


def _councils_in_cities(
    text: str, ordinal: int, matches: Sequence[Match], read: Sequence[Phrase], context: Context
) -> Iterator[Phrase]:
    """ "The Council of Heads of Government in Tashkent", "the Bishkek CHG": in a city a council is when it meets.

    `read` are the phrases with a word for a meeting.
    """
    begin = {match.start: match for match in matches if match.form.claim.role == "city"}
    end = {match.end: match for match in begin.values()}
    for match in matches if begin else ():
        claim = match.form.claim
        series = _series_of_council(claim, context)
        if series is None or any(phrase.start <= match.start < phrase.end for phrase in read):
            continue
        inside = e.IN_CITY.match(text, match.end)
        city = (begin.get(inside.end()) if inside else None) or end.get(match.start - 1)
        if city is None:
            continue
        marks = MeetingPhrase("", series=frozenset((series,)), council=True, city=city.form.claim.target)
        if claim.role == "name":
            marks = marks._replace(bodies=(claim.target,))
        phrase = Phrase(min(city.start, match.start), max(city.end, match.end), marks)
        if candidates(phrase, ordinal, context):
            yield phrase


def _series_of_council(claim: NameSense, context: Context) -> str | None:
    """The series of a council that is named with its body, or without."""
    if claim.role == "council":
        return claim.target
    of_name = context.gazetteer.series_of.get(claim.target, ()) if claim.role == "name" else ()
    return next((series.id for series in of_name if series.council == claim.target), None)


def _read_cities(text: str, matches: Sequence[Match], context: Context) -> list[tuple[int, str, int]]:
    """Remember where one met another; gives (offset, city, year) of "in Durban in 2002"."""
    years: list[tuple[int, str, int]] = []
    for city in matches:
        if city.form.claim.role != "city":
            continue
        year = e.YEAR_OF_CITY.match(text, city.end)
        if year:
            years.append((city.end, city.form.claim.target, int(year[1])))
        if e.ONE_MET_ANOTHER.search(text[max(0, city.start - AROUND) : city.start]):
            context.cities_of_talks.add(city.form.claim.target)
    return years


def _with_year_after(
    text: str, ordinal: int, phrase: Phrase, years: Sequence[tuple[int, str, int]], context: Context
) -> Phrase:
    """A body's summit with the city and the year that its clause says later: "the summit once, in Goa in 2016"."""
    marks = phrase.marks
    if marks.city or marks.host or not (marks.bodies or marks.series) or marks.is_timed or marks.ago:
        return phrase
    for offset, city, year in years:
        between = text[phrase.end : offset]
        if offset > phrase.end and len(between) <= _CLAUSE and e.ONE_CLAUSE.fullmatch(between):
            placed = phrase._replace(marks=marks._replace(city=city, year=year))
            held = candidates(placed, ordinal, context)
            return placed if any(is_in_year(one, year) for one in held) else phrase
    return phrase


def _with_year(phrase: Phrase, years: Sequence[tuple[int, str, int]]) -> Phrase:
    """A phrase that has only a city, with the year that the paragraph has just said of it."""
    marks = phrase.marks
    if not marks.city or marks.is_timed or marks.ago or marks.month or marks.number:
        return phrase
    before = [year for offset, city, year in years if city == marks.city and offset <= phrase.start]
    return phrase._replace(marks=marks._replace(year=before[-1])) if before else phrase


def _gatherings(text: str, ordinal: int, matches: Sequence[Match], context: Context) -> Iterator[_Gathering]:
    """ "The heads of NATO met in Chicago", "the G7 fell apart in Charlevoix": then "the summit" is that one."""
    cities = {match.start: match for match in matches if match.form.claim.role == "city"}
    for body in matches if cities else ():
        met = _gathered_in(text, body, cities, context) if body.form.claim.role == "name" else None
        _remember_city_to_come(text, body, cities, context)
        if met is None:
            continue
        city, near = met
        of_body = _meetings_of_body_in_city(city.form.claim.target, body.form.claim.target, True, context)
        possible = [one for one in of_body if days_between(one, context.spoken_on) <= near]
        start, end = min(body.start, city.start), max(body.end, city.end)
        phrase = Phrase(start, end, MeetingPhrase("summit", city=city.form.claim.target))
        choice = choose(possible, _time_of(text, phrase), replace(context.background(ordinal), by_city=True))
        if choice.entity:
            head = "meeting" if _series_of_council(body.form.claim, context) else "summit"
            yield _Gathering(start, end, choice.entity, head)


def _remember_gathering(text: str, ordinal: int, gathering: _Gathering, context: Context) -> None:
    words = text[gathering.start : gathering.end]
    _remember_meeting(ordinal, gathering.meeting, gathering.head, words, context)


def _remember_city_to_come(text: str, body: Match, cities: Mapping[int, Match], context: Context) -> None:
    """ "Next year the G8 comes to Sochi", of which the registry knows nothing: then "the Sochi summit" is that one."""
    coming = e.COMES_TO.match(text, body.end) if body.form.claim.role == "name" else None
    city = cities.get(coming.end()) if coming else None
    of_body = context.gazetteer.series_of.get(body.form.claim.target, ())
    if city and any(one.id in context.gazetteer.summits for one in of_body):
        place = city.form.claim.target
        if not _meetings_of_body_in_city(place, body.form.claim.target, True, context):
            context.cities_of_others.setdefault(place, text[body.start : city.end])


def _councils_gathered(text: str, matches: Sequence[Match], context: Context) -> Iterator[_Gathering]:
    """ "On the 28th we shall host the Council": then "that meeting" is the one of these weeks."""
    for match in matches:
        series = _series_of_council(match.form.claim, context) if match.form.claim.role == "name" else None
        before = text[max(0, match.start - 40) : match.start]
        if series is None or not (e.HOSTING.search(before) or e.IT_MEETS.match(text, match.end)):
            continue
        held = [context.gazetteer.registry.entities[one] for one in context.gazetteer.in_series[series]]
        near = [one for one in held if one.linked and days_between(one, context.spoken_on) <= _THESE_WEEKS]
        if len(near) == 1:
            yield _Gathering(match.start, match.end, near[0], "meeting")


def _gathered_in(text: str, body: Match, cities: Mapping[int, Match], context: Context) -> tuple[Match, float] | None:
    """The city in which a body is said to meet, or to do something, and within how many days it must have met there."""
    met = e.MET_IN.match(text, body.end)
    city = cities.get(met.end()) if met else None
    near = _FAR if _has_no_seat(body, context) else _THESE_WEEKS
    if met and city:
        of_leaders = e.LEADERS_BESIDE.search(text[max(0, body.start - 60) : met.start("met")])
        return city, _EVER if of_leaders or _series_of_council(body.form.claim, context) else near
    did = e.DID_IN.match(text, body.end)
    city = cities.get(did.end()) if did else None
    if city is None:
        city, near = _city_right_before(text, body, cities), _FAR
    return (city, near) if city and not e.OTHERS_WHO_MEET.search(text, body.start, city.start) else None


def _city_right_before(text: str, body: Match, cities: Mapping[int, Match]) -> Match | None:
    """ "In Chicago NATO talked to itself"."""
    if not e.BEGINS_TO_DO.match(text, body.end):
        return None
    city = next((one for one in cities.values() if e.UP_TO_BODY.fullmatch(text, one.end, body.start)), None)
    return city if city and e.IN_BEFORE.search(text[max(0, city.start - 4) : city.start]) else None


def _has_no_seat(body: Match, context: Context) -> bool:
    organisation = context.gazetteer.registry.entities[body.form.claim.target]
    return organisation.group == "forum" or organisation.name.startswith("Group of ")


def _meetings_of_body_in_city(city: str, body: str, ahead: bool, context: Context) -> list[Entity]:
    """The meetings of a body in a city; those that had begun by the day, unless what is to come is spoken of."""
    of_body = [series.id for series in context.gazetteer.series_of.get(body, ())]
    entities = (context.gazetteer.registry.entities[meeting] for meeting in context.gazetteer.cities.get(city, ()))
    held = [entity for entity in entities if entity.series in of_body and entity.linked]
    return [entity for entity in held if ahead or has_begun(entity, context.spoken_on)]


def _settled(open_: Resolution, text: str, start: int, background: Background) -> Resolution:
    """What is open, settled by the time that the sentence begins with, if it is that of one rival."""
    time = e.SENTENCE_TIME.search(text[max(0, start - _SENTENCE) : start])
    if time is None:
        return open_
    marks = TimeSaid(int(time[1])) if time[1] else TimeSaid(relative=RELATIVE_YEARS[time[2].casefold()])
    choice = choose(open_.rivals, marks, background)
    return choice if choice.entity else open_


def _time_of(text: str, phrase: Phrase) -> TimeSaid:
    marks = phrase.marks
    year, relative = marks.year, marks.relative
    before = text[max(0, phrase.start - AROUND) : phrase.start]
    small = before.casefold()
    if year is None and not relative and marks.ago is None:
        clause = nearest_clause(e.CLAUSE_YEAR, before) if e.YEAR.search(before) else None
        year = int(clause[1]) if clause else None
        clause = nearest_clause(e.CLAUSE_RELATIVE, before) if "year" in small else None
        relative = RELATIVE_YEARS[clause[1].casefold()] if clause and year is None else ""
    ago = marks.ago
    if year is None and not relative and ago is None:
        clause = nearest_clause(e.CLAUSE_AGO, before) if "ago" in small else None
        ago = e.number(clause[1]) if clause else None
    return TimeSaid(year, marks.month, relative, ago, _direction(text, phrase, before))


RELATIVE_YEARS: Final[dict[str, e.Relative]] = {"last": "last year", "this": "this year", "next": "next year"}


def _direction(text: str, phrase: Phrase, before: str) -> bool | None:
    if phrase.marks.ahead is not None:
        return phrase.marks.ahead
    if e.WILL_STAY.match(text, phrase.end):
        return None
    if e.TO_COME.search(before) or e.TO_COME_TOO.search(before) or e.WILL.match(text, phrase.end):
        return True
    if e.GONE.search(before) or e.WAS.match(text, phrase.end):
        return False
    return None


def nearest_clause(pattern: re.Pattern[str], before: str) -> re.Match[str] | None:
    """The last of the matches that reach to the end: in "from 2018 to June 2019, when" it is 2019."""
    last = None
    match = pattern.search(before)
    while match:
        last = match
        match = pattern.search(before, match.start() + 1)
    return last
