"""Parts of a long entry are known before they are made: what is of the same is the same page, whatever was edited."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from stenogram.corpus.evidence import evidence_digests
from stenogram.dates import PartialDate
from stenogram.model import Corpus, GeneratedFile, Settings, Transcript
from stenogram.pages import Deferred, DeferredGroup, Templates, concordance, corpus_pages, entry, grouped_pages
from tests.pages_corpus import COLE, NAMES, REED, REGISTRY, TEMPLATES, said, transcript

SETTINGS = Settings("Harbour papers", "https://example.org/", "Papers of harbours")
SAID = ("The League pays.", "I thank Reed. Reed!", "The Charter stands, says the League.", "No.", "League, League.")

Texts = dict[str, tuple[str, tuple[str, ...]]]
"""By the name of a transcript its date and what is said in it, by two speakers in turn."""


@pytest.fixture(autouse=True)
def short_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(concordance, "LONGEST", 3)
    monkeypatch.setattr(entry, "NEWEST", 2)


def some_texts(deal: random.Random) -> Texts:
    return {
        f"text-{number}": (f"199{deal.randrange(3)}-0{deal.randrange(1, 4)}", tuple(deal.choices(SAID, k=3)))
        for number in range(8)
    }


def edited(texts: Texts, deal: random.Random) -> Texts:
    name = deal.choice(sorted(texts))
    date, words = texts[name]
    match deal.randrange(5):
        case 0:
            return {other: text for other, text in texts.items() if other != name}
        case 1:
            return {**texts, f"text-{deal.randrange(100)}": (date, (deal.choice(SAID),))}
        case 2:
            return {**texts, name: (f"199{deal.randrange(3)}", words)}
        case _:
            return {**texts, name: (date, (*words[1:], deal.choice(SAID)))}


def transcripts_of(texts: Texts) -> tuple[Transcript, ...]:
    return tuple(
        transcript(
            name,
            *(said((REED, COLE)[at % 2], sentence, label="x") for at, sentence in enumerate(words)),
            names=NAMES,
            date=PartialDate.parse(date),
        )
        for name, (date, words) in sorted(texts.items())
    )


Key = tuple[str, str, tuple[str, ...]]


def parts_of(corpus: Corpus) -> dict[Key, Deferred[GeneratedFile]]:
    words = {transcript.document.name: transcript for transcript in corpus.transcripts}
    evidence = {name: evidence_digests(transcript).of_entries for name, transcript in words.items()}

    def depends_on(name: str, entity: str | None) -> str:
        return repr(words[name]) if entity is None else evidence[name].get(entity, "")

    deferred_pages = corpus_pages(corpus, Templates([TEMPLATES]), {})
    return {
        (
            deferred.path,
            deferred.of,
            tuple(depends_on(name, deferred.entity) for name in deferred.transcripts),
        ): deferred
        for deferred in deferred_pages
        if deferred.of is not None
    }


def test_what_is_of_the_same_is_the_same_page() -> None:
    deal = random.Random(1)
    seen: Counter[str] = Counter()
    for _ in range(150):
        texts = some_texts(deal)
        before = parts_of(Corpus(transcripts_of(texts), REGISTRY, SETTINGS))
        for _ in range(deal.randrange(1, 5)):
            texts = edited(texts, deal)
        after = parts_of(Corpus(transcripts_of(texts), REGISTRY, SETTINGS))
        for known in before.keys() & after.keys():
            assert before[known].make() == after[known].make()
        seen["kept"] += len(before.keys() & after.keys())
        seen["made anew"] += len(after.keys() - before.keys())
    assert seen["kept"] > 100, seen
    assert seen["made anew"] > 100, seen


def test_a_part_is_made_of_the_transcripts_that_it_shows_and_of_no_other() -> None:
    corpus = Corpus(transcripts_of(some_texts(random.Random(2))), REGISTRY, SETTINGS)
    for deferred in parts_of(corpus).values():
        text = deferred.make().text
        shown = {each.document.name for each in corpus.transcripts if f"transcripts/{each.document.name}.md" in text}
        assert shown == set(deferred.transcripts)


def groups_of(corpus: Corpus) -> dict[tuple[str, str], DeferredGroup[GeneratedFile]]:
    grouped = grouped_pages(corpus, Templates([TEMPLATES]), {})
    return {(group.name, group.of()): group for group in grouped if isinstance(group, DeferredGroup)}


def files_of(group: DeferredGroup[GeneratedFile]) -> list[GeneratedFile]:
    return [deferred.make() for deferred in group.make()]


def test_a_group_of_the_same_has_the_same_pages() -> None:
    deal = random.Random(3)
    seen: Counter[str] = Counter()
    for _ in range(200):
        texts = some_texts(deal)
        before = groups_of(Corpus(transcripts_of(texts), REGISTRY, SETTINGS))
        after = groups_of(Corpus(transcripts_of(edited(texts, deal)), REGISTRY, SETTINGS))
        for known in before.keys() & after.keys():
            assert files_of(before[known]) == files_of(after[known])
        seen["same"] += len(before.keys() & after.keys())
        seen["other"] += len(after.keys() - before.keys())
    assert seen["same"] > 100, seen
    assert seen["other"] > 100, seen


def test_groups_and_what_is_in_none_are_all_pages_in_their_order() -> None:
    corpus = Corpus(transcripts_of(some_texts(random.Random(4))), REGISTRY, SETTINGS)
    templates = Templates([TEMPLATES])
    grouped = [
        page
        for item in grouped_pages(corpus, templates, {})
        for page in (item.make() if isinstance(item, DeferredGroup) else (item,))
    ]
    assert [page.path for page in grouped] == [page.path for page in corpus_pages(corpus, templates, {})]
