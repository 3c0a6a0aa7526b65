"""Whether quotations get the right verdict: made-up articles over the corpus and over texts of other languages.

python benchmarks/quotations.py 1000            # the corpus of the project
python benchmarks/quotations.py 1000 FOLDER     # the corpus of that folder
python benchmarks/quotations.py --time 45000    # how long one quotation takes among so many turns
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from quotation_cases import Maker, sentences_of  # noqa: E402

from stenogram.incremental.build import read_corpus  # noqa: E402
from stenogram.quotations import Checker, Passage, passages_of, people_of  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, nargs="?", default=1000)
    parser.add_argument("corpus", type=Path, nargs="?", default=ROOT)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--time", type=int)
    parser.add_argument("--wrong", action="store_true", help="print the articles that got a wrong verdict")
    options = parser.parse_args()
    read = read_corpus(options.corpus.resolve())
    passages = [passage for transcript in read.transcripts() for passage in passages_of(transcript, read.registry)]
    if options.time:
        measure(passages, options.time)
        return
    checker = Checker(passages, people_of(read.registry))
    right, total, false_exact = Counter[str](), Counter[str](), 0
    began = time.process_time()
    for case in Maker(passages, options.seed).cases(options.count):
        checked, _ = checker.check(case.article)
        verdict = checked[0].verdict if len(checked) == 1 else f"{len(checked)} quotations"
        total[case.kind] += 1
        right[case.kind] += verdict == case.verdict
        false_exact += verdict == "exact" != case.verdict
        if options.wrong and verdict != case.verdict:
            print(f"{case.kind}: {verdict} for {case.verdict}\n  {case.article}")
    for kind in total:
        print(f"{kind:28} {right[kind]:4} of {total[kind]:4}")
    seconds = (time.process_time() - began) / sum(total.values())
    share = sum(right.values()) / sum(total.values())
    print(f"{share:.4f} right, {false_exact} wrongly exact, {1000 * seconds:.0f} ms a quotation")


def measure(passages: list[Passage], turns: int) -> None:
    """Time among so many turns: sentences of the corpus, dealt anew."""
    chance = random.Random(1)
    sentences = [sentence.text for sentence in sentences_of(passages)]
    vocabulary = " ".join(sentences).split()
    made = []
    for number in range(turns):
        words = [chance.choice(vocabulary) for _ in range(90)]
        text = " ".join(words) + " " + chance.choice(sentences)
        made.append(Passage(f"t{number // 45}", "", f"turn-{number}", (f"turn-{number}-p1",), (text,)))
    began = time.process_time()
    checker = Checker(made)
    checker.check(f"“{sentences[0]}”")
    print(f"first quotation: {time.process_time() - began:.2f} s")
    for kind, text in (
        ("exact", sentences[5]),
        ("altered", sentences[5].replace(" the ", " that ", 1)),
        ("not found", " ".join(chance.choice(vocabulary) for _ in range(40))),
    ):
        began = time.process_time()
        checked, _ = checker.check(f"“{text}”")
        print(f"{kind}: {checked[0].verdict}, {time.process_time() - began:.2f} s")


if __name__ == "__main__":
    main()
