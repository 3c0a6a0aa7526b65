"""Which entries an index lists, where, and in what order."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import fields, replace
from types import SimpleNamespace
from typing import Any

import pytest

from stenogram.dates import PartialDate
from stenogram.kinds import kind_named
from stenogram.model import Corpus, Settings, Speaker
from stenogram.pages import indexes
from stenogram.pages.backlinks import Backlinks
from stenogram.pages.facts import name_within_sentence, short_name
from stenogram.pages.indexes import IndexPage, index_pages, people_of
from stenogram.registry import load_registry

ENTRIES = {
    "registry/organisations.yml": """
- {id: league, name: League of Harbours, definition: One., seat: Oakham}
- {id: league-council, name: Council of the League, definition: Two., part_of: league}
- {id: league-office, name: Office of the League, definition: Three., part_of: league}
- {id: office-archive, name: Archive of the Office, definition: Four., part_of: league-office}
- {id: river-board, name: River Board, definition: Five.}
- {id: weir-board, name: Weir Board, definition: Six., seat: Weir}
""",
    "registry/summits.yml": """
series:
  - {id: oakham-meetings, name: Oakham meetings, body: league, called: [oakham summit]}
  - {id: weir-meetings, name: Weir meetings, body: league, called: [Weir meeting]}
summits:
  - {id: oakham-1, name: Oakham meeting, series: oakham-meetings, date: 2010-03-01, place: Oakham, definition: One.}
  - {id: oakham-2, name: Second Oakham meeting, series: oakham-meetings, date: 2011-03-01, definition: Two.}
  - {id: weir-1, name: First Weir meeting, series: weir-meetings, date: 2012-03-01, definition: Three.}
  - {id: alone, name: Meeting on the lock, date: 2009-03-01, definition: Four.}
  - {id: unheard, name: Meeting on the quay, date: 2008-03-01, definition: Five.}
""",
    "registry/strategies.yml": """
- {id: charter, name: Harbour Charter, adopted: 2001-05-06, body: league, definition: One.}
- {id: plan, name: Harbour Plan, adopted: 2000-05-06, body: league, definition: Two.}
- {id: rules, name: Weir Rules, adopted: 1999-05-06, body: weir-board, definition: Three.}
- {id: undated, name: Undated Paper, definition: Five.}
- {id: loose, name: Loose Paper, adopted: 1998-05-06, definition: Four.}
""",
    "registry/people.yml": """
- {id: anna-reed, name: Anna Reed, definition: A member of the council.}
- {id: tom-hale, name: Tom Hale, definition: A carpenter., offices: [{title: Carpenter of the town, from: 1920}]}
- {id: zoe-ash, name: Zoe Ash, definition: A pilot.}
""",
}
REGISTRY, PROBLEMS = load_registry(ENTRIES)
EVERYONE = frozenset(REGISTRY.entities)


def links(mentions: dict[str, int], spoken: dict[str, int] | None = None, **known: Any) -> Backlinks:
    """Links to entries, as many as are said; what stands at their other ends is not asked for."""
    empty: dict[str, Any] = {field.name: defaultdict(tuple) for field in fields(Backlinks)}
    found = {name: (None,) * count for name, count in mentions.items()}
    turns = {name: (None,) * count for name, count in (spoken or {}).items()}
    return Backlinks(**(empty | {"mentions": found, "spoken": turns, "published": EVERYONE} | known))


def pages_of(found: Backlinks) -> dict[str, IndexPage]:
    corpus = Corpus((), REGISTRY, Settings("Transcripts"))
    return {page.path: page for page in index_pages(corpus, found, people_of(corpus, found))}


def listed(page: IndexPage) -> dict[str | None, list[str]]:
    """The headings of an index, each with the ids of the entries below it; those in a tree with their depths."""
    found: dict[str | None, list[str]] = {}
    for group in page.groups:
        rows = [next(cell for cell in row if "](" in cell) for row in group.table.rows] if group.table else []
        tree = [f"{len(row.indent) // 4} {_id(row.link)}" for row in group.rows]
        found[group.heading] = tree or [_id(cell) for cell in rows]
    return found


def _id(link: str) -> str:
    return link.rpartition("/")[2].partition(".md")[0] if "/" in link else link.partition("](")[2].partition(".md")[0]


def test_there_are_no_mistakes_in_the_registry_of_this_test() -> None:
    assert [str(problem) for problem in PROBLEMS if problem.severity == "error"] == []


# --- Summits ---------------------------------------------------------------------------------------


def test_series_of_summits_stand_by_how_often_they_are_mentioned_the_others_last() -> None:
    page = pages_of(links({"oakham-1": 1, "weir-1": 2, "alone": 9}))["summits/index.md"]
    assert listed(page) == {
        "Weir meetings": ["weir-1"],
        "Oakham meetings": ["oakham-1"],
        "Other summits": ["alone"],
        "Not mentioned": ["unheard", "oakham-2"],
    }
    assert list(listed(page)) == ["Weir meetings", "Oakham meetings", "Other summits", "Not mentioned"]
    page = pages_of(links({"oakham-1": 1, "oakham-2": 1, "weir-1": 1}))["summits/index.md"]
    assert list(listed(page)) == ["Oakham meetings", "Weir meetings", "Not mentioned"]
    # Of as many the first by its id.
    page = pages_of(links({"oakham-1": 2, "weir-1": 2}))["summits/index.md"]
    assert list(listed(page))[:2] == ["Oakham meetings", "Weir meetings"]


def test_summits_stand_in_the_order_of_their_days() -> None:
    page = pages_of(links({"oakham-2": 5, "oakham-1": 1}))["summits/index.md"]
    assert listed(page)["Oakham meetings"] == ["oakham-1", "oakham-2"]


def test_an_index_in_which_nothing_is_left_out_has_no_such_heading() -> None:
    named = ("oakham-1", "oakham-2", "weir-1", "alone", "unheard")
    page = pages_of(links(dict.fromkeys(named, 1)))["summits/index.md"]
    assert "Not mentioned" not in listed(page)


def test_what_has_no_page_is_not_listed() -> None:
    found = links({"oakham-1": 1}, published=EVERYONE - {"unheard"})
    assert "unheard" not in str(listed(pages_of(found)["summits/index.md"]))


@pytest.mark.parametrize(("mentions", "height"), [(1, 0.35 + 0.65 / 4), (4, 1.0)])
def test_a_mark_on_the_time_line_is_as_tall_as_its_summit_is_mentioned(mentions: int, height: float) -> None:
    moment = indexes._moment(REGISTRY.entities["weir-1"], links({"weir-1": mentions}), 4, "summits/index.md")
    assert moment.height == pytest.approx(height)


# --- Organisations ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mentioned", "groups"),
    [
        # A body of which no organ is mentioned is no tree.
        (["league", "river-board"], {None: ["league", "river-board"]}),
        # Those above an organ that is mentioned are in the tree, mentioned or not.
        (["league-council"], {"Bodies and their organs": ["0 league", "1 league-council"]}),
        (
            ["office-archive"],
            {"Bodies and their organs": ["0 league", "1 league-office", "2 office-archive"]},
        ),
        (
            ["office-archive", "league-council", "weir-board"],
            {
                "Bodies and their organs": ["0 league", "1 league-council", "1 league-office", "2 office-archive"],
                "Other organisations": ["weir-board"],
            },
        ),
    ],
)
def test_organisations_are_trees_of_those_that_are_mentioned(
    mentioned: list[str], groups: dict[str | None, list[str]]
) -> None:
    found = listed(pages_of(links(dict.fromkeys(mentioned, 1)))["organisations/index.md"])
    rest = found.pop("Not mentioned", [])
    assert found == groups
    # Everything with a page is listed once.
    shown = [row.rpartition(" ")[2] for rows in groups.values() for row in rows]
    organisations = [entity.id for entity in REGISTRY.entities.values() if entity.kind == "organisation"]
    assert sorted([*rest, *shown]) == sorted(organisations)


def test_rows_of_a_tree_say_how_often_a_body_is_mentioned() -> None:
    (group, *_) = pages_of(links({"league-council": 2}))["organisations/index.md"].groups
    assert [row.counts for row in group.rows] == ["", "2 mentions"]


# --- Documents -------------------------------------------------------------------------------------


def test_documents_stand_by_the_body_that_has_most_of_them_the_others_last() -> None:
    page = pages_of(links({"charter": 1, "plan": 1, "rules": 5, "loose": 9}))["strategies/index.md"]
    assert listed(page) == {
        "League of Harbours": ["plan", "charter"],
        "Weir Board": ["rules"],
        "Others": ["loose"],
        "Not mentioned": ["undated"],
    }


def test_documents_of_one_body_alone_need_no_heading() -> None:
    page = pages_of(links({"charter": 1}))["strategies/index.md"]
    assert listed(page) == {None: ["charter"], "Not mentioned": ["loose", "rules", "plan", "undated"]}


# --- People ----------------------------------------------------------------------------------------


def test_people_stand_by_what_they_do_in_the_order_of_family_names() -> None:
    # Who speaks and is mentioned stands once.
    page = pages_of(links({"tom-hale": 0, "zoe-ash": 0}, {"tom-hale": 0}))["people/index.md"]
    assert listed(page) == {"Speakers": ["tom-hale"], "Mentioned": ["zoe-ash"], "Not mentioned": ["anna-reed"]}
    assert "2 people by family name, 1 of whom speak" in page.intro


def test_the_sentence_about_people_is_true_of_those_there_are() -> None:
    def intro(mentioned: dict[str, int], speaking: dict[str, int]) -> str:
        return pages_of(links(mentioned, speaking))["people/index.md"].intro

    assert intro({"zoe-ash": 0}, {"tom-hale": 0}).startswith("2 people by family name, 1 of whom speak")
    everybody = intro({}, {"tom-hale": 0, "zoe-ash": 0})
    assert everybody.startswith("2 people by family name")
    assert "speak" not in everybody


def test_speakers_whom_the_registry_does_not_know_are_among_the_people() -> None:
    speakers = {"ida-bell": Speaker("ida-bell", "Ida Bell"), "anna-reed": Speaker("anna-reed", "Anna Reed")}
    found = links({}, {"ida-bell": 0}, speakers=speakers)
    corpus = Corpus((), REGISTRY, Settings("Transcripts"))
    assert [person.id for person in people_of(corpus, found)] == ["zoe-ash", "ida-bell", "tom-hale", "anna-reed"]


@pytest.mark.parametrize(("longest", "parts"), [(3, 0), (2, 3)])
def test_people_beyond_one_page_are_parted_by_letter(longest: int, parts: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexes, "LONGEST", longest)
    found = [path for path in pages_of(links({})) if "by-letter" in path]
    assert len(found) == parts


# --- Cells -----------------------------------------------------------------------------------------


def cells(page: IndexPage, name: str) -> tuple[str, ...]:
    """The row of an entry in a table."""
    rows = [row for group in page.groups if group.table for row in group.table.rows]
    return next(tuple(map(str, row)) for row in rows if any(f"{name}.md" in cell for cell in row))


def test_a_row_has_day_and_mentions_where_there_are_any() -> None:
    page = pages_of(links({"charter": 3}))["strategies/index.md"]
    assert cells(page, "charter")[0] == '6\N{NO-BREAK SPACE}May\N{NO-BREAK SPACE}2001 { data-sort="2001-05-06" }'
    assert cells(page, "charter")[3] == "3 { .st-num }"
    assert cells(page, "undated")[0] == ""
    assert cells(page, "undated")[3] == ""


def test_a_row_has_the_place_where_it_is_known() -> None:
    page = pages_of(links({"oakham-1": 1, "weir-1": 1}))["summits/index.md"]
    assert cells(page, "oakham-1")[2] == "Oakham"
    assert cells(page, "weir-1")[2] == ""
    (group, *_) = pages_of(links({"league-council": 1}))["organisations/index.md"].groups
    assert [row.summary for row in group.rows] == ["Oakham", ""]


def turn(day: str | None, role: str | None) -> SimpleNamespace:
    date = PartialDate.parse(day) if day else None
    return SimpleNamespace(date=date, role=role)


@pytest.mark.parametrize(
    ("turns", "offices"),
    [
        # Who has no office is told by what the registry says.
        ([turn("1921", None)], "A pilot"),
        ([turn("1921", "Mate")], "Mate (1921)"),
        ([turn("1922", "Pilot"), turn("1921", "Mate")], "Mate (1921); Pilot (1922)"),
        # The latest two, each with its last year.
        ([turn("1920", "Cook"), turn("1922", "Pilot"), turn("1921", "Mate")], "Mate (1921); Pilot (1922)"),
        ([turn("1921", "Mate"), turn("1922", "Pilot"), turn("1923", "Mate")], "Pilot (1922); Mate (1923)"),
        ([turn(None, "Mate"), turn("1922", "Pilot")], "Mate; Pilot (1922)"),
    ],
)
def test_offices_are_those_of_the_days_on_which_somebody_spoke(turns: list[SimpleNamespace], offices: str) -> None:
    found = links({}, {"zoe-ash": 0})
    found.spoken["zoe-ash"] = tuple(turns)  # type: ignore[index]
    row = cells(pages_of(found)["people/index.md"], "zoe-ash")
    assert row[1:3] == (offices, f"{len(turns)} {{ .st-num }}")


def test_offices_of_who_never_speaks_are_those_of_the_days_of_mentions() -> None:
    found = links({})
    found.mentions["tom-hale"] = (SimpleNamespace(date=PartialDate.parse("1921-05")),)  # type: ignore[index]
    assert cells(pages_of(found)["people/index.md"], "tom-hale")[1] == "Carpenter of the town (1921)"


def test_the_office_of_the_registry_goes_before_the_printed_one() -> None:
    found = links({}, {"tom-hale": 0})
    found.spoken["tom-hale"] = (turn("1921", "Joiner"),)  # type: ignore[index]
    assert cells(pages_of(found)["people/index.md"], "tom-hale")[1] == "Carpenter of the town (1921)"


def test_who_speaks_is_told_by_the_days_of_speech_and_not_of_mentions() -> None:
    found = links({}, {"zoe-ash": 0})
    found.spoken["zoe-ash"] = (turn("1921", "Mate"),)  # type: ignore[index]
    found.mentions["zoe-ash"] = (SimpleNamespace(date=PartialDate.parse("1922")),)  # type: ignore[index]
    assert cells(pages_of(found)["people/index.md"], "zoe-ash")[1] == "Mate (1921)"


def test_bodies_beside_the_trees_have_their_seats() -> None:
    page = pages_of(links({"weir-board": 1, "river-board": 1}))["organisations/index.md"]
    assert cells(page, "weir-board")[2] == "Weir"
    assert cells(page, "river-board")[2] == ""


def test_a_time_line_has_the_summits_that_are_mentioned() -> None:
    assert len(pages_of(links({"oakham-1": 1, "weir-1": 2, "alone": 1}))["summits/index.md"].pictures) == 1
    assert pages_of(links({}))["summits/index.md"].pictures == ()


def test_a_series_that_the_registry_does_not_know_is_no_heading() -> None:
    stray = replace(REGISTRY.entities["alone"], series="quay-meetings")  # type: ignore[call-arg]
    registry = replace(REGISTRY, entities={**REGISTRY.entities, "alone": stray})
    corpus = Corpus((), registry, Settings("Transcripts"))
    found = links({"alone": 1})
    page = next(page for page in index_pages(corpus, found, ()) if page.path == "summits/index.md")
    assert next(iter(listed(page))) == "Other summits"


def test_indexes_have_the_names_of_what_they_list() -> None:
    titles = {page.path: page.title for page in pages_of(links({})).values()}
    assert titles == {
        "people/index.md": "People",
        "organisations/index.md": "Organisations",
        "summits/index.md": "Summits",
        "strategies/index.md": "Strategies and documents",
    }


def test_entries_of_any_other_kind_stand_in_one_table_by_name() -> None:
    corpus = Corpus((), REGISTRY, Settings("Transcripts"))
    found = links({"weir-1": 1, "oakham-1": 1})
    page = indexes._table(kind_named("summit"), corpus, found)
    assert listed(page) == {None: ["weir-1", "oakham-1"], "Not mentioned": ["alone", "unheard", "oakham-2"]}
    assert cells(page, "oakham-1")[2] == "Oakham"
    assert cells(page, "weir-1")[2] == ""
    assert [group.table.head[0] for group in page.groups if group.table] == ["Name", "Name"]


def test_a_meeting_begins_with_a_capital_where_its_name_stands_alone_and_not_within_a_sentence() -> None:
    meeting = REGISTRY.entities["oakham-1"]
    assert short_name(meeting, REGISTRY) == "Oakham summit in Oakham, 2010"
    assert name_within_sentence(meeting, REGISTRY) == "oakham summit in Oakham, 2010"
