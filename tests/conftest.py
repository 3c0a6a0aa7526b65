"""What all tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

# How long an example takes is the machine's business: a deadline would fail where it has other work.
settings.register_profile("patient", parent=settings(), deadline=None)
settings.load_profile("patient")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of a file that share what was made once for it, such as a built site, run in one worker."""
    for item in items:
        if any(scope == "module" for scope in _scopes(item)) and not any(item.iter_markers("xdist_group")):
            item.add_marker(pytest.mark.xdist_group(item.nodeid.partition("::")[0]))


def _scopes(item: pytest.Item) -> Iterator[str]:
    """How long each of the fixtures that a test asks for lives."""
    if isinstance(item, pytest.Function):
        for definitions in item._fixtureinfo.name2fixturedefs.values():
            yield definitions[-1].scope
