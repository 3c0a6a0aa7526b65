"""Chains of random edits: does the site that was brought up to date equal one built from nothing, byte for byte?

    python benchmarks/edit_chains.py FOLDER [--edits 200] [--every 20] [--transcripts 40] [--seed 1]

A made-up corpus is edited at random: words and turns come, texts come and go, titles change, entries are registered,
the site gets another name. It is built after every edit, and compared with a build from nothing after so many. The
volumes of the index are small, so that edits move their boundaries too.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sys
import time
from collections import Counter
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(PROJECT), str(PROJECT / "benchmarks")]

from corpus import make  # noqa: E402

from stenogram.incremental import build  # noqa: E402
from stenogram.search import index  # noqa: E402

FRESH = shutil.ignore_patterns(".stenogram", "site", ".site*", "docs")


def texts(root: Path) -> list[Path]:
    return sorted((root / "source_texts").glob("*.txt"))


def put_word(root: Path, deal: random.Random) -> None:
    path = deal.choice(texts(root))
    words = path.read_text(encoding="utf-8").split(" ")
    words.insert(deal.randrange(len(words) // 2, len(words)), f"indeed{deal.randrange(1000)}")
    path.write_text(" ".join(words), encoding="utf-8")


def take_words(root: Path, deal: random.Random) -> None:
    path = deal.choice(texts(root))
    words = path.read_text(encoding="utf-8").split(" ")
    at = deal.randrange(len(words) // 2, len(words) - 5)
    path.write_text(" ".join(words[:at] + words[at + 3 :]), encoding="utf-8")


def add_turn(root: Path, deal: random.Random) -> None:
    with deal.choice(texts(root)).open("a", encoding="utf-8") as text:
        text.write(f"\nAnna Arov: The SCO has {deal.randrange(1000)} friends.\n")


def add_text(root: Path, deal: random.Random) -> None:
    pattern = deal.choice(texts(root))
    day = f"{deal.randrange(1990, 2025)}-{deal.randrange(1, 13):02}-{deal.randrange(1, 29):02}"
    new = pattern.with_name(f"{day}-added-{deal.randrange(10**6)}.txt")
    paragraphs = pattern.read_text(encoding="utf-8").split("\n\n")
    new.write_text("\n\n".join([f"Added {new.stem}", *paragraphs[1:]]), encoding="utf-8")


def remove_text(root: Path, deal: random.Random) -> None:
    if len(texts(root)) > 10:
        path = deal.choice(texts(root))
        for ending in (".txt", ".yml", ".turns.json"):
            path.with_suffix(ending).unlink(missing_ok=True)


def retitle(root: Path, deal: random.Random) -> None:
    path = deal.choice(texts(root)).with_suffix(".yml")
    path.write_text(f"title: Retitled {deal.randrange(1000)}\n", encoding="utf-8")


def register(root: Path, deal: random.Random) -> None:
    number = deal.randrange(10**6)
    with (root / "registry/organisations.yml").open("a", encoding="utf-8") as registry:
        registry.write(f"- id: guild-{number}\n  name: Guild of {number}\n  definition: A guild.\n")


def rename_site(root: Path, deal: random.Random) -> None:
    path = root / "mkdocs.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    named = [f"site_name: Site {deal.randrange(100)}" if line.startswith("site_name:") else line for line in lines]
    path.write_text("\n".join(named) + "\n", encoding="utf-8")


EDITS = (put_word, put_word, put_word, take_words, add_turn, add_text, remove_text, retitle, register, rename_site)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def built(root: Path) -> None:
    result = build.build_site(root)
    if not result.site:
        raise SystemExit("\n".join(str(problem) for problem in result.problems if problem.severity == "error"))


def differing(root: Path) -> list[str]:
    """The files that a build from nothing makes otherwise."""
    fresh = root.with_name("fresh")
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(root, fresh, ignore=FRESH)
    shutil.copytree(root / "docs/guides", fresh / "docs/guides")
    built(fresh)
    one, other = contents(root / "site"), contents(fresh / "site")
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    for option, default in (("edits", 200), ("every", 20), ("transcripts", 40), ("seed", 1)):
        parser.add_argument(f"--{option}", type=int, default=default)
    given = parser.parse_args()
    os.environ["SOURCE_DATE_EPOCH"] = "1700000000"
    # Some eight volumes, and more than one group in each.
    index.VOLUME = 8 * given.transcripts
    index.GROUP = 2
    index.index_batches_into.__defaults__ = ("pagefind", index.VOLUME, *index.index_batches_into.__defaults__[2:])
    root = given.folder.resolve() / "corpus"
    shutil.rmtree(root.parent, ignore_errors=True)
    make(root, given.transcripts, turns=8, words=500, seed=given.seed)
    built(root)
    deal, done, seconds, wrong = random.Random(given.seed), Counter[str](), 0.0, 0
    for number in range(1, given.edits + 1):
        edit = deal.choice(EDITS)
        edit(root, deal)
        done[edit.__name__] += 1
        began = time.monotonic()
        built(root)
        seconds += time.monotonic() - began
        if number % given.every == 0 or number == given.edits:
            names = differing(root)
            wrong += len(names)
            print(f"{number:4} edits, {len(texts(root))} texts: {len(names)} files differ {names[:5]}", flush=True)
    print(f"{dict(done)}, {seconds / given.edits:.1f} s each, {wrong} files differ")
    raise SystemExit(1 if wrong else 0)


if __name__ == "__main__":
    main()
