"""What a whole corpus says of the registry: what it lacks, and what in it nobody uses."""

from __future__ import annotations

from dataclasses import replace

import pytest
import yaml

from stenogram.annotation import annotate, left_out, suggest, usage_problems
from stenogram.annotation.spotted_names import spot_names
from stenogram.curation.sidecar import read_sidecar
from stenogram.dates import PartialDate
from stenogram.model import Document, Narrative, Paragraph, Permalinks, SourceText, Speaker, Transcript, Turn
from stenogram.registry import Registry, build_gazetteer, load_registry

REGISTRY, _ = load_registry(
    {
        "registry/organisations.yml": """
- {id: lake-board, name: Lake Board, names: [Water Board, LB], definition: A board.}
- {id: parent, name: Parent Body, definition: Named by nobody.}
- {id: organ, name: Organ of Something Else, part_of: parent, definition: Named by nobody.}
- {id: mill, name: Mill Company, part_of: parent, definition: A company.}
"""
    }
)


def transcript(name: str, text: str, registry: Registry = REGISTRY) -> Transcript:
    paragraphs = tuple(Paragraph(number, line) for number, line in enumerate(text.splitlines(), 1))
    speaker = Speaker("ann-reed", "Ann Reed")
    turn = Turn("Ann Reed", None, speaker, (Paragraph(90, "Yes.", "speech"),), 90)
    source = SourceText(name, f"source_texts/{name}.txt", "0" * 64, "", "utf-8")
    document = Document(source, "", (Narrative(paragraphs), turn), date=PartialDate.parse("1921"))
    gazetteer, _ = build_gazetteer(registry)
    sidecar, _ = read_sidecar("source_texts/a.yml", None)
    document, mentions, _ = annotate(document, gazetteer, sidecar)
    return Transcript(document, mentions, Permalinks(()))


def test_entries_and_names_that_no_text_has_are_told_in_one_line_each() -> None:
    told = usage_problems([transcript("a", "The Lake Board met the Mill Company.")], REGISTRY)
    assert [(each.rule, each.severity, each.file) for each in told] == [
        ("never-mentioned", "note", "registry/organisations.yml"),
        ("unused-alias", "note", "registry/organisations.yml"),
    ]
    # What a mentioned entry leads to is used; acronyms are kept for the next text.
    assert "1 entry is never mentioned: organ" in told[0].what
    assert '1 name is used in no text: "Water Board" (lake-board)' in told[1].what


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Lake Board met.", True),
        ("The Lake Board met. The Water Boards did too.", True),
        ("The Lake Board met. Beside it was the Upper Water Board Company.", False),
    ],
)
def test_a_name_that_stands_in_a_text_is_none_to_remove_linked_or_not(text: str, told: bool) -> None:
    found = transcript("a", text)
    bare = replace(found, mentions=tuple(tuple(m for m in each if "Water" not in m.text) for each in found.mentions))
    rules = [each.rule for each in usage_problems([bare], REGISTRY)]
    assert ("unused-alias" in rules) == told


@pytest.mark.parametrize(
    ("languages", "told"),
    [
        (["en", "en-GB"], []),
        (["en", "ru", "ru-RU"], ["2 texts in ru: names are linked in all their cases"]),
        (["eo", "en"], ["1 text in eo: only names that stand as the registry writes them"]),
        (["eo", "ru"], ["1 text in ru: names are", "1 text in eo: only names"]),
    ],
)
def test_a_language_of_which_less_is_read_than_of_english_is_a_note(languages: list[str], told: list[str]) -> None:
    of_english = transcript("a", "The Lake Board met.")
    texts = [replace(of_english, document=replace(of_english.document, language=language)) for language in languages]
    notes = [note for note in usage_problems(texts, REGISTRY) if note.rule == "names-alone"]
    assert [note.severity for note in notes] == ["note"] * len(told)
    assert all(note.what.startswith(words) for note, words in zip(notes, told, strict=True))


def test_a_name_that_turns_up_everywhere_is_told() -> None:
    text = "\n".join(["The Water Board met and met again and again and sat and sat."] * 200)
    told = [each for each in usage_problems([transcript("a", text)], REGISTRY) if each.rule == "too-frequent-alias"]
    assert len(told) == 1
    assert 'the name "Water Board" of lake-board is linked 200 times' in told[0].what
    assert told[0].line == 2


def test_what_the_registry_has_is_not_suggested() -> None:
    names = {each.name for each in suggest([transcript("a", "The Lake Board met the River Council in Reedham.")])}
    assert "River Council" in names
    assert "Lake Board" not in names


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They met at the River Council.", "River Council", "organisation"),
        ("They signed the River Charter there.", "River Charter", "strategy"),
        ("We saw the Reedham summit end.", "Reedham summit", "summit"),
        ("There came President of Norland Olav Berg.", "Olav Berg", "person"),
        ("My name is Eva Lund, Evening Post.", "Eva Lund", "person"),
        ("My name is Eva Lund, Evening Post.", "Evening Post", "organisation"),
        ("We joined the RWC.", "RWC", "organisation"),
        ("", "Ann Reed", "person"),
    ],
)
def test_a_candidate_is_known_by_a_word_a_title_or_its_capitals(text: str, name: str, kind: str) -> None:
    found = {each.name: each for each in suggest([transcript("a", text)])}
    assert found[name].kind == kind


def test_the_entry_of_a_suggestion_can_be_pasted() -> None:
    for each in suggest([transcript("a", "They met at the [River – Lake] Council: and signed the People’s Charter.")]):
        (entry,) = yaml.safe_load(each.entry)
        assert entry["name"] == each.name
        assert each.file.startswith("registry/")


def test_what_stands_in_more_texts_comes_first_and_days_and_posts_are_no_names() -> None:
    texts = [
        transcript("a", "On Monday the President met the River Council and the Hill Council."),
        transcript("b", "The River Council met the Prime Minister in June."),
    ]
    found = suggest(texts)
    councils = [each for each in found if each.name.endswith("Council")]
    assert [(each.name, each.count, each.texts) for each in councils] == [
        ("River Council", 2, 2),
        ("Hill Council", 1, 1),
    ]
    assert councils[0].places == ("source_texts/a.txt:1", "source_texts/b.txt:1")
    assert not {"Monday", "June", "President", "Prime Minister"} & {each.name for each in found}


def test_titles_clock_times_and_contractions_are_not_suggested_and_a_surname_not_beside_the_full_name() -> None:
    text = (
        "The Presidents met, and Tom Hale said so at 3 PM EDT. I’m glad, said General Hale Jr. "
        "Then Hale left. It was OK for the Lake Board."
    )
    names = {each.name for each in suggest([transcript("a", text)])}
    assert {"Tom Hale"} <= names
    assert not names & {"Hale", "Presidents", "PM", "EDT", "I’m", "General", "Jr", "OK"}


@pytest.mark.parametrize("name", ["COVID-19", "PR", "R&D", "XIX"])
def test_what_stands_in_capitals_and_is_no_body_is_not_suggested(name: str) -> None:
    text = f"The {name} was spoken of. The {name} was good."
    assert name not in {each.name for each in suggest([transcript("a", text)])}


@pytest.mark.parametrize(
    "name",
    [
        "Council of Reed Ministers",
        "Committee of Hill Secretaries",
        "Communist Party",
        "Ministry of Emergency Situations",
        "Hill Port and Reed Agreement",
        "COP 25",
        "Reed Declaration on the Work",
    ],
)
def test_what_any_body_or_state_has_and_what_two_names_make_is_not_suggested(name: str) -> None:
    names = {
        found.name
        for found in suggest([transcript("a", f"They spoke of the {name} of last year. The {name} was good.")])
    }
    assert name not in names


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The Communist Party of Norland", "Communist Party of Norland"),
        ("The Reed Declaration on the Work", "Reed Declaration"),
        ("President of Cuba Tomas Hale Lind", "Tomas Hale Lind"),
    ],
)
def test_the_whole_of_a_name_is_suggested(words: str, name: str) -> None:
    assert name in {found.name for found in suggest([transcript("a", f"{words} was good.")])}


def test_a_name_that_is_shortened_is_a_further_name() -> None:
    texts = [
        transcript(
            "a", "The Hill Reed Declaration was signed. The HR Declaration was long. The HX Declaration was not."
        )
    ]
    found = {suggestion.name: suggestion.entry for suggestion in suggest(texts)}
    assert {"Hill Reed Declaration", "HX Declaration"} <= set(found)
    assert "HR Declaration" not in found
    assert "names: [HR Declaration]" in found["Hill Reed Declaration"]


def test_a_heading_is_nobody() -> None:
    text = "President Eva Lund spoke, and Chairman Final Statement followed, as did leader Hill’s Tom Hale."
    names = {found.name for found in suggest([transcript("a", text)])}
    assert "Eva Lund" in names
    assert "Final Statement" not in names


def test_east_and_west_are_no_numbers_and_a_meeting_has_the_letters_that_stand_after_it() -> None:
    text = "The 13th East Lake Summit (ELS) was held here. The Eleventh West Lake Summit was not. The ELS is long."
    found = {each.name: each for each in suggest([transcript("a", text)])}
    assert {"East Lake Summit", "West Lake Summit"} <= set(found)
    assert found["East Lake Summit"].count == 3
    assert "ELS" not in found


def test_a_town_of_registered_meetings_is_nobody_though_its_line_stands_like_a_label() -> None:
    entries = "summits:\n- {id: talks, name: Hill Talks, date: 2010-05-04, place: New Reed, definition: A meeting.}"
    registry, _ = load_registry({"registry/summits.yml": entries})
    texts = [transcript("a", "President New Reed met President Eva Lund.", registry)]
    names = {each.name for each in suggest(texts, registry)}
    assert "Eva Lund" in names
    assert "New Reed" not in names


def test_an_organ_named_without_its_body_is_not_suggested_where_one_is_registered() -> None:
    entries = "- {id: mills, name: Board of Mills of the River League, definition: A board.}"
    registry, _ = load_registry({"registry/organisations.yml": entries})
    texts = [transcript("a", "The Board of Mills met the Board of Boats.", registry)]
    names = {each.name for each in suggest(texts, registry)}
    assert "Board of Boats" in names
    assert "Board of Mills" not in names


def test_what_was_refused_as_a_name_is_not_suggested_again_in_any_letter_case() -> None:
    texts = [transcript("a", "The River Council met the Hill Council.")]
    assert {"River Council", "Hill Council"} <= {each.name for each in suggest(texts)}
    names = {each.name for each in suggest(texts, Registry({}, {}, ("river council",)))}
    assert "Hill Council" in names
    assert "River Council" not in names


@pytest.mark.parametrize(
    "name",
    [
        *("United States", "US", "Kazakhstan", "New Zealand", "Soviet Union", "USSR", "Czechoslovakia", "Burma"),
        *("Republic of Belarus", "Islamic Republic of Iran", "Kingdom of Norway", "Federal Chancellor"),
        *("Swiss Confederation", "Kyrgyz Republic", "Video Conference"),
        *(
            "Turkish President",
            "Russian Foreign Minister",
            "Deputy Chief of Staff of the Presidential Executive Office",
        ),
        *("Associate Justice of the Supreme Court", "Director of the Mediation Service", "Head of the River Council"),
    ],
)
def test_countries_and_bare_posts_are_not_suggested(name: str) -> None:
    text = f"Yesterday we spoke with {name} about it, and again {name} was for it."
    assert name not in {each.name for each in suggest([transcript("a", text)])}


def test_a_body_after_a_post_is_no_person_and_whoever_has_a_title_is_offered_without_it() -> None:
    text = "There spoke Chairman Civil Service Commission. Then came President Olav Berg to the hall."
    found = {each.name: each.kind for each in suggest([transcript("a", text)])}
    assert found["Civil Service Commission"] == "organisation"
    assert found["Olav Berg"] == "person"
    assert not [name for name in found if name.startswith("President")]


def test_a_paragraph_in_capitals_tells_no_names() -> None:
    assert not {"MEDICARE", "SPEECH ON MEDICARE"} & {e.name for e in suggest([transcript("a", "SPEECH ON MEDICARE")])}


@pytest.mark.parametrize(
    "text",
    [
        "MEDICARE",
        "He was asked: SPEECH ON MEDICARE AND THE RIVER BILL was its title.",
        "THE RIVER QUESTION AND MEDICARE FOR ALL. Mr Hale said so.",
    ],
)
def test_words_in_capitals_among_others_in_capitals_are_no_acronyms(text: str) -> None:
    found = {each.name for each in suggest([transcript("a", text)])}
    assert not [name for name in found if "MEDICARE" in name or "RIVER" in name]


@pytest.mark.parametrize("name", ["Heads of Regions Forum", "RWC", "House of Representatives", "River Council"])
def test_a_body_is_suggested_whose_name_has_a_post_in_it_or_capitals(name: str) -> None:
    text = f"Yesterday we spoke with the {name}, the RWC, the RWA and the RWB about it."
    assert name in {each.name for each in suggest([transcript("a", text)])}


def test_a_candidate_is_shown_with_the_words_around_its_first_place() -> None:
    text = "It was in the old town that the River Council, as they say, met for the first time."
    found = {each.name: each for each in suggest([transcript("a", text)])}
    assert found["River Council"].context == "… old town that the River Council, as they say, …"
    assert found["Ann Reed"].context == ""


def entries_of(*texts: str, registry: Registry = REGISTRY) -> dict[str, str]:
    made = [transcript(str(number), text, registry) for number, text in enumerate(texts)]
    return {suggestion.name: suggestion.entry for suggestion in suggest(made, registry)}


@pytest.mark.parametrize(
    "texts",
    [
        ("The Northern Harbour Authority (NHA) met. Then the NHA said so.",),
        ("The Northern Harbour Authority met.", "The NHA said so, and the NHA will meet."),
        ("The NHA said so.", "It was the Northern Harbour Authority (NHA)."),
    ],
)
def test_an_acronym_and_the_name_that_it_shortens_are_one_entry(texts: tuple[str, ...]) -> None:
    entries = entries_of(*texts)
    assert "NHA" not in entries
    assert yaml.safe_load(entries["Northern Harbour Authority"])[0]["short"] == "NHA"


def test_an_acronym_of_two_names_stays_by_itself() -> None:
    entries = entries_of("The National Health Agency and the Northern Harbour Authority met; the NHA said so.")
    assert {"NHA", "National Health Agency", "Northern Harbour Authority"} <= set(entries)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They spoke at the RWC summit.", "RWC summit"),
        ("They spoke at the 11th RWC Summit, and at the 2020 RWC summit.", "RWC summit"),
        ("They spoke at the Norland-Africa summit.", "Norland-Africa summit"),
        ("They spoke at the River Peoples Summit.", "River Peoples Summit"),
    ],
)
def test_a_series_is_proposed_where_a_body_or_several_words_stand_before_summit(text: str, name: str) -> None:
    (entry,) = yaml.safe_load(entries_of(text)[name])
    assert entry["called"] == [name]
    assert "date" not in entry


def test_a_summit_named_by_one_word_may_be_in_a_town_and_is_one_meeting() -> None:
    (entry,) = yaml.safe_load(entries_of("They spoke at the Reedham summit.")["Reedham summit"])
    assert (entry["date"], "called" in entry) == ("YYYY-MM-DD", False)


@pytest.mark.parametrize("place", ["Reedham", "West Bank", "Hume Highway", "Upper Valley", "Victoria"])
def test_towns_and_other_places_are_not_suggested(place: str) -> None:
    entries = entries_of(f"They came from {place} to {place}, and the {place} was calm. In {place} it rained.")
    assert place not in entries


def test_no_id_that_the_registry_has_is_given_again() -> None:
    files = {"registry/people.yml": "- {id: river-council, name: Somebody Else}\n"}
    registry, _ = load_registry(files)
    entry = yaml.safe_load(entries_of("The River Council met.", registry=registry)["River Council"])[0]
    assert entry["id"] == "river-council-organisation"


def test_what_is_registered_and_only_not_linked_is_not_suggested() -> None:
    files = {
        "registry/organisations.yml": "- {id: rc, name: River Council, since: 1990, link: false, definition: A.}\n"
    }
    registry, _ = load_registry(files)
    assert "River Council" not in entries_of("The River Council met.", registry=registry)


def test_a_shorter_form_beside_the_longer_is_a_further_name_of_it() -> None:
    entries = entries_of("The Norland Rural Fire Service came. The Rural Fire Service said so.")
    assert "Rural Fire Service" not in entries
    assert yaml.safe_load(entries["Norland Rural Fire Service"])[0]["names"] == ["Rural Fire Service"]


def test_what_is_anybodys_or_glued_is_no_name() -> None:
    entries = entries_of(
        "The Chairman’s Statement and the Minister’s Declaration were read; the Hill Declaration was not."
    )
    assert "Hill Declaration" in entries
    assert not {"Chairman’s Statement", "Minister’s Declaration"} & {*entries}
    people = entries_of("We met President Ida BrandtMinister and President Mary McDonald.")
    assert "Mary McDonald" in people
    assert not any("Brandt" in name for name in people)


def test_a_shorter_form_that_another_text_has_alone_is_a_name_of_its_own() -> None:
    both = transcript("a", "The Norland Rural Fire Service came. The Rural Fire Service said so.")
    alone = transcript("b", "The Rural Fire Service of another state came.")
    assert {"Rural Fire Service", "Norland Rural Fire Service"} <= {one.name for one in suggest([both, alone])}


def test_texts_in_other_languages_are_passed_over_and_named() -> None:
    english = transcript("a", "The River Council met.")
    german = transcript("b", "Der River Council traf den Hill Council.")
    german = replace(german, document=replace(german.document, language="de-AT"))
    assert {each.name for each in suggest([german])} == set()
    assert left_out([english, german]) == ("de",)
    assert {each.count for each in suggest([english, german]) if each.name == "River Council"} == {1}


def test_an_entry_that_is_pasted_as_it_is_tells_what_is_missing_in_it() -> None:
    entries = entries_of("The River Council met at the Reedham summit.")
    for name, stem in (("River Council", "organisations"), ("Reedham summit", "summits")):
        text = entries[name] if stem != "summits" else "summits:\n" + entries[name]
        _, problems = load_registry({f"registry/{stem}.yml": text})
        assert {problem.rule for problem in problems} == {"invalid-value"}


# --- Sources and horizons ---------------------------------------------------------------------------

_FAIRS = """
series:
  - {id: fair, name: Fairs, body: lake-board, called: [Harbour Fair], known_until: 1920-12-31}
summits:
  - {id: fair-1920, name: Fair of 1920, series: fair, date: 1920-05-01, definition: One.}
"""


def with_fairs(fairs: str = _FAIRS, organisation: str = "") -> Registry:
    organisations = f"- {{id: lake-board, name: Lake Board, definition: A board.{organisation}}}\n"
    files = {"registry/organisations.yml": organisations, "registry/summits.yml": fairs}
    registry, problems = load_registry(files)
    assert problems == ()
    return registry


@pytest.mark.parametrize(
    ("entry", "warned"),
    [
        ("", False),
        (", sources: Minutes (source_texts/a.txt)", True),
        (", sources: Minutes (source_texts/b.txt)", False),
        (", keep: true, sources: Minutes (source_texts/a.txt)", False),
    ],
)
def test_an_entry_that_names_a_text_as_its_source_is_found_in_it(entry: str, warned: bool) -> None:
    registry = with_fairs(organisation=entry)
    found = usage_problems([transcript("a", "Nothing was said.", registry)], registry)
    assert ("not-in-its-source" in {problem.rule for problem in found}) == warned
    named = usage_problems([transcript("a", "The Lake Board met.", registry)], registry)
    assert "not-in-its-source" not in {problem.rule for problem in named}


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("The Harbour Fair was good.", True),
        ("They prepare the next Lake Board meeting.", True),
        ("They prepare the Lake Board’s sessions.", True),
        ("The last forum of the Lake Board was good.", True),
        ("The Lake Board held a meeting of the mill.", False),
        ("At meetings of mills with the Lake Board we spoke.", False),
        ("The Lake Board meets.", False),
        ("The Lake Board wrote a letter.", False),
        ("A meeting was held.", False),
    ],
)
def test_a_series_that_a_later_text_speaks_of_is_listed_with_the_entry_to_add(text: str, later: bool) -> None:
    registry = with_fairs()
    found = [p for p in usage_problems([transcript("a", text, registry)], registry) if p.rule == "series-outdated"]
    assert len(found) == later
    if later:
        assert (found[0].file, found[0].line) == ("registry/summits.yml", 3)
        assert "source_texts/a.txt:1" in found[0].what
        assert "series: fair, date: 1921-MM-DD" in found[0].remedy
        assert found[0].remedy.endswith("then write known_until: 1921-12-31")


@pytest.mark.parametrize(
    "fairs",
    [
        _FAIRS.replace("known_until: 1920-12-31", "known_until: 1921-12-31"),
        _FAIRS.replace(", known_until: 1920-12-31", ""),
        _FAIRS.replace("date: 1920-05-01", "date: 1921-12-31"),
    ],
)
def test_what_the_message_advises_clears_it(fairs: str) -> None:
    registry = with_fairs(fairs)
    rules = {p.rule for p in usage_problems([transcript("a", "The Harbour Fair was good.", registry)], registry)}
    assert "series-outdated" not in rules


def test_a_meeting_that_is_only_planned_does_not_move_the_horizon() -> None:
    registry = with_fairs(_FAIRS.replace("date: 1920-05-01", "date: 1921-12-31, planned: true"))
    rules = {p.rule for p in usage_problems([transcript("a", "The Harbour Fair was good.", registry)], registry)}
    assert "series-outdated" in rules


def test_an_entry_that_is_kept_is_none_that_nothing_mentions() -> None:
    registry = with_fairs(organisation=", keep: true")
    found = usage_problems([transcript("a", "Nothing was said.", registry)], registry)
    assert [p.file for p in found if p.rule == "never-mentioned"] == ["registry/summits.yml"]


@pytest.mark.parametrize(
    "text",
    [
        "But the Lake Board met in Reedham, and the River Council’s chair left.",
        "In 1921 the Lake Board met.",
        "1921 Lake Board matters were left to the Reedham Council.",
        "Today’s Lake Board is not yesterday's Lake Board, nor is the Reedham Charter’s author.",
        "However, And Yet The River Council (RC) thanked Anna Hale, and the Oakham Summit was over.",
    ],
)
def test_a_name_stands_where_it_is_said_to_stand(text: str) -> None:
    spotted = list(spot_names(text))
    assert spotted
    assert [text[each.start : each.start + len(each.name)] for each in spotted] == [each.name for each in spotted]


def test_five_words_in_capitals_are_a_way_of_printing_and_four_are_names() -> None:
    assert not list(spot_names("Hill Council Thanks River Council"))
    assert [each.name for each in spot_names("We Thank River Council")] == ["River Council"]
