"""What a problem advises clears it, and makes no other error: every rule of the catalogue (tests/spec/remedies.txt).

A case begins with === and the rule. "--- FILE" is a file of the corpus; "--- then FILE" is what the curator writes
after reading the message; what stands between two @ is taken from the message, word for word. "--- gone FILE"
and "--- gone then FILE" remove one, "--- copy ONE OTHER" and "--- move ONE OTHER" do what they say, "--- latin FILE"
and "--- escaped FILE" write one in ISO 8859-1 and ISO 2022-JP, "--- draft" and "--- release" build. What no case names
is in the corpus of `BASE`.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from stenogram.catalogue import CHAPTERS, RULES
from stenogram.incremental.build import build_site, frame_problems, read_corpus
from stenogram.problems import Problem
from tests.faults.trials import DAY
from tests.test_doubts_spec import DOUBTS

SPEC = Path(__file__).parent / "spec" / "remedies.txt"

BASE = {
    "mkdocs.yml": (Path(__file__).parent / "corpora" / "village" / "mkdocs.yml").read_text(encoding="utf-8"),
    "registry/people.yml": "- {id: anna-reed, name: Anna Reed, definition: A member of the council.}\n",
    "registry/organisations.yml": "- {id: river-board, name: River Board, definition: A board.}\n",
    "source_texts/1921-03-04-bridge.txt": """The bridge

4 March 1921

Anna Reed: The bridge is old, and it is ours. Nobody else will mend it for us before the winter comes.

Tom Hale: It is, and we shall mend it. I have asked the carpenter, and he has told me what he needs for it.

Anna Reed: Then let him begin on Monday, and let the council know when the work is done and paid for.
""",
}


class Step(NamedTuple):
    """One thing done to the corpus, before or after the message is read; without `act` a file is written."""

    after: bool
    act: str
    file: str
    text: str


class Case(NamedTuple):
    rule: str
    case: str
    line: int
    steps: tuple[Step, ...]

    @property
    def name(self) -> str:
        return f"{self.rule}-{self.case}:{self.line}".replace("-:", ":")


def cases() -> list[Case]:
    listed = []
    text = SPEC.read_text(encoding="utf-8")
    for match in re.finditer(r"^=== (.+)\n((?:(?!=== ).*\n?)*)", text, re.MULTILINE):
        rule, _, case = match[1].partition("/")
        steps = []
        parts = r"^--- (then )?(gone |latin |escaped |copy |move |edit )?(?:then )?(.+)\n((?:(?!--- ).*\n?)*)"
        for part in re.finditer(parts, match[2], re.MULTILINE):
            after = " then " in f" {part[0].splitlines()[0]} "
            steps.append(Step(after, (part[2] or "").strip(), part[3], part[4].rstrip("\n") + "\n"))
        listed.append(Case(rule, case, text.count("\n", 0, match.start()) + 1, tuple(steps)))
    return listed


CASES = cases()


def take(root: Path, step: Step, message: str = "") -> None:
    """Do what a step says."""
    first, _, second = step.file.partition(" ")
    if step.file == "release":
        assert build_site(root, release=True).site
    elif step.file == "draft":
        assert build_site(root).site
    elif step.act == "gone":
        path = root / step.file
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    elif step.act == "copy":
        shutil.copy(root / first, root / second)
    elif step.act == "move":
        (root / first).replace(root / second)
    elif step.act == "edit":
        old, new = step.text.splitlines()
        text = (root / step.file).read_text(encoding="utf-8")
        assert old in text
        (root / step.file).write_text(text.replace(old, new), encoding="utf-8")
    else:
        for words in re.findall(r"@(.+?)@", step.text):
            assert words in message
        text = step.text.replace("@", "")
        text = re.sub(r"\\x([0-9a-f]{2})", lambda code: chr(int(code[1], 16)), text)
        path = root / step.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode({"latin": "latin-1", "escaped": "iso-2022-jp"}.get(step.act, "utf-8")))


def problems_of(root: Path) -> tuple[Problem, ...]:
    return frame_problems(root) + read_corpus(root).problems


def reported(problem: Problem, case: Case) -> bool:
    """Whether a problem is the one of a case: of its rule, and in its words."""
    words = re.split(r"\{[^{}]*\}", RULES[case.rule, case.case].what)
    return problem.rule == case.rule and all(word in problem.what for word in words)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_a_problem_advises_clears_it(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)
    for file, text in BASE.items():
        take(tmp_path, Step(False, "", file, text))
    for step in case.steps:
        if not step.after:
            take(tmp_path, step)
    before = problems_of(tmp_path)
    problem = next((one for one in before if reported(one, case)), None)
    assert problem, [str(one) for one in before]
    for step in case.steps:
        if step.after:
            take(tmp_path, step, str(problem))
    after = problems_of(tmp_path)
    assert [str(one) for one in after if one.rule == case.rule and one.file == problem.file] == []
    assert [str(one) for one in after if one.severity == "error"] == []


OF_THE_MACHINE = {
    "cluster", "disk", "foreign-state", "linked-text", "mkdocs", "no-template", "other-version", "page-vanishes",
    "process-lost", "search-failed", "site-in-the-way", "unreadable", "yaml-size", "words-lost",
    "no-site-url", "original-lost", "unknown-registry", "ledger-id-lost", "ledger-missing", "ledger-locked",
    "not-utf-8",
}  # fmt: skip
"""What is advised is no change that a test of `check` could make: their own tests make it."""

OF_OTHER_TESTS = {
    "bad-template/values", "broken-lines", "glued-columns", "many-turns-withdrawn", "no-title/compilation",
    "too-frequent-alias",
}  # fmt: skip
"""What takes more than a small corpus and a reading of it: other tests have such texts and pages."""

NOTHING_NEED_BE_DONE = {
    "closing-thanks", "ledger-changed", "names-alone", "never-mentioned", "no-words-of-language", "page-heads",
    "two-spellings", "unused-alias",
}  # fmt: skip
"""Notes that say what was done, so that it can be looked at."""


def test_every_rule_has_a_case() -> None:
    covered = {(case.rule, case.case) for case in CASES}
    assert covered <= set(RULES)
    # An import has other inputs and its own cases: test_remedies_importing.py.
    importing = {rule.rule for rule in dict(CHAPTERS)["Importing"]}
    elsewhere = OF_THE_MACHINE | NOTHING_NEED_BE_DONE | importing | DOUBTS
    missing = {f"{rule}/{case}".rstrip("/") for rule, case in set(RULES) - covered if rule not in elsewhere}
    assert missing - OF_OTHER_TESTS == set()


@pytest.mark.parametrize("rule", sorted(NOTHING_NEED_BE_DONE))
def test_only_notes_need_nothing_be_done(rule: str) -> None:
    assert {row.severity for row in RULES.values() if row.rule == rule} == {"note"}
