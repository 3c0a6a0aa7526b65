"""What a corpus has, from when to when, and what is known to be missing: for the page and the data of that name."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from stenogram.corpus.figures import TextFigures, corpus_figures
from stenogram.dates import PartialDate
from stenogram.model import Corpus, Document, Entity, Registry, Summit, Transcript
from stenogram.occasions import occasion_of


@dataclass(frozen=True, slots=True)
class Counted:
    """A value and the number of transcripts that have it."""

    value: str
    transcripts: int


@dataclass(frozen=True, slots=True)
class YearCoverage:
    """One year: how many turns and words were said in it, including parts of compilations."""

    year: int
    transcripts: int
    turns: int
    words: int


@dataclass(frozen=True, slots=True)
class Missing:
    """What the corpus lacks as far as that is known.

    `years` lie between others. `meetings` are those of series that the corpus follows, held in the time that it spans,
    of which it has no transcript. `dates`, `originals` and `withdrawn` are names of transcripts. `stated` is what the
    curator says.
    """

    stated: tuple[str, ...]
    years: tuple[int, ...]
    meetings: tuple[Entity, ...]
    dates: tuple[str, ...]
    originals: tuple[str, ...]
    withdrawn: tuple[str, ...]
    withdrawn_turns: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """The corpus in numbers. `first` and `last` are the earliest and the latest day of which anything is known."""

    transcripts: int
    turns: int
    words: int
    mentions: int
    speakers: int
    first: PartialDate | None
    last: PartialDate | None
    years: tuple[YearCoverage, ...]
    languages: tuple[Counted, ...]
    publishers: tuple[Counted, ...]
    events: tuple[Counted, ...]
    missing: Missing


def coverage(corpus: Corpus) -> Coverage:
    """The coverage of a corpus. A withdrawn text counts only as missing."""
    return corpus.once(_coverage)


def _coverage(corpus: Corpus) -> Coverage:
    counted = zip(corpus.transcripts, corpus_figures(corpus), strict=True)
    ordered = sorted(counted, key=lambda text: text[0].document.name)
    standing = [text for text, _ in ordered if not text.document.source.withdrawn]
    figures = [of_text for text, of_text in ordered if not text.document.source.withdrawn]
    documents = [text.document for text in standing]
    dates = sorted({date for document in documents for date in occasion_of(document).days}, key=_order)
    years = tuple(_years(documents, figures))
    return Coverage(
        transcripts=len(documents),
        turns=sum(of_text.turns for of_text in figures),
        words=sum(of_text.spoken for of_text in figures),
        mentions=sum(of_text.mentions for of_text in figures),
        speakers=len({speaker.id for of_text in figures for speaker in of_text.speakers()}),
        first=dates[0] if dates else None,
        last=max(dates, key=PartialDate.last) if dates else None,
        years=years,
        languages=_counted(documents, "language"),
        publishers=_counted(documents, "publisher"),
        events=_counted(documents, "event"),
        missing=_missing(corpus, standing, years, dates),
    )


def _missing(
    corpus: Corpus, standing: Sequence[Transcript], years: Sequence[YearCoverage], dates: Sequence[PartialDate]
) -> Missing:
    documents = [text.document for text in standing]
    return Missing(
        stated=corpus.settings.missing,
        years=_between([year.year for year in years]),
        meetings=tuple(_missing_meetings(corpus.registry, documents, dates)),
        dates=_names(document for document in documents if document.date is None),
        originals=_names(document for document in documents if document.url is None),
        withdrawn=_names(text.document for text in corpus.transcripts if text.document.source.withdrawn),
        withdrawn_turns=sum(len(text.permalinks.tombstones) for text in standing),
    )


def _names(documents: Iterable[Document]) -> tuple[str, ...]:
    return tuple(sorted(document.name for document in documents))


def _order(date: PartialDate) -> tuple[str, str]:
    return date.first().isoformat(), str(date)


def _years(documents: Sequence[Document], figures: Sequence[TextFigures]) -> Iterator[YearCoverage]:
    transcripts: Counter[int] = Counter()
    turns: Counter[int] = Counter()
    words: Counter[int] = Counter()
    for document, of_text in zip(documents, figures, strict=True):
        transcripts.update({date.year for date in occasion_of(document).days})
        for of_year in of_text.years:
            turns[of_year.year] += of_year.turns
            words[of_year.year] += of_year.words
    for year in sorted({*transcripts, *turns}):
        yield YearCoverage(year, transcripts[year], turns[year], words[year])


def _between(years: list[int]) -> tuple[int, ...]:
    return tuple(sorted(set(range(years[0], years[-1])) - set(years))) if years else ()


def _counted(documents: Iterable[Document], attribute: str) -> tuple[Counted, ...]:
    counted = Counter(value for document in documents if (value := getattr(document, attribute)))
    return tuple(Counted(value, amount) for value, amount in sorted(counted.items(), key=lambda one: (-one[1], one[0])))


def _missing_meetings(
    registry: Registry, documents: Sequence[Document], dates: Sequence[PartialDate]
) -> Iterator[Entity]:
    """Meetings that the registry knows, of series of which the corpus has at least one, in the time that it spans."""
    recorded = {event for document in documents for event in document.about}
    recorded |= {event for document in documents for section in document.sections for event in section.about}
    entities = registry.entities
    followed = {entities[event].series for event in recorded if event in entities} - {None}
    if not dates:
        return
    first, last = dates[0].first(), max(date.last() for date in dates)
    for entity in sorted(entities.values(), key=_start):
        day = _first_day(entity)
        if entity.series in followed and entity.id not in recorded and day and first <= day <= last:
            yield entity


def _first_day(entity: Entity) -> datetime.date | None:
    """The day on which a meeting began; None of one that is only planned, or of which it is not known."""
    planned = isinstance(entity, Summit) and entity.planned
    start = entity.when.start if entity.when and not planned else None
    return start.first() if start else None


def _start(entity: Entity) -> tuple[str, str]:
    return str(_first_day(entity) or ""), entity.id
