"""What ParlaMint adds to Parla-CLARIN, for the record of a parliament (https://github.com/clarin-eric/ParlaMint).

A document is a sitting, its setting names the country, every speech says whether the chair gives it, and the header
counts words and elements. People and bodies stay in the file of each sitting, and mentions stay marked; the files that
ParlaMint itself takes, without either, are made of these by `parlamint`. Whether a speaker is a member
or a guest is not known of everybody: whoever is not in the chair is "regular", ParlaMint's word for all who have the
floor in their own right.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Final
from xml.etree import ElementTree as ET

from babel import Locale, UnknownLocaleError

from stenogram.exporters.xml_text import xml_text
from stenogram.languages import words_of
from stenogram.model import Document, Turn
from stenogram.quotations.tokens import tokens_of
from stenogram.text.punctuation import COLONS
from stenogram.translations import ngettext

_NAMESPACE: Final = "http://www.tei-c.org/ns/1.0"
_ID: Final = "xml:id"
_LANGUAGE: Final = "xml:lang"
_BRACKETS: Final = re.compile(r"\([^()]*\)")
SITTING: Final = "parla.sitting"
_CHAIR: Final = "chair"
_REGULAR: Final = "regular"
TAXONOMIES: Final = (
    ("parla.legislature", "Legislature", ((SITTING, "Sitting", "A day or part of a day on which the body meets"),)),
    (
        "speaker_types",
        "Types of speakers",
        (
            (_CHAIR, "Chairperson", "Who presides over the sitting"),
            (_REGULAR, "Regular", "Anybody else who has the floor"),
        ),
    ),
)
"""Ids and terms are those of ParlaMint's own taxonomies."""


def add_parliament(root: ET.Element, document: Document, country: str, id_: Callable[[str], str]) -> None:
    """Add to the TEI of one transcript what marks it as a sitting of a parliament.

    `country` is the code of the country or region whose parliament it is, `id_` makes an id of the file of a name.
    """
    root.set("ana", f"#{id_(SITTING)}")
    turns = list(document.turns())
    _complete_titles(root, document, id_)
    _complete_settings(root, document.language, country, id_)
    for element, turn in zip(root.iter("u"), turns, strict=True):
        element.set("ana", f"#{id_(_CHAIR if is_chair(turn, document.language) else _REGULAR)}")
    for division in root.iterfind("text/body/div"):
        if division.find("u") is None:
            division.set("type", "commentSection")
    spoken = (paragraph.text for turn in turns for paragraph in turn.paragraphs if paragraph.kind == "speech")
    words = sum(len(tokens_of(text)) for text in spoken)
    for extent in root.iter("extent"):
        _add(extent, "measure", ngettext("%(num)s word", "%(num)s words", words), unit="words", quantity=str(words))
    for encoding in root.iter("encodingDesc"):
        _add_taxonomies(encoding, id_)
        count_elements(encoding, root)


def is_chair(turn: Turn, language: str) -> bool:
    """Whether a turn is the chair's by its label: "The Presiding Officer", "Präsidentin Ida Brandt", "Mr Speaker"."""
    pack, english = words_of(language), words_of("en")
    left_out = pack.articles | pack.honorifics | english.articles | english.honorifics
    chairs = pack.chairs | english.chairs
    return any(_without(left_out, _BRACKETS.sub("", held)) in chairs for held in (turn.role, turn.label) if held)


def _without(left_out: frozenset[str], held: str) -> str:
    words = [word.strip(f".,{COLONS}") for word in held.casefold().split()]
    return " ".join(word for word in words if word not in left_out)


def _complete_titles(root: ET.Element, document: Document, id_: Callable[[str], str]) -> None:
    for statement in root.iter("titleStmt"):
        for title in statement.iterfind("title"):
            title.set("type", "main")
        meeting = statement.find("meeting")
        if meeting is None:
            meeting = _add(statement, "meeting", document.title)
        meeting.set("ana", f"#{id_(SITTING)}")


def _complete_settings(root: ET.Element, language: str, country: str, id_: Callable[[str], str]) -> None:
    for setting in root.iter("setting"):
        name = ET.Element("name", {"type": "country", "key": country})
        name.text = country_name(country, language)
        setting.insert(0, name)
        for date in setting.iterfind("date"):
            date.set("ana", f"#{id_(SITTING)}")


def country_name(country: str, language: str) -> str:
    """What a country is called in a language; the code itself where it has no name there, as that of a region."""
    try:
        names = Locale.parse(language, sep="-").territories
    except (UnknownLocaleError, ValueError):
        names = Locale("en").territories
    return str(names.get(country, country))


def _add_taxonomies(encoding: ET.Element, id_: Callable[[str], str]) -> None:
    declared = ET.SubElement(encoding, "classDecl")
    for name, about, categories in TAXONOMIES:
        taxonomy = ET.SubElement(declared, "taxonomy", {_ID: id_(name)})
        _add(taxonomy, "desc", about, **{_LANGUAGE: "en"})
        for category, term, meaning in categories:
            described = ET.SubElement(taxonomy, "category", {_ID: id_(category)})
            words = ET.SubElement(described, "catDesc", {_LANGUAGE: "en"})
            _add(words, "term", term).tail = f": {meaning}"


def count_elements(encoding: ET.Element, root: ET.Element) -> None:
    """How often each element stands in the text; last, for it counts what is there."""
    text = root.find("text")
    counts = Counter(element.tag for element in text.iter()) if text is not None else Counter()
    namespace = ET.SubElement(ET.SubElement(encoding, "tagsDecl"), "namespace", {"name": _NAMESPACE})
    for tag, amount in sorted(counts.items()):
        ET.SubElement(namespace, "tagUsage", {"gi": tag, "occurs": str(amount)})


def _add(parent: ET.Element, tag: str, text: str, /, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, tag, attributes)
    element.text = xml_text(text)
    return element
