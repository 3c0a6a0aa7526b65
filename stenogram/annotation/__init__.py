"""Who speaks, and what is named: labels become people, names become mentions with their reasons."""

from __future__ import annotations

from stenogram.annotation.annotator import annotate, explain
from stenogram.annotation.people import office_on
from stenogram.annotation.registry_usage import usage_of, usage_problems
from stenogram.annotation.suggest import Suggestion, left_out, suggest

__all__ = ["Suggestion", "annotate", "explain", "left_out", "office_on", "suggest", "usage_of", "usage_problems"]
