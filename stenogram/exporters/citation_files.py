"""References of a transcript and its turns: for reference managers, and for the dialog “Cite”."""

from __future__ import annotations

from typing import Any, Final

from stenogram.exporters.citation import Citation
from stenogram.exporters.formats import ExportedTranscript, TranscriptFormat
from stenogram.exporters.json_text import json_text
from stenogram.exporters.styles import as_html


def _all(exported: ExportedTranscript) -> tuple[Citation, ...]:
    return (exported.citations.transcript, *exported.citations.turns.values())


def _bibtex(exported: ExportedTranscript) -> str:
    return "\n".join(citation.bibtex for citation in _all(exported))


def _ris(exported: ExportedTranscript) -> str:
    return "".join(citation.ris for citation in _all(exported))


def _csl_json(exported: ExportedTranscript) -> str:
    return json_text([citation.csl for citation in _all(exported)], indented=True) + "\n"


def _dialog(exported: ExportedTranscript) -> str:
    """What the citation dialog of a page shows.

    `base` is null where the site's address is not known: then the page itself puts the address that it is read at
    before each `url`, in the references too.
    """
    record = {
        "id": exported.transcript.document.name,
        "base": exported.settings.site_url,
        "transcript": _forms(exported.citations.transcript),
        "turns": {turn: _forms(citation) for turn, citation in exported.citations.turns.items()},
    }
    return json_text(record) + "\n"


def _forms(citation: Citation) -> dict[str, Any]:
    """`reference` (the footnote), `chicago` and `apa` are HTML of text and `<i>` alone; all else is plain text."""
    return {
        "url": citation.link,
        "words": citation.words,
        "reference": as_html(citation.chicago_note),
        "chicago": as_html(citation.chicago),
        "apa": as_html(citation.apa),
        "bibtex": citation.bibtex,
        "ris": citation.ris,
        "csl": citation.csl,
    }


CITATION_DIALOG: Final = TranscriptFormat("cite.json", "What the dialog “Cite” shows", _dialog)
BIBTEX: Final = TranscriptFormat(
    "bib", "References to the transcript and to each turn, in BibTeX", _bibtex, "BibTeX", "application/x-bibtex"
)
RIS: Final = TranscriptFormat(
    "ris", "The same in RIS, for reference managers", _ris, "RIS", "application/x-research-info-systems"
)
CSL_JSON: Final = TranscriptFormat(
    "csl.json",
    "The same in CSL-JSON, for citation processors",
    _csl_json,
    "CSL-JSON",
    "application/vnd.citationstyles.csl+json",
)
