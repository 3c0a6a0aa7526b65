"""What a sidecar may say, and what it is told where it says something else."""

from __future__ import annotations

import pytest

from stenogram.curation.sidecar import read_sidecar


@pytest.mark.parametrize(
    ("correction", "complaint"),
    [
        ("{begin_turn: Is it safe?, label: Anna}", "label says how the words of begin_turn begin"),
        ("{speaker_of: Is it safe?, label: Is, speaker: Anna}", "label says how the words of begin_turn begin"),
        ("{begin_turn: Is it safe?}", "a turn needs its speaker, or its label"),
        ("{speaker_of: Is it safe?}", "a turn needs its speaker, or its label"),
        ("{lines: 3}", "lines needs are: furniture, narrative, heading or speech"),
        ("{lines: 3, speaker_of: x, are: speech}", "say exactly one of begin_turn, speaker_of, on and lines"),
        ("{lines: 3-x, are: speech}", '"lines" under "corrections" is "3-x", which is neither a line'),
        ("{lines: 3, are: spoken}", 'may be furniture, narrative, heading or speech, but not "spoken"'),
        ("{lines: 3, ar: speech}", '"ar" under "corrections" is not a known key here'),
    ],
)
def test_a_correction_that_says_too_little_or_too_much_is_told_so_at_its_line(correction: str, complaint: str) -> None:
    _, problems = read_sidecar("a.yml", f"title: A\ncorrections:\n  - {correction}\n")
    assert {problem.line for problem in problems} == {3}
    assert any(complaint in problem.what for problem in problems), problems


def test_keys_that_are_left_empty_say_nothing() -> None:
    empty, problems = read_sidecar("a.yml", "title:\nspeaker: ~\ncorrections:\nparticipants:\npeople:\nignore:\n")
    assert (empty.sidecar, problems) == (read_sidecar("a.yml", "# nothing\n")[0].sidecar, ())
    assert empty.sidecar.title is None


@pytest.mark.parametrize(
    ("text", "what", "remedy"),
    [
        (
            "about: Harbour Fair",
            '"about" is "Harbour Fair"; an id has only lower-case letters',
            'write "harbour-fair" if',
        ),
        ("people: {Ann: Ann Lee}", '"Ann" under "people" is "Ann Lee"; an id', 'write "ann-lee" if'),
        ("corrections:\n  - {lines: 3, are: speeches}", 'but not "speeches"', 'write "speech" if'),
        ("corrections:\n  - {lines: 3, are: heading, level: 5}", '"level" under "corrections" may be 2 or 3', "one of"),
        ("date: 2020-02-31", "'2020-02-31' is not in the calendar", "write it as YYYY, YYYY-MM or YYYY-MM-DD"),
        ("date: 2020-13", "'2020-13' is not in the calendar", "write it as YYYY, YYYY-MM or YYYY-MM-DD"),
        ("date: 12.05.2024", "is not a date like", "write 2024-05-12 or 2024-12-05, whichever is meant"),
        ("date: 5/12/2024", "is not a date like", "write 2024-05-12 or 2024-12-05, whichever is meant"),
        ("date: 31.12.2024", "is not a date like", "write 2024-12-31 if that is meant"),
        ("date: 5.5.2024", "is not a date like", "write 2024-05-05 if that is meant"),
        ("date: 2024/5/12", "is not a date like", "write 2024-05-12 if that is meant"),
        ("date: 2024-5-12", "is not a date like", "write 2024-05-12 if that is meant"),
        ("date: 2024-5", "is not a date like", "write 2024-05 if that is meant"),
        ("date: 05.2024", "is not a date like", "write 2024-05 if that is meant"),
        ("date: 20240512", "is not a date like", "write 2024-05-12 if that is meant"),
        ("date: 2024-13-05", "is not in the calendar", "write 2024-05-13 if that is meant"),
        ("date: 12 May 2024", "is not a date like", "write 2024-05-12 if that is meant"),
        ("date: Sunday 12th of May 2024", "is not a date like", "write 2024-05-12 if that is meant"),
        ('date: "Sept. 1st, 2024"', "is not a date like", "write 2024-09-01 if that is meant; the forms are YYYY,"),
        ("date: May 2024", "is not a date like", "write 2024-05 if that is meant"),
        ("date: 12.05.24", "is not a date like", "write it as YYYY, YYYY-MM or YYYY-MM-DD"),
        ("date: 12-14 May 2024", "is not a date like", "write it as YYYY, YYYY-MM or YYYY-MM-DD"),
        ("date: last spring", "is not a date like", "write it as YYYY, YYYY-MM or YYYY-MM-DD"),
        ("date: 30 February 2024", "is not a date like", "write it as YYYY, YYYY-MM or YYYY-MM-DD"),
        ("publsher: x", '"publsher" is not a known key', 'write "publisher" if that is meant'),
        (
            "interview: {ask: a, answers: b}",
            '"ask" under "interview" is not a known key',
            'write "asks" if that is meant',
        ),
        ("qqq: x", '"qqq" is not a known key', "correct its spelling or remove it"),
        ("interview: Ann", '"interview" is "Ann", but needs keys', "{asks: …, answers: …}"),
        ("participants: [Ann]", '"participants" is "Ann", but needs keys', "{name: …, role: …, id: …}"),
        ("notes: x", '"notes" is "x", but needs a list', "with a hyphen"),
        ("title: [Bridge]", '"title" is a list, but needs one text', "in quotation marks"),
        ("notes: [{on: a, note: b, line: five}]", '"line" under "notes" is "five", but needs a number', "digits"),
        ("url: my page", "'my page' is not an address", "correct"),
        ("language: en_GB", '"language" is "en_GB"', "write one like en"),
        ("people: {Ann: }", '"Ann" under "people" is empty', "write a value"),
        (
            "title: A: b",
            "a colon followed by a space",
            'put the value in quotation marks when it has a colon: title: "A: b"',
        ),
        ("a:\n\tb: c", "there is a tab", "spaces"),
        ("title: @home", "begins with a character", "quotation marks"),
        ("title: 'home", "a quotation mark is never closed", "close it"),
        ('title: "home" sweet', "does not match those above", "begins with a quotation mark"),
        ("ignore: [a, b", "in brackets does not continue or end", "close the bracket"),
    ],
)
def test_a_mistake_is_told_in_a_curators_words_with_what_to_write(text: str, what: str, remedy: str) -> None:
    _, problems = read_sidecar("a.yml", text)
    told = [str(problem) for problem in problems]
    assert any(what in problem.what and remedy in problem.remedy for problem in problems), told
    assert not [said for said in told if "pattern" in said or "tuple" in said or "dictionary" in said]


GOOD = """\
title: A sitting
place: Oakham
people:
  Ann: ann-lee
  Bob: bob-lee
corrections:
  - {lines: 3, are: furniture}
  - {lines: 5, are: heading}
ignore: [Bridge]
"""


@pytest.mark.parametrize(
    ("good", "bad", "without"),
    [
        ("place: Oakham", "plase: Oakham", "place"),
        ("place: Oakham", "place: [Oakham]", "place"),
        ("place: Oakham", "date: 1921-13\nqqq: Oakham", "place"),
        ("  Ann: ann-lee", "  Ann: Ann Lee", "people"),
        ("people:\n  Ann: ann-lee\n  Bob: bob-lee", "people: Ann", "people"),
        ("  - {lines: 3, are: furniture}", "  - {lines: 3, are: furnitur}", "corrections"),
        ("  - {lines: 3, are: furniture}", "  - {lines: 3}", "corrections"),
        ("ignore: [Bridge]", "interview: {asks: Ann}", "ignore"),
    ],
)
def test_what_is_wrong_in_a_sidecar_is_left_out_and_the_rest_is_kept(good: str, bad: str, without: str) -> None:
    whole, _ = read_sidecar("a.yml", GOOD)
    read, problems = read_sidecar("a.yml", GOOD.replace(good, bad))
    assert {problem.severity for problem in problems} == {"error"}
    assert (whole.understood, read.understood) == ("all", "part")
    kept = {key: value for key, value in read.sidecar if key != without}
    assert kept == {key: value for key, value in whole.sidecar if key != without}


def test_of_a_list_or_a_set_of_keys_only_the_wrong_entry_is_left_out_and_lines_stay_right() -> None:
    text = GOOD.replace("Ann: ann-lee", "Ann: Ann Lee").replace("lines: 3", "lines: x")
    read, _ = read_sidecar("a.yml", text)
    assert read.sidecar.people == {"Bob": "bob-lee"}
    assert [each.lines for each in read.sidecar.corrections] == ["5"]
    assert (read.line_of("corrections", 0), read.line_of("corrections", 0, "are"), read.line_of("people", "Bob")) == (
        8,
        8,
        5,
    )


@pytest.mark.parametrize("text", ["title: 'home", "Ann", "[]", "- title: home"])
def test_a_sidecar_of_which_nothing_can_be_understood_is_empty_and_in_error(text: str) -> None:
    read, problems = read_sidecar("a.yml", text)
    assert (read.understood, [problem.severity for problem in problems]) == ("nothing", ["error"])
    assert read.sidecar == read_sidecar("a.yml", None)[0].sidecar


@pytest.mark.parametrize("line", ["date: YYYY-MM-DD", "url: …", "embargo: DD.MM.YYYY", "title: ???"])
def test_a_value_that_only_keeps_a_place_is_one_mistake(line: str) -> None:
    sidecar, problems = read_sidecar("a.yml", f"place: Oakham\n{line}\n")
    assert [(problem.rule, problem.line) for problem in problems] == [("placeholder", 2)]
    assert sidecar.sidecar == read_sidecar("a.yml", "place: Oakham\n")[0].sidecar
    assert sidecar.understood == "part"


@pytest.mark.parametrize("code", ["en", "gsw", "pt-BR", "zh-Hant", "sr-Latn-RS", "de-1996"])
def test_a_code_of_a_language_is_taken(code: str) -> None:
    sidecar, problems = read_sidecar("a.yml", f"language: {code}\n")
    assert (sidecar.sidecar.language, problems) == (code, ())


@pytest.mark.parametrize("name", ["english", "français", "日本語", "e", "English (UK)", "engl"])
def test_the_name_of_a_language_is_no_code(name: str) -> None:
    _, problems = read_sidecar("a.yml", f"language: {name}\n")
    assert [problem.rule for problem in problems] == ["invalid-value"]
    assert "write one like en" in problems[0].remedy
