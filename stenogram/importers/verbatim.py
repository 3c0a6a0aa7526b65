"""Plain text and captions (WebVTT, SubRip), kept as they are: a text is read with its cues, voices and times."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from stenogram.importers.document import ImportedDocument
from stenogram.importers.markdown_twin import read_twin
from stenogram.importers.plain_text import decoded_text
from stenogram.importers.refusal import RefusedError
from stenogram.messages import message

_REFERENCE: Final = re.compile(r"&(?:nbsp|amp|gt|lrm|rlm|shy|#\d{1,6}|#x[0-9a-fA-F]{1,5});")
"""Character references of WebVTT (W3C, 4.2.2); "&lt;" stays, for it would open a tag. ">>" begins another voice."""


def read_plain_text(file: str, raw: bytes) -> ImportedDocument:
    """A plain text as it is, in UTF-8; of the Markdown that a site of ours offers the turns."""
    text = re.sub(r"\r\n?", "\n", decoded_text(raw)).strip("\n\ufeff")
    if not text.strip():
        raise RefusedError(message("it has no words"), message("paste the transcript into it"))
    return read_twin(text) or ImportedDocument(verbatim=f"{text}\n")


def read_captions(file: str, raw: bytes) -> ImportedDocument:
    """Captions as they are, in UTF-8. Raises RefusedError where no cue has times, or the encoding is not certain."""
    text = decoded_text(raw)
    if not re.search(r"\d\d[:.]\d\d[.,:]\d{2,3}\s*-->", text):
        raise RefusedError(message("it has no cues with times"), message("export the captions again as WebVTT or SRT"))
    lines = re.sub(r"\r\n?", "\n", text).strip("\n\ufeff")
    if lines.startswith("WEBVTT"):
        lines = _REFERENCE.sub(lambda match: unescape(match[0]), lines)
    return ImportedDocument(verbatim=f"{lines}\n")
