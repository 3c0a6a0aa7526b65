"""The model that tells languages apart, unpacked below a corpus, is that of its library."""

from __future__ import annotations

from pathlib import Path

import pytest

from stenogram import disk
from stenogram.disk import language_model
from stenogram.languages import detection

TEXTS = (
    "The bridge was closed last night because the river has risen by two metres since yesterday morning.",
    "Мост был закрыт прошлой ночью, потому что со вчерашнего утра река поднялась на два метра.",
    "Le pont a été fermé la nuit dernière parce que la rivière est montée de deux mètres depuis hier matin.",
)


@pytest.fixture(autouse=True)
def _no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(detection, "_MODEL", detection._Model())


def test_it_ranks_as_that_of_the_library(tmp_path: Path) -> None:
    disk.unpack_language_model(tmp_path)
    mapped, library = language_model._mapped(language_model._folder(tmp_path)), detection.library_model()
    assert [mapped.rank(text) for text in TEXTS] == [library.rank(text) for text in TEXTS]


def test_where_it_was_unpacked_the_library_is_not_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk.unpack_language_model(tmp_path)
    monkeypatch.setattr(detection, "library_model", lambda: pytest.fail("unpacked again"))
    disk.unpack_language_model(tmp_path)
    disk.share_language_model(tmp_path)
    assert [detection.detect(f"{text} {text}") for text in TEXTS] == ["en", "ru", "fr"]


@pytest.mark.parametrize("lost", ["classes.json", "nb_ptc.npy"])
def test_where_it_is_not_whole_the_library_has_it(tmp_path: Path, lost: str) -> None:
    disk.unpack_language_model(tmp_path)
    (language_model._folder(tmp_path) / lost).write_bytes(b"")
    disk.share_language_model(tmp_path)
    assert detection.detect(f"{TEXTS[0]} {TEXTS[0]}") == "en"


@pytest.mark.parametrize(
    ("language", "text", "is_so"),
    [
        ("ar", "The harbour is open", False), ("ar", "الميناء مفتوح", True), ("en", "The harbour", True),
        ("ru", "Port", False), ("sr", "Luka", True), ("sr", "Лука", True), ("zh-TW", "港口", True),
        ("en", "港口", False),
        ("und", "x", True), ("en", "12", True),
        # Half of the letters are not most of them.
        ("ru", "Портport", False),
    ],
)  # fmt: skip
def test_letters_tell_in_which_languages_a_text_cannot_be(language: str, text: str, is_so: bool) -> None:
    assert detection.is_in_script_of(language, text) == is_so
