"""MkDocs, run over docs/: all pages, or only those that changed where that is right."""

from stenogram.render.config import CONFIG, SiteConfig, site_config, template_folders
from stenogram.render.manifest import File, Manifest, files_of
from stenogram.render.run import FEW, Rendered, Volumes, render
from stenogram.render.volumes import frame, make_volume

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
