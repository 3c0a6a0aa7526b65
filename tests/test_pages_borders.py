"""How much a page shows before the rest is folded, split or left to the data, on both sides of each limit."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from types import SimpleNamespace
from typing import Any, TypeVar

import pytest

from stenogram.dates import DateSpan, PartialDate
from stenogram.model import Corpus, Entity, Organisation, Original, Paragraph, Registry, Speaker, Transcript
from stenogram.pages import Templates, corpus_pages, svg, wording, wordings
from stenogram.pages.backlinks import backlinks, by_date, chronological
from stenogram.pages.beginnings import _LONGEST, _SHORTEST, _candidates
from stenogram.pages.blocks import _note_view
from stenogram.pages.concordance import SHOWN, _label, spoken_list
from stenogram.pages.entry import _called, _Stretch
from stenogram.pages.escape import Markup
from stenogram.pages.first_uses import first_uses_page
from stenogram.pages.marks import NotedPassage
from stenogram.pages.provenance import _original
from stenogram.pages.record_header import cast
from stenogram.pages.side_by_side import _row_end, _with_marks
from stenogram.pages.speaker_timeline import _links
from stenogram.pages.transcript_index import _voices, _year_address, transcript_index_pages
from stenogram.source_paths import original_path
from tests.pages_corpus import COLE, CORPUS, LEAGUE, MEETING_1, NAMES, REGISTRY, TEMPLATES, rendered, said, transcript

Item = TypeVar("Item")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def corpus_of(*transcripts: Transcript, registry: Registry = REGISTRY) -> Corpus:
    return replace(CORPUS, transcripts=transcripts, registry=registry)


def page(corpus: Corpus, path: str) -> str:
    (deferred,) = (
        deferred for deferred in corpus_pages(corpus, Templates([TEMPLATES]), {}, {path}) if deferred.path == path
    )
    return deferred.make().text


def of_day(name: str, date: str | None, *words: str) -> Transcript:
    return transcript(name, said(COLE, *(words or ("Yes.",))), names=NAMES, date=date and PartialDate.parse(date))


# --- Lists ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("count", "shown"), [(5, 5), (6, 6), (7, 6)])
def test_the_first_page_has_the_six_latest_transcripts(count: int, shown: int) -> None:
    corpus = corpus_of(*(of_day(f"{1990 + n}-a", str(1990 + n)) for n in range(count)))
    shelf = page(corpus, "index.md").partition('<div class="st-shelf"')[2].partition("</div>")[0]
    listed = re.findall(r"transcripts/(\d+)-a\.md", shelf)
    assert listed == [str(1990 + count - 1 - n) for n in range(shown)]


@pytest.mark.parametrize(("count", "is_split"), [(200, False), (201, True)])
def test_more_than_two_hundred_transcripts_are_shelved_by_year(count: int, is_split: bool) -> None:
    corpus = corpus_of(*(of_day(f"a-{n}", str(1990 + n % 3)) for n in range(count)))
    pages = list(transcript_index_pages(corpus))
    assert [view.path for view in pages][1:] == [
        f"transcripts/by-year/{year}.md" for year in (1992, 1991, 1990)
    ] * is_split
    assert [len(group.rows) for group in pages[0].groups] == ([30] if is_split else [66, 67, 67])


@pytest.mark.parametrize(
    ("is_split", "address"), [(True, "../transcripts/by-year/1990/"), (False, "../transcripts/#1990")]
)
def test_a_year_leads_to_its_page_or_to_its_heading(is_split: bool, address: str) -> None:
    assert _year_address("compare.md", is_split, 1990) == address


@pytest.mark.parametrize(("people", "shown", "others"), [(1, 1, 0), (6, 6, 0), (7, 7, 0), (8, 6, 2), (9, 6, 3)])
def test_six_participants_are_shown_and_more_than_one_other_folded(people: int, shown: int, others: int) -> None:
    made = cast([Markup(letter) for letter in LETTERS[:people]])
    assert made
    assert made.first.split("; ") == list(LETTERS[:shown])
    assert (made.others or "").split("; ") == (list(LETTERS[shown:people]) or [""])
    assert bool(others) == made.count.startswith(f"{others} other") or not others


@pytest.mark.parametrize(("count", "shown"), [(19, 19), (20, 20), (21, 20)])
def test_twenty_entries_that_are_named_together_are_listed(count: int, shown: int) -> None:
    bodies = [Organisation(f"board-{letter}", f"Board {letter.upper()}", "A board.") for letter in LETTERS[:count]]
    registry = Registry({entity.id: entity for entity in (LEAGUE, *bodies)}, {})
    names: dict[str, Entity] = {"League": LEAGUE, **{body.name: body for body in bodies}}
    words = f"The League and {', '.join(body.name for body in bodies)}."
    corpus = corpus_of(transcript("a", said(COLE, words), names=names), registry=registry)
    together = page(corpus, "organisations/league.md").partition("Mentioned together")[2]
    assert len(set(re.findall(r"board-(\w)\.md", together))) == shown


@pytest.mark.parametrize(("uses", "shown"), [(2, 1), (13, 12), (14, 12)])
def test_a_phrase_lists_the_twelve_uses_after_the_first(uses: int, shown: int) -> None:
    phrase = "We keep open water for each other in winter."
    speakers = [Speaker(f"person-{letter}", f"Person {letter.upper()}") for letter in LETTERS[:uses]]
    texts = [
        transcript(f"{1990 + n}-a", said(speaker, phrase), date=PartialDate(1990 + n))
        for n, speaker in enumerate(speakers)
    ]
    (row,) = first_uses_page(corpus_of(*texts)).table.rows  # type: ignore[union-attr]
    assert str(row[2]).count("](") == shown


@pytest.mark.parametrize(("voices", "lanes"), [(5, 5), (6, 6), (7, 7), (8, 6)])
def test_six_speakers_have_a_lane_and_the_others_one_together(voices: int, lanes: int) -> None:
    speakers = [Speaker(f"person-{letter}", f"Person {letter.upper()}") for letter in LETTERS[:voices]]
    turns = [said(speaker, "It is old, and it is ours.") for speaker in speakers]
    text = rendered(corpus_of(transcript("a", *turns, *turns)))["transcripts/a.md"]
    picture = text.partition("<svg")[2].partition("</figure>")[0]
    named = sum(f">Person {letter.upper()}<" in picture for letter in LETTERS[:voices])
    assert (named, ">2 others<" in picture) == (min(lanes, voices), voices > lanes)


@pytest.mark.parametrize(("turns", "listed", "is_cut"), [(99, 99, False), (100, 100, False), (101, 100, True)])
def test_a_table_leads_to_a_hundred_turns_of_one_speaker(turns: int, listed: int, is_cut: bool) -> None:
    links = _links({f"turn-{number}": str(number) for number in range(1, turns + 1)})
    assert (links.count("](#turn-"), links.endswith("…")) == (listed, is_cut)


# --- Order ----------------------------------------------------------------------------------------


def shuffled(items: list[Item]) -> list[Item]:
    """In the opposite order, in which no stable sorting leaves them."""
    return items[::-1]


def test_a_year_stands_before_its_months_and_a_month_before_its_days() -> None:
    days = (None, "1990", "1990-01", "1990-01-01", "1990-02", "1991")
    texts = [of_day(f"{9 - n}-a", day) for n, day in enumerate(days)]
    assert sorted(shuffled(texts), key=chronological) == texts
    same = [of_day("a", "1990-01-01"), of_day("b", "1990-01-01")]
    assert sorted(shuffled(same), key=chronological) == same


def test_entries_without_a_day_stand_last_and_those_of_one_day_by_name() -> None:
    summits = [
        replace(MEETING_1, id=f"m{n}", name=name, when=DateSpan.parse(day) if day else None)
        for n, (name, day) in enumerate(
            (
                ("Z", "1990"),
                ("Y", "1990-01"),
                ("X", "1990-01-01"),
                ("W", "1990-02"),
                ("A", "1991"),
                ("B", "1991"),
                ("A", None),
            )
        )
    ]
    assert sorted(shuffled(summits), key=by_date) == summits


def test_a_paragraph_without_names_hides_none_that_follows() -> None:
    corpus = corpus_of(of_day("a", "1990", "Yes.", "The League is old.", "No.", "The Charter and the League."))
    links = backlinks(corpus)
    assert [occurrence.anchor for occurrence in links.mentions["league"]] == ["turn-1-p2", "turn-1-p4"]
    assert links.together["league"] == {"charter": 1}
    assert links.together["charter"] == {"league": 1}


# --- Words cut to their room ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "pixels", "shown"),
    [
        ("abcd efgh", 49.01, "abcd efgh"),
        ("abcd efgh", 48.9, "abcd …"),
        ("abcd efgh", 33.61, "abcd …"),
        ("abcd efgh", 33.5, "abc …"),
        ("abcdef gh", 48.9, "abcdef …"),
        ("abcdefg h", 48.9, "abcdef …"),
        ("abc-defgh", 48.9, "abc …"),
        ("a bc-defg", 46.6, "a bc …"),
        ("abcdefghi", 48.9, "abcdef …"),
        (" bcdefghi", 48.9, " bcdefg …"),
        # Capitals, other scripts and those of East Asia are wider.
        ("ABCD", 29.61, "ABCD"),
        ("ABCD", 29.5, "AB …"),
        ("абвг", 29.5, "аб …"),
        ("上海合作", 48.01, "上海合作"),
        ("上海合作", 47.9, "上海合 …"),
    ],
)
def test_a_label_of_a_picture_is_cut_between_words(words: str, pixels: float, shown: str) -> None:
    assert svg._fitting(words, pixels) == shown


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("Anna Maria of Hale", ("Anna Maria", "of Hale")),
        ("Meeting-house council", ("Meeting-", "house …")),
        ("Harbour council of the northern islands", ("Harbour", "council …")),
        ("上海合作組織成員國", ("上海合作組", "織成員國")),
    ],
)
def test_a_label_on_a_phone_has_two_lines_before_it_is_cut(words: str, lines: tuple[str, str]) -> None:
    assert svg._two_lines(words, 65) == lines


def test_the_lines_of_a_label_stay_in_its_frame() -> None:
    drawn = svg.label("Anna Maria of Hale and Skagholm", 0, 0, 0.3, 26, baseline=17.4)
    assert [float(y) for y in re.findall(r'<text[^>]* y="([\d.]+)"', drawn)] == [17.4, 10, 22.5]
    assert svg.label("Anna", 0, 0, 0.3, 26, baseline=17.4).count("<text") == 1


@pytest.mark.parametrize(
    ("file", "path"),
    [
        ("a.docx", "data/a.docx"),
        ("a.HTML", "data/a.HTML.txt"),
        ("a.md", "data/a.md.txt"),
        ("a.b.svg", "data/a.b.svg.txt"),
        ("html", "data/html.txt"),
        ("a.pdf", "data/a.pdf"),
    ],
)
def test_an_original_that_a_browser_would_run_is_offered_as_text(file: str, path: str) -> None:
    assert original_path(file) == path


# --- Words ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "shown"),
    [(1, "A"), (2, "A and B"), (3, "A, B and C"), (4, "A, B and 2 others"), (5, "A, B and 3 others")],
)
def test_one_name_beyond_the_most_is_named_and_more_are_counted(count: int, shown: str) -> None:
    assert wording.some(list("ABCDE"[:count]), 2) == shown


@pytest.mark.parametrize(
    ("language", "direction"), [("ar", "rtl"), ("ar-EG", "rtl"), ("HE", "rtl"), ("en", None), ("en-AR", None)]
)
def test_the_language_and_no_region_tells_the_direction(language: str, direction: str | None) -> None:
    assert wording.direction(language) == direction


@pytest.mark.parametrize(("year", "number", "label"), [("2001", 0, "2001"), ("2001", 1, "2001, part 2")])
def test_the_parts_of_a_year_are_numbered_from_the_second(year: str, number: int, label: str) -> None:
    assert _label(year, number) == label


@pytest.mark.parametrize(("length", "is_cut"), [(120, False), (121, True)])
def test_a_passage_with_a_note_is_cut_after_a_hundred_and_twenty_characters(length: int, is_cut: bool) -> None:
    text = "a" * length
    note = _note_view(NotedPassage(0, length, 1), Paragraph(1, text, "speech"), "turn-1", ("A note.", ()))
    assert note.passage.endswith("…") == is_cut


def test_voices_of_as_many_words_are_ranked_by_name() -> None:
    assert _voices(Counter({"Tom": 5, "Ada": 5, "Ben": 90})) == "Ben 90%, Ada 5%, Tom 5%"


@pytest.mark.parametrize(
    ("original", "offered", "shown"),
    [
        (Original("originals/a.pdf", "ab" * 32, "Protocol 3.pdf"), True, "[Protocol 3.pdf]"),
        (Original("originals/a.pdf", "ab" * 32), True, "[a.pdf]"),
        (Original("originals/a.pdf", "ab" * 32), False, None),
        (None, True, None),
    ],
)
def test_an_original_is_offered_by_the_name_that_it_had(
    original: Original | None, offered: bool, shown: str | None
) -> None:
    document = transcript("a", said(COLE, "Yes."), original=original).document
    view = _original(document, "transcripts/a.md", replace(CORPUS.settings, originals=offered))
    assert shown in view.link if view and shown else view is shown


# --- Stretches and groups -------------------------------------------------------------------------


@dataclass(frozen=True)
class Named:
    """An item of a list that is of a transcript."""

    transcript: Transcript


@pytest.mark.parametrize(
    ("start", "end", "extents"),
    [
        (0, 5, [("a", 0, 3), ("b", 0, 2)]),
        (1, 4, [("a", 1, 2), ("b", 0, 1)]),
        (3, None, [("b", 0, 2)]),
        (4, None, [("b", 1, 1)]),
        (0, 0, []),
    ],
)
def test_a_stretch_tells_which_items_of_which_transcripts_it_has(
    start: int, end: int | None, extents: list[tuple[str, int, int]]
) -> None:
    items = [Named(of_day(name, None)) for name in "aaabb"]
    assert _Stretch(items, start, end).extents() == extents  # type: ignore[type-var]
    assert _Stretch(items[:3], 0, None).extents() == [("a", 0, 3)]  # type: ignore[type-var]


@pytest.mark.parametrize(
    ("pairs", "end"),
    [
        ([(1, 0)], (1, 0)),
        ([(1, 0), (1, 1)], (1, 1)),
        ([(1, 0), (2, 0)], (2, 0)),
        ([(1, 0), (1, 1), (2, 1), (3, 3)], (2, 1)),
        # Exchanged turns are in one row.
        ([(1, 1), (2, 0)], (2, 1)),
    ],
)
def test_turns_that_share_one_of_the_other_text_are_in_one_row(
    pairs: list[tuple[int, int]], end: tuple[int, int]
) -> None:
    assert _row_end(pairs, 1, 0) == end


@pytest.mark.parametrize(("beyond", "more"), [(-1, None), (0, None), (1, "1 more use"), (2, "2 more uses")])
def test_uses_beyond_those_shown_are_counted(beyond: int, more: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordings, "_passage", lambda use, path: use)
    uses = list(range(wordings._MOST + beyond))
    view = wordings._form("pays", uses, "a.md")  # type: ignore[arg-type]
    assert view.more == more
    assert len(view.passages) == min(len(uses), wordings._MOST)


def test_of_forms_as_common_the_first_by_letter_is_named_first() -> None:
    forms: list[Any] = [
        SimpleNamespace(place=SimpleNamespace(text=form)) for form in ("the Hull", "Hall", "Hill", "Hill")
    ]
    assert _called(forms) == "Called “Hill” (2), “Hall” (1), “the Hull” (1)."


@pytest.mark.parametrize("text", ["- no list", "1. no list", "# no heading"])
def test_a_passage_without_marks_is_escaped_as_the_beginning_of_a_line(text: str) -> None:
    marked = _with_marks(text, ())
    assert marked != text
    assert marked.replace("\\", "") == text


def test_a_list_that_goes_on_with_a_transcript_does_not_name_it_again() -> None:
    first = transcript("a", *[said(COLE, "Yes.")] * (SHOWN - 1), names=NAMES)
    second = transcript("b", *[said(COLE, "No.")] * 2, names=NAMES)
    turns = [turn for one in (first, second) for turn in backlinks(corpus_of(one)).spoken[COLE.id]]
    listed = spoken_list(turns, "people/cole/index.md")
    assert [group.transcript is None for group in listed.first] == [False, False]
    assert [group.transcript is None for group in listed.rest] == [True]


@pytest.mark.parametrize("beyond", [False, True])
def test_a_passage_of_the_first_page_is_neither_too_short_nor_too_long(beyond: bool) -> None:
    shortest, longest = _SHORTEST - beyond, _LONGEST + beyond
    text = transcript("a", said(COLE, "a" * shortest, "b" * longest), names=NAMES)
    assert len(list(_candidates(text))) == (0 if beyond else 2)
    assert (_SHORTEST, _LONGEST) == (120, 420)
