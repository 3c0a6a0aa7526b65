"""XML of others, read without following what it refers to."""

from __future__ import annotations

import re
from typing import Any, Final

from stenogram.importers.refusal import RefusedError
from stenogram.messages import message
from stenogram.text.punctuation import COLONS

_DELIMITER: Final = re.compile(r"(?:\s*[.:]?\s*[-–—―]+|(?<=\w{4})\.|(?<=[)\]])\s*\.)$")
"""What parts a label from speech, behind it: "Señor Ríos.-", "Mr Ross —". A point behind "Jr" is the word's own."""


def parsed_xml(raw: bytes) -> Any:
    """The root element. No entity is expanded and nothing is fetched: a file may have been made to do harm.

    Raises RefusedError where it is no XML, or has words only as entities: they would be missing in silence.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RefusedError(
            message("it is not well-formed XML ({error})", error=str(error)), message("repair it or export it again")
        ) from error
    refuse_entities(root)
    return root


def refuse_entities(root: Any) -> None:
    """Raises RefusedError where an entity stands for words that are not opened."""
    from lxml import etree

    entity = next(root.iter(etree.Entity), None)
    if entity is not None:
        raise RefusedError(
            message("{entity} stands in it for words, and entities are not opened", entity=entity.text),
            message("put the words themselves in its place, or export it anew"),
        )


def local(element: Any) -> str:
    """The name of an element without its namespace; "" for comments and instructions."""
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""


def label_of(element: Any) -> str:
    """The words of the element that has a speaker's label, without the points and dashes that part it from speech."""
    text = words(element).rstrip(f" {COLONS}")
    bare = _DELIMITER.sub("", text)
    return bare if any(map(str.isalpha, bare)) else text


def words(element: Any) -> str:
    """All words in an element, white space evened out."""
    return " ".join("".join(element.itertext()).split())
