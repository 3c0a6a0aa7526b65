"""What a file is by its bytes, whatever its name says."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import Final, NamedTuple

from stenogram.importers.refusal import RefusedError
from stenogram.messages import message


class _Content(NamedTuple):
    """A format: its beginning, what it is called, and the ending that its files have; "" where none can be imported."""

    begins: re.Pattern[bytes]
    name: str
    ending: str


_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BOM: Final = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_PICTURE: Final = "picture"
_CONTENTS: Final = (
    _Content(re.compile(rb"%PDF-"), "PDF", "pdf"),
    _Content(re.compile(rb"\s*\{\\rtf"), "RTF", ""),
    _Content(re.compile(rb"(?:\xef\xbb\xbf)?\s*<!doctype\s+html|(?:\xef\xbb\xbf)?\s*<html[\s>]", re.I), "HTML", "html"),
    _Content(re.compile(rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|II\*\x00|MM\x00\*|RIFF....WEBP", re.S), _PICTURE, ""),
    _Content(
        re.compile(
            rb"From: <Saved by |(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,8}Content-Type: multipart/related", re.I
        ),
        "MHTML",
        "",
    ),
)
_ARCHIVES: Final = (
    ("word/document.xml", "Word", "docx"),
    ("xl/workbook.xml", "Excel", "xlsx"),
    ("ppt/presentation.xml", "PowerPoint", ""),
    ("content.xml", "OpenDocument", "odt"),
)
"""A part that an archive has, and what it is then."""
_OF_TEXT: Final = frozenset("txt text md vtt srt eml html htm xhtml xml akn tei fodt".split())
_SAME: Final = {"docm": "docx", "htm": "html", "xhtml": "html", "ott": "odt", "xml": "html", "eml": "html"}
"""Endings of files that may begin as those of another."""


def refuse_other_content(file: str, raw: bytes) -> None:
    """Raise RefusedError where a file is not what its name says: its words would be those of another format."""
    ending = file.rpartition(".")[2].casefold()
    name, right = _content(raw)
    if name and right not in (ending, _SAME.get(ending)) and not (name == "MHTML" and ending == "eml"):
        _refuse(name, right)
    if ending not in _OF_TEXT or raw.startswith(_BOM):
        return
    if raw.startswith(_OLD_OFFICE):
        raise RefusedError(
            message("it is a file of an older version of Office or Outlook, whatever its name"),
            message("open it, and save its text as .docx or .txt"),
        )
    if b"\0" in raw:
        raise RefusedError(
            message("it contains bytes that no text has (00)"),
            message("save it as UTF-8"),
        )


def _refuse(name: str, ending: str) -> None:
    if name == _PICTURE:
        raise RefusedError(message("it is a picture"), message("run OCR on it first, and import the result"))
    reason = message("its content shows that it is another kind of file: {format}", format=name)
    if ending:
        raise RefusedError(reason, message("rename it to end in .{ending}, and import that", ending=ending))
    raise RefusedError(reason, message("open it, and save its text as .docx or .txt"))


def _content(raw: bytes) -> tuple[str, str]:
    """The name and the ending of a format that these bytes show; "" twice where they show none."""
    for content in _CONTENTS:
        if content.begins.match(raw[:4096]):
            return content.name, content.ending
    if raw.startswith(b"PK\x03\x04"):
        try:
            with zipfile.ZipFile(BytesIO(raw)) as archive:
                parts = frozenset(archive.namelist())
        except zipfile.BadZipFile:
            return "", ""
        return next(((name, ending) for part, name, ending in _ARCHIVES if part in parts), ("", ""))
    return "", ""
