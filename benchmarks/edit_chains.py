"""Chains of random edits: does the site that was brought up to date equal one built from nothing, byte for byte?

    python benchmarks/edit_chains.py FOLDER [--edits 200] [--every 20] [--transcripts 40] [--seed 1]

A made-up corpus is edited at random: words, turns and texts come and go and are renamed, sidecars say one thing or
another, entries are registered, defined anew and taken out, wordings and searches are watched, the site gets another
name, address or template, numbers become final. It is built after every edit, and compared with a build from nothing
after so many. An edit that changes nothing does not count. One that makes an error is taken back and counted; the chain
ends at once where the corpus then does not build again, and shows nothing where many were. The volumes of the index are
small, so that edits move their boundaries too.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import shutil
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(PROJECT), str(PROJECT / "benchmarks")]

from corpus import make  # noqa: E402

from stenogram import renaming  # noqa: E402
from stenogram.incremental import build  # noqa: E402
from stenogram.problems import Problem  # noqa: E402
from stenogram.search import index  # noqa: E402

FEWEST = 10
"""Texts that a corpus keeps."""

Edit = Callable[[Path, random.Random], None]

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


def unmentioned(root: Path) -> list[Path]:
    """The texts that no sidecar of another names: such a name would lead nowhere after a removal or a renaming."""
    sidecars = "".join(path.read_text(encoding="utf-8") for path in (root / "source_texts").glob("*.yml"))
    return [path for path in texts(root) if f"text: {path.stem}}}" not in sidecars]


def remove_text(root: Path, deal: random.Random) -> None:
    if len(texts(root)) > FEWEST:
        path = deal.choice(unmentioned(root))
        for ending in (".txt", ".yml", ".turns.json"):
            path.with_suffix(ending).unlink(missing_ok=True)


def rename_text(root: Path, deal: random.Random) -> None:
    path = deal.choice(unmentioned(root))
    with suppress(renaming.CannotRenameError):
        renaming.rename(root, path.stem, f"{path.stem[:10]}-renamed-{deal.randrange(10**6)}")


def set_sidecar(root: Path, deal: random.Random) -> None:
    """Say something of a text beside it, or nothing any more."""
    path = deal.choice(texts(root))
    quoted = words_found_once(path.read_text(encoding="utf-8"), deal)
    others = [text.stem for text in texts(root) if text != path]
    lines = (
        f"title: Retitled {deal.randrange(1000)}",
        f"date: {deal.randrange(1990, 2025)}-05-0{deal.randrange(1, 10)}",
        f"place: Place {deal.randrange(5)}",
        f"language: {deal.choice(['en', 'de', 'ru'])}",
        f"url: https://example.org/{deal.randrange(1000)}",
        f"draft: {deal.choice(['true', 'false'])}",
        f"embargo: {deal.choice(['2020-01-01', '2999-01-01'])}",
        f"about: {deal.choice(['sco-summit-2001-shanghai', 'sco-summit-2002-st-petersburg'])}",
        f"withdrawn: {{on: 2024-01-0{deal.randrange(1, 10)}, why: A mistake}}",
        f"translation_of: {{text: {deal.choice(others)}}}",
        f"notes: [{{on: {json.dumps(quoted)}, note: Note {deal.randrange(100)}}}]",
        f"redact: [{{on: {json.dumps(quoted)}}}]",
        "ignore: [SCO]",
        "participants: [{name: Anna Arov, role: Minister}]",
    )
    chosen = deal.sample(lines, deal.randrange(3))
    path.with_suffix(".yml").write_text("".join(f"{line}\n" for line in chosen), encoding="utf-8")


def words_found_once(text: str, deal: random.Random) -> str:
    """Four words of one line that stand nowhere else in a text."""
    lines = [line.split()[3:] for line in text.splitlines()[5:]]
    quotes = [" ".join(words[at : at + 4]) for words in lines for at in range(len(words) - 4)]
    return deal.choice([quote for quote in quotes if text.count(quote) == 1])


def register(root: Path, deal: random.Random) -> None:
    """An entry more: one that texts name, or none does; a person, or a body."""
    number = deal.randrange(10**6)
    words = deal.choice(texts(root)).read_text(encoding="utf-8").split()
    name = deal.choice([f"Guild of {number}", *(f"{one} {two}" for one, two in pairwise(words) if is_name(one, two))])
    of = deal.choice(["organisations", "organisations", "strategies"])
    if name not in (root / f"registry/{of}.yml").read_text(encoding="utf-8"):
        with (root / f"registry/{of}.yml").open("a", encoding="utf-8") as registry:
            registry.write(f"- id: made-{number}\n  name: {json.dumps(name)}\n  definition: A guild.\n")


def is_name(first: str, second: str) -> bool:
    return all(len(word) > 3 and word.isalpha() and word.istitle() for word in (first, second))


def define(root: Path, deal: random.Random) -> None:
    """Another definition for an entry."""
    path = root / f"registry/{deal.choice(['people', 'organisations', 'strategies'])}.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    at = deal.choice([number for number, line in enumerate(lines) if line.startswith("  definition: ")])
    lines[at] = f"  definition: Defined {deal.randrange(1000)}."
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


FACT = re.compile(r"(  (?:  )?(?:- )?(?:seat|group|place|state|title|family|short): )(.+)")
DATE = re.compile(r"(  (?:  )?(?:- )?(?:since|until|born|date|from|adopted): \d{4}-\d\d-)\d\d")


def change_fact(root: Path, deal: random.Random) -> None:
    """One fact of an entry that is there: a place, a title, a day, a further name."""
    path = root / f"registry/{deal.choice(['people', 'organisations', 'strategies', 'summits'])}.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    facts = [number for number, line in enumerate(lines) if FACT.fullmatch(line) or DATE.fullmatch(line)]
    at = deal.choice(facts)
    lines[at] = DATE.sub(rf"\g<1>{deal.randrange(1, 29):02}", FACT.sub(rf"\1Other {deal.randrange(100)}", lines[at]))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def call_otherwise(root: Path, deal: random.Random) -> None:
    """A further name for an entry that has some: one that texts have, or none."""
    path = root / f"registry/{deal.choice(['people', 'organisations'])}.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    at = deal.choice([number for number, line in enumerate(lines) if line.startswith("  names: [")])
    words = deal.choice(texts(root)).read_text(encoding="utf-8").split()
    pairs = [f"{one} {two}" for one, two in pairwise(words) if is_name(one, two)]
    name = deal.choice([f"Friends of {deal.randrange(100)}", *pairs])
    lines[at] = lines[at].replace("[", f"[{name}, ", 1)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def unregister(root: Path, deal: random.Random) -> None:
    """One of the entries that were added goes."""
    path = root / "registry/organisations.yml"
    head, *made = path.read_text(encoding="utf-8").split("- id: made-")
    if made:
        made.pop(deal.randrange(len(made)))
    path.write_text("- id: made-".join([head, *made]), encoding="utf-8")


def watch(root: Path, deal: random.Random) -> None:
    """A wording and a search that are followed, others than before."""
    words = deal.choice(texts(root)).read_text(encoding="utf-8").split()
    phrase = [word for word in words if word.isalpha()][deal.randrange(100) :][:2]
    wording = {"phrase": " ".join(phrase)}
    (root / "registry/wordings.yml").write_text(json.dumps([wording]), encoding="utf-8")
    search = {"id": "found", "title": "Found", "words": phrase[:1]}
    (root / "registry/searches.yml").write_text(json.dumps([search]), encoding="utf-8")


def set_site(root: Path, deal: random.Random) -> None:
    """Another name, address, language, or choice of entries for the site."""
    path = root / "mkdocs.yml"
    kept = [
        line
        for line in path.read_text(encoding="utf-8").splitlines()
        if not line.startswith(("site_name", "site_url", "  stenogram:"))
    ]
    site = [f"site_name: Site {deal.randrange(3)}"]
    site += [f"site_url: https://example.org/{deal.randrange(2)}/"] if deal.randrange(2) else []
    chosen = deal.choice(["{}", "{}", "{entries: all}", "{entries: named}", "{share_images: false}"])
    path.write_text("\n".join([*site, *kept, f"  stenogram: {chosen}"]) + "\n", encoding="utf-8")


def set_template(root: Path, deal: random.Random) -> None:
    """A page template of the corpus' own, or none any more."""
    folder = root / "templates/pages"
    folder.mkdir(parents=True, exist_ok=True)
    name = deal.choice(["entry.md", "transcript.md", "home.md"])
    if (folder / name).exists():
        (folder / name).unlink()
        return
    own = (PROJECT / "templates/pages" / name).read_text(encoding="utf-8")
    (folder / name).write_text(f"{own}\nOf this corpus: {deal.randrange(100)}\n", encoding="utf-8")


def write_page(root: Path, deal: random.Random) -> None:
    """A page that a curator wrote comes or changes."""
    (root / f"docs/guides/own-{deal.randrange(3)}.md").write_text(f"# Own\n\n{deal.random()}\n", encoding="utf-8")


def release(root: Path, deal: random.Random) -> None:
    """Numbers become final: the build of this edit is one with `--release`."""


EDITS: tuple[Edit, ...] = (
    put_word, put_word, put_word, take_words, add_turn, add_turn, add_text, remove_text, rename_text, set_sidecar,
    set_sidecar, set_sidecar, register, register, define, define, change_fact, change_fact, call_otherwise, unregister,
    watch, set_site, set_template, write_page, release,
)  # fmt: skip


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def errors_of(root: Path, release: bool = False) -> list[Problem]:
    """Build; what kept the site from being published, as an edit that made a mistake does."""
    result = build.build_site(root, release=release)
    if result.site is not None:
        return []
    return [problem for problem in result.problems if problem.severity == "error"]


def build_or_end(root: Path, when: str) -> None:
    """Build a corpus that must build: one that does not would make all that follows worthless."""
    errors = errors_of(root)
    if errors:
        raise SystemExit("\n".join([f"The corpus does not build {when}:", *map(str, errors)]))


def saved(root: Path) -> dict[str, bytes]:
    """What a curator edits, and the ledgers as the last build that published the site left them."""
    folders = [root / "source_texts", root / "registry", root / "templates", root / "docs/guides"]
    files = [root / "mkdocs.yml", *(path for folder in folders for path in folder.rglob("*") if path.is_file())]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def restore(root: Path, before: dict[str, bytes]) -> None:
    """Bring back what was saved. The site is still that of the last good build, and its ledgers are in it."""
    now = saved(root)
    for name in now.keys() - before.keys():
        (root / name).unlink()
    for name, content in before.items():
        if now.get(name) != content:
            (root / name).write_bytes(content)


def differing(root: Path) -> list[str]:
    """The files that a build from nothing makes otherwise."""
    fresh = root.with_name("fresh")
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(root, fresh, ignore=FRESH)
    shutil.copytree(root / "docs/guides", fresh / "docs/guides")
    if errors := errors_of(fresh):
        return [f"the build from nothing: {errors[0]}"]
    one, other = contents(root / "site"), contents(fresh / "site")
    names = sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
    if names:
        shutil.copytree(root, root.with_name(f"stale-{names[0].replace('/', '-')}"), dirs_exist_ok=True)
    return names


def edited(root: Path, deal: random.Random) -> tuple[Edit, dict[str, bytes]]:
    """Edit a corpus at random until something has changed; the edit, and what was there before it."""
    before = saved(root)
    while True:
        edit = deal.choice(EDITS)
        edit(root, deal)
        if edit is release or saved(root) != before:
            return edit, before


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
    make(root, given.transcripts, turns=8, words=500, seed=given.seed, repeated=True)
    build_or_end(root, "before any edit")
    deal, seconds, wrong = random.Random(given.seed), 0.0, 0
    done, taken_back = Counter[str](), Counter[str]()
    for number in range(1, given.edits + 1):
        edit, before = edited(root, deal)
        done[edit.__name__] += 1
        began = time.monotonic()
        if errors := errors_of(root, release=edit is release):
            # A mistake: it is taken back, as a curator would.
            taken_back[f"{edit.__name__}: {errors[0].rule}"] += 1
            restore(root, before)
            build_or_end(root, f"after edit {number} ({edit.__name__}) was taken back")
        seconds += time.monotonic() - began
        if number % given.every == 0 or number == given.edits:
            names = differing(root)
            wrong += len(names)
            standing = f"{number:4} edits, {len(texts(root))} texts, {taken_back.total()} taken back"
            print(f"{standing}: {len(names)} files differ {names[:5]}", flush=True)
    print(f"{dict(done)}, {seconds / given.edits:.1f} s each")
    print(f"{taken_back.total()} of {given.edits} edits taken back {dict(taken_back)}, {wrong} files differ")
    raise SystemExit(1 if wrong else 0)


if __name__ == "__main__":
    main()
