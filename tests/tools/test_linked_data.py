"""What pages say to other programs: JSON-LD is read by rdflib with the terms of schema.org, oEmbed by micawber."""

from __future__ import annotations

import functools
import http.server
import json
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import micawber
import pytest
from click.testing import CliRunner
from lxml import html
from rdflib import RDF, Graph
from rdflib.namespace import SDO as SCHEMA

from stenogram.cli import cli

pytestmark = [pytest.mark.tools, pytest.mark.slow]

_SCRIPT: Final = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_SCHEMA_ORG: Final = "https://schema.org/"
STEM: Final = "1931-05-12-harbour-council"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    corpus = tmp_path_factory.mktemp("linked") / "records"
    for arguments in (
        ("init", corpus, "--url", "https://example.org/records/"),
        ("build", "--release", "--corpus", corpus),
    ):
        result = CliRunner().invoke(cli, [str(argument) for argument in arguments])
        assert result.exit_code == 0, result.output
    return corpus / "site"


def linked_data(site: Path) -> Iterator[Any]:
    for page in sorted(site.rglob("*.html")):
        yield from map(json.loads, _SCRIPT.findall(page.read_text()))


def values(data: Any) -> int:
    """How many values of properties something has, and what is within it."""
    if isinstance(data, list):
        return sum(map(values, data))
    if not isinstance(data, dict):
        return 0
    own = (value if isinstance(value, list) else [value] for key, value in data.items() if not key.startswith("@"))
    return sum(map(len, own)) + sum(values(value) for key, value in data.items() if key != "@context")


def graph_of(data: Any) -> Graph:
    """What a processor of JSON-LD makes of it; the address of the context is not asked for over the network."""
    context = {"@vocab": _SCHEMA_ORG, "sameAs": {"@type": "@id"}}
    known = {**data, "@context": context} if isinstance(data, dict) else [{**one, "@context": context} for one in data]
    return Graph().parse(data=json.dumps(known), format="json-ld")


def test_every_term_is_one_of_schema_org_and_no_value_is_dropped(site: Path) -> None:
    terms = {f"{_SCHEMA_ORG}{str(name).rpartition('/')[2]}" for name in SCHEMA.__annotations__}
    kinds = set()
    for data in linked_data(site):
        graph = graph_of(data)
        assert data["@context"] in (_SCHEMA_ORG, _SCHEMA_ORG.rstrip("/"))
        used = {str(predicate) for predicate in graph.predicates() if predicate != RDF.type}
        found = {str(kind) for kind in graph.objects(None, RDF.type)}
        # A property of an action may have the ending of an annotation: https://schema.org/docs/actions.html
        assert {term.removesuffix("-input") for term in used} | found <= terms
        assert len(graph) - len(list(graph.triples((None, RDF.type, None)))) == values(data), data
        kinds |= {kind.removeprefix(_SCHEMA_ORG) for kind in found}
    assert {"Article", "WebSite", "Person", "Organization", "Event", "DefinedTerm"} <= kinds


@pytest.fixture
def served(site: Path) -> Iterator[str]:
    class Handler(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the name is that of the base)
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_a_consumer_of_oembed_finds_the_frame_of_a_page(site: Path, served: str) -> None:
    address = f"{served}transcripts/{STEM}/"
    page = html.fromstring((site / f"transcripts/{STEM}/index.html").read_bytes(), base_url=address)
    page.make_links_absolute()
    (link,) = page.xpath("//link[@type='application/json+oembed']")
    assert link.get("title") == page.findtext(".//h1").strip("¶ ")
    providers = micawber.ProviderRegistry()
    providers.register(rf"{re.escape(served)}transcripts/\S+", micawber.Provider(link.get("href")))
    embedded = providers.request(address)
    assert embedded["type"] == "rich"
    frame = html.fromstring(embedded["html"])
    assert frame.get("title") == embedded["title"]
    assert (site / frame.get("src").removeprefix("https://example.org/records/")).is_file()
    assert "<iframe" in micawber.parse_text_full(f"See {address} of today.", providers)
