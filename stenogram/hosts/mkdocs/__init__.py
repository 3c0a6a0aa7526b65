"""MkDocs, run over docs/: all pages, or only those that changed where that is right."""

from stenogram.hosts.mkdocs.config import CONFIG, SiteConfig, site_config, template_folders
from stenogram.hosts.mkdocs.incremental_render import FEW, Rendered, Volumes, render
from stenogram.hosts.mkdocs.manifest import File, Manifest, files_of
from stenogram.hosts.mkdocs.volumes import frame, make_volume

__all__ = [
    "CONFIG",
    "FEW",
    "File",
    "Manifest",
    "Rendered",
    "SiteConfig",
    "Volumes",
    "files_of",
    "frame",
    "make_volume",
    "render",
    "site_config",
    "template_folders",
]
