"""The ledger as a file: what cannot be trusted is refused with one clear message, and nothing crashes."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from stenogram.curation.sidecar import Sidecar, SidecarFile
from stenogram.permalinks import Ledger, dump_ledger, load_ledger, reconcile
from stenogram.permalinks.versions import MAX_CHARACTERS, MOST
from stenogram.permalinks.word_encoding import fingerprint, names_exchanged, names_in
from tests.test_ledger_spec import read

FILE = "source_texts/text.turns.json"
FIRST = """\
Anna: The bridge over the river was closed on Monday because of the flood, and nobody can say for how long.
  The ferry goes every hour.
Ben: When will the bridge be open again for the people of the town?
Carl: Who pays for the repairs, the town or the province?
"""
SECOND = """\
Anna: The bridge over the river was closed on Tuesday because of the flood, and nobody can say for how long.
Ben: When will the bridge be open again for the people of the town?
"""


def ledger_of(*texts: str) -> Ledger:
    ledger: Ledger | None = None
    for day, text in enumerate(texts, 1):
        document, sidecar = read(text)
        _, ledger, _ = reconcile(document, ledger, sidecar, f"2026-01-{day:02}")
    assert ledger is not None
    return ledger


GOOD = dump_ledger(ledger_of(FIRST, SECOND))


def test_a_ledger_reads_well_in_a_diff() -> None:
    assert (
        GOOD
        == """\
{"stenogram_ledger": 1,
"next": 4,
"turns": [
{"id": "turn-1", "speaker": "anna", "label": "Anna", "v": "nyahddtn", "first": "2026-01-01", "since": "2026-01-02", \
"gone": [{"ids": ["turn-1-p2"], "on": "2026-01-02", "text": "The ferry goes every hour."}], "paragraphs": [
 {"p": 1, "text": "The bridge over the river was closed on Tuesday because of the flood, \
and nobody can say for how long."}]},
{"id": "turn-2", "speaker": "ben", "label": "Ben", "v": "f56pstjm", "first": "2026-01-01", "paragraphs": [
 {"p": 1, "text": "When will the bridge be open again for the people of the town?"}]},
{"id": "turn-3", "speaker": "carl", "label": "Carl", "v": "csjevjua", "first": "2026-01-01", \
"withdrawn": "2026-01-02", "paragraphs": [
 {"p": 1, "text": "Who pays for the repairs, the town or the province?"}]}
],
"versions": [
{"id": "turn-1", "v": "tlvsuvz5", "until": "2026-01-02", "words": ["rb6sb2c7v4zolwsx", "32dxtspnvjesgevm"]}
],
"former": {
"rb6sb2c7v4zolwsx": "The bridge over the river was closed on Monday because of the flood, \
and nobody can say for how long."
},
"ids": "g7nbuadtu5lfdxus"}
"""
    )


def test_no_file_is_no_problem() -> None:
    assert load_ledger(FILE, None) == (None, ())


CONFLICT = GOOD.replace('"next": 4,\n', '<<<<<<< HEAD\n"next": 4,\n=======\n"next": 5,\n>>>>>>> other\n')
WITHOUT_CARL = re.sub(r',\n\{"id": "turn-3".*\n.*\}\]\}', "", GOOD)
WITHOUT_FERRY = re.sub(r'"gone": \[\{.*?\}\], |\n\{.*"until".*\n', "", GOOD)
TWICE = GOOD.replace('"turn-3"', '"turn-2"')


@pytest.mark.parametrize(
    ("text", "line", "rule", "words"),
    [
        ("", 1, "ledger-damaged", "restore the file from version control"),
        ("{", 1, "ledger-damaged", "not valid JSON"),
        (GOOD[:300], 5, "ledger-damaged", "not valid JSON"),
        ("[]", 0, "ledger-damaged", "the file"),
        ("[" * 100_000, 0, "ledger-damaged", "nested too deeply"),
        ('{"next": 1, "next": 2}', 0, "ledger-damaged", 'the key "next" occurs twice'),
        (GOOD.replace('"next": 4', '"next": NaN'), 0, "ledger-damaged", "NaN"),
        (GOOD.replace('"next": 4', f'"next": {"9" * 5000}'), 0, "ledger-damaged", "digit"),
        (GOOD.replace('"next": 4', '"next": "4"'), 0, "ledger-damaged", "next"),
        (GOOD.replace('"next": 4', '"next": 3'), 8, "ledger-next", "gives 3 as the next free one"),
        (GOOD.replace("Who pays", "He pays"), 8, "ledger-damaged", "turn-3 were changed by hand"),
        (GOOD.replace("Who pays", "\\ud800"), 0, "ledger-damaged", "words"),
        (GOOD.replace('"2026-01-02", "paragraphs"', '"2026-13-02", "paragraphs"'), 8, "ledger-damaged", "withdrawn"),
        (GOOD.replace('"p": 1, "text": "When', '"text": "When'), 6, "ledger-damaged", 'no "p"'),
        (GOOD.replace('"id": "turn-2"', '"id": "turn-x"'), 6, "ledger-damaged", "turn-x"),
        (GOOD.replace('"rb6sb2c7v4zolwsx":', '"other":'), 0, "ledger-damaged", "words that it does not contain"),
        (GOOD.replace('ledger": 1', 'ledger": 2'), 1, "ledger-newer", "upgrade Stenogram"),
        (GOOD.replace('"next": 4', '"next": 5'), 0, "ledger-id-lost", "turn-4 was given but is missing"),
        (GOOD.replace('"next": 4', '"next": 999999999'), 0, "ledger-id-lost", "turn-4 was given but is missing"),
        (GOOD.replace('"next": 4', '"next": 1000000000'), 0, "ledger-damaged", "next"),
        (GOOD.replace('"next": 4', '"next": 9999999999'), 0, "ledger-damaged", "next"),
        (GOOD.replace('"turn-3"', '"turn-9999999999"'), 8, "ledger-damaged", "no anchor"),
        (WITHOUT_CARL, 0, "ledger-id-lost", "turn-3 was given but is missing"),
        (WITHOUT_CARL.replace('"next": 4', '"next": 3'), 0, "ledger-id-lost", "added or removed by hand"),
        (WITHOUT_FERRY, 0, "ledger-id-lost", "git checkout -- source_texts/text.turns.json"),
        (GOOD.replace('"turn-1-p2"', '"turn-1-p3"'), 0, "ledger-id-lost", "turn-1-p2 was given but is missing"),
        (GOOD.replace('"v": "tlvsuvz5"', '"v": "other"'), 0, "ledger-damaged", "former words of turn-1"),
        (GOOD.replace('ledger": 1', 'ledger": 0'), 0, "ledger-damaged", "stenogram_ledger"),
        (CONFLICT, 2, "ledger-conflict", "git checkout --ours source_texts/text.turns.json"),
        (TWICE, 8, "ledger-id-twice", "turn-2 occurs 2 times"),
    ],
)
def test_a_ledger_that_cannot_be_trusted_is_refused(text: str, line: int, rule: str, words: str) -> None:
    ledger, problems = load_ledger(FILE, text)
    assert ledger is None
    (problem,) = problems
    assert (problem.file, problem.severity, problem.rule) == (FILE, "error", rule)
    assert words in str(problem)
    assert problem.line == line


def test_a_ledger_of_before_there_was_a_mark_of_its_ids_is_read_and_gets_one() -> None:
    ledger, problems = load_ledger(FILE, re.sub(r',\n"ids": .*\}', "}", GOOD))
    assert ledger is not None
    assert problems == ()
    assert dump_ledger(ledger) == GOOD


def test_a_ledger_may_have_a_byte_order_mark_and_windows_line_ends() -> None:
    assert load_ledger(FILE, "\ufeff" + GOOD.replace("\n", "\r\n")) == load_ledger(FILE, GOOD)


@settings(max_examples=150, deadline=None)
@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    _, problems = load_ledger(FILE, text)
    assert len(problems) == 1


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 200), JSON)
def test_a_ledger_with_any_value_in_any_place_is_read_or_refused(at: int, value: object) -> None:
    raw = json.loads(GOOD)
    places = list(_places(raw))
    parent, key = places[at % len(places)]
    parent[key] = value
    ledger, problems = load_ledger(FILE, json.dumps(raw))
    assert (ledger is None) == bool(problems)
    if ledger:
        document, sidecar = read(SECOND)
        reconcile(document, ledger, sidecar, "2026-02-01")[1].standing()


def _places(raw: object):  # type: ignore[no-untyped-def]
    children = raw.items() if isinstance(raw, dict) else enumerate(raw) if isinstance(raw, list) else ()
    for key, child in children:
        yield raw, key
        yield from _places(child)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("AB"), st.lists(st.text(max_size=30), max_size=3)), max_size=5))
@example([("A", ["\u2028\x00"])])
@example([("A", [""]), ("A", [])])
def test_any_words_are_kept_as_they_are(turns: list[tuple[str, list[str]]]) -> None:
    document, sidecar = read("".join(f"{label}:\n" for label, _ in turns))
    blocks = tuple(
        type(turn)(turn.label, None, turn.speaker, tuple(_paragraph(each) for each in said), 1)
        for turn, (_, said) in zip(document.turns(), turns, strict=True)
    )
    document = type(document)(document.source, "Text", blocks)
    links, ledger, _ = reconcile(document, None, sidecar, "2026-01-01")
    if not any("\ud800" <= sign <= "\udfff" for _, said in turns for text in said for sign in text):
        assert load_ledger(FILE, dump_ledger(ledger)) == (ledger, ())
    assert reconcile(document, ledger, sidecar, "2026-01-02")[0] == links


def _paragraph(text: str):  # type: ignore[no-untyped-def]
    from stenogram.model import Paragraph

    return Paragraph(1, text, "speech")


def test_former_words_are_kept_to_a_bound_the_latest_first() -> None:
    base = "The bridge over the river was closed on Monday because of the flood, and it is not known how long"
    texts = [f"Anna: {base} it will be closed, said number {n}.\n" for n in range(MOST + 5)]
    ledger = ledger_of(*texts)
    assert len(ledger.versions) == MOST
    assert ledger.versions[-1].paragraphs == (texts[-2].partition(": ")[2].strip(),)
    long = [f"Anna: {base} {'word ' * (MAX_CHARACTERS // 12)} number {n}.\n" for n in range(5)]
    assert 0 < len(ledger_of(*long).versions) < 4


def test_former_names_of_a_text_are_passed_on_but_not_its_own() -> None:
    document, _ = read(FIRST)
    sidecar = SidecarFile(file="text.yml", sidecar=Sidecar(former_names=("older", "text")), lines={})
    assert reconcile(document, None, sidecar, "2026-01-01")[0].former_names == ("older",)


def test_much_that_is_withdrawn_at_once_is_a_warning() -> None:
    many = "".join(f"Speaker {n}: Words that number {n} says to all of us here.\n" for n in range(10))
    document, sidecar = read(many)
    _, ledger, _ = reconcile(document, None, sidecar, "2026-01-01")
    other, _ = read("Anna: Quite another thing, of which nobody has spoken before today.\n")
    _, _, problems = reconcile(other, ledger, sidecar, "2026-01-02")
    assert [problem.rule for problem in problems] == ["many-turns-withdrawn"]
    assert "10 of 10 turns" in str(problems[0])


def test_what_changed_is_told_until_the_ledger_is_written_and_says_how() -> None:
    document, sidecar = read(SECOND)
    _, ledger, _ = reconcile(document, None, sidecar, "2026-01-01")
    renamed, _ = read(SECOND.replace("Ben:", "Bert:"))
    for day in ("2026-01-02", "2026-01-03"):
        _, written, problems = reconcile(renamed, ledger, sidecar, day)
        assert [problem.rule for problem in problems] == ["speaker-renamed"]
        assert "build without --strict" in problems[0].remedy
    assert reconcile(renamed, written, sidecar, "2026-01-04")[2] == ()


def test_a_text_that_has_no_turns_any_more_keeps_their_tombstones() -> None:
    document, sidecar = read(FIRST)
    _, ledger, _ = reconcile(document, None, sidecar, "2026-01-01")
    links, ledger, _ = reconcile(read("")[0], ledger, sidecar, "2026-01-02")
    assert [(stone.id, stone.after_turn, stone.see) for stone in links.tombstones] == [
        ("turn-1", 0, None),
        ("turn-2", 0, None),
        ("turn-3", 0, None),
    ]
    assert [link.id for link in reconcile(document, ledger, sidecar, "2026-01-03")[0].turns] == [
        "turn-1",
        "turn-2",
        "turn-3",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (["Yes,  of course"], ["Yes,\u00a0of course "]),
        (["“It’s", "open”"], ['"It\'s open"']),
        (["caf\u00e9"], ["cafe\u0301"]),
        (["Organi\u00adsation"], ["Organisation"]),
    ],
)
def test_white_space_breaks_quotes_and_encoding_do_not_change_a_fingerprint(one: list[str], other: list[str]) -> None:
    assert fingerprint(one) == fingerprint(other)
    assert re.fullmatch("[a-z2-7]{8}", fingerprint(one))


@pytest.mark.parametrize(("one", "other"), [("Yes", "yes"), ("Yes.", "Yes!"), ("a–b", "a-b"), ("a b", "ab")])
def test_case_punctuation_and_words_change_a_fingerprint(one: str, other: str) -> None:
    assert fingerprint([one]) != fingerprint([other])


@pytest.mark.parametrize(
    ("one", "other", "exchanged"),
    [
        ("the representative of Italy", "the representative of France", True),
        ("in all 3 cars", "in all 5 cars", True),
        ("the speech of Mr Mesentsev", "the speech of Mr Mezentsev", False),
        ("the representative of Italy", "the representative", False),
        ("It is well. Italy agrees", "It is well. France agrees", False),
    ],
)
def test_names_and_numbers_are_exchanged_or_only_spelt_otherwise(one: str, other: str, exchanged: bool) -> None:
    assert names_exchanged(names_in(one), names_in(other)) == exchanged
