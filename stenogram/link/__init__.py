"""Who speaks, and what is named: labels become people, names become mentions with their reasons."""

from __future__ import annotations

from stenogram.link.linker import link
from stenogram.link.suggest import Suggestion, suggest
from stenogram.link.usage import usage_problems

__all__ = ["Suggestion", "link", "suggest", "usage_problems"]
