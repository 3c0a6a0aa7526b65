"""Every row of the catalogue is met by some test: what it says is said of an input, not only written down.

Three tables of cases meet most: tests/spec/remedies.txt, the imports, and the doubts of tests/spec/reading. Each of the
others has a test of its own, named here, whose source has the rule.
"""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from stenogram.catalogue import RULES, Rule
from stenogram.curation.sidecar import read_sidecar
from stenogram.parsing import decode, read_transcript
from stenogram.problems import Problem
from tests import test_remedies, test_remedies_importing
from tests.test_reading_spec import CASES

TESTS = Path(__file__).parent

MET_BY = {
    "bad-template/values": "test_theme_templates.py::test_the_line_of_a_template_is_named",
    "broken-lines": "test_doubts_spec.py::test_paragraphs_that_break_off_are_reported_when_they_are_many",
    "cluster": "test_cluster.py::test_a_scheduler_that_does_not_answer_is_an_error_that_says_so",
    "disk": "test_problems_of_the_machine.py::test_a_full_disk_is_said_in_the_words_of_the_system",
    "foreign-state": "test_hostile_state.py::test_a_link_in_place_of_a_folder_of_the_build_is_refused",
    "import-extra": "test_remedies_importing.py::test_a_format_whose_modules_are_not_installed_says_what_to_install",
    "contradiction": "test_remedies_importing.py::test_rows_of_one_transcript_that_contradict_each_other_are_reported",
    "names-alone/exact": "test_linking_corpus.py::test_a_language_of_which_less_is_read_than_of_english_is_a_note",
    "names-alone/inflected": "test_linking_corpus.py::test_a_language_of_which_less_is_read_than_of_english_is_a_note",
    "never-mentioned": "test_linking_corpus.py::test_entries_and_names_that_no_text_has_are_told_in_one_line_each",
    "no-words-of-language": "test_doubts_spec.py::test_languages_without_words_are_one_note_for_all_texts",
    "not-utf-8/unknown": "test_reading_decoding.py::test_bytes_that_are_letters_of_no_language_are_offered_no_encoding",
    "turn-without-sentence": "test_doubts_spec.py::test_a_label_after_which_nothing_ends_like_a_sentence_heads_a_list",
    "unknown-registry": "spec/registry.txt",
    "unused-alias": "test_linking_corpus.py::test_entries_and_names_that_no_text_has_are_told_in_one_line_each",
    "ledger-changed/draft": "test_finished.py::test_a_draft_leaves_a_ledger_that_there_is_as_it_is",
    "ledger-changed/written": "test_finished.py::test_a_build_tells_once_what_became_of_turns_that_have_links",
    "ledger-id-lost": "test_ledger_file.py::test_a_ledger_that_cannot_be_trusted_is_refused",
    "ledger-locked/changed": "test_finished.py::test_a_draft_leaves_a_ledger_that_there_is_as_it_is",
    "ledger-locked/none": "test_publication.py::test_a_locked_build_fails_where_a_ledger_is_missing",
    "ledger-missing": "test_publication.py::test_a_ledger_that_was_there_is_missed_and_one_that_never_was_is_not",
    "linked-text": "test_disk.py::test_a_text_that_cannot_be_read_is_an_error_and_the_others_are_read",
    "many-turns-withdrawn": "test_ledger_file.py::test_much_that_is_withdrawn_at_once_is_a_warning",
    "mkdocs/navigation": "test_problems_of_the_machine.py::test_a_page_of_ones_own_that_no_menu_names_stops_the_build",
    "mkdocs/page": "test_problems_of_the_machine.py::"
    "test_a_page_of_ones_own_with_a_link_that_leads_nowhere_stops_the_build",
    "no-site-url": "test_problems_of_the_machine.py::"
    "test_a_site_without_an_address_is_built_with_a_note_that_goes_when_it_has_one",
    "no-template": "test_problems_of_the_machine.py::"
    "test_a_template_that_is_not_there_is_named_and_putting_it_there_helps",
    "original-lost": "test_originals.py::test_an_original_that_is_not_among_the_texts_stops_the_build",
    "original-lost/changed": "test_originals.py::test_an_original_with_other_bytes_stops_the_build",
    "other-version": "test_problems_of_the_machine.py::test_a_program_that_was_changed_while_it_ran_stops_the_build",
    "page-vanishes/many": "test_published_entries.py::test_pages_that_would_go_are_reported_singly_or_together",
    "page-vanishes/unknown": "test_published_entries.py::"
    "test_a_page_of_one_that_the_registry_has_no_more_is_reported_too",
    "page-vanishes/unnamed": "test_published_entries.py::"
    "test_a_build_warns_before_a_published_page_goes_and_keep_keeps_it",
    "process-lost": "test_problems_of_the_machine.py::test_a_process_that_the_system_ends_stops_the_build",
    "search-failed": "test_problems_of_the_machine.py::test_a_search_program_that_fails_stops_the_build",
    "site-in-the-way": "test_disk.py::test_a_site_in_the_place_of_somebody_elses_files_is_refused",
    "too-frequent-alias": "test_linking_corpus.py::test_a_name_that_turns_up_everywhere_is_told",
    "unreadable": "test_disk.py::test_a_text_that_cannot_be_read_is_an_error_and_the_others_are_read",
    "words-lost": "test_problems_of_the_machine.py::test_a_reading_that_loses_words_publishes_nothing",
    "yaml-size": "test_problems_of_the_machine.py::"
    "test_a_sidecar_too_large_to_read_is_refused_with_its_text_and_a_smaller_one_is_read",
}


def name_of(row: Rule) -> str:
    return f"{row.rule}/{row.case}".rstrip("/")


def says(row: Rule, problem: Problem) -> bool:
    """Whether a problem has the words of a row."""
    words = map(re.escape, re.split(r"\{[^{}]+\}", row.what.replace("{{", "{").replace("}}", "}")))
    return problem.rule == row.rule and re.fullmatch(".*".join(words), problem.what, re.DOTALL) is not None


@cache
def met_in_tables() -> frozenset[str]:
    """Rows that a case of a table meets, which its own test looks for."""
    met = {f"{case.rule}/{case.case}".rstrip("/") for case in test_remedies.CASES}
    importing = {case.rule for case in (*test_remedies_importing.CASES, *test_remedies_importing.OF_THE_READER)}
    met |= {name_of(row) for row in RULES.values() if row.rule in importing}
    for case in CASES:
        if any(line.startswith("problem | ") and line != "problem | none" for line in case.expected):
            sidecar, _ = read_sidecar(f"{case.name}.yml", case.sidecar)
            source, problems = decode(case.name, f"{case.name}.txt", case.text.encode(), sidecar)
            problems += read_transcript(source, sidecar)[1] if source else ()
            met |= {name_of(row) for row in RULES.values() if any(says(row, problem) for problem in problems)}
    return frozenset(met)


@pytest.mark.parametrize("row", RULES.values(), ids=name_of)
def test_every_row_is_met_by_a_test(row: Rule) -> None:
    assert (name_of(row) in MET_BY) != (name_of(row) in met_in_tables()), "name its test in one of the two"


@pytest.mark.parametrize(("row", "test"), MET_BY.items())
def test_the_test_of_a_row_looks_for_its_rule(row: str, test: str) -> None:
    file, _, name = test.partition("::")
    if file.startswith("spec/"):
        assert f"[{row}]" in (TESTS / file).read_text("utf-8")
        return
    functions = {
        node.name: node
        for node in ast.parse((TESTS / file).read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef)
    }
    assert name in functions, f"{test} is no test any more"
    wanted = re.compile(rf"\[?{re.escape(row.partition('/')[0])}\]?")
    called = {node.id for node in ast.walk(functions[name]) if isinstance(node, ast.Name)} & set(functions)
    texts = (
        node.value
        for function in (name, *called)
        for node in ast.walk(functions[function])
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    assert any(wanted.fullmatch(text) for text in texts), f"{test} does not look for {row}"
