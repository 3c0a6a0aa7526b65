"""The words of a text are taken from the cache where they are asked for, and an edit asks for few."""

from __future__ import annotations

import pickle
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from stenogram.digests import digest
from stenogram.incremental import text_bodies
from stenogram.incremental.build import build_site, read_corpus
from stenogram.incremental.cache import Cache
from stenogram.incremental.text_bodies import Bodies, pack_text, unpack_text
from stenogram.model import Transcript
from stenogram.prepare import Prepared

VILLAGE = Path(__file__).parent / "corpora" / "village"
KEY = digest("bridge")


def never() -> Transcript:
    raise AssertionError("the cache has it")


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> tuple[Prepared, ...]:
    corpus = tmp_path_factory.mktemp("village") / "village"
    shutil.copytree(VILLAGE, corpus)
    return read_corpus(corpus).prepared


@pytest.fixture
def bridge(texts: tuple[Prepared, ...]) -> Prepared:
    return next(text for text in texts if text.name == "1921-03-04-bridge")


@pytest.fixture
def cache(bridge: Prepared, tmp_path: Path) -> Cache:
    cache = Cache(tmp_path / "cache")
    assert cache.put(KEY, pack_text(bridge))
    return cache


def test_a_packed_text_comes_back_whole(texts: tuple[Prepared, ...]) -> None:
    assert [unpack_text(pack_text(text)) for text in texts] == list(texts)


@pytest.mark.parametrize("content", [None, b"", b"cos\nsystem\n(S'true'\ntR."])
def test_anything_else_is_no_text(content: bytes | None, cache: Cache) -> None:
    assert unpack_text(content) is None
    assert Bodies(cache).without(content, KEY, never) is None


def test_a_text_without_its_words_is_the_same_and_takes_them_where_they_are_asked_for(
    bridge: Prepared, cache: Cache
) -> None:
    bodies = Bodies(cache)
    text = bodies.without(cache.get(KEY), KEY, never)
    assert text
    assert text.transcript
    assert bridge.transcript
    assert text.transcript.document.title == bridge.transcript.document.title
    assert bodies.taken == 0
    assert text == bridge
    assert bodies.taken == 1


def test_what_stands_for_words_does_as_they_do(bridge: Prepared, cache: Cache) -> None:
    text = Bodies(cache).without(cache.get(KEY), KEY, never)
    assert text
    assert text.transcript
    assert bridge.transcript
    blocks, plain = text.transcript.document.blocks, bridge.transcript.document.blocks
    asked: tuple[Callable[..., object], ...] = (len, list, repr, hash, lambda of: of[1], lambda of: of[1:3], bool)
    assert [ask(blocks) for ask in asked] == [ask(plain) for ask in asked]
    assert blocks + (1,) == plain + (1,)  # noqa: RUF005
    assert (1, *plain) == (1,) + blocks  # noqa: RUF005
    assert plain[0] in blocks
    assert blocks == blocks
    assert blocks != plain[1:]
    assert pickle.loads(pickle.dumps(blocks)) == plain


def test_no_more_bodies_are_held_than_a_number_and_the_oldest_goes(
    bridge: Prepared, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_bodies, "HELD", 2)
    keys = [digest(name) for name in "abc"]
    for key in keys:
        cache.put(key, pack_text(bridge))
    bodies = Bodies(cache)
    for key in (keys[0], keys[1], keys[0], keys[2]):
        bodies.body(key, never)
    assert bodies.taken == 3
    bodies.body(keys[0], never)
    assert bodies.taken == 3
    bodies.body(keys[1], never)
    assert bodies.taken == 4


def test_words_that_the_cache_has_lost_are_read_again(bridge: Prepared, cache: Cache) -> None:
    assert bridge.transcript
    text = Bodies(cache).without(cache.get(KEY), KEY, lambda: bridge.transcript or never())
    assert text
    assert text.transcript
    cache.prune([])
    assert text.transcript.document.blocks == bridge.transcript.document.blocks


def test_a_text_that_the_cache_cannot_keep_stays_whole(tmp_path: Path) -> None:
    corpus = tmp_path / "village"
    shutil.copytree(VILLAGE, corpus)
    (corpus / ".stenogram").mkdir()
    (corpus / ".stenogram/cache").touch()
    read = read_corpus(corpus, on_demand=True)
    assert all(isinstance(text.document.blocks, tuple) for text in read.transcripts())


NAMES = "Adler Baum Cyr Dahl Eder Falk Graf Holm Imhof Jung Kern Lund".split()


def test_an_edit_takes_the_words_of_few_texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = tmp_path / "valley"
    shutil.copytree(VILLAGE, corpus)
    for file in (corpus / "source_texts").iterdir():
        file.unlink()
    for number, name in enumerate(NAMES, 1):
        text = f"SITTING {number}\n\nMay {number}, 1923, Oakham\n\nAnna {name}: {name} said it, and {number} heard.\n"
        (corpus / f"source_texts/1923-05-{number:02}-sitting.txt").write_text(text, encoding="utf-8")
    assert build_site(corpus).site
    counted: list[Bodies] = []
    make = Bodies.__init__

    def noted(self: Bodies, cache: Cache) -> None:
        make(self, cache)
        counted.append(self)

    monkeypatch.setattr(Bodies, "__init__", noted)
    edited = corpus / "source_texts/1923-05-04-sitting.txt"
    edited.write_text(edited.read_text(encoding="utf-8").replace("said it", "said it twice"), encoding="utf-8")
    assert build_site(corpus).site
    (bodies,) = counted
    # The edited one, and the newest, of which the home page shows a passage where one can stand alone.
    assert 1 <= bodies.taken <= 3
