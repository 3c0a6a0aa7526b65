"""What the pages of a small corpus show."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from stenogram.dates import DateSpan, PartialDate
from stenogram.model import (
    AppliedCorrection,
    Corpus,
    EditorialNote,
    Heading,
    MetaTag,
    Name,
    Office,
    PageMetadata,
    Paragraph,
    ParagraphLink,
    Relation,
    Settings,
    Strategy,
    Tombstone,
    Transcript,
    TurnLink,
)
from stenogram.pages import TemplateError, Templates, pages
from tests.pages_corpus import (
    BRIDGE,
    COLE,
    CORPUS,
    COUNCIL,
    HARBOUR,
    LEAGUE,
    NAMES,
    REED,
    TEMPLATES,
    rendered,
    said,
    transcript,
)
from tests.pages_rendering import seen, tree_of


def page_of(one: Transcript, corpus: Corpus = CORPUS) -> str:
    corpus = replace(corpus, transcripts=(one,))
    return rendered(corpus)[f"transcripts/{one.document.name}.md"]


def body(page: str) -> str:
    return page.split("\n---\n", 1)[1]


def test_every_page_of_the_site_is_there() -> None:
    assert set(rendered()) == {
        "index.md",
        "about.md",
        "data/coverage.md",
        "data/index.md",
        "search/index.md",
        "compare.md",
        "quotations/index.md",
        "quotations/first.md",
        "transcripts/index.md",
        "people/index.md",
        "organisations/index.md",
        "summits/index.md",
        "strategies/index.md",
        "transcripts/1991-08-02-bridge.md",
        "transcripts/1993-harbour.md",
        "organisations/league.md",
        "organisations/league-council.md",
        "summits/league-1990-amber.md",
        "summits/league-1991-cold.md",
        "strategies/charter.md",
        "people/ada-reed.md",
        "people/tom-cole.md",
    }


def test_two_runs_give_equal_bytes() -> None:
    turned = replace(CORPUS, transcripts=CORPUS.transcripts[::-1])
    assert list(rendered().items()) == list(rendered().items())
    assert rendered() == rendered(turned)


def test_a_turn_is_a_section_with_its_anchors() -> None:
    assert """\
<section class="st-turn" data-turn="turn-1" data-v="a1" data-speaker="ada-reed" markdown="1">

[1](#turn-1){ aria-label="Turn 1" }
{: .st-number }

## [Ada Reed](../people/ada-reed.md) <span class="st-role">Mayor</span> \
{ #turn-1 .st-speaker data-toc-label="Ada Reed" }

[](#turn-1-p1){ .st-pn data-n="1" aria-label="Paragraph 1" }The bridge is unsafe.
{: #turn-1-p1 .st-speech }

[](#turn-1-p2){ .st-pn data-n="2" aria-label="Paragraph 2" }(Laughter.)
{: #turn-1-p2 .st-stage }

""" in page_of(BRIDGE)


def test_the_office_stands_at_the_first_turn_only() -> None:
    assert page_of(BRIDGE).count(') <span class="st-role">Mayor</span> {') == 1


def test_a_label_that_says_something_else_is_told() -> None:
    page = page_of(transcript("a", said(REED, "Yes.", label="Her Worship"), said(REED, "No.", label="ADA REED")))
    assert "printed as “Her Worship”" in page
    assert "printed as “ADA REED”" not in page


def test_an_unnamed_speaker_has_no_page_and_no_link() -> None:
    files = rendered()
    assert "people/question.md" not in files
    assert "### Question {" in files["transcripts/1991-08-02-bridge.md"]


def test_a_turn_stands_one_level_below_its_section() -> None:
    page = page_of(BRIDGE)
    assert "\n## On the " in page
    assert "\n### [Tom Cole]" in page
    assert "\n## [Ada Reed]" in page


def test_a_topic_without_a_section_skips_no_level() -> None:
    page = page_of(transcript("a", Heading(3, (Paragraph(1, "Topic"),)), said(COLE, "Yes.")))
    assert "\n## Topic {" in page
    assert "\n### [Tom Cole]" in page


def test_headings_mark_mentions_and_link_none() -> None:
    line = next(line for line in page_of(BRIDGE).splitlines() if line.startswith("## On"))
    assert 'data-entity="charter"' in line
    assert "](" not in line


def test_a_mention_is_linked_once_in_a_turn() -> None:
    page = page_of(BRIDGE)
    assert page.count("[League](../organisations/league.md)") == 2
    assert page.count('data-entity="league"') == 3


def test_furniture_is_not_shown_but_accounted_for() -> None:
    page = page_of(BRIDGE)
    assert page.count("Print this page") == 1
    assert "- lines 1–2: Menu / Print this page" in page
    assert "4 words of the web page around the text" in page


def test_corrections_and_the_hash_are_told() -> None:
    corrected = replace(
        BRIDGE, document=replace(BRIDGE.document, corrections=(AppliedCorrection(4, "it is *narrative*"),))
    )
    page = page_of(corrected)
    assert ":   Line 4: it is \\*narrative\\*" in page
    assert "ab" * 32 in page


def test_a_note_stands_after_its_paragraph_and_is_no_part_of_the_words() -> None:
    note = EditorialNote(3, 0, 10, "It was closed in 1992.", ("Gazette, https://example.org/g",))
    noted = replace(BRIDGE, document=replace(BRIDGE.document, notes=(note,)))
    tree = tree_of(body(page_of(noted)))
    aside = tree.find(".//aside")
    assert aside.find(".//p").get("id") == "note-1"
    assert aside.get("data-for") == "n1-p1"
    assert "It was closed in 1992. Source: Gazette" in seen(aside)


def test_former_anchors_and_withdrawn_turns_are_found() -> None:
    links = (
        TurnLink("turn-1", "a", (ParagraphLink("turn-1-p1", ("turn-2-p1",)),), ("turn-2",)),
        TurnLink("turn-4", "b", (ParagraphLink("turn-4-p1"),)),
    )
    stone = Tombstone("turn-3", ("turn-3", "turn-3-p1"), "2026-01-31", "Tom *Cole*", "I never", 1, "turn-4")
    one = transcript("a", said(COLE, "Yes."), said(REED, "No."), permalinks={"turns": links, "tombstones": (stone,)})
    page = body(page_of(one))
    tree = tree_of(page)
    ids = {element.get("id") for element in tree.iter()}
    assert {"turn-1", "turn-1-p1", "turn-2", "turn-2-p1", "turn-3", "turn-3-p1", "turn-4", "turn-4-p1"} <= ids
    assert "Withdrawn on 31 January 2026, said by Tom *Cole*; it began “I never”; see turn 4." in seen(tree)
    assert page.index("turn-1-p1") < page.index("st-tombstone") < page.index("#turn-4-p1")


def test_a_text_in_another_language_says_so() -> None:
    page = page_of(transcript("a", said(COLE, "سلام"), language="fa"))
    assert 'data-speaker="tom-cole" lang="fa" dir="rtl" markdown="1">' in page
    assert "lang=" not in page_of(BRIDGE)


def test_the_cards_hold_the_entities_of_the_page_only() -> None:
    script = page_of(BRIDGE).rpartition('id="st-cards">')[2].removesuffix("</script>\n")
    cards = json.loads(script)
    assert set(cards) == {"league", "charter", "league-1991-cold", "ada-reed"}
    assert cards["league-1991-cold"] == {
        "name": "Second meeting of the League in Coldhaven",
        "kind": "Summit",
        "definition": "It wrote the charter.",
        "when": "1 July 1991",
        "place": "Coldhaven",
        "url": "../../summits/league-1991-cold/",
        "here": 1,
    }


def test_what_a_transcript_page_holds_does_not_grow_with_the_corpus() -> None:
    more = [transcript(f"1992-{n}", said(COLE, "The League."), names=NAMES, date=PartialDate(1992)) for n in range(50)]
    small = replace(CORPUS, transcripts=(BRIDGE, more[0]))
    large = replace(CORPUS, transcripts=(BRIDGE, *more))
    path = "transcripts/1991-08-02-bridge.md"
    assert rendered(small)[path] == rendered(large)[path]


def test_front_matter_carries_what_machines_read() -> None:
    path = "transcripts/1991-08-02-bridge.md"
    told = PageMetadata((MetaTag("name", "citation_title", 'The "bridge"'),), '{"@type":"</script>"}')
    text = next(page.text for page in pages(CORPUS, Templates([TEMPLATES]), {path: told}) if page.path == path)
    front = yaml.safe_load(text.split("---\n")[1])
    assert front["head"] == [{"attribute": "name", "key": "citation_title", "content": 'The "bridge"'}]
    assert front["jsonld"] == '{"@type":"\\u003c/script\\u003e"}'
    assert front["transcript"] == {"id": "1991-08-02-bridge", "date": "1991-08-02", "v": "abababababab"}
    assert front["kind"] == "transcript"


def test_the_concordance_leads_to_the_very_paragraph() -> None:
    page = rendered()["organisations/league.md"]
    rows = [line for line in page.splitlines() if "data-sort" in line]
    assert rows[0] == (
        '| <span id="mentioned-in-1993"></span>[1993](../transcripts/1993-harbour.md#turn-1-p1) { data-sort="1993" } '
        "| [Tom Cole](../people/tom-cole.md) | The harbour "
        '| <span class="st-kwic"><span class="st-before">The </span>'
        '<span class="st-from">**League** is old, said Reed.</span></span> |'
    )
    assert [row.partition("#")[2].partition(")")[0] for row in rows[1:]] == ["turn-1-p3", "turn-1-p3", "turn-3-p1"]
    assert "Called “League” (4)." in page


def test_mentions_in_headings_and_narrative_lead_there() -> None:
    files = rendered()
    assert "(../transcripts/1991-08-02-bridge.md#section-1)" in files["strategies/charter.md"]
    assert "(../transcripts/1991-08-02-bridge.md#n1-p1)" in files["people/ada-reed.md"]


def test_facts_come_from_both_ends_of_a_relation() -> None:
    files = rendered()
    assert (
        "Adopted at\n:   [League meeting in Coldhaven, 1991](../summits/league-1991-cold.md)"
        in files["strategies/charter.md"]
    )
    assert (
        "Adopted there\n:   [Charter of the League](../strategies/charter.md)" in files["summits/league-1991-cold.md"]
    )
    assert "Part of\n:   [LoH](../organisations/league.md)" in files["organisations/league-council.md"]
    assert "Bodies\n:   [Council of the League]" in files["organisations/league.md"]
    assert (
        "Meetings\n:   [League meeting in Port Amber, 1990](../summits/league-1990-amber.md)\n:   [League meeting"
        in files["organisations/league.md"]
    )


def test_many_belongings_stand_in_a_list_at_the_end() -> None:
    papers = {
        f"paper-{n}": Strategy(f"paper-{n}", f"Paper {n}", "It is.", relations=(Relation("body", "league"),))
        for n in range(8)
    }
    registry = replace(CORPUS.registry, entities={**CORPUS.registry.entities, **papers})
    page = rendered(replace(CORPUS, registry=registry))["organisations/league.md"]
    assert "Documents\n:   [9 documents](#documents)\n" in page
    assert page.index("## Concordance") < page.index("## Documents { #documents }")
    assert '- [Charter of the League](../strategies/charter.md) <span class="st-when">1 July 1991</span>' in page


def test_summits_have_a_previous_and_a_next() -> None:
    files = rendered()
    assert (
        "Next: [League meeting in Coldhaven, 1991](../summits/league-1991-cold.md)"
        in files["summits/league-1990-amber.md"]
    )
    assert "Previous: [League meeting in Port Amber, 1990]" in files["summits/league-1991-cold.md"]
    assert "Previous:" not in files["summits/league-1990-amber.md"]


def test_a_person_has_turns_offices_and_what_others_say() -> None:
    page = rendered()["people/ada-reed.md"]
    assert "Offices\n:   Mayor of Port Amber, 1988–1994" in page
    assert "Introduced as\n:   Mayor, 2 August 1991" in page
    assert "- [Turn 3](../transcripts/1991-08-02-bridge.md#turn-3): The Charter of the League stands." in page
    assert "## Mentions by others" in page
    # What she says of herself is not what others say.
    assert "3 mentions in 2 transcripts" in page


def with_entry(**facts: object) -> dict[str, str]:
    """The pages of the corpus with these facts in the entry of its person, Ada Reed, or of `id`."""
    entities = dict(CORPUS.registry.entities)
    entity = entities[str(facts.pop("id", "ada-reed"))]
    entities[entity.id] = replace(entity, **facts)
    return rendered(replace(CORPUS, registry=replace(CORPUS.registry, entities=entities)))


def test_an_office_says_until_when_it_is_known() -> None:
    office = Office("Mayor", DateSpan.parse("1988/"), known_until=PartialDate.parse("1991-05"))
    page = with_entry(offices=(office,))["people/ada-reed.md"]
    assert "Offices\n:   Mayor, since 1988 (known until May 1991)\n" in page


def test_a_meeting_that_is_only_announced_says_so_wherever_its_day_stands() -> None:
    files = with_entry(id="league-1991-cold", planned=True)
    assert ":   1 July 1991 (planned)\n" in files["summits/league-1991-cold.md"]
    assert "1\N{NO-BREAK SPACE}July\N{NO-BREAK SPACE}1991\N{NO-BREAK SPACE}(planned)" in files["summits/index.md"]
    assert not any("(planned)" in text for text in rendered().values())


def test_names_of_another_language_are_marked_as_such() -> None:
    names = (Name("Ада *Рид*", language="ru"), Name("آدا", language="fa"), Name("A. Reed"))
    page = with_entry(names=names)["people/ada-reed.md"]
    russian, persian = '<span lang="ru">Ада \\*Рид\\*</span>', '<span lang="fa" dir="rtl">آدا</span>'
    assert f"Other names\n:   {russian}; {persian}; A. Reed\n" in page


def test_an_entry_leads_from_its_head_to_what_is_listed_and_folds_what_few_ask_for() -> None:
    page = with_entry(names=(Name("A. Reed"),), sources=("A list",))["people/ada-reed.md"]
    head, rest = page.split("## Turns spoken", 1)
    assert re.search(r"\[\d+ turns? in \d transcripts?, [\d,]+ words\]\(#turns\)", head)
    assert "{ #concordance }" in rest
    assert re.search(
        r"<summary>Other names and sources</summary>\s+Other names\n:   A. Reed\s+Sources\n:   A list", head
    )
    alone = with_entry(names=(), sources=("A list",))["people/ada-reed.md"]
    assert "<summary>Sources</summary>" in alone
    assert "<summary>" not in with_entry(names=(), sources=())["people/ada-reed.md"].split("## Turns spoken")[0]


def test_identifiers_lead_to_the_authority_files() -> None:
    page = with_entry(identifiers=(("wikidata", "Q42"), ("gnd", "11-X")))["people/ada-reed.md"]
    wikidata, gnd = "[Wikidata Q42](https://www.wikidata.org/entity/Q42)", "[GND 11-X](https://d-nb.info/gnd/11-X)"
    assert f"Identifiers\n:   {wikidata}\n:   {gnd}\n" in page


def test_a_body_of_a_state_names_it() -> None:
    assert "State\n:   Norland\n" in with_entry(id="league", state="Norland")["organisations/league.md"]


def test_an_unregistered_speaker_has_a_page() -> None:
    page = rendered()["people/tom-cole.md"]
    assert "2 turns in 2 transcripts, 10 words" in page


def test_an_entry_that_is_never_named_says_so() -> None:
    assert "Not mentioned in these transcripts." in rendered()["summits/league-1990-amber.md"]


def test_what_is_named_in_the_same_paragraph_is_together() -> None:
    page = rendered()["strategies/charter.md"]
    assert "| [LoH](../organisations/league.md) | Organisation | 1 { .st-num } |" in page


def test_indexes_mark_what_is_named() -> None:
    page = rendered()["summits/index.md"]
    lines = page.splitlines()
    amber = next(line for line in lines if "league-1990-amber.md" in line)
    cold = next(line for line in lines if "league-1991-cold.md" in line)
    assert amber.endswith("| Port Amber |  |")
    assert cold.endswith("| Coldhaven | 1 { .st-num } |")
    assert page.index("league-1991-cold.md") < page.index("## Not mentioned") < page.index("league-1990-amber.md")


def test_organisations_form_a_tree_of_those_that_are_mentioned() -> None:
    council = transcript("c", said(COLE, "The Council met."), names={"Council": COUNCIL})
    page = rendered(replace(CORPUS, transcripts=(council,)))["organisations/index.md"]
    assert "- [League of Harbours](../organisations/league.md)" in page
    assert "\n    - [Council of the League](../organisations/league-council.md)" in page
    # A body of which no organ is mentioned is no tree.
    page = rendered()["organisations/index.md"]
    assert "- [League of Harbours]" not in page
    assert "| [League of Harbours](../organisations/league.md) |" in page


def test_the_index_says_who_speaks_how_much() -> None:
    page = rendered()["transcripts/index.md"]
    assert page.index("1993-harbour.md") < page.index("1991-08-02-bridge.md")
    assert "Ada Reed 61%, Question 25%, Tom Cole 14%" in page


def test_a_long_entry_is_split_by_year() -> None:
    texts = [f"The League, {n}." for n in range(150)]
    many = [
        transcript(f"{year}-a", said(COLE, *texts), names=NAMES, date=PartialDate(year)) for year in (1990, 1991, 1992)
    ] + [transcript("x-undated", said(COLE, *texts, *texts, *texts), names=NAMES)]
    files = rendered(replace(CORPUS, transcripts=tuple(many)))
    parts = [path for path in files if path.startswith("organisations/league/")]
    names = ["1992", "1991", "1990", "undated", "undated-2"]
    assert parts == [f"organisations/league/{name}.md" for name in names]
    rows = [files[path].count("data-sort=") for path in parts]
    assert rows == [150, 150, 150, 300, 150]
    assert files["organisations/league.md"].count("data-sort=") == 60
    assert "- [1991](../organisations/league/1991.md)" in files["organisations/league.md"]
    assert "(../../transcripts/1991-a.md#turn-1-p1)" in files["organisations/league/1991.md"]
    links = {page: re.findall(r"\(\S*/organisations/league/([\w-]+).md\)", files[page]) for page in files}
    assert links["organisations/league.md"] == ["1992", "1991", "1990", "undated"]
    assert '<span class="st-count">450</span>' in files["organisations/league.md"]
    assert links["organisations/league/1991.md"] == ["1992", "1990", "undated"]
    assert links["organisations/league/undated.md"] == ["1992", "1991", "1990", "undated-2"]
    assert "- **1991**\n" in files["organisations/league/1991.md"]
    last = files["organisations/league/undated-2.md"]
    assert "- **Undated**\n" in last
    assert "\nParts\n\n- [1](../../organisations/league/undated.md)\n- **2**\n" in last


def test_a_new_row_in_one_year_changes_no_part_of_another() -> None:
    texts = [f"The League, {n}." for n in range(150)]

    def parts(more: list[str]) -> dict[str, str]:
        many = [
            transcript(
                f"{year}-a", said(COLE, *texts, *(more if year == 1992 else [])), names=NAMES, date=PartialDate(year)
            )
            for year in (1990, 1991, 1992)
        ]
        files = rendered(replace(CORPUS, transcripts=tuple(many)))
        return {path: text for path, text in files.items() if path.startswith("organisations/league/")}

    before, after = parts([]), parts(["The League, once more."])
    assert [path for path in before if before[path] != after[path]] == ["organisations/league/1992.md"]


def test_many_transcripts_are_shelved_by_year() -> None:
    many = tuple(
        transcript(f"{1990 + n % 3}-{n}", said(COLE, "Yes."), date=PartialDate(1990 + n % 3)) for n in range(240)
    )
    files = rendered(replace(CORPUS, transcripts=many))
    assert files["transcripts/index.md"].count("- [19") == 30 + 3
    assert files["transcripts/by-year/1991.md"].count(".md)") == 80 + 2
    assert '](../transcripts/by-year/1991.md) <span class="st-count">80</span>\n' in files["transcripts/index.md"]
    # How many the others are would change the pages of all years with every new transcript.
    assert "- **1991**\n" in files["transcripts/by-year/1991.md"]
    assert "- [1990](../../transcripts/by-year/1990.md)\n" in files["transcripts/by-year/1991.md"]


def test_the_figures_of_a_picture_are_tables() -> None:
    tree = tree_of(body(page_of(BRIDGE)))
    heads = [[seen(cell) for cell in table.iter("th")] for table in tree.iter("table")]
    assert heads == [
        ["Speaker", "Turns", "Words", "Share of words", "Go to turn"],
        ["Name", "Kind", "Mentions", "Per 1,000 words", "Go to turn"],
    ]
    assert "Mayor of Port Amber" in seen(tree.find("header"))


def test_a_former_name_leads_on() -> None:
    moved = replace(HARBOUR, permalinks=replace(HARBOUR.permalinks, former_names=("old name", "1991-08-02-bridge")))
    files = rendered(replace(CORPUS, transcripts=(BRIDGE, moved)))
    page = files["transcripts/old name.md"]
    assert 'moved_to: "../../transcripts/1993-harbour/"' in page
    assert "[The harbour](../transcripts/1993-harbour.md)" in page
    assert "# The bridge" in files["transcripts/1991-08-02-bridge.md"]


def test_the_registry_may_be_empty_and_so_may_the_corpus() -> None:
    registry = replace(CORPUS.registry, entities={}, series={})
    assert rendered(Corpus((), registry, Settings("Empty")))["index.md"]
    one = transcript("a", said(None, "Who speaks?"))
    assert "Speaker not named" in rendered(Corpus((one,), registry, Settings("One")))["transcripts/a.md"]


def test_the_own_template_of_a_corpus_wins_file_by_file(tmp_path: Path) -> None:
    (tmp_path / "about.md").write_text("{{ page.site }}: *ours*", "utf-8")
    files = rendered(templates=Templates([tmp_path, TEMPLATES]))
    assert files["about.md"] == "Harbour papers: *ours*\n"
    assert "# The bridge" in files["transcripts/1991-08-02-bridge.md"]


@pytest.mark.parametrize(
    ("template", "said_of_it"),
    [
        ("one\n{{ page.nothing }}", "templates/pages/about.md:2: error: the template cannot be filled in: "),
        (
            "one\n{{ nothing }}",
            "templates/pages/about.md:2: error: the template cannot be filled in: 'nothing' is undefined",
        ),
        ("one\ntwo\n{% for %}", "templates/pages/about.md:3: error: the template cannot be read: "),
        ("{% include 'gone.md' %}", 'the template "gone.md" is not found'),
        ("{{ page.site + 1 }}", "templates/pages/about.md:1: error: "),
        ("{{ ''.__class__.__mro__ }}", "templates/pages/about.md:1: error: "),
    ],
)
def test_a_mistake_in_a_template_has_its_place(tmp_path: Path, template: str, said_of_it: str) -> None:
    (tmp_path / "about.md").write_text(template, "utf-8")
    with pytest.raises(TemplateError) as caught:
        rendered(templates=Templates([tmp_path, TEMPLATES]))
    assert said_of_it in str(caught.value.problem)


@pytest.mark.parametrize(
    "template",
    [
        "{{ page.site }}",
        "{{ page.site ~ '' }}",
        "{% macro say(x) %}{{ x }}{% endmacro %}{{ say(page.site) }}",
        "{% set x %}{{ page.site }}{% endset %}{{ x }}",
        "{{ page.site | upper }}",
        "{{ page.site | safe }}",
    ],
)
def test_no_way_of_placing_makes_markup_of_text(tmp_path: Path, template: str) -> None:
    (tmp_path / "about.md").write_text(template, "utf-8")
    corpus = replace(CORPUS, settings=Settings("<b>X</b> [a](b)"))
    page = rendered(corpus, Templates([tmp_path, TEMPLATES]))["about.md"]
    assert "<" not in page
    assert tree_of(page).find(".//a") is None


def test_the_league_is_called_by_its_short_name_where_room_is_scarce() -> None:
    assert f"[{LEAGUE.short}](organisations/league.md)" in rendered()["index.md"]


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        (2, 3, ["2 August 1991", "3 August 1991"]),
        (2, 9, ["2 August 1991 – 9 August 1991"]),
        (5, 6, ["2 August 1991"]),
    ],
)
def test_a_text_of_several_dated_parts_shows_their_days(first: int, last: int, shown: list[str]) -> None:
    days = tuple(PartialDate(1991, 8, day) for day in range(first, last + 1))
    page = page_of(replace(BRIDGE, document=replace(BRIDGE.document, days=days)))
    _, _, facts = page.partition("\nDate\n")
    values = facts.partition("\n\n")[0].replace("</time>", "").splitlines()
    assert [value.split(">", 1)[1].replace('<time datetime="1991-08-09">', "") for value in values] == shown
