"""Every problem is a row of the catalogue, and reads as one line that ends in its rule."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from stenogram.catalogue import IDS, RULES, Rule
from stenogram.messages import fields, filled_in, plural_forms
from stenogram.problems import Problem, problem

PACKAGE = Path(__file__).resolve().parents[1] / "stenogram"
SOURCES = {path.relative_to(PACKAGE).as_posix(): path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}
TREES = {name: ast.parse(source) for name, source in SOURCES.items()}


def calls() -> Iterator[tuple[str, ast.Call, str]]:
    """Every call of a plain name or attribute, with its place."""
    for name, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                called = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
                yield f"stenogram/{name}:{node.lineno}", node, called


def takers() -> dict[str, int]:
    """What takes a rule, and as which argument: Problem, and functions that have a parameter of that name."""
    positions = {"Problem": 3}
    for tree in TREES.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                for member in node.body:
                    if isinstance(member, ast.FunctionDef) and member.name == "__init__":
                        names = [argument.arg for argument in member.args.args]
                        positions.update({node.name: names.index("rule") - 1} if "rule" in names else {})
            elif isinstance(node, ast.FunctionDef) and node.name != "__init__":
                names = [argument.arg for argument in (*node.args.posonlyargs, *node.args.args)]
                texts = [
                    ast.unparse(argument.annotation or ast.Constant(0))
                    for argument in (*node.args.posonlyargs, *node.args.args)
                ]
                if "rule" in names and texts[names.index("rule")] == "str":
                    positions[node.name] = names.index("rule")
    return positions


def written() -> set[str]:
    """Every text that stands in the code, the catalogue apart."""
    nodes = (node for name, tree in TREES.items() if name != "catalogue.py" for node in ast.walk(tree))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_every_rule_has_a_row_in_the_catalogue() -> None:
    positions = takers()
    assert positions["problem"] == 0, "the table is asked by its own function"
    missing = []
    for place, call, called in calls():
        if called in positions and len(call.args) > positions[called]:
            rule = call.args[positions[called]]
            if isinstance(rule, ast.Constant) and rule.value not in IDS:
                missing.append(f"{place}: {rule.value}")
            elif isinstance(rule, ast.JoinedStr):
                missing.append(f"{place}: a rule is written out, not put together")
    assert missing == [], "add a row to stenogram/catalogue.py, then run: make expected"


def test_every_row_is_reported_somewhere() -> None:
    assert IDS - written() == set()


def test_a_problem_is_made_in_one_place_alone() -> None:
    made = [place for place, call, called in calls() if called == "Problem" and call.args]
    assert [place for place in made if not place.startswith("stenogram/problems.py:")] == []


def test_a_severity_is_that_of_the_row() -> None:
    severities: dict[str, set[str]] = {}
    for row in RULES.values():
        severities.setdefault(row.rule, set()).add(row.severity)
    wrong = []
    for place, call, called in calls():
        if called == "Problem" and len(call.args) > 3:
            severity, rule = call.args[2], call.args[3]
            if isinstance(severity, ast.Constant) and isinstance(rule, ast.Constant) and rule.value in IDS:
                wrong += [] if severity.value in severities[rule.value] else [f"{place}: {rule.value}"]
    assert wrong == []


def test_what_a_row_names_is_given_wherever_it_is_reported() -> None:
    wrong = []
    for place, call, called in calls():
        if called != "problem" or place.startswith("stenogram/problems.py"):
            continue
        given = {word.arg: word.value for word in call.keywords}
        case = given.pop("case", ast.Constant(""))
        if not isinstance(call.args[0], ast.Constant) or None in given:
            continue
        cases = [option.value for option in ast.walk(case) if isinstance(option, ast.Constant)]
        for row in (RULES.get((str(call.args[0].value), str(option))) for option in cases if isinstance(option, str)):
            if row is None or fields(row.what) | fields(row.remedy) != set(given):
                wrong.append(f"{place}: {call.args[0].value}")
    assert wrong == []


@pytest.mark.parametrize("row", RULES.values(), ids=lambda row: f"{row.rule}-{row.case}".strip("-"))
def test_the_texts_of_a_row_are_halves_of_one_sentence(row: Rule) -> None:
    for text in (row.what, row.remedy):
        assert text == text.strip()
        assert not text.endswith("."), "the message goes on"
        assert fields(text) is not None
        assert all("#" in form for forms in plural_forms(text) for form in forms), "the number would not be printed"


def test_a_message_ends_in_its_rule() -> None:
    message = str(Problem("source_texts/a.txt", 3, "warning", "few-turns", "only 2 turns", "say who speaks"))
    assert message == "source_texts/a.txt:3: warning: only 2 turns; say who speaks [few-turns]"


def test_a_row_is_filled_in() -> None:
    made = problem("unknown-encoding", "source_texts/a.yml", 2, encoding="klingon")
    assert str(made) == (
        'source_texts/a.yml:2: error: there is no encoding "klingon"; '
        "write a name such as windows-1251, iso-8859-1 or utf-16 [unknown-encoding]"
    )


@pytest.mark.parametrize(("count", "shown"), [(0, "0 turns"), (1, "1 turn"), (2, "2 turns"), (1205, "1,205 turns")])
def test_a_number_stands_with_its_noun(count: int, shown: str) -> None:
    assert filled_in("{turns:# turn|# turns}", {"turns": count}) == shown


def test_a_rule_that_is_not_listed_cannot_be_reported() -> None:
    with pytest.raises(KeyError):
        problem("no-such-rule", "a.txt")
