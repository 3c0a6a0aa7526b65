"""How many links lead where they should after 100,000 edited turns, and how long matching takes.

    python benchmarks/permalinks.py [--edits 100000] [--only links|times]

Texts are written and edited at random by benchmarks/edits.py, several edits at once, round after
round; after each round every link of the round before, and every link of the first day, is judged by
benchmarks/promises.py. The same links are judged as if ids were positions, and as if they were a hash
of the words.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks import edits
from benchmarks.edits import Text, TrueTurn, sentences, written
from benchmarks.promises import Page, Targets, Verdicts, judge, targets
from stenogram.keep import Ledger, dump_ledger, load_ledger, reconcile
from stenogram.model import Permalinks

SIZES = (3, 10, 30, 60, 120, 300)
ROUNDS = 4


class Tally:
    """What is counted over all texts."""

    def __init__(self) -> None:
        self.rounds, self.since_first = Verdicts(), Verdicts()
        self.by_position, self.by_hash = Verdicts(), Verdicts()
        self.edited = self.texts = self.given = self.missing = self.twice = 0


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
    tally.texts += 1
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
    print(f"{tally.edited:,} edited turns in {tally.texts:,} texts; {tally.given:,} ids given,", end=" ")
    print(f"{tally.missing} of them not on the page, {tally.twice} twice")
    rows = (
        ("ledger, since the round before", tally.rounds),
        ("ledger, since the first day", tally.since_first),
        ("ids by position", tally.by_position),
        ("ids by hash of the words", tally.by_hash),
    )
    print(
        "| ids | links | to another speaker | to other words | words put in their place | kept | kept, edited turns |"
    )
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name, verdicts in rows:
        for kind in ("turn", "paragraph"):
            if verdicts.counts[f"{kind} links"]:
                print(_row(f"{name}: {kind}s", kind, verdicts))
    for link, turn in (tally.rounds.wrong + tally.since_first.wrong)[:10]:
        print(f"wrong: {link.anchor} {link.turn.label}: {link.turn.text[:200]!r}")
        common = len(link.turn.origins & turn.origins)
        print(f"    -> {turn.label}: {turn.text[:200]!r}; {common} of {len(link.turn.words)} words are the same ones")


def _row(name: str, kind: str, verdicts: Verdicts) -> str:
    count = verdicts.counts
    other = count[f"{kind} links to other words"] + count[f"{kind} links to words without a common one"]
    kept = verdicts.share(f"{kind} links kept", f"{kind} links little changed")
    edited = verdicts.share(f"{kind} links of edited turns kept", f"{kind} links of edited turns little changed")
    place = count[f"{kind} links to nearly the same words put in their place"]
    links = count[f"{kind} links"]
    return (
        f"| {name} | {links:,} | {count[f'{kind} links to another speaker']:,} | {other:,} | {place:,} "
        f"| {100 * kept:.2f} % | {100 * edited:.1f} % |"
    )


# --- Time ---------------------------------------------------------------------------------------


def print_times(pool: list[str]) -> None:
    print("## Seconds of processor time, one core")
    print("| turns | ledger, MB | unchanged | 100 edits | a third edited | replaced wholly | load | dump |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    edits._KINDS = ([Text.insert, Text.delete, Text.reword, Text.move, Text.split, Text.join], [1, 1, 2, 1, 1, 1])
    for turns in (1_000, 10_000, 100_000):
        text = written(1, turns, pool)
        text.is_judged = False
        _, ledger, _ = reconcile(text.document(), None, text.sidecar(), "2026-01-01")
        file = dump_ledger(ledger)
        figures = [_time(text, ledger)]
        text.edit(100)
        figures.append(_time(text, ledger))
        text.edit(turns // 3)
        figures += [_time(text, ledger), _time(written(2, turns, pool), ledger)]
        start = time.process_time()
        load_ledger("file", file)
        loaded = time.process_time()
        dump_ledger(ledger)
        figures += [loaded - start, time.process_time() - loaded]
        print(f"| {turns:,} | {len(file.encode()) / 1e6:.1f} | " + " | ".join(f"{each:.2f}" for each in figures) + " |")


def _time(text: Text, ledger: Ledger) -> float:
    document, sidecar = text.document(), text.sidecar()
    times = []
    for _ in range(3 if len(text.turns) <= 10_000 else 1):
        start = time.process_time()
        reconcile(document, ledger, sidecar, "2026-02-01")
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, default=100_000)
    parser.add_argument("--only", choices=("links", "times"))
    options = parser.parse_args()
    pool = sentences()
    if options.only != "times":
        for title, verbatim, share in (
            ("Texts as in life: long sentences are said once, halves of them return", False, 1.0),
            ("The hardest texts: long sentences, too, are dealt again word for word", True, 0.2),
        ):
            tally, seed = Tally(), 0
            while tally.edited < share * options.edits:
                edited_text(seed, pool, tally, verbatim=verbatim)
                seed += 1
            print_tally(title, tally)
    if options.only != "links":
        print_times(pool)


if __name__ == "__main__":
    main()
