"""What thousands of transcripts cost: our whole build beside a bare one of MkDocs over the same pages, in one run.

    python benchmarks/scale.py FOLDER [--transcripts 3000] [--only build,edit,registry,bare …]

FOLDER is new, or one that this script has filled. Prints a line for each measurement: seconds by the clock, seconds
of all cores together, and the most memory that all processes held at once (proportional share), the indexer's apart.

build       everything from nothing: reading, linking, pages, MkDocs, search
exports     the same, with the files of the whole corpus: `build --exports`
edit        a word more in one transcript, built again
registry    another definition for an entry of the registry that few texts name, built again
widest      the same for the entry that most texts name
nothing     built again with nothing changed
bare        `mkdocs build` with Material alone over the same docs/: navigation left out, its own search on
navigation  the same with every transcript in the navigation
zensical    `zensical build` over the same docs/ (--zensical PROGRAM; install it apart, it is none of our dependencies)
pages       how much longer pages are among all than in a corpus of five; the longest page of each kind
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import psutil

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT / "benchmarks"))

from corpus import make  # noqa: E402

STEPS = ("build", "exports", "nothing", "edit", "registry", "widest", "bare", "navigation", "zensical", "pages")
BIN = Path(sys.executable).parent

MKDOCS = (BIN / "mkdocs", "build", "-q", "-f")

BARE = """\
site_name: Bare
docs_dir: {docs}
site_dir: {site}
theme: {{name: material, font: false}}
plugins: [search]
markdown_extensions: [admonition, attr_list, def_list, md_in_html, tables, {{toc: {{toc_depth: 4}}}}]
"""


@dataclass
class Measured:
    """Seconds by the clock, seconds of all cores, the most MB of all processes at once, and of the indexer."""

    step: str
    seconds: float
    cpu: float
    memory: float
    indexer: float
    status: int

    def line(self) -> str:
        memory = f"{self.memory:7.0f} MB  indexer {self.indexer:6.0f} MB"
        return f"{self.step:11} {self.seconds:9.1f} s  {self.cpu:9.1f} s of cores  {memory}  exit {self.status}"


class Watch(threading.Thread):
    """Looks at a process and its children four times a second."""

    def __init__(self, process: psutil.Process) -> None:
        super().__init__(daemon=True)
        self._process, self._over = process, threading.Event()
        self.memory = self.indexer = 0.0
        self._times: dict[int, float] = {}

    def run(self) -> None:
        while not self._over.wait(0.25):
            self._look()

    def _look(self) -> None:
        ours = indexer = 0.0
        try:
            family = [self._process, *self._process.children(recursive=True)]
        except psutil.Error:
            return
        for process in family:
            try:
                share = process.memory_full_info().pss / 1e6
                times = process.cpu_times()
                self._times[process.pid] = times.user + times.system
                if "pagefind" in process.name():
                    indexer += share
                else:
                    ours += share
            except psutil.Error:
                continue
        self.memory, self.indexer = max(self.memory, ours), max(self.indexer, indexer)

    def stop(self) -> float:
        """End; gives the seconds that the cores worked, as last seen."""
        self._over.set()
        self.join()
        return sum(self._times.values())


def measure(step: str, command: Sequence[str | Path], log: Path) -> Measured:
    """Run a command, its messages into a file."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    began = time.monotonic()
    with log.open("wb") as heard, subprocess.Popen(command, stdout=heard, stderr=heard, env=environment) as process:
        watch = Watch(psutil.Process(process.pid))
        watch.start()
        status = process.wait()
    seconds = time.monotonic() - began
    return Measured(step, seconds, watch.stop(), watch.memory, watch.indexer, status)


def ours(step: str, corpus: Path) -> Measured:
    command = [sys.executable, PROJECT / "build.py", "build", "--corpus", corpus, "--profile"]
    command += ["--exports"] if step == "exports" else []
    return measure(step, command, corpus.parent / f"{step}.log")


def edit(corpus: Path) -> None:
    """A word more in the transcript in the middle."""
    texts = sorted((corpus / "source_texts").glob("*.txt"))
    path = texts[len(texts) // 2]
    words = path.read_text(encoding="utf-8").split(" ")
    words.insert(len(words) // 2, f"indeed{time.time_ns()}")
    path.write_text(" ".join(words), encoding="utf-8")


def edit_registry(corpus: Path, widest: bool = False) -> None:
    """Another definition for an organisation that few texts name: of all that are named a tenth are named by fewer.

    The `widest` is that which most texts name: its definition stands on each of their pages.
    """
    path = corpus / "registry/organisations.yml"
    head, *entries = path.read_text(encoding="utf-8").split("\n- id: ")
    texts = {file.stem: texts_that_name(file) for file in (corpus / "site/data/organisations").glob("*.json")}
    named = [entry for entry in entries if texts.get(entry.partition("\n")[0])]
    ranked = sorted(named, key=lambda entry: texts[entry.partition("\n")[0]])
    chosen = ranked[-1] if widest else ranked[len(ranked) // 10]
    name = chosen.partition("\n")[0]
    changed = re.sub(r"(\n  definition: )(?:.|\n    )*", rf"\g<1>Defined at {time.time_ns()}.", chosen, count=1)
    print(f"registry    another definition of {name}, which {texts[name]} texts name", flush=True)
    entries[entries.index(chosen)] = changed
    path.write_text("\n- id: ".join([head, *entries]), encoding="utf-8")


def texts_that_name(file: Path) -> int:
    """How many texts name an entry, by its data file."""
    return len({mention["transcript"] for mention in json.loads(file.read_bytes())["mentions"]})


def from_nothing(corpus: Path) -> None:
    """Leave of a corpus what a curator wrote."""
    made = [corpus / left for left in ("site", ".site.old", ".stenogram")]
    for left in made + [folder for folder in (corpus / "docs").glob("*/") if folder.name != "guides"]:
        shutil.rmtree(left, ignore_errors=True)
    for ledger in (corpus / "source_texts").glob("*.turns.json"):
        ledger.unlink()


PREPARATIONS = {
    "build": from_nothing,
    "exports": from_nothing,
    "edit": edit,
    "registry": edit_registry,
    "widest": partial(edit_registry, widest=True),
}


def bare(step: str, corpus: Path, tool: Sequence[str | Path]) -> Measured:
    """MkDocs, or Zensical, with nothing of ours but the pages."""
    folder = corpus.parent
    # Beside docs/, and named from there: Zensical takes no other.
    home = corpus if step == "zensical" else folder
    settings = BARE.format(docs=os.path.relpath(corpus / "docs", home), site=step)
    if step == "navigation":
        pages = sorted(path.name for path in (corpus / "docs/transcripts").glob("*.md"))
        listed = [f"  - transcripts/{name}\n" for name in pages]
        settings += "nav:\n  - index.md\n" + "".join(listed) + "not_in_nav: |\n  *\n"
    else:
        settings += "nav:\n  - index.md\nnot_in_nav: |\n  *\n"
    file = home / f"{step}.yml"
    file.write_text(settings, encoding="utf-8")
    shutil.rmtree(home / step, ignore_errors=True)
    measured = measure(step, [*tool, file], folder / f"{step}.log")
    made = sum(1 for _ in (home / step).rglob("*.html"))
    print(f"{step:11} {made:,} pages made", flush=True)
    shutil.rmtree(home / step, ignore_errors=True)
    file.unlink()
    return measured


def pages(corpus: Path) -> None:
    """Print the bytes of pages among all, beside those of the same transcripts in a corpus of five."""
    five = corpus.parent / "five"
    shutil.rmtree(five, ignore_errors=True)
    texts = sorted((corpus / "source_texts").glob("*.txt"))
    chosen = texts[len(texts) // 10 :: len(texts) // 5][:5]
    shutil.copytree(corpus / "registry", five / "registry")
    shutil.copytree(corpus / "docs" / "guides", five / "docs" / "guides")
    shutil.copy(corpus / "mkdocs.yml", five)
    (five / "source_texts").mkdir()
    for text in chosen:
        shutil.copy(text, five / "source_texts")
    if measure(
        "five", [sys.executable, PROJECT / "build.py", "build", "--corpus", five], corpus.parent / "five.log"
    ).status:
        raise SystemExit("the corpus of five does not build")
    for text in chosen:
        page = Path("site/transcripts") / text.stem / "index.html"
        alone, among = ((root / page).stat().st_size for root in (five, corpus))
        print(f"pages       {alone:9,} bytes alone, {among:9,} among {len(texts):,}: {among / alone:.3f}  {text.stem}")
    for kind in ("transcripts", "people", "organisations", "summits", "strategies", ""):
        found = (corpus / "site" / kind).glob("**/index.html" if kind else "*.html")
        size, page = max((page.stat().st_size, page.relative_to(corpus / "site").as_posix()) for page in found)
        print(f"pages       {size:9,} bytes, the longest of {kind or 'the top'}: {page}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--transcripts", type=int, default=3000)
    parser.add_argument("--only", default=",".join(STEPS))
    parser.add_argument("--zensical", type=Path)
    given = parser.parse_args()
    tools = {"zensical": [given.zensical, "build", "-f"]}
    corpus = given.folder.resolve() / "corpus"
    if not corpus.exists():
        make(corpus, given.transcripts)
    results = []
    for step in given.only.split(","):
        if step == "zensical" and not given.zensical:
            print("zensical    left out: no --zensical PROGRAM", flush=True)
            continue
        if step == "pages":
            pages(corpus)
            continue
        if step in PREPARATIONS:
            PREPARATIONS[step](corpus)
        if step in ("build", "exports", "nothing", "edit", "registry", "widest"):
            measured = ours(step, corpus)
        else:
            measured = bare(step, corpus, tools.get(step, MKDOCS))
        print(measured.line(), flush=True)
        results.append(measured.__dict__)
        (given.folder / "results.json").write_text(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
