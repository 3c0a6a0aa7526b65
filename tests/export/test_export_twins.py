"""A transcript as Markdown shows every word as it stands, whoever reads it; llms.txt leads to all of them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import markdown
import pytest
from corpora import CORPORA, corpus
from export_samples import INTERRUPTED, MEETING, transcript_of, turn
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from stenogram.exporters import corpus_files
from stenogram.exporters.llms_txt import LONGEST, llms_txt
from stenogram.exporters.markdown_twin import escaped, markdown_twin
from stenogram.model import (
    Chapter,
    Corpus,
    DataFile,
    EditorialNote,
    Furniture,
    Registry,
    Settings,
    Speaker,
    Transcript,
    Turn,
)
from stenogram.translations import speaking

SITE = Settings("Transcripts", "https://example.org/")


def read(text: str) -> Any:
    return html.fromstring(f"<div>{MarkdownIt('commonmark').render(text)}</div>")


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]) | st.sampled_from("*_`<>[]()#+-.&|~1\\ !")))
def test_any_words_show_as_they_are(words: str) -> None:
    text = " ".join(words.split())
    assert " ".join(read(escaped(text)).text_content().split()) == text
    if text:
        assert [element.tag for element in read(escaped(text)).iter()] == ["div", "p"]


@pytest.mark.parametrize("text", ["1. May", "12) Go", "# One", "- Yes", "+ No", "*a*", "_b_", "[c](d)", "`e`", "<f>",
                                  "A & B", "&amp;", r"\*", "x > y"])  # fmt: skip
def test_python_markdown_shows_them_too(text: str) -> None:
    shown = html.fromstring(f"<div>{markdown.markdown(escaped(text))}</div>")
    assert shown.text_content() == text


def words_of(transcript: Transcript) -> list[str]:
    """Words of the paragraphs that a page shows, without its title."""
    words: list[str] = []
    for block in transcript.document.blocks:
        if isinstance(block, Furniture):
            continue
        for paragraph in block.paragraphs:
            if not (isinstance(block, Turn) and paragraph.kind == "furniture"):
                words += paragraph.text.split()
    return words


@pytest.mark.parametrize("folder", CORPORA)
def test_every_word_that_is_shown_is_there_in_its_order(folder: str) -> None:
    for transcript in corpus(folder).transcripts:
        shown = iter(read(markdown_twin(transcript, SITE)).text_content().split())
        assert all(word in shown for word in words_of(transcript)), transcript.document.name


@pytest.mark.parametrize("folder", CORPORA)
def test_every_turn_stands_under_its_speaker_with_its_lasting_link(folder: str) -> None:
    for transcript in corpus(folder).transcripts:
        headings = read(markdown_twin(transcript, SITE)).findall("h3")
        links = [link.get("href") for heading in headings if (link := heading.find("a")) is not None]
        assert [re.sub(r".*#", "", link) for link in links] == [link.id for link in transcript.permalinks.turns]


def test_a_turn_is_headed_by_its_speaker_and_by_the_label_where_it_says_more() -> None:
    ida = Speaker("ida", "Ida Noddack")
    said = transcript_of(
        turn("Yes.", ida, label="MRS. NODDACK"), turn("No.", ida, label="Ida Noddack"), turn("Ah.", None)
    )
    heads = [heading.text_content() for heading in read(markdown_twin(said, SITE)).findall("h3")]
    assert heads == ["Ida Noddack (MRS. NODDACK) turn-1", "Ida Noddack turn-2", "Speaker not named turn-3"]


def test_furniture_is_left_out_and_a_stage_direction_set_apart() -> None:
    assert "Page 7" not in markdown_twin(transcript_of(INTERRUPTED), SITE)
    text = markdown_twin(MEETING, SITE)
    assert "View settings" not in text
    assert "\n\n*(Laughter.)*\n\n" in text
    assert text.startswith("# Meeting with Dmitry Mezentsev\n\n- Date: 14 January 2016\n- Place: ")
    assert "\n\n## The meeting\n\nThey met.\n\n" in text


def test_an_editorial_note_follows_its_paragraph_and_is_the_editors() -> None:
    notes = (EditorialNote(3, 0, 4, "A remark.", ("The Gazette",)),)
    text = markdown_twin(replace(MEETING, document=replace(MEETING.document, notes=notes)), SITE)
    assert "work at the SCO?\n\n> Editor’s note: A remark. Sources: The Gazette\n\n" in text


def test_a_chapter_of_the_editor_stands_over_its_paragraph() -> None:
    chaptered = replace(MEETING, document=replace(MEETING.document, chapters=(Chapter(3, "On *bridges*"),)))
    assert "\n\n#### On \\*bridges\\*\n\nHave you completed" in markdown_twin(chaptered, SITE)


def test_the_guide_for_programs_lists_the_files_and_the_transcripts_newest_first() -> None:
    other = transcript_of(turn("Yes."), name="older", date=None, title="Older [draft]")
    files = (DataFile("data/corpus.jsonl", "All."), DataFile("data/transcripts/NAME.json", "One."))
    text = llms_txt(Corpus((other, MEETING), Registry({}, {}), SITE), files)
    lines = text.splitlines()
    assert lines[0] == "# Transcripts"
    assert lines[2].startswith("> ")
    assert "- [data/corpus.jsonl](https://example.org/data/corpus.jsonl): All." in lines
    assert "- `data/transcripts/NAME.json`: One." in lines
    listed = lines[lines.index("## Transcripts") + 2 :]
    assert listed[0].startswith(
        "- [Meeting with Dmitry Mezentsev](https://example.org/data/transcripts/2016-01-14-meeting.md.txt): Meeting, "
    )
    assert listed[1].startswith(r"- [Older \[draft\]](")


@pytest.mark.parametrize("amount", [LONGEST, LONGEST + 1])
def test_a_long_corpus_is_listed_from_its_newest(amount: int) -> None:
    many = tuple(transcript_of(turn("Yes."), name=f"t-{number}") for number in range(amount))
    text = llms_txt(Corpus(many, Registry({}, {}), SITE), ())
    assert text.count(".md.txt") == LONGEST
    assert (f"## The newest {LONGEST} of {amount} transcripts" in text) == (amount > LONGEST)


def test_a_site_has_the_guide_at_its_top() -> None:
    guide = next(file for file in corpus_files(Corpus((MEETING,), Registry({}, {}), SITE)) if file.path == "llms.txt")
    assert "data/coverage.json" in guide.text  # type: ignore[union-attr]


def test_the_guide_for_programs_is_in_one_language_on_every_site() -> None:
    corpus = Corpus((MEETING,), Registry({}, {}), SITE)
    in_english = next(file for file in corpus_files(corpus) if file.path == "llms.txt")
    with speaking("de"):
        in_german = next(file for file in corpus_files(corpus) if file.path == "llms.txt")
    assert in_german.text.partition("## Transcripts")[0] == in_english.text.partition("## Transcripts")[0]  # type: ignore[union-attr]
