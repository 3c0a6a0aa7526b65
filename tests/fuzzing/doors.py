"""The doors through which strangers' bytes come in. Whatever comes, each gives values and problems; none raises.

What must hold is asserted here, so that every fuzzer, Hypothesis or atheris, asks the same.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

from stenogram import exporters
from stenogram.annotation import suggest, usage_problems
from stenogram.curation import validation_messages, yaml_records
from stenogram.curation.sidecar import read_sidecar
from stenogram.importers import migrate
from stenogram.incremental.cache import unpack
from stenogram.model import Registry, TextFiles, Transcript
from stenogram.parsing import missing_words
from stenogram.prepare import Prepared, prepare
from stenogram.problems import Problem
from stenogram.registry import build_gazetteer, load_registry
from stenogram.starter import StarterOptions, starter_files

STARTER = {file.path: file.text for file in starter_files(StarterOptions("x"))}
FILES = {name: text for name, text in STARTER.items() if name.startswith("registry/")}
TEXT = next(text for name, text in STARTER.items() if name.endswith("council.txt"))
SIDECAR = next(text for name, text in STARTER.items() if name.endswith("council.yml"))
NAME = "1931-05-12-harbour-council"
REGISTRY, _ = load_registry(FILES)
GAZETTEER, _ = build_gazetteer(REGISTRY)
DAY = "2026-01-02"


def _files(raw: bytes, sidecar: str | None = None, ledger: str | None = None) -> TextFiles:
    stem = f"source_texts/{NAME}"
    return TextFiles(NAME, f"{stem}.txt", raw, f"{stem}.yml", sidecar, f"{stem}.turns.json", ledger)


LEDGER = prepare(_files(TEXT.encode(), SIDECAR), GAZETTEER, DAY).ledger or ""


def _check(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        shown = str(problem)
        assert "\n" not in shown, "a message is a line"
        assert problem.line >= 0
        assert problem.what
        assert problem.remedy
        shown.encode("utf-8", "backslashreplace")


def _checked(prepared: Prepared) -> Prepared:
    """What must hold of every transcript: no word lost, spans cut their words, and it can be told to machines."""
    _check(prepared.problems + prepared.ledger_problems)
    transcript = prepared.transcript
    if transcript is None:
        assert prepared.problems, "a text that is not read is told why"
        return prepared
    # A text that is withdrawn has a notice in its place.
    assert transcript.document.source.withdrawn or missing_words(transcript.document) is None
    for paragraph, found in zip(transcript.document.paragraphs(), transcript.mentions, strict=True):
        last = 0
        for mention in found:
            assert last <= mention.start < mention.end <= len(paragraph.text)
            assert paragraph.text[mention.start : mention.end] == mention.text
            last = mention.end
    ids = [turn.id for turn in transcript.permalinks.turns]
    assert len(set(ids)) == len(ids)
    json.dumps(exporters.transcript_json(transcript, addresses=False)).encode()
    usage_problems((transcript,), REGISTRY)
    suggest((transcript,))
    return prepared


def _released(transcript: Transcript | None) -> Transcript | None:
    """The transcript as it is once its ledger stands beside it: its numbers are final."""
    return transcript and replace(transcript, permalinks=replace(transcript.permalinks, provisional=False))


def text(data: bytes) -> None:
    """A text of any bytes; and, read again with the ledger that it was given, it is the same."""
    prepared = _checked(prepare(_files(data), GAZETTEER, DAY))
    if prepared.ledger is not None:
        again = _checked(prepare(_files(data, None, prepared.ledger), GAZETTEER, "2027-01-01"))
        assert not again.ledger_changed
        assert again.transcript == _released(prepared.transcript)


def sidecar(data: bytes) -> None:
    """A sidecar of any text."""
    written = data.decode("utf-8", "replace")
    _, problems = read_sidecar(f"source_texts/{NAME}.yml", written)
    _check(problems)
    _checked(prepare(_files(TEXT.encode(), written), GAZETTEER, DAY))


def ledger(data: bytes) -> None:
    """A ledger of any text: it is kept, or refused and then not written over."""
    written = data.decode("utf-8", "replace")
    prepared = _checked(prepare(_files(TEXT.encode(), SIDECAR, written), GAZETTEER, DAY))
    refused = any(problem.severity == "error" for problem in prepared.ledger_problems)
    assert prepared.ledger is None or not refused or written == ""


def _registry(file: str) -> Callable[[bytes], None]:
    def door(data: bytes) -> None:
        records, problems = load_registry({**FILES, file: data.decode("utf-8", "replace")})
        _check(problems)
        assert isinstance(records, Registry)
        gazetteer, problems = build_gazetteer(records)
        _check(problems)
        _checked(prepare(_files(TEXT.encode()), gazetteer, DAY))

    return door


def table(data: bytes) -> None:
    """A table of turns of any bytes, as each kind of file."""
    for ending in ("csv", "json", "jsonl"):
        made, problems = migrate(f"a.{ending}", data)
        _check(problems)
        for each in made:
            _check(read_sidecar("a.yml", each.sidecar)[1])


def cache(data: bytes) -> None:
    """An entry of the cache from a stranger: only the program's own records come out."""
    unpack(data)


def scalar(data: bytes) -> None:
    """Any text that the program writes into YAML is read as the same text."""
    said = data.decode("utf-8", "replace")
    read, _, problems = yaml_records.load("a.yml", f"- {validation_messages.yaml_text(said)}\n")
    assert problems == ()
    assert read == [said]


DOORS: dict[str, Callable[[bytes], None]] = {
    "text": text,
    "sidecar": sidecar,
    "ledger": ledger,
    "people": _registry("registry/people.yml"),
    "summits": _registry("registry/summits.yml"),
    "strategies": _registry("registry/strategies.yml"),
    "table": table,
    "cache": cache,
    "scalar": scalar,
}
SEEDS: dict[str, str] = {
    "text": TEXT,
    "sidecar": SIDECAR,
    "ledger": LEDGER,
    "people": FILES["registry/people.yml"],
    "summits": FILES["registry/summits.yml"],
    "strategies": FILES["registry/strategies.yml"],
    "table": 'speaker,text,date\nAnna Reed,Yes.,1921-03-04\nTom Hale,"No, never.",1921-03-04\n',
    "cache": "",
    "scalar": "Anna: Reed",
}
