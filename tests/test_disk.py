"""What is written, and what is left alone."""

from __future__ import annotations

import multiprocessing
import os
from pathlib import Path

import pytest

from stenogram import disk
from stenogram.hosts.mkdocs.config import site_config
from stenogram.incremental.build import build_site
from stenogram.model import GeneratedFile


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / disk.STATE).mkdir()
    (tmp_path / disk.TEXTS).mkdir()
    return tmp_path


def put(root: Path, name: str, content: bytes = b"A: Yes.\n") -> None:
    (root / disk.TEXTS / name).write_bytes(content)


def names(root: Path) -> list[str]:
    return [files.name for files in disk.texts(root)[0]]


def rules(root: Path) -> list[str]:
    return [problem.rule for problem in disk.texts(root)[1]]


def test_a_text_comes_with_its_sidecar_and_its_ledger(root: Path) -> None:
    put(root, "a.txt")
    put(root, "a.yml", b"title: A\n")
    put(root, "a.turns.json", b"{}\n")
    ((files,), problems) = disk.texts(root)
    assert (files.raw, files.sidecar, files.ledger, problems) == (b"A: Yes.\n", "title: A\n", "{}\n", ())
    assert (files.file, files.sidecar_file, files.ledger_file) == (
        "source_texts/a.txt",
        "source_texts/a.yml",
        "source_texts/a.turns.json",
    )


def test_texts_come_in_the_order_of_their_names(root: Path) -> None:
    for name in ("b.txt", "a.txt", "a-2.txt"):
        put(root, name)
    assert names(root) == ["a-2", "a", "b"]


@pytest.mark.parametrize("name", ["нота-протеста", "会议-2016", "a.b-c_d", "2016"])
def test_a_name_in_any_script_can_be_an_address(root: Path, name: str) -> None:
    put(root, f"{name}.txt")
    assert names(root) == [name]


@pytest.mark.parametrize(
    "name",
    [
        "a b",
        "a#b",
        "a?b",
        "a%20b",
        "-a",
        "a<b>",
        'a"b',
        "index",
        "Index",
        "con",
        "NUL",
        "lpt1.x",
        "a\u202eb",
        "x" * 151,
        "x" * 251,  # A file may have it, and none beside it.
    ],
)
def test_a_name_that_cannot_be_an_address_is_an_error(root: Path, name: str) -> None:
    put(root, f"{name}.txt")
    assert names(root) == []
    assert rules(root) == ["bad-name"]


def test_names_that_differ_only_in_case_are_an_error(root: Path) -> None:
    put(root, "A.txt")
    put(root, "a.txt")
    assert names(root) == ["A"]
    assert rules(root) == ["bad-name"]


# Links among the source texts are not followed, so that none leads out of the corpus.
@pytest.mark.parametrize(
    ("kind", "rule"), [("loop", "linked-text"), ("folder", "unreadable"), ("dangling", "linked-text")]
)
def test_a_text_that_cannot_be_read_is_an_error_and_the_others_are_read(root: Path, kind: str, rule: str) -> None:
    put(root, "b.txt")
    path = root / disk.TEXTS / "a.txt"
    if kind == "folder":
        path.mkdir()
    else:
        path.symlink_to("a.txt" if kind == "loop" else "nowhere")
    assert names(root) == ["b"]
    assert rules(root) == [rule]


def test_a_missing_or_unreadable_folder_is_an_error_and_not_an_empty_corpus(root: Path) -> None:
    (root / disk.TEXTS).rmdir()
    assert rules(root) == ["no-folder"]
    (root / disk.TEXTS).write_text("a file")
    assert rules(root) == ["unreadable"]


def test_files_that_belong_to_no_text_are_told(root: Path) -> None:
    for name in ("a.txt", "a.yml", "a.turns.json", "README.md", ".a.txt.swp", ".hidden.txt"):
        put(root, name)
    assert rules(root) == []
    put(root, "a.yaml")
    put(root, "b.TXT")
    put(root, "c.yml")
    put(root, "d.turns.json")
    found = {(problem.file, problem.severity) for problem in disk.texts(root)[1]}
    assert found == {
        ("source_texts/a.yaml", "error"),
        ("source_texts/b.TXT", "error"),
        ("source_texts/c.yml", "warning"),
        ("source_texts/d.turns.json", "warning"),
    }


@pytest.mark.parametrize("ending", "docx doc odt rtf pdf PDF html htm csv xlsx xml tei json eml".split())
def test_a_file_of_another_format_is_told_with_what_to_make_of_it(root: Path, ending: str) -> None:
    put(root, "a.txt")
    put(root, f"minutes.{ending}")
    (problem,) = disk.texts(root)[1]
    assert (problem.file, problem.severity) == (f"source_texts/minutes.{ending}", "warning")
    assert ("as CSV" if ending in ("csv", "xlsx") else "plain text in UTF-8, named NAME.txt") in problem.remedy


@pytest.mark.parametrize("ending", "md text vtt srt SRT sbv".split())
def test_a_text_of_another_ending_need_only_be_renamed(root: Path, ending: str) -> None:
    put(root, "a.txt")
    put(root, f"minutes.{ending}")
    (problem,) = disk.texts(root)[1]
    assert (problem.file, problem.rule) == (f"source_texts/minutes.{ending}", "not-a-text")
    assert problem.remedy == "rename it to NAME.txt: it is read as it is"


def test_many_files_of_another_format_are_one_warning_with_their_number_and_the_first(root: Path) -> None:
    for n in range(1, 13):
        put(root, f"sitting-{n:02}.docx")
    put(root, "sitting.PDF")
    word, pdf = sorted(disk.texts(root)[1])
    assert word.what == (
        "12 word processor's documents are not read: sitting-01.docx, sitting-02.docx, sitting-03.docx, …"
    )
    assert pdf.file == "source_texts/sitting.PDF"


def test_what_is_kept_on_purpose_beside_the_texts_is_not_told(root: Path) -> None:
    purposeful = ("README.md", "LICENSE.md", ".gitkeep", ".hidden.docx", "~$a.docx", "photo.jpg", "seal.svg", "a.pdf")
    for name in ("a.txt", *purposeful):
        put(root, name)
    assert rules(root) == []


def test_a_folder_with_texts_in_it_is_told(root: Path) -> None:
    for name in ("1921", "pictures", ".git"):
        (root / disk.TEXTS / name).mkdir()
    put(root, "1921/a.txt")
    put(root, ".git/a.txt")
    (problem,) = disk.texts(root)[1]
    assert (problem.file, problem.severity) == ("source_texts/1921", "warning")
    assert "source_texts/ itself" in problem.remedy


def test_a_registry_that_is_not_there_or_has_a_file_of_another_name_is_told(root: Path) -> None:
    assert [problem.rule for problem in disk.registry_files(root)[1]] == ["no-folder"]
    (root / "registry").mkdir()
    (root / "registry/people.yml").write_text("- id: a\n")
    (root / "registry/persons.yml").touch()
    found, problems = disk.registry_files(root)
    assert (list(found), [problem.file for problem in problems]) == (["registry/people.yml"], ["registry/persons.yml"])


def test_a_name_of_bytes_that_are_no_text_is_an_error_that_can_be_printed(root: Path) -> None:
    Path(os.fsdecode(os.fsencode(root / disk.TEXTS) + b"/\xff.txt")).write_bytes(b"A: Yes.\n")
    (problem,) = disk.texts(root)[1]
    assert problem.rule == "bad-name"
    str(problem).encode()


def test_only_what_differs_is_written(root: Path) -> None:
    docs = root / "docs"
    files = [GeneratedFile("people/a.md", "A"), GeneratedFile("people/b.md", "B")]
    assert disk.write_docs(root, docs, files) == disk.Written(2, 0, 0)
    stamp = (docs / "people/a.md").stat().st_mtime_ns
    files[1] = GeneratedFile("people/b.md", "C")
    assert disk.write_docs(root, docs, files) == disk.Written(1, 1, 0)
    assert (docs / "people/a.md").stat().st_mtime_ns == stamp
    assert (docs / "people/b.md").read_text() == "C"


def test_stale_files_go_and_nothing_else_does(root: Path) -> None:
    docs = root / "docs"
    disk.write_docs(root, docs, [GeneratedFile("people/a.md", "A"), GeneratedFile("summits/b.md", "B")])
    (docs / "people/photo.jpg").write_bytes(b"\xff")
    assert disk.write_docs(root, docs, []) == disk.Written(0, 0, 2)
    assert sorted(path.name for path in docs.rglob("*")) == ["people", "photo.jpg"]


def test_what_a_killed_build_wrote_is_removed_by_the_next(root: Path) -> None:
    docs = root / "docs"

    def killed():  # type: ignore[no-untyped-def]
        yield GeneratedFile("people/a.md", "A")
        yield GeneratedFile("people/b.md", "B")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        disk.write_docs(root, docs, killed())
    assert disk.write_docs(root, docs, [GeneratedFile("people/b.md", "B")]).removed == 1
    assert not (docs / "people/a.md").exists()


@pytest.mark.parametrize("name", ["share/{}.png", "people/{}.md", "{}/x.json"])
def test_a_name_too_long_for_a_file_stops_one_build_and_no_further_one(root: Path, name: str) -> None:
    docs = root / "docs"
    files = [GeneratedFile("people/a.md", "A")]
    with pytest.raises(OSError, match="too long"):
        disk.write_docs(root, docs, [*files, GeneratedFile(name.format("x" * 300), "x")])
    disk.write_docs(root, docs, files)
    assert disk.write_docs(root, docs, files) == disk.Written(0, 1, 0)
    assert (root / disk.STATE / "docs.txt").read_text() == "people/a.md\n"


def test_a_folder_that_took_the_place_of_a_stale_file_stays(root: Path) -> None:
    docs = root / "docs"
    disk.write_docs(root, docs, [GeneratedFile("share/a.png", "A")])
    (docs / "share/a.png").unlink()
    (docs / "share/a.png").mkdir()
    (docs / "share/a.png/own").write_text("x")
    disk.write_docs(root, docs, [])
    assert (docs / "share/a.png/own").read_text() == "x"


@pytest.mark.parametrize("name", ["../x.md", "/etc/x.md", "people/../../x.md", "people\\..\\x.md"])
def test_nothing_is_written_outside_the_docs(root: Path, name: str) -> None:
    with pytest.raises(ValueError, match="outside"):
        disk.write_docs(root, root / "docs", [GeneratedFile(name, "x")])


def test_nothing_is_written_through_a_link_that_leads_outside(root: Path, tmp_path: Path) -> None:
    (root / "docs").mkdir()
    (root / "elsewhere").mkdir()
    (root / "docs/people").symlink_to(root / "elsewhere")
    with pytest.raises(ValueError, match="outside"):
        disk.write_docs(root, root / "docs", [GeneratedFile("people/x.md", "x")])
    assert list((root / "elsewhere").iterdir()) == []


def test_a_finished_site_takes_the_place_of_the_old_one(root: Path) -> None:
    site = root / "site"
    site.mkdir()
    (site / "old.html").touch()
    new = disk.staging(site)
    new.mkdir()
    (new / "new.html").touch()
    disk.publish_site(new, site)
    assert [path.name for path in site.iterdir()] == ["new.html"]
    assert sorted(path.name for path in root.iterdir()) == [".stenogram", "site", "source_texts"]


def test_after_a_kill_between_the_renames_the_old_site_comes_back(root: Path) -> None:
    old = root / ".site.old"
    old.mkdir()
    (old / "index.html").touch()
    disk.recover(root, root / "site")
    assert (root / "site/index.html").exists()
    assert sorted(path.name for path in root.iterdir()) == [".stenogram", "site", "source_texts"]


def _hold(root: Path, held: object, release: object) -> None:
    with disk.lock(root):
        held.set()  # type: ignore[attr-defined]
        release.wait(30)  # type: ignore[attr-defined]


def test_a_second_build_is_refused_while_one_is_at_work(root: Path) -> None:
    context = multiprocessing.get_context("spawn")
    held, release = context.Event(), context.Event()
    other = context.Process(target=_hold, args=(root, held, release))
    other.start()
    assert held.wait(30)
    with pytest.raises(disk.BusyError, match="another build"), disk.lock(root):
        pass
    release.set()
    other.join(30)
    with disk.lock(root):
        pass


def test_a_text_that_was_renamed_without_its_ledger_stops_the_build(root: Path) -> None:
    put(root, "new-name.txt")
    put(root, "old-name.turns.json", b"{}")
    (problem,) = disk.texts(root)[1]
    assert (problem.file, problem.severity) == ("source_texts/old-name.turns.json", "error")
    assert "rename this file to new-name.turns.json" in problem.remedy
    assert "former_names: [old-name]" in problem.remedy


def test_a_ledger_whose_text_was_removed_is_a_warning(root: Path) -> None:
    put(root, "a.txt")
    put(root, "a.turns.json", b"{}")
    put(root, "gone.turns.json", b"{}")
    (problem,) = disk.texts(root)[1]
    assert (problem.severity, problem.rule) == ("warning", "no-text")


@pytest.mark.parametrize("name", ["a.txt", "a.yml", "a.turns.json"])
def test_a_message_names_the_file_that_cannot_be_read(root: Path, name: str) -> None:
    put(root, "a.txt")
    (root / disk.TEXTS / name).unlink(missing_ok=True)
    (root / disk.TEXTS / name).mkdir()
    (problem,) = disk.texts(root)[1]
    assert (problem.file, problem.severity, problem.rule) == (f"source_texts/{name}", "error", "unreadable")


@pytest.mark.parametrize(
    ("name", "remedy"), [("a.yml", "save it as UTF-8"), ("a.turns.json", "git checkout -- source_texts/a.turns.json")]
)
def test_a_message_names_the_file_that_is_not_utf8(root: Path, name: str, remedy: str) -> None:
    put(root, "a.txt")
    put(root, name, b"\xff\xfe")
    (problem,) = disk.texts(root)[1]
    assert (problem.file, problem.severity) == (f"source_texts/{name}", "error")
    assert remedy in problem.remedy


def test_a_published_text_that_lost_its_ledger_is_an_error_and_a_new_text_is_not(root: Path) -> None:
    put(root, "new.txt")
    put(root, "kept.txt")
    put(root, "kept.turns.json", b"{}")
    put(root, "lost.txt")
    for name in ("kept", "lost"):
        (root / "site/transcripts" / name).mkdir(parents=True)
    (problem,) = disk.lost_ledgers(root, root / "site", ("kept", "lost", "new"))
    assert (problem.file, problem.severity) == ("source_texts/lost.turns.json", "error")
    assert "git checkout -- source_texts/lost.turns.json" in problem.remedy


def test_a_site_that_shares_its_files_with_the_old_one_leaves_it_to_the_next_build(root: Path) -> None:
    site = root / "site"
    for name in ("one", "two", "three"):
        new = disk.staging(site)
        new.mkdir(exist_ok=True)
        (new / name).touch()
        disk.publish_site(new, site, linked=True)
    assert sorted(path.name for path in site.iterdir()) == ["one", "three"]
    assert sorted(path.name for path in (root / ".site.old").iterdir()) == ["two"]


def test_a_site_that_is_a_link_is_made_where_it_leads(tmp_path: Path) -> None:
    (tmp_path / "corpus" / "source_texts").mkdir(parents=True)
    (tmp_path / "corpus" / "mkdocs.yml").write_text("site_name: x\nplugins: []\ntheme: {name: stenogram}\n")
    (tmp_path / "www" / "records").mkdir(parents=True)
    (tmp_path / "corpus" / "site").symlink_to(tmp_path / "www" / "records")
    for _ in range(2):
        built = build_site(tmp_path / "corpus")
        assert built.site == tmp_path / "www" / "records"
        assert (built.site / "index.html").is_file()
        assert (tmp_path / "corpus" / "site").is_symlink()


@pytest.mark.parametrize(
    "site_dir", ["source_texts", "registry/site", ".stenogram", "templates", ".", "docs/site", ".."]
)
def test_a_site_that_would_replace_the_corpus_is_refused(tmp_path: Path, site_dir: str) -> None:
    root = tmp_path / "corpus"
    (root / "source_texts").mkdir(parents=True)
    (root / "source_texts" / "a.txt").write_text("A: Yes.\n")
    (root / "mkdocs.yml").write_text(f"site_name: x\nsite_dir: {site_dir}\n")
    assert [problem.rule for problem in site_config(root)[1]] == ["bad-settings"]


@pytest.mark.parametrize("docs_dir", ["source_texts", "registry", "templates/pages", ".stenogram", ".stenogram/docs"])
def test_pages_are_written_into_no_folder_of_the_curators_or_of_the_state(tmp_path: Path, docs_dir: str) -> None:
    root = tmp_path / "corpus"
    (root / docs_dir).mkdir(parents=True)
    (root / "mkdocs.yml").write_text(f"site_name: x\ndocs_dir: {docs_dir}\n")
    (problem,) = site_config(root)[1]
    assert (problem.rule, problem.severity) == ("bad-settings", "error")
    assert "docs_dir" in problem.what


def test_a_site_in_the_place_of_somebody_elses_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "me.jpg").touch()
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nsite_dir: pictures\n")
    assert [problem.rule for problem in site_config(tmp_path)[1]] == ["site-in-the-way"]
