"""The lines of the Containerfile, carried out one by one in empty folders with fresh environments.

A stage is a folder that stands for the root of its image, and an environment that stands for the Python of its base.
Packages of the system cannot be installed by a test: those asked for are noted.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Final

import pytest

PROJECT: Final = Path(__file__).resolve().parents[1]
pytestmark = [pytest.mark.tools, pytest.mark.slow]

_APT_GET: Final = '#!/bin/sh\necho "$@" >> "$APT_CALLS"\n'
_CAPTIONS: Final = """WEBVTT

00:01.000 --> 00:04.000
<v Peter Voss>The sitting is open. Is the pier safe?

00:05.000 --> 00:09.000
<v Ida Brandt>It is safe as far as the third post.
"""
# A path from the root: "/wheels" in "echo /wheels/*.whl", not the slashes of an address or within a path.
_FROM_ROOT: Final = re.compile(r"(?<![\w/.:}-])/(?=\w)")


def instructions(containerfile: str) -> list[tuple[str, str]]:
    """The instructions of a Containerfile in order, each with its arguments; lines that go on are joined."""
    lines = re.sub(r"\\\n", " ", containerfile).splitlines()
    return [(line.split()[0], line.partition(" ")[2].strip()) for line in lines if line and not line.startswith("#")]


@dataclass
class Stage:
    """An image that is being made: a folder for its root, the folder it works in and what runs when it is started."""

    root: Path
    workdir: str = "/"
    entrypoint: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        subprocess.run([sys.executable, "-m", "venv", self.root / "usr/local"], check=True)
        for folder in ("etc", "tmp", "programs"):
            (self.root / folder).mkdir()
        (self.root / "programs/apt-get").write_text(_APT_GET)
        (self.root / "programs/apt-get").chmod(0o755)

    def path(self, name: str) -> Path:
        """The file of the image that a path means, from its root or from the folder it works in."""
        return self.root / PurePosixPath(self.workdir, name).relative_to("/")

    def run(self, script: str) -> str:
        """What a shell of the image writes. Raises where it fails."""
        kept = {name: value for name, value in os.environ.items() if name.startswith("PIP_") and name != "PIP_NO_INDEX"}
        programs = (self.root / "usr/local/bin", self.root / "programs", "/usr/bin", "/bin")
        environment = kept | {
            "PATH": os.pathsep.join(map(str, programs)),
            "HOME": str(self.root / "tmp"),
            "GIT_CONFIG_SYSTEM": str(self.root / "etc/gitconfig"),
            "APT_CALLS": str(self.root / "tmp/apt-calls"),
        }
        # A function, so that no backslash of a path is read as a reference to a group.
        mapped = _FROM_ROOT.sub(lambda _: f"{self.root}/", script)
        done = subprocess.run(
            ["sh", "-ec", mapped], cwd=self.path("."), env=environment, capture_output=True, text=True
        )
        assert done.returncode == 0, f"{script}\n{done.stdout}{done.stderr}"
        return done.stdout + done.stderr

    def start(self, *arguments: str) -> str:
        """What the image writes when it is started with arguments, as by `podman run`."""
        return self.run(" ".join([*self.entrypoint, *arguments]))


def copied(arguments: str, stage: Stage, stages: dict[str, Stage]) -> None:
    """COPY: from the checkout, or with --from out of another stage. Raises where what is copied is not there."""
    *origins, destination = arguments.split()
    source = PROJECT
    if origins[0].startswith("--from="):
        source = stages[origins.pop(0).removeprefix("--from=")].root
    for origin in origins:
        path, target = source / origin.lstrip("/"), stage.path(destination)
        if path.is_dir():
            shutil.copytree(path, target, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
        elif destination.endswith("/"):
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
        else:
            shutil.copy(path, target)


def image(containerfile: str, folder: Path) -> Stage:
    """The last stage of a Containerfile, every line of which was carried out."""
    stages: dict[str, Stage] = {}
    for name, arguments in instructions(containerfile):
        match name:
            case "FROM":
                called = arguments.partition(" AS ")[2] or str(len(stages))
                stage = stages[called] = Stage(folder / called)
            case "WORKDIR":
                stage.workdir = arguments
                stage.path(".").mkdir(parents=True, exist_ok=True)
            case "COPY":
                copied(arguments, stage, stages)
            case "RUN":
                stage.run(arguments)
            case "ENTRYPOINT":
                stage.entrypoint = json.loads(arguments)
            case _:
                raise AssertionError(f"{name}: this test cannot carry it out")
    return stage


def test_instructions_that_go_on_over_lines_are_one() -> None:
    assert instructions("# What\nFROM a AS b\n\nRUN one \\\n  && two\n") == [
        ("FROM", "a AS b"),
        ("RUN", "one    && two"),
    ]


def test_the_image_builds_a_corpus_that_is_mounted_into_it(tmp_path: Path) -> None:
    made = image((PROJECT / "Containerfile").read_text(encoding="utf-8"), tmp_path)
    assert (made.root / "tmp/apt-calls").read_text().splitlines() == [
        "update",
        "install -y --no-install-recommends git rsync",
    ]
    assert made.run("git config --system --get-all safe.directory").strip() == str(made.root / "corpus")
    where = made.run("python -c 'import stenogram; print(stenogram.__file__)'").strip()
    assert Path(where).is_relative_to(made.root), "the wheel of the first stage is tried, not the checkout"

    made.start("init", ".", "--name", "Harbour", "--url", "https://harbour.example.org/")
    made.path("1931-05-13-pier.vtt").write_text(_CAPTIONS, encoding="utf-8")
    made.start("import", "--into", ".", "1931-05-13-pier.vtt")
    made.start("build")
    transcripts = made.path("site/transcripts")
    pages = {page.parent.name: page.read_text(encoding="utf-8") for page in transcripts.glob("*/index.html")}
    assert 'id="turn-3-p1"' in pages["1931-05-12-harbour-council"]
    assert "safe as far as the third post" in pages["1931-05-13-pier"]
