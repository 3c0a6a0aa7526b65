"""The steps of the workflows that `init` writes, run one by one in an empty environment.

The index of packages is asked for what Stenogram depends on; of itself the wheel of this checkout stands in for it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from stenogram.cli import cli
from tests.test_wheel import wheel

__all__ = ["wheel"]
pytestmark = [pytest.mark.tools, pytest.mark.slow, pytest.mark.xdist_group("wheel")]

_CONTEXT = {"github.token": "token", "github.event.pull_request.number": "7", "github.sha": "0" * 40}
_GH = """#!/bin/sh
echo "$@" >> "$GH_CALLS"
cat understood.md >> "$GH_CALLS"
"""
_SOMEBODY_ELSE = """#!/bin/sh
cd {checkout}
if [ -e .git/waiting ]; then
    rm .git/waiting
    env -u GIT_DIR -u GIT_WORK_TREE -u GIT_INDEX_FILE git push -q origin main
fi
"""
SECOND = """Sitting on the pier

Saltmere, 13 May 1931

Peter Voss: The sitting is open. Is the pier safe, and who has looked at it?

Ida Brandt: The pier is safe as far as the third post, and no further.
"""


def git(folder: Path, *arguments: str | Path) -> str:
    identity = ("-c", "user.name=Anna", "-c", "user.email=anna@example.org", "-c", "init.defaultBranch=main")
    done = subprocess.run(["git", *identity, *map(str, arguments)], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


class Server:
    """A code host: a bare repository, a folder for what is cached between runs, one for what is published."""

    def __init__(self, folder: Path, wheel: Path) -> None:
        self.folder, self.wheel = folder, wheel
        self.repository = folder / "records.git"
        self.caches, self.published, self.calls = folder / "caches", folder / "published", folder / "calls.txt"
        self.runs = self.restored = 0
        folder.mkdir()
        git(folder, "init", "-q", "--bare", self.repository)
        (folder / "programs").mkdir()
        (folder / "programs/gh").write_text(_GH)
        (folder / "programs/gh").chmod(0o755)
        # What a job's git does before it pushes: somebody else may be faster.
        (folder / "hooks").mkdir()
        (folder / "hooks/pre-push").write_text(_SOMEBODY_ELSE.format(checkout=folder / "anna"))
        (folder / "hooks/pre-push").chmod(0o755)
        self.settings = folder / "gitconfig"
        self.settings.write_text(f"[core]\n\thooksPath = {folder / 'hooks'}\n")

    def clone(self, name: str) -> Path:
        git(self.folder, "clone", "-q", self.repository, name)
        return self.folder / name

    def restore(self, workspace: Path, cached: str) -> None:
        """Begin a run with what the last one has left in a folder that is cached."""
        if (self.caches / cached).exists():
            self.restored += 1
            shutil.copytree(self.caches / cached, workspace / cached)

    def keep(self, workspace: Path, cached: str) -> None:
        """Keep a folder for the next run, as hosts do where it is there: pip makes none for what it has beside it."""
        shutil.rmtree(self.caches / cached, ignore_errors=True)
        if (workspace / cached).exists():
            shutil.copytree(workspace / cached, self.caches / cached)

    def stored(self) -> set[str]:
        """The names of what the builds' cache has; they are made of what went in."""
        folder = self.caches / ".stenogram/cache"
        return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}

    def environment(self, workspace: Path, programs: Path) -> dict[str, str]:
        known = {
            name: value for name, value in os.environ.items() if name.startswith("PIP_") and name != "PIP_NO_INDEX"
        }
        path = os.pathsep.join(map(str, (programs, self.folder / "programs", "/usr/local/bin", "/usr/bin", "/bin")))
        summary, more = workspace.with_name(f"{workspace.name}.md"), workspace.with_name(f"{workspace.name}.env")
        more.touch()
        return known | {
            "PATH": path,
            "HOME": os.environ.get("HOME", str(self.folder)),
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_WORKSPACE": str(workspace),
            "GITHUB_STEP_SUMMARY": str(summary),
            "GITHUB_ENV": str(more),
            "GH_CALLS": str(self.calls),
            "GIT_CONFIG_GLOBAL": str(self.settings),
            "PIP_FIND_LINKS": f"{self.wheel.parent} {os.environ.get('PIP_FIND_LINKS', '')}".strip(),
            "PIP_CACHE_DIR": str(self.wheel.parent / "pip"),
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        }

    def run(self, workflow: str, branch: str = "main") -> None:
        """Run the one job of a workflow on a branch. Raises where a step fails."""
        self.runs += 1
        workspace = self.clone(f"run-{self.runs}")
        git(workspace, "checkout", "-q", branch)
        programs = self.folder / f"environment-{self.runs}"
        environment = self.environment(workspace, programs / "bin")
        (job,) = yaml.safe_load((workspace / f".github/workflows/{workflow}.yml").read_text())["jobs"].values()
        cached = None
        for step in job["steps"]:
            if "run" in step:
                own = {key: _filled(value) for key, value in step.get("env", {}).items()}
                shell(step["run"], workspace, environment | own)
                environment |= _assignments(Path(environment["GITHUB_ENV"]))
            elif step["uses"].startswith("actions/setup-python@"):
                subprocess.run([sys.executable, "-m", "venv", programs], check=True)
            elif step["uses"].startswith("actions/cache@"):
                cached = step["with"]["path"]
                self.restore(workspace, cached)
            elif step["uses"].startswith("actions/upload-pages-artifact@"):
                shutil.rmtree(self.published, ignore_errors=True)
                shutil.copytree(workspace / step["with"]["path"], self.published)
            else:
                assert step["uses"].startswith(("actions/checkout@", "actions/deploy-pages@")), step
        if cached:
            self.keep(workspace, cached)


def _filled(value: str) -> str:
    return re.sub(r"\$\{\{ (\S+) \}\}", lambda match: _CONTEXT[match[1]], value)


def _assignments(file: Path) -> dict[str, str]:
    return dict(line.partition("=")[::2] for line in file.read_text().splitlines())


def shell(script: str, folder: Path, environment: Mapping[str, str]) -> str:
    assert "${{" not in script, "what others write must not become a command"
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    done = subprocess.run(command, cwd=folder, env=dict(environment), capture_output=True, text=True)
    if done.returncode:
        raise AssertionError(f"{script}\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


@pytest.fixture
def server(wheel: Path, tmp_path: Path) -> Server:
    """With a repository that has a README and a licence, as the page of a code host makes them, and then a corpus."""
    server = Server(tmp_path / "host", wheel)
    checkout = server.clone("anna")
    git(checkout, "checkout", "-q", "-b", "main")
    (checkout / "README.md").write_text("# Records\n")
    (checkout / "LICENSE").write_text("CC0\n")
    git(checkout, "add", "-A")
    git(checkout, "commit", "-qm", "Begin")
    result = CliRunner().invoke(cli, ["init", str(checkout), "--url", "https://anna.example.org/records/"])
    assert result.exit_code == 0, result.output
    assert (checkout / "README.md").read_text() == "# Records\n"
    git(checkout, "add", "-A")
    git(checkout, "commit", "-qm", "Records")
    git(checkout, "push", "-q", "origin", "main")
    return server


def files_of(folder: Path, branch: str = "main") -> set[str]:
    return set(git(folder, "ls-tree", "-r", "--name-only", branch).splitlines())


def upload(server: Server, stem: str = "1931-05-13-pier", waits: bool = False) -> None:
    """Somebody uploads a text on the page of the code host; where it `waits`, while a job has its ledgers to push."""
    checkout = server.folder / "anna"
    git(checkout, "pull", "-q", "origin", "main")
    day, what = stem[8:10], stem[11:]
    text = SECOND.replace("13 May", f"{day} May").replace("pier", what).replace("third", f"{day}th")
    (checkout / f"source_texts/{stem}.txt").write_text(text)
    git(checkout, "add", "-A")
    git(checkout, "commit", "-qm", "Add files via upload")
    if waits:
        (checkout / ".git/waiting").touch()
    else:
        git(checkout, "push", "-q", "origin", "main")


def test_the_site_is_published_and_a_text_that_was_uploaded_gets_its_ledger(server: Server) -> None:
    server.run("publish")
    assert (server.published / "transcripts/1931-05-12-harbour-council/index.html").is_file()
    assert "source_texts/1931-05-12-harbour-council.turns.json" in files_of(server.repository)
    upload(server)
    assert (server.caches / ".stenogram/cache").exists()
    server.run("publish")
    assert server.restored == 1, "the second run begins with what the first has made"
    assert (server.published / "transcripts/1931-05-13-pier/index.html").is_file()
    assert "source_texts/1931-05-13-pier.turns.json" in files_of(server.repository)
    commits = git(server.repository, "rev-list", "--count", "main")
    server.run("publish")
    assert git(server.repository, "rev-list", "--count", "main") == commits, "a run of nothing new commits nothing"


def test_two_uploads_at_once_both_get_their_ledgers(server: Server) -> None:
    upload(server)
    upload(server, "1931-05-14-quay", waits=True)
    server.run("publish")
    assert not (server.folder / "anna/.git/waiting").exists(), "the second upload came before the push"
    assert (server.published / "transcripts/1931-05-14-quay/index.html").is_file()
    ledgers = {f"source_texts/1931-05-1{day}.turns.json" for day in ("2-harbour-council", "3-pier", "4-quay")}
    assert ledgers <= files_of(server.repository)


def test_two_uploads_at_once_both_get_their_ledgers_on_gitlab(server: Server) -> None:
    upload(server)
    upload(server, "1931-05-14-quay", waits=True)
    workspace = pages_job_with_a_token(server)
    assert not (server.folder / "anna/.git/waiting").exists(), "the second upload came before the push"
    assert (workspace / "public/transcripts/1931-05-14-quay/index.html").is_file()
    ledgers = {f"source_texts/1931-05-1{day}.turns.json" for day in ("2-harbour-council", "3-pier", "4-quay")}
    assert ledgers <= files_of(server.repository)


def test_a_pull_request_is_told_what_was_understood(server: Server) -> None:
    checkout = server.folder / "anna"
    git(checkout, "checkout", "-q", "-b", "more")
    (checkout / "source_texts/1931-05-14-quay.txt").write_text(SECOND.replace("pier", "quay").replace("13", "14"))
    git(checkout, "add", "-A")
    git(checkout, "commit", "-qm", "More")
    git(checkout, "push", "-q", "origin", "more")
    server.run("understood", "more")
    said = server.calls.read_text()
    assert said.startswith("pr comment 7 --body-file understood.md")
    assert "| 1931-05-14-quay | 1931-05-14 | 2 | 2 |" in said
    (checkout / "source_texts/1931-05-14-quay.yml").write_text("tilte: The quay\n")
    git(checkout, "add", "-A")
    git(checkout, "commit", "-qm", "A misspelt key")
    git(checkout, "push", "-q", "origin", "more")
    with pytest.raises(AssertionError, match="test -z"):
        server.run("understood", "more")
    assert "### Errors: 1" in server.calls.read_text()


def pages_job_with_a_token(server: Server) -> Path:
    """The folder in which the job of GitLab's pipeline has run, on the branch's last commit, with a token to push."""
    server.runs += 1
    workspace = server.clone(f"pipeline-{server.runs}")
    git(workspace, "checkout", "-q", "--detach", "origin/main")
    programs = server.folder / f"environment-{server.runs}"
    subprocess.run([sys.executable, "-m", "venv", programs], check=True)
    # The pipeline's address, token and all, is this repository's; any other address is out of reach.
    address = "https://oauth2:t0ken@gitlab.example.org/anna/records.git"
    with server.settings.open("a") as settings:
        settings.write(f'[url "{server.repository}"]\n\tinsteadOf = {address}\n')
    environment = server.environment(workspace, programs / "bin") | {
        "STENOGRAM_TOKEN": "t0ken",
        "CI_SERVER_HOST": "gitlab.example.org",
        "CI_PROJECT_PATH": "anna/records",
        "CI_COMMIT_BRANCH": "main",
    }
    del environment["GITHUB_ACTIONS"]
    pipeline: dict[str, Any] = yaml.safe_load((workspace / ".gitlab-ci.yml").read_text())
    environment["PIP_CACHE_DIR"] = pipeline["variables"]["PIP_CACHE_DIR"].replace("$CI_PROJECT_DIR", str(workspace))
    for cached in pipeline["cache"]["paths"]:
        server.restore(workspace, cached)
    shell("\n".join([*pipeline["before_script"], *pipeline["pages"]["script"]]), workspace, environment)
    for cached in pipeline["cache"]["paths"]:
        server.keep(workspace, cached)
    return workspace


def test_a_pipeline_with_a_token_puts_the_ledgers_of_new_texts_into_the_repository(server: Server) -> None:
    upload(server)
    workspace = pages_job_with_a_token(server)
    assert (workspace / "public/transcripts/1931-05-13-pier/index.html").is_file()
    ledgers = {name for name in files_of(server.repository) if name.endswith(".turns.json")}
    assert ledgers == {"source_texts/1931-05-12-harbour-council.turns.json", "source_texts/1931-05-13-pier.turns.json"}
    changed = git(server.repository, "show", "--format=%an: %s", "--name-only", "main").split("\n")
    assert changed[0] == "Stenogram: Number the turns of new texts [skip ci]"
    assert set(filter(None, changed[1:])) == ledgers, "nothing but ledgers is committed"
    commits = git(server.repository, "rev-list", "--count", "main")
    stored = server.stored()
    again = pages_job_with_a_token(server)
    assert server.restored, "the second run begins with what the first has made"
    assert stored, "the first has stored what it has made"
    assert (again / "public/transcripts/1931-05-13-pier/index.html").is_file()
    assert stored == server.stored(), "nothing was made that had not been stored"
    assert git(server.repository, "rev-list", "--count", "main") == commits, "a run of nothing new commits nothing"


def test_other_hosts_and_any_server_leave_the_finished_site(server: Server) -> None:
    workspace = server.clone("other")
    programs = server.folder / "environment-other"
    subprocess.run([sys.executable, "-m", "venv", programs], check=True)
    environment = server.environment(workspace, programs / "bin")
    pipeline: dict[str, Any] = yaml.safe_load((workspace / ".gitlab-ci.yml").read_text())
    shell("\n".join(pipeline["before_script"]), workspace, environment | {"STENOGRAM_TOKEN": ""})
    # Without a token the job may not number turns: whoever adds a text commits its ledger.
    shell("stenogram build --release && rm -r site", workspace, environment)
    shell("\n".join(pipeline["pages"]["script"]), workspace, environment | {"STENOGRAM_TOKEN": ""})
    assert (workspace / "public/index.html").is_file()
    shell("\n".join(pipeline["understood"]["script"]), workspace, environment)
    assert (workspace / "understood.md").read_text().startswith("### What was understood")
    shutil.rmtree(workspace / "site")
    shell("sh ci.sh", workspace, environment)
    assert (workspace / "site/index.html").is_file()
    server.keep(workspace, ".stenogram")
    stored = server.stored()
    assert stored, "the first run has stored what it has made"
    second = server.clone("other-again")
    server.restore(second, ".stenogram")
    for ledger in (workspace / "source_texts").glob("*.turns.json"):
        shutil.copy(ledger, second / "source_texts")
    shell("sh ci.sh", second, environment)
    server.keep(second, ".stenogram")
    assert stored == server.stored(), "nothing was made that had not been stored"
    names = [sorted(path.relative_to(at / "site") for path in (at / "site").rglob("*")) for at in (workspace, second)]
    assert names[0] == names[1], "the second run, which begins with what the first has made, leaves the same site"
