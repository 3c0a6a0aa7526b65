"""What pydantic and PyYAML complain of, in a curator's words: what is wrong, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, get_args

from pydantic import BaseModel
from rapidfuzz import fuzz, process
from slugify import slugify

from stenogram.messages import message, message_of

NULLS: Final = {"", "~", "null", "Null", "NULL"}
"""Bare scalars that stand for nothing."""
ID: Final = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LINES: Final = r"^[1-9]\d*(-[1-9]\d*)?$"
ANCHOR: Final = r"^turn-[1-9]\d{0,8}(-p[1-9]\d{0,8})?$"
LANGUAGE: Final = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"
MAIL_OR_WEB: Final = r"^(https?://|mailto:|[^\s@]+@)\S+$"
COUNTRY_OR_REGION: Final = r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$"

_LONGEST: Final = 60
"""Characters of a value that are shown."""
_FORMS: Final = {
    LINES: (message("neither a line nor two lines with a hyphen"), message("write one like 12, or 12-40")),
    ANCHOR: (message("not the permalink of a turn or a paragraph"), message("write one like turn-12, or turn-12-p3")),
    LANGUAGE: (message("not a language code"), message("write one like en, ru or pt-BR (BCP 47)")),
    MAIL_OR_WEB: (
        message("not an email or web address"),
        message("write one like editors@example.org or https://example.org/contact"),
    ),
    COUNTRY_OR_REGION: (
        message("not the code of a country or region"),
        message("write one like DK or GB-SCT (ISO 3166)"),
    ),
}
# "title: A: b", of which YAML takes the second colon for that of another key.
_PAIR: Final = re.compile(r"^\s*(?:- )?([\w-]+): +([^\s\"'\[{|>#].*?)\s*$")


def yaml_text(text: str) -> str:
    """A text as a YAML scalar that is read as the same text: bare where that is surely so, for curators write bare."""
    letters = text.replace(" ", "").replace("-", "").replace("’", "")
    if letters.isalpha() and text[0].isalpha() and text[-1].isalpha() and text not in NULLS:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    characters = (
        character if character.isprintable() and character != "\ufeff" else f"\\U{ord(character):08x}"
        for character in escaped
    )
    return f'"{"".join(characters)}"'


# --- A value that is not what its key needs ---------------------------------------------------------


def in_words(model: type[BaseModel], error: Mapping[str, Any]) -> tuple[str, str]:
    """What is wrong and what to do, of one of the errors that pydantic lists for a record of `model`."""
    keys = [part for part in error["loc"] if isinstance(part, str)]
    if error["type"] == "extra_forbidden":
        possible_keys = _keys_at(model, keys[:-1])
        near = _nearest(keys[-1], possible_keys)
        remedy = (
            message('write "{near}" if that is meant, else remove it', near=near)
            if near
            else message("correct its spelling or remove it")
        )
        return message("{key} is not a known key here", key=_key(keys)), remedy
    if error["type"] == "missing":
        return message("{key} is missing", key=_key(keys)), message("add it")
    return _wrong_value(model, keys, error)


def _wrong_value(model: type[BaseModel], keys: list[str], error: Mapping[str, Any]) -> tuple[str, str]:
    kind, value = error["type"], error["input"]
    context = error.get("ctx", {})
    key = _key(keys)
    if kind == "string_pattern_mismatch":
        return _wrong_form(key, str(value), context["pattern"])
    if kind == "literal_error":
        allowed = list(dict.fromkeys(re.findall(r"\w+", context["expected"].replace(" or ", ", "))))
        return _none_of(key, value, allowed)
    if kind == "value_error":
        remedy = getattr(context["error"], "remedy", message("correct the value"))
        return _of_key(keys, message_of(context["error"])), remedy
    if value is None or value == "":
        remedy = message("write a value, in quotation marks where it is a word such as null")
        return message("{key} is empty", key=key), remedy
    for kinds, (needed, remedy) in _NEEDED.items():
        if kind in kinds:
            return message(
                ("{key} is {value}, but needs {needed}"), key=key, value=_shown(value), needed=needed
            ), remedy
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        possible_keys = _keys_at(model, keys)
        example = ", ".join(f"{possible}: …" for possible in possible_keys[:3]) or "text: value"
        return (
            message("{key} is {value}, but needs keys with values", key=key, value=_shown(value)),
            message("write them as {{{example}}}, or one per line", example=example),
        )
    return _of_key(keys, f"{error['msg'][:1].lower()}{error['msg'][1:]}"), message("correct the value")


_NEEDED: Final = {
    ("tuple_type", "list_type"): (message("a list"), message("begin each entry on a line of its own, with a hyphen")),
    ("string_type",): (message("one text"), message("write one, in quotation marks where it has brackets")),
    ("int_parsing", "int_type", "int_from_float", "greater_than_equal"): (
        message("a number, 1 or more"),
        message("write it in digits"),
    ),
    ("bool_parsing", "bool_type"): (message("true or false"), message("write one of the two")),
}


def _of_key(keys: list[str], what: str) -> str:
    """What is wrong with a value, after its key where it has one."""
    return message("{key}: {what}", key=_key(keys), what=what) if keys else what


def _wrong_form(key: str, value: str, pattern: str) -> tuple[str, str]:
    shown = _shown(value)
    if pattern in _FORMS:
        what, remedy = _FORMS[pattern]
        return message("{key} is {value}, which is {what}", key=key, value=shown, what=what), remedy
    proposed = slugify(value)
    remedy = (
        message('write "{near}" if that is meant', near=proposed)
        if proposed
        else message("give it one in Latin letters")
    )
    what = message(
        "{key} is {value}; an id has only lower-case letters (a to z), digits and single hyphens",
        key=key,
        value=shown,
    )
    return what, remedy


def _none_of(key: str, value: Any, allowed: list[str]) -> tuple[str, str]:
    near = _nearest(str(value), allowed)
    remedy = (
        message('write "{near}" if that is meant, else another of them', near=near)
        if near
        else message("write one of them")
    )
    listed = message("{first} or {second}", first=tuple(allowed[:-1]), second=allowed[-1])
    return message("{key} may be {listed}, but not {value}", key=key, listed=listed, value=_shown(value)), remedy


def _key(keys: list[str]) -> str:
    """A key, and the one under which it stands; the line tells positions in lists. Without keys the whole is meant."""
    if not keys:
        return message("it")
    if len(keys) == 1:
        return f'"{keys[-1]}"'
    return message('"{key}" under "{above}"', key=keys[-1], above=keys[-2])


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return message("a list")
    if isinstance(value, dict):
        return message("a set of keys")
    text = str(value)
    return f'"{text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"}"'


def _nearest(text: str, candidates: Iterable[str]) -> str | None:
    near = process.extractOne(text.casefold(), list(candidates), scorer=fuzz.ratio, score_cutoff=60)
    return near[0] if near else None


def _keys_at(model: type[BaseModel], keys: Iterable[str]) -> list[str]:
    """The keys that may stand under those given, from the top of a record; none where any may."""
    at: type[BaseModel] | None = model
    for key in keys:
        fields = at.model_fields if at else {}
        field = next((candidate for name, candidate in fields.items() if key in (name, candidate.alias)), None)
        at = next(_records_in(field.annotation), None) if field else None
    return [field.alias or name for name, field in at.model_fields.items()] if at else []


def _records_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _records_in(inner)


# --- A file that is not YAML ------------------------------------------------------------------------


def not_yaml(complaint: str, line: str) -> tuple[str, str]:
    """What is wrong and what to do, of what the parser says of a line."""
    if complaint.startswith("mapping values are not allowed"):
        pair = _PAIR.match(line)
        colon = pair and ": " in pair[2]
        example = f": {pair[1]}: {yaml_text(pair[2])}" if pair and colon else ""
        return (
            message("a colon followed by a space appears where there can be no key"),
            message(
                "put the value in quotation marks when it has a colon{example}; else check the indentation",
                example=example,
            ),
        )
    if complaint.startswith("found character that cannot start"):
        if "\t" in line:
            return message("there is a tab"), message("replace it with spaces")
        return (
            message("a value begins with a character that has a meaning in YAML"),
            message("put the value in quotation marks"),
        )
    for begins, what, remedy in _YAML_SAYS:
        if begins in complaint:
            return what, remedy
    return complaint, message("check indentation, colons and quotation marks in and above this line")


_YAML_SAYS: Final = (
    (
        "unexpected end of stream",
        message("a quotation mark is never closed"),
        message("close it or remove it"),
    ),
    (
        "expected ',' or",
        message("a list or set of keys in brackets does not continue or end correctly"),
        message("separate its items with commas, close the bracket, and put texts with brackets in quotation marks"),
    ),
    (
        "expected <block end>",
        message("this line does not match those above it"),
        message(
            "give it the indentation of its neighbours; put a value that begins with a quotation mark wholly in such "
            "marks"
        ),
    ),
    (
        "did not find expected key",
        message("this line does not match those above it"),
        message(
            "give it the indentation of its neighbours; put a value that begins with a quotation mark wholly in such "
            "marks"
        ),
    ),
    (
        "could not find expected ':'",
        message("a key has no colon after it"),
        message("write key: value, or indent a value that goes on"),
    ),
)
