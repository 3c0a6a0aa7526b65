"""Templates of the theme that a corpus brings: what is wrong with one is said at its line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from stenogram.incremental.build import build_site, frame_problems

VILLAGE = Path(__file__).parent / "corpora" / "village"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    root = tmp_path / "corpus"
    shutil.copytree(VILLAGE, root, ignore=shutil.ignore_patterns("expected"))
    return root


def template(corpus: Path, text: str, name: str = "templates/theme/main.html") -> None:
    file = corpus / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("<p>\n{% if config %}\n</p>\n", 2, "cannot be read"),
        ("<p>\n\n{{ config.site_name | shouted }}</p>\n", 3, "cannot be read"),
        ("<p>\n{% endfor %}", 2, "cannot be read"),
        ("<p>\n{{ config.no.such.thing }}</p>", 2, "cannot be filled in"),
    ],
)
def test_the_line_of_a_template_is_named(text: str, line: int, said: str, corpus: Path) -> None:
    template(corpus, text)
    result = build_site(corpus)
    assert result.site is None
    (problem,) = (problem for problem in result.problems if problem.severity == "error")
    assert str(problem).startswith(f"templates/theme/main.html:{line}: error: the template {said}"), problem
    assert problem.rule == "bad-template"


def test_check_reads_them_too(corpus: Path) -> None:
    template(corpus, "{% block %}")
    (problem,) = frame_problems(corpus)
    assert problem.rule == "bad-template"


def test_a_folder_of_overrides_is_read_like_the_theme_s(corpus: Path) -> None:
    settings = corpus / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("name: stenogram", "name: stenogram, custom_dir: overrides", 1))
    template(corpus, "\n{% if %}", "overrides/partials/copyright.html")
    (problem,) = frame_problems(corpus)
    assert str(problem).startswith("overrides/partials/copyright.html:2: error")


def test_the_package_s_own_templates_are_not_read_again(corpus: Path) -> None:
    template(corpus, "<p>{{ config.copyright }}</p>\n")
    assert frame_problems(corpus) == ()
