"""What every page depends on: settings, theme, libraries, and the code that makes pages."""

from __future__ import annotations

from importlib.metadata import version
from typing import Final

from stenogram import translations
from stenogram.digests import code_digest, digest
from stenogram.hosts.host import SiteConfig
from stenogram.templating.template_folders import template_folders

CODE: Final = ("stenogram.hosts.mkdocs",)
"""What makes pages."""
_LIBRARIES: Final = ("mkdocs", "mkdocs-material", "markdown", "jinja2", "pymdown-extensions")


def inputs_digest(site: SiteConfig) -> str:
    """A digest of all that every page of a site depends on."""
    words = site.settings.messages + translations.catalogue_text(site.settings.language)
    parts: list[str | bytes] = [
        site.file.read_bytes(),
        words,
        code_digest(*CODE),
        *(version(name) for name in _LIBRARIES),
    ]
    for folder in template_folders(site.file.parent, "theme"):
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            parts += [path.relative_to(folder).as_posix(), path.read_bytes()]
    return digest(*parts)
