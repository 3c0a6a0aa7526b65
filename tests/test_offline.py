"""What becomes of modules, pages and files in the edition that is read from a folder."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from stenogram import translations
from stenogram.incremental.build import build_site
from stenogram.offline import offline_edition
from stenogram.offline.modules import SCOPE, as_script, graph
from stenogram.offline.pages import offline_page, page_address
from stenogram.publication.finished_site import finish, size_texts

VILLAGE = Path(__file__).parent / "corpora" / "village"

MODULES = {
    "a/first.js": (
        'import "./side.js";\n'
        'import { one as uno,\n  two } from "./numbers.js";\nimport * as all from "../b/more.js";\n'
        "export const sum = uno + two + all.three;\nexport async function later() {\n"
        '  return (await import("./late.js")).late + import.meta.url;\n}\n'
        "const load = 1, exports = 2;\nexport { load as loaded };\n"
    ),
    "a/side.js": "globalThis.seen = (globalThis.seen ?? 0) + 1;\n",
    "a/numbers.js": 'import "./side.js";\nexport function one() {}\none.valueOf = () => 1;\nexport let two = 2;\n',
    "a/late.js": "const late=4;export{late};",
    "b/more.js": "export class Three {}\nexport const three = 3;\n",
}


def test_a_module_brings_all_that_it_leads_to() -> None:
    assert list(graph(["a/first.js"], MODULES.get)) == sorted(MODULES)
    assert list(graph(["a/late.js", "gone.js"], MODULES.get)) == ["a/late.js"]
    worker = {"w/a.js": 'new Worker(new URL("b.js", import.meta.url), {})', "w/b.js": ""}
    assert list(graph(["w/a.js"], worker.get)) == ["w/a.js", "w/b.js"]


def test_modules_work_as_parts_of_one_script() -> None:
    parameters = ", ".join(
        {"globalThis": "globalThis", "stExports": "exports", "stUse": "use", "stLoad": "load", "stUrl": "url"}.get(
            name, "0"
        )
        for name in SCOPE.split(", ")
    )
    runtime = f"""
      const makers = new Map(), made = new Map();
      const stOffline = {{ module: (name, make) => makers.set(name, make) }};
      const load = async (name) => use(name);
      function use(name) {{
        if (!made.has(name)) {{
          const exports = {{}}, url = name;
          made.set(name, exports);
          makers.get(name)({parameters});
        }}
        return made.get(name);
      }}
    """
    scripts = "".join(as_script(path, source) for path, source in MODULES.items())
    program = f"""{runtime}{scripts}
      const {{ sum, later, loaded }} = use("a/first.js");
      later().then((url) => console.log(JSON.stringify([sum, url, loaded, seen])));
    """
    node = shutil.which("node")
    assert node, "no node: run tests/browser/install.py"
    done = subprocess.run([node, "-e", program], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [6, "4a/first.js", 1, 1]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("../people/", "../people/index.html"),
        (".", "./index.html"),
        ("./", "./index.html"),
        ("..", "../index.html"),
        ("../x/?h=a#turn-1", "../x/index.html?h=a#turn-1"),
        ("#turn-1", "#turn-1"),
        ("?q=1", "?q=1"),
        ("../data/x.json", "../data/x.json"),
        ("/x/", "/x/"),
        ("https://example.org/", "https://example.org/"),
        ("//example.org/", "//example.org/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("../offline.zip", "#"),
    ],
)
def test_a_link_names_the_page_in_a_folder(address: str, expected: str) -> None:
    assert page_address(address) == expected


def test_a_page_loads_plain_scripts_and_asks_nothing_of_the_network() -> None:
    page = (
        '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">\n'
        '<link rel="preload" href="f.woff2" as="font" crossorigin>\n<link rel="modulepreload" href="m.js">\n'
        '<link rel="stylesheet" href="s.css">\n<link rel="canonical" href="../x/">\n'
        '<link rel="canonical" id="st-moved-to" href="../y/?a=1&amp;b=2">\n<form action="search/" method="get">\n'
        '<script src="scheme.js"></script><script type="module" src="../a.js"></script>'
        '<script type="module" src="../b.js"></script>'
    )
    made = offline_page(page, "x/index.html")
    assert "default-src 'none'" in made
    assert "preload" not in made
    assert 'href="s.css"' in made
    assert '<link rel="canonical" href="../x/">' in made
    assert 'href="../y/index.html?a=1&amp;b=2"' in made
    assert 'action="search/index.html"' in made
    scripts = [part.split('"')[0] for part in made.split('src="')[1:]]
    assert scripts == ["scheme.js", "../assets/offline.js", "../a.js", "../b.js"]
    assert "module" not in made


def test_what_scripts_fetch_is_handed_over_by_scripts() -> None:
    site = {
        "index.html": b'<script type="module" src="assets/a.js"></script>',
        "assets/a.js": b'import "./b.js";',
        "assets/b.js": b"",
        "assets/plain.js": b"1",
        "pagefind/x.pf_index": b"\xff\x00",
        "data/entities/a.json": '{"a": "ż"}'.encode(),
        "data/transcripts/a.json": b"{}",
        "data/transcripts/a.cite.json": b"{}",
        "data/translations.json": b"{}",
        "sitemap.xml": b"",
        "404.html": b"",
        "offline.zip": b"",
    }
    made = dict(offline_edition(tuple(site), site.__getitem__))
    assert made["pagefind/x.pf_index.js"] == b'stOffline.give("pagefind/x.pf_index", "/wA=", true);\n'
    assert made["data/entities/a.json.js"].decode() == 'stOffline.give("data/entities/a.json", "{\\"a\\": \\"ż\\"}");\n'
    assert made["assets/a.js"] == b'stOffline.run("assets/a.js");\n'
    assert made["assets/plain.js"] == b"1"
    assert set(made) == {
        "index.html", "assets/a.js", "assets/offline.js", "assets/plain.js", "pagefind/x.pf_index.js",
        "data/entities/a.json.js", "data/transcripts/a.json", "data/transcripts/a.cite.json.js",
        "data/translations.json.js", "data/translations.json",
    }  # fmt: skip


def test_a_plain_build_has_no_edition_of_an_earlier_one(tmp_path: Path) -> None:
    root = tmp_path / "village"
    shutil.copytree(VILLAGE, root, ignore=shutil.ignore_patterns("expected"))
    assert build_site(root, exports=True).site
    about = root / "site/about/index.html"
    assert (root / "site/offline.zip").is_file()
    assert 'data-file="offline.zip">' in about.read_text(encoding="utf-8")
    assert 'data-file="offline.zip"><' not in about.read_text(encoding="utf-8")
    (root / "source_texts/1921-03-04-bridge.txt").touch()
    assert build_site(root).site
    assert not (root / "site/offline.zip").exists()
    for page in (root / "site").rglob("*.html"):
        assert "offline.zip" not in page.read_text(encoding="utf-8"), page


def test_equal_sites_give_equal_editions(tmp_path: Path) -> None:
    for name in ("one", "two"):
        site = tmp_path / name
        site.mkdir()
        (site / "index.html").write_text("<p>x</p>", encoding="utf-8")
        (site / "b.css").write_text("", encoding="utf-8")
        finish(site, exports=True)
    assert (tmp_path / "one/offline.zip").read_bytes() == (tmp_path / "two/offline.zip").read_bytes()


def test_a_file_counts_for_the_most_particular_of_those_that_may_stand_for_it() -> None:
    listed = [
        "data/transcripts/NAME.json",
        "data/transcripts/NAME.csl.json",
        "data/KIND/ID.json",
        "feed.xml",
        "gone.xml",
    ]
    sizes = {"data/transcripts/a.b.json": 999, "data/transcripts/a.b.csl.json": 1000, "data/people/x.json": 9950,
             "data/summits/y.json": 9_990_000, "feed.xml": 12_345, "index.html": 5}  # fmt: skip
    assert size_texts(listed, sizes) == {
        "data/transcripts/NAME.json": "1 file, 999 bytes",
        "data/transcripts/NAME.csl.json": "1 file, 1.0 kB",
        "data/KIND/ID.json": "2 files, 10 MB",
        "feed.xml": "12 kB",
        "gone.xml": "",
    }


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("en", ["1 byte", "999 bytes", "1,234 files, 9.9 MB", "10 kB"]),
        ("de", ["1 Byte", "999 Byte", "1.234 Dateien, 9,9 MB", "10 kB"]),
        ("fr", ["1 octet", "999 octets", "1 234 fichiers, 9,9 Mo", "10 ko"]),
        ("es", ["1 byte", "999 bytes", "1.234 archivos, 9,9 MB", "10 kB"]),
        ("ru", ["1 байт", "999 байт", "1 234 файла, 9,9 МБ", "10 кБ"]),
        ("zh", ["1字节", "999字节", "1,234个文件，9.9 MB", "10 kB"]),
    ],
)
def test_sizes_are_in_the_language_of_the_site(language: str, texts: list[str]) -> None:
    listed = ["one.xml", "feed.xml", "data/transcripts/NAME.json", "ten.xml"]
    sizes = {"one.xml": 1, "feed.xml": 999, "ten.xml": 9950}
    sizes |= {f"data/transcripts/{number}.json": 8000 for number in range(1233)}
    sizes["data/transcripts/last.json"] = 9_949_000 - 8000 * 1233
    with translations.speaking(language):
        printed = size_texts(listed, sizes)
    assert [" ".join(printed[name].split()) for name in listed] == texts
