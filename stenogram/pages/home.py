"""The pages about the whole: home, method, data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from stenogram.corpus.figures import corpus_figures
from stenogram.dates import PartialDate
from stenogram.kinds import PERSON, Kind, kinds
from stenogram.model import Corpus, DataFile, Entity, PageMetadata, Registry
from stenogram.occasions import occasion_of
from stenogram.pages import addresses, beginnings, escape, wording
from stenogram.pages.backlinks import Backlinks
from stenogram.pages.beginnings import Excerpt
from stenogram.pages.escape import Markup
from stenogram.pages.facts import Fact, entity_link, facts, short_name
from stenogram.pages.front_matter import front_matter
from stenogram.pages.isolation import gettext as _
from stenogram.pages.svg import Picture
from stenogram.pages.transcript_index import TranscriptIndexRow, corpus_picture, counted_texts, transcript_row

_NEWEST: Final = 6
_OFTEN: Final = 8
DATA: Final = "data/index.md"
ABOUT: Final = "about.md"
QUOTATIONS: Final = "quotations/index.md"
_OF_TRANSCRIPTS: Final = "data/transcripts/"
_MANY: Final = re.compile(r"\b(?:NAME|KIND|ID)\b")
"""In the path of a file of which there are many."""


@dataclass(frozen=True, slots=True)
class BrowseLink:
    """A way into the corpus: an index, how much it holds, and what is met there most."""

    link: Markup
    summary: str
    often: Markup | None


@dataclass(frozen=True, slots=True)
class HomePage:
    path: str
    front: Markup
    title: str
    description: str
    sentence: str
    questions: tuple[Markup, ...]
    passage: Excerpt | None
    tally: str
    pictures: tuple[Picture, ...]
    newest: tuple[TranscriptIndexRow, ...]
    browse: tuple[BrowseLink, ...]


@dataclass(frozen=True, slots=True)
class AboutPage:
    path: str
    front: Markup
    site: str
    facts: tuple[Fact, ...]
    forms: tuple[DescribedFile, ...]


@dataclass(frozen=True, slots=True)
class QuotationsPage:
    """Where a text is pasted; `search` and `first` are links."""

    path: str
    front: Markup
    search: Markup
    first: Markup


@dataclass(frozen=True, slots=True)
class SearchPage:
    """`people` and `others` lead to the indexes, for those who have no scripts; `questions` and `browse` begin."""

    path: str
    front: Markup
    people: Markup
    others: Markup
    questions: tuple[Markup, ...]
    browse: tuple[Markup, ...]
    quotations: Markup
    wordings: Markup | None


@dataclass(frozen=True, slots=True)
class DescribedFile:
    """`size` is where the finished site says how large it is."""

    name: Markup
    about: Markup
    size: Markup


@dataclass(frozen=True, slots=True)
class DataPage:
    """The files of the whole corpus, of each transcript, and others of which there are many."""

    path: str
    front: Markup
    whole: tuple[DescribedFile, ...]
    transcripts: tuple[DescribedFile, ...]
    others: tuple[DescribedFile, ...]


@dataclass(frozen=True, slots=True)
class MovedPage:
    """What stands at a former address of a transcript."""

    path: str
    front: Markup
    title: str
    link: Markup


def home_page(corpus: Corpus, links: Backlinks, people: Sequence[Entity]) -> HomePage:
    settings = corpus.settings
    picture = corpus_picture(corpus, "index.md")
    sentence = beginnings.sentence(corpus, links)
    described = wording.as_sentence(settings.site_description)
    description = wording.in_a_row((described, sentence))
    return HomePage(
        path="index.md",
        front=front_matter("home", settings.site_name, description, hide=("navigation", "toc")),
        title=settings.site_name,
        description=described,
        sentence=sentence,
        questions=beginnings.questions("index.md", corpus, links),
        passage=beginnings.passage(corpus, links),
        tally=_tally(corpus, links),
        pictures=(picture,) if picture else (),
        newest=tuple(transcript_row(text, "index.md") for text in counted_texts(corpus)[:_NEWEST]),
        browse=_browse(corpus, links, people),
    )


def _tally(corpus: Corpus, links: Backlinks) -> str:
    turns = sum(figures.turns for figures in corpus_figures(corpus))
    mentions = sum(len(occurrences) for occurrences in links.mentions.values())
    parts = [
        wording.count(len(corpus.transcripts), "transcript"),
        wording.count(turns, "turn"),
        wording.count(len(links.speakers), "speaker"),
        wording.count(mentions, "mention"),
    ]
    return wording.comma_separated(parts)


def _browse(corpus: Corpus, links: Backlinks, people: Sequence[Entity]) -> tuple[BrowseLink, ...]:
    index_link = escape.link(_("Transcripts"), addresses.link("index.md", "transcripts/index.md"))
    cards = [
        BrowseLink(
            index_link,
            _("%(transcripts)s by date", transcripts=wording.count(len(corpus.transcripts), "transcript")),
            None,
        )
    ]
    for kind in kinds():
        # People are met by what they say, all others by what is said of them.
        entities, met = (people, links.spoken) if kind is PERSON else (_of_kind(corpus, kind, links), links.mentions)
        ranked = sorted(entities, key=lambda entity: (-len(met.get(entity.id, ())), entity.id))
        often = [entity for entity in ranked if entity.id in met]
        cards.append(_browse_link(kind, wording.count(len(entities), kind.noun, kind.nouns), often, corpus.registry))
    if links.mentions:
        compare = escape.link(_("Compare over time"), addresses.link("index.md", addresses.COMPARE))
        cards.append(BrowseLink(compare, _("How often two entries are mentioned, year by year"), None))
    return tuple(cards)


def _of_kind(corpus: Corpus, kind: Kind, links: Backlinks) -> Sequence[Entity]:
    """The entries of a kind that have a page."""
    entities = corpus.registry.entities
    return [entities[id_] for id_ in entities if id_ in links.published and entities[id_].kind == kind.id]


def _browse_link(kind: Kind, summary: str, often: Sequence[Entity], registry: Registry) -> BrowseLink:
    link = escape.link(_(kind.title), addresses.link("index.md", addresses.index_path(kind)))
    shown = often[:_OFTEN]
    examples = escape.comma_separated(entity_link("index.md", entity, short_name(entity, registry)) for entity in shown)
    return BrowseLink(
        link, summary, Markup(f"{examples} …" if len(often) > len(shown) else examples) if often else None
    )


def about_page(corpus: Corpus, links: Backlinks, metadata: PageMetadata) -> AboutPage:
    documents = [transcript.document for transcript in corpus.transcripts]
    dates = sorted((day for document in documents for day in occasion_of(document).days), key=PartialDate.first)
    publishers = sorted({document.publisher for document in documents if document.publisher}, key=wording.sort_key)
    description = _("How %(site)s is made and what it contains", site=corpus.settings.site_name)
    return AboutPage(
        path=ABOUT,
        front=front_matter("about", _("About"), description, hide=("navigation",)),
        site=corpus.settings.site_name,
        facts=facts(
            (_("Total"), [_tally(corpus, links)]),
            (_("From"), [wording.date(dates[0]) if dates else None]),
            (_("To"), [wording.date(dates[-1]) if dates else None]),
            (_("Publishers of the texts"), publishers),
            (_("Editorial notes"), [wording.number(sum(len(document.notes) for document in documents))]),
            (
                _("Editorial corrections"),
                [wording.number(sum(len(document.corrections) for document in documents))],
            ),
        ),
        forms=tuple(_described(file, ABOUT) for file in metadata.files),
    )


def data_page(corpus: Corpus, metadata: PageMetadata) -> DataPage:
    description = _("%(site)s as data files", site=corpus.settings.site_name)
    transcripts = [file for file in metadata.files if file.path.startswith(_OF_TRANSCRIPTS)]
    others = [file for file in metadata.files if file not in transcripts]
    return DataPage(
        path=DATA,
        front=front_matter("data", _("Data"), description),
        whole=tuple(_described(file) for file in others if not _MANY.search(file.path)),
        transcripts=tuple(_described(file) for file in transcripts),
        others=tuple(_described(file) for file in others if _MANY.search(file.path)),
    )


def _described(file: DataFile, page: str = DATA) -> DescribedFile:
    """With a link, where it is one file."""
    shown = file.path.removeprefix(_OF_TRANSCRIPTS) if page == DATA else file.path
    name = Markup(f"`{shown}`")
    if file.of_site:
        # Raw, for the generator would look for it in docs/.
        name = Markup(f'<a href="{addresses.address(page, "index.md")}{escape.path(file.path)}">{shown}</a>')
    elif not _MANY.search(file.path):
        name = escape.link(shown.rpartition("/")[2], addresses.link(page, file.path))
    size = Markup(f'<span class="st-size" data-file="{escape.html(file.path)}"></span>')
    feed = _("An Atom feed: %(title)s", title=escape.markdown(file.about)) if file.of_search else None
    return DescribedFile(name, Markup(feed or _(file.about)), size)


def search_page(corpus: Corpus, links: Backlinks) -> SearchPage:
    path = "search/index.md"
    description = _(
        "Find what was said: turns by words, phrases, speaker, entity, year, transcript, place and kind of event"
    )
    front = front_matter("search", _("Search"), description, hide=("toc",))
    first, *rest = [kind for kind in kinds() if kind is not PERSON]
    others = [_index_link(path, first, _(first.heading or first.title))]
    others += [_index_link(path, kind, wording.within_sentence(_(kind.heading or kind.title))) for kind in rest]
    others_listed = Markup(wording.listed(others))
    check = escape.link(_("Check the quotations in a text"), addresses.link(path, QUOTATIONS))
    watched = escape.link(_("Wordings through time"), addresses.link(path, "wordings/index.md"))
    wordings = watched if corpus.registry.wordings else None
    browse = [escape.link(_("Transcripts"), addresses.link(path, "transcripts/index.md"))]
    browse += [_index_link(path, kind, _(kind.title)) for kind in kinds()]
    return SearchPage(
        path=path,
        front=front,
        people=_index_link(path, PERSON, _(PERSON.title)),
        others=others_listed,
        questions=beginnings.questions(path, corpus, links),
        browse=tuple(browse),
        quotations=check,
        wordings=wordings,
    )


def quotations_page() -> QuotationsPage:
    description = _("Paste a text to see whether its quotations are accurate, and who said them and when")
    front = front_matter("quotations", _("Check quotations"), description, hide=("toc",))
    search = escape.link(_("the search"), addresses.link(QUOTATIONS, "search/index.md"))
    first = escape.link(_("Who said it first"), addresses.link(QUOTATIONS, "quotations/first.md"))
    return QuotationsPage(QUOTATIONS, front, search, first)


def _index_link(page: str, kind: Kind, words: str) -> Markup:
    return escape.link(words, addresses.link(page, addresses.index_path(kind)))


def moved_pages(corpus: Corpus) -> Iterator[MovedPage]:
    """A page for each name that a text had before, unless another text has that name now."""
    taken = {transcript.document.name for transcript in corpus.transcripts}
    for transcript in corpus.transcripts:
        title, name = transcript.document.title, transcript.document.name
        for former in transcript.permalinks.former_names:
            if former in taken:
                continue
            path, target = addresses.transcript_path(former), addresses.transcript_path(name)
            extra = {"moved_to": addresses.address(path, target)}
            front = front_matter("moved", title, _("%(title)s has moved", title=title), extra=extra)
            yield MovedPage(path, front, title, escape.link(title, addresses.link(path, target)))
