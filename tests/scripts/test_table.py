"""The table of facets as it is packed is the one that the browser reads: who said what, and what each choice leaves."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import Any

from stenogram.search.facets import Row, packed_table
from stenogram.search.texts import TextBlock
from tests.scripts.node import in_node

REED, HALE = "james-reed|James Reed", "ada-hale|Ada Hale"
BRIDGE, LEAGUE = "bridge-board|Bridge Board", "league|League | of Harbours"
MARCH = ("march|The bridge", "1921", "Meeting", "Eastbridge", "1921-03-04")
UNDATED = ("letter|A letter", None, None, None, None)
ROWS = (
    Row("all", "title", None, (), 2, MARCH),
    Row("all", "turn", REED, (BRIDGE,), 30, MARCH),
    Row("all", "turn", HALE, (BRIDGE, LEAGUE), 4, MARCH),
    Row("all", "narrative", None, (LEAGUE,), 7, UNDATED),
)
BLOCKS = (TextBlock("a", 3, b""), TextBlock("b", 1, b""))


def in_table(call: str, rows: Sequence[Row] = ROWS) -> Any:
    """What a call gives of the browser's table (`table`) of these records, in a volume of number 2."""
    packed = base64.b64encode(packed_table(rows, BLOCKS)).decode()
    before = (
        f"const bytes = Buffer.from({packed!r}, 'base64'); const asked = [];"
        "globalThis.fetch = async (address) => { asked.push(address); return new Response(bytes); };"
    )
    loaded = (
        "const table = new m.Table(['x/', 'y/', 'z/']); await table.load([2]);"
        f"const rows = table.rows([2]); return {call};"
    )
    return in_node("search/table.js", f"{{ {loaded} }}", [None], before)[0]


def test_every_record_is_read_with_its_facets() -> None:
    rows = in_table("rows")
    assert [row["kind"] for row in rows] == [row.kind for row in ROWS]
    assert [row["speaker"] for row in rows] == [None, "james-reed", "ada-hale", None]
    assert [row["entity"] for row in rows] == [[], ["bridge-board"], ["bridge-board", "league"], ["league"]]
    assert [row["size"] for row in rows] == [row.size for row in ROWS]
    assert [(row["transcript"], row["year"], row["date"]) for row in rows] == [
        *3 * [("march", "1921", "1921-03-04")], ("letter", None, None)
    ]  # fmt: skip
    assert [(row["block"], row["inBlock"]) for row in rows] == [("a", 0), ("a", 1), ("a", 2), ("b", 0)]
    assert [row["order"] for row in rows] == [2_000_000, 2_000_001, 2_000_002, 2_000_003]


def test_names_may_have_the_delimiter_in_them() -> None:
    assert in_table("table.name('entity', 'league')") == "League | of Harbours"
    assert in_table("table.name('entity', 'nobody')") == "nobody"


def kept_and_counts(chosen: str) -> tuple[list[int], dict[str, dict[str, int]]]:
    sifted = in_table(f"table.sift(rows, {chosen})")
    counts = {facet: {value["id"]: value["count"] for value in values} for facet, values in sifted["counts"].items()}
    return [row["at"] for row in sifted["kept"]], counts


def test_without_a_choice_all_is_kept_and_counted() -> None:
    kept, counts = kept_and_counts("{}")
    assert kept == [0, 1, 2, 3]
    assert counts["speaker"] == {"james-reed": 1, "ada-hale": 1}
    assert counts["entity"] == {"bridge-board": 2, "league": 2}
    assert counts["kind"] == {"turn": 2, "title": 1, "narrative": 1}


def test_choices_of_a_facet_add_up_and_those_of_others_narrow() -> None:
    assert kept_and_counts("{speaker: ['james-reed', 'ada-hale']}")[0] == [1, 2]
    kept, counts = kept_and_counts("{speaker: ['ada-hale'], entity: ['bridge-board']}")
    assert kept == [2]
    # What another choice of the facet would leave, with the other facets as they are.
    assert counts["speaker"] == {"ada-hale": 1, "james-reed": 1}
    assert counts["entity"] == {"bridge-board": 1, "league": 1}
    assert counts["year"] == {"1921": 1}


def test_a_choice_that_leaves_nothing_is_still_there_to_take_back() -> None:
    kept, counts = kept_and_counts("{speaker: ['nobody']}")
    assert kept == []
    assert counts["speaker"]["nobody"] == 0


def test_who_says_most_in_a_year_is_known() -> None:
    again = (*ROWS, Row("all", "turn", HALE, (), 1, MARCH))
    assert in_table("table.mostSaid((speaker) => true)", again) == ["ada-hale", "1921"]
    assert in_table("table.mostSaid((speaker) => speaker !== 'ada-hale')", again) == ["james-reed", "1921"]
    assert in_table("table.mostSaid(() => false)") is None


def test_a_volume_is_fetched_once() -> None:
    assert in_table("(await Promise.all([table.load([2]), table.load([1, 2]), table.load([1])]), asked)") == [
        "z/records.st_facets", "y/records.st_facets"
    ]  # fmt: skip
