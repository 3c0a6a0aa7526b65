"""Phrases that several people said."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from stenogram import shared_phrases as module
from stenogram.exporters.shared_phrases_json import SHARED_PHRASES
from stenogram.model import GeneratedFile, Result, Transcript
from stenogram.pages import Templates
from stenogram.pages.first_uses import first_uses_page
from stenogram.registry import loaded_registry
from stenogram.shared_phrases import shared_phrases
from stenogram.template_folders import template_folders
from tests.test_wordings_spec import corpus

LATER = ("1922-01-05", "Tom Hale", "As somebody said, the bridge carries heavy carts every single morning, and so on.")
EARLIER = ("1921-03-04", "James Reed", "I say that the bridge carries heavy carts every single evening.")


def phrases(*spoken: tuple[str, str, str]) -> list[tuple[str, list[str]]]:
    shared = shared_phrases(corpus(list(spoken), loaded_registry(())))
    return [(phrase.text, [use.speaker.name for use in phrase.uses]) for phrase in shared]


def test_a_phrase_is_as_long_as_it_is_the_same_and_the_earliest_is_first() -> None:
    assert phrases(LATER, EARLIER) == [("the bridge carries heavy carts every single", ["James Reed", "Tom Hale"])]


def test_four_words_are_none_and_what_one_person_repeats_is_none() -> None:
    four = ("1922-01-05", "Tom Hale", "It bridge carries heavy carts.")
    assert phrases(EARLIER, four) == []
    assert phrases(EARLIER, ("1922-01-05", "James Reed", LATER[2])) == []


def test_names_and_courtesies_are_none() -> None:
    thanks = "Thank you very much for your kind invitation to the Oakham River League Conference."
    assert phrases(("1921-03-04", "James Reed", thanks), ("1922-01-05", "Tom Hale", thanks)) == []


def test_three_of_the_words_must_have_content() -> None:
    two = "We are to carry it over and on to the bridge."
    assert phrases(("1921-03-04", "James Reed", two), ("1922-01-05", "Tom Hale", two)) == []


def test_a_corpus_that_is_too_large_has_no_list(monkeypatch: pytest.MonkeyPatch) -> None:
    words = sum(len(text.split()) + 5 for _, _, text in (LATER, EARLIER))
    monkeypatch.setattr(module, "MOST_WORDS", words)
    assert phrases(LATER, EARLIER) != []
    monkeypatch.setattr(module, "MOST_WORDS", 20)
    assert phrases(LATER, EARLIER) == []


def test_the_page_and_the_data_have_each_use_with_its_place() -> None:
    whole = corpus([LATER, EARLIER], loaded_registry(()))
    page = Templates(template_folders(None, "pages")).render("first.md", first_uses_page(whole))
    assert "| the bridge carries heavy carts every single | [James Reed, 4 March 1921](" in page
    assert "[Tom Hale, 5 January 1922](../transcripts/1922-01-05-0.md#turn-1-p1) |" in page
    (file,) = SHARED_PHRASES.make(whole)
    assert isinstance(file, GeneratedFile)
    (phrase,) = json.loads(file.text)
    assert [use["speaker"]["name"] for use in phrase["uses"]] == ["James Reed", "Tom Hale"]
    first = phrase["uses"][0]
    assert EARLIER[2][first["start"] : first["end"]] == phrase["phrase"]


def test_what_one_text_gives_is_asked_for_once_and_the_phrases_are_found_once() -> None:
    asked: list[str] = []

    def per_transcript(transcript: Transcript, make: Callable[[Transcript], Result]) -> Result:
        asked.append(transcript.document.name)
        return make(transcript)

    whole = replace(corpus([LATER, EARLIER], loaded_registry(())), per_transcript=per_transcript)
    assert shared_phrases(whole) is shared_phrases(whole)
    assert sorted(asked) == sorted(transcript.document.name for transcript in whole.transcripts)


def test_two_phrases_that_follow_each_other_elsewhere_are_two() -> None:
    first, second = "heavy carts cross bridges daily", "rivers flood meadows every spring"
    spoken = ("1921-03-04", "James Reed", f"{first} {second}."), ("1922-01-05", "Tom Hale", f"{first} {second}.")
    apart = ("1923-01-05", "Ada Hill", f"{second} {first}.")
    assert phrases(*spoken)[0][0] == f"{first} {second}"
    assert {text for text, _ in phrases(*spoken, apart)} >= {first, second}
