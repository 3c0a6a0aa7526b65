"""Bytes that are not a text, or not UTF-8: one clear message each."""

from __future__ import annotations

import pytest

from stenogram.curation.sidecar import read_sidecar
from stenogram.parsing import decode


@pytest.mark.parametrize(
    ("raw", "encoding", "expected"),
    [
        (b"\xef\xbb\xbfAnna: Yes.", None, "Anna: Yes."),
        ("Анна: Да.".encode("windows-1251"), "windows-1251", "Анна: Да."),
        ("Anna: Yes.".encode("utf-16"), "utf-16", "Anna: Yes."),
        (b"", None, "error empty-text 0"),
        (b" \n\xc2\xa0\n", None, "error empty-text 0"),
        (b"one\ntwo \xff", None, "error not-utf-8 2"),
        (b"<!DOCTYPE html>\n<html><p>Anna: Yes.</p></html>\n", None, "error not-plain-text 1"),
        (b"\n<!-- saved -->\n<html lang=de>\n<p>Anna: Ja.</p>\n", None, "error not-plain-text 3"),
        (b"<?xml version='1.0'?>\n<HTML><BODY>Anna: Yes.</BODY></HTML>\n", None, "error not-plain-text 2"),
        (b"Sitting\n\n<p>Anna: Yes.</p>\n<p>Tom: No.</p>\n<p>Anna: Why?</p>\n", None, "error not-plain-text 3"),
        (b"<p>Anna: Yes.</p>\n<p>Tom: No.</p>\n", None, "<p>Anna: Yes.</p>\n<p>Tom: No.</p>\n"),
        (
            b"<p>Yes.</p>\n<p>No.</p>\n<p>So.</p>\n<sp>Anna</sp>\n",
            None,
            "<p>Yes.</p>\n<p>No.</p>\n<p>So.</p>\n<sp>Anna</sp>\n",
        ),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff", None, "error not-text 1"),
        ("Anna: Yes.".encode("utf-16"), None, "error not-utf-8 1"),
        (b"\xff", "latin-x", "error unknown-encoding 1"),
        (b"\xff\x98", "windows-1252", "ÿ˜"),
        (b"\x81", "windows-1252", "error wrong-encoding 1"),
        (b"one\r\rthree \0 \x08", None, "error control-characters 3"),
    ],
)
def test_decoding(raw: bytes, encoding: str | None, expected: str) -> None:
    sidecar, _ = read_sidecar("a.yml", f"encoding: {encoding}" if encoding else None)
    source, problems = decode("a", "a.txt", raw, sidecar)
    if expected.startswith("error"):
        assert [f"{problem.severity} {problem.rule} {problem.line}" for problem in problems] == [expected]
        assert all(problem.remedy for problem in problems)
    else:
        assert problems == ()
        assert source
        assert source.text == expected


def test_the_offset_of_an_undecodable_byte_is_named() -> None:
    sidecar, _ = read_sidecar("a.yml", None)
    _, (problem,) = decode("a", "a.txt", b"caf\xe9", sidecar)
    assert "offset 3" in problem.what
    assert "encoding: windows-1252" in problem.remedy
    _, (problem,) = decode("a", "a.txt", "Анна".encode("windows-1251"), sidecar)
    assert "encoding: windows-1251" in problem.remedy


@pytest.mark.parametrize("raw", [b"A\x81\x8d\x8f\x90\x9d\n", b"Anna: \xff\xfe\xfd\x80\x81.\n", bytes(range(128, 256))])
def test_bytes_that_are_letters_of_no_language_are_offered_no_encoding(raw: bytes) -> None:
    _, (problem,) = decode("a", "a.txt", raw, read_sidecar("a.yml", None)[0])
    assert problem.rule == "not-utf-8"
    assert "encoding:" not in problem.remedy


@pytest.mark.parametrize(("raw", "said"), [(b"one \x08", "U+0008"), (b"one \x08\x07", "2"), (b"\x08 \x07 \x08", "3")])
def test_control_characters_are_counted_from_two_on(raw: bytes, said: str) -> None:
    sidecar, _ = read_sidecar("a.yml", None)
    _, (problem,) = decode("a", "a.txt", raw, sidecar)
    assert said in problem.what
    assert ("2" in problem.what or "3" in problem.what) == (said != "U+0008")
