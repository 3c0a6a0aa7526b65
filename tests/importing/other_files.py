"""Web pages, PDF files, captions, messages, markup and workbooks."""

from __future__ import annotations

import html
import textwrap
from dataclasses import dataclass
from email.message import EmailMessage
from io import BytesIO
from typing import Any

import openpyxl
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer

from tests.importing.texts import Record

# --- Web pages ------------------------------------------------------------------------------------


def paragraphs_html(record: Record, colon: str = ":") -> str:
    lines = []
    for label, paragraphs in record.turns:
        lines.append(f"<p><strong>{html.escape(label)}{colon}</strong> {html.escape(paragraphs[0])}</p>")
        lines += [f"<p>{html.escape(text)}</p>" for text in paragraphs[1:]]
    return "\n".join(lines)


def site_of_today(record: Record) -> bytes:
    """Landmarks, a cookie banner, a menu, related news, a newsletter form, and the record in the middle."""
    page = f"""<!DOCTYPE html><html lang="{record.language}"><head><meta charset="utf-8">
<title>{record.title} | Ministry</title>
<link rel="canonical" href="https://ministry.example/news/4711">
<meta property="og:site_name" content="Ministry of Ports">
<meta property="article:published_time" content="2031-01-01T08:00"></head>
<body><div id="CookieConsent" class="cookie-banner">
<p>We use cookies. Ida Brandt: accept them all?</p><button>OK</button></div>
<header><a href="/">Ministry of Ports</a></header>
<nav><ul><li><a href="/a">News</a></li><li><a href="/b">Speeches</a></li>
<li><a href="/c">Contact</a></li></ul></nav>
<main><h1>{record.title}</h1><p class="meta">{record.dateline}</p><div class="share-buttons"><a href="#">Share</a></div>
{paragraphs_html(record)}
<aside class="related"><h2>Related</h2><p><a href="/x">The Minister: all speeches</a></p></aside></main>
<form class="newsletter"><p>Minister: subscribe to our newsletter</p></form>
<footer><p>Imprint: Ministry of Ports</p></footer>
<script>var speaker = "Nobody: nothing";</script></body></html>"""
    return page.encode()


def site_of_windows(record: Record) -> bytes:
    """A page of 2003: windows-1252 under the name of latin-1, cells for layout, fonts, line breaks for paragraphs."""
    lines = []
    for label, paragraphs in record.turns:
        lines.append(f"<b>{label}:</b> " + "<br><br>".join(paragraphs))
    body = "<br><br>".join(lines)
    page = f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">
<title>{record.title}</title></head><body bgcolor="#ffffff"><table width="100%"><tr>
<td width="150"><a href="a.htm">Start</a><br><a href="b.htm">Reden</a>
<br><a href="c.htm">Presse</a><br><a href="d.htm">Kontakt</a></td>
<td><font face="Arial" size="4">{record.title}</font><br>{record.dateline}<br><br>
<font face="Arial">{body}</font></td></tr></table>
</body></html>"""
    return page.encode("windows-1252")


def list_of_terms(record: Record) -> bytes:
    """Names as terms, speech as what they mean."""
    items = "".join(
        f"<dt>{label}</dt><dd>{''.join(f'<p>{text}</p>' for text in paragraphs)}</dd>"
        for label, paragraphs in record.turns
    )
    return (
        f"<html><head><title>{record.title}</title></head><body><article><h1>{record.title}</h1>"
        f"<p>{record.dateline}</p><dl>{items}</dl></article></body></html>"
    ).encode()


def classes(record: Record) -> bytes:
    """Speakers in blocks with a class of their own, Cyrillic in windows-1251."""
    items = "".join(
        f'<div class="reply"><span class="speaker">{label}:</span> '
        + "".join(f"<p>{text}</p>" if n else text for n, text in enumerate(paragraphs))
        + "</div>"
        for label, paragraphs in record.turns
    )
    return (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'
        f"<title>{record.title}</title></head><body><div class='topMenu'><a href='/'>Главная</a></div>"
        f"<h1>{record.title}</h1><p>{record.dateline}</p>{items}"
        '<div class="footer">Пресс-служба: +7 000</div></body></html>'
    ).encode("windows-1251")


def table_page(record: Record) -> bytes:
    rows = "".join(
        f"<tr><td>{label}</td><td>{''.join(f'<p>{text}</p>' for text in paragraphs)}</td></tr>"
        for label, paragraphs in record.turns
    )
    return (
        f"<html><body><h1>{record.title}</h1><p>{record.dateline}</p><table><tr><th>Orador</th><th>Intervención</th></tr>"
        f"{rows}</table></body></html>"
    ).encode()


def scripts_page(record: Record) -> bytes:
    """Hidden copies for printing, invisible words, notes in raised numbers, hyphens that show only at a line's end."""
    body = paragraphs_html(record).replace("lighthouse", "light&shy;house").replace("oil.", "oil.<sup>1</sup>")
    return (
        f"<html><body><div style='display: none'>{body}</div><h1>{record.title}</h1><p>{record.dateline}</p>{body}"
        '<ol class="pagination"><li><a href="1">1</a></li><li><a href="2">2</a></li></ol></body></html>'
    ).encode()


# --- PDF ------------------------------------------------------------------------------------------


def _styles(size: int = 11) -> tuple[ParagraphStyle, ParagraphStyle]:
    body = ParagraphStyle("body", fontName="Times-Roman", fontSize=size, leading=size * 1.3, spaceAfter=size * 0.7)
    title = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=size + 6, leading=size + 10, spaceAfter=14)
    return body, title


def pdf(
    record: Record, justified: bool = False, indented: bool = False, plain: bool = False, hyphens: bool = False
) -> bytes:
    """Pages with a running head, the number of the page at its foot."""
    body, title = _styles()
    if justified:
        body.alignment = TA_JUSTIFY
    if indented:
        body.spaceAfter, body.firstLineIndent = 0, 18
    if hyphens:
        body.hyphenationLang, body.embeddedHyphenation = "en_GB", 1
    story: list[Any] = [Paragraph(record.title, title), Paragraph(record.dateline, body), Spacer(1, 10)]
    for label, paragraphs in record.turns:
        mark = f"{label}:" if plain else f"<b>{label}:</b>"
        story += [Paragraph(f"{mark} {paragraphs[0]}", body), *(Paragraph(text, body) for text in paragraphs[1:])]

    def page(canvas: Canvas, document: Any) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, A4[1] - 40, f"HARBOUR HANSARD   {record.dateline}")
        canvas.drawCentredString(A4[0] / 2, 32, str(document.page + 40))

    out = BytesIO()
    document = BaseDocTemplate(out, pagesize=A4, title="Microsoft Word - draft7.doc")
    document.addPageTemplates(PageTemplate("page", [Frame(60, 60, A4[0] - 120, A4[1] - 130)], onPage=page))
    document.build(story)
    return out.getvalue()


def set_by_hand(record: Record) -> bytes:
    """Lines that a typist parted: words divided at line ends, notes in small print at the foot."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4)
    y = A4[1] - 80

    def line(words: str, font: str = "Times-Roman", x: float = 70) -> None:
        nonlocal y
        canvas.setFont(font, 11)
        canvas.drawString(x, y, words)
        y -= 14

    line(record.title, "Times-Bold")
    line(record.dateline)
    y -= 14
    for label, paragraphs in record.turns:
        for n, paragraph in enumerate(paragraphs):
            words = (f"{label}: " if n == 0 else "") + paragraph
            for text in _divided(words, 60):
                line(text)
            y -= 10
    canvas.setFont("Times-Roman", 8)
    canvas.drawString(70, 70, "1 Paper 12 of the Council, with the log of the lighthouse.")
    canvas.save()
    return out.getvalue()


@dataclass
class Lines:
    """Pages set line by line: numbers beside the lines, labels with a point, who speaks in the running head."""

    record: Record
    every: int = 0
    right: bool = False
    restart: bool = True
    dotted: bool = False
    running: bool = False
    page: int = 0
    number: int = 0
    y: float = 0.0

    def __post_init__(self) -> None:
        self.out = BytesIO()
        self.canvas = Canvas(self.out, pagesize=A4)

    def content(self) -> bytes:
        self._begin_page("")
        for text, font in ((self.record.title, "Times-Bold"), (self.record.dateline, "Times-Roman")):
            self._line(text, font, "", 102 if self.dotted else 90)
            self.y -= 0 if self.dotted else 8
        for label, paragraphs in self.record.turns:
            mark = f"{label}{'.' if self.dotted else ':'} "
            for words in (mark + paragraphs[0], *paragraphs[1:]):
                self._paragraph(words, label)
        self.canvas.save()
        return self.out.getvalue()

    def _paragraph(self, words: str, speaker: str) -> None:
        for n, text in enumerate(textwrap.wrap(words, 78, break_on_hyphens=False)):
            self._line(text, "Times-Roman", speaker, 102 if self.dotted and n == 0 else 90)
        self.y -= 0 if self.dotted else 6

    def _begin_page(self, speaker: str) -> None:
        if self.page:
            self.canvas.showPage()
        self.page, self.y = self.page + 1, A4[1] - 95
        self.number = 0 if self.restart else self.number
        self.canvas.setFont("Times-Roman", 9)
        self.canvas.drawString(90, A4[1] - 45, f"{400 + self.page}   Official Report   {self.record.dateline}")
        if self.running and speaker:
            self.canvas.drawString(90, A4[1] - 56, f"({speaker})")
        self.canvas.drawCentredString(A4[0] / 2, 40, f"Pág. {self.page}")

    def _line(self, words: str, font: str, speaker: str, x: float) -> None:
        if self.y < 80:
            self._begin_page(speaker)
        self.number += 1
        if self.every and self.number % self.every == 0:
            self.canvas.setFont("Times-Roman", 8)
            self.canvas.drawRightString(A4[0] - 55 if self.right else 75, self.y, str(self.number))
        self.canvas.setFont(font, 11)
        self.canvas.drawString(x, self.y, words)
        self.y -= 14


def _divided(words: str, width: int) -> list[str]:
    """Lines of at most `width` characters; long words are divided as printers do."""
    lines, line = [], ""
    for word in words.split():
        if len(line) + len(word) + 1 > width and len(word) > 8 and word.isalpha():
            lines.append(f"{line} {word[:4]}-")
            line = word[4:]
        elif len(line) + len(word) + 1 > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def two_columns(record: Record) -> bytes:
    body, _ = _styles(10)
    story: list[Any] = [Paragraph(f"<b>{label}:</b> {text}", body) for label, texts in record.turns for text in texts]
    out = BytesIO()
    document = BaseDocTemplate(out, pagesize=A4)
    frames = [Frame(50, 60, 235, A4[1] - 120), Frame(310, 60, 235, A4[1] - 120)]
    document.addPageTemplates(PageTemplate("page", frames))
    document.build(story)
    return out.getvalue()


def scanned() -> bytes:
    """A picture of a page."""
    from PIL import Image

    picture = BytesIO()
    Image.new("L", (600, 800), 230).save(picture, "PNG")
    picture.seek(0)
    from reportlab.lib.utils import ImageReader

    out = BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.drawImage(ImageReader(picture), 0, 0, *A4)
    canvas.save()
    return out.getvalue()


# --- Captions, messages, markup, workbooks --------------------------------------------------------


def _time(seconds: int, point: str) -> str:
    return f"00:{seconds // 60:02}:{seconds % 60:02}{point}000"


def vtt(record: Record) -> bytes:
    cues = ["WEBVTT", ""]
    second = 1
    for label, paragraphs in record.turns:
        for text in paragraphs:
            cues += [f"{_time(second, '.')} --> {_time(second + 4, '.')}", f"<v {label}>{text}</v>", ""]
            second += 5
    return "\n".join(cues).encode()


def srt(record: Record, encoding: str = "utf-8") -> bytes:
    cues = []
    second, number = 1, 1
    for label, paragraphs in record.turns:
        for n, text in enumerate(paragraphs):
            words = text if n else f"{label.upper()}: {text}"
            cues += [str(number), f"{_time(second, ',')} --> {_time(second + 4, ',')}", words, ""]
            second, number = second + 5, number + 1
    return "\r\n".join(cues).encode(encoding)


def message(record: Record, as_html: bool) -> bytes:
    mail = EmailMessage()
    mail["Subject"] = f"Fwd: {record.title}"
    mail["From"] = "press@ministry.example"
    mail["Date"] = "Mon, 13 May 2024 09:12:00 +0200"
    lines = [record.dateline, ""]
    for label, paragraphs in record.turns:
        lines += [f"{label}: {paragraphs[0]}", "", *(line for text in paragraphs[1:] for line in (text, ""))]
    lines += ["-- ", "Press Office: +00 000 000", "On Monday Ida wrote:", "> Tom Hale: please send it", "> soon"]
    mail.set_content("\n".join(lines))
    if as_html:
        mail.add_alternative(
            f"<html><body><p>{record.dateline}</p>{paragraphs_html(record)}</body></html>", subtype="html"
        )
    mail.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="annex.pdf")
    return mail.as_bytes()


def parlamint(record: Record) -> bytes:
    turns = ""
    for n, (label, paragraphs) in enumerate(record.turns):
        segments = "".join(f'<seg xml:id="s{n}.{m}">{html.escape(text)}</seg>' for m, text in enumerate(paragraphs))
        applause = '<note type="comment">/applause/</note>' if n == 1 else ""
        turns += f'<note type="speaker">{html.escape(label)}:</note>'
        turns += f'<u xml:id="u{n}" who="#S{n}" ana="#guest">{segments}</u>{applause}'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>'
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="{record.language}" xml:id="P">'
        f'<teiHeader><fileDesc><titleStmt><title type="main" xml:lang="{record.language}">'
        f"{record.title} [ParlaMint]</title>"
        '</titleStmt><sourceDesc><bibl><idno type="URI">https://parliament.example/4711</idno></bibl>'
        "</sourceDesc></fileDesc>"
        f'<profileDesc><settingDesc><setting><date when="{record.date}"/></setting></settingDesc>'
        "</profileDesc></teiHeader>"
        f'<text><body><div type="debateSection">{turns}</div></body></text></TEI>'
    ).encode()


def akoma_ntoso(record: Record) -> bytes:
    people = "".join(f'<TLCPerson eId="p{n}" href="/p" showAs="{label}"/>' for n, (label, _) in enumerate(record.turns))
    turns = "".join(
        f'<speech by="#p{n}"><from>{label}</from>{"".join(f"<p>{text}</p>" for text in paragraphs)}</speech>'
        for n, (label, paragraphs) in enumerate(record.turns)
    )
    return (
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate><meta><identification><FRBRWork>'
        f'<FRBRdate date="{record.date}" name="sitting"/></FRBRWork></identification>'
        f"<references>{people}</references></meta>"
        f"<preface><p><docTitle>{record.title}</docTitle></p></preface><debateBody><debateSection>"
        f"<heading>{record.title}</heading>{turns}<scene>(The sitting was suspended.)</scene></debateSection>"
        "</debateBody>"
        "</debate></akomaNtoso>"
    ).encode()


def workbook(record: Record) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Speaker", "Text", "Date", "Title"])
    import datetime

    for label, paragraphs in record.turns:
        sheet.append([label, "\n\n".join(paragraphs), datetime.datetime.fromisoformat(record.date), record.title])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def court_record(index: list[str]) -> bytes:
    """A page of questions and answers, and one of these lines behind it."""
    out = BytesIO()
    canvas = Canvas(out)
    for lines in (
        ["THE COURT: We begin.", "MR. HALE: I call Ida Brandt.", "THE COURT: We adjourn until Friday."],
        index,
    ):
        for n, line in enumerate(lines):
            canvas.drawString(70, 760 - 20 * n, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
