"""Captions (WebVTT, SubRip): kept as they are, for the text is read with its cues, voices and times."""

from __future__ import annotations

import re

from stenogram.importers.document import ImportedDocument
from stenogram.importers.plain_text import decoded_text
from stenogram.importers.refusal import RefusedError


def read_captions(file: str, raw: bytes) -> ImportedDocument:
    text = decoded_text(raw)
    if not re.search(r"\d\d[:.]\d\d[.,:]\d{2,3}\s*-->", text):
        raise RefusedError("it has no cues with times", "export the captions anew as WebVTT or SRT")
    lines = re.sub(r"\r\n?", "\n", text).strip("\n\ufeff")
    return ImportedDocument(verbatim=f"{lines}\n")
