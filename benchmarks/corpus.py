"""Makes a corpus of any size from the five texts: their paragraphs re-dealt to many speakers over decades.

Nobody says what forty others say: in nine paragraphs of ten some of the small words change places with those of other
paragraphs, so that names, lengths and vocabulary stay and phrases are few. `--repeated` leaves all as they are, which
no record is like: then each paragraph is said by dozens of people.

    python benchmarks/corpus.py FOLDER --transcripts 3000 [--turns 30] [--words 2700] [--entities 0] [--seed 1]

The same arguments give the same files. Names of speakers are made up; dates run from 1990 to 2025;
`--entities` adds that many invented organisations to the registry, some of which the texts name.
"""

from __future__ import annotations

import argparse
import datetime
import random
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))

from stenogram.curation.sidecar import read_sidecar  # noqa: E402
from stenogram.disk import texts  # noqa: E402
from stenogram.parsing import decode, read_transcript  # noqa: E402

GIVEN = "Anna Boris Clara David Elena Farid Gulnara Hassan Irina James Karim Leila Maria Nikolai Olga Pavel".split()
FIRST = "Ar Bel Cor Dan El Fer Gar Hol Ist Jar Kor Lam Mor Nor Or Pet".split()
LAST = "anov berg court dale enko ford gill hurst ikov jensen kiev lind mann ov quist rell".split()
OFFICES = ("President of {}", "Minister of {}", "Chairman of the {} Committee", "Secretary of the {} Council")
REALMS = "Transport Finance Energy Culture Trade Health Water Justice Science Labour".split()
PLACES = "Astana Tashkent Bishkek Dushanbe Ufa Moscow Beijing Samarkand Qingdao Yekaterinburg".split()
SMALL = re.compile(r"[a-z]{4,}")
VERBATIM, CHANGED = 0.1, 0.35
FIRST_DAY, LAST_DAY = datetime.date(1990, 1, 1), datetime.date(2025, 12, 31)


def paragraphs() -> list[str]:
    """Every paragraph of speech in the five texts, in order."""
    found, _ = texts(PROJECT)
    spoken: list[str] = []
    for files in found:
        sidecar, _ = read_sidecar(files.sidecar_file, files.sidecar)
        source, _ = decode(files.name, files.file, files.raw, sidecar)
        assert source
        document, _ = read_transcript(source, sidecar)
        spoken += [each.text for turn in document.turns() for each in turn.paragraphs if each.kind == "speech"]
    return spoken


def person(number: int) -> str:
    """The name of a made-up person; each number has its own."""
    given, rest = number % len(GIVEN), number // len(GIVEN)
    first, rest = rest % len(FIRST), rest // len(FIRST)
    last, rest = rest % len(LAST), rest // len(LAST)
    return f"{GIVEN[given]} {FIRST[first]}{LAST[last]}{'a' * rest}"


def speech(deal: random.Random, spoken: list[str], words: int, repeated: bool = False) -> Iterator[str]:
    """Paragraphs of about so many words in all."""
    left = words
    while left > 0:
        text = deal.choice(spoken)
        paragraph = " ".join(text.split()[: max(8, left)])
        yield paragraph if repeated or deal.random() < VERBATIM else reworded(paragraph, deal, spoken)
        left -= len(text.split())


def reworded(text: str, deal: random.Random, spoken: list[str]) -> str:
    """The text with about every third of its words in small letters from elsewhere."""
    others = [word for word in deal.choice(spoken).split() if SMALL.fullmatch(word)] or ["indeed"]
    return " ".join(
        deal.choice(others) if SMALL.fullmatch(word) and deal.random() < CHANGED else word for word in text.split()
    )


def transcript(
    number: int, count: int, turns: int, words: int, spoken: list[str], seed: int, names: list[str], repeated: bool
) -> tuple[str, str]:
    """The name and the text of one transcript: a dialogue of a few people on one day."""
    deal = random.Random(f"{seed}/{number}")
    days = (LAST_DAY - FIRST_DAY).days
    day = FIRST_DAY + datetime.timedelta(days=number * days // max(1, count - 1) if count > 1 else 0)
    place = deal.choice(PLACES)
    people = deal.sample(range(max(40, count // 4)), 4)
    lines = [f"Meeting {number + 1} on {deal.choice(REALMS).lower()}", f"{day:%B} {day.day}, {day.year}, {place}"]
    for turn in range(turns):
        who = people[turn % len(people)]
        office = f"{OFFICES[who % 4].format(REALMS[who % 10])} " if turn < len(people) else ""
        said = list(speech(deal, spoken, words // turns, repeated))
        if names and turn % 5 == 0:
            said[-1] += f" We thank the {deal.choice(names)}."
        lines += [f"{office}{person(who)}: {said[0]}", *said[1:]]
    return f"{day.isoformat()}-meeting-{number + 1}", "\n\n".join(lines) + "\n"


def organisations(count: int) -> tuple[list[str], str]:
    """Invented organisations and their registry entries."""
    names = [f"{person(n).split()[1]} {REALMS[n % 10]} Agency {n}" for n in range(count)]
    entries = [
        f"- id: made-up-agency-{n}\n  name: {name}\n  definition: An invented agency.\n" for n, name in enumerate(names)
    ]
    return names, "".join(entries)


def make(
    folder: Path,
    count: int,
    turns: int = 30,
    words: int = 2700,
    entities: int = 0,
    seed: int = 1,
    repeated: bool = False,
) -> None:
    """Write a whole corpus into a new folder."""
    (folder / "source_texts").mkdir(parents=True)
    shutil.copytree(PROJECT / "registry", folder / "registry")
    names, entries = organisations(entities)
    with (folder / "registry/organisations.yml").open("a", encoding="utf-8") as registry:
        registry.write(entries)
    settings = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(settings.replace("  custom_dir: templates/theme\n", ""), encoding="utf-8")
    # The settings name the guides in the navigation.
    shutil.copytree(PROJECT / "docs" / "guides", folder / "docs" / "guides")
    spoken = paragraphs()
    for number in range(count):
        name, text = transcript(number, count, turns, words, spoken, seed, names, repeated)
        (folder / "source_texts" / f"{name}.txt").write_text(text, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    for option, default in (("transcripts", 300), ("turns", 30), ("words", 2700), ("entities", 0), ("seed", 1)):
        parser.add_argument(f"--{option}", type=int, default=default)
    parser.add_argument("--repeated", action="store_true")
    given = parser.parse_args()
    make(given.folder, given.transcripts, given.turns, given.words, given.entities, given.seed, given.repeated)


if __name__ == "__main__":
    main()
