"""Authority files of libraries and encyclopaedias: the form of their identifiers, and where each leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class AuthorityFile:
    """`pattern` matches a whole identifier, `address` is a web address with `{}` in its place."""

    title: str
    pattern: str
    example: str
    address: str


AUTHORITY_FILES: Final = {
    "wikidata": AuthorityFile("Wikidata", r"Q[1-9][0-9]*", "Q485207", "https://www.wikidata.org/entity/{}"),
    "viaf": AuthorityFile("VIAF", r"[1-9][0-9]*", "64050541", "https://viaf.org/viaf/{}"),
    "gnd": AuthorityFile("GND", r"[0-9]+(-[0-9X]|X)?", "118529579", "https://d-nb.info/gnd/{}"),
    "isni": AuthorityFile("ISNI", r"[0-9]{15}[0-9X]", "0000000121032683", "https://isni.org/isni/{}"),
}
"""By the key that an entry of the registry has under `identifiers`."""


def address_of(scheme: str, identifier: str) -> str:
    """The web address of what an identifier stands for."""
    return AUTHORITY_FILES[scheme].address.format(identifier)
