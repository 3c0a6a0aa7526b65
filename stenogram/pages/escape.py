"""Text that shows as the same characters, wherever in a Markdown page it stands.

`Markup` is what this package has made; everything else is text and is escaped when a template places
it. Which signs need it: the syntax of Python-Markdown with the extensions of mkdocs.yml, and of the
extensions that a curator is likely to add. Common signs get a backslash, which reads well; rare ones
a character reference, which no extension takes for syntax.

The rule and its cases: tests/test_pages_escape.py.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Final
from urllib.parse import quote

from stenogram.pages.isolation import isolated
from stenogram.translations import comma, semicolon


class Markup(str):
    """Markdown or HTML that this package made: placed as it is."""

    __slots__ = ()


_BACKSLASHED: Final = "*_[]#"
_REFERRED: Final = "\\`{}|~=^"
_INLINE: Final = {
    **{character: f"\\{character}" for character in _BACKSLASHED},
    **{character: f"&#{ord(character)};" for character in _REFERRED},
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
}
_INLINE_CHARACTERS: Final = re.compile(r"[*_\[\]#\\`{}|~=^&<>]")
_START: Final = re.compile(r"( ?)(?:([0-9]+)\.(?= |$)|([-+])|(!)!!|(:(?= |$|:)|\?(?=\?\?)))")

_ATTRIBUTE_CHARACTERS: Final = re.compile(r"[&<>\"'*_\[\]\\`{}|~=^]")

# Characters that HTML cannot hold, and two that Python-Markdown keeps for itself.
_UNSHOWABLE: Final = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udfff]")
_SPACES: Final = re.compile(r"[\n\r\t\x0b\x0c\x1c-\x1f\x85\u2028\u2029][ \t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]*|  +")
_YAML_UNPRINTABLE: Final = re.compile(
    r"[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)

_SHORT: Final = 80

_ADDRESS: Final = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
_ADDRESS_SAFE: Final = "/:?#@!$&+,;=%~.-"


def plain(text: str) -> str:
    """One line of text: runs of white space become a space, what HTML cannot hold becomes U+FFFD."""
    if text.isprintable() and "  " not in text:
        return text
    return _UNSHOWABLE.sub("\ufffd", _SPACES.sub(" ", text))


def markdown(text: str, at_start: bool = True) -> Markup:
    """Escape text for any place within a block of Markdown, table cells included.

    `at_start` is False for what surely does not begin a line.
    """
    # Names and labels come by the thousand, the words of a paragraph once.
    return _short(text, at_start) if len(text) < _SHORT else _escaped(text, at_start)


def _escaped(text: str, at_start: bool) -> Markup:
    escaped = plain(text)
    # Most text has no sign at all, and looking for each is ten times faster than one expression for all.
    if any(character in escaped for character in _INLINE):
        escaped = _INLINE_CHARACTERS.sub(lambda match: _INLINE[match.group()], escaped)
        # Within a link at the start of a block, "]:" would make it the definition of a reference.
        escaped = escaped.replace("\\]:", "&#93;:")
    if at_start and _START.match(escaped):
        escaped = _START.sub(_escape_start, escaped, count=1)
    return Markup(escaped)


_short = lru_cache(maxsize=1 << 16)(_escaped)


def _escape_start(match: re.Match[str]) -> str:
    space, number, bullet, admonition, character = match.groups()
    if number:
        return f"{space}{number}\\."
    if bullet:
        return f"{space}\\{bullet}"
    return f"{space}\\!!!" if admonition else f"{space}&#{ord(character[0])};"


@lru_cache(maxsize=1 << 14)
def attribute(text: str) -> Markup:
    """Escape text for a double-quoted attribute: of a raw HTML tag, or of an attribute list `{ key="…" }`."""
    return Markup(_ATTRIBUTE_CHARACTERS.sub(lambda match: f"&#{ord(match.group())};", plain(text)))


def html(text: str) -> Markup:
    """Escape text for the content of a raw HTML block, which Markdown leaves alone."""
    return Markup(plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;"))


def link(text: str, to: str) -> Markup:
    """A Markdown link; `to` is a relative address that this package made, percent-encoded."""
    return Markup(f"[{markdown(text)}]({to})")


@lru_cache(maxsize=1 << 16)
def path(text: str) -> str:
    """Percent-encode a path for a link in Markdown or HTML."""
    return quote(text, safe="/.-~")


def web_link(text: str, address: str) -> Markup:
    """A link to another site; text alone where the address is not one of the web."""
    if not _ADDRESS.fullmatch(address):
        return markdown(text)
    return Markup(f"[{markdown(text)}]({quote(address, safe=_ADDRESS_SAFE)})")


def citation(text: str) -> Markup:
    """A source as the curator wrote it, with the web address in it made a link."""
    match = _ADDRESS.search(text)
    if not match:
        return markdown(text)
    address = match.group().rstrip(".,;:")
    if address.endswith(")") and "(" not in address:
        address = address[:-1]
    before, after = text[: match.start()].rstrip(" ,:;("), text[match.start() + len(address) :].strip(" .,;)")
    shown = web_link(before or address, address)
    return Markup(f"{shown} {markdown(after)}") if after else shown


_LICENCES: Final = (
    (
        re.compile(r"\bCC[ -](BY(?:-(?:NC|ND|SA)){0,2})[ -](\d\.\d)\b", re.IGNORECASE),
        "https://creativecommons.org/licenses/{}/{}/",
    ),
    (re.compile(r"\bCC[ -]?0(?: 1\.0)?(?!\S)", re.IGNORECASE), "https://creativecommons.org/publicdomain/zero/1.0/"),
    (re.compile(r"\bdl-de/(by|zero)-2-0\b", re.IGNORECASE), "https://www.govdata.de/dl-de/{}-2-0"),
    (
        re.compile(r"\b(?:Open Government Licence|OGL)(?: [vV]|[ -])([123])(?:\.0)?\b", re.IGNORECASE),
        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/{}/",
    ),
)
"""What licences are called, and where their terms are; those of offices are of Germany and Britain."""


def licence(text: str) -> Markup:
    """A licence as the curator wrote it, with a link to its terms where these are known."""
    for pattern, terms in _LICENCES:
        match = pattern.search(text)
        if match and not _ADDRESS.search(text):
            before, after = text[: match.start()], text[match.end() :]
            shown = link(match[0], terms.format(*(group.lower() for group in match.groups())))
            return Markup(f"{markdown(before)}{shown}{markdown(after, at_start=False)}")
    return citation(text)


def join(parts: Iterable[str], by: str) -> Markup:
    """Join pieces; those that are not Markup are escaped."""
    return Markup(by.join(isolated(part if isinstance(part, Markup) else markdown(part)) for part in parts))


def dotted(parts: Iterable[str]) -> Markup:
    """Short facts in one line, "4 July 2024 · Astana".

    A dot belongs to the fact behind it, so that the style sheet can hide it where that begins a line.
    """
    facts = [isolated(part if isinstance(part, Markup) else markdown(part)) for part in parts]
    if not facts:
        return Markup("")
    first, *others = facts
    if not others:
        return Markup(first)
    behind = "".join(f" <span><i>· </i>{other}</span>" for other in others)
    return Markup(f'<span class="st-dots"><span>{first}</span>{behind}</span>')


def comma_separated(parts: Iterable[str]) -> Markup:
    """ "A, B, C" with the comma of the language of the site."""
    return join(parts, comma())


def semicolon_separated(parts: Iterable[str]) -> Markup:
    """The same for pieces that have commas of their own."""
    return join(parts, semicolon())


def script_json(value: Any) -> Markup:
    """JSON that is safe within a `<script>` element and free of Markdown's and HTML's signs."""
    return Markup(script_safe(json.dumps(value, ensure_ascii=False, separators=(",", ":"))))


def script_safe(json_text: str) -> str:
    """The same JSON without a sign that could end a script element."""
    for character in "<>&\u2028\u2029":
        json_text = json_text.replace(character, f"\\u{ord(character):04x}")
    return json_text


def yaml_string(text: str) -> str:
    """A double-quoted YAML scalar on one line."""
    return _YAML_UNPRINTABLE.sub(_yaml_escape, json.dumps(text, ensure_ascii=False))


def _yaml_escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    # A lone surrogate is no character: YAML readers refuse its escape too.
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else f"\\u{code:04x}"
