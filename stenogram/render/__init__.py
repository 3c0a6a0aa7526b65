"""MkDocs, run over docs/: all pages, or only those that changed where that is right."""

from stenogram.render.config import CONFIG, SiteConfig, site_config, template_folders
from stenogram.render.manifest import Manifest
from stenogram.render.run import Rendered, render

__all__ = ["CONFIG", "Manifest", "Rendered", "SiteConfig", "render", "site_config", "template_folders"]
