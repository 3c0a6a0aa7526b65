"""OpenDocument texts (.odt, .fodt), as LibreOffice saves them.

OpenDocument 1.3, part 3. Deleted words stand apart from the text in the file (5.5), so what is read is the text with
all tracked changes accepted; numbers of lists are worked out here (5.3).
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any, Final

from stenogram.importers.archive import checked_archive
from stenogram.importers.document import (
    ImportedDocument,
    ImportedParagraph,
    ParagraphKind,
    Piece,
    left_out,
    may_begin_with_label,
    paragraphs_of,
    stated,
    table_paragraphs,
)
from stenogram.importers.numerals import list_number
from stenogram.importers.refusal import RefusedError
from stenogram.importers.symbol_fonts import in_font
from stenogram.importers.xml import parsed_xml
from stenogram.messages import message

_NAMESPACE: Final = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_TEXT: Final = _NAMESPACE % "text"
_STYLE: Final = _NAMESPACE % "style"
_TABLE: Final = _NAMESPACE % "table"
_OFFICE: Final = _NAMESPACE % "office"
_DRAW: Final = _NAMESPACE % "drawing"
_FO: Final = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_FONT_FAMILY: Final = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}font-family"
_LIST_FORMAT: Final = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}num-list-format"
_NOT_SHOWN: Final = frozenset(
    (
        f"{_TEXT}tracked-changes",
        f"{_TEXT}note",
        f"{_OFFICE}annotation",
        f"{_OFFICE}annotation-end",
        f"{_TEXT}sequence-decls",
        f"{_OFFICE}forms",
        f"{_TEXT}table-of-content",
        f"{_TEXT}hidden-text",
    )
)
_DASHES: Final = frozenset("-–—‒―")
_SET_APART: Final = {
    f"{_FO}font-weight": re.compile("bold|[6-9]00"),
    f"{_STYLE}text-underline-style": re.compile("(?!none).+"),
    f"{_FO}font-variant": re.compile("small-caps"),
    f"{_FO}text-transform": re.compile("uppercase"),
}
"""Forms of print in which names of speakers are set, with the values that switch each on."""

_Emphasis = dict[str, bool]
"""Which of these are on or off, where a style says so."""


def read_open_document(file: str, raw: bytes) -> ImportedDocument:
    """The paragraphs of the document. Raises RefusedError for a file with a password, and for what is none."""
    roots = _roots(raw)
    reader = _Reader(roots)
    body = next((root.find(f".//{_OFFICE}text") for root in roots if root.find(f".//{_OFFICE}text") is not None), None)
    if body is None:
        raise RefusedError(message("it is not an OpenDocument text"), message("save it as .odt"))
    return reader.document(body, _title(roots))


def _roots(raw: bytes) -> list[Any]:
    if raw.lstrip()[:5] == b"<?xml":
        return [parsed_xml(raw)]
    try:
        with zipfile.ZipFile(BytesIO(checked_archive(raw))) as archive:
            names = [name for name in ("content.xml", "styles.xml", "meta.xml") if name in archive.namelist()]
            if b"encryption-data" in (
                archive.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in archive.namelist() else b""
            ):
                raise RefusedError(message("it has a password"), message("save it without one"))
            return [parsed_xml(archive.read(name)) for name in names]
    except (zipfile.BadZipFile, RuntimeError) as error:
        raise RefusedError(message("it is not an OpenDocument text"), message("save it as .odt")) from error


def _title(roots: list[Any]) -> str | None:
    title = next((node for root in roots for node in root.iter("{http://purl.org/dc/elements/1.1/}title")), None)
    return (title.text or "").strip() or None if title is not None else None


class _Reader:
    def __init__(self, roots: list[Any]) -> None:
        self.roots = roots
        self.styles: dict[tuple[str, str], Any] = {}
        for root in reversed(roots):
            for style in root.iter(f"{_STYLE}style"):
                self.styles[style.get(f"{_STYLE}family"), style.get(f"{_STYLE}name")] = style
        self.list_styles = {
            style.get(f"{_STYLE}name"): style for root in reversed(roots) for style in root.iter(f"{_TEXT}list-style")
        }
        self.counts: dict[str, dict[int, int]] = {}
        self.notes: list[tuple[str, Any]] = []
        self.boxes: list[ImportedParagraph] = []
        self.left_out: list[str] = []
        self.symbols: list[str] = []
        self.fonts = {
            face.get(f"{_STYLE}name"): (face.get(_FONT_FAMILY) or "").strip("'")
            for root in roots
            for face in root.iter(f"{_STYLE}font-face")
        }

    def document(self, body: Any, title: str | None) -> ImportedDocument:
        blocks = list(self.blocks(body))
        paragraphs = [paragraph for _, paragraph in blocks]
        notes = [note for mark, note_body in self.notes for note in self._note(mark, note_body)]
        if not paragraphs and not self.boxes:
            raise RefusedError(
                message("it has no words; it may be pictures of pages"),
                message("run OCR on it first, and save the result"),
            )
        headings = [paragraph.text for paragraph in paragraphs if paragraph.kind == "heading"]
        printed = next((paragraph.text for name, paragraph in blocks if name == "title"), next(iter(headings), None))
        words = {paragraph.text for paragraph in paragraphs}
        return ImportedDocument(
            paragraphs=(*paragraphs, *self.boxes, *notes),
            facts=stated(title=printed or (title if title in words else None)),
            left_out=tuple(self.left_out + left_out("symbol", self.symbols) + self._heads_and_feet()),
        )

    def blocks(self, parent: Any, list_name: str = "", depth: int = -1) -> Iterator[tuple[str, ImportedParagraph]]:
        for element in parent:
            tag = element.tag
            if tag in (f"{_TEXT}p", f"{_TEXT}h"):
                yield from self._paragraph(element)
            elif tag == f"{_TEXT}list":
                name = element.get(f"{_TEXT}style-name") or list_name
                if depth < 0 and element.get(f"{_TEXT}continue-numbering") != "true":
                    self._begin(element, name)
                yield from self._list(element, name, depth + 1)
            elif tag == f"{_TABLE}table":
                yield from self._table(element)
            elif tag not in _NOT_SHOWN and isinstance(tag, str):
                yield from self.blocks(element, list_name, depth)

    # --- Lists

    def _begin(self, element: Any, name: str) -> None:
        """A list begins at 1, unless it goes on another: LibreOffice names that by an id."""
        continued = element.get(f"{_TEXT}continue-list")
        if not continued:
            self.counts.pop(name, None)

    def _list(self, element: Any, name: str, depth: int) -> Iterator[tuple[str, ImportedParagraph]]:
        for item in element:
            numbered = item.tag == f"{_TEXT}list-item"
            inner = [child for child in item if child.tag == f"{_TEXT}list"]
            mark = self._mark(item, name, depth) if numbered and (len(inner) < len(item) or not inner) else ""
            first = True
            for style, paragraph in self.blocks(item, name, depth):
                if first and mark:
                    yield style, self._marked(paragraph, mark)
                else:
                    yield style, paragraph
                first = False

    def _mark(self, item: Any, name: str, depth: int) -> str:
        """The number or mark of an item, as it is printed; "" where none is."""
        style = self.list_styles.get(name)
        levels = {level.get(f"{_TEXT}level"): level for level in (style if style is not None else ())}
        level = levels.get(str(depth + 1))
        if level is None or level.tag.endswith("image"):
            return ""
        if level.tag == f"{_TEXT}list-level-style-bullet":
            return "-" if level.get(f"{_TEXT}bullet-char", "") in _DASHES else "•"
        counts = self.counts.setdefault(name, {})
        _count(counts, depth, item.get(f"{_TEXT}start-value"), level.get(f"{_TEXT}start-value", "1"))
        form = level.get(f"{_STYLE}num-format", "")
        return _printed_number(level, counts, depth) if form else ""

    def _marked(self, paragraph: ImportedParagraph, mark: str) -> ImportedParagraph:
        if paragraph.lead and paragraph.kind == "body":
            self.left_out += left_out("automatic number", [mark])
            return paragraph
        return replace(paragraph, text=f"{mark} {paragraph.text}", lead=0)

    # --- Paragraphs

    def _paragraph(self, element: Any) -> Iterator[tuple[str, ImportedParagraph]]:
        name = self._parent_name(element.get(f"{_TEXT}style-name") or "")
        heading = element.tag == f"{_TEXT}h" or re.match(r"title|subtitle|heading", name)
        kind: ParagraphKind = "heading" if heading else "body"
        boxes: list[Any] = []
        emphasis = self._emphasis("paragraph", element.get(f"{_TEXT}style-name"))
        pieces = list(self._pieces(element, emphasis, boxes))
        for paragraph in paragraphs_of(pieces, kind):
            yield name, paragraph
        for box in boxes:
            paragraphs = list(self.blocks(box))
            if any(may_begin_with_label(paragraph.text) for _, paragraph in paragraphs):
                yield from paragraphs
            else:
                self.boxes += [replace(paragraph, kind="aside", lead=0) for _, paragraph in paragraphs]

    def _pieces(self, element: Any, emphasis: _Emphasis, boxes: list[Any], font: str = "") -> Iterator[Piece]:
        apart = any(emphasis.values())
        if element.text:
            yield Piece(self._letters(element.text, font), apart)
        for child in element:
            yield from self._inline(child, emphasis, boxes, font)
            if child.tail:
                yield Piece(self._letters(child.tail, font), apart)

    def _letters(self, text: str, font: str) -> str:
        shown, unknown = in_font(font, text)
        self.symbols += unknown
        return " ".join(re.split(r"\s", shown))

    def _inline(self, child: Any, emphasis: _Emphasis, boxes: list[Any], font: str) -> Iterator[Piece]:
        tag = child.tag
        apart = any(emphasis.values())
        if tag == f"{_TEXT}line-break":
            yield Piece("\n", apart)
        elif tag in (f"{_TEXT}s", f"{_TEXT}tab"):
            yield Piece(" ", apart)
        elif tag == f"{_TEXT}note":
            body = child.find(f"{_TEXT}note-body")
            self.notes.append((f"[{len(self.notes) + 1}]", body))
            yield Piece(f"[{len(self.notes)}]")
        elif tag == f"{_TEXT}span":
            style = child.get(f"{_TEXT}style-name")
            of_style = self._emphasis("text", style)
            yield from self._pieces(child, {**emphasis, **of_style}, boxes, self._font(style) or font)
        elif tag in (f"{_DRAW}frame", f"{_DRAW}custom-shape", f"{_DRAW}text-box"):
            boxes.append(child)
        elif tag not in _NOT_SHOWN and isinstance(tag, str):
            yield from self._pieces(child, emphasis, boxes, font)

    def _font(self, style: str | None) -> str:
        """The family of the font that a style of characters sets; "" where it sets none."""
        for element in self._chain("text", style):
            properties = element.find(f"{_STYLE}text-properties")
            if properties is not None and (name := properties.get(f"{_STYLE}font-name")):
                return str(self.fonts.get(name, name))
        return ""

    def _chain(self, family: str, name: str | None) -> Iterator[Any]:
        passed: set[str] = set()
        while name and name not in passed and (style := self.styles.get((family, name))) is not None:
            passed.add(name)
            yield style
            name = style.get(f"{_STYLE}parent-style-name")

    def _emphasis(self, family: str, name: str | None) -> _Emphasis:
        """What a style says of the forms of print that set words apart; what it is made of says the rest."""
        emphasis: _Emphasis = {}
        for style in self._chain(family, name):
            properties = style.find(f"{_STYLE}text-properties")
            for form, on in _SET_APART.items() if properties is not None else ():
                if value := properties.get(form):
                    emphasis.setdefault(form, bool(on.fullmatch(value)))
        return emphasis

    def _parent_name(self, name: str) -> str:
        """The name of the style that an automatic one is made of, in small letters."""
        style = self.styles.get(("paragraph", name))
        automatic = style is not None and style.getparent().tag == f"{_OFFICE}automatic-styles"
        parent = style.get(f"{_STYLE}parent-style-name") if style is not None and automatic else name
        return (parent or "").replace("_20_", " ").casefold()

    # --- Tables, and beside the text

    def _table(self, element: Any) -> Iterator[tuple[str, ImportedParagraph]]:
        rows = []
        for row in element.iter(f"{_TABLE}table-row"):
            if next(row.iterancestors(f"{_TABLE}table")) is element:
                cells = [cell for cell in row if cell.tag == f"{_TABLE}table-cell"]
                rows.append([[paragraph for _, paragraph in self.blocks(cell)] for cell in cells])
        paragraphs, heads = table_paragraphs(rows)
        self.left_out += heads
        yield from (("", paragraph) for paragraph in paragraphs)

    def _note(self, mark: str, body: Any) -> Iterator[ImportedParagraph]:
        for n, (_, paragraph) in enumerate(self.blocks(body) if body is not None else ()):
            text = paragraph.text if n else f"{mark} {paragraph.text}"
            yield replace(paragraph, text=text, kind="aside", lead=0)

    def _heads_and_feet(self) -> list[str]:
        texts: dict[str, list[str]] = {"page head": [], "page foot": []}
        for root in self.roots:
            for tag, where in (("header", "page head"), ("footer", "page foot")):
                for element in root.iter(f"{_STYLE}{tag}", f"{_STYLE}{tag}-first", f"{_STYLE}{tag}-left"):
                    texts[where].append(" ".join(paragraph.text for _, paragraph in self.blocks(element)))
        return [line for where, heads in texts.items() for line in left_out(where, heads)]


def _count(counts: dict[int, int], depth: int, given: str | None, start: str) -> None:
    """Count an item of a list; what is below it begins anew."""
    counts[depth] = int(given) if given else counts[depth] + 1 if depth in counts else int(start)
    for deeper in [deeper for deeper in counts if deeper > depth]:
        del counts[deeper]


def _printed_number(level: Any, counts: dict[int, int], depth: int) -> str:
    form = level.get(f"{_STYLE}num-format")
    template = level.get(_LIST_FORMAT)
    if template:
        return re.sub(r"%(\d+)%", lambda match: list_number(counts.get(int(match[1]) - 1, 1), form), template).strip()
    first = depth + 1 - int(level.get(f"{_TEXT}display-levels", "1"))
    numbers = [list_number(counts.get(n, 1), form if n == depth else "1") for n in range(first, depth + 1)]
    before, after = level.get(f"{_STYLE}num-prefix", ""), level.get(f"{_STYLE}num-suffix", "")
    return f"{before}{'.'.join(numbers)}{after}".strip()
