"""A corpus whose dates are the first and the last of the calendar is built like any other."""

from __future__ import annotations

from pathlib import Path

import pytest

from stenogram.incremental.build import build_site
from stenogram.starter import StarterOptions, starter_files

SUMMITS = """series:
  - {id: river, name: River summits, called: [River summit]}
summits:
  - {id: river-summit-first, name: First River Summit, series: river, date: DAY, place: Oakham, definition: A summit.}
"""
WORDS = """

Anna Reed: The last River summit was last year, on DAY, and the next River summit is planned for next month.

Tom Hale: In Oakham, two days before, and 3,000 years ago.

Anna Reed: Tomorrow, or next year.
"""


@pytest.mark.parametrize("day", ["0001-01-01", "0001-01", "0001", "9999-12-31", "9999-12", "9999"])
def test_it_is_built(day: str, tmp_path: Path) -> None:
    for file in starter_files(StarterOptions("x")):
        path = tmp_path / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8")
    (tmp_path / "registry/summits.yml").write_text(SUMMITS.replace("DAY", f"'{day}'"), encoding="utf-8")
    (tmp_path / "registry/strategies.yml").unlink()
    text = tmp_path / "source_texts/ends.txt"
    text.write_text("The end" + WORDS.replace("DAY", day), encoding="utf-8")
    text.with_suffix(".yml").write_text(f"date: '{day}'\nplace: Oakham\n", encoding="utf-8")
    built = build_site(tmp_path, exports=True)
    assert built.site, [str(problem) for problem in built.problems]
    assert day in (tmp_path / "docs/data/transcripts/ends.json").read_text(encoding="utf-8")
