"""MkDocs, run over docs/: all pages, or only those that changed where that is right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from stenogram.hosts.host import Host, RenderedPages, SiteConfig
from stenogram.hosts.mkdocs.config import CONFIG, site_config
from stenogram.hosts.mkdocs.incremental_render import render
from stenogram.hosts.mkdocs.inputs import inputs_digest
from stenogram.hosts.mkdocs.volumes import frame, make_volume

__all__ = ["MKDOCS"]


def _render_pages(site: SiteConfig, names: Iterable[str], sources: Sequence[tuple[str, bytes]]) -> RenderedPages:
    return make_volume(frame(site, names), sources)


MKDOCS: Final = Host("MkDocs", CONFIG, site_config, render, _render_pages, inputs_digest)
