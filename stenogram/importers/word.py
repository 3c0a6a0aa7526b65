"""Word documents (.docx): paragraphs as they are printed once all tracked changes are accepted.

Numbers that Word sets by itself, and bold that a style brings, stand in no paragraph of the file: both are worked out
here as Word does (ECMA-376, part 1, 17.9 and 17.7). Page heads and feet are left out, footnotes follow the text.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
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
from stenogram.importers.symbol_fonts import character_of, in_font
from stenogram.importers.xml import refuse_entities
from stenogram.messages import message

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_FORMULA_WORDS: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_NOT_SHOWN: Final = frozenset(
    f"{_W}{tag}" for tag in "del moveFrom pPr rPr delText instrText tblPr trPr tcPr sectPr sdtPr".split()
)
_BREAKS: Final = frozenset((f"{_W}br", f"{_W}cr"))
_TYPES: Final = "[Content_Types].xml"
_DOCUMENT: Final = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OTHER_DOCUMENTS: Final = re.compile(
    rb"application/vnd\.(?:ms-word\.(?:document|template)\.macroEnabled"
    rb"|openxmlformats-officedocument\.wordprocessingml\.template)\.main\+xml",
    re.IGNORECASE,
)
_OFF: Final = ("0", "false", "none", "off")
_FORMS: Final = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_DASHES: Final = frozenset("-–—‒―")
_SET_APART: Final = ("b", "bCs", "u", "smallCaps", "caps")
"""Forms of print in which names of speakers are set: bold (of right-to-left writing too), underlined, capitals."""

_Emphasis = dict[str, bool]
"""Which of these are on or off, where anything says so."""


def read_word(file: str, raw: bytes) -> ImportedDocument:
    """The paragraphs of the document. Raises RefusedError for a file with a password, and for what is none."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        raise RefusedError(
            message("it is of an older version of Word, or has a password"),
            message("save it as .docx without a password"),
        )
    try:
        package: Any = docx.Document(BytesIO(_as_document(checked_archive(raw))))
    except (PackageNotFoundError, KeyError, ValueError, zipfile.BadZipFile, SyntaxError) as error:
        raise RefusedError(
            message("it is not a Word document, or it is damaged"), message("save it again as .docx")
        ) from error
    refuse_entities(package.element)
    return _Reader(package).document()


def _as_document(raw: bytes) -> bytes:
    """A document with macros, or a template, as one without: its words are the same, and nothing of it is run."""
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        types = archive.read(_TYPES)
        plain = _OTHER_DOCUMENTS.sub(_DOCUMENT, types)
        if plain == types:
            return raw
        made = BytesIO()
        with zipfile.ZipFile(made, "w") as packed:
            for name in archive.namelist():
                packed.writestr(name, plain if name == _TYPES else archive.read(name))
    return made.getvalue()


@dataclass
class _Numbering:
    """The counters of the lists of a document."""

    levels: dict[str, dict[int, Any]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    starts: dict[tuple[str, int], int] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def of(cls, root: Any) -> _Numbering:
        numbering = cls()
        for abstract in root.findall(f"{_W}abstractNum"):
            levels = {int(level.get(f"{_W}ilvl", "0")): level for level in abstract.findall(f"{_W}lvl")}
            numbering.levels[abstract.get(f"{_W}abstractNumId")] = levels
        for number in root.findall(f"{_W}num"):
            name = number.get(f"{_W}numId")
            numbering.lists[name] = _value(number, "abstractNumId") or ""
            for override in number.findall(f"{_W}lvlOverride"):
                start = _value(override, "startOverride")
                if start is not None:
                    numbering.starts[name, int(override.get(f"{_W}ilvl", "0"))] = int(start)
        return numbering

    def next(self, name: str, depth: int) -> str:
        """The number or mark of the next paragraph of a list, as Word prints it; "" where it prints none."""
        abstract = self.lists.get(name, "")
        levels = self.levels.get(abstract, {})
        level = levels.get(depth)
        if level is None:
            return ""
        form = _value(level, "numFmt") or "decimal"
        text = _value(level, "lvlText") or ""
        if form == "bullet":
            return "-" if text in _DASHES else "•"
        if form == "none":
            return ""
        counts = self.counts.setdefault(abstract, {})
        if (name, depth) in self.starts and (name, depth) not in self.begun:
            self.begun.add((name, depth))
            counts[depth] = self.starts[name, depth]
        else:
            counts[depth] = counts.get(depth, int(_value(level, "start") or "1") - 1) + 1
        for deeper in [deeper for deeper in counts if deeper > depth]:
            del counts[deeper]
        return re.sub(r"%(\d)", lambda match: self._number(levels, counts, int(match[1]) - 1), text)

    @staticmethod
    def _number(levels: dict[int, Any], counts: dict[int, int], depth: int) -> str:
        level = levels.get(depth)
        form = (_value(level, "numFmt") if level is not None else None) or "decimal"
        number = counts.get(depth, 1)
        return f"{number:02}" if form == "decimalZero" else list_number(number, _FORMS.get(form, "1"))


class _Reader:
    def __init__(self, package: Any) -> None:
        self.package = package
        self.styles = {style.get(f"{_W}styleId"): style for style in _root(package.part, "styles")}
        self.default = next((name for name, style in self.styles.items() if _is_default(style)), None)
        numbering = _root(package.part, "numbering")
        self.numbering = _Numbering.of(numbering) if len(numbering) else _Numbering()
        self.notes: list[tuple[str, str]] = []
        self.boxes: list[ImportedParagraph] = []
        self.left_out: list[str] = []
        self.symbols: list[str] = []

    def document(self) -> ImportedDocument:
        body = list(self.blocks(self.package.element.body))
        headings = [paragraph.text for name, paragraph in body if paragraph.kind == "heading"]
        title = next((paragraph.text for name, paragraph in body if name == "title"), next(iter(headings), None))
        paragraphs = [paragraph for _, paragraph in body]
        asides = [*self.boxes, *self._notes()]
        if not paragraphs and not asides:
            raise RefusedError(
                message("it has no words; it may be pictures of pages"),
                message("run OCR on it first, and save the result"),
            )
        return ImportedDocument(
            paragraphs=(*paragraphs, *asides),
            facts=stated(title=title),
            left_out=tuple(self.left_out + left_out("symbol", self.symbols) + self._heads_and_feet()),
        )

    def blocks(self, parent: Any) -> Iterator[tuple[str, ImportedParagraph]]:
        """Paragraphs of a body or a cell in their order, each with the name of its style."""
        for element in parent:
            if element.tag == f"{_W}p":
                yield from self._paragraph(element)
            elif element.tag == f"{_W}tbl":
                rows = [[self._cell(cell) for cell in _cells(row)] for row in _rows(element)]
                paragraphs, heads = table_paragraphs(rows)
                self.left_out += heads
                yield from (("", paragraph) for paragraph in paragraphs)
            elif element.tag not in _NOT_SHOWN and element.tag != f"{_MC}Fallback":
                yield from self.blocks(element)

    def _cell(self, cell: Any) -> list[ImportedParagraph]:
        return [paragraph for _, paragraph in self.blocks(cell)]

    def _paragraph(self, element: Any) -> Iterator[tuple[str, ImportedParagraph]]:
        style = self._style_of(element)
        name = self._style_name(style)
        boxes: list[Any] = []
        pieces = list(self._pieces(element, self._emphasis(style), boxes))
        kind: ParagraphKind = "heading" if re.match(r"title|subtitle|heading \d|toc heading", name) else "body"
        number = self._number(element, style)
        paragraphs = paragraphs_of(pieces, kind)
        if number and paragraphs:
            paragraphs = self._numbered(paragraphs, number)
        for paragraph in paragraphs:
            yield name, paragraph
        for box in boxes:
            yield from self._box(box)

    def _numbered(self, paragraphs: list[ImportedParagraph], number: str) -> list[ImportedParagraph]:
        first = paragraphs[0]
        if first.lead and first.kind == "body":
            # The number counts the turns; it is no part of the name behind it.
            self.left_out += left_out("automatic number", [number]) if len(self.left_out) < 200 else []
            return paragraphs
        return [replace(first, text=f"{number} {first.text}", lead=0), *paragraphs[1:]]

    def _box(self, box: Any) -> Iterator[tuple[str, ImportedParagraph]]:
        """A text box: speech where it has labels, else something beside the text, which goes behind it."""
        paragraphs = list(self.blocks(box))
        if any(may_begin_with_label(paragraph.text) for _, paragraph in paragraphs):
            yield from paragraphs
        else:
            self.boxes += [replace(paragraph, kind="aside", lead=0) for _, paragraph in paragraphs]

    def _pieces(self, element: Any, emphasis: _Emphasis, boxes: list[Any]) -> Iterator[Piece]:
        for child in element:
            if child.tag == f"{_W}r":
                yield from self._run(child, emphasis, boxes)
            elif child.tag == f"{_MC}AlternateContent":
                yield from self._pieces(_choice(child), emphasis, boxes)
            elif child.tag == f"{_W}txbxContent":
                boxes.append(child)
            elif child.tag == _FORMULA_WORDS:
                yield Piece(child.text or "")
            elif child.tag not in _NOT_SHOWN:
                yield from self._pieces(child, emphasis, boxes)

    def _run(self, run: Any, emphasis: _Emphasis, boxes: list[Any]) -> Iterator[Piece]:
        properties = run.find(f"{_W}rPr")
        if _is_on(properties, "vanish"):
            return
        apart = self._run_apart(properties, emphasis)
        for child in run:
            tag = child.tag
            if tag in (f"{_W}t", f"{_W}sym"):
                yield Piece(self._letters(child, properties), apart)
            elif tag in _BREAKS and child.get(f"{_W}type") in (None, "textWrapping"):
                yield Piece("\n", apart)
            elif tag in (f"{_W}tab", f"{_W}ptab", f"{_W}br"):
                yield Piece(" ", apart)
            elif tag == f"{_W}noBreakHyphen":
                yield Piece("-", apart)
            elif tag in (f"{_W}footnoteReference", f"{_W}endnoteReference"):
                yield Piece(self._note_mark(tag, child.get(f"{_W}id")), False)
            elif tag == f"{_MC}AlternateContent":
                boxes.extend(_choice(child).iter(f"{_W}txbxContent"))
            elif tag in (f"{_W}pict", f"{_W}drawing", f"{_W}object"):
                boxes.extend(child.iter(f"{_W}txbxContent"))

    def _letters(self, element: Any, properties: Any) -> str:
        """The letters of a run's text, or of a sign that stands in it as its place in a font."""
        if element.tag == f"{_W}t":
            text, unknown = in_font(_font(properties), element.text or "")
            self.symbols += unknown
            return text.replace("\n", " ")
        font, place = element.get(f"{_W}font") or "", element.get(f"{_W}char") or ""
        letter = character_of(font, int(place, 16)) if re.fullmatch(r"[0-9A-Fa-f]{1,6}", place) else None
        if letter is None:
            self.symbols.append(f"{font} {place}")
        return letter or ""

    # --- Styles

    def _style_of(self, paragraph: Any) -> str | None:
        properties = paragraph.find(f"{_W}pPr")
        return (_value(properties, "pStyle") if properties is not None else None) or self.default

    def _style_name(self, style: str | None) -> str:
        element = self.styles.get(style)
        return (_value(element, "name") or "").casefold() if element is not None else ""

    def _chain(self, style: str | None) -> Iterator[Any]:
        """A style and those that it is based on."""
        passed: set[str] = set()
        while style and style not in passed and (element := self.styles.get(style)) is not None:
            passed.add(style)
            yield element
            style = _value(element, "basedOn")

    def _emphasis(self, style: str | None) -> _Emphasis:
        """What a style says of bold, underlining and capitals; what it is based on says the rest."""
        emphasis: _Emphasis = {}
        for element in self._chain(style):
            emphasis = {**_emphasis_in(element.find(f"{_W}rPr")), **emphasis}
        return emphasis

    def _run_apart(self, properties: Any, emphasis: _Emphasis) -> bool:
        """Whether a run is set apart in a paragraph whose style says `emphasis`."""
        if properties is None:
            return any(emphasis.values())
        of_style = self._emphasis(_value(properties, "rStyle"))
        # Word adds what a style of characters switches on; only the run itself switches off.
        added = {form: on for form, on in of_style.items() if on}
        return any({**emphasis, **added, **_emphasis_in(properties)}.values())

    def _number(self, paragraph: Any, style: str | None) -> str:
        chain = [paragraph.find(f"{_W}pPr"), *(element.find(f"{_W}pPr") for element in self._chain(style))]
        name = depth = None
        for properties in chain:
            of_list = properties.find(f"{_W}numPr") if properties is not None else None
            if of_list is not None:
                name = name if name is not None else _value(of_list, "numId")
                depth = depth if depth is not None else _value(of_list, "ilvl")
        return self.numbering.next(name, int(depth or "0")) if name and name != "0" else ""

    # --- Beside the text

    def _note_mark(self, tag: str, name: str) -> str:
        self.notes.append(("footnotes" if "footnote" in tag else "endnotes", name))
        return f"[{len(self.notes)}]"

    def _notes(self) -> Iterator[ImportedParagraph]:
        roots = {kind: _root(self.package.part, kind) for kind in ("footnotes", "endnotes")}
        n = 0
        while n < len(self.notes):  # A note may refer to another.
            kind, name = self.notes[n]
            n += 1
            note = next((note for note in roots[kind] if note.get(f"{_W}id") == name), None)
            paragraphs = self._cell(note) if note is not None else []
            for first, paragraph in zip((True, *[False] * len(paragraphs)), paragraphs, strict=False):
                text = f"[{n}] {paragraph.text}" if first else paragraph.text
                yield replace(paragraph, text=text, kind="aside", lead=0)

    def _heads_and_feet(self) -> list[str]:
        texts: dict[str, list[str]] = {"page head": [], "page foot": []}
        for relation in self.package.part.rels.values():
            where = {"header": "page head", "footer": "page foot"}.get(relation.reltype.rpartition("/")[2])
            if where:
                root = _parsed(relation.target_part)
                texts[where] += [" ".join(paragraph.text for _, paragraph in self.blocks(root))]
        return [line for where, heads in texts.items() for line in left_out(where, heads)]


def _emphasis_in(properties: Any) -> _Emphasis:
    """Which forms of print that set words apart run properties switch on or off."""
    if properties is None:
        return {}
    return {
        form: element.get(f"{_W}val", "true") not in _OFF
        for form in _SET_APART
        if (element := properties.find(f"{_W}{form}")) is not None
        and (form != "bCs" or properties.find(f"{_W}rtl") is not None)
    }


def _is_on(properties: Any, tag: str) -> bool:
    element = properties.find(f"{_W}{tag}") if properties is not None else None
    return element is not None and element.get(f"{_W}val", "true") not in _OFF


def _font(properties: Any) -> str:
    fonts = properties.find(f"{_W}rFonts") if properties is not None else None
    named = (fonts.get(f"{_W}{script}") for script in ("ascii", "hAnsi", "cs")) if fonts is not None else ()
    return next(filter(None, named), "")


def _is_default(style: Any) -> bool:
    return style.get(f"{_W}default") in ("1", "true") and style.get(f"{_W}type") == "paragraph"


def _value(element: Any, tag: str) -> str | None:
    child = element.find(f"{_W}{tag}")
    value = child.get(f"{_W}val") if child is not None else None
    return str(value) if value is not None else None


def _choice(alternate: Any) -> Any:
    """The newer of two forms of the same thing, where there is one: Word keeps both."""
    choice = alternate.find(f"{_MC}Choice")
    return choice if choice is not None else alternate.find(f"{_MC}Fallback")


def _rows(table: Any) -> Iterator[Any]:
    for row in table.iter(f"{_W}tr"):
        deleted = row.find(f"{_W}trPr/{_W}del") is not None
        if not deleted and next(row.iterancestors(f"{_W}tbl")) is table:
            yield row


def _cells(row: Any) -> Iterator[Any]:
    """The cells of a row; one that only goes on another above it has no words of its own."""
    for cell in row.iter(f"{_W}tc"):
        if next(cell.iterancestors(f"{_W}tr")) is row:
            yield cell


def _root(part: Any, kind: str) -> Any:
    """The root of a part of the package; nothing where the package has none."""
    for relation in part.rels.values():
        if not relation.is_external and relation.reltype.rpartition("/")[2] == kind:
            return _parsed(relation.target_part)
    return ()


def _parsed(part: Any) -> Any:
    from docx.oxml import parse_xml

    return parse_xml(part.blob)
