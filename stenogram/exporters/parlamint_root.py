"""The root file of a corpus in the form of ParlaMint: what its sittings share, and an XInclude for each of them.

ParlaMint wants somebody who answers for the corpus and somebody who paid for it. Nothing in a corpus of ours says who
that is, so the site stands for both; its editors put other names there before they hand the corpus on.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final
from xml.etree import ElementTree as ET

from babel import Locale, UnknownLocaleError

from stenogram.exporters.tei import NAMESPACE
from stenogram.exporters.tei_parliament import SITTING, TAXONOMIES, country_name
from stenogram.exporters.xml_text import xml_text
from stenogram.model import Settings
from stenogram.translations import ngettext

XINCLUDE: Final = "http://www.w3.org/2001/XInclude"
_ID: Final = "xml:id"
_LANGUAGE: Final = "xml:lang"
_OF_SITTING: Final = "teiHeader/profileDesc/settingDesc/setting/date"
_OF_PUBLICATION: Final = "teiHeader/fileDesc/publicationStmt/date"
_SUBCORPORA: Final = (
    "subcorpus",
    "Subcorpora",
    (("reference", "Reference", "Texts that belong to none of the subcorpora of an event"),),
)
_EDITORIAL: Final = (
    ("correction", "Words stand as in the source."),
    ("normalization", "Spelling and punctuation stand as in the source; runs of white space are one space."),
    ("hyphenation", "Hyphens stand as in the source."),
    ("quotation", "Quotation marks stand as in the source."),
    ("segmentation", "A speech is an utterance (u), each of its paragraphs a segment (seg)."),
)
"""What was done to the words: nothing that the sources do not show."""


def parlamint_root(
    country: str, sittings: Sequence[ET.Element], lists: Mapping[str, str], settings: Settings
) -> ET.Element:
    """The root element. `lists` are the files of bodies ("listOrg") and of persons ("listPerson")."""
    root = ET.Element("teiCorpus", {_ID: f"ParlaMint-{country}", _LANGUAGE: settings.language, "xmlns:xi": XINCLUDE})
    header = ET.SubElement(root, "teiHeader", {_LANGUAGE: settings.language})
    days = sorted(date.get("when", "") for sitting in sittings for date in sitting.iterfind(_OF_SITTING))
    _add_file(header, country, sittings, days, settings)
    _add_encoding(header, sittings, settings)
    profile = ET.SubElement(header, "profileDesc")
    setting = ET.SubElement(ET.SubElement(profile, "settingDesc"), "setting")
    _add(setting, "name", country_name(country, settings.language), type="country", key=country)
    _add_days(setting, days)
    people = ET.SubElement(profile, "particDesc")
    for kind in ("listOrg", "listPerson"):
        ET.SubElement(people, "xi:include", {"href": lists[kind]})
    usage = ET.SubElement(profile, "langUsage")
    for language in sorted({sitting.get(_LANGUAGE, "") for sitting in sittings}):
        _add(usage, "language", _language_name(language, settings.language), ident=language)
    for sitting in sittings:
        ET.SubElement(root, "xi:include", {"href": f"{sitting.get(_ID)}.xml"})
    return root


def _add_file(
    header: ET.Element, country: str, sittings: Sequence[ET.Element], days: Sequence[str], settings: Settings
) -> None:
    described = ET.SubElement(header, "fileDesc")
    titles = ET.SubElement(described, "titleStmt")
    _add(titles, "title", f"{settings.site_name} [ParlaMint]", type="main")
    _add(titles, "meeting", settings.site_name, ana=f"#{SITTING}")
    responsible = ET.SubElement(titles, "respStmt")
    _add(responsible, "persName", settings.site_name)
    _add(responsible, "resp", "Publication").set(_LANGUAGE, "en")
    _add(ET.SubElement(titles, "funder"), "orgName", settings.site_name)
    editions = "".join(edition.text or "" for sitting in sittings for edition in sitting.iter("edition"))
    edition = hashlib.sha256(editions.encode()).hexdigest()[:12]
    _add(ET.SubElement(described, "editionStmt"), "edition", edition)
    extent = ET.SubElement(described, "extent")
    for unit, amount in sorted(_amounts(sittings).items()):
        words = ngettext("%(num)s turn", "%(num)s turns", amount)
        words = words if unit == "speeches" else ngettext("%(num)s word", "%(num)s words", amount)
        _add(extent, "measure", words, unit=unit, quantity=str(amount))
    address = settings.site_url or next(idno.text or "" for idno in sittings[0].iter("idno"))
    _add_publication(described, address, sittings, settings)
    record = ET.SubElement(ET.SubElement(described, "sourceDesc"), "bibl")
    _add(record, "title", settings.site_name, type="main")
    _add(record, "publisher", settings.site_name)
    _add(record, "idno", address, type="URI")
    _add_days(record, days)


def _add_publication(described: ET.Element, address: str, sittings: Sequence[ET.Element], settings: Settings) -> None:
    """The terms are those of the sittings; where they differ, ones that are not free."""
    published = ET.SubElement(described, "publicationStmt")
    _add(published, "publisher", settings.site_name)
    _add(published, "idno", address, type="URI")
    licences = {
        (available.get("status", ""), available.findtext("licence") or "", available.findtext("p") or "")
        for sitting in sittings
        for available in sitting.iter("availability")
    }
    status, licence, words = min(licences, key=lambda terms: (terms[0] == "free", terms))
    available = ET.SubElement(published, "availability", {"status": status})
    _add(available, "licence", licence)
    _add(available, "p", words)
    last = max(date.get("when", "") for sitting in sittings for date in sitting.iterfind(_OF_PUBLICATION))
    _add(published, "date", last, when=last)


def _add_encoding(header: ET.Element, sittings: Sequence[ET.Element], settings: Settings) -> None:
    encoding = ET.SubElement(header, "encodingDesc")
    _add(ET.SubElement(encoding, "projectDesc"), "p", settings.site_description or settings.site_name)
    editorial = ET.SubElement(encoding, "editorialDecl")
    for tag, words in _EDITORIAL:
        paragraph = _add(ET.SubElement(editorial, tag), "p", words)
        paragraph.set(_LANGUAGE, "en")
    usages: Counter[str] = Counter()
    for sitting in sittings:
        for usage in sitting.iter("tagUsage"):
            usages[usage.get("gi", "")] += int(usage.get("occurs", "0"))
    namespace = ET.SubElement(ET.SubElement(encoding, "tagsDecl"), "namespace", {"name": NAMESPACE})
    for tag, amount in sorted(usages.items()):
        ET.SubElement(namespace, "tagUsage", {"gi": tag, "occurs": str(amount)})
    declared = ET.SubElement(encoding, "classDecl")
    for name, about, categories in (*TAXONOMIES, _SUBCORPORA):
        taxonomy = ET.SubElement(declared, "taxonomy", {_ID: name})
        _describe(ET.SubElement(taxonomy, "desc", {_LANGUAGE: "en"}), about)
        for category, term, meaning in categories:
            described = ET.SubElement(taxonomy, "category", {_ID: category})
            _describe(ET.SubElement(described, "catDesc", {_LANGUAGE: "en"}), term, meaning)


def _describe(parent: ET.Element, term: str, meaning: str = "") -> None:
    _add(parent, "term", term).tail = f": {meaning}" if meaning else None


def _amounts(sittings: Sequence[ET.Element]) -> Counter[str]:
    amounts: Counter[str] = Counter()
    for sitting in sittings:
        for measure in sitting.iterfind("teiHeader/fileDesc/extent/measure"):
            amounts[measure.get("unit", "")] += int(measure.get("quantity", "0"))
    return amounts


def _add_days(parent: ET.Element, days: Sequence[str]) -> None:
    first, last = days[0], days[-1]
    if first == last:
        _add(parent, "date", first, when=first)
    else:
        ET.SubElement(parent, "date", {"from": first, "to": last}).text = f"{first}/{last}"


def _language_name(language: str, site_language: str) -> str:
    """What a language is called in that of the site; its code where it has no name there."""
    try:
        return Locale.parse(language, sep="-").get_display_name(site_language.replace("-", "_")) or language
    except (UnknownLocaleError, ValueError):
        return language


def _add(parent: ET.Element, tag: str, text: str, /, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, tag, {name: xml_text(value) for name, value in attributes.items()})
    element.text = xml_text(" ".join(text.split()))
    return element
