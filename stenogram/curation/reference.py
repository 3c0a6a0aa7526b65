"""The references of the guides: what curators write, from the schemas that check it; and every problem reported."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from string import Formatter
from typing import Any, Final

from stenogram.catalogue import CHAPTERS
from stenogram.kinds import kinds
from stenogram.registry import json_schemas

Schema = Mapping[str, Any]

_HEAD: Final = """---
title: {title}
description: {description}
---

<!-- Generated: `make expected` renews it. -->

# {title}

{text}
"""
_SIDECAR: Final = """\
A sidecar is a file `NAME.yml` beside `NAME.txt`. Every key is optional and overrides what was read from the text.

Every value is taken exactly as written, even `no` and `12:30`. Put it in quotation marks if it contains a colon
followed by a space, or a space followed by #, or if it begins with a bracket, an asterisk, an ampersand, a quotation
mark or a similar character.

Quoted words must match the text exactly, apart from white space, and must occur only once. If they occur more than
once, add the words immediately `before` or `after` them, or the permalink that they are `in` (`turn-12-p3`, once the
text is published). These remain valid when the text is edited; `line` and `lines` do not. If quoted words can no longer
be found, the build stops and reports where they are now."""
_REGISTRY: Final = """\
The registry is a set of files in `registry/`. Four of them contain entries, each as a list (`summits.yml` has two
lists, `series` and `summits`); the others are `not-names.yml`, `home.yml` and `searches.yml`. A list may be empty.

Only different names need to be listed: spelling variants, plurals, possessives, missing apostrophes and surnames are
recognised. A surname is linked if the text also gives the full name, or if an office shows who is meant. If a surname
always means one person, add it to that person's `names`. The command `suggest` prints entries to start from.

A date is written as YYYY, YYYY-MM or YYYY-MM-DD."""
_SEARCHES: Final = (
    "Saved searches. Each has its own feed, `feeds/searches/ID.xml`, with the turns that match, newest first."
    ' The feeds are listed on the page "Data".'
)
_HOME: Final = """\
On a state's own pages, "Foreign Ministry" or "Security Council" on its own means that state's: the organisation of
this name whose `state` it is, unless another country or body is named just before. Which state a text belongs to is
taken from the first of these that says so: the sidecar, the publisher, the place, the corpus as a whole."""
_PROBLEMS: Final = """\
A problem is reported as `file:line: severity: what is wrong; what to do [rule]`. An error prevents the site from
being published. A warning should be checked, and counts as an error with `--strict`. A note requires no action. Words
in italics stand for the details that a message gives."""


def reference_pages() -> dict[str, str]:
    """Markdown of the references, by the name of the file in docs/guides/."""
    schemas = json_schemas()
    sidecar = _HEAD.format(
        title="The sidecar", description="Every key of the file beside a text, from the schema.", text=_SIDECAR
    )
    registry = _HEAD.format(
        title="The registry", description="Every key of the registry's entries, from the schemas.", text=_REGISTRY
    )
    problems = _HEAD.format(
        title="Problems", description="Every message of a build, what it means, and what to do.", text=_PROBLEMS
    )
    return {
        "sidecar.md": "\n".join([sidecar, *_sidecar(schemas["sidecar"])]),
        "registry.md": "\n".join([registry, *_registry(schemas)]),
        "problems.md": "\n".join([problems, *_problems()]),
    }


def _problems() -> Iterator[str]:
    """A heading for each rule, so that every one has an address."""
    for chapter, rules in CHAPTERS:
        yield f"## {chapter}\n"
        for rule, cases in groupby(rules, key=lambda row: row.rule):
            yield f"### {rule}\n"
            for row in cases:
                if row.about:
                    yield f"{_shown_text(row.about)}\n"
                yield f"{row.severity.capitalize()}: {_shown_text(row.what)}\n:   {_shown_text(row.remedy)}\n"


def _shown_text(text: str) -> str:
    """A text of the catalogue in Markdown, with the names of its values in italics."""
    shown = []
    for literal, name, spec, _ in Formatter().parse(text):
        shown.append(re.sub(r"([\\`*_\[\]<>{}#|])", r"\\\1", literal))
        if name:
            counted = (spec or "").partition("|")[2].removeprefix("# ")
            shown.append(f"*number of* {counted}" if counted else f"*{name}*")
    return "".join(shown)


def _sidecar(schema: Schema) -> Iterator[str]:
    yield "## Keys\n"
    yield from _table(schema, schema)
    yield from _parts(schema, schema, schema["properties"])


def _registry(schemas: Mapping[str, Schema]) -> Iterator[str]:
    entries = {kind.folder: _entry(schemas[kind.folder], kind.folder) for kind in kinds()}
    shared = [
        key for key in entries["people"]["properties"] if all(key in entry["properties"] for entry in entries.values())
    ]
    shared.remove("definition")
    yield "## Every entry\n"
    yield from _table(entries["people"], schemas["people"], shared)
    yield from _parts(entries["people"], schemas["people"], shared)
    for kind in kinds():
        stem = kind.folder
        title = f"{kind.heading or kind.title}: `{kind.file}`"
        whole = schemas[stem]
        yield f"## {title}\n"
        if "properties" in whole:
            series = _entry(whole, "series")
            yield f"Under `series`: {series['description'][:1].lower()}{series['description'][1:]}\n"
            yield from _table(series, whole)
            yield "Under `summits`, in addition to the keys above:\n"
        else:
            yield f"{entries[stem]['description']} In addition to the keys above:\n"
        own = [key for key in _keys(entries[stem]) if key not in shared]
        yield from _table(entries[stem], whole, own)
        yield from _parts(entries[stem], whole, own)
    yield "## Phrases that are not names: `registry/not-names.yml`\n"
    yield f"{schemas['not-names']['description']} Letter case is ignored. The site does not change.\n"
    yield "```yaml\n# registry/not-names.yml\n- Electric Company\n- Deputy Chief\n```\n"
    yield "## Which state a text belongs to: `registry/home.yml`\n"
    yield f"{_HOME}\n"
    yield from _table(schemas["home"], schemas["home"])
    yield "```yaml\n# registry/home.yml\nhome: Norway\npublishers: {Kremlin: Russia}\nplaces: {Sochi: Russia}\n```\n"
    yield "## Saved searches: `registry/searches.yml`\n"
    yield f"{_SEARCHES}\n"
    yield from _table(_resolved(_inside(schemas["searches"]), schemas["searches"]), schemas["searches"])
    yield "```yaml\n# registry/searches.yml\n- {id: water, title: Water and rivers, words: [water, River Board]}\n```\n"


def _entry(whole: Schema, key: str) -> Schema:
    """What an entry of a file may have, where the file is a list, or has several lists by key."""
    return _resolved(_inside(whole["properties"][key] if "properties" in whole else whole), whole)


def _keys(entry: Schema) -> list[str]:
    return list(entry["properties"])


def _parts(schema: Schema, whole: Schema, keys: Iterable[str]) -> Iterator[str]:
    """The keys of the objects that stand under some keys."""
    for key in keys:
        inner = _resolved(_inside(schema["properties"][key]), whole)
        if inner.get("properties"):
            yield f"### `{key}`\n"
            yield f"{inner['description']}\n" if "description" in inner else ""
            yield from _table(inner, whole)


def _table(schema: Schema, whole: Schema, keys: Iterable[str] | None = None) -> Iterator[str]:
    yield "| key | value | meaning |"
    yield "| --- | --- | --- |"
    needed = schema.get("required", ())
    for key in schema["properties"] if keys is None else keys:
        value = schema["properties"][key]
        meaning = str(value.get("description") or _described(value))
        shown = ". ".join(filter(None, ["Required" if key in needed else "", meaning]))
        yield f"| `{key}` | {_value(value, whole)} | {shown.replace('|', '&#124;')} |"
    yield ""


def _described(value: Schema) -> str:
    return next((str(choice["description"]) for choice in value.get("anyOf", ()) if "description" in choice), "")


def _choices(value: Schema) -> list[Schema]:
    return [choice for choice in value.get("anyOf", [value]) if choice.get("type") != "null"]


def _inside(value: Schema) -> Schema:
    """What a value, or each item of a list, is; of several choices the one with keys."""
    choices = [choice.get("items", choice) for choice in _choices(value)]
    nested = [inner for choice in choices for inner in choice.get("anyOf", [choice])]
    return next((inner for inner in nested if "properties" in inner or "$ref" in inner), choices[0])


def _resolved(value: Schema, whole: Schema) -> Schema:
    name = str(value.get("$ref", "")).removeprefix("#/$defs/")
    return whole["$defs"][name] if name else value


def _value(value: Schema, whole: Schema) -> str:
    choices = _choices(value)
    kinds = list(dict.fromkeys(_kind(choice, whole) for choice in choices))
    return " or ".join(kinds)


_NAMED: Final = {"text or keys, below or names by language, `{ru: …}`": "text, keys (below) or names by language"}
"""Choices within a list that would read as choices beside it."""


def _kind(value: Schema, whole: Schema) -> str:
    if "enum" in value:
        return ", ".join(f"`{choice}`" for choice in dict.fromkeys(str(choice) for choice in value["enum"]))
    if value.get("type") == "array":
        of = _value(value["items"], whole)
        return "a list" if of in ("text", "id") else f"a list of {_NAMED.get(of, of)}"
    if "$ref" in value or "properties" in value:
        return "keys, below"
    if "propertyNames" in value:
        return "names by language, `{ru: …}`"
    if value.get("type") == "object":
        return "`text: id`" if "pattern" in value["additionalProperties"] else "`text: text`"
    if value.get("type") == "boolean":
        return "`true` or `false`"
    if value.get("type") == "integer":
        return "a number"
    if "YYYY" in value.get("description", ""):
        return "date"
    return "id" if value.get("pattern", "").startswith("^[a-z0-9]") else "text"
