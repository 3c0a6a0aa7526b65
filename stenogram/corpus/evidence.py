"""What of a transcript leads to each entry: by its digest, an edit of other words is known to leave it as it was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from stenogram.digests import digest
from stenogram.model import Corpus, Heading, Narrative, Transcript, Turn


@dataclass(frozen=True, slots=True)
class EvidenceDigests:
    """Digests of what leads to entries, by their ids.

    Each is of the blocks in which an entry speaks or is named, whole, with where they stand and how they are linked,
    and of what the transcript is. An entry to which nothing leads has none.
    """

    of_entries: Mapping[str, str]


def evidence_digests(transcript: Transcript) -> EvidenceDigests:
    """What of one transcript leads to each entry."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for text, entities in _blocks(transcript):
        for entity in entities:
            blocks[entity].append(text)
    frame = _frame(transcript)
    return EvidenceDigests({entity: digest(frame, *texts) for entity, texts in blocks.items()})


def entry_evidence(corpus: Corpus) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """What leads to each entry in all of the corpus: by its id the transcripts, by their names, each with a digest.

    In the order of the transcripts.
    """
    return corpus.once(_entry_evidence)


def _entry_evidence(corpus: Corpus) -> Mapping[str, tuple[tuple[str, str], ...]]:
    evidence: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for transcript in corpus.transcripts:
        for entity, words in corpus.per_transcript(transcript, evidence_digests).of_entries.items():
            evidence[entity].append((transcript.document.name, words))
    return {entity: tuple(texts) for entity, texts in evidence.items()}


def _frame(transcript: Transcript) -> str:
    """What entries may tell of a transcript besides its blocks: nothing of its file but the name."""
    document, permalinks = transcript.document, transcript.permalinks
    source = replace(document.source, text="", sha256="", lines=0)
    return repr((replace(document, source=source, blocks=()), permalinks.published, permalinks.updated))


def _blocks(transcript: Transcript) -> Iterator[tuple[str, set[str]]]:
    """Each block that leads to entries, as a text that tells all of it, with these."""
    document, links = transcript.document, iter(transcript.permalinks.turns)
    headings: list[Heading] = []
    ordinal = narratives = 0
    for block, section in zip(document.blocks, document.block_sections(), strict=True):
        mentions = transcript.mentions[ordinal : ordinal + len(block.paragraphs)]
        ordinal += len(block.paragraphs)
        entities = {mention.entity for mentioned in mentions for mention in mentioned}
        # Turns are linked by their own ids; headings and narratives are counted, and the title is no heading.
        place: object = None
        match block:
            case Turn():
                place = next(links)
                entities |= {block.speaker.id} if block.speaker else set()
            case Heading():
                place = tuple(headings)
                headings.append(block)
            case Narrative():
                place = narratives
                narratives += 1
        if entities:
            yield repr((block, section, place, mentions)), entities
