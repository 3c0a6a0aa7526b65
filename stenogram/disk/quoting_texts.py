"""Texts that quote, as their authors have them: plain text, Markdown, or a document of Word."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from stenogram.messages import message

_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LARGEST: Final = 50_000_000
"""Bytes of the words of a document; what is larger was made to fill a memory."""
MARKDOWN: Final = frozenset((".md", ".markdown", ".mdown", ".qmd"))
WORD: Final = frozenset((".docx", ".docm"))


class UnreadableTextError(ValueError):
    """A file that has no words to be read; the message says what it is and what to do."""


def quoting_text(path: Path) -> str:
    """The words of a file; of a document of Word one paragraph in every second line. Raises UnreadableTextError."""
    if path.suffix.lower() in WORD:
        return _word_text(path)
    raw = path.read_bytes()
    encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableTextError(message("it is not UTF-8 text; save it as UTF-8 or as .docx")) from None
    if "\0" in text:
        raise UnreadableTextError(message("it is not a text; save it as plain text, Markdown or .docx"))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _word_text(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.getinfo("word/document.xml").file_size > _LARGEST:
                raise UnreadableTextError(message("it is too large to be a document of words"))
            document = archive.read("word/document.xml")
    except (zipfile.BadZipFile, KeyError):
        raise UnreadableTextError(message("it is not a Word document; open it in Word and save it as .docx")) from None
    if b"<!DOCTYPE" in document:
        raise UnreadableTextError(message("it was not saved by Word; open it in Word and save it as .docx"))
    try:
        root = ElementTree.fromstring(document)
    except ElementTree.ParseError:
        raise UnreadableTextError(message("it is damaged; open it in Word and save it again")) from None
    return "\n\n".join(_paragraph(paragraph) for paragraph in root.iter(f"{_WORD}p"))


def _paragraph(paragraph: ElementTree.Element) -> str:
    """The words of a paragraph; deleted ones of a tracked change are none of them."""
    spaces = {f"{_WORD}tab": " ", f"{_WORD}br": " ", f"{_WORD}cr": " ", f"{_WORD}noBreakHyphen": "-"}
    parts = (node.text or "" if node.tag == f"{_WORD}t" else spaces.get(node.tag, "") for node in paragraph.iter())
    return "".join(parts)
