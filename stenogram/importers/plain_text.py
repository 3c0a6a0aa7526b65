"""Bytes of plain text: UTF-8 or UTF-16 where they say so, else the one encoding in which the words are words."""

from __future__ import annotations

import codecs
from typing import Final

from stenogram.importers.refusal import RefusedError
from stenogram.messages import either, message
from stenogram.parsing.encodings import certain_encoding, likely_encodings

ENCODED: Final = (".txt", ".text", ".md", ".vtt", ".srt", ".html", ".htm", ".xhtml", ".csv", ".tsv")
"""Endings of files that do not always say in which encoding they are."""
_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decoded_text(raw: bytes) -> str:
    """Raises RefusedError where several encodings, or none, would give words."""
    if raw.startswith(_UTF16):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode(encoding_of(raw))


def encoding_of(raw: bytes) -> str:
    """The encoding of bytes that are not UTF-8. Raises RefusedError where several, or none, would give words."""
    if certain := certain_encoding(raw):
        return certain
    likely = likely_encodings(raw)
    if not likely:
        raise RefusedError(
            message("it is neither UTF-8 nor any other known encoding"),
            message("save it as UTF-8, or name its encoding, as in --encoding cp852"),
        )
    reason = message(
        "it is not UTF-8; it may be {names}", names=either([f"{name} (“{words}”)" for name, words in likely])
    )
    name, _ = likely[0]
    remedy = message("import it with --encoding {name} if those words are right, or save it as UTF-8", name=name)
    raise RefusedError(reason, remedy)


def in_utf8(file: str, raw: bytes, encoding: str | None) -> bytes:
    """The bytes of a file of text in UTF-8, with its mark, where the curator says in which `encoding` it is.

    What is UTF-8 or UTF-16 already, and a file that says itself how it is written, stays as it is.
    Raises RefusedError where the bytes are no text in that encoding.
    """
    if encoding is None or not file.casefold().endswith(ENCODED) or raw.startswith((codecs.BOM_UTF8, *_UTF16)):
        return raw
    if not raw.isascii() and _is_utf8(raw):
        return raw
    try:
        return codecs.BOM_UTF8 + raw.decode(encoding).encode()
    except UnicodeError as error:
        offset = error.start if isinstance(error, UnicodeDecodeError) else 0
        raise RefusedError(
            message("at byte {byte} it is not text in the encoding {encoding}", byte=offset, encoding=encoding),
            message("name another encoding, or save the file as UTF-8"),
        ) from error


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
