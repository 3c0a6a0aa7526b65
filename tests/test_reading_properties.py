"""What is true of reading whatever the text."""

from __future__ import annotations

import re
import textwrap
from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from stenogram.curation.sidecar import read_sidecar
from stenogram.model import Document, Heading, Marginal, Turn
from stenogram.parsing import decode, missing_words, read_transcript
from stenogram.parsing.layout import normal, split_lines

LABELS = """Anna Reed|President of Utopia Anna Reed|MR. HALE|Mr. REID|Q|A|Question|THE PRESIDENT|王毅|記者|○議長
BY MS. LEE|[00:12:03] Speaker 1|Mr. SMITH of Utopia|Dr. Müller (SPD)|The PRESIDING OFFICER (Mr. Hale)|A. Reed|В.Стоун"""
DELIMITERS = [":", ": ", "：", ". ", " – ", ". – ", "; ", "\t", "    ", "\u3000", "**", " ", "\n", ":\n"]
LINES = """View settings|Документ /|January 14, 2016, Oakham|13.01.2020 14:10|3:14 P.M. EDT|* * *|____________|<…>
(Laughter.)|[[Page S8505]]|Source – The Palace – VISIT WEBSITE|Leave a comment|Thank you, Mr. President.
The River Police|10|END|### |- Yes.|S/PV.1 1/3|S/PV.1 2/3|S/PV.1 3/3|Participants:
The clerk will call the roll.|The legislative clerk proceeded to call the roll."""
# Lines that say what they are: captions, tags, machines' labels, numbered paper, front matter, lists.
FORMS = [
    "WEBVTT", "NOTE by hand", "1", "2", "00:00:01.000 --> 00:00:04.000",
    "00:00:04,000 --> 00:00:06,000",
    "<v Anna Reed>Good evening. The", "<v Tom>It is.</v>", "{\\an8}Hi", "<i>Hi</i>", '<u who="Anna">Yes</u>', "</u>",
    '<SPEAKER ID=1 NAME="Jan Kot">', "<P>", "<SPEAKER NAME='B C'>Hi there.", "Anna Reed   0:05",
    "**Tom** [00:00:09]",
    "[00:12] Anna: Hi.", "[SPEAKER_00]: Yes.", "SPEAKER_01 (8.2s - 9.5s): Who?",
    "[00:00.000 --> 00:04.000]  so", "0:15",
    " 1     Q.  Who?", " 2     A.  I am", " 3  not sure.", " 4     MR. X:  Object.", " 5  more words", " 6  and more",
    " 7",
    "---", "title: x", "date: 2020-01-01", "# Head", "## Anna:", "- bullet", "Presenter: Tom Hale",
    "as follows:",
    "       deep one", "       deep two: yes.", "AYES", "Alder, Anna", "Tellers: A B", "Contents . . . . 3",
    "Rest . . . 9",
    "127", "128", "129", "Oakham – 1. Sitzung 27. Oktober 2009   5", "6 Oakham – 1. Sitzung 27. Oktober 2009",
    "06/10/2021B00200", "(Laughter", "and more)", "Members interjecting—", "Minister of Bridges", "Anna Reed:", "",
]  # fmt: skip
WORDS = """Yes.|Is it safe?|the bridge|the river|It is 10:30.|My question is this: |Good day. |I|(|)|[|]|- |-- |**
_a_b_|___|é|ΜΑΡΙΑ|Привет.|١٢|x²|²|’|#|<script>|{{ }}"""
SIGNS = ["well-\nbuilt", "\ufeff", "\u200b", "\u00a0", "\f", "\x1c", "\u2028", "\n", "\n\n", "\r\n", "\r"]


def one_of(text: str) -> st.SearchStrategy[str]:
    return st.sampled_from([piece for line in text.split("\n") for piece in line.split("|")])


PIECES = st.one_of(one_of(LABELS), st.sampled_from(DELIMITERS), one_of(LINES), one_of(WORDS), st.sampled_from(SIGNS))
SENTENCES = st.lists(
    one_of("the|bridge|is|old|and|Mr.|Hale|said|so.|Why?|I|do|not|know|who|Q.|A.|MS. REED:"), min_size=1, max_size=40
)
SPEECH = st.tuples(one_of(LABELS), st.sampled_from(DELIMITERS), SENTENCES.map(" ".join)).map("".join)


def hard_wrapped(paragraphs: list[str], indent: str, apart: str) -> str:
    return apart.join(textwrap.fill(text, 60, initial_indent=indent) for text in paragraphs)


TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(PIECES, max_size=60).map("".join),
    st.lists(st.lists(PIECES, max_size=12).map(" ".join), max_size=25).map("\n".join),
    st.lists(st.one_of(SPEECH, one_of(LINES)), max_size=25).map("\n".join),
    st.lists(st.sampled_from(FORMS), max_size=40).map("\n".join),
    st.lists(st.one_of(st.sampled_from(FORMS), SPEECH), max_size=25).map("\n".join),
    st.lists(st.one_of(SPEECH, one_of(LINES)), max_size=25).map("\n\n".join),
    st.builds(
        hard_wrapped,
        st.lists(SPEECH, min_size=4, max_size=12),
        st.sampled_from(["", "  "]),
        st.sampled_from(["\n", "\n\n"]),
    ),
)
SIDECARS = st.sampled_from(
    [
        None,
        "interview: {asks: Anna Reed, answers: Tom Hale}",
        "speaker: Anna Reed",
        "corrections: [{begin_turn: the bridge, speaker: Tom Hale}, {lines: 2-3, are: furniture}]",
        "corrections: [{lines: 1-2, are: heading}, {lines: 4, are: narrative}, {lines: 3, are: speech}]",
        "corrections: [{speaker_of: the river, speaker: Tom Hale}, {begin_turn: It is, label: It, speaker: Tom Hale}]",
        "people: {Q: anna-reed}\nnotes: [{on: the bridge, note: It fell.}]",
    ]
)
WORD = re.compile(r"[^\W_]+")


def read(text: str, sidecar: str | None = None) -> Document | None:
    notes, mistakes = read_sidecar("a-text.yml", sidecar)
    assert not mistakes
    source, _ = decode("a-text", "a-text.txt", text.encode("utf-8", "replace"), notes)
    return read_transcript(source, notes)[0] if source else None


def words_of(document: Document) -> list[str]:
    words: list[str] = []
    for block in document.blocks:
        if isinstance(block, Turn):
            words += words_with(block.label or "", block.margin)
        for paragraph in block.paragraphs:
            words += words_with(paragraph.text, paragraph.margin)
    return words


def words_with(text: str, margin: tuple[Marginal, ...]) -> list[str]:
    """The words of a text in the order of the file: what stands beside it, each at its place, is of the file too."""
    pieces, start = [], 0
    for marginal in margin:
        pieces += [text[start : marginal.at], marginal.text]
        start = marginal.at
    return [word for piece in [*pieces, text[start:]] for word in WORD.findall(piece)]


@settings(deadline=None, max_examples=400)
@given(TEXTS, SIDECARS)
def test_no_word_is_lost_or_added_or_moved(text: str, sidecar: str | None) -> None:
    document = read(text, sidecar)
    if document:
        assert words_of(document) == WORD.findall(document.source.text)
        assert missing_words(document) is None


# A turn that begins in the middle of a paragraph of several lines.
IN_THE_MIDDLE = "\n".join(
    ["Anna Reed: The river rose in the night and the council met", "at once. So the bridge was closed. It is safe."] * 4
)


@settings(deadline=None)
@given(TEXTS, SIDECARS)
@example(
    IN_THE_MIDDLE.replace("the bridge", "a bridge", 3), "corrections: [{begin_turn: the bridge, speaker: Tom Hale}]"
)
def test_every_paragraph_stands_in_the_file_at_its_line(text: str, sidecar: str | None) -> None:
    document = read(text, sidecar)
    if not document:
        return
    lines = split_lines(document.source.text)
    last = 0
    for paragraph in document.paragraphs():
        assert paragraph.text == normal(paragraph.text) != ""
        assert last <= paragraph.line <= len(lines)
        last = paragraph.line
        assert paragraph.text.split(" ")[0] in normal(lines[paragraph.line - 1])
        if not paragraph.margin:  # Else something stood between its words.
            assert paragraph.text in normal(" ".join(lines[paragraph.line - 1 :]))


@settings(deadline=None)
@given(TEXTS)
def test_a_turn_has_paragraphs_of_speech_kinds_and_others_are_plain(text: str) -> None:
    document = read(text)
    for block in document.blocks if document else ():
        assert block.paragraphs
        kinds = {paragraph.kind for paragraph in block.paragraphs}
        assert kinds <= ({"speech", "stage", "furniture"} if isinstance(block, Turn) else {"plain"})
        if isinstance(block, Heading):
            assert block.level in (1, 2, 3)


@settings(deadline=None)
@given(TEXTS, SIDECARS)
def test_reading_is_a_function_of_the_text(text: str, sidecar: str | None) -> None:
    assert read(text, sidecar) == read(text, sidecar)


@settings(deadline=None)
@given(TEXTS)
def test_ways_to_end_a_line_do_not_matter(text: str) -> None:
    unix = "\n".join(split_lines(text))
    one, other = read(unix), read(unix.replace("\n", "\r\n"))
    assert (one and one.blocks) == (other and other.blocks)


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_bytes_are_decoded_or_the_reason_is_said(raw: bytes) -> None:
    sidecar, _ = read_sidecar("a-text.yml", None)
    source, problems = decode("a-text", "a-text.txt", raw, sidecar)
    assert (source is None) <= any(problem.severity == "error" for problem in problems)
    if source:
        assert read_transcript(source, sidecar)


def test_a_lost_doubled_or_moved_word_is_noticed() -> None:
    document = read("Anna Reed: The bridge is old.\n\nTom Hale: It is.\n\nAnna Reed: Good.")
    assert document
    first = document.blocks[0]
    assert isinstance(first, Turn)
    shorter = replace(first, paragraphs=(replace(first.paragraphs[0], text="The bridge is."),))
    for blocks in (
        (shorter, *document.blocks[1:]),
        (replace(first, label="Reed"), *document.blocks[1:]),
        document.blocks[1:],
        document.blocks[:-1],
        (*document.blocks, first),
        document.blocks[::-1],
    ):
        assert missing_words(replace(document, blocks=blocks)) is not None
