"""Names that a file gives beside its labels, signs of other fonts, heads of tables, subjects of messages, lone feet."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from email.message import EmailMessage
from io import BytesIO

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.pdfgen.canvas import Canvas

from stenogram.importers.metadata import read_metadata
from stenogram.importers.symbol_fonts import character_of
from stenogram.languages.tables.field_names import FIELD_NAMES, TURN_FIELD_NAMES
from tests.importing.word_files import saved
from tests.test_import_files import imported, read, remarks

# --- Signs of other fonts


def with_sign(run: str) -> bytes:
    document = docx.Document()
    document.add_heading("The tide", 1)
    paragraph = document.add_paragraph()
    paragraph.add_run("Ida Brandt:").bold = True
    paragraph.add_run(" The angle ")
    paragraph._p.append(parse_xml(run.replace("<w:r>", f"<w:r {nsdecls('w')}>")))
    paragraph.add_run(" is small.")
    document.add_paragraph("Tom Hale: How small?")
    document.add_paragraph("Ida Brandt: Very small.")
    return saved(document)


@pytest.mark.parametrize(
    ("run", "words"),
    [
        ('<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>', "The angle α is small."),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', "The angle → is small."),
        ('<w:r><w:sym w:font="Times New Roman" w:char="0151"/></w:r>', "The angle ő is small."),
        ('<w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\uf071\uf0b3</w:t></w:r>', "The angle θ≥ is small."),
        ("<w:r><w:t>x</w:t></w:r>", "The angle x is small."),
    ],
)
def test_a_letter_that_stands_as_a_place_in_a_font_is_that_letter(run: str, words: str) -> None:
    result, problems = imported("a.docx", with_sign(run))
    assert result, problems
    first, *_ = read(result.transcripts[0]).turns()
    assert first.paragraphs[0].text == words
    assert "left out" not in remarks("a.docx", with_sign(run))


def test_a_sign_that_is_no_known_letter_is_listed() -> None:
    unknown = '<w:r><w:sym w:font="Wingdings" w:char="F036"/></w:r>'
    assert "symbol “Wingdings F036”" in remarks("a.docx", with_sign(unknown))
    assert "symbol “F036”" in remarks("a.docx", with_sign("<w:r><w:t>\uf036</w:t></w:r>"))


@pytest.mark.parametrize(
    ("code", "character"), [(0x41, "Α"), (0x7A, "ζ"), (0xF0A3, "≤"), (0xB9, "≠"), (0xDE, "⇒"), (0x01, None)]
)
def test_the_font_symbol_has_the_signs_of_its_table(code: int, character: str | None) -> None:
    assert character_of("Symbol", code) == character


def test_libreoffice_keeps_such_letters_by_the_font_of_their_style() -> None:
    urn = "urn:oasis:names:tc:opendocument:xmlns"
    names = "".join(f' xmlns:{name}="{urn}:{name}:1.0"' for name in ("office", "text", "style"))
    svg = f' xmlns:svg="{urn}:svg-compatible:1.0"'
    head = '<style:font-face style:name="Symbol1" svg:font-family="Symbol"/>'
    properties = '<style:text-properties style:font-name="Symbol1"/>'
    style = f'<style:style style:name="T1" style:family="text">{properties}</style:style>'
    lines = [
        "Ida Brandt: The angle <text:span text:style-name='T1'>\uf061</text:span> is small.",
        "Tom Hale: How small?",
    ]
    body = "".join(f"<text:p>{line}</text:p>" for line in [*lines, "Ida Brandt: Very \uf036 small."])
    content = (
        f"<?xml version='1.0'?><office:document{names}{svg}><office:font-face-decls>{head}</office:font-face-decls>"
        f"<office:automatic-styles>{style}</office:automatic-styles><office:body><office:text>{body}</office:text>"
        "</office:body></office:document>"
    ).encode()
    result, problems = imported("a.fodt", content)
    assert result, problems
    assert "The angle α is small." in result.transcripts[0].text
    assert "symbol “F036”" in remarks("a.fodt", content)


# --- Heads of tables


def workbook(rows: Sequence[Sequence[str | None]], merged: Sequence[str] = ()) -> bytes:
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(row)
    for cells in merged:
        made.active.merge_cells(cells)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


HEADS = [
    ("Họp báo", "Ngày", "Người nói", "Nội dung"),
    ("Konferensi pers", "Tanggal", "Pembicara", "Isi"),
    ("기자회견", "날짜", "발언자", "내용"),
]


@pytest.mark.parametrize(("title", "day", "speaker", "text"), HEADS)
def test_a_title_may_stand_above_the_head_of_a_table(title: str, day: str, speaker: str, text: str) -> None:
    rows = [["2025-06-16", "Ida", "It is late."], ["2025-06-16", "Tom", "How late?"], ["2025-06-16", "Ida", "An hour."]]
    table = workbook([[title], [], [day, speaker, text], *rows])
    lines = "\n".join(";".join(row) for row in [[title, "", ""], [day, speaker, text], *rows])
    bare = "\n".join([title, *lines.split("\n")[1:]])
    for file, content in (("a.xlsx", table), ("a.csv", lines.encode()), ("b.csv", bare.encode())):
        result, problems = imported(file, content)
        assert result, problems
        document = read(result.transcripts[0])
        assert document.title == title
        assert str(document.date) == "2025-06-16"
        assert [turn.label for turn in document.turns()] == ["Ida", "Tom", "Ida"]


ROWS = [
    ["Date", "Speaker", "Text"],
    ["2025-06-16", "Ida", "It is late."],
    [None, None, "It is dark, too."],
    [None, "Tom", "How late?"],
    ["2025-06-17", "Ida", "An hour."],
    [None, "Tom", "Thank you."],
]


def test_a_cell_that_is_merged_with_others_speaks_for_all_their_rows() -> None:
    table = workbook([["The ferry"], *ROWS], merged=["A1:C1", "A3:A5", "B3:B4", "A6:A7"])
    result, problems = imported("a.xlsx", table)
    assert result, problems
    first, second = map(read, result.transcripts)
    assert {first.title, second.title} == {"The ferry"}
    assert [str(document.date) for document in (first, second)] == ["2025-06-16", "2025-06-17"]
    assert [turn.label for turn in first.turns()] == ["Ida", "Ida", "Tom"]
    assert [turn.label for turn in second.turns()] == ["Ida", "Tom"]


def test_words_that_two_speakers_share_are_neither_s() -> None:
    rows = [["speaker", "text"], ["Ida", "It is late."], ["Tom", None], ["Ida", "An hour."]]
    result, problems = imported("a.xlsx", workbook(rows, merged=["B2:B3"]))
    assert result
    assert [turn.label for turn in read(result.transcripts[0]).turns()] == ["Ida", "Ida"]
    assert [problem.rule for problem in problems] == ["empty-row"]


@pytest.mark.parametrize(
    ("head", "days"),
    [
        (["date", "speaker", "text"], ["2025-06-16", "", "2025-06-17", ""]),
        (["title", "speaker", "text"], ["The ferry", "", "The quay", ""]),
        (["transcript", "speaker", "text"], ["ferry", "", "quay", ""]),
    ],
)
def test_what_is_written_once_is_of_the_rows_below_too(head: list[str], days: list[str]) -> None:
    speakers = ["Ida", "Tom", "Ida", "Tom"]
    rows = [f"{day};{speaker};It is late." for day, speaker in zip(days, speakers, strict=True)]
    result, problems = imported("a.csv", "\n".join([";".join(head), *rows]).encode())
    assert result, problems
    assert [[turn.label for turn in read(made).turns()] for made in result.transcripts] == [["Ida", "Tom"]] * 2


def test_a_row_of_another_title_without_a_day_is_of_another_text() -> None:
    rows = ["date;title;speaker;text", "2025-06-16;The ferry;Ida;It is late.", ";The quay;Tom;How late?"]
    result, problems = imported("a.csv", "\n".join(rows).encode())
    assert result, problems
    assert [str(read(made).date) for made in result.transcripts] == ["2025-06-16", "None"]


def test_a_place_that_is_merged_over_a_table_about_texts_is_of_each() -> None:
    table = workbook([["name", "place"], ["pier", "Quay"], ["ferry", None]], merged=["B2:B3"])
    rows, problems = read_metadata("a.xlsx", table, {})
    assert not problems
    assert [(row.name, dict(row.facts)) for row in rows] == [("pier", {"place": "Quay"}), ("ferry", {"place": "Quay"})]


def test_each_name_of_a_column_is_in_one_script() -> None:
    names = [name for table in (FIELD_NAMES, TURN_FIELD_NAMES) for listed in table.values() for name in listed]
    scripts = {name: {unicodedata.name(letter).split()[0] for letter in name if letter.isalpha()} for name in names}
    japanese = {"CJK", "HIRAGANA", "KATAKANA"}
    assert {name: of for name, of in scripts.items() if len(of) > 1 and not of <= japanese} == {}


def test_a_title_above_a_table_about_texts_is_no_title_of_them() -> None:
    rows, problems = read_metadata("a.csv", b"Our records;;\nname;place;date\npier;Quay;3.6.2025\n", {})
    assert not problems
    assert [(row.name, dict(row.facts)) for row in rows] == [("pier", {"place": "Quay", "date": "2025-06-03"})]


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("a.csv", b"speaker,text\nIda,It is late, and dark.\n"),
        ("a.csv", b"speaker;text;\nIda;It is late.;and dark.\n"),
        ("a.xlsx", workbook([["speaker", "text"], ["Ida", "It is late", " and dark."]])),
        ("a.xlsx", workbook([["speaker", None, "text"], ["Ida", " and dark.", "It is late"]])),
    ],
)
def test_words_beyond_the_head_of_a_table_are_never_lost(file: str, content: bytes) -> None:
    result, problems = imported(file, content)
    assert not (result and result.transcripts)
    (problem,) = problems
    assert problem.severity == "error"
    assert "row 2 has words in no column of the head: “and dark.”" in problem.what


def test_empty_cells_beyond_the_head_are_nothing() -> None:
    result, problems = imported("a.csv", b"speaker;text;;\nIda;It is late.;;\nTom;How late?;;;\n")
    assert not problems
    assert result
    assert len(result.transcripts) == 1


def test_columns_are_known_whatever_letter_ends_them() -> None:
    for speaker, text in (("Ομιλητής", "Κείμενο"), ("Sprecher", "Wortlaut"), ("Konuşmacı", "Metin")):
        content = f"{speaker};{text}\nIda;It is late.\nTom;How late?\n".encode()
        result, problems = imported("a.csv", content)
        assert result, problems
        assert [turn.label for turn in read(result.transcripts[0]).turns()] == ["Ida", "Tom"]


# --- Captions


def test_character_references_of_captions_are_the_characters() -> None:
    first, second = "00:01.000 --> 00:02.000", "00:03.000 --> 00:04.000"
    cues = f"WEBVTT\n\n{first}\n<v Ida>Late&nbsp;&amp; dark&#8230;\n\n{second}\n<v Tom>3 &lt; 4\n"
    result, problems = imported("a.vtt", cues.encode())
    assert result, problems
    assert "<v Ida>Late\u00a0& dark…" in result.transcripts[0].text
    assert "3 &lt; 4" in result.transcripts[0].text


@pytest.mark.parametrize("chevrons", [">>", "&gt;&gt;", "&gt;&gt;&gt;"])
def test_chevrons_of_captions_begin_a_voice_however_they_are_written(chevrons: str) -> None:
    words = ["MAYOR BRANDT: The pier is open.", "TOM HALE: At last.", "MAYOR BRANDT: Until the autumn."]
    cues = "".join(f"00:0{n}.000 --> 00:0{n + 1}.000\n{chevrons} {line}\n\n" for n, line in enumerate(words))
    result, problems = imported("a.vtt", f"WEBVTT\n\n{cues}".encode())
    assert result, problems
    names = [turn.speaker and turn.speaker.name for turn in read(result.transcripts[0]).turns()]
    assert names == ["Mayor Brandt", "Tom Hale", "Mayor Brandt"]


# --- Subjects and ends of messages


def message(subject: str, lines: list[str], as_html: bool = False) -> bytes:
    made = EmailMessage()
    made["Subject"], made["From"] = subject, "press@town.example"
    body = "".join(lines) if as_html else "\n\n".join(lines)
    made.set_content(body, subtype="html" if as_html else "plain")
    return made.as_bytes()


RECORD = ["Ida Brandt: The ferry is late.", "Tom Hale: How late is it?", "Ida Brandt: Six hours, and it will be more."]


@pytest.mark.parametrize(
    "prefix", ["ENC: ", "RES: ", "I: R: ", "VB: SV: ", "Továbbítás: ", "İlt: ", "转发：", "Re[2]: ", ""]
)
def test_what_programs_put_before_a_subject_is_no_title(prefix: str) -> None:
    result, problems = imported("a.eml", message(f"{prefix}The ferry", RECORD))
    assert result, problems
    assert read(result.transcripts[0]).title == "The ferry"


@pytest.mark.parametrize(
    ("subject", "line"),
    [
        ("Questions ferry", "Questions on the ferry"),
        ("WG: Wortprotokoll Hafenrundfahrt", "Wortprotokoll der Hafenrundfahrt"),
        ("TR: Entretien bac", "Entretien sur le bac de Saltmere"),
    ],
)
def test_a_line_that_says_more_than_the_subject_is_the_title(subject: str, line: str) -> None:
    result, problems = imported("a.eml", message(subject, ["Hello all,", "the text is below.", line, *RECORD]))
    assert result, problems
    assert read(result.transcripts[0]).title == line


@pytest.mark.parametrize("line", ["Here are the questions on the ferry.", "Ida Brandt, questions: the ferry is late"])
def test_a_sentence_with_the_words_of_the_subject_is_no_title(line: str) -> None:
    result, problems = imported("a.eml", message("Questions ferry", ["Hello all,", line, *RECORD]))
    assert result, problems
    assert read(result.transcripts[0]).title == "Questions ferry"


def test_the_heading_of_the_record_wins_over_the_subject() -> None:
    lines = ["<p>For the web, please.</p>", "<h2>Questions on the ferry</h2>", *(f"<p>{line}</p>" for line in RECORD)]
    result, problems = imported("a.eml", message("Fwd: text", lines, as_html=True))
    assert result, problems
    assert read(result.transcripts[0]).title == "Questions on the ferry"


@pytest.mark.parametrize("end", ["Att.,", "MfG", "Mvh", "Cdt,"])
def test_a_valediction_in_short_ends_a_message(end: str) -> None:
    said = remarks("a.eml", message("The ferry", [*RECORD, f"{end}\nPress Office"]))
    assert f"signature “{end} Press Office”" in said


def test_a_sentence_that_begins_like_one_does_not() -> None:
    lines = [*RECORD, "Att bron är stängd vet alla."]
    result, problems = imported("a.eml", message("The ferry", lines))
    assert result, problems
    assert "stängd" in result.transcripts[0].text


# --- Labels of Akoma Ntoso and TEI


def akoma_ntoso(label: str) -> bytes:
    return f"""<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate><meta>
<identification><FRBRWork><FRBRdate date="2025-04-10"/></FRBRWork></identification>
<references><TLCPerson eId="vera" href="/v" showAs="Luc\u00eda Vera"/>
<TLCPerson eId="rios" href="/r" showAs="Julio R\u00edos"/>
</references></meta><preface><docTitle>Sesi\u00f3n</docTitle></preface><debateBody>
<speech by="#vera"><from>{label}</from><p>Se abre la sesi\u00f3n.</p></speech>
<speech by="#rios"><from>Se\u00f1or R\u00cdOS</from><p>Pido la palabra.</p></speech>
<speech by="#vera"><from>{label}</from><p>Tiene la palabra.</p></speech></debateBody></debate></akomaNtoso>""".encode()


@pytest.mark.parametrize("label", ["Señora VERA.-", "Señora VERA (Presidenta).–", "Señora VERA —", "Señora VERA."])
def test_speakers_have_the_names_that_the_references_give(label: str) -> None:
    result, problems = imported("a.xml", akoma_ntoso(label))
    assert result, problems
    turns = list(read(result.transcripts[0]).turns())
    assert [turn.speaker and turn.speaker.name for turn in turns] == ["Lucía Vera", "Julio Ríos", "Lucía Vera"]
    assert turns[0].label == label.rstrip(".-–— ")


def test_a_name_that_no_label_can_mean_is_not_given_to_it() -> None:
    result, problems = imported("a.xml", akoma_ntoso("Señora LAGO"))
    assert result, problems
    names = [turn.speaker and turn.speaker.name for turn in read(result.transcripts[0]).turns()]
    assert "Lucía Vera" not in names


def test_tei_names_its_speakers_in_full() -> None:
    content = b"""<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Dues</title></titleStmt>
</fileDesc><profileDesc><particDesc><listPerson><person xml:id="ross"><persName>James Ross</persName></person>
</listPerson></particDesc></profileDesc></teiHeader><text><body>
<sp who="#ross"><speaker>Mr. ROSS Jr.</speaker><p>Will they be lowered?</p></sp>
<sp who="#dane"><speaker>Sir H. DANE.</speaker><p>No.</p></sp>
<sp who="#ross"><speaker>Mr. ROSS Jr.</speaker><p>Why?</p></sp></body></text></TEI>"""
    result, problems = imported("a.xml", content)
    assert result, problems
    turns = list(read(result.transcripts[0]).turns())
    assert [turn.label for turn in turns] == ["Mr. ROSS Jr.", "Sir H. DANE", "Mr. ROSS Jr."]


# --- The foot of a lone page


def page(foot: tuple[str, str]) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pagesize=(420, 595))
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(50, 540, "Questions on the ferry")
    canvas.setFont("Helvetica", 10)
    for n, line in enumerate(RECORD):
        canvas.drawString(50, 500 - 20 * n, line)
    canvas.drawString(50, 30, foot[0])
    canvas.drawRightString(370, 30, foot[1])
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize(
    ("foot", "number"),
    [
        ("Harbour Office", "1"),
        ("13 June 2025", "- 1 -"),
        ("Minutes", "1 |"),
        ("Satamavirasto", "1 (1)"),
        ("Hamnverket", "1(1)"),
    ],
)
def test_the_foot_of_a_lone_page_is_nobody_s_words(foot: str, number: str) -> None:
    result, problems = imported("a.pdf", page((foot, number)))
    assert result, problems
    assert result.transcripts[0].text.rstrip().endswith(RECORD[-1])
    assert f"page foot “{foot}" in remarks("a.pdf", page((foot, number)))


@pytest.mark.parametrize("number", ["1 (1)", "1(12)", "Sivu 1 (1)", "1/1"])
def test_the_number_alone_at_the_foot_of_a_lone_page_is_nobody_s_words(number: str) -> None:
    result, problems = imported("a.pdf", page(("", number)))
    assert result, problems
    assert result.transcripts[0].text.rstrip().endswith(RECORD[-1])


@pytest.mark.parametrize("number", ["2", "2 (1)"])
def test_a_line_that_ends_with_another_number_stays(number: str) -> None:
    result, problems = imported("a.pdf", page(("Votes against", number)))
    assert result, problems
    assert f"Votes against {number}" in result.transcripts[0].text
