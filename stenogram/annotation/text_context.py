"""What a text as a whole says that a single sentence does not: its day, its bodies, its people, its event."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from stenogram.annotation.matching import Match
from stenogram.dates import PartialDate
from stenogram.model import Document, Entity, Paragraph
from stenogram.registry.gazetteer import Gazetteer, city_key, summit_cities
from stenogram.registry.surface_forms import SurfaceForm

_TITLED = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|President|Prime Minister|Premier|Chancellor|Minister|Chairman|King|Emir)\b", re.IGNORECASE
)
_FAR_MORE = 4

_WINDOW = datetime.timedelta(days=3)
"""A text is dated up to so many days from the event that it records."""


@dataclass
class Context:
    """What is known of the text while its names are resolved.

    `bodies` are the organisations named in it (organs count for the body they belong to); `people`
    those named in full or speaking; `own` the events that it is a record of. As the text is read,
    `people` grows by those named by title, and `series_named` by the series that were named, with the
    word that was used for them.
    """

    gazetteer: Gazetteer
    said_on: PartialDate | None
    bodies: frozenset[str]
    people: set[str]
    own: frozenset[str] = frozenset()
    series_named: set[tuple[str, str]] = field(default_factory=set)
    _body_places: tuple[tuple[tuple[int, int], str], ...] = ()
    _bodies_called: Mapping[str, str] = field(default_factory=dict)
    _body_counts: Counter[str] = field(default_factory=Counter)
    _text: str = ""
    _small_words: dict[str, bool] = field(default_factory=dict)
    _last: dict[str, tuple[int, str]] = field(default_factory=dict)

    def body_before(self, place: tuple[int, int]) -> str | None:
        """The body with meetings of its own that is named last before a place (paragraph, offset), else first."""
        at = bisect_right(self._body_places, place, key=lambda each: each[0])
        if at:
            return self._body_places[at - 1][1]
        return self._body_places[0][1] if self._body_places else None

    def body_here(self, place: tuple[int, int]) -> str | None:
        """The body with meetings of its own that the paragraph names last before a place."""
        at = bisect_right(self._body_places, place, key=lambda each: each[0])
        found = self._body_places[at - 1] if at else None
        return found[1] if found and found[0][0] == place[0] else None

    def body_meant(self, bodies: frozenset[str], place: tuple[int, int]) -> tuple[str, ...]:
        """Of several bodies those that a name at a place can be of.

        The only one that the paragraph names before it; else the one that the text names far more
        than any other; else all.
        """
        first = bisect_left(self._body_places, (place[0], 0), key=lambda each: each[0])
        last = bisect_right(self._body_places, place, key=lambda each: each[0])
        here = {body for _, body in self._body_places[first:last]}
        if len(here & bodies) == 1:
            return tuple(here & bodies)
        counts = Counter({body: self._body_counts[body] for body in bodies}).most_common(2)
        if len(counts) == 2 and counts[0][1] >= _FAR_MORE * counts[1][1]:
            return (counts[0][0],)
        return tuple(sorted(bodies))

    def root_named(self, word: str) -> str | None:
        """The body that a word is a name of: "SCO"."""
        return self._bodies_called.get(word)

    def before(self, ordinal: int) -> frozenset[str]:
        """What was named last in the paragraph or the one before: "the SCO summit" takes it up."""
        return frozenset(entity for at, entity in self._last.values() if ordinal - at <= 1)

    def remember(self, ordinal: int, entity: Entity) -> None:
        self._last[entity.kind] = (ordinal, entity.id)

    def is_common_word(self, word: str) -> bool:
        """Whether the text writes a name in small letters too, as the word that it also is."""
        small = word.casefold()
        if small not in self._small_words:
            self._small_words[small] = _stands_in(self._text, small)
        return self._small_words[small]


def read_context(
    document: Document, paragraphs: Sequence[Paragraph], hits: Sequence[Sequence[Match]], gazetteer: Gazetteer
) -> Context:
    """The context of a document; `hits` are aligned with `paragraphs`."""
    places: list[tuple[tuple[int, int], str]] = []
    named: set[str] = set()
    called: dict[str, str] = {}
    people = {turn.speaker.id for turn in document.turns() if turn.speaker and turn.speaker.registered}
    people |= {each.id for each in document.participants if each.id}
    for ordinal, found in enumerate(hits):
        for hit in found:
            claim = hit.form.claim
            entity = gazetteer.registry.entities.get(claim.target) if claim.role == "name" else None
            if entity is None or claim.needs:
                continue
            if entity.kind == "person" and is_full_name(hit.form):
                people.add(entity.id)
            elif entity.kind == "organisation":
                body = gazetteer.root(entity.id)
                named |= {body, entity.id}
                called[paragraphs[ordinal].text[hit.start : hit.end].split()[0]] = body
                if body in gazetteer.series_of:
                    places.append(((ordinal, hit.start), body))
    words = " ".join(paragraph.text for paragraph in paragraphs)
    return Context(
        gazetteer=gazetteer,
        said_on=document.date,
        bodies=frozenset(named),
        people=people,
        _body_places=tuple(sorted(places)),
        _body_counts=Counter(body for _, body in places),
        _bodies_called=called,
        _text=words,
    )


def _stands_in(text: str, word: str) -> bool:
    """Whether a word stands in a text, as a word of its own."""
    at = text.find(word)
    while at >= 0:
        around = text[max(0, at - 1) : at] + text[at + len(word) : at + len(word) + 1]
        if not any(letter.isalnum() for letter in around):
            return True
        at = text.find(word, at + 1)
    return False


def is_full_name(form: SurfaceForm) -> bool:
    """Whether a form is the whole name of a person: "President Xi", which a registry may list, is not."""
    return form.claim.role == "name" and " " in form.text and _TITLED.match(form.text) is None


def events_near(document: Document, gazetteer: Gazetteer) -> frozenset[str]:
    """The registered events of the text's day, or within a few days of it. None for a text of a whole year."""
    date = document.date
    if date is None or date.month is None:
        return frozenset()
    first = bisect_left(gazetteer.calendar, (date.first() - _WINDOW * 5, ""))
    last = bisect_right(gazetteer.calendar, (date.last() + _WINDOW, "\U0010ffff"))
    near = set()
    for _, summit in gazetteer.calendar[first:last]:
        when = gazetteer.registry.entities[summit].when
        if when and when.end and when.end.last() >= date.first() - _WINDOW:
            near.add(summit)
    return frozenset(near)


def held_in(document: Document, summit: str, gazetteer: Gazetteer) -> bool:
    """Whether the text's place is the city of a summit."""
    place = city_key(document.place or "")
    entity = gazetteer.registry.entities[summit]
    return any(city_key(city) in place for city in summit_cities(entity))
