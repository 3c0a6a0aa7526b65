"""The pages for engineers name what there is, and are no part of the site."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
FOLDER = PROJECT / "docs" / "developers"
PAGES = [*sorted(FOLDER.glob("*.md")), PROJECT / "CONTRIBUTING.md"]
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
SPAN = re.compile(r"`([^`\n]+)`")
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| `([^`]+)` \|", re.MULTILINE)


def names_in_code() -> set[str]:
    """Everything that the package gives a name to."""
    names: set[str] = set()
    for path in (PROJECT / "stenogram").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef | ast.FunctionDef):
                names.add(node.name)
                names |= {
                    f"{node.name}.{member.target.id}"
                    for member in node.body
                    if isinstance(member, ast.AnnAssign) and isinstance(member.target, ast.Name)
                }
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                names.add(node.id)
            elif isinstance(node, ast.alias):
                names.add(node.name)
    return names


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_link_leads_to_a_file(page: Path) -> None:
    links = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_path_and_name_set_as_code_is_there(page: Path) -> None:
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    names = names_in_code()
    wrong = []
    for span in SPAN.findall(text):
        is_path = "/" in span and " " not in span and not re.search(r"[A-Z{]{4}|\*", span)
        is_name = re.fullmatch(r"[A-Z][A-Za-z_]+(\.[a-z_]+)?", span) is not None and not span.startswith("NAME")
        if (is_path and not any((folder / span).exists() for folder in (PROJECT, PROJECT / "stenogram"))) or (
            is_name and not is_path and span not in names
        ):
            wrong.append(span)
    assert wrong == []


@pytest.mark.parametrize("page", sorted(FOLDER.glob("add-*.md")), ids=lambda page: page.stem)
def test_every_how_to_has_a_list_of_files_and_they_are_there(page: Path) -> None:
    files = ROW.findall(page.read_text(encoding="utf-8"))
    assert len(files) >= 3
    assert [file for file in files if not (PROJECT / file).is_file()] == []


def test_the_index_leads_to_every_page() -> None:
    index = (FOLDER / "index.md").read_text(encoding="utf-8")
    assert [page.name for page in FOLDER.glob("*.md") if page.stem != "index" and f"({page.name})" not in index] == []


def test_every_stage_of_the_build_is_on_the_way_of_a_text() -> None:
    journey = (FOLDER / "journey.md").read_text(encoding="utf-8")
    stages = "parsing annotation permalinks pages exporters hosts search incremental disk curation registry".split()
    assert [stage for stage in stages if f"stenogram/{stage}/" not in journey] == []


def test_they_are_no_part_of_the_site() -> None:
    settings = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    assert re.search(r"^exclude_docs: \|\n  /developers/$", settings, re.MULTILINE)
