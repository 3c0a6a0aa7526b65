"""How to cite a transcript and each of its turns, in every form that a reader may want."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from stenogram.exporters import addresses
from stenogram.exporters.bibtex import bibtex_entry
from stenogram.exporters.csl import csl_item
from stenogram.exporters.quotation import quotation
from stenogram.exporters.ris import ris_record
from stenogram.exporters.styles import Styled, apa, chicago_bibliography, chicago_note
from stenogram.exporters.work import Work, turn_works, whole_work
from stenogram.model import Settings, Transcript


@dataclass(frozen=True, slots=True)
class Citation:
    """One transcript or turn, cited.

    `link` is absolute where the site's address is known, else it starts at the root of the host; it stands
    in the references, never in BibTeX, RIS and CSL-JSON in that second form. `words` is the beginning of
    the turn as one would quote it; None for a whole transcript.
    """

    work: Work
    link: str
    words: str | None
    chicago: Styled
    chicago_note: Styled
    apa: Styled

    @property
    def quoted(self) -> str | None:
        """The words in quotation marks with their reference after them."""
        return f"“{self.words}” ({''.join(self.chicago_note).removesuffix('.')})" if self.words else None

    @property
    def bibtex(self) -> str:
        return bibtex_entry(self.work)

    @property
    def ris(self) -> str:
        return ris_record(self.work)

    @property
    def csl(self) -> dict[str, Any]:
        return csl_item(self.work)


@dataclass(frozen=True, slots=True)
class Citations:
    """Of a whole transcript, and of its turns by their ids, in order."""

    transcript: Citation
    turns: dict[str, Citation]


def citations(transcript: Transcript, settings: Settings) -> Citations:
    """Cite a transcript and every turn of it. Linear in its turns."""
    name, base = transcript.document.name, settings.site_url or ""
    whole = _cite(whole_work(transcript, settings), addresses.transcript(base, name), None)
    links = transcript.permalinks.turns
    works = turn_works(transcript, settings)
    turns = {
        link.id: _cite(work, addresses.turn(base, name, link), quotation(turn))
        for turn, link, work in zip(transcript.document.turns(), links, works, strict=True)
    }
    return Citations(whole, turns)


def _cite(work: Work, link: str, words: str | None) -> Citation:
    addressed = replace(work, url=link)
    return Citation(work, link, words, chicago_bibliography(addressed), chicago_note(addressed), apa(addressed))
