"""Bytes → SourceText. UTF-8 first, then what the sidecar says; an encoding is never guessed."""

from __future__ import annotations

import codecs
import hashlib
import re
from typing import Final

from stenogram.curation.sidecar import SidecarFile
from stenogram.messages import either, message
from stenogram.model import SourceText
from stenogram.parsing.encodings import first_words, is_of_another_encoding, likely_encodings
from stenogram.problems import Problem, problem

# White space that Python splits at (tab, line ends, form feed, file separators) is not among them.
_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1b\x7f]")
# How a page in HTML begins; the tags of corpora are none of these.
_PAGE: Final = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*(<!doctype html\b|<html\b|<head\b|<body\b|<meta\b)",
    re.IGNORECASE | re.DOTALL,
)
# Paragraphs and cells of such a page, without its beginning; tags with attributes of a corpus have other names beside.
_PARAGRAPH: Final = re.compile(
    r"^[ \t]*(<(?:p|div|li|tr|td|span|b|strong|br)\b[^<>]{0,200}/?>)", re.IGNORECASE | re.MULTILINE
)
_TAG: Final = re.compile(r"<([a-z][a-z0-9]*)\b[^<>]{0,400}>", re.IGNORECASE)
_TAGS_OF_PAGES: Final = frozenset(
    "a abbr article aside b blockquote br center dd div dl dt em font footer h1 h2 h3 h4 h5 h6 header hr i img li main"
    " nav ol p pre section small span strike strong sub sup table tbody td th thead tr tt ul u".split()
)
_FEWEST_PARAGRAPHS: Final = 3
# The mark of UTF-32 begins with that of UTF-16.
_MARKS: Final = {
    "utf-32": (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE),
    "utf-16": (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE),
}
"""What a file begins with that was saved so."""


def decode(name: str, file: str, raw: bytes, sidecar: SidecarFile) -> tuple[SourceText | None, tuple[Problem, ...]]:
    """Decode a source file: UTF-8 with or without a byte-order mark, else the sidecar's `encoding`.

    Nothing is guessed, because guesses on short texts are wrong. Without a SourceText there is at
    least one error; control characters are an error that comes together with the text.
    """
    text, encoding, failure = _text(file, raw, sidecar)
    if text is None or failure:
        return None, (failure,) if failure else ()
    if not text.strip():
        return None, (problem("empty-text", file),)
    page = _PAGE.match(text) or _fragment_of_page(text)
    if page:
        return None, (problem("not-plain-text", file, text.count("\n", 0, page.start(1)) + 1, mark=page[1]),)
    lines = text.count("\n") + (not text.endswith("\n"))
    source = SourceText(name, file, hashlib.sha256(raw).hexdigest(), text, encoding, lines)
    return source, _control_characters(file, text)


def _fragment_of_page(text: str) -> re.Match[str] | None:
    """The first tag of a text of which half of the lines begin with one of a web page, and that has no others."""
    first = _PARAGRAPH.search(text) if "<" in text else None
    if first is None or {tag.casefold() for tag in _TAG.findall(text)} - _TAGS_OF_PAGES:
        return None
    paragraphs = len(_PARAGRAPH.findall(text))
    lines = sum(not line.isspace() and line != "" for line in text.splitlines())
    return first if paragraphs >= _FEWEST_PARAGRAPHS and 2 * paragraphs >= lines else None


def _text(file: str, raw: bytes, sidecar: SidecarFile) -> tuple[str | None, str, Problem | None]:
    given = sidecar.sidecar.encoding
    undecodable = None
    try:
        text = raw.decode("utf-8-sig")
        if not is_of_another_encoding(raw):
            return text, "utf-8", None
    except UnicodeDecodeError as error:
        undecodable = error
    if given is None:
        return None, "", _not_utf8(file, raw, undecodable)
    try:
        return raw.decode(codecs.lookup(given).name).removeprefix("\ufeff"), given, None
    except LookupError:
        return None, "", problem("unknown-encoding", sidecar.file, sidecar.line_of("encoding"), encoding=given)
    except UnicodeError as error:
        where = message(" at byte {byte}", byte=error.start) if isinstance(error, UnicodeDecodeError) else ""
        line = sidecar.line_of("encoding")
        return None, "", problem("wrong-encoding", sidecar.file, line, encoding=given, where=where)


def _not_utf8(file: str, raw: bytes, error: UnicodeDecodeError | None) -> Problem:
    offset = error.start if error else 0
    line = raw.count(b"\n", 0, offset) + 1
    marked = next((name for name, marks in _MARKS.items() if raw.startswith(marks)), None)
    likely = [(marked, first_words(raw.decode(marked, "replace")))] if marked else likely_encodings(raw)
    if b"\0" in raw[:4096] and not likely:
        return problem("not-text", file, line, offset=offset)
    byte = f"{raw[offset]:#04x}"
    if not likely:
        return problem("not-utf-8", file, line, case="unknown", byte=byte, offset=offset)
    offered = either([f"encoding: {name}" + (f" (“{words}”)" if words else "") for name, words in likely])
    if error is None:
        return problem("not-utf-8", file, line, case="other", encodings=offered)
    return problem("not-utf-8", file, line, case="text", byte=byte, offset=offset, encodings=offered)


def _control_characters(file: str, text: str) -> tuple[Problem, ...]:
    first = _CONTROL.search(text)
    if first is None:
        return ()
    line = len(re.findall(r"\r\n|\r|\n", text[: first.start()])) + 1
    count = len(_CONTROL.findall(text))
    character = f"U+{ord(first[0]):04X}"
    if count == 1:
        return (problem("control-characters", file, line, case="text", character=character),)
    return (problem("control-characters", file, line, case="several", count=count, character=character),)
