"""What is known of summits, strategies, organisations and people: YAML → authority records → gazetteer."""

from __future__ import annotations

from stenogram.model import Registry
from stenogram.registry.gazetteer import Gazetteer, build_gazetteer
from stenogram.registry.home import home_state
from stenogram.registry.load import load_registry
from stenogram.registry.loaded import LoadedRegistry, at_hand, for_reading, loaded_registry, records_of, remember
from stenogram.registry.schemas import json_schemas

__all__ = [
    "Gazetteer",
    "LoadedRegistry",
    "Registry",
    "at_hand",
    "build_gazetteer",
    "for_reading",
    "home_state",
    "json_schemas",
    "load_registry",
    "loaded_registry",
    "records_of",
    "remember",
]
