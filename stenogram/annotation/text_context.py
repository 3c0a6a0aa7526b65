"""What a text as a whole says that a single sentence does not: its day, its bodies, its people, its event."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from ahocorasick_rs import AhoCorasick

from stenogram.annotation.abbreviations import letters_of_companies
from stenogram.annotation.antecedents import Antecedents
from stenogram.annotation.evidence import Weighed
from stenogram.annotation.matching import Match
from stenogram.annotation.possibility import may_hold
from stenogram.annotation.posts import others_on_page, post_fits
from stenogram.annotation.resolution import Background
from stenogram.dates import PartialDate, days_from
from stenogram.model import Document, Entity, Paragraph, Strategy, Summit
from stenogram.registry import home_state
from stenogram.registry.gazetteer import Gazetteer, city_key, summit_cities
from stenogram.registry.place_names import names_in_english
from stenogram.registry.surface_forms import SurfaceForm

_TITLED: Final = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|President|Prime Minister|Premier|Chancellor|Minister|Chairman|King|Emir)\b", re.IGNORECASE
)
_FAR_MORE: Final = 4

_WINDOW: Final = 3
"""A text is dated up to so many days from the event that it records."""

_SOON: Final = 21
"""So long before a summit, in its city, a meeting of its body is that summit."""


WORLD_BODY: Final = "un"
UN_WORDS: Final = re.compile(
    r"\b(?:veto\w*|(?:non-)?permanent members?|(?:a|permanent|non-permanent) seat|(?:draft )?resolutions?|blue helmets"
    r"|peacekeep\w+|mandate|(?:sit|sits|sat) (?:in|on)|sanctions|IAEA|Chapter VII|reform (?:of|the)"
    r"|(?:will|must|should|to) (?:vote|adopt|act)|voted|unanimous\w*"
    r"|résolutions?|réforme|doit (?:agir|voter)|debe (?:actuar|votar)|resoluci(?:ón|ones)|muss handeln|Vetorecht\w*"
    r"|резолюци\w+|реформ\w+)\b|决议|否决",
    re.IGNORECASE,
)
"""What is said of the organs of the United Nations."""

# "Secretary of the Security Council", "Georgian Security Council", "the general assembly of the club".
_OF_OTHERS: Final = re.compile(
    r"(?:secretar\w+ (?:of|to|in) (?:the )?|(?-i:(?!(?:The|This|That|Our) )[^\W\d_a-z])[\w’'-]+ )\Z", re.IGNORECASE
)
_GOES_ON: Final = re.compile(r" (?:of|for) (?!\d)| [Ss]ecretar")
ITS_ORGANS: Final = ("un-security-council", "un-general-assembly")


Comparison = tuple[int, int, str, tuple[Weighed, ...]]
"""Paragraph, offset and words of a name, and what was weighed."""


@dataclass
class Context:
    """What is known of the text while its names are resolved.

    `bodies` are the organisations named in it (organs count for the body they belong to); `people`
    those named in full or speaking; `own` the events that it is a record of, `local_events` those of these
    days in its city, `day_events` those of its very day, anywhere; `home` the state whose page it is.
    `series_of_page` are the series that it names.
    As the text is read, `people` grows by those named by title, and `series_named` by the series that
    were named, with the word that was used for them. Day, place and events are those of the part of a
    compilation that is being read.
    """

    gazetteer: Gazetteer
    spoken_on: PartialDate | None
    bodies: frozenset[str]
    people: set[str]
    speaking: frozenset[str] = frozenset()
    language: str = "en"
    title: str = ""
    home: str | None = None
    own: frozenset[str] = frozenset()
    local_events: frozenset[str] = frozenset()
    day_events: frozenset[str] = frozenset()
    series_named: set[tuple[str, str]] = field(default_factory=set)
    series_of_page: set[str] = field(default_factory=set)
    has_summit_of_two: bool = False
    """The paragraphs read speak of a summit of somebody with somebody: "the summit" may be that one."""
    series_of_others: set[str | None] = field(default_factory=set)
    """Series of which the paragraphs read name a meeting that the registry lacks."""
    meetings_named: set[str] = field(default_factory=set)
    """Meetings that the paragraphs read have named."""
    meetings_of_page: set[str] = field(default_factory=set)
    """Those of them that were not named as of another time than the text's."""
    documents: list[tuple[int, str, Entity | None]] = field(default_factory=list)
    """Documents named in the paragraphs read: paragraph, noun, and which; None for one that is not registered."""
    cities_of_talks: set[str] = field(default_factory=set)
    """Cities in which the paragraphs read say that one met another."""
    topics_of_page: set[str] = field(default_factory=set)
    """Series whose subject the text names: "Belt and Road" of its forums."""
    cities_of_others: dict[str, str] = field(default_factory=dict)
    """Cities in which the paragraphs read name a summit that the registry lacks, with the words for it."""
    has_other_meetings: bool = False
    """The paragraphs read name a summit, or a forum, that the registry lacks."""
    turn_start: int = 0
    lead_events: set[str] = field(default_factory=set)
    """Meetings that the title and what stands before the first turn name."""
    in_lead: bool = False
    named_themselves: frozenset[str] = frozenset()
    """Of the bodies those that are named by their own name, and not by an organ's alone."""
    implies_un: bool = False
    """The United Nations are not named, but what is said of an organ tells that it is theirs."""
    antecedents: Antecedents = field(default_factory=Antecedents)
    horizons: Mapping[str, PartialDate] = field(default_factory=dict)
    companies: frozenset[str] = frozenset()
    """Abbreviations by which the text calls companies."""
    others_named: Mapping[str, str] = field(default_factory=dict)
    """Keys of surnames of people on the page whom the registry lacks: their full names."""
    trace: list[Comparison] | None = None
    _body_places: tuple[tuple[tuple[int, int], str], ...] = ()
    _bodies_called: Mapping[str, str] = field(default_factory=dict)
    _body_counts: Counter[str] = field(default_factory=Counter)
    _text: str = ""
    _small_words: dict[str, bool] = field(default_factory=dict)

    def background(self, ordinal: int) -> Background:
        """What else decides, for a name in a paragraph."""
        return Background(self.spoken_on, self.own, self.antecedents.near(ordinal), self.horizons)

    def record(self, ordinal: int, start: int, name: str, weighed: tuple[Weighed, ...]) -> None:
        """Keep a comparison, where somebody has asked for it."""
        if self.trace is not None:
            self.trace.append((ordinal, start, name, weighed))

    def body_before(self, place: tuple[int, int]) -> str | None:
        """The body with meetings of its own that is named last before a place (paragraph, offset), else first.

        Where none is named, the only one whose documents or summits are.
        """
        at = bisect_right(self._body_places, place, key=lambda named: named[0])
        if at:
            return self._body_places[at - 1][1]
        if self._body_places:
            return self._body_places[0][1]
        having_meetings = [body for body in self.bodies if body in self.gazetteer.series_of]
        return having_meetings[0] if len(having_meetings) == 1 else None

    def body_in_paragraph(self, place: tuple[int, int]) -> str | None:
        """The body with meetings of its own that the paragraph names last before a place."""
        at = bisect_right(self._body_places, place, key=lambda named: named[0])
        last = self._body_places[at - 1] if at else None
        return last[1] if last and last[0][0] == place[0] else None

    def body_lately(self, place: tuple[int, int]) -> str | None:
        """The body with meetings of its own that is named last before a place, in its paragraph or the one before."""
        at = bisect_right(self._body_places, place, key=lambda named: named[0])
        last = self._body_places[at - 1] if at else None
        return last[1] if last and last[0][0] >= place[0] - 1 else None

    def bodies_in_paragraph(self, place: tuple[int, int]) -> frozenset[str]:
        """The bodies with meetings of their own that the paragraph names before a place."""
        first = bisect_left(self._body_places, (place[0], 0), key=lambda named: named[0])
        last = bisect_right(self._body_places, place, key=lambda named: named[0])
        return frozenset(body for _, body in self._body_places[first:last])

    def body_meant(self, bodies: frozenset[str | None], place: tuple[int, int]) -> tuple[str, ...]:
        """Of several bodies those that a name at a place can be of.

        The only one that the paragraph names before it; else the one that the text names far more
        than any other; else all.
        """
        named = frozenset(body for body in bodies if body)
        nearby = self.bodies_in_paragraph(place) & named
        if len(nearby) == 1:
            return tuple(nearby)
        counts = Counter({body: self._body_counts[body] for body in named}).most_common(2)
        if len(counts) == 2 and counts[0][1] >= _FAR_MORE * counts[1][1]:
            return (counts[0][0],)
        return tuple(sorted(named))

    def most_named(self) -> str | None:
        """The body that the text is about: named far more than any other, or the only one."""
        (first, most), (_, next_most) = [*self._body_counts.most_common(2), ("", 0), ("", 0)][:2]
        return first if most >= max(_FAR_MORE, _FAR_MORE * next_most) else None

    def most_often_named(self) -> str | None:
        """The body with meetings of its own that the text names more often than any other."""
        counts = [*self._body_counts.most_common(2), ("", 0), ("", 0)][:2]
        return counts[0][0] if counts[0][1] > counts[1][1] else None

    def speaks_of(self, named: Entity) -> None:
        """A meeting or a document was named: from here on the text speaks of the body whose it is."""
        if named.kind == "summit":
            body = _body_that_holds(named.id, self.gazetteer)
            self.bodies |= {body} if body else set()
        elif named.kind == "strategy":
            self.bodies |= _issuers(named, self.gazetteer)

    def speaks_of_organ(self, words: str, body: str) -> bool:
        """Whether some words name a body, or an organ of the same body by its short name: "the Secretariat"."""
        root = self.gazetteer.root(body)
        entities = self.gazetteer.registry.entities
        organs = [entities[organ] for organ in self.gazetteer.organs_of(root)] if root in self.bodies else []
        names = {name for organ in organs for name in (organ.name.partition(" of ")[0], organ.short) if name}
        return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) for name in names)

    def only_one_named(self, rivals: Sequence[Entity]) -> Entity | None:
        """Of several meetings of one series the one that the text names elsewhere, if it names no other of them."""
        series = {rival.series for rival in rivals}
        if len(series) != 1 or None in series:
            return None
        entities = self.gazetteer.registry.entities
        named = [one for one in self.meetings_named if entities[one].series in series]
        is_of_page = len(named) == 1 and named[0] in self.meetings_of_page
        return entities[named[0]] if is_of_page and entities[named[0]] in rivals else None

    def written(self, words: Iterable[str]) -> frozenset[str]:
        """Those of some words that stand anywhere in the text."""
        sought = list(words)
        # All in one go: most stand nowhere, and for each the whole text would be read.
        spans = AhoCorasick(sought).find_matches_as_indexes(self._text, overlapping=True) if sought else []
        return frozenset(sought[number] for number, start, end in spans if _is_word(self._text, start, end))

    def bodies_named(self) -> Sequence[Entity]:
        """The bodies that the text names by a name of their own."""
        return [self.gazetteer.registry.entities[body] for body in sorted(self.named_themselves)]

    def body_of_event(self) -> str | None:
        """The body whose meeting the text records, where it is one."""
        registry = self.gazetteer.registry
        series = {registry.entities[event].series for event in self.own}
        bodies = {registry.series[one].body for one in series if one and one in registry.series}
        return next(iter(bodies)) if len(bodies) == 1 else None

    def root_named(self, word: str) -> str | None:
        """The body that a word is a name of: "SCO"."""
        return self._bodies_called.get(word)

    def is_common_word(self, word: str) -> bool:
        """Whether the text writes a name in small letters too, as the word that it also is."""
        small = word.casefold()
        if small not in self._small_words:
            self._small_words[small] = _stands_in(self._text, small)
        return self._small_words[small]


@dataclass
class _Named:
    """What the matches of a text name, gathered before anything is decided; the fields are those of `Context`."""

    gazetteer: Gazetteer
    people: set[str]
    bodies: set[str] = field(default_factory=set)
    themselves: set[str] = field(default_factory=set)
    series: set[str] = field(default_factory=set)
    topics: set[str] = field(default_factory=set)
    called: dict[str, str] = field(default_factory=dict)
    places: list[tuple[tuple[int, int], str]] = field(default_factory=list)

    def add(self, ordinal: int, text: str, match: Match) -> None:
        claim = match.form.claim
        if claim.role in ("series", "topic"):
            (self.series if claim.role == "series" else self.topics).add(claim.target)
        entity = self.gazetteer.registry.entities.get(claim.target) if claim.role == "name" else None
        if entity is None or claim.needs or claim.home:
            return
        if entity.kind == "person":
            if is_full_name(match.form) and post_fits(text, match.start, match.end, entity):
                self.people.add(entity.id)
        elif entity.kind == "organisation":
            self._add_body(entity, ordinal, text, match)
        elif entity.kind == "strategy":
            self._add_issuers(entity)

    def _add_issuers(self, document: Entity) -> None:
        self.bodies |= _issuers(document, self.gazetteer)

    def add_host(self, text: str, matches: Sequence[Match], events: frozenset[str], place: str | None) -> None:
        """Whose summit is meant in its very days: "the Tianjin summit", or "the summit" where it is held."""
        cities = {match.end: match.form.claim.target for match in matches if match.form.claim.role == "city"}
        for head in matches:
            if head.form.claim.role != "head" or not text.startswith("summit", head.start):
                continue
            city = cities.get(head.start - 1)
            if city:
                held = events.intersection(self.gazetteer.cities.get(city, ()))
            else:
                held = frozenset(event for event in events if held_in(place, event, self.gazetteer))
            bodies = {body for event in held if (body := _body_that_holds(event, self.gazetteer))}
            self.bodies |= bodies if len(bodies) == 1 else set()

    def _add_body(self, entity: Entity, ordinal: int, text: str, match: Match) -> None:
        body = self.gazetteer.root(entity.id)
        self.bodies |= {body, entity.id}
        self.themselves.add(entity.id)
        self.called[text[match.start : match.end].split()[0]] = body
        if body in self.gazetteer.series_of:
            self.places.append(((ordinal, match.start), body))


def _body_that_holds(meeting: str, gazetteer: Gazetteer) -> str | None:
    series = gazetteer.registry.series.get(gazetteer.registry.entities[meeting].series or "")
    return series.body if series else None


def _issuers(document: Entity, gazetteer: Gazetteer) -> set[str]:
    """The bodies with meetings of their own whose a document is, but for the UN: its documents are everybody's."""
    issuers = {relation.target for relation in document.relations if relation.kind == "body"}
    roots = {gazetteer.root(issuer) for issuer in issuers if issuer in gazetteer.registry.entities}
    return {root for root in roots if root in gazetteer.series_of and root != WORLD_BODY}


def read_context(
    document: Document, paragraphs: Sequence[Paragraph], matches: Sequence[Sequence[Match]], gazetteer: Gazetteer
) -> Context:
    """The context of a document; `matches` are aligned with `paragraphs`."""
    registry = gazetteer.registry
    speaking = _taking_part(document)
    named = _Named(gazetteer, set(speaking))
    of_the_day = day_events(document.date, gazetteer)
    for ordinal, in_paragraph in enumerate(matches):
        text = paragraphs[ordinal].text
        for match in in_paragraph:
            named.add(ordinal, text, match)
        if of_the_day:
            named.add_host(text, in_paragraph, of_the_day, document.place)
    words = " ".join(paragraph.text for paragraph in paragraphs)
    home = home_state(registry.home, document.publisher, document.place)
    is_implied = _speaks_of_un(paragraphs, matches) or _names_its_official(named.people, document.date, gazetteer)
    implies_un = not home and WORLD_BODY not in named.bodies and is_implied
    return Context(
        gazetteer=gazetteer,
        spoken_on=document.date,
        bodies=frozenset(named.bodies | ({WORLD_BODY} if implies_un else set())),
        named_themselves=frozenset(named.themselves),
        people=named.people,
        speaking=speaking,
        language=document.language,
        title=document.title,
        home=home,
        implies_un=implies_un,
        local_events=local_events(document.date, document.place, gazetteer),
        series_of_page=named.series,
        topics_of_page=named.topics,
        horizons=_horizons(gazetteer),
        companies=_companies(words, matches),
        others_named=others_on_page(document, paragraphs, gazetteer),
        _body_places=tuple(sorted(named.places)),
        _body_counts=Counter(body for _, body in named.places),
        _bodies_called=named.called,
        _text=words,
    )


def _speaks_of_un(paragraphs: Sequence[Paragraph], matches: Sequence[Sequence[Match]]) -> bool:
    """Whether a text that does not name the United Nations speaks of their organs: of both, or of what one does."""
    organs: set[str] = set()
    for paragraph, in_paragraph in zip(paragraphs, matches, strict=True):
        for match in in_paragraph:
            claim = match.form.claim
            if claim.role == "name" and claim.needs == WORLD_BODY and claim.target in ITS_ORGANS:
                if _OF_OTHERS.search(paragraph.text[max(0, match.start - 20) : match.start]) or _GOES_ON.match(
                    paragraph.text, match.end
                ):
                    continue
                organs.add(claim.target)
                if UN_WORDS.search(paragraph.text[max(0, match.start - 60) : match.end + 60]):
                    return True
    return len(organs) == len(ITS_ORGANS)


def _companies(text: str, matches: Sequence[Sequence[Match]]) -> frozenset[str]:
    """The abbreviations by which a text calls companies, but for those of bodies that it names in full."""
    letters = letters_of_companies(text)
    if not letters:
        return letters
    names = [match.form for row in matches for match in row if match.form.claim.role == "name"]
    in_full = {form.claim.target for form in names if " " in form.text}
    return letters - {form.text for form in names if form.text in letters and form.claim.target in in_full}


def _names_its_official(people: Iterable[str], day: PartialDate | None, gazetteer: Gazetteer) -> bool:
    """Whether one of some people holds an office of the United Nations on a day."""
    persons = [gazetteer.registry.entities[person] for person in people if person in gazetteer.registry.entities]
    return any(
        office.body == WORLD_BODY and not may_hold(office, day).is_no for person in persons for office in person.offices
    )


def _taking_part(document: Document) -> frozenset[str]:
    """The registered people who speak or take part."""
    speaking = {turn.speaker.id for turn in document.turns() if turn.speaker and turn.speaker.registered}
    speaking |= {person.id for person in document.participants if person.id}
    speaking |= {person.id for section in document.sections for person in section.participants if person.id}
    return frozenset(speaking)


def _horizons(gazetteer: Gazetteer) -> Mapping[str, PartialDate]:
    registry = gazetteer.registry
    horizons: dict[str, PartialDate] = {}
    for series in registry.series.values():
        if series.known_until:
            meetings = [registry.entities[meeting] for meeting in gazetteer.in_series[series.id]]
            held = [meeting for meeting in meetings if not (isinstance(meeting, Summit) and meeting.planned)]
            ends = [meeting.when.end for meeting in held if meeting.when and meeting.when.end]
            ends += _before_the_next(meetings, series.known_until)
            horizons[series.id] = max([series.known_until, *ends], key=lambda day: day.last())
    horizons |= {document.id: document.known_until for document in registry.all_of(Strategy) if document.known_until}
    return horizons


def _before_the_next(meetings: Sequence[Entity], known_until: PartialDate) -> list[PartialDate]:
    """The day before the next that is planned: by then no other has been held."""
    planned = [
        meeting.when.start for meeting in meetings if isinstance(meeting, Summit) and meeting.planned and meeting.when
    ]
    to_come = [start.first() for start in planned if start and start.first() > known_until.last()]
    if not to_come:
        return []
    before = days_from(min(to_come), -1)
    return [PartialDate(before.year, before.month, before.day)]


def _stands_in(text: str, word: str) -> bool:
    """Whether a word stands in a text, as a word of its own."""
    at = text.find(word)
    while at >= 0:
        if _is_word(text, at, at + len(word)):
            return True
        at = text.find(word, at + 1)
    return False


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit stands beside [start, end)."""
    return not (text[max(0, start - 1) : start].isalnum() or text[end : end + 1].isalnum())


def is_full_name(form: SurfaceForm) -> bool:
    """Whether a form is the whole name of a person: "President Xi", which a registry may list, is not."""
    return form.claim.role == "name" and " " in form.text and _TITLED.match(form.text) is None


def events_near(date: PartialDate | None, gazetteer: Gazetteer) -> frozenset[str]:
    """The registered events of a text's day, or within a few days of it. None for a text of a whole year."""
    if date is None or date.month is None:
        return frozenset()
    return _in_days(days_from(date.first(), -_WINDOW), days_from(date.last(), _WINDOW), gazetteer)


def _in_days(first: datetime.date, last: datetime.date, gazetteer: Gazetteer) -> frozenset[str]:
    """The events that began by a last day, and ended no earlier than a first."""
    begin = bisect_left(gazetteer.calendar, (days_from(first, -4 * _WINDOW), ""))
    end = bisect_right(gazetteer.calendar, (last, "\U0010ffff"))
    near = set()
    for _, summit in gazetteer.calendar[begin:end]:
        when = gazetteer.registry.entities[summit].when
        if when and when.end and when.end.last() >= first:
            near.add(summit)
    return frozenset(near)


def day_events(date: PartialDate | None, gazetteer: Gazetteer) -> frozenset[str]:
    """The events that go on, or have just ended, on the day of a text; sessions of months are none of a day."""
    if date is None or date.day is None:
        return frozenset()
    ended = days_from(date.first(), -1)
    events = [gazetteer.registry.entities[event] for event in _in_days(ended, date.last(), gazetteer)]
    return frozenset(event.id for event in events if _days(event) <= _LONGEST)


_LONGEST: Final = 10
"""Days of an event that makes a day its own."""


def _days(event: Entity) -> int:
    when = event.when
    return (when.end.last() - when.start.first()).days if when and when.start and when.end else 0


def local_events(date: PartialDate | None, place: str | None, gazetteer: Gazetteer) -> frozenset[str]:
    """The events of these days, or of the next weeks, in the city of a text."""
    if date is None or date.month is None or not place:
        return frozenset()
    near = _in_days(days_from(date.first(), -_WINDOW), days_from(date.last(), _SOON), gazetteer)
    return frozenset(summit for summit in near if held_in(place, summit, gazetteer))


def held_in(place: str | None, summit: str, gazetteer: Gazetteer) -> bool:
    """Whether a place is the city of a summit."""
    key = city_key(place or "")
    entity = gazetteer.registry.entities[summit]
    return any(city_key(name) in key for city in summit_cities(entity) for name in names_in_english(city))
