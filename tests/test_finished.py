"""A build of nothing new says what the last one said and touches nothing; whatever is new is noticed."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from stenogram.incremental.build import BuildResult, build_site
from stenogram.progress import Stages
from tests.test_incremental import built_village, contents

BRIDGE = "source_texts/1921-03-04-bridge"


@pytest.fixture
def village(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    return built_village(tmp_path)


def steps(built: BuildResult) -> list[str]:
    return [step.name for step in built.steps]


def test_a_build_of_nothing_new_only_looks(village: Path) -> None:
    before = contents(village)
    built = build_site(village)
    assert steps(built) == ["looking for changes"]
    assert built.site == village / "site"
    assert contents(village) == before


def test_it_tells_what_the_last_one_told(village: Path) -> None:
    (village / f"{BRIDGE}.yaml").write_text("title: x\n", encoding="utf-8")
    assert build_site(village).site is None
    (village / f"{BRIDGE}.yaml").unlink()
    (village / "source_texts/nobody.yml").write_text("title: x\n", encoding="utf-8")
    first, second = build_site(village), build_site(village)
    assert len(steps(first)) > 1 == len(steps(second))
    assert [str(each) for each in second.problems] == [str(each) for each in first.report.problems] != []
    assert second.tally == first.tally
    assert [row.counts for row in second.report.rows] == [row.counts for row in first.report.rows]
    assert build_site(village, strict=True).site is None


def append(name: str, line: str) -> Callable[[Path], None]:
    def edit(root: Path) -> None:
        with (root / name).open("a", encoding="utf-8") as file:
            file.write(line)

    return edit


def new_day(root: Path) -> None:
    os.environ["SOURCE_DATE_EPOCH"] = "1800000000"


NEW = {
    "a text": append(f"{BRIDGE}.txt", "\nMartha Hill: One word more.\n"),
    "a sidecar": append(f"{BRIDGE}.yml", "\nplace: Elsewhere\n"),
    "the registry": append("registry/organisations.yml", "- id: a-guild\n  name: Guild of A\n  definition: A guild.\n"),
    "a page of docs": append("docs/about.md", "\nA line by hand.\n"),
    "a new page": append("docs/extra.md", "# Extra\n"),
    "the settings": append("mkdocs.yml", "\ncopyright: Nobody\n"),
    "a stray file": append("source_texts/nobody.yml", "title: x\n"),
    "a ledger that went": lambda root: (root / f"{BRIDGE}.turns.json").unlink(),
    "a text that went": lambda root: (
        [path.unlink() for path in (root / "source_texts").glob("1921-03-04-bridge*")] and None
    ),
    "the day that is asked for": new_day,
    "a file of the site": append("site/about/index.html", "by hand"),
    "a file of the site that went": lambda root: (root / "site/about/index.html").unlink(),
}


@pytest.mark.parametrize("what", NEW)
def test_whatever_is_new_is_built(village: Path, what: str) -> None:
    NEW[what](village)
    assert len(steps(build_site(village))) > 1


def test_a_site_that_somebody_changed_is_made_whole_again(village: Path) -> None:
    before = contents(village / "site")
    (village / "site/about/index.html").write_text("by hand", encoding="utf-8")
    (village / "site/search/index.html").unlink()
    assert build_site(village).site
    assert contents(village / "site") == before


def test_a_text_that_is_edited_while_it_is_built_is_not_missed(village: Path) -> None:
    append(f"{BRIDGE}.txt", "\nMartha Hill: First.\n")(village)

    def edit_meanwhile(step: str, done: int, total: int, seconds: float) -> None:
        if step == "putting the site in place":
            append(f"{BRIDGE}.txt", "\nMartha Hill: Second.\n")(village)

    build_site(village, Stages(edit_meanwhile))
    page = village / "site/transcripts/1921-03-04-bridge/index.html"
    assert "Second." not in page.read_text(encoding="utf-8")
    build_site(village)
    assert "Second." in page.read_text(encoding="utf-8")


def test_the_cache_keeps_what_the_site_was_made_of_and_no_more(village: Path) -> None:
    def entries() -> int:
        return sum(path.is_file() for path in (village / ".stenogram/cache").rglob("*"))

    texts = len(list((village / "source_texts").glob("*.txt")))
    # Of each what was read, its records for search with what tells of them, which entries it uses and by which of its
    # blocks, where it names them, its figures, its phrases, its passage for the home page, its picture and its source;
    # and the registry.
    assert entries() == 11 * texts + 1
    append(f"{BRIDGE}.txt", "\nMartha Hill: One word more.\n")(village)
    build_site(village)
    assert entries() == 11 * texts + 1


def ledger(root: Path) -> Path:
    return root / f"{BRIDGE}.turns.json"


def reword(root: Path) -> None:
    text = root / f"{BRIDGE}.txt"
    content = text.read_text(encoding="utf-8")
    assert "Martha Hill: " in content
    text.write_text(content.rstrip() + "\n\nMartha Hill: A turn that is new.\n", encoding="utf-8")


def test_a_build_tells_once_what_became_of_turns_that_have_links(village: Path) -> None:
    reword(village)
    (note,) = (each for each in build_site(village).report.problems if each.rule == "ledger-changed")
    assert note.severity == "note"
    assert "1 new (turn-" in note.what
    assert [each for each in build_site(village).report.problems if each.rule == "ledger-changed"] == []


def test_a_draft_leaves_a_ledger_that_there_is_as_it_is(village: Path) -> None:
    before = ledger(village).read_bytes()
    reword(village)
    built = build_site(village, leave_ledgers=True)
    assert built.site
    assert ledger(village).read_bytes() == before
    assert "`build` will write it" in str(next(each for each in built.problems if each.rule == "ledger-changed"))
    locked = build_site(village, locked=True)
    assert locked.site is None
    assert [each.rule for each in locked.problems if each.severity == "error"] == ["ledger-locked"]
    assert build_site(village).site
    assert ledger(village).read_bytes() != before
    assert build_site(village, locked=True).site


def test_a_new_text_has_a_ledger_when_its_numbers_are_made_final(village: Path) -> None:
    (village / "source_texts/1925-01-01-new.txt").write_text("NEW\n\nMartha Hill: Yes.\n", encoding="utf-8")
    for leave in (True, False):
        assert build_site(village, leave_ledgers=leave).site
        assert not (village / "source_texts/1925-01-01-new.turns.json").exists()
    assert build_site(village, locked=True).site is None
    assert build_site(village, release=True).site
    assert (village / "source_texts/1925-01-01-new.turns.json").exists()
    assert build_site(village, locked=True).site
