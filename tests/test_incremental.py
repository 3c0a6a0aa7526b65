"""A build that makes only what changed gives the same bytes as one from nothing, whatever was edited."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from stenogram import disk
from stenogram.catalogue import RULES
from stenogram.disk import text_stamps
from stenogram.incremental import build, executors
from stenogram.incremental.asked_entries import ALL, EntryDigests, watched
from stenogram.incremental.build import build_site
from stenogram.incremental.page_jobs import MadeFiles, PageJob, RenderContext
from stenogram.model import Organisation, Registry, TextFiles, Transcript
from stenogram.pages import concordance
from stenogram.prepare import Prepared, prepare
from stenogram.problems import Problem
from stenogram.registry import build_gazetteer, for_reading, records_of

VILLAGE = Path(__file__).parent / "corpora" / "village"
BRIDGE = "source_texts/1921-03-04-bridge"

Edit = Callable[[Path, random.Random], None]


def reword(root: Path, deal: random.Random) -> None:
    path = deal.choice(sorted((root / "source_texts").glob("*.txt")))
    words = path.read_text(encoding="utf-8").split(" ")
    words.insert(deal.randrange(len(words) // 2, len(words)), f"word{deal.randrange(1000)}")
    path.write_text(" ".join(words), encoding="utf-8")


def add_turn(root: Path, deal: random.Random) -> None:
    path = deal.choice(sorted((root / "source_texts").glob("*.txt")))
    said = f"\nMartha Hill: The River Board said number {deal.randrange(1000)}.\n"
    path.write_text(path.read_text(encoding="utf-8") + said, encoding="utf-8")


def add_text(root: Path, deal: random.Random) -> None:
    number = deal.randrange(1000)
    head = f"SITTING {number}\n\nMay {1 + number % 28}, 1923, Oakham\n\n"
    text = f"{head}James Reed: The River League is here.\n\nMartha Hill: Yes.\n"
    (root / f"source_texts/1923-05-sitting-{number}.txt").write_text(text, encoding="utf-8")


ECHOED = "The old bridge carries heavy carts every single morning"


def echo(root: Path) -> None:
    """A phrase of the sitting on the bridge is said in another text, by somebody else."""
    append(root / f"{BRIDGE}.txt", f"\nMartha Hill: {ECHOED}.\n")
    text = f"SITTING ON CARTS\n\nMay 2, 1923, Oakham\n\nTom Hale: {ECHOED}.\n\nMartha Hill: Yes.\n"
    (root / "source_texts/1923-05-02-carts.txt").write_text(text, encoding="utf-8")


def remove_text(root: Path, deal: random.Random) -> None:
    texts = sorted((root / "source_texts").glob("1923-*.txt"))
    if texts:
        gone = deal.choice(texts)
        for ending in (".txt", ".yml", ".turns.json"):
            gone.with_name(gone.stem + ending).unlink(missing_ok=True)


def retitle(root: Path, deal: random.Random) -> None:
    path = root / f"{BRIDGE}.yml"
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("title:")]
    path.write_text("\n".join([f"title: Sitting {deal.randrange(1000)}", *lines]) + "\n", encoding="utf-8")


def register(root: Path, deal: random.Random) -> None:
    entry = f"- id: guild-{deal.randrange(10**6)}\n  name: Guild of {deal.randrange(10**6)}\n  definition: A guild.\n"
    with (root / "registry/organisations.yml").open("a", encoding="utf-8") as registry:
        registry.write(entry)


def rename_site(root: Path, deal: random.Random) -> None:
    path = root / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Village Council", f"Village Council {deal.randrange(100)}", 1), encoding="utf-8")


EDITS: tuple[Edit, ...] = (reword, add_turn, add_text, remove_text, retitle, register, rename_site)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def built_anew(root: Path, tmp_path: Path) -> dict[str, bytes]:
    """The site of the same sources in a folder that has no memory."""
    fresh = tmp_path / "fresh"
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(root, fresh, ignore=shutil.ignore_patterns(".stenogram", "site", ".site*", "docs"))
    (fresh / "docs").mkdir()
    assert build_site(fresh).site
    return contents(fresh / "site")


def built_village(tmp_path: Path) -> Path:
    """A copy of the village that has been built once."""
    root = tmp_path / "village"
    shutil.copytree(VILLAGE, root, ignore=shutil.ignore_patterns("expected"))
    assert build_site(root, release=True).site
    return root


@pytest.fixture
def village(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    root = tmp_path / "village"
    shutil.copytree(VILLAGE, root, ignore=shutil.ignore_patterns("expected"))
    (root / "docs").mkdir(exist_ok=True)
    return root


@pytest.mark.parametrize(("seed", "longest"), [(1, concordance.LONGEST), (2, 2), (3, 3)])
def test_after_any_edits_the_site_is_as_if_built_from_nothing(
    village: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, longest: int
) -> None:
    """Where lists are split early, the entries of a few texts have parts that stand and parts that change."""
    monkeypatch.setattr(concordance, "LONGEST", longest)
    deal = random.Random(seed)
    assert build_site(village).site
    for _ in range(3):
        for _ in range(deal.randrange(1, 3)):
            deal.choice(EDITS)(village, deal)
        assert build_site(village).site
        expected, got = built_anew(village, tmp_path), contents(village / "site")
        assert sorted(got) == sorted(expected)
        assert [name for name in got if got[name] != expected[name]] == []


COPYING = """
import sys
from pathlib import Path
from stenogram.incremental import executors, indexing
from stenogram.incremental.build import build_site

class Counted(indexing.CopiedProcess):
    count = 0
    def __init__(self, call):
        Counted.count += 1
        super().__init__(call)

indexing.CopiedProcess, executors.FEW = Counted, 1
assert build_site(Path(sys.argv[1])).site
print(Counted.count)
"""
"""A build in a process of its own, which has no threads but its first; where there are two texts, there are many."""


@pytest.mark.skipif(sys.platform != "linux", reason="copies are made on Linux alone")
def test_an_index_that_a_copy_of_the_build_joins_is_as_if_built_from_nothing(village: Path, tmp_path: Path) -> None:
    assert build_site(village).site
    reword(village, random.Random(1))
    done = subprocess.run([sys.executable, "-c", COPYING, village], check=True, capture_output=True, text=True)
    assert done.stdout == "1\n", done.stderr
    assert contents(village / "site") == built_anew(village, tmp_path)


COPYING_PAGES = """
import sys
from pathlib import Path
from stenogram.incremental import build, executors
from stenogram.incremental.copied_process import Copies

class Noted(Copies):
    tasks = set()
    def submit(self, fn, *args, **kwargs):
        self.tasks.add(fn.__name__)
        return super().submit(fn, *args, **kwargs)

build.Copies = executors.Copies = Noted
executors.FEW, executors.FEW_FOR_COPIES, build.FEW_FOR_COPIES = 1, 0, 0
assert build.build_site(Path(sys.argv[1])).site
print(*sorted(Noted.tasks))
"""
"""The same, where copies pay for one text and one page."""


@pytest.mark.skipif(sys.platform != "linux", reason="copies are made on Linux alone")
def test_pages_that_copies_of_the_build_make_are_as_if_built_from_nothing(village: Path, tmp_path: Path) -> None:
    assert build_site(village).site
    reword(village, random.Random(1))
    done = subprocess.run([sys.executable, "-c", COPYING_PAGES, village], check=True, capture_output=True, text=True)
    assert done.stdout == "make_batch make_volume\n", done.stderr
    assert contents(village / "site") == built_anew(village, tmp_path)


def test_a_text_that_went_leaves_no_file_where_pages_are_made_in_volumes(
    village: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build, "FEW", 0)
    deal = random.Random(1)
    add_text(village, deal)
    assert build_site(village).site
    # From here on there is a site before the one that stands.
    reword(village, deal)
    assert build_site(village).site
    remove_text(village, deal)
    assert build_site(village).site
    assert contents(village / "site") == built_anew(village, tmp_path)


def test_only_what_an_edit_touches_is_made_again(village: Path) -> None:
    registry = village / "registry" / "organisations.yml"
    registry.write_text(
        registry.read_text(encoding="utf-8").replace("the river.\n", "the river.\n  keep: true\n", 1), "utf-8"
    )
    build_site(village)
    stamps = {path: path.stat().st_mtime_ns for path in (village / "docs").rglob("*") if path.is_file()}
    reword(village, random.Random(1))
    build_site(village)
    touched = {path.name for path, stamp in stamps.items() if path.stat().st_mtime_ns != stamp}
    assert any(name.endswith(".md") for name in touched)
    untouched = {path.name for path in stamps} - touched
    assert {"river-league.md", "about.md"} & untouched


def test_a_page_is_made_again_when_somebody_else_says_its_words_or_no_longer_does(
    village: Path, tmp_path: Path
) -> None:
    page, carts = village / "docs/transcripts/1921-03-04-bridge.md", village / "source_texts/1923-05-02-carts.txt"
    echo(village)
    said = carts.read_text(encoding="utf-8")
    carts.write_text(said.replace(ECHOED, "Nothing at all"), encoding="utf-8")
    assert build_site(village).site
    assert "st-also" not in page.read_text(encoding="utf-8")
    carts.write_text(said, encoding="utf-8")
    assert build_site(village).site
    assert f"“{ECHOED}”: [Tom Hale, 2 May 1923](" in page.read_text(encoding="utf-8")
    assert contents(village / "site") == built_anew(village, tmp_path)
    remove_text(village, random.Random(1))
    assert build_site(village).site
    assert "st-also" not in page.read_text(encoding="utf-8")


def test_a_generated_page_that_somebody_changed_is_made_again(village: Path) -> None:
    build_site(village)
    page = village / "docs/transcripts/1921-03-04-bridge.md"
    before = page.read_text(encoding="utf-8")
    page.write_text("# Changed by hand\n", encoding="utf-8")
    build_site(village)
    assert page.read_text(encoding="utf-8") == before


def test_a_cache_that_keeps_nothing_gives_the_same_site(village: Path, tmp_path: Path) -> None:
    """What is forgotten between the steps of a build is read again: pages and search index are as they would be."""
    (village / ".stenogram").mkdir()
    (village / ".stenogram/cache").touch()
    assert build_site(village).site
    assert (village / ".stenogram/cache").is_file()
    assert contents(village / "site") == built_anew(village, tmp_path)


def test_a_template_of_the_corpus_takes_the_place_of_one_that_is_loaded(village: Path) -> None:
    own = village / "templates/pages"
    own.mkdir(parents=True)
    (own / "unused.md").write_text("Nothing.\n", encoding="utf-8")
    build_site(village)
    (own / "transcript.md").write_text("---\ntitle: Own\n---\n# Own\n\nOur template.\n", encoding="utf-8")
    build_site(village)
    assert "Our template." in (village / "docs/transcripts/1921-03-04-bridge.md").read_text(encoding="utf-8")


def test_the_site_map_tells_of_translations_that_nobody_touched(village: Path, tmp_path: Path) -> None:
    text = (village / f"{BRIDGE}.txt").read_text(encoding="utf-8")
    (village / f"{BRIDGE}-ru.txt").write_text(text, encoding="utf-8")
    sidecar = "language: ru\ntranslation_of: {text: 1921-03-04-bridge}\n"
    (village / f"{BRIDGE}-ru.yml").write_text(sidecar, encoding="utf-8")
    assert build_site(village).site
    append(village / "source_texts/1922-06-01-opening.txt", "\nMartha Hill: One word more.\n")
    assert build_site(village).site
    expected, got = (folder["sitemap.xml"] for folder in (built_anew(village, tmp_path), contents(village / "site")))
    assert b'hreflang="ru"' in expected
    assert got == expected


def test_a_file_of_an_entry_tells_that_another_got_a_page(village: Path) -> None:
    """The entry and all that names it stay as they are; another text names for the first time what it belongs to."""
    guilds = """\
- id: weavers
  name: Weavers Guild
  definition: A guild.
- id: school
  name: Oakham Weaving School
  definition: A school.
  part_of: weavers
"""
    append(village / "registry/organisations.yml", guilds)
    append(village / f"{BRIDGE}.txt", "\nMartha Hill: The Oakham Weaving School is new.\n")
    file = village / "docs/data/organisations/school.json"

    def address_of_guild() -> object:
        assert build_site(village).site
        return json.loads(file.read_text(encoding="utf-8"))["relations"][0]["address"]

    assert address_of_guild() is None
    append(village / "source_texts/1922-06-01-opening.txt", "\nMartha Hill: The Weavers Guild is old.\n")
    assert address_of_guild() is not None


def texts_made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of texts of which pages are made from now on."""
    names: list[str] = []
    whole = executors.make

    def noting(transcript: Transcript, job: PageJob, context: RenderContext) -> MadeFiles:
        names.append(job.name)
        return whole(transcript, job, context)

    monkeypatch.setattr(executors, "make", noting)
    return names


GUILD = "- id: weavers\n  name: Weavers Guild\n  definition: A guild.\n"


@pytest.mark.parametrize(
    ("new", "made"),
    [
        ("- id: weavers\n  name: Weavers Guild\n  definition: All who weave.\n", ["1921-03-04-bridge"]),
        ("# A remark.\n- id: weavers\n  name: Weavers Guild\n  definition: A guild.\n", []),
        (f"{GUILD}- id: tanners\n  name: Tanners Guild\n  definition: A guild.\n  keep: true\n", None),
    ],
)
def test_an_entry_is_printed_again_only_where_it_is_named(
    village: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, new: str, made: list[str] | None
) -> None:
    registry = village / "registry/organisations.yml"
    append(registry, GUILD)
    append(village / f"{BRIDGE}.txt", "\nMartha Hill: The Weavers Guild is old.\n")
    build_site(village, release=True)
    names = texts_made(monkeypatch)
    registry.write_text(registry.read_text(encoding="utf-8").replace(GUILD, new), encoding="utf-8")
    assert build_site(village).site
    # A name more may be meant in any text: all are read again.
    assert made is None or names == made
    monkeypatch.undo()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert built_anew(village, tmp_path) == contents(village / "site")


def test_what_is_asked_of_a_registry_is_noted_with_what_it_lacks() -> None:
    registry = Registry({"one": Organisation("one", "One", "First"), "two": Organisation("two", "Two", "Second")}, {})
    asked: set[str] = set()
    seen = watched(registry, asked)
    assert seen.entities["one"].name == "One"
    assert seen.entities.get("none") is None
    assert "two" not in seen.series
    assert asked == {"one", "none", "series two"}
    assert list(seen.entities) == ["one", "two"]
    assert ALL in asked


def test_digests_of_what_was_asked_tell_entries_that_came_changed_or_went() -> None:
    one = Organisation("one", "One", "First")
    files = (("registry/organisations.yml", "one"),)
    digests = EntryDigests.of(Registry({"one": one}, {}), files)
    moved = EntryDigests.of(Registry({"one": replace(one, line=7)}, {}), files)
    changed = EntryDigests.of(Registry({"one": replace(one, definition="Another")}, {}), files)
    more = EntryDigests.of(Registry({"one": one, "two": replace(one, id="two")}, {}), (*files, ("x", "two")))
    assert digests.of_asked(("one",)) == moved.of_asked(("one",)) == more.of_asked(("one",))
    assert digests.of_asked(("one",)) != changed.of_asked(("one",))
    assert digests.of_asked(("two",)) == changed.of_asked(("two",)) != more.of_asked(("two",))
    assert digests.of_asked((ALL, "one")) != more.of_asked((ALL, "one"))


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def untouched_for_long(root: Path) -> None:
    """Let the files of texts be as old as those that nobody edits."""
    for path in (root / "source_texts").iterdir():
        os.utime(path, (1_600_000_000, 1_600_000_000))


@pytest.fixture
def calm(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files count as untouched at once: their time of change cannot be set."""
    monkeypatch.setattr(text_stamps, "_SETTLED", 0)


def texts_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of texts that are read from now on."""
    names: list[str] = []
    whole = disk.text_files

    def noting(path: Path, file: str) -> tuple[TextFiles | None, Problem | None]:
        names.append(path.stem)
        return whole(path, file)

    monkeypatch.setattr(disk, "text_files", noting)
    return names


def test_texts_that_nobody_touched_are_not_read_again(
    village: Path, monkeypatch: pytest.MonkeyPatch, calm: None
) -> None:
    build_site(village, release=True)
    build_site(village)
    untouched_for_long(village)
    append(village / "registry/organisations.yml", "# A remark.\n")
    build_site(village)
    names = texts_read(monkeypatch)
    assert build_site(village).written is None
    assert names == []
    append(village / f"{BRIDGE}.txt", "\nMartha Hill: One word more.\n")
    build_site(village)
    assert set(names) == {"1921-03-04-bridge"}


@pytest.mark.parametrize("ending", [".txt", ".yml", ".turns.json"])
def test_a_text_is_read_again_where_anything_beside_it_has_the_same_size_and_another_time(
    village: Path, monkeypatch: pytest.MonkeyPatch, calm: None, ending: str
) -> None:
    build_site(village, release=True)
    build_site(village)
    names = texts_read(monkeypatch)
    path = village / f"{BRIDGE}{ending}"
    path.write_bytes(path.read_bytes())
    build_site(village)
    assert "1921-03-04-bridge" in names


def test_what_changed_a_moment_ago_is_read_again(village: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build_site(village)
    build_site(village)
    names = texts_read(monkeypatch)
    build_site(village)
    assert "1921-03-04-bridge" in names


def test_another_definition_reads_no_text_and_is_shown_wherever_it_was(
    village: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_site(village, release=True)
    path = village / "registry/organisations.yml"
    words = path.read_text(encoding="utf-8")
    assert "  definition: The board that looks after the river.\n" in words
    changed = "  # What it is.\n  definition: Looks after the river, it is said.\n  sources: [A book]\n"
    path.write_text(words.replace("  definition: The board that looks after the river.\n", changed), encoding="utf-8")
    monkeypatch.setattr(executors, "prepare", None)
    assert build_site(village).site
    monkeypatch.undo()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    expected, got = built_anew(village, tmp_path), contents(village / "site")
    assert [name for name in {**got, **expected} if got.get(name) != expected.get(name)] == []
    assert any(b"Looks after the river, it is said." in content for content in got.values())


def test_another_wording_of_a_problem_reads_no_text_and_is_printed(
    village: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (village / "source_texts/1922-01-01-carts.txt").write_text("James Reed: The carts are here.\n", encoding="utf-8")
    build_site(village, release=True)
    row = RULES["no-title", "none"]
    monkeypatch.setitem(RULES, ("no-title", "none"), replace(row, what="nothing here is a title", remedy="name it"))
    append(village / "registry/organisations.yml", "# Else nothing would be asked at all.\n")
    monkeypatch.setattr(executors, "prepare", None)
    assert [problem.what for problem in build_site(village).problems if problem.rule == "no-title"] == [
        "nothing here is a title"
    ]


def test_a_wording_that_names_what_was_not_stored_reads_its_texts_again(
    village: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (village / "source_texts/1922-01-01-carts.txt").write_text("James Reed: The carts are here.\n", encoding="utf-8")
    build_site(village, release=True)
    row = RULES["no-title", "none"]
    monkeypatch.setitem(RULES, ("no-title", "none"), replace(row, what="in {place} nothing is a title"))
    append(village / "registry/organisations.yml", "# Else nothing would be asked at all.\n")
    names: list[str] = []

    def noting(files: TextFiles, *others: Any) -> Prepared:
        names.append(files.name)
        monkeypatch.setitem(RULES, ("no-title", "none"), row)
        return prepare(files, *others)

    monkeypatch.setattr(executors, "prepare", noting)
    build_site(village)
    assert names == ["1922-01-01-carts"]


def test_texts_read_the_same_with_what_is_kept_of_a_registry_for_them() -> None:
    """What `for_reading` leaves out may be asked for by nothing that reads a text."""
    root = Path(__file__).resolve().parents[1]
    texts, _ = disk.texts(root)
    files, _ = disk.registry_files(root)
    records = records_of(tuple(files.items()))
    whole, bare = (build_gazetteer(registry)[0] for registry in (records, for_reading(records)))
    assert any(entity.definition for entity in records.entities.values())
    assert not any(entity.definition or entity.line for entity in bare.registry.entities.values())
    assert len(texts) == 5
    for text in texts:
        assert prepare(text, whole, "2026-01-01") == prepare(text, bare, "2026-01-01")
