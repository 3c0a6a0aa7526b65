"""The specification of reading: every case of tests/spec/reading, text in → turns out.

A case is

    === Its title, a true sentence
    the text
    --- sidecar            (if there is one)
    title: …
    --- file 1921-03-04-x  (if the name matters)
    ---
    turn | label as printed | speaker | first paragraph
         | stage | a stage direction alone
         | a further paragraph

A speaker known by function only has a star ("Question*"), "?" is nobody. Where furniture, headings or
narrative are named, all blocks must be as written; else turns only. `title`, `date`, `days`, `place`, `publisher`,
`event`, `language`, `section | days | place | title | kind of event | participants`, `participant`, `note`, `chapter`,
`correction` and `problem | severity rule line` are compared where a case names them. In texts, <NBSP>, <TAB>,
<CR> and <WIDE> (the ideographic space) are those characters, <RULE> is "---" (which ends a text elsewhere), and
"<90 times> words" is a line that stands ninety times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from stenogram.curation.sidecar import read_sidecar
from stenogram.model import Document, Furniture, Heading, Section, Turn
from stenogram.parsing import decode, missing_words, read_transcript
from stenogram.problems import Problem

FOLDER = Path(__file__).parent / "spec" / "reading"
SIGNS = {"<RULE>": "---", "<NBSP>": "\u00a0", "<TAB>": "\t", "<CR>": "\r", "<WIDE>": "\u3000"}
BLOCKS = ("turn", "furniture", "heading", "narrative", "|")
FACTS = ("title", "date", "place", "publisher", "event", "language")


class Case(NamedTuple):
    where: str
    title: str
    text: str
    sidecar: str | None
    name: str
    expected: list[str]


def cases() -> Iterator[Case]:
    for file in sorted(FOLDER.glob("*.txt")):
        for piece in re.split(r"^=== ", file.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            title, _, body = piece.partition("\n")
            above, _, expected = body.partition("\n---\n") if not body.startswith("---\n") else ("", "", body[4:])
            name = re.search(r"^--- file (\S+)$", above, flags=re.MULTILINE)
            above = re.sub(r"^--- file \S+\n?", "", above, flags=re.MULTILINE)
            text, _, sidecar = above.partition("--- sidecar\n")
            lines = [" ".join(line.split()) for line in expected.splitlines() if line.strip()]
            yield Case(file.stem, title.strip(), _signs(text), sidecar or None, name[1] if name else "a-text", lines)


def _signs(text: str) -> str:
    for sign, character in SIGNS.items():
        text = text.replace(sign, character)
    return re.sub(r"<(\d+) times> (.*)", lambda match: "\n".join([match[2]] * int(match[1])), text)


def render(document: Document, problems: tuple[Problem, ...]) -> Iterator[str]:
    """A document in the notation of the cases."""
    for block in document.blocks:
        if isinstance(block, Turn):
            yield from render_turn(block)
            continue
        word = "furniture" if isinstance(block, Furniture) else "narrative"
        if isinstance(block, Heading):
            word = f"heading {block.level}"
        yield from (f"{word} | {paragraph.text}" for paragraph in block.paragraphs)
    for fact in FACTS:
        value = getattr(document, fact)
        yield f"{fact} | {value if value is not None else '—'}"
    yield f"days | {' '.join(map(str, document.days)) or '—'}"
    paragraphs = list(document.paragraphs())
    yield from map(render_section, document.sections or (None,))
    for participant in document.participants:
        yield f"participant | {participant.name} | {participant.role or '—'}"
    for note in document.notes:
        yield f"note | {paragraphs[note.paragraph].text[note.start : note.end]} | {note.text}"
    for chapter in document.chapters:
        yield f"chapter | {paragraphs[chapter.paragraph].text} | {chapter.title}"
    for correction in document.corrections:
        yield f"correction | {correction.line} | {correction.text}"
    yield from (f"problem | {problem.severity} {problem.rule} {problem.line}" for problem in problems)
    if not problems:
        yield "problem | none"


def render_section(section: Section | None) -> str:
    if section is None:
        return "section | none"
    date = f"{section.date}/{section.until}" if section.until else section.date
    names = ", ".join(participant.name for participant in section.participants)
    facts = (date, section.place, section.title, section.event_kind, names)
    return f"section | {' | '.join(str(fact) if fact else '—' for fact in facts)}"


def render_turn(turn: Turn) -> Iterator[str]:
    who = f"{turn.speaker.name}{'*' * turn.speaker.unnamed}" if turn.speaker else "?"
    head = f"turn | {turn.label or '—'} | {who} "
    for paragraph in turn.paragraphs:
        kind = "" if paragraph.kind == "speech" else f"{paragraph.kind} | "
        yield f"{head}| {kind}{paragraph.text}"
        head = ""


CASES = list(cases())


def test_there_are_cases() -> None:
    assert len(CASES) > 50
    titles = [case.title for case in CASES]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.where}: {case.title}")
def test_case(case: Case) -> None:
    sidecar, mistakes = read_sidecar(f"{case.name}.yml", case.sidecar)
    assert not mistakes
    source, problems = decode(case.name, f"{case.name}.txt", case.text.encode(), sidecar)
    assert source
    document, found = read_transcript(source, sidecar)
    assert missing_words(document) is None
    assert case.expected, "a case says what must come out"
    named = {line.split(" ")[0] for line in case.expected}
    wanted = {kind for kind in named if kind not in BLOCKS}
    if named & {"furniture", "heading", "narrative"}:
        wanted |= {*BLOCKS}
    elif "turn" in named:
        wanted |= {"turn", "|"}
    got = [line for line in render(document, problems + found) if line.split(" ")[0] in wanted]
    assert "\n".join(sorted(got, key=_facts_last)) == "\n".join(sorted(case.expected, key=_facts_last))


def _facts_last(line: str) -> int:
    word = line.split(" ")[0]
    return (
        0
        if word in BLOCKS
        else 1 + [*FACTS, "days", "section", "participant", "note", "chapter", "correction", "problem"].index(word)
    )
