"""Who of yesterday's speakers is who of today's: a link never crosses from one person to another.

A speaker is known by the id that linking gave: the registry's, or a slug of the name. Ids change without
the person changing, when someone is entered in the registry or a short label is resolved otherwise.
So a speaker of the ledger is taken to be, in this order:

1. whom the sidecar's `same_speaker` names;
2. the speaker whose turns now carry the same printed label, when that label meant one speaker then
   and means one now, and one of the two ids is not in use beside the other;
3. the speaker of the same id;
4. the only speaker of the same name, then and now, when the id is no longer in use.

Else nobody: the turns are withdrawn.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from stenogram.curation.sidecar import SidecarFile
from stenogram.model import Turn
from stenogram.permalinks.ledger import LedgerTurn
from stenogram.problems import Problem, problem

NOBODY: Final = ""


@dataclass(frozen=True, slots=True)
class SpeakerIds:
    """Translates speakers of the ledger into speaker ids of the text as it is now.

    Where `unchanged`, the text stands as the ledger has it: who speaks in it was told already, and a sidecar that
    exchanges two names does not exchange them at every build.
    """

    by_label: Mapping[tuple[str, str], str]
    by_id: Mapping[str, str]
    declared: Mapping[str, str]
    unchanged: bool = False

    def of_new(self, turn: Turn) -> str:
        return turn.speaker.id if turn.speaker else NOBODY

    def of_old(self, turn: LedgerTurn) -> str:
        if turn.speaker is None:
            return NOBODY
        if self.unchanged and turn.withdrawn is None:
            return turn.speaker
        declared = self.declared_for(turn)
        if declared:
            return declared
        by_label = self.by_label.get((turn.label, turn.speaker)) if turn.label is not None else None
        return by_label or self.by_id.get(turn.speaker, turn.speaker)

    def declared_for(self, turn: LedgerTurn) -> str | None:
        """The id of the person that a sidecar says this speaker is."""
        if not self.declared:
            return None
        names = (turn.label, turn.name, turn.speaker)
        return next((self.declared[_folded(name)] for name in names if name and _folded(name) in self.declared), None)


def identify(
    old: Sequence[LedgerTurn], new: Sequence[Turn], sidecar: SidecarFile, unchanged: bool
) -> tuple[SpeakerIds, tuple[Problem, ...]]:
    """Find out who is who. A `same_speaker` that names nobody of the text is a problem.

    `unchanged` tells whether the text stands as the ledger has it.
    """
    declared, problems = _declared(new, sidecar)
    return SpeakerIds(_by_label(old, new), _by_name(old, new), declared, unchanged), problems


def _by_label(old: Sequence[LedgerTurn], new: Sequence[Turn]) -> dict[tuple[str, str], str]:
    """By (label, id then): the id now, of labels that meant one person and mean one, who is not two of the text."""
    old_ids = {turn.speaker for turn in old if turn.speaker}
    new_ids = {turn.speaker.id for turn in new if turn.speaker}
    then = _meanings((turn.label, turn.speaker) for turn in old)
    now = _meanings((turn.label, turn.speaker.id if turn.speaker else None) for turn in new)
    return {
        (label, then[label]): now[label]
        for label in then.keys() & now.keys()
        if then[label] == now[label] or then[label] not in new_ids or now[label] not in old_ids
    }


def _by_name(old: Sequence[LedgerTurn], new: Sequence[Turn]) -> dict[str, str]:
    """By the id then, which nobody has any more: the id now of the person of that name."""
    new_ids = {turn.speaker.id for turn in new if turn.speaker}
    named = _meanings((turn.speaker.name, turn.speaker.id) for turn in new if turn.speaker)
    was_named = _meanings((turn.name, turn.speaker) for turn in old)
    return {was: named[name] for name, was in was_named.items() if was not in new_ids and name in named}


def _meanings(pairs: Iterable[tuple[str | None, str | None]]) -> dict[str, str]:
    """What each printed name means, where it means one thing only."""
    meant: dict[str, set[str]] = defaultdict(set)
    for printed, speaker in pairs:
        if printed is not None:
            meant[printed].add(speaker or NOBODY)
    return {printed: next(iter(ids)) for printed, ids in meant.items() if len(ids) == 1 and NOBODY not in ids}


def _declared(new: Sequence[Turn], sidecar: SidecarFile) -> tuple[dict[str, str], tuple[Problem, ...]]:
    if not sidecar.sidecar.same_speaker:
        return {}, ()
    same = {_folded(then): _folded(now) for then, now in sidecar.sidecar.same_speaker.items()}
    speaker_ids: dict[str, str] = {}
    for turn in new:
        if turn.speaker:
            for name in (turn.label, turn.speaker.name, turn.speaker.id):
                speaker_ids.setdefault(_folded(name or ""), turn.speaker.id)
    declared: dict[str, str] = {}
    problems: list[Problem] = []
    for then, now in sidecar.sidecar.same_speaker.items():
        last = _last(same, _folded(then))
        if last in speaker_ids:
            declared[_folded(then)] = speaker_ids[last]
        else:
            line = sidecar.line_of("same_speaker", then)
            problems.append(problem("same-speaker-unknown", sidecar.file, line, then=then, now=now))
    return declared, tuple(problems)


def _last(same: Mapping[str, str], name: str) -> str:
    """Follow a person through several renamings, in a circle at most once."""
    seen = {name}
    while name in same and same[name] not in seen:
        name = same[name]
        seen.add(name)
    return name


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
