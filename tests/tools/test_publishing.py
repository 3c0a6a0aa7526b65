"""Real servers get the site: rsync puts it there, git pushes its branch. A shell in place of ssh is the server."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from stenogram.cli import cli

pytestmark = pytest.mark.tools

TEXT = """Sitting of the Harbour Council

Saltmere, 12 May 1931

Peter Voss: The sitting is open. We turn to the lighthouse.

Ida Brandt: The lamp was lit on nineteen nights of March, and on no other.
"""
HOST = "anna@example.org"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, list(map(str, arguments)))


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus whose numbers are final, and a server that is a shell: what ssh would run there is run here."""
    shell = tmp_path / "ssh"
    shell.write_text('#!/bin/sh\n[ "$1" = -l ] && shift 2\n[ "$1" = example.org ] || exit 255\nshift\nexec "$@"\n')
    shell.chmod(0o755)
    monkeypatch.setenv("RSYNC_RSH", str(shell))
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Anna")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "anna@example.org")
    folder = tmp_path / "records"
    assert run("init", folder).exit_code == 0
    for path in folder.glob("source_texts/1931*"):
        path.unlink()
    (folder / "source_texts/sitting.txt").write_text(TEXT)
    return folder


def release(corpus: Path) -> None:
    result = run("build", "--corpus", corpus, "--release")
    assert result.exit_code == 0, result.output


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_server_gets_the_site_and_keeps_nothing_that_is_not_of_it(corpus: Path, tmp_path: Path) -> None:
    release(corpus)
    web = tmp_path / "web"
    result = run("publish", f"{HOST}:{web}", "--corpus", corpus)
    assert result.exit_code == 0, result.output
    assert "texts published for the first time: 1" in result.output
    assert files(web) == files(corpus / "site")
    (web / "stale.html").write_text("old")
    result = run("publish", f"{HOST}:{web}", "--corpus", corpus)
    assert result.exit_code == 0, result.output
    assert "no text has changed" in result.output
    assert files(web) == files(corpus / "site")


def test_a_folder_of_others_on_a_server_is_left_alone(corpus: Path, tmp_path: Path) -> None:
    release(corpus)
    web = tmp_path / "web"
    web.mkdir()
    (web / "letter.txt").write_text("mine")
    result = run("publish", f"{HOST}:{web}", "--corpus", corpus)
    assert (result.exit_code, files(web)) == (1, {"letter.txt"})
    assert "name a new or empty folder" in result.output
    (web / "letter.txt").unlink()
    assert run("publish", f"{HOST}:{web}", "--corpus", corpus).exit_code == 0, "an empty one is taken"


def test_a_server_that_does_not_answer_is_named_with_its_reason(corpus: Path, tmp_path: Path) -> None:
    release(corpus)
    result = run("publish", f"elsewhere.example:{tmp_path / 'web'}", "--corpus", corpus)
    assert result.exit_code == 1
    assert "rsync failed: rsync: connection unexpectedly closed" in result.output


def test_a_branch_is_pushed_and_another_clone_knows_what_was_published(corpus: Path, tmp_path: Path) -> None:
    release(corpus)
    host = tmp_path / "host.git"
    git(tmp_path, "init", "-q", "--bare", str(host))
    git(corpus, "init", "-q", "-b", "main")
    git(corpus, "remote", "add", "origin", str(host))
    git(corpus, "add", "-A")
    git(corpus, "commit", "-qm", "Records")
    git(corpus, "push", "-q", "origin", "main")
    result = run("publish", "gh-pages", "--push", "--corpus", corpus)
    assert result.exit_code == 0, result.output
    assert "first time: 1" in result.output
    assert {"index.html", ".nojekyll"} <= set(git(host, "ls-tree", "--name-only", "gh-pages").split())
    git(tmp_path, "clone", "-q", "-b", "main", str(host), "clone")
    clone = tmp_path / "clone"
    (clone / "source_texts/second.txt").write_text(TEXT.replace("12 May", "13 May").replace("lighthouse", "pier"))
    release(clone)
    result = run("publish", "gh-pages", "--push", "--corpus", clone)
    assert result.exit_code == 0, result.output
    assert "new texts: 1 (second)" in result.output
    assert "transcripts/second/index.html" in git(host, "ls-tree", "-r", "--name-only", "gh-pages").split()


@pytest.mark.parametrize("target", ["web", "web.zip", "gh-pages", f"{HOST}:WEB"])
def test_no_place_gets_what_is_provisional(target: str, corpus: Path, tmp_path: Path) -> None:
    git(corpus, "init", "-q")
    place = tmp_path / "web" if target.startswith("web") else tmp_path / "server"
    named = {"web": place, "web.zip": place.with_suffix(".zip"), "gh-pages": target}.get(target, f"{HOST}:{place}")
    result = run("publish", named, "--corpus", corpus)
    assert (result.exit_code, "--release" in result.output) == (1, True)
    assert not place.exists()
    assert not place.with_suffix(".zip").exists()
    assert "gh-pages" not in git(corpus, "branch", "--list", "gh-pages")
