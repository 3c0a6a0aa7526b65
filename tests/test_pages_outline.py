"""What stands under a long turn in the outline."""

from __future__ import annotations

import pytest
import yaml

from stenogram.model import Chapter
from stenogram.pages.outline import long_turns
from tests.pages_corpus import CORPUS, REED, rendered, said, transcript


def speech(paragraphs: int) -> tuple[str, ...]:
    return tuple(
        f"Point {number} is that the bridge should be mended before winter." for number in range(1, paragraphs + 1)
    )


@pytest.mark.parametrize(("paragraphs", "lines"), [(11, 0), (12, 3), (60, 12), (61, 11), (63, 11), (400, 12)])
def test_a_turn_of_twelve_paragraphs_has_lines_and_never_more_than_twelve(paragraphs: int, lines: int) -> None:
    outline = long_turns(transcript("speech", said(REED, *speech(paragraphs))))
    assert sum(map(len, outline.values())) == lines


def test_a_line_has_the_number_and_the_first_words_of_its_paragraph() -> None:
    outline = long_turns(transcript("speech", said(REED, "Yes."), said(REED, *speech(12))))
    assert list(outline) == ["turn-2"]
    lines = [(line.anchor, line.number, line.title) for line in outline["turn-2"]]
    assert lines[1] == ("turn-2-p6", "6", "Point 6 is that the bridge should be mended …")


def test_the_page_hands_the_lines_to_the_theme() -> None:
    one = transcript("speech", said(REED, *speech(12)))
    page = rendered(CORPUS.__class__((one,), CORPUS.registry, CORPUS.settings))["transcripts/speech.md"]
    outline = yaml.safe_load(page.split("---")[1])["outline"]
    assert outline["turn-1"][0] == {
        "anchor": "turn-1-p1",
        "number": "1",
        "title": "Point 1 is that the bridge should be mended …",
    }
    assert 'class="st-turn st-long"' in page


def test_chapters_stand_in_place_of_first_words_however_short_the_turn_is() -> None:
    one = transcript("speech", said(REED, *speech(3)), said(REED, *speech(12)), chapters=(Chapter(1, "On *bridges*"),))
    outline = long_turns(one)
    assert [(line.anchor, line.title) for line in outline["turn-1"]] == [("turn-1-p2", "On *bridges*")]
    assert len(outline["turn-2"]) == 3
    page = rendered(CORPUS.__class__((one,), CORPUS.registry, CORPUS.settings))["transcripts/speech.md"]
    heading = page.index('role="heading" aria-level="4">On *bridges*</div>')
    assert page.index("#turn-1-p1 ") < heading < page.index("#turn-1-p2 ")
