"""No bytes whatever crash a reader. The long form, led by coverage: benchmarks/fuzz.py."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from stenogram import exporters
from tests.fuzzing.doors import DOORS, SEEDS, sidecar

MARKS = (
    *(": ", "\n", "\n\n", "- ", "  ", '"', "'", "&a", "*a", "{", "}", "[", "]", "#", "|", ">", "%", "!", "@"),
    *("\t", "\0", "\r", "\ufeff", "\u2028", "\u202e", "\ud7ff", "Q: ", "MR. X: ", "(Laughter.)", "null", "12"),
    *(
        "1921-03-04",
        "9999-99-99",
        "0" * 40,
        "turn-1",
        "…",
        "。",
        "：",
        "<<<<<<< ",
        "1e999",
        "NaN",
        "--- ",
        "? ",
        "<<: ",
    ),
)


@st.composite
def damaged(draw: st.DrawFn, seed: str) -> bytes:
    """A good file to which a few things have happened."""
    text = seed
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 200)))
        piece = draw(st.sampled_from(MARKS) | st.text(max_size=8) | st.just(text[start:end] * 2) | st.just(""))
        text = text[:start] + piece + text[end:]
    raw = text.encode("utf-8", "replace")
    return draw(st.just(raw) | st.binary(max_size=3).map(lambda tail: raw + tail) | st.just(raw[: len(raw) // 2]))


@pytest.mark.parametrize("name", DOORS)
def test_a_damaged_file_is_read_or_refused(name: str) -> None:
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
    @given(damaged(SEEDS[name]))
    def trial(data: bytes) -> None:
        DOORS[name](data)

    trial()


@pytest.mark.parametrize("name", DOORS)
def test_any_bytes_are_read_or_refused(name: str) -> None:
    @settings(max_examples=40, deadline=None)
    @given(st.binary(max_size=200) | st.text(max_size=120).map(lambda text: text.encode("utf-8", "replace")))
    @example(b"")
    @example(b"\xff\xfe\x00")
    @example(b"\xef\xbb\xbf")
    def trial(data: bytes) -> None:
        DOORS[name](data)

    trial()


def values(keys: list[str]) -> st.SearchStrategy[object]:
    """Anything that YAML can say, with keys that are known here."""
    scalar = (
        st.none()
        | st.booleans()
        | st.integers()
        | st.text(max_size=20)
        | st.sampled_from(["1921-03", "peter-voss", "1-3"])
    )
    key = st.sampled_from(keys) | st.text(max_size=6)
    inner = st.recursive(
        scalar, lambda each: st.lists(each, max_size=3) | st.dictionaries(key, each, max_size=4), max_leaves=10
    )
    return st.dictionaries(key, inner, max_size=6)


def keys_of(schema: object) -> set[str]:
    if isinstance(schema, list):
        return set().union(*map(keys_of, schema))
    if not isinstance(schema, dict):
        return set()
    own = set(schema["properties"]) if isinstance(schema.get("properties"), dict) else set()
    return own.union(*map(keys_of, schema.values()))


def _of(stem: str, door: Callable[[bytes], None], wrap: Callable[[object], object]) -> Callable[[], None]:
    @settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(values(sorted(keys_of(exporters.json_schemas()[stem]))))
    def trial(said: object) -> None:
        door(yaml.safe_dump(wrap(said), allow_unicode=True).encode("utf-8", "replace"))

    return trial


def test_a_sidecar_of_any_shape_is_read_or_refused() -> None:
    _of("sidecar", sidecar, lambda said: said)()


@pytest.mark.parametrize("stem", ["people", "strategies"])
def test_a_registry_of_any_shape_is_read_or_refused(stem: str) -> None:
    _of(stem, DOORS[stem], lambda said: [said, said])()


def test_summits_of_any_shape_are_read_or_refused() -> None:
    _of("summits", DOORS["summits"], lambda said: {"series": [said], "summits": [said]})()
