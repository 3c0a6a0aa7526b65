"""The specification of wordings through time: the cases of tests/spec/wordings.txt, and what is shown of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import feedparser
import pytest

from stenogram.corpus.wordings import uses
from stenogram.exporters.wordings_feed import WORDINGS_FEED
from stenogram.model import Corpus, GeneratedFile, Settings, TextFiles, Transcript
from stenogram.pages import Templates
from stenogram.pages.wordings import wording_pages
from stenogram.prepare import prepare
from stenogram.registry import loaded_registry
from stenogram.registry.loaded import LoadedRegistry
from stenogram.templating.template_folders import template_folders

SPEC = Path(__file__).parent / "spec" / "wordings.txt"
BOARD = """\
- id: river-board
  name: River Board
  names: [the Board of the River]
  definition: A board.
"""


class Case(NamedTuple):
    title: str
    spoken: list[tuple[str, str, str]]
    wordings: str
    expected: list[str]


def cases() -> list[Case]:
    result = []
    for piece in re.split(r"^=== ", SPEC.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        title, _, body = piece.partition("\n")
        above, wordings, expected = re.split(r"^---\n", body, flags=re.MULTILINE)
        spoken = re.findall(r"^(\S+) ([^:]+): (.+)$", above, flags=re.MULTILINE)
        result.append(Case(title, spoken, wordings, [line for line in expected.splitlines() if line.strip()]))
    return result


def registry(wordings: str) -> LoadedRegistry:
    return loaded_registry((("registry/organisations.yml", BOARD), ("wordings.yml", wordings)))


def corpus(spoken: list[tuple[str, str, str]], loaded: LoadedRegistry) -> Corpus:
    transcripts = tuple(transcript(number, *one, loaded) for number, one in enumerate(spoken))
    return Corpus(transcripts, loaded.records, Settings("Harbour", "https://example.org/"))


def transcript(number: int, date: str, speaker: str, text: str, loaded: LoadedRegistry) -> Transcript:
    raw = f"Sitting {number}\n\n{speaker}: {text}\nAda Lee: Thank you.\n{speaker}: I thank you.\n".encode()
    files = TextFiles(f"{date}-{number}", f"{date}-{number}.txt", raw, "a.yml", f"date: {date}\n", "a.json", None)
    prepared = prepare(files, loaded.gazetteer, "2026-11-29").transcript
    assert prepared
    return prepared


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.title)
def test_case(case: Case) -> None:
    loaded = registry(case.wordings)
    assert loaded.problems == ()
    (wording,) = loaded.records.wordings
    found = uses(wording, corpus(case.spoken, loaded))
    shown = [f"{use.date} | {use.speaker.name if use.speaker else '—'} | {use.form}" for use in found]
    assert shown == case.expected


def problems(wordings: str) -> list[tuple[str, int]]:
    return [(problem.rule, problem.line) for problem in registry(wordings).problems]


def test_mistakes_in_the_list_are_told_with_their_lines() -> None:
    assert problems("- phrase: sea wall\n- entry: nowhere\n") == [("unknown-wording", 2)]
    assert problems("- phrase: sea wall\n- phrase: Sea Wall\n") == [("doubled-wording", 2)]
    assert problems("- phrase: sea wall\n  entry: river-board\n") == [("invalid-value", 1)]
    assert problems("- {}\n") == [("invalid-value", 1)]
    assert problems("phrase: sea wall\n") == [("invalid-value", 1)]
    assert problems("") == []


def test_the_pages_say_first_and_last_use_forms_years_and_speakers() -> None:
    case = next(case for case in cases() if "stands before it twice" in case.title)
    loaded = registry(case.wordings)
    templates = Templates(template_folders(None, "pages"))
    views = dict(wording_pages(corpus(case.spoken, loaded)))
    page = templates.render("wording.md", views["wording.md"])
    for heading in ("## Forms", "## By year", "## By speaker", "### equal and indivisible security"):
        assert heading in page
    assert "**equal and indivisible security**" in page
    assert "| [James Reed, 4 March 1921](../transcripts/1921-03-04-0.md#turn-1-p1)" in page
    index = templates.render("wordings.md", views["wordings.md"])
    assert (
        "| [indivisible security](../wordings/indivisible-security.md) | 3 { .st-num } | [James Reed, 4 March 1921]"
        in index
    )


def test_a_form_is_shown_as_it_is_printed_most_often_and_not_as_at_the_head_of_a_sentence() -> None:
    spoken = [
        ("1921-03-04", "James Reed", "Sea Wall Board met. The Sea Wall Board met. We asked the sea Wall Board."),
        ("1921-03-05", "James Reed", "Sea walls are old. We have sea walls."),
    ]
    loaded = registry("- phrase: Sea Wall Board\n  variants: [sea walls]\n")
    assert loaded.problems == ()
    views = dict(wording_pages(corpus(spoken, loaded)))
    page = Templates(template_folders(None, "pages")).render("wording.md", views["wording.md"])
    assert [line for line in page.splitlines() if line.startswith("### ")] == ["### Sea Wall Board", "### sea walls"]


def test_without_wordings_there_are_no_pages() -> None:
    assert list(wording_pages(corpus([], loaded_registry(())))) == []


def test_the_feed_has_each_transcript_once_for_a_wording() -> None:
    case = cases()[1]
    (file,) = WORDINGS_FEED.make(corpus(case.spoken, registry(case.wordings)))
    assert isinstance(file, GeneratedFile)
    read = feedparser.parse(file.text)
    assert not read.bozo
    assert [entry.link.partition("?")[0] for entry in read.entries] == ["https://example.org/transcripts/1921-03-04-0/"]
    assert "indivisible security: " in read.entries[0].summary
