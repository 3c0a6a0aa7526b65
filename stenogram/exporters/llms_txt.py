"""`llms.txt` (https://llmstxt.org): what the site is and which files a program had best read, in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from stenogram.corpus.figures import TextFigures, text_figures
from stenogram.exporters import addresses
from stenogram.exporters.description import describe
from stenogram.exporters.markdown_twin import MARKDOWN, escaped
from stenogram.model import Corpus, DataFile, Transcript
from stenogram.occasions import occasion_of

LONGEST: Final = 200
"""The newest transcripts that it lists; `data/corpus.jsonl` has them all."""

_GUIDE: Final = """\
Each transcript is divided into turns: all that one speaker says until another does. A turn has an id that lasts
(`turn-12`), and so has each of its paragraphs (`turn-12-p3`). Quote the words as they stand, name the speaker and the
day, and link to the turn: `transcripts/NAME/#turn-12`. Words of the editors stand apart, in notes, and are no part of
the record. A name is linked to an entry only where it is clear what was meant; a missing link says nothing."""


def llms_txt(corpus: Corpus, files: Iterable[DataFile]) -> str:
    """The guide; `files` are those that the page "Data" lists. Equal corpora give equal text."""
    return "\n\n".join(_parts(corpus, tuple(files))) + "\n"


def _parts(corpus: Corpus, files: tuple[DataFile, ...]) -> Iterator[str]:
    settings, base = corpus.settings, corpus.settings.site_url or ""
    yield f"# {escaped(settings.site_name)}"
    yield f"> {escaped(settings.site_description or 'Transcripts in which every turn of a speaker has a lasting link')}"
    yield _GUIDE
    yield "## Data"
    yield "\n".join(f"- {_link(file.path, base)}: {_about(file)}" for file in files)
    newest = sorted(corpus.transcripts, key=_order, reverse=True)
    shown = newest[:LONGEST]
    yield "## Transcripts" if len(shown) == len(newest) else f"## The newest {LONGEST} of {len(newest)} transcripts"
    if shown:
        yield "\n".join(
            _transcript(transcript, corpus.per_transcript(transcript, text_figures), base) for transcript in shown
        )


def _link(path: str, base: str) -> str:
    """A link to a file; the path alone where it stands for many."""
    many = any(part in path for part in ("NAME", "ID"))
    return f"`{path}`" if many else f"[{path}]({addresses.page(base, path)})"


def _about(file: DataFile) -> str:
    return f"An Atom feed: {escaped(file.about)}" if file.of_search else file.about


def _order(transcript: Transcript) -> tuple[str, str]:
    day = occasion_of(transcript.document).first_day
    return (day.first().isoformat() if day else "", transcript.document.name)


def _transcript(transcript: Transcript, figures: TextFigures, base: str) -> str:
    document = transcript.document
    address = addresses.page(base, MARKDOWN.path(document.name))
    return f"- [{escaped(document.title)}]({address}): {escaped(describe(document, figures))}"
