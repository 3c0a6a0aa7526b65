"""XML: which of the formats it is, its root tells."""

from __future__ import annotations

from stenogram.importers.akoma_ntoso import read_akoma_ntoso
from stenogram.importers.document import ImportedDocument
from stenogram.importers.tei import read_tei
from stenogram.importers.xml import local, parsed_xml


def read_markup(file: str, raw: bytes) -> ImportedDocument:
    return (read_akoma_ntoso if local(parsed_xml(raw)) == "akomaNtoso" else read_tei)(file, raw)
