"""Changes to a sidecar's text that leave everything else in it as its curator wrote it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import yaml

from stenogram.curation.validation_messages import yaml_text
from stenogram.messages import message


def with_value(text: str, key: str, value: str) -> str:
    """The text of a sidecar in which `key` has `value` (YAML, on one line): in its old place, or at the end.

    Raises yaml.YAMLError if the text is not YAML, and ValueError if it is not a mapping.
    """
    node = yaml.compose(text, yaml.SafeLoader)
    if node is None:
        return f"{text}{'' if not text or text.endswith(chr(10)) else chr(10)}{key}: {value}\n"
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        raise ValueError(message("a sidecar has keys and values, a line each"))
    for name, old in node.value:
        if name.value == key:
            begin = name.start_mark.index
            rest = _behind(text[begin : old.end_mark.index])
            return f"{text[:begin]}{key}: {value}{rest}{text[old.end_mark.index :]}"
    return f"{text}{'' if text.endswith(chr(10)) else chr(10)}{key}: {value}\n"


def _behind(entry: str) -> str:
    """Blank lines and comments that a value in several lines seems to end with: they belong to what follows."""
    lines = entry.splitlines(keepends=True)
    n = len(lines)
    while n > 1 and (not lines[n - 1].strip() or lines[n - 1].startswith("#")):
        n -= 1
    last = lines[n - 1]
    return last[len(last.rstrip("\n")) :] + "".join(lines[n:])


def with_facts(text: str, facts: Mapping[str, str]) -> str:
    """The text of a sidecar with these facts before everything else; facts that it already states are left out."""
    node = yaml.compose(text, yaml.SafeLoader)
    stated = {name.value for name, _ in node.value} if isinstance(node, yaml.MappingNode) else set()
    lines = [f"{key}: {yaml_text(value)}\n" for key, value in facts.items() if key not in stated]
    comments = 0
    rows = text.splitlines(keepends=True)
    while comments < len(rows) and rows[comments].startswith("#"):
        comments += 1
    return "".join([*rows[:comments], *lines, *rows[comments:]])


def yaml_list(values: Sequence[str]) -> str:
    """A list of texts on one line."""
    return f"[{', '.join(map(yaml_text, values))}]"
