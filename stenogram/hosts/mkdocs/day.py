"""The day that MkDocs takes for that of the build: no site depends on when it is made.

https://reproducible-builds.org/specs/source-date-epoch/
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_EPOCH: Final = "SOURCE_DATE_EPOCH"
_FIRST: Final = datetime.date(1980, 1, 1)
"""Archives know no earlier day."""
_LAST: Final = datetime.date(2106, 2, 6)
"""Compressed files know no later one."""


@contextmanager
def dated(newest: datetime.date | None) -> Iterator[None]:
    """The day of the newest transcript, unless the environment says another."""
    day = min(max(newest or _FIRST, _FIRST), _LAST)
    moment = datetime.datetime.combine(day, datetime.time(), datetime.UTC)
    with epoch_set(os.environ.get(_EPOCH) or str(int(moment.timestamp()))):
        yield


@contextmanager
def epoch_set(epoch: str) -> Iterator[None]:
    """The environment with a day: a worker does not share that of the one who asks. "" leaves it as it is."""
    before = os.environ.get(_EPOCH)
    if epoch:
        os.environ[_EPOCH] = epoch
    try:
        yield
    finally:
        if epoch and before is None:
            del os.environ[_EPOCH]
        elif epoch and before is not None:
            os.environ[_EPOCH] = before
