"""TEI of corpora of parliaments: Parla-CLARIN, ParlaMint, and plain `sp` of drama.

https://clarin-eric.github.io/parla-clarin/: a turn is a `u`, its paragraphs `seg`s; who speaks is named by a
note of type "speaker" before it, or by `who`, an id in the list of persons, which ParlaMint keeps in a file of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from stenogram.importers.document import ImportedDocument, stated
from stenogram.importers.refusal import RefusedError
from stenogram.importers.table import Row
from stenogram.importers.xml import label_of, local, parsed_xml, words
from stenogram.messages import message

_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_FURNITURE: Final = "furniture"
"""The type of notes with what a site of ours set apart: heads of pages, menus."""
_STAGE: Final = frozenset("note incident vocal kinesic stage gap pause shift writing".split())
_LONE: Final = frozenset("p head ab l stage incident vocal kinesic writing".split())


def read_tei(file: str, raw: bytes) -> ImportedDocument:
    """The utterances of a sitting as rows. Raises RefusedError for a whole corpus, and where there are none."""
    root = parsed_xml(raw)
    if local(root) == "teiCorpus":
        raise RefusedError(message("it is a whole corpus"), message("import the files of its parts"))
    if local(root) != "TEI":
        raise RefusedError(
            message("it is not TEI; its root is {root}", root=local(root)),
            message("export it as TEI or as Akoma Ntoso"),
        )
    reader = _Reader(root)
    body = next((element for element in root.iter() if local(element) == "body"), None)
    rows = tuple(reader.rows(body)) if body is not None else ()
    if not any(row.speaker for row in rows):
        raise RefusedError(message("it has no turns (u, sp)"), message("export it with its speeches marked"))
    header = next((element for element in root.iter() if local(element) == "teiHeader"), None)
    return ImportedDocument(rows=rows, left_out=reader.left_out(), facts=_facts(root, header))


def _facts(root: Any, header: Any) -> dict[str, str]:
    language = root.get(_LANGUAGE)
    if header is None:
        return stated(language=language)
    title = _title(header, language)
    dates = [date.get("when", "") for where in ("setting", "sourceDesc") for date in _below(header, where, "date")]
    addresses = [words(element) for element in _below(header, "sourceDesc", "idno")]
    places = [words(name) for name in _below(header, "setting", "name") if name.get("type") in ("place", "city")]
    return stated(
        title=re.sub(r"\s*\[[^\]]*\]$", "", title),
        date=next((date for date in dates if re.match(r"\d{4}", date)), None),
        url=next((address for address in addresses if re.fullmatch(r"https?://\S+", address)), None),
        place=places[0] if places else None,
        language=language,
    )


def _title(header: Any, language: str | None) -> str:
    """The main title, in the language of the text where it has several."""
    titles = [element for element in _below(header, "titleStmt", "title") if words(element)]
    main = [element for element in titles if element.get("type") in (None, "main")] or titles
    own = [element for element in main if element.get(_LANGUAGE) in (None, language)] or main
    return words(own[0]) if own else ""


def _below(element: Any, outer: str, inner: str) -> Iterator[Any]:
    for parent in element.iter():
        if local(parent) == outer:
            yield from (child for child in parent.iter() if local(child) == inner)


class _Reader:
    def __init__(self, root: Any) -> None:
        self.people = {
            element.get(_ID): _person(element) for element in root.iter() if local(element) in ("person", "personGrp")
        }
        self.unknown: dict[str, None] = {}
        self.furniture: list[str] = []
        self.label: str | None = None

    def left_out(self) -> tuple[str, ...]:
        people = (message("the list of persons: “{name}” is an id", name=name) for name in self.unknown)
        return (*people, *(message("furniture: “{text}”", text=text[:60]) for text in self.furniture if text))

    def rows(self, element: Any) -> Iterator[Row]:
        for child in element:
            name = local(child)
            if child.get("type") == _FURNITURE and name == "note":
                self.furniture.append(words(child))
            elif name in ("u", "sp"):
                yield from self._turn(child)
            elif name == "note" and child.get("type") == "speaker":
                self.label = label_of(child) or None
            elif name == "head":
                yield from _row(child, None, heading=True)
            elif name in _STAGE or name in _LONE:
                yield from _row(child, None)
            elif name:
                yield from self.rows(child)

    def _turn(self, element: Any) -> Iterator[Row]:
        label = self.label
        self.label = None
        paragraphs: list[str] = []
        for child in element:
            name = local(child)
            if child.get("type") == _FURNITURE and name == "note":
                self.furniture.append(words(child))
            elif name == "speaker" or (name == "note" and child.get("type") == "speaker"):
                label = label or label_of(child)
            elif name:
                paragraphs.append(_spoken(child))
        if not any(local(child) not in ("", *_STAGE) for child in element):
            paragraphs = [_spoken(element)]
        speaker = label or self._named(element.get("who") or "")
        spoken = tuple(filter(None, paragraphs))
        if spoken:
            yield Row(element.sourceline or 0, speaker, spoken, self._person(element))

    def _person(self, element: Any) -> dict[str, str]:
        person = self.people.get((element.get("who") or "").lstrip("#"))
        return {"person": person} if person else {}

    def _named(self, who: str) -> str | None:
        name = who.split()[0].lstrip("#") if who.split() else ""
        if not name:
            return None
        known = self.people.get(name)
        if known:
            return known
        self.unknown[name] = None
        # ParlaMint makes ids of surname and forename: "ErjavecKarl".
        return re.sub(r"(?<=[a-zà-ž])(?=[A-ZÀ-Ž])", " ", re.sub(r"[._-]+", " ", name)).strip()


def _person(element: Any) -> str | None:
    named = next((child for child in element.iter() if local(child) == "persName"), None)
    if named is None:
        return None
    forenames = [words(child) for child in named if local(child) == "forename"]
    surnames = [words(child) for child in named if local(child) in ("nameLink", "surname")]
    return " ".join([*forenames, *surnames]) or words(named)


def _row(element: Any, speaker: str | None, heading: bool = False) -> Iterator[Row]:
    text = _spoken(element)
    if text:
        yield Row(element.sourceline or 0, speaker, (text,), {}, heading)


def _spoken(element: Any) -> str:
    """The words of a paragraph; what happens within it stands in brackets."""
    name = local(element)
    text = " ".join(_words_of(element).split())
    if name in _STAGE and text and text[0] not in "([/<–-" and element.get("type") not in ("furniture", "narrative"):
        return f"[{text}]"
    return text


def _words_of(element: Any) -> str:
    parts = [element.text or ""]
    # Words of ParlaMint's annotated form stand in a `w` each; white space is between them unless they are joined.
    for child in element:
        name = local(child)
        inner = _spoken(child) if name in _STAGE else _words_of(child) if name else ""
        spaced = name in ("w", "pc", "s") and child.get("join") not in ("right", "both")
        parts.append(f" {inner} " if name in _STAGE else inner + (" " if spaced else ""))
        parts.append(child.tail or "")
    return "".join(parts)
