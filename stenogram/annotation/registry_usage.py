"""Whether the registry fits the corpus: entries and names that no text has, names that turn up everywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ahocorasick_rs import AhoCorasick

from stenogram.model import Entity, Name, Registry, Transcript
from stenogram.problems import Problem
from stenogram.registry.canonical import key_of
from stenogram.registry.english_variants import without_brackets

OFTEN = 0.02
"""A name that is more than so many of all words is likely to be caught where it is not meant."""

ENOUGH = 2_000
"""Words below which no such share is told."""

_LISTED = 5
_FILES = {
    "summit": "registry/summits.yml",
    "strategy": "registry/strategies.yml",
    "organisation": "registry/organisations.yml",
    "person": "registry/people.yml",
}


def usage_problems(transcripts: Sequence[Transcript], registry: Registry) -> tuple[Problem, ...]:
    """What the corpus as a whole says of the registry: notes, one for each cause and file.

    An entry counts as used where it is mentioned, speaks, takes part, or is what a text records; or
    where another entry that is used leads to it. A name counts as used where it stands in a text, linked or not.
    """
    said: Counter[tuple[str, str]] = Counter()
    used: set[str] = set()
    words = 0
    for transcript in transcripts:
        document = transcript.document
        words += sum(paragraph.text.count(" ") + 1 for paragraph in document.paragraphs())
        used |= {*document.about, *(each.id for each in document.participants if each.id)}
        used |= {turn.speaker.id for turn in document.turns() if turn.speaker}
        for mentions in transcript.mentions:
            said.update((mention.entity, mention.text) for mention in mentions)
    used |= {entity for entity, _ in said}
    by_key: Counter[tuple[str, str]] = Counter()
    for (entity, text), count in said.items():
        by_key[entity, key_of(text)] += count
    return (
        *_never_named(registry, used),
        *_unused_names(registry, by_key, transcripts),
        *_too_frequent(registry, by_key, words),
    )


def _never_named(registry: Registry, used: set[str]) -> Iterator[Problem]:
    reached = used | {
        relation.target for each in used if each in registry.entities for relation in registry.entities[each].relations
    }
    for kind, file in _FILES.items():
        missing = [each for each in registry.entities.values() if each.kind == kind and each.id not in reached]
        if missing:
            what = f"{_count(len(missing), 'entry is', 'entries are')} named in no text: {_some(e.id for e in missing)}"
            remedy = "nothing need be done; remove what is not to have a page"
            yield Problem(missing[0].file or file, 0, "note", "never-mentioned", what, remedy)


def _unused_names(
    registry: Registry, said: Counter[tuple[str, str]], transcripts: Sequence[Transcript]
) -> Iterator[Problem]:
    """Further names of entries that are mentioned, but never so. Acronyms and names in a language await other texts."""
    mentioned = {entity for entity, _ in said}
    unsaid = [
        (entity, name)
        for entity in registry.entities.values()
        if entity.id in mentioned
        for name in entity.names
        if not said[entity.id, key_of(name.text)] and not name.text.isupper() and name.language is None
    ]
    # What stands there and is linked otherwise, or open, is a name all the same: "Lee" in "President Lee".
    standing = _standing((name for _, name in unsaid), transcripts)
    unused: dict[str, list[tuple[Entity, str]]] = {}
    for entity, name in unsaid:
        if name.text not in standing:
            unused.setdefault(entity.file, []).append((entity, name.text))
    for file, names in unused.items():
        listed = _some(f'"{name}" ({entity.id})' for entity, name in names)
        what = f"{_count(len(names), 'name is', 'names are')} used in no text: {listed}"
        yield Problem(file, 0, "note", "unused-alias", what, "nothing need be done; remove what is not a name")


def _standing(names: Iterable[Name], transcripts: Sequence[Transcript]) -> set[str]:
    """Which names stand somewhere in the texts, letter for letter, as words of their own."""
    wanted = list(dict.fromkeys(name.text for name in names))
    if not wanted:
        return set()
    automaton, found = AhoCorasick(wanted), set()
    for transcript in transcripts:
        for paragraph in transcript.document.paragraphs():
            text = paragraph.text
            for number, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
                if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
                    found.add(wanted[number])
    return found


def _too_frequent(registry: Registry, said: Counter[tuple[str, str]], words: int) -> Iterator[Problem]:
    if words < ENOUGH:
        return
    for (target, key), count in said.most_common():
        entity = registry.entities.get(target)
        if count < OFTEN * words or entity is None:
            return
        if key in {key_of(without_brackets(entity.name)), key_of(entity.short or "")}:
            continue
        name = next((name.text for name in entity.names if key_of(name.text) == key), key)
        what = f'the name "{name}" of {entity.id} is linked {count} times, once in {words // count} words'
        remedy = "see whether it is always meant; add exact: true or not_names: where it is not"
        yield Problem(entity.file, entity.line, "warning", "too-frequent-alias", what, remedy)


def _some(texts: Iterable[str]) -> str:
    listed = list(texts)
    return ", ".join(listed[:_LISTED]) + (f" and {len(listed) - _LISTED} more" if len(listed) > _LISTED else "")


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
