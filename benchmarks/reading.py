"""How fast texts are read, and that time grows with their length alone.

python benchmarks/reading.py            # the corpus, and invented texts of every layout, 2 MB each
python benchmarks/reading.py --large    # 50 MB, 50 MB in one line, a million turns
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from stenogram.curation.sidecar import read_sidecar  # noqa: E402
from stenogram.parsing import decode, missing_words, read_transcript  # noqa: E402

SPEECH = (
    "The bridge over the river has stood here for a hundred years, and in all that time nobody has looked at its "
    "piers; my question is this: who will? I have asked the council, and it has answered that it would think about it. "
)
SIZES = (500_000, 2_000_000)


def talk(begin: str, size: int, between: str = "\n\n") -> str:
    """A dialogue of two in which `begin` prints a label, with a long and a short turn in turn."""
    pair = f"{begin.format('Anna Reed')}{SPEECH}{between}{SPEECH}{between}{begin.format('Tom Hale')}It is.{between}"
    return pair * (size // len(pair) + 1)


LAYOUTS: dict[str, Callable[[int], str]] = {
    "labels with a colon": lambda size: talk("{}: ", size),
    "labels on their own line": lambda size: talk("{}\n\n", size),
    "labels in bold": lambda size: talk("**{}:** ", size),
    "capitals and a full stop": lambda size: (
        talk("Mr. {}. ", size).replace("Anna Reed", "REED").replace("Tom Hale", "HALE")
    ),
    "lines broken at 72": lambda size: wrapped(talk("{}: ", size)),
    "dashes": lambda size: talk("- ", size).replace("think about it. ", "think about it?"),
    "one speech": lambda size: "Address by Anna Reed\n\n" + (SPEECH + "\n\n") * (size // len(SPEECH)),
    "turns of three words": lambda size: "Anna Reed: Is it safe?\nTom Hale: It is.\n" * (size // 40),
    "one line": lambda size: "Anna Reed: " + SPEECH * (size // len(SPEECH)),
    "one line, labels within": lambda size: "MR. HALE: It is. MS. REED: It is not. " * (size // 38),
    "a colon in every paragraph": lambda size: "As for the bridge: it is old.\n\n" * (size // 31),
    "nothing but brackets": lambda size: ("(" * 99 + "\n") * (size // 100),
}


def wrapped(text: str) -> str:
    def lines() -> Iterator[str]:
        for paragraph in text.split("\n\n"):
            start = 0
            while start < len(paragraph):
                end = paragraph.rfind(" ", start, start + 72) if len(paragraph) - start > 72 else len(paragraph)
                yield paragraph[start:end]
                start = end + 1
            yield ""

    return "\n".join(lines())


def measure(name: str, text: str) -> float:
    """Read a text, print what it took, and give megabytes a second of processor time."""
    raw = text.encode()
    sidecar, _ = read_sidecar("x.yml", None)
    source, _ = decode("x", "x.txt", raw, sidecar)
    assert source
    begin = time.process_time()
    document, _ = read_transcript(source, sidecar)
    reading = time.process_time() - begin
    begin = time.process_time()
    assert missing_words(document) is None
    checking = time.process_time() - begin
    turns = sum(1 for _ in document.turns())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    size = len(raw) / 1e6
    print(
        f"{name:28}{size:8.2f} MB{turns:9} turns{reading:8.2f} s{size / reading:7.1f} MB/s"
        f"   words checked {checking:6.2f} s   {memory:5} MB",
        flush=True,
    )
    return size / reading


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true")
    if parser.parse_args().large:
        measure("50 MB of dialogue", talk("{}: ", 50_000_000))
        measure("50 MB in one line", LAYOUTS["one line"](50_000_000))
        measure("a million turns", "Anna Reed: Is it safe?\nTom Hale: It is.\n" * 500_000)
        return
    texts = [file.read_text("utf-8") for file in sorted((ROOT / "source_texts").glob("*.txt"))]
    measure("the corpus", "\n\n".join(texts))
    measure("the corpus, twenty times", "\n\n".join(texts * 20))
    for name, layout in LAYOUTS.items():
        small, large = (measure(name, layout(size)) for size in SIZES)
        if small > 3 * large:
            print(f"  slower on the longer text: {small:.1f} and {large:.1f} MB/s")


if __name__ == "__main__":
    main()
