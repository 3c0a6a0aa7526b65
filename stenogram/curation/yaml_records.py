"""YAML that curators write: read strictly, with the line of every key, all mistakes at once.

Plain PyYAML turns `NO` into False and `12:30` into 750, lets a doubled key win silently and says no
line for a bad value. Here every scalar stays the text that was written, a doubled key is a problem,
anchors and aliases are refused (they are how a small file becomes a huge one), and pydantic's
complaints come back with the line of the key that they are about.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from typing import Any, Final, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from stenogram.curation.validation_messages import NULLS, in_words, not_yaml
from stenogram.messages import message
from stenogram.problems import Problem, problem

Model = TypeVar("Model", bound=BaseModel)
Place = tuple[str | int, ...]
"""Keys and list positions from the top of a file down to a value."""

MAX_DEPTH: Final = 20
MAX_BYTES: Final = 64 * 1024 * 1024

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAY_ALIAS: Final = re.compile(r"[&*]")
# The composer works by calling itself, in C: tens of thousands of levels would end the process, not the reading.
_MAY_NEST: Final = re.compile(r"(?:[-?:]\s){50}")
_MANY: Final = 500


class Curated(BaseModel):
    """The base of every curated record: frozen, and no key that is not known. A key left empty says nothing."""

    # Most commands read few kinds of file, or none: what checks a kind is put together when the first is read.
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _leave_out_the_empty(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        fields = {key for name, field in cls.model_fields.items() for key in (name, field.alias)}
        return {key: value for key, value in data.items() if value is not None or key not in fields}


class _RefusedError(Exception):
    def __init__(self, line: int, rule: str) -> None:
        super().__init__(rule)
        self.line, self.rule = line, rule


def load(file: str, text: str) -> tuple[Any, Mapping[Place, int], tuple[Problem, ...]]:
    """Read YAML into dicts, lists, strings and None, with the 1-based line of each place.

    On a problem that makes the file unreadable the first value is None. An empty file is None
    without a problem.
    """
    if len(text.encode(errors="surrogatepass")) > MAX_BYTES:
        return None, {}, (_too_large(file),)
    lines: dict[Place, int] = {}
    problems: list[Problem] = []
    try:
        _refuse_traps(text)
        node = yaml.compose(text, Loader=_Loader)
        data = None if node is None else _plain(file, node, (), lines, problems)
    except _RefusedError as refused:
        return None, {}, (problem(refused.rule, file, refused.line),)
    except yaml.YAMLError as error:
        return None, {}, (_not_yaml(file, text, error),)
    except RecursionError:
        return (
            None,
            {},
            (problem("yaml-depth", file),),
        )
    return data, lines, tuple(problems)


def validate(
    model: type[Model], file: str, data: Any, lines: Mapping[Place, int], at: Place = ()
) -> tuple[Model | None, tuple[Problem, ...]]:
    """Make a record of plain data; every mistake is a problem at the line of its key.

    `at` is the place of `data` in the file, for a record that is one of many.
    """
    try:
        return model.model_validate(data), ()
    except ValidationError as error:
        problems = []
        for detail in error.errors(include_url=False):
            what, remedy = in_words(model, detail)
            line = line_of(lines, (*at, *detail["loc"]))
            problems.append(problem("invalid-value", file, line, what=what, remedy=remedy))
        return None, tuple(problems)


def validate_piecewise(
    model: type[Model], file: str, data: Any, lines: Mapping[Place, int]
) -> tuple[Model | None, Mapping[Place, int], tuple[Problem, ...]]:
    """Make a record of what can be understood of plain data: without the keys, or entries under them, that are wrong.

    The lines are those of the places in what is left. Every mistake is a problem, as of `validate`; None where
    the whole is no record.
    """
    made, problems = validate(model, file, data, lines)
    while made is None and isinstance(data, dict):
        try:
            made = model.model_validate(data)
        except ValidationError as error:
            wrong = {_piece(data, detail["loc"]) for detail in error.errors(include_url=False)}
            if () in wrong:
                break
            data, lines = _without(data, lines, wrong)
    return made, lines, problems


def _piece(data: dict[str, Any], place: Place) -> Place:
    """The key at the top, or the entry in it, that a wrong place is in; () where it is in none."""
    if not place or place[0] not in data:
        return ()
    value = data[place[0]]
    within = len(place) > 1 and (
        (isinstance(value, dict) and place[1] in value)
        or (isinstance(value, list) and isinstance(place[1], int) and place[1] < len(value))
    )
    return place[: 2 if within else 1]


def _without(
    data: dict[str, Any], lines: Mapping[Place, int], wrong: Set[Place]
) -> tuple[dict[str, Any], Mapping[Place, int]]:
    """Data without some of its places, and the lines of the places where they are then."""
    remaining: dict[str, Any] = {}
    moved: dict[Place, Place] = {}
    for key, value in data.items():
        if (key,) in wrong:
            continue
        moved[(key,)] = (key,)
        if isinstance(value, list):
            left = [n for n in range(len(value)) if (key, n) not in wrong]
            moved |= {(key, n): (key, at) for at, n in enumerate(left)}
            remaining[key] = [value[n] for n in left]
        elif isinstance(value, dict):
            remaining[key] = {name: entry for name, entry in value.items() if (key, name) not in wrong}
            moved |= {(key, name): (key, name) for name in remaining[key]}
        else:
            remaining[key] = value
    new_lines = {moved[place[:2]] + place[2:]: line for place, line in lines.items() if place[:2] in moved}
    return remaining, {(): lines.get((), 1), **new_lines}


def line_of(lines: Mapping[Place, int], place: Place) -> int:
    """The line of a place, or of the nearest place around it that has one."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)


def _refuse_traps(text: str) -> None:
    if not (_MAY_ALIAS.search(text) or _MAY_NEST.search(text) or text.count("[") + text.count("{") > _MANY):
        return
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _RefusedError(line, "yaml-alias")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise _RefusedError(line, "yaml-depth")


def _plain(file: str, node: yaml.Node, place: Place, lines: dict[Place, int], problems: list[Problem]) -> Any:
    if len(place) > MAX_DEPTH:
        raise _RefusedError(node.start_mark.line + 1, "yaml-depth")
    lines.setdefault(place, node.start_mark.line + 1)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(file, item, (*place, n), lines, problems) for n, item in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return _plain_mapping(file, node, place, lines, problems)
    # Of a scalar without quotation marks the C parser says "", the other None.
    bare = isinstance(node, yaml.ScalarNode) and not node.style
    return None if bare and node.value in NULLS else node.value


def _plain_mapping(
    file: str, node: yaml.MappingNode, place: Place, lines: dict[Place, int], problems: list[Problem]
) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            raise _RefusedError(line, "yaml-key")
        key = key_node.value
        if key in result:
            problems.append(problem("yaml-doubled-key", file, line, key=key, line=lines[(*place, key)]))
            continue
        lines[(*place, key)] = line
        result[key] = _plain(file, value_node, (*place, key), lines, problems)
    return result


def _not_yaml(file: str, text: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    complaint = getattr(error, "problem", None) or getattr(error, "reason", None) or message("it cannot be read")
    lines = text.splitlines()
    what, remedy = not_yaml(complaint, lines[mark.line] if mark and mark.line < len(lines) else "")
    return problem("not-yaml", file, mark.line + 1 if mark else 1, what=what, remedy=remedy)


def _too_large(file: str) -> Problem:
    return problem("yaml-size", file)
