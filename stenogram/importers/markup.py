"""XML: which of the formats it is, its root tells."""

from __future__ import annotations

from typing import Final

from stenogram.importers.akoma_ntoso import read_akoma_ntoso
from stenogram.importers.document import ImportedDocument
from stenogram.importers.refusal import RefusedError
from stenogram.importers.tei import read_tei
from stenogram.importers.xml import local, parsed_xml
from stenogram.messages import message

_OF_PAGES: Final = {"alto": "ALTO", "PcGts": "PAGE XML"}
"""Roots of formats in which each page of a scan is a file of its own."""


def read_markup(file: str, raw: bytes) -> ImportedDocument:
    """What the reader of its format makes of the file. Raises RefusedError for every other format."""
    root = local(parsed_xml(raw))
    if program := _OF_PAGES.get(root):
        raise RefusedError(
            message("it is the recognised words of one page ({program})", program=program),
            message("export the text of all pages together from the program that recognised it, as .txt or .docx"),
        )
    return (read_akoma_ntoso if root == "akomaNtoso" else read_tei)(file, raw)
