"""The files: name, bytes, and the record that is in each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.importing import other_files as other
from tests.importing import texts, word_files
from tests.importing.texts import Record

SAVED = Path(__file__).parent / "saved"
"""Files that LibreOffice saved: they cannot be made without it."""


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
        (WORD[0], "pdf"),
        (WORD[6], "pdf"),
        (WORD[0], "html"),
        (WORD[4], "html"),
    )
    for name in (f"{file.name.rpartition('.')[0]}.{ending}",)
)
FILES = WORD + WEB + PDF + OTHERS + LIBRE_OFFICE
