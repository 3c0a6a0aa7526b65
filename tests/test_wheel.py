"""The wheel, installed into an environment that has nothing else of the project: what a curator gets."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest

from stenogram.hosts.mkdocs.assets import without_comments

PROJECT = Path(__file__).resolve().parents[1]

# One worker builds the wheel for all of them.
pytestmark = pytest.mark.xdist_group("wheel")


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run in an environment that knows nothing of the checkout."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP_"))}
    clean |= {"SOURCE_DATE_EPOCH": "1700000000", "NO_MKDOCS_2_WARNING": "1", "PIP_NO_INDEX": "1"}
    return subprocess.run([str(part) for part in command], cwd=cwd, env=clean, capture_output=True, text=True)


def succeeds(*command: str | Path, cwd: Path) -> str:
    result = run(*command, cwd=cwd)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout + result.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy, without network: the build's own tools are installed with the tests."""
    folder = tmp_path_factory.mktemp("wheel")
    for name in ("stenogram", "templates"):
        shutil.copytree(PROJECT / name, folder / "source" / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(PROJECT / name, folder / "source")
    succeeds(sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", folder, folder / "source", cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


def test_the_archives_of_a_release_are_as_an_index_wants_them(wheel: Path, tmp_path: Path) -> None:
    """The source archive has all that a wheel is made of, and gives the same wheel."""
    source = wheel.parent / "source"
    succeeds(sys.executable, "-m", "build", "--sdist", "--no-isolation", "-o", tmp_path, source, cwd=tmp_path)
    (archive,) = tmp_path.glob("*.tar.gz")
    assert "PASSED" in succeeds(sys.executable, "-m", "twine", "check", "--strict", wheel, archive, cwd=tmp_path)
    with tarfile.open(archive) as packed:
        packed.extractall(tmp_path, filter="data")
    unpacked = tmp_path / archive.name.removesuffix(".tar.gz")
    succeeds(sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", tmp_path, unpacked, cwd=tmp_path)
    (again,) = tmp_path.glob("*.whl")
    assert set(zipfile.ZipFile(again).namelist()) == set(zipfile.ZipFile(wheel).namelist())


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a new environment with the wheel; its dependencies are those of the tests."""
    folder = tmp_path_factory.mktemp("environment")
    succeeds(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder)
    python = folder / "bin" / "python"
    site_packages = Path(succeeds(python, "-c", "import site; print(site.getsitepackages()[0])", cwd=folder).strip())
    (site_packages / "dependencies.pth").write_text(f"{sysconfig.get_path('purelib')}\n")
    succeeds(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", wheel, cwd=folder)
    where = succeeds(python, "-c", "import stenogram; print(stenogram.__file__)", cwd=folder).strip()
    assert Path(where).is_relative_to(folder), "the wheel is tried, not the checkout"
    return folder / "bin"


@pytest.fixture(scope="module")
def corpus(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new corpus, made and built by the installed command alone."""
    folder = tmp_path_factory.mktemp("work")
    succeeds(installed / "stenogram", "init", "harbour", "--name", "Harbour Records", cwd=folder)
    said = succeeds(installed / "stenogram", "build", "--strict", cwd=folder / "harbour")
    assert "The site is in site" in said
    return folder / "harbour"


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "pagefind" not in path.parts
    }


def test_the_wheel_has_every_template_and_nothing_that_is_not_the_programs(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    templates = (
        path for path in (PROJECT / "templates").rglob("*") if path.is_file() and "__pycache__" not in path.parts
    )
    assert {f"stenogram/{path.relative_to(PROJECT).as_posix()}" for path in templates} <= names
    assert {name.split("/")[0] for name in names} == {"stenogram", wheel.name.rpartition("-py3")[0] + ".dist-info"}


def test_a_new_corpus_is_published_whole(corpus: Path) -> None:
    made = files(corpus / "site")
    page = made["transcripts/1931-05-12-harbour-council/index.html"].decode()
    assert "Harbour Records" in page
    assert 'id="turn-1"' in page
    assert 'id="turn-3-p1"' in page
    assert {"index.html", "404.html", "people/ida-brandt/index.html", "data/schemas/sidecar.schema.json"} <= set(made)
    assert (corpus / "site/pagefind/pagefind.js").is_file()


def test_every_script_style_and_font_that_a_page_asks_for_is_there(corpus: Path) -> None:
    site = corpus / "site"
    asked: set[Path] = set()
    for page in site.rglob("*.html"):
        for address in re.findall(r'(?:href|src)="([^":]*assets/[^"?#]+)"', page.read_text(encoding="utf-8")):
            asked.add((site / address.lstrip("/") if address.startswith("/") else page.parent / address).resolve())
    assert {path.suffix for path in asked} >= {".js", ".css", ".svg", ".woff2"}
    assert [str(path) for path in asked if not path.is_file()] == []


def test_a_released_corpus_passes_locked_as_a_server_builds_it(corpus: Path, installed: Path) -> None:
    assert "build --release" in run(installed / "stenogram", "build", "--locked", cwd=corpus).stderr
    succeeds(installed / "stenogram", "build", "--release", cwd=corpus)
    succeeds(installed / "stenogram", "build", "--locked", "--strict", "--format", "github", cwd=corpus)


def test_plain_mkdocs_makes_the_same_pages(corpus: Path, installed: Path, tmp_path: Path) -> None:
    succeeds(installed / "python", "-m", "mkdocs", "build", "--strict", "-d", tmp_path / "plain", cwd=corpus)
    ours, plain = files(corpus / "site"), files(tmp_path / "plain")
    assert ours.keys() == plain.keys()
    # The page "About" gets the sizes of files when the site is finished, and scripts and styles lose their comments.
    changed = [name for name in ours if ours[name] != plain[name]]
    assert [name for name in changed if not name.endswith((".css", ".js"))] == ["about/index.html"]
    for name in set(changed) - {"about/index.html"}:
        assert ours[name].decode() == without_comments(name, plain[name].decode())


def test_a_file_of_the_theme_and_a_page_template_can_be_replaced_one_by_one(corpus: Path, installed: Path) -> None:
    own = shutil.copytree(corpus, corpus.with_name("own"))
    (own / "templates/theme/partials").mkdir(parents=True)
    (own / "templates/theme/partials/footer.html").write_text("<footer>Our own footer</footer>")
    (own / "templates/pages").mkdir()
    (own / "templates/pages/about.md").write_text("# Our own method\n")
    succeeds(installed / "stenogram", "build", cwd=own)
    assert "Our own footer" in (own / "site/index.html").read_text()
    assert "Our own method" in (own / "site/about/index.html").read_text()
    assert 'class="st-page' in (own / "site/index.html").read_text(), "the rest of the theme stays"


def test_the_other_commands_work_in_any_such_folder(corpus: Path, installed: Path) -> None:
    stenogram = installed / "stenogram"
    (text,) = (corpus / "source_texts").glob("*.txt")
    assert json.loads(run(stenogram, "parse", text, cwd=corpus).stdout)["id"] == text.stem
    succeeds(stenogram, "check", "--strict", cwd=corpus)
    succeeds(stenogram, "suggest", cwd=corpus)
    assert "is not a corpus" in run(stenogram, "check", cwd=installed).stderr
