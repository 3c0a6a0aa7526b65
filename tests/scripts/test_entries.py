"""Every entry of a registry stands first for each of its own names, in the browser's engine: the corpus's and the
starter's."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from stenogram.registry import load_registry
from stenogram.search.entries import entry_names, packed_entries
from tests.scripts.node import in_node

ROOT = Path(__file__).resolve().parents[2]
REGISTRIES = {
    "of the corpus": ROOT / "registry",
    "of a new corpus": ROOT / "templates" / "registries" / "international",
}
# Of a name that several entries have, each is among the first.
LOST = """{
  const entries = new m.Entries(given);
  const holders = new Map();
  for (const { keys } of entries.all) for (const key of new Set(keys)) holders.set(key, (holders.get(key) ?? 0) + 1);
  const first = (name, key) => entries.match(name).slice(0, holders.get(key));
  return entries.all.flatMap((entry) =>
    entry.names.filter((name, at) => !first(name, entry.keys[at]).includes(entry)).map((name) => [entry.id, name]));
}"""


@pytest.mark.parametrize("folder", REGISTRIES.values(), ids=REGISTRIES.keys())
def test_every_entry_stands_first_for_each_of_its_names(folder: Path) -> None:
    files = {f"registry/{file.name}": file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.yml"))}
    registry, problems = load_registry(files)
    assert problems == ()
    rows = json.loads(gzip.decompress(packed_entries(entry_names(registry, set(registry.entities)), {})))
    assert sum(len(row[3]) for row in rows) > len(rows) > 100
    assert in_node("search/entries.js", LOST, [rows]) == [[]]


NAMED = [
    ["norov", "Person", "people/norov/", ["Vladimir Norov"], [], "", 3],
    ["who", "Organisation", "organisations/who/", ["World Health Organization", "WHO"], [], "", 2],
    ["eu", "Organisation", "organisations/eu/", ["European Union", "EU"], [], "", 1],
    ["eaeu", "Organisation", "organisations/eaeu/", ["Eurasian Economic Union"], [], "", 9],
]


@pytest.mark.parametrize(
    ("question", "left", "entries"),
    [
        ("who is Norov", ["who", "is"], ["norov"]),
        ("who is WHO", ["who", "is"], ["who"]),
        ("EU", [], ["eu"]),
        ("eu", [], ["eu"]),
        ("eur", [], ["eaeu", "eu"]),
    ],
)
def test_words_that_ask_name_no_entry_and_a_whole_word_does_not_go_on(
    question: str, left: list[str], entries: list[str]
) -> None:
    match = """{
      const [rows, question, left] = given;
      return new m.Entries(rows).match(question, true, left).map(({ id }) => id);
    }"""
    assert in_node("search/entries.js", match, [[NAMED, question, left]]) == [entries]
