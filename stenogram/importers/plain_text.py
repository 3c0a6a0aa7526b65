"""Bytes of plain text: UTF-8 or UTF-16 where they say so, else the one encoding in which the words are words."""

from __future__ import annotations

import codecs

from stenogram.importers.refusal import RefusedError
from stenogram.messages import either, message
from stenogram.parsing.encodings import likely_encodings


def decoded_text(raw: bytes) -> str:
    """Raises RefusedError where several encodings, or none, would give words."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        likely = likely_encodings(raw)
    if len(likely) == 1:
        return raw.decode(likely[0][0])
    if not likely:
        raise RefusedError(message("it is not UTF-8, nor another encoding that is known"), message("save it as UTF-8"))
    reason = message(
        "it is not UTF-8; it may be {names}", names=either([f"{name} (“{words}”)" for name, words in likely])
    )
    raise RefusedError(reason, message("save it as UTF-8"))
