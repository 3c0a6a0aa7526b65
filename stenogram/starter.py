"""A corpus to begin with: settings, a sample text with its sidecar, and registry entries that show every key.

Its files lie in templates/starter/; a name there that begins with "dot-" is written with a point. Registries to begin
with lie in templates/registries/, a folder each; their entries follow those of the sample.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from stenogram import __version__, exporters
from stenogram.model import GeneratedFile
from stenogram.templating.template_folders import template_folders
from stenogram.translations import SOURCE_LANGUAGE, gettext, speaking

_POINT: Final = "dot-"
_OF_REPOSITORIES: Final = re.compile(
    r"\.git/|(?:README|LICEN[CS]E|COPYING|NOTICE|SECURITY|CONTRIBUTING|CODE_OF_CONDUCT|CODEOWNERS)[^/]*$|\.github/|"
    r"\.(?:gitignore|gitattributes|editorconfig)$",
    re.IGNORECASE,
)
JOINED: Final = (".gitignore", ".gitattributes")
"""Files of which a repository may have its own: lines are added to them."""
_SUMMITS: Final = "\nsummits:\n"
_DESCRIPTION: Final = re.compile(r"(?<=^site_description: ).+$", re.MULTILINE)
_TITLE: Final = re.compile(r"(?<=^  - )\w+(?=: [\w/]+\.md$)", re.MULTILINE)
"""Of a page, in the navigation of the settings."""


def registries() -> tuple[str, ...]:
    """The names of the registries that a corpus can begin with."""
    (folder,) = template_folders(None, "registries")
    return tuple(sorted(path.name for path in folder.iterdir() if path.is_dir()))


@dataclass(frozen=True, slots=True)
class StarterOptions:
    """What a new corpus is made with. `site_url` is where the site will be, `wheel` the name of one to install from."""

    site_name: str
    registry: str | None = None
    language: str = SOURCE_LANGUAGE
    site_url: str | None = None
    wheel: str | None = None


def starter_files(options: StarterOptions) -> Iterator[GeneratedFile]:
    """Every file of a new corpus, with its path from there; with the entries of a registry, where one is named.

    The site speaks the language of the options, its navigation too; the sample stays in English.

    The JSON Schemas stand where every build will put them anew, so that editors never check with old ones.
    """
    (folder,) = template_folders(None, "starter")
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        text = _filled(path.read_text(encoding="utf-8"), path.suffix == ".yml", options)
        name = _named(path.relative_to(folder).as_posix())
        if name == "mkdocs.yml":
            text = _speaking(text, options.language)
        yield GeneratedFile(name, _with_registry(name, text, options.registry) if options.registry else text)
    for file in exporters.schema_files():
        yield GeneratedFile(f"docs/{file.path}", file.text)


def _speaking(settings: str, language: str) -> str:
    """The settings with the language of the site, and titles of the navigation in it."""
    if language == SOURCE_LANGUAGE:
        return settings
    with speaking(language):
        titled = _TITLE.sub(lambda entry: json.dumps(gettext(entry[0]), ensure_ascii=False), settings)
        description = gettext("Transcripts in which every speaker turn has a link that lasts")
        titled = _DESCRIPTION.sub(lambda _: json.dumps(description, ensure_ascii=False), titled)
    return titled.replace(f"# language: {SOURCE_LANGUAGE}", f"language: {language}")


def _filled(text: str, is_yaml: bool, options: StarterOptions) -> str:
    # JSON is YAML: any name is safe in it.
    shown = json.dumps(options.site_name, ensure_ascii=False) if is_yaml else options.site_name
    address = f"site_url: {options.site_url}" if options.site_url else "# site_url: https://example.org/transcripts/"
    requirement = f"./wheels/{options.wheel}" if options.wheel else f"stenogram=={__version__}"
    values = {"SITE_URL": address, "STENOGRAM_REQUIREMENT": requirement, "SITE_NAME": shown}
    for name, value in values.items():
        text = text.replace(name, value)
    return text


def is_of_a_new_repository(name: str) -> bool:
    """Whether a file may be in the folder of a new corpus: what a code host puts into a repository that it makes."""
    return _OF_REPOSITORIES.match(name) is not None


def joined_lines(theirs: str, ours: str) -> str:
    """Lines of a list that is there already, and behind them those of ours that it lacks."""
    lines = theirs.splitlines()
    missing = [line for line in ours.splitlines() if line not in lines]
    return "".join(f"{line}\n" for line in [*lines, *missing])


def _with_registry(name: str, text: str, registry: str) -> str:
    """A file of the sample's registry with the entries of another at its end, or at the ends of both its lists."""
    (folder,) = template_folders(None, "registries")
    file = folder / registry / PurePosixPath(name).name
    if PurePosixPath(name).parent.name != "registry" or not file.is_file():
        return text
    added = file.read_text(encoding="utf-8")
    if _SUMMITS not in text:
        return f"{text.rstrip()}\n\n{added}"
    series, summits = text.split(_SUMMITS)
    added_series, added_summits = added.split(_SUMMITS)
    comment, _, added_series = added_series.partition("\nseries:\n")
    return (
        f"{series.rstrip()}\n\n{comment.strip()}\n\n{added_series.strip(chr(10))}\n{_SUMMITS}{summits.rstrip()}\n\n"
        f"{added_summits.strip(chr(10))}\n"
    )


def _named(path: str) -> str:
    parts = PurePosixPath(path).parts
    return "/".join(f".{part.removeprefix(_POINT)}" if part.startswith(_POINT) else part for part in parts)
