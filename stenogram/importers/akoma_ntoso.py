"""Akoma Ntoso (OASIS LegalDocML, 1 to 3): debates with their speeches.

https://docs.oasis-open.org/legaldocml/akn-core/: a turn is a `speech`, `question` or `answer`; `from` has
its label, and `by` the reference to who speaks.
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

_TURNS: Final = frozenset("speech question answer".split())
_HEADINGS: Final = frozenset("heading subheading docTitle".split())
_LONE: Final = frozenset("narrative scene summary p recordedTime other remark crossHeading num".split())
_BODIES: Final = frozenset("debateBody body mainBody".split())


def read_akoma_ntoso(file: str, raw: bytes) -> ImportedDocument:
    """The speeches of a debate as rows. Raises RefusedError where there are none, as in the text of a law."""
    root = parsed_xml(raw)
    if local(root) != "akomaNtoso":
        raise RefusedError(
            message("it is not Akoma Ntoso; its root is {root}", root=local(root)),
            message("export it as TEI or as Akoma Ntoso"),
        )
    reader = _Reader(root)
    rows = tuple(row for body in root.iter() if local(body) in _BODIES for row in reader.rows(body))
    if not any(row.speaker for row in rows):
        raise RefusedError(message("it has no speeches"), message("import the record of a debate"))
    return ImportedDocument(rows=rows, facts=_facts(root))


def _facts(root: Any) -> dict[str, str]:
    dates = [element.get("date") for element in root.iter() if local(element) == "FRBRdate"]
    titles = [words(element) for element in root.iter() if local(element) in ("docTitle", "FRBRalias")]
    aliases = [element.get("value") for element in root.iter() if local(element) == "FRBRalias"]
    languages = [element.get("language") for element in root.iter() if local(element) == "FRBRlanguage"]
    day = re.match(r"\d{4}(-\d\d(-\d\d)?)?", (dates or [None])[0] or "")
    title = next(filter(None, [*titles, *aliases]), None)
    language = languages[0] if languages else None
    return stated(
        title=title,
        date=day[0] if day else None,
        language=language if re.fullmatch(r"[a-z]{2}", language or "") else None,
    )


class _Reader:
    def __init__(self, root: Any) -> None:
        self.people = {
            element.get("eId") or element.get("id"): element.get("showAs")
            for element in root.iter()
            if local(element) in ("TLCPerson", "TLCRole", "TLCOrganization")
        }

        self.persons = {
            element.get("eId") or element.get("id"): element.get("showAs")
            for element in root.iter()
            if local(element) == "TLCPerson" and element.get("showAs")
        }

    def rows(self, element: Any) -> Iterator[Row]:
        for child in element:
            name = local(child)
            if name in _TURNS and (child.get("by") or any(local(part) == "from" for part in child)):
                yield self._turn(child)
            elif name in _HEADINGS or name in _LONE:
                text = words(child)
                if text:
                    yield Row(child.sourceline or 0, None, (text,), {}, name in _HEADINGS)
            elif name:
                yield from self.rows(child)

    def _turn(self, element: Any) -> Row:
        label = next((label_of(child) for child in element if local(child) == "from"), "")
        by = (element.get("by") or "").lstrip("#")
        speaker = label or self.people.get(by) or re.sub(r"[._-]+", " ", by) or None
        paragraphs = (words(child) for child in element if local(child) and local(child) not in ("from", "num"))
        spoken = tuple(filter(None, paragraphs)) or (words(element),)
        person = self.persons.get(by)
        return Row(element.sourceline or 0, speaker, spoken, {"person": person} if person else {})
