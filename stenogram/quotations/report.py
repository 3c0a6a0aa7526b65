"""What a check of quotations found: as JSON for tools, and in sentences for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from stenogram.messages import Message, joined, message
from stenogram.quotations.attribution import Attribution
from stenogram.quotations.check import GOOD, Checked
from stenogram.quotations.comparison import Place
from stenogram.quotations.difference import Piece, difference

_LONGEST: Final = 70
"""Characters of a quotation with which a message begins."""
_MARKS: Final = {"said": ("[-", "-]"), "left-out": ("[-", "-]"), "quoted": ("{+", "+}"), "same": ("", "")}
"""As in the output of wdiff."""


def as_json(checked: Sequence[Checked]) -> list[dict[str, Any]]:
    """One record for each quotation, in the order of the text."""
    return [_record(one) for one in checked]


def _record(one: Checked) -> dict[str, Any]:
    record: dict[str, Any] = {
        "quote": one.quotation.text,
        "line": one.quotation.line,
        "verdict": one.verdict,
        "attribution": _attribution(one.attribution),
        "not_compared": list(one.not_compared),
        "matches": [_match(place) for place in one.places],
    }
    if one.places and one.verdict not in ("exact", "spliced"):
        pieces = difference(one.wanted, one.places[0])
        record["difference"] = [{"kind": piece.kind, "text": piece.text} for piece in pieces]
        record["left_out"] = [
            {"text": piece.text, "marked": piece.marked} for piece in pieces if piece.kind == "left-out"
        ]
    return record


def _attribution(attribution: Attribution) -> dict[str, Any]:
    names = attribution.names
    return {"speaker": names[0] if names else None, "date": str(attribution.date) if attribution.date else None}


def _match(place: Place) -> dict[str, Any]:
    passage = place.passage
    return {
        "transcript": passage.transcript,
        "anchor": passage.anchor_at(place.start),
        "speaker": passage.speaker.name if passage.speaker else None,
        "speaker_id": passage.speaker.id if passage.speaker else None,
        "date": passage.date,
        "text": passage.words(place.start, place.end),
    }


def as_text(file: str, checked: Sequence[Checked], too_short: int) -> Iterator[str]:
    """A line for each quotation, what is the matter with it below, and the counts."""
    for one in checked:
        yield message(
            '{place}: {verdict}: "{quote}"',
            place=f"{file}:{one.quotation.line}",
            verdict=_VERDICTS[one.verdict],
            quote=_beginning(one.quotation.text),
        )
        yield from (Message("    {line}", (("line", line),)) for line in _explained(one))
    right = sum(one.verdict in GOOD for one in checked)
    yield message(
        "{count:# quotation|# quotations} checked, {right:,} found as quoted", count=len(checked), right=right
    )
    if too_short:
        yield message(
            "{count:# quotation of one or two words was|# quotations of one or two words were} not checked",
            count=too_short,
        )


def _explained(one: Checked) -> Iterator[str]:
    if not one.places:
        yield message("Nothing similar was found in these transcripts.")
        return
    if one.verdict == "spliced" and len(one.places) > 1:
        yield message("The words come from several places:")
        yield from (joined(": ", [_source(place), _words(place)]) for place in one.places)
        return
    place = one.places[0]
    yield _introduction(one, _source(place))
    if one.verdict != "exact":
        yield from _compared(one, place)
    if one.verdict in GOOD:
        yield from _not_compared(one)
    elsewhere = [_source(other) for other in one.places[1:]]
    if elsewhere and one.verdict in GOOD:
        yield message("Also: {places}", places=joined("; ", elsewhere))


def _not_compared(one: Checked) -> Iterator[str]:
    """What a good verdict leaves open, so that nobody takes it for more."""
    if "speaker" in one.not_compared:
        yield (
            message("Whether the text means this speaker could not be determined.")
            if one.attribution.names
            else message("The text names no speaker for it, so the speaker was not compared.")
        )
    if "date" in one.not_compared:
        yield message("The text gives no full date for it, so the date was not compared.")


def _introduction(one: Checked, source: str) -> str:
    names, date = one.attribution.names, one.attribution.date
    match one.verdict:
        case "other-speaker":
            return message("{source} said this; the text says {name}.", source=source, name=names[0])
        case "other-time":
            return message("{source}; the text says {date}.", source=source, date=str(date))
        case "altered":
            return message("{source} said it in other words:", source=source)
        case "shortened":
            return message("{source}; words were left out:", source=source)
        case "spliced":
            return message("{source}; the words do not stand together:", source=source)
        case "not-found":
            return message("Nobody in these transcripts said this. The nearest is {source}:", source=source)
        case _:
            return source


_VERDICTS: Final = {
    "exact": message("exact"),
    "altered": message("altered"),
    "shortened": message("shortened"),
    "spliced": message("spliced"),
    "other-speaker": message("other-speaker"),
    "other-time": message("other-time"),
    "not-found": message("not-found"),
}


def _compared(one: Checked, place: Place) -> Iterator[str]:
    pieces = difference(one.wanted, place)
    yield " ".join(_marked(piece) for piece in pieces)
    if any(not piece.marked for piece in pieces) and one.verdict == "shortened":
        yield message('Words were left out without a mark; write "…" in their place.')


def _marked(piece: Piece) -> str:
    opening, closing = _MARKS[piece.kind]
    return f"{opening}{piece.text}{closing}"


def _source(place: Place) -> str:
    passage = place.passage
    speaker = passage.speaker.name if passage.speaker else message("An unnamed speaker")
    where = f"transcripts/{passage.transcript}/#{passage.anchor_at(place.start)}"
    if not passage.date:
        return message("{speaker} ({where})", speaker=speaker, where=where)
    return message("{speaker}, {day} ({where})", speaker=speaker, day=str(passage.date), where=where)


def _words(place: Place) -> str:
    return f'"{place.passage.words(place.start, place.end)}"'


def _beginning(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"
