"""The corpus that `init` makes: it builds at once, shows every key, and never covers anything."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from stenogram import exporters, translations
from stenogram.cli import cli
from stenogram.incremental.build import read_corpus
from stenogram.starter import StarterOptions, starter_files


def init(folder: Path, *options: str) -> tuple[int, str]:
    result = CliRunner().invoke(cli, ["init", str(folder), *options])
    return result.exit_code, result.output


@pytest.fixture
def started(tmp_path: Path) -> Path:
    folder = tmp_path / "harbour-records"
    assert init(folder)[0] == 0
    return folder


def test_a_new_corpus_has_no_problem_of_any_kind(started: Path) -> None:
    read = read_corpus(started)
    assert [str(problem) for problem in read.problems] == []
    assert (read.tally.transcripts, read.tally.speakers) == (1, 3)


def test_the_sample_shows_what_the_program_does(started: Path) -> None:
    (prepared,) = read_corpus(started).prepared
    assert prepared.transcript
    document, mentions = prepared.transcript.document, prepared.transcript.mentions
    kinds = {type(block).__name__ for block in document.blocks}
    assert kinds == {"Furniture", "Heading", "Narrative", "Turn"}
    assert {paragraph.kind for turn in document.turns() for paragraph in turn.paragraphs} == {"speech", "stage"}
    assert {mention.kind for found in mentions for mention in found} == {"summit", "strategy", "organisation", "person"}
    assert any(turn.label is None for turn in document.turns()), "a turn that only the sidecar knows of"
    assert document.notes
    assert document.corrections


def keys_of(schema: object) -> set[str]:
    """Every key that a schema lets a curator write."""
    if isinstance(schema, list):
        return set().union(*map(keys_of, schema))
    if not isinstance(schema, dict):
        return set()
    own = set(schema["properties"]) if isinstance(schema.get("properties"), dict) else set()
    return own.union(*map(keys_of, schema.values()))


@pytest.mark.parametrize("stem", ["people", "organisations", "summits", "strategies", "not-names", "home", "sidecar"])
def test_every_key_that_can_be_written_is_shown_or_told_in_a_comment(started: Path, stem: str) -> None:
    (file,) = started.glob("source_texts/*.yml") if stem == "sidecar" else [started / f"registry/{stem}.yml"]
    shown = file.read_text(encoding="utf-8")
    # What all four kinds of entry share need be shown only once.
    shared = "" if stem == "sidecar" else "".join(p.read_text(encoding="utf-8") for p in started.glob("registry/*.yml"))
    missing = [key for key in keys_of(exporters.json_schemas()[stem]) if not re.search(rf"\b{key}\b", shown + shared)]
    assert missing == []


def test_every_curated_file_names_a_schema_that_is_there(started: Path) -> None:
    curated = [*started.glob("registry/*.yml"), *started.glob("source_texts/*.yml")]
    assert len(curated) == 7
    for file in curated:
        named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", file.read_text(encoding="utf-8"))
        assert named
        assert (file.parent / named[1]).is_file()


def test_a_name_in_any_script_and_with_any_sign_is_the_sites_name(tmp_path: Path) -> None:
    name = "Протоколы: \"Hansard\" #1 {{ x }} 'a' \\"
    assert init(tmp_path / "a", "--name", name)[0] == 0
    assert yaml.safe_load((tmp_path / "a/mkdocs.yml").read_bytes())["site_name"] == name


def test_what_only_the_build_writes_is_not_kept_by_git(started: Path) -> None:
    assert (started / ".gitattributes").read_text().splitlines()[-1] == "source_texts/*.txt -text"
    ignored = (started / ".gitignore").read_text().splitlines()
    assert {"/site/", "/.stenogram/", "/docs/transcripts/"} <= set(ignored)


def test_a_folder_with_anything_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    status, said = init(tmp_path)
    assert (status, "mine.txt" in said, "new or empty folder" in said) == (1, True, True)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("name", ["mine.txt", "mkdocs.yml", "source_texts/a.txt", "registry/people.yml"])
def test_a_repository_with_more_than_its_host_made_is_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("mine")
    assert init(tmp_path)[0] == 1
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [tmp_path / name]


def test_in_a_repository_that_a_host_made_its_own_files_stay(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    for name in ("README.md", "LICENSE", ".gitignore", ".github/CODEOWNERS"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("theirs\n/site/\n")
    status, output = init(tmp_path)
    assert (status, "README.md was not changed" in output) == (0, True)
    assert (tmp_path / "README.md").read_text() == "theirs\n/site/\n"
    ignored = (tmp_path / ".gitignore").read_text().splitlines()
    assert ignored[:2] == ["theirs", "/site/"]
    assert (ignored.count("/site/"), "/.stenogram/" in ignored) == (1, True)
    assert not [problem for problem in read_corpus(tmp_path).problems if problem.severity != "note"]


def test_the_address_of_the_site_is_taken_and_ends_in_a_slash(tmp_path: Path) -> None:
    assert init(tmp_path / "a", "--url", "https://example.org/records")[0] == 0
    assert yaml.safe_load((tmp_path / "a/mkdocs.yml").read_bytes())["site_url"] == "https://example.org/records/"
    assert init(tmp_path / "b", "--url", "example.org")[0] == 2
    assert not (tmp_path / "b").exists()


def test_a_wheel_stands_in_for_an_index(tmp_path: Path) -> None:
    wheel = tmp_path / "stenogram-1.0-py3-none-any.whl"
    wheel.write_bytes(b"PK")
    assert init(tmp_path / "a", "--wheel", str(wheel))[0] == 0
    assert (tmp_path / "a/requirements.txt").read_text() == f"./wheels/{wheel.name}\n"
    assert (tmp_path / "a/wheels" / wheel.name).read_bytes() == b"PK"


def test_the_schemas_are_kept_by_git(started: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=started, check=True)
    command = ["git", "status", "--porcelain", "-uall", "docs"]
    listed = subprocess.run(command, cwd=started, capture_output=True, text=True, check=True).stdout
    assert "docs/data/schemas/sidecar.schema.json" in listed
    (started / "docs/data/turns.csv").write_text("")
    assert subprocess.run(command, cwd=started, capture_output=True, text=True, check=True).stdout == listed


def test_a_folder_that_git_has_just_made_counts_as_empty(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git/HEAD").write_text("ref: refs/heads/main\n")
    assert init(tmp_path)[0] == 0


def test_what_was_begun_and_interrupted_is_made_whole(started: Path) -> None:
    (started / "mkdocs.yml").unlink()
    assert init(started)[0] == 0
    assert (started / "mkdocs.yml").is_file()
    (started / "mkdocs.yml").write_text("site_name: changed\n")
    assert init(started)[0] == 1
    assert (started / "mkdocs.yml").read_text() == "site_name: changed\n"


def test_a_new_corpus_speaks_the_language_that_was_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    words = 'msgid "Home"\nmsgstr "Start: hier"\n\nmsgid "People"\nmsgstr "Menschen"\n'
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    monkeypatch.setattr(translations, "catalogue_text", lambda language: head + words)
    translations._site.cache_clear()
    (settings,) = [file.text for file in starter_files(StarterOptions("x", language="de")) if file.path == "mkdocs.yml"]
    translations._site.cache_clear()
    read = yaml.safe_load(settings)
    assert read["theme"]["language"] == "de"
    assert read["nav"][0] == {"Start: hier": "index.md"}
    assert {"Menschen": "people/index.md"} in read["nav"]
    assert {"Search": "search/index.md"} in read["nav"]


@pytest.mark.parametrize(
    ("given", "code"),
    [("de-AT", "de"), ("German", "de"), ("français", "fr"), ("zh-CN", "zh"), ("zh", "zh"), ("ar_EG", "ar")],
)
def test_a_language_of_the_site_has_codes_and_names(given: str, code: str, tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["init", str(tmp_path / "new"), "--language", given])
    assert result.exit_code == 0, result.output
    assert f"language: {code}\n" in (tmp_path / "new/mkdocs.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("given", ["pl", "Polish", "xx"])
def test_a_language_without_words_of_the_site_is_refused_with_what_to_do(given: str, tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["init", str(tmp_path / "new"), "--language", given])
    assert result.exit_code == 2
    assert f"the site's own words are not available in {given}, only in en, ar, de, es, fr, ru, zh" in " ".join(
        result.output.split()
    )
    assert "texts may be in any language: leave the option out" in " ".join(result.output.split())
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("given", ["zh-TW", "zh-Hant"])
def test_another_script_of_a_language_of_the_site_is_refused_in_that_language(given: str, tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["init", str(tmp_path / "new"), "--language", given])
    assert result.exit_code == 2
    assert f"网站没有 {given} 的界面文字，只有 en, ar, de, es, fr, ru, zh" in result.output
    assert not (tmp_path / "new").exists()
