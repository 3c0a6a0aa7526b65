"""What was understood of a corpus and what was not: for the curator on one screen, for tools whole.

Pure: from transcripts, registry and problems to a Report, and from that to lines of text, to JSON and
to the annotations that a code host shows beside the lines of a pull request.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Final

from slugify import slugify

from stenogram.annotation.people import TITLES_BEFORE
from stenogram.curation.validation_messages import yaml_text
from stenogram.kinds import PERSON
from stenogram.languages import label_words
from stenogram.model import Registry, Transcript
from stenogram.problems import Problem, printable
from stenogram.registry.gazetteer import surname
from stenogram.text.lengths import length
from stenogram.text.misspelling import nearest_spelling

ROWS: Final = 16
"""Transcripts in the table: a screen has 24 lines or a few more."""
LIKE: Final = {"error": 6, "warning": 6, "note": 3}
"""Problems of one cause that are printed; the others are counted."""
NAMES: Final = 4
"""Unknown speakers for whom entries are printed."""

_GRADES: Final = ("note", "warning", "error")
_ANNOTATIONS: Final = {"error": "error", "warning": "warning", "note": "notice"}


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
    def of(cls, transcripts: Sequence[Transcript]) -> Tally:
        speakers: Counter[str] = Counter()
        turns = words = mentions = 0
        for transcript in transcripts:
            for turn in transcript.document.turns():
                turns += 1
                words += sum(length(paragraph.text) for paragraph in turn.paragraphs)
                if turn.speaker and not turn.speaker.unnamed:
                    speakers[turn.speaker.id] += 1
            mentions += sum(len(mentions_of_paragraph) for mentions_of_paragraph in transcript.mentions)
        return cls(len(transcripts), turns, len(speakers), words, mentions)


def report(
    transcripts: Sequence[Transcript],
    registry: Registry,
    problems: Sequence[Problem],
    before: Mapping[str, Counts] | None = None,
) -> Report:
    """Summarise a corpus. `before` are the counts of the last build; None: there was none."""
    return with_problems(summarise(transcripts, registry), problems, before)


def summarise(transcripts: Sequence[Transcript], registry: Registry) -> Report:
    """What there is to say of the transcripts, before anything is known of problems or of the last build."""
    return Report(tuple(map(_row, transcripts)), (), tuple(_unknown(transcripts, registry)))


def with_problems(summary: Report, problems: Sequence[Problem], before: Mapping[str, Counts] | None = None) -> Report:
    """What was gathered, with its problems and how it differs from the last build.

    Of a text whose sidecar is in error no speaker is reported as unknown: the sidecar may say who it is.
    """
    doubts = Counter(_stem(problem.file) for problem in problems)
    rows = tuple(_compared(row, doubts[row.name], before) for row in summary.rows)
    gone = tuple(sorted((before or {}).keys() - {row.name for row in rows}))
    in_error = {problem.file for problem in problems if problem.severity == "error"}
    unknown = tuple(speaker for speaker in summary.unknown if _sidecar_of(speaker.file) not in in_error)
    return replace(summary, rows=rows, gone=gone, unknown=unknown, problems=tuple(_sorted(problems)))


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


def _row(transcript: Transcript) -> Row:
    document = transcript.document
    turns = tuple(document.turns())
    speakers = {turn.speaker.id for turn in turns if turn.speaker and not turn.speaker.unnamed}
    words = sum(length(paragraph.text) for turn in turns for paragraph in turn.paragraphs)
    mentions = sum(len(mentions_of_paragraph) for mentions_of_paragraph in transcript.mentions)
    counts = Counts(document.source.sha256, len(turns), len(speakers), words, mentions, 0)
    return Row(document.name, document.title, str(document.date) if document.date else None, counts, "")


def _compared(row: Row, doubts: int, before: Mapping[str, Counts] | None) -> Row:
    counts = replace(row.counts, doubts=doubts)
    return replace(row, counts=counts, since=_since(counts, row.name, before))


def _since(now: Counts, name: str, before: Mapping[str, Counts] | None) -> str:
    if before is None:
        return ""
    if name not in before:
        return "new"
    then = before[name]
    changes = [
        f"{getattr(then, what)} → {getattr(now, what)} {what}"
        for what in ("turns", "speakers", "mentions", "doubts")
        if getattr(then, what) != getattr(now, what)
    ]
    return ", ".join(["text changed"] * (then.sha256 != now.sha256) + changes)


def _unknown(transcripts: Iterable[Transcript], registry: Registry) -> Iterator[UnknownSpeaker]:
    """Most turns first. Somebody of one name in two texts is one."""
    places: dict[str, list[tuple[str, int, str | None]]] = defaultdict(list)
    for transcript in transcripts:
        for turn in transcript.document.turns():
            speaker = turn.speaker
            if speaker and not speaker.registered and not speaker.unnamed:
                places[speaker.name].append((transcript.document.source.file, turn.line, speaker.role))
    people = _KnownPeople(registry)
    for name, turns in sorted(places.items(), key=lambda item: (-len(item[1]), item[0])):
        file, line, role = turns[0]
        bare = TITLES_BEFORE.sub("", name).strip() or name
        nearest = people.nearest(bare)
        if nearest and len({file for file, _, _ in turns}) > 1:
            paste, paste_into = f"names: [{yaml_text(name)}]", f"{nearest} in registry/people.yml"
        elif nearest:
            paste, paste_into = f"people: {{{yaml_text(name)}: {nearest}}}", _sidecar_of(file)
        else:
            paste, paste_into = _entry(bare, role), "registry/people.yml"
        yield UnknownSpeaker(name, len(turns), file, line, nearest, paste, paste_into)


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


def _sorted(problems: Iterable[Problem]) -> list[Problem]:
    """Errors last, where the eye is when the command ends."""
    return sorted(problems, key=_rank)


def _rank(problem: Problem) -> tuple[int, str, int, str]:
    return _GRADES.index(problem.severity), problem.file, problem.line, problem.rule


# --- For the curator ------------------------------------------------------------------------------


def table(rows: Sequence[Row], gone: Sequence[str] = ()) -> Iterator[str]:
    """Lines of what was understood: every transcript, or of many those that are new, changed or doubtful."""
    if not rows:
        return
    notable = [row for row in rows if row.since or row.counts.doubts]
    # One that is new tells more than one that was doubtful all along.
    notable.sort(key=lambda row: (not row.since, -row.counts.doubts))
    shown = rows if len(rows) <= ROWS else sorted(notable[:ROWS], key=lambda row: row.name)
    width = min(48, max((len(row.name) for row in shown), default=0))
    if shown:
        yield f"{'':{width}}  date        turns  speakers   words  mentions  doubts"
    yield from (_line(row, width) for row in shown)
    if len(rows) > len(shown):
        rest = [row for row in notable if row not in shown]
        more = f", {len(rest):,} of them new, changed or doubtful" if rest else ""
        yield f"and {len(rows) - len(shown):,} more{more}"
    if gone:
        yield f"no longer there: {', '.join(gone[:NAMES])}{', …' if len(gone) > NAMES else ''}"


def _line(row: Row, width: int) -> str:
    # Names of files that are read have no characters but letters, digits, points and hyphens.
    name = row.name if len(row.name) <= width else f"{row.name[: width - 1]}…"
    counts = row.counts
    figures = f"{counts.turns:7,}{counts.speakers:10,}{counts.words:8,}{counts.mentions:10,}{counts.doubts:8,}"
    return f"{name:{width}}  {row.date or '–':10}{figures}  {row.since}".rstrip()


def unknown_lines(unknown: Sequence[UnknownSpeaker]) -> Iterator[str]:
    """Lines to paste for those who speak most and are not registered."""
    for speaker in unknown[:NAMES]:
        turns = "1 turn" if speaker.turns == 1 else f"{speaker.turns} turns"
        near = f"; the nearest known name is that of {speaker.nearest}: if that is meant" if speaker.nearest else ""
        place = f"{speaker.file}:{speaker.line}: {speaker.name} ({turns}) is not registered{near}"
        yield printable(f"{place}. For {speaker.paste_into}:")
        yield from (f"    {line}" for line in speaker.paste.split("\n"))
    if len(unknown) > NAMES:
        yield f"and {len(unknown) - NAMES} more speakers who are not registered; suggest prints an entry for each"


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
        remark = f"and {more:,} more of this kind ({rule}); --all prints them" if more else ""
        yield from ((problem, "" if problem is not shown[-1] else remark) for problem in shown)


# --- For tools ------------------------------------------------------------------------------------


def as_json(whole: Report, site: str | None = None) -> dict[str, Any]:
    """The report as plain data. `site` is the folder of the finished site, None where there is none."""
    return {
        "transcripts": [
            {"id": row.name, "title": row.title, "date": row.date, **asdict(row.counts), "since": row.since}
            for row in whole.rows
        ],
        "gone": list(whole.gone),
        "unknown_speakers": [asdict(speaker) for speaker in whole.unknown],
        "problems": [asdict(problem) for problem in whole.problems],
        "site": site,
    }


def github_annotations(problems: Iterable[Problem], folder: str = "") -> Iterator[str]:
    """A workflow command of GitHub Actions for each problem, errors first, for a host shows only the first few.

    `folder` is that of the corpus within the repository. The form:
    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    for problem in reversed(_sorted(problems)):
        file = _property(f"{folder}/{problem.file}" if folder else problem.file)
        line = f",line={problem.line}" if problem.line else ""
        kind = _ANNOTATIONS[problem.severity]
        yield f"::{kind} file={file}{line},title={_property(problem.rule)}::{_message(problem)}"


def _message(problem: Problem) -> str:
    return _escaped(f"{problem.what}; {problem.remedy}")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
