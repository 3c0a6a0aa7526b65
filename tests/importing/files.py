"""The files: name, bytes, and the record that is in each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.importing import other_files as other
from tests.importing import texts, word_files
from tests.importing.texts import Record

SAVED = Path(__file__).parent / "saved"
"""Files that LibreOffice saved: they cannot be made without it. `python -m tests.importing.save` makes them anew."""


class File(NamedTuple):
    name: str
    record: Record
    content: Callable[[], bytes]


WORD = (
    File("heads-and-feet.docx", texts.PRESS, lambda: word_files.heads_and_feet(texts.PRESS)),
    File("tracked-changes.docx", texts.PRESS, lambda: word_files.tracked_changes(texts.PRESS)),
    File("text-boxes.docx", texts.COUNCIL, lambda: word_files.text_boxes(texts.COUNCIL)),
    File("automatic-numbers.docx", texts.PRESS, lambda: word_files.automatic_numbers(texts.PRESS)),
    File("layout-table.docx", texts.CORTES, lambda: word_files.layout_table(texts.CORTES)),
    File("style-of-speakers.docx", texts.ASSEMBLEE, lambda: word_files.style_of_speakers(texts.ASSEMBLEE)),
    File("footnotes.docx", texts.BUNDESRAT, lambda: word_files.footnotes(texts.BUNDESRAT)),
    File("dashes.docx", texts.ASSEMBLEE, lambda: word_files.dashes(texts.ASSEMBLEE)),
    File("underlined.docx", texts.BRIEFING, lambda: word_files.underlined(texts.BRIEFING)),
    File("letterhead-in-cells.docx", texts.SEJM, lambda: word_files.letterhead_in_cells(texts.SEJM)),
    File("line-breaks.docx", texts.COUNCIL, lambda: word_files.line_breaks(texts.COUNCIL)),
    File("small-capitals.docx", texts.CAMERA, lambda: word_files.small_capitals(texts.CAMERA)),
    File("style-of-capitals.docx", texts.CAMERA, lambda: word_files.small_capitals(texts.CAMERA, of_style=True)),
    File("bold-headings.docx", texts.PRESS, lambda: word_files.bold_headings(texts.PRESS)),
)
WEB = (
    File("site-of-today.html", texts.PRESS, lambda: other.site_of_today(texts.PRESS)),
    File("site-of-windows.htm", texts.BUNDESRAT, lambda: other.site_of_windows(texts.BUNDESRAT)),
    File("list-of-terms.html", texts.CORTES, lambda: other.list_of_terms(texts.CORTES)),
    File("classes.html", texts.BRIEFING, lambda: other.classes(texts.BRIEFING)),
    File("table.html", texts.CORTES, lambda: other.table_page(texts.CORTES)),
    File("scripts.html", texts.COUNCIL, lambda: other.scripts_page(texts.COUNCIL)),
)
PDF = (
    File("hansard.pdf", texts.LONG, lambda: other.pdf(texts.LONG)),
    File("justified.pdf", texts.LONG, lambda: other.pdf(texts.LONG, justified=True)),
    File("indented.pdf", texts.LONG, lambda: other.pdf(texts.LONG, indented=True)),
    File("plain-labels.pdf", texts.LONG, lambda: other.pdf(texts.LONG, plain=True)),
    File("set-by-hand.pdf", texts.COUNCIL, lambda: other.set_by_hand(texts.COUNCIL)),
    File("every-line-numbered.pdf", texts.LONG, lambda: other.Lines(texts.LONG, every=1).content()),
    File("every-fifth-line-numbered.pdf", texts.LONG, lambda: other.Lines(texts.LONG, every=5, running=True).content()),
    File("numbered-throughout.pdf", texts.LONG, lambda: other.Lines(texts.LONG, every=5, restart=False).content()),
    File("numbered-on-the-right.pdf", texts.LONG, lambda: other.Lines(texts.LONG, every=1, right=True).content()),
    File("fifth-on-the-right.pdf", texts.REPEATED, lambda: other.Lines(texts.REPEATED, every=5, right=True).content()),
    File("lines-again.pdf", texts.REPEATED, lambda: other.Lines(texts.REPEATED).content()),
    File("points-and-indents.pdf", texts.LONG, lambda: other.Lines(texts.LONG, dotted=True).content()),
)
OTHERS = (
    File("voices.vtt", texts.COUNCIL, lambda: other.vtt(texts.COUNCIL)),
    File("windows.srt", texts.BUNDESRAT, lambda: other.srt(texts.BUNDESRAT, "windows-1252")),
    File("message.eml", texts.PRESS, lambda: other.message(texts.PRESS, False)),
    File("message-html.eml", texts.PRESS, lambda: other.message(texts.PRESS, True)),
    File("parlamint.xml", texts.SEJM, lambda: other.parlamint(texts.SEJM)),
    File("debate.akn", texts.COUNCIL, lambda: other.akoma_ntoso(texts.COUNCIL)),
    File("protokoll.xlsx", texts.BUNDESRAT, lambda: other.workbook(texts.BUNDESRAT)),
)
LIBRE_OFFICE = tuple(
    File(f"{file.name.rpartition('.')[0]}.{ending}", file.record, lambda name=name: (SAVED / name).read_bytes())
    for file, ending in (
        *((file, "odt") for file in WORD[:8]),
        *((file, "odt") for file in WORD[11:]),
        (WORD[0], "pdf"),
        (WORD[6], "pdf"),
        (WORD[11], "pdf"),
        (WORD[0], "html"),
        (WORD[4], "html"),
        (WORD[11], "html"),
    )
    for name in (f"{file.name.rpartition('.')[0]}.{ending}",)
)
FILES = WORD + WEB + PDF + OTHERS + LIBRE_OFFICE
