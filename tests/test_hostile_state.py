"""What a stranger, or an accident, does to a build's own folders costs a rebuild at most."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from stenogram import disk
from stenogram.incremental.build import build_site, read_corpus
from stenogram.incremental.text_bodies import pack_text, unpack_text

VILLAGE = Path(__file__).parent / "corpora" / "village"


@pytest.fixture
def village(tmp_path: Path) -> Path:
    corpus = tmp_path / "village"
    shutil.copytree(VILLAGE, corpus)
    assert build_site(corpus).site
    return corpus


def edit(corpus: Path) -> None:
    text = sorted((corpus / "source_texts").glob("*.txt"))[0]
    text.write_bytes(text.read_bytes() + b"\n")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "link",
    [
        ".stenogram",
        ".stenogram/cache",
        ".stenogram/cache/ab",
        ".stenogram/new",
        ".stenogram/search",
        ".stenogram/index",
        ".stenogram/docs.txt",
        ".site.new",
        ".site.new.part",
        ".site.old",
    ],
)
def test_a_link_in_place_of_a_folder_of_the_build_is_refused(link: str, village: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    (outside / "mail").mkdir(parents=True)
    (outside / "mail/inbox").write_text("letter")
    (outside / "top.txt").write_text("x")
    for folder in (outside, outside / "mail"):
        folder.chmod(0o755)
    place = village / link
    shutil.rmtree(place, ignore_errors=True)
    place.unlink(missing_ok=True)
    place.parent.mkdir(exist_ok=True)
    place.symlink_to(outside / "top.txt" if place.suffix == ".txt" else outside)
    edit(village)
    before = contents(village / "site")
    built = build_site(village)
    assert built.site is None
    assert [problem.rule for problem in built.problems] == ["foreign-state"]
    assert built.problems[0].file.startswith(link.partition("/")[0])
    read_corpus(village)
    assert sorted(contents(outside)) == ["mail/inbox", "top.txt"]
    assert contents(outside)["top.txt"] == b"x"
    assert {folder.stat().st_mode & 0o777 for folder in (outside, outside / "mail")} == {0o755}
    assert contents(village / "site") == before


def test_words_put_into_the_cache_and_a_program_into_the_index_reach_no_page(village: Path) -> None:
    state = village / ".stenogram"
    bad = 'x"><script src=/stranger.js></script><b id="'
    entries = 0
    for file in state.glob("cache/*/*"):
        value = unpack_text(file.read_bytes())
        if value and value.transcript:
            links = value.transcript.permalinks
            links = replace(links, turns=tuple(replace(turn, also=(bad,)) for turn in links.turns))
            file.write_bytes(pack_text(replace(value, transcript=replace(value.transcript, permalinks=links))))
            entries += 1
    programs = list(state.rglob("pagefind.js"))
    for path in programs:
        path.unlink()
        path.write_text("document.title = 'stranger';")
    assert entries
    assert programs
    for name in ("finished", "outputs.json", "render.json"):
        (state / name).unlink()
    before = contents(village / "site")
    assert build_site(village).site
    assert contents(village / "site") == before


def test_a_state_that_came_with_the_corpus_is_not_believed(village: Path, tmp_path: Path) -> None:
    """Copied from elsewhere, whole and unchanged, it may be anything."""
    copy = tmp_path / "copy"
    shutil.copytree(village, copy)
    for file in (copy / ".stenogram").rglob("*"):
        if file.is_file() and file.name not in ("lock", "seal.json"):
            file.write_bytes(file.read_bytes()[:20])
    assert build_site(copy).site
    assert contents(copy / "site") == contents(village / "site")


@pytest.mark.parametrize("name", ["seal.json", "docs.txt", "outputs.json", "render.json", "finished", "counts.json"])
@pytest.mark.parametrize("content", [b"", b"\xff", b"[" * 100_000, b"{}", b'{"site": 1}', b"../../x\n/etc/passwd\n"])
def test_a_damaged_file_of_the_state_costs_a_rebuild(name: str, content: bytes, village: Path) -> None:
    before = contents(village / "site")
    (village / ".stenogram" / name).write_bytes(content)
    assert build_site(village).site
    assert contents(village / "site") == before
    edit(village)
    assert build_site(village).site


def test_a_line_in_the_list_of_generated_files_removes_no_page_written_by_hand(village: Path) -> None:
    (village / "docs/team.md").write_text("# By hand\n")
    (village / "docs/photo.jpg").write_bytes(b"\xff")
    with (village / ".stenogram/docs.txt").open("a") as listing:
        listing.write("team.md\nphoto.jpg\n")
    edit(village)
    assert build_site(village).site
    assert (village / "docs/team.md").read_text() == "# By hand\n"
    assert (village / "docs/photo.jpg").is_file()


def lose_the_state(state: Path) -> None:
    shutil.rmtree(state)


def lose_the_list(state: Path) -> None:
    (state / "docs.txt").unlink()


def add_to_the_list(state: Path) -> None:
    with (state / "docs.txt").open("a") as listing:
        listing.write("\n")


def cut_the_list(state: Path) -> None:
    """Names of the first half stay, as they do where half a file was written."""
    listing = (state / "docs.txt").read_text()
    (state / "docs.txt").write_text(listing[: len(listing) // 2])


def turn_bits_of_the_list(state: Path) -> None:
    raw = bytearray((state / "docs.txt").read_bytes())
    raw[::5] = bytes(byte ^ 4 for byte in raw[::5])
    (state / "docs.txt").write_bytes(raw)


def damage_every_file(state: Path) -> None:
    for file in state.rglob("*"):
        if file.is_file():
            file.write_bytes(b"\xff" * 9)


def empty_every_file(state: Path) -> None:
    for file in state.rglob("*"):
        if file.is_file():
            file.write_bytes(b"")


def swap_the_files(state: Path) -> None:
    """Each has the content of another."""
    files = sorted(file for file in state.rglob("*") if file.is_file() and file.name != "lock")
    contents_of_all = [file.read_bytes() for file in files]
    for file, raw in zip(files, contents_of_all[1:] + contents_of_all[:1], strict=True):
        file.unlink()
        file.write_bytes(raw)


@pytest.mark.parametrize(
    "damage",
    [
        lose_the_state,
        lose_the_list,
        add_to_the_list,
        cut_the_list,
        turn_bits_of_the_list,
        damage_every_file,
        empty_every_file,
        swap_the_files,
    ],
)
def test_nothing_of_a_text_that_went_stays_whatever_became_of_the_state(
    damage: Callable[[Path], None], village: Path
) -> None:
    text = sorted((village / "source_texts").glob("*.txt"))[0]
    of_text = [name for name in contents(village / "docs") if text.stem in name]
    assert {name.partition("/")[0] for name in of_text} >= {"transcripts", "data", "embed"}
    own = {"data/own.json": "{}", "transcripts/own.md": "# By hand\n", "embed/own.html": "By hand."}
    for name, words in own.items():
        (village / "docs" / name).write_text(words)
    for path in (text, text.with_suffix(".yml"), text.with_name(f"{text.stem}.turns.json")):
        path.unlink(missing_ok=True)
    damage(village / ".stenogram")
    assert build_site(village).site
    for folder in ("docs", "site"):
        assert [name for name in contents(village / folder) if text.stem in name] == []
    assert {name: (village / "docs" / name).read_text() for name in own} == own


@pytest.mark.parametrize("page", ["team.md", "photo.jpg", "../mkdocs.yml", "{corpus}/mkdocs.yml", "data/../team.md"])
def test_a_list_in_docs_removes_nothing_that_no_build_made(page: str, village: Path) -> None:
    (village / "docs/team.md").write_text("# By hand\n")
    (village / "docs/photo.jpg").write_bytes(b"\xff")
    shutil.rmtree(village / ".stenogram")
    with (village / "docs" / disk.LISTING_IN_DOCS).open("a") as listing:
        listing.write(page.format(corpus=village) + "\n")
    assert build_site(village).site
    assert (village / "docs/team.md").read_text() == "# By hand\n"
    assert (village / "docs/photo.jpg").is_file()
    assert (village / "mkdocs.yml").is_file()
    assert not (village / "site" / disk.LISTING_IN_DOCS).exists()


@pytest.mark.parametrize("page", ["index.md", "about.md"])
def test_a_page_of_the_curators_own_wins_before_and_after_the_first_build(page: str, village: Path) -> None:
    own = village / "docs" / page
    own.write_text("# Our own\n\nWords of ours.\n")
    for _ in range(2):
        edit(village)
        assert build_site(village).site
        assert own.read_text() == "# Our own\n\nWords of ours.\n"
        html = (village / "site" / ("index.html" if page == "index.md" else "about/index.html")).read_text()
        assert "Words of ours." in html
    own.unlink()
    assert build_site(village).site
    assert 'kind: "' in own.read_text()


def test_a_page_that_no_build_wrote_is_never_written_over(tmp_path: Path) -> None:
    corpus = tmp_path / "village"
    shutil.copytree(VILLAGE, corpus)
    text = sorted((corpus / "source_texts").glob("*.txt"))[0]
    own = corpus / f"docs/transcripts/{text.stem}.md"
    own.parent.mkdir(parents=True)
    own.write_text("# By hand\n")
    build_site(corpus)
    assert own.read_text() == "# By hand\n"


def test_generated_pages_are_known_for_such_when_the_state_is_gone(village: Path) -> None:
    before = contents(village / "docs")
    shutil.rmtree(village / ".stenogram")
    text = sorted((village / "source_texts").glob("*.txt"))[0]
    text.write_text(text.read_text().rstrip() + " Indeed.\n")
    assert build_site(village).site
    assert contents(village / "docs") != before
    assert "Indeed." in (village / f"docs/transcripts/{text.stem}.md").read_text()


# --- The site and its search index ----------------------------------------------------------------


@pytest.mark.parametrize("damage", ["all", "texts", "one emptied", "one written into"])
def test_a_search_index_that_is_damaged_is_made_whole(damage: str, village: Path) -> None:
    index = village / "site/pagefind"
    before = contents(index)
    victim = sorted((index / "texts").iterdir())[0]
    match damage:
        case "all":
            shutil.rmtree(index)
        case "texts":
            shutil.rmtree(index / "texts")
        case "one emptied":
            victim.write_bytes(b"")
        case _:
            victim.write_bytes(b"x" * victim.stat().st_size)
    for step in ("nothing new", "a page", "a text"):
        if step == "a page":
            (village / "docs/more.md").write_text("# More\n")
        if step == "a text":
            edit(village)
        assert build_site(village).site
        assert contents(index).keys() == before.keys(), step
        if step != "a text":
            assert contents(index) == before, step


def test_the_site_shares_no_file_with_what_is_kept(village: Path) -> None:
    kept = {path.stat().st_ino for path in (village / ".stenogram").rglob("*") if path.is_file()}
    assert kept.isdisjoint({path.stat().st_ino for path in (village / "site").rglob("*") if path.is_file()})


def test_nothing_new_is_said_of_a_corpus_that_nobody_touched(village: Path) -> None:
    stamp = (village / "site/index.html").stat().st_mtime_ns
    built = build_site(village)
    assert built.site
    assert built.written is None
    assert (village / "site/index.html").stat().st_mtime_ns == stamp


def test_a_read_outside_a_build_leaves_the_state_trusted(village: Path) -> None:
    edit(village)
    read_corpus(village)
    assert (village / ".stenogram/finished").exists()
    assert build_site(village).site
    with disk.lock(village):
        assert read_corpus(village).tally.transcripts


@pytest.mark.parametrize(
    ("file", "own"),
    [("data/corpus.jsonl", "data/own.json"), ("feed.xml", "feeds/own.xml"), ("embed/{text}.html", "embed/own.html")],
)
def test_in_place_of_data_nothing_else_stays_and_beside_them_it_does(file: str, own: str, village: Path) -> None:
    text = sorted((village / "source_texts").glob("*.txt"))[0].stem
    for name in (file.format(text=text), own):
        (village / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (village / "docs" / name).write_text("By hand.\n", encoding="utf-8")
    edit(village)
    assert build_site(village).site
    assert "By hand." not in (village / "docs" / file.format(text=text)).read_text(encoding="utf-8")
    assert "By hand." not in (village / "site" / file.format(text=text)).read_text(encoding="utf-8")
    assert (village / "docs" / own).read_text(encoding="utf-8") == "By hand.\n"
    assert (village / "site" / own).read_text(encoding="utf-8") == "By hand.\n"


def test_the_site_is_made_of_files_that_no_server_runs(village: Path) -> None:
    run_somewhere = {".py", ".php", ".cgi", ".pl", ".rb", ".sh", ".asp", ".aspx", ".jsp", ".shtml", ".lua", ".htaccess"}
    files = [path for path in (village / "site").rglob("*") if path.is_file()]
    assert len(files) > 100
    assert [path for path in files if path.suffix.lower() in run_somewhere or path.name in run_somewhere] == []
    assert [path for path in files if path.stat().st_mode & 0o111] == []
