"""The pages of wordings that are watched: first and last use, forms, years, speakers, and every passage."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from stenogram.corpus.wordings import Use, uses
from stenogram.model import Corpus, Wording
from stenogram.pages import addresses, escape, svg, wording
from stenogram.pages.escape import Markup
from stenogram.pages.facts import Fact, facts
from stenogram.pages.front_matter import front_matter
from stenogram.pages.isolation import gettext as _
from stenogram.pages.isolation import isolated
from stenogram.pages.svg import Table
from stenogram.text.excerpts import around

INDEX: Final = "wordings/index.md"
_CONTEXT: Final = 90
"""Characters on each side of a passage."""
_MOST: Final = 300
"""Passages of one form that are shown; the counts are of all."""


@dataclass(frozen=True, slots=True)
class FormView:
    """The passages of one form of a wording, the earliest first; `more` tells how many are not shown."""

    heading: str
    passages: tuple[Markup, ...]
    more: str | None


@dataclass(frozen=True, slots=True)
class WordingPage:
    """A wording through time."""

    path: str
    front: Markup
    title: str
    index: Markup
    facts: tuple[Fact, ...]
    forms: Table | None
    years: Table | None
    speakers: Table | None
    passages: tuple[FormView, ...]


@dataclass(frozen=True, slots=True)
class WordingsIndex:
    """All wordings, with their first and last use."""

    path: str
    front: Markup
    title: str
    table: Table
    feed: Markup


def wording_pages(corpus: Corpus) -> Iterator[tuple[str, WordingPage | WordingsIndex]]:
    """The page of each wording and their index, with the names of their templates; nothing where none is watched."""
    watched = [(one, uses(one, corpus)) for one in corpus.registry.wordings]
    if watched:
        yield "wordings.md", _index(watched)
    for one, occurrences in watched:
        yield "wording.md", _page(one, occurrences)


def path_of(one: Wording) -> str:
    return f"wordings/{one.id}.md"


def _page(one: Wording, occurrences: Sequence[Use]) -> WordingPage:
    path = path_of(one)
    by_form = {_printed(own): own for own in _grouped(occurrences, lambda use: use.form).values()}
    by_year = _grouped([use for use in occurrences if use.year], lambda use: str(use.year))
    by_speaker = _grouped(
        [use for use in occurrences if use.speaker], lambda use: use.speaker.name if use.speaker else ""
    )
    return WordingPage(
        path=path,
        front=front_matter(
            "wording",
            one.title,
            _("“%(wording)s” through time: who said it first, how often, in which forms", wording=one.title),
        ),
        title=one.title,
        index=escape.link(_("All wordings"), addresses.link(path, INDEX)),
        facts=facts(
            (_("First use"), [_source(occurrences[0], path)] if occurrences else []),
            (_("Last use"), [_source(occurrences[-1], path)] if occurrences else []),
            (_("Uses"), [wording.number(len(occurrences))]),
            (_("Speakers"), [wording.number(len(by_speaker))]),
        ),
        forms=_table((_("Form"), svg.figure(_("Uses")), _("First use")), by_form, path) if len(by_form) > 1 else None,
        years=_years(by_year) if by_year else None,
        speakers=_table((_("Speaker"), svg.figure(_("Uses")), _("First use")), by_speaker, path)
        if by_speaker
        else None,
        passages=tuple(_form(form, own, path) for form, own in by_form.items()),
    )


def _index(watched: Sequence[tuple[Wording, Sequence[Use]]]) -> WordingsIndex:
    rows = tuple(
        (
            escape.link(one.title, addresses.link(INDEX, path_of(one))),
            svg.figure(wording.number(len(occurrences))),
            _source(occurrences[0], INDEX) if occurrences else Markup("—"),
            _source(occurrences[-1], INDEX) if occurrences else Markup("—"),
        )
        for one, occurrences in watched
    )
    return WordingsIndex(
        path=INDEX,
        front=front_matter("wordings", _("Wordings"), _("Phrases whose use is followed through time")),
        title=_("Wordings"),
        table=Table((_("Wording"), svg.figure(_("Uses")), _("First use"), _("Last use")), rows),
        feed=escape.link(_("Feed"), addresses.link(INDEX, "feeds/wordings.xml")),
    )


def _grouped(occurrences: Sequence[Use], key: Callable[[Use], str]) -> dict[str, list[Use]]:
    """Uses by a key, the most first."""
    groups: dict[str, list[Use]] = defaultdict(list)
    for use in occurrences:
        groups[key(use)].append(use)
    return dict(sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])))


def _printed(occurrences: Sequence[Use]) -> str:
    """A form as it is printed most often; of two, with fewer capitals, for a sentence may begin with it."""
    times = Counter(" ".join(use.paragraph.text[use.start : use.end].split()) for use in occurrences)
    return min(times, key=lambda text: (-times[text], sum(map(str.isupper, text)), text))


def _table(head: tuple[str, ...], groups: dict[str, list[Use]], path: str) -> Table:
    rows = tuple(
        (escape.markdown(key), svg.figure(wording.number(len(own))), _source(own[0], path))
        for key, own in groups.items()
    )
    return Table(head, rows)


def _years(groups: dict[str, list[Use]]) -> Table:
    speakers = {year: {use.speaker.id for use in own if use.speaker} for year, own in groups.items()}
    rows = tuple(
        (year, *(svg.figure(wording.number(len(of_year))) for of_year in (groups[year], speakers[year])))
        for year in sorted(groups)
    )
    return Table((_("Year"), svg.figure(_("Uses")), svg.figure(_("Speakers"))), rows)


def _form(form: str, own: Sequence[Use], path: str) -> FormView:
    more = len(own) - _MOST
    shown = tuple(_passage(use, path) for use in own[:_MOST])
    return FormView(form, shown, wording.count(more, "more use") if more > 0 else None)


def _passage(use: Use, path: str) -> Markup:
    before, after = around(use.paragraph.text, use.start, use.end, _CONTEXT)
    words = escape.markdown(use.paragraph.text[use.start : use.end], at_start=False)
    context = Markup(f"{escape.markdown(before, at_start=False)}**{words}**{escape.markdown(after, at_start=False)}")
    return Markup(f"{isolated(_source(use, path))}: {context}")


def _source(use: Use, path: str) -> Markup:
    """Who said it and when, with the link to the paragraph."""
    speaker = use.speaker.name if use.speaker else _("Speaker not named")
    shown = wording.speaker_and_day(speaker, use.date)
    return escape.link(shown, addresses.link(path, addresses.transcript_path(use.transcript.document.name), use.anchor))
