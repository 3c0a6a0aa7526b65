"""Recall of forty questions by their word alone, and with the words that are offered beside it ("Also try").

    python benchmarks/near_words.py [CORPUS]

A question is one word; what answers it are the passages that have any word of its subject, as listed here by hand. A
passage is found by the word itself, in any inflection; "with" also by the words offered, four at most.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))

import gzip  # noqa: E402

from stenogram import search  # noqa: E402
from stenogram.incremental.build import read_corpus  # noqa: E402
from stenogram.search.index_batches import indexed_record  # noqa: E402
from stenogram.search.near_words import FILE  # noqa: E402
from stenogram.search.terms import terms_of  # noqa: E402

OFFERED = 4
SUBJECTS = """
drugs: drug narcotics trafficking opium
drug: drugs narcotics trafficking
terrorism: terrorist terrorists extremism separatism
extremism: terrorism separatism radical
separatism: terrorism extremism
currencies: currency settlements payments dollar
settlements: currencies payments transactions
trade: turnover investment exports commerce
turnover: trade exports billion
investment: investments capital projects bank
bank: finance financing fund investment
energy: gas oil electricity nuclear
nuclear: plant atomic energy
transport: railway corridor logistics road
railway: transport corridor construction
corridor: transport route logistics
youth: young students sports
students: university education youth
education: universities school students
culture: cultural tourism heritage
tourism: tourists culture travel
sports: games olympic youth
health: epidemic pandemic medical
pandemic: coronavirus epidemic health
coronavirus: pandemic epidemic infection
vaccine: pandemic medical health
environment: ecology green climate
climate: environment ecology green
agriculture: food agricultural farmers
food: agriculture security grain
digital: technology information internet
internet: information digital cyber
information: media digital internet
media: press information journalists
afghanistan: afghan taliban kabul
refugees: afghanistan migration humanitarian
security: stability threats terrorism
threats: security challenges terrorism
membership: accession member join
accession: membership join memorandum
"""


def main() -> None:
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else PROJECT
    read = read_corpus(root)
    transcripts = read.transcripts()
    records = [record for transcript in transcripts for record in search.records(transcript, read.registry)]
    with tempfile.TemporaryDirectory() as folder:
        search.build_index(records, Path(folder) / "site", Path(folder) / "work")
        packed = (Path(folder) / "site/pagefind" / FILE).read_bytes()
    near = {line.split()[0]: line.split()[1:] for line in gzip.decompress(packed).decode().splitlines()}
    spoken = [record for record in records if record.kind != "title"]
    terms = terms_of("en")
    stems = [stems_of(indexed_record(record).words[: record.text.count(" ") + 1], terms) for record in spoken]
    print(
        f"{len(transcripts)} transcripts, {len(spoken)} passages; the list: {len(packed):,} bytes, {len(near):,} words"
    )
    figures = []
    for line in SUBJECTS.strip().splitlines():
        word, _, others = line.partition(": ")
        relevant = found_by((word, *others.split()), stems, terms)
        if not relevant:
            continue
        alone = found_by((word,), stems, terms)
        offered = near.get(word, [])[:OFFERED]
        with_them = alone | found_by(offered, stems, terms)
        figures.append((len(alone) / len(relevant), len(with_them & relevant) / len(relevant),
                        len(with_them & relevant) / len(with_them) if with_them else 1.0))  # fmt: skip
        print(
            f"{word:14} {len(relevant):4} relevant  {figures[-1][0]:4.0%} → {figures[-1][1]:4.0%}  {' '.join(offered)}"
        )
    count = len(figures)
    alone, with_them, precise = (sum(column) / count for column in zip(*figures, strict=True))
    print(f"{count} questions: recall {alone:.0%} alone, {with_them:.0%} with the words offered, {precise:.0%} precise")


def stems_of(words: Iterable[str], terms: object) -> frozenset[str]:
    filed: Mapping[str, Iterable[tuple[str, str, int]]] = terms.of(set(words))  # type: ignore[attr-defined]
    return frozenset(stem for word in set(words) for stem, _, _ in filed[word])


def found_by(words: Iterable[str], passages: list[frozenset[str]], terms: object) -> set[int]:
    sought = [stems_of([word], terms) for word in words]
    return {at for at, stems in enumerate(passages) if any(one and one <= stems for one in sought)}


if __name__ == "__main__":
    main()
