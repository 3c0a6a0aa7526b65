"""How many links lead where they should after 100,000 edited turns, and how long matching takes.

    python benchmarks/permalinks.py [--edits 100000] [--only links|times]
    python benchmarks/permalinks.py --only links --seeds 0:500 --sum /tmp/links.json
    python benchmarks/permalinks.py --only links --joins

Texts are written and edited at random by benchmarks/edits.py, several edits at once, round after
round; after each round every link of the round before, and every link of the first day, is judged by
benchmarks/promises.py. The same links are judged as if ids were positions, and as if they were a hash
of the words.

The number of a text is the seed of all its chances. With `--sum` what was counted is kept in a file and
goes on from there: pieces of `--seeds` add up, a run that was stopped is taken up again, and no seed
counts twice. A file of another state of the program is refused: of a rule that changed, the count begins anew.

With `--joins` turns are mostly joined, split, and taken out between such as are joined, many of them of six to eight
words that stand in the whole too, here and there.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import json
import math
import random
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks import edits
from benchmarks.edits import Text, TrueTurn, sentences, written
from benchmarks.promises import Link, Page, Targets, Verdicts, judge, targets
from stenogram.model import Permalinks
from stenogram.permalinks import Ledger, dump_ledger, load_ledger, reconcile

SIZES = (3, 10, 30, 60, 120, 300)
ROUNDS = 4


@dataclass
class Tally:
    """What is counted over all texts; `seeds` are those that it is made of."""

    seeds: list[int] = field(default_factory=list)
    edited: int = 0
    given: int = 0
    missing: int = 0
    twice: int = 0
    rounds: Verdicts = field(default_factory=Verdicts)
    since_first: Verdicts = field(default_factory=Verdicts)
    by_position: Verdicts = field(default_factory=Verdicts)
    by_hash: Verdicts = field(default_factory=Verdicts)

    def wrong(self) -> list[tuple[Link, TrueTurn]]:
        return self.rounds.wrong + self.since_first.wrong

    def to_json(self) -> dict[str, Any]:
        return {name: each.counts if isinstance(each, Verdicts) else each for name, each in vars(self).items()}

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Tally:
        return cls(**{name: Verdicts(Counter(each)) if isinstance(each, dict) else each for name, each in kept.items()})


def edited_text(seed: int, pool: list[str], tally: Tally, *, verbatim: bool = False) -> None:
    """Write one text, edit it for some rounds, judge all links after each."""
    chance = random.Random(seed)
    size = chance.choice(SIZES)
    text = written(seed, size, pool, verbatim=verbatim)
    links, ledger, _ = reconcile(text.document(), None, text.sidecar(), "2026-01-01")
    page = Page(text)
    found = targets(links, page.turns)
    last = first = page.links(found)
    others = [(scheme, page.links(scheme(page.turns))) for scheme in (by_position, by_hash)]
    given = set(ledger.anchors())
    for turn in range(1, ROUNDS + 1):
        text.edit(chance.choice((1, 2, 5, max(1, size // 10), max(1, size // 3))))
        links, ledger, _ = reconcile(text.document(), ledger, text.sidecar(), f"2026-01-{turn + 1:02}")
        given |= count_anchors(links, given, tally)
        page = Page(text)
        found = targets(links, page.turns)
        followed = [judge(link, found, page, tally.rounds) for link in last]
        first = followed if turn == 1 else [judge(link, found, page, tally.since_first) for link in first]
        last = page.links(found)
        for at, (verdicts, (scheme, copied)) in enumerate(zip((tally.by_position, tally.by_hash), others, strict=True)):
            now = scheme(page.turns)
            for link in copied:
                judge(link, now, page, verdicts)
            others[at] = (scheme, page.links(now))
    tally.seeds.append(seed)
    tally.edited += text.edited
    tally.given += len(given)


def count_anchors(links: Permalinks, given: set[str], tally: Tally) -> set[str]:
    on_page = Counter(anchor for link in links.turns for anchor in (link.id, *link.also))
    for link in links.turns:
        on_page.update(anchor for each in link.paragraphs for anchor in (each.id, *each.also))
    on_page.update(anchor for stone in links.tombstones for anchor in stone.anchors)
    tally.missing += len(given - set(on_page))
    tally.twice += sum(count > 1 for count in on_page.values())
    return set(on_page)


def by_position(turns: list[TrueTurn]) -> Targets:
    return {f"turn-{at}": (at - 1, turn.words) for at, turn in enumerate(turns, 1)}


def by_hash(turns: list[TrueTurn]) -> Targets:
    found: Targets = {}
    for at, turn in enumerate(turns):
        name = "turn-" + hashlib.sha256(turn.text.encode()).hexdigest()[:12]
        # What stands twice gets a number, as such systems do.
        found[_free(found, name)] = (at, turn.words)
    return found


def _free(found: Targets, name: str) -> str:
    numbered = (f"{name}-{count}" for count in range(2, len(found) + 3))
    return name if name not in found else next(each for each in numbered if each not in found)


def print_tally(title: str, tally: Tally) -> None:
    print(f"## {title}")
    print(f"{tally.edited:,} edited turns in {len(tally.seeds):,} texts; {tally.given:,} ids given,", end=" ")
    print(f"{tally.missing} of them not on the page, {tally.twice} twice")
    rows = (
        ("ledger, since the round before", tally.rounds),
        ("ledger, since the first day", tally.since_first),
        ("ids by position", tally.by_position),
        ("ids by hash of the words", tally.by_hash),
    )
    print(
        "| ids | links | to another speaker | to other words | put in place | said again | kept | kept, edited turns |"
    )
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name, verdicts in rows:
        for kind in ("turn", "paragraph"):
            if verdicts.counts[f"{kind} links"]:
                print(_row(f"{name}: {kind}s", kind, verdicts))


def _row(name: str, kind: str, verdicts: Verdicts) -> str:
    count = verdicts.counts
    other = count[f"{kind} links to other words"] + count[f"{kind} links to words without a common one"]
    kept = verdicts.share(f"{kind} links kept", f"{kind} links little changed")
    edited = verdicts.share(f"{kind} links of edited turns kept", f"{kind} links of edited turns little changed")
    place = count[f"{kind} links to nearly the same words put in their place"]
    again = count[f"{kind} links to the same sentences said again"]
    links = count[f"{kind} links"]
    return (
        f"| {name} | {links:,} | {count[f'{kind} links to another speaker']:,} | {other:,} | {place:,} "
        f"| {again:,} | {100 * kept:.2f} % | {100 * edited:.1f} % |"
    )


def print_wrong(seed: int, found: Iterable[tuple[Link, TrueTurn]]) -> None:
    for link, turn in found:
        print(f"seed {seed}: wrong: {link.anchor} {link.turn.label}: {link.turn.text[:200]!r}")
        common = len(link.turn.origins & turn.origins)
        print(f"    -> {turn.label}: {turn.text[:200]!r}; {common} of {len(link.turn.words)} words are the same ones")


# --- Many texts, in pieces ----------------------------------------------------------------------


class Sums:
    """Tallies kept in a file from run to run, for this state of the program only."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._kept: dict[str, Any] = {"program": _program()}
        if file and file.exists():
            self._kept = json.loads(file.read_text("utf-8"))
            if self._kept["program"] != _program():
                sys.exit(f"{file}: was counted with another state of the program; remove it and count anew")

    def tally(self, title: str) -> Tally:
        return Tally.from_json(self._kept[title]) if title in self._kept else Tally()

    def keep(self, title: str, tally: Tally) -> None:
        self._kept[title] = tally.to_json()
        if self._file:
            self._file.write_text(json.dumps(self._kept), "utf-8")


def _program() -> str:
    """A hash of all that a count depends on."""
    root = Path(__file__).parent.parent
    files = [
        *root.glob("stenogram/permalinks/*.py"),
        *root.glob("source_texts/*.txt"),
        *Path(__file__).parent.glob("*.py"),
    ]
    ours = (f for f in files if f.parent.name != "benchmarks" or f.stem in ("permalinks", "promises", "edits"))
    return hashlib.sha256(b"".join(each.read_bytes() for each in sorted(ours))).hexdigest()


def count_links(title: str, seeds: Iterator[int], sums: Sums, most: float, *, verbatim: bool) -> Tally:
    """Edit and judge the texts of these seeds until `most` turns were edited."""
    tally, pool, start = sums.tally(title), sentences(), time.process_time()
    done, shown = set(tally.seeds), 0
    for seed in seeds:
        if tally.edited >= most:
            break
        if seed in done:
            continue
        edited_text(seed, pool, tally, verbatim=verbatim)
        print_wrong(seed, tally.wrong()[shown:])
        shown = len(tally.wrong())
        if len(tally.seeds) % 100 == 0:
            seconds = time.process_time() - start
            print(f"{seconds:.0f} s: {len(tally.seeds)} texts, {tally.edited:,} edited", file=sys.stderr, flush=True)
            sums.keep(title, tally)
    sums.keep(title, tally)
    return tally


# --- Time ---------------------------------------------------------------------------------------

EVERYDAY = ([Text.insert, Text.delete, Text.reword, Text.move, Text.split, Text.join], [1.0, 1, 2, 1, 1, 1])


JOINS = (
    [Text.interrupt, Text.join_over, Text.join, Text.split, Text.delete, Text.insert, Text.reword],
    [4.0, 5, 2, 2, 2, 2, 1],
)


def print_times(pool: list[str]) -> None:
    edits._KINDS = EVERYDAY
    print("## Seconds of processor time, one core")
    print("| turns | ledger, MB | unchanged | 100 edits | a third edited | replaced wholly | load | dump |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for turns in (1_000, 10_000):
        text, ledger = _first(turns, pool)
        file = dump_ledger(ledger)
        figures = [_time(text, ledger)]
        text.edit(100)
        figures.append(_time(text, ledger))
        text.edit(turns // 3)
        figures += [_time(text, ledger), _time(written(2, turns, pool), ledger)]
        gc.freeze()
        start = time.process_time()
        load_ledger("file", file)
        loaded = time.process_time()
        dump_ledger(ledger)
        figures += [loaded - start, time.process_time() - loaded]
        gc.unfreeze()
        print(f"| {turns:,} | {len(file.encode()) / 1e6:.1f} | " + " | ".join(f"{each:.2f}" for each in figures) + " |")


def print_growth(pool: list[str]) -> None:
    edits._KINDS = EVERYDAY
    print("## Growth: seconds of processor time, and how many times those of half as many turns (n log n: 2.1 to 2.2)")
    print("| turns | 100 edits | | a hundredth edited | | replaced wholly | |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    former: list[float] = []
    for turns in (5_000, 10_000, 20_000, 40_000):
        figures = [_after(turns, 100, pool), _after(turns, turns // 100, pool)]
        figures.append(_time(written(2, turns, pool), _first(turns, pool)[1]))
        ratios = [f"{now / then:.2f}" for now, then in zip(figures, former, strict=True)] if former else ["", "", ""]
        cells = (f"{seconds:.2f} | {ratio}" for seconds, ratio in zip(figures, ratios, strict=True))
        print(f"| {turns:,} | " + " | ".join(cells) + " |", flush=True)
        former = figures


def _first(turns: int, pool: list[str]) -> tuple[Text, Ledger]:
    text = written(1, turns, pool)
    text.is_judged = False
    return text, reconcile(text.document(), None, text.sidecar(), "2026-01-01")[1]


def _after(turns: int, count: int, pool: list[str]) -> float:
    text, ledger = _first(turns, pool)
    text.edit(count)
    return _time(text, ledger)


def _time(text: Text, ledger: Ledger) -> float:
    document, sidecar = text.document(), text.sidecar()
    times = []
    # The model has a record for each word: without this, collecting garbage would look at all of them.
    gc.collect()
    gc.freeze()
    for _ in range(3 if len(text.turns) <= 10_000 else 2):
        start = time.process_time()
        reconcile(document, ledger, sidecar, "2026-02-01")
        times.append(time.process_time() - start)
    gc.unfreeze()
    return min(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--edits", type=int, default=100_000, help="turns to edit, of each kind of texts")
    parser.add_argument("--only", choices=("links", "times"))
    parser.add_argument("--seeds", help="A:B: the texts of the numbers A to B-1, and no others")
    parser.add_argument("--joins", action="store_true", help="mostly joined turns and deletions between them")
    parser.add_argument("--sum", type=Path, help="a file that keeps what was counted")
    options = parser.parse_args()
    if options.joins:
        edits._KINDS = JOINS
    if options.only != "times":
        sums = Sums(options.sum)
        for title, verbatim in (
            ("Texts as in life: long sentences are said once, halves of them return", False),
            ("The hardest texts: long sentences, too, are dealt again word for word", True),
        ):
            first, _, end = (options.seeds or "0:").partition(":")
            seeds = iter(range(int(first), int(end))) if end else count(int(first))
            most = math.inf if options.seeds else options.edits
            print_tally(title, count_links(title, seeds, sums, most, verbatim=verbatim))
    if options.only != "links":
        print_times(sentences())
        print_growth(sentences())


if __name__ == "__main__":
    main()
