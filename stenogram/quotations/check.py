"""Every quotation of a text, and whether it was said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from stenogram.languages import languages
from stenogram.quotations.attribution import (
    LANGUAGES,
    NOBODY,
    Attribution,
    attribution_of,
    attribution_words,
    same_person,
    same_time,
)
from stenogram.quotations.comparison import (
    FORMS,
    MOST_PIECES,
    Comparison,
    Place,
    exact_places,
    nearest,
    piece_ends,
)
from stenogram.quotations.extraction import Quotation, quotations_in
from stenogram.quotations.passages import Passage, all_names
from stenogram.quotations.spoken_corpus import SpokenCorpus
from stenogram.quotations.tokens import small
from stenogram.quotations.wanted import Wanted, readings

Verdict = Literal["exact", "altered", "shortened", "spliced", "other-speaker", "other-time", "not-found"]
GOOD: Final = frozenset(("exact", "shortened"))
"""Verdicts with which a text may be printed."""
NEXT: Final = 2
"""Words between two places that are one."""
MOST_SHOWN: Final = 5
"""Places of a quotation that are named."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A quotation with its verdict. `wanted` is how it was read, `comparisons` where it stands, the best first.

    `not_compared` tells whether speaker or date of the text could not be compared with the first of them.
    """

    quotation: Quotation
    verdict: Verdict
    attribution: Attribution
    wanted: Wanted
    comparisons: tuple[Comparison, ...]
    not_compared: tuple[Literal["speaker", "date"], ...] = ()

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(place for comparison in self.comparisons for place in comparison.places)


@lru_cache(maxsize=1)
def negations() -> frozenset[str]:
    return frozenset(small(word) for pack in languages() if pack.code in LANGUAGES for word in pack.negations)


@lru_cache(maxsize=1)
def stage_words() -> frozenset[str]:
    return frozenset(word for pack in languages() for word in pack.stage_words)


class Checker:
    """Checks quotations against a corpus. `people` are further names of people, by id."""

    def __init__(self, passages: Iterable[Passage], people: Mapping[str, tuple[str, ...]] | None = None) -> None:
        self._corpus = SpokenCorpus(passages)
        self._registered = people or {}
        self._people = {**self._registered, **all_names(self._corpus.passages)}

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All that is searched."""
        return self._corpus.passages

    def check(self, text: str) -> tuple[tuple[Checked, ...], int]:
        """The quotations of a text with their verdicts, and how many were too short to be checked."""
        quotations = quotations_in(text)
        checked = tuple(
            self.check_quotation(quotation, attribution_of(text, quotations, number, self._people))
            for number, quotation in enumerate(quotations)
            if not quotation.is_short
        )
        return checked, len(quotations) - len(checked)

    def check_quotation(self, quotation: Quotation, attribution: Attribution = NOBODY) -> Checked:
        """What a quotation is beside all that was said."""
        variants = list(readings(quotation.text, stage_words(), attribution_words().verbs))
        candidates = [(wanted, comparison) for wanted in variants for comparison in self._same(wanted)]
        if not any(comparison.form in GOOD for _, comparison in candidates):
            candidates += [
                (wanted, comparison)
                for wanted in variants
                for comparison in self._like(wanted)
                if not (wanted.is_without_aside and _is_shortened_unmarked(comparison))
            ]
        if not candidates:
            return Checked(quotation, "not-found", attribution, variants[0], ())
        form = min((comparison.form for _, comparison in candidates), key=FORMS.index)
        best = [candidate for candidate in candidates if candidate[1].form == form]
        best.sort(key=lambda candidate: self._rank(candidate[1], attribution))
        wanted = best[0][0]
        verdict, comparisons = self._with_attribution(
            form, [one for other, one in best if other is wanted], attribution
        )
        return Checked(
            quotation, verdict, attribution, wanted, tuple(comparisons), self._not_compared(attribution, comparisons)
        )

    def _not_compared(
        self, attribution: Attribution, comparisons: Sequence[Comparison]
    ) -> tuple[Literal["speaker", "date"], ...]:
        passage = next((place.passage for comparison in comparisons for place in comparison.places), None)
        if passage is None:
            return ()
        speaker: tuple[Literal["speaker"], ...] = ("speaker",) if self._is_by(attribution, passage) is None else ()
        is_dated = attribution.date is not None and _is_then(attribution, passage) is None
        return (*speaker, "date") if is_dated or attribution.undated else speaker

    def _same(self, wanted: Wanted) -> Iterator[Comparison]:
        for passage in self._corpus.with_words(wanted):
            yield from exact_places(wanted, passage, negations())

    def _like(self, wanted: Wanted) -> Iterator[Comparison]:
        """The nearest places of a quotation that stands nowhere as it is; all of it in pieces, where that is truer."""
        near = [nearest(wanted, passage, around, negations()) for passage, around in self._corpus.like(wanted)]
        near = [comparison for comparison in near if comparison.places]
        whole = [comparison for comparison in near if comparison.matched == len(wanted.tokens)]
        pieces = None if whole else self._pieces(wanted)
        if whole:
            yield from whole
        elif pieces:
            yield pieces
        elif near:
            # Of places that are as near, the one of the speaker whom the text names comes first (`_rank`).
            best = max(map(_nearness, near))
            yield from (comparison for comparison in near if _nearness(comparison) == best)

    def _pieces(self, wanted: Wanted) -> Comparison | None:
        """A quotation as pieces of several places, each the longest that was said so."""
        places: list[Place] = []
        at = 0
        while at < len(wanted.tokens):
            if len(places) == MOST_PIECES:
                return None
            for end in piece_ends(wanted, at):
                part = wanted.part(at, end)
                place = next((comparison.places[0] for comparison in self._same(part)), None)
                if place and places and _goes_on(places[-1], place):
                    return None
                if place:
                    places.append(place)
                    at = end
                    break
            else:
                return None
        return Comparison("spliced", tuple(places), len(wanted.tokens)) if len(places) > 1 else None

    def _rank(self, comparison: Comparison, attribution: Attribution) -> tuple[int, int, int, int, str, str]:
        """The order of places: of the speaker and the time that the text says, with the most words, the earliest."""
        passage = comparison.places[0].passage if comparison.places else None
        speaker = self._is_by(attribution, passage) if passage else None
        time = _is_then(attribution, passage) if passage else None
        missing = sum(gap.end - gap.start for place in comparison.places for gap in place.gaps)
        order = {True: 0, None: 1, False: 2}
        return (
            order[speaker], order[time], -comparison.matched, missing,
            (passage.date or "9999") if passage else "", passage.transcript if passage else "",
        )  # fmt: skip

    def _with_attribution(
        self, form: str, comparisons: Sequence[Comparison], attribution: Attribution
    ) -> tuple[Verdict, list[Comparison]]:
        """The verdict on words of a form, once speaker and time are compared; and the places that it speaks of."""
        shown = list(comparisons[:MOST_SHOWN])
        if form not in GOOD:
            return form, shown  # type: ignore[return-value]
        by_speaker = [one for one in comparisons if self._is_by(attribution, one.places[0].passage) is not False]
        if not by_speaker:
            return "other-speaker", shown
        then = [one for one in by_speaker if _is_then(attribution, one.places[0].passage) is not False]
        if not then:
            return "other-time", by_speaker[:MOST_SHOWN]
        return form, then[:MOST_SHOWN]  # type: ignore[return-value]

    def _is_by(self, attribution: Attribution, passage: Passage) -> bool | None:
        """Whether a passage is by a person whom an attribution names; None where that cannot be told."""
        if not attribution.names or not passage.names:
            return None
        answers = [same_person(name, passage.names) for name in attribution.names]
        if True in answers:
            return True
        if not attribution.certain:
            return None
        return None if None in answers and not self._is_another(attribution.names[0], passage) else False

    def _is_another(self, name: str, passage: Passage) -> bool:
        """Whether a name is of somebody in the registry, and the speaker somebody else in it, whatever the scripts."""
        known = {id_ for id_, names in self._registered.items() if same_person(name, names)}
        speaker = passage.speaker
        return bool(known) and speaker is not None and speaker.id in self._registered and speaker.id not in known


def _nearness(comparison: Comparison) -> tuple[int, int]:
    return -FORMS.index(comparison.form), comparison.matched


def _is_shortened_unmarked(comparison: Comparison) -> bool:
    return comparison.form == "shortened" and any(
        gap.joint is None for place in comparison.places for gap in place.gaps
    )


def _goes_on(place: Place, following: Place) -> bool:
    """Whether a piece stands where the one before it ends: then a word or two are changed, and nothing is spliced."""
    return place.passage is following.passage and abs(following.start - place.end) <= NEXT


def _is_then(attribution: Attribution, passage: Passage) -> bool | None:
    return same_time(attribution.date, passage.date) if attribution.date else None
