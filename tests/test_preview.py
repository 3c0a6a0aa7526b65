"""What `serve` shows at once of a page is what the build then publishes, whatever was edited."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from stenogram.incremental import preview as room
from stenogram.incremental.build import build_site
from stenogram.incremental.preview import preview
from tests.test_incremental import built_village, echo

DAY = "2023-11-14"
BRIDGE = "source_texts/1921-03-04-bridge"
PAGE = "transcripts/1921-03-04-bridge/"


@pytest.fixture
def village(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    return built_village(tmp_path)


def append(name: str, line: str) -> Callable[[Path], None]:
    def edit(root: Path) -> None:
        with (root / name).open("a", encoding="utf-8") as file:
            file.write(line)

    return edit


def own_template(root: Path) -> None:
    folder = root / "templates/pages"
    folder.mkdir(parents=True)
    ours = Path(__file__).parents[1] / "templates/pages/transcript.md"
    (folder / "transcript.md").write_text(ours.read_text(encoding="utf-8") + "\nThe end.\n", encoding="utf-8")


EDITS: dict[str, tuple[Callable[[Path], None], str]] = {
    "a text": (append(f"{BRIDGE}.txt", "\nMartha Hill: One word more.\n"), PAGE),
    "a sidecar": (append(f"{BRIDGE}.yml", "\nplace: Elsewhere\n"), PAGE),
    "the registry": (append("registry/organisations.yml", "- id: b\n  name: The bridge\n  definition: B.\n"), PAGE),
    "a template of pages": (own_template, PAGE),
    "a page": (append("docs/note.md", "\nA line more.\n"), "note/"),
    "an entry's text": (
        append(f"{BRIDGE}.txt", "\nMartha Hill: The River Board again.\n"),
        "organisations/river-board/",
    ),
    "the home page's text": (append(f"{BRIDGE}.txt", "\nMartha Hill: One word more.\n"), ""),
    "what others say too": (echo, PAGE),
    "an index's text": (append(f"{BRIDGE}.yml", "\nplace: Elsewhere\n"), "transcripts/"),
}


@pytest.mark.parametrize("what", EDITS)
def test_a_preview_is_what_the_build_publishes(village: Path, what: str) -> None:
    edit, address = EDITS[what]
    (village / "docs/note.md").write_text("# Note\n", encoding="utf-8")
    assert build_site(village).site
    place = f"{address}index.html"
    before = (village / "site" / place).read_bytes()
    assert preview(village, [address], DAY) == {place: before}
    edit(village)
    shown = preview(village, [address], DAY)[place]
    assert (village / "site" / place).read_bytes() == before, "nothing is written"
    assert build_site(village).site
    assert shown == (village / "site" / place).read_bytes()
    assert shown != before or what == "an index's text"


@pytest.mark.parametrize(
    "edit",
    [
        append(f"{BRIDGE}.yml", "\nno_such_key: x\n"),
        append("registry/people.yml", "- id: x\n"),
        append("mkdocs.yml", "\nsite_dir: docs\n"),
        append("mkdocs.yml", "\nhooks: [hook.py]\n"),
    ],
)
def test_what_would_not_be_published_is_not_shown(village: Path, edit: Callable[[Path], None]) -> None:
    assert preview(village, [PAGE], DAY)
    (village / "hook.py").write_text("", encoding="utf-8")
    edit(village)
    assert preview(village, [PAGE], DAY) == {}


def test_a_broken_link_is_not_shown(village: Path) -> None:
    (village / "docs/note.md").write_text("# Note\n\n[x](nowhere.md)\n", encoding="utf-8")
    assert preview(village, ["note/"], DAY) == {}


@pytest.mark.parametrize("address", ["../../etc/passwd", "no/such/page/", "//", "a\0b"])
def test_an_address_without_a_page_gives_nothing(village: Path, address: str) -> None:
    assert set(preview(village, [address], DAY)) <= {"index.html"}


def test_where_very_much_is_new_the_build_comes_first(village: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST", 0)
    append(f"{BRIDGE}.txt", "\nMartha Hill: One word more.\n")(village)
    assert preview(village, [PAGE], DAY) == {}
