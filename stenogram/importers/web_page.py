"""Web pages: the record without menus, banners and the rest of the site around it.

The encoding is what the page says, as browsers take it (WHATWG Encoding): "iso-8859-1" means windows-1252. A page that
says nothing, or only that, is decoded as its words tell; where they do not tell, and it says nothing, it is refused.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from stenogram.importers.document import (
    ImportedDocument,
    ImportedParagraph,
    ParagraphKind,
    Piece,
    left_out,
    may_begin_with_label,
    paragraphs_of,
    stated,
    table_paragraphs,
)
from stenogram.importers.numerals import list_number
from stenogram.importers.plain_text import encoding_of
from stenogram.importers.refusal import RefusedError
from stenogram.messages import message
from stenogram.parsing.encodings import certain_encoding, likely_encodings
from stenogram.text.punctuation import ends_sentence

_CHARSET: Final = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE)
_UTF8_LETTER: Final = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
"""A letter in UTF-8. In windows-1252 these bytes are two or three that hardly stand side by side."""
_TAG: Final = re.compile(rb"<(?:script|style)\b.*?</|<[^>]*>", re.IGNORECASE | re.DOTALL)
_WESTERN: Final = "windows-1252"
_WITH_SYMBOLS: Final = (_WESTERN, "windows-1250", "windows-1254", "windows-1257", "iso-8859-2")
"""Encodings in which the second byte of a letter in UTF-8 is a symbol as a rule."""
_XML_ENCODING: Final = re.compile(rb"""<\?xml[^>]+encoding\s*=\s*["']([\w.-]+)""")
_AS_BROWSERS: Final = {
    "iso-8859-1": "windows-1252",
    "latin1": "windows-1252",
    "latin-1": "windows-1252",
    "ascii": "windows-1252",
    "us-ascii": "windows-1252",
    "iso-8859-9": "windows-1254",
    "tis-620": "windows-874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "shift_jis": "cp932",
    "utf-16": "utf-8",
}
_WITHOUT_WORDS: Final = frozenset("script style noscript template svg head iframe object canvas math map".split())
_OF_THE_SITE: Final = {
    "nav": "menu",
    "footer": "page foot",
    "aside": "beside the text",
    "rt": "beside the text",
    "rp": "beside the text",
    "form": "form",
    "dialog": "dialog",
    "button": "button",
    "select": "form",
    "textarea": "form",
}
_OF_OFFICE: Final = {"header": "page head", "footer": "page foot"}
"""Titles of the blocks in which LibreOffice saves them."""
_ROLES: Final = {
    "navigation": "menu",
    "banner": "page head",
    "contentinfo": "page foot",
    "complementary": "beside the text",
    "search": "form",
    "dialog": "dialog",
    "alertdialog": "dialog",
    "menu": "menu",
    "menubar": "menu",
}
_CLASSES_OF_FEET: Final = """
    stopka pie piepagina piedepagina rodape rodapé piedpage pieddepage fusszeile fußzeile fuss paticka pätička zapati
    zápatí lablec lábléc altbilgi subsol podnozje podnožje sidfot bunntekst alatunniste voettekst podval
"""
_CLASSES_OF_MENUS: Final = """
    menuprincipal navegacion navegacao nawigacja navigace navigacia navigáció navigatie naviguation hauptmenu
    hauptnavigation menugorne menulewe ana-menu anamenu
"""
"""Feet of pages and menus in the languages of those who name classes in their own."""
_WORDS_OF_SITES: Final = {
    "cookie": "cookie banner",
    "cookies": "cookie banner",
    "consent": "cookie banner",
    "gdpr": "cookie banner",
    "onetrust": "cookie banner",
    "nav": "menu",
    "navbar": "menu",
    "navigation": "menu",
    "menu": "menu",
    "topmenu": "menu",
    "submenu": "menu",
    "breadcrumb": "menu",
    "breadcrumbs": "menu",
    "pagination": "menu",
    "pager": "menu",
    "skip": "menu",
    "skiplink": "menu",
    "sidebar": "beside the text",
    "related": "beside the text",
    "newsletter": "beside the text",
    "subscribe": "beside the text",
    "share": "beside the text",
    "sharing": "beside the text",
    "social": "beside the text",
    "addthis": "beside the text",
    "tags": "beside the text",
    "promo": "beside the text",
    "advert": "beside the text",
    "advertisement": "beside the text",
    "comments": "beside the text",
    "footer": "page foot",
    **dict.fromkeys(_CLASSES_OF_FEET.split(), "page foot"),
    **dict.fromkeys(_CLASSES_OF_MENUS.split(), "menu"),
    "masthead": "page head",
    "topbar": "page head",
    "modal": "dialog",
    "popup": "dialog",
    "search": "form",
    "login": "form",
    "toolbar": "buttons",
    "noprint": "beside the text",
}
"""Words in the class or id of an element that is the site's, and what such an element is."""
_BLOCKS: Final = frozenset(
    """
    address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead
    tr ul
    """.split()
)
_OF_HEAD: Final = frozenset("title meta link script style base noscript template".split())
_HEADINGS: Final = frozenset("h1 h2 h3 h4 h5 h6".split())
_APART: Final = frozenset("b strong u".split())
_SET_APART: Final = re.compile(
    "font-weight:(bold|bolder|[6-9]00)|text-decoration:underline|font-variant(-caps)?:small-caps|text-transform:uppercase"
)
_BUTTONS: Final = frozenset(("a", "br", "button", "option"))
"""Elements without blocks of their own, whose words stand apart from those beside them."""
_CERTAIN: Final = ("hidden", "cookie banner", "menu", "buttons")
_FEWEST_LINKS: Final = 3
_ACTS: Final = re.compile(r"javascript:|#(?:top|haut|oben|inicio|arriba|up|begin|start|content)?$", re.IGNORECASE)
"""Where a link leads that is no link to another page."""
_SEPARATOR: Final = re.compile(r"[|·•/»›-]+$")
_COPYRIGHT: Final = re.compile(r"(?:copyright\s*)?(?:©|\(c\)\s*\d{4})|copyright\s+\d{4}", re.IGNORECASE)
_NOTES: Final = re.compile(r"(?:sd)?(?:foot|end)notes?-?\d*|(?:ftn|edn|fn)-?\d+|cite_note.*|mso(?:foot|end)notetext")
"""Names of the elements in which Word, LibreOffice and others keep notes."""
_ROLES_OF_NOTES: Final = frozenset("doc-footnote doc-endnote doc-endnotes".split())
_NUMBER_OF_NOTE: Final = re.compile(r"\[?(\d{1,3})\]?[.)]?\s*(?=\S)")
_SMALL_SIZES: Final = frozenset("1 -1 -2 -3".split())
_SMALL: Final = re.compile(r"font-size:(?:x-small|xx-small|smaller|small|[5-9](?:\.\d)?pt|0?\.\d+e|[5-7]\d%)")
_FIRST_BLOCKS: Final = 6
_LONGEST_FOOT: Final = 250
_MOST_OF_THE_PAGE: Final = 0.5


def read_web_page(file: str, raw: bytes) -> ImportedDocument:
    """The record of the page, with its title, date and address. Raises RefusedError where no words remain."""
    text = decoded(raw)
    if not text.strip():
        raise RefusedError(message("it has no words"), message("save the page again"))
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    try:
        document = _Page(_parsed(text)).document()
        # A page of few words may be all in a list of links, or in an element whose name sounds like the site's.
        document = document or _Page(_parsed(text), keeps_doubtful=True).document()
    except (ValueError, SyntaxError) as error:
        raise RefusedError(
            message("it is not a web page ({error})", error=str(error)), message("save the page again")
        ) from error
    if document is None:
        raise RefusedError(message("it has no words outside menus and banners"), message("save the page with its text"))
    return document


def _parsed(text: str) -> Any:
    """The tree of a page. Elements newer than the parser that stand where no <body> is written are not of the head."""
    from lxml import html

    root = html.document_fromstring(text)
    head, body = root.find("head"), root.find("body")
    strays = [] if head is None else [child for child in head if child.tag not in _OF_HEAD]
    if strays:
        body = body if body is not None else html.Element("body")
        root.append(body)
        first, body.text = body.text, None
        strays[-1].tail = (strays[-1].tail or "") + (first or "")
        for at, stray in enumerate(strays):
            body.insert(at, stray)
    return root


def decoded(raw: bytes) -> str:
    """The characters of a page: as its byte-order mark says, else as it says itself, else as its words tell.

    Raises RefusedError where nothing tells.
    """
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if raw.startswith(mark):
            return raw[len(mark) :].decode(name, "replace")
    stated = _CHARSET.search(raw[:4096]) or _XML_ENCODING.match(raw[:200])
    name = stated[1].decode("ascii", "replace").casefold() if stated else ""
    name = _AS_BROWSERS.get(name, name)
    for encoding in filter(None, (name if name != _WESTERN else "", "utf-8")):
        try:
            return raw.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    words = _TAG.sub(b" ", raw)
    certain = certain_encoding(words)
    if certain in (None, *_WITH_SYMBOLS):
        _refuse_two_encodings(raw)
    # Editors state windows-1252 unasked; it has five bytes without a character, and browsers show controls there.
    others = [likely for likely, _ in likely_encodings(words)]
    is_western = name and (not others or _WESTERN in others)
    return raw.decode(certain or (_WESTERN if is_western else encoding_of(words)), "replace")


def _refuse_two_encodings(raw: bytes) -> None:
    """Refuse bytes of which some letters are UTF-8 and others are not: in either encoding words would be wrong."""
    if len(_UTF8_LETTER.findall(raw)) and re.search(rb"[\x80-\xff]", _UTF8_LETTER.sub(b"", raw)):
        raise RefusedError(
            message("some of its letters are UTF-8, and others are in another encoding"),
            message("save the page again, or paste its words into a UTF-8 text"),
        )


class _Page:
    """A page. With `keeps_doubtful` only what is certainly the site's is left out: menus, banners, what is hidden."""

    def __init__(self, root: Any, keeps_doubtful: bool = False) -> None:
        self.root = root
        self.keeps_doubtful = keeps_doubtful
        self.left_out: dict[str, list[str]] = {}
        self.lists: list[tuple[str, int]] = []

    def document(self) -> ImportedDocument | None:
        """The record; None where no words remain."""
        facts = self._facts()
        body = self.root.find("body")
        body = body if body is not None else self.root
        self._strip(body)
        main = self._main(body)
        blocks = list(self.blocks(main))
        paragraphs = self._without_copyright([paragraph for _, paragraph in blocks])
        if not paragraphs:
            return None
        first = self._heading(body, blocks) or _printed_title(blocks, facts.get("title", ""))
        lines = [line for what, texts in self.left_out.items() for line in left_out(what, texts)]
        return ImportedDocument(tuple(paragraphs), {**facts, **stated(title=first)}, left_out=tuple(lines))

    def _heading(self, body: Any, blocks: Sequence[tuple[str, ImportedParagraph]]) -> str | None:
        """The heading of the first level, in the record or above it."""
        inside = next((paragraph.text for tag, paragraph in blocks if tag == "h1"), None)
        outside = next((h1 for h1 in body.iter("h1") if _words(h1)), None)
        return inside or (_words(outside) if outside is not None else None)

    def _without_copyright(self, paragraphs: list[ImportedParagraph]) -> list[ImportedParagraph]:
        """The paragraphs but for lines at the end in which the site says whose it is."""
        end = len(paragraphs)
        while end and len(paragraphs[end - 1].text) <= _LONGEST_FOOT and _COPYRIGHT.match(paragraphs[end - 1].text):
            end -= 1
        feet = [paragraph.text for paragraph in paragraphs[end:]]
        if feet:
            self.left_out.setdefault("page foot", []).extend(feet)
        return paragraphs[:end]

    def _facts(self) -> dict[str, str]:
        head: dict[str, str] = {}
        for meta in self.root.iter("meta"):
            key = meta.get("property") or meta.get("name") or ""
            head[key.casefold()] = " ".join(meta.get("content", "").split())
        links = {link.get("rel", "").casefold(): link.get("href") for link in self.root.iter("link")}
        title = next((_words(title) for title in self.root.iter("title")), "")
        return stated(
            title=head.get("og:title") or re.split(r"\s+[|–—·•»-]\s+", title)[0],
            date=_matched(r"\d{4}-\d\d-\d\d", head.get("article:published_time") or head.get("dcterms.date")),
            url=_matched(r"https?://[^\s<>\"']+$", links.get("canonical") or head.get("og:url")),
            publisher=head.get("og:site_name"),
            language=_matched(r"[a-z]{2,3}(-[A-Z]{2})?$", self.root.get("lang")),
        )

    # --- What is the site's

    def _strip(self, body: Any) -> None:
        """Take out what is the site's and not the record's, and remember it."""
        whole = max(1, len(_words(body)))
        for element in list(body.iter()):
            if not isinstance(element.tag, str):
                continue
            if element.tag in _WITHOUT_WORDS:
                _drop(element)
                continue
            what = _what_of_the_site(element)
            if what is None or not _is_inside(element, body):
                continue
            text = _words(element)
            # A name may mean something else where the element has most of the page; a tag and a role never do.
            doubtful = self.keeps_doubtful and what not in _CERTAIN
            if _is_of_the_site(element) or (len(text) < _MOST_OF_THE_PAGE * whole and not doubtful):
                self.left_out.setdefault(what, []).append(text)
                _drop(element)
        for element in list(body.iter("ul", "ol", "table", "div", "p", "td")):
            if not self.keeps_doubtful and _is_inside(element, body) and _is_of_links(element):
                self.left_out.setdefault("links", []).append(_words(element))
                _drop(element)

        if not self.keeps_doubtful:
            self._strip_foot(body)

    def _strip_foot(self, body: Any) -> None:
        """Take out what stands last in small print, or in a cell below that with the record, and ends no sentence."""
        for element in reversed(list(body.iter("small", "font", "span", "p", "div", "td"))):
            text = _words(element)
            if not text or not (_is_small(element) or _is_cell_beside_record(element, body)):
                continue
            fits = len(text) <= _LONGEST_FOOT and not ends_sentence(text)
            if fits and _words(body).endswith(text) and _is_all_of_block(element, text):
                self.left_out.setdefault("page foot", []).append(text)
                _drop(element)

    def _main(self, body: Any) -> Any:
        """The element with the record: the one that says so, where it has most of the words."""
        whole = len(_words(body))
        wanted = body.xpath(".//main | .//*[@role='main'] | .//article | .//*[@id='content' or @id='main-content']")
        for element in wanted:
            if len(_words(element)) >= _MOST_OF_THE_PAGE * whole:
                self._outside(body, element)
                return element
        return body

    def _outside(self, body: Any, main: Any) -> None:
        inside = {id(element) for element in main.iter()} | {id(element) for element in main.iterancestors()}
        for element in body.iter():
            if id(element) not in inside and isinstance(element.tag, str):
                parents = {id(parent) for parent in element.iterancestors()}
                if not parents - inside and (text := _words(element)):
                    self.left_out.setdefault("outside the text", []).append(text)

    # --- Paragraphs

    def blocks(self, element: Any) -> Iterator[tuple[str, ImportedParagraph]]:
        """The paragraphs of an element in their order, each with the tag of the block that it stood in."""
        yield from self._block(element, element.tag, False)

    def _block(self, element: Any, tag: str, apart: bool) -> Iterator[tuple[str, ImportedParagraph]]:
        kind: ParagraphKind = "heading" if tag in _HEADINGS else "aside" if tag == "figcaption" else "body"
        pieces: list[Piece] = []
        preformatted = tag in ("pre", "textarea")
        apart = apart or tag == "dt" or _is_apart(element)
        for part in self._parts(element, apart, preformatted):
            if isinstance(part, Piece):
                pieces.append(part)
                continue
            yield from ((tag, paragraph) for paragraph in paragraphs_of(pieces, kind))
            pieces = []
            yield from self._child(part, tag)
        yield from ((tag, paragraph) for paragraph in paragraphs_of(pieces, kind))

    def _child(self, element: Any, tag: str) -> Iterator[tuple[str, ImportedParagraph]]:
        if _is_note(element):
            notes = self._block(element, element.tag, False)
            yield from ((tag, _as_note(paragraph, n == 0)) for n, (tag, paragraph) in enumerate(notes))
        elif element.tag == "table":
            rows = [
                [
                    [paragraph for _, paragraph in self._block(cell, "td", False)]
                    for cell in row.iterchildren("td", "th")
                ]
                for row in element.iter("tr")
                if next(row.iterancestors("table")) is element
            ]
            paragraphs, heads = table_paragraphs(rows)
            self.left_out.setdefault("head of a table", []).extend(heads)
            yield from (("table", paragraph) for paragraph in paragraphs)
        elif element.tag == "ol":
            yield from self._ordered(element)
        elif element.tag == "ul":
            for child in element:
                if isinstance(child.tag, str):
                    yield from self._marked(child, "•")
        else:
            inherited = element.tag if element.tag in _HEADINGS or element.tag in _BLOCKS else tag
            yield from self._block(element, inherited, False)

    def _ordered(self, element: Any) -> Iterator[tuple[str, ImportedParagraph]]:
        start = element.get("start") or "1"
        number = int(start) if start.isdigit() else 1
        for child in element:
            if isinstance(child.tag, str):
                value = child.get("value") or ""
                number = int(value) if value.isdigit() else number
                yield from self._marked(child, f"{list_number(number, element.get('type') or '1')}.")
                number += 1

    def _marked(self, item: Any, mark: str) -> Iterator[tuple[str, ImportedParagraph]]:
        """An item of a list with its number or mark, unless it begins with a label: a list of turns has none."""
        for n, (tag, paragraph) in enumerate(self._block(item, "li", False)):
            labelled = paragraph.lead or may_begin_with_label(paragraph.text)
            if n == 0 and paragraph.kind == "body" and not labelled:
                yield tag, ImportedParagraph(f"{mark} {paragraph.text}", paragraph.kind)
            else:
                yield tag, paragraph

    def _parts(self, element: Any, apart: bool, preformatted: bool) -> Iterator[Piece | Any]:
        """The words of an element in their order, and the blocks between them."""
        if element.text:
            yield Piece(_spaced(element.text, preformatted), apart)
        for child in element:
            if isinstance(child.tag, str):
                yield from self._inline(child, apart, preformatted)
            if child.tail:
                yield Piece(_spaced(child.tail, preformatted), apart)

    def _inline(self, child: Any, apart: bool, preformatted: bool) -> Iterator[Piece | Any]:
        if child.tag == "br":
            yield Piece("\n", apart)
        elif child.tag in _BLOCKS:
            yield child
        elif child.tag in ("del", "s", "strike"):
            return
        elif child.tag == "sup" and re.fullmatch(r"\W*\d{1,3}\W*", _words(child)):
            yield Piece(f"[{re.sub(r'[^0-9]', '', _words(child))}]")
        else:
            yield from self._parts(child, apart or child.tag in _APART or _is_apart(child), preformatted)


def _is_note(element: Any) -> bool:
    if element.get("role", "").casefold() in _ROLES_OF_NOTES:
        return True
    names = f"{element.get('id', '')} {element.get('class', '')}".casefold().split()
    return element.tag in _BLOCKS and any(map(_NOTES.fullmatch, names))


def _as_note(paragraph: ImportedParagraph, first: bool) -> ImportedParagraph:
    number = _NUMBER_OF_NOTE.match(paragraph.text) if first else None
    text = f"[{number[1]}] {paragraph.text[number.end() :]}" if number else paragraph.text
    return replace(paragraph, text=text, kind="aside", lead=0)


def _printed_title(blocks: Sequence[tuple[str, ImportedParagraph]], stated: str) -> str | None:
    """The title that is printed on a page without a heading of the first level: another heading, or a line in bold.

    What the page calls itself is often the name of the site. It is left where it stands among the words, and where a
    line in bold says less.
    """
    above = [paragraph for _, paragraph in blocks[:_FIRST_BLOCKS]]
    if not stated or any(paragraph.text.casefold() == stated.casefold() for paragraph in above):
        return None
    for paragraph in above:
        if paragraph.kind == "heading":
            return paragraph.text
        if 0 < paragraph.lead == len(paragraph.text):
            return paragraph.text if len(paragraph.text) > len(stated) else None
        if paragraph.lead or ends_sentence(paragraph.text) or may_begin_with_label(paragraph.text):
            return None
    return None


def _spaced(text: str, preformatted: bool) -> str:
    return text if preformatted else " ".join(re.split(r"[ \t\r\n\f]+", text))


def _is_apart(element: Any) -> bool:
    style = (element.get("style") or "").replace(" ", "").casefold()
    names = re.split(r"[\s_-]+", (element.get("class") or "").casefold())
    return bool(_SET_APART.search(style) or {"speaker", "bold", "speakername"} & set(names))


def _what_of_the_site(element: Any) -> str | None:
    """What an element is where it is the site's: "menu", "cookie banner"; None where it may be of the record."""
    style = element.get("style", "").replace(" ", "").casefold()
    if element.get("hidden") is not None or "display:none" in style or element.get("aria-hidden") == "true":
        return "hidden"
    what = _OF_THE_SITE.get(element.tag) or _ROLES.get(element.get("role", "").casefold())
    if what:
        return what
    if element.tag == "div" and element.get("title") in _OF_OFFICE:
        return _OF_OFFICE[element.get("title")]
    if element.tag == "header" and next(element.iter("h1"), None) is None:
        return "page head"
    if element.tag in ("html", "body", "main", "article"):
        return None
    # Words of names that are written as "topMenu" stand apart.
    names = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", f"{element.get('id', '')} {element.get('class', '')}")
    tokens = re.split(r"[^a-z0-9]+", names.casefold())
    return next((_WORDS_OF_SITES[token] for token in tokens if token in _WORDS_OF_SITES), None)


def _is_of_the_site(element: Any) -> bool:
    return element.tag in ("nav", "footer") or element.get("role", "").casefold() in _ROLES


def _matched(pattern: str, text: str | None) -> str | None:
    match = re.match(pattern, (text or "").strip())
    return match[0] if match else None


def _is_of_links(element: Any) -> bool:
    """Whether an element is only links: a menu without a name."""
    links = [link for link in element.iter("a") if _words(link)]
    text = _words(element)
    linked = sum(len(_words(link)) for link in links)
    if len(links) >= _FEWEST_LINKS and linked >= 0.7 * len(text) > 0:
        return True
    # "Top of page | Print": nothing but links, with signs between them, or what a script does.
    rest = text
    for link in links:
        rest = rest.replace(_words(link), "", 1)
    only_links = bool(links) and not any(map(str.isalnum, rest))
    acts = all(_ACTS.match((link.get("href") or "").strip()) for link in links)
    return only_links and (acts or (len(links) > 1 and any(map(_SEPARATOR.match, rest.split()))))


def _is_small(element: Any) -> bool:
    style = (element.get("style") or "").replace(" ", "").casefold()
    sized = element.tag == "font" and element.get("size", "").strip() in _SMALL_SIZES
    return element.tag == "small" or sized or bool(_SMALL.search(style))


def _is_cell_beside_record(element: Any, body: Any) -> bool:
    """Whether it is a cell of a table of which another has most of the page: a page that is laid out in cells."""
    if element.tag != "td":
        return False
    table = next(element.iterancestors("table"), None)
    others = [] if table is None else [cell for cell in table.iter("td") if cell is not element]
    most = _MOST_OF_THE_PAGE * len(_words(body))
    return any(len(_words(cell)) > most for cell in others if element not in list(cell.iter("td")))


def _is_all_of_block(element: Any, text: str) -> bool:
    block = element if element.tag in _BLOCKS else next(element.iterancestors(*_BLOCKS), element)
    return bool(_words(block) == text)


def _is_inside(element: Any, body: Any) -> bool:
    return any(parent is body for parent in element.iterancestors())


def _drop(element: Any) -> None:
    """Take an element out; what stands behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail
    if tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
    parent.remove(element)


def _words(element: Any) -> str:
    return " ".join("".join(_texts(element)).split())


def _texts(element: Any) -> Iterable[str]:
    for node in element.iter():
        apart = node.tag in _BLOCKS or node.tag in _BUTTONS
        if isinstance(node.tag, str) and node.tag not in _WITHOUT_WORDS:
            yield f" {node.text or ''}" if apart else node.text or ""
        if node is not element:
            yield f" {node.tail or ''}" if apart else node.tail or ""
