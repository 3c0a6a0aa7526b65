"""Word files, with what Word does that no plain text shows."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from io import BytesIO
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.importing.texts import Record


def saved(document: Any) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def begun(record: Record, title_style: str | None = "Title") -> Any:
    document = docx.Document()
    document.add_paragraph(record.title, style=title_style)
    document.add_paragraph(record.dateline)
    return document


def with_turns(document: Any, record: Record, write: Callable[[Any, str, str], None]) -> Any:
    for label, paragraphs in record.turns:
        write(document, label, paragraphs[0])
        for paragraph in paragraphs[1:]:
            document.add_paragraph(paragraph)
    return document


def bold(document: Any, label: str, words: str, delimiter: str = ":") -> Any:
    paragraph = document.add_paragraph()
    paragraph.add_run(label + delimiter).bold = True
    paragraph.add_run(f" {words}")
    return paragraph


def split_bold(document: Any, label: str, words: str) -> None:
    """Bold as Word keeps it after corrections and spelling marks: a label in five runs."""
    paragraph = document.add_paragraph()
    text = f"{label}:"
    for start in range(0, len(text), 4):
        paragraph.add_run(text[start : start + 4]).bold = True
        paragraph._p.append(OxmlElement("w:proofErr"))
    paragraph.add_run(" ")
    for start in range(0, len(words), 15):
        paragraph.add_run(words[start : start + 15])


def heads_and_feet(record: Record) -> bytes:
    document = begun(record)
    section = document.sections[0]
    section.header.paragraphs[0].text = "MINISTRY OF PORTS — Press Office"
    section.footer.paragraphs[0].text = "Unofficial transcript. Page 1 of 4"
    return saved(with_turns(document, record, split_bold))


def _tracked(tag: str, *runs: Any) -> Any:
    change = OxmlElement(f"w:{tag}")
    change.set(qn("w:id"), "7")
    change.set(qn("w:author"), "Editor")
    change.set(qn("w:date"), "2024-05-13T09:00:00Z")
    change.extend(runs)
    return change


def _run(words: str, tag: str = "t") -> Any:
    return parse_xml(f'<w:r {nsdecls("w")}><w:{tag} xml:space="preserve">{words}</w:{tag}></w:r>')


def tracked_changes(record: Record) -> bytes:
    """Words put in and taken out, a whole answer taken out, and a remark in the margin, none of it accepted."""
    document = begun(record)

    def write(document: Any, label: str, words: str) -> None:
        paragraph = bold(document, label, "")
        first, _, rest = words.partition(" ")
        paragraph._p.append(_tracked("ins", _run(f"{first} ")))
        paragraph._p.append(_tracked("del", _run("certainly ", "delText")))
        paragraph._p.append(_run(rest))

    with_turns(document, record, write)
    gone = document.add_paragraph()
    gone._p.append(_tracked("del", _run("Jane Doe: I never said that.", "delText")))
    moved = document.add_paragraph()
    moved._p.append(_tracked("moveFrom", _run("They know who they are.", "t")))
    return saved(document)


_BOX = """
<w:r {w} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml">
<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>{text}</w:txbxContent>
</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{text}
</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""


def text_boxes(record: Record) -> bytes:
    """A quotation set large in a box, in the middle of a speech: Word keeps it twice, for new and old versions."""
    document = begun(record)
    with_turns(document, record, bold)
    host = document.paragraphs[3]
    words = "<w:p><w:r><w:t>The lamp was lit on nineteen nights</w:t></w:r></w:p>"
    host._p.append(parse_xml(_BOX.format(w=nsdecls("w"), text=words)))
    return saved(document)


def automatic_numbers(record: Record) -> bytes:
    """Every turn is a numbered paragraph, as in summary records: no number stands in the file."""
    document = begun(record)
    for label, paragraphs in record.turns:
        paragraph = bold(document, label, paragraphs[0])
        paragraph.style = document.styles["List Number"]
        for text in paragraphs[1:]:
            document.add_paragraph(text, style="List Number")
    return saved(document)


def layout_table(record: Record) -> bytes:
    """Names in the left column, speech in the right one, under a head."""
    document = begun(record)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Speaker", "Statement"
    for label, paragraphs in record.turns:
        row = table.add_row()
        row.cells[0].text = label
        row.cells[1].text = paragraphs[0]
        for paragraph in paragraphs[1:]:
            row.cells[1].add_paragraph(paragraph)
    return saved(document)


def style_of_speakers(record: Record) -> bytes:
    """Labels alone on their lines, bold through a style of their own, without a colon."""
    document = begun(record, "Heading 1")
    style = document.styles.add_style("Intervenant", WD_STYLE_TYPE.PARAGRAPH)
    style.font.bold = True

    def write(document: Any, label: str, words: str) -> None:
        document.add_paragraph(label, style="Intervenant")
        document.add_paragraph(words)

    return saved(with_turns(document, record, write))


def footnotes(record: Record) -> bytes:
    """Two footnotes, the second in a speech that goes on after it; soft hyphens, and spaces that do not break."""
    document = begun(record)

    def write(document: Any, label: str, words: str) -> None:
        bold(document, label.replace(" ", "\u00a0"), words)

    with_turns(document, record, write)
    notes = parse_xml(
        f'<w:footnotes {nsdecls("w")}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:t>Drucksache 20/114: Bericht über den Nordhafen.</w:t></w:r></w:p>'
        "</w:footnote>"
        "</w:footnotes>"
    )
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import XmlPart

    part = XmlPart(
        PackURI("/word/footnotes.xml"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
        notes,
        document.part.package,
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    reference = parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="2"/></w:r>')
    next(p for p in document.paragraphs if "Nordhafens" in p.text)._p.append(reference)
    return saved(document)


def dashes(record: Record) -> bytes:
    """Labels with a stop and a dash: "M. le président. –"."""
    return saved(with_turns(begun(record), record, lambda d, label, words: bold(d, label, words, ". –") and None))


def underlined(record: Record) -> bytes:
    def write(document: Any, label: str, words: str) -> None:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{label}:").underline = True
        paragraph.add_run(f" {words}")

    return saved(with_turns(begun(record, None), record, write))


def letterhead_in_cells(record: Record) -> bytes:
    """The whole page in a table: a coat of arms beside the address, below it one cell with everything; a form field."""
    document = docx.Document()
    table = document.add_table(2, 2)
    table.cell(0, 0).text = ""
    table.cell(0, 1).text = "Ministerstwo Portów, ul. Morska 1"
    cell = table.cell(1, 0).merge(table.cell(1, 1))
    cell.paragraphs[0].text = record.title
    cell.paragraphs[0].style = document.styles["Heading 1"]
    cell.add_paragraph(record.dateline)
    with_turns(cell, record, bold)
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtPr/><w:sdtContent/></w:sdt>")
    last = cell.paragraphs[-1]._p
    control.find(qn("w:sdtContent")).append(copy.deepcopy(last))
    last.getparent().replace(last, control)
    return saved(document)


def line_breaks(record: Record) -> bytes:
    """One paragraph a turn, its own paragraphs parted by line breaks, the label on the first line."""
    document = begun(record)
    for label, paragraphs in record.turns:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{label}:").bold = True
        for text in paragraphs:
            paragraph.add_run().add_break()
            paragraph.add_run(text)
    return saved(document)


def small_capitals(record: Record, of_style: bool = False) -> bytes:
    """Names in small capitals, offices and parties behind them in ordinary print: "NERI (PD). "."""
    document = begun(record)
    if of_style:
        document.styles.add_style("Oratore", WD_STYLE_TYPE.CHARACTER).font.small_caps = True

    def write(document: Any, label: str, words: str) -> None:
        name, more = re.fullmatch(r"(\w+)(.*)", label).groups()  # type: ignore[union-attr]
        paragraph = document.add_paragraph()
        run = paragraph.add_run(name, style="Oratore" if of_style else None)
        if not of_style:
            run.font.small_caps = True
        paragraph.add_run(f"{more}. {words}")

    return saved(with_turns(document, record, write))


def bold_headings(record: Record) -> bytes:
    """Headings without a style, only in bold, between the turns."""
    document = begun(record)

    def write(document: Any, label: str, words: str) -> None:
        if words.startswith("The ferries"):
            document.add_paragraph().add_run("The ferries").bold = True
        bold(document, label, words)

    return saved(with_turns(document, record, write))
