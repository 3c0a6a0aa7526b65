"""Warnings that were looked at, and names that texts had before."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from stenogram.curation.acceptance import Accepted
from stenogram.incremental.build import build_site, read_corpus
from stenogram.model import TextFiles
from stenogram.prepare import Prepared, prepare
from stenogram.problems import problem
from stenogram.registry import loaded_registry
from stenogram.text_names import fault_of

VILLAGE = Path(__file__).parent / "corpora" / "village"
GAZETTEER = loaded_registry(()).gazetteer
TEXT = "Anna Reed: Is it safe?\n\nTom Hale: It is.\n\nAnna Reed: Thank you.\n"


def read(sidecar: str, text: str = TEXT, before: Prepared | None = None) -> Prepared:
    ledger = before.ledger if before else None
    files = TextFiles("1921-03-04-a", "a.txt", text.encode(), "a.yml", sidecar, "a.turns.json", ledger)
    return prepare(files, GAZETTEER, "2026-01-01")


def rules(prepared: Prepared) -> list[str]:
    return [problem.rule for problem in prepared.problems]


def test_a_warning_is_given_until_it_is_accepted() -> None:
    assert "no-title" in rules(read(""))
    assert "no-title" not in rules(read("accept: [{rule: no-title, why: It never had one}]\n"))


def test_words_say_which_warning_is_meant() -> None:
    assert "no-title" not in rules(read("accept: [{rule: no-title, on: Is it safe, why: x}]\n"))
    assert "no-title" in rules(read("accept: [{rule: no-title, on: Thank you, why: x}]\n"))


def test_words_of_the_message_alone_are_not_what_it_is_about() -> None:
    message = next(problem.what for problem in read("").problems if problem.rule == "no-title")
    said = next(word for word in message.split() if word.isalpha() and len(word) > 3)
    text = f"{TEXT}\nTom Hale: Also {said}.\n"
    assert "no-title" in rules(read(f"accept: [{{rule: no-title, on: {said}, why: x}}]\n", text))


def test_words_that_a_message_names_are_what_it_is_about() -> None:
    accepted = Accepted("unknown-speaker", ("a.txt",), frozenset(), "Anna Reed")
    assert accepted.holds(problem("unknown-speaker", "a.txt", 1, name="Anna Reed", turns=2, person="anna"))


@pytest.mark.parametrize(("line", "holds"), [(0, True), (1, False), (4, True)])
def test_a_warning_about_a_whole_text_is_accepted_while_words_of_it_stand(line: int, holds: bool) -> None:
    accepted = Accepted("same-words", ("a.txt",), frozenset({4}), "Is it safe")
    assert accepted.holds(problem("same-words", "a.txt", line, original="b.txt", name="b")) == holds


def test_words_that_went_are_an_error() -> None:
    prepared = read("accept: [{rule: no-title, on: Is it sound, why: x}]\n")
    assert "quote-not-found-once" in rules(prepared)
    assert "no-title" in rules(prepared)


def test_without_words_it_holds_while_the_text_is_the_one_it_was_written_for() -> None:
    sidecar = "accept: [{rule: no-title, why: It never had one}]\n"
    first = read(sidecar)
    second = read(sidecar, TEXT + "\nTom Hale: Not at all.\n", first)
    assert {"no-title", "accept-outdated"} <= set(rules(second))
    third = read(sidecar.replace("one}", "one, still}"), TEXT + "\nTom Hale: Not at all.\n", first)
    assert not {"no-title", "accept-outdated"} & set(rules(third))


@pytest.mark.parametrize(("rule", "meant"), [("no-titel", "no-title"), ("not-utf-8", None), ("xyz", None)])
def test_only_warnings_can_be_accepted(rule: str, meant: str | None) -> None:
    (mistake,) = (p for p in read(f"accept: [{{rule: {rule}, why: x}}]\n").problems if p.rule == "accept-unknown")
    assert mistake.line == 1
    assert meant is None or mistake.remedy == f"write {meant}"


# --- Former names, and names -------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["index", "../x", r"a\b", "CON", "<img src=x>", "a/b", "x" * 151, "."])
def test_a_former_name_that_no_text_can_have_is_an_error(name: str) -> None:
    quoted = name.replace("\\", "\\\\")
    problems = [p for p in read(f'former_names: ["{quoted}"]\n').problems if p.rule == "bad-former-name"]
    assert [(p.severity, p.line) for p in problems] == [("error", 1)]


@pytest.mark.parametrize(
    ("one", "other", "faults"),
    [
        ("former_names: [old]", "", 0),
        ("former_names: [old]", "former_names: [OLD]", 1),
        ("former_names: [1925-OTHER]", "", 1),
        ("former_names: [1924-Text]", "", 1),
    ],
)
def test_no_two_texts_have_or_had_one_name(one: str, other: str, faults: int, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    shutil.copytree(VILLAGE, corpus, ignore=shutil.ignore_patterns("expected", "source_texts"))
    (corpus / "source_texts").mkdir()
    for name, sidecar in (("1924-text", one), ("1925-other", other)):
        (corpus / f"source_texts/{name}.txt").write_text(f"{name}\n\n{TEXT}")
        (corpus / f"source_texts/{name}.yml").write_text(sidecar)
    assert len([p for p in read_corpus(corpus).problems if p.rule == "bad-former-name"]) == faults


@pytest.mark.parametrize("name", ["größe", "gro\u0308\u00dfe", "łódź-会议", "หนังสือ", "संसद", "a.b", "1-2", "x" * 150])
def test_names_of_every_script_can_be_addresses(name: str) -> None:
    assert fault_of(name) is None


@pytest.mark.parametrize("name", ["a b", "-a", "a-", "_", "a/b", "a%b", "\u0301a", "COM1", "index.html"])
def test_other_names_cannot(name: str) -> None:
    assert fault_of(name) is not None


def test_a_published_text_keeps_its_name_when_a_newcomer_differs_in_letter_case(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    shutil.copytree(VILLAGE, corpus, ignore=shutil.ignore_patterns("expected"))
    assert build_site(corpus, release=True).site
    (corpus / "source_texts/1921-03-04-BRIDGE.txt").write_text(TEXT)
    (problem,) = (p for p in read_corpus(corpus).problems if p.rule == "bad-name")
    assert problem.file == "source_texts/1921-03-04-BRIDGE.txt"


@pytest.mark.parametrize("ending", ["txt", "yml", "turns.json"])
def test_links_among_the_texts_are_not_followed(ending: str, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    shutil.copytree(VILLAGE, corpus, ignore=shutil.ignore_patterns("expected"))
    (tmp_path / "secret").write_text("Anna Reed: A secret.\n")
    (corpus / "source_texts/1930-a.txt").write_text(TEXT)
    place = corpus / f"source_texts/1930-a.{ending}"
    place.unlink(missing_ok=True)
    place.symlink_to(tmp_path / "secret")
    read_again = read_corpus(corpus)
    assert [p.rule for p in read_again.problems if p.severity == "error"] == ["linked-text"]
    assert "1930-a" not in {text.name for text in read_again.prepared}


@pytest.mark.parametrize(
    "settings",
    ["use_directory_urls: false", "theme: {name: mkdocs}", "theme: readthedocs", "theme: {name: null, custom_dir: .}"],
)
def test_a_setting_with_which_no_site_can_be_made_is_refused(settings: str, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    shutil.copytree(VILLAGE, corpus, ignore=shutil.ignore_patterns("expected"))
    (corpus / "mkdocs.yml").write_text(f"site_name: Village\n{settings}\n")
    built = build_site(corpus, release=True)
    assert built.site is None
    refused = [problem for problem in built.problems if problem.severity == "error"]
    assert [(problem.rule, problem.line) for problem in refused] == [("bad-settings", 2)]
