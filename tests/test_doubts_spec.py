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


def test_voices_that_nobody_names_are_no_odd_speakers() -> None:
    parts = LabelParts("function", "Из зала", "", "", "function")
    start = TurnStart(LabelCandidate("colon", "Из зала", "Позор!", parts))
    voice = Passage(1, "Из зала: Позор!", "Из зала: Позор!", True, start=start, role="start")
    assert rules(turn("Савин", "Спасибо."), voice, voice, language="ru") == []


def test_a_line_of_place_and_day_is_no_lone_label() -> None:
    turns = [turn("Anna Reed"), turn("Tom Hale"), turn("Anna Reed")]
    assert rules(passage("Oakham Town Hall: 4 May 2019, at noon.", "narrative"), *turns) == []
    assert rules(passage("Oakham Town Hall: the great one.", "narrative"), *turns) == ["perhaps-a-label"]


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
    assert "turn-without-sentence" not in rules(*spoken, turn("Councillors Excused", "Anna Stone."), *LIST)


def test_a_label_that_stands_twice_heads_no_list() -> None:
    assert rules(turn("Anna Reed"), turn("Tom Hale", "So to say"), turn("Tom Hale"), turn("Anna Reed")) == []


def test_a_text_without_stops_has_no_sentences_to_miss() -> None:
    assert rules(turn("Anna Reed", "we came"), turn("Tom Hale", "we saw"), turn("Ida Lund", "we left early")) == []


def own_words(count: int) -> Passage:
    return passage(f"I {'walk ' * (count - 2)}on.", "narrative")


@pytest.mark.parametrize(
    ("spoken", "outside", "reported"),
    [(100, 24, False), (100, 25, True), (954, 39, False), (954, 40, True), (9000, 119, False), (9000, 120, True)],
)
def test_speech_in_no_turn_counts_by_its_share_and_much_of_it_in_any_text(
    spoken: int, outside: int, reported: bool
) -> None:
    words = turn("Anna Reed", "").text
    long_turn = turn("Anna Reed", f"{'we ' * (spoken - len(words.split()) - 1)}go.")
    found = [rule for rule in rules(turn("Tom Hale"), long_turn, own_words(outside)) if rule != "few-turns"]
    assert found == (["speech-outside-turns"] if reported else [])


SPOKEN = passage("It is older than the church, and nobody has mended it.")


@pytest.mark.parametrize(
    ("label", "language"),
    [("Ida Lund", "en"), ("Ida Lund (Ferry Board)", "en"), ("Mrs. Lund", "en"), ("Unidentified speaker", "en"),
     ("Lund (Venstre)", "da"), ("Abgeordnete Lund (SPD)", "de"), ("L'huissier", "fr"), ("Le greffier", "fr")],
)  # fmt: skip
def test_a_lone_line_with_the_form_of_a_label_is_reported(label: str, language: str) -> None:
    lines = [turn("Anna Reed"), turn("Tom Hale"), passage(label), SPOKEN]
    assert suspected(*lines, language=language) == [Suspicion("perhaps-a-label", 3, label, case="alone")]


@pytest.mark.parametrize("line", ["The old bridge", "Motion", "The State of Our Old River Bridges", "12 May"])
def test_a_lone_line_of_other_words_is_a_heading(line: str) -> None:
    assert rules(turn("Anna Reed"), turn("Tom Hale"), passage(line), SPOKEN) == []


def test_a_lone_name_within_a_sentence_or_above_a_label_is_none() -> None:
    name = passage("Ida Lund")
    assert rules(turn("Anna Reed"), turn("Tom Hale", "It was built by"), name, SPOKEN) == []
    assert rules(turn("Tom Hale"), name, turn("Anna Reed")) == []
    assert rules(turn("Tom Hale", ""), name, SPOKEN) == []


def test_many_lone_lines_are_reported_together() -> None:
    names = ["Ida Lund", "Karl Marsh", "Maria Roth", "Paul Stein"]
    lines = [line for name in names for line in (passage(name), SPOKEN)]
    assert rules(turn("Anna Reed"), *lines[:6]) == ["perhaps-a-label"] * 3
    assert suspected(turn("Anna Reed"), *lines) == [Suspicion("perhaps-labels", 2, tuple(names), 4)]


WIDE = [turn("Moderator"), turn("Ida Lund"), turn("Moderator")]


@pytest.mark.parametrize(
    "head", ["P1 (female, 34)", "P2", "A. Reed / Oakham Post /", "Anna Maria andreak", "Anna de Reed andreak"]
)
def test_words_set_like_a_name_before_a_colon_are_reported_once(head: str) -> None:
    lines = [passage(f"{head}: it is old."), passage(f"{head}: it is ours.")]
    assert suspected(*WIDE, *lines) == [Suspicion("perhaps-a-label", 4, head, case="placed")]


@pytest.mark.parametrize(
    "head",
    ["Repeating", "One thing", "Ona andreak", "Two Things were hard", "“Bridge” (Song)", "p1 (female)", "MOTION now"],
)
def test_other_words_before_a_colon_are_no_label(head: str) -> None:
    assert suspected(*WIDE, passage(f"{head}: it is old.")) == []


def test_words_behind_capitals_are_a_label_where_labels_are_in_capitals() -> None:
    capitals = [turn("IDA LUND"), turn("TOM HALE"), turn("Chair")]
    asked = passage("REED aliuliza: it is old.")
    assert rules(*capitals, asked) == ["perhaps-a-label"]
    assert rules(*capitals, turn("Clerk"), asked) == []
    assert rules(*capitals, passage("REED aliuliza:-"), SPOKEN) == ["perhaps-a-label"]
    assert "perhaps-a-label" not in rules(*capitals, passage("REED aliuliza:-"), passage("The old bridge"))


def test_lines_below_the_last_words_that_end_no_sentence_are_suspected() -> None:
    spoken = [turn("Anna Reed"), turn("Tom Hale"), turn("Anna Reed"), turn("Tom Hale")]
    headline, contact = passage("Minister opens the bridge"), passage("Anna Stone, office of the mayor")
    assert rules(*spoken, headline) == ["lines-below-words"]
    assert rules(*spoken, headline, contact, passage("Was this of use?")) == ["lines-below-words"]
    assert rules(*spoken, headline, passage("Was it?")) == ["lines-below-words"]
    assert rules(*spoken, headline, passage("Was it?"), passage("It was.")) == []
    assert rules(*spoken, headline, contact, passage("It was. " * 20), contact) == ["lines-below-words"]
    assert rules(*spoken, headline, contact, passage("It was. " * 20 + "."), contact) == []
    assert rules(*spoken[:2], headline) == []
    assert rules(*spoken[:3], headline) == ["lines-below-words"]
    assert rules(*spoken, headline, SPOKEN, turn("Anna Reed")) == []
    assert rules(*spoken[:3], turn("Tom Hale", "So to say"), headline) == []


ASKED = passage("Who pays for it?")


def test_a_question_at_the_end_of_a_turn_is_not_of_who_speaks_again() -> None:
    one, other = turn("Ida Lund"), turn("Tom Hale")
    assert suspected(other, one, ASKED, one, other) == [Suspicion("same-speaker-again", 3, ("Ida Lund", ASKED.text))]
    assert rules(other, one, ASKED, other) == []
    assert rules(other, one, SPOKEN, one) == []
    assert rules(other, one, ASKED, SPOKEN, one) == []
    assert rules(other, one, ASKED, passage("(Laughter.)", "stage"), one) == []


def test_an_answer_below_a_question_is_not_of_who_asks_again() -> None:
    asks = turn("Ida Lund", "Who pays?")
    assert suspected(asks, SPOKEN, asks) == [Suspicion("same-speaker-again", 2, ("Ida Lund", _six(SPOKEN.text)))]
    assert rules(asks, ASKED, asks) == []
    assert rules(asks, passage("The old bridge"), asks) == []


def test_turns_of_one_speaker_are_one_suspicion_and_none_where_another_is() -> None:
    one = turn("Ida Lund")
    assert [found.number for found in suspected(one, ASKED, one, ASKED, one)] == [2]
    label = passage("Mrs. Hale: Who pays for it?")
    assert rules(one, label, one) == ["perhaps-a-label"]


def _six(text: str) -> str:
    return " ".join(text.split()[:6])


def test_what_is_told_of_others_or_quoted_is_no_speech() -> None:
    told = passage(
        "The council met at noon. The mayor said: “I shall close the bridge, for we have no money.” " * 4, "narrative"
    )
    assert rules(turn("Anna Reed"), told) == []


def test_paragraphs_that_break_off_are_reported_when_they_are_many() -> None:
    halves = [passage("The bridge is so old that"), passage("nobody remembers its builder.")]
    assert rules(turn("Anna Reed"), *halves * 4) == []
    assert rules(turn("Anna Reed"), *halves * 5) == ["broken-lines"]


def test_labels_within_paragraphs_are_reported_when_there_are_several() -> None:
    answer = "It is safe. Tom Hale: Who has looked at it?"
    assert rules(turn("Ida Brandt"), turn("Tom Hale"), passage(answer)) == []
    assert rules(turn("Ida Brandt"), turn("Tom Hale"), passage(answer), passage(answer)) == ["label-within"]
    (suspicion,) = suspected(turn("Ida Brandt", f"{answer} {answer}"), turn("Tom Hale"))
    assert (suspicion.line, suspicion.number) == (1, 2)
    assert suspicion.words == ("Tom Hale", "Tom Hale: Who has looked")
    long = turn("Treasurer Tom Hale")
    assert rules(turn("Tom Hale"), long, turn("Ida Brandt"), long) == []
    quoted = passage("It is safe. Tom Hale: “Who has looked at it?”")
    assert rules(turn("Ida Brandt"), turn("Tom Hale"), quoted, quoted) == []


def pasted(problem: Problem) -> Iterator[str]:
    """The entries of a sidecar that the remedy of a problem offers, ready to paste."""
    for match in re.finditer(
        r"\b(?:not_labels|labels|corrections|interview|speaker|people): (?:\[.*?\](?= into|,|;|$)|\{.*?\}|NAME)",
        problem.remedy,
    ):
        yield match[0].replace(" …", "")


def reading_problems(text: str, sidecar: SidecarFile) -> list[Problem]:
    source, _ = decode("a-text", "a-text.txt", text.encode(), sidecar)
    assert source
    return list(read_transcript(source, sidecar)[1])


DOUBTS = {
    "no-turns", "few-turns", "unknown-speaker-of-text", "perhaps-a-label", "perhaps-labels", "speech-outside-turns",
    "odd-speaker", "turn-without-sentence", "unlabelled-interview", "head-in-label", "same-speaker-again",
    "perhaps-one-person", "label-within", "name-of-title", "speaker-addressed",
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


def one_person(*labels: str) -> list[tuple[int, str]]:
    """The lines and names about which a text with these labels is asked whether two speakers are one."""
    text = "The ferry\n\n" + "\n\n".join(f"{label}: The ferry is late again." for label in labels)
    problems = reading_problems(text, read_sidecar("a-text.yml", None)[0])
    return [(one.line, one.what) for one in problems if one.rule == "perhaps-one-person"]


@pytest.mark.parametrize("bare", ["Ferjesjefen", "Ferjesjefens"])
def test_an_office_in_another_form_is_perhaps_of_who_has_it(bare: str) -> None:
    ((line, what),) = one_person(bare, "Tom Hale", "Ferjesjef Ida Lund", bare)
    assert (line, bare in what) == (3, True)


@pytest.mark.parametrize(
    "longer",
    [("Ferjemann Ida Lund",), ("Ferjesjef 2",), ("Ferjesjef",), ("Ferjesjef Ida Lund", "Ferjesjef Karl Berg")],
)
def test_another_office_a_number_or_two_who_have_it_are_no_cause_to_ask(longer: tuple[str, ...]) -> None:
    assert one_person("Ferjesjefen", "Tom Hale", *longer, "Ferjesjefen") == []


def document_in(name: str, language: str) -> Document:
    source = SourceText(name, f"{name}.txt", "", "", "utf-8")
    return Document(source, name, (), language=language)


def test_languages_without_words_are_one_note_for_all_texts() -> None:
    documents = [document_in("a", "en"), document_in("b", "eo"), document_in("c", "br"), document_in("d", "eo")]
    (note,) = corpus_doubts(documents)
    assert (note.rule, note.severity, note.file) == ("no-words-of-language", "note", "c.txt")
    assert note.what.startswith("3 texts in br, eo:")


def test_a_language_that_has_words_or_is_not_known_is_no_cause_for_a_note() -> None:
    assert list(corpus_doubts([document_in("a", "pt-BR"), document_in("b", "und")])) == []
