"""The page that says what the corpus has, from when to when, and what is known to be missing."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from babel import Locale, UnknownLocaleError

from stenogram.corpus.coverage import Counted, Coverage, coverage
from stenogram.corpus.published_entries import published_entries
from stenogram.dates import DateSpan, PartialDate
from stenogram.model import Corpus, Entity, PageMetadata
from stenogram.pages import addresses, escape, svg, wording
from stenogram.pages.escape import Markup
from stenogram.pages.facts import Fact, entity_line, facts, period
from stenogram.pages.front_matter import NONE, front_matter
from stenogram.pages.isolation import gettext as _
from stenogram.pages.isolation import isolated
from stenogram.pages.svg import Table
from stenogram.text.lengths import are_in_characters

PATH: Final = "data/coverage.md"
_MOST: Final = 100
"""Of a list of what is missing; the data file has the rest."""


@dataclass(frozen=True, slots=True)
class Missing:
    """What is missing of one kind. `more` counts what is not listed."""

    heading: str
    explanation: str
    items: tuple[str, ...]
    more: str | None


@dataclass(frozen=True, slots=True)
class CoveragePage:
    """`stated` are the curator's own sentences. `data` leads to the same as a file."""

    path: str
    front: Markup
    title: str
    facts: tuple[Fact, ...]
    years: Table | None
    stated: tuple[str, ...]
    missing: tuple[Missing, ...]
    data: Markup


def coverage_page(corpus: Corpus, metadata: PageMetadata = NONE) -> CoveragePage:
    """The view. Pure, as all views are."""
    covered = coverage(corpus)
    description = _(
        "What %(site)s contains, the period it covers, and what is known to be missing", site=corpus.settings.site_name
    )
    return CoveragePage(
        path=PATH,
        front=front_matter("coverage", _("Coverage"), description, metadata),
        title=_("Coverage"),
        facts=_facts(covered, corpus.settings.language),
        years=_years(covered),
        stated=covered.missing.stated,
        missing=tuple(_missing(covered, corpus)),
        data=escape.link("coverage.json", addresses.link(PATH, "data/coverage.json")),
    )


def _facts(covered: Coverage, language: str) -> tuple[Fact, ...]:
    return facts(
        (_("Transcripts"), [wording.number(covered.transcripts)]),
        (_("Turns"), [wording.number(covered.turns)]),
        (_("Characters spoken") if _is_in_characters(covered) else _("Words spoken"), [wording.number(covered.words)]),
        (_("Speakers"), [wording.number(covered.speakers)]),
        (_("From"), [wording.date(covered.first) if covered.first else None]),
        (_("To"), [wording.date(covered.last) if covered.last else None]),
        (
            _("Languages"),
            [f"{isolated(_language(one.value, language))} ({one.transcripts})" for one in covered.languages],
        ),
        (_("Kinds of event"), _counted(covered.events)),
        (_("Publishers of the texts"), _counted(covered.publishers)),
    )


def _counted(values: Sequence[Counted]) -> list[str]:
    return [f"{isolated(counted.value)} ({wording.number(counted.transcripts)})" for counted in values]


def _language(tag: str, shown_in: str) -> str:
    """The name of a language in the language of the site."""
    try:
        name = Locale.parse(tag, sep="-").get_display_name(shown_in.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        name = None
    return name or tag


def _years(covered: Coverage) -> Table | None:
    if not covered.years:
        return None
    rows = tuple(
        (str(year.year), *(svg.figure(wording.number(amount)) for amount in (year.transcripts, year.turns, year.words)))
        for year in covered.years
    )
    lengths = _("Characters") if _is_in_characters(covered) else _("Words")
    heads = (svg.figure(head) for head in (_("Transcripts"), _("Turns"), lengths))
    return Table((_("Year"), *heads), rows)


def _is_in_characters(covered: Coverage) -> bool:
    known = sum(language.transcripts for language in covered.languages)
    return known == covered.transcripts and are_in_characters(language.value for language in covered.languages)


def _missing(covered: Coverage, corpus: Corpus) -> list[Missing]:
    published = published_entries(corpus)
    titles = {transcript.document.name: transcript.document.title for transcript in corpus.transcripts}
    lists = (
        (
            _("Years without a transcript"),
            _("Between the first and the last transcript, there is none from these years."),
            _year_spans(covered.missing.years),
        ),
        (
            _("Meetings without a transcript"),
            _("These meetings belong to series of which other meetings are recorded here."),
            [_meeting(meeting, published) for meeting in covered.missing.meetings],
        ),
        (
            _("Transcripts without a date"),
            _("When these words were spoken is not known."),
            _transcripts(covered.missing.dates, titles),
        ),
        (
            _("Originals not found"),
            _(
                "It is not known where these transcripts were first published, so their words cannot be checked "
                "against the originals."
            ),
            _transcripts(covered.missing.originals, titles),
        ),
        (
            _("Withdrawn transcripts"),
            _("These transcripts were withdrawn after publication."),
            _transcripts(covered.missing.withdrawn, titles),
        ),
    )
    return [
        Missing(heading, explanation, tuple(items[:_MOST]), _more(len(items) - _MOST))
        for heading, explanation, items in lists
        if items
    ]


def _year_spans(years: Sequence[int]) -> list[str]:
    """Years one after the other become a span: 2012–2015."""
    spans: list[DateSpan] = []
    for year in map(PartialDate, years):
        if spans and spans[-1].end and spans[-1].end.year + 1 == year.year:
            spans[-1] = DateSpan(spans[-1].start, year)
        else:
            spans.append(DateSpan(year, year))
    return [wording.span(span) for span in spans]


def _more(amount: int) -> str | None:
    return _("and %(number)s more", number=wording.number(amount)) if amount > 0 else None


def _meeting(entity: Entity, published: Collection[str]) -> Markup:
    when = period(entity)
    line = entity_line(PATH, entity, published)
    return Markup(f'{line} <span class="st-when">{escape.html(when)}</span>') if when else line


def _transcripts(names: Sequence[str], titles: Mapping[str, str]) -> list[str]:
    return [escape.link(titles[name], addresses.link(PATH, addresses.transcript_path(name))) for name in names]
