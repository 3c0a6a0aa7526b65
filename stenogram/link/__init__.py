"""Who speaks, and what is named: labels become people, names become mentions with their reasons."""

from __future__ import annotations

from stenogram.link.linker import link

__all__ = ["link"]
