"""Doubts about a reading: which labels and passages they are about, and that what they advise clears them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from stenogram.curation.sidecar import SidecarFile, read_sidecar
from stenogram.model import Document, SourceText
from stenogram.parsing import corpus_doubts, decode, read_transcript
from stenogram.parsing.label_parts import LabelParts
from stenogram.parsing.lexicon import reading_in
from stenogram.parsing.records import LabelCandidate, Passage, PassageRole, TurnStart
from stenogram.parsing.suspicions import Suspicion, suspicions
from stenogram.problems import Problem
from tests.test_reading_spec import CASES, Case

FOLDER = Path(__file__).parent / "spec" / "reading"


def turn(label: str, words: str = "The bridge is old.", line: int = 1) -> Passage:
    parts = LabelParts("name", label, "", "", "name")
    start = TurnStart(LabelCandidate("colon", label, words, parts))
    return Passage(line, f"{label}: {words}", f"{label}: {words}", True, start=start, role="start")


def passage(text: str, role: PassageRole = "speech", line: int = 1) -> Passage:
    return Passage(line, text, text, True, role=role)


def suspected(*passages: Passage, language: str = "en", not_labels: frozenset[str] = frozenset()) -> list[Suspicion]:
    with reading_in(language):
        return list(suspicions([one._replace(line=n) for n, one in enumerate(passages, 1)], not_labels))


def rules(*passages: Passage, language: str = "en") -> list[str]:
    return [suspicion.rule for suspicion in suspected(*passages, language=language)]


@pytest.mark.parametrize(
    ("label", "language"),
    [("(iii)", "en"), ("一", "zh"), ("(PL)", "en"), ("12", "en"), ("M", "en"), ("Action", "en"), ("Beschluss", "de"),
     ("Members present", "en"), ("Anwesend", "de"), ("And then we said", "en"), ("the man who was there", "en")],
)  # fmt: skip
def test_what_nobody_is_called_is_an_odd_speaker(label: str, language: str) -> None:
    plain = [turn("Anna Reed"), turn("Tom Hale")]
    assert rules(*plain, turn(label), turn(label), language=language) == ["odd-speaker"]


@pytest.mark.parametrize(
    ("label", "language"),
    [("Xi", "en"), ("Li", "en"), ("Q", "en"), ("Speaker", "en"), ("The President", "en"), ("BBC", "en"), ("主席", "zh"),
     ("Ursula von der Leyen", "en"), ("Voice from the hall", "en"), ("Moderator", "en"), ("Speaker 2", "en")],
)  # fmt: skip
def test_names_functions_and_the_letter_of_a_question_are_no_odd_speakers(label: str, language: str) -> None:
    assert rules(turn("Anna Reed"), turn(label), turn(label), language=language) == []


def test_letters_of_both_sides_are_a_pair() -> None:
    assert rules(turn("P", "¿Por qué?"), turn("R", "Porque sí."), language="es") == []
    assert rules(turn("J", "Why?"), turn("K", "Because.")) == []


def test_three_lines_that_begin_alike_are_suspicious_and_two_are_not() -> None:
    lines = [passage("Anna Reed: It is old."), passage("Tom Hale said nothing."), passage("Anna Reed: It will fall.")]
    assert suspected(turn("Chair"), *lines) == []
    assert suspected(turn("Chair"), *lines, passage("Anna Reed: It fell.")) == [
        Suspicion("perhaps-labels", 2, ("Anna Reed",), 3)
    ]


def test_lines_about_the_text_and_stage_directions_may_begin_alike() -> None:
    dated = [passage("Date: in the winter.", "narrative") for _ in range(4)]
    voted = [passage("Vote: carried by ten.") for _ in range(4)]
    assert rules(turn("Chair"), *dated, *voted) == []


def test_what_the_sidecar_calls_no_label_is_not_suspected() -> None:
    lines = [passage("Firstborn: it is old.") for _ in range(3)]
    assert suspected(turn("Chair"), *lines, not_labels=frozenset(("Firstborn",))) == []


LIST = [passage("Ida Marsh"), passage("Karl Lund")]


def test_a_label_after_which_nothing_ends_like_a_sentence_heads_a_list() -> None:
    spoken = [turn("Anna Reed"), turn("Tom Hale"), turn("Anna Reed")]
    assert rules(*spoken, turn("Councillors Excused", "Anna Stone"), *LIST) == ["turn-without-sentence"]
    assert rules(*spoken, turn("Councillors Excused", "Anna Stone."), *LIST) == []


def test_a_label_that_stands_twice_heads_no_list() -> None:
    assert rules(turn("Anna Reed"), turn("Tom Hale", "So to say"), turn("Tom Hale"), turn("Anna Reed")) == []


def test_a_text_without_stops_has_no_sentences_to_miss() -> None:
    assert rules(turn("Anna Reed", "we came"), turn("Tom Hale", "we saw"), turn("Ida Lund", "we left early")) == []


def test_speech_in_no_turn_counts_by_its_share() -> None:
    said = passage(
        "I have crossed it every day of my life, and I was never afraid of it, my friends, until now. " * 2, "narrative"
    )
    assert rules(turn("Anna Reed"), said) == ["speech-outside-turns"]
    long_turns = [turn("Anna Reed", "The bridge is old and tired. " * 60) for _ in range(2)]
    assert rules(*long_turns, said) == []


def test_what_is_told_of_others_or_quoted_is_no_speech() -> None:
    told = passage(
        "The council met at noon. The mayor said: “I shall close the bridge, for we have no money.” " * 4, "narrative"
    )
    assert rules(turn("Anna Reed"), told) == []


def test_paragraphs_that_break_off_are_reported_when_they_are_many() -> None:
    halves = [passage("The bridge is so old that"), passage("nobody remembers its builder.")]
    assert rules(turn("Anna Reed"), *halves * 4) == []
    assert rules(turn("Anna Reed"), *halves * 5) == ["broken-lines"]


def pasted(problem: Problem) -> Iterator[str]:
    """The entries of a sidecar that the remedy of a problem offers, ready to paste."""
    for match in re.finditer(
        r"\b(?:not_labels|labels|corrections|interview|speaker): (?:\[.*?\](?= into|,|;|$)|\{.*?\}|NAME)",
        problem.remedy,
    ):
        yield match[0].replace(" …", "")


def reading_problems(text: str, sidecar: SidecarFile) -> list[Problem]:
    source, _ = decode("a-text", "a-text.txt", text.encode(), sidecar)
    assert source
    return list(read_transcript(source, sidecar)[1])


DOUBTS = {
    "no-turns", "few-turns", "unknown-speaker-of-text", "perhaps-a-label", "perhaps-labels", "speech-outside-turns",
    "odd-speaker", "turn-without-sentence", "unlabelled-interview",
}  # fmt: skip


@pytest.mark.parametrize("case", [case for case in CASES if case.where == "doubts"], ids=lambda case: case.title)
def test_what_a_doubt_advises_clears_it_when_it_is_pasted(case: Case) -> None:
    for problem in reading_problems(case.text, read_sidecar("a-text.yml", case.sidecar)[0]):
        if problem.rule not in DOUBTS:
            continue
        entries = list(pasted(problem))
        assert entries, problem
        for entry in entries:
            # The text of the case was read wrongly on purpose, by corrections: these do not stay.
            there = {**(yaml.load(case.sidecar or "", yaml.BaseLoader) or {}), "corrections": []}
            for key, value in yaml.load(entry, yaml.BaseLoader).items():
                there[key] = [*there.get(key, []), *value] if isinstance(value, list) else value
            sidecar, mistakes = read_sidecar("a-text.yml", yaml.safe_dump(there, allow_unicode=True))
            assert not mistakes
            after = {(other.rule, other.line) for other in reading_problems(case.text, sidecar)}
            assert (problem.rule, problem.line) not in after, entry


def document_in(name: str, language: str) -> Document:
    source = SourceText(name, f"{name}.txt", "", "", "utf-8")
    return Document(source, name, (), language=language)


def test_languages_without_words_are_one_note_for_all_texts() -> None:
    documents = [document_in("a", "en"), document_in("b", "eo"), document_in("c", "cy"), document_in("d", "eo")]
    (note,) = corpus_doubts(documents)
    assert (note.rule, note.severity, note.file) == ("no-words-of-language", "note", "c.txt")
    assert note.what.startswith("3 texts in cy, eo:")


def test_a_language_that_has_words_or_is_not_known_is_no_cause_for_a_note() -> None:
    assert list(corpus_doubts([document_in("a", "pt-BR"), document_in("b", "und")])) == []
