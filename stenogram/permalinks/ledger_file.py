"""The ledger as a file: JSON with one line a paragraph, so that a diff shows what an edit did to the links.

Whatever cannot be read with certainty is refused with one problem. Numbering anew would give ids to
other words, so nothing may be built or written in its place.
"""

from __future__ import annotations

import datetime
import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Any, Final, NoReturn

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from stenogram.curation.line_numbers import LineNumber
from stenogram.messages import message, message_of
from stenogram.permalinks.ledger import (
    FORMAT,
    FormerWords,
    Gone,
    Joined,
    Ledger,
    LedgerParagraph,
    LedgerTurn,
    Mark,
    parse_anchor,
)
from stenogram.permalinks.ledger_check import contradiction, damaged, ids_mark, key_of, line_of
from stenogram.problems import Problem, problem

_CONFLICT: Final = re.compile(r"^(<<<<<<<|>>>>>>>|=======$)", re.MULTILINE)


def _day(value: str) -> str:
    if datetime.date.fromisoformat(value).isoformat() != value:
        raise ValueError(message("a day is written 2026-11-22"))
    return value


def _turn_anchor(value: str) -> str:
    if parse_anchor(value)[1] is not None:
        raise ValueError(message("an id of a turn is written turn-12"))
    return value


def _any_anchor(value: str) -> str:
    parse_anchor(value)
    return value


Day = Annotated[str, AfterValidator(_day)]
TurnAnchor = Annotated[str, AfterValidator(_turn_anchor)]
Anchor = Annotated[str, AfterValidator(_any_anchor)]
Word = Annotated[int, Field(ge=0, lt=2**31)]
Count = Annotated[int, Field(ge=1, lt=10**9)]


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class _Paragraph(_Entry):
    p: Count | None = None
    also: list[Annotated[tuple[Anchor, Word], Field(strict=False)]] = []
    text: str


class _Gone(_Entry):
    ids: list[Anchor] = Field(min_length=1)
    on: Day
    text: str


class _Joined(_Entry):
    id: TurnAnchor
    word: Word
    first: Day


class _Turn(_Entry):
    id: TurnAnchor
    speaker: str | None
    label: str | None
    name: str | None = None
    v: str
    first: Day
    since: Day | None = None
    withdrawn: Day | None = None
    joined: list[_Joined] = []
    gone: list[_Gone] = []
    paragraphs: list[_Paragraph]


class _Version(_Entry):
    id: TurnAnchor
    v: str
    until: Day
    words: list[str]


class _File(_Entry):
    stenogram_ledger: Annotated[int, Field(ge=1, le=FORMAT)]
    next: Count
    turns: list[_Turn]
    versions: list[_Version] = []
    former: dict[str, str] = {}
    lines: list[Annotated[tuple[str, str, str, str], Field(strict=False)]] = []
    ids: str | None = None


class _DoubledKeyError(ValueError):
    pass


def load_ledger(file: str, text: str | None) -> tuple[Ledger | None, tuple[Problem, ...]]:
    """Read a ledger; `text` is None where there is no file, which is no problem here.

    None together with a problem: there is a ledger but it cannot be trusted. Then nothing must be
    reconciled or written, or ids that were given would be given to other words.
    """
    if text is None:
        return None, ()
    conflict = _CONFLICT.search(text)
    if conflict:
        line = text.count("\n", 0, conflict.start()) + 1
        return None, (problem("ledger-conflict", file, line, file=file),)
    try:
        raw = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_no_doubled_key, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        return None, (damaged(file, error.lineno, message("it is not valid JSON ({error})", error=error.msg)),)
    except RecursionError:
        return None, (damaged(file, 0, message("it is nested too deeply")),)
    except ValueError as error:
        return None, (damaged(file, 0, message_of(error)),)
    newer = raw.get("stenogram_ledger") if isinstance(raw, dict) else None
    if isinstance(newer, int) and newer > FORMAT:
        return None, (problem("ledger-newer", file, 1, form=newer, known=FORMAT),)
    try:
        record = _File.model_validate(raw)
        _encodable(text, raw)
        ledger = _ledger(record)
    except ValidationError as error:
        return None, (_invalid(file, text, raw, error),)
    except (KeyError, UnicodeEncodeError) as error:
        return None, (
            damaged(file, 0, message("it refers to words that it does not contain ({error})", error=str(error))),
        )
    failure = contradiction(file, text, ledger, record.ids)
    return (None, (failure,)) if failure else (ledger, ())


def dump_ledger(ledger: Ledger) -> str:
    """The file's text: the same for the same ledger, with a line for each turn and each paragraph."""
    former = _former(ledger)
    parts = [f'{{"stenogram_ledger": {FORMAT},\n"next": {ledger.next},\n"turns": [']
    parts.append(_listed(map(_turn_line, ledger.turns)))
    parts.append('],\n"versions": [')
    parts.append(_listed(_json(_version(version)) for version in ledger.versions))
    parts.append('],\n"former": {')
    parts.append(_listed(f"{_json(key)}: {_json(former[key])}" for key in sorted(former)))
    parts.append("},\n")
    if ledger.lines:
        rows = (_json([line.entry, line.text, line.first, line.last]) for line in ledger.lines)
        parts.append(f'"lines": [{_listed(rows)}],\n')
    parts.append(f'"ids": {_json(ids_mark(ledger))}}}\n')
    return "".join(parts)


# --- Reading ------------------------------------------------------------------------------------


def _no_doubled_key(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    mapping = dict(pairs)
    if len(mapping) != len(pairs):
        key = next(key for key, count in Counter(key for key, _ in pairs).items() if count > 1)
        raise _DoubledKeyError(message('the key "{key}" occurs twice in one entry', key=key[:40]))
    return mapping


def _refuse(constant: str) -> NoReturn:
    raise ValueError(message("it has {constant} where a number belongs", constant=constant))


def _encodable(text: str, raw: Any) -> None:
    # Half a character, written as an escape, would only fail when the ledger is next written.
    if "\\ud" in text or "\\uD" in text:
        json.dumps(raw, ensure_ascii=False).encode("utf-8")


def _ledger(record: _File) -> Ledger:
    turns = tuple(map(_ledger_turn, record.turns))
    texts = {key_of(text): text for turn in turns for text in _all_texts(turn)} if record.versions else {}
    texts |= record.former
    versions = tuple(
        FormerWords(parse_anchor(version.id)[0], version.v, version.until, tuple(texts[key] for key in version.words))
        for version in record.versions
    )
    return Ledger(record.next, turns, versions, tuple(LineNumber(*line) for line in record.lines))


def _ledger_turn(turn: _Turn) -> LedgerTurn:
    return LedgerTurn(
        number=parse_anchor(turn.id)[0],
        speaker=turn.speaker,
        label=turn.label,
        name=turn.label if turn.name is None and turn.speaker is not None else turn.name,
        v=turn.v,
        first=turn.first,
        since=turn.since or turn.first,
        paragraphs=tuple(LedgerParagraph(p.p, p.text, tuple(Mark(*mark) for mark in p.also)) for p in turn.paragraphs),
        joined=tuple(Joined(parse_anchor(former.id)[0], former.word, former.first) for former in turn.joined),
        gone=tuple(Gone(tuple(gone.ids), gone.text, gone.on) for gone in turn.gone),
        withdrawn=turn.withdrawn,
    )


def _invalid(file: str, text: str, raw: Any, error: ValidationError) -> Problem:
    first = error.errors(include_url=False, include_input=False)[0]
    place = first["loc"]
    line = 0
    if len(place) > 1 and place[0] == "turns" and isinstance(place[1], int):
        entry = raw["turns"][place[1]]
        anchor = entry.get("id") if isinstance(entry, dict) else None
        line = line_of(text, anchor) if isinstance(anchor, str) else 0
    where = ".".join(map(str, place)) or message("the file")
    ours = first.get("ctx", {}).get("error")
    reason = message_of(ours) if ours else f"{first['msg'][:1].lower()}{first['msg'][1:]}"
    return damaged(file, line, message("{where}: {error}", where=where, error=reason))


# --- Writing ------------------------------------------------------------------------------------


# Made once: `json.dumps` would make it anew for every line.
_json = json.JSONEncoder(ensure_ascii=False).encode


def _listed(lines: Iterator[str] | map[str]) -> str:
    listing = ",\n".join(lines)
    return f"\n{listing}\n" if listing else ""


def _turn_line(turn: LedgerTurn) -> str:
    head: dict[str, Any] = {"id": turn.anchor, "speaker": turn.speaker, "label": turn.label}
    if turn.name != (turn.label if turn.speaker is not None else None):
        head["name"] = turn.name
    head |= {"v": turn.v, "first": turn.first}
    if turn.since != turn.first:
        head["since"] = turn.since
    if turn.withdrawn is not None:
        head["withdrawn"] = turn.withdrawn
    if turn.joined:
        head["joined"] = [{"id": f"turn-{e.number}", "word": e.word, "first": e.first} for e in turn.joined]
    if turn.gone:
        head["gone"] = [{"ids": list(e.anchors), "on": e.on, "text": e.text} for e in turn.gone]
    paragraphs = ",\n".join(" " + _json(_paragraph(paragraph)) for paragraph in turn.paragraphs)
    body = f"\n{paragraphs}" if paragraphs else ""
    return f'{_json(head)[:-1]}, "paragraphs": [{body}]}}'


def _paragraph(paragraph: LedgerParagraph) -> dict[str, Any]:
    record: dict[str, Any] = {}
    if paragraph.number is not None:
        record["p"] = paragraph.number
    if paragraph.also:
        record["also"] = [[mark.anchor, mark.word] for mark in paragraph.also]
    record["text"] = paragraph.text
    return record


def _version(version: FormerWords) -> dict[str, Any]:
    words = [key_of(text) for text in version.paragraphs]
    return {"id": f"turn-{version.number}", "v": version.v, "until": version.until, "words": words}


def _former(ledger: Ledger) -> dict[str, str]:
    """The former paragraphs that stand nowhere else in the ledger."""
    if not ledger.versions:
        return {}
    texts = {text for turn in ledger.turns for text in _all_texts(turn)}
    return {key_of(text): text for version in ledger.versions for text in version.paragraphs if text not in texts}


def _all_texts(turn: LedgerTurn) -> Iterator[str]:
    yield from (paragraph.text for paragraph in turn.paragraphs)
    yield from (gone.text for gone in turn.gone)
