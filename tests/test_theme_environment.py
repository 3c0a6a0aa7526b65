"""The theme's templates are listed and compiled sooner, and are the same."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest

from stenogram.hosts.mkdocs.config import build_config
from stenogram.hosts.mkdocs.theme_environment import prepare_environment
from stenogram.templating import compiled_templates as module
from stenogram.templating.compiled_templates import compiled_templates
from tests.test_incremental import VILLAGE


def test_all_files_of_the_theme_are_listed_that_mkdocs_copies(tmp_path: Path) -> None:
    config = build_config(VILLAGE / "mkdocs.yml", tmp_path)
    plain = config.theme.get_env().list_templates()
    prepare_environment(config)
    listed = config.theme.get_env().list_templates()
    assert listed == [name for name in plain if not any(part.startswith(".") for part in name.split("/"))]
    assert "assets/stylesheets" in {name.rpartition("/")[0] for name in listed}


def test_a_link_to_a_folder_is_not_followed_and_a_missing_folder_has_nothing(tmp_path: Path) -> None:
    config = build_config(VILLAGE / "mkdocs.yml", tmp_path / "site")
    (tmp_path / "own/within").mkdir(parents=True)
    (tmp_path / "own/within/page.html").touch()
    (tmp_path / "own/linked").symlink_to(tmp_path / "own/within")
    config.theme.dirs[:] = [str(tmp_path / "own"), str(tmp_path / "none")]
    prepare_environment(config)
    assert config.theme.get_env().list_templates() == ["within/page.html"]


def test_compiled_templates_of_other_options_are_other_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))

    def rendered(options: str, trims: bool) -> str:
        loader = jinja2.DictLoader({"page": "a{% if true %}\nb{% endif %}"})
        environment = jinja2.Environment(loader=loader, trim_blocks=trims, bytecode_cache=compiled_templates(options))
        return environment.get_template("page").render()

    assert [rendered("trims", True), rendered("keeps", False), rendered("trims", True)] == ["ab", "a\nb", "ab"]


def test_without_a_safe_folder_templates_are_compiled_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path / "none"))
    assert module.compiled_templates("any") is None
