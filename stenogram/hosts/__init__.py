"""The generators that make pages of docs/. To add one, write its record in a folder of its own, and list it here."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from stenogram.hosts.host import FEW, FEW_FOR_COPIES, Host, Rendered, SiteConfig, Volumes
from stenogram.hosts.manifest import File, Manifest, files_of
from stenogram.hosts.mkdocs import MKDOCS

__all__ = [
    "FEW",
    "FEW_FOR_COPIES",
    "HOSTS",
    "MKDOCS",
    "File",
    "Host",
    "Manifest",
    "Rendered",
    "SiteConfig",
    "Volumes",
    "files_of",
    "host_of",
]

HOSTS: Final[tuple[Host, ...]] = (MKDOCS,)


def host_of(root: Path) -> Host:
    """The host whose settings a corpus has; the first one where it has none."""
    return next((host for host in HOSTS if (root / host.settings).is_file()), HOSTS[0])
