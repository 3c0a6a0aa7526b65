"""Nothing that stands in a text, a sidecar or a registry becomes mark-up, script, template code or a link.

The corpus in tests/corpora/hostile tries: whatever it would make of itself is called "zqx" or reckons 7*191. It is
built by the program's own build, with the real theme, and every file of the site is read by a parser of its kind.
"""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import html5lib
import pytest

from stenogram.incremental.build import build_site

CORPUS = Path(__file__).parent / "corpora" / "hostile"
CANARY = "zqx"
SUM = str(7 * 191)
# Addresses may come from a sidecar's `url`, an entry's `sources`, and the address of the site itself.
HOSTS = {"hostile.example", "sidecar.example", "source.example", "registry.example"}
OUR_HOSTS = {"www.w3.org", "schema.org", "creativecommons.org"}
URLS = {"href", "src", "srcset", "action", "formaction", "data", "poster", "cite", "background", "ping", "manifest"}
# What ids and addresses within the site are made of.
SAFE = re.compile(r"[a-z0-9./#_?=&;:+-]*", re.IGNORECASE)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("hostile") / "corpus"
    shutil.copytree(CORPUS, root)
    result = build_site(root)
    assert result.site, [str(problem) for problem in result.problems]
    return result.site


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus of harmless words: the elements and attributes that the templates themselves make."""
    root = tmp_path_factory.mktemp("plain") / "corpus"
    shutil.copytree(CORPUS.parent / "harbours", root, ignore=shutil.ignore_patterns("pages"))
    result = build_site(root)
    assert result.site, [str(problem) for problem in result.problems]
    return result.site


def pages(built: Path) -> list[Path]:
    found = sorted(built.rglob("*.html"))
    assert len(found) > 10
    return found


def elements(page: Path) -> Iterator[ElementTree.Element]:
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    yield from (each for each in parser.parse(page.read_text("utf-8")).iter() if isinstance(each.tag, str))


def local(name: str) -> str:
    return name.rpartition("}")[2].casefold()


def test_no_element_and_no_attribute_comes_from_the_corpus(built: Path, plain: Path) -> None:
    known = {
        (local(each.tag), local(key)) for page in pages(plain) for each in elements(page) for key in ["", *each.attrib]
    }
    found = {
        (local(each.tag), local(key)): page.relative_to(built).as_posix()
        for page in pages(built)
        for each in elements(page)
        for key in ["", *each.attrib]
    }
    new = {pair: page for pair, page in found.items() if pair not in known}
    # Lists of sources, badges of kinds and the like may be new; what could run or lead away may not.
    risky = {"script", "style", "iframe", "object", "embed", "form", "base", "meta", "link", "svg", "img", "input"}
    assert not [pair for pair in new if CANARY in pair[0] + pair[1] or pair[1].startswith("on") or pair[0] in risky], (
        new
    )


def test_every_script_is_a_file_of_the_site_or_data(built: Path) -> None:
    for page in pages(built):
        for each in elements(page):
            if local(each.tag) == "script":
                if each.get("type") in ("application/ld+json", "application/json"):
                    json.loads(each.text or "")
                else:
                    assert each.get("src"), page
                    assert not (each.text or "").strip(), page
            assert local(each.tag) != "style" or CANARY not in (each.text or "")
            assert each.get("style") is None, "the policy forbids styles within a page"


def test_every_address_is_one_of_the_site_or_one_that_a_curator_gave(built: Path) -> None:
    for page in pages(built):
        for each in elements(page):
            for name, value in each.attrib.items():
                if local(name) not in URLS:
                    continue
                address = urlsplit(value.strip())
                assert address.scheme in ("", "http", "https"), (page.name, name, value)
                assert address.netloc in ("", *HOSTS, *OUR_HOSTS), (page.name, name, value)
                if not address.netloc:
                    assert SAFE.fullmatch(value), (page.name, name, value)


def test_no_value_of_an_attribute_that_is_no_text_comes_from_the_corpus(built: Path) -> None:
    for page in pages(built):
        for each in elements(page):
            for name in ("class", "id", "role", "rel", "target", "type", "http-equiv"):
                assert SAFE.fullmatch((each.get(name) or "").replace(" ", "")), (page.name, name, each.get(name))


def text_of(page: Path) -> str:
    return " ".join("".join("".join(each.itertext()) for each in elements(page) if each.tag == "body").split())


def test_the_words_are_shown_as_they_are(built: Path) -> None:
    shown = text_of(built / "transcripts/1921-03-04-zqx/index.html")
    for words in (
        '<zqx-element zqx-attribute="zqx" onmouseover="zqx()">raw</zqx-element> and <a href="javascript:zqx()">zqx</a>',
        "{{ 7*191 }} {% for zqx in range(3) %}{{ zqx }}{% endfor %} {# zqx #} ${7*191} #{7*191} <%= 7*191 %>",
        "[zqx] and [zqx][] and [zqx](https://evil.example/zqx) and <https://evil.example/zqx> and https://evil.example/zqx",
        '*[zqx]: zqx',
        '[^zqx]: zqx and[^zqx] and --8<-- "/etc/passwd" and ++zqx++ and ==zqx== and :zqx: and {++zqx++}',
        "# zqx {#zqx .zqx zqx=zqx}",
        "&lt;script&gt;zqx()&lt;/script&gt; &#60;script&#62; &amp;zqx; \\<script\\> \\u003cscript\\u003e %3Cscript%3E",
        "</article></div></main></body></html><style>*{display:none}</style><!-- zqx --><![CDATA[zqx]]><?zqx?>",
    ):  # fmt: skip
        assert words in shown


def test_nothing_was_reckoned_or_read_from_the_machine(built: Path) -> None:
    texts = [
        path.read_text("utf-8")
        for path in built.rglob("*")
        if path.suffix in (".html", ".json", ".xml", ".bib", ".ris", ".csv")
    ]
    assert len(texts) > 20
    assert not [text[:80] for text in texts if re.search(rf"(?<!\d){SUM}(?!\d)", text)]
    assert not [text[:80] for text in texts if "root:x:0" in text]


def test_feed_and_exports_are_read_by_their_parsers_and_hold_text_alone(built: Path) -> None:
    for path in [built / "feed.xml", *built.rglob("feeds/**/*.xml"), built / "sitemap.xml", *built.rglob("*.akn.xml")]:
        for each in ElementTree.parse(path).iter():
            assert CANARY not in local(each.tag)
            assert not [name for name in each.attrib if CANARY in name]
            for name in ("href", "src"):
                assert urlsplit(each.get(name) or "").scheme in ("", "http", "https")
            if each.get("type") == "html":
                assert "<" not in re.sub(r"</?(p|br|a|em|strong|i|b|ul|li)\b[^<>]*>", "", each.text or "")
    for path in built.rglob("*.json"):
        json.loads(path.read_text("utf-8"))
    for line in (built / "data/corpus.jsonl").read_text("utf-8").splitlines():
        json.loads(line)
    rows = list(csv.reader(io.StringIO((built / "data/turns.csv").read_text("utf-8-sig"), newline="")))
    assert len({len(row) for row in rows}) == 1


def test_links_in_every_data_file_lead_nowhere_forbidden(built: Path) -> None:
    def addresses(value: object, key: str = "") -> Iterator[str]:
        if isinstance(value, dict):
            for name, each in value.items():
                yield from addresses(each, name)
        elif isinstance(value, list):
            for each in value:
                yield from addresses(each, key)
        elif isinstance(value, str) and key in ("url", "address", "URL", "@id", "license", "sameAs", "isBasedOn"):
            yield value

    for path in built.rglob("*.json"):
        if "schemas" not in path.parts and "pagefind" not in path.parts:
            for address in addresses(json.loads(path.read_text("utf-8"))):
                assert urlsplit(address).scheme in ("", "http", "https"), (path, address)


def test_words_that_a_page_lists_stand_in_it_as_they_are(built: Path) -> None:
    """Titles of saved searches, of chapters and parts, wordings that are watched, why something was withdrawn."""
    shown = {page.parent.relative_to(built).as_posix(): text_of(page) for page in pages(built)}
    script, link = "<script>zqx()</script> {{ 7*191 }}", "[zqx](javascript:zqx())"
    for page in ("data", "about"):
        assert f'An Atom feed: {script} {link} ]]> & "' in shown[page]
        assert "An Atom feed: </title><zqx> {{ 7*191 }}" in shown[page]
    assert f"{script} {link} **zqx**" in shown["transcripts/1921-03-05-withdrawn"]
    assert "nobody reads any more" not in " ".join(shown.values())
    for words in (f"{script} {link}", "<zqx onclick=zqx()> {{ 7*191 }}", "</h2><script>zqx()</script>"):
        assert words in shown["transcripts/1921-03-06-chapters"]
    assert f"<zqx onclick=zqx()> {{{{ 7*191 }}}} {link}" in shown["wordings"]
    guide = (built / "llms.txt").read_text("utf-8")
    assert "An Atom feed: &lt;script&gt;zqx()" in guide
    assert "<" not in guide


def test_nothing_is_written_outside_the_folders_of_the_build(built: Path) -> None:
    root = built.parent
    sources = {path.relative_to(CORPUS).parts[0] for path in CORPUS.rglob("*")}
    assert {path.name for path in root.iterdir()} - sources <= {"docs", "site", ".stenogram"}
    # Its numbers are provisional: the ledger is written by a release.
    texts = {path.name for path in (CORPUS / "source_texts").iterdir()}
    assert {path.name for path in (root / "source_texts").iterdir()} == texts
