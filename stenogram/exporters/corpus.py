"""The data files of a site in a fixed order, and the metadata of its pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import Any

from stenogram.exporters import addresses
from stenogram.exporters.akoma_ntoso import akoma_ntoso
from stenogram.exporters.citation import Citation, Citations, citations
from stenogram.exporters.entity_metadata import entity_metadata
from stenogram.exporters.feed import feed
from stenogram.exporters.interchange import transcript_json
from stenogram.exporters.json_text import json_text
from stenogram.exporters.schemas import json_schemas
from stenogram.exporters.styles import as_html
from stenogram.exporters.tables import corpus_csv, corpus_jsonl, turns_csv
from stenogram.kinds import kind_of
from stenogram.model import (
    CopiedFile,
    Corpus,
    GeneratedFile,
    JoinedFile,
    PageMetadata,
    Permalinks,
    Settings,
    Transcript,
    Turn,
)


def corpus_files(corpus: Corpus) -> Iterator[GeneratedFile | JoinedFile | CopiedFile]:
    """Every data file of the site but those of single transcripts. Pure: equal corpora give equal files."""
    names = [transcript.document.name for transcript in corpus.transcripts]
    yield corpus_jsonl(names)
    yield corpus_csv(names)
    yield from entity_counts(corpus)
    yield from source_files(corpus)
    yield GeneratedFile("feed.xml", feed(corpus, corpus.settings))
    yield from schema_files()


def source_files(corpus: Corpus) -> Iterator[CopiedFile]:
    """The source texts, byte for byte, so that anybody can check the SHA-256; a redacted one would tell too much."""
    for transcript in corpus.transcripts:
        document = transcript.document
        if not document.is_redacted:
            yield CopiedFile(addresses.source_path(document.name), document.source.file)


def entity_counts(corpus: Corpus) -> Iterator[GeneratedFile]:
    """How often each entity is named in all, for the cards of pages, which must not grow with the corpus."""
    mentions: Counter[str] = Counter()
    places: dict[str, tuple[set[str], set[tuple[str, int]]]] = {}
    for transcript in corpus.transcripts:
        mentions_by_paragraph = iter(transcript.mentions)
        for number, block in enumerate(transcript.document.blocks):
            for mention in chain.from_iterable(next(mentions_by_paragraph) for _ in block.paragraphs):
                mentions[mention.entity] += 1
                texts, turns = places.setdefault(mention.entity, (set(), set()))
                texts.add(transcript.document.name)
                if isinstance(block, Turn):
                    turns.add((transcript.document.name, number))
    for entity, (texts, turns) in sorted(places.items()):
        counts = {"id": entity, "mentions": mentions[entity], "turns": len(turns), "transcripts": len(texts)}
        yield GeneratedFile(f"data/entities/{entity}.json", json_text(counts) + "\n")


def schema_files() -> Iterator[GeneratedFile]:
    """The JSON Schemas of what the site publishes and of what curators write."""
    for name, schema in json_schemas().items():
        yield GeneratedFile(f"data/schemas/{name}.schema.json", json_text(schema, indented=True) + "\n")


def files(transcript: Transcript, settings: Settings) -> Iterator[GeneratedFile]:
    """The data files of one transcript, beside each other under data/transcripts/."""
    stem = f"data/transcripts/{transcript.document.name}"
    record = transcript_json(transcript, addresses=True, base=settings.site_url or "")
    cited = citations(transcript, settings)
    every = (cited.transcript, *cited.turns.values())
    yield GeneratedFile(f"{stem}.json", json_text(record) + "\n")
    yield GeneratedFile(f"{stem}.cite.json", json_text(_dialog(transcript, settings, cited)) + "\n")
    yield GeneratedFile(f"{stem}.versions.json", json_text(_versions(transcript.permalinks)) + "\n")
    yield GeneratedFile(f"{stem}.csv", turns_csv(transcript, settings))
    yield GeneratedFile(f"{stem}.bib", "\n".join(citation.bibtex for citation in every))
    yield GeneratedFile(f"{stem}.ris", "".join(citation.ris for citation in every))
    yield GeneratedFile(f"{stem}.csl.json", json_text([citation.csl for citation in every], indented=True) + "\n")
    document = akoma_ntoso(transcript, settings)
    if document is not None:
        yield GeneratedFile(f"{stem}.akn.xml", document)


def _dialog(transcript: Transcript, settings: Settings, cited: Citations) -> dict[str, Any]:
    """What the citation dialog of a page shows.

    `base` is null where the site's address is not known: then the page itself puts the address that it is read at
    before each `url`, in the references too.
    """
    return {
        "id": transcript.document.name,
        "base": settings.site_url,
        "transcript": _forms(cited.transcript),
        "turns": {turn: _forms(citation) for turn, citation in cited.turns.items()},
    }


def _forms(citation: Citation) -> dict[str, Any]:
    """`reference` (the footnote), `chicago` and `apa` are HTML of text and `<i>` alone; all else is plain text."""
    return {
        "url": citation.link,
        "words": citation.words,
        "reference": as_html(citation.chicago_note),
        "chicago": as_html(citation.chicago),
        "apa": as_html(citation.apa),
        "bibtex": citation.bibtex,
        "ris": citation.ris,
        "csl": citation.csl,
    }


def _versions(permalinks: Permalinks) -> dict[str, list[dict[str, Any]]]:
    """Former words of each turn that has any, in the order in which they stood."""
    versions: dict[str, list[dict[str, Any]]] = {}
    for version in permalinks.versions:
        former = {"v": version.fingerprint, "until": version.until, "paragraphs": list(version.paragraphs)}
        versions.setdefault(version.turn, []).append(former)
    return versions


def corpus_metadata(corpus: Corpus) -> dict[str, PageMetadata]:
    """What machines read in the head of each entry's page, by its path under docs/."""
    return {
        f"{kind_of(entity).folder}/{entity.id}.md": entity_metadata(entity, corpus.settings)
        for entity in corpus.registry.entities.values()
    }
