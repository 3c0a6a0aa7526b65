"""What the home page offers to begin with: a sentence about the corpus, questions it can answer, one passage of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final
from urllib.parse import urlencode

from stenogram.annotation import office_on
from stenogram.corpus.anchors import paragraph_anchors
from stenogram.corpus.figures import words_in
from stenogram.dates import PartialDate
from stenogram.kinds import PERSON, SUMMIT
from stenogram.model import Corpus, Entity, Speaker, Transcript, Turn
from stenogram.pages import addresses, escape, wording
from stenogram.pages.backlinks import Backlinks, chronological
from stenogram.pages.escape import Markup
from stenogram.pages.facts import name_within_sentence
from stenogram.pages.isolation import gettext as _

PAGE: Final = "index.md"
_NAMED: Final = 3
"""Speakers whom the sentence names."""
_QUESTIONS: Final = 3
_SHORTEST: Final = 120
"""Characters, at least, of a passage that can stand for the whole."""
_LONGEST: Final = 420
"""Characters of it, at most."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One paragraph; `source` is who says it, when, and a link to it. Its language where that is not the site's."""

    text: str
    source: Markup
    language: Markup | None


def sentence(corpus: Corpus, links: Backlinks) -> str:
    """Whose words, how many, since when: "The words of Ada Reed and 2 others in 5 transcripts, 2011 to 2024."""
    transcripts = wording.count(len(corpus.transcripts), "transcript")
    held = _dated(transcripts, links)
    speakers = _speakers_by_words(links)
    if not speakers:
        return _("%(sentence)s.", sentence=held)
    names = [speaker.name for speaker in speakers]
    return _("The words of %(speakers)s in %(transcripts)s.", speakers=wording.some(names, _NAMED), transcripts=held)


def _dated(transcripts: str, links: Backlinks) -> str:
    if links.years is None:
        return transcripts
    first, last = links.years
    if first == last:
        return _("%(transcripts)s of %(year)s", transcripts=transcripts, year=first)
    return _("%(transcripts)s, %(first)s to %(last)s", transcripts=transcripts, first=first, last=last)


def _speakers_by_words(links: Backlinks) -> list[Speaker]:
    words = {speaker: sum(turn.words for turn in links.spoken[speaker]) for speaker in links.speakers}
    return sorted(links.speakers.values(), key=lambda speaker: (-words[speaker.id], speaker.id))


# --- Questions ------------------------------------------------------------------------------------


def questions(page: str, corpus: Corpus, links: Backlinks) -> tuple[Markup, ...]:
    """Up to three questions that the corpus answers, each a link from the page to its answer."""
    return tuple(islice((*_about_speakers(page, corpus, links), *_about_summit(page, corpus, links)), _QUESTIONS))


def _about_speakers(page: str, corpus: Corpus, links: Backlinks) -> Iterator[Markup]:
    """What the two who speak most say about what each mentions most often, as a search."""
    asked: set[str] = set()
    for speaker in _speakers_by_words(links)[: _QUESTIONS - 1]:
        entity = _topic(speaker, corpus, links, asked)
        if entity:
            asked.add(entity.id)
            query = urlencode({"speaker": speaker.id, "entity": entity.id})
            question = _(
                "What does %(speaker)s say about %(topic)s?",
                speaker=speaker.name,
                topic=_called(entity, corpus, links),
            )
            yield Markup(f"[{escape.markdown(question)}]({addresses.link(page, 'search/index.md')}?{query})")


def _topic(speaker: Speaker, corpus: Corpus, links: Backlinks, asked: set[str]) -> Entity | None:
    mentioned = links.topics(speaker.id)
    entities = corpus.registry.entities
    fitting = [id_ for id_ in mentioned if id_ in entities and id_ not in asked and entities[id_].kind != PERSON.id]
    return entities[min(fitting, key=lambda id_: (-mentioned[id_], id_))] if fitting else None


def _about_summit(page: str, corpus: Corpus, links: Backlinks) -> Iterator[Markup]:
    entities = corpus.registry.entities
    summits = [id_ for id_ in links.mentions if id_ in entities and entities[id_].kind == SUMMIT.id]
    if summits:
        summit = entities[min(summits, key=lambda id_: (-len(links.mentions[id_]), id_))]
        question = _("What is said about %(topic)s?", topic=_called(summit, corpus, links))
        path = addresses.entity_path(summit.kind, summit.id)
        yield escape.link(question, addresses.link(page, path, "concordance"))


def _called(entity: Entity, corpus: Corpus, links: Backlinks) -> str:
    """What to call an entity within a sentence: with "the", where the texts mostly put it before its name."""
    name = name_within_sentence(entity, corpus.registry)
    occurrences = links.mentions[entity.id]
    with_article = sum(occurrence.place.after_the for occurrence in occurrences)
    return _("the %(name)s", name=name) if 2 * with_article > len(occurrences) else name


# --- A passage ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A paragraph that can stand alone, and how many entries it mentions."""

    speaker: Speaker
    role: str | None
    text: str
    anchor: str
    date: PartialDate | None
    mentioned: int


def passage(corpus: Corpus, links: Backlinks) -> Excerpt | None:
    """Of the newest transcript with a paragraph that can stand alone, the one that mentions most."""
    for transcript in sorted(corpus.transcripts, key=chronological, reverse=True):
        if corpus.per_transcript(transcript, has_candidates):
            candidates = _of_main_speaker(list(_candidates(transcript)), transcript)
            # The first of equals, so that a turn more at the end changes nothing.
            return _passage(max(candidates, key=lambda candidate: candidate.mentioned), transcript, corpus)
    return None


def has_candidates(transcript: Transcript) -> bool:
    """Whether a transcript has a paragraph that can stand alone."""
    return any(_candidates(transcript))


def _of_main_speaker(candidates: list[_Candidate], transcript: Transcript) -> list[_Candidate]:
    """Those of who says most of them: a question that somebody asks stands for no record."""
    words: Counter[str] = Counter()
    for turn in transcript.document.turns():
        if turn.speaker and not turn.speaker.unnamed:
            words[turn.speaker.id] += words_in(turn)
    able = {candidate.speaker.id for candidate in candidates}
    main = min(able, key=lambda speaker: (-words[speaker], speaker), default=None)
    return [candidate for candidate in candidates if candidate.speaker.id == main]


def _candidates(transcript: Transcript) -> Iterator[_Candidate]:
    """Paragraphs of a fitting length whose speaker has a name."""
    document = transcript.document
    paragraphs = zip(paragraph_anchors(transcript), transcript.mentions, strict=True)
    for block, section in zip(document.blocks, document.block_sections(), strict=True):
        for paragraph, (anchor, mentions) in zip(
            block.paragraphs, islice(paragraphs, len(block.paragraphs)), strict=True
        ):
            if not isinstance(block, Turn) or block.speaker is None or block.speaker.unnamed or anchor is None:
                continue
            if paragraph.kind == "speech" and _SHORTEST <= len(paragraph.text) <= _LONGEST:
                mentioned = len({mention.entity for mention in mentions})
                date = document.date_in(section)
                yield _Candidate(block.speaker, block.role, paragraph.text, anchor, date, mentioned)


def _passage(chosen: _Candidate, transcript: Transcript, corpus: Corpus) -> Excerpt:
    document, speaker = transcript.document, chosen.speaker
    person = corpus.registry.entities.get(speaker.id)
    office = (office_on(person, chosen.date) if person else None) or chosen.role or speaker.role
    speaker_parts = [
        escape.link(speaker.name, addresses.link(PAGE, addresses.speaker_path(speaker))),
        *(escape.markdown(part) for part in (office, wording.date(chosen.date) if chosen.date else None) if part),
    ]
    link = escape.link(document.title, addresses.link(PAGE, addresses.transcript_path(document.name), chosen.anchor))
    return Excerpt(
        text=chosen.text,
        source=Markup(
            _("%(speaker)s: %(transcript)s", speaker=wording.comma_separated(speaker_parts), transcript=link)
        ),
        language=escape.attribute(document.language) if document.language != corpus.settings.language else None,
    )
