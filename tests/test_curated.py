"""YAML that is made to do harm is refused in a message, whatever its size."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from stenogram.curation import yaml_records

LAUGHS = "a: &a [lol, lol]\n" + "".join(f"{n}: &{n} [*a, *a, *a, *a, *a, *a, *a, *a]\n" for n in range(9))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (LAUGHS, "yaml-alias"),
        ("a: *b", "yaml-alias"),
        ("&a b: c", "yaml-alias"),
        ("a: [[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]]", "yaml-depth"),
        ("a: !!python/object/apply:os.system [ls]\nb: [", "not-yaml"),
        ("? [a]\n: b", "yaml-key"),
        ("a: 1\na: 2", "yaml-doubled-key"),
    ],
)
def test_what_could_do_harm_is_refused(text: str, rule: str) -> None:
    assert [problem.rule for problem in yaml_records.load("a.yml", text)[2]] == [rule]


def test_a_tag_names_nothing_that_is_run() -> None:
    assert yaml_records.load("a.yml", "a: !!python/object/apply:os.system [ls]") == (
        {"a": ["ls"]},
        {(): 1, ("a",): 1, ("a", 0): 1},
        (),
    )


@pytest.mark.parametrize("piece", ["[", "{a: ", "- ", "? ", "a: [{"])
def test_nesting_without_end_is_refused_and_does_not_end_the_process(piece: str) -> None:
    """In a process of its own, which the YAML composer would end by running out of stack."""
    code = f"from stenogram.curation.yaml_records import load; print(load('a.yml', {piece!r} * 200_000)[2][0].rule)"
    root = Path(__file__).resolve().parents[1]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "yaml-depth")
