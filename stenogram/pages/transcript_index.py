"""The index of transcripts: by date, each with who spoke how much, in parts by year where they are many."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from stenogram.corpus.figures import TextFigures, corpus_figures
from stenogram.model import Corpus, Document, PageMetadata, Turn
from stenogram.occasions import occasion_of
from stenogram.pages import addresses, escape, svg, wording
from stenogram.pages.backlinks import chronological
from stenogram.pages.charts import FEWEST, Counted, Moment, columns, time_line
from stenogram.pages.concordance import year_name, year_of
from stenogram.pages.escape import Markup
from stenogram.pages.facts import part_link
from stenogram.pages.front_matter import NONE, front_matter
from stenogram.pages.isolation import gettext as _
from stenogram.pages.record_header import when_and_where
from stenogram.pages.speaker_timeline import LANES
from stenogram.pages.svg import Picture, Table
from stenogram.pages.voices import OTHERS, voice_class, voice_key, voice_name
from stenogram.text.lengths import are_in_characters

LONGEST: Final = 200
"""Transcripts on one page; more are split by year."""
NEWEST: Final = 30
_MARKS: Final = 150
"""Transcripts that can be told apart on one time line."""
_VOICES: Final = 3
PATH: Final = "transcripts/index.md"


@dataclass(frozen=True, slots=True)
class TranscriptIndexRow:
    """One transcript. `bar` shows the speakers' shares, which `voices` says in words."""

    link: Markup
    when: str
    bar: Markup
    voices: str


@dataclass(frozen=True, slots=True)
class TranscriptIndexGroup:
    heading: str
    rows: tuple[TranscriptIndexRow, ...]


@dataclass(frozen=True, slots=True)
class TranscriptIndexPage:
    path: str
    front: Markup
    title: str
    intro: str
    pictures: tuple[Picture, ...]
    groups: tuple[TranscriptIndexGroup, ...]
    parts: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class CountedText:
    """A transcript in numbers; `names` as of `Corpus.translated_names`."""

    document: Document
    figures: TextFigures
    names: Mapping[str, str]


def counted_texts(corpus: Corpus) -> tuple[CountedText, ...]:
    """All transcripts, the newest first."""
    counted = zip(corpus.transcripts, corpus_figures(corpus), strict=True)
    ordered = sorted(counted, key=lambda text: chronological(text[0]), reverse=True)
    return tuple(CountedText(transcript.document, figures, corpus.translated_names) for transcript, figures in ordered)


def transcript_index_pages(corpus: Corpus, metadata: PageMetadata = NONE) -> Iterator[TranscriptIndexPage]:
    """The index of transcripts, newest first; of many, the newest and a page for each year."""
    ordered = counted_texts(corpus)
    years: dict[str, list[CountedText]] = defaultdict(list)
    for text in ordered:
        years[year_of(occasion_of(text.document).first_day)].append(text)
    intro = _(
        "%(transcripts)s, newest first, showing how much each person speaks.",
        transcripts=wording.count(len(ordered), "transcript"),
    )
    picture = corpus_picture(corpus, PATH)
    pictures = (picture,) if picture else ()
    front = front_matter("index", _("Transcripts"), intro, metadata)
    if len(ordered) <= LONGEST:
        groups = tuple(_group(year_name(year), members, PATH) for year, members in years.items())
        yield TranscriptIndexPage(PATH, front, _("Transcripts"), intro, pictures, groups, ())
        return
    paths = {year: f"transcripts/by-year/{year}.md" for year in years}
    newest = TranscriptIndexGroup(
        _("Latest transcripts"), tuple(transcript_row(text, PATH) for text in ordered[:NEWEST])
    )
    yield TranscriptIndexPage(
        PATH, front, _("Transcripts"), intro, pictures, (newest,), _year_links(PATH, paths, years)
    )
    for year, path in paths.items():
        title = _("Transcripts: %(year)s", year=year_name(year))
        summary = _("%(sentence)s.", sentence=wording.count(len(years[year]), "transcript"))
        front = front_matter("index", title, summary)
        groups = tuple(_group(month, members, path) for month, members in _by_month(years[year]).items())
        yield TranscriptIndexPage(path, front, title, summary, (), groups, _year_links(path, paths, years))


def _year_links(page: str, paths: dict[str, str], years: dict[str, list[CountedText]]) -> tuple[Markup, ...]:
    """Only the first page says how many each has: a new transcript would change the pages of all years."""
    return tuple(
        part_link(page, path, year_name(year), len(years[year]) if page == PATH else None)
        for year, path in paths.items()
    )


def _by_month(texts: Sequence[CountedText]) -> dict[str, list[CountedText]]:
    months: dict[str, list[CountedText]] = defaultdict(list)
    for text in texts:
        date = occasion_of(text.document).first_day
        month = wording.month(date.month) if date and date.month else _("Without a month")
        months[month[:1].upper() + month[1:]].append(text)
    return months


def _group(heading: str, members: Sequence[CountedText], page: str) -> TranscriptIndexGroup:
    return TranscriptIndexGroup(heading, tuple(transcript_row(text, page) for text in members))


def transcript_row(text: CountedText, page: str) -> TranscriptIndexRow:
    """One transcript as `page` (a path under docs/) lists it."""
    document = text.document
    words = _words_by_voice(text)
    when, *where = when_and_where(document)
    return TranscriptIndexRow(
        link=escape.link(document.title, addresses.link(page, addresses.transcript_path(document.name))),
        when=escape.dotted(part for part in (when or _("Undated"), *where, document.event) if part),
        bar=_bar(words, _classes_by_voice(text)),
        voices=_voices(words),
    )


def _words_by_voice(text: CountedText) -> Counter[str]:
    words: Counter[str] = Counter()
    for voice in text.figures.voices:
        words[_name(voice.turn, text)] += voice.words
    return words


def _classes_by_voice(text: CountedText) -> dict[str, str]:
    return {_name(voice.turn, text): voice_class(voice.turn) for voice in text.figures.voices}


def _name(turn: Turn, text: CountedText) -> str:
    return text.names.get(voice_key(turn)) or voice_name(turn)


def _voices(words: Counter[str]) -> str:
    whole = sum(words.values())
    ranked = sorted(words.items(), key=lambda voice: (-voice[1], voice[0]))
    if len(ranked) == 1:
        return ranked[0][0]
    shares = [_share(name, spoken, whole) for name, spoken in ranked[:_VOICES]]
    if len(ranked) > _VOICES:
        rest = sum(spoken for _, spoken in ranked[_VOICES:])
        shares.append(_share(wording.count(len(ranked) - _VOICES, "other"), rest, whole))
    return wording.comma_separated(shares)


def _share(name: str, spoken: int, whole: int) -> str:
    return _("%(name)s %(share)s", name=name, share=wording.share(spoken, whole))


def _bar(words: Counter[str], classes: Mapping[str, str]) -> Markup:
    """Shares side by side, the greatest first, of three voices or more.

    Hidden from screen readers: the words beside it say the same.
    """
    whole = sum(words.values())
    if not whole or len(words) < FEWEST:
        return Markup("")
    at = 0
    parts = []
    ranked = sorted(words.items(), key=lambda voice: (-voice[1], voice[0]))
    for name, spoken in ranked[:LANES]:
        parts.append(svg.bar(classes[name], at / whole, 0, spoken / whole, 8))
        at += spoken
    if at < whole:
        parts.append(svg.bar(OTHERS, at / whole, 0, 1 - at / whole, 8))
    return svg.element("svg", {"class": "st-svg st-mini", "width": "100%", "height": 8, "aria-hidden": "true"}, *parts)


def corpus_picture(corpus: Corpus, page: str) -> Picture | None:
    """All transcripts in time, on `page`: a mark each, as tall as it is long; of many, a column for each year."""
    documents = [transcript.document for transcript in sorted(corpus.transcripts, key=chronological)]
    known = [(document, date) for document in documents if (date := occasion_of(document).first_day)]
    if not known:
        return None
    if len(known) > _MARKS:
        by_year = Counter(date.year for _, date in known)
        counted = Counted("transcript", by_year, partial(_year_address, page, len(corpus.transcripts) > LONGEST))
        return columns("corpus", _("Transcripts by year"), counted, min(by_year), max(by_year))
    words = {text.document.name: text.figures.spoken for text in counted_texts(corpus)}
    most = max([*(words[document.name] for document, _ in known), 1])
    moments = [
        Moment(date.first(), _moment_name(document, words[document.name]), address, words[document.name] / most)
        for document, date in known
        for address in [addresses.address(page, addresses.transcript_path(document.name))]
    ]
    rows = tuple(
        (
            escape.link(document.title, addresses.link(page, addresses.transcript_path(document.name))),
            when_and_where(document)[0] or "",
            svg.figure(wording.number(words[document.name])),
        )
        for document, _date in known
    )
    many = wording.count(len(known), "transcript")
    summary = _("%(transcripts)s. The taller a mark, the more words are spoken.", transcripts=many)
    length = _("Words spoken")
    if are_in_characters(document.language for document, _date in known):
        summary = _("%(transcripts)s. The taller a mark, the more characters are spoken.", transcripts=many)
        length = _("Characters spoken")
    caption = _("Length of each transcript, by date")
    table = Table((_("Transcript"), _("Date"), svg.figure(length)), rows)
    return time_line("corpus", caption, summary, [("", moments)], (table,), lane=90)


def _moment_name(document: Document, words: int) -> str:
    day = when_and_where(document)[0]
    dated = _("%(name)s, %(when)s", name=document.title, when=day) if day else document.title
    return _("%(title)s: %(part)s", title=dated, part=wording.extent(words, (document.language,)))


def _year_address(page: str, is_split: bool, year: int) -> str:
    """Where the transcripts of a year stand: on a page of their own, where there are many."""
    if is_split:
        return addresses.address(page, f"transcripts/by-year/{year}.md")
    return f"{addresses.address(page, PATH)}#{year}"
