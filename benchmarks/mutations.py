"""Which small changes of the rules the quick tests notice.

    pip install cosmic-ray
    python benchmarks/mutations.py CLONE [--sample 200] [--seed 1] [--packages parsing annotation]

CLONE is a clone of the repository made for this, with its environment in CLONE/.venv: its files are changed and
changed back. A sample of the changes that a slip of the pen would make is drawn at random: a border moved by one, "and"
for "or", a "not" left out, a comparison or a sum turned round, a number off by one. Each is made alone, and the quick
tests of its package run until one fails. What no test notices is printed as a difference, to be judged by eye.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Final

OPERATORS: Final = tuple(
    f"core/{name}"
    for name in (
        "ReplaceComparisonOperator_Gt_GtE",
        "ReplaceComparisonOperator_GtE_Gt",
        "ReplaceComparisonOperator_Lt_LtE",
        "ReplaceComparisonOperator_LtE_Lt",
        "ReplaceComparisonOperator_Eq_NotEq",
        "ReplaceComparisonOperator_NotEq_Eq",
        "ReplaceComparisonOperator_In_NotIn",
        "ReplaceComparisonOperator_Is_IsNot",
        "ReplaceComparisonOperator_IsNot_Is",
        "ReplaceAndWithOr",
        "ReplaceOrWithAnd",
        "ReplaceUnaryOperator_Delete_Not",
        "ReplaceBinaryOperator_Add_Sub",
        "ReplaceBinaryOperator_Sub_Add",
        "ReplaceTrueWithFalse",
        "ReplaceFalseWithTrue",
        "NumberReplacer",
        "ZeroIterationForLoop",
    )
)
"""Operators of cosmic-ray. Each counts alike in the sample, whatever the number of places that it fits."""

QUICK: Final = {
    "parsing": (
        "test_reading_spec test_speakers_spec test_doubts_spec test_problems_spec test_languages_spec test_text_spec "
        "test_reading_properties test_explain test_selectors test_reading_decoding test_corpora test_exchanges_spec"
    ),
    "annotation": (
        "test_linking_spec test_linking_namesakes test_linking_corpus test_linking_properties test_linking_shipped "
        "test_linking_corpora test_registry_spec test_explain test_problems_spec test_corpora"
    ),
    "permalinks": (
        "test_ledger_outcomes test_ledger_spec test_ledger_anchors test_ledger_file test_ledger_days "
        "test_deleted_sentence test_corpora test_ledger_properties"
    ),
    "pages": (
        "test_pages test_pages_header test_pages_marks test_pages_outline test_pages_sections test_pages_voices "
        "test_pages_site test_pages_drafts test_pages_coverage test_pages_escape test_corpora test_wordings_spec"
    ),
}
"""The tests of a package, the likeliest to notice first."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clone", type=Path)
    parser.add_argument("--sample", type=int, default=200, help="changes in all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--packages", nargs="+", choices=QUICK, default=list(QUICK))
    parser.add_argument("--cosmic-ray", default="cosmic-ray", metavar="PROGRAM")
    options = parser.parse_args()
    noticed = total = 0
    for package in options.packages:
        session = _session(options.clone, package, options.cosmic_ray)
        _draw(session, options.sample // len(options.packages), options.seed)
        subprocess.run([options.cosmic_ray, "exec", f"{package}.toml", session.name], cwd=options.clone, check=True)
        killed, survivors = _results(session)
        noticed, total = noticed + killed, total + killed + len(survivors)
        print(f"{package}: {killed} of {killed + len(survivors)} noticed", flush=True)
        for change in survivors:
            print(change, flush=True)
    print(f"in all: {noticed} of {total} noticed, {noticed / max(total, 1):.1%}")
    return 0


def _session(clone: Path, package: str, program: str) -> Path:
    tests = " ".join(f"tests/{name}.py" for name in QUICK[package].split())
    command = f"{clone.resolve()}/.venv/bin/python -m pytest -q -x -p no:cacheprovider {tests}"
    (clone / f"{package}.toml").write_text(
        f'[cosmic-ray]\nmodule-path = "stenogram/{package}"\ntimeout = 600\nexcluded-modules = []\n'
        f'test-command = "{command}"\n[cosmic-ray.distributor]\nname = "local"\n'
    )
    session = clone / f"{package}.sqlite"
    session.unlink(missing_ok=True)
    subprocess.run([program, "init", f"{package}.toml", session.name], cwd=clone, check=True)
    return session


def _draw(session: Path, size: int, seed: int) -> None:
    """Leave a sample in the session: operators in turn, a place of each at random."""
    chance = random.Random(seed)
    with sqlite3.connect(session) as database:
        places: dict[str, list[str]] = {}
        for operator, job in database.execute("SELECT operator_name, job_id FROM mutation_specs ORDER BY rowid"):
            if operator in OPERATORS:
                places.setdefault(operator, []).append(job)
        for jobs in places.values():
            chance.shuffle(jobs)
        rounds = max(map(len, places.values()))
        order = [jobs[index] for index in range(rounds) for _, jobs in sorted(places.items()) if index < len(jobs)]
        drawn = [(job,) for job in order[:size]]
        database.execute("CREATE TEMP TABLE drawn (job_id TEXT PRIMARY KEY)")
        database.executemany("INSERT INTO drawn VALUES (?)", drawn)
        for table in ("mutation_specs", "work_items"):
            database.execute(f"DELETE FROM {table} WHERE job_id NOT IN (SELECT job_id FROM drawn)")


def _results(session: Path) -> tuple[int, list[str]]:
    with sqlite3.connect(session) as database:
        rows = database.execute("SELECT test_outcome, diff FROM work_results").fetchall()
    survivors = [diff for outcome, diff in rows if str(outcome).endswith("SURVIVED")]
    return len(rows) - len(survivors), survivors


if __name__ == "__main__":
    sys.exit(main())
