"""What was understood of a corpus and what was not: which of it is shown to the curator, and the whole for tools.

Pure: from transcripts, registry and problems to a Report, and from that to JSON. What is printed of it, in words, is
in `stenogram.printed_report`.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any, Final

from slugify import slugify

from stenogram.annotation.people import TITLES_BEFORE
from stenogram.corpus.figures import TextFigures, figures_of
from stenogram.curation.validation_messages import yaml_text
from stenogram.kinds import PERSON
from stenogram.languages import label_words
from stenogram.messages import Message, joined, message
from stenogram.model import PerTranscript, Registry, Transcript, uncached
from stenogram.problems import Problem
from stenogram.registry.gazetteer import surname
from stenogram.text.misspelling import nearest_spelling

LIKE: Final = {"error": 6, "warning": 6, "note": 3}
"""Problems of one cause that are printed; the others are counted."""

_GRADES: Final = ("note", "warning", "error")


@dataclass(frozen=True, slots=True)
class Counts:
    """What was understood of one text. `sha256` is of its bytes."""

    sha256: str
    turns: int
    speakers: int
    words: int
    mentions: int
    doubts: int
    """Problems that name the text, its sidecar or its ledger."""


@dataclass(frozen=True, slots=True)
class Row:
    """One transcript. `since` tells how it differs from the last build: "new", "text changed", "9 → 11 turns", ""."""

    name: str
    title: str
    date: str | None
    counts: Counts
    since: str


@dataclass(frozen=True, slots=True)
class UnknownSpeaker:
    """A named speaker whom the registry lacks. `nearest` is the id of a known person of a name like it.

    `paste` is what registers the person: an entry of the registry; for a known one a further name, or, where it
    stands in one text alone, the line of its sidecar that says who it is. `paste_into` tells where it goes.
    """

    name: str
    turns: int
    file: str
    line: int
    nearest: str | None
    paste: str
    paste_into: str


@dataclass(frozen=True, slots=True)
class Report:
    """All of it. `gone` are texts that the last build had."""

    rows: tuple[Row, ...]
    gone: tuple[str, ...]
    unknown: tuple[UnknownSpeaker, ...]
    problems: tuple[Problem, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Tally:
    """What was understood, in numbers."""

    transcripts: int
    turns: int
    speakers: int
    words: int
    mentions: int

    @classmethod
    def of(cls, transcripts: Sequence[Transcript], per_transcript: PerTranscript = uncached) -> Tally:
        figures = figures_of(transcripts, per_transcript)
        return cls(
            len(transcripts),
            sum(text.turns for text in figures),
            len({speaker.id for text in figures for speaker in text.speakers()}),
            sum(text.words for text in figures),
            sum(text.mentions for text in figures),
        )


def report(
    transcripts: Sequence[Transcript],
    registry: Registry,
    problems: Sequence[Problem],
    before: Mapping[str, Counts] | None = None,
) -> Report:
    """Summarise a corpus. `before` are the counts of the last build; None: there was none."""
    return with_problems(summarise(transcripts, registry), problems, before)


def summarise(
    transcripts: Sequence[Transcript], registry: Registry, per_transcript: PerTranscript = uncached
) -> Report:
    """What there is to say of the transcripts, before anything is known of problems or of the last build."""
    figures = figures_of(transcripts, per_transcript)
    rows = tuple(map(_row, transcripts, figures))
    return Report(rows, (), tuple(_unknown(zip(transcripts, figures, strict=True), registry)))


def with_problems(summary: Report, problems: Sequence[Problem], before: Mapping[str, Counts] | None = None) -> Report:
    """What was gathered, with its problems and how it differs from the last build.

    Of a text whose sidecar is in error no speaker is reported as unknown: the sidecar may say who it is.
    """
    doubts = Counter(_stem(problem.file) for problem in problems)
    rows = tuple(_compared(row, doubts[row.name], before) for row in summary.rows)
    gone = tuple(sorted((before or {}).keys() - {row.name for row in rows}))
    in_error = {problem.file for problem in problems if problem.severity == "error"}
    unknown = tuple(speaker for speaker in summary.unknown if _sidecar_of(speaker.file) not in in_error)
    return replace(summary, rows=rows, gone=gone, unknown=unknown, problems=tuple(in_order(problems)))


def dump_counts(rows: Iterable[Row]) -> bytes:
    """What the next build compares with."""
    return json.dumps({row.name: asdict(row.counts) for row in rows}, ensure_ascii=False).encode()


def load_counts(content: bytes | None) -> dict[str, Counts] | None:
    """The counts of the last build; None where there are none, or none that can be read."""
    try:
        return {name: Counts(**counts) for name, counts in json.loads(content or b"").items()}
    except (ValueError, TypeError, AttributeError):
        return None


def _stem(file: str) -> str:
    name = file.rpartition("/")[2]
    for ending in (".turns.json", ".txt", ".yml"):
        if name.endswith(ending):
            return name.removesuffix(ending)
    return ""


def _sidecar_of(file: str) -> str:
    return f"{file.removesuffix('.txt')}.yml"


def _row(transcript: Transcript, figures: TextFigures) -> Row:
    document = transcript.document
    speakers = {speaker.id for speaker in figures.speakers()}
    counts = Counts(document.source.sha256, figures.turns, len(speakers), figures.words, figures.mentions, 0)
    return Row(document.name, document.title, str(document.date) if document.date else None, counts, "")


def _compared(row: Row, doubts: int, before: Mapping[str, Counts] | None) -> Row:
    counts = replace(row.counts, doubts=doubts)
    return replace(row, counts=counts, since=_since(counts, row.name, before))


def _since(now: Counts, name: str, before: Mapping[str, Counts] | None) -> str:
    if before is None:
        return ""
    if name not in before:
        return message("new")
    then = before[name]
    changes = [message("text changed")] if then.sha256 != now.sha256 else []
    for what, template in _CHANGES.items():
        if getattr(then, what) != getattr(now, what):
            values = ("before", getattr(then, what)), ("now", getattr(now, what))
            changes.append(Message(template, values))
    return joined(", ", changes)


def _change(template: str) -> str:
    """Marks the template of a message for the catalogues."""
    return template


_CHANGES: Final = {
    "turns": _change("{before} → {now} turns"),
    "speakers": _change("{before} → {now} speakers"),
    "mentions": _change("{before} → {now} mentions"),
    "doubts": _change("{before} → {now} doubts"),
}


def _unknown(texts: Iterable[tuple[Transcript, TextFigures]], registry: Registry) -> Iterator[UnknownSpeaker]:
    """Most turns first. Somebody of one name in two texts is one."""
    places: dict[str, list[tuple[str, int, str | None]]] = defaultdict(list)
    turns: Counter[str] = Counter()
    for transcript, figures in texts:
        for voice in figures.voices:
            speaker = voice.turn.speaker
            if speaker and not speaker.registered and not speaker.unnamed:
                places[speaker.name].append((transcript.document.source.file, voice.turn.line, speaker.role))
                turns[speaker.name] += voice.turns
    people = _KnownPeople(registry)
    paste_into: str
    for name, of_name in sorted(places.items(), key=lambda item: (-turns[item[0]], item[0])):
        file, line, role = of_name[0]
        bare = TITLES_BEFORE.sub("", name).strip() or name
        nearest = people.nearest(bare)
        if nearest and len({file for file, _, _ in of_name}) > 1:
            paste, paste_into = f"names: [{yaml_text(name)}]", message("{entry} in registry/people.yml", entry=nearest)
        elif nearest:
            paste, paste_into = f"people: {{{yaml_text(name)}: {nearest}}}", _sidecar_of(file)
        else:
            paste, paste_into = _entry(bare, role), "registry/people.yml"
        yield UnknownSpeaker(name, turns[name], file, line, nearest, paste, paste_into)


class _KnownPeople:
    """The people of a registry, to be found by a name like theirs."""

    def __init__(self, registry: Registry) -> None:
        people = [entity for entity in registry.entities.values() if entity.kind == PERSON.id]
        self._by_name = {
            name: person.id for person in people for name in (person.name, *(name.text for name in person.names))
        }
        self._by_surname: dict[str, list[str]] = defaultdict(list)
        for person in people:
            self._by_surname[surname(person.name).casefold()].append(person.id)

    def nearest(self, name: str) -> str | None:
        """The id of the person of a name like this one, else of the only one of this surname."""
        near = nearest_spelling(name, list(self._by_name))
        if near:
            return self._by_name[near]
        namesakes = self._by_surname.get(name.casefold(), [])
        return namesakes[0] if len(namesakes) == 1 else None


def _entry(name: str, role: str | None) -> str:
    """An entry to paste. A label such as "Question 2" is no definition, though it stands where an office does."""
    definition = f"\n  definition: {yaml_text(f'{role}.')}" if role and not _is_label(role) else ""
    return f"- id: {slugify(name) or 'give-it-an-id'}\n  name: {yaml_text(name)}{definition}"


def _is_label(role: str) -> bool:
    return " ".join(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", role)).casefold() in label_words()


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Errors last, where the eye is when the command ends."""
    return sorted(problems, key=_rank)


def _rank(problem: Problem) -> tuple[int, str, int, str]:
    return _GRADES.index(problem.severity), problem.file, problem.line, problem.rule


# --- For the curator ------------------------------------------------------------------------------

_OF_REGISTRY: Final = frozenset(("never-mentioned", "unused-alias"))
"""Notes on what no text uses: of a registry that serves many corpora they are most of what could be said."""


def folded(problems: Sequence[Problem], every: bool = False, registry: bool = False) -> Iterator[tuple[Problem, str]]:
    """Each problem to print, with a remark on those like it that are not printed.

    Notes on registry entries that no text uses are printed with `registry`, or with `every`.
    """
    if not (every or registry):
        problems = [problem for problem in problems if problem.rule not in _OF_REGISTRY or problem.severity != "note"]
    causes: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for problem in problems:
        causes[problem.severity, problem.rule].append(problem)
    for (severity, rule), alike in causes.items():
        # One more is printed where the line that counts it would take its place.
        shown = alike if every or len(alike) <= LIKE[severity] + 1 else alike[: LIKE[severity]]
        more = len(alike) - len(shown)
        remark = message("and {count:,} more of this kind ({rule}); --all prints them", count=more, rule=rule)
        yield from ((problem, remark if more and problem is shown[-1] else "") for problem in shown)


def folded_import(problems: Iterable[Problem], every: bool = False) -> Iterator[tuple[Problem, str]]:
    """Each problem of an import to print, errors last, with a remark on those like it that are not printed.

    What was left out of many files in the same words is said once, and files that were imported before are counted:
    what is to be done would not be seen among so many lines.
    """
    causes: dict[tuple[str, ...], list[Problem]] = defaultdict(list)
    for problem in in_order(problems):
        words = () if problem.rule == "imported-before" else (str(problem.what), str(problem.remedy))
        causes[problem.severity, problem.rule, *words].append(problem)
    for (severity, *_), alike in causes.items():
        folds = severity == "note" and not every and len(alike) > LIKE["note"] + 1
        remark = message(
            "and {count:,} more of this kind ({rule}); --all prints them", count=len(alike) - 1, rule=alike[0].rule
        )
        yield from [(alike[0], remark)] if folds else [(problem, "") for problem in alike]


# --- For tools ------------------------------------------------------------------------------------


def as_json(whole: Report, site: str | None = None) -> dict[str, Any]:
    """The report as plain data. `site` is the folder of the finished site, None where there is none."""
    return {
        "transcripts": [
            {"id": row.name, "title": row.title, "date": row.date, **asdict(row.counts), "since": str(row.since)}
            for row in whole.rows
        ],
        "gone": list(whole.gone),
        "unknown_speakers": [asdict(speaker) | {"paste_into": str(speaker.paste_into)} for speaker in whole.unknown],
        "problems": [_problem_record(problem) for problem in whole.problems],
        "site": site,
    }


def _problem_record(problem: Problem) -> dict[str, Any]:
    return {field.name: _plain(getattr(problem, field.name)) for field in fields(problem)}


def _plain(value: str | int) -> str | int:
    """A message as tools get it: in English."""
    return str(value) if isinstance(value, str) else value
