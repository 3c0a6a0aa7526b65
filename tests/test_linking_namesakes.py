"""Of thousands of one name only so many are weighed at each place, and those whom a text tells are among them."""

from __future__ import annotations

from stenogram.annotation import annotate
from stenogram.annotation.relevant_names import MANY, MOST, RelevantForms
from stenogram.curation.sidecar import read_sidecar
from stenogram.dates import PartialDate
from stenogram.model import Document, Paragraph, SourceText, Speaker, Turn
from stenogram.registry import Gazetteer, build_gazetteer, load_registry

PEOPLE = 400
SPEAKS = 377


def gazetteer() -> Gazetteer:
    """People of one name; each lives fifty years and holds an office for ten, one after the other."""
    entries = (
        f"- {{id: reed-{number}, name: John Reed, definition: Somebody., born: {1500 + number}, died: {1550 + number}, "
        f"offices: [{{title: Member for Ward {number}, from: {1530 + number}, until: {1540 + number}}}]}}\n"
        for number in range(PEOPLE)
    )
    registry, problems = load_registry({"registry/people.yml": "".join(entries)})
    assert not problems
    return build_gazetteer(registry)[0]


def document(speaker: str, year: int) -> Document:
    words = Paragraph(1, "John Reed spoke. I thank Mr Reed.", "speech")
    turn = Turn("John Reed", None, Speaker(speaker, "John Reed", registered=True), (words,), 1)
    source = SourceText("a-text", "source_texts/a-text.txt", "0" * 64, "", "utf-8")
    return Document(source, "A talk", (turn,), date=PartialDate(year))


def test_no_more_than_so_many_of_one_name_are_weighed_at_a_place() -> None:
    known = gazetteer()
    forms = RelevantForms(document(f"reed-{SPEAKS}", 1900), known)
    sizes = [len(forms[pattern]) for pattern, same in enumerate(known.forms) if len(same) > MANY]
    assert sizes
    assert 0 < max(sizes) <= MOST


def test_who_speaks_is_among_them_and_named() -> None:
    sidecar, _ = read_sidecar("source_texts/a-text.yml", "people: {John Reed: reed-377}\n")
    _, mentions, _ = annotate(document(f"reed-{SPEAKS}", 1900), gazetteer(), sidecar)
    assert {mention.entity for row in mentions for mention in row} == {f"reed-{SPEAKS}"}
