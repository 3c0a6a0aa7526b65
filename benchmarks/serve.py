"""How long a change takes to be on screen: `serve` over a copy of the corpus, or over a made-up one.

    python benchmarks/serve.py [TRANSCRIPTS] [FOLDER]

Without TRANSCRIPTS the project's own five texts. A page is kept open as a browser keeps it, by its long poll; each kind
of file is edited in turn; printed are the seconds from the edit until the page, asked for again, shows it, and until
the whole site is published. The median of three.
"""

from __future__ import annotations

import json
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT / "benchmarks"))

from corpus import make  # noqa: E402

TIMES = 3


def corpus(folder: Path, count: int) -> Path:
    root = folder / "corpus"
    if root.exists():
        return root
    if count:
        make(root, count)
    else:
        root.mkdir(parents=True)
        for name in ("registry", "source_texts", "docs", "templates"):
            shutil.copytree(PROJECT / name, root / name)
        shutil.copy(PROJECT / "mkdocs.yml", root)
    if not (root / "templates/pages").exists():
        shutil.copytree(PROJECT / "templates/pages", root / "templates/pages")
    (root / "docs/note.md").write_text("# Note\n", encoding="utf-8")
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(
        settings.replace("not_in_nav: |\n", "not_in_nav: |\n  /note.md\n"), encoding="utf-8"
    )
    return root


def append(path: Path, line: Callable[[str], str]) -> Callable[[str], None]:
    before = path.read_text(encoding="utf-8") if path.exists() else ""

    def edit(mark: str) -> None:
        path.write_text(before + line(mark), encoding="utf-8")

    return edit


def edits(root: Path) -> dict[str, tuple[str, Callable[[str], None]]]:
    """What is edited: the page that shows it, and how, with a mark to look for."""
    texts = sorted((root / "source_texts").glob("*.txt"))
    text = texts[len(texts) // 2]
    page = f"transcripts/{text.stem}/"
    people = root / "registry/people.yml"
    return {
        "text": (page, append(text, lambda mark: f"\n\nAnna Belanov: {mark}.\n")),
        "sidecar": (page, _publisher(text.with_suffix(".yml"))),
        "registry": ("people/a-person-of-note/", append(people, lambda mark: _person(mark))),
        "template": (page, append(root / "templates/pages/transcript.md", lambda mark: f"\n\n{mark}\n")),
        "page": ("note/", append(root / "docs/note.md", lambda mark: f"\n{mark}\n")),
    }


def _publisher(path: Path) -> Callable[[str], None]:
    """Name another publisher in a sidecar."""
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    rest = "".join(line for line in before.splitlines(keepends=True) if not line.startswith("publisher:"))
    return lambda mark: path.write_text(f"publisher: {mark}\n{rest}", encoding="utf-8") and None


def _person(mark: str) -> str:
    return f"\n- id: a-person-of-note\n  name: Ann Person of Note\n  definition: Known for {mark}.\n"


def get(url: str) -> str:
    with urllib.request.urlopen(url) as answer:
        return str(answer.read().decode())


def published(process: subprocess.Popen[str]) -> None:
    """Wait for the end of the build that is under way."""
    assert process.stderr
    for line in process.stderr:
        if line.startswith("Published"):
            return
        if line.startswith("Not published"):
            process.kill()
            raise SystemExit("the build failed")


def measure(url: str, page: str, mark: str, lines: subprocess.Popen[str], edit: Callable[[str], None]) -> list[float]:
    state = json.loads(get(f"{url}.stenogram/state?first=1&page={quote('/' + page)}"))
    began = time.monotonic()
    edit(mark)
    while mark not in get(url + page):
        state = json.loads(get(f"{url}.stenogram/state?seen={state['site']}&page={quote('/' + page)}"))
    shown = time.monotonic() - began
    published(lines)
    return [shown, time.monotonic() - began]


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 0
    folder = Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp())
    root = corpus(folder, count)
    command = [sys.executable, str(PROJECT / "build.py"), "serve", "--corpus", str(root), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        url = ""
        for line in process.stderr:
            found = re.search(r"http://127\.0\.0\.1:\d+/", line)
            if found:
                url = found[0]
                break
        published(process)
        for kind, (page, edit) in edits(root).items():
            if kind == "registry":
                edit("nothing yet")
                published(process)
            times = [measure(url, page, f"mark{number}{kind}", process, edit) for number in range(TIMES)]
            shown, whole = (statistics.median(column) for column in zip(*times, strict=True))
            print(f"{kind:10} on screen {shown:6.2f} s   site published {whole:7.2f} s", flush=True)
        process.send_signal(signal.SIGINT)


if __name__ == "__main__":
    main()
