"""What is printed over several lines, beside the text or below it: titles, labels, notes, feet of pages."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from io import BytesIO

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from stenogram.importers import migrate
from stenogram.text.unspaced import runs_on_unspaced
from tests.importing.word_files import saved
from tests.test_import_files import imported, read, remarks, turns

RECORD = [
    ("Ida Brandt", "The ferry is late, and it will be later still."),
    ("Tom Hale", "How late is it today?"),
    ("Ida Brandt", "Six hours by the clock on the pier."),
]
WORDS = [(words,) for _, words in RECORD]
TITLES = {
    "en": ["Press conference of the harbour master on", "the repair of the northern pier, with the", "Mayor of Oakham"],
    "es": ["Conferencia de prensa de la ministra", "Rosa Huamán sobre la reparación del", "muelle norte"],
    "pl": ["Konferencja prasowa rzecznika rządu Jana", "Zaleskiego po posiedzeniu rady", "w sprawie portów"],
    "cs": ["Tisková konference po jednání vlády o", "opravě severního mola a o", "přístavu"],
}


def word_file(lines: Sequence[str], broken: bool) -> bytes:
    """A record below a title in bold over some lines: each a paragraph, or with line breaks in one."""
    document = docx.Document()
    if broken:
        paragraph = document.add_paragraph()
        for n, line in enumerate(lines):
            run = paragraph.add_run(line)
            run.bold = True
            if n < len(lines) - 1:
                run.add_break()
    else:
        for line in lines:
            document.add_paragraph().add_run(line).bold = True
    document.add_paragraph("Oakham, 12 May 2031")
    for label, words in RECORD:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{label}:").bold = True
        paragraph.add_run(f" {words}")
    return saved(document)


def web_page(lines: Sequence[str], broken: bool) -> bytes:
    title = f"<h1>{'<br>'.join(lines)}</h1>" if broken else "".join(f"<p><b>{line}</b></p>" for line in lines)
    body = "".join(f"<p><b>{label}:</b> {words}</p>" for label, words in RECORD)
    return f"<html><meta charset=utf-8><body>{title}<p>Oakham, 12 May 2031</p>{body}</body></html>".encode()


def title_and_speakers(file: str, content: bytes) -> tuple[str, list[str | None]]:
    result, problems = imported(file, content)
    assert result, problems
    document = read(result.transcripts[0])
    return document.title, [turn.label for turn in document.turns()]


@pytest.mark.parametrize("broken", [False, True])
@pytest.mark.parametrize("language", TITLES)
@pytest.mark.parametrize(("file", "make"), [("a.docx", word_file), ("a.html", web_page)])
def test_a_title_over_several_lines_is_one(
    file: str, make: Callable[[Sequence[str], bool], bytes], language: str, broken: bool
) -> None:
    lines = TITLES[language]
    content = make(lines, broken)
    assert title_and_speakers(file, content) == (" ".join(lines), [label for label, _ in RECORD])
    result, _ = imported(file, content)
    assert result
    assert result.transcripts[0].name.startswith("2031-05-12-"), "the date below the title is read"


@pytest.mark.parametrize(
    "lines",
    [
        ["MINISTRY OF PORTS", "Press conference on the pier"],
        ["The ferries of Oakham", "Press conference"],
        ["Is the pier safe?", "the answers of the Minister"],
    ],
)
def test_lines_above_a_record_that_do_not_go_on_stay_apart(lines: list[str]) -> None:
    result, problems = imported("a.docx", word_file(lines, False))
    assert result, problems
    assert result.transcripts[0].text.splitlines()[0] == lines[0]


def drawn(lines: Sequence[tuple[str, str, float, float]], sizes: float = 11) -> bytes:
    """A page with lines of (words, font, left, distance from the line above)."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(420, 595))
    y = 540.0
    for words, font, left, distance in lines:
        y -= distance
        canvas.setFont(font, sizes)
        canvas.drawString(left, y, words)
    canvas.save()
    return out.getvalue()


def test_a_label_in_bold_over_two_lines_is_one() -> None:
    lines = [("Question time", "Times-Bold", 60.0, 0.0), ("Oakham, 12 May 2031", "Times-Roman", 60.0, 22.0)]
    for words in (
        "The ferry is late today, and it will be later still.",
        "Six hours, by the clock that is on the pier.",
    ):
        lines += [("Minister of Ports and Harbours of the Northern Coast, Ida", "Times-Bold", 60.0, 22.0)]
        lines += [("Brandt:", "Times-Bold", 60.0, 14.0), (words, "Times-Roman", 101.0, 0.0)]
        lines += [
            ("Question:", "Times-Bold", 60.0, 22.0),
            ("And how late will it be in the end?", "Times-Roman", 110.0, 0.0),
        ]
    result, problems = imported("a.pdf", drawn(lines))
    assert result, problems
    speakers = [turn.speaker.name for turn in read(result.transcripts[0]).turns() if turn.speaker]
    assert speakers == ["Ida Brandt", "Question"] * 2


def test_a_line_in_bold_with_room_for_the_next_word_is_no_label_s_beginning() -> None:
    lines = [("Question time in Oakham", "Times-Bold", 60.0, 0.0)]
    lines += [
        ("Brandt:", "Times-Bold", 60.0, 14.0),
        ("The ferry is late today, and it will be later", "Times-Roman", 101.0, 0.0),
    ]
    lines += [
        ("Hale:", "Times-Bold", 60.0, 22.0),
        ("How late is it today, by the clock that is here?", "Times-Roman", 90.0, 0.0),
    ]
    lines += [("Brandt:", "Times-Bold", 60.0, 22.0), ("Six hours.", "Times-Roman", 101.0, 0.0)]
    result, problems = imported("a.pdf", drawn(lines))
    assert result, problems
    assert [label for label, _ in turns(read(result.transcripts[0]))] == ["brandt", "hale", "brandt"]


def test_lines_of_chinese_are_joined_without_spaces() -> None:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    lines = [("离岛航线说明会", "STSong-Light", 60.0, 0.0), ("2031年5月12日", "STSong-Light", 60.0, 24.0)]
    for label, one, other in (
        ("主席", "现在开会，请部长说明离岛航线去年停", "航的原因。"),
        ("部长", "主要是因为天气，一共停航了四十", "1天。"),
    ):
        lines += [(f"{label}：{one}", "STSong-Light", 60.0, 24.0), (other, "STSong-Light", 60.0, 14.0)]
    result, problems = imported("a.pdf", drawn(lines, 14))
    assert result, problems
    assert "停航的原因。" in result.transcripts[0].text
    assert "四十1天。" in result.transcripts[0].text


@pytest.mark.parametrize(
    ("before", "line", "joined"),
    [("離", "島", True), ("完成", "。", True), ("，", "島", True), ("三", "3", True), ("3", "年", True),
     ("島", "SCO", False),
     ("ไทย", "ไทย", True), ("ไทย", "3", False), ("pier", "島", False), ("pier", "is", False), ("가나", "다", False)],
)  # fmt: skip
def test_line_ends_in_scripts_without_spaces(before: str, line: str, joined: bool) -> None:
    assert runs_on_unspaced(before, line) is joined


PAGE = "<html><meta charset=utf-8><title>Harbour office - News</title><body>{above}{body}{below}</body></html>"
BODY = "".join(f"<p><b>{label}:</b> {words}</p>" for label, words in RECORD)


@pytest.mark.parametrize(
    "below",
    [
        "<p><small>Last change: 12. 6. 2031</small></p>",
        '<p><font size="1">Quay 4, Oakham</font></p>',
        '<p style="font-size: 8pt">Quay 4, Oakham</p>',
        '<p class="stopka">Quay 4, Oakham</p>',
        '<div class="pie"><p>Quay 4, Oakham</p></div>',
    ],
)
def test_small_print_below_a_record_is_nobody_s(below: str) -> None:
    page = PAGE.format(above="", body=BODY, below=below).encode()
    result, problems = imported("a.html", page)
    assert result, problems
    assert [words for _, words in turns(read(result.transcripts[0]))] == WORDS
    assert "page foot" in remarks("a.html", page)


def test_a_sentence_in_small_print_stays() -> None:
    page = PAGE.format(above="", body=BODY, below="<p><small>I thank you all.</small></p>").encode()
    result, problems = imported("a.html", page)
    assert result, problems
    assert "I thank you all." in result.transcripts[0].text


def test_a_cell_below_the_one_with_the_record_is_the_site_s() -> None:
    rows = f"<tr><td>{BODY}</td></tr><tr><td>Quay 4, Oakham - Office: 618 9393</td></tr>"
    page = PAGE.format(above="", body=f"<table>{rows}</table>", below="").encode()
    result, problems = imported("a.html", page)
    assert result, problems
    assert [words for _, words in turns(read(result.transcripts[0]))] == WORDS
    assert "Quay 4" in remarks("a.html", page)


@pytest.mark.parametrize("above", ["<h3>{}</h3>", "<p><b>{}</b></p>", "<center><b>{}</b></center>"])
def test_the_title_printed_on_a_page_goes_before_the_name_of_the_site(above: str) -> None:
    title = "The Minister of Ports answers the press on the pier"
    page = PAGE.format(above=above.format(title), body=BODY, below="").encode()
    assert title_and_speakers("a.html", page)[0] == title


def test_a_line_in_bold_that_says_less_than_the_title_of_the_page_is_none() -> None:
    page = PAGE.format(above="<p><b>Transcript</b></p>", body=BODY, below="").encode()
    assert title_and_speakers("a.html", page)[0] == "Harbour office"


@pytest.mark.parametrize(
    "note",
    [
        '<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" href="#a">1</a>See the log.</p></div>',
        '<div id="ftn1"><p class="MsoFootnoteText"><a href="#r">[1]</a> See the log.</p></div>',
        '<section role="doc-endnotes"><p>1. See the log.</p></section>',
    ],
)
def test_notes_of_a_page_are_nobody_s_words(note: str) -> None:
    page = PAGE.format(above="", body=BODY, below=note).encode()
    result, problems = imported("a.html", page)
    assert result, problems
    assert [words for _, words in turns(read(result.transcripts[0]))] == WORDS
    assert "[1] See the log." in result.transcripts[0].text


def test_a_title_in_bold_is_no_label_among_labels_that_are_not() -> None:
    body = "".join(
        f"<p>{label}：{words}</p>"
        for label, words in (("主席", "現在開會。"), ("部長", "去年停航四十一天。"), ("主席", "散會。"))
    )
    page = f"<meta charset=utf-8><p><b>交通委員會第12次會議紀錄</b></p><p>2031年5月12日</p>{body}".encode()
    assert title_and_speakers("a.html", page) == ("交通委員會第12次會議紀錄", ["主席", "部長", "主席"])


@pytest.mark.parametrize(
    ("title", "speakers"),
    [
        ("交通委員會第12次會議紀錄", []),
        ("Sitting of the Harbour Council of 3 March", []),
        ("Ida Brandt", ["Ida Brandt"]),
    ],
)
def test_a_title_in_bold_speaks_nowhere(title: str, speakers: list[str]) -> None:
    body = "".join(f"<p>{words}</p>" for _, words in RECORD)
    page = f"<meta charset=utf-8><p><b>{title}</b></p>{body}".encode()
    result, problems = imported("a.html", page)
    assert result, problems
    labels = [turn.label for turn in read(result.transcripts[0]).turns() if turn.label]
    assert labels == speakers


@pytest.mark.parametrize("column", ["Sesión", "Posiedzenie", "Sitzung", "會議"])
def test_a_table_of_two_sittings_of_one_day_makes_two_texts(column: str) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Fecha", column, "Orador", "Texto"])
    for sitting in ("Pleno de la mañana", "Pleno de la tarde"):
        book.active.append([datetime.date(2031, 5, 12), sitting, "Ida Brandt", "Se abre la sesión."])
    content = BytesIO()
    book.save(content)
    made, _ = migrate("a.xlsx", content.getvalue())
    titles = [line for transcript in made for line in transcript.sidecar.splitlines() if line.startswith("title:")]
    assert titles == ["title: Pleno de la mañana", "title: Pleno de la tarde"]


ENCODED = {
    "windows-1250": """Podpredseda Juraj Kováč: Pokračujeme v rozprave o archívoch. Šesť škôl žiada, aby sa ťažké regály
        kúpili ešte tento rok. Želá si niekto slovo? Ľudia čakajú na dažďové žľaby už od Vianoc, pán minister.""",
    "iso-8859-2": """Tajemník Tomáš Říha: Zítra začíná oprava jezů, a škody na březích platí stát. Šest žádostí přišlo,
        další těžko stihnou lhůtu. Žádám všechny, aby přišli včas. Šéf úřadu přijde také, dříve než ředitel.""",
    "windows-1251": """Голова ради Іван Петрик: Засідання відкрито. Їхні листи є тут. «НАТО» є назвою, її вжито вірно.
        Прошу депутатів зайняти свої місця, бо маємо обговорити ще шість питань, і жодного не можна відкласти.""",
    "windows-1252": """Präsident Karl Öhm: Ich eröffne die Sitzung über die Häfen. Das Wort hat die Ministerin.
        Die Brücke über den Fluß muß für größere Schiffe geöffnet werden, das wäre für alle schöner.""",
    "windows-1253": """Πρόεδρος Νίκος Βασιλείου: Η συνεδρίαση αρχίζει. Έχει τον λόγο η κυρία υπουργός για το λιμάνι.""",
}


@pytest.mark.parametrize("meta", ["", '<meta charset="iso-8859-1">', '<meta charset="windows-1252">'])
@pytest.mark.parametrize("encoding", ENCODED)
def test_a_page_that_does_not_say_how_it_is_encoded_is_read_as_its_words_tell(encoding: str, meta: str) -> None:
    words = " ".join(ENCODED[encoding].split())
    page = f"<html>{meta}<style>p {{color: red}}</style><body><p>{words}</p></body></html>".encode(encoding)
    result, problems = imported("a.html", page)
    assert result, problems
    assert words in result.transcripts[0].text


def test_a_page_that_says_windows_and_is_utf8_is_utf8() -> None:
    words = " ".join(ENCODED["windows-1250"].split())
    result, problems = imported("a.html", f'<meta charset="windows-1252"><p>{words}</p>'.encode())
    assert result, problems
    assert words in result.transcripts[0].text


def test_a_page_of_which_nothing_tells_how_it_is_encoded_is_refused() -> None:
    result, problems = imported("a.html", "<p>Jan Ková: Nothing is known of this.</p>".encode("windows-1250"))
    assert result is None
    assert "--encoding" in " ".join(map(str, problems))


def test_a_page_of_two_encodings_is_refused() -> None:
    mixed = "<p>Präsident Öhm: Schön.</p>".encode() + "<p>Für die Häfen, gewiß.</p>".encode("windows-1252")
    assert "others are in another encoding" in remarks("a.html", mixed)


@pytest.mark.parametrize(
    "head", ["<title>The ferry</title>", "<html><meta charset=utf-8>", "<!DOCTYPE html><html><head>"]
)
@pytest.mark.parametrize(
    ("element", "rest"), [("main", ""), ("section", "<p>Ida Brandt: Six hours.</p>"), ("section", "And that is all.")]
)
def test_no_words_are_lost_of_a_page_without_a_body(head: str, element: str, rest: str) -> None:
    page = f"{head}<{element}><p>Ida Brandt: It is late.</p><p>Tom Hale: How late?</p></{element}>{rest}".encode()
    result, problems = imported("a.html", page)
    assert result, problems
    words = " ".join(result.transcripts[0].text.split())
    assert words.startswith("Ida Brandt: It is late. Tom Hale: How late?")
    assert words.endswith(rest.removeprefix("<p>").removesuffix("</p>"))


def test_what_a_formula_says_is_said() -> None:
    document = docx.Document()
    document.add_paragraph("Ida Brandt: The ferry is late.")
    space = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    formula = parse_xml(f'<m:oMath xmlns:m="{space}"><m:r><m:t>v = 2</m:t></m:r></m:oMath>')
    document.add_paragraph("Tom Hale: I say that ")._p.append(formula)
    result, problems = imported("a.docx", saved(document))
    assert result, problems
    assert "Tom Hale: I say that v = 2" in result.transcripts[0].text


def test_how_characters_are_read_is_beside_the_text() -> None:
    city = "<ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>"
    page = f"<meta charset=utf-8><p>主席：{city}です。</p><p>大臣：はい。</p>".encode()
    result, problems = imported("a.html", page)
    assert result, problems
    assert "主席：東京です。" in result.transcripts[0].text
    assert "とうきょう" in remarks("a.html", page)
