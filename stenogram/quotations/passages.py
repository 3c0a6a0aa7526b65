"""What was said, turn by turn, as words that quotations are compared with."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from stenogram.languages import words_of
from stenogram.model import Registry, Speaker, Transcript
from stenogram.quotations.tokens import Token, keys_of, small, tokens_of


@dataclass(frozen=True)
class Passage:
    """The spoken paragraphs of one turn. `anchors` are of its paragraphs; `date` is ISO, None where it is not known.

    `names` are all that the registry calls the speaker, the printed name first; none where nobody can be named.
    """

    transcript: str
    title: str
    turn: str
    anchors: tuple[str, ...]
    paragraphs: tuple[str, ...]
    speaker: Speaker | None = None
    names: tuple[str, ...] = ()
    date: str | None = None
    stage_words: frozenset[str] = frozenset()

    @cached_property
    def text(self) -> str:
        return "\n".join(self.paragraphs)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        return tokens_of(self.text, self.stage_words)

    @cached_property
    def keys(self) -> list[str]:
        return [token.key for token in self.tokens]

    @cached_property
    def small(self) -> list[str]:
        """The keys without letter case."""
        return [small(key) for key in self.keys]

    @cached_property
    def line(self) -> str:
        """All keys without letter case in one line, a space before and after each."""
        return small(f" {' '.join(keys_of(self.text, self.stage_words))} ")

    def anchor_at(self, token: int) -> str:
        """The anchor of the paragraph in which a token stands."""
        starts = self._paragraph_starts
        return self.anchors[bisect_right(starts, self.tokens[token].start) - 1]

    def words(self, start: int, end: int) -> str:
        """The text of tokens [start, end), as printed, paragraphs with a space between them."""
        if start >= end:
            return ""
        return " ".join(self.text[self.tokens[start].start : self.tokens[end - 1].end].split())

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        starts, at = [], 0
        for paragraph in self.paragraphs:
            starts.append(at)
            at += len(paragraph) + 1
        return starts


def passages_of(transcript: Transcript, registry: Registry) -> Iterator[Passage]:
    """The turns of a transcript that have spoken words."""
    document = transcript.document
    stage_words = words_of(document.language).stage_words
    turns = zip(document.turns(), transcript.permalinks.turns, document.turn_sections(), strict=True)
    for turn, link, section in turns:
        spoken = [
            (paragraph.text, paragraph_link.id)
            for paragraph, paragraph_link in zip(turn.paragraphs, link.paragraphs, strict=True)
            if paragraph.kind == "speech"
        ]
        if spoken:
            date = document.date_in(section)
            yield Passage(
                document.name,
                document.title,
                link.id,
                tuple(anchor for _, anchor in spoken),
                tuple(text for text, _ in spoken),
                turn.speaker,
                names_of(turn.speaker, registry),
                str(date) if date else None,
                stage_words,
            )


def names_of(speaker: Speaker | None, registry: Registry) -> tuple[str, ...]:
    """What a speaker is called, in all languages of the registry; nothing for one known by function only."""
    if speaker is None or speaker.unnamed:
        return ()
    entity = registry.entities.get(speaker.id)
    family = (speaker.family,) if speaker.family else ()
    return tuple(dict.fromkeys((speaker.name, *family, *(name.text for name in (entity.names if entity else ())))))


def people_of(registry: Registry) -> Mapping[str, tuple[str, ...]]:
    """The names of all people whom a registry knows, by id."""
    return {
        entity.id: tuple(dict.fromkeys((entity.name, *(name.text for name in entity.names))))
        for entity in registry.entities.values()
        if entity.kind == "person"
    }


def all_names(passages: Iterable[Passage]) -> Mapping[str, tuple[str, ...]]:
    """The names of all speakers, by id."""
    return {passage.speaker.id: passage.names for passage in passages if passage.speaker and passage.names}
