"""What is known of summits, strategies, organisations and people: YAML → authority records → gazetteer."""

from __future__ import annotations

from stenogram.model import Registry
from stenogram.registry.entries import json_schemas
from stenogram.registry.load import load_registry

__all__ = ["Registry", "json_schemas", "load_registry"]
