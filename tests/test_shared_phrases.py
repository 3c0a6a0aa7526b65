"""Phrases that several people said."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from stenogram.corpus import shared_phrases as module
from stenogram.corpus.shared_phrases import shared_phrases, with_other_uses
from stenogram.deferred import Deferred
from stenogram.exporters.schemas import json_schemas
from stenogram.exporters.shared_phrases_json import SHARED_PHRASES
from stenogram.model import PageMetadata, Result, Transcript
from stenogram.pages import Templates, transcript_file
from stenogram.pages.first_uses import first_uses_page
from stenogram.registry import loaded_registry
from stenogram.templating.template_folders import template_folders
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
    (deferred,) = SHARED_PHRASES.make(whole)
    assert isinstance(deferred, Deferred)
    (phrase,) = json.loads(deferred.make().text)
    Draft202012Validator(json_schemas()["shared-phrases"]).validate([phrase])
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


# --- What others said too, turn by turn -----------------------------------------------------------


def other_uses(*spoken: tuple[str, str, str]) -> list[list[tuple[str, str, list[str]]]]:
    """By transcript: the turn, the phrase and who else said it."""
    return [
        [(also.turn, also.phrase, [use.speaker for use in also.uses]) for also in transcript.other_uses]
        for transcript in with_other_uses(corpus(list(spoken), loaded_registry(())))
    ]


def test_each_turn_knows_who_else_said_its_words() -> None:
    phrase = "the bridge carries heavy carts every single"
    assert other_uses(LATER, EARLIER) == [[("turn-1", phrase, ["James Reed"])], [("turn-1", phrase, ["Tom Hale"])]]
    nothing_shared = ("1921-03-04", "James Reed", "Nothing of it.")
    assert other_uses(LATER, nothing_shared) == [[], []]


def test_of_each_other_speaker_the_first_use_is_linked_and_of_few_speakers() -> None:
    said = "Small rivers flood broad meadows."
    others = [("1922-01-05", f"{name} Hale", said) for name in ("Tom", "Ann", "Eve", "Sam", "Bob")]
    again = ("1923-01-05", "Tom Hale", said)
    *_, own = other_uses(*others[:4], again, ("1924-01-05", "James Reed", said))
    assert own[0][2] == ["Tom Hale", "Ann Hale", "Eve Hale", "Sam Hale"]
    (shown,) = with_other_uses(corpus([*others[:1], again, ("1924-01-05", "James Reed", said)], loaded_registry(())))[
        2
    ].other_uses
    assert [str(use.date) for use in shown.uses] == ["1922-01-05"]
    *_, own = other_uses(*others, ("1924-01-05", "James Reed", said))
    assert len(own[0][2]) == module.MOST_OTHERS == 4


def test_of_phrases_that_overlap_the_shorter_is_told_where_others_said_it() -> None:
    short = "heavy carts cross bridges daily"
    long = ("1921-03-04", "James Reed", f"{short} without great danger.")
    twice, third = ("1922-01-05", "Tom Hale", long[2]), ("1923-01-05", "Ada Hill", f"{short}.")
    assert [phrase for _, phrase, _ in other_uses(long, twice)[0]] == [f"{short} without great danger"]
    by_two = "carts cross bridges daily without great danger"
    assert other_uses(long, twice, third)[0] == [
        ("turn-1", short, ["Tom Hale", "Ada Hill"]),
        ("turn-1", by_two, ["Tom Hale"]),
    ]
    nobody_else = ("1923-01-05", "Tom Hale", f"{short}.")
    assert [phrase for _, phrase, _ in other_uses(long, twice, nobody_else)[0]] == [by_two]


def test_of_a_turn_the_longest_phrases_are_told_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    first, long, last = (
        "heavy carts cross bridges daily",
        "quiet rivers flood green meadows every single spring",
        "young boys carry fresh pears",
    )
    whole = ("1921-03-04", "James Reed", f"{first}. Or {long}. Or {last}.")
    others = [(f"1922-01-0{day}", "Tom Hale", f"{said}.") for day, said in enumerate((last, long, first), 1)]
    assert [phrase for _, phrase, _ in other_uses(whole, *others)[0]] == [first, long, last]
    monkeypatch.setattr(module, "MOST_IN_A_TURN", 2)
    assert [phrase for _, phrase, _ in other_uses(whole, *others)[0]] == [first, long]


def test_a_page_leads_to_the_others_below_the_turn() -> None:
    whole = corpus([LATER, EARLIER], loaded_registry(()))
    (later, _), templates = with_other_uses(whole), Templates(template_folders(None, "pages"))
    page = transcript_file(later, whole.registry, whole.settings, templates, PageMetadata()).text
    line = "- “the bridge carries heavy carts every single”: [James Reed, 4 March 1921]("
    assert f"{line}../transcripts/1921-03-04-1.md#turn-1-p1)" in page
    assert page.count("<summary>Also said by others</summary>") == 1
    assert page.index("Also said by others") < page.index('data-turn="turn-2"')
