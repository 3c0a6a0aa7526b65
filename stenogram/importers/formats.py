"""The formats that can be imported. To add one, write its reader and add a line here."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

from stenogram.importers.document import Importer
from stenogram.importers.mail import read_mail
from stenogram.importers.markup import read_markup
from stenogram.importers.open_document import read_open_document
from stenogram.importers.pdf import read_pdf
from stenogram.importers.verbatim import read_captions, read_plain_text
from stenogram.importers.web_page import read_web_page
from stenogram.importers.word import read_word

IMPORTERS: Final = (
    Importer("Word", (".docx", ".docm"), read_word, ("docx",)),
    Importer("OpenDocument", (".odt", ".fodt", ".ott"), read_open_document, ("lxml",)),
    Importer("web page", (".html", ".htm", ".xhtml"), read_web_page, ("lxml",)),
    Importer("PDF", (".pdf",), read_pdf, ("pdfplumber",)),
    Importer("captions", (".vtt", ".srt"), read_captions),
    Importer("plain text", (".txt", ".text", ".md"), read_plain_text),
    Importer("message", (".eml",), read_mail, ("lxml",)),
    Importer("TEI or Akoma Ntoso", (".xml", ".akn", ".tei"), read_markup, ("lxml",)),
)
TABLES: Final = (".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".xlsx")
SHEETS: Final = (".csv", ".tsv", ".xlsx")
"""Of these, those in which people keep lists."""
"""Endings of tables with a turn in each row."""


def importer_of(file: str) -> Importer | None:
    """The importer for a file of this name; None where there is none."""
    ending = f".{file.rpartition('.')[2].casefold()}" if "." in file else ""
    return next((importer for importer in IMPORTERS if ending in importer.endings), None)


def missing_modules(importer: Importer) -> tuple[str, ...]:
    """Modules of the extra that an importer needs and that are not installed."""
    return tuple(name for name in importer.needs if find_spec(name) is None)
